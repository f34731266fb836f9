import express from 'express';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

abstract class Shelf {
  constructor(protected readonly folder: string) {}

  protected place(name: string): string {
    return path.join(this.folder, name);
  }
}

class OpenShelf extends Shelf {
  async take(name: string): Promise<Buffer> {
    // finding: path-traversal
    return readFile(this.place(name));
  }
}

class GuardedShelf extends Shelf {
  protected override place(name: string): string {
    const full = path.resolve(this.folder, name);
    if (!full.startsWith(this.folder + path.sep)) throw new RangeError('not on this shelf');
    return full;
  }

  async take(name: string): Promise<Buffer> {
    // ok: path-traversal
    return readFile(this.place(name));
  }
}

const shelves = { open: new OpenShelf('/srv/open'), guarded: new GuardedShelf('/srv/guarded') };
const isShelf = (name: string): name is keyof typeof shelves => Object.hasOwn(shelves, name);

const app = express();
app.get('/take', async (req, res) => {
  const shelf = String(req.query.shelf);
  if (!isShelf(shelf)) {
    res.status(404).end();
    return;
  }
  res.send(await shelves[shelf].take(String(req.query.name)));
});
