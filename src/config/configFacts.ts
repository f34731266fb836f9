/**
 * What configuration files say of backups, of the retention of logs and of the life of stored objects: YAML (Kubernetes,
 * compose, CloudFormation, CI workflows, values), JSON and `.env`. Words and numbers are read, nothing is evaluated: what
 * a variable, a template or a script stands for is not known, so its place counts as one without evidence.
 */
import { isMap, isSeq, type Scalar } from 'yaml';
import type { ConfigSite } from '../engine/index.js';
import { dropsOldBackups, makesBackup, saysBackup, verifiesBackup, wordsOf } from './backupCommands.js';
import { githubJobs, gitlabJobs } from './ciJobs.js';
import { settingsIn, settingsOfEnv, type Setting } from './configSettings.js';
import {
  entriesOf,
  nodeAt,
  readYamlNodes,
  scalarsIn,
  textAt,
  textOf,
  type YamlEntry,
  type YamlNodes,
  type YamlPlace,
} from './yamlNodes.js';

/** A place in the file that was read; 1-based. */
export type FactSite = Omit<ConfigSite, 'location'> & YamlPlace;

export interface FactsOfFile {
  readonly sites: readonly FactSite[];
  /** False where the file cannot be read, or has more than is kept. */
  readonly isWhole: boolean;
}

/** Sites that are kept of one file. */
const MOST_SITES = 500;

const RELEVANT =
  /backup|retention|lifecycle|dump|restic|borg|duplicity|kopia|velero|barman|xtrabackup|etcdctl|AWS::|keep[_-]|"rules?"/i;

const TEMPLATE_NAMES = /\.(?:example|sample|template|dist|tmpl)\b/i;
const OF_PACKAGES = /^(?:package-lock|npm-shrinkwrap|composer|pnpm-lock|tsconfig.*)\.(?:json|ya?ml)$/i;
/** Folders whose files configure nothing that runs. */
const NOT_RUNNING =
  /(?:^|\/)(?:tests?|__tests__|spec|fixtures|testdata|examples?|samples?|docs?|schemas?|locales?|i18n|\.vscode)\//i;

/** Whether a file may have facts, by its root-relative path. */
export function mayHaveFacts(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (TEMPLATE_NAMES.test(name) || OF_PACKAGES.test(name) || NOT_RUNNING.test(path)) return false;
  return /\.(?:ya?ml|json)$/i.test(name) || isEnvName(name);
}

function isEnvName(name: string): boolean {
  return /^\.env(?:\.[\w.-]+)?$|^[\w-]+\.env$/i.test(name);
}

/** A report of this product that was written into the project: it configures nothing, and must not change the next one. */
export function isOwnReport(path: string, text: string): boolean {
  return /\.json$/i.test(path) && text.slice(0, 2_000).includes('tom-review');
}

/** Whether a file has a word that facts are told by; one without is not worth parsing. */
export function speaksOfFacts(path: string, text: string): boolean {
  return RELEVANT.test(path) || RELEVANT.test(text);
}

/** @param path root-relative; its name says how the text is read */
export function readConfigFacts(path: string, text: string): FactsOfFile {
  if (!speaksOfFacts(path, text)) return { sites: [], isWhole: true };
  if (isEnvName(path.slice(path.lastIndexOf('/') + 1))) return kept(settingSites(settingsOfEnv(text)));
  const nodes = readYamlNodes(text);
  if (nodes === undefined) return { sites: [], isWhole: false };
  return kept(nodes.tops.flatMap((top) => documentSites(path, top, nodes)));
}

function kept(sites: readonly FactSite[]): FactsOfFile {
  const sorted = [...sites].sort((a, b) => a.line - b.line || a.column - b.column);
  return { sites: sorted.slice(0, MOST_SITES), isWhole: sorted.length <= MOST_SITES };
}

function documentSites(path: string, top: unknown, nodes: YamlNodes): readonly FactSite[] {
  const all = jobsIn(path, top);
  const jobs = all.filter(isBackupJob);
  const taken = new Set([...jobs, ...all.filter(isTest)].map(({ node }) => node));
  return [
    ...jobs.flatMap((job) => jobSites(job, nodes)),
    ...settingSites(settingsIn(top, nodes, false, taken)),
    ...resourceSites(top, nodes),
    ...lifecycleSites(top, nodes),
  ];
}

// ---------------------------------------------------------------- jobs

