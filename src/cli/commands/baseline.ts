/** `tom-review baseline`: records which findings there are, so that new ones can be told and deadlines count. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { daysBetween } from '../../base/isoDate.js';
import {
  auditBaseline,
  BASELINE_FILE,
  baselineText,
  prunedBaseline,
  updatedBaseline,
  type Baseline,
  type BaselineAudit,
  type BaselineScope,
  type Finding,
} from '../../engine/index.js';
import { faultOf } from '../../platform/node/nodeFileSource.js';
import { count, printable } from '../../reports/index.js';
import type { Installation } from '../installation.js';
import { checkOutput, writeResult } from '../output.js';
import { locateProject, pathFromHere } from '../project.js';
import { SCAN_OPTIONS, scanLocated, type ScanOptions } from '../scanning.js';
import { UsageError } from '../usageError.js';

interface AuditOptions extends ScanOptions {
  readonly format: 'text' | 'json';
}

interface WriteOptions extends ScanOptions {
  readonly check?: boolean;
}

export function baselineCommand(installation: Installation, exit: (code: number) => void): Command {
  const command = (name: string, description: string): Command =>
    new Command(name)
      .description(description)
      .argument('[folder]', 'a folder of the project, which is looked at as a whole', '.')
      .addOption(SCAN_OPTIONS.workers)
      .addOption(SCAN_OPTIONS.config)
      .addOption(SCAN_OPTIONS.cache)
      .addOption(SCAN_OPTIONS.asOf);
  const check = (): Option => new Option('--check', 'write nothing; exit with 1 if there is something to write');
  const write = (name: string, job: Job) => async (folder: string, options: WriteOptions) =>
    exit(await rewrite(name, job, folder, options, installation));
  return new Command('baseline')
    .description(`record which findings there are, in ${BASELINE_FILE}`)
    .addCommand(command('create', 'record all findings').action(write('create', updatedBaseline)))
    .addCommand(
      command('update', 'record findings that are new or have moved; the others keep their dates')
        .addOption(check())
        .action(write('update', updatedBaseline)),
    )
    .addCommand(
      command('prune', 'take out findings that are no longer there')
        .addOption(check())
        .action(write('prune', prunedBaseline)),
    )
    .addCommand(
      command('audit', 'list what is recorded, with its state and age')
        .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
        .option('-o, --output <file>', 'write the list to a file instead of standard output')
        .action(async (folder: string, options: AuditOptions) => exit(await audit(folder, options, installation))),
    );
}

type Job = (old: Baseline, findings: readonly Finding[], scope: BaselineScope, asOf: string) => Baseline;

interface Known {
  readonly root: string;
  /** Null if there is none. */
  readonly baseline: Baseline | null;
  readonly findings: readonly Finding[];
  readonly scope: BaselineScope;
  readonly asOf: string;
}

async function scan(folder: string, options: ScanOptions, installation: Installation): Promise<Known> {
  const { root } = locateProject([folder]);
  const { input, records } = await scanLocated({ root, targets: [''] }, options, installation, {
    revision: false,
    evidence: false,
  });
  const { files, ruleSettings, asOf } = input.scan;
  const analysed = new Set(files.filter((file) => file.analysed).map((file) => file.path));
  const active = new Set(input.rules.filter(({ id }) => ruleSettings[id] !== 'off').map(({ id }) => id));
  return {
    root,
    baseline: records.baseline,
    findings: files.flatMap((file) => file.findings),
    scope: {
      isAnalysed: (file) => analysed.has(file),
      isMissing: (file) => records.missingPaths.has(file),
      isActive: (rule) => active.has(rule),
    },
    asOf,
  };
}

async function rewrite(
  name: string,
  job: Job,
  folder: string,
  options: WriteOptions,
  installation: Installation,
): Promise<number> {
  const { root, baseline, findings, scope, asOf } = await scan(folder, options, installation);
  const shown = pathFromHere(root, BASELINE_FILE);
  if (name === 'create' && baseline !== null) {
    throw new UsageError([`${shown} is there already; bring it up to date with: tom-review baseline update`]);
  }
  if (name !== 'create' && baseline === null) {
    throw new UsageError([`There is no ${shown}; write it with: tom-review baseline create`]);
  }
  const old = baseline ?? { entries: [] };
  const now = job(old, findings, scope, asOf);
  const before = new Set(baselineText(old).split('\n'));
  const after = new Set(baselineText(now).split('\n'));
  const added = [...after].filter((line) => !before.has(line)).length;
  const removed = [...before].filter((line) => !after.has(line)).length;
  const what = `${count(now.entries.length, 'entry', 'entries')} (${added} added or changed, ${removed} taken out)`;
  if (options.check === true) {
    const isSame = added + removed === 0;
    process.stderr.write(`${shown}: ${isSame ? 'up to date' : `not up to date: it would have ${what}`}.\n`);
    return isSame ? 0 : 1;
  }
  await writeFile(path.join(root, BASELINE_FILE), baselineText(now)).catch((error: unknown) => {
    throw new UsageError([`${shown} cannot be written: ${faultOf(error)}.`]);
  });
  process.stderr.write(`${shown}: ${baseline === null ? count(now.entries.length, 'entry', 'entries') : what}.\n`);
  return 0;
}

async function audit(folder: string, options: AuditOptions, installation: Installation): Promise<number> {
  if (options.output !== undefined) checkOutput(options.output);
  const { root, baseline, findings, scope, asOf } = await scan(folder, options, installation);
  if (baseline === null) {
    const shown = pathFromHere(root, BASELINE_FILE);
    throw new UsageError([`There is no ${shown}; write it with: tom-review baseline create`]);
  }
  const audited = auditBaseline(baseline, findings, scope);
  const text = options.format === 'json' ? auditJson(audited, asOf) : auditText(audited, asOf);
  await writeResult(text, options.output);
  return 0;
}

function auditJson(audited: readonly BaselineAudit[], asOf: string): string {
  const entries = audited.map(({ entry, state, finding }) => ({
    ...entry,
    state,
    ageDays: daysBetween(entry.firstSeen, asOf),
    foundAt: finding === null ? null : { path: finding.location.path, line: finding.location.startLine },
    severity: finding?.severity ?? null,
    due: finding?.review?.remediation.due ?? null,
    overdueDays: finding?.review?.remediation.overdueDays ?? 0,
  }));
  return JSON.stringify({ format: 'tom-review-baseline-audit', version: 1, asOf, entries }, null, 2) + '\n';
}

function auditText(audited: readonly BaselineAudit[], asOf: string): string {
  const lines = audited.map(({ entry, state, finding }) => {
    const { path: file, rule, fingerprint, firstSeen } = entry;
    const age = count(Math.max(0, daysBetween(firstSeen, asOf)), 'day');
    const place = finding === null ? file : `${finding.location.path}:${finding.location.startLine}`;
    const { due = null, overdueDays = 0 } = finding?.review?.remediation ?? {};
    const isDue = due !== null && (state === 'open' || state === 'moved');
    const deadline = !isDue ? '' : overdueDays > 0 ? `, overdue by ${count(overdueDays, 'day')}` : `, due ${due}`;
    const what = `${rule} ${fingerprint}, first seen ${firstSeen} (${age} ago)${deadline}`;
    return `${state.padEnd(11)} ${printable(place)}  ${what}\n`;
  });
  const counts = new Map<string, number>();
  for (const { state } of audited) counts.set(state, (counts.get(state) ?? 0) + 1);
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([state, number]) => `${number} ${state}`);
  const summary = `${count(audited.length, 'entry', 'entries')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}, as of ${asOf}.\n`;
  return [...lines, summary].join('');
}
