/** `tom-review report`: evidence for people and programs, from a scan or from a report of one. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { formatProblem } from '../../engine/index.js';
import { faultOf } from '../../platform/node/nodeFileSource.js';
import {
  count,
  evidencePack,
  printable,
  readJsonReport,
  REPORT_FORMATS,
  REPORTS,
  verifyPack,
  withHistory,
  type ReportFormat,
  type ReportInput,
  type StoredReport,
} from '../../reports/index.js';
import type { Installation } from '../installation.js';
import { checkOutput, writeResult } from '../output.js';
import { checkPackOutput, readPack, writePack } from '../pack.js';
import { REVIEW_OPTIONS } from '../review.js';
import { SCAN_OPTIONS, scanPaths, type ScanOptions } from '../scanning.js';
import { UsageError } from '../usageError.js';

/** The text for a terminal is what `scan` is for. */
type Format = Exclude<ReportFormat, 'text'> | 'pack';

const FORMATS = [...REPORT_FORMATS.filter((format) => format !== 'text'), 'pack'];

interface Options extends ScanOptions {
  readonly format: Format;
  readonly from?: string;
  readonly history?: string;
}

export function reportCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('report')
    .description('scan and write a report, or write one from the JSON report of a scan')
    .argument('[paths...]', 'files and folders; the current folder if there are none')
    .addOption(new Option('-f, --format <format>', 'format of the report').choices(FORMATS).default('html'))
    .option('-o, --output <path>', 'write the report there; a pack is a folder, or a zip file if it ends in .zip')
    .addOption(
      new Option('--from <file>', 'make the report from this JSON report instead of a scan').conflicts([
        'workers',
        'config',
        'suppressions',
      ]),
    )
    .addOption(REVIEW_OPTIONS.noSuppressions)
    .option('--history <folder>', 'older JSON reports or packs: since when findings are known, and the trend')
    .addOption(SCAN_OPTIONS.asOf)
    .addOption(SCAN_OPTIONS.workers)
    .addOption(SCAN_OPTIONS.config)
    .addOption(SCAN_OPTIONS.cache)
    .addHelpText(
      'after',
      '\nThe same source code, configuration and day give the same report. The day is --as-of, else the day of\n' +
        'SOURCE_DATE_EPOCH, else today in UTC.',
    )
    .addCommand(verifyCommand(exit))
    .action(async (paths: readonly string[], options: Options) => {
      await report(paths, options, installation);
      exit(0);
    });
}

async function report(paths: readonly string[], options: Options, installation: Installation): Promise<void> {
  const { format, output } = options;
  if (output !== undefined) (format === 'pack' ? checkPackOutput : checkOutput)(output);
  else if (format === 'pack') {
    throw new UsageError(['--format pack: --output is missing; name a folder, or a file that ends in .zip.']);
  }
  const stored = options.history === undefined ? undefined : await readHistory(options.history);
  const scanned =
    options.from === undefined
      ? await scanPaths(paths, options, installation, { revision: true, evidence: true })
      : await readScan(options.from, paths, options.asOf);
  const input = stored === undefined ? scanned : withHistory(scanned, stored);
  if (format !== 'pack') await writeResult(REPORTS[format](input), output);
  else if (output !== undefined) writePack(output, evidencePack(input));
}

function verifyCommand(exit: (code: number) => void): Command {
  return new Command('verify')
    .description('compare an evidence pack with its manifest; the exit code is 1 if it is not as it was made')
    .argument('<pack>', 'folder or zip file')
    .exitOverride()
    .action(async (pack: string) => {
      const { faults, files, asOf, manifestHash } = verifyPack(readPack(pack));
      const lines = faults.map(({ kind, path: file, message }) => `${kind.padEnd(8)}  ${printable(file)}  ${message}`);
      const verdict =
        faults.length === 0
          ? `As it was made: ${count(files, 'file')}, as of ${asOf}.`
          : `NOT as it was made: ${count(faults.length, 'fault')}.`;
      const sum = manifestHash === '' ? [] : [`SHA-256 of the manifest: ${manifestHash}`];
      await writeResult([...lines, verdict, ...sum].join('\n') + '\n', undefined);
      exit(faults.length === 0 ? 0 : 1);
    });
}

/** The input that a JSON report holds. */
async function readScan(file: string, paths: readonly string[], asOf: string | undefined): Promise<ReportInput> {
  if (paths.length > 0) throw new UsageError(['--from takes no paths: the report says what was scanned.']);
  const input = await readStored('--from', file);
  const { scan } = input;
  if (asOf !== undefined && asOf !== scan.asOf) {
    throw new UsageError([
      `--as-of ${asOf}: ${file} was made as of ${scan.asOf}, and what has expired since is not in it; ` +
        'leave out --as-of, or scan again.',
    ]);
  }
  return input;
}

async function readStored(option: string, file: string): Promise<ReportInput> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError([
      `${option} ${file}: ${faultOf(error)}; check the path (it is relative to ${process.cwd()}).`,
    ]);
  });
  const read = readJsonReport(path.relative(process.cwd(), path.resolve(file)), text);
  if (!read.ok) throw new UsageError(read.problems.map(formatProblem));
  return read.input;
}

/** The JSON reports in a folder, and those of the packs in it that are folders. */
async function readHistory(folder: string): Promise<readonly StoredReport[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new UsageError([`--history ${folder}: ${faultOf(error)}; name a folder with JSON reports or packs.`]);
  });
  const files = entries
    .map((entry) => (entry.isDirectory() ? `${entry.name}/scan.json` : entry.name))
    .filter((name) => name.endsWith('.json') && existsSync(path.join(folder, name)))
    .sort();
  const stored: StoredReport[] = [];
  for (const file of files) stored.push({ file, input: await readStored('--history', path.join(folder, file)) });
  return stored;
}
