/** Texts that nest or chain very deeply: the lowering must neither overflow the stack nor take long. */
import assert from 'node:assert/strict';
import type { Block, Instr, ModuleIr } from '../../../src/engine/ir/ir.ts';
import { Op } from '../../../src/engine/ir/ir.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { checkIr } from '../../support/checkIr.ts';
import { lowerSource, startJavaScript } from './lower.ts';

const DEPTH = 50_000;
const CHAIN = 5_000;

const nested: Readonly<Record<string, string>> = {
  parentheses: '('.repeat(DEPTH) + 'a' + ')'.repeat(DEPTH),
  arrays: '['.repeat(DEPTH) + 'a' + ']'.repeat(DEPTH),
  objects: '({a:'.repeat(DEPTH) + 'a' + '})'.repeat(DEPTH),
  calls: 'f('.repeat(DEPTH) + 'a' + ')'.repeat(DEPTH),
  arrows: 'a=>'.repeat(DEPTH) + 'a',
  functions: 'function f(){'.repeat(DEPTH) + '}'.repeat(DEPTH),
  blocks: '{var a;'.repeat(DEPTH) + '}'.repeat(DEPTH),
  not: '!'.repeat(DEPTH) + 'a',
  minus: '- '.repeat(DEPTH) + 'a',
  awaits: 'await '.repeat(DEPTH) + 'a',
  news: 'new '.repeat(DEPTH) + 'a',
  assignments: 'a='.repeat(DEPTH) + 'a',
  powers: 'a**'.repeat(DEPTH) + 'a',
  ifs: 'if(a)'.repeat(DEPTH) + 'a',
  loops: 'for(;;)'.repeat(DEPTH) + 'a',
  labels: Array.from({ length: DEPTH }, (_, i) => `l${i}:`).join('') + 'a',
  switches: 'switch(a){case a:'.repeat(DEPTH) + '}'.repeat(DEPTH),
  tries: 'try{'.repeat(DEPTH) + '}finally{}'.repeat(DEPTH),
  templates: '`${'.repeat(DEPTH) + 'a' + '}`'.repeat(DEPTH),
  patterns: `var ${'['.repeat(DEPTH)}a${']'.repeat(DEPTH)}=b`,
  objectPatterns: `({${'a:{'.repeat(DEPTH)}${'}'.repeat(DEPTH)}}=b)`,
  parameters: `function f(${'{a:'.repeat(DEPTH)}b${'}'.repeat(DEPTH)}){}`,
  classes: 'class A{m(){'.repeat(DEPTH) + '}}'.repeat(DEPTH),
  jsx: '<a>'.repeat(DEPTH) + '</a>'.repeat(DEPTH),
  unclosed: '('.repeat(DEPTH),
  unclosedBlocks: 'if(a){'.repeat(DEPTH),
};

const nestedTypes: Readonly<Record<string, string>> = {
  arguments: `let a: ${'A<'.repeat(DEPTH)}B${'>'.repeat(DEPTH)}`,
  arrays: `let a: A${'[]'.repeat(DEPTH)}`,
  unions: `let a: A${'|A'.repeat(DEPTH)}`,
  parentheses: `let a: ${'('.repeat(DEPTH)}A${')'.repeat(DEPTH)}`,
  casts: `a${' as A'.repeat(DEPTH)}`,
  nonNull: `a${'!'.repeat(DEPTH)}`,
  namespaces: 'namespace A{'.repeat(DEPTH) + '}'.repeat(DEPTH),
  aliases: Array.from({ length: 2000 }, (_, i) => `type A${i} = A${i + 1} | A${i + 1};`).join('') + 'let a: A0',
};

/** How deep the blocks of the IR nest. */
function blockDepth(module: ModuleIr): number {
  let deepest = 0;
  const visit = (block: Block, depth: number): void => {
    if (depth > deepest) deepest = depth;
    for (const instr of block) for (const inner of blocksOf(instr)) visit(inner, depth + 1);
  };
  for (const fn of module.functions) visit(fn.body, 1);
  return deepest;
}

function blocksOf(instr: Instr): readonly Block[] {
  switch (instr.op) {
    case Op.If:
      return [instr.then, instr.else];
    case Op.Loop:
      return [instr.test, instr.body, instr.update];
    case Op.Switch:
      return instr.cases.flatMap((one) => [one.test, one.body]);
    case Op.Labelled:
      return [instr.body];
    case Op.Try:
      return [instr.body, ...instr.handlers.map((handler) => handler.body), instr.finalizer];
    default:
      return [];
  }
}

describe('JavaScript lowering: depth', function () {
  this.timeout(60_000);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await startJavaScript();
  });
  after(() => runtime.dispose());

  const check = (source: string, name: string): ModuleIr => {
    const started = performance.now();
    const module = lowerSource(runtime, source, name);
    const took = performance.now() - started;
    assert.deepEqual(checkIr(module), []);
    assert.ok(blockDepth(module) <= 600, `blocks nest ${blockDepth(module)} deep`);
    assert.ok(took < 10_000, `took ${took} ms`);
    return module;
  };

  for (const [name, source] of Object.entries(nested)) it(`nested ${name}`, () => void check(source, 'a.js'));
  for (const [name, source] of Object.entries(nestedTypes))
    it(`nested types: ${name}`, () => void check(source, 'a.ts'));

  const chains: Readonly<Record<string, { readonly source: string; readonly instructions: number }>> = {
    // each term is a load and an operation
    plus: { source: `x = 'a'${' + b'.repeat(CHAIN)}`, instructions: 2 * CHAIN },
    and: { source: `a${' && b'.repeat(CHAIN)}`, instructions: 2 * CHAIN },
    fields: { source: `a${'.b'.repeat(CHAIN)}`, instructions: CHAIN },
    calls: { source: `a${'.b()'.repeat(CHAIN)}`, instructions: CHAIN },
    optional: { source: `a${'?.b'.repeat(CHAIN)}`, instructions: CHAIN },
    comma: { source: `a${', b'.repeat(CHAIN)}`, instructions: CHAIN },
    elseIf: { source: `if (a) b();${' else if (c) d();'.repeat(CHAIN)} else e();`, instructions: 4 * CHAIN },
    ternary: { source: `x = ${'a ? b : '.repeat(CHAIN)}c`, instructions: 3 * CHAIN },
    statements: { source: 'a();'.repeat(CHAIN), instructions: 2 * CHAIN },
  };
  for (const [name, { source, instructions }] of Object.entries(chains)) {
    it(`a chain of ${CHAIN}: ${name}`, () => {
      const module = check(source, 'a.js');
      assert.equal(module.unknownCount, 0);
      assert.ok(module.instructionCount >= instructions, `${module.instructionCount} instructions`);
    });
  }
});
