/**
 * Real source files to test with: a pinned list of registry packages, fetched with the registries' own clients
 * (npm, pip, mvn), checked against a pinned SHA-512 and cached; never committed.
 *
 *   before(async function () { files = await realFilesOrSkip(this, 'javascript', 500); });
 *
 * A registry that cannot be reached, or a missing client, means that the test has not run; that is what
 * `realFilesOrSkip` says. A package whose content is not the pinned one is an error.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readArchive } from './archive.js';
import { PINS, type Pin, type PinnedPackage } from './realFilesPins.js';

export type RealLanguage = 'javascript' | 'typescript' | 'tsx' | 'python' | 'java';

export interface RealFile {
  readonly language: RealLanguage;
  /** `lodash@4.18.1/package/fp/index.js`: package, version and path in the archive. */
  readonly name: string;
  readonly text: string;
}

/** The registry could not be asked: no network, no client. The test that needs it has not run. */
export class NotAvailable extends Error {}

/** Larger and generated files teach little and cost much time. */
const MAX_LENGTH = 150_000;
const MAX_MEAN_LINE_LENGTH = 200;

const ENDINGS: Readonly<Record<RealLanguage, RegExp>> = {
  javascript: /\.(?:js|cjs|mjs|jsx)$/,
  typescript: /(?<!\.d)\.(?:ts|mts|cts)$/,
  tsx: /\.tsx$/,
  python: /\.py$/,
  java: /\.java$/,
};

const root = fileURLToPath(new URL('../../', import.meta.url));

function cacheFolder(): string {
  const modules = join(root, 'node_modules');
  return join(existsSync(modules) ? join(modules, '.cache') : tmpdir(), 'tom-review-real-files');
}

const fetched = new Map<string, Promise<Buffer>>();
const found = new Map<RealLanguage, Promise<readonly RealFile[]>>();

/**
 * Up to `count` real files of a language (all when left out), always the same ones in the same order, spread
 * evenly over the packages. Rejects with {@link NotAvailable} when the packages cannot be had.
 */
export async function realFiles(
  language: RealLanguage,
  count = Number.POSITIVE_INFINITY,
): Promise<readonly RealFile[]> {
  let all = found.get(language);
  if (all === undefined) {
    all = collect(language);
    found.set(language, all);
  }
  return (await all).slice(0, count);
}

/** As `realFiles`, but skips the running test or hook with a clear message when the registry is out of reach. */
export async function realFilesOrSkip(
  context: Mocha.Context,
  language: RealLanguage,
  count?: number,
): Promise<readonly RealFile[]> {
  try {
    return await realFiles(language, count);
  } catch (error) {
    if (!(error instanceof NotAvailable)) throw error;
    console.warn(`      not run: ${error.message}`);
    return context.skip();
  }
}

async function collect(language: RealLanguage): Promise<readonly RealFile[]> {
  const pins = PINS.filter((pin) => pin.languages.includes(language));
  const perPackage: RealFile[][] = [];
  for (const pin of pins) perPackage.push(filesOf(language, pin, await archiveOf(pin)));
  // Round robin, so that a small count has files of every package.
  const files: RealFile[] = [];
  for (let index = 0; perPackage.some((list) => index < list.length); index += 1) {
    for (const list of perPackage) if (index < list.length) files.push(list[index]);
  }
  return files;
}

function filesOf(language: RealLanguage, pin: Pin, archive: Buffer): RealFile[] {
  const files: RealFile[] = [];
  const seen = new Set<string>();
  for (const { path, data } of readArchive(archive, (path) => ENDINGS[language].test(path))) {
    const text = data.toString('utf8');
    if (text.length > MAX_LENGTH || text.length > MAX_MEAN_LINE_LENGTH * (text.split('\n').length + 1)) continue;
    if (seen.has(text)) continue;
    seen.add(text);
    files.push({ language, name: `${pin.name}@${pin.version}/${path}`, text });
  }
  return spread(files.sort((a, b) => (a.name < b.name ? -1 : 1)));
}

/** Neighbours in a package resemble each other; a fixed stride through the list mixes them. */
function spread<T>(items: readonly T[]): T[] {
  const stride = [7, 11, 13, 17].find((prime) => items.length % prime !== 0) ?? 1;
  return items.map((_, index) => items[(index * stride) % items.length]);
}

/** A package of a registry, checked; rejects with {@link NotAvailable} when it cannot be had. */
export function archiveOf(pin: PinnedPackage): Promise<Buffer> {
  const key = `${pin.registry} ${pin.name}@${pin.version}`;
  let archive = fetched.get(key);
  if (archive === undefined) {
    archive = fromCacheOrRegistry(pin);
    fetched.set(key, archive);
  }
  return archive;
}

async function fromCacheOrRegistry(pin: PinnedPackage): Promise<Buffer> {
  const folder = cacheFolder();
  const file = join(folder, `${pin.registry}-${pin.name.replace(/[^A-Za-z0-9.-]+/g, '_')}-${pin.version}`);
  const cached = await readFile(file).catch(() => undefined);
  if (cached !== undefined && sha512(cached) === pin.sha512) return cached;

  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, 'fetch-'));
  try {
    const [client, ...args] = fetchCommand(pin);
    try {
      await promisify(execFile)(client, args, { cwd: work, timeout: 180_000, shell: process.platform === 'win32' });
    } catch (error) {
      const lines = String((error as { stderr?: string }).stderr || error)
        .trim()
        .split('\n');
      throw new NotAvailable(`${pin.name}@${pin.version} could not be fetched with ${client}: ${lines.at(-1)}`);
    }
    const [name] = await readdir(work);
    if (name === undefined) throw new NotAvailable(`${client} fetched nothing for ${pin.name}@${pin.version}`);
    const archive = await readFile(join(work, name));
    const digest = sha512(archive);
    if (digest !== pin.sha512)
      throw new Error(`${pin.name}@${pin.version} has the digest ${digest}, not the pinned one`);
    await rename(join(work, name), file);
    return archive;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function fetchCommand({ registry, name, version }: PinnedPackage): string[] {
  switch (registry) {
    case 'npm':
      return ['npm', 'pack', `${name}@${version}`, '--ignore-scripts', '--silent'];
    case 'pypi': {
      const target = [
        '--only-binary',
        ':all:',
        '--platform',
        'any',
        '--python-version',
        '3.12',
        '--implementation',
        'py',
      ];
      return ['pip', 'download', '-q', '--no-deps', ...target, '--abi', 'none', '-d', '.', `${name}==${version}`];
    }
    case 'maven': {
      const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';
      return ['mvn', '-q', '-B', goal, `-Dartifact=${name}:${version}:jar:sources`, '-DoutputDirectory=.'];
    }
  }
}

/** As in npm's `dist.integrity`. */
function sha512(data: Buffer): string {
  return `sha512-${createHash('sha512').update(data).digest('base64')}`;
}
