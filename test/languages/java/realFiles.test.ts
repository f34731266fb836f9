/** The lowering of real files, whole and broken: valid IR every time, and next to nothing unknown. */
import assert from 'node:assert/strict';
import { lowerJava } from '../../../src/engine/languages/java/lowerJava.ts';
import { NodeFlag } from '../../../src/engine/syntax/flatTree.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { checkIr } from '../../support/checkIr.ts';
import { Random } from '../../support/random.ts';
import { realFilesOrSkip, type RealFile } from '../../support/realFiles.ts';
import { applyEdit, randomEdit } from '../../syntax/mutate.ts';
import { startJava } from './lower.ts';

const COUNT = 600;
const MUTANTS = 1_000;
const HIGHEST_UNKNOWN_SHARE = 0.005;

describe('Java lowering: real files', function () {
  this.timeout(300_000);
  let runtime: SyntaxRuntime;
  let files: readonly RealFile[] = [];

  before(async function () {
    runtime = await startJava();
    files = await realFilesOrSkip(this, 'java', COUNT);
  });
  after(() => runtime.dispose());

  const lower = (name: string, text: string) => {
    const outcome = runtime.parse('java', text);
    if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`);
    const module = lowerJava(outcome.tree, name);
    const errorNodes = outcome.tree.flags.reduce((count, flags) => count + (flags & NodeFlag.Error ? 1 : 0), 0);
    assert.ok(module.errorCount >= errorNodes, `${name}: ${errorNodes} ERROR nodes, ${module.errorCount} unknown`);
    return module;
  };

  it('give valid IR without unknown instructions', () => {
    const problems: string[] = [];
    let instructions = 0;
    let unknown = 0;
    let errors = 0;
    let lines = 0;
    for (const file of files) {
      const module = lower(file.name, file.text);
      problems.push(...checkIr(module));
      instructions += module.instructionCount;
      unknown += module.unknownCount;
      errors += module.errorCount;
      for (let at = file.text.indexOf('\n'); at >= 0; at = file.text.indexOf('\n', at + 1)) lines += 1;
    }
    const share = unknown / instructions;
    console.log(
      `      ${files.length} files, ${lines} lines, ${instructions} instructions, ` +
        `${unknown} unknown (${(100 * share).toFixed(3)} %), ${errors} errors of the grammar`,
    );
    assert.deepEqual(problems.slice(0, 5), []);
    assert.ok(files.length >= 500, `${files.length} files`);
    assert.ok(share < HIGHEST_UNKNOWN_SHARE);
  });

  it(`give valid IR when broken (${MUTANTS} mutants)`, () => {
    const random = new Random(7);
    const problems: string[] = [];
    let errors = 0;
    const small = files.filter((file) => file.text.length < 20_000);
    for (let at = 0; at < MUTANTS; at += 1) {
      const file = random.pick(small);
      let text = file.text;
      for (let edit = random.below(4); edit >= 0; edit -= 1) text = applyEdit(text, randomEdit(random, text));
      const module = lower(file.name, text);
      problems.push(...checkIr(module));
      errors += module.errorCount;
    }
    assert.deepEqual(problems.slice(0, 5), []);
    assert.ok(errors > MUTANTS / 4, `${errors} errors`);
  });
});
