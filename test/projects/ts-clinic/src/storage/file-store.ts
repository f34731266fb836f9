import fs from 'fs';
import path from 'path';
import { HttpError } from '../lib/http-client';
import { checksum } from '../lib/hashing';

const TYPES = new Map([
  ['.pdf', 'application/pdf'],
  ['.png', 'image/png'],
  ['.xml', 'application/xml'],
]);

export class FileStore {
  constructor(private readonly root: string) {}

  locate(...segments: string[]): string {
    return path.join(this.root, ...segments);
  }

  resolve(name: string): string {
    const full = path.resolve(this.root, name);
    if (!full.startsWith(path.resolve(this.root) + path.sep)) {
      throw new HttpError(400, 'No such document');
    }
    return full;
  }

  open(key: string): fs.ReadStream {
    return fs.createReadStream(`${this.root}/${key}`);
  }

  read(name: string): Promise<Buffer> {
    return fs.promises.readFile(this.resolve(name));
  }

  attachment(name: string): fs.ReadStream {
    return fs.createReadStream(path.join(this.root, 'attachments', path.basename(name)));
  }

  invoice(id: string): fs.ReadStream {
    const number = Number.parseInt(id, 10);
    return fs.createReadStream(path.join(this.root, 'invoices', `${number}.pdf`));
  }

  async put(folder: string, content: Buffer): Promise<string> {
    const key = `${checksum(content)}.pdf`;
    await fs.promises.writeFile(path.join(this.root, path.basename(folder), key), content);
    return key;
  }

  typeOf(name: string): string {
    return TYPES.get(path.extname(name).toLowerCase()) ?? 'application/octet-stream';
  }
}
