import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeResultCache, type CacheLimits } from '../../src/platform/node/nodeResultCache.js';
import type { ResultCache } from '../../src/service/index.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the folder with results of earlier scans', () => {
  let base: string;
  let root: string;
  beforeEach(() => {
    base = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-cache-')));
    root = path.join(base, 'project');
    mkdirSync(root);
    writeFileSync(path.join(base, 'build'), 'one');
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  const open = (limits?: CacheLimits, keyFolder = path.join(base, 'key')): ResultCache =>
    createNodeResultCache({
      root,
      build: path.join(base, 'build'),
      keyFolder,
      ...(limits === undefined ? {} : { limits }),
    });
  const folder = (): string => path.join(root, '.tom-review', 'cache');
  const files = (): string[] => readdirSync(folder()).filter((name) => name !== '.gitignore');
  const name = 'a'.repeat(64);
  const file = (of = name): string => path.join(folder(), `${of}.json`);

  it('gives back what was written, in another process too', async () => {
    assert.equal(await open().hasEntries(), false);
    assert.equal(await open().read(name), null);
    await open().write(name, 'text\nof two lines');
    assert.equal(await open().read(name), 'text\nof two lines');
    assert.equal(await open().hasEntries(), true);
    assert.deepEqual(files(), [`${name}.json`]);
    assert.match(readFileSync(path.join(folder(), '.gitignore'), 'utf8'), /^\*$/m);
  });

  it('ignores what others have written, or what was changed or moved', async () => {
    await open().write(name, '[1]');
    const text = readFileSync(file(), 'utf8');
    const other = 'b'.repeat(64);
    writeFileSync(file(other), text);
    assert.equal(await open().read(other), null);
    for (const spoiled of [text.replace('[1]', '[]'), text.slice(0, -1), '', '\n', '[1]', `${'0'.repeat(64)}\n[1]`]) {
      writeFileSync(file(), spoiled);
      assert.equal(await open().read(name), null);
    }
    writeFileSync(file(), text);
    assert.equal(await open().read(name), '[1]');
    assert.equal(await open(undefined, path.join(base, 'key of someone else')).read(name), null);
  });

  it('ignores results of another build', async () => {
    await open().write(name, '[1]');
    writeFileSync(path.join(base, 'build'), 'two');
    assert.equal(await open().read(name), null);
  });

  it('follows no links', async () => {
    const outside = path.join(base, 'outside');
    mkdirSync(path.join(outside, 'cache'), { recursive: true });
    symlinkSync(outside, path.join(root, '.tom-review'));
    await open().write(name, '[1]');
    assert.deepEqual(readdirSync(path.join(outside, 'cache')), []);
    rmSync(path.join(root, '.tom-review'));
    await open().write(name, '[1]');
    const text = readFileSync(file(), 'utf8');
    writeFileSync(path.join(outside, 'entry'), text);
    rmSync(file());
    symlinkSync(path.join(outside, 'entry'), file());
    assert.equal(await open().read(name), null);
  });

  it('takes nothing that is too large', async () => {
    const limits = { entryBytes: 1000, totalBytes: 10_000, age: DAY };
    await open(limits).write(name, 'x'.repeat(2000));
    assert.equal(existsSync(file()), false);
    await open().write(name, 'x'.repeat(2000));
    assert.equal(await open(limits).read(name), null);
  });

  it('drops what is old, what is too much, and what was left half written', async () => {
    const limits = { entryBytes: 1000, totalBytes: 1200, age: 10 * DAY };
    const cache = open(limits);
    const names = ['1', '2', '3', '4'].map((digit) => digit.repeat(64));
    for (const [i, one] of names.entries()) {
      await cache.write(one, 'x'.repeat(450));
      const at = new Date(Date.now() - (i === 3 ? 11 : i) * DAY);
      utimesSync(file(one), at, at);
    }
    writeFileSync(path.join(folder(), 'abc.tmp'), '');
    const old = new Date(Date.now() - 2 * DAY);
    utimesSync(path.join(folder(), 'abc.tmp'), old, old);
    writeFileSync(path.join(folder(), 'of the user'), '');
    await cache.prune();
    assert.deepEqual(files().sort(), [`${names[0]}.json`, `${names[1]}.json`, 'of the user']);
  });

  it('does nothing where there is no place for it', async () => {
    writeFileSync(path.join(base, 'file'), '');
    const cache = open(undefined, path.join(base, 'file', 'key'));
    await cache.write(name, '[1]');
    assert.equal(await cache.read(name), null);
    await cache.prune();
    writeFileSync(path.join(root, '.tom-review'), '');
    await open().write(name, '[1]');
    assert.equal(await open().read(name), null);
  });
});
