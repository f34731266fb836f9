/** Files of a commit, by the git program: without a shell, a work tree or hooks. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { decodeText } from '../decodeText.js';

const run = promisify(execFile);

const TIME_LIMIT = 120_000;
const MAX_FILES = 2_000;
const MAX_FILE = 400_000;
const MAX_TOTAL = 20_000_000;
/** What a configuration is made of, with its rules, models and measures. */
const WANTED = /\.(ya?ml|md)$/;

/**
 * @param url as git takes it; checked before
 * @param commit in full; git itself makes sure that the content is the one of this hash
 * @returns texts by path. Rejects with a message that says what is wrong
 */
export async function readCommit(url: string, commit: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tom-review-git-'));
  const git = async (...args: string[]): Promise<Buffer> => {
    try {
      const { stdout } = await run('git', ['-c', `core.hooksPath=${devNull}`, '-C', folder, ...args], {
        encoding: 'buffer',
        maxBuffer: MAX_TOTAL,
        timeout: TIME_LIMIT,
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_ALLOW_PROTOCOL: 'https:ssh:file', GIT_DIR: folder },
      });
      return stdout;
    } catch (error) {
      throw new Error(faultOf(error), { cause: error });
    }
  };
  try {
    await git('init', '--quiet', '--bare');
    await git('fetch', '--quiet', '--depth=1', '--no-tags', '--', url, commit).catch(async () => {
      // not every server gives a commit by its hash
      await git('fetch', '--quiet', '--no-tags', '--', url, '+refs/*:refs/fetched/*');
    });
    return await filesOf(git, commit);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesOf(git: (...args: string[]) => Promise<Buffer>, commit: string): Promise<Map<string, string>> {
  const listed = (await git('ls-tree', '-r', '-z', '--full-tree', `${commit}^{commit}`)).toString('utf8');
  const files = new Map<string, string>();
  let total = 0;
  for (const entry of listed.split('\0')) {
    const [, mode = '', hash = '', name = ''] = /^(\d+) blob ([0-9a-f]+)\t(.+)$/s.exec(entry) ?? [];
    // no links, and nothing that could leave the folder it is written to
    if (!mode.startsWith('100') || !WANTED.test(name) || !/^[^\\:\n\r]+$/.test(name)) continue;
    const content = await git('cat-file', 'blob', hash);
    total += content.length;
    if (content.length > MAX_FILE) continue;
    if (files.size >= MAX_FILES || total > MAX_TOTAL) throw new Error(`it has too many files (${MAX_FILES} are taken)`);
    const text = decodeText(content);
    if (text !== null) files.set(name, text);
  }
  return files;
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'the program git is not installed';
  const said = 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : undefined;
  return said === undefined || said === '' ? (error.message.split('\n')[0] ?? '') : said;
}
