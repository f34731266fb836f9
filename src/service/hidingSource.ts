import type { FileSource } from './ports.js';

/** A source in which a path does not appear, such as the report that a scan is made for. */
export function hidingSource(source: FileSource, path: string): FileSource {
  const at = path.lastIndexOf('/');
  const folder = at < 0 ? '' : path.slice(0, at);
  const name = path.slice(at + 1);
  return {
    list: async (listed) => {
      const outcome = await source.list(listed);
      if (!outcome.ok || listed !== folder) return outcome;
      return { ok: true, entries: outcome.entries.filter((entry) => entry.name !== name) };
    },
    kindOf: (file) => source.kindOf(file),
    sizeOf: (file) => source.sizeOf(file),
    read: (file, maxBytes) => source.read(file, maxBytes),
    firstLine: (file) => source.firstLine(file),
  };
}
