/** The command *Show All, New or Changed Findings*: sets which findings are shown in this workspace. */
import { commands, ConfigurationTarget, window, workspace, type Disposable, type QuickPickItem } from 'vscode';
import type { Settings } from '../../server/protocol.js';
import { COMMANDS } from '../commands.js';

interface Choice extends QuickPickItem {
  readonly show: Settings['show'];
}

export function registerChooseShown(): Disposable {
  return commands.registerCommand(COMMANDS.chooseShown, async () => {
    const settings = workspace.getConfiguration('tomReview');
    const now = settings.get<Settings['show']>('show', 'all');
    const since = settings.get('changedSince', 'HEAD');
    const choices: Choice[] = [
      { show: 'all', label: 'All findings' },
      { show: 'new', label: 'New findings', description: 'those that tom-review-baseline.json does not have' },
      { show: 'changed', label: 'Findings on changed lines', description: `since ${since}, told by git` },
    ];
    const choice = await window.showQuickPick(
      choices.map((one) => ({ ...one, label: `${one.show === now ? '$(check) ' : ''}${one.label}` })),
      { title: 'TOM Review: which findings are shown' },
    );
    if (choice === undefined || choice.show === now) return;
    const isFolderOpen = (workspace.workspaceFolders ?? []).length > 0;
    await settings.update(
      'show',
      choice.show,
      isFolderOpen ? ConfigurationTarget.Workspace : ConfigurationTarget.Global,
    );
  });
}
