import assert from 'node:assert/strict';
import { patternFault } from '../../src/engine/rules/compile/linearRegex.js';

describe('the linear-time subset of regular expressions', () => {
  const allowed = [
    'AKIA[0-9A-Z]{16}',
    '^(SSLv|TLSv1(_|\\.1|$))',
    '^(changeme|example|x+|\\*+|<.*>|\\$\\{.*\\})$',
    '^(?:https?|wss?)://',
    'a*b+c?',
    '(ab|cd)*',
    '[^\\]a-z-]+\\u0041\\x41\\n',
    '(?<name>a)',
    '{not a count}',
    'a{2,}',
  ];
  for (const pattern of allowed) {
    it(`allows ${pattern}`, () => {
      assert.equal(patternFault(pattern), null);
    });
  }
  const refused: [string, RegExp][] = [
    ['(?=a)', /look-around/],
    ['(?<!a)b', /look-around/],
    ['(a)\\1', /back-references/],
    ['(?<n>a)\\k<n>', /back-references/],
    ['(a+)+', /inside another/],
    ['(?:a*b?)*', /inside another/],
    ['(a|a)*', /begin with the same/],
    ['([a-z]|foo)+', /begin with the same/],
    ['(?:x{1,500}){1,500}', /counts above/],
    ['(a*){20}', /more than 10/],
    ['(a', /not closed/],
    ['a)', /unmatched/],
    ['*a', /repeats nothing/],
    ['[a', /not closed/],
    ['a\\', /backslash/],
    ['[z-a]', /out of order/],
  ];
  for (const [pattern, message] of refused) {
    it(`refuses ${pattern}`, () => {
      assert.match(patternFault(pattern) ?? '', message);
    });
  }
});
