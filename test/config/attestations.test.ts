import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { ATTESTATIONS_FILE, readAttestations } from '../../src/config/attestations.js';
import { compileCatalogue } from '../controls/support.js';

const { controls } = compileCatalogue();
const TODAY = '2026-11-25';

function read(text: string) {
  const { attestations, problems } = readAttestations(ATTESTATIONS_FILE, text, controls, TODAY);
  return { attestations, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

const GOOD = `# kept by the security office
attestations:
  - control: lumar/personnel
    item: training
    version: 1
    owner: Jane Doe
    statement: Everyone has taken part in the course of this year.
    evidence: https://intranet.example/training/2026
    date: 2026-11-01
    interval-months: 6
  - control: lumar/organization
    version: 1
    owner: 'John Roe' # CISO
    statement: The office has five people.
    date: '2026-10-01'
`;

describe('the file of attestations', () => {
  it('is read with places', () => {
    const { attestations, problems } = read(GOOD);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      attestations.map(({ controlId, item, version, owner, evidence, date, intervalMonths }) => [
        ...[controlId, item, version, owner, evidence, date, intervalMonths],
      ]),
      [
        ['lumar/personnel', 'training', 1, 'Jane Doe', 'https://intranet.example/training/2026', '2026-11-01', 6],
        ['lumar/organization', null, 1, 'John Roe', '', '2026-10-01', null],
      ],
    );
    const [first, second] = attestations;
    const { location, dateLocation } = first;
    assert.deepEqual([location.startLine, location.startColumn, location.endColumn], [3, 14, 29]);
    assert.equal(GOOD.slice(dateLocation.start, dateLocation.end), '2026-11-01');
    assert.equal(GOOD.slice(second.dateLocation.start, second.dateLocation.end), "'2026-10-01'");
  });

  it('may be empty', () => {
    for (const text of ['', '# nothing yet\n', 'attestations:\n', 'attestations: []\n']) {
      assert.deepEqual(read(text), { attestations: [], problems: [] });
    }
  });

  const entry = (lines: string) =>
    `attestations:\n  - control: lumar/personnel\n    version: 1\n    owner: A\n    statement: S\n    date: 2026-01-01\n${lines}`;

  for (const [what, text, expected] of [
    ['a text', 'hello', ['1:1 the file must be a mapping, not "hello"']],
    [
      'another key',
      'attestation: []',
      ['1:1 unknown key "attestation"; did you mean "attestations"?', '1:1 "attestations" is missing'],
    ],
    ['no list', 'attestations: 3', ['1:15 "attestations" must be a list, not 3']],
    [
      'an unknown control',
      entry('').replace('lumar/personnel', 'lumar/personel'),
      ['2:14 unknown control "lumar/personel"; did you mean "lumar/personnel"?'],
    ],
    [
      'an unknown item',
      entry('    item: trainning\n'),
      ['7:11 "lumar/personnel" has no item "trainning"; did you mean "training"?'],
    ],
    [
      'a clause that nobody attests',
      entry('').replace('lumar/personnel', 'personaly/sql-injection'),
      ['2:14 nothing of "personaly/sql-injection" is attested: it is checked, or found in the workspace'],
    ],
    [
      'a review without its name',
      entry('').replace('lumar/personnel', 'personaly/incident-coordination'),
      ['2:5 "item" is missing; the clause has review'],
    ],
    ['no owner', entry('').replace('    owner: A\n', ''), ['2:5 "owner" is missing']],
    ['no statement', entry('').replace('statement: S', 'statement: ""'), ['5:16 "statement" must be text, not empty']],
    [
      'no date',
      entry('').replace('2026-01-01', '2026-02-30'),
      ['6:11 "2026-02-30" is not a date; write year, month and day: 2027-01-31'],
    ],
    [
      'the future',
      entry('').replace('2026-01-01', '2026-11-26'),
      ['6:11 2026-11-26 is in the future; attest what is so today (2026-11-25)'],
    ],
    [
      'a version that is not there yet',
      entry('').replace('version: 1', 'version: 9'),
      ['3:14 lumar/personnel is at version 1'],
    ],
    ['half a version', entry('').replace('version: 1', 'version: 0.5'), ['3:14 must be a whole number from 1 to 1000']],
    [
      'a longer interval',
      entry('    interval-months: 13\n'),
      ['7:22 the clause asks for a review every 12 months; 13 is longer'],
    ],
    [
      'no YAML',
      'attestations: [',
      ['1:16 Flow sequence in block collection must be sufficiently indented and end with a ]'],
    ],
  ] as const) {
    it(`reports ${what}`, () => {
      const { attestations, problems } = read(text);
      assert.deepEqual(problems, expected);
      assert.deepEqual(attestations, []);
    });
  }

  it('has a schema', () => {
    const file = path.join(import.meta.dirname, '../../schemas/tom-review-attestations.schema.json');
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    assert.ok(validate(parse(GOOD)), JSON.stringify(validate.errors));
    assert.ok(!validate(parse(GOOD.replace('owner', 'ower'))));
    assert.ok(!validate(parse(GOOD.replace('version: 1', 'version: one'))));
  });

  it('keeps the entries that are right', () => {
    const { attestations, problems } = read(
      `${GOOD}  - control: nobody/nothing\n    version: 1\n    owner: A\n    statement: B\n    date: 2026-01-01\n`,
    );
    assert.equal(attestations.length, 2);
    assert.equal(problems.length, 1);
  });
});
