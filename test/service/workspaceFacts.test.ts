import assert from 'node:assert/strict';
import { baselineText } from '../../src/engine/findings/baseline.js';
import { readWorkspaceFacts } from '../../src/service/workspaceFacts.js';
import { compileCatalogue } from '../controls/support.js';
import { memoryFileSource, type MemoryFile } from '../support/memoryFileSource.js';

const { controls } = compileCatalogue();

async function read(files: Readonly<Record<string, MemoryFile>>) {
  const source = memoryFileSource(files);
  const input = { controls, documents: [], asOf: '2026-11-25', ruleSettings: {}, factFiles: null };
  const { workspace, attestationFile } = await readWorkspaceFacts(source, input);
  const facts = workspace.facts.map(({ fact, location: { path, startLine } }) => `${fact} ${path}:${startLine}`);
  return { facts, attestations: workspace.attestations, attestationFile, reads: source.reads };
}

const WORKFLOW =
  'on:\n  schedule: [{ cron: "0 3 * * *" }]\njobs:\n  daily:\n    runs-on: x\n    steps:\n      - run: npx tom-review scan\n';
const RISK =
  '  - fingerprint: 0123456789abcdef\n    rule: sql-injection\n    reason: R\n    owner: A\n    approver: B\n    expires: 2027-01-01\n    state: ';

describe('facts of the workspace', () => {
  it('are what is committed and what CI runs', async () => {
    const { facts } = await read({
      'tom-review-baseline.json': baselineText({ entries: [] }),
      'tom-review-accepted-risks.yaml': `risks:\n${RISK}accepted\n`,
      '.github/workflows/b.yml': WORKFLOW,
      '.github/workflows/a.yaml': 'jobs: {}',
      '.github/workflows/notes.md': WORKFLOW,
      '.gitlab-ci.yml': 'review:\n  script: tom-review scan\n',
    });
    assert.deepEqual(facts, [
      'baseline tom-review-baseline.json:1',
      'triage tom-review-accepted-risks.yaml:1',
      'ci-scan .github/workflows/b.yml:7',
      'ci-schedule .github/workflows/b.yml:7',
      'ci-scan .gitlab-ci.yml:2',
    ]);
  });

  it('are not there where git keeps nothing, or nobody has decided anything', async () => {
    const cases: readonly Readonly<Record<string, MemoryFile>>[] = [
      {},
      {
        '.gitignore': 'tom-review-*\n',
        'tom-review-baseline.json': baselineText({ entries: [] }),
        'tom-review-accepted-risks.yaml': `risks:\n${RISK}accepted\n`,
      },
      { 'tom-review-accepted-risks.yaml': `risks:\n${RISK}open\n` },
      { 'tom-review-accepted-risks.yaml': 'risks: []' },
      { 'tom-review-accepted-risks.yaml': 'risks: [' },
      { 'tom-review-baseline.json': '{}' },
      { 'tom-review-baseline.json': { link: '/elsewhere' } },
      { '.github/workflows/a.yml': { fault: 'unreadable' } },
    ];
    for (const files of cases) assert.deepEqual((await read(files)).facts, [], JSON.stringify(files));
  });

  it('have the file of attestations as a result, with what is wrong in it', async () => {
    const entry = (date: string) =>
      `  - control: lumar/personnel\n    version: 1\n    owner: A\n    statement: S\n    date: ${date}\n`;
    const { attestations, attestationFile } = await read({
      'tom-review-attestations.yaml': `attestations:\n${entry('2020-01-01')}${entry('yesterday')}`,
    });
    assert.equal(attestations.length, 1);
    assert.deepEqual(
      attestationFile?.findings.map(
        ({ ruleId, location }) => `${ruleId} ${location.startLine}:${location.startColumn}`,
      ),
      ['attestation-overdue 6:11'],
    );
    assert.deepEqual(
      attestationFile?.problems.map(({ code, location, message }) => `${code} ${location?.startLine}: ${message}`),
      ['attestation 11: "yesterday" is not a date; write year, month and day: 2027-01-31'],
    );
    assert.equal((await read({})).attestationFile, null);
  });
});

describe('facts of configuration files', () => {
  const factsOf = async (files: Readonly<Record<string, MemoryFile>>, factFiles: readonly string[] | null) => {
    const input = { controls, documents: [], asOf: '2026-11-25', ruleSettings: {}, factFiles };
    return (await readWorkspaceFacts(memoryFileSource(files), input)).workspace.configuration;
  };

  it('have their place, and say which files could not be read', async () => {
    const files = { 'a.yaml': 'backup_retention_days: 7\n', 'b.yaml': 'backup: {', 'c.json': { fault: 'unreadable' } };
    const found = await factsOf(files, ['a.yaml', 'b.yaml', 'c.json']);
    assert.deepEqual(
      found?.sites.map(({ fact, hasEvidence, location }) => [fact, hasEvidence, location.path, location.startLine]),
      [['backup-retention', true, 'a.yaml', 1]],
    );
    assert.deepEqual([found?.files, found?.leftOut], [2, ['b.yaml', 'c.json']]);
  });

  it('are read where somebody asks, up to a number of files', async () => {
    assert.equal(await factsOf({}, null), undefined);
    const paths = Array.from({ length: 502 }, (_, i) => `f${i}.yaml`);
    const found = await factsOf(Object.fromEntries(paths.map((path) => [path, 'a: 1\n'])), paths);
    assert.deepEqual([found?.files, found?.leftOut], [500, ['f500.yaml', 'f501.yaml']]);
  });

  it('are not those of reports that lie in the project', async () => {
    const report = '{ "format": "tom-review-scan", "backup_retention_days": 7 }';
    const found = await factsOf({ 'a.json': report, 'b.json': '{ "backup_retention_days": 7 }' }, ['a.json', 'b.json']);
    assert.deepEqual([found?.files, found?.sites.map(({ location }) => location.path)], [1, ['b.json']]);
  });

  it('are parsed up to a length together', async () => {
    const long = (word: string) => `${word}: ${'a'.repeat(400_000)}\n`;
    const paths = Array.from({ length: 20 }, (_, i) => `f${String(i).padStart(2, '0')}.yaml`);
    const backups = await factsOf(Object.fromEntries(paths.map((path) => [path, long('backup')])), paths);
    assert.deepEqual(backups?.leftOut, paths.slice(12));
    const others = await factsOf(Object.fromEntries(paths.map((path) => [path, long('other')])), paths);
    assert.deepEqual([others?.files, others?.leftOut], [20, []]);
  });
});
