import assert from 'node:assert/strict';
import {
  childByField,
  childByKind,
  descendantEnd,
  detachTree,
  fieldName,
  firstNamedChild,
  kindName,
  lastChild,
  namedChildCount,
  nextByField,
  nextNamedSibling,
  nodeAt,
  nodeText,
  type FlatTree,
} from '../../src/engine/syntax/flatTree.js';
import { createSyntaxRuntime, type SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';
import { createTestRuntime, readCoreWasm, readGrammarWasm } from '../support/syntaxRuntime.js';

/** The types of WebAssembly are the DOM's, which the tests are compiled without. */
const { compile: compileWasm } = (
  globalThis as unknown as { readonly WebAssembly: { compile(bytes: Uint8Array): Promise<object> } }
).WebAssembly;

describe('SyntaxRuntime', function () {
  this.timeout(60_000);

  let runtime: SyntaxRuntime;

  before(async () => {
    runtime = await createTestRuntime();
  });

  const parse = (text: string): FlatTree => {
    const outcome = runtime.parse('javascript', text);
    assert.ok(outcome.ok);
    return outcome.tree;
  };

  it('refuses a text longer than the cap', () => {
    const outcome = runtime.parse('javascript', 'x'.repeat(11), { now: () => 0, maxLength: 10 });
    assert.ok(!outcome.ok);
    assert.equal(outcome.reason, 'too-large');
    assert.ok(runtime.parse('javascript', 'x'.repeat(10), { now: () => 0, maxLength: 10 }).ok);
    assert.ok(!runtime.parse('javascript', ' '.repeat(4_000_001)).ok, 'there is a cap without asking');
  });

  it('stops at the deadline, and the next parse starts anew', () => {
    const long = 'f(a, [b, { c: `d` }]);\n'.repeat(40_000);
    const started = performance.now();
    const outcome = runtime.parse('javascript', long, { now: () => performance.now(), deadlineMs: 30 });
    assert.ok(!outcome.ok);
    assert.equal(outcome.reason, 'deadline');
    assert.ok(performance.now() - started < 500);
    assert.equal(runtime.dead, false);
    const tree = parse('let a;');
    assert.equal(tree.end[0], 6);
    assert.equal(tree.errorCount, 0);
    assert.ok(runtime.parse('javascript', long.slice(0, 23), { now: () => performance.now(), deadlineMs: 5_000 }).ok);
  });

  it('takes a carriage return that stands alone for the end of a line', async () => {
    const other = await createTestRuntime(['python', 'java']);
    const python = other.parse('python', '# one\rtwo = 2\r', { now: () => 0, detach: true });
    assert.ok(python.ok);
    const kinds = (tree: FlatTree): string[] =>
      Array.from({ length: tree.nodeCount }, (_, node) => kindName(tree, node));
    assert.ok(kinds(python.tree).includes('assignment'));
    assert.equal(nodeText(python.tree, kinds(python.tree).indexOf('assignment')), 'two = 2');
    const java = other.parse('java', '// one\rclass Two {}\r', { now: () => 0 });
    assert.ok(java.ok);
    assert.ok(kinds(java.tree).includes('class_declaration'));
    other.dispose();
  });

  it('says when a grammar is missing or no grammar', async () => {
    const empty = await createTestRuntime([]);
    const missing = empty.parse('python', 'x = 1');
    assert.ok(!missing.ok);
    assert.equal(missing.reason, 'grammar-missing');
    assert.equal(empty.grammar('python'), undefined);
    const broken = await empty.loadGrammar('python', new Uint8Array([1, 2, 3]));
    assert.ok(!broken.ok);
    assert.match(broken.message, /python/);
    assert.equal(empty.dead, false);
    assert.ok((await empty.loadGrammar('python', await readGrammarWasm('python'))).ok);
    assert.ok(empty.parse('python', 'x = 1').ok);
    empty.dispose();
  });

  it('loads a grammar once, from bytes or compiled', async () => {
    const other = await createSyntaxRuntime({ coreWasm: await readCoreWasm() });
    const module = await compileWasm(await readGrammarWasm('java'));
    const [first, second] = await Promise.all([other.loadGrammar('java', module), other.loadGrammar('java', module)]);
    assert.ok(first.ok);
    assert.equal(first, second);
    assert.equal(other.grammar('java'), first.grammar);
    assert.ok(other.parse('java', 'class A {}').ok);
    other.dispose();
  });

  it('overwrites a tree with the next one, unless it is detached', () => {
    const first = runtime.parse('javascript', 'a;', { now: () => 0, detach: true });
    const second = parse('b(c);');
    const copy = detachTree(second);
    const text = nodeText(second, 1);
    parse('while (x) { y }');
    assert.ok(first.ok);
    assert.equal(kindName(first.tree, 1), 'expression_statement');
    assert.equal(kindName(copy, 2), 'call_expression');
    assert.equal(text, 'b(c);');
  });

  it('is dead after an exception inside the core, and lets none out', async () => {
    const doomed = await createTestRuntime(['javascript']);
    const document = doomed.openDocument('javascript', 'a;');
    assert.ok(document.parse().ok);
    let ticks = 0;
    const now = (): number => {
      ticks += 1;
      if (ticks > 1) throw new Error('out of memory');
      return 0;
    };
    const outcome = doomed.parse('javascript', 'f(a, [b]);\n'.repeat(1_000), { now, deadlineMs: 1 });
    assert.ok(!outcome.ok);
    assert.equal(outcome.reason, 'aborted');
    assert.match(outcome.message, /out of memory/);
    assert.equal(doomed.dead, true);
    const next = doomed.parse('javascript', 'a;');
    assert.ok(!next.ok);
    assert.equal(next.reason, 'aborted');
    document.edit([{ start: 0, oldEnd: 1, newText: 'b' }]);
    assert.ok(!document.parse().ok);
    document.dispose();
    assert.ok(!(await doomed.loadGrammar('java', await readGrammarWasm('java'))).ok);
    doomed.dispose();
  });

  it('frees its trees: memory stays flat over many parses', () => {
    const text = 'function f(a) { return a.map((b) => ({ ...b, c: `d${a}` })); }\n'.repeat(400);
    for (let count = 0; count < 20; count += 1) parse(text);
    const before = runtime.heapBytes;
    // About 600 kB a tree: kept ones would need five times the heap's 32 MiB.
    for (let count = 0; count < 400; count += 1) parse(count % 2 ? text : text.slice(0, 9_000));
    assert.equal(runtime.heapBytes, before);
  });

  it('frees the trees of documents', () => {
    const text = 'const a = { b: [1, 2, 3] };\n'.repeat(500);
    const cycle = (): void => {
      const document = runtime.openDocument('typescript', text);
      document.parse();
      for (let count = 0; count < 5; count += 1) {
        document.edit([{ start: 6, oldEnd: 7, newText: count % 2 ? '(' : 'ab' }]);
        document.parse();
      }
      document.dispose();
    };
    for (let count = 0; count < 20; count += 1) cycle();
    const before = runtime.heapBytes;
    for (let count = 0; count < 60; count += 1) cycle();
    assert.equal(runtime.heapBytes, before);
  });
});

describe('FlatTree helpers', () => {
  let runtime: SyntaxRuntime;

  before(async () => {
    runtime = await createTestRuntime(['javascript', 'typescript']);
  });

  it('finds fields, kinds, named children and ranges', () => {
    const outcome = runtime.parse('javascript', 'f(a, /* note */ b.c);\nif (x) y(); else z();');
    assert.ok(outcome.ok);
    const { tree } = outcome;
    const { grammar } = tree;
    const statement = firstNamedChild(tree, 0);
    const call = firstNamedChild(tree, statement);
    assert.equal(kindName(tree, call), 'call_expression');
    const callee = childByField(tree, call, grammar.fieldId('function'));
    assert.equal(nodeText(tree, callee), 'f');
    assert.equal(fieldName(tree, callee), 'function');
    const list = childByKind(tree, call, grammar.kindId('arguments'));
    const texts: string[] = [];
    for (let child = firstNamedChild(tree, list); child !== 0; child = nextNamedSibling(tree, child))
      texts.push(nodeText(tree, child));
    assert.deepEqual(texts, ['a', 'b.c'], 'comments are left out');
    assert.equal(namedChildCount(tree, list), 2);
    assert.equal(nodeText(tree, lastChild(tree, list)), ')');
    assert.equal(childByField(tree, call, grammar.fieldId('no such field')), 0);
    assert.equal(nextByField(tree, callee, grammar.fieldId('arguments')), list);
    assert.equal(nodeText(tree, nodeAt(tree, 18, 19)), 'c');
    assert.equal(nodeAt(tree, 0, tree.source.length), 0);
    assert.equal(descendantEnd(tree, statement), nextNamedSibling(tree, statement));
    assert.equal(descendantEnd(tree, 0), tree.nodeCount);
  });

  it('maps kinds and fields to the engine by tables', () => {
    const grammar = runtime.grammar('javascript');
    assert.ok(grammar);
    assert.equal(grammar.kindId('no_such_kind'), -1);
    assert.ok(grammar.kindId('class', true) !== grammar.kindId('class', false));
    assert.equal(grammar.kindId('class'), grammar.kindId('class', true));
    assert.equal(grammar.kindId('if'), grammar.kindId('if', false));
    const kinds = grammar.kindTable({ class: 3, '"class"': 4, '+': 5, ERROR: 6, interface_declaration: 7 });
    assert.equal(kinds[grammar.kindId('class', true)], 3);
    assert.equal(kinds[grammar.kindId('class', false)], 4);
    assert.equal(kinds[grammar.kindId('+')], 5);
    assert.equal(kinds[grammar.kindId('ERROR')], 6);
    assert.equal(kinds.filter((value) => value === 7).length, 0);
    const fields = grammar.fieldTable({ name: 2, type: 9 });
    assert.equal(fields[grammar.fieldId('name')], 2);
    assert.equal(fields[0], 0);

    const outcome = runtime.parse('javascript', 'a = ) ;');
    assert.ok(outcome.ok);
    const { tree } = outcome;
    assert.ok(tree.errorCount > 0);
    assert.ok([...tree.kind].includes(grammar.kindId('ERROR')));
    for (const kind of tree.kind) assert.ok(kind < kinds.length, 'every kind has a place in the table');
  });
});
