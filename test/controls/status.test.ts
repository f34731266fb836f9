import assert from 'node:assert/strict';
import type { Attestation } from '../../src/engine/controls/attestation.js';
import { addMonths } from '../../src/engine/controls/attestation.js';
import { attestationResult } from '../../src/engine/controls/attestationFindings.js';
import { controlStatuses, type StatusRule, type StatusScan } from '../../src/engine/controls/computeStatus.js';
import type { Control } from '../../src/engine/controls/control.js';
import type { ControlStatus, FacetStatus } from '../../src/engine/controls/status.js';
import type {
  DataTransfer,
  FileResult,
  Finding,
  FindingState,
  JudgedRecipient,
  Location,
} from '../../src/engine/index.js';
import { compileCatalogue } from './support.js';

const { controls } = compileCatalogue();

function control(id: string): Control {
  const found = controls.find((one) => one.id === id);
  assert.ok(found !== undefined);
  return found;
}

function at(path: string, line: number): Location {
  return { path, start: line, end: line + 1, startLine: line, startColumn: 1, endLine: line, endColumn: 2 };
}

function finding(controlId: string, ruleId: string, state: FindingState = 'open'): Finding {
  return {
    ruleId,
    location: at('a.js', 1),
    message: '',
    severity: 'high',
    confidence: 'high',
    path: [],
    fixes: [],
    fingerprint: '0'.repeat(16),
    state,
    suppression: null,
    controls: [controlId],
    cwe: [],
    dataTypes: [],
    risk: 0,
    snippet: '',
  };
}

function file(over: Partial<FileResult> = {}): FileResult {
  return { path: 'a.js', language: 'javascript', analysed: true, findings: [], problems: [], lines: 1, ...over };
}

function scan(over: Partial<StatusScan> = {}): StatusScan {
  return {
    files: [file()],
    skipped: [],
    problems: [],
    notAnalysedByType: {},
    ruleSettings: {},
    isCancelled: false,
    asOf: '2026-11-25',
    ...over,
  };
}

function attestation(controlId: string, item: string | null, over: Partial<Attestation> = {}): Attestation {
  return {
    controlId,
    item,
    version: 1,
    owner: 'Jane Doe',
    statement: 'So it is.',
    evidence: '',
    date: '2026-11-01',
    intervalMonths: null,
    location: at('tom-review-attestations.yaml', 2),
    dateLocation: at('tom-review-attestations.yaml', 3),
    versionLocation: at('tom-review-attestations.yaml', 4),
    ...over,
  };
}

const SQL = 'personaly/sql-injection';
const RULES: readonly StatusRule[] = [
  { id: 'sql', controls: [SQL], languages: ['javascript', 'python'], polarity: 'violation' },
  { id: 'sql-parameters', controls: [SQL], languages: ['javascript', 'python'], polarity: 'evidence' },
];

function statusOf(id: string, of: StatusScan, rules: readonly StatusRule[] = RULES): ControlStatus {
  return controlStatuses(of, [control(id)], rules)[0];
}

function reasonsOf({ reasons }: FacetStatus): string[] {
  return reasons.map(({ code }) => code);
}

const evidence = (...covered: boolean[]): FileResult['evidence'] => ({
  found: covered.flatMap((has, i) =>
    has ? [{ ruleId: 'sql-parameters', location: at('a.js', i + 1), message: '', controls: [SQL], snippet: '' }] : [],
  ),
  sites: covered.map((hasEvidence, i) => ({ ruleId: 'sql-parameters', location: at('a.js', i + 1), hasEvidence })),
});

