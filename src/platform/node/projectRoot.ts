/**
 * The root of a project: the nearest folder upwards with a `tom-review.yaml` that says `root: true`, else the top of
 * the git repository, else the given folder.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { CONFIG_FILE, readConfigFile } from '../../config/index.js';
import { ignoreScope, ignoreScopeAbove, type IgnoreScope } from '../../service/gitignore.js';
import { decodeText } from '../decodeText.js';
import { toRootPath } from './rootPath.js';

/** @param folder absolute */
export function findProjectRoot(folder: string): string {
  let gitTop: string | undefined;
  for (const candidate of upwards(folder)) {
    const text = readText(path.join(candidate, CONFIG_FILE));
    if (text !== undefined && readConfigFile(CONFIG_FILE, text).layer.root === true) return candidate;
    // `.git` is a file in worktrees and submodules
    if (gitTop === undefined && existsSync(path.join(candidate, '.git'))) gitTop = candidate;
  }
  return gitTop ?? folder;
}

/** Ignore files that hold in the root but lie outside it: those above, up to the git top level, and `.git/info/exclude`. */
export function outerIgnoreScopes(root: string): IgnoreScope[] {
  const above: string[] = [];
  let gitTop: string | undefined;
  for (const folder of upwards(root)) {
    above.unshift(folder);
    if (existsSync(path.join(folder, '.git'))) {
      gitTop = folder;
      break;
    }
  }
  if (gitTop === undefined) return [];
  const scopes: IgnoreScope[] = [];
  const add = (file: string, base: string): void => {
    const text = readText(file);
    if (text === undefined) return;
    const below = toRootPath(base, root);
    scopes.push(below === '' ? ignoreScope('', text) : ignoreScopeAbove(below, text));
  };
  add(path.join(gitTop, '.git', 'info', 'exclude'), gitTop);
  // the root's own file is read with the rest of the project
  for (const folder of above.slice(0, -1)) add(path.join(folder, '.gitignore'), folder);
  return scopes;
}

function* upwards(folder: string): Generator<string> {
  for (let at = folder; ; at = path.dirname(at)) {
    yield at;
    if (path.dirname(at) === at) return;
  }
}

function readText(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined;
    return decodeText(readFileSync(file)) ?? undefined;
  } catch {
    return undefined;
  }
}
