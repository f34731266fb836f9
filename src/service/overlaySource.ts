/** A file source in which one file has another text: what an editor holds, or what came through standard input. */
import type { FileSource } from './ports.js';

export function overlaySource(below: FileSource, path: string, text: string): FileSource {
  return {
    list: (folder) => below.list(folder),
    kindOf: async (file) => {
      if (file === path) return 'file';
      return (await below.kindOf(file)) ?? (path.startsWith(`${file}/`) ? 'folder' : null);
    },
    sizeOf: (file) => (file === path ? Promise.resolve(text.length) : below.sizeOf(file)),
    read: (file, maxBytes) => {
      if (file !== path) return below.read(file, maxBytes);
      if (text.length <= maxBytes) return Promise.resolve({ ok: true, text });
      const message = `It has ${text.length} characters; files of up to ${maxBytes} are analysed.`;
      return Promise.resolve({ ok: false, code: 'too-large', message });
    },
    firstLine: (file) => (file === path ? Promise.resolve(/^[^\r\n]*/.exec(text)?.[0] ?? '') : below.firstLine(file)),
  };
}
