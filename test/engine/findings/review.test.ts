import assert from 'node:assert/strict';
import type { BaselineEntry, FileResult, Finding, ReviewRecords, RiskEntry } from '../../../src/engine/index.js';
import { NO_RECORDS } from '../../../src/engine/findings/records.js';
import { reviewFiles, type ReviewOptions, type ReviewScope } from '../../../src/engine/findings/review.js';
import { findingAt } from '../../support/findings.js';

const PRINT = '0123456789abcdef';
const place = { path: 'risks.yaml', start: 0, end: 0, startLine: 2, startColumn: 5, endLine: 2, endColumn: 5 };

const risk = (over: Partial<RiskEntry> = {}): RiskEntry => ({
  fingerprint: PRINT,
  path: 'a.js',
  rule: 'sql-injection',
  control: null,
  state: 'accepted',
  reason: 'behind the VPN',
  owner: 'Ada',
  approver: 'Grace',
  ticket: 'SEC-1',
  expires: '2026-12-31',
  note: null,
  triage: {},
  place,
  expiresPlace: { ...place, startLine: 9 },
  ...over,
});

const known = (over: Partial<BaselineEntry> = {}): BaselineEntry => ({
  path: 'a.js',
  rule: 'sql-injection',
  fingerprint: PRINT,
  count: 1,
  firstSeen: '2026-01-01',
  ...over,
});

const listed = (over: Partial<ReviewRecords['suppressions'][number]> = {}): ReviewRecords['suppressions'][number] => ({
  rule: 'sql-injection',
  fingerprint: null,
  path: 'gen',
  matches: (path) => path.startsWith('gen/'),
  reason: 'generated',
  until: null,
  place,
  ...over,
});

const file = (path: string, findings: readonly Finding[]): FileResult => ({
  ...{ path, language: 'javascript', analysed: true, findings, problems: [], lines: 9 },
});

function review(
  findings: readonly Finding[],
  records: Partial<ReviewRecords>,
  options: Partial<ReviewOptions> = {},
  scope: Partial<ReviewScope> = {},
) {
  const paths = [...new Set(['a.js', ...findings.map(({ location }) => location.path)])].sort();
  const result = reviewFiles(
    paths.map((path) =>
      file(
        path,
        findings.filter(({ location }) => location.path === path),
      ),
    ),
    { ...NO_RECORDS, ...records },
    {
      asOf: '2026-06-15',
      knownRuleIds: new Set(['sql-injection', 'xss', 'tls']),
      unsuppressibleRuleIds: new Set(['tls']),
      ...options,
    },
    { isWhole: true, isAnalysed: (path) => paths.includes(path), isActive: () => true, ...scope },
  );
  const reviewed = result.files.flatMap(({ findings: all }) => all);
  return {
    findings: reviewed,
    states: reviewed.map(({ state }) => state),
    problems: result.problems.map(({ code, location, message }) => `${code} ${location?.startLine}: ${message}`),
  };
}

const one = findingAt('a.js', 3);

