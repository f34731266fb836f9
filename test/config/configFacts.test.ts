import assert from 'node:assert/strict';
import { mayHaveFacts, readConfigFacts } from '../../src/config/configFacts.js';

/** `+` with evidence, `-` without. */
function sites(path: string, text: string): string[] {
  return readConfigFacts(path, text).sites.map(
    ({ fact, hasEvidence, line, column }) => `${hasEvidence ? '+' : '-'}${fact} ${line}:${column}`,
  );
}

const cronJob = (spec: string, container: string) =>
  `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: nightly\nspec:\n${spec}  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n            - name: c\n${container}`;
const DUMP = '              image: postgres:16\n              command: [/bin/sh, -c, "pg_dump app > /b/app.sql"]\n';

describe('backups in Kubernetes', () => {
  it('are jobs with a schedule, retention and checksums, or without', () => {
    assert.deepEqual(sites('k8s/job.yaml', cronJob('  schedule: "0 3 * * *"\n', DUMP)), [
      '-backup-retention 4:9',
      '-backup-checksum 4:9',
      '+backup-schedule 6:3',
    ]);
    const whole =
      '              image: restic/restic:0.17\n              args:\n                - sh\n                - -c\n                - |\n                  restic backup /data\n                  restic forget --keep-daily 7 --prune\n                  restic check\n';
    assert.deepEqual(sites('k8s/job.yaml', cronJob('  schedule: "@daily"\n', whole)), [
      '+backup-retention 4:9',
      '+backup-checksum 4:9',
      '+backup-schedule 6:3',
    ]);
    const suspended = sites('k8s/job.yaml', cronJob('  schedule: "0 3 * * *"\n  suspend: true\n', DUMP));
    assert.ok(suspended.includes('-backup-schedule 4:9'), suspended.join());
    const template = sites('k8s/job.yaml', cronJob('  schedule: ${SCHEDULE}\n', DUMP));
    assert.ok(template.includes('-backup-schedule 6:3'), template.join());
    const once = cronJob('', DUMP).replace('kind: CronJob', 'kind: Job').replace('  jobTemplate:\n    spec:\n', '');
    assert.ok(sites('k8s/job.yaml', once).includes('-backup-schedule 4:9'));
  });

  it('stand in any document of a file, and in lists', () => {
    const other = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: db\n---\n';
    assert.deepEqual(sites('a.yml', other + cronJob('  schedule: "0 3 * * *"\n', DUMP)), [
      '-backup-retention 9:9',
      '-backup-checksum 9:9',
      '+backup-schedule 11:3',
    ]);
    const job = '{"kind":"CronJob","metadata":{"name":"backup"},"spec":{"schedule":"5 4 * * SUN"}}';
    assert.deepEqual(sites('a.json', `{"kind":"List","items":[\n\t${job}]}`), [
      '-backup-retention 2:39',
      '-backup-checksum 2:39',
      '+backup-schedule 2:57',
    ]);
  });

  it('are not every job', () => {
    for (const container of [
      '              image: acme/report:1\n              command: [report, --daily]\n',
      '              image: postgres:16\n              command: [/bin/sh, -c, "echo pg_dump is not run; psql -c vacuum"]\n',
      '              image: postgres:16\n              command: [pg_dump, --schema-only, app]\n',
      '              image: acme/tool:1\n              command: [/bin/sh, -c, "./restore-backup.sh"]\n',
    ]) {
      assert.deepEqual(sites('k8s/job.yaml', cronJob('  schedule: "0 3 * * *"\n', container)), [], container);
    }
  });

  it('are the schedules of Velero', () => {
    const schedule = (template: string) =>
      `apiVersion: velero.io/v1\nkind: Schedule\nmetadata:\n  name: all\nspec:\n  schedule: 0 2 * * *\n  template:\n    includedNamespaces: ["*"]\n${template}`;
    assert.deepEqual(sites('velero.yaml', schedule('    ttl: 720h0m0s\n')), [
      '-backup-checksum 4:9',
      '+backup-schedule 6:3',
      '+backup-retention 9:5',
    ]);
    assert.ok(sites('velero.yaml', schedule('')).includes('-backup-retention 4:9'));
  });
});

describe('backups in compose files', () => {
  it('are services with settings', () => {
    const text =
      'services:\n  db:\n    image: postgres:16\n    logging:\n      options:\n        max-size: 10m\n        max-file: "3"\n' +
      '  dumps:\n    image: prodrigestivill/postgres-backup-local\n    environment:\n      SCHEDULE: "@daily"\n      BACKUP_KEEP_DAYS: 7\n      BACKUP_KEEP_WEEKS: 4\n';
    assert.deepEqual(sites('compose.yaml', text), [
      '-backup-checksum 8:3',
      '+backup-schedule 11:7',
      '+backup-retention 12:7',
    ]);
    const list = text.replace(/SCHEDULE: .*\n/, '- BACKUP_KEEP_DAYS=0\n').replace(/ {6}BACKUP_KEEP.*\n/g, '');
    assert.deepEqual(sites('compose.yaml', list), [
      '-backup-schedule 8:3',
      '-backup-checksum 8:3',
      '-backup-retention 11:9',
    ]);
  });

  it('show no values of variables', () => {
    const text =
      'services:\n  backup:\n    image: x\n    environment:\n      BACKUP_RETENTION_DAYS: hunter2\n      BACKUP_CRON: s3cr3t\n';
    const { sites: found } = readConfigFacts('compose.yaml', text);
    assert.deepEqual(
      found.map(({ message }) => message),
      [
        'The service backup makes a backup, and no schedule is seen.',
        'The service backup is not seen to drop old backups.',
        'The service backup has no checksum step that is seen.',
      ],
    );
  });
});

