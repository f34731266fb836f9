/** The IR of each fixture, as text. UPDATE_GOLDEN=1 rewrites the `.ir.txt` files; read the diff before committing. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printIr } from '../../../src/engine/ir/printIr.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { checkIr } from '../../support/checkIr.ts';
import { lowerSource, startJava } from './lower.ts';

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.java'));

describe('Java lowering: golden IR', () => {
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await startJava();
  });
  after(() => runtime.dispose());

  it('has fixtures', () => assert.ok(fixtures.length >= 14));

  for (const name of fixtures) {
    it(name, () => {
      const module = lowerSource(runtime, readFileSync(new URL(name, folder), 'utf8'), name);
      assert.deepEqual(checkIr(module), []);
      const actual = printIr(module);
      const golden = fileURLToPath(new URL(`${name}.ir.txt`, folder));
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, actual);
      assert.ok(existsSync(golden), `${golden} is missing; run with UPDATE_GOLDEN=1`);
      assert.equal(actual, readFileSync(golden, 'utf8'));
    });
  }
});
