/** The file system, seen from the root of a project. */
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import type { Dirent, Stats } from 'node:fs';
import type { FileEntry, FileSource, ListOutcome, ReadOutcome } from '../../service/ports.js';
import { decodeText } from '../decodeText.js';
import { fromRootPath } from './rootPath.js';

export function createNodeFileSource(root: string): FileSource {
  return new NodeFileSource(root);
}

class NodeFileSource implements FileSource {
  constructor(private readonly root: string) {}

  private absolute(file: string): string {
    return fromRootPath(this.root, file);
  }

  async list(folder: string): Promise<ListOutcome> {
    try {
      const entries = await readdir(this.absolute(folder), { withFileTypes: true });
      return { ok: true, entries: entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) })) };
    } catch (error) {
      return { ok: false, message: faultOf(error) };
    }
  }

  async kindOf(file: string): Promise<FileEntry['kind'] | null> {
    try {
      return kindOf(await lstat(this.absolute(file)));
    } catch {
      return null;
    }
  }

  async sizeOf(file: string): Promise<number | null> {
    try {
      return (await stat(this.absolute(file))).size;
    } catch {
      return null;
    }
  }

  async read(file: string, maxBytes: number): Promise<ReadOutcome> {
    const absolute = this.absolute(file);
    try {
      const stats = await stat(absolute);
      const { size } = stats;
      if (!stats.isFile()) return { ok: false, code: 'unreadable', message: 'It cannot be read: it is no file.' };
      if (size > maxBytes) {
        const message = `It has ${size} bytes; files of up to ${maxBytes} are analysed.`;
        return { ok: false, code: 'too-large', message };
      }
      const text = decodeText(await readFile(absolute));
      return text === null ? { ok: false, code: 'binary', message: 'It is no text.' } : { ok: true, text };
    } catch (error) {
      return { ok: false, code: 'unreadable', message: `It cannot be read: ${faultOf(error)}.` };
    }
  }

  async firstLine(file: string): Promise<string> {
    try {
      const handle = await open(this.absolute(file));
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
        const text = decodeText(buffer.subarray(0, bytesRead)) ?? '';
        return /^[^\r\n]*/.exec(text)?.[0] ?? '';
      } finally {
        await handle.close();
      }
    } catch {
      return '';
    }
  }
}

function kindOf(entry: Dirent | Stats): FileEntry['kind'] {
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}

/** What went wrong, without the absolute path that Node's messages have. */
export function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'there is no such file',
    EISDIR: 'it is a folder',
    ENOTDIR: 'part of its path is not a folder',
    ELOOP: 'links lead in a circle',
    ENOSPC: 'the disk is full',
    EROFS: 'the file system is read-only',
  };
  return known[code] ?? (code === '' ? String(error) : code);
}