describe('the inventory of a clause', () => {
  const THIRD = 'lumar/third-party-use';
  const rules: readonly StatusRule[] = [
    { id: 'analytics', controls: [THIRD], languages: ['javascript'], polarity: 'violation' },
    { id: 'other', controls: [], languages: ['javascript'], polarity: 'violation' },
  ];
  const library = (name: string, isApproved: boolean): JudgedRecipient => ({ kind: 'library', name, isApproved });
  const transfer = (ruleId: string, line: number, recipient: JudgedRecipient): DataTransfer => {
    return { ruleId, location: at('a.js', line), sink: 'x', recipients: [recipient], dataTypes: ['email-address'] };
  };
  const inventory = (...files: FileResult[]): FacetStatus => {
    const found = statusOf(THIRD, scan({ files }), rules).facets.find(({ by }) => by === 'inventory');
    assert.ok(found !== undefined);
    return found;
  };

  it('names the recipients that rules have seen, and is not checked all the same', () => {
    const seen = { ...finding(THIRD, 'analytics'), recipients: [library('mixpanel', false)] };
    const noFlaw = { ...finding(THIRD, 'analytics', 'suppressed'), recipients: [library('heap', false)] };
    const transfers = [
      transfer('analytics', 3, library('@sentry/node', true)),
      transfer('analytics', 4, library('@sentry/node', true)),
      // of a rule that does not speak of the clause
      transfer('other', 5, library('openai', true)),
    ];
    const { word, reasons } = inventory(file({ findings: [seen, noFlaw], transfers }));
    assert.equal(word, 'not-checked');
    assert.deepEqual(reasons, [
      {
        code: 'no-rule',
        message:
          'Rules saw personal data go to 2 recipients, 1 of them approved: @sentry/node (approved), mixpanel. There is no inventory beyond that.',
        places: [at('a.js', 1), at('a.js', 3), at('a.js', 4)],
      },
    ]);
  });

  it('lists ten of them at most', () => {
    const transfers = Array.from({ length: 12 }, (_, i) => transfer('analytics', i + 1, library(`x${i + 10}`, true)));
    const [{ message }] = inventory(file({ transfers })).reasons;
    assert.match(message, /^Rules saw personal data go to 12 recipients, 12 of them approved: x10 .* and 2 more\. /);
  });

  it('says that there is none where nothing was seen', () => {
    assert.match(inventory(file()).reasons[0].message, /^There is no inventory of this yet/);
  });
});

type Case = readonly [code: string, over: Partial<StatusScan>, rules?: readonly StatusRule[]];

