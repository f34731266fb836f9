import assert from 'node:assert/strict';
import { LineIndex } from '../../../src/base/lineIndex.js';
import type { Finding } from '../../../src/engine/findings/finding.js';
import { locationOf } from '../../../src/engine/findings/location.js';
import { applySuppressions, type SuppressionOptions } from '../../../src/engine/findings/suppressions.js';
import { kindName, type FlatTree, type GrammarId } from '../../../src/engine/syntax/flatTree.js';
import { statementUnits } from '../../../src/engine/syntax/statements.js';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.js';
import { createTestRuntime } from '../../support/syntaxRuntime.js';

let syntax: SyntaxRuntime;

function parse(id: GrammarId, source: string): FlatTree {
  const outcome = syntax.parse(id, source, { now: () => 0, detach: true });
  assert.ok(outcome.ok);
  return outcome.tree;
}

const options: SuppressionOptions = {
  asOf: '2026-06-15',
  knownRuleIds: new Set(['sql-injection', 'xss', 'insecure-cookie', 'hardcoded-credential', 'tls']),
  unsuppressibleRuleIds: new Set(['tls']),
};

function rangesOf(tree: FlatTree, kinds: RegExp): { start: number; end: number; kind: 'line' | 'block' }[] {
  const ranges = [];
  for (let node = 0; node < tree.nodeCount; node += 1) {
    if (!kinds.test(kindName(tree, node))) continue;
    ranges.push({ start: tree.start[node], end: tree.end[node], kind: 'line' as const });
  }
  return ranges;
}

/**
 * Runs the suppressions over a source in which `«rule: code»` marks a finding. Gives the states in order and the
 * messages with their line and column.
 */
function run(marked: string, over: Partial<SuppressionOptions> = {}, grammar: GrammarId = 'tsx') {
  let source = '';
  const open: { ruleId: string; start: number }[] = [];
  const found: { ruleId: string; start: number; end: number }[] = [];
  for (const piece of marked.split(/(«[\w-]+: |»)/)) {
    if (piece.startsWith('«')) open.push({ ruleId: piece.slice(1, -2), start: source.length });
    else if (piece === '»') found.push({ ...open.pop()!, end: source.length });
    else source += piece;
  }
  const tree = parse(grammar, source);
  const lines = new LineIndex(source);
  const findings = found
    .sort((a, b) => a.start - b.start)
    .map(({ ruleId, start, end }): Finding => ({
      ruleId,
      location: locationOf('a.ts', lines, start, end),
      message: '',
      severity: 'high',
      confidence: 'high',
      path: [],
      fixes: [],
      fingerprint: '',
      state: 'open',
      suppression: null,
      controls: [],
      cwe: [],
      dataTypes: [],
      risk: 0,
      snippet: '',
    }));
  const module = {
    path: 'a.ts',
    source,
    comments: rangesOf(tree, /^(comment|line_comment|block_comment)$/),
    functions: [{ start: 0, end: source.length }, ...rangesOf(tree, /function|method_definition/)],
    classes: rangesOf(tree, /^class_declaration$/),
  };
  const result = applySuppressions(findings, module, lines, () => statementUnits(tree), { ...options, ...over });
  return {
    source,
    raw: result.problems,
    findings: result.findings,
    states: result.findings.map((finding) => finding.state),
    problems: result.problems.map((p) => `${p.location?.startLine}:${p.location?.startColumn} ${p.message}`),
  };
}

