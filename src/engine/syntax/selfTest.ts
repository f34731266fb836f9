/**
 * Start-up self-test: does reading the WASM heap give the same arrays as walking with the cursor?
 *
 * The snippets hold what the two could disagree about: aliases, fields through invisible nodes, extras between
 * children, inline and heap leaves, ERROR and MISSING nodes, non-ASCII text, repetitions and an empty text.
 */
import type { GrammarId } from './flatTree.js';
import type { TreeBuffers } from './treeBuffers.js';

const ECMASCRIPT = [
  '',
  ';',
  "import d, { a as b } from 'm' /* c */; export default class A extends B { #x = 1; static async *f(a, { b = 2, ...c }) { yield* this.#x?.y[`t${a}`]; } }",
  '// ä𝒳\nfor (const [k, v] of Object.entries(o)) { if (!k) continue; else label: while (v--) break label }\n/* é */ x = a ? (b, c) : async (d) => ({ d, "e": 1, [f]() {} })',
  'function f( { return a +; } ) ] let = class {{',
  'if (a { b(c; } else { "unfinished',
];

const TYPES =
  'abstract class A<T extends B = C> implements D { private readonly x?: number = 1; constructor(public y: string[]) { super(); } @dec() m(this: A, ...r: [a?: X]): asserts r is Y; }\nenum E { A = 1, B }\ntype M = { readonly [K in keyof T]?: T[K] extends infer U ? U : never };\nnamespace N.O { export declare function f(x: unknown): x is string }';

const SNIPPETS: Readonly<Record<GrammarId, readonly string[]>> = {
  javascript: [...ECMASCRIPT, 'const e = <A.B {...p} c="d">text {x} <b/></A.B>;'],
  typescript: [...ECMASCRIPT, TYPES, 'let a = <T>b as const satisfies D, c: = 1'],
  vue: [...ECMASCRIPT, TYPES],
  svelte: [...ECMASCRIPT, TYPES],
  tsx: [...ECMASCRIPT, TYPES, 'const e = <A<T> {...p} c="d">text {x} <b/></A>;'],
  python: [
    '',
    'from .a import (b as c, d)\n@dec(1)\nasync def f(a, *b, c: int = 2, **d) -> "r":\n    """doc"""\n    return [x async for x in a if (y := x)]  # ä𝒳\n',
    'class A(B, metaclass=C):\n    x: int\n    def g(self):\n        with open(p) as f, g() as (h, i): print(f"{self.x!r:>{w}}", *f, sep="")\n        match x:\n            case {"a": 1, **r} if r: pass\n            case _: del x\n    # end\n',
    'try:\n  a = lambda: (yield)\nexcept* (E, F) as g:\n  raise\nelse: pass\nfinally:\n\treturn\n',
    'def f(:\n  x = [1, 2\nclass\n   if',
  ],
  java: [
    '',
    'package a.b; import static c.D.*; /** é𝒳 */ @A(x = {1, 2}) public final class F<T extends G & H> extends I implements J { private int[] k = {1}, l[]; F(T t) throws E { this.k = t::m; } }',
    'record P(int a) implements Q { P { if (a < 0) throw new X(); } }\nsealed interface S permits T {}\nenum C { A { int f() { return 1; } }, B; }',
    'class A { void f() { for (var a : b) { switch (o) { case P(int x) when x > 1 -> g(); default -> { } } } try (R r = new R()) { } catch (E | F e) { } finally { } String s = """\n  t""" + (int) q; } }',
    'class A { void f( { int x = ; return } } ]',
  ],
};

export function selfTestSnippets(id: GrammarId): readonly string[] {
  return SNIPPETS[id];
}

/** The first difference between two flattened trees, or undefined when they are equal. */
export function firstDifference(a: TreeBuffers, b: TreeBuffers): string | undefined {
  if (a.nodeCount !== b.nodeCount) return `${a.nodeCount} nodes against ${b.nodeCount}`;
  if (a.errorCount !== b.errorCount) return `${a.errorCount} errors against ${b.errorCount}`;
  for (let node = 0; node < a.nodeCount; node += 1) {
    if (a.kind[node] !== b.kind[node]) return describe('kind', node, a.kind, b.kind);
    if (a.field[node] !== b.field[node]) return describe('field', node, a.field, b.field);
    if (a.flags[node] !== b.flags[node]) return describe('flags', node, a.flags, b.flags);
    if (a.start[node] !== b.start[node]) return describe('start', node, a.start, b.start);
    if (a.end[node] !== b.end[node]) return describe('end', node, a.end, b.end);
    if (a.parent[node] !== b.parent[node]) return describe('parent', node, a.parent, b.parent);
    if (a.firstChild[node] !== b.firstChild[node]) return describe('firstChild', node, a.firstChild, b.firstChild);
    if (a.nextSibling[node] !== b.nextSibling[node]) return describe('nextSibling', node, a.nextSibling, b.nextSibling);
  }
  return undefined;
}

function describe(what: string, node: number, a: ArrayLike<number>, b: ArrayLike<number>): string {
  return `${what} of node ${node}: ${a[node]} against ${b[node]}`;
}
