import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { markdownToHtml } from '../../src/extension/pages/markdownToHtml.js';
import { pageHtml } from '../../src/extension/pages/pageHtml.js';
import { Catalogue } from '../../src/server/pages/catalogue.js';
import { pageFor } from '../../src/server/pages/page.js';
import { pageUri } from '../../src/server/pages/pageUri.js';
import { repositoryRoot } from '../support/ruleRunner.js';

describe('markdown of pages as HTML', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['headings', '# A\n\n### B ###', '<h1>A</h1>\n<h3>B</h3>'],
    ['paragraphs and line breaks', 'a\nb  \nc\n\nd', '<p>a\nb<br>\nc</p>\n<p>d</p>'],
    ['code', 'a `<b>` c ``x`y``', '<p>a <code>&lt;b&gt;</code> c <code>x`y</code></p>'],
    [
      'emphasis',
      '**a** *b* _c_ snake_case_name 2*3*4',
      '<p><strong>a</strong> <em>b</em> <em>c</em> snake_case_name 2*3*4</p>',
    ],
    ['escapes', '\\*a\\* \\<b\\> \\[c\\]\\(d\\)', '<p>*a* &lt;b&gt; [c](d)</p>'],
    ['raw HTML', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['fences', '```js\n<a> # b\n```\nc', '<pre tabindex="0"><code>&lt;a&gt; # b</code></pre>\n<p>c</p>'],
    [
      'lists',
      '- a\n- b\n  - c\n- d',
      '<ul>\n<li>a</li>\n<li><p>b</p>\n<ul>\n<li>c</li>\n</ul></li>\n<li>d</li>\n</ul>',
    ],
    ['numbered lists', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['quotes', '> a\n> b', '<blockquote><p>a\nb</p></blockquote>'],
    [
      'links to the web',
      '[a](https://example.com/?a=1&b=2)',
      '<p><a href="https://example.com/?a=1&amp;b=2">a</a></p>',
    ],
    ['links to anything else', '[a](javascript:x) [b](command:evil) [c](http://x)', '<p>a b c</p>'],
    [
      'links to pages',
      '[a](tom-review:/rules/x.md)',
      '<p><a href="command:tomReview.openPage?%5B%22tom-review%3A%2Frules%2Fx.md%22%5D">a</a></p>',
    ],
    [
      'tables',
      '| a | b |\n|---|---|\n| 1 | `2` |',
      '<table>\n<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>\n<tbody>\n<tr><td>1</td><td><code>2</code></td></tr>\n</tbody>\n</table>',
    ],
  ];
  for (const [name, markdown, html] of cases) {
    it(name, () => assert.equal(markdownToHtml(markdown), html));
  }

  it('keeps an address from leaving its attribute', () => {
    const html = markdownToHtml('[a](https://x/"onclick="y) [b](tom-review:"><script>)');
    assert.ok(!/"on|<script/.test(html), html);
  });

  it('comes to an end for any text', () => {
    const marks = '`*_[](|->#1. \n\\~'.split('');
    for (let seed = 1; seed < 3000; seed += 1) {
      let text = '';
      for (let at = 0, state = seed * 7919; at < 40; at += 1) {
        state = (state * 1103515245 + 12345) & 0x7fffffff;
        text += marks[(state >>> 8) % marks.length];
      }
      assert.equal(typeof markdownToHtml(text), 'string');
    }
  });
});

describe('pages', () => {
  const catalogue = new Catalogue(compileEngineData(repositoryRoot).data);
  const live = { findingsOf: () => 2, knownOf: () => Promise.resolve([]), canLink: true };
  const subjects = [
    ...catalogue.data.rules.map(({ id }) => ({ kind: 'rule', id }) as const),
    ...catalogue.controls.map(({ id }) => ({ kind: 'control', id }) as const),
  ];

  for (const subject of subjects) {
    it(`of ${subject.kind} ${subject.id} are complete and have no mark left over`, async () => {
      const page = await pageFor(pageUri(subject), catalogue, live);
      assert.ok(page);
      const html = pageHtml(page, 'abc');
      const text = html
        .replace(/<style[^]*?<\/style>/, '')
        .replace(/<code>[^]*?<\/code>/g, '')
        .replace(/<[^>]+>/g, '');
      assert.ok(!/\*\*|\]\(|^#+ |\\[*_[\]]|undefined|\[object/m.test(text), text);
      assert.equal([...html.matchAll(/<h1>/g)].length, 1);
    });
  }

  it('of a rule lead with all of its controls', async () => {
    for (const rule of catalogue.data.rules) {
      const page = await pageFor(pageUri({ kind: 'rule', id: rule.id }), catalogue, live);
      const markdown = page?.markdown ?? '';
      const first = markdown.split('\n## ')[1] ?? '';
      assert.match(first, /^Controls?\n/, rule.id);
      for (const id of rule.controls)
        assert.ok(first.includes(`(${pageUri({ kind: 'control', id })})`), `${rule.id}: ${id}`);
    }
  });

  it('let nothing in but their own style', () => {
    const html = pageHtml({ title: '</title><script>', markdown: 'a' }, 'n0nce');
    assert.ok(html.includes(`content="default-src &#39;none&#39;; style-src &#39;nonce-n0nce&#39;"`));
    assert.ok(!html.includes('<script'));
  });
});
