import assert from 'node:assert/strict';
import { slowRuns, type MatchRange } from '../../src/engine/dataflow/slowPatterns.js';

/** Pattern, flags, where a match has to stand. */
type Case = readonly [pattern: string, flags: string, range: MatchRange];

const SLOW: readonly Case[] = [
  ['\\s+$', '', 'part'],
  ['^\\s+|\\s+$', 'g', 'part'],
  ['^(.*),(.*),$', '', 'part'],
  ['a*a*b', '', 'whole'],
  ['\\d+x', '', 'part'],
  ['(?i)[a-z]+!', '', 'part'],
  ['(?P<year>\\d+)-', '', 'part'],
  ['(?:a+){2}b', '', 'start'],
  ['^\\S+@\\S+\\.\\S+$', '', 'part'],
  ['^\\s+x', 'm', 'part'],
  ['\\A\\d*\\d+\\Z', '', 'part'],
];

const FAST: readonly Case[] = [
  ['^\\w+$', '', 'part'],
  ['[,;]', '', 'part'],
  ['\\d{1,3}x', '', 'part'],
  ['\\s+', 'g', 'part'],
  ['^\\s+', '', 'part'],
  ['^\\s+x', '', 'part'],
  // only where the match may begin anywhere
  ['\\d+x', '', 'start'],
  ['\\d+x', '', 'whole'],
  ['\\d+x', 'y', 'part'],
  // nothing behind the repetitions can fail
  ['ab*b*', '', 'part'],
  ['a*a*', '', 'start'],
  // a character between the repetitions that neither takes
  ['^[^,]*,[^,]*$', '', 'part'],
  // exponential ones are another rule's
  ['(a+)+b', '', 'part'],
  // other dialects: possessive, atomic, classes of their own, written over several lines
  ['\\s++$', '', 'part'],
  ['(?>\\d+)x', '', 'part'],
  ['\\p{Alpha}+x', '', 'part'],
  ['(?x) \\d+ x', '', 'part'],
  ['\\d+\n x', '', 'part'],
  ['([a-z', '', 'part'],
];

describe('patterns of polynomial running time', () => {
  for (const [pattern, flags, range] of SLOW)
    it(`/${pattern}/${flags} is slow (${range})`, () => {
      assert.equal(slowRuns(pattern, flags, range).length > 0, true);
    });
  for (const [pattern, flags, range] of FAST)
    it(`/${JSON.stringify(pattern)}/${flags} is not (${range})`, () => {
      assert.deepEqual(slowRuns(pattern, flags, range), []);
    });
  it('a pattern written by a program is not analysed', () => {
    assert.deepEqual(slowRuns(`${'a?'.repeat(300)}\\d+x`, '', 'part'), []);
  });
});
