/** `tom-review scan`: finds flaws in a project or in parts of it. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { createCancellation } from '../../base/cancellation.js';
import { SEVERITIES, type Severity } from '../../engine/index.js';
import { decodeText } from '../../platform/decodeText.js';
import { createNodeFileSource } from '../../platform/node/nodeFileSource.js';
import { createNodeWorkers } from '../../platform/node/nodeWorkers.js';
import { outerIgnoreScopes } from '../../platform/node/projectRoot.js';
import { count, isAtLeast, REPORT_FORMATS, REPORTS, summarise, type ReportFormat } from '../../reports/index.js';
import { DEFAULT_EXCLUDES, overlaySource, scanProject, type FileSource, type ScanResult } from '../../service/index.js';
import type { Installation } from '../installation.js';
import { checkOutput, wantsColor, writeResult } from '../output.js';
import { createProgress } from '../progress.js';
import { loadConfig, locateFile, locateProject, type Project } from '../project.js';
import { UsageError } from '../usageError.js';

interface ScanOptions {
  readonly format: ReportFormat;
  readonly output?: string;
  readonly failOn: Severity | 'none';
  readonly workers?: number;
  readonly stdinFilename?: string;
  readonly config?: string;
  readonly color: boolean;
  readonly listExcludes?: boolean;
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
    .addOption(
      new Option('-w, --workers <number>', 'number of workers; by default as many as are worth it').argParser(workers),
    )
    .option('--stdin-filename <name>', 'scan standard input as if it were this file')
    .option('--config <file>', 'use this file instead of the tom-review.yaml at the root')
    .option('--list-excludes', 'print which folders are left out by default, and end')
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .addHelpText(
      'after',
      '\nThe root of the project is the folder of a tom-review.yaml with "root: true", else the top of the git\n' +
        'repository, else the given folder. A folder that is named is scanned even if it is left out by default or by\n' +
        'a .gitignore; a file that is named and left out is listed as skipped.',
    )
    .action(async (paths: readonly string[], options: ScanOptions) => exit(await scan(paths, options, installation)));
}

function workers(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 64) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  }
  return number;
}

async function scan(paths: readonly string[], options: ScanOptions, installation: Installation): Promise<number> {
  if (options.listExcludes === true) {
    await writeResult(DEFAULT_EXCLUDES.map(({ folder, why }) => `${folder.padEnd(20)} ${why}\n`).join(''), undefined);
    return 0;
  }
  if (options.output !== undefined) checkOutput(options.output);
  const { stdinFilename } = options;
  if (stdinFilename !== undefined && paths.length > 0) {
    throw new UsageError(['--stdin-filename reads standard input and takes no paths; leave out one of the two.']);
  }
  const project =
    stdinFilename === undefined ? locateProject(paths.length === 0 ? ['.'] : paths) : locateFile(stdinFilename);
  const { result, report } = await scanAndReport(project, options, installation);

  const summary = summarise(result);
  const { failOn } = options;
  const fails = failOn !== 'none' && summary.open.some(({ severity }) => isAtLeast(severity, failOn));
  // known to the handler of EPIPE, should standard output be closed while it is written
  process.exitCode = fails ? 1 : 0;
  await writeResult(report, options.output);
  if (options.output !== undefined) {
    const notAnalysed = summary.isPartial ? '; not all files were analysed, see there' : '';
    process.stderr.write(`${count(summary.open.length, 'finding')}${notAnalysed}: ${options.output}\n`);
  }
  return process.exitCode;
}

async function scanAndReport(
  project: Project,
  options: ScanOptions,
  installation: Installation,
): Promise<{ readonly result: ScanResult; readonly report: string }> {
  const { root } = project;
  const { assets, assetFolder, workerScript, version } = installation;
  const data = await assets.engineData();
  const config = await loadConfig(
    root,
    options.config,
    data.rules.map((rule) => rule.id),
  );
  const isStdin = options.stdinFilename !== undefined;
  const source = isStdin ? await stdinSource(root, project.targets[0] ?? '') : createNodeFileSource(root);
  const workerCount = isStdin ? 0 : options.workers;
  const progress = createProgress(process.stderr);
  const result = await scanProject(
    {
      root,
      config,
      toolVersion: version,
      asOf: today(),
      targets: project.targets,
      outerScopes: outerIgnoreScopes(root),
      ...(workerCount === undefined ? {} : { workers: workerCount }),
      onProgress: (state) => progress.update(state),
      cancellation: createCancellation(),
    },
    {
      source,
      assets,
      clock: performance,
      workers: createNodeWorkers({ root, assetFolder, assets, script: workerScript }),
    },
  ).finally(() => progress.clear());
  const input = { scan: result, rules: data.rules, controls: data.controls, documents: data.documents };
  const color = options.output === undefined && wantsColor(options.color);
  return { result, report: REPORTS[options.format](input, { color }) };
}

async function stdinSource(root: string, file: string): Promise<FileSource> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = decodeText(Buffer.concat(chunks));
  if (text === null) throw new UsageError(['Standard input is no text.']);
  return overlaySource(createNodeFileSource(root), file, text);
}

/** Today in UTC, or what SOURCE_DATE_EPOCH says, so that a build can be repeated. */
function today(): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date().toISOString().slice(0, 10);
  const date = new Date(Number(epoch) * 1000);
  if (Number.isNaN(date.getTime())) {
    throw new UsageError([`SOURCE_DATE_EPOCH is "${epoch}"; it is a number of seconds since 1970.`]);
  }
  return date.toISOString().slice(0, 10);
}
