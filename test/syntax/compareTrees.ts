import assert from 'node:assert/strict';
import type { FlatTree } from '../../src/engine/syntax/flatTree.js';

const ARRAYS = ['kind', 'field', 'flags', 'start', 'end', 'parent', 'firstChild', 'nextSibling'] as const;

/** Fails, naming the text, unless both trees are equal in every array. */
export function assertSameTree(actual: FlatTree, expected: FlatTree, name: string): void {
  assert.equal(actual.nodeCount, expected.nodeCount, `${name}: node count`);
  assert.equal(actual.errorCount, expected.errorCount, `${name}: error count`);
  for (const array of ARRAYS) {
    const a = actual[array];
    const b = expected[array];
    assert.equal(a.length, b.length, `${name}: length of ${array}`);
    for (let node = 0; node < b.length; node += 1) {
      if (a[node] !== b[node]) assert.fail(`${name}: ${array} of node ${node} is ${a[node]} instead of ${b[node]}`);
    }
  }
}
