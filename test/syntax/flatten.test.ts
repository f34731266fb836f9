import assert from 'node:assert/strict';
import { descendantEnd, hasError, NodeFlag, nodeText, type FlatTree } from '../../src/engine/syntax/flatTree.js';
import type { SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';
import { Random } from '../support/random.js';
import { type RealFile, realFilesOrSkip, type RealLanguage } from '../support/realFiles.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import { assertSameTree } from './compareTrees.js';
import { applyEdit, randomEdit } from './mutate.js';

/** Files and mutated files for each grammar: 700 and 2,000 in JavaScript and TypeScript, 1,300 and 2,800 in all. */
const SHARES: readonly { language: RealLanguage; files: number; mutants: number }[] = [
  { language: 'javascript', files: 300, mutants: 900 },
  { language: 'typescript', files: 250, mutants: 700 },
  { language: 'tsx', files: 150, mutants: 400 },
  { language: 'python', files: 300, mutants: 400 },
  { language: 'java', files: 300, mutants: 400 },
];

describe('flattening', function () {
  this.timeout(300_000);

  let heap: SyntaxRuntime;
  let cursor: SyntaxRuntime;

  before(async () => {
    heap = await createTestRuntime();
    cursor = await createTestRuntime(undefined, { forceCursor: true });
  });

  it('passes its self-test with every grammar, so the heap is read', () => {
    assert.equal(heap.modeReason, undefined);
    assert.equal(heap.mode, 'heap');
    assert.equal(cursor.mode, 'cursor');
  });

  /** Parses with both; returns the tree read from the heap. */
  const compare = (language: RealLanguage, text: string, name: string): FlatTree => {
    const actual = heap.parse(language, text);
    const expected = cursor.parse(language, text);
    assert.ok(actual.ok, name);
    assert.ok(expected.ok, name);
    assertSameTree(actual.tree, expected.tree, name);
    return actual.tree;
  };

  for (const { language, files: fileCount, mutants } of SHARES) {
    describe(language, () => {
      let files: readonly RealFile[];

      before(async function () {
        files = await realFilesOrSkip(this, language, fileCount);
        assert.ok(files.length >= fileCount, `only ${files.length} files`);
      });

      it(`agrees with the cursor on ${fileCount} real files`, () => {
        let nodes = 0;
        let withErrors = 0;
        for (const { text, name } of files) {
          const tree = compare(language, text, name);
          checkShape(tree, name);
          nodes += tree.nodeCount;
          if (tree.errorCount > 0) withErrors += 1;
        }
        console.log(`      ${files.length} files, ${nodes} nodes, ${withErrors} files with errors`);
        assert.ok(nodes > 100 * files.length);
      });

      it(`agrees with the cursor on ${mutants} mutated files`, () => {
        const random = new Random(20);
        const small = files.filter(({ text }) => text.length > 50 && text.length < 15_000);
        let withErrors = 0;
        for (let count = 0; count < mutants; count += 1) {
          const { text, name } = small[count % small.length];
          let mutant = text;
          for (let edits = 1 + random.below(5); edits > 0; edits -= 1)
            mutant = applyEdit(mutant, randomEdit(random, mutant));
          if (compare(language, mutant, `mutant ${count} of ${name}`).errorCount > 0) withErrors += 1;
        }
        assert.ok(withErrors > mutants / 2, `only ${withErrors} mutants have errors`);
      });
    });
  }

  it('agrees on texts that are all one leaf, empty, or no text of the language', () => {
    const texts = [
      '',
      ' ',
      '\n\n',
      ';',
      'x',
      '1',
      '#!/bin/sh',
      '// only a comment',
      '\ufeffx',
      '\u0000',
      '\ud800',
      '𝒳',
      '<>',
      '%PDF-1.4 \u0001',
    ];
    for (const language of ['javascript', 'typescript', 'tsx', 'python', 'java'] as const) {
      for (const text of texts) compare(language, text, `${language} ${JSON.stringify(text)}`);
    }
  });

  it('walks trees 100,000 deep', () => {
    const depth = 100_000;
    const nested = heap.parse('javascript', '['.repeat(depth) + ']'.repeat(depth));
    assert.ok(nested.ok);
    assert.ok(nested.tree.nodeCount > 3 * depth);
    assert.equal(descendantEnd(nested.tree, 1), nested.tree.nodeCount);
    compare('javascript', '['.repeat(20_000) + ']'.repeat(20_000), 'nested arrays');
    compare('javascript', `x = ${'a + '.repeat(20_000)}a`, 'long sum');
  });
});

describe('trailing extras', () => {
  it('stand behind the node that they end', async () => {
    const runtime = await createTestRuntime(['javascript', 'python']);
    const outcome = runtime.parse('javascript', 'let a = b // c\n/* d */\n\ne()');
    assert.ok(outcome.ok);
    const { tree } = outcome;
    const declaration = tree.firstChild[0];
    assert.equal(nodeText(tree, declaration), 'let a = b');
    assert.equal(nodeText(tree, tree.nextSibling[declaration]), '// c');
    for (let node = 1; node < tree.nodeCount; node += 1) {
      const last = tree.nextSibling[node] === 0 && (tree.flags[node] & NodeFlag.Extra) !== 0;
      assert.ok(!last || tree.parent[node] === 0 || tree.end[tree.parent[node]] > tree.end[node]);
    }
  });
});

/** What FlatTree promises about its arrays, whatever the flattener. */
function checkShape(tree: FlatTree, name: string): void {
  const { nodeCount, parent, firstChild, nextSibling, start, end, kind, flags, source } = tree;
  let errors = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    const where = `${name}: node ${node}`;
    assert.ok(tree.grammar.kindNames[kind[node]] !== '', where);
    assert.equal((flags[node] & NodeFlag.Named) !== 0, tree.grammar.kindNamed[kind[node]], where);
    assert.ok(start[node] <= end[node] && end[node] <= source.length, where);
    if ((flags[node] & (NodeFlag.Error | NodeFlag.Missing)) !== 0) errors += 1;
    if (node === 0) continue;
    assert.ok(parent[node] < node && start[parent[node]] <= start[node] && end[node] <= end[parent[node]], where);
    assert.ok(firstChild[node] === 0 || firstChild[node] === node + 1, where);
    const next = nextSibling[node];
    assert.ok(
      next === 0 || (next === descendantEnd(tree, node) && parent[next] === parent[node] && start[next] >= end[node]),
      where,
    );
  }
  assert.equal(errors, tree.errorCount, name);
  assert.equal(hasError(tree, 0), errors > 0, name);
}
