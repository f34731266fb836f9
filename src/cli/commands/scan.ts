/** `tom-review scan`: finds flaws in a project or in parts of it. */
import { Command, Option } from 'commander';
import { SEVERITIES, type Severity } from '../../engine/index.js';
import { count, isAtLeast, REPORT_FORMATS, REPORTS, summarise, type ReportFormat } from '../../reports/index.js';
import { DEFAULT_EXCLUDES } from '../../service/index.js';
import type { Installation } from '../installation.js';
import { checkOutput, wantsColor, writeResult } from '../output.js';
import { REVIEW_OPTIONS } from '../review.js';
import { SCAN_OPTIONS, scanPaths, type ScanOptions } from '../scanning.js';

interface Options extends ScanOptions {
  readonly format: ReportFormat;
  readonly failOn: Severity | 'none';
  readonly color: boolean;
  readonly listExcludes?: boolean;
  readonly failOnOverdue?: boolean;
}

export function scanCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('scan')
    .description('find flaws in files and folders')
    .argument('[paths...]', 'files and folders; the current folder if there are none')
    .addOption(new Option('-f, --format <format>', 'format of the report').choices([...REPORT_FORMATS]).default('text'))
    .option('-o, --output <file>', 'write the report to a file instead of standard output')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity of an open finding that makes the exit code 1')
        .choices([...SEVERITIES, 'none'])
        .default('low'),
    )
    .option('--fail-on-overdue', 'the exit code is also 1 if the deadline of a finding is over')
    .addOption(REVIEW_OPTIONS.newOnly)
    .addOption(REVIEW_OPTIONS.changedSince)
    .addOption(REVIEW_OPTIONS.noSuppressions)
    .addOption(SCAN_OPTIONS.workers)
    .option('--stdin-filename <name>', 'scan standard input as if it were this file')
    .addOption(SCAN_OPTIONS.config)
    .addOption(SCAN_OPTIONS.cache)
    .addOption(SCAN_OPTIONS.asOf)
    .option('--list-excludes', 'print which folders are left out by default, and end')
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .addHelpText(
      'after',
      '\nThe root of the project is the folder of a tom-review.yaml with "root: true", else the top of the git\n' +
        'repository, else the given folder. A folder that is named is scanned even if it is left out by default or by\n' +
        'a .gitignore; a file that is named and left out is listed as skipped.',
    )
    .action(async (paths: readonly string[], options: Options) => exit(await scan(paths, options, installation)));
}

async function scan(paths: readonly string[], options: Options, installation: Installation): Promise<number> {
  if (options.listExcludes === true) {
    await writeResult(DEFAULT_EXCLUDES.map(({ folder, why }) => `${folder.padEnd(20)} ${why}\n`).join(''), undefined);
    return 0;
  }
  if (options.output !== undefined) checkOutput(options.output);
  const { format } = options;
  const wanted = { revision: format !== 'text', evidence: format === 'json' };
  const input = await scanPaths(paths, options, installation, wanted);
  const color = options.output === undefined && wantsColor(options.color);
  const report = REPORTS[options.format](input, { color });

  const summary = summarise(input.scan);
  const { failOn } = options;
  const isOverdue = options.failOnOverdue === true && summary.overdue.length > 0;
  const fails = isOverdue || (failOn !== 'none' && summary.open.some(({ severity }) => isAtLeast(severity, failOn)));
  // known to the handler of EPIPE, should standard output be closed while it is written
  process.exitCode = fails ? 1 : 0;
  await writeResult(report, options.output);
  if (options.output !== undefined) {
    const notAnalysed = summary.isPartial ? '; not all files were analysed, see there' : '';
    process.stderr.write(`${count(summary.open.length, 'finding')}${notAnalysed}: ${options.output}\n`);
  }
  return process.exitCode;
}
