/** What an entry of `extends` names. */
import { isPreset, PRESET_NAMES, type PresetName } from './presets.js';
import { nearest } from '../base/nearest.js';

export type SourceName =
  | { readonly kind: 'preset'; readonly preset: PresetName }
  /** Relative to the file that names it. */
  | { readonly kind: 'path'; readonly path: string }
  /** `subpath`: '' for what the package itself gives. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  /** One file. */
  | { readonly kind: 'url'; readonly url: string }
  /** `commit`: in full. `path`: of the file in the repository. */
  | { readonly kind: 'git'; readonly url: string; readonly commit: string; readonly path: string }
  | { readonly kind: 'fault'; readonly message: string; readonly nearest?: string };

const PACKAGE = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:\/(.+))?$/;
const DEFAULT_PATH = 'tom-review.yaml';

/** `git+https://host/repository.git#<commit>`, with `:path/in/it.yaml` after the commit. */
const GIT = /^git\+((https|ssh|file):\/\/[^\s#]+)(?:#([^:]*)(?::(.+))?)?$/;

export function parseSourceName(name: string): SourceName {
  if (isPreset(name)) return { kind: 'preset', preset: name };
  if (/^\.\.?\//.test(name)) return { kind: 'path', path: name };
  if (name.startsWith('git+')) return gitName(name);
  if (/^https:\/\/[^\s/]/.test(name)) return { kind: 'url', url: name };
  if (/^[a-z+]+:/i.test(name))
    return fault(`"${name}" is no source; there are presets, "./paths", packages, git+https:// and https://`);
  const match = PACKAGE.exec(name);
  const [, packageName, subpath = ''] = match ?? [];
  if (packageName === undefined || hasDots(subpath))
    return fault(`"${name}" is neither a preset nor a package; a path begins with "./"`, name);
  if (/\.ya?ml$/.test(name) && !name.includes('/')) return fault(`"${name}" is no package; a path begins with "./"`);
  return { kind: 'package', name: packageName, subpath };
}

function gitName(name: string): SourceName {
  const match = GIT.exec(name);
  const [, url, , commit = '', path = DEFAULT_PATH] = match ?? [];
  if (url === undefined) return fault(`"${name}" is no git source; write git+https://host/repository.git#<commit>`);
  if (!/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(commit))
    return fault(`"${name}" does not end with "#" and a full commit of 40 digits`);
  // "-" at the start of a host is an option to the programs that git runs
  if (/^[a-z]+:\/\/(?:[^/]*@)?-/.test(url)) return fault(`"${name}" has a host that begins with "-"`);
  if (hasDots(path) || path.startsWith('/')) return fault(`"${name}" has a path that leaves the repository`);
  return { kind: 'git', url, commit, path };
}

function hasDots(path: string): boolean {
  return path.includes('\\') || path.split('/').some((part) => part === '..' || part === '.');
}

/** The preset that a word is probably meant to name. */
export function nearestPreset(word: string): PresetName | undefined {
  return nearest(word, PRESET_NAMES) as PresetName | undefined;
}

function fault(message: string, word?: string): SourceName {
  const near = word === undefined ? undefined : nearestPreset(word);
  if (near === undefined) return { kind: 'fault', message };
  return { kind: 'fault', message: `${message}; did you mean "${near}"?`, nearest: near };
}