describe('accepted risks', () => {
  it('are flaws with somebody who answers for them', () => {
    const { findings, problems } = review([one], { risks: [risk()] });
    assert.equal(findings[0].state, 'accepted');
    assert.equal(findings[0].suppression, null);
    assert.deepEqual(findings[0].review?.acceptance, {
      ...{ reason: 'behind the VPN', owner: 'Ada', approver: 'Grace', ticket: 'SEC-1', expires: '2026-12-31' },
    });
    assert.deepEqual(problems, []);
  });

  it('are open again from the day on which they expire, and say so', () => {
    const { findings, problems } = review([one], { risks: [risk({ expires: '2026-06-15' })] });
    assert.equal(findings[0].state, 'open');
    assert.equal(findings[0].review?.acceptance?.owner, 'Ada');
    assert.equal(problems.length, 1);
    assert.match(problems[0], /^accepted-risk 9: The acceptance by Ada has expired \(2026-06-15\).* in a\.js is open/);
    assert.deepEqual(review([one], { risks: [risk({ expires: '2026-06-16' })] }).states, ['accepted']);
  });

  it('hold for their file only', () => {
    const other = findingAt('b.js', 3);
    assert.deepEqual(review([one, other], { risks: [risk()] }).states, ['accepted', 'open']);
    assert.deepEqual(review([one, other], { risks: [risk({ path: null })] }).states, ['accepted', 'accepted']);
    assert.deepEqual(review([one, findingAt('a.js', 4, { fingerprint: 'f'.repeat(16) })], { risks: [risk()] }).states, [
      'accepted',
      'open',
    ]);
  });

  it('follow a file that has moved, one file only', () => {
    const moved = [findingAt('b.js', 3), findingAt('c.js', 3)];
    const records = { risks: [risk({ path: 'old.js' })], missingPaths: new Set(['old.js']) };
    assert.deepEqual(review(moved, records).states, ['accepted', 'open']);
    assert.deepEqual(review(moved, { ...records, missingPaths: new Set() }).states, ['open', 'open']);
  });

  it('that are used by nothing are reported, unless nobody has looked', () => {
    const message = `accepted-risk 2: No finding of sql-injection has the fingerprint ${PRINT} in a.js any more: remove the entry.`;
    assert.deepEqual(review([], { risks: [risk()] }).problems, [message]);
    assert.deepEqual(review([], { risks: [risk({ path: 'not/scanned.js' })] }).problems, []);
    assert.deepEqual(review([], { risks: [risk({ path: null })] }, {}, { isWhole: false }).problems, []);
    assert.deepEqual(review([], { risks: [risk()] }, {}, { isActive: () => false }).problems, []);
    const gone = { risks: [risk({ path: 'old.js' })], missingPaths: new Set(['old.js']) };
    assert.equal(review([], gone).problems.length, 1);
    assert.deepEqual(review([], gone, {}, { isWhole: false }).problems, []);
  });

  it('of a rule that there is not, with the nearest one', () => {
    assert.deepEqual(review([one], { risks: [risk({ rule: 'sql-injektion' })] }).problems, [
      'accepted-risk 2: There is no rule "sql-injektion"; did you mean "sql-injection"?',
    ]);
  });

  it('tell other states of a review', () => {
    const falsePositive = review([one], { risks: [risk({ state: 'false-positive', expires: null })] });
    assert.deepEqual(falsePositive.states, ['suppressed']);
    assert.equal(falsePositive.findings[0].suppression?.by, 'false-positive');
    for (const state of ['open', 'in-review'] as const) {
      const { findings, problems } = review([one], { risks: [risk({ state, note: 'asked the team' })] });
      assert.deepEqual(
        [findings[0].state, findings[0].review?.state, findings[0].review?.note, problems.length],
        [...['open', state, 'asked the team', 0]],
      );
    }
    const fixed = review([one], { risks: [risk({ state: 'fixed' })] });
    assert.deepEqual(fixed.states, ['open']);
    assert.match(fixed.problems[0], /said to be fixed, but sql-injection still finds it in a\.js/);
  });

  it('may be of rules that cannot be suppressed; false positives may not', () => {
    const tls = findingAt('a.js', 3, { ruleId: 'tls' });
    assert.deepEqual(review([tls], { risks: [risk({ rule: 'tls' })] }).states, ['accepted']);
    const refused = review([tls], { risks: [risk({ rule: 'tls', state: 'false-positive' })] });
    assert.deepEqual(refused.states, ['open']);
    assert.match(refused.problems[0], /tls cannot be declared a false positive/);
  });
});

describe('suppressions of the configuration', () => {
  const generated = findingAt('gen/a.js', 1);

  it('suppress by path and by fingerprint', () => {
    assert.deepEqual(review([generated, one], { suppressions: [listed()] }).states, ['open', 'suppressed']);
    const byPrint = listed({ rule: null, fingerprint: PRINT, matches: () => true });
    assert.deepEqual(review([generated, one], { suppressions: [byPrint] }).states, ['suppressed', 'suppressed']);
    const other = findingAt('gen/a.js', 1, { ruleId: 'xss' });
    assert.deepEqual(review([other], { suppressions: [listed()] }).states, ['open']);
  });

  it('expire, and say so; unused ones too', () => {
    const expired = review([generated], { suppressions: [listed({ until: '2026-06-15' })] });
    assert.deepEqual(expired.states, ['open']);
    assert.match(expired.problems[0], /^suppression 2: This suppression has expired \(2026-06-15\)/);
    assert.match(
      review([one], { suppressions: [listed()] }).problems[0],
      /^suppression 2: .* finds nothing to suppress/,
    );
    assert.deepEqual(review([one], { suppressions: [listed()] }, {}, { isWhole: false }).problems, []);
  });

  it('do not hold for rules that cannot be suppressed', () => {
    const tls = findingAt('gen/a.js', 3, { ruleId: 'tls' });
    const named = review([tls], { suppressions: [listed({ rule: 'tls' })] });
    assert.deepEqual(named.states, ['open']);
    assert.deepEqual(named.problems, ['suppression 2: tls cannot be suppressed.']);
    assert.deepEqual(review([tls], { suppressions: [listed({ rule: null })] }).states, ['open']);
  });
});

describe('without suppressions', () => {
  it('everything that is said to be no flaw is open, with what was said; accepted risks stay accepted', () => {
    const comment = { reason: 'checked', until: null, location: place };
    const findings = [
      findingAt('a.js', 1, { state: 'suppressed', suppression: comment, fingerprint: 'a'.repeat(16) }),
      findingAt('a.js', 2),
      findingAt('gen/x.js', 1, { fingerprint: 'b'.repeat(16) }),
    ];
    const records = { risks: [risk()], suppressions: [listed()] };
    assert.deepEqual(review(findings, records).states, ['suppressed', 'accepted', 'suppressed']);
    const { states, findings: all } = review(findings, records, { honourSuppressions: false });
    assert.deepEqual(states, ['open', 'accepted', 'open']);
    assert.deepEqual(
      all.map(({ suppression }) => suppression?.reason ?? null),
      ['checked', null, 'generated'],
    );
  });
});