describe('the status of a clause that rules check', () => {
  it('has a gap where a finding is open, also a known one', () => {
    for (const [state, word] of [
      ['open', 'gap-found'],
      ['baseline', 'gap-found'],
      ['accepted', 'evidence-found'],
      ['suppressed', 'evidence-found'],
    ] as const) {
      const { word: found, facets } = statusOf(
        SQL,
        scan({ files: [file({ findings: [finding(SQL, 'sql', state)], evidence: evidence(true) })] }),
      );
      assert.equal(found, word, state);
      assert.deepEqual(facets[0].findings[state === 'baseline' ? 'known' : state], 1);
    }
  });

  it('counts evidence against its sites, and lists those without', () => {
    const status = statusOf(SQL, scan({ files: [file({ evidence: evidence(true, false, true) })] }));
    assert.equal(status.word, 'evidence-found');
    assert.deepEqual(status.facets[0].evidence, [
      { ruleId: 'sql-parameters', places: 2, sites: { covered: 2, total: 3 } },
    ]);
    assert.deepEqual(status.facets[0].reasons, [
      { code: 'sites-without-evidence', message: '1 site of 3 has no evidence.', places: [at('a.js', 2)] },
    ]);
  });

  it('is never passed because nothing was found', () => {
    const { word, facets } = statusOf(SQL, scan());
    assert.equal(word, 'not-checked');
    assert.deepEqual(reasonsOf(facets[0]), ['no-evidence']);
    assert.match(
      facets[0].reasons[0].message,
      /^2 rules looked at 1 file and found no gap, but nothing positive either/,
    );
  });

  it('says why something was not checked', () => {
    const good = { evidence: evidence(true) };
    const cases: readonly Case[] = [
      ['no-rule', {}, []],
      ['rule-off', { files: [file(good)], ruleSettings: { sql: 'off' } }],
      ['language-without-rules', { files: [file(good)], notAnalysedByType: { '.go': 3 } }],
      ['language-without-rules', { files: [file(good), file({ path: 'A.java', language: 'java' })] }],
      [
        'files-skipped',
        {
          files: [file(good)],
          skipped: [{ code: 'too-large', severity: 'warning', path: 'b.js', location: null, message: '' }],
        },
      ],
      [
        'files-skipped',
        {
          files: [
            file({
              ...good,
              problems: [{ code: 'analysis-budget', severity: 'warning', path: 'a.js', location: null, message: '' }],
            }),
          ],
        },
      ],
      ['nothing-in-scope', { files: [] }],
      ['scan-stopped', { files: [file(good)], isCancelled: true }],
    ];
    for (const [code, over, rules] of cases) {
      const { word, facets } = statusOf(SQL, scan(over), rules);
      assert.equal(word, 'not-checked', code);
      assert.deepEqual(reasonsOf(facets[0]), [code]);
    }
  });

  it('does not take markup, minified files and what is left out on purpose for a gap in the check', () => {
    const { word } = statusOf(
      SQL,
      scan({
        files: [file({ evidence: evidence(true) })],
        notAnalysedByType: { '.sh': 1, '.html': 2, '.d.ts': 3 },
        skipped: [
          { code: 'minified', severity: 'note', path: 'b.min.js', location: null, message: '' },
          { code: 'excluded', severity: 'warning', path: 'c.js', location: null, message: '' },
        ],
      }),
    );
    assert.equal(word, 'evidence-found');
  });

  it('keeps every way of serving, and shows the first word that holds', () => {
    const id = 'lumar/transmission-encryption';
    const rules: StatusRule[] = [
      { id: 'tls', controls: [id], languages: ['javascript'], polarity: 'violation' },
      { id: 'hsts', controls: [id], languages: ['javascript'], polarity: 'evidence' },
      { id: 'nginx-tls', controls: [id], languages: ['yaml'], polarity: 'violation' },
    ];
    const found = file({
      evidence: {
        found: [{ ruleId: 'hsts', location: at('a.js', 1), message: '', controls: [id], snippet: '' }],
        sites: [],
      },
    });
    const both = statusOf(id, scan({ files: [found] }), rules);
    assert.deepEqual(
      both.facets.map(({ by, word }) => `${by} ${word}`),
      ['rule evidence-found', 'config not-checked'],
    );
    assert.equal(both.word, 'not-checked');
    const yaml = file({ path: 'a.yaml', language: 'yaml', findings: [finding(id, 'nginx-tls')] });
    const gap = statusOf(id, scan({ files: [found, yaml] }), rules);
    assert.deepEqual(
      gap.facets.map(({ by, word }) => `${by} ${word}`),
      ['rule evidence-found', 'config gap-found'],
    );
    assert.equal(gap.word, 'gap-found');
  });
});

describe('the status of a clause that is attested', () => {
  const id = 'personaly/continuous-improvement';
  const of = (...attestations: Attestation[]) =>
    statusOf(id, scan({ workspace: { facts: [], attestations } })).facets.find(({ by }) => by === 'attest')!;

  it('is not checkable as long as an item is missing', () => {
    assert.equal(of().word, 'not-checkable');
    const partly = of(attestation(id, 'training'));
    assert.equal(partly.word, 'not-checkable');
    assert.deepEqual(
      partly.items.map(({ item, state, due }) => `${item} ${state} ${due ?? '-'}`),
      ['protocol-review missing -', 'training fresh 2027-11-01'],
    );
  });

  it('holds for the interval of each item', () => {
    const entries = [attestation(id, 'training'), attestation(id, 'protocol-review', { date: '2026-08-26' })];
    assert.equal(of(...entries).word, 'attested');
    const late = [attestation(id, 'training'), attestation(id, 'protocol-review', { date: '2026-08-25' })];
    assert.equal(of(...late).word, 'attestation-overdue');
    assert.deepEqual(reasonsOf(of(...late)), ['attestation-overdue']);
    // for the whole clause: each item keeps its own interval
    assert.equal(of(attestation(id, null, { date: '2026-08-25' })).word, 'attestation-overdue');
    assert.equal(of(attestation(id, null)).word, 'attested');
  });

  it('counts the newest entry, and a shorter interval', () => {
    const old = attestation(id, null, { date: '2020-01-01' });
    assert.equal(of(old, attestation(id, null), old).word, 'attested');
    assert.equal(of(attestation(id, null, { date: '2026-10-01', intervalMonths: 1 })).word, 'attestation-overdue');
  });

  it('is stale when the clause has changed', () => {
    const status = controlStatuses(
      scan({ workspace: { facts: [], attestations: [attestation(id, null)] } }),
      [{ ...control(id), version: 2 }],
      RULES,
    )[0];
    assert.equal(status.word, 'attestation-overdue');
    assert.deepEqual(reasonsOf(status.facets[0]), ['attestation-stale', 'attestation-stale']);
  });
});

