import * as vscode from 'vscode';
import { activePage, closeAll, equal, eventually, extensionApi, ok, sample, untilCodes } from './support.js';

const ATTESTATIONS = 'tom-review-attestations.yaml';

describe('controls', () => {
  before(async () => {
    await extensionApi();
    await vscode.commands.executeCommand('tomReview.scanWorkspace');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample(ATTESTATIONS)).then(undefined, () => undefined);
  });

  const lensesOf = (uri: vscode.Uri, what: string, wanted: readonly string[]): Promise<string[]> =>
    eventually(what, async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 99);
      const titles = lenses.flatMap(({ command }) => command?.title ?? []);
      return wanted.every((title) => titles.some((one) => one.startsWith(title))) ? titles : undefined;
    });

  it('are attested: the entry is written, and lenses above it tell the status', async () => {
    const answers = { item: '', owner: 'Ada', statement: 'The office has five people.', evidence: '' };
    await vscode.commands.executeCommand('tomReview.attest', 'lumar/organization', answers);
    const uri = sample(ATTESTATIONS);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    ok(/attestations:\n {2}- control: lumar\/organization\n {4}version: 1\n {4}owner: Ada\n/.test(written), written);
    await vscode.window.showTextDocument(uri);
    await lensesOf(uri, 'an attested control', ['attested', 'Attest…']);
  });

  it('show an attestation that is overdue in its file', async () => {
    const uri = sample(ATTESTATIONS);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    const date = /\d{4}-\d\d-\d\d/.exec(document.getText());
    ok(date, 'a date');
    const start = document.positionAt(date.index);
    edit.replace(uri, new vscode.Range(start, start.translate(0, 10)), '2020-01-01');
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await untilCodes(uri, ['attestation-overdue']);
    await lensesOf(uri, 'an overdue control', ['attestation overdue']);
  });

  it('lead from a page to a line and to the page of another', async () => {
    const uri = sample('src/orders.js');
    await vscode.commands.executeCommand(
      'tomReview.openPage',
      `tom-review:/line/2/0/${encodeURIComponent(uri.toString())}`,
    );
    const editor = await eventually('the file', () => vscode.window.activeTextEditor);
    equal(editor.document.uri.path, uri.path);
    equal(editor.selection.active.line, 2);
    await vscode.commands.executeCommand('tomReview.openPage', 'tom-review:/controls/lumar/organization.md');
    await eventually('the page', () => (activePage()?.path === '/controls/lumar/organization.md' ? true : undefined));
  });

  it('have a tree', async () => {
    await vscode.commands.executeCommand('tomReview.controls.focus');
  });
});
