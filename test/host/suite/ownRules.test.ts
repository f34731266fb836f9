import * as vscode from 'vscode';
import type { TestedRule } from '../../../src/extension/features/ruleTests.js';
import { closeAll, codeOf, equal, eventually, extensionApi, ok, ours, sample, untilCodes } from './support.js';

const RULE = 'security/rules/injection/ledger-query/rule.yaml';
const TEST = 'security/rules/injection/ledger-query/tests/javascript/ledger.js';

describe('own rules', () => {
  before(async () => {
    await extensionApi();
    await closeAll();
  });
  afterEach(async () => {
    await closeAll();
  });

  const textOf = async (uri: vscode.Uri): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const write = (uri: vscode.Uri, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

  async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
    const at = document.getText().indexOf(from);
    ok(at >= 0, `the text has ${from}`);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
    ok(await vscode.workspace.applyEdit(edit), 'the edit is applied');
  }

  /** The window may save by itself, so the text of before is written again. */
  async function restore(document: vscode.TextDocument, text: string): Promise<void> {
    await replace(document, document.getText(), text);
    await document.save();
  }

  it('find in open files, and are loaded again when a file changes', async () => {
    const uri = sample('src/ledger.js');
    await vscode.window.showTextDocument(uri);
    await untilCodes(uri, ['ledger-query']);
    const model = sample('security/models/ledger.yaml');
    const text = await textOf(model);
    await write(model, text.replace('client.query', 'client.run'));
    await untilCodes(uri, []);
    await write(model, text);
    await untilCodes(uri, ['ledger-query']);
  });

  it('show their mistakes while they are written, with the nearest name as a fix', async () => {
    const uri = sample(RULE);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const text = document.getText();
    await replace(document, '[ledger-text]', '[ledger-txet]');
    const [mistake] = await untilCodes(uri, ['configuration']);
    ok(mistake, 'the mistake');
    equal(mistake.message, 'unknown sink kind "ledger-txet"; did you mean "ledger-text"?');
    equal(mistake.range.start.line, 7);
    const action = await eventually('the fix', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        uri,
        mistake.range,
      );
      return actions.find(({ title }) => title === 'Change to "ledger-text"');
    });
    ok(action.edit, 'an edit');
    ok(await vscode.workspace.applyEdit(action.edit), 'the fix is applied');
    ok(document.getText().includes('sinks: [ledger-text]'), document.getText());
    await untilCodes(uri, []);
    await restore(document, text);
  });

  it('are previewed on the other file while they are edited', async () => {
    const source = sample('src/ledger.js');
    await vscode.window.showTextDocument(source);
    const rule = await vscode.workspace.openTextDocument(sample(RULE));
    await vscode.window.showTextDocument(rule, vscode.ViewColumn.Beside);
    const document = await vscode.workspace.openTextDocument(source);
    const texts = [rule.getText(), document.getText()] as const;
    const previewed = (): number[] =>
      vscode.languages
        .getDiagnostics(source)
        .filter((diagnostic) => diagnostic.source === 'TOM Review preview')
        .map((diagnostic) => (equal(codeOf(diagnostic), 'ledger-query'), diagnostic.range.start.line));
    const until = (lines: number[]): Promise<true> =>
      eventually(`matches in ${lines.join()}`, () => (previewed().join() === lines.join() ? true : undefined));
    await vscode.commands.executeCommand('tomReview.previewRule');
    await until([5]);
    await replace(rule, '[user-input]', '[command-line]');
    await until([]);
    await replace(rule, '[command-line]', '[user-input, command-line]');
    await until([5]);
    await replace(document, "query('all')", 'query(process.argv[2])');
    await until([5, 8]);
    await vscode.commands.executeCommand('tomReview.previewRule');
    await until([]);
    await restore(rule, texts[0]);
    await restore(document, texts[1]);
  });

  it('are previewed before they are on disk, with their mistakes', async () => {
    const source = sample('src/ledger.js');
    await vscode.window.showTextDocument(source);
    const content = (await textOf(sample(RULE))).replace('ledger-query', 'ledger-draft');
    const draft = await vscode.workspace.openTextDocument({ language: 'yaml', content });
    await vscode.window.showTextDocument(draft, vscode.ViewColumn.Beside);
    const lines = (uri: vscode.Uri): string =>
      vscode.languages
        .getDiagnostics(uri)
        // the finding of the rule on disk is there, too
        .filter((diagnostic) => codeOf(diagnostic) !== 'ledger-query')
        .map(({ range }) => range.start.line)
        .join();
    const until = (what: string, uri: vscode.Uri, wanted: string): Promise<true> =>
      eventually(what, () => (equal(lines(uri), wanted), true));
    await vscode.commands.executeCommand('tomReview.previewRule');
    await until('the match', source, '5');
    await replace(draft, 'mode: taint', 'mode: tiant');
    await until('the mistake', draft.uri, '2');
    await until('no match', source, '');
    await replace(draft, 'mode: tiant', 'mode: taint');
    await until('no mistake', draft.uri, '');
    await until('the match again', source, '5');
    await vscode.commands.executeCommand('tomReview.previewRule');
    await until('the end', source, '');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are tested in the test view', async () => {
    const { ruleTests } = await extensionApi();
    await eventually('the rule in the view', () => (ruleTests.rules.join() === 'ledger-query' ? true : undefined));
    const runAll = async (): Promise<TestedRule> => {
      let tested: TestedRule | undefined;
      const listening = ruleTests.onDidTest((rule) => (tested = rule));
      await vscode.commands.executeCommand('testing.runAll');
      const result = await eventually('the result', () => tested);
      listening.dispose();
      return result;
    };
    equal(await runAll(), { ruleId: 'ledger-query', passed: 2, failed: [] });
    const uri = sample(TEST);
    const text = await textOf(uri);
    await write(uri, text.replace('// ok: ledger-query', '// finding: ledger-query'));
    await ruleTests.refresh();
    equal(await runAll(), {
      ruleId: 'ledger-query',
      passed: 1,
      failed: [`${TEST}:10: expected a finding, there is none`],
    });
    await write(uri, text);
    await ruleTests.refresh();
    equal((await runAll()).failed, []);
    equal(ours(uri).length, 0);
  });

  it('are tested again in a continuous run when a case, the rule or a model changes', async () => {
    const { ruleTests } = await extensionApi();
    await eventually('the rule in the view', () => (ruleTests.rules.join() === 'ledger-query' ? true : undefined));
    const results: TestedRule[] = [];
    const listening = ruleTests.onDidTest((rule) => void results.push(rule));
    const failed = (): string | undefined => results.at(-1)?.failed.join();
    const until = (what: string, wanted: string): Promise<true> =>
      eventually(what, () => {
        equal(failed(), wanted);
        return true;
      });
    await vscode.commands.executeCommand('testing.startContinuousRun');
    await until('the first run', '');
    // a case, in the editor
    const cases = await vscode.workspace.openTextDocument(sample(TEST));
    await vscode.window.showTextDocument(cases);
    const text = cases.getText();
    await replace(cases, '// ok: ledger-query', '// finding: ledger-query');
    await cases.save();
    await until('the wrong case', `${TEST}:10: expected a finding, there is none`);
    await restore(cases, text);
    await until('the right case', '');
    // the rule, in the editor
    const rule = await vscode.workspace.openTextDocument(sample(RULE));
    await vscode.window.showTextDocument(rule);
    const ruleText = rule.getText();
    await replace(rule, '[user-input]', '[command-line]');
    await rule.save();
    await until('the other source', `${TEST}:7: expected a finding, there is none`);
    await replace(rule, '[command-line]', '[comand-line]');
    await rule.save();
    await until('the mistake', `${RULE}:7: unknown source kind "comand-line"; did you mean "command-line"?`);
    await restore(rule, ruleText);
    await until('the right rule', '');
    // a model, on disk
    const model = sample('security/models/ledger.yaml');
    const modelText = await textOf(model);
    await write(model, modelText.replace('client.query', 'client.run'));
    await until('the other model', `${TEST}:7: expected a finding, there is none`);
    await write(model, modelText);
    await until('the right model', '');
    await vscode.commands.executeCommand('testing.stopContinuousRun');
    // what had begun may still end
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const count = results.length;
    await replace(cases, '// ok: ledger-query', '// finding: ledger-query');
    await cases.save();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(results.length, count, 'runs after the end');
    await restore(cases, text);
    listening.dispose();
  });
});