describe('the status of a process', () => {
  it('needs every fact in the workspace', () => {
    const id = 'lumar/code-review-scanners';
    const fact = (name: 'baseline' | 'ci-scan') => ({ fact: name, message: `${name} is there.`, location: at('x', 1) });
    const of = (...names: ('baseline' | 'ci-scan')[]) =>
      statusOf(id, scan({ workspace: { facts: names.map(fact), attestations: [] } }));
    assert.deepEqual(reasonsOf(of().facets[0]), ['no-process-fact', 'no-process-fact']);
    assert.equal(of('baseline').word, 'not-checked');
    assert.equal(of('baseline', 'ci-scan').word, 'evidence-found');
  });

  it('has a gap where findings are past their deadline', () => {
    const id = 'lumar/vulnerability-review';
    const baseline = { fact: 'baseline' as const, message: 'It is there.', location: at('x', 1) };
    const of = (overdueDays: number, state: FindingState = 'open') => {
      const remediation = { firstSeen: '2026-01-01', firstSeenBy: 'baseline' as const, due: '2026-02-01', overdueDays };
      const late = {
        ...finding(SQL, 'sql', state),
        review: { state: 'open' as const, note: null, acceptance: null, isKnown: true, remediation },
      };
      const files = [file({ findings: [late] })];
      return statusOf(id, scan({ files, workspace: { facts: [baseline], attestations: [] } })).facets[0];
    };
    assert.equal(of(0).word, 'evidence-found');
    assert.equal(of(3, 'accepted').word, 'evidence-found');
    assert.equal(of(3).word, 'gap-found');
    assert.deepEqual(of(3).reasons, [
      { code: 'findings-overdue', message: '1 open finding past the deadline.', places: [at('a.js', 1)] },
    ]);
  });

  it('needs its review within the interval', () => {
    const id = 'personaly/incident-coordination';
    const triage = { fact: 'triage' as const, message: 'It is there.', location: at('x', 1) };
    const of = (...attestations: Attestation[]) =>
      statusOf(id, scan({ workspace: { facts: [triage], attestations } })).word;
    assert.equal(of(), 'not-checked');
    assert.equal(of(attestation(id, 'review')), 'evidence-found');
    assert.equal(of(attestation(id, 'review', { date: '2026-08-25' })), 'attestation-overdue');
    assert.equal(of(attestation(id, null)), 'not-checked');
  });
});

describe('attestations that no longer hold', () => {
  const id = 'lumar/personnel';
  const result = (attestations: readonly Attestation[], version = 1) =>
    attestationResult({
      path: 'tom-review-attestations.yaml',
      text: 'attestations:\n  - control: x\n',
      attestations,
      problems: [],
      controls: [{ ...control(id), version }],
      asOf: '2026-11-25',
      severity: 'medium',
    });

  it('are findings of their clause, once for each entry', () => {
    const late = attestation(id, null, { date: '2025-11-25' });
    assert.deepEqual(
      result([late]).findings.map(({ ruleId, message, controls: named, location }) => [
        ...[ruleId, message, named.join(), location.startLine],
      ]),
      [
        [
          'attestation-overdue',
          'The attestation of lumar/personnel is overdue since 2026-11-25: it was made on 2025-11-25.',
          'lumar/personnel',
          3,
        ],
      ],
    );
    assert.deepEqual(result([attestation(id, null, { date: '2025-11-26' })]).findings, []);
    assert.equal(result([late, attestation(id, 'training')]).findings.length, 1);
    assert.match(
      result([attestation(id, 'training')], 3).findings[0].message,
      /^The attestation of lumar\/personnel#training is stale: .* version 1 .* at version 3 now\.$/,
    );
  });

  it('keep their fingerprint when the file moves on', () => {
    const first = result([attestation(id, 'training', { date: '2020-01-01' })]).findings[0].fingerprint;
    const moved = { date: '2020-01-01', dateLocation: at('tom-review-attestations.yaml', 30) };
    assert.equal(result([attestation(id, 'training', moved)]).findings[0].fingerprint, first);
    assert.notEqual(result([attestation(id, 'screening', { date: '2020-01-01' })]).findings[0].fingerprint, first);
  });
});

