import assert from 'node:assert/strict';
import type { DocumentSyntax, SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';
import type { FlatTree } from '../../src/engine/syntax/flatTree.js';
import { Random } from '../support/random.js';
import { realFilesOrSkip, type RealLanguage } from '../support/realFiles.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import { assertSameTree } from './compareTrees.js';
import { applyEdit, randomEdit } from './mutate.js';

const FILES = 40;
const ROUNDS = 15;

describe('DocumentSyntax', function () {
  this.timeout(300_000);

  let runtime: SyntaxRuntime;

  before(async () => {
    runtime = await createTestRuntime();
  });

  const treeOf = (document: DocumentSyntax): FlatTree => {
    const outcome = document.parse();
    assert.ok(outcome.ok);
    return outcome.tree;
  };

  const assertAsFull = (document: DocumentSyntax, name: string): void => {
    const incremental = treeOf(document);
    const full = runtime.parse(document.grammarId, document.source);
    assert.ok(full.ok);
    assert.equal(incremental.source, document.source);
    assertSameTree(incremental, full.tree, name);
  };

  for (const language of ['javascript', 'typescript', 'tsx', 'python', 'java'] as const satisfies RealLanguage[]) {
    it(`gives the tree of a full parse after random edits of ${FILES} ${language} files`, async function () {
      const files = await realFilesOrSkip(this, language, FILES);
      const random = new Random(7);
      for (const { text, name } of files) {
        const document = runtime.openDocument(language, text);
        treeOf(document);
        let expected = text;
        for (let round = 0; round < ROUNDS; round += 1) {
          // Several edits at once, each on the text that the one before has left.
          const edits = Array.from({ length: 1 + random.below(3) }, () => {
            const edit = randomEdit(random, expected);
            expected = applyEdit(expected, edit);
            return edit;
          });
          document.edit(edits);
          assert.equal(document.source, expected);
          assertAsFull(document, `${name}, round ${round}`);
          // Back to a text without errors now and then: reuse is then as in real editing.
          if (round % 4 === 3) {
            document.setText(text);
            expected = text;
            assertAsFull(document, `${name}, restored in round ${round}`);
          }
        }
        document.dispose();
      }
    });
  }

  it('types a function letter by letter between CRLF lines, accents and pairs of surrogates', () => {
    const before = "const é = '𝒳';\r\n/* ü\r\n */ ";
    const after = "\r\nconst z = `a\r\n${é}`; // 𝒳\r\nz('');\r\n";
    const document = runtime.openDocument('javascript', before + after);
    treeOf(document);
    let at = before.length;
    for (const unit of 'function f(a) {\r\n  return `${a}\n𝒳`;\r\n}') {
      document.edit([{ start: at, oldEnd: at, newText: unit }]);
      at += unit.length;
      assertAsFull(document, document.source.slice(0, at));
    }
    for (; at > before.length; at -= 1) document.edit([{ start: at - 1, oldEnd: at, newText: '' }]);
    assert.equal(document.source, before + after);
    assertAsFull(document, 'deleted again');
  });

  it('places automatic semicolons beside comments as a full parse does', () => {
    const statements =
      'const a = b|let x = y, z = f(1)|g(h)|return q|x += () => z|throw e|class A { p = 1\n q = 2 }|var f = function () { return 1 }|const { a } = await b|if (x) y()|export default a|import a from "b"|i++|let t = `u`';
    const comments = ['', ' // c', ' /* c */', ' /* c\n c */', ' // c\n// d', '\n\n // e\n'];
    const starts = '(d)|[d]|`d`|.d|+ d|- d|; d|in d|/d/g|, d = 1|= d|++d|? a : b|=> d|as d|'.split('|');
    const random = new Random(99);
    for (let round = 0; round < 800; round += 1) {
      const lines = Array.from({ length: 3 + random.below(12) }, () => {
        return random.pick(statements.split('|')) + random.pick(comments);
      });
      const body = lines.join('\n');
      const text = random.below(2) ? `async function w() {\n${body}\n}\nlast()\n` : body;
      const document = runtime.openDocument(random.below(2) ? 'javascript' : 'typescript', text);
      treeOf(document);
      for (let edit = 0; edit < 5; edit += 1) {
        const { source } = document;
        const lineStarts = [...source.matchAll(/\n[ \t]*/g)].map((match) => match.index + match[0].length);
        const start = random.pick(lineStarts);
        const word = /^[A-Za-z]*/.exec(source.slice(start))?.[0] ?? '';
        const newText = random.pick(starts) + random.pick([' ', '\n']);
        document.edit([{ start, oldEnd: start + random.below(2) * word.length, newText }]);
        assertAsFull(document, JSON.stringify([source, start, newText]));
        if (document.lastTree?.errorCount !== 0) document.setText(source);
      }
      document.dispose();
    }
  });

  it('keeps its tree while other texts are parsed', () => {
    const document = runtime.openDocument('javascript', 'let a = 1;');
    const tree = treeOf(document);
    const kinds = [...tree.kind];
    runtime.parse('javascript', 'while (b) { c(d, e); }');
    assert.deepEqual([...tree.kind], kinds);
    assert.equal(treeOf(document), tree, 'nothing changed, so nothing is parsed');
    assert.equal(document.lastTree, tree);
  });

  it('moves offsets outside the text to its ends', () => {
    const document = runtime.openDocument('javascript', 'a;');
    document.edit([
      { start: -4, oldEnd: -1, newText: 'b;' },
      { start: 99, oldEnd: 120, newText: 'c;' },
      { start: 1, oldEnd: 0, newText: 'x' },
    ]);
    assert.equal(document.source, 'bx;a;c;');
    assertAsFull(document, 'clamped');
  });

  it('can be parsed after a parse that ran out of time', () => {
    const text = 'f(a, [b, { c: `d` }]);\n'.repeat(5_000);
    const document = runtime.openDocument('javascript', text);
    treeOf(document);
    const old = document.lastTree;
    let ticks = 0;
    const now = (): number => (ticks += 1);
    // The broken template makes most of the file new.
    document.edit([{ start: 3, oldEnd: 3, newText: '`' }]);
    const cancelled = document.parse({ now, deadlineMs: 2 });
    assert.ok(!cancelled.ok);
    assert.equal(cancelled.reason, 'deadline');
    assert.equal(document.lastTree, old);
    document.edit([
      { start: 3, oldEnd: 4, newText: '"' },
      { start: 4, oldEnd: 4, newText: '", a' },
    ]);
    assertAsFull(document, 'after the deadline');
    document.dispose();
  });

  it('says when its grammar is missing, and works once it is there', async () => {
    const empty = await createTestRuntime([]);
    const document = empty.openDocument('java', 'class A {}');
    const outcome = document.parse();
    assert.ok(!outcome.ok);
    assert.equal(outcome.reason, 'grammar-missing');
    document.edit([{ start: 6, oldEnd: 7, newText: 'B' }]);
    document.dispose();
  });
});
