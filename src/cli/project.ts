/** Paths of the command line to a project: its root, its configuration, and what of it is to be scanned. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KnownNames, ResolvedConfig } from '../config/index.js';
import { formatProblem } from '../engine/index.js';
import { createNodeFileSource, faultOf } from '../platform/node/nodeFileSource.js';
import { findProjectRoot } from '../platform/node/projectRoot.js';
import { commonFolder, toRootPath } from '../platform/node/rootPath.js';
import { readProjectConfig } from '../service/index.js';
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

/** @param file `--config`; else the root's own */
export async function loadConfig(root: string, file: string | undefined, known: KnownNames): Promise<ResolvedConfig> {
  let base = root;
  let name: string | undefined;
  if (file !== undefined) {
    const absolute = path.resolve(file);
    base = path.dirname(absolute);
    name = path.basename(absolute);
    if (!(statSync(absolute, { throwIfNoEntry: false })?.isFile() ?? false)) {
      throw new UsageError([`--config ${file}: there is no such file.`]);
    }
  }
  const { config, problems } = await readProjectConfig(createNodeFileSource(base), known, name);
  if (problems.length === 0) return file === undefined ? config : { ...config, files: [file] };
  const folder = path.relative(process.cwd(), base);
  throw new UsageError(problems.map((problem) => formatProblem({ ...problem, file: path.join(folder, problem.file) })));
}
