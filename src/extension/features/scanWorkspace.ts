/** The command *Scan Workspace*: progress by file, can be cancelled, and what it finds stays in Problems. */
import { errorText } from '../../base/errorText.js';
import { commands, ProgressLocation, window, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { scan, type ScanProgress, type ScanResult } from '../../server/protocol.js';
import type { Connection } from '../client.js';
import { COMMANDS } from '../commands.js';
import type { ReviewState } from '../reviewState.js';

export function registerScanWorkspace(connection: Connection, state: ReviewState, log: LogOutputChannel): Disposable {
  let running: Promise<ScanResult | undefined> | undefined;
  return commands.registerCommand(COMMANDS.scanWorkspace, () => {
    running ??= scanWorkspace(connection, state, log).finally(() => (running = undefined));
    return running;
  });
}

async function scanWorkspace(
  connection: Connection,
  state: ReviewState,
  log: LogOutputChannel,
): Promise<ScanResult | undefined> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage('TOM Review scans the folders of a workspace. Open a folder first.');
    return undefined;
  }
  try {
    const result = await withScanProgress(connection, state);
    log.info(
      `scan ${result.cancelled ? 'cancelled' : 'done'}: ${result.files} files analysed, ${result.skipped} left out, ${result.findings} findings`,
    );
    for (const failure of result.failures) log.warn(failure);
    for (const file of result.leftOut) log.info(`left out: ${file}`);
    if (!result.cancelled) state.hasScanned = true;
    tell(result);
    return result;
  } catch (error) {
    log.error(`scan failed: ${errorText(error)}`);
    void offerLog('TOM Review could not scan the workspace.');
    return undefined;
  }
}

async function withScanProgress(connection: Connection, state: ReviewState): Promise<ScanResult> {
  state.setPhase('scanning');
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title: 'TOM Review: scanning', cancellable: true },
      async (progress, token) => {
        const progressToken = `tomReview.scan.${crypto.randomUUID()}`;
        let percent = 0;
        const listening = connection.onProgress<ScanProgress>(progressToken, (value) => {
          const now = value.total === 0 ? 0 : Math.floor((value.done / value.total) * 100);
          progress.report({
            message: `${value.done} of ${value.total}: ${value.path}`,
            increment: Math.max(0, now - percent),
          });
          percent = Math.max(percent, now);
          state.setProgress(value);
        });
        try {
          return await connection.request(scan, { progressToken }, token);
        } finally {
          listening.dispose();
        }
      },
    );
  } finally {
    state.setPhase('idle');
  }
}

/** A short word at the end; findings as such are no reason for a message that wants an answer. */
function tell({ cancelled, files, findings, failures }: ScanResult): void {
  if (failures.length > 0) {
    void offerLog(`TOM Review: ${failures[0]}`);
    return;
  }
  const what = `${findings} ${findings === 1 ? 'finding' : 'findings'}, ${files} ${files === 1 ? 'file' : 'files'} analysed`;
  window.setStatusBarMessage(`TOM Review: ${cancelled ? 'scan cancelled, ' : ''}${what}`, 10_000);
}

async function offerLog(message: string): Promise<void> {
  const choice = await window.showWarningMessage(message, 'Show Log');
  if (choice !== undefined) await commands.executeCommand(COMMANDS.showLog);
}
