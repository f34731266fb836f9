import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_CONFIG } from '../../src/config/index.js';
import { decodeText } from '../../src/platform/decodeText.js';
import { createNodeWorkers } from '../../src/platform/node/nodeWorkers.js';
import { createNodeFileSource } from '../../src/platform/node/nodeFileSource.js';
import { findProjectRoot, outerIgnoreScopes } from '../../src/platform/node/projectRoot.js';
import { commonFolder, fromRootPath, toRootPath } from '../../src/platform/node/rootPath.js';
import {
  DEFAULT_LIMITS,
  discover,
  isIgnored,
  WorkerDied,
  type AssetSource,
  type ScanWorker,
} from '../../src/service/index.js';

let folder: string;
function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, contents] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), contents);
  }
}

describe('the Node platform', () => {
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  describe('decodeText', () => {
    const text = 'const ä = "€𝒳";\r\n';
    const utf16be = (): Buffer => Buffer.from(text, 'utf16le').swap16();
    const table: [string, Uint8Array, string | null][] = [
      ['UTF-8', Buffer.from(text), text],
      ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]), text],
      ['UTF-16 LE', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]), text],
      ['UTF-16 BE', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be()]), text],
      ['Latin-1', Buffer.from('// Größe\r\n', 'latin1'), '// Größe\r\n'],
      ['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), null],
      ['a NUL far behind', Buffer.concat([Buffer.alloc(8000, 'a'), Buffer.from([0])]), 'a'.repeat(8000) + '\0'],
      ['nothing', Buffer.alloc(0), ''],
    ];
    for (const [name, bytes, expected] of table) it(name, () => assert.equal(decodeText(bytes), expected));
  });

  describe('the file source of Node', () => {
    it('says what is wrong', async () => {
      write({ 'big.ts': 'x'.repeat(100), 'bin.ts': '\0', 'ok.ts': 'a\r\nb' });
      const source = createNodeFileSource(folder);
      const read = async (file: string) => {
        const result = await source.read(file, 50);
        return result.ok ? result.text : `${result.code}: ${result.message}`;
      };
      assert.equal(await read('ok.ts'), 'a\r\nb');
      assert.equal(await read('big.ts'), 'too-large: It has 100 bytes; files of up to 50 are analysed.');
      assert.equal(await read('bin.ts'), 'binary: It is no text.');
      assert.equal(await read('gone.ts'), 'unreadable: It cannot be read: there is no such file.');
      assert.equal(await read(''), 'unreadable: It cannot be read: it is no file.');
      assert.equal(await source.sizeOf('gone.ts'), null);
      assert.equal(await source.kindOf('gone.ts'), null);
      assert.deepEqual(await source.list('gone'), { ok: false, message: 'there is no such file' });
    });

    it('ends in spite of circular links', async () => {
      write({ 'src/a.ts': '' });
      symlinkSync('..', path.join(folder, 'src/up'));
      symlinkSync('self', path.join(folder, 'self'));
      symlinkSync('src/a.ts', path.join(folder, 'b.ts'));
      const found = await discover({
        source: createNodeFileSource(folder),
        config: DEFAULT_CONFIG,
        targets: [''],
        outerScopes: [],
      });
      assert.deepEqual(
        found.files.map((file) => file.path),
        ['src/a.ts'],
      );
      assert.deepEqual(found.excluded, [{ by: 'link', pattern: 'symbolic links', paths: 3 }]);
    });
  });

  describe('a scan worker', () => {
    const script = `
      const { parentPort } = require('node:worker_threads');
      parentPort.postMessage({ kind: 'ready' });
      parentPort.on('message', ({ files, parcel }) => {
        if (parcel !== undefined) return;
        for (const { path } of files ?? [{ path: 'link' }]) {
          if (path === 'throw') throw new Error('it broke');
          if (path === 'exit') process.exit(7);
          if (path === 'reject') { Promise.reject(new Error('it was rejected')); return; }
          if (path === 'loop') for (;;);
          if (path === 'link') { parentPort.postMessage({ kind: 'linked', results: [] }); return; }
          parentPort.postMessage({ kind: 'file', path });
          console.log('noise');
        }
        parentPort.postMessage({ kind: 'lowered', reply: { leftOut: [], parcel: null, aborted: null } });
      });`;
    const assets = {
      coreWasm: () => Promise.resolve(new Uint8Array()),
      engineData: () => Promise.resolve({}),
    } as unknown as AssetSource;

    function spawn(fileDeadline = 60_000) {
      write({ 'worker.cjs': script });
      const workers = createNodeWorkers({
        root: folder,
        assetFolder: folder,
        assets,
        script: path.join(folder, 'worker.cjs'),
      });
      const limits = { ...DEFAULT_LIMITS, fileDeadline };
      return workers.spawn({ options: { asOf: '2026-01-01' }, limits, configs: [], ruleScopes: [] });
    }
    const lower = async (worker: ScanWorker, ...paths: string[]): Promise<string[]> => {
      const done: string[] = [];
      const files = paths.map((file) => ({ path: file, grammar: 'tsx' as const }));
      await worker.lower(files, true, (file) => done.push(file));
      return done;
    };

    it('answers, and stops', async () => {
      const worker = await spawn();
      assert.deepEqual(await lower(worker, 'ok', 'too'), ['ok', 'too']);
      worker.accept([]);
      assert.deepEqual(await worker.link(1000), []);
      await worker.stop();
      await assert.rejects(lower(worker, 'ok'), WorkerDied);
    });

    const deaths: [string, RegExp][] = [
      ['throw', /it broke/],
      ['reject', /it was rejected/],
      ['exit', /exit code 7/],
    ];
    for (const [name, message] of deaths) {
      it(`says how it died: ${name}`, async () => {
        const worker = await spawn();
        await assert.rejects(
          lower(worker, 'ok', name),
          (error) => error instanceof WorkerDied && error.reason === 'died' && message.test(error.message),
        );
        await worker.stop();
      });
    }

    it('is stopped when it takes too long', async () => {
      const worker = await spawn(300);
      await assert.rejects(
        lower(worker, 'ok', 'loop'),
        (error) => error instanceof WorkerDied && error.reason === 'deadline' && error.message.includes('0.3 seconds'),
      );
      await worker.stop();
    });

    it('that cannot be started is no fault of a file', async () => {
      const script = path.join(folder, 'gone.cjs');
      const workers = createNodeWorkers({ root: folder, assetFolder: folder, assets, script });
      const spawning = workers.spawn({
        options: { asOf: '2026-01-01' },
        limits: DEFAULT_LIMITS,
        configs: [],
        ruleScopes: [],
      });
      await assert.rejects(spawning, /cannot be started: Cannot find module/);
    });
  });

  describe('the root of a project', () => {
    const at = (name: string): string => findProjectRoot(path.join(folder, name));

    it('is the given folder without anything else', () => {
      write({ 'a/b/x.ts': '' });
      assert.equal(at('a/b'), path.join(folder, 'a/b'));
    });

    it('is the top of the git repository', () => {
      write({ '.git/HEAD': '', 'a/b/x.ts': '', 'tom-review.yaml': 'exclude: []\n' });
      assert.equal(at('a/b'), folder);
    });

    it('is the nearest repository, also of a worktree', () => {
      write({ '.git/HEAD': '', 'a/.git': 'gitdir: x\n', 'a/b/x.ts': '' });
      assert.equal(at('a/b'), path.join(folder, 'a'));
    });

    it('is where a configuration says so', () => {
      write({
        '.git/HEAD': '',
        'a/tom-review.yaml': 'root: true\n',
        'a/b/x.ts': '',
        'a/b/tom-review.yaml': 'root: false\n',
      });
      assert.equal(at('a/b'), path.join(folder, 'a'));
    });

    it('knows the ignore files above it', () => {
      write({
        '.git/info/exclude': 'secret.ts\n',
        '.gitignore': '/a/gen\n',
        'a/.gitignore': '*.tmp\n',
        'a/b/x.ts': '',
      });
      const judge = (root: string, file: string) => isIgnored(outerIgnoreScopes(path.join(folder, root)), file, false);
      assert.equal(judge('', 'secret.ts'), true);
      assert.equal(judge('a', 'gen/x.ts'), true);
      assert.equal(judge('a', 'b/gen/x.ts'), false);
      assert.equal(judge('a/b', 'x.tmp'), true);
      assert.equal(judge('a/b', 'secret.ts'), true);
      // the root's own file is read with its folder
      assert.equal(judge('a', 'x.tmp'), false);
    });
  });

  describe('paths in both styles', () => {
    it('relative to the root', () => {
      assert.equal(toRootPath('/r', '/r/src/a b.ts', path.posix), 'src/a b.ts');
      assert.equal(toRootPath('C:\\r', 'C:\\r\\src\\a.ts', path.win32), 'src/a.ts');
      assert.equal(toRootPath('C:\\r', 'c:\\R', path.win32), '');
      assert.equal(toRootPath('/r', '/r/a\\b.ts', path.posix), 'a\\b.ts');
    });

    it('back to the file system', () => {
      assert.equal(fromRootPath('/r', 'src/a.ts', path.posix), '/r/src/a.ts');
      assert.equal(fromRootPath('C:\\r', 'src/a.ts', path.win32), 'C:\\r\\src\\a.ts');
      assert.equal(fromRootPath('/r', 'a\\b.ts', path.posix), '/r/a\\b.ts');
      assert.equal(fromRootPath('/r', '', path.posix), '/r');
    });

    it('to the folder they have in common', () => {
      assert.equal(commonFolder(['/r/a/b', '/r/a/c', '/r/a'], path.posix), '/r/a');
      assert.equal(commonFolder(['/r/ab', '/r/a'], path.posix), '/r');
      assert.equal(commonFolder(['/r/..x', '/r'], path.posix), '/r');
      assert.equal(commonFolder(['C:\\r\\a', 'C:\\r\\b'], path.win32), 'C:\\r');
      assert.equal(commonFolder(['C:\\r', 'D:\\r'], path.win32), undefined);
    });
  });
});
