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

  it('accepts a risk: writes the entry, and the finding is no longer open', async () => {
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    const [finding] = (await untilCodes(uri, ORDERS)).filter(({ message }) => message.includes('SQL'));
    ok(finding, 'the finding');
    const accept = await eventually('the action', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return actions.find(({ title }) => title === 'Accept risk of sql-injection…');
    });
    const answers = { reason: 'behind the VPN', owner: 'Ada', approver: 'Grace', ticket: '', expires: '2999-12-31' };
    await vscode.commands.executeCommand('tomReview.acceptRisk', accept.command?.arguments?.[0], answers);
    const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(sample(RISKS)));
    ok(/fingerprint: "[0-9a-f]{16}"\n {4}path: \S*src\/orders\.js\n {4}rule: sql-injection\n/.test(written), written);
    ok(written.includes('approver: Grace\n') && !written.includes('ticket'), written);
    await untilCodes(uri, ['cross-site-scripting']);
    await vscode.workspace.fs.delete(sample(RISKS));
    await untilCodes(uri, ORDERS);
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
