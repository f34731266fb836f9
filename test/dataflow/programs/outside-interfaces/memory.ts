import type { Cache, SheetStore } from '@acme/sheets';

export class MemoryStore implements SheetStore {
  private readonly sheets = new Map<string, Buffer>();

  readSheet(key: string): Buffer | undefined {
    return this.sheets.get(key);
  }

  readCover(key: string): Buffer | undefined {
    return this.sheets.get(`cover of ${key}`);
  }
}

export class SheetCache implements Cache {
  private readonly kept = new Map<string, Buffer>();

  readSheet(key: string): Buffer | undefined {
    return this.kept.get(key);
  }
}
