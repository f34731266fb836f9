import { inflateRawSync } from 'node:zlib';

/** A file inside a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  /** Unpacks the content. */
  read(): Buffer;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The entries of a ZIP archive without encryption and without ZIP64, such as a .vsix. */
export function readZip(archive: Buffer): ZipEntry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error('not a ZIP archive');
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error('damaged ZIP directory');
    const stored = archive.readUInt16LE(at + 10) === 0;
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const header = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    entries.push({
      name,
      read() {
        const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
        const data = archive.subarray(start, start + size);
        return stored ? Buffer.from(data) : inflateRawSync(data);
      },
    });
  }
  return entries;
}
