/**
 * What shell commands say of backups: whether they make one, drop old ones, or compare checksums. Only words are read; a
 * script that is called by name is not followed.
 */

/** Programs whose every run makes a backup. */
const DUMPS = new Set(
  (
    'pg_dump pg_dumpall pg_basebackup mysqldump mysqlpump mariadb-dump mariadb-backup mariabackup xtrabackup mongodump ' +
    'borgmatic automysqlbackup'
  ).split(' '),
);

/** Subcommands, each as words in a row, by program. */
type Subcommands = Readonly<Record<string, readonly string[]>>;

const MAKES: Subcommands = {
  restic: ['backup'],
  borg: ['create'],
  duplicity: ['full', 'incr', 'incremental', 'backup'],
  kopia: ['snapshot create'],
  velero: ['backup create', 'create backup'],
  'wal-g': ['backup-push'],
  pgbackrest: ['backup'],
  barman: ['backup'],
  etcdctl: ['snapshot save'],
  aws: ['rds create-db-snapshot', 'rds create-db-cluster-snapshot'],
  gcloud: ['sql backups create'],
};

const VERIFIES: Subcommands = {
  restic: ['check'],
  borg: ['check'],
  duplicity: ['verify'],
  kopia: ['snapshot verify'],
  pgbackrest: ['verify'],
  'wal-g': ['backup-verify', 'wal-verify'],
  openssl: ['dgst'],
};

const CHECKSUMS = new Set(
  'sha1sum sha224sum sha256sum sha384sum sha512sum shasum md5sum b2sum b3sum pg_verifybackup'.split(' '),
);

/** Commands that only speak of another one, or install it. */
const SPEAKS = new Set(
  'echo printf which command type man grep sed cat apt apt-get apk yum dnf brew pip pip3 npm chmod cp curl wget'.split(
    ' ',
  ),
);

/** What may stand before the command that is run. */
const WRAPPERS = new Set('sudo sh bash zsh ash exec env time nice -c -e -ec -lc -x -exc -euc'.split(' '));

/** Runs that write no data of anybody. */
const WITHOUT_DATA = new Set(['--version', '--help', '--schema-only', '--no-data', '--dry-run']);

/** Words beside which `backup` is no making of one. */
const OTHER_WORK = new Set(
  'restore restores check verify test list delete remove clean cleanup prune rotate download fetch monitor exporter ui'.split(
    ' ',
  ),
);

const MOST_COMMANDS = 2_000;
const MOST_WORDS = 500;

/** The words of each command of a script, without comments. */
function commandsIn(script: string): readonly (readonly string[])[] {
  return script
    .replace(/\\\r?\n/g, ' ')
    .replace(/(^|\s)#.*$/gm, '$1')
    .split(/\n|;|&&|\|\|?/, MOST_COMMANDS)
    .map((command) => command.split(/[\s"'`()]+/, MOST_WORDS).filter((word) => word !== ''))
    .filter((words) => {
      const first = words.find((word) => !WRAPPERS.has(programOf(word)));
      return first !== undefined && !SPEAKS.has(first) && !words.some((word) => WITHOUT_DATA.has(word));
    });
}

function programOf(word: string): string {
  const name = word.slice(word.lastIndexOf('/') + 1);
  // an image may have its version behind it
  return name.includes(':') ? name.slice(0, name.indexOf(':')) : name;
}

/** The words after a program, if it is there. */
function afterProgram(words: readonly string[], program: string): readonly string[] | undefined {
  const at = words.findIndex((word) => programOf(word) === program);
  return at < 0 ? undefined : words.slice(at + 1);
}

function runs(words: readonly string[], table: Subcommands): boolean {
  return Object.entries(table).some(([program, subcommands]) => {
    const after = afterProgram(words, program);
    return after !== undefined && subcommands.some((subcommand) => ` ${after.join(' ')} `.includes(` ${subcommand} `));
  });
}

/** Whether a script makes a backup. */
export function makesBackup(script: string): boolean {
  return commandsIn(script).some(
    (words) =>
      words.some((word) => DUMPS.has(programOf(word))) ||
      runs(words, MAKES) ||
      // called by itself or by an interpreter
      saysBackup(calledBy(words)),
  );
}

/** The name of what a command calls. */
function calledBy(words: readonly string[]): string {
  const [first = '', second = ''] = words.map(programOf).filter((word) => !WRAPPERS.has(word));
  return /^(?:node|python3?|ruby|perl)$/.test(first) ? second : first;
}

/** Whether a name says that it makes a backup: `nightly-backup`, `backup_db.sh`, `dbBackup`; not `backup-restore`. */
export function saysBackup(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => word === 'backup' || word === 'backups') && !words.some((word) => OTHER_WORK.has(word));
}

/** The words that a name is made of, in small letters. */
export function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Whether a script limits how long backups, or how many of them, are kept. */
export function dropsOldBackups(script: string): boolean {
  return commandsIn(script).some((words) => {
    const isForgotten =
      afterProgram(words, 'restic')?.includes('forget') === true ||
      afterProgram(words, 'borg')?.includes('prune') === true;
    if (isForgotten)
      return optionIsPositive(words, /^--keep-(?:last|within|secondly|minutely|hourly|daily|weekly|monthly|yearly)$/);
    const duplicity = afterProgram(words, 'duplicity');
    if (duplicity !== undefined) return optionIsPositive(duplicity, /^remove-(?:older-than|all-but-n-full)$/);
    if (afterProgram(words, 'velero') !== undefined) return optionIsPositive(words, /^--ttl$/);
    const find = afterProgram(words, 'find');
    return (
      find !== undefined &&
      optionIsPositive(find, /^-(?:mtime|mmin)$/) &&
      (find.includes('-delete') || (find.includes('-exec') && find.includes('rm')))
    );
  });
}

/** Whether an option has a number above 0: `--keep-daily 7`, `--keep-daily=7`, `-mtime +30`. */
function optionIsPositive(words: readonly string[], name: RegExp): boolean {
  return words.some((word, index) => {
    const [option = '', value = words[index + 1]] = word.split('=');
    return name.test(option) && /^\+?0*[1-9]/.test(value ?? '');
  });
}

/** Whether a script makes or compares checksums, or has a backup program verify what it holds. */
export function verifiesBackup(script: string): boolean {
  return commandsIn(script).some(
    (words) => words.some((word) => CHECKSUMS.has(programOf(word))) || runs(words, VERIFIES),
  );
}