interface Job {
  /** As a message names it: `The service backup`. */
  readonly title: string;
  readonly name: string;
  /** Where its name stands. */
  readonly at: Scalar;
  readonly node: unknown;
  /** Its commands, one program a line. */
  readonly script: string;
  readonly image: string;
  /** A schedule outside of the job, in words; null where only its settings can have one. */
  readonly schedule: string | null;
  /** It is switched off. */
  readonly isSuspended: boolean;
}

function isBackupJob(job: Job): boolean {
  const { name, script, image } = job;
  return !isTest(job) && (makesBackup(script) || saysBackup(name) || saysBackup(image));
}

/** What tests do with backups is done with data of tests. */
function isTest({ name }: Job): boolean {
  return wordsOf(name).some((word) => TEST_WORDS.has(word));
}

const TEST_WORDS = new Set(['test', 'tests', 'e2e', 'lint']);

function jobsIn(path: string, top: unknown): readonly Job[] {
  if (/(?:^|\/)\.github\/workflows\//.test(path)) return ciJobs(githubJobs(top), nodeAt(top, 'jobs'));
  if (/(?:^|\/)\.gitlab-ci\.ya?ml$/.test(path)) return ciJobs(gitlabJobs(top), top);
  return [...clusterJobs(top), ...composeJobs(top)];
}

function ciJobs(jobs: ReturnType<typeof githubJobs>, parent: unknown): readonly Job[] {
  const schedules = {
    yes: 'on a schedule',
    elsewhere: 'in scheduled pipelines; their times are kept by GitLab',
    no: null,
  };
  return jobs.map(({ job, key, scripts, scheduled }) => ({
    ...{ title: `The job ${short(job)}`, name: job, at: key, node: nodeAt(parent, job), image: '', isSuspended: false },
    script: scripts.map(({ value }) => value).join('\n'),
    schedule: schedules[scheduled],
  }));
}

/** Kubernetes: jobs, scheduled jobs, and the schedules of Velero. */
function clusterJobs(top: unknown): readonly Job[] {
  const kind = textAt(top, 'kind');
  const items = nodeAt(top, 'items');
  if (kind === 'List' && isSeq(items)) return items.items.flatMap(clusterJobs);
  const at = scalarsIn(nodeAt(top, 'metadata', 'name'))[0] ?? scalarsIn(nodeAt(top, 'kind'))[0];
  if (kind === undefined || at === undefined) return [];
  const name = textOf(at) ?? '';
  const job = { title: `The ${short(kind)} ${short(name)}`, name, at, node: top, schedule: null };
  const isSuspended = scalarsIn(nodeAt(top, 'spec', 'suspend'))[0]?.value === true;
  if (/^velero\.io\//.test(textAt(top, 'apiVersion') ?? '') && (kind === 'Schedule' || kind === 'Backup')) {
    const isPaused = scalarsIn(nodeAt(top, 'spec', 'paused'))[0]?.value === true;
    return [{ ...job, script: 'velero backup create', image: '', isSuspended: isPaused }];
  }
  if (kind !== 'CronJob' && kind !== 'Job') return [];
  const template = kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec'] : ['spec'];
  const containers = ['initContainers', 'containers'].flatMap((part) => {
    const list = nodeAt(top, ...template, 'template', 'spec', part);
    return isSeq(list) ? list.items : [];
  });
  const images = containers.map((container) => imageName(textAt(container, 'image')));
  const script = containers.map((container) => commandOf(container, ['command', 'args'])).join('\n');
  return [{ ...job, script, image: images.join(' '), isSuspended }];
}

function composeJobs(top: unknown): readonly Job[] {
  return entriesOf(nodeAt(top, 'services')).map(({ name, key, value }) => ({
    ...{ title: `The service ${short(name)}`, name, at: key, node: value, schedule: null, isSuspended: false },
    script: commandOf(value, ['entrypoint', 'command']),
    image: imageName(textAt(value, 'image')),
  }));
}

/** What a container runs: the program of its image with what is written as its command, or the command of a shell. */
function commandOf(container: unknown, parts: readonly string[]): string {
  const words = parts.flatMap((part) => scalarsIn(nodeAt(container, part)).map((node) => textOf(node) ?? ''));
  const isShell = /^(?:\S*\/)?(?:ba|z|a)?sh(?:\s|$)/.test(words[0] ?? '');
  return [...(isShell ? [] : [imageName(textAt(container, 'image'))]), ...words].join(' ');
}

/** `ghcr.io/acme/pg-backup:16` → `pg-backup` */
function imageName(image = ''): string {
  return image.slice(image.lastIndexOf('/') + 1).replace(/[:@].*$/, '');
}

function jobSites(job: Job, nodes: YamlNodes): readonly FactSite[] {
  const { title, script, schedule, isSuspended } = job;
  const place = nodes.placeOf(job.at);
  const found = settingSites(settingsIn(job.node, nodes, true)).filter(
    ({ fact }) => !(isSuspended && fact === 'backup-schedule'),
  );
  const says = (fact: FactSite['fact'], isGood: boolean, good: string, bad: string): readonly FactSite[] =>
    found.some((site) => site.fact === fact)
      ? []
      : [{ fact, hasEvidence: isGood, message: `${title} ${isGood ? good : bad}.`, ...place }];
  const never = isSuspended ? 'makes a backup, but is suspended' : 'makes a backup, and no schedule is seen';
  return [
    ...found,
    ...says('backup-schedule', schedule !== null, `makes a backup ${schedule ?? ''}`, never),
    ...says('backup-retention', dropsOldBackups(script), 'drops old backups', 'is not seen to drop old backups'),
    ...says(
      'backup-checksum',
      verifiesBackup(script),
      'verifies what it backs up',
      'has no checksum step that is seen',
    ),
  ];
}

// ---------------------------------------------------------------- settings

const PERIODS = new Set(
  (
    'second seconds min mins minute minutes hour hours hourly day days daily week weeks weekly month months monthly year years ' +
    'yearly last num count period duration in max ttl'
  ).split(' '),
);

/** Sites of the settings that speak of a fact; those of one limit, `keep-daily` and `keep-weekly`, are one site. */
function settingSites(settings: readonly Setting[]): readonly FactSite[] {
  const sites = new Map<string, FactSite>();
  for (const setting of settings) {
    const site = settingSite(setting);
    if (site === undefined) continue;
    const name = wordsOf(setting.name).filter((word) => !PERIODS.has(word));
    const key = [site.fact, setting.group, ...name].join(' ');
    const known = sites.get(key);
    if (known === undefined || (site.hasEvidence && !known.hasEvidence)) sites.set(key, site);
  }
  return [...sites.values()];
}

function settingSite(setting: Setting): FactSite | undefined {
  const words = new Set(wordsOf(setting.name));
  const isBoolean = setting.value === 'true' || setting.value === 'false';
  if (isBoolean || words.has('kafka') || words.has('alive') || setting.name.startsWith('log.')) return undefined;
  const isLog = (words.has('log') || words.has('logs')) && words.has('retention');
  if (isLog) return limitSite('log-retention', setting);
  if (keepsBackup(setting, words)) return limitSite('backup-retention', setting);
  if (/^retention[_-]?in[_-]?days$/i.test(setting.name)) return limitSite('log-retention', setting);
  if (dropsOldBackups(`restic forget ${setting.value ?? ''}`)) {
    const { name, line, column } = setting;
    const message = `${short(name)} has options by which old backups are dropped.`;
    return { fact: 'backup-retention', hasEvidence: true, message, line, column };
  }
  const isTime = ['schedule', 'cron', 'crontab', 'interval'].some((word) => words.has(word));
  return isTime && setting.isOfBackup ? scheduleSite(setting) : undefined;
}

function keepsBackup({ name, parent, value, isOfBackup }: Setting, words: ReadonlySet<string>): boolean {
  if (/^keep[_-]?(?:last|within|hourly|daily|weekly|monthly|yearly)$/i.test(name)) return true;
  if (!isOfBackup) return false;
  if (['retention', 'retain', 'keep'].some((word) => words.has(word)) || /^(?:ttl|deleteAfterDays)$/i.test(name))
    return true;
  // a number below `retention`
  const isBelow = wordsOf(parent).some((word) => word === 'retention' || word === 'keep');
  return isBelow && isNumber(value) && [...words].every((word) => PERIODS.has(word));
}

const NUMBER = /^(\d+(?:\.\d+)?)\s*(?:[smhdwy]|\d+[hms]|days?|hours?|weeks?|months?|years?)*$/i;

function isNumber(value: string | undefined): boolean {
  return value !== undefined && value.length < 30 && NUMBER.test(value);
}

/** A value that stands elsewhere, or is none; any other text, a label or a help text, is no setting of a time. */
function isOpen(value: string | undefined): boolean {
  return value === undefined || value === '' || /^(?:\$.*|\{\{.*\}\}|%\w+%|<.*>)$/.test(value.slice(0, 200));
}

function limitSite(fact: FactSite['fact'], { name, value, line, column }: Setting): FactSite | undefined {
  if (!isNumber(value) && value !== '-1' && !isOpen(value)) return undefined;
  const isGood = isPositive(value);
  const what = isNumber(value) || value === '-1' ? `is ${value ?? ''}` : 'has no number that can be read';
  const message = `${short(name)} ${what}${isGood ? '' : ', which is no limit'}.`;
  return { fact, hasEvidence: isGood, message, line, column };
}

/** Minutes and hours, then fields that may also have names. */
const TIME = String.raw`[\d*/,-]{1,40}`;
const FIELD = String.raw`[\d*/,\-?LW#A-Z]{1,40}`;
const SCHEDULE = new RegExp(
  String.raw`^(?:(?:CRON_TZ|TZ)=[\w/+-]{1,40} )?(?:${TIME} {1,4}${TIME}(?: {1,4}${FIELD}){3,5}|@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \d[\dhms]{0,10})` +
    String.raw`|(?:hourly|daily|weekly|monthly)|rate\(\d{1,5} (?:minute|hour|day)s?\)|cron\(${TIME} ${TIME}(?: ${FIELD}){4}\)|\d{1,2}:\d{2})$`,
  'i',
);

function scheduleSite({ name, value, line, column }: Setting): FactSite | undefined {
  const text = (value ?? '').trim();
  const isGood = text.length < 200 && (SCHEDULE.test(text) || isPositive(text));
  if (!isGood && !isOpen(text)) return undefined;
  const message = isGood
    ? `${short(name)} of a backup is "${text}".`
    : `${short(name)} of a backup has no time that can be read.`;
  return { fact: 'backup-schedule', hasEvidence: isGood, message, line, column };
}

// ---------------------------------------------------------------- resources

/** CloudFormation: groups of logs without a limit, and buckets. */
function resourceSites(top: unknown, nodes: YamlNodes): readonly FactSite[] {
  const nested = entriesOf(nodeAt(top, 'resources', 'Resources'));
  return [...entriesOf(nodeAt(top, 'Resources')), ...nested].flatMap(({ name, key, value }: YamlEntry): FactSite[] => {
    const place = nodes.placeOf(key);
    const type = textAt(value, 'Type');
    if (type === 'AWS::Logs::LogGroup' && nodeAt(value, 'Properties', 'RetentionInDays') === undefined) {
      const message = `The log group ${short(name)} has no RetentionInDays: it is kept for ever.`;
      return [{ fact: 'log-retention', hasEvidence: false, message, ...place }];
    }
    if (type !== 'AWS::S3::Bucket') return [];
    const rules = nodeAt(value, 'Properties', 'LifecycleConfiguration', 'Rules');
    const rule = isSeq(rules) ? rules.items.find(isExpiring) : undefined;
    const hasEvidence = rule !== undefined;
    const message = `The bucket ${short(name)} has ${hasEvidence ? 'a' : 'no'} rule by which objects expire.`;
    return [{ fact: 'storage-lifecycle', hasEvidence, message, ...(isMap(rule) ? nodes.placeOf(rule) : place) }];
  });
}

/** Files for the tools of S3 and Google Cloud Storage: one site for the rules of a bucket. */
function lifecycleSites(top: unknown, nodes: YamlNodes): readonly FactSite[] {
  const rules = nodeAt(top, 'Rules') ?? nodeAt(top, 'lifecycle', 'rule') ?? nodeAt(top, 'rule');
  if (!isSeq(rules) || !rules.items.some(isLifecycleRule)) return [];
  const rule = rules.items.find(isExpiring);
  const hasEvidence = rule !== undefined;
  const message = hasEvidence ? 'Objects expire by this rule.' : 'None of these rules lets objects expire.';
  return [{ fact: 'storage-lifecycle', hasEvidence, message, ...nodes.placeOf(isMap(rule) ? rule : rules) }];
}

function isLifecycleRule(rule: unknown): boolean {
  const keys = new Set(entriesOf(rule).map(({ name }) => name));
  const isS3 =
    keys.has('Status') && ['Expiration', 'Transitions', 'NoncurrentVersionExpiration'].some((key) => keys.has(key));
  return isS3 || (keys.has('action') && keys.has('condition'));
}

function isExpiring(rule: unknown): boolean {
  const days = [textAt(rule, 'ExpirationInDays'), textAt(rule, 'Expiration', 'Days')];
  const isDated = textAt(rule, 'ExpirationDate') !== undefined || textAt(rule, 'Expiration', 'Date') !== undefined;
  if (textAt(rule, 'Status') === 'Enabled') return isDated || days.some(isPositive);
  return textAt(rule, 'action', 'type') === 'Delete' && isPositive(textAt(rule, 'condition', 'age'));
}

function isPositive(value: string | undefined): boolean {
  return isNumber(value) && /[1-9]/.test(value ?? '');
}

function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}
