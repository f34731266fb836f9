/** The templates in docs/ci: they fit the schemas of their hosts, and their shell steps do what they say. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { cli, FLAWED, HARMLESS } from '../cli/project.js';
import { mustRun, runProgram } from '../support/commands.js';
import { root } from '../support/sourceImports.js';

const schemas = path.join(root, 'test/support/schemas');
const template = (name: string): string => readFileSync(path.join(root, 'docs/ci', name), 'utf8');

function problemsOf(schemaName: string, document: unknown): unknown {
  const schema = readFileSync(path.join(schemas, schemaName), 'utf8');
  const readme = readFileSync(path.join(schemas, 'README.md'), 'utf8');
  assert.ok(readme.includes(createHash('sha256').update(schema).digest('hex')), 'not the schema that the README names');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema) as object);
  return validate(document) ? null : validate.errors;
}

interface Workflow {
  readonly on: { readonly schedule: readonly { cron: string }[] };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly steps: readonly { name?: string; run?: string; uses?: string; with?: Record<string, string> }[] }
    >
  >;
}

interface Pipeline {
  readonly 'tom-review-scan': {
    readonly script: readonly string[];
    readonly artifacts: { reports: { codequality: string } };
  };
  readonly 'tom-review-evidence': {
    readonly script: readonly string[];
    readonly artifacts: { paths: readonly string[] };
  };
}

describe('the templates in docs/ci', () => {
  let folder: string;
  let project: string;
  let environment: NodeJS.ProcessEnv;

  /** A project under git, and a machine of a CI host on which `tom-review` has been installed. */
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tom-review-ci-'));
    project = path.join(folder, 'project');
    const bin = path.join(folder, 'bin');
    for (const name of [project, bin, path.join(folder, 'temp')]) mkdirSync(name);
    const command = path.join(bin, 'tom-review');
    writeFileSync(command, `#!/bin/sh\nexec ${process.execPath} ${cli} "$@"\n`);
    chmodSync(command, 0o755);
    environment = {
      ...process.env,
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      RUNNER_TEMP: path.join(folder, 'temp'),
      GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
    };
    writeFileSync(path.join(project, 'app.js'), FLAWED);
    const git = (...args: string[]): string => mustRun('git', args, { cwd: project });
    git('init', '--quiet');
    git('add', '.');
    git('-c', 'user.name=a', '-c', 'user.email=a@example.com', 'commit', '--quiet', '-m', 'first');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** As GitHub runs a step: bash with -e and pipefail. */
  const shell = (script: string) =>
    runProgram('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd: project, env: environment });

  it('fit the schemas of GitHub and GitLab', () => {
    assert.equal(problemsOf('github-workflows.json', parse(template('github.yml'))), null);
    assert.equal(problemsOf('gitlab-ci.json', parse(template('gitlab.yml'))), null);
    assert.notEqual(
      problemsOf('github-workflows.json', { ...(parse(template('github.yml')) as object), jobs: 7 }),
      null,
    );
    assert.notEqual(problemsOf('gitlab-ci.json', { job: { script: 7 } }), null);
  });

  it('on GitHub: scan a pull request and keep a pack every day', () => {
    const workflow = parse(template('github.yml')) as Workflow;
    assert.match(workflow.on.schedule[0].cron, /^\d+ \d+ \* \* \*$/);
    const step = (job: string, name: string): string => {
      const found = workflow.jobs[job].steps.find((entry) => entry.name === name)?.run;
      assert.ok(found, `${job}: ${name}`);
      return found;
    };
    const scan = shell(step('scan', 'Scan'));
    assert.equal(scan.status, 1, scan.stderr);
    const upload = workflow.jobs['scan'].steps.find(({ uses }) => uses?.includes('upload-sarif'));
    const sarif = path.join(project, upload?.with?.['sarif_file'] ?? '');
    const log = JSON.parse(readFileSync(sarif, 'utf8')) as { runs: { results: unknown[] }[] };
    assert.ok(log.runs[0].results.length > 0);
    rmSync(sarif);

    const pack = shell(step('evidence', 'Make the pack'));
    assert.equal(pack.status, 0, pack.stderr);
    assert.match(readFileSync(path.join(folder, 'temp/evidence/verified.txt'), 'utf8'), /^As it was made/);
    assert.ok(existsSync(path.join(folder, 'temp/evidence/pack.zip')));
    assert.equal(shell(step('evidence', 'Summary')).status, 0);
    assert.match(readFileSync(path.join(folder, 'summary.md'), 'utf8'), /git commit [0-9a-f]{40}, clean/);

    writeFileSync(path.join(project, 'app.js'), HARMLESS);
    assert.equal(shell(step('scan', 'Scan')).status, 0);
  });

  it('on GitLab: a report for the merge request and a pack', () => {
    const pipeline = parse(template('gitlab.yml')) as Pipeline;
    const { script, artifacts } = pipeline['tom-review-scan'];
    assert.equal(shell(script.join('\n')).status, 1);
    const issues = JSON.parse(readFileSync(path.join(project, artifacts.reports.codequality), 'utf8')) as unknown[];
    assert.ok(issues.length > 0);
    const evidence = pipeline['tom-review-evidence'];
    const { status, stdout, stderr } = shell(evidence.script.join('\n'));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^As it was made/m);
    assert.ok(existsSync(path.join(project, evidence.artifacts.paths[0], 'manifest.json')));
  });

  it('as a pre-commit hook: the files of the commit', () => {
    const { repos } = parse(template('pre-commit.yaml')) as { repos: { hooks: { entry: string }[] }[] };
    const { entry } = repos[0].hooks[0];
    writeFileSync(path.join(project, 'ok.js'), HARMLESS);
    assert.equal(shell(`${entry} app.js ok.js`).status, 1);
    assert.equal(shell(`${entry} ok.js`).status, 0);
  });

  it('install the package with their own step', () => {
    mustRun('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    assert.ok(tarball);
    const prefix = path.join(folder, 'global');
    environment = {
      ...environment,
      ...{ TOM_REVIEW_PACKAGE: path.join(folder, tarball), npm_config_prefix: prefix, npm_config_offline: 'true' },
    };
    const { jobs } = parse(template('github.yml')) as Workflow;
    const install = jobs['scan'].steps.find(({ name }) => name === 'Install')?.run ?? '';
    const { status, stderr } = shell(install);
    assert.equal(status, 0, stderr);
    assert.match(mustRun(path.join(prefix, 'bin/tom-review'), ['--version'], { cwd: folder }), /^\d/);
  });

  it('install what is published, without running its scripts', () => {
    for (const name of ['github.yml', 'gitlab.yml']) {
      assert.match(template(name), /npm install --global --ignore-scripts "\$TOM_REVIEW_PACKAGE"/);
      const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
      assert.match(
        template(name),
        new RegExp(`TOM_REVIEW_PACKAGE: tom-review@${version.replaceAll('.', '\\.')}$`, 'm'),
      );
    }
  });
});
