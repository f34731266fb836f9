/** Why something is, or is not, reported: each reason, in the three languages, and across files. */
import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type AnalyseOptions, type Explanation, type SyntaxRuntime } from '../../src/engine/index.js';
import { fileTypeOf } from '../../src/service/index.js';
import { AS_OF, repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

type Files = Readonly<Record<string, string>>;

const engine = createEngine(compileEngineData(repositoryRoot).data);

/** The place that is asked about ends with the comment `HERE`. */
function lineOf(source: string): number {
  return source.slice(0, source.indexOf('HERE')).split('\n').length;
}

const js = (body: string): string => `const express = require('express');
const { Client } = require('pg');
const fs = require('fs');
const app = express();
const db = new Client();
app.get('/x', async (request, response) => {
${body}
});
`;
const py = (body: string): string => `import subprocess, sqlite3, shlex
from flask import Flask, request
app = Flask(__name__)

@app.route('/x')
def view():
${body
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;
const java = (body: string, more = ''): string => `import java.sql.*;
import javax.servlet.http.*;
class Page extends HttpServlet {
  private Statement st;
  public void doGet(HttpServletRequest req, HttpServletResponse res) throws Exception {
${body}
  }
${more}
}
`;

describe('explaining a place', () => {
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await createTestRuntime();
  });
  after(() => runtime.dispose());

  function explain(files: Files, options: Partial<AnalyseOptions> = {}, ruleId: string | null = null): Explanation {
    const lowered = Object.entries(files).map(([path, source]) => {
      const type = fileTypeOf(path);
      if (type.kind !== 'analysed') throw new Error(path);
      const outcome = runtime.parse(type.grammar, source);
      if (!outcome.ok) throw new Error(outcome.message);
      return engine.lower(outcome.tree, path);
    });
    const [path, source] = Object.entries(files).find(([, text]) => text.includes('HERE')) ?? ['', ''];
    const question = { path, line: lineOf(source), column: null, ruleId };
    const all: AnalyseOptions = { asOf: AS_OF, ...options };
    const explanation = engine.explain(question, lowered, all);
    // who watches changes nothing
    const found = engine.analyseTogether(lowered, all).flatMap((result) => result.findings);
    for (const finding of [...explanation.findings, ...explanation.flows])
      assert.ok(
        found.some((f) => f.fingerprint === finding.fingerprint && f.location.start === finding.location.start),
      );
    return explanation;
  }

  const reason = (explanation: Explanation, ruleId: string): string => {
    const verdicts = explanation.sinks.flatMap((sink) => sink.verdicts).filter((v) => v.ruleId === ruleId);
    assert.ok(verdicts.length > 0, JSON.stringify(explanation.sinks));
    return verdicts[0].reason;
  };
  const codes = (explanation: Explanation): string[] => explanation.reasons.map(({ code }) => code);

  describe('what is reported', () => {
    const cases: [string, Files][] = [
      ['JavaScript', { 'a.js': js("  db.query('select ' + request.query.id); // HERE") }],
      ['Python', { 'a.py': py("sqlite3.connect('x').execute('select ' + request.args['q']) # HERE") }],
      ['Java', { 'A.java': java('    st.executeQuery("select " + req.getParameter("q")); // HERE') }],
    ];
    for (const [language, files] of cases) {
      it(language, () => {
        const explanation = explain(files);
        assert.equal(explanation.verdict, 'reported');
        assert.deepEqual(
          explanation.findings.map((f) => f.ruleId),
          ['sql-injection'],
        );
        assert.match(reason(explanation, 'sql-injection'), /user input\) reaches it/);
        assert.equal(explanation.calls.at(0)?.known, 'model');
        assert.ok(explanation.calls[0].rows.some((row) => row.verb === 'sink' && row.kind === 'sql' && row.applies));
        assert.ok(explanation.calls[0].arguments.some((a) => a.values[0]?.data[0]?.kind === 'user-input'));
      });
    }

    it('across files, by the line of the sink and by a line on the way', () => {
      const store = (mark: string): string =>
        `const { Client } = require('pg');\nconst db = new Client();\nexports.find = (name) =>\n  db.query('select ' + name); ${mark}\n`;
      const route = (mark: string): string =>
        `const express = require('express');\nconst store = require('./store');\nexpress().get('/x', (request) => {\n  store.find(request.query.id); ${mark}\n});\n`;
      const sink = explain({ 'route.js': route(''), 'store.js': store('// HERE') });
      assert.equal(sink.verdict, 'reported');
      assert.match(sink.reachedBy.join(), /called at route\.js:4/);
      assert.equal(sink.calls[0].arguments.at(-1)?.values[0].data[0].path[0].location.path, 'route.js');
      const way = explain({ 'route.js': route('// HERE'), 'store.js': store('') });
      assert.equal(way.verdict, 'not-reported');
      assert.deepEqual(
        way.flows.map((f) => `${f.location.path} ${f.ruleId}`),
        ['store.js sql-injection'],
      );
      assert.match(way.calls[0].functions.join(), /^exports\.find \(store\.js:3/);
    });

    it('a constant and a setting', () => {
      const secret = explain({ 'a.py': 'API_KEY = "sk_live_4eC39HqLyjWDarjtT1zdp7dc" # HERE\n' });
      assert.equal(secret.verdict, 'reported');
      assert.ok(!JSON.stringify(secret).includes('4eC39HqLyjWDarjtT1zdp7dc'));
      const tls = explain({
        'a.js': "const https = require('https');\nhttps.get({ host: 'a', rejectUnauthorized: false }); // HERE\n",
      });
      assert.equal(tls.verdict, 'reported');
      assert.ok(tls.sinks.some((s) => s.kind === 'setting' && s.verdicts.some((v) => v.isReported)));
    });
  });

  describe('what is not: a sanitizer, a guard, a type, a constant', () => {
    const cases: [string, Files, string, RegExp][] = [
      [
        'a sanitizer, JavaScript',
        { 'a.js': js('  const id = Number(request.query.id);\n  db.query(`select ${id}`); // HERE') },
        'sql-injection',
        /\(number, a\.js:7:\d+\)/,
      ],
      [
        'a sanitizer, Python',
        { 'a.py': py("q = shlex.quote(request.args['q'])\nsubprocess.run('ls ' + q, shell=True) # HERE") },
        'command-injection',
        /quoted for a shell \(shell-escape, a\.py:7:\d+\)/,
      ],
      [
        'a sanitizer, Java',
        {
          'A.java': java(
            '    int n = Integer.parseInt(req.getParameter("q"));\n    st.executeQuery("select " + n); // HERE',
          ),
        },
        'sql-injection',
        /number/,
      ],
      [
        'a guard, JavaScript',
        {
          'a.js': js(
            "  if (['a', 'b'].includes(request.query.by)) {\n    db.query('select 1 order by ' + request.query.by); // HERE\n  }",
          ),
        },
        'sql-injection',
        /one of a known set.*\(allow-list, a\.js:7:\d+\)/,
      ],
      [
        'a guard, Python',
        {
          'a.py': py(
            "by = request.args['by']\nif by not in ('a', 'b'):\n    return ''\nsqlite3.connect('x').execute('select 1 order by ' + by) # HERE",
          ),
        },
        'sql-injection',
        /allow-list, a\.py:8/,
      ],
      [
        'a guard in a function of another file, Java',
        {
          'app/Page.java': `package app;\n${java('    String by = req.getParameter("q");\n    if (Check.known(by)) {\n      st.executeQuery("select 1 order by " + by); // HERE\n    }')}`,
          'app/Check.java':
            'package app;\nclass Check {\n  static boolean known(String s) { return s.matches("[a-z]+"); }\n}\n',
        },
        'sql-injection',
        /reaches it, but is .*Page\.java:8/,
      ],
      [
        'nothing but constants, Java',
        { 'A.java': java('    st.executeQuery("select " + 1); // HERE') },
        'sql-injection',
        /^No data/,
      ],
      [
        'a fixed host, JavaScript',
        { 'a.js': js('  fetch(`https://example.org/${request.query.id}`); // HERE') },
        'server-side-request-forgery',
        /behind a fixed scheme and host/,
      ],
      [
        'two unknown calls, JavaScript',
        { 'a.js': js("  const x = one(two(request.query.q));\n  db.query('select ' + x); // HERE") },
        'sql-injection',
        /more than one call that no model knows/,
      ],
      [
        'another kind of data, JavaScript',
        { 'a.js': js('  response.redirect(process.env.HOME_PAGE); // HERE') },
        'open-redirect',
        /none of a kind that the rule follows \(environment/,
      ],
      [
        'a setting with a harmless value, JavaScript',
        { 'a.js': "require('https').get({ rejectUnauthorized: true }); // HERE\n" },
        'tls-verification-disabled',
        /Its value is true; the rule asks for one that is false/,
      ],
      [
        'a placeholder, Python',
        { 'a.py': 'PASSWORD = "changeme" # HERE\n' },
        'hardcoded-credential',
        /example, a placeholder/,
      ],
    ];
    for (const [name, files, ruleId, expected] of cases) {
      it(name, () => {
        const explanation = explain(files, {}, ruleId);
        assert.equal(explanation.verdict, 'not-reported');
        assert.match(reason(explanation, ruleId), expected);
      });
    }

    it('tells where data ends', () => {
      const lost = explain({
        'a.js': js("  const row = await findUser(request.query.id);\n  db.query('select ' + row); // HERE"),
      });
      assert.match(JSON.stringify(lost.calls[0].arguments), /data goes into findUser\(request\.query\.id\)/);
    });

    it('tells the conditions of a model that do not hold', () => {
      const explanation = explain({
        'A.java':
          'import javax.crypto.Cipher;\nclass A { void f() throws Exception {\n  Cipher.getInstance("AES/GCM/NoPadding"); // HERE\n} }\n',
      });
      const [row] = explanation.calls[0].rows.filter(({ kind }) => kind === 'broken-cipher');
      assert.equal(row.applies, false);
      assert.match(row.unmet, /matches/);
    });
  });

  describe('calls that nobody knows', () => {
    const cases: [string, Files, RegExp][] = [
      ['JavaScript', { 'a.js': "const tool = require('some-tool');\ntool.make('x'); // HERE\n" }, /^some-tool\.make$/],
      ['Python', { 'a.py': "from some.tool import make\nmake('x') # HERE\n" }, /^some\.tool\.make$/],
      [
        'Java',
        { 'A.java': 'import org.some.Tool;\nclass A { void f(Tool t) {\n  t.make("x"); // HERE\n} }\n' },
        /Tool\.make$/,
      ],
    ];
    for (const [language, files, expected] of cases) {
      it(language, () => {
        const [call] = explain(files).calls;
        assert.equal(call.known, 'unknown');
        assert.match(call.resolved[0], expected);
        assert.equal(call.arguments.at(-1)?.values[0].text, 'the constant "x"');
      });
    }
  });

  describe('code that is not walked', () => {
    it('a function that nothing calls', () => {
      const js = explain({ 'a.js': 'function f(x) {\n  return x + 1; // HERE\n}\n' });
      assert.deepEqual(codes(js), ['not-walked']);
      assert.match(js.reasons[0].message, /^f was not walked: no call/);
      const py = explain({ 'a.py': 'def f(x):\n    y = x + 1 # HERE\n    return y\n' });
      assert.deepEqual(codes(py), ['not-walked']);
      const java = explain({ 'A.java': 'class A { int f(int x) {\n  int y = x + 1; // HERE\n  return y;\n} }\n' });
      assert.deepEqual(codes(java), ['not-walked']);
    });

    it('a function with a sink to which nothing brings data', () => {
      const body = "function f(name) {\n  return db.query('select ' + name); // HERE\n}\n";
      const alone = explain({ 'a.js': `const db = new (require('pg').Client)();\n${body}exports.f = f;\n` });
      assert.deepEqual(codes(alone), ['no-caller']);
      assert.match(alone.reasons[0].message, /nothing is known of its parameters \(name\)/);
      const called = explain({ 'a.js': `const db = new (require('pg').Client)();\n${body}f('x');\n` });
      assert.deepEqual(codes(called), []);
    });

    it('a branch that cannot run', () => {
      const all: Files[] = [
        { 'a.js': js("  if (1 > 2) {\n    db.query('select ' + request.query.id); // HERE\n  }") },
        { 'a.py': py("if False:\n    subprocess.run(request.args['q'], shell=True) # HERE") },
        { 'A.java': java('    int n = 1;\n    if (n > 2) {\n      st.execute(req.getParameter("q")); // HERE\n    }') },
      ];
      for (const files of all) {
        const explanation = explain(files);
        assert.equal(explanation.verdict, 'not-reported');
        assert.deepEqual(codes(explanation), ['dead-branch']);
        assert.match(explanation.reasons[0].message, /always false/);
      }
    });

    it('code behind a return', () => {
      const explanation = explain({ 'a.js': js("  return;\n  db.query('select ' + request.query.id); // HERE") });
      assert.deepEqual(codes(explanation), ['unreachable']);
    });

    it('what could not be parsed, an empty line, a comment', () => {
      assert.ok(codes(explain({ 'a.js': 'const a = 1;\nlet b = = (; // HERE\n' })).includes('syntax-error'));
      assert.deepEqual(codes(explain({ 'a.js': 'const a = 1;\n// HERE\n' })), ['no-code']);
    });

    it('a budget that is used up', () => {
      const explanation = explain({ 'a.js': `let a = 0;\n${'a += 1;\n'.repeat(40)}a = 2; // HERE\n` }, { budget: 20 });
      assert.ok(codes(explanation).includes('budget'));
    });
  });

  describe('one rule', () => {
    const flawed = { 'a.js': js("  db.query('select ' + request.query.id); // HERE") };
    it('that is off', () => {
      const explanation = explain(flawed, { rules: { 'sql-injection': 'off' } }, 'sql-injection');
      assert.equal(explanation.verdict, 'not-reported');
      assert.deepEqual(codes(explanation), ['rule-off']);
      assert.match(reason(explanation, 'sql-injection'), /switched off/);
    });

    it('that looks elsewhere, or at another language', () => {
      assert.deepEqual(codes(explain(flawed, {}, 'command-injection')), ['rule-elsewhere']);
      const other = engine.rules.find((rule) => !rule.languages.includes('javascript'));
      if (other !== undefined) assert.deepEqual(codes(explain(flawed, {}, other.id)), ['rule-language']);
    });

    it('whose finding is suppressed', () => {
      const explanation = explain({
        'a.js': js(
          "  // tom-review-ignore sql-injection -- ids are checked before\n  db.query('select ' + request.query.id); // HERE",
        ),
      });
      assert.equal(explanation.verdict, 'not-open');
      assert.equal(explanation.findings[0].suppression?.reason, 'ids are checked before');
      assert.ok(explanation.sinks[0].verdicts.some((v) => v.ruleId === 'sql-injection' && v.isReported));
    });
  });

  it('answers for each line of a call over several lines, and for a column', () => {
    const source = js("  db.query(\n    'select ' +\n      request.query.id, // HERE\n  );");
    const explanation = explain({ 'a.js': source });
    assert.equal(explanation.verdict, 'reported');
    assert.equal(explanation.calls[0].callee, 'db.query');
  });

  it('says nothing of a file that is not there', () => {
    const question = { path: 'b.js', line: 1, column: null, ruleId: null };
    assert.equal(engine.explain(question, [], { asOf: AS_OF }).verdict, 'not-analysed');
  });
});
