/** Shows the log. It names files and counts; source text is in it only if the user asks for traces. */
import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import { COMMANDS } from '../commands.js';

export function registerShowLog(log: LogOutputChannel): Disposable {
  return commands.registerCommand(COMMANDS.showLog, () => log.show(true));
}
