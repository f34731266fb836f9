import assert from 'node:assert/strict';
import { FLAWED, HARMLESS, TestProject, type Files } from './project.js';

let project: TestProject;
const create = (files: Files): TestProject => (project = new TestProject(files));

describe('tom-review explain', () => {
  afterEach(() => project.remove());

  it('tells of a finding and exits with 1', () => {
    create({ 'src/app.js': FLAWED });
    const { stdout, stderr, status } = project.run(['explain', 'src/app.js:6']);
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^src\/app\.js:6$/m);
    assert.match(stdout, /^Reported:$/m);
    assert.match(stdout, /sql-injection reports it\. request\.query \(user input\) reaches it\./);
    assert.match(stdout, /model pg, pg\.Client\.query\(\): sink of the kind sql/);
    assert.ok(!stdout.includes(project.root));
  });

  it('tells why nothing is reported and exits with 0, from any folder', () => {
    create({ '.git/HEAD': '', 'src/app.js': FLAWED.replace('request.query.id', 'Number(request.query.id)') });
    const { stdout, status } = project.run(['explain', 'app.js:6', '--rule', 'sql-injection'], { cwd: 'src' });
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing by sql-injection is reported here\.$/m);
    assert.match(stdout, /number, boolean, date .*\(number, src\/app\.js:6:\d+\)/);
  });

  it('follows data across files', () => {
    create({
      'a.py':
        'from flask import Flask, request\nimport b\napp = Flask(__name__)\n@app.route("/")\ndef v():\n    b.run(request.args["q"])\n    return ""\n',
      'b.py': 'import os\ndef run(command):\n    os.system(command)\n',
    });
    const { stdout, status } = project.run(['explain', 'b.py:3', '--format', 'json']);
    assert.equal(status, 1);
    const answer = JSON.parse(stdout) as {
      format: string;
      version: number;
      asOf: string;
      verdict: string;
      findings: { ruleId: string; path: { location: { path: string } }[] }[];
    };
    assert.deepEqual([answer.format, answer.version, answer.verdict], ['tom-review-explanation', 1, 'reported']);
    assert.equal(answer.asOf, '2026-05-28');
    assert.deepEqual(
      [answer.findings[0].ruleId, answer.findings[0].path[0].location.path],
      ['command-injection', 'a.py'],
    );
  });

  it('answers only for the column, if one is given', () => {
    create({ 'a.js': FLAWED });
    const at = (column: number): string => project.run(['explain', `a.js:6:${column}`]).stdout;
    assert.match(at(24), /^Reported:/m);
    assert.match(at(3), /^Nothing is reported here/m);
  });

  it('says why a file was not analysed', () => {
    create({
      'node_modules/x/a.js': FLAWED,
      'out.min.js': FLAWED,
      'a.rb': 'puts 1\n',
      'tom-review.yaml': 'exclude:\n  - "gen/**"\n',
      'gen/a.js': FLAWED,
    });
    const reason = (place: string): string => {
      const { stdout, status } = project.run(['explain', place]);
      assert.equal(status, 0);
      assert.match(stdout, /^This file was not analysed:$/m);
      return stdout.trim().split('\n').at(-1) ?? '';
    };
    assert.match(reason('node_modules/x/a.js:1'), /left out by default \(a folder named node_modules\)/);
    assert.match(reason('out.min.js:1'), /minified/);
    assert.match(reason('a.rb:1'), /There are no rules/);
    assert.match(reason('gen/a.js:6'), /exclude: gen\/\*\*/);
  });

  it('knows accepted risks', () => {
    create({ 'a.js': FLAWED });
    const first = project.run(['explain', 'a.js:6', '--format', 'json']).stdout;
    const { findings } = JSON.parse(first) as { findings: { fingerprint: string }[] };
    project.write({
      'tom-review-accepted-risks.yaml': `risks:
  - fingerprint: '${findings[0].fingerprint}'
    path: a.js
    rule: sql-injection
    reason: internal tool
    owner: Ada Lovelace
    approver: Grace Hopper
    expires: 2027-01-31
`,
    });
    const { stdout, status, stderr } = project.run(['explain', 'a.js:6']);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Found, but not open: accepted\.$/m);
    assert.match(stdout, /accepted, internal tool/);
    assert.match(stdout, /sql-injection reports it/);
  });

  it('refuses what is no place, with the reason', () => {
    create({ 'a.js': HARMLESS });
    const fault = (...args: string[]): string => {
      const { stderr, stdout, status } = project.run(['explain', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      return stderr;
    };
    assert.match(fault('a.js'), /"a\.js" is no place; give FILE:LINE/);
    assert.match(fault('a.js:0'), /no place/);
    assert.match(fault('b.js:1'), /there is no such file/);
    assert.match(fault('.:1'), /is a folder/);
    assert.match(fault('a.js:99'), /a\.js:99: the file has 2 lines\./);
    assert.match(fault('a.js:1:80'), /the line has 25 characters/);
    assert.match(fault('a.js:1', '--rule', 'sql-injektion'), /did you mean "sql-injection"\?/);
  });
});
