import * as vscode from 'vscode';
import { closeAll, codeOf, equal, eventually, extensionApi, ok, ours, sample } from './support.js';

/** What the command line has found in the workspace before the window was opened. */
interface Report {
  readonly findings: readonly {
    readonly ruleId: string;
    readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info';
    readonly message: string;
    readonly location: { readonly path: string; readonly startLine: number; readonly startColumn: number };
  }[];
}

const SEVERITY = {
  critical: vscode.DiagnosticSeverity.Error,
  high: vscode.DiagnosticSeverity.Error,
  medium: vscode.DiagnosticSeverity.Warning,
  low: vscode.DiagnosticSeverity.Information,
  info: vscode.DiagnosticSeverity.Information,
};

describe('the extension and the command line', () => {
  let expected: string[];
  let files: string[];

  before(async () => {
    await extensionApi();
    await closeAll();
    const text = await vscode.workspace.fs.readFile(sample('.vscode/command-line.json'));
    const { findings } = JSON.parse(new TextDecoder().decode(text)) as Report;
    expected = findings
      .map(({ ruleId, severity, message, location: { path, startLine, startColumn } }) =>
        [path, startLine, startColumn, ruleId, SEVERITY[severity], message].join(' '),
      )
      .sort();
    files = [...new Set(findings.map(({ location }) => location.path))];
  });
  after(closeAll);

  const shown = (): string[] =>
    files
      .flatMap((file) =>
        ours(sample(file)).map((diagnostic) => {
          const { line, character } = diagnostic.range.start;
          return [file, line + 1, character + 1, codeOf(diagnostic), diagnostic.severity, diagnostic.message].join(' ');
        }),
      )
      .sort();

  it('find the same under the configurations of the project and of a folder, scanned and opened', async () => {
    ok(expected.length >= 5, `${expected.length} findings of the command line`);
    const lowered = `personal-data-in-log ${vscode.DiagnosticSeverity.Information}`;
    ok(expected.join().includes(lowered), 'the configuration of the folder counts');
    await vscode.commands.executeCommand('tomReview.scanWorkspace');
    await eventually('what the command line finds', () => (equal(shown(), expected), true));
    for (const file of files) await vscode.window.showTextDocument(sample(file), { preview: false });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await eventually('the same in open files', () => (equal(shown(), expected), true));
  });
});
