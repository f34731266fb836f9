import assert from 'node:assert/strict';
import { parseProperties } from '../../src/service/javaProperties.js';

describe('.properties files', () => {
  it('reads keys and values in every spelling', () => {
    const text = [
      '# comment',
      '! comment',
      'a=1',
      'b : two',
      'c three four',
      '',
      'd = x\\',
      '   y',
      'e\\ f = \\u00e9',
      'g=',
    ].join('\n');
    assert.deepEqual({ ...parseProperties(text) }, { a: '1', b: 'two', c: 'three four', d: 'xy', 'e f': 'é', g: '' });
  });

  it('takes no key for a prototype', () => {
    const read = parseProperties('__proto__ = x\nconstructor = y');
    assert.equal(Object.getPrototypeOf(read), null);
    assert.equal(read['constructor'], 'y');
  });
});
