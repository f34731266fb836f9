/** `tom-review install`: fetches what the configuration extends. The only command that uses the network. */
import { Command } from 'commander';
import { fetchText } from '../../platform/node/fetchText.js';
import { readCommit } from '../../platform/node/gitSource.js';
import { installSources } from '../../platform/node/installSources.js';
import { outerIgnoreScopes } from '../../platform/node/projectRoot.js';
import { count } from '../../reports/index.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { locateProject } from '../project.js';
import { UsageError } from '../usageError.js';

export function installCommand(_: Installation, exit: (code: number) => void): Command {
  return new Command('install')
    .description('fetch what the configuration extends from git and https, as tom-review.lock names it')
    .option('--update', 'take what the sources give now, and pin that in tom-review.lock')
    .addHelpText(
      'after',
      '\nWhat is fetched goes into .tom-review/ (not committed) and is pinned by its SHA-256 in tom-review.lock\n' +
        '(committed). No other command and no editor fetches anything.',
    )
    .action(async ({ update }: { update?: boolean }) => {
      const { root } = locateProject(['.']);
      const { installed, faults } = await installSources(root, outerIgnoreScopes(root), update === true, {
        fetchText,
        readCommit,
      });
      if (faults.length > 0) throw new UsageError(faults);
      const lines = installed.map(
        ({ source, hash, isNew }) => `${isNew ? 'installed' : 'verified '} ${source}  ${hash}\n`,
      );
      await writeResult(`${lines.join('')}${count(installed.length, 'source')}\n`, undefined);
      exit(0);
    });
}
