/** Names and texts of a repository are text in every report, whatever they look like. */
import assert from 'node:assert/strict';
import { evidencePack, REPORTS, type ReportInput } from '../../src/reports/index.js';
import { finding, place, problemAt, SAMPLE, withScan, withText } from './sample.js';

const HTML = `</style></script><img src=x onerror="alert(1)">'&amp;`;
const FORMULAS = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', ' =1', '\r=1', '\n=1', '\uff1d1', "'=1", '|calc', '%0a'];
const MOVING = '\u202egnp.exe\u2066\u001b[31m\u0007';

/** What a spreadsheet takes for a formula. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%\t\r\n]/;

function hostile(text: string): ReportInput {
  const path = `src/${text.replaceAll('/', '')}.js`;
  const base = withScan({
    files: [
      {
        path,
        language: 'javascript',
        analysed: true,
        lines: 1,
        findings: [
          finding(path, { message: text, snippet: text, ruleId: text, controls: [text], dataTypes: [text] }),
          finding(path, { dataTypes: [text], recipients: [{ kind: 'host', name: text, isApproved: false }] }),
          finding(path, {
            state: 'suppressed',
            suppression: { reason: text, until: null, location: place(path, 1) },
          }),
        ],
        problems: [problemAt(path, 'syntax-errors', text)],
        transfers: [
          {
            ruleId: text,
            location: place(path, 1),
            sink: text,
            recipients: [{ kind: 'library', name: text, isApproved: true }],
            dataTypes: [text],
          },
        ],
      },
    ],
    skipped: [problemAt(text, 'binary', text)],
    notAnalysedByType: { [text]: 1 },
    excluded: [{ by: 'configuration', pattern: text, paths: 1 }],
    configFiles: [text],
  });
  return {
    ...base,
    revision: { kind: 'unknown', reason: text },
    rules: SAMPLE.rules.map((rule) => ({ ...rule, title: text, why: text, fix: text })),
  };
}

/** RFC 4180, and nothing more. */
function parseCsv(text: string): string[][] {
  assert.ok(text.startsWith('\ufeff'));
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  pattern.lastIndex = 1;
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    assert.ok(match, `no CSV at ${pattern.lastIndex}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

describe('hostile names and texts', () => {
  it('are text in HTML', () => {
    const page = REPORTS.html(hostile(HTML));
    assert.equal(page.match(/<img/g), null);
    assert.equal(page.match(/<script>/g)?.length, 1);
    assert.equal(page.match(/<\/script>/g)?.length, 1);
    assert.equal(page.match(/<style>/g)?.length, 1);
    assert.equal(page.match(/<\/style>/g)?.length, 1);
    assert.ok(page.includes('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;amp;'));
    // what stands in a tag of ours must not end the value
    for (const [tag] of page.matchAll(/<[a-z][^>]*>/g)) assert.doesNotMatch(tag.replace(/"[^"]*"/g, ''), /onerror/);
  });

  it('are text in Markdown, and no links', () => {
    const text = REPORTS.markdown(
      hostile('<b>x</b> [a](http://e.example) http://e.example www.e.example a@e.example | `c` **d** # e'),
    );
    for (const mark of ['<b>', '](http', 'http://', 'www.e', 'a@e', ' | `c`', '**d**']) {
      assert.ok(!text.includes(mark), mark);
    }
    assert.doesNotMatch(REPORTS.markdown(hostile('a\n# heading\n- item')), /^(# heading|- item)/m);
  });

  for (const formula of FORMULAS) {
    it(`${JSON.stringify(formula)} is no formula in CSV`, () => {
      const rows = parseCsv(REPORTS.csv(hostile(formula)));
      const width = rows[0].length;
      for (const row of rows) {
        assert.equal(row.length, width);
        for (const cell of row) assert.doesNotMatch(cell, FORMULA);
      }
      assert.ok(rows.some((row) => row.some((cell) => cell.startsWith("'"))));
    });
  }

  it('of attestations and accepted risks are text, in HTML and in every table of a pack', () => {
    for (const text of [HTML, ...FORMULAS]) {
      for (const { path, bytes } of evidencePack(withText(text))) {
        const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
        if (path.endsWith('.html')) assert.equal(content.match(/<img/g), null);
        if (!path.endsWith('.csv')) continue;
        for (const cell of parseCsv(content).flat()) assert.doesNotMatch(cell, FORMULA, path);
      }
    }
    const files = evidencePack(withText('=HYPERLINK("x")'));
    const attested = new TextDecoder().decode(files.find(({ path }) => path === 'attestations.csv')?.bytes);
    assert.ok(attested.includes(`"'=HYPERLINK(""x"")"`), attested);
  });

  it('stay in their cell and line', () => {
    const rows = parseCsv(REPORTS.csv(hostile('a","b\r\nc;=1,\u2028d')));
    assert.ok(rows.some((row) => row.includes('a","b c;=1,\\u{2028}d')));
    assert.equal(new Set(rows.map((row) => row.length)).size, 1);
  });

  for (const format of ['html', 'markdown', 'csv'] as const) {
    it(`move no other text in ${format}`, () => {
      const report = REPORTS[format](hostile(MOVING));
      assert.doesNotMatch(report.replace(/^\ufeff/, ''), /[\u202a-\u202e\u2066-\u2069\u001b\u0007]/);
      assert.match(report, /u(\\)?\{202e(\\)?\}/);
    });
  }

  for (const format of ['json', 'sarif', 'gitlab'] as const) {
    it(`are data in ${format}`, () => {
      for (const text of [HTML, MOVING, '"\\', '\ud800']) JSON.parse(REPORTS[format](hostile(text)));
    });
  }
});
