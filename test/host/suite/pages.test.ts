import * as vscode from 'vscode';
import { activePage, closeAll, equal, eventually, extensionApi, ok, sample } from './support.js';

const RULE = 'tom-review:/rules/sql-injection.md';
const CONTROL = 'tom-review:/controls/personaly/sql-injection.md';

describe('pages', () => {
  before(async () => {
    await extensionApi();
  });
  beforeEach(closeAll);
  after(closeAll);

  const untilPage = (uri: string): Promise<true> =>
    eventually(`the page ${uri}, now ${activePage()?.toString(true)}`, () =>
      activePage()?.toString(true) === uri ? true : undefined,
    );

  it('open in the editor by our command', async () => {
    await vscode.commands.executeCommand('tomReview.openPage', CONTROL);
    await untilPage(CONTROL);
  });

  it('open in the editor as a click on the code of a diagnostic opens them', async () => {
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(RULE));
    await untilPage(RULE);
  });

  it('are the only thing that our command opens', async () => {
    for (const wrong of [sample('src/orders.js').toString(), 'https://example.com', 17, undefined]) {
      await vscode.commands.executeCommand('tomReview.openPage', wrong);
    }
    equal(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, 0);
  });

  it('of controls are chosen from a list', async () => {
    const shown = vscode.commands.executeCommand('tomReview.showControl');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await shown;
    const page = await eventually('a page', activePage);
    ok(page.path.startsWith('/controls/'), page.path);
  });

  it('have commands that stand in the palette', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const command of ['scanWorkspace', 'showControl', 'showLog', 'openPage']) {
      ok(known.includes(`tomReview.${command}`), command);
    }
    await vscode.commands.executeCommand('tomReview.showLog');
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });
});
