/** Texts that nest or chain very deeply: the lowering must neither overflow the stack nor take long. */
import assert from 'node:assert/strict';
import { forEachBlock } from '../../../src/engine/ir/blocks.ts';
import type { Block, ModuleIr } from '../../../src/engine/ir/ir.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { checkIr } from '../../support/checkIr.ts';
import { lowerSource, startJava } from './lower.ts';

const DEPTH = 20_000;
const CHAIN = 5_000;

const inMethod = (body: string): string => `class A { Object m(Object a) { ${body} } }`;

const nested: Readonly<Record<string, string>> = {
  parentheses: inMethod(`${'('.repeat(DEPTH)}a${')'.repeat(DEPTH)};`),
  arrays: inMethod(`int[] x = ${'{'.repeat(DEPTH)}1${'}'.repeat(DEPTH)};`),
  calls: inMethod(`${'f('.repeat(DEPTH)}a${')'.repeat(DEPTH)};`),
  lambdas: inMethod(`Object x = ${'a -> '.repeat(DEPTH)}a;`),
  casts: inMethod(`Object x = ${'(A) '.repeat(DEPTH)}a;`),
  not: inMethod(`boolean x = ${'!'.repeat(DEPTH)}a;`),
  news: inMethod(`${'new A('.repeat(DEPTH)}a${')'.repeat(DEPTH)};`),
  indexes: inMethod(`Object x = ${'a['.repeat(DEPTH)}0${']'.repeat(DEPTH)};`),
  blocks: inMethod('{ int a;'.repeat(DEPTH) + '}'.repeat(DEPTH)),
  ifs: inMethod('if (a) '.repeat(DEPTH) + ';'),
  loops: inMethod('for (;;) '.repeat(DEPTH) + ';'),
  labels: inMethod(Array.from({ length: DEPTH }, (_, i) => `l${i}: `).join('') + ';'),
  tries: inMethod('try {'.repeat(DEPTH) + '} finally {}'.repeat(DEPTH)),
  switches: inMethod('switch (a) { case 1: '.repeat(DEPTH) + '}'.repeat(DEPTH)),
  switchExpressions: inMethod(`Object x = ${'switch (a) { default -> '.repeat(DEPTH)}a;${'};'.repeat(DEPTH)}`),
  classes: 'class A { '.repeat(DEPTH) + '}'.repeat(DEPTH),
  localClasses: 'class A { void m() { '.repeat(2_000) + '} }'.repeat(2_000),
  anonymousClasses: inMethod('new A() { void m() { '.repeat(2_000) + '} };'.repeat(2_000)),
  patterns: inMethod(`boolean x = a instanceof ${'R('.repeat(DEPTH)}int b${')'.repeat(DEPTH)};`),
  typeArguments: `class A { ${'B<'.repeat(DEPTH)}C${'>'.repeat(DEPTH)} x; }`,
  arrayTypes: `class A { B${'[]'.repeat(DEPTH)} x; }`,
  annotations: `${'@A('.repeat(DEPTH)}1${')'.repeat(DEPTH)} class B {}`,
  unclosed: inMethod('('.repeat(DEPTH)),
  unclosedBlocks: 'class A { void m() { ' + 'if (a) {'.repeat(DEPTH),
  unclosedClasses: 'class A {'.repeat(DEPTH),
};

/** How deep the blocks of the IR nest. */
function blockDepth(module: ModuleIr): number {
  let deepest = 0;
  const visit = (block: Block, depth: number): void => {
    if (depth > deepest) deepest = depth;
    for (const instr of block) {
      forEachBlock(instr, (inner) => {
        visit(inner, depth + 1);
      });
    }
  };
  for (const fn of module.functions) visit(fn.body, 1);
  return deepest;
}

describe('Java lowering: depth', function () {
  this.timeout(60_000);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await startJava();
  });
  after(() => runtime.dispose());

  const check = (source: string): ModuleIr => {
    const started = performance.now();
    const module = lowerSource(runtime, source, 'A.java');
    const took = performance.now() - started;
    assert.deepEqual(checkIr(module), []);
    assert.ok(blockDepth(module) <= 600, `blocks nest ${blockDepth(module)} deep`);
    assert.ok(took < 10_000, `took ${took} ms`);
    return module;
  };

  for (const [name, source] of Object.entries(nested)) it(`nested ${name}`, () => void check(source));

  const chains: Readonly<Record<string, { readonly source: string; readonly instructions: number }>> = {
    // each term is a load and an operation
    plus: { source: inMethod(`String x = "a"${' + b'.repeat(CHAIN)};`), instructions: 2 * CHAIN },
    and: { source: inMethod(`boolean x = a${' && b'.repeat(CHAIN)};`), instructions: 2 * CHAIN },
    fields: { source: inMethod(`Object x = a${'.b'.repeat(CHAIN)};`), instructions: CHAIN },
    calls: { source: inMethod(`a${'.b()'.repeat(CHAIN)};`), instructions: CHAIN },
    assignments: { source: inMethod(`${'a = '.repeat(CHAIN)}b;`), instructions: CHAIN },
    elseIf: { source: inMethod(`if (a) b();${' else if (c) d();'.repeat(CHAIN)} else e();`), instructions: 3 * CHAIN },
    statements: { source: inMethod('a();'.repeat(CHAIN)), instructions: 2 * CHAIN },
    annotation: { source: `@A("a"${' + "b"'.repeat(CHAIN)}) class B {}`, instructions: 1 },
    members: { source: `class A { ${'void m() {}'.repeat(CHAIN)} }`, instructions: 1 },
    supertypes: {
      source: Array.from({ length: CHAIN }, (_, i) => `class A${i} extends A${i + 1} {}`).join(' '),
      instructions: 2 * CHAIN,
    },
  };
  for (const [name, { source, instructions }] of Object.entries(chains)) {
    it(`a chain of ${CHAIN}: ${name}`, () => {
      const module = check(source);
      assert.equal(module.unknownCount, 0);
      assert.ok(module.instructionCount >= instructions, `${module.instructionCount} instructions`);
    });
  }

  it('a chain of ternaries longer than nests: every arm is lowered', () => {
    const module = check(inMethod(`Object x = ${'a ? b() : '.repeat(CHAIN)}c;`));
    assert.equal(module.unknownCount, 1);
    assert.ok(module.instructionCount >= 3 * CHAIN);
  });
});
