import assert from 'node:assert/strict';
import { baselineText } from '../../src/engine/findings/baseline.js';
import type { ControlStatus } from '../../src/engine/index.js';
import { TestProject } from './project.js';

describe('tom-review controls --status', () => {
  let project: TestProject;
  before(() => {
    project = new TestProject({
      'src/db.js':
        "const pool = new (require('pg').Pool)();\nexports.find = (req) => pool.query('SELECT * FROM t WHERE id = ' + req.query.id);\n",
      'src/main.go': 'package main\n',
      'tom-review-attestations.yaml':
        'attestations:\n  - control: lumar/organization\n    version: 1\n    owner: Jane Doe\n    statement: It is staffed.\n    date: 2026-05-01\n' +
        '  - control: lumar/security-practices\n    version: 1\n    owner: Jane Doe\n    statement: It was.\n    date: 2020-05-01\n',
      '.github/workflows/ci.yml': 'jobs:\n  review:\n    steps:\n      - run: npx tom-review scan\n',
      'tom-review-baseline.json': baselineText({ entries: [] }),
    });
  });
  after(() => project.remove());

  it('tells one word and every way of serving for each control', () => {
    const { status, stdout, stderr } = project.run(['controls', '--status', '--as-of', '2026-11-25']);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    assert.match(stdout, /^ {2}gap found +personaly\/sql-injection {2}/m);
    assert.match(stdout, /^ +rule: gap found \(1 open finding, .* on 1 file\)$/m);
    assert.match(stdout, /- There is no rule of this clause for 1 file \(\.go\)\.$/m);
    assert.match(stdout, /^ {2}attested +lumar\/organization {2}/m);
    assert.match(stdout, /^ {2}attestation overdue {2}lumar\/security-practices {2}/m);
    assert.match(stdout, /^ {2}evidence found +lumar\/code-review-scanners {2}/m);
    assert.match(
      stdout,
      /\+ The job review in \.github\/workflows\/ci\.yml runs tom-review\. \.github\/workflows\/ci\.yml:4:14$/m,
    );
    assert.match(stdout, /^39 controls: \d+ gap found, 1 attestation overdue, /m);
    assert.doesNotMatch(stdout, /passed/);
  });

  it('tells the same to programs', () => {
    const { stdout } = project.run(['controls', '--status', '--format', 'json', '--as-of', '2026-11-25']);
    const { asOf, controls } = JSON.parse(stdout) as { asOf: string; controls: readonly ControlStatus[] };
    assert.equal(asOf, '2026-11-25');
    assert.equal(controls.length, 39);
    const attested = controls.find(({ controlId }) => controlId === 'lumar/organization');
    assert.deepEqual(
      attested?.facets.map(({ by, word, items }) => [by, word, items[0].owner, items[0].location?.startLine]),
      [['attest', 'attested', 'Jane Doe', 2]],
    );
  });

  it('takes paths for a scan only', () => {
    const { status, stderr } = project.run(['controls', 'src']);
    assert.equal(status, 2);
    assert.match(stderr, /Paths are for --status/);
  });

  it('shows overdue attestations in a scan, with the place of the date', () => {
    const { stdout } = project.run(['scan', '--as-of', '2026-11-25', '--format', 'json']);
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { ruleId: string; location: { path: string; startLine: number; startColumn: number } }[];
    };
    const found = findings.filter(({ ruleId }) => ruleId === 'attestation-overdue');
    assert.deepEqual(
      found.map(({ location: { path, startLine, startColumn } }) => [path, startLine, startColumn]),
      [['tom-review-attestations.yaml', 11, 11]],
    );
    project.write({ 'tom-review.yaml': 'rules:\n  attestation-overdue: off\n' });
    assert.doesNotMatch(project.run(['scan', '--as-of', '2026-11-25']).stdout, /overdue since/);
  });
});

describe('tom-review controls --status on configuration files', () => {
  let project: TestProject;
  before(() => {
    project = new TestProject({
      'compose.yaml':
        'services:\n  app:\n    image: acme/app\n  backup:\n    image: acme/pg-backup\n    environment:\n' +
        '      BACKUP_SCHEDULE: "0 3 * * *"\n      BACKUP_RETENTION_DAYS: 30\n      BACKUP_PASSWORD: hunter2\n',
      '.github/workflows/dump.yml':
        'on:\n  schedule: [{ cron: "0 4 * * *" }]\njobs:\n  dump:\n    runs-on: x\n    steps:\n' +
        '      - run: |\n          pg_dump app > app.sql\n          sha256sum app.sql > app.sum\n',
      'deploy/backup.yaml': '{{- if .Values.backup }}\nkind: CronJob\n{{- end }}\n',
    });
  });
  after(() => project.remove());

  it('tells sites with and without evidence, files that it cannot read, and what no rule speaks of', () => {
    const { status, stdout, stderr } = project.run(['controls', '--status', '--as-of', '2026-11-25']);
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
    const of = (id: string) => stdout.split(/^(?= {2}\w)/m).find((part) => part.includes(id)) ?? '';
    const backups = of('personaly/availability');
    assert.match(backups, /^ +config: not checked$/m);
    assert.match(
      backups,
      /\+ backup-schedule: 2 of 2 backups with a schedule\. \.github\/workflows\/dump\.yml:4:3, compose\.yaml:7:7$/m,
    );
    assert.match(backups, /- There is no rule yet for: how often a schedule runs, /);
    assert.match(
      backups,
      /- 1 configuration file could not be read, or not to the end\.\n +deploy\/backup\.yaml:1:1$/m,
    );
    assert.match(
      backups,
      /- backup-retention: 1 of 2 backups with .* The job dump is not seen to drop old backups\.\n +\.github\/workflows\/dump\.yml:4:3$/m,
    );
    assert.match(
      of('personaly/backup-integrity'),
      /\+ backup-checksum: 1 of 2 backup jobs with a checksum step\. \.github\/workflows\/dump\.yml:4:3$/m,
    );
    assert.match(of('lumar/retention'), /- No setting of a log was found in 3 configuration files\.$/m);
    // nothing of it is a finding, and no value of a variable is shown
    assert.doesNotMatch(stdout, /gap found|hunter2/);
  });

  it('is the same from a stored scan', () => {
    const { stdout } = project.run(['report', '--format', 'json', '--as-of', '2026-11-25']);
    const { workspace } = JSON.parse(stdout) as { workspace: { configuration: { files: number; sites: unknown[] } } };
    assert.equal(workspace.configuration.files, 3);
    assert.equal(workspace.configuration.sites.length, 6);
    assert.doesNotMatch(stdout, /hunter2/);
  });
});
