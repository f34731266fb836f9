/** Reads package archives in memory: .tgz, and zip files (wheels, jars). Regular files only. */
import { gunzipSync, inflateRawSync } from 'node:zlib';

export interface ArchiveEntry {
  /** As in the archive, with forward slashes. */
  readonly path: string;
  readonly data: Buffer;
}

export function readArchive(archive: Buffer, wanted: (path: string) => boolean): ArchiveEntry[] {
  return archive.readUInt16BE(0) === 0x1f8b ? readTar(gunzipSync(archive), wanted) : readZip(archive, wanted);
}

const TAR_BLOCK = 512;

function readTar(tar: Buffer, wanted: (path: string) => boolean): ArchiveEntry[] {
  const text = (at: number, length: number): string => {
    const field = tar.subarray(at, at + length);
    const end = field.indexOf(0);
    return field.toString('utf8', 0, end === -1 ? length : end);
  };
  const entries: ArchiveEntry[] = [];
  let longPath: string | undefined;
  for (let at = 0; at + TAR_BLOCK <= tar.length && tar[at] !== 0;) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const type = String.fromCharCode(tar[at + 156]);
    const data = tar.subarray(at + TAR_BLOCK, at + TAR_BLOCK + size);
    const prefix = text(at + 345, 155);
    const path = longPath ?? (prefix === '' ? text(at, 100) : `${prefix}/${text(at, 100)}`);
    longPath = undefined;
    if (type === 'x') longPath = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(data.toString('utf8'))?.[1];
    else if (type === 'L') longPath = data.toString('utf8').replace(/\0+$/, '');
    else if ((type === '0' || type === '\0') && wanted(path)) entries.push({ path, data });
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  return entries;
}

function readZip(zip: Buffer, wanted: (path: string) => boolean): ArchiveEntry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw new Error('neither a gzip nor a zip archive');
  const entries: ArchiveEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameLength = zip.readUInt16LE(at + 28);
    const path = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const header = zip.readUInt32LE(at + 42);
    if (!path.endsWith('/') && wanted(path)) {
      const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
      const packed = zip.subarray(from, from + size);
      entries.push({ path, data: method === 0 ? packed : inflateRawSync(packed) });
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}
