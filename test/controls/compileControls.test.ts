import assert from 'node:assert/strict';
import { compileControls, type ControlSource } from '../../src/engine/controls/compileControls.js';
import { readCatalogueFiles } from './support.js';

type Path = readonly (string | number)[];

/** A small correct catalogue: one document, one clause, one crosswalk. */
function smallCatalogue(): ControlSource[] {
  const text = (word: string) => ({ en: `${word} in English`, de: `${word} auf Deutsch` });
  return [
    {
      file: 'acme/document.yaml',
      value: {
        ...{ id: 'acme', order: 1, version: 1, updated: '2026-01-31', title: text('Title'), originalTitle: 'Measures' },
        ...{ issuer: 'Acme', language: 'en', date: null, description: text('Description') },
        sections: ['Access Control', 'Backups'],
      },
    },
    {
      file: 'acme/sign-in.yaml',
      value: {
        ...{ id: 'acme/sign-in', version: 1, order: 1, title: text('Title'), statement: text('Statement') },
        reference: { document: 'acme', section: 'Access Control', clause: 'First point' },
        servedBy: [
          { by: 'rule', what: text('Rule') },
          { by: 'attest', what: text('Attest') },
        ],
        attest: { intervalMonths: 12, items: [{ id: 'review', title: text('Review'), intervalMonths: 3 }] },
        crosswalk: { gdpr: ['Art. 32'], cwe: [306] },
        provenance: [
          { mapping: 'gdpr', basis: 'Own judgement.' },
          { mapping: 'cwe', basis: 'Own judgement.' },
        ],
      },
    },
    {
      file: 'crosswalk/gdpr.yaml',
      value: {
        ...{ id: 'gdpr', name: text('Name'), version: '1', note: text('Note') },
        entries: [
          { id: 'Art. 32', title: text('Security') },
          { id: 'Art. 33', title: text('Breach') },
        ],
      },
    },
  ];
}

/** The small catalogue with one value replaced; `undefined` removes it. */
function changed(file: string, path: Path, value: unknown): ControlSource[] {
  const sources = structuredClone(smallCatalogue());
  const source = sources.find((entry) => entry.file === file)!;
  let parent = source.value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return sources;
}

interface Case {
  readonly name: string;
  readonly file: string;
  readonly path: Path;
  readonly value: unknown;
  readonly at: string;
  readonly message: RegExp;
  readonly remedy: RegExp;
}

