import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readAcceptedRisks, type RiskFields } from '../../src/config/index.js';
import { TRIAGE_POINTS } from '../../src/engine/index.js';
import { withRiskEntry } from '../../src/config/acceptedRisksEdit.js';

const names = { rules: ['sql-injection', 'xss'], controls: ['personaly/sql-injection'] };

function read(text: string) {
  const { entries, problems } = readAcceptedRisks('risks.yaml', text, names);
  return { entries, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

const ENTRY = `risks:
  - fingerprint: "0123456789abcdef"
    path: src/a.js
    rule: sql-injection
    control: personaly/sql-injection
    reason: behind the VPN
    owner: Ada
    approver: Grace
    ticket: SEC-1
    expires: 2026-12-31
    note: asked the team
    triage: { harm: low, spread: repeated }
`;

describe('the file of accepted risks', () => {
  it('gives entries with their places', () => {
    const { entries, problems } = read(ENTRY);
    assert.deepEqual(problems, []);
    const [{ place, expiresPlace, ...entry }] = entries;
    assert.deepEqual(entry, {
      ...{ fingerprint: '0123456789abcdef', path: 'src/a.js', rule: 'sql-injection' },
      ...{ control: 'personaly/sql-injection', state: 'accepted', reason: 'behind the VPN', owner: 'Ada' },
      ...{ approver: 'Grace', ticket: 'SEC-1', expires: '2026-12-31', note: 'asked the team' },
      triage: { harm: 'low', spread: 'repeated' },
    });
    assert.deepEqual([place.path, place.startLine, place.startColumn], ['risks.yaml', 2, 5]);
    assert.deepEqual([expiresPlace.startLine, expiresPlace.startColumn], [10, 14]);
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', 'risks:\n', 'risks: []\n'])
      assert.deepEqual(read(text), { entries: [], problems: [] });
  });

  it('asks of other states less than of an acceptance', () => {
    for (const state of ['open', 'in-review', 'fixed']) {
      const { entries, problems } = read(
        `risks:\n  - fingerprint: "0123456789abcdef"\n    rule: xss\n    state: ${state}\n`,
      );
      assert.deepEqual([entries.length, problems], [1, []]);
    }
  });

  const faults: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'is no YAML',
      'risks: [',
      ['1:9 Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
    [
      'an unknown key',
      ENTRY.replace('    owner:', '    ownr:'),
      [
        '2:5 "owner" is missing; an entry in the state "accepted" has one',
        '7:5 unknown key "ownr"; did you mean "owner"?',
      ],
    ],
    ['an unknown key at the top', 'risk: []\n', ['1:1 unknown key "risk"; did you mean "risks"?']],
    [
      'an unknown rule',
      ENTRY.replace('rule: sql-injection', 'rule: sql-injektion'),
      ['4:11 there is no rule "sql-injektion"; did you mean "sql-injection"?'],
    ],
    [
      'an unknown control',
      ENTRY.replace('control: personaly/', 'control: personally/'),
      ['5:14 there is no control "personally/sql-injection"; did you mean "personaly/sql-injection"?'],
    ],
    [
      'a fingerprint that YAML takes for a number',
      ENTRY.replace('"0123456789abcdef"', '1234567890123456'),
      ['2:18 a fingerprint has 16 digits 0-9a-f, in quotes: "0123456789abcdef"'],
    ],
    [
      'a day that there is not',
      ENTRY.replace('2026-12-31', '2026-02-30'),
      ['10:14 "2026-02-30" is no date; write YYYY-MM-DD'],
    ],
    [
      'no expiry',
      ENTRY.replace('    expires: 2026-12-31\n', ''),
      ['2:5 "expires" is missing: a risk is accepted until a day, YYYY-MM-DD'],
    ],
    ['an empty reason', ENTRY.replace('behind the VPN', '""'), ['6:13 "reason" must be text, not empty']],
    [
      'an unknown state',
      ENTRY.replace('    reason:', '    state: acepted\n    reason:'),
      ['6:12 unknown state of a review "acepted"; did you mean "accepted"?'],
    ],
    [
      'an unknown value of a fact',
      ENTRY.replace('harm: low', 'harm: tiny'),
      ['12:21 unknown harm "tiny"; expected "critical", "high", "medium", "low", "info"'],
    ],
    [
      'a false positive without a reason',
      'risks:\n  - fingerprint: "0123456789abcdef"\n    rule: xss\n    state: false-positive\n',
      ['2:5 "reason" is missing; an entry in the state "false-positive" has one'],
    ],
    [
      'two entries for one finding',
      ENTRY + ENTRY.slice(ENTRY.indexOf('  -')),
      ['13:5 there is an entry for this finding already, in line 2: keep one of them'],
    ],
    [
      'a merge conflict',
      `<<<<<<< ours\n${ENTRY}=======\n>>>>>>> theirs\n`,
      ['1:1 the file has the marks of a merge conflict: decide what holds, and take the marks out'],
    ],
    ['64 levels', `risks: ${'['.repeat(63)}${']'.repeat(63)}\n`, ['1:9 entry 1 must be a mapping, not a list']],
    ['65 levels', `risks: ${'['.repeat(64)}${']'.repeat(64)}\n`, ['1:1 the file is nested deeper than 64 levels']],
    ['deep nesting', `risks: ${'['.repeat(200)}${']'.repeat(200)}\n`, ['1:1 the file is nested deeper than 64 levels']],
    ['a text that is too long', ' '.repeat(2_000_001), ['1:1 the file has 2000001 characters; 2000000 are allowed']],
  ];
  for (const [name, text, expected] of faults) {
    it(`reports ${name}`, () => {
      const { problems } = read(text);
      assert.deepEqual(problems, expected);
    });
  }

  it('has a schema that accepts and refuses the same, names aside', () => {
    const file = path.join(import.meta.dirname, '../../schemas/tom-review-accepted-risks.schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as {
      definitions: { risk: { properties: { triage: { properties: Record<string, { enum: string[] }> } } } };
    };
    const validate = new Ajv({ allErrors: true, strict: false }).compile(schema);
    const isValid = (text: string): boolean => validate(parse(text));
    for (const text of [ENTRY, '', 'risks: []\n', ENTRY.replace('    reason:', '    state: fixed\n    reason:')]) {
      assert.ok(isValid(text), JSON.stringify(validate.errors));
    }
    const others = /no YAML|unknown rule|unknown control|day that there is not|two entries|merge|deep|too long/;
    for (const [name, text] of faults) if (!others.test(name)) assert.ok(!isValid(text), name);
    const { properties } = schema.definitions.risk.properties.triage;
    for (const [fact, points] of Object.entries(TRIAGE_POINTS)) {
      assert.deepEqual(properties[fact].enum, Object.keys(points));
    }
  });

  it('keeps the entries that are right', () => {
    const { entries, problems } = read(`${ENTRY}  - rule: xss\n`);
    assert.equal(entries.length, 1);
    assert.ok(problems.length > 0);
  });
});

describe('writing an entry', () => {
  const fields: RiskFields = {
    ...{ fingerprint: '1234567890123456', path: 'src/a b.js', rule: 'xss', state: 'accepted' },
    ...{ reason: 'Because: it "is" #1', owner: 'Ada', approver: 'Grace', ticket: null, expires: '2027-01-31' },
  };
  const again = (text: string | null) => {
    assert.ok(text !== null);
    const { entries, problems } = read(text);
    assert.deepEqual(problems, []);
    return entries;
  };

  it('begins a file, and what it writes can be read', () => {
    const text = withRiskEntry('', fields);
    const [entry] = again(text);
    assert.match(text ?? '', /^# .*\nrisks:\n {2}- fingerprint: "1234567890123456"\n/);
    assert.deepEqual([entry.reason, entry.path, entry.expires], [fields.reason, fields.path, fields.expires]);
  });

  it('adds an entry and leaves everything else as it is', () => {
    const odd = `# head\n\nrisks:   # the list\n- rule: 'sql-injection'   # why\n  fingerprint: '0123456789abcdef'\n  state: open\n  note: |\n    two\n    lines\n\n# tail\n`;
    const text = withRiskEntry(odd, fields);
    assert.deepEqual(again(text).length, 2);
    const [before, after] = [odd.slice(0, odd.indexOf('\n\n# tail') + 1), '\n# tail\n'];
    assert.ok(text?.startsWith(before) && text.endsWith(after), text ?? '');
    assert.ok(text?.includes('\n- fingerprint: "1234567890123456"\n  path: src/a b.js\n'));
  });

  it('changes the entry of the same finding in place', () => {
    const text = withRiskEntry(ENTRY.replace('# no', '#'), {
      ...{ fingerprint: '0123456789abcdef', path: 'src/a.js', rule: 'sql-injection', state: 'accepted' },
      ...{ owner: 'Linus', expires: '2027-06-30' },
    });
    const expected = ENTRY.replace('Ada', 'Linus').replace('2026-12-31', '2027-06-30') + '    state: accepted\n';
    assert.equal(text, expected);
    assert.equal(again(text).length, 1);
  });

  it('keeps the line breaks of the file, and ends its last line', () => {
    const crlf = withRiskEntry(ENTRY.replaceAll('\n', '\r\n').trimEnd(), fields);
    assert.equal(again(crlf).length, 2);
    assert.ok(!/[^\r]\n/.test(crlf ?? ''));
  });

  it('writes into an empty list, in one line too', () => {
    for (const text of [
      'risks: []\n',
      'risks:\n',
      '# only a comment',
      'risks: [{ rule: xss, fingerprint: "0123456789abcdef", state: open }]\n',
    ]) {
      const entries = again(withRiskEntry(text, fields));
      assert.equal(entries.at(-1)?.fingerprint, fields.fingerprint);
    }
  });

  it('survives any text', () => {
    for (const reason of ['a\nb', '- x', '{', '"', "'", '# no', 'yes', '2027-01-01', '🦊 ü', ' lead', 'a: b', '\\']) {
      assert.equal(again(withRiskEntry(ENTRY, { ...fields, reason })).at(-1)?.reason, reason.trim());
      const changed = withRiskEntry(withRiskEntry('', fields) ?? '', { ...fields, reason });
      assert.equal(again(changed).at(-1)?.reason, reason.trim());
    }
  });

  it('writes nothing into what is no list of risks', () => {
    for (const text of ['- a\n', 'risks: 3\n', 'risks: [', 'text\n']) assert.equal(withRiskEntry(text, fields), null);
  });
});
