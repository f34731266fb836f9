import * as vscode from 'vscode';
import { closeAll, equal, eventually, extensionApi, ok, ours, sample, untilCodes } from './support.js';

interface Result {
  readonly cancelled: boolean;
  readonly files: number;
  readonly findings: number;
}

describe('scan of the workspace', () => {
  before(async () => {
    await extensionApi();
    await closeAll();
  });

  it('finds in files that were never opened, and tells so in the status bar', async () => {
    const api = await extensionApi();
    const phases: string[] = [];
    const listening = api.state.onDidChange(() => phases.push(api.state.phase));
    const result = await vscode.commands.executeCommand<Result>('tomReview.scanWorkspace');
    listening.dispose();
    equal(result.cancelled, false);
    equal(result.files, 5);
    ok(result.findings >= 5, `${result.findings} findings`);
    await untilCodes(sample('src/orders.js'), ['cross-site-scripting', 'sql-injection']);
    ok(ours(sample('src/mail.ts')).length > 0, 'findings of a file that was not opened');
    equal(ours(sample('src/clean.js')).length, 0);
    ok(phases.includes('scanning'), phases.join());
    equal(api.state.phase, 'idle');
    await eventually('the summary', () => {
      const { findings } = api.state.summary;
      return Object.values(findings).reduce((a, b) => a + b, 0) === result.findings ? true : undefined;
    });
  });

  it('keeps the findings when files are opened and closed', async () => {
    const uri = sample('src/mail.ts');
    const before = ours(uri).length;
    await vscode.window.showTextDocument(uri);
    await closeAll();
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(ours(uri).length, before);
  });

  it('follows files that change, move and go', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample('src/orders.js')));
    const copy = sample('src/copy.js');
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(text));
    await untilCodes(copy, ['cross-site-scripting', 'sql-injection']);
    await vscode.workspace.fs.writeFile(copy, new TextEncoder().encode(text.replace(' + req.query.name', '')));
    await untilCodes(copy, ['sql-injection']);
    const moved = sample('src/moved.js');
    await vscode.workspace.fs.rename(copy, moved);
    await untilCodes(copy, []);
    await untilCodes(moved, ['sql-injection']);
    await vscode.workspace.fs.delete(moved);
    await untilCodes(moved, []);
  });
});
