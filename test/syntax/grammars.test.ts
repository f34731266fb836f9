import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Language } from 'web-tree-sitter';
import { GRAMMAR_IDS } from '../../src/engine/syntax/flatTree.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

interface GrammarRow {
  readonly id: string;
  readonly package: string;
  readonly version: string;
  readonly integrity: string;
  readonly file: string;
  readonly abi: number;
  readonly sha256: string;
  readonly licence: string;
  readonly licenceFile: string;
}

const folder = fileURLToPath(new URL('../../grammars/', import.meta.url));
const { grammars } = JSON.parse(readFileSync(folder + 'grammars.json', 'utf8')) as { grammars: GrammarRow[] };

describe('grammars', () => {
  before(async () => {
    await createTestRuntime([]);
  });

  it('has a row for every grammar of the engine, and no file without a row', () => {
    assert.deepEqual(grammars.map((row) => row.id).sort(), [...GRAMMAR_IDS].sort());
    const files = new Set(['grammars.json', ...grammars.flatMap((row) => [row.file, row.licenceFile])]);
    assert.deepEqual(readdirSync(folder).sort(), [...files].sort());
  });

  for (const row of grammars) {
    it(`${row.id} is the pinned file, with the stated ABI and licence`, async () => {
      const wasm = readFileSync(folder + row.file);
      assert.equal(createHash('sha256').update(wasm).digest('hex'), row.sha256);
      assert.equal((await Language.load(wasm)).abiVersion, row.abi);
      assert.equal(row.licence, 'MIT');
      assert.match(readFileSync(folder + row.licenceFile, 'utf8'), /MIT License/);
      assert.match(row.version, /^\d+\.\d+\.\d+$/);
      assert.match(row.integrity, /^sha512-/);
    });
  }
});