describe('backups in CI', () => {
  it('are jobs of GitHub workflows', () => {
    const text = (on: string) =>
      `on:\n  ${on}\njobs:\n  dump:\n    runs-on: x\n    steps:\n      - run: |\n          mysqldump app | gzip > app.gz\n          sha256sum app.gz > app.sum\n  test:\n    steps:\n      - run: npm test\n`;
    const path = '.github/workflows/backup.yml';
    assert.deepEqual(sites(path, text('schedule: [{ cron: "0 3 * * *" }]')), [
      '+backup-schedule 4:3',
      '-backup-retention 4:3',
      '+backup-checksum 4:3',
    ]);
    assert.ok(sites(path, text('push:')).includes('-backup-schedule 4:3'));
    const kept = text('push:').replace('  test:', '      - with: { retention-days: 5 }\n  test:');
    assert.ok(sites(path, kept).includes('+backup-retention 10:17'), sites(path, kept).join());
  });

  it("are jobs of GitLab's file", () => {
    const text = (rules: string) => `dump:\n  script:\n    - mongodump --archive=/b\n${rules}`;
    const scheduled = '  rules:\n    - if: $CI_PIPELINE_SOURCE == "schedule"\n';
    assert.ok(sites('.gitlab-ci.yml', text(scheduled)).includes('+backup-schedule 1:1'));
    assert.ok(sites('.gitlab-ci.yml', text('')).includes('-backup-schedule 1:1'));
    assert.deepEqual(sites('.gitlab-ci.yml', text('').replace('dump:', '.dump:')), []);
    const test = text('  variables: { BACKUP_KEEP_DAYS: 7 }\n').replace('dump:', 'backup-test:');
    assert.deepEqual(sites('.gitlab-ci.yml', test), []);
  });
});

describe('settings', () => {
  it('limit backups', () => {
    for (const [text, expected] of [
      ['backup:\n  schedule: "0 1 * * *"\n  retention: 30\n', ['+backup-schedule 2:3', '+backup-retention 3:3']],
      ['backup:\n  schedule: ""\n  retention: 0\n', ['-backup-schedule 2:3', '-backup-retention 3:3']],
      ['backup:\n  retention:\n    daily: 7\n    weekly: 4\n', ['+backup-retention 3:5']],
      ['Properties:\n  BackupRetentionPeriod: 0\n', ['-backup-retention 2:3']],
      ['Properties:\n  BackupRetentionPeriod: !Ref Days\n', ['-backup-retention 2:3']],
      ['db:\n  backup_retention_period: 14\n', ['+backup-retention 2:3']],
      [
        'BackupPlanRule:\n  - ScheduleExpression: cron(0 5 ? * * *)\n    Lifecycle: { DeleteAfterDays: 35 }\n',
        ['+backup-schedule 2:5', '+backup-retention 3:18'],
      ],
      ['env:\n  RESTIC_FORGET_ARGS: --prune --keep-daily 7\n', ['+backup-retention 2:3']],
      ['env:\n  RESTIC_FORGET_ARGS: --prune --keep-daily 0\n', []],
      ['retention:\n  keep_daily: 7\n', ['+backup-retention 2:3']],
      ['backup:\n  enabled: true\n  retentionEnabled: false\n  bucket: b\n', []],
      ['schedule: "0 1 * * *"\nbackupNote: keep it safe\n', []],
      [
        'BACKUP_KEEP_DAYS: 7\nBACKUP_KEEP_MINS: 60\nBACKUP_RETAIN_NUM: 0\n',
        ['+backup-retention 1:1', '-backup-retention 3:1'],
      ],
      ['backup:\n  interval: 24h\n', ['+backup-schedule 2:3']],
      ['backup:\n  schedule: "{{ .Values.time }}"\n', ['-backup-schedule 2:3']],
      ['RESTIC_KEEP_DAILY: ${KEEP}\n', ['-backup-retention 1:1']],
      // labels and translations
      ['backup:\n  schedule: Backup schedule\n  retention: Keep for {count} days\n', []],
    ] as const) {
      assert.deepEqual(sites('values.yaml', text), expected, text);
    }
    assert.deepEqual(sites('a.json', '{\n\t"backup_retention_days": 7,\n\t"x": 1\n}\n'), ['+backup-retention 2:2']);
  });

  it('limit logs', () => {
    for (const [text, expected] of [
      ['provider:\n  logRetentionInDays: 14\n', ['+log-retention 2:3']],
      ['log_retention_days: 0\n', ['-log-retention 1:1']],
      ['audit: { retentionInDays: -1 }\n', ['-log-retention 1:10']],
      ['log.retention.hours: 168\nKAFKA_LOG_RETENTION_HOURS: 1\n', []],
      ['Resources:\n  Group:\n    Type: AWS::Logs::LogGroup\n', ['-log-retention 2:3']],
      [
        'Resources:\n  Group:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      RetentionInDays: 30\n',
        ['+log-retention 5:7'],
      ],
    ] as const) {
      assert.deepEqual(sites('a.yaml', text), expected, text);
    }
  });

  it('stand in .env files', () => {
    const text =
      '# BACKUP_RETENTION_DAYS=1\nexport BACKUP_RETENTION_DAYS="30" # days\nLOG_RETENTION_DAYS=0\nBACKUP_SCHEDULE=0 3 * * *\nBACKUP_PASSWORD=hunter2\nRETENTION=5\n';
    assert.deepEqual(sites('.env.production', text), [
      '+backup-retention 2:8',
      '-log-retention 3:1',
      '+backup-schedule 4:1',
    ]);
    assert.doesNotMatch(JSON.stringify(readConfigFacts('.env', text)), /hunter2/);
  });
});

