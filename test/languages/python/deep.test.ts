/** Texts that nest or chain very deeply: the lowering must neither overflow the stack nor take long. */
import assert from 'node:assert/strict';
import { forEachBlock } from '../../../src/engine/ir/blocks.ts';
import type { Block, ModuleIr } from '../../../src/engine/ir/ir.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { checkIr } from '../../support/checkIr.ts';
import { lowerSource, startPython } from './lower.ts';

const DEPTH = 20_000;
const CHAIN = 5_000;
/** Python itself allows 100 levels of indentation. */
const INDENTATION = 80;

/** Statements one inside the other. */
function indented(line: string, count = INDENTATION): string {
  return (
    Array.from({ length: count }, (_, depth) => `${' '.repeat(depth)}${line}\n`).join('') + ' '.repeat(count) + 'a\n'
  );
}

const nested: Readonly<Record<string, string>> = {
  parentheses: '('.repeat(DEPTH) + 'a' + ')'.repeat(DEPTH),
  lists: '['.repeat(DEPTH) + 'a' + ']'.repeat(DEPTH),
  tuples: '(a,'.repeat(DEPTH) + ')'.repeat(DEPTH),
  dictionaries: '{a:'.repeat(DEPTH) + 'a' + '}'.repeat(DEPTH),
  calls: 'f('.repeat(DEPTH) + 'a' + ')'.repeat(DEPTH),
  subscripts: 'a['.repeat(DEPTH) + 'a' + ']'.repeat(DEPTH),
  lambdas: 'lambda:'.repeat(DEPTH) + 'a',
  not: 'not '.repeat(DEPTH) + 'a',
  minus: '-'.repeat(DEPTH) + 'a',
  awaits: 'await '.repeat(DEPTH) + 'a',
  powers: 'a**'.repeat(DEPTH) + 'a',
  conditions: 'a if b else '.repeat(DEPTH) + 'a',
  conditionsInside: '(a if '.repeat(DEPTH) + 'a' + ' else b)'.repeat(DEPTH),
  comprehensions: '[a for a in '.repeat(DEPTH) + 'a' + ']'.repeat(DEPTH),
  walruses: '(a:='.repeat(DEPTH) + 'a' + ')'.repeat(DEPTH),
  formats: `f'{`.repeat(2_000) + 'a' + `}'`.repeat(2_000),
  targets: '['.repeat(DEPTH) + 'a' + ']'.repeat(DEPTH) + ' = b',
  patterns: `match a:\n case ${'['.repeat(DEPTH)}a${']'.repeat(DEPTH)}: pass\n`,
  types: `a: ${'A['.repeat(DEPTH)}B${']'.repeat(DEPTH)}`,
  writtenTypes: `a: '${'A['.repeat(DEPTH)}B${']'.repeat(DEPTH)}'`,
  unclosed: '('.repeat(DEPTH),
  ifs: indented('if a:'),
  loops: indented('for a in b:'),
  tries: indented('try:'),
  functions: indented('def f(a):'),
  classes: indented('class A(B):'),
  withs: indented('with a as b:'),
  deepIfs: indented('if a:', 2_000),
};

/** How deep the blocks of the IR nest. */
function blockDepth(module: ModuleIr): number {
  let deepest = 0;
  const visit = (block: Block, depth: number): void => {
    if (depth > deepest) deepest = depth;
    for (const instr of block) forEachBlock(instr, (inner) => visit(inner, depth + 1));
  };
  for (const fn of module.functions) visit(fn.body, 1);
  return deepest;
}

describe('Python lowering: depth', function () {
  this.timeout(120_000);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await startPython();
  });
  after(() => runtime.dispose());

  const check = (source: string): ModuleIr => {
    const started = performance.now();
    const module = lowerSource(runtime, source, 'a.py');
    const took = performance.now() - started;
    assert.deepEqual(checkIr(module), []);
    assert.ok(blockDepth(module) <= 600, `blocks nest ${blockDepth(module)} deep`);
    assert.ok(took < 20_000, `took ${took} ms`);
    return module;
  };

  for (const [name, source] of Object.entries(nested)) it(`nested ${name}`, () => void check(source));

  const chains: Readonly<Record<string, { readonly source: string; readonly instructions: number }>> = {
    // each term is a load and an operation
    plus: { source: `x = 'a'${' + b'.repeat(CHAIN)}`, instructions: 2 * CHAIN },
    and: { source: `a${' and b'.repeat(CHAIN)}`, instructions: 2 * CHAIN },
    comparisons: { source: `a${' < b'.repeat(CHAIN)}`, instructions: 2 * CHAIN },
    fields: { source: `a${'.b'.repeat(CHAIN)}`, instructions: CHAIN },
    calls: { source: `a${'.b()'.repeat(CHAIN)}`, instructions: CHAIN },
    strings: { source: `(${"'a' ".repeat(CHAIN)})`, instructions: 0 },
    elif: { source: `if a: b()\n${'elif c: d()\n'.repeat(CHAIN)}else: e()\n`, instructions: 4 * CHAIN },
    conditions: { source: `x = ${'a if b else '.repeat(300)}c`, instructions: 3 * 300 },
    assignments: { source: `${'a = '.repeat(300)}b`, instructions: 300 },
    statements: { source: 'a()\n'.repeat(CHAIN), instructions: 2 * CHAIN },
  };
  for (const [name, { source, instructions }] of Object.entries(chains)) {
    it(`a chain: ${name}`, () => {
      const module = check(source);
      assert.equal(module.unknownCount, 0);
      assert.ok(module.instructionCount >= instructions, `${module.instructionCount} instructions`);
    });
  }
});
