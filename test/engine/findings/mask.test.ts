import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/base/lineIndex.js';
import {
  MASK,
  maskLiterals,
  maskRanges,
  secretOccurrences,
  SNIPPET_LENGTH,
  snippetOf,
} from '../../../src/engine/findings/mask.js';

/** The source without its `«»` marks, and the ranges they mark. */
function marked(text: string) {
  const secrets = [];
  let source = '';
  for (const piece of text.split(/(«[^»]*»)/)) {
    const bare = piece.replace(/[«»]/g, '');
    if (piece.startsWith('«')) secrets.push({ start: source.length, end: source.length + bare.length });
    source += bare;
  }
  return { source, secrets };
}

describe('maskRanges', () => {
  const table: [string, string][] = [
    ['const p = «"hunter2"»;', `const p = "${MASK}";`],
    ['const p = "«hunter2»";', `const p = "${MASK}";`],
    ['url = `postgres://u:«hunter2»@h`', `url = \`postgres://u:${MASK}@h\``],
    ['a(«"x"», «"y"»)', `a("${MASK}", "${MASK}")`],
    ['a(«""»)', 'a("")'],
    ['nothing', 'nothing'],
  ];
  for (const [text, expected] of table) {
    it(text, () => {
      const { source, secrets } = marked(text);
      assert.equal(maskRanges(source, 0, secrets.reverse()), expected);
    });
  }

  it('masks what reaches into a slice, and merges what overlaps', () => {
    const source = 'aaa"hunter2"bbb';
    assert.equal(maskRanges(source.slice(6), 6, [{ start: 3, end: 12 }]), `${MASK}"bbb`);
    assert.equal(maskRanges(source.slice(0, 8), 0, [{ start: 3, end: 12 }]), `aaa"${MASK}`);
    const overlapping = [
      { start: 4, end: 8 },
      { start: 6, end: 11 },
    ];
    assert.ok(!/hun|ter|2/.test(maskRanges(source, 0, overlapping)));
  });
});

describe('maskLiterals', () => {
  it('masks every occurrence and spelling', () => {
    const secret = 'pa"ss\'w ord\\1';
    const text = [secret, JSON.stringify(secret), "'pa\"ss\\'w ord\\\\1'", encodeURIComponent(secret)].join(' | ');
    assert.equal(maskLiterals(text, [secret]), `${MASK} | "${MASK}" | '${MASK}' | ${MASK}`);
  });

  it('masks the longer of two first', () => {
    assert.equal(maskLiterals('hunter2hunter', ['hunter', 'hunter2hunter']), MASK);
  });

  it('masks a short one only in quotes', () => {
    assert.equal(maskLiterals('a = "a"', ['a']), `a = "${MASK}"`);
  });

  it('masks each line of a key', () => {
    assert.equal(maskLiterals('line: MIIEabcd', ['-----BEGIN-----\nMIIEabcd\n-----END-----']), `line: ${MASK}`);
  });
});

describe('secretOccurrences', () => {
  it('finds a secret wherever it stands, a short one only in quotes', () => {
    const source = "a = 'hunter2'; b = 'x hunter2 y'; c = 'ab'; d = ab;";
    assert.equal(
      maskRanges(source, 0, secretOccurrences(source, ['hunter2', 'ab'])),
      `a = '${MASK}'; b = 'x ${MASK} y'; c = '${MASK}'; d = ab;`,
    );
  });
});

describe('snippetOf', () => {
  const snippet = (text: string, needle: string) => {
    const { source, secrets } = marked(text);
    return snippetOf(source, new LineIndex(source), source.indexOf(needle), secrets);
  };

  it('is the trimmed line', () => assert.equal(snippet('a;\n\t  b(«"s3cret"»); \r\nc', 'b('), `b("${MASK}");`));

  it('cuts a long line around the finding, also through a secret', () => {
    const cut = snippet(`${'x'.repeat(1000)}here(«"${'s3cret'.repeat(100)}"»)`, 'here');
    assert.ok(cut.startsWith('…') && cut.includes(`here("${MASK}`) && cut.length <= SNIPPET_LENGTH + 2, cut);
    assert.ok(!cut.includes('s3cret'));
  });
});
