import type { FileEntry, FileSource } from '../../src/service/ports.js';

export type MemoryFile = string | { readonly link: string } | { readonly fault: string };

/** A file source over a table of root-relative paths. A path that ends with `/` and has a fault is a folder like that. */
export function memoryFileSource(
  files: Readonly<Record<string, MemoryFile>>,
): FileSource & { readonly reads: string[] } {
  const reads: string[] = [];
  const kindOfFile = (file: MemoryFile): FileEntry['kind'] =>
    typeof file === 'object' && 'link' in file ? 'link' : 'file';
  const kindOf = (path: string): FileEntry['kind'] | null => {
    if (Object.hasOwn(files, path)) return kindOfFile(files[path]);
    const isFolder = path === '' || Object.keys(files).some((file) => file.startsWith(`${path}/`));
    return isFolder ? 'folder' : null;
  };
  return {
    reads,
    list: (folder) => {
      const fault = files[`${folder}/`];
      if (typeof fault === 'object' && 'fault' in fault) return Promise.resolve({ ok: false, message: fault.fault });
      const prefix = folder === '' ? '' : `${folder}/`;
      const names = new Set(
        Object.keys(files)
          .filter((file) => file.startsWith(prefix))
          .map((file) => file.slice(prefix.length).split('/')[0]),
      );
      // the order of a real folder is nobody's friend either
      const entries = [...names].reverse().map((name) => ({ name, kind: kindOf(prefix + name) ?? 'other' }));
      return Promise.resolve({ ok: true, entries });
    },
    kindOf: (path) => Promise.resolve(kindOf(path)),
    sizeOf: (path) => {
      const file = files[path];
      return Promise.resolve(typeof file === 'string' ? file.length : null);
    },
    read: (path) => {
      reads.push(path);
      const file = files[path];
      if (typeof file === 'string') return Promise.resolve({ ok: true, text: file });
      return Promise.resolve({ ok: false, code: 'unreadable', message: 'It cannot be read.' });
    },
    firstLine: (path) => {
      const file = files[path];
      return Promise.resolve(typeof file === 'string' ? file.split('\n')[0] : '');
    },
  };
}
