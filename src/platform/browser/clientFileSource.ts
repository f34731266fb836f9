/** Files of the workspace, read by the client: in the browser, and for workspaces that are not on a disk. */
import { errorText } from '../../base/errorText.js';
import type { FileEntry, FileSource, ListOutcome, ReadOutcome } from '../../service/ports.js';
import { decodeText } from '../decodeText.js';
import { toBytes } from './bytes.js';

export interface FileReader {
  readFolder(uri: string): Promise<readonly FileEntry[]>;
  readFile(uri: string): Promise<Uint8Array | string>;
  statFile(uri: string): Promise<{ readonly kind: FileEntry['kind']; readonly size: number } | null>;
}

export function createClientFileSource(rootUri: string, client: FileReader): FileSource {
  return new ClientFileSource(rootUri.replace(/\/+$/, ''), client);
}

class ClientFileSource implements FileSource {
  constructor(
    private readonly root: string,
    private readonly client: FileReader,
  ) {}

  private uri(path: string): string {
    return path === '' ? this.root : `${this.root}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  async list(folder: string): Promise<ListOutcome> {
    try {
      return { ok: true, entries: await this.client.readFolder(this.uri(folder)) };
    } catch (error) {
      return { ok: false, message: errorText(error) };
    }
  }

  async kindOf(path: string): Promise<FileEntry['kind'] | null> {
    return (await this.stat(path))?.kind ?? null;
  }

  async sizeOf(path: string): Promise<number | null> {
    return (await this.stat(path))?.size ?? null;
  }

  async read(path: string, maxBytes: number): Promise<ReadOutcome> {
    const size = await this.sizeOf(path);
    if (size === null) return { ok: false, code: 'unreadable', message: 'It cannot be read: there is no such file.' };
    if (size > maxBytes) {
      const message = `It has ${size} bytes; files of up to ${maxBytes} are analysed.`;
      return { ok: false, code: 'too-large', message };
    }
    try {
      const text = decodeText(toBytes(await this.client.readFile(this.uri(path))));
      return text === null ? { ok: false, code: 'binary', message: 'It is no text.' } : { ok: true, text };
    } catch (error) {
      return { ok: false, code: 'unreadable', message: `It cannot be read: ${errorText(error)}.` };
    }
  }

  async firstLine(path: string): Promise<string> {
    const read = await this.read(path, 100_000);
    return read.ok ? (/^[^\r\n]*/.exec(read.text)?.[0] ?? '') : '';
  }

  private async stat(path: string): ReturnType<FileReader['statFile']> {
    try {
      return await this.client.statFile(this.uri(path));
    } catch {
      return null;
    }
  }
}
