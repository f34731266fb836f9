/** `tom-review install`: fetches what the configuration extends. The only command that uses the network. */
import { Command, Option } from 'commander';
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
    .addOption(
      new Option('--frozen', 'fail where tom-review.lock would change, and leave it as it is: for CI').conflicts(
        'update',
      ),
    )
    .addHelpText(
      'after',
      '\nWhat is fetched goes into .tom-review/ (not committed) and is pinned by its SHA-256 in tom-review.lock\n' +
        '(committed). No other command and no editor fetches anything.',
    )
    .action(async ({ update, frozen }: { update?: boolean; frozen?: boolean }) => {
      const { root } = locateProject(['.']);
      const mode = frozen === true ? 'frozen' : update === true ? 'update' : 'pin';
      const { installed, faults } = await installSources(root, outerIgnoreScopes(root), mode, {
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
