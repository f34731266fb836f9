/** Fetches what `extends` takes from git and https into the cache, and pins it in the lock. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorText } from '../../base/errorText.js';
import {
  CACHE_FOLDER,
  CONTENT_FOLDER,
  CONTENT_LIST,
  contentListText,
  LOCK_FILE,
  lockText,
  parseSourceName,
  readLock,
  sha256Of,
} from '../../config/index.js';
import { formatProblem } from '../../engine/index.js';
import { ConfigTree, contentFault, discover, fileNameOf, type IgnoreScope } from '../../service/index.js';
import { createNodeFileSource } from './nodeFileSource.js';

export interface Fetchers {
  /** The text behind an https URL. */
  fetchText(url: string): Promise<string>;
  /** Texts of a commit, by path. */
  readCommit(url: string, commit: string): Promise<ReadonlyMap<string, string>>;
}

export interface InstallResult {
  /** By source. */
  readonly installed: readonly { readonly source: string; readonly hash: string; readonly isNew: boolean }[];
  /** One line each; nothing of such a source was installed. */
  readonly faults: readonly string[];
}

/** A fetched configuration may extend more: so many times it is looked again. */
const MOST_ROUNDS = 10;

const COMMIT_LOCK = `run "tom-review install" and commit ${LOCK_FILE}`;

/**
 * `pin`: what is pinned, and what is not pinned yet · `update`: pins anew what the sources give now · `frozen`: what is
 * pinned and nothing else; the lock stays as it is, and it is a fault if it would change.
 */
export type InstallMode = 'pin' | 'update' | 'frozen';

export async function installSources(
  root: string,
  outerScopes: readonly IgnoreScope[],
  mode: InstallMode,
  fetchers: Fetchers,
): Promise<InstallResult> {
  const files = createNodeFileSource(root);
  const read = await files.read(LOCK_FILE, 1_000_000);
  const { lock: pinned, problems } = read.ok ? readLock(read.text) : { lock: new Map<string, string>(), problems: [] };
  if (problems.length > 0 && mode !== 'update') {
    return {
      installed: [],
      faults: problems.map(({ line, column, message }) => `${LOCK_FILE}:${line}:${column}: ${message}`),
    };
  }
  const done = new Map<string, { readonly hash: string; readonly isNew: boolean }>();
  const faults: string[] = [];
  const failed = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const configs = new ConfigTree(files);
    await configs.load('');
    await discover({ source: files, config: configs.config, configs, targets: [''], outerScopes });
    const next = [...configs.remoteSources].filter((source) => !done.has(source) && !failed.has(source));
    if (next.length === 0) {
      for (const source of done.keys()) if (!configs.remoteSources.has(source)) done.delete(source);
      if (mode === 'frozen') {
        if (failed.size === 0) faults.push(...forgotten(pinned, configs.remoteSources));
      } else if (read.ok || done.size > 0) await writeLock(root, done, failed, pinned);
      // what is missing of a source that could not be fetched is said already
      if (failed.size === 0) faults.push(...configs.problems().map(formatProblem));
      break;
    }
    for (const source of next) {
      try {
        const expected = mode === 'update' ? undefined : pinned.get(source);
        if (expected === undefined && mode === 'frozen') throw new Error(`it is not in ${LOCK_FILE}; ${COMMIT_LOCK}`);
        done.set(source, await install(root, source, expected, fetchers));
      } catch (error) {
        failed.add(source);
        faults.push(`${source}: ${errorText(error)}`);
      }
    }
    if (mode !== 'frozen') await writeLock(root, done, failed, pinned);
  }
  return { installed: [...done].map(([source, one]) => ({ source, ...one })), faults };
}

/** Sources that the lock names and nothing extends. */
function forgotten(pinned: ReadonlyMap<string, string>, extended: ReadonlySet<string>): string[] {
  const sources = [...pinned.keys()].filter((source) => !extended.has(source));
  return sources.map((source) => `${source}: it is in ${LOCK_FILE}, and nothing extends it; ${COMMIT_LOCK}`);
}

async function install(
  root: string,
  name: string,
  expected: string | undefined,
  fetchers: Fetchers,
): Promise<{ readonly hash: string; readonly isNew: boolean }> {
  if (expected !== undefined && (await contentFault(createNodeFileSource(root), expected)) === undefined) {
    return { hash: expected, isNew: false };
  }
  const texts = await fetchAll(name, fetchers);
  const list = contentListText(new Map([...texts].map(([file, text]) => [file, sha256Of(text)])));
  const hash = sha256Of(list);
  if (expected !== undefined && hash !== expected) {
    throw new Error(
      `it is not what ${LOCK_FILE} names (SHA-256 ${expected}, now ${hash}); nothing of it was installed. ` +
        'If the change is wanted, run "tom-review install --update"',
    );
  }
  await writeContent(root, hash, list, texts);
  return { hash, isNew: true };
}

async function fetchAll(name: string, fetchers: Fetchers): Promise<ReadonlyMap<string, string>> {
  const source = parseSourceName(name);
  if (source.kind === 'url') return new Map([[fileNameOf(source.url), await fetchers.fetchText(source.url)]]);
  if (source.kind !== 'git') throw new Error('it is no source that is fetched');
  const texts = await fetchers.readCommit(source.url, source.commit);
  if (!texts.has(source.path)) throw new Error(`the commit has no file ${source.path}`);
  return texts;
}

/** Written beside its place and moved there, so that what is in the cache is whole. */
async function writeContent(
  root: string,
  hash: string,
  list: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const folder = path.join(root, ...CACHE_FOLDER.split('/'));
  const begun = path.join(folder, `.${hash}.${process.pid}`);
  for (const [file, text] of texts) {
    const target = path.join(begun, CONTENT_FOLDER, ...file.split('/'));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  await writeFile(path.join(begun, CONTENT_LIST), list);
  // the whole folder is left out of version control, without anybody's .gitignore
  await writeFile(path.join(root, '.tom-review', '.gitignore'), '*\n');
  await rm(path.join(folder, hash), { recursive: true, force: true });
  await rename(begun, path.join(folder, hash));
}

/** What could not be fetched stays pinned as it was. */
async function writeLock(
  root: string,
  done: ReadonlyMap<string, { readonly hash: string }>,
  failed: ReadonlySet<string>,
  pinned: ReadonlyMap<string, string>,
): Promise<void> {
  const lock = new Map([...pinned].filter(([source]) => failed.has(source)));
  for (const [source, { hash }] of done) lock.set(source, hash);
  await writeFile(path.join(root, LOCK_FILE), lockText(lock));
}