const covered: Record<string, string> = {
  'own line, next statement': '// tom-review-ignore sql-injection -- checked\n«sql-injection: q(a)»;',
  'own line, statement of several lines':
    '// tom-review-ignore sql-injection -- checked\nq(\n  1,\n  «sql-injection: a»,\n);',
  'own line, blank lines and other comments between':
    '// tom-review-ignore sql-injection -- checked\n\n// other\n/* and */\n«sql-injection: q(a)»;',
  'block comment': '/* tom-review-ignore sql-injection -- checked */\n«sql-injection: q(a)»;',
  'a line of a documentation comment':
    '/**\n * Runs it.\n * tom-review-ignore sql-injection -- checked\n */\nconst x = «sql-injection: q(a)»;',
  'block comment before code of the line': '/* tom-review-ignore xss -- checked */ «xss: q(a)»;',
  trailing: '«xss: q(a)»; // tom-review-ignore xss -- checked',
  'trailing, at the end of several lines': 'q(\n  «xss: a»,\n); // tom-review-ignore xss -- checked',
  'trailing, on the first line of several': '«xss: q( // tom-review-ignore xss -- checked\n  a,\n)»;',
  'trailing a condition': 'if («xss: q(a)») { // tom-review-ignore xss -- checked\n  b();\n}',
  'next statement is a block, finding inside':
    '// tom-review-ignore xss -- checked\nif (a) {\n  for (;;) {\n    «xss: q(a)»;\n  }\n}',
  'statement in a function': 'function f() {\n  // tom-review-ignore xss -- checked\n  return «xss: q(a)»;\n}',
  'arrow function with an expression': '// tom-review-ignore xss -- checked\nexport const f = (a) =>\n  «xss: q(a)»;',
  'handler on the same line': '// tom-review-ignore xss -- checked\napp.get("/", (r) => { «xss: q(r)»; });',
  'parameter of a function': '// tom-review-ignore xss -- checked\nfunction f(\n  a = «xss: q()»,\n) {}',
  'property of an object':
    'f({\n  // tom-review-ignore insecure-cookie -- local\n  «insecure-cookie: secure: false»,\n});',
  'property, finding on the call':
    '«insecure-cookie: f({\n  // tom-review-ignore insecure-cookie -- local\n  secure: false,\n})»;',
  'trailing a property':
    'f({\n  a: 1,\n  «insecure-cookie: secure: false», // tom-review-ignore insecure-cookie -- local\n});',
  'an argument': 'f(\n  1,\n  // tom-review-ignore xss -- checked\n  «xss: a + b»,\n  c,\n);',
  'inside a chain of calls': 'db\n  // tom-review-ignore xss -- checked\n  .q(«xss: a»);',
  'method with a decorator':
    'class A {\n  // tom-review-ignore xss -- checked\n  @Get("/")\n  find(«xss: @Query() q») {\n  }\n}',
  'field of a class': 'class A {\n  // tom-review-ignore xss -- checked\n  p = «xss: "x"»;\n}',
  'JSX child':
    'const a = (\n  <div>\n    {/* tom-review-ignore xss -- checked */}\n    <b x={«xss: a»} />\n  </div>\n);',
  'several rules': '// tom-review-ignore sql-injection, xss -- checked\n«sql-injection: q(«xss: a»)»;',
  'two comments, one rule each':
    '// tom-review-ignore xss -- checked\n// tom-review-ignore sql-injection -- checked\n«sql-injection: q(«xss: a»)»;',
  file: '#!/usr/bin/env node\n// Copyright\n/* tom-review-ignore-file xss -- generated */\nq(«xss: a»);\nfunction f() { «xss: b»; }',
  'not expired': '// tom-review-ignore xss -- checked until 2026-06-16\n«xss: q(a)»;',
  'CRLF line ends': '// tom-review-ignore xss -- checked\r\n«xss: q(a)»;\r\n',
};

