/** The command *Show Control*: a list of all controls, then the page of the chosen one. */
import { commands, QuickPickItemKind, window, type Disposable, type QuickPickItem } from 'vscode';
import { controls, type ControlItem } from '../../server/protocol.js';
import type { Connection } from '../client.js';
import { COMMANDS } from '../commands.js';

type Choice = QuickPickItem & { readonly page?: string };

export function registerShowControl(connection: Connection): Disposable {
  return commands.registerCommand(COMMANDS.showControl, async () => {
    const list = connection.request(controls, undefined).then((items) => choices(items));
    const choice = await window.showQuickPick<Choice>(list, {
      title: 'TOM Review: controls',
      placeHolder: 'Name or section',
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (choice?.page !== undefined) await commands.executeCommand(COMMANDS.openPage, choice.page);
  });
}

/** The controls under the titles of their documents. */
export function choices(items: readonly ControlItem[]): Choice[] {
  const list: Choice[] = [];
  let document: string | undefined;
  for (const item of items) {
    if (item.document !== document) {
      document = item.document;
      list.push({ label: document, kind: QuickPickItemKind.Separator });
    }
    list.push({ label: item.title, description: describe(item), detail: item.section, page: item.page });
  }
  return list;
}

function describe({ findings, rules }: ControlItem): string {
  if (findings > 0) return findings === 1 ? '1 finding' : `${findings} findings`;
  if (rules === 0) return '';
  return rules === 1 ? '1 rule' : `${rules} rules`;
}
