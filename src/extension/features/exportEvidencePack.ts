/** The command *Export Evidence Pack*: scans a folder of the workspace and writes what an auditor needs, as zip or folder. */
import { errorText } from '../../base/errorText.js';
import {
  commands,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
  type WorkspaceFolder,
} from 'vscode';
import { exportPack, type ExportedPack, type ScanProgress } from '../../server/protocol.js';
import type { Connection } from '../client.js';
import { COMMANDS } from '../commands.js';

/** Where the pack goes: the zip file, or the folder that is made. */
interface Target {
  readonly uri: Uri;
  readonly asZip: boolean;
}

/** A caller may name the target; else the user is asked. Gives where it was written. */
export function registerExportEvidencePack(connection: Connection, log: LogOutputChannel, version: string): Disposable {
  return commands.registerCommand(COMMANDS.exportEvidencePack, async (given?: Target): Promise<Uri | undefined> => {
    try {
      return await exportEvidencePack(connection, version, given);
    } catch (error) {
      log.error(`export failed: ${errorText(error)}`);
      void window.showErrorMessage(`TOM Review could not write the evidence pack: ${errorText(error)}`);
      return undefined;
    }
  });
}

async function exportEvidencePack(
  connection: Connection,
  toolVersion: string,
  given: Target | undefined,
): Promise<Uri | undefined> {
  if (!workspace.isTrusted) {
    void window.showWarningMessage(
      'In Restricted Mode the configuration is not read, so an evidence pack would say too little. Trust the workspace first.',
    );
    return undefined;
  }
  const folder = await chosenFolder();
  const target = folder === undefined ? undefined : (given ?? (await askTarget(folder)));
  if (folder === undefined || target === undefined) return undefined;
  const pack = await requestPack(connection, folder, toolVersion, target.asZip);
  if (pack.refusal !== null) {
    if (pack.refusal !== '') void window.showErrorMessage(`TOM Review made no evidence pack: ${pack.refusal}`);
    return undefined;
  }
  for (const { path, base64 } of pack.files) {
    const uri = path === '' ? target.uri : Uri.joinPath(target.uri, path);
    await workspace.fs.writeFile(
      uri,
      Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)),
    );
  }
  void window.showInformationMessage(`TOM Review: evidence pack written to ${workspace.asRelativePath(target.uri)}.`);
  return target.uri;
}

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1)
    return window.showWorkspaceFolderPick({ placeHolder: 'Make the evidence pack of which folder?' });
  if (folders.length === 0) {
    void window.showInformationMessage('TOM Review makes an evidence pack of a folder. Open a folder first.');
  }
  return folders[0];
}

async function askTarget(folder: WorkspaceFolder): Promise<Target | undefined> {
  const kinds = [
    { label: 'Zip file', asZip: true },
    { label: 'Folder', asZip: false },
  ];
  const kind = await window.showQuickPick(kinds, { placeHolder: 'Write the evidence pack as' });
  if (kind === undefined) return undefined;
  const { asZip } = kind;
  const name = asZip ? 'tom-review-evidence.zip' : 'tom-review-evidence';
  const uri = await window.showSaveDialog({
    defaultUri: Uri.joinPath(folder.uri, name),
    title: 'Export Evidence Pack',
    ...(asZip ? { filters: { Zip: ['zip'] } } : {}),
  });
  if (uri === undefined || asZip) return uri === undefined ? undefined : { uri, asZip };
  const entries = await Promise.resolve(workspace.fs.readDirectory(uri)).catch(() => []);
  if (entries.length === 0) return { uri, asZip };
  void window.showErrorMessage(`${workspace.asRelativePath(uri)} is not empty. Choose the name of a new folder.`);
  return undefined;
}

function requestPack(
  connection: Connection,
  folder: WorkspaceFolder,
  toolVersion: string,
  asZip: boolean,
): Thenable<ExportedPack> {
  return window.withProgress(
    { location: ProgressLocation.Notification, title: 'TOM Review: making the evidence pack', cancellable: true },
    async (progress, token) => {
      const progressToken = `tomReview.export.${crypto.randomUUID()}`;
      const listening = connection.onProgress<ScanProgress>(progressToken, ({ done, total, path }) =>
        progress.report({ message: `${done} of ${total}: ${path}` }),
      );
      try {
        const params = { folder: folder.uri.toString(), asZip, toolVersion, progressToken };
        return await connection.request(exportPack, params, token);
      } finally {
        listening.dispose();
      }
    },
  );
}
