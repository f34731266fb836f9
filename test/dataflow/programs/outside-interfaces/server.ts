import express, { type Request, type Response } from 'express';
import type { Cache, SheetStore, Settings } from '@acme/sheets';
import { DiskStore } from './disk';
import { MemoryStore, SheetCache } from './memory';
import { FileNames, type Names } from './own';

export class SheetServer {
  private readonly store: SheetStore;
  private readonly names: Names;
  private readonly cache: Cache;

  constructor(settings: Settings) {
    this.store = settings.sheets.store;
    this.names = settings.sheets.names;
    this.cache = settings.sheets.cache;
  }

  private handler() {
    return (req: Request, res: Response) => {
      this.store.readSheet(req.query.key as string);
      this.store.readCover(req.query.cover as string);
      this.names.lookUp(req.query.name as string);
      this.cache.readSheet(req.query.key as string);
      res.end();
    };
  }

  listen() {
    const app = express();
    app.get('/sheets', this.handler());
    app.listen(8080);
  }
}

export { DiskStore, FileNames, MemoryStore, SheetCache };
