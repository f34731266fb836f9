import fs from 'fs';
import path from 'path';
import type { SheetStore } from '@acme/sheets';

export class DiskStore implements SheetStore {
  constructor(private readonly root: string) {}

  readSheet(key: string): Buffer {
    // finding: path-traversal
    return fs.readFileSync(path.join(this.root, key));
  }

  readCover(key: string): Buffer {
    // ok: path-traversal
    return fs.readFileSync(path.join(this.root, path.basename(key)));
  }
}
