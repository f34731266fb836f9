/** `tom-review report`: evidence for people and programs, from a scan or from a report of one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { formatProblem } from '../../engine/index.js';
import { faultOf } from '../../platform/node/nodeFileSource.js';
import { readJsonReport, REPORT_FORMATS, REPORTS, type ReportFormat, type ReportInput } from '../../reports/index.js';
import type { Installation } from '../installation.js';
import { checkOutput, writeResult } from '../output.js';
import { SCAN_OPTIONS, scanPaths, type ScanOptions } from '../scanning.js';
import { UsageError } from '../usageError.js';

/** The text for a terminal is what `scan` is for. */
type Format = Exclude<ReportFormat, 'text'>;

const FORMATS = REPORT_FORMATS.filter((format) => format !== 'text');

interface Options extends ScanOptions {
  readonly format: Format;
  readonly from?: string;
}

export function reportCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('report')
    .description('scan and write a report, or write one from the JSON report of a scan')
    .argument('[paths...]', 'files and folders; the current folder if there are none')
    .addOption(new Option('-f, --format <format>', 'format of the report').choices(FORMATS).makeOptionMandatory())
    .option('-o, --output <file>', 'write the report there instead of to standard output')
    .addOption(
      new Option('--from <file>', 'make the report from this JSON report instead of a scan').conflicts([
        'workers',
        'config',
      ]),
    )
    .addOption(SCAN_OPTIONS.asOf)
    .addOption(SCAN_OPTIONS.workers)
    .addOption(SCAN_OPTIONS.config)
    .addOption(SCAN_OPTIONS.cache)
    .action(async (paths: readonly string[], options: Options) => {
      if (options.output !== undefined) checkOutput(options.output);
      const input =
        options.from === undefined
          ? await scanPaths(paths, options, installation, { revision: true, evidence: true })
          : await readScan(options.from, paths, options.asOf);
      await writeResult(REPORTS[options.format](input), options.output);
      exit(0);
    });
}

/** The input that a JSON report holds. */
async function readScan(file: string, paths: readonly string[], asOf: string | undefined): Promise<ReportInput> {
  if (paths.length > 0) throw new UsageError(['--from takes no paths: the report says what was scanned.']);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new UsageError([`--from ${file}: ${faultOf(error)}; check the path (it is relative to ${process.cwd()}).`]);
  });
  const read = readJsonReport(path.relative(process.cwd(), path.resolve(file)), text);
  if (!read.ok) throw new UsageError(read.problems.map(formatProblem));
  const { scan } = read.input;
  if (asOf !== undefined && asOf !== scan.asOf) {
    throw new UsageError([
      `--as-of ${asOf}: ${file} was made as of ${scan.asOf}, and what has expired since is not in it; ` +
        'leave out --as-of, or scan again.',
    ]);
  }
  return read.input;
}
