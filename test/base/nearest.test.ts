import assert from 'node:assert/strict';
import { editDistance, nearest, suggestion } from '../../src/base/nearest.js';

describe('nearest', () => {
  it('counts insertions, deletions, replacements and swaps', () => {
    assert.equal(editDistance('', 'abc'), 3);
    assert.equal(editDistance('kitten', 'sitting'), 3);
    assert.equal(editDistance('ab', 'ba'), 1);
    assert.equal(editDistance('same', 'same'), 0);
    assert.equal(editDistance('short', 'something long', 2), 3);
  });
  it('finds the nearest word or none', () => {
    assert.equal(nearest('argumnet', ['result', 'argument', 'receiver']), 'argument');
    assert.equal(nearest('SQL', ['nosql', 'sql']), 'sql');
    assert.equal(nearest('xyz', ['result', 'argument']), undefined);
  });
  it('suggests', () => {
    assert.equal(suggestion('sqll', ['sql', 'html']), '; did you mean "sql"?');
    assert.equal(suggestion('zzzzzz', ['sql', 'html']), '; expected "sql", "html"');
    assert.equal(suggestion('zzzzzz', []), '');
  });
});
