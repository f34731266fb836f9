/**
 * `tom-review.lock`: which contents `extends` may take from git and https, by hash. And the list of such contents, in
 * the format of sha256sum: its own hash is what the lock holds.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { DataNode, type DataProblem } from '../engine/index.js';
import { readForeignYaml } from './yamlData.js';

export const LOCK_FILE = 'tom-review.lock';

/** Where `tom-review install` keeps what it has fetched; root-relative, not committed. */
export const CACHE_FOLDER = '.tom-review/sources';

/** Inside the folder of a content, which is named by the hash: the list, and the files. */
export const CONTENT_LIST = 'SHA256SUMS';
export const CONTENT_FOLDER = 'files';

const MAX_LOCK_LENGTH = 500_000;
const MAX_LIST_FILES = 2_000;
const HASH = /^[0-9a-f]{64}$/;

/** SHA-256 of a text in UTF-8, as 64 hex digits. */
export function sha256Of(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Hashes by source, as `extends` names it. */
export type Lock = ReadonlyMap<string, string>;

export function readLock(text: string): { readonly lock: Lock; readonly problems: readonly DataProblem[] } {
  const problems: DataProblem[] = [];
  const lock = new Map<string, string>();
  const data = readForeignYaml(LOCK_FILE, text, MAX_LOCK_LENGTH, problems);
  if (data === undefined || data.value === null) return { lock, problems };
  const fields = new DataNode(data, problems, data.value).mapping(['version', 'sources']);
  const version = fields?.need('version');
  if (version !== undefined && version.value !== 1) version.report('this version of the lock is not known; expected 1');
  const sources = fields?.need('sources');
  const entries = sources?.value === null ? undefined : sources?.mapping(null);
  for (const source of entries?.keys() ?? []) {
    const node = entries?.get(source);
    const hash = typeof node?.value === 'string' ? node.value : '';
    if (HASH.test(hash)) lock.set(source, hash);
    else node?.report('a hash has 64 digits 0-9a-f; run "tom-review install --update"');
  }
  return { lock, problems };
}

export function lockText(lock: Lock): string {
  const entries = [...lock]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, hash]) => {
      return `  ${JSON.stringify(source)}: ${hash}\n`;
    });
  const sources = entries.length === 0 ? 'sources: {}\n' : `sources:\n${entries.join('')}`;
  return `# Written by "tom-review install". Commit it: nothing else is taken from these sources.\nversion: 1\n${sources}`;
}

/** Hashes by path. */
export type ContentList = ReadonlyMap<string, string>;

export function contentListText(list: ContentList): string {
  return [...list]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');
}

/** Undefined where it is none. */
export function readContentList(text: string): ContentList | undefined {
  const lines = text.split('\n').filter((line) => line !== '');
  const list = new Map<string, string>();
  for (const line of lines) {
    const [, hash, path] = /^([0-9a-f]{64}) {2}(\S.*)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) return undefined;
    if (path.split('/').some((part) => part === '..' || part === '.' || part === '')) return undefined;
    list.set(path, hash);
  }
  return list.size > MAX_LIST_FILES ? undefined : list;
}
