import assert from 'node:assert/strict';
import { CancellationTokenSource, FileChangeType } from 'vscode-languageserver/node';
import { readFile, readFolder, scan, statFile, type ScanProgress } from '../../src/server/protocol.js';
import { LspClient, TempFolder } from './support/lspClient.js';
import { CLEAN, SQL, XSS } from './support/sources.js';

const MINIFIED = 'Its name says that it is minified; review its sources instead.';

describe('server: workspace', () => {
  let folder: TempFolder;
  let client: LspClient;

  beforeEach(async () => {
    folder = new TempFolder({
      'tom-review.yaml': 'root: true\n',
      'src/sql.js': SQL,
      'src/xss.js': XSS,
      'src/clean.js': CLEAN,
      'src/lib.min.js': CLEAN,
      'node_modules/a/index.js': SQL,
    });
    client = await LspClient.start({ folders: [folder.path], settings: { '': {} } });
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  const changed = (name: string, type: FileChangeType): Promise<void> =>
    client.watched([{ uri: folder.uri(name), type }]);

  it('scans on request, tells the progress by file, and leaves the findings', async () => {
    const steps: ScanProgress[] = [];
    client.connection.onNotification('$/progress', ({ token, value }: { token: string; value: ScanProgress }) => {
      if (token === 'scan') steps.push(value);
    });
    const result = await client.request(scan, { progressToken: 'scan' });
    assert.deepEqual(result, {
      cancelled: false,
      files: 3,
      skipped: 1,
      leftOut: [`src/lib.min.js: ${MINIFIED}`],
      findings: 2,
      failures: [],
    });
    assert.deepEqual(client.codes(folder.uri('src/sql.js')), ['sql-injection']);
    assert.deepEqual(client.codes(folder.uri('src/xss.js')), ['cross-site-scripting']);
    assert.equal(client.diagnostics(folder.uri('node_modules/a/index.js')), undefined);
    assert.deepEqual(steps.at(-1) && { ...steps.at(-1), path: '' }, { done: 3, total: 3, path: '' });
    assert.ok(steps.some((step) => step.path === 'src/sql.js'));
  });

  it('stops a scan that is cancelled and keeps what it has found', async function () {
    this.timeout(60_000);
    for (let i = 0; i < 400; i += 1) folder.write(`many/file${i}.js`, SQL);
    const source = new CancellationTokenSource();
    let seen = 0;
    client.connection.onNotification('$/progress', () => {
      seen += 1;
      if (seen === 5) source.cancel();
    });
    const { method } = scan;
    const result = await client.connection.sendRequest<{ cancelled: boolean; files: number }>(
      method,
      { progressToken: 'x' },
      source.token,
    );
    assert.equal(result.cancelled, true);
    assert.ok(result.files < 400, `${result.files} files`);
    const published = client.published.filter((params) => params.diagnostics.length > 0).length;
    assert.ok(published <= result.files);
    const whole = await client.request(scan, {});
    assert.equal(whole.files, 403);
  });

  it('leaves open documents alone while it scans: they are live', async () => {
    const uri = folder.uri('src/sql.js');
    await client.open(uri, CLEAN);
    await client.request(scan, {});
    assert.deepEqual(client.codes(uri), []);
    await client.replace(uri, CLEAN, SQL);
    await client.untilCodes(uri, ['sql-injection']);
  });

  it('asks to watch files and settings', async () => {
    await client.until('registrations', () => client.registered.includes('workspace/didChangeWatchedFiles'));
  });

  it('follows what changes on disk: changed, new, deleted, moved, a whole folder', async () => {
    await client.request(scan, {});
    folder.write('src/sql.js', `\n\n${SQL}`);
    await changed('src/sql.js', FileChangeType.Changed);
    await client.until(
      'the new place',
      () => client.diagnostics(folder.uri('src/sql.js'))?.[0]?.range.start.line === 10,
    );

    folder.write('src/new.js', XSS);
    await changed('src/new.js', FileChangeType.Created);
    await client.untilCodes(folder.uri('src/new.js'), ['cross-site-scripting']);

    folder.remove('src/new.js');
    await changed('src/new.js', FileChangeType.Deleted);
    await client.untilCodes(folder.uri('src/new.js'), []);

    folder.remove('src/xss.js');
    folder.write('lib/moved.js', XSS);
    await client.watched([
      { uri: folder.uri('src/xss.js'), type: FileChangeType.Deleted },
      { uri: folder.uri('lib/moved.js'), type: FileChangeType.Created },
    ]);
    await client.untilCodes(folder.uri('src/xss.js'), []);
    await client.untilCodes(folder.uri('lib/moved.js'), ['cross-site-scripting']);

    folder.remove('src');
    await changed('src', FileChangeType.Deleted);
    await client.untilCodes(folder.uri('src/sql.js'), []);
  });

  it('takes no note of new files before the first scan', async () => {
    folder.write('src/new.js', XSS);
    await changed('src/new.js', FileChangeType.Created);
    await client.hover(folder.uri('src/new.js'), { line: 0, character: 0 });
    assert.equal(client.diagnostics(folder.uri('src/new.js')), undefined);
  });

  it('clears a file that was deleted while it was open', async () => {
    const uri = folder.uri('src/sql.js');
    await client.open(uri, SQL);
    await client.untilCodes(uri, ['sql-injection']);
    folder.remove('src/sql.js');
    await changed('src/sql.js', FileChangeType.Deleted);
    await client.close(uri);
    await client.untilCodes(uri, []);
  });

  it('reads tom-review.yaml again when it changes, for open and for scanned files', async () => {
    const open = folder.uri('src/sql.js');
    await client.open(open, SQL);
    await client.request(scan, {});
    folder.write('tom-review.yaml', 'root: true\nrules:\n  sql-injection: off\n  cross-site-scripting: low\n');
    await changed('tom-review.yaml', FileChangeType.Changed);
    await client.untilCodes(open, []);
    await client.until('the new severity', () => client.diagnostics(folder.uri('src/xss.js'))?.[0]?.severity === 3);

    folder.write('tom-review.yaml', 'root: true\nexclude: [src]\n');
    await changed('tom-review.yaml', FileChangeType.Changed);
    await client.untilCodes(folder.uri('src/xss.js'), []);
    assert.deepEqual(client.codes(open), []);
  });

  it('reports what is wrong in tom-review.yaml at its place', async () => {
    folder.write('tom-review.yaml', 'root: true\nruels: {}\n');
    await changed('tom-review.yaml', FileChangeType.Changed);
    const uri = folder.uri('tom-review.yaml');
    await client.untilCodes(uri, ['configuration']);
    assert.equal(client.diagnostics(uri)?.[0]?.range.start.line, 1);
    folder.write('tom-review.yaml', 'root: true\n');
    await changed('tom-review.yaml', FileChangeType.Changed);
    await client.untilCodes(uri, []);
  });

  it('does not read the configuration of a workspace that is not trusted, until it is', async () => {
    folder.write('tom-review.yaml', 'root: true\nrules:\n  sql-injection: off\n');
    const careful = await LspClient.start({ folders: [folder.path], initializationOptions: { trusted: false } });
    try {
      const uri = folder.uri('src/sql.js');
      await careful.open(uri, SQL);
      await careful.untilCodes(uri, ['sql-injection']);
      await careful.connection.sendNotification('tomReview/trusted');
      await careful.untilCodes(uri, []);
    } finally {
      await careful.stop();
    }
  });

  it('scans at the start when it replaces a server that had scanned', async () => {
    const second = await LspClient.start({ folders: [folder.path], initializationOptions: { scanAtStart: true } });
    try {
      await second.untilCodes(folder.uri('src/xss.js'), ['cross-site-scripting']);
    } finally {
      await second.stop();
    }
  });

  it('reads a workspace that is on no disk through its client', async () => {
    const files: Record<string, string> = {
      '/a/sql.js': SQL,
      '/a/.gitignore': 'lib\n',
      '/lib/x.js': SQL,
      '/a/lib/x.js': SQL,
    };
    const pathOf = (uri: string): string => decodeURIComponent(uri.slice('memfs:'.length)).replace(/\/+$/, '');
    const virtual = await LspClient.start({ folders: [], initializationOptions: { providesFiles: true } });
    try {
      virtual.connection.onRequest(readFolder.method, ({ uri }: { uri: string }) => {
        const prefix = `${pathOf(uri)}/`;
        const names = Object.keys(files).filter((file) => file.startsWith(prefix));
        const entries = new Map(
          names.map((file) => {
            const [name = '', ...rest] = file.slice(prefix.length).split('/');
            return [name, rest.length === 0 ? 'file' : 'folder'] as const;
          }),
        );
        return [...entries].map(([name, kind]) => ({ name, kind }));
      });
      virtual.connection.onRequest(statFile.method, ({ uri }: { uri: string }) => {
        const text = files[pathOf(uri)];
        return text === undefined ? null : { kind: 'file', size: text.length };
      });
      virtual.connection.onRequest(readFile.method, ({ uri }: { uri: string }) =>
        Buffer.from(files[pathOf(uri)] ?? '').toString('base64'),
      );
      await virtual.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [{ uri: 'memfs:/', name: 'memory' }], removed: [] },
      });
      const result = await virtual.request(scan, {});
      assert.deepEqual([result.files, result.failures], [2, []]);
      assert.deepEqual(virtual.codes('memfs:/a/sql.js'), ['sql-injection']);
      assert.equal(virtual.diagnostics('memfs:/a/lib/x.js'), undefined);
    } finally {
      await virtual.stop();
    }
  });

  it('follows the settings: enable, minimum severity, run', async () => {
    const uri = folder.uri('src/sql.js');
    const set = async (value: object): Promise<void> => {
      client.settings = { '': value };
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    };
    await client.open(uri, SQL.replace('req.query.status', 'process.env.STATUS'));
    await client.untilCodes(uri, ['sql-injection']);
    assert.equal(client.diagnostics(uri)?.[0]?.severity, 3);
    await set({ minimumSeverity: 'high' });
    await client.untilCodes(uri, []);
    await set({ minimumSeverity: 'info' });
    await client.untilCodes(uri, ['sql-injection']);
    await set({ enable: false });
    await client.untilCodes(uri, []);
    await set({ enable: true, run: 'onSave' });
    await client.untilCodes(uri, ['sql-injection']);

    // not analysed until saved, but the finding moves with its line, and goes when its line is edited
    await client.replace(uri, 'import express', '// one\n// two\nimport express');
    assert.equal((await client.current(uri))[0]?.range.start.line, 10);
    await client.replace(uri, 'SELECT *', 'SELECT id');
    assert.deepEqual(await client.current(uri), []);
    await client.save(uri);
    await client.untilCodes(uri, ['sql-injection']);
    assert.equal(client.diagnostics(uri)?.[0]?.range.start.line, 10);
  });

  it('gives each folder its own settings and its own configuration', async () => {
    const second = new TempFolder({
      'tom-review.yaml': 'root: true\nrules:\n  sql-injection: off\n',
      'a.js': SQL + XSS.split('\n').slice(3).join('\n'),
    });
    const third = new TempFolder({ 'tom-review.yaml': 'root: true\n', 'a.js': SQL });
    const many = await LspClient.start({
      folders: [folder.path, second.path, third.path],
      settings: { '': {}, [third.uri()]: { enable: false } },
    });
    try {
      const result = await many.request(scan, {});
      assert.equal(result.files, 4);
      assert.deepEqual(many.codes(folder.uri('src/sql.js')), ['sql-injection']);
      assert.deepEqual(many.codes(second.uri('a.js')), ['cross-site-scripting']);
      assert.deepEqual(many.codes(third.uri('a.js')), []);
      await many.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: second.uri(), name: 'second' }] },
      });
      await many.untilCodes(second.uri('a.js'), []);
    } finally {
      await many.stop();
      second.remove();
      third.remove();
    }
  });
});
