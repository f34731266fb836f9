import * as vscode from 'vscode';
import {
  closeAll,
  codeOf,
  equal,
  eventually,
  extensionApi,
  isNodeHost,
  ok,
  ours,
  sample,
  untilCodes,
} from './support.js';

const ORDERS = ['cross-site-scripting', 'sql-injection'];

describe('in the editor', () => {
  before(async () => {
    await extensionApi();
  });
  after(closeAll);

  it('runs its server as a process or as a Worker', async () => {
    const api = await extensionApi();
    equal(api.server, isNodeHost ? 'process' : 'worker');
  });

  it('shows what an open file has, with a link to the page of the rule and the steps of the path', async () => {
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    const found = await untilCodes(uri, ORDERS);
    const sql = found.find((diagnostic) => codeOf(diagnostic) === 'sql-injection');
    ok(sql, 'the SQL injection');
    equal(sql.severity, vscode.DiagnosticSeverity.Error);
    ok(typeof sql.code === 'object', 'a code with a target');
    equal(sql.code.target.toString(true), 'tom-review:/rules/sql-injection.md');
    ok((sql.relatedInformation ?? []).length >= 2, 'steps');
  });

  it('says in the hover which controls are touched, and trusts no command but ours', async () => {
    const uri = sample('src/orders.js');
    const [first] = (await untilCodes(uri, ORDERS)).filter((diagnostic) => codeOf(diagnostic) === 'sql-injection');
    ok(first, 'the finding');
    const at = first.range.start.translate(0, 3);
    const text = await eventually('the hover', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
      return contents.find((content) => content.value.includes('Protection against SQL injection'));
    });
    equal(text.isTrusted, { enabledCommands: ['tomReview.openPage'] });
    ok(text.supportHtml !== true, 'no HTML');
  });

  it('follows typing', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'javascript', content: '' });
    const editor = await vscode.window.showTextDocument(document);
    const lines = [
      `import pg from 'pg';`,
      `import express from 'express';`,
      `express().get('/', (req) => new pg.Pool().query('SELECT ' + req.query.a));`,
    ];
    for (const line of lines) {
      await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, `${line}\n`));
    }
    const [finding] = await untilCodes(document.uri, ['sql-injection']);
    equal(finding?.range.start.line, 2);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n\n'));
    await eventually('the new place', () => (ours(document.uri)[0]?.range.start.line === 4 ? true : undefined));
    await editor.edit((edit) => edit.delete(document.lineAt(4).range));
    await untilCodes(document.uri, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('suppresses a finding by a quick fix', async () => {
    const uri = sample('src/Profile.tsx');
    const editor = await vscode.window.showTextDocument(uri);
    const [finding] = await untilCodes(uri, ['dom-xss']);
    ok(finding, 'the finding');
    const actions = await eventually('quick fixes', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        finding.range,
        vscode.CodeActionKind.QuickFix.value,
      );
      return found.length > 0 ? found : undefined;
    });
    const titles = actions.map(({ title }) => title);
    ok(
      titles.some((title) => title.startsWith('Show rule and controls')),
      titles.join(),
    );
    const suppress = actions.find(({ title }) => title.startsWith('Suppress dom-xss'));
    ok(suppress?.edit, titles.join());
    ok(await vscode.workspace.applyEdit(suppress.edit), 'applied');
    await untilCodes(uri, []);
    ok(editor.document.getText().includes('{/* tom-review-ignore dom-xss -- reason */}'), editor.document.getText());
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('follows the settings', async () => {
    const uri = sample('src/orders.js');
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ORDERS);
    const settings = vscode.workspace.getConfiguration('tomReview', uri);
    await settings.update('minimumSeverity', 'critical', vscode.ConfigurationTarget.Workspace);
    await untilCodes(uri, ['sql-injection']);
    await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await untilCodes(uri, []);
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await settings.update('minimumSeverity', undefined, vscode.ConfigurationTarget.Workspace);
    await untilCodes(uri, ORDERS);
  });
});
