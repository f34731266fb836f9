import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readYamlData } from '../../src/config/yamlData.js';
import type { Attestation } from '../../src/engine/controls/attestation.js';
import { compileTeamDocument } from '../../src/engine/controls/compileTeamDocument.js';
import { controlStatuses, type StatusScan } from '../../src/engine/controls/computeStatus.js';
import type { DataProblem, Finding, Location } from '../../src/engine/index.js';
import { compileCatalogue } from './support.js';

const { controls } = compileCatalogue();

function compile(text: string) {
  const problems: DataProblem[] = [];
  const file = readYamlData('tom/acme.yaml', text, problems);
  assert.ok(file !== undefined);
  const made = compileTeamDocument(file, controls, 3, problems);
  return { made, problems: problems.map(({ line, column, message }) => `${line}:${column} ${message}`) };
}

const HEAD = 'id: acme\ntitle: Measures of Acme\nversion: 3\nupdated: 2026-10-01\n';

const GOOD = `${HEAD}clauses:
  - id: queries
    title: { en: Queries take parameters, de: Abfragen haben Parameter }
    satisfies: [personaly/sql-injection]
  - id: staff
    title: Staff are trained
    version: 2
    section: People
    satisfies: [lumar/personnel]
    maps-to: [personaly/operations]
  - id: doors
    title: Doors are locked
    attest:
      intervalMonths: 3
      items:
        - id: keys
          title: { en: Keys are counted, de: Schlüssel gezählt }
`;

const place: Location = { path: 'x', start: 0, end: 0, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function attestation(controlId: string, item: string | null, over: Partial<Attestation> = {}): Attestation {
  return {
    ...{ controlId, item, version: 1, owner: 'A', statement: 'S', evidence: '', date: '2026-11-01' },
    ...{ intervalMonths: null, location: place, dateLocation: place, versionLocation: place },
    ...over,
  };
}

describe('a TOM document of a team', () => {
  it('has the facts of configuration files of both, and all that is in none of them', () => {
    const config = (own: string) => {
      const clause = `  - id: backups\n    title: Backups\n    satisfies: [personaly/availability, lumar/availability]\n${own}`;
      const { made, problems } = compile(`${HEAD}clauses:\n${clause}`);
      assert.deepEqual(problems, []);
      const facet = made?.controls[0].servedBy.find(({ by }) => by === 'config');
      return [facet?.configFacts, facet?.rest?.en];
    };
    const rest =
      'deletion protection, availability zones, firewalls; how often a schedule runs, and backups that scripts or cloud services set up';
    assert.deepEqual(config(''), [['backup-retention', 'backup-schedule'], rest]);
    const own = '    servedBy:\n      - by: config\n        what: { en: Ours, de: Unseres }\n';
    assert.deepEqual(config(own), [['backup-retention', 'backup-schedule'], `Ours; ${rest}`]);
    assert.deepEqual(config(`${own}        facts: [backup-checksum]\n`), [
      ['backup-checksum', 'backup-retention', 'backup-schedule'],
      rest,
    ]);
  });

  it('leans on the clauses that it names', () => {
    const { made, problems } = compile(GOOD);
    assert.deepEqual(problems, []);
    assert.ok(made !== undefined);
    assert.deepEqual(
      made.controls.map(({ id, version, order, title, reference, servedBy, attest, place: at }) => [
        ...[id, version, order, title.de, reference.section],
        servedBy.map(({ by }) => by).join(),
        attest?.items.map((item) => `${item.id} ${item.intervalMonths}`).join() ?? '',
        `${at?.file}:${at?.line}`,
      ]),
      [
        ['acme/queries', 1, 1, 'Abfragen haben Parameter', 'Queries take parameters', 'rule', '', 'tom/acme.yaml:6'],
        ['acme/staff', 2, 2, 'Staff are trained', 'People', 'attest,config', 'whole-clause 12', 'tom/acme.yaml:9'],
        ['acme/doors', 1, 3, 'Doors are locked', 'Doors are locked', 'attest', 'keys 3', 'tom/acme.yaml:15'],
      ],
    );
    assert.deepEqual(made.controls[0].crosswalk.gdpr, ['Art. 32(1)(b)']);
    assert.deepEqual(
      [made.document.updated, made.document.version, made.document.file],
      ['2026-10-01', 3, 'tom/acme.yaml'],
    );
  });

  it('has a schema', () => {
    const file = path.join(import.meta.dirname, '../../schemas/tom-document.schema.json');
    const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(file, 'utf8')));
    assert.ok(validate(parse(GOOD)), JSON.stringify(validate.errors));
    assert.ok(!validate(parse(GOOD.replace('maps-to', 'mapsto'))));
    assert.ok(!validate(parse(GOOD.replace('updated: 2026-10-01\n', ''))));
  });

  for (const [what, text, expected] of [
    [
      'a wrong id',
      GOOD.replace('id: acme', 'id: Acme GmbH'),
      '1:5 "Acme GmbH" is not written in kebab-case. Rename file and id: my-clause.',
    ],
    ['an unknown key', GOOD.replace('maps-to', 'mapsto'), '14:5 unknown key "mapsto". Did you mean maps-to?'],
    [
      'an unknown control',
      GOOD.replace('lumar/personnel', 'lumar/personell'),
      '13:17 there is no control "lumar/personell". Did you mean lumar/personnel?',
    ],
    [
      'a missing date',
      GOOD.replace('updated: 2026-10-01\n', ''),
      "1:1 updated is missing. Write year, month and day in quotes: '2018-05-08'.",
    ],
    [
      'a missing title',
      GOOD.replace('    title: Staff are trained\n', ''),
      '9:5 title is missing. Write a text for title.',
    ],
    [
      'a doubled clause',
      GOOD.replace('id: staff', 'id: queries'),
      '9:9 "acme/queries" stands here twice. Remove or merge one of them.',
    ],
    ['no clause', `${HEAD}clauses: []\n`, '5:10 the document has no clause. List at least one.'],
    [
      'a clause that nothing serves',
      `${HEAD}clauses:\n  - id: a\n    title: A\n`,
      '6:5 nothing says how the clause is served. Name clauses under satisfies or maps-to, or write servedBy or attest.',
    ],
    [
      'a faulty item',
      GOOD.replace('intervalMonths: 3', 'intervalMonths: 0'),
      '18:23 intervalMonths must be a whole number from 1 to 120, found 0. Write a whole number from 1 to 120.',
    ],
    ['a list', '- a\n', '1:1 expected a mapping, found a list.'],
  ] as const) {
    it(`reports ${what}`, () => {
      const { made, problems } = compile(text);
      assert.equal(made, undefined);
      assert.ok(
        problems.some((problem) => problem.startsWith(expected)),
        problems.join('\n'),
      );
    });
  }
});

