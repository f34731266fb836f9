import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver/node';
import { Random } from '../support/random.js';
import { LspClient, OURS, TempFolder } from './support/lspClient.js';
import { CLEAN, SQL, XSS } from './support/sources.js';

describe('server: open documents', () => {
  let folder: TempFolder;
  let client: LspClient;

  before(async () => {
    folder = new TempFolder({ 'tom-review.yaml': 'root: true\n', 'clean.js': CLEAN });
    client = await LspClient.start({ folders: [folder.path] });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  it('reports what a document has, with source, code, severity and the steps of the path', async () => {
    const uri = folder.uri('sql.js');
    await client.open(uri, SQL);
    const [finding, ...others] = await client.current(uri);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.equal(finding.source, 'TOM Review');
    assert.equal(finding.code, 'sql-injection');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.equal(finding.range.start.line, 8);
    const steps = finding.relatedInformation ?? [];
    assert.ok(steps.length >= 2);
    assert.ok(steps.every((step) => step.location.uri === uri));
    assert.equal(steps[0]?.location.range.start.line, 7);
  });

  it('names no page to a client that cannot open it', async () => {
    const uri = folder.uri('plain.js');
    await client.open(uri, SQL);
    const [finding] = await client.current(uri);
    assert.ok(finding);
    assert.equal(finding.codeDescription, undefined);
    assert.ok(!JSON.stringify(client.published).includes('tom-review:'));
    assert.deepEqual(
      [...client.notified.keys()].filter((method) => method.startsWith('tomReview/')),
      [],
    );
  });

  it('links to the page of the rule in a client that opens it', async () => {
    const ours = await LspClient.start({ folders: [folder.path], initializationOptions: OURS, transport: 'ipc' });
    try {
      const uri = folder.uri('ours.js');
      await ours.open(uri, SQL);
      const [finding] = await ours.current(uri);
      assert.equal(finding?.codeDescription?.href, 'tom-review:/rules/sql-injection.md');
      await ours.until('a summary', () =>
        (ours.notified.get('tomReview/summary') ?? []).some((summary) =>
          JSON.stringify(summary).includes('"critical":1'),
        ),
      );
    } finally {
      await ours.stop();
    }
  });

  it('follows edits: a fix takes the finding away, undoing it brings it back', async () => {
    const uri = folder.uri('edits.js');
    await client.open(uri, SQL);
    await client.untilCodes(uri, ['sql-injection']);
    await client.replace(uri, `"SELECT * FROM orders WHERE status = '" + status + "'"`, `'SELECT 1', [status]`);
    assert.deepEqual(await client.current(uri), []);
    await client.replace(uri, `'SELECT 1', [status]`, `'SELECT ' + status`);
    assert.equal((await client.current(uri))[0]?.code, 'sql-injection');
  });

  it('gives after random edits what a fresh analysis of the text gives', async function () {
    this.timeout(60_000);
    const random = new Random(7);
    const uri = folder.uri('random.js');
    await client.open(uri, SQL + XSS);
    const pieces = [
      '\n',
      '\r\n',
      'x',
      '(',
      ')',
      '{',
      '}',
      "'",
      '"',
      '`',
      ' + req.query.a',
      '/*',
      '*/',
      '// c\n',
      '😀',
      'await ',
      ';\n',
    ];
    for (let round = 0; round < 60; round += 1) {
      const changes: { range: Diagnostic['range']; text: string }[] = [];
      // each edit refers to the text that the ones before it have left, so several at once are given far to near
      const length = client.document(uri).getText().length;
      const places = [random.below(length), random.below(length)].sort((a, b) => b - a);
      for (const at of places.slice(0, 1 + random.below(2))) {
        const document = client.document(uri);
        const range = { start: document.positionAt(at), end: document.positionAt(at + random.below(4)) };
        changes.push({ range, text: random.pick(pieces) });
      }
      await client.change(uri, changes.slice(0, 1));
      for (const change of changes.slice(1)) await client.change(uri, [change]);
      const incremental = await client.current(uri);
      const fresh = folder.uri(`fresh${round}.js`);
      await client.open(fresh, client.document(uri).getText());
      const full = await client.current(fresh);
      const plain = (list: Diagnostic[], own: string): string =>
        JSON.stringify(list).replaceAll(own, 'URI').replaceAll(`fresh${round}.js`, 'random.js');
      assert.equal(plain(incremental, uri), plain(full, fresh), `round ${round}`);
      await client.close(fresh);
      if (round % 10 === 9) {
        const document = client.document(uri);
        const whole = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
        await client.change(uri, [{ range: whole, text: SQL + XSS }]);
      }
    }
  });

  it('publishes only for the version that was analysed', async () => {
    const uri = folder.uri('burst.js');
    await client.open(uri, SQL);
    for (let i = 0; i < 30; i += 1) {
      await client.change(uri, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
      ]);
    }
    await client.current(uri);
    for (const { uri: of, version, diagnostics } of client.published) {
      if (of !== uri || version === undefined) continue;
      // the finding stands on line 8 of the first version, and each further version has one line more before it
      assert.equal(diagnostics[0]?.range.start.line, 8 + version - 1);
    }
  });

  it('analyses documents that are on no disk, and clears them when they close', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, SQL);
    await client.untilCodes(uri, ['sql-injection']);
    await client.close(uri);
    await client.untilCodes(uri, []);
  });

  it('analyses a file outside of every folder', async () => {
    const other = new TempFolder({});
    await client.open(other.uri('lonely.js'), SQL);
    await client.untilCodes(other.uri('lonely.js'), ['sql-injection']);
    other.remove();
  });

  it('leaves out views of files, installed packages, and files without rules', async () => {
    for (const uri of [`git:${folder.path}/sql.js`, folder.uri('node_modules/a/index.js'), folder.uri('types.d.ts')]) {
      await client.open(uri, SQL);
    }
    const last = folder.uri('last.js');
    await client.open(last, SQL);
    await client.current(last);
    for (const name of ['git:', 'node_modules', 'types.d.ts']) {
      assert.ok(!client.published.some(({ uri, diagnostics }) => uri.includes(name) && diagnostics.length > 0), name);
    }
  });

  it('keeps findings of a closed file, and reads it anew if it had unsaved changes', async () => {
    folder.write('closed.js', SQL);
    const uri = folder.uri('closed.js');
    await client.open(uri, SQL);
    await client.untilCodes(uri, ['sql-injection']);
    const before = client.published.length;
    await client.close(uri);
    await client.open(folder.uri('clean.js'), CLEAN);
    // answered after everything before it
    await client.hover(folder.uri('clean.js'), { line: 0, character: 0 });
    assert.deepEqual(client.codes(uri), ['sql-injection']);
    assert.ok(!client.published.slice(before).some((p) => p.uri === uri && p.diagnostics.length === 0));

    await client.open(uri, CLEAN);
    await client.untilCodes(uri, []);
    await client.replace(uri, 'total', 'sum');
    await client.close(uri);
    await client.untilCodes(uri, ['sql-injection']);
  });

  it('reports a file that has ended the server before, and does not touch it', async () => {
    const uri = folder.uri('fatal.js');
    const again = await LspClient.start({ folders: [folder.path], initializationOptions: { failedFiles: [uri] } });
    try {
      await again.open(uri, SQL);
      await again.untilCodes(uri, ['analysis-failed']);
    } finally {
      await again.stop();
    }
  });
});
