import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadEngineData } from '../../scripts/engineData.js';
import { wordsAt, type WordFile, type WordsAt } from '../../src/config/index.js';
import type { EngineData } from '../../src/engine/index.js';
import { repositoryRoot } from '../support/ruleRunner.js';

describe('words of YAML files', () => {
  let data: EngineData;
  before(() => {
    data = loadEngineData(repositoryRoot);
  });

  /** What may stand at the `|` of a text. */
  function at(file: WordFile, marked: string, language: 'en' | 'de' = 'en'): WordsAt | undefined {
    const offset = marked.indexOf('|');
    const before = marked.slice(0, offset).split('\n');
    const text = marked.slice(0, offset) + marked.slice(offset + 1);
    return wordsAt(file, text, before.length - 1, before.at(-1)?.length ?? 0, { data, language });
  }
  const words = (file: WordFile, marked: string): string[] => at(file, marked)?.words.map(({ word }) => word) ?? [];
  const has = (file: WordFile, marked: string, word: string): boolean => words(file, marked).includes(word);
  /** Start and end of what is replaced, and whether it is a key. */
  const place = (file: WordFile, marked: string): [number, number, boolean] | undefined => {
    const found = at(file, marked)?.at;
    return found === undefined ? undefined : [found.start, found.end, found.isKey];
  };

  it('are known in block style', () => {
    assert.ok(has('configuration', '|', 'root'));
    assert.ok(has('configuration', 'rules:\n  |\n  xxe: high\n', 'sql-injection'));
    assert.ok(has('configuration', 'rules:\n  xxe: |', 'high'));
    assert.deepEqual(words('configuration', 'suppressions:\n  - rule: x\n    |'), [
      ...['rule', 'fingerprint', 'path', 'reason', 'until'],
    ]);
    assert.ok(has('risks', 'risks:\n  - rule: |', 'sql-injection'));
    assert.ok(has('risks', 'risks:\n- control: "lum|"', 'lumar/transmission-encryption'));
    assert.ok(has('risks', 'risks:\n  - fingerprint: "a"\n    |', 'expires'));
    assert.deepEqual(words('risks', 'risks:\n  - state: |'), [
      ...['open', 'in-review', 'false-positive', 'accepted', 'fixed'],
    ]);
    assert.deepEqual(words('risks', 'risks:\n  - triage:\n      data: |'), [
      ...['special', 'sensitive', 'identifying', 'ordinary', 'none'],
    ]);
  });

  it('are known in flow style', () => {
    assert.ok(has('configuration', 'rules: { | }', 'sql-injection'));
    assert.ok(has('configuration', 'rules: { xxe: h| }', 'high'));
    assert.ok(has('configuration', 'rules: { xxe: { severity: | } }', 'high'));
    assert.deepEqual(words('configuration', 'rules: { xxe: { severity: high, | } }'), ['severity', 'options']);
    assert.deepEqual(words('configuration', 'rules:\n  xxe: { options: { min-confidence: |'), [
      ...['high', 'medium', 'low'],
    ]);
    assert.ok(has('configuration', 'extends: [recommended, |]', 'strict'));
    assert.ok(has('configuration', 'overrides: [{ files: a, rules: { | } }]', 'xxe'));
    assert.ok(has('configuration', 'overrides:\n  - { files: [a, b], | }', 'rules'));
    assert.ok(has('configuration', 'suppressions:\n  - { path: a, reason: b,\n      rule: | }', 'xxe'));
    assert.ok(has('configuration', 'rules: { xxe: { options: { ignore-data-types: [iban, |] } } }', 'email-address'));
    assert.ok(has('configuration', '{ "deadlines": { "|" } }', 'critical'));
    assert.ok(has('risks', 'risks: [{ fingerprint: "a", control: lumar/|, rule: xxe }]', 'lumar/waf-attack-classes'));
    assert.ok(has('risks', '{ "risks": [\n  { "rule": "|"', 'xxe'));
  });

  it('replace what is written, key or value', () => {
    assert.deepEqual(place('configuration', 'rules: { sql-|in: high }'), [9, 15, true]);
    assert.equal(at('configuration', 'rules: { sql-|in: high }')?.at.hasColon, true);
    assert.equal(at('configuration', 'rules: { sql-|in }')?.at.hasColon, false);
    assert.deepEqual(place('risks', 'risks: [{ control: "lumar/w|a" }]'), [20, 28, false]);
    assert.deepEqual(place('configuration', 'rules: { xxe: | }'), [14, 14, false]);
    assert.deepEqual(place('configuration', 'rules:\n  xxe: {severity: h|igh}'), [18, 22, false]);
    assert.deepEqual(place('rule', 'controls:\n  - lumar/w|'), [4, 11, false]);
  });

  it('are not offered in comments, in texts of several lines and where nothing is known', () => {
    assert.equal(at('configuration', '# ru|'), undefined);
    assert.equal(at('configuration', 'rules: { xxe: high } # |'), undefined);
    assert.equal(at('configuration', 'rules: { # |\n xxe: high }'), undefined);
    assert.equal(at('risks', 'risks:\n  - note: |\n      te|'.replace('|', '>')), undefined);
    assert.deepEqual(words('risks', 'risks:\n  - reason: |'), []);
    assert.deepEqual(words('risks', 'risks:\n  - { reason: | }'), []);
    assert.deepEqual(words('configuration', 'include: [|]'), []);
    assert.ok(has('configuration', 'rules: { xxe: high\nextends: |', 'strict'), 'a brace that is not closed');
  });

  it('of attestations are those that can be attested, with the items and the version of the clause', () => {
    const clauses = words('attestations', 'attestations:\n  - control: |');
    assert.ok(clauses.includes('lumar/personnel'));
    assert.ok(!clauses.includes('personaly/sql-injection'), 'nothing of it is attested');
    assert.ok(has('attestations', 'attestations:\n  - control: lumar/personnel\n    item: |', 'training'));
    assert.ok(has('attestations', 'attestations: [{ control: lumar/personnel, item: | }]', 'training'));
    assert.deepEqual(
      words('attestations', 'attestations:\n  - control: lumar/personnel\n    version: |\n    owner: x'),
      ['1'],
    );
    assert.deepEqual(words('attestations', 'attestations:\n  - item: |'), []);
  });

  it('of TOM documents are clauses of the catalogue, in a file and in the configuration', () => {
    const wanted = 'lumar/personnel';
    assert.ok(has('document', 'id: acme\nclauses:\n  - id: a\n    satisfies: [|]', wanted));
    assert.ok(has('document', 'clauses:\n  - id: a\n    maps-to:\n      - |', wanted));
    assert.ok(has('document', 'clauses: [{ id: a, satisfies: lu| }]', wanted));
    assert.ok(has('configuration', 'controls:\n  - id: acme\n    clauses:\n      - { id: a, satisfies: [|', wanted));
    assert.ok(has('document', 'clauses:\n  - id: a\n    |', 'maps-to'));
    assert.deepEqual(words('document', 'title: |'), []);
  });

  it('of rules are controls, kinds and the keys of the mode', () => {
    assert.ok(has('rule', 'id: a\ncontrols: [lumar/|]', 'lumar/waf-attack-classes'));
    assert.ok(has('rule', 'controls: [a]\nsinks: [|]', 'sql'));
    assert.ok(has('rule', 'sources:\n  - |', 'personal'));
    assert.ok(has('rule', 'sources: [ |', 'personal:email-address'));
    assert.ok(has('rule', 'sites: { sinks: [|', 'log'));
    assert.deepEqual(words('rule', 'mode: |'), ['taint', 'call', 'setting', 'literal']);
    assert.ok(has('rule', 'mode: literal\n|', 'literals') && !has('rule', 'mode: literal\n|', 'sources'));
    assert.ok(has('rule', 'mode: taint\n|', 'sources') && !has('rule', 'mode: taint\n|', 'literals'));
  });

  it('have title and statement in the language of the editor', () => {
    const id = 'lumar/personnel';
    const control = data.controls.find((one) => one.id === id);
    for (const language of ['en', 'de'] as const) {
      const known = at('risks', 'risks:\n  - control: |', language)?.words ?? [];
      const shown = known.find(({ word }) => word === id);
      assert.equal(shown?.title, control?.title[language]);
      assert.ok((shown?.description ?? '').length > 20 && shown?.description === control?.statement[language]);
    }
  });

  it('have every key of the schemas', () => {
    interface Schema {
      readonly properties?: Readonly<Record<string, unknown>>;
      readonly definitions?: Readonly<Record<string, Schema>>;
    }
    const schema = (name: string): Schema =>
      JSON.parse(readFileSync(path.join(repositoryRoot, 'schemas', name), 'utf8')) as Schema;
    const keys = (of: Schema | undefined): string[] => Object.keys(of?.properties ?? {}).sort();
    const risks = schema('tom-review-accepted-risks.schema.json');
    assert.deepEqual(words('risks', 'risks:\n  - |').sort(), keys(risks.definitions?.risk));
    const attestations = schema('tom-review-attestations.schema.json');
    assert.deepEqual(words('attestations', 'attestations:\n  - |').sort(), keys(attestations.definitions?.attestation));
    const document = schema('tom-document.schema.json');
    assert.deepEqual(words('document', '|').sort(), keys(document));
    assert.deepEqual(words('document', 'clauses:\n  - |').sort(), keys(document.definitions?.clause));
  });
});
