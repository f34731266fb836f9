/** Writing into files of the workspace as an edit that the user can undo. */
import type { Uri } from 'vscode';
import { FileType, Range, window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';

/** The text as the editor has it; undefined if there is no such file. */
export async function textOf(uri: Uri): Promise<string | undefined> {
  return (await exists(uri)) ? (await workspace.openTextDocument(uri)).getText() : undefined;
}

/** Gives the file this text, saves and shows it. False if it cannot be written. */
export async function writeText(uri: Uri, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  if (await exists(uri)) replaceDifference(edit, await workspace.openTextDocument(uri), text);
  else edit.createFile(uri, { contents: new TextEncoder().encode(text), ignoreIfExists: true });
  if (!(await workspace.applyEdit(edit))) return false;
  const now = await workspace.openTextDocument(uri);
  await now.save();
  await window.showTextDocument(now, { preview: true, preserveFocus: true });
  return true;
}

/** Only what differs, so that cursors and folds of an open editor stay. */
function replaceDifference(edit: WorkspaceEdit, document: TextDocument, text: string): void {
  const before = document.getText();
  const shorter = Math.min(before.length, text.length);
  let head = 0;
  while (head < shorter && before[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === text.at(-1 - tail)) tail += 1;
  const range = new Range(document.positionAt(head), document.positionAt(before.length - tail));
  edit.replace(document.uri, range, text.slice(head, text.length - tail));
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type !== FileType.Directory;
  } catch {
    return false;
  }
}