describe('the baseline', () => {
  const baseline = { entries: [known()] };

  it('hides nothing by itself', () => {
    const { findings } = review([one], { baseline });
    assert.deepEqual([findings[0].state, findings[0].review?.isKnown], ['open', true]);
    assert.equal(review([one], {}).findings[0].review?.isKnown, null);
  });

  it('hides what it has when only what is new is asked for', () => {
    const fresh = findingAt('a.js', 4, { fingerprint: 'f'.repeat(16) });
    assert.deepEqual(review([one, fresh], { baseline }, { newOnly: true }).states, ['baseline', 'open']);
  });

  it('counts', () => {
    const twice = [one, findingAt('a.js', 5)];
    assert.deepEqual(review(twice, { baseline }, { newOnly: true }).states, ['baseline', 'open']);
    assert.deepEqual(review(twice, { baseline: { entries: [known({ count: 2 })] } }, { newOnly: true }).states, [
      'baseline',
      'baseline',
    ]);
  });

  it('follows moved code where there is no file at the old path, once', () => {
    const moved = [findingAt('b.js', 3), findingAt('c.js', 3)];
    const gone = { baseline, missingPaths: new Set(['a.js']) };
    assert.deepEqual(review(moved, gone, { newOnly: true }).states, ['baseline', 'open']);
    assert.deepEqual(review(moved, { baseline }, { newOnly: true }).states, ['open', 'open']);
  });

  it('does not hide under an acceptance or a suppression', () => {
    assert.deepEqual(review([one], { baseline, risks: [risk()] }, { newOnly: true }).states, ['accepted']);
  });
});

describe('changed lines', () => {
  const changed = (path: string, line: number): ReviewOptions['changedLines'] => ({
    isChanged: (file, first, last) => file === path && first <= line && line <= last,
  });

  it('leave what has no step on them out', () => {
    const step = findingAt('lib/b.js', 7).location;
    const flow = findingAt('a.js', 3, {
      path: [
        { kind: 'source', location: step, message: 'is user input' },
        { kind: 'sink', location: one.location, message: 'reaches q()' },
      ],
    });
    const states = (path: string, line: number) => review([flow], {}, { changedLines: changed(path, line) }).states;
    assert.deepEqual(states('a.js', 3), ['open']);
    assert.deepEqual(states('lib/b.js', 7), ['open']);
    assert.deepEqual(states('lib/b.js', 8), ['unchanged']);
    assert.deepEqual(states('other.js', 3), ['unchanged']);
  });
});

describe('remediation', () => {
  const due = (over: Partial<Finding>, records: Partial<ReviewRecords>, asOf: string) =>
    review([{ ...one, ...over }], records, { asOf }).findings[0].review?.remediation;

  it('counts from the first time that the baseline knows, else from today', () => {
    const baseline = { entries: [known({ firstSeen: '2026-05-01' })] };
    assert.deepEqual(due({}, { baseline }, '2026-06-15'), {
      ...{ firstSeen: '2026-05-01', firstSeenBy: 'baseline', due: '2026-05-31', overdueDays: 15 },
    });
    assert.deepEqual(due({}, {}, '2026-06-15'), {
      ...{ firstSeen: '2026-06-15', firstSeenBy: 'today', due: '2026-07-15', overdueDays: 0 },
    });
  });

  it('is in time on the last day', () => {
    const baseline = { entries: [known({ firstSeen: '2026-05-01' })] };
    assert.equal(due({}, { baseline }, '2026-05-31')?.overdueDays, 0);
    assert.equal(due({}, { baseline }, '2026-06-01')?.overdueDays, 1);
  });

  it('has days by severity, which can be set', () => {
    const days = (severity: Finding['severity'], records: Partial<ReviewRecords> = {}) =>
      due({ severity }, records, '2026-01-01')?.due;
    assert.deepEqual(
      (['critical', 'high', 'medium', 'low', 'info'] as const).map((severity) => days(severity)),
      ['2026-01-08', '2026-01-31', '2026-04-01', '2026-06-30', null],
    );
    assert.equal(days('high', { deadlines: { high: 1 } }), '2026-01-02');
    assert.equal(days('low', { deadlines: { high: 1 } }), null);
  });
});

describe('facts', () => {
  it('are rated as repeated from three findings of a rule on, suppressed ones aside', () => {
    const three = [1, 2, 3].map((line) => findingAt('a.js', line));
    const risks = (findings: readonly Finding[]) => review(findings, {}).findings.map((finding) => finding.risk);
    assert.deepEqual(risks(three.slice(1)), [62, 62]);
    assert.deepEqual(risks(three), [72, 72, 72]);
    const suppression = { reason: 'x', until: null, location: place };
    assert.deepEqual(risks([...three.slice(1), { ...three[0], state: 'suppressed', suppression }]), [62, 62, 62]);
  });

  it('can be overridden, and the risk with them', () => {
    const { findings } = review([one], {
      risks: [risk({ state: 'open', triage: { harm: 'low', operations: 'none' } })],
    });
    assert.equal(findings[0].risk, 25);
    assert.equal(findings[0].facts?.nature, 'alteration');
  });
});
