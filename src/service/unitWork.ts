/** One unit of a scan while its files are lowered: by the worker that will link them, and by others that help. */
import type { AnalysableFile, Parcel } from './fileOutcome.js';

/** Bytes of files that are asked for at once: small enough to share, large enough to cost no time in messages. */
const BATCH_BYTES = 256_000;

interface SizedFile extends AnalysableFile {
  readonly size: number;
}

export class UnitWork {
  private readonly batches: (readonly AnalysableFile[])[] = [];
  private readonly helpers = new Set<Promise<void>>();
  private inbox: Parcel[] = [];
  private isClosed = false;

  /** @param first files that come first, each by itself, the last one of them foremost */
  constructor(
    files: readonly SizedFile[],
    first: ReadonlySet<string>,
    readonly bytes: number,
  ) {
    const byName = new Map(files.map((file) => [file.path, file]));
    for (const path of [...first].reverse()) {
      const file = byName.get(path);
      if (file !== undefined) this.batches.push([file]);
    }
    let batch: AnalysableFile[] = [];
    let size = 0;
    for (const file of files) {
      if (first.has(file.path)) continue;
      if (batch.length > 0 && size + file.size > BATCH_BYTES) {
        this.batches.push(batch);
        batch = [];
        size = 0;
      }
      batch.push(file);
      size += file.size;
    }
    if (batch.length > 0) this.batches.push(batch);
  }

  get isOpen(): boolean {
    return !this.isClosed && this.batches.length > 0;
  }

  take(): readonly AnalysableFile[] | undefined {
    return this.isClosed ? undefined : this.batches.shift();
  }

  /** Runs the work of a helper; who links waits for it. */
  async help(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.helpers.delete(tracked));
    this.helpers.add(tracked);
    await tracked;
  }

  /** Settles when a helper is done; at once undefined if there is none. */
  aHelper(): Promise<void> | undefined {
    return this.helpers.size === 0 ? undefined : Promise.race(this.helpers);
  }

  deliver(parcel: Parcel): void {
    if (!this.isClosed) this.inbox.push(parcel);
  }

  /** What helpers have delivered since the last call. */
  delivered(): readonly Parcel[] {
    const parcels = this.inbox;
    this.inbox = [];
    return parcels;
  }

  /** What was lowered is lost or linked: what helpers still do is of no use. */
  close(): void {
    this.isClosed = true;
    this.inbox = [];
  }
}