const clause = 'acme/sign-in.yaml';
const item = { id: 'review', title: { en: 'a', de: 'b' } };
const cases: Case[] = [
  {
    ...{ name: 'an unknown key', file: clause, path: ['titel'], value: {} },
    ...{ at: 'titel', message: /unknown key "titel"/, remedy: /Did you mean title\?/ },
  },
  {
    ...{ name: 'a missing text', file: clause, path: ['statement'], value: undefined },
    ...{ at: 'statement', message: /statement is missing/, remedy: /under en and under de/ },
  },
  {
    ...{ name: 'a missing language', file: clause, path: ['title', 'de'], value: undefined },
    ...{ at: 'title.de', message: /de is missing/, remedy: /Write a text/ },
  },
  {
    ...{ name: 'an unknown language', file: clause, path: ['title', 'fr'], value: 'Titre' },
    ...{ at: 'title.fr', message: /unknown key "fr"/, remedy: /en, de/ },
  },
  {
    ...{ name: 'an empty text', file: clause, path: ['attest', 'items', 0, 'title', 'en'], value: ' ' },
    ...{ at: 'attest.items[0].title.en', message: /found an empty text/, remedy: /Write a text/ },
  },
  {
    ...{ name: 'an unknown way of serving', file: clause, path: ['servedBy', 0, 'by'], value: 'rules' },
    ...{ at: 'servedBy[0].by', message: /"rules" is not a valid value/, remedy: /Did you mean rule\?/ },
  },
  {
    ...{ name: 'a way of serving named twice', file: clause, path: ['servedBy', 0, 'by'], value: 'attest' },
    ...{ at: 'servedBy[1].by', message: /"attest" stands here twice/, remedy: /Remove or merge/ },
  },
  {
    ...{ name: 'no way of serving', file: clause, path: ['servedBy'], value: [] },
    ...{ at: 'servedBy', message: /nothing says how/, remedy: /rule, config, inventory, process, attest/ },
  },
  {
    ...{ name: 'attest without a plan', file: clause, path: ['attest'], value: undefined },
    ...{ at: 'attest', message: /attest is missing/, remedy: /attest\.items/ },
  },
  {
    ...{ name: 'a plan without attest', file: clause, path: ['servedBy', 1, 'by'], value: 'process' },
    ...{ at: 'attest', message: /not served by attest/, remedy: /Add attest to servedBy/ },
  },
  {
    ...{ name: 'an interval that is no number', file: clause, path: ['attest', 'intervalMonths'], value: 'yearly' },
    ...{ at: 'attest.intervalMonths', message: /found "yearly"/, remedy: /from 1 to 120/ },
  },
  {
    ...{ name: 'an interval of zero', file: clause, path: ['attest', 'items', 0, 'intervalMonths'], value: 0 },
    ...{ at: 'attest.items[0].intervalMonths', message: /found 0/, remedy: /from 1 to 120/ },
  },
  {
    ...{ name: 'an item named twice', file: clause, path: ['attest', 'items'], value: [item, item] },
    ...{ at: 'attest.items[1].id', message: /"review" stands here twice/, remedy: /Remove or merge/ },
  },
  {
    ...{ name: 'nothing to attest', file: clause, path: ['attest', 'items'], value: [] },
    ...{ at: 'attest.items', message: /nothing to attest/, remedy: /at least one/ },
  },
  {
    ...{ name: 'a review interval of a rule', file: clause, path: ['servedBy', 0, 'reviewIntervalMonths'], value: 3 },
    ...{ at: 'servedBy[0].reviewIntervalMonths', message: /only a process/, remedy: /attest\.intervalMonths/ },
  },
  {
    ...{ name: 'facts of a rule', file: clause, path: ['servedBy', 0, 'facts'], value: ['backup-schedule'] },
    ...{ at: 'servedBy[0].facts', message: /only a process or a configuration has facts/, remedy: /Remove it/ },
  },
  {
    ...{ name: 'a fact of a process on a configuration', file: clause, path: ['servedBy', 0] },
    value: { by: 'config', what: { en: 'A', de: 'A' }, facts: ['backup-shedule'] },
    ...{ at: 'servedBy[0].facts[0]', message: /"backup-shedule" is no fact/, remedy: /Did you mean backup-schedule\?/ },
  },
  {
    ...{ name: 'a rest of nothing', file: clause, path: ['servedBy', 0, 'rest'], value: { en: 'A', de: 'A' } },
    ...{ at: 'servedBy[0].rest', message: /nothing is checked/, remedy: /Name facts/ },
  },
  {
    ...{ name: 'an id that does not fit the path', file: clause, path: ['id'], value: 'acme/signin' },
    ...{ at: 'id', message: /does not fit the file's path/, remedy: /Write acme\/sign-in/ },
  },
  {
    ...{ name: 'another document', file: clause, path: ['reference', 'document'], value: 'other' },
    ...{ at: 'reference.document', message: /"other" is not the document/, remedy: /Write acme/ },
  },
  {
    ...{ name: 'an unknown section', file: clause, path: ['reference', 'section'], value: 'Acess Control' },
    ...{ at: 'reference.section', message: /no section "Acess Control"/, remedy: /Did you mean Access Control\?/ },
  },
  {
    ...{ name: 'an unknown article', file: clause, path: ['crosswalk', 'gdpr', 0], value: 'Art 32' },
    ...{ at: 'crosswalk.gdpr[0]', message: /no "Art 32"/, remedy: /Did you mean Art\. 32\?/ },
  },
  {
    ...{ name: 'a number without quotes', file: clause, path: ['crosswalk', 'gdpr', 0], value: 8.1 },
    ...{ at: 'crosswalk.gdpr[0]', message: /found 8\.1/, remedy: /in quotes/ },
  },
  {
    ...{ name: 'a CWE id as text', file: clause, path: ['crosswalk', 'cwe', 0], value: 'CWE-306' },
    ...{ at: 'crosswalk.cwe[0]', message: /"CWE-306" is not a CWE number/, remedy: /number alone/ },
  },
  {
    ...{ name: 'an unknown mapping', file: clause, path: ['crosswalk', 'iso'], value: [] },
    ...{ at: 'crosswalk.iso', message: /unknown key "iso"/, remedy: /./ },
  },
  {
    ...{ name: 'a mapping without a basis', file: clause, path: ['provenance', 1], value: null },
    ...{ at: 'provenance[1]', message: /expected a mapping/, remedy: /mapping, basis/ },
  },
  {
    ...{ name: 'a mapping not accounted for', file: clause, path: ['provenance'], value: undefined },
    ...{ at: 'provenance', message: /mapping to gdpr rests on/, remedy: /mapping: gdpr/ },
  },
  {
    ...{ name: 'a basis for no mapping', file: clause, path: ['crosswalk', 'cwe'], value: [] },
    ...{ at: 'provenance[1].mapping', message: /no mapping to cwe/, remedy: /Remove this entry/ },
  },
  {
    ...{ name: 'a version below one', file: clause, path: ['version'], value: 0 },
    ...{ at: 'version', message: /found 0/, remedy: /whole number/ },
  },
  {
    ...{ name: 'a day that does not exist', file: 'acme/document.yaml', path: ['updated'], value: '2026-02-30' },
    ...{ at: 'updated', message: /found "2026-02-30"/, remedy: /2018-05-08/ },
  },
  {
    ...{ name: 'a section named twice', file: 'acme/document.yaml', path: ['sections', 1], value: 'Access Control' },
    ...{ at: 'sections[1]', message: /stands here twice/, remedy: /Remove or merge/ },
  },
  {
    ...{ name: 'an unknown crosswalk', file: 'crosswalk/gdpr.yaml', path: ['id'], value: 'gpdr' },
    ...{ at: 'id', message: /"gpdr" is not a valid value/, remedy: /Did you mean gdpr\?/ },
  },
  {
    ...{ name: 'a provision listed twice', file: 'crosswalk/gdpr.yaml', path: ['entries', 1, 'id'], value: 'Art. 32' },
    ...{ at: 'entries[1].id', message: /"Art. 32" stands here twice/, remedy: /Remove or merge/ },
  },
];

describe('compileControls', () => {
  it('compiles a correct catalogue', () => {
    const result = compileControls(smallCatalogue());
    assert.deepEqual(result.problems, []);
    assert.equal(result.documents.length, 1);
    const [control] = result.controls;
    assert.deepEqual(control?.attest?.items[0]?.intervalMonths, 3);
    assert.deepEqual(control?.crosswalk, { gdpr: ['Art. 32'], iso27001: [], asvs: [], cwe: [306], dpv: [] });
    assert.deepEqual(JSON.parse(JSON.stringify(result)), result, 'plain JSON');
  });

  it('gives the same for any order of the files', () => {
    const forward = compileControls(readCatalogueFiles());
    const backward = compileControls(readCatalogueFiles().reverse());
    assert.deepEqual(backward, forward);
  });

  describe('reports with place and remedy', () => {
    for (const { name, file, path, value, at, message, remedy } of cases) {
      it(name, () => {
        const { problems } = compileControls(changed(file, path, value));
        const problem = problems.find((entry) => entry.file === file && entry.at === at);
        assert.ok(problem, `nothing at ${at}: ${JSON.stringify(problems)}`);
        assert.match(problem.message, message);
        assert.match(problem.remedy, remedy);
      });
    }

    it('two clauses with one place', () => {
      const sources = smallCatalogue();
      const copy = structuredClone(sources[1]!.value) as Record<string, unknown>;
      sources.push({ file: 'acme/sign-out.yaml', value: { ...copy, id: 'acme/sign-out' } });
      const { problems, controls } = compileControls(sources);
      assert.deepEqual(problems, [
        {
          file: 'acme/sign-out.yaml',
          at: 'order',
          message: 'acme/sign-in.yaml has the same order',
          remedy: 'Give one of the two another order.',
        },
      ]);
      assert.equal(controls.length, 2);
    });

    it('a clause without its document', () => {
      const { problems } = compileControls(smallCatalogue().slice(1));
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.at]),
        [['acme/sign-in.yaml', 'reference.document']],
      );
      assert.match(problems[0]!.remedy, /Add acme\/document\.yaml/);
    });

    it('a faulty document once, and not again for each clause', () => {
      const { problems } = compileControls(changed('acme/document.yaml', ['issuer'], undefined));
      assert.deepEqual(
        problems.map((problem) => [problem.file, problem.at]),
        [['acme/document.yaml', 'issuer']],
      );
    });

    it('every fault of a file, and leaves the file out', () => {
      const sources = changed(clause, ['title'], undefined);
      (sources[1]!.value as Record<string, unknown>)['order'] = 'first';
      const { problems, controls } = compileControls(sources);
      assert.deepEqual(problems.map((problem) => problem.at).sort(), ['order', 'title']);
      assert.deepEqual(controls, []);
    });
  });

  describe('never throws', () => {
    const bare = Object.create(null) as object;
    const loop: Record<string, unknown> = {};
    loop['title'] = loop;
    const strange: unknown[] = [
      ...[undefined, null, 0, -1, NaN, Infinity, 10n, true, '', ' ', 'text', 'x'.repeat(100_000), '__proto__'],
      ...[[], [[]], [null], {}, bare, loop, { en: {} }, { en: null, de: null }, new Date(0), new Map([['id', 1]])],
      ...[Symbol('s'), () => 1, JSON.parse('{"__proto__": {"by": "rule"}, "constructor": 1}')],
    ];

    it('whatever a file holds', () => {
      for (const value of strange) {
        for (const file of ['acme/document.yaml', 'acme/a.yaml', 'crosswalk/gdpr.yaml', 'a.yaml', '', '/', 'a/b/c']) {
          const result = compileControls([{ file, value }]);
          assert.ok(result.problems.length > 0, `${file} ${typeof value}`);
          assert.deepEqual([...result.controls, ...result.documents, ...result.crosswalks], []);
        }
      }
    });

    it('whatever stands at any place of a correct file', () => {
      let tried = 0;
      for (const source of smallCatalogue()) {
        for (const path of placesOf(source.value)) {
          for (const value of strange) {
            const sources = changedUncloned(source.file, path, value);
            for (const problem of compileControls(sources).problems) {
              assert.ok(problem.message.length <= 240 && problem.remedy.length <= 240, problem.message);
              assert.doesNotMatch(problem.message, /\n|undefined|\[object/);
            }
            tried += 1;
          }
        }
      }
      assert.ok(tried > 1000, `${tried} tried`);
    });
  });
});

function changedUncloned(file: string, path: Path, value: unknown): ControlSource[] {
  const sources = changed(file, path, null);
  let parent = sources.find((entry) => entry.file === file)!.value as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  parent[path.at(-1)!] = value;
  return sources;
}

/** Every place within a value, the value itself left out. */
function placesOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[key], ...placesOf(inner).map((path) => [key, ...path])]);
}
