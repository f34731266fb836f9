import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/lineIndex.js';

describe('LineIndex', () => {
  it('ends lines at \\n, \\r\\n and \\r', () => {
    const index = new LineIndex('a\nb\r\nc\rd\n\r\n');
    assert.equal(index.lineCount, 6);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((line) => index.lineText(line)),
      ['a', 'b', 'c', 'd', '', ''],
    );
    assert.deepEqual(index.positionAt(4), { line: 1, column: 2 });
    assert.deepEqual(index.positionAt(5), { line: 2, column: 0 });
    assert.deepEqual(index.positionAt(7), { line: 3, column: 0 });
  });

  it('counts UTF-16 units', () => {
    const index = new LineIndex('ä𝒳b\n𝒳');
    assert.deepEqual(index.positionAt(3), { line: 0, column: 3 });
    assert.deepEqual(index.positionAt(7), { line: 1, column: 2 });
  });

  it('moves what lies outside to the ends', () => {
    const index = new LineIndex('ab\r\ncd');
    assert.deepEqual(index.positionAt(-5), { line: 0, column: 0 });
    assert.deepEqual(index.positionAt(99), { line: 1, column: 2 });
    assert.equal(index.offsetAt({ line: 0, column: 99 }), 2);
    assert.equal(index.offsetAt({ line: 0, column: -1 }), 0);
    assert.equal(index.offsetAt({ line: 9, column: 0 }), 6);
    assert.equal(index.offsetAt({ line: -1, column: 5 }), 0);
  });

  it('handles the empty text', () => {
    const index = new LineIndex('');
    assert.equal(index.lineCount, 1);
    assert.deepEqual(index.positionAt(0), { line: 0, column: 0 });
    assert.equal(index.lineText(0), '');
  });

  it('gives every offset back, with and without carriage returns', () => {
    for (const text of ['x\n\nyy\n', '\r\r\n\n\rx', 'one\r\ntwo\r\n', '\n', '\r', 'no break']) {
      const index = new LineIndex(text);
      let line = 0;
      let start = 0;
      for (let offset = 0; offset <= text.length; offset += 1) {
        assert.deepEqual(index.positionAt(offset), { line, column: offset - start }, JSON.stringify([text, offset]));
        const insideBreak = offset > index.lineEnd(line);
        if (!insideBreak) assert.equal(index.offsetAt({ line, column: offset - start }), offset);
        const unit = text[offset];
        if (unit === '\n' || (unit === '\r' && text[offset + 1] !== '\n')) {
          line += 1;
          start = offset + 1;
        }
      }
    }
  });
});
