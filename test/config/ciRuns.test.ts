import assert from 'node:assert/strict';
import { githubRuns, gitlabRuns, type CiRun } from '../../src/config/ciRuns.js';

const NO_SCRIPTS = new Map<string, string>();

function shown(runs: readonly CiRun[]): string[] {
  return runs.map(({ line, column, job, scheduled }) => `${line}:${column} ${job} ${scheduled}`);
}

const workflow = (step: string, on = 'pull_request:', job = '') =>
  `name: review\non:\n  ${on}\njobs:\n  review:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - uses: actions/checkout@v4\n      - ${step}\n`;

describe('a GitHub workflow', () => {
  it('runs the scan in a step', () => {
    const text = workflow('run: npx tom-review scan . --format sarif --output out.sarif');
    assert.deepEqual(shown(githubRuns(text, NO_SCRIPTS)), ['9:14 review no']);
    assert.deepEqual(shown(githubRuns(workflow('run: npx --yes tom-review@0.2.0 report --format pack'), NO_SCRIPTS)), [
      '9:14 review no',
    ]);
    const block = workflow('run: |\n          npm ci\n          tom-review scan');
    assert.deepEqual(shown(githubRuns(block, NO_SCRIPTS)), ['9:14 review no']);
  });

  it('runs it on a schedule', () => {
    const text = workflow('run: tom-review scan', 'schedule:\n    - cron: "0 3 * * *"');
    assert.deepEqual(shown(githubRuns(text, NO_SCRIPTS)), ['10:14 review yes']);
  });

  it('runs it by a script of package.json', () => {
    const scripts = new Map([
      ['security', 'tom-review scan --fail-on high'],
      ['build', 'tsc'],
    ]);
    assert.equal(githubRuns(workflow('run: npm run security'), scripts).length, 1);
    assert.equal(githubRuns(workflow('run: npm run build'), scripts).length, 0);
    assert.equal(githubRuns(workflow('run: npm run security'), NO_SCRIPTS).length, 0);
  });

  it('does not run it where it is only mentioned', () => {
    for (const text of [
      workflow('run: echo no scan'),
      workflow('name: tom-review scan\n        run: npm test'),
      workflow('run: |\n          # tom-review scan\n          npm test'),
      workflow('run: tom-review rules'),
      workflow('run: my-tom-review scan'),
      workflow('if: false\n        run: tom-review scan'),
      workflow('run: tom-review scan', undefined, '    if: ${{ false }}\n'),
      '# run: tom-review scan\n',
      'jobs: [tom-review scan]\n',
      'jobs: {',
      '',
    ]) {
      assert.deepEqual(githubRuns(text, NO_SCRIPTS), [], text);
    }
  });
});

describe("GitLab's file", () => {
  it('runs the scan in a job', () => {
    const text = 'stages: [test]\nreview:\n  script:\n    - npm ci\n    - npx tom-review scan --format gitlab\n';
    assert.deepEqual(shown(gitlabRuns(text, NO_SCRIPTS)), ['5:7 review no']);
    assert.deepEqual(shown(gitlabRuns('review:\n  script: tom-review scan\n', NO_SCRIPTS)), ['2:11 review no']);
  });

  it('tells the jobs of scheduled pipelines', () => {
    const rules = `  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"\n`;
    assert.deepEqual(shown(gitlabRuns(`daily:\n  script: tom-review scan\n${rules}`, NO_SCRIPTS)), [
      '2:11 daily elsewhere',
    ]);
    const only = '  only: [schedules]\n';
    assert.deepEqual(shown(gitlabRuns(`daily:\n  script: tom-review scan\n${only}`, NO_SCRIPTS)), [
      '2:11 daily elsewhere',
    ]);
    const never = `  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"\n      when: never\n    - when: always\n`;
    assert.deepEqual(shown(gitlabRuns(`daily:\n  script: tom-review scan\n${never}`, NO_SCRIPTS)), ['2:11 daily no']);
  });

  it('has templates and comments that run nothing', () => {
    for (const text of [
      '.review:\n  script: tom-review scan\n',
      'review:\n  script:\n    - "# tom-review scan"\n',
      'review:\n  when: never\n  script: tom-review scan\n',
    ]) {
      assert.deepEqual(gitlabRuns(text, NO_SCRIPTS), [], text);
    }
  });
});