describe('suppression comments', () => {
  before(async () => {
    syntax = await createTestRuntime(['tsx', 'python', 'java']);
  });

  describe('a suppression covers', () => {
    for (const [name, source] of Object.entries(covered)) {
      it(name, () => {
        const { states, problems } = run(source);
        assert.ok(states.length > 0);
        assert.deepEqual({ states: new Set(states), problems }, { states: new Set(['suppressed']), problems: [] });
      });
    }

    it('Python comments', () => {
      const { states, problems } = run('# tom-review-ignore xss -- checked\n«xss: q(a)»\n', {}, 'python');
      assert.deepEqual({ states, problems }, { states: ['suppressed'], problems: [] });
    });

    it('and keeps reason, date and place', () => {
      const { findings } = run('x;\n// tom-review-ignore xss -- until we leave: see #4 until 2026-12-31\n«xss: q(a)»;');
      const { reason, until, location } = findings[0].suppression!;
      assert.equal(reason, 'until we leave: see #4');
      assert.equal(until, '2026-12-31');
      assert.deepEqual([location.startLine, location.startColumn], [2, 4]);
    });
  });

  const unused = (at: string, rule = 'xss', where = 'here') =>
    `${at} ${rule} finds nothing ${where}: remove it from the comment.`;

  /** [source, problems]; no finding may be suppressed. */
  const open: Record<string, [string, string[]]> = {
    'another rule': ['// tom-review-ignore xss -- checked\n«sql-injection: q(a)»;', [unused('1:22')]],
    'the statement after the next': ['// tom-review-ignore xss -- checked\na();\n«xss: q(a)»;', [unused('1:22')]],
    'the statement before': ['«xss: q(a)»;\n// tom-review-ignore xss -- checked\nb();', [unused('2:22')]],
    'the end of a block': [
      'function f() {\n  «xss: q(a)»;\n  // tom-review-ignore xss -- checked\n}',
      [unused('3:24')],
    ],
    'the end of a file': ['«xss: q(a)»;\n// tom-review-ignore xss -- checked\n', [unused('2:22')]],
    'the body of a function in the statement': [
      '// tom-review-ignore xss -- checked\napp.get("/", (r) => {\n  «xss: q(r)»;\n});',
      [unused('1:22')],
    ],
    'the body of a class': ['// tom-review-ignore xss -- checked\nclass A {\n  p = «xss: "x"»;\n}', [unused('1:22')]],
    'the line before, for a trailing comment': [
      '«xss: q(a)»;\nb(); // tom-review-ignore xss -- checked',
      [unused('2:27')],
    ],
    'other arguments': ['f(\n  // tom-review-ignore xss -- checked\n  a,\n  «xss: b»,\n);', [unused('2:24')]],
    'text of a string': ['const a = "// tom-review-ignore xss -- checked";\n«xss: q(a)»;', []],
    'text of a template': ['const a = `\n// tom-review-ignore xss -- checked\n${«xss: q(a)»}`;', []],
    'prose that names it': ['// Write tom-review-ignore xss -- why, to suppress.\n«xss: q(a)»;', []],
    'no reason': [
      '// tom-review-ignore xss\n«xss: q(a)»;',
      ['1:4 This comment suppresses nothing: it has no reason; write "tom-review-ignore xss -- reason".'],
    ],
    'an empty reason': [
      '/* tom-review-ignore xss -- */\n«xss: q(a)»;',
      ['1:4 This comment suppresses nothing: it has no reason; write "tom-review-ignore xss -- reason".'],
    ],
    'a date alone': [
      '// tom-review-ignore xss -- until 2027-01-01\n«xss: q(a)»;',
      ['1:4 This comment suppresses nothing: it has no reason; write "tom-review-ignore xss -- reason".'],
    ],
    'no rule': [
      '// tom-review-ignore -- all of it\n«xss: q(a)»;',
      ['1:4 This comment suppresses nothing: it names no rule; write "tom-review-ignore RULE -- reason".'],
    ],
    'no such day': [
      '// tom-review-ignore xss -- checked until 2027-02-30\n«xss: q(a)»;',
      ['1:4 This comment suppresses nothing: 2027-02-30 is not a date.'],
    ],
    'no such directive': [
      '// tom-review-ignore-line xss -- checked\n«xss: q(a)»;',
      [
        '1:4 This comment suppresses nothing: "tom-review-ignore-line" is no directive; there are tom-review-ignore and tom-review-ignore-file.',
      ],
    ],
    'an unknown rule': [
      '// tom-review-ignore sql-injektion -- checked\n«sql-injection: q(a)»;',
      ['1:22 There is no rule "sql-injektion"; did you mean "sql-injection"?'],
    ],
    'a rule that may not be suppressed': [
      '// tom-review-ignore tls -- checked\n«tls: q(a)»;',
      ['1:22 tls cannot be suppressed by a comment.'],
    ],
    expired: [
      '// tom-review-ignore xss -- checked until 2026-06-15\n«xss: q(a)»;',
      ['1:22 The suppression of xss has expired (2026-06-15): review the code again, then fix it or set a new date.'],
    ],
    'a file comment behind code': [
      'a();\n// tom-review-ignore-file xss -- generated\n«xss: q(a)»;',
      ['2:4 This comment suppresses nothing: it must stand at the head of the file, before any code.'],
    ],
    'an unused file comment': [
      '// tom-review-ignore-file xss -- generated\n«sql-injection: q(a)»;',
      [unused('1:27', 'xss', 'in this file')],
    ],
  };

  describe('a suppression does not cover', () => {
    for (const [name, [source, expected]] of Object.entries(open)) {
      it(name, () => {
        const { states, problems } = run(source);
        assert.deepEqual({ states: new Set(states), problems }, { states: new Set(['open']), problems: expected });
      });
    }
  });

  describe('an unused suppression', () => {
    it('is not reported of a rule that did not run', () => {
      const { problems } = run('// tom-review-ignore xss -- checked\na();', {
        activeRuleIds: new Set(['sql-injection']),
      });
      assert.deepEqual(problems, []);
    });

    it('is reported for the one rule of several', () => {
      const { states, problems } = run('// tom-review-ignore sql-injection, xss -- checked\n«xss: q(a)»;');
      assert.deepEqual(states, ['suppressed']);
      assert.deepEqual(problems, [unused('1:22', 'sql-injection')]);
    });
  });

  describe('in Python and Java', () => {
    const languages: readonly (readonly [GrammarId, string, string, string])[] = [
      [
        'python',
        '# tom-review-ignore xss -- checked\n«xss: q(a)»\n',
        'q(\n    «xss: a»,\n)  # tom-review-ignore xss -- checked\n',
        '"""\n# tom-review-ignore xss -- checked\n"""\ns = "# tom-review-ignore xss -- checked"\n«xss: q(a)»\n',
      ],
      [
        'java',
        'class A { void f() {\n    // tom-review-ignore xss -- checked\n    «xss: q(a)»;\n  } }\n',
        'class A { void f() {\n    q(\n      «xss: a»\n    ); // tom-review-ignore xss -- checked\n  } }\n',
        'class A { void f() {\n    String s = """\n      // tom-review-ignore xss -- checked\n      """;\n    String t = "// tom-review-ignore xss -- checked"; «xss: q(a)»;\n  } }\n',
      ],
    ];
    for (const [grammar, above, trailing, text] of languages) {
      it(`a comment of ${grammar} counts, a text does not`, () => {
        for (const source of [above, trailing]) {
          const { states, problems } = run(source, {}, grammar);
          assert.deepEqual([states, problems], [['suppressed'], []], source);
        }
        const { states, problems } = run(text, {}, grammar);
        assert.deepEqual([states, problems], [['open'], []]);
      });
    }
  });

  describe('the fixes of one that does nothing', () => {
    /** The source after the fix with this title of the first problem. */
    function fixed(marked: string, title: RegExp, grammar: GrammarId = 'tsx'): string {
      const { source, raw } = run(marked, {}, grammar);
      const fix = raw[0].fixes?.find((one) => title.test(one.title));
      assert.ok(fix !== undefined, JSON.stringify(raw));
      return [...fix.edits]
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), source);
    }

    const removed: readonly (readonly [string, string, string, GrammarId?])[] = [
      ['a line of its own', 'f();\n  // tom-review-ignore xss -- checked\na();\n', 'f();\na();\n'],
      ['a trailing comment', 'a(); // tom-review-ignore xss -- checked\nb();\n', 'a();\nb();\n'],
      ['a comment before code', '/* tom-review-ignore xss -- checked */ a();\n', 'a();\n'],
      ['a comment between code', 'a(1, /* tom-review-ignore xss -- checked */ 2);\n', 'a(1, 2);\n'],
      ['a block of several lines', '/*\n * tom-review-ignore xss -- checked\n */\na();\n', 'a();\n'],
      [
        'a line of a comment that says more',
        '/**\n * Runs it.\n * tom-review-ignore xss -- checked\n */\na();\n',
        '/**\n * Runs it.\n */\na();\n',
      ],
      [
        'a JSX child',
        'const a = (\n  <div>\n    {/* tom-review-ignore xss -- checked */}\n    <b />\n  </div>\n);\n',
        'const a = (\n  <div>\n    <b />\n  </div>\n);\n',
      ],
      ['CRLF', 'f();\r\n// tom-review-ignore xss -- checked\r\na();\r\n', 'f();\r\na();\r\n'],
      ['the last line', 'a();\n// tom-review-ignore xss -- checked', 'a();\n'],
      ['Python', 'f()\n# tom-review-ignore xss -- checked\na()\n', 'f()\na()\n', 'python'],
      ['Python, trailing', 'a()  # tom-review-ignore xss -- checked\n', 'a()\n', 'python'],
      ['Java', 'class A {\n  // tom-review-ignore xss -- checked\n  int a;\n}\n', 'class A {\n  int a;\n}\n', 'java'],
    ];
    for (const [name, before, after, grammar] of removed) {
      it(`take out ${name}`, () => assert.equal(fixed(before, /^Remove the suppression$/, grammar), after));
    }

    it('take one rule of several out', () => {
      const comment = (rules: string): string => `// tom-review-ignore ${rules} -- checked\n«xss: q(a)»;\n`;
      const plain = (rules: string): string => comment(rules).replace(/«xss: |»/g, '');
      assert.equal(fixed(comment('sql-injection, xss'), /^Remove sql-injection/), plain('xss'));
      assert.equal(fixed(comment('xss, sql-injection'), /^Remove sql-injection/), plain('xss'));
    });

    it('extend an expired one by 90 days, and change a name that is misspelt', () => {
      const expired = '// tom-review-ignore xss -- until the rewrite until 2026-06-01\n«xss: q(a)»;\n';
      assert.match(fixed(expired, /^Extend/), /-- until the rewrite until 2026-09-13\n/);
      assert.match(fixed('// tom-review-ignore xs -- checked\na();\n', /^Change to xss/), /ignore xss -- checked/);
    });
  });
});
