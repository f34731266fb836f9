/** What has changed since another version of the project, asked from the git executable; no shell is involved. */
import { execFile } from 'node:child_process';
import { spansOfDiff, type ChangedFiles } from '../../service/changedLines.js';
import type { ChangesOutcome } from '../../service/ports.js';

/** A repository's own settings must not start programs; and reading writes nothing. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false'];

const DIFF = [
  ...['diff', '--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'],
  ...['--find-renames', '--relative', '--src-prefix=a/', '--dst-prefix=b/'],
];

const MOST_BYTES = 512 * 1024 * 1024;

/**
 * Lines that differ between the working tree and the commit at which its branch left `ref`: commits since then, what is
 * staged and what is not. Files that git does not track count as new, unless they are ignored.
 * @param root absolute path of the project
 */
export async function changesSince(root: string, ref: string): Promise<ChangesOutcome> {
  try {
    return { ok: true, changes: await changes(root, ref) };
  } catch (error) {
    if (error instanceof GitError) return { ok: false, message: error.message };
    throw error;
  }
}

class GitError extends Error {}

async function changes(root: string, ref: string): Promise<ChangedFiles> {
  if (ref === '' || ref.startsWith('-')) throw new GitError(`"${ref}" is no branch, tag or commit.`);
  const inside = await git(root, ['rev-parse', '--is-inside-work-tree']);
  if (!inside.ok) throw new GitError(outsideMessage(inside.message));
  const commit = await git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (!commit.ok) {
    const remedy = 'check its name; in a shallow or partial clone, fetch it first (git fetch origin)';
    throw new GitError(`There is no branch, tag or commit "${ref}" in this repository: ${remedy}.`);
  }
  const target = commit.text.trim();
  const head = await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const base = head.ok ? await git(root, ['merge-base', target, 'HEAD']) : commit;
  if (!base.ok) {
    const remedy = 'fetch more of the history (git fetch --unshallow), or name a commit that this branch comes from';
    throw new GitError(`"${ref}" and the current branch have no commit in common: ${remedy}.`);
  }
  const [diff, untracked] = await Promise.all([
    git(root, [...DIFF, base.text.trim(), '--', '.']),
    git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  for (const result of [diff, untracked]) if (!result.ok) throw new GitError(`git has failed: ${result.message}`);
  return { spans: spansOfDiff(diff.text), added: new Set(untracked.text.split('\0').filter((path) => path !== '')) };
}

function outsideMessage(message: string): string {
  if (/dubious ownership/.test(message)) {
    return 'git does not trust this folder, because it belongs to somebody else: git config --global --add safe.directory FOLDER';
  }
  if (/ENOENT/.test(message)) return 'git cannot be run: install it, or put it into the PATH.';
  return 'The project is in no git repository, so nobody can tell what has changed.';
}

interface GitResult {
  readonly ok: boolean;
  readonly text: string;
  readonly message: string;
}

function git(root: string, args: readonly string[]): Promise<GitResult> {
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  return new Promise((resolve) => {
    execFile('git', [...SAFE, ...args], { cwd: root, env, maxBuffer: MOST_BYTES }, (error, stdout, stderr) => {
      const message = stderr.trim() === '' ? (error?.message ?? '') : stderr.trim();
      resolve({ ok: error === null, text: stdout, message });
    });
  });
}
