import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { evidencePack, unzipPack, verifyPack, zipPack, type PackFile } from '../../src/reports/index.js';
import { integrityOf } from '../../src/reports/digest.js';
import { SAMPLE, withScan } from './sample.js';

const contentsOf = (files: readonly PackFile[]): Map<string, Uint8Array> =>
  new Map(files.map(({ path, bytes }) => [path, bytes]));

const textOf = (files: readonly PackFile[], path: string): string =>
  new TextDecoder().decode(contentsOf(files).get(path));

interface Manifest {
  readonly asOf: string;
  readonly files: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
}

describe('an evidence pack', () => {
  const pack = evidencePack(SAMPLE);

  it('names every file but the manifest with its SHA-256', () => {
    const manifest = JSON.parse(textOf(pack, 'manifest.json')) as Manifest;
    assert.equal(manifest.asOf, '2026-06-15');
    const expected = pack
      .filter(({ path }) => path !== 'manifest.json')
      .map(({ path, bytes }) => ({
        path,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }));
    assert.deepEqual(
      manifest.files.map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 })),
      expected,
    );
    for (const path of ['report.html', 'coverage.csv', 'findings.csv', 'not-checked.csv', 'scan.json', 'scan.sarif']) {
      assert.ok(contentsOf(pack).has(path), path);
    }
  });

  it('says the day, what it is not, and what it does not hold', () => {
    for (const path of ['README.md', 'report.html', 'report.md', 'findings.csv', 'manifest.json']) {
      assert.match(textOf(pack, path), /2026-06-15/, path);
      assert.match(textOf(pack, path), /not legal advice/i, path);
    }
    assert.match(textOf(pack, 'README.md'), /map of all personal data/);
    assert.match(textOf(pack, 'report.html'), /no map of all data/);
  });

  it('has nothing of the machine in it', () => {
    for (const { path } of pack) assert.ok(!textOf(pack, path).includes('/home/somebody'), path);
  });

  it('is the same bytes each time, also as a zip', () => {
    const zip = zipPack(pack);
    assert.deepEqual(zipPack(evidencePack(structuredClone(SAMPLE))), zip);
    const read = unzipPack(zip);
    assert.ok(read.ok);
    assert.deepEqual([...read.contents], [...contentsOf(pack)]);
    assert.notDeepEqual(zipPack(evidencePack(withScan({ asOf: '2026-06-16' }))), zip);
  });

  describe('compared with its manifest', () => {
    const faults = (change: (contents: Map<string, Uint8Array>) => void): string[] => {
      const contents = contentsOf(pack);
      change(contents);
      return verifyPack(contents).faults.map(({ kind, path }) => `${kind} ${path}`);
    };
    const text = (value: string): Uint8Array => new TextEncoder().encode(value);

    it('is as it was made', () => {
      assert.deepEqual(
        faults(() => undefined),
        [],
      );
      const check = verifyPack(contentsOf(pack));
      assert.equal(check.files, pack.length - 1);
      assert.equal(check.asOf, '2026-06-15');
      const manifest = contentsOf(pack).get('manifest.json');
      assert.ok(manifest);
      assert.equal(check.manifestHash, createHash('sha256').update(manifest).digest('hex'));
    });

    it('is not when something is missing, changed or extra', () => {
      assert.deepEqual(
        faults((contents) => {
          contents.delete('scan.sarif');
          contents.set('report.md', text('changed'));
          contents.set('sub/new.txt', text(''));
        }),
        ['changed report.md', 'missing scan.sarif', 'extra sub/new.txt'],
      );
      // one bit, with the size as it was
      assert.deepEqual(
        faults((contents) => {
          const bytes = Uint8Array.from(contents.get('scan.json') ?? []);
          bytes[9] ^= 1;
          contents.set('scan.json', bytes);
        }),
        ['changed scan.json'],
      );
    });

    it('is not without a manifest that can be used', () => {
      assert.deepEqual(
        faults((contents) => contents.delete('manifest.json')),
        ['manifest manifest.json'],
      );
      const entry = (over: object): string =>
        JSON.stringify({
          ...{ format: 'tom-review-evidence-pack', version: 1, asOf: '2026-06-15' },
          files: [{ path: 'a', bytes: 0, sha256: 'a'.repeat(64), ...over }],
        });
      const wrong = [
        ...['', '{', '[]', 'null', '{"format":"x"}', '{"format":"tom-review-evidence-pack","version":2}'],
        ...[
          entry({ sha256: 'x' }),
          entry({ path: 7 }),
          entry({ path: 'manifest.json' }),
          entry({}).replace(']', ',7]'),
        ],
      ];
      for (const manifest of wrong) {
        assert.deepEqual(
          faults((contents) => contents.set('manifest.json', text(manifest))),
          ['manifest manifest.json'],
          manifest,
        );
      }
    });
  });

  it('is refused as a zip when it is none, or holds a name twice', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('PK no zip'), zipPack(pack).slice(0, 500)]) {
      assert.equal(unzipPack(bytes).ok, false);
    }
    const zip = Buffer.from(
      zipPack([
        { path: 'aa', bytes: new Uint8Array(1), what: '' },
        { path: 'ab', bytes: new Uint8Array(2), what: '' },
      ]),
    );
    const twice = Buffer.from(zip.toString('latin1').replaceAll('ab', 'aa'), 'latin1');
    assert.deepEqual(unzipPack(twice), { ok: false, message: 'it holds aa twice' });
  });
});

describe('integrityOf', () => {
  it('is what Node makes', () => {
    for (const text of ['', 'a', 'ab', 'abc', 'abcd', 'Größe', 'x'.repeat(1000)]) {
      assert.equal(integrityOf(text), `sha256-${createHash('sha256').update(text).digest('base64')}`);
    }
  });
});