describe('the life of stored objects', () => {
  const bucket = (rule: string) =>
    `Resources:\n  Uploads:\n    Type: AWS::S3::Bucket\n    Properties:\n      LifecycleConfiguration:\n        Rules:\n          - ${rule}\n`;
  it('ends by the rules of a bucket, or does not', () => {
    for (const [path, text, expected] of [
      ['a.yaml', bucket('{ Status: Enabled, ExpirationInDays: 30 }'), '+storage-lifecycle 7:13'],
      ['a.yaml', bucket('{ Status: Disabled, ExpirationInDays: 30 }'), '-storage-lifecycle 2:3'],
      ['a.yaml', bucket('{ Status: Enabled, Transitions: [] }'), '-storage-lifecycle 2:3'],
      ['a.json', '{"Rules":[{"Status":"Enabled","Expiration":{"Days":9}}]}', '+storage-lifecycle 1:11'],
      ['a.json', '{"Rules":[{"Status":"Enabled","Transitions":[]}]}', '-storage-lifecycle 1:10'],
      [
        'a.json',
        '{"lifecycle":{"rule":[{"action":{"type":"Delete"},"condition":{"age":30}}]}}',
        '+storage-lifecycle 1:23',
      ],
      ['a.json', '{"rule":[{"action":{"type":"SetStorageClass"},"condition":{"age":30}}]}', '-storage-lifecycle 1:9'],
    ]) {
      assert.deepEqual(sites(path, text), [expected], text);
    }
    assert.deepEqual(sites('a.json', '{"rules":[{"name":"lifecycle"}],"Rules":["a"]}'), []);
  });
});

describe('hostile and broken files', () => {
  it('say that they could not be read', () => {
    const deep = `backup:${' ['.repeat(5000)}`;
    const chart = 'kind: CronJob\nmetadata:\n  name: {{ .Release.Name }}-backup\n';
    const long = `backup: 1\n${'a: b\n'.repeat(120_000)}`;
    for (const text of [deep, chart, long, 'backup: {', 'backup: [}\n']) {
      assert.deepEqual(readConfigFacts('a.yaml', text), { sites: [], isWhole: false }, text.slice(0, 80));
    }
    // what has nothing to say is not parsed
    assert.deepEqual(readConfigFacts('a.yaml', 'a: {'), { sites: [], isWhole: true });
  });

  it('do not unfold anchors, and keep a bounded number of sites', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
    const bomb = `a0: &a0 { backup: { retention: 3 } }\n${levels.join('\n')}\n`;
    assert.deepEqual(sites('a.yaml', bomb), ['+backup-retention 1:21']);
    const many = Array.from({ length: 2000 }, (_, i) => `a${i}: { backup_retention_days: 1 }`).join('\n');
    const read = readConfigFacts('a.yaml', many);
    assert.deepEqual([read.sites.length, read.isWhole], [500, false]);
  });

  it('are read in time that grows with their length', () => {
    const script = 'restic forget '.repeat(15_000) + 'backup_'.repeat(15_000);
    const before = process.cpuUsage().user;
    sites('.gitlab-ci.yml', `backup:\n  script:\n    - ${script}\n`);
    sites('.env', `BACKUP_SCHEDULE=${'* '.repeat(100_000)}\nBACKUP_KEEP=${'1'.repeat(100_000)}d\n`);
    assert.ok(process.cpuUsage().user - before < 3_000_000);
  });
});

describe('the files with facts', () => {
  it('are those that configure something', () => {
    for (const path of ['compose.yml', 'deploy/values.yaml', 'infra/stack.json', '.env', '.env.production', 'prod.env'])
      assert.ok(mayHaveFacts(path), path);
    for (const path of ['.env.example', 'test/compose.yml', 'docs/a.json', 'package-lock.json', 'a.toml', 'env.md'])
      assert.ok(!mayHaveFacts(path), path);
  });
});