describe('addMonths', () => {
  it('stays inside the month', () => {
    assert.equal(addMonths('2026-01-31', 1), '2026-02-28');
    assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
    assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
    assert.equal(addMonths('2026-12-15', 12), '2027-12-15');
    assert.equal(addMonths('2026-05-31', 120), '2036-05-31');
  });
});

describe('the status of a clause that configuration files speak of', () => {
  const id = 'personaly/backup-integrity';
  const site = (hasEvidence: boolean, line: number) => ({
    ...{ fact: 'backup-checksum' as const, hasEvidence, location: at('compose.yaml', line) },
    message: `The service s${line} says so.`,
  });
  const of = (
    sites: readonly ReturnType<typeof site>[],
    over: Partial<StatusScan> = {},
    leftOut: readonly string[] = [],
  ) => {
    const workspace = { facts: [], attestations: [], configuration: { sites, files: 3, leftOut } };
    const { rest: _rest, ...config } = control(id).servedBy[0];
    const whole = { ...control(id), id: 'acme/backups', servedBy: [config] };
    const statuses = controlStatuses(scan({ workspace, ...over }), [control(id), whole], RULES);
    return { facet: statuses[0].facets[0], whole: statuses[1].facets[0] };
  };

  it('tells the sites, and stays unchecked as long as the clause asks for more', () => {
    const { facet, whole } = of([site(true, 1), site(true, 2)]);
    assert.equal(facet.word, 'not-checked');
    assert.deepEqual(reasonsOf(facet), ['no-rule']);
    assert.match(facet.reasons[0].message, /^There is no rule yet for: how often /);
    assert.deepEqual(facet.facts, [
      {
        fact: 'backup-checksum',
        isPresent: true,
        message: 'backup-checksum: 2 of 2 backup jobs with a checksum step.',
        locations: [at('compose.yaml', 1), at('compose.yaml', 2)],
      },
    ]);
    assert.equal(whole.word, 'evidence-found');
  });

  it('has no gap where a site has no evidence, but is not checked', () => {
    const { whole } = of([site(true, 1), site(false, 2)]);
    assert.equal(whole.word, 'not-checked');
    assert.deepEqual(whole.reasons, [
      {
        code: 'sites-without-evidence',
        message: 'backup-checksum: 1 of 2 backup jobs with a checksum step. The service s2 says so.',
        places: [at('compose.yaml', 2)],
      },
    ]);
  });

  it('says why something was not checked', () => {
    assert.deepEqual(reasonsOf(of([]).whole), ['no-evidence']);
    const none = { facts: [], attestations: [], configuration: { sites: [], files: 1, leftOut: [] } };
    const both = statusOf('personaly/availability', scan({ workspace: none })).facets[0];
    assert.deepEqual(reasonsOf(both), ['no-rule', 'no-evidence']);
    assert.equal(of([]).whole.reasons[0].message, 'No backup job was found in 3 configuration files.');
    const good = [site(true, 1)];
    assert.deepEqual(reasonsOf(of(good, {}, ['b.yaml']).whole), ['files-skipped']);
    assert.deepEqual(reasonsOf(of(good, { notAnalysedByType: { '.tf': 2 } }).whole), ['language-without-rules']);
    assert.deepEqual(reasonsOf(of(good, { isCancelled: true }).whole), ['scan-stopped']);
    // a scan that did not look
    assert.deepEqual(reasonsOf(of(good, { workspace: { facts: [], attestations: [] } }).whole), ['no-rule']);
  });
});
