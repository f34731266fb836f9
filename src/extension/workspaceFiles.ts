/** Files of the workspace as the server wants them. */
import { FileType, workspace, type Uri } from 'vscode';
import type { FileStat, FolderEntry } from '../server/protocol.js';

export async function readFolder(uri: Uri): Promise<FolderEntry[]> {
  const entries = await workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, kind: kindOf(type) }));
}

/** Null if there is nothing at the address. */
export async function statFile(uri: Uri): Promise<FileStat | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    return { kind: kindOf(type), size };
  } catch {
    return null;
  }
}

function kindOf(type: FileType): FolderEntry['kind'] {
  // a link has the bit of what it leads to as well
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}
