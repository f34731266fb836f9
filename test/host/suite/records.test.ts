import * as vscode from 'vscode';
import { closeAll, equal, eventually, extensionApi, ok, sample, untilCodes } from './support.js';

const ORDERS = ['cross-site-scripting', 'sql-injection'];
const RISKS = 'tom-review-accepted-risks.yaml';

describe('records', () => {
  before(async () => {
    await extensionApi();
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(sample(RISKS)).then(undefined, () => undefined);
  });

  const actionAt = (uri: vscode.Uri, range: vscode.Range, wanted: string): Promise<vscode.CodeAction> =>
    eventually(wanted, async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title.startsWith(wanted));
    });

  it('accepts a risk: writes the entry, and the finding is no longer open', async () => {
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    const [finding] = (await untilCodes(uri, ORDERS)).filter(({ message }) => message.includes('SQL'));
    ok(finding, 'the finding');
    const accept = await actionAt(uri, finding.range, 'Accept risk of sql-injection…');
    const answers = { reason: 'behind the VPN', owner: 'Ada', approver: 'Grace', ticket: '', expires: '2999-12-31' };
    await vscode.commands.executeCommand('tomReview.acceptRisk', accept.command?.arguments?.[0], answers);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample(RISKS)));
    ok(/fingerprint: "[0-9a-f]{16}"\n {4}path: \S*src\/orders\.js\n {4}rule: sql-injection\n/.test(written), written);
    ok(written.includes('approver: Grace\n') && !written.includes('ticket'), written);
    await untilCodes(uri, ['cross-site-scripting']);
  });

  it('extends an accepted risk that has expired, and takes it out, by quick fixes', async () => {
    const uri = sample('src/orders.js');
    const risks = sample(RISKS);
    const text = new TextDecoder()
      .decode(await vscode.workspace.fs.readFile(risks))
      .replace('2999-12-31', '2020-01-01');
    await vscode.workspace.fs.writeFile(risks, new TextEncoder().encode(text));
    await untilCodes(uri, ORDERS);
    const document = await vscode.workspace.openTextDocument(risks);
    await vscode.window.showTextDocument(document);
    const [expired] = await untilCodes(risks, ['accepted-risk']);
    ok(expired, 'the problem');
    const apply = async (range: vscode.Range, title: string): Promise<void> => {
      const { edit } = await actionAt(risks, range, title);
      ok(edit, 'an edit');
      ok(await vscode.workspace.applyEdit(edit), 'the fix is applied');
      await untilCodes(risks, []);
      await document.save();
    };
    await apply(expired.range, 'Extend the entry until 2');
    ok(!document.getText().includes('2020-01-01'), document.getText());
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ['cross-site-scripting']);
    await vscode.workspace.fs.writeFile(risks, new TextEncoder().encode(text));
    await untilCodes(uri, ORDERS);
    await vscode.window.showTextDocument(document);
    const [again] = await untilCodes(risks, ['accepted-risk']);
    ok(again, 'the problem');
    await apply(again.range, 'Remove the entry');
    equal(document.getText().split('\n').slice(-2), ['risks: []', '']);
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ORDERS);
    await vscode.workspace.fs.delete(risks);
  });

  it('shows everything as new where there is no baseline', async () => {
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ORDERS);
    const settings = vscode.workspace.getConfiguration('tomReview', uri);
    equal(settings.get('show'), 'all');
    await settings.update('show', 'new', vscode.ConfigurationTarget.Workspace);
    // there is no baseline: everything is new
    await untilCodes(uri, ORDERS);
    await settings.update('show', undefined, vscode.ConfigurationTarget.Workspace);
    await untilCodes(uri, ORDERS);
  });
});
