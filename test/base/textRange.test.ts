import assert from 'node:assert/strict';
import {
  compareRanges,
  rangeContains,
  rangeHull,
  rangeIncludes,
  rangeLength,
  rangesOverlap,
} from '../../src/base/textRange.js';

const range = (start: number, end: number): { start: number; end: number } => ({ start, end });

describe('TextRange', () => {
  it('measures and contains', () => {
    assert.equal(rangeLength(range(2, 5)), 3);
    assert.ok(rangeContains(range(2, 5), range(2, 5)));
    assert.ok(rangeContains(range(2, 5), range(5, 5)));
    assert.ok(!rangeContains(range(2, 5), range(1, 5)));
    assert.ok(rangeIncludes(range(2, 5), 2));
    assert.ok(!rangeIncludes(range(2, 5), 5));
  });

  it('overlaps only when a unit is shared', () => {
    assert.ok(rangesOverlap(range(0, 3), range(2, 5)));
    assert.ok(!rangesOverlap(range(0, 3), range(3, 5)));
    assert.ok(!rangesOverlap(range(2, 2), range(0, 5)));
  });

  it('sorts outer before inner', () => {
    const sorted = [range(3, 4), range(0, 2), range(0, 9)].sort(compareRanges);
    assert.deepEqual(sorted, [range(0, 9), range(0, 2), range(3, 4)]);
    assert.deepEqual(rangeHull(range(3, 4), range(0, 2)), range(0, 4));
  });
});
