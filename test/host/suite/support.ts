/** Helpers for suites that run inside both extension hosts; Node's `assert` is not there in the web worker. */
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/activate.js';

export function ok(condition: unknown, message: string): asserts condition {
  if (condition === undefined || condition === null || condition === false) throw new Error(message);
}

export function equal<T>(actual: T, expected: T, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** Whether the suite runs in the Node extension host. */
export const isNodeHost = typeof process === 'object' && process.versions?.node !== undefined;

/** Asks until there is an answer; the window may still be starting. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    let last: unknown;
    try {
      const value = await look();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`waited in vain for: ${what}${last === undefined ? '' : ` (${String(last)})`}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function extensionApi(): Promise<Api> {
  const extension = vscode.extensions.getExtension<Api>('tom-review.tom-review');
  ok(extension, 'the extension is installed');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** The address of a file of the sample workspace. */
export function sample(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Our diagnostics of a file. */
export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'TOM Review');
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until these are the rules found in a file. */
export function untilCodes(uri: vscode.Uri, expected: readonly string[]): Promise<vscode.Diagnostic[]> {
  const wanted = [...expected].sort().join();
  return eventually(`[${wanted}] in ${uri.path}, now [${ours(uri).map(codeOf).join()}]`, () => {
    const found = ours(uri);
    return found.map(codeOf).sort().join() === wanted ? found : undefined;
  });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The page in the active tab, if it is one of ours. */
export function activePage(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === 'tomReview.page' ? input.uri : undefined;
}
