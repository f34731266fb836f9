/** Which commit the files of a folder are, as the git executable tells it. */
import { execFile } from 'node:child_process';
import type { Revision } from '../../service/index.js';

/** A repository's own settings must not start programs; and reading writes nothing. */
const HARMLESS = ['--no-optional-locks', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

const STATUS = ['status', '--porcelain=v2', '--branch', '--untracked-files=all', '-z'];

const MOST_BYTES = 256 * 1024 * 1024;

/**
 * @param root absolute
 * @param except root-relative path that does not count, such as the report that is about to be written
 */
export function readGitRevision(root: string, except?: string): Promise<Revision> {
  const paths = except === undefined ? ['.'] : ['.', `:(exclude,literal)${except}`];
  return new Promise((resolve) => {
    const env = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
    execFile(
      'git',
      [...HARMLESS, ...STATUS, '--', ...paths],
      { cwd: root, env, maxBuffer: MOST_BYTES, windowsHide: true },
      (error, stdout, stderr) => {
        if (error === null) resolve(readStatus(stdout));
        else if (error.code === 'ENOENT') resolve({ kind: 'unknown', reason: 'git is not installed' });
        else if (/not a git repository/.test(stderr)) resolve({ kind: 'none' });
        // its message may hold absolute paths
        else resolve({ kind: 'unknown', reason: 'git cannot read the repository' });
      },
    );
  });
}

/** Reads `git status --porcelain=v2 --branch -z`. */
function readStatus(status: string): Revision {
  let commit: string | null = null;
  let changed = 0;
  let untracked = 0;
  const entries = status.split('\0');
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? '';
    if (entry.startsWith('# branch.oid ')) commit = /[0-9a-f]{40,64}$/.exec(entry)?.[0] ?? null;
    else if (/^[12u] /.test(entry)) changed += 1;
    else if (entry.startsWith('? ')) untracked += 1;
    // the old name of a renamed file stands in an entry of its own
    if (entry.startsWith('2 ')) at += 1;
  }
  return { kind: 'git', commit, changed, untracked };
}
