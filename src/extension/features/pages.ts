/**
 * Pages of rules and controls. They are documents of our own scheme, opened by a read-only editor of ours: a click on
 * a diagnostic's code, a link of a hover and a command all lead there, in Restricted Mode and without any network.
 */
import { commands, Uri, window, type Disposable } from 'vscode';
import { page, PAGE_SCHEME } from '../../server/protocol.js';
import type { Connection } from '../client.js';
import { COMMANDS } from '../commands.js';
import { missingPage, pageHtml } from '../pages/pageHtml.js';

/** As in package.json. */
const VIEW_TYPE = 'tomReview.page';

export function registerPages(connection: Connection, icon: Uri): Disposable {
  const command = commands.registerCommand(COMMANDS.openPage, async (target: unknown) => {
    if (typeof target !== 'string' || !target.startsWith(`${PAGE_SCHEME}:`)) return;
    const line = /^[\w-]+:\/line\/(\d+)\/(\d+)\/([^/]+)$/.exec(target);
    if (line !== null) {
      const [, number, character, file] = line;
      const place = { uri: decodeURIComponent(file ?? ''), line: Number(number), character: Number(character) };
      await commands.executeCommand(COMMANDS.openLine, place);
      return;
    }
    const control = /^[\w-]+:\/attest\/([\w/-]+)$/.exec(target)?.[1];
    if (control !== undefined) {
      await commands.executeCommand(COMMANDS.attest, control);
      return;
    }
    await commands.executeCommand('vscode.openWith', Uri.parse(target), VIEW_TYPE);
  });
  const editor = window.registerCustomEditorProvider(
    VIEW_TYPE,
    {
      openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: async ({ uri }, panel) => {
        panel.webview.options = {
          enableScripts: false,
          enableCommandUris: [COMMANDS.openPage],
          localResourceRoots: [],
        };
        panel.iconPath = icon;
        const show = async (): Promise<void> => {
          const found =
            (await connection.request(page, { uri: uri.toString(true) })) ?? missingPage(uri.toString(true));
          panel.title = found.title;
          panel.webview.html = pageHtml(found, crypto.randomUUID());
        };
        await show();
        // findings may have come or gone while the page was hidden
        const listening = panel.onDidChangeViewState(() => (panel.visible ? show() : undefined));
        panel.onDidDispose(() => listening.dispose());
      },
    },
    { supportsMultipleEditorsPerDocument: true },
  );
  return { dispose: () => (command.dispose(), editor.dispose()) };
}
