/**
 * Results of scans in `.tom-review/cache` of a project.
 *
 * Whoever can write to the project could put a result there that hides a flaw. So each entry is sealed with a key that
 * lies outside of the project, in the user's own cache folder; an entry with another seal, from another machine for
 * instance, is not there. Links are not followed, and nothing here ever fails a scan.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { constants, readFileSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ResultCache } from '../../service/ports.js';

/** Folder of what this product keeps in a project, and the folder of the cache in it. */
const FOLDERS = ['.tom-review', 'cache'] as const;

const ENTRY = /^[0-9a-f]{64}\.json$/;

/** Limits of the folder. */
export interface CacheLimits {
  /** Bytes of one entry. */
  readonly entryBytes: number;
  /** Bytes of all. */
  readonly totalBytes: number;
  /** Milliseconds after which an entry that nobody has used is dropped. */
  readonly age: number;
}

const DAY = 24 * 60 * 60 * 1000;
const LIMITS: CacheLimits = { entryBytes: 32_000_000, totalBytes: 200_000_000, age: 30 * DAY };

export interface NodeResultCacheOptions {
  /** Absolute path of the project. */
  readonly root: string;
  /** A file that is another one in each build of the product. */
  readonly build: string;
  /** Folder of the key; by default the user's cache folder. */
  readonly keyFolder?: string;
  readonly limits?: CacheLimits;
}

export function createNodeResultCache(options: NodeResultCacheOptions): ResultCache {
  return new NodeResultCache(options);
}

class NodeResultCache implements ResultCache {
  private readonly folder: string;
  private readonly limits: CacheLimits;
  private key: Promise<Buffer | null> | undefined;
  private writable: Promise<boolean> | undefined;

  constructor(private readonly options: NodeResultCacheOptions) {
    this.folder = path.join(options.root, ...FOLDERS);
    this.limits = options.limits ?? LIMITS;
  }

  digest(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }

  async hasEntries(): Promise<boolean> {
    if (!(await this.isOurs())) return false;
    return (await this.entries()).length > 0;
  }

  async read(name: string): Promise<string | null> {
    try {
      const seal = await this.sealKey();
      if (seal === null || !(await this.isOurs())) return null;
      const file = this.file(name);
      const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
      let text: string;
      let age: number;
      try {
        const stats = await handle.stat();
        if (!stats.isFile() || stats.size > this.limits.entryBytes) return null;
        age = Date.now() - stats.mtimeMs;
        text = await handle.readFile('utf8');
      } finally {
        await handle.close();
      }
      const end = text.indexOf('\n');
      const body = text.slice(end + 1);
      if (end < 0 || !isSame(text.slice(0, end), sealOf(seal, name, body))) return null;
      // what is used stays
      if (age > DAY) await utimes(file, new Date(), new Date());
      return body;
    } catch {
      return null;
    }
  }

  async write(name: string, text: string): Promise<void> {
    try {
      const seal = await this.sealKey();
      if (seal === null || text.length > this.limits.entryBytes) return;
      this.writable ??= this.prepare();
      if (!(await this.writable)) return;
      const temporary = path.join(this.folder, `${randomBytes(8).toString('hex')}.tmp`);
      try {
        await writeFile(temporary, `${sealOf(seal, name, text)}\n${text}`, { flag: 'wx', mode: 0o600 });
        await rename(temporary, this.file(name));
      } finally {
        await rm(temporary, { force: true });
      }
    } catch {
      // the next scan takes longer
    }
  }

  async prune(): Promise<void> {
    try {
      if (!(await this.isOurs())) return;
      const now = Date.now();
      const kept: { file: string; size: number; at: number }[] = [];
      for (const name of await readdir(this.folder)) {
        const file = path.join(this.folder, name);
        const isEntry = ENTRY.test(name);
        if (!isEntry && !name.endsWith('.tmp')) continue;
        const stats = await lstat(file);
        const isOld = now - stats.mtimeMs > (isEntry ? this.limits.age : DAY);
        if (isOld) await rm(file, { force: true });
        else if (isEntry) kept.push({ file, size: stats.size, at: stats.mtimeMs });
      }
      let total = 0;
      for (const { file, size } of kept.sort((a, b) => b.at - a.at)) {
        total += size;
        if (total > this.limits.totalBytes) await rm(file, { force: true });
      }
    } catch {
      // the next scan tries again
    }
  }

  private file(name: string): string {
    return path.join(this.folder, `${name}.json`);
  }

  private async entries(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => ENTRY.test(name));
    } catch {
      return [];
    }
  }

  /** The folders are there and are folders, not links to others. */
  private async isOurs(): Promise<boolean> {
    try {
      for (const folder of [path.dirname(this.folder), this.folder]) {
        if (!(await lstat(folder)).isDirectory()) return false;
      }
      return true;
    } catch {
      return false;
    }
  }

  private async prepare(): Promise<boolean> {
    await mkdir(this.folder, { recursive: true });
    if (!(await this.isOurs())) return false;
    const ignore = path.join(this.folder, '.gitignore');
    await writeFile(ignore, '# made by TOM Review; may be deleted\n*\n', { flag: 'wx' }).catch(() => undefined);
    return true;
  }

  /** Null: there is no place for a key, so that nothing is kept. */
  private sealKey(): Promise<Buffer | null> {
    this.key ??= this.loadKey();
    return this.key;
  }

  private async loadKey(): Promise<Buffer | null> {
    const file = path.join(this.options.keyFolder ?? userCacheFolder(), 'cache.key');
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      // the first scan makes it; of two at the same time, one
      const made = `${file}.${randomBytes(8).toString('hex')}`;
      if ((await stat(file).catch(() => null)) === null) {
        await writeFile(made, randomBytes(32), { flag: 'wx', mode: 0o600 });
        await rename(made, file);
      }
      const secret = await readFile(file);
      if (secret.length !== 32) return null;
      // results of another build are none
      return createHmac('sha256', secret).update(readFileSync(this.options.build)).digest();
    } catch {
      return null;
    }
  }
}

function sealOf(key: Buffer, name: string, body: string): string {
  return createHmac('sha256', key).update(name).update('\n').update(body).digest('hex');
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Where programs of this user keep what they can make again. */
function userCacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const name = 'tom-review';
  if (process.platform === 'win32' && LOCALAPPDATA !== undefined) return path.join(LOCALAPPDATA, name);
  if (XDG_CACHE_HOME !== undefined && path.isAbsolute(XDG_CACHE_HOME)) return path.join(XDG_CACHE_HOME, name);
  return process.platform === 'darwin'
    ? path.join(homedir(), 'Library', 'Caches', name)
    : path.join(homedir(), '.cache', name);
}
