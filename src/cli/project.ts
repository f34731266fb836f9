/** Paths of the command line to a project: its root, its configuration, and what of it is to be scanned. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { formatProblem, type DataProblem, type EngineData } from '../engine/index.js';
import { createNodeFileSource, faultOf } from '../platform/node/nodeFileSource.js';
import { findProjectRoot, outerIgnoreScopes } from '../platform/node/projectRoot.js';
import { commonFolder, toRootPath } from '../platform/node/rootPath.js';
import { readProjectConfig, type FileSource, type ProjectConfig, type ProjectConfigOptions } from '../service/index.js';
import { UsageError } from './usageError.js';

export interface Project {
  /** Absolute. */
  readonly root: string;
  /** Relative to the root, with `/`; '' for the root itself. */
  readonly targets: readonly string[];
}

/** @param paths as given; they must exist */
export function locateProject(paths: readonly string[]): Project {
  const problems: string[] = [];
  const found: { file: string; folder: string }[] = [];
  for (const given of paths) {
    try {
      const file = realpathSync(path.resolve(given));
      found.push({ file, folder: statSync(file).isDirectory() ? file : path.dirname(file) });
    } catch (error) {
      problems.push(`${given}: ${faultOf(error)}; check the path (it is relative to ${process.cwd()}).`);
    }
  }
  if (problems.length > 0) throw new UsageError(problems);
  const common = commonFolder(found.map(({ folder }) => folder));
  if (common === undefined) {
    throw new UsageError(['The paths have no folder in common; scan them one after the other.']);
  }
  const root = findProjectRoot(common);
  return { root, targets: found.map(({ file }) => toRootPath(root, file)) };
}

/** For a file that need not exist. */
export function locateFile(given: string): Project {
  let folder = path.dirname(path.resolve(given));
  try {
    folder = realpathSync(folder);
  } catch {
    // the folder need not exist either
  }
  const root = findProjectRoot(folder);
  return { root, targets: [toRootPath(root, path.join(folder, path.basename(given)))] };
}

/** How a user in the current folder names a file of a project. */
export function pathFromHere(root: string, file: string): string {
  return path.join(path.relative(process.cwd(), root), ...file.split('/'));
}

/** What a command wants of the configuration besides the root's. */
export interface ConfigRequest {
  /** `--config`; else the root's own. */
  readonly file?: string | undefined;
  /** Targets in which configurations of folders are looked for; absent: the root's alone. */
  readonly targets?: readonly string[];
  /** Files as they are to be seen; by default those on disk. */
  readonly source?: FileSource;
}

/**
 * The configuration of a project, with the rules, models and data types that it adds.
 * @param base the product's data
 */
export async function loadConfig(root: string, base: EngineData, request: ConfigRequest = {}): Promise<ProjectConfig> {
  const read = await readConfig(root, base, request);
  if (read.problems.length > 0) throw new UsageError(problemLines(read.problems, root));
  return read;
}

/** The same with its problems. */
export async function readConfig(
  root: string,
  base: EngineData,
  { file, targets, source = createNodeFileSource(root) }: ConfigRequest = {},
): Promise<ProjectConfig> {
  const options: ProjectConfigOptions = {
    ...(targets === undefined ? {} : { within: { targets, outerScopes: outerIgnoreScopes(root) } }),
    ...(file === undefined ? {} : { file: configFileOf(root, file) }),
  };
  return readProjectConfig(source, base, options);
}

function configFileOf(root: string, file: string): string {
  const absolute = path.resolve(file);
  if (!(statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false)) {
    throw new UsageError([`--config ${file}: there is no such file.`]);
  }
  return toRootPath(root, realpathSync(absolute));
}

/** @param folder absolute; what the files of the problems are relative to */
export function problemLines(problems: readonly DataProblem[], folder: string): string[] {
  const from = path.relative(process.cwd(), folder);
  return problems.map((problem) => formatProblem({ ...problem, file: path.join(from, problem.file) }));
}