describe('the status of the clauses of a team', () => {
  const { made } = compile(GOOD);
  assert.ok(made !== undefined);
  const all = [...controls, ...made.controls];
  const status = (id: string, over: Partial<StatusScan>) => {
    const scan: StatusScan = {
      ...{ files: [], skipped: [], problems: [], notAnalysedByType: {}, ruleSettings: {}, isCancelled: false },
      asOf: '2026-11-25',
      ...over,
    };
    const rules = [
      { id: 'sql', controls: ['personaly/sql-injection'], languages: ['javascript'], polarity: 'violation' as const },
    ];
    const found = controlStatuses(scan, all, rules).find(({ controlId }) => controlId === id);
    assert.ok(found !== undefined);
    return found;
  };
  const attested = (...attestations: Attestation[]) => ({ workspace: { facts: [], attestations } });
  const wordOf = (id: string, over: Partial<StatusScan>) =>
    status(id, over).facets.find(({ by }) => by === 'attest')?.word;

  it('has the gaps of the clauses below', () => {
    const finding: Finding = {
      ...{ ruleId: 'sql', location: place, message: '', severity: 'high', confidence: 'high', path: [], fixes: [] },
      ...{ fingerprint: '', state: 'open', suppression: null, controls: ['personaly/sql-injection'], cwe: [] },
      ...{ dataTypes: [], risk: 0, snippet: '' },
    };
    const files = [
      { path: 'a.js', language: 'javascript', analysed: true, findings: [finding], problems: [], lines: 1 },
    ];
    const { word, facets } = status('acme/queries', { files });
    assert.equal(word, 'gap-found');
    assert.deepEqual([facets[0].findings.open, facets[0].rules, facets[0].filesInScope], [1, ['sql'], 1]);
    assert.equal(status('acme/staff', { files }).word, 'not-checked');
  });

  it('passes an attestation up to what it satisfies, and not to what it only maps to', () => {
    const entry = attested(attestation('acme/staff', null, { version: 2 }));
    assert.equal(wordOf('acme/staff', entry), 'attested');
    assert.equal(wordOf('lumar/personnel', entry), 'attested');
    assert.equal(wordOf('personaly/operations', entry), 'not-checkable');
    const stale = attested(attestation('acme/staff', null, { version: 1 }));
    assert.equal(wordOf('acme/staff', stale), 'attestation-overdue');
    assert.equal(wordOf('lumar/personnel', stale), 'attestation-overdue');
  });

  it('is attested where everything below is', () => {
    const part = [attestation('lumar/personnel', null)];
    assert.equal(wordOf('acme/staff', attested(...part)), 'not-checkable');
    const whole = [...part, attestation('personaly/operations', null)];
    assert.equal(wordOf('acme/staff', attested(...whole)), 'attested');
    const late = [...part, attestation('personaly/operations', null, { date: '2020-01-01' })];
    assert.equal(wordOf('acme/staff', attested(...late)), 'attestation-overdue');
  });
});
