/** A scan from the command line, as the input of every report. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import { createCancellation } from '../base/cancellation.js';
import { decodeText } from '../platform/decodeText.js';
import { readGitRevision } from '../platform/node/gitRevision.js';
import { createNodeFileSource } from '../platform/node/nodeFileSource.js';
import { createNodeResultCache } from '../platform/node/nodeResultCache.js';
import { createNodeWorkers } from '../platform/node/nodeWorkers.js';
import { outerIgnoreScopes } from '../platform/node/projectRoot.js';
import { toRootPath } from '../platform/node/rootPath.js';
import type { ReviewRecords } from '../engine/index.js';
import type { ReportInput } from '../reports/index.js';
import {
  hidingSource,
  overlaySource,
  scanProject,
  withEngineData,
  type FileSource,
  type Revision,
} from '../service/index.js';
import { parseAsOf, today } from './asOf.js';
import type { Installation } from './installation.js';
import { createProgress } from './progress.js';
import { loadReview, type ReviewOptions } from './review.js';
import { loadConfig, locateFile, locateProject, type Project } from './project.js';
import { UsageError } from './usageError.js';

/** What every command that scans lets the user say. */
export interface ScanOptions extends ReviewOptions {
  readonly workers?: number;
  readonly config?: string;
  readonly asOf?: string;
  readonly output?: string;
  readonly stdinFilename?: string;
  /** False: results of earlier scans are neither used nor kept. */
  readonly cache?: boolean;
}

export const SCAN_OPTIONS = {
  workers: new Option('-w, --workers <number>', 'number of workers; by default as many as are worth it').argParser(
    workers,
  ),
  config: new Option('--config <file>', 'use this file instead of the tom-review.yaml at the root'),
  cache: new Option('--no-cache', 'neither use nor keep results of earlier scans (in .tom-review/cache)'),
  asOf: new Option('--as-of <date>', 'the day that counts as today, such as 2027-01-31').argParser(parseAsOf),
};

function workers(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 64) {
    throw new InvalidArgumentError('It must be a whole number from 1 to 64.');
  }
  return number;
}

/** What a scan is to tell beyond its findings. */
interface WantedScan {
  /** The state of the source code. */
  readonly revision: boolean;
  /** What is done well; it costs a second pass. */
  readonly evidence: boolean;
}

/** Scans; the project is found from the paths. */
export async function scanPaths(
  paths: readonly string[],
  options: ScanOptions,
  installation: Installation,
  wanted: WantedScan,
): Promise<ReportInput> {
  const { stdinFilename } = options;
  if (stdinFilename !== undefined && paths.length > 0) {
    throw new UsageError(['--stdin-filename reads standard input and takes no paths; leave out one of the two.']);
  }
  const project =
    stdinFilename === undefined ? locateProject(paths.length === 0 ? ['.'] : paths) : locateFile(stdinFilename);
  return (await scanLocated(project, options, installation, wanted)).input;
}

export interface LocatedScan {
  readonly input: ReportInput;
  /** What the findings were reviewed with. */
  readonly records: ReviewRecords;
}

/** Scans the targets of a project. */
export async function scanLocated(
  project: Project,
  options: ScanOptions,
  installation: Installation,
  wanted: WantedScan,
): Promise<LocatedScan> {
  const { stdinFilename } = options;
  const { root, targets } = project;
  const { assetFolder, workerScript, version } = installation;
  const hidden = options.output === undefined ? undefined : pathInside(root, options.output);
  const isStdin = stdinFilename !== undefined;
  const source = await sourceOf(project, isStdin, hidden);
  const base = await installation.assets.engineData();
  const { config, own, found } = await loadConfig(root, base, { file: options.config, targets, source });
  const { rules, controls, documents, dataTypes } = own.data;
  const assets = withEngineData(installation.assets, () => own.data);
  const review = await loadReview(root, config, own.data, options);
  const workerCount = isStdin ? 0 : options.workers;
  const revision = wanted.revision && !isStdin ? readGitRevision(root, hidden) : NOT_ASKED;
  const progress = createProgress(process.stderr);
  const scan = await scanProject(
    {
      root,
      config,
      toolVersion: version,
      asOf: options.asOf ?? today(),
      targets,
      evidence: wanted.evidence,
      ...(found === undefined ? {} : { found }),
      outerScopes: outerIgnoreScopes(root),
      review,
      ...(workerCount === undefined ? {} : { workers: workerCount }),
      onProgress: (state) => progress.update(state),
      cancellation: createCancellation(),
    },
    {
      source,
      assets,
      clock: performance,
      workers: createNodeWorkers({ root, assetFolder, assets, script: workerScript }),
      ...(isStdin || options.cache === false ? {} : { cache: createNodeResultCache({ root, build: workerScript }) }),
    },
  ).finally(() => progress.clear());
  const input = { scan, revision: await revision, rules, controls, documents, dataTypes };
  return { input, records: review.records };
}

const NOT_ASKED: Revision = { kind: 'unknown', reason: 'the scan read standard input' };

async function sourceOf({ root, targets }: Project, isStdin: boolean, hidden: string | undefined): Promise<FileSource> {
  const source = createNodeFileSource(root);
  if (!isStdin) return hidden === undefined ? source : hidingSource(source, hidden);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const text = decodeText(Buffer.concat(chunks));
  if (text === null) throw new UsageError(['Standard input is no text.']);
  return overlaySource(source, targets[0] ?? '', text);
}

/** Root-relative path of the report that is about to be written, if it lies in the project: it is no part of it. */
function pathInside(root: string, file: string): string | undefined {
  const absolute = path.resolve(file);
  try {
    const inside = toRootPath(root, path.join(realpathSync(path.dirname(absolute)), path.basename(absolute)));
    return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? undefined : inside;
  } catch {
    return undefined;
  }
}
