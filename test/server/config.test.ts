import assert from 'node:assert/strict';
import { MarkupContent, type CompletionItem } from 'vscode-languageserver/node';
import { LspClient, TempFolder } from './support/lspClient.js';

const CONFIG = `root: true
extends: 

rules:
  sql-injektion: high
  weak-cipher: hi
  xxe:
    options:
      
overrides:
  - files: test
    rules:
      
suppressions:
  - rule: 
`;

describe('server: tom-review.yaml', () => {
  let folder: TempFolder;
  let client: LspClient;

  before(async () => {
    folder = new TempFolder({ 'tom-review.yaml': 'root: true\n', 'app/tom-review.yaml': 'rules: {}\n' });
    client = await LspClient.start({ folders: [folder.path] });
    await client.open(folder.uri('tom-review.yaml'), CONFIG, 'yaml');
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  async function complete(line: number, character: number): Promise<CompletionItem[]> {
    const found = await client.complete(folder.uri('tom-review.yaml'), { line, character });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }
  const labels = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

  it('completes keys, presets, rules with their titles, severities and options', async () => {
    assert.deepEqual(labels(await complete(1, 9)), ['recommended', 'strict', 'privacy', 'secrets-only', 'audit']);
    const keys = await complete(2, 0);
    assert.ok(labels(keys).includes('suppressions') && labels(keys).includes('rule-dirs'));
    assert.equal((keys[0]?.textEdit as { newText: string }).newText, 'root: ');
    const rules = await complete(4, 4);
    const rule = rules.find(({ label }) => label === 'sql-injection');
    assert.equal(rule?.detail, 'SQL injection (critical)');
    assert.deepEqual(rule.textEdit, {
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 15 } },
      newText: 'sql-injection',
    });
    assert.deepEqual(labels(await complete(5, 17)), ['off', 'on', 'critical', 'high', 'medium', 'low', 'info']);
    assert.deepEqual(labels(await complete(8, 6)), [
      'min-confidence',
      'min-severity',
      'ignore-sources',
      'ignore-data-types',
    ]);
    assert.ok(labels(await complete(12, 6)).includes('xxe'));
    assert.ok(labels(await complete(14, 10)).includes('xxe'));
  });

  it('explains keys and rules', async () => {
    const text = async (line: number, character: number): Promise<string> => {
      const hover = await client.hover(folder.uri('tom-review.yaml'), { line, character });
      assert.ok(hover !== null && MarkupContent.is(hover.contents));
      return hover.contents.value;
    };
    assert.match(await text(0, 2), /^\*\*root\*\*\n\nTrue: configurations of folders above/);
    assert.match(await text(5, 5), /^\*\*Broken or outdated cipher \\\(medium\\\)\*\*/);
    assert.equal(await client.hover(folder.uri('tom-review.yaml'), { line: 4, character: 4 }), null);
  });

  it('shows mistakes where they stand, also in configurations of folders, and puts the nearest name in', async () => {
    const uri = folder.uri('tom-review.yaml');
    const found = await client.until('the mistakes', () => {
      const list = client.diagnostics(uri) ?? [];
      return list.some(({ message }) => String(message).includes('sql-injektion')) ? list : undefined;
    });
    const wrong = found.find(({ message }) => String(message).includes('sql-injektion'));
    assert.equal(wrong?.message, 'there is no rule "sql-injektion"; did you mean "sql-injection"?');
    assert.deepEqual(wrong.range.start, { line: 4, character: 2 });
    const [fix] = await client.actions(uri, wrong.range, [wrong]);
    assert.equal(fix?.title, 'Change to "sql-injection"');
    await client.apply(uri, fix);
    assert.equal(client.document(uri).getText().split('\n')[4], '  sql-injection: high');

    const nested = folder.uri('app/tom-review.yaml');
    await client.open(nested, 'deadlines: { high: 3 }\n', 'yaml');
    await client.until('the mistake of the folder', () =>
      (client.diagnostics(nested) ?? []).some(({ message }) => String(message).includes("counts in the root's")),
    );
  });
});

describe('server: words of records, own rules and TOM documents', () => {
  let folder: TempFolder;
  let client: LspClient;

  before(async () => {
    folder = new TempFolder({
      'tom-review.yaml': 'root: true\nrule-dirs: [own]\ncontrols: [toms]\n',
      'toms/acme.yaml':
        'id: acme\ntitle: Acme\nversion: 1\nupdated: 2026-01-01\nclauses: [{ id: a, title: Ours, maps-to: [lumar/personnel] }]\n',
    });
    client = await LspClient.start({ folders: [folder.path] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  /** The items at the `|` of a text in a file. */
  async function complete(name: string, marked: string): Promise<CompletionItem[]> {
    const uri = folder.uri(name);
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    await client.open(uri, marked.replace('|', ''), 'yaml');
    const found = await client.complete(uri, { line: before.length - 1, character: before.at(-1)?.length ?? 0 });
    await client.close(uri);
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  it('complete control ids with title and statement, those of the team too', async () => {
    for (const [name, text] of [
      ['tom-review-accepted-risks.yaml', 'risks: [{ control: | }]'],
      ['own/injection/a/rule.yaml', 'controls: [ |'],
    ] as const) {
      const items = await complete(name, text);
      const item = items.find(({ label }) => label === 'lumar/personnel');
      assert.ok(item?.detail !== undefined && String(item.documentation).length > 20, name);
      assert.equal(items.find(({ label }) => label === 'acme/a')?.detail, 'Ours');
    }
    const clauses = await complete('toms/acme.yaml', 'clauses:\n  - satisfies: [lumar/|]');
    const clause = clauses.find(({ label }) => label === 'lumar/personnel');
    assert.deepEqual(clause?.textEdit, {
      range: { start: { line: 1, character: 16 }, end: { line: 1, character: 22 } },
      newText: 'lumar/personnel',
    });
    assert.equal(
      clauses.find(({ label }) => label === 'acme/a'),
      undefined,
    );
    assert.ok((await complete('tom-review-attestations.yaml', 'attestations:\n  - control: |')).length > 5);
  });

  it('complete nothing in other YAML', async () => {
    assert.deepEqual(await complete('ci/rule.yaml', 'controls: [ |'), []);
    assert.deepEqual(await complete('compose.yaml', '|'), []);
  });
});
