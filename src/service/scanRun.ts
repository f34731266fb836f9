/**
 * The work of a scan, shared out to workers: each takes the biggest unit that is left, lowers its files and analyses
 * them together. While one has a unit that outweighs all that is left, the others help it with parsing and lowering.
 * Who did what has no influence on the outcome of a file.
 */
import type { Problem } from '../engine/index.js';
import { problem, type DiscoveredFile } from './discovery.js';
import type { AnalysableFile, FileOutcome, FileRequest, LeftOut } from './fileOutcome.js';
import { WorkerDied, type ScanWorker } from './ports.js';
import type { GroupCache } from './groupCache.js';
import { ReplaceableWorker, type ReplaceableWorkerParts } from './replaceableWorker.js';
import type { ScanPlan, ScanUnit } from './scanPlan.js';
import { UnitWork } from './unitWork.js';

export interface ScanRunInput {
  readonly request: FileRequest;
  readonly lanes: number;
  /** Works in this realm as long as the parser does. */
  readonly isLocal: boolean;
  readonly isCancelled: () => boolean;
  /** What earlier scans found; null = nothing is kept. */
  readonly cache: GroupCache | null;
  /** Workers start when there is work for them, not while the plan is made. */
  readonly isLazy: boolean;
  /** @param path of a file that is lowered, or known not to be */
  readonly onFile: (path: string) => void;
}

/** How often a unit is begun anew after its worker has died on a file; then its files are analysed one by one. */
const MOST_STARTS = 8;

/** How many kept results are read at the same time. */
const PARALLEL_READS = 32;

export class ScanRun {
  readonly outcomes = new Map<string, FileOutcome>();
  readonly notes: Problem[] = [];
  private readonly lanes: Lane[];
  private readonly queue: ScanUnit[] = [];
  private queuedBytes = 0;
  /** Units whose files are being lowered. */
  private readonly open = new Set<UnitWork>();

  constructor(
    readonly parts: ReplaceableWorkerParts,
    readonly input: ScanRunInput,
  ) {
    this.lanes = Array.from({ length: Math.max(1, input.lanes) }, () => new Lane(this));
  }

  /** Workers start while the plan is made. */
  async run(planning: Promise<ScanPlan>): Promise<void> {
    try {
      const { units, notes } = await planning;
      this.notes.push(...notes);
      const unknown = await this.unknownUnits(units);
      this.queue.push(...unknown);
      this.queuedBytes = unknown.reduce((sum, unit) => sum + unit.bytes, 0);
      await Promise.all(this.lanes.map((lane) => lane.run()));
      if (!this.input.isCancelled()) await this.input.cache?.close();
    } finally {
      await this.stop();
    }
  }

  /** Those of which no earlier scan tells; the outcomes of the others are taken over. */
  private async unknownUnits(units: readonly ScanUnit[]): Promise<readonly ScanUnit[]> {
    const { cache } = this.input;
    if (cache === null) return units;
    const unknown: ScanUnit[] = [];
    for (let at = 0; at < units.length; at += PARALLEL_READS) {
      const part = units.slice(at, at + PARALLEL_READS);
      const found = await Promise.all(part.map(({ files }) => cache.read(files)));
      part.forEach((unit, i) => {
        const outcomes = found[i] ?? null;
        if (outcomes === null) unknown.push(unit);
        else for (const [path, outcome] of outcomes) this.settle(path, outcome);
      });
    }
    return unknown;
  }

  /** Keeps what a unit gave for later scans. */
  async keep(unit: ScanUnit): Promise<void> {
    if (!this.input.isCancelled()) await this.input.cache?.keep(unit.files, this.outcomes);
  }

  async stop(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.worker.stop()));
  }

  /** A unit to help with, if nothing that is left would take as long. */
  toHelp(): UnitWork | undefined {
    const [work] = [...this.open].filter(({ isOpen }) => isOpen).sort((a, b) => b.bytes - a.bytes);
    if (work === undefined || this.queue.length === 0) return work;
    return work.bytes * (this.lanes.length - 1) >= this.queuedBytes ? work : undefined;
  }

  take(): ScanUnit | undefined {
    const unit = this.queue.shift();
    this.queuedBytes -= unit?.bytes ?? 0;
    return unit;
  }

  begin(work: UnitWork): void {
    this.open.add(work);
  }

  end(work: UnitWork): void {
    work.close();
    this.open.delete(work);
  }

  /** What a cancelled worker says of its last file is about the cancellation. */
  settle(path: string, outcome: FileOutcome): void {
    if (this.input.isCancelled()) return;
    this.outcomes.set(path, outcome);
    this.input.onFile(path);
  }
}

/** The worker has died with everything that it had kept. */
class Lost extends Error {
  constructor(readonly suspect: string | null) {
    super('lost');
  }
}

/** One worker and what it is busy with. */
class Lane {
  readonly worker: ReplaceableWorker;

  constructor(private readonly scan: ScanRun) {
    const { parts, input } = scan;
    this.worker = new ReplaceableWorker(parts, input.request, input.isLocal);
    if (!input.isLazy) void this.worker.get().catch(() => undefined);
  }

  async run(): Promise<void> {
    const { scan } = this;
    try {
      while (!scan.input.isCancelled()) {
        const work = scan.toHelp();
        const batch = work?.take();
        if (work !== undefined && batch !== undefined) {
          await work.help(this.lower(work, batch, false));
          continue;
        }
        const unit = scan.take();
        if (unit === undefined) break;
        if (await this.unit(unit)) await scan.keep(unit);
      }
    } catch (error) {
      if (!(error instanceof WorkerDied || error instanceof Lost) || !scan.input.isCancelled()) throw error;
    } finally {
      await this.worker.stop();
    }
  }

  /** @returns whether its files were analysed as they are to be: together */
  private async unit(unit: ScanUnit): Promise<boolean> {
    const { outcomes } = this.scan;
    const [only] = unit.files;
    if (unit.files.length === 1 && only !== undefined) {
      await this.alone(only);
      return true;
    }
    const suspects = new Set<string>();
    for (let starts = 0; starts < MOST_STARTS; starts += 1) {
      const files = unit.files.filter(({ path }) => !outcomes.has(path));
      const work = new UnitWork(files, suspects, unit.bytes);
      this.scan.begin(work);
      try {
        await this.together(work, this.linkDeadline(unit));
        return true;
      } catch (error) {
        if (!(error instanceof Lost)) throw error;
        if (this.scan.input.isCancelled()) return false;
        if (error.suspect === null) break;
        // again, should it have been first before: it is to be first in a fresh worker
        suspects.delete(error.suspect);
        suspects.add(error.suspect);
      } finally {
        this.scan.end(work);
      }
    }
    await this.apart(unit);
    return false;
  }

  private linkDeadline({ bytes }: ScanUnit): number {
    const { fileDeadline, groupDeadline } = this.scan.input.request.limits;
    return Math.ceil(fileDeadline + (bytes / 1_000_000) * groupDeadline);
  }

  /** Lowers and analyses the files of a unit, with the help of others. */
  private async together(work: UnitWork, deadline: number): Promise<void> {
    for (;;) {
      await this.receive(work);
      const batch = work.take();
      if (batch !== undefined) {
        await this.lower(work, batch, true);
        continue;
      }
      const helper = work.aHelper();
      if (helper === undefined) break;
      await helper;
    }
    await this.receive(work);
    const worker = await this.worker.get();
    try {
      for (const result of await worker.link(deadline)) this.scan.settle(result.path, { kind: 'result', result });
    } catch (error) {
      if (!(error instanceof WorkerDied)) throw error;
      await this.worker.replace();
      throw new Lost(null);
    }
  }

  private async receive(work: UnitWork): Promise<void> {
    const parcels = work.delivered();
    if (parcels.length === 0) return;
    const worker = await this.worker.get();
    for (const parcel of parcels) worker.accept(parcel);
  }

  /**
   * Lowers files, in fresh workers after one has died. A file on which one died is tried once more in a fresh one, so
   * that what is reported does not depend on which files a worker had had before.
   * @param keep in this lane's worker; else they are delivered
   */
  private async lower(work: UnitWork, batch: readonly AnalysableFile[], keep: boolean): Promise<void> {
    let rest = batch;
    while (rest.length > 0) {
      const worker = await this.worker.get();
      const { isFresh } = this.worker;
      this.worker.isFresh = false;
      const done = new Set<string>();
      const reply = await this.attempt(worker, rest, keep, (path) => {
        done.add(path);
        this.scan.input.onFile(path);
      });
      if (reply instanceof WorkerDied) {
        const culprit = rest.find(({ path }) => !done.has(path)) ?? rest.at(-1);
        await this.worker.replace();
        if (this.scan.input.isCancelled() || culprit === undefined) throw new Lost(null);
        const verdict = this.verdict(reply, culprit, isFresh && culprit === rest[0]);
        if (verdict !== null) this.scan.settle(culprit.path, verdict);
        if (keep) throw new Lost(culprit.path);
        rest = reordered(rest, culprit, verdict !== null);
        continue;
      }
      for (const [path, outcome] of reply.leftOut) this.scan.settle(path, outcome);
      const { parcel, aborted } = reply;
      if (aborted === null) {
        if (parcel !== null) work.deliver(parcel);
        return;
      }
      // the parser can no more; what it has done goes on to the next worker
      await this.worker.replace();
      if (keep && parcel !== null) (await this.worker.get()).accept(parcel);
      else if (parcel !== null) work.deliver(parcel);
      const left = rest.filter(({ path }) => !done.has(path));
      const isFinal = isFresh && aborted.path === rest[0]?.path;
      if (isFinal) this.scan.settle(aborted.path, { kind: 'aborted', message: aborted.message });
      const culprit = left.find(({ path }) => path === aborted.path);
      rest = culprit === undefined ? left : reordered(left, culprit, isFinal);
    }
  }

  private async attempt(
    worker: ScanWorker,
    files: readonly AnalysableFile[],
    keep: boolean,
    onFile: (path: string) => void,
  ): Promise<Awaited<ReturnType<ScanWorker['lower']>> | WorkerDied> {
    try {
      return await worker.lower(files, keep, onFile);
    } catch (error) {
      if (error instanceof WorkerDied) return error;
      throw error;
    }
  }

  /** What is said of a file on which a worker died; null: it is tried again. */
  private verdict(death: WorkerDied, file: AnalysableFile, isFinal: boolean): LeftOut | null {
    if (death.reason === 'deadline') {
      return { kind: 'skipped', problem: problem(file.path, 'deadline', 'warning', death.message) };
    }
    return isFinal ? { kind: 'aborted', message: death.message } : null;
  }

  /** The files of a unit that cannot be analysed together, each by itself. */
  private async apart(unit: ScanUnit): Promise<void> {
    const files = unit.files.filter(({ path }) => !this.scan.outcomes.has(path));
    const [first] = unit.files;
    if (files.length > 1 && first !== undefined) {
      const message =
        `This file and ${unit.files.length - 1} others that imports connect with it could not be analysed together ` +
        'within the time and memory there is: flows across these files were not followed.';
      this.scan.notes.push(problem(first.path, 'analysis-budget', 'note', message));
    }
    for (const file of files) {
      if (this.scan.input.isCancelled()) return;
      await this.alone(file);
    }
  }

  private async alone(file: DiscoveredFile): Promise<void> {
    const { scan } = this;
    const work = new UnitWork([], new Set(), 0);
    for (let isRetry = false; ; isRetry = true) {
      const wasFresh = isRetry || this.worker.isFresh;
      try {
        await this.lower(work, [file], true);
        if (scan.outcomes.has(file.path)) return;
        const worker = await this.worker.get();
        const [result] = await worker.link(scan.input.request.limits.fileDeadline);
        if (result !== undefined) scan.settle(file.path, { kind: 'result', result });
        return;
      } catch (error) {
        if (!(error instanceof Lost || error instanceof WorkerDied)) throw error;
        if (error instanceof WorkerDied) await this.worker.replace();
        if (scan.input.isCancelled() || scan.outcomes.has(file.path)) return;
        const verdict = error instanceof WorkerDied ? this.verdict(error, file, wasFresh) : null;
        if (verdict !== null) {
          scan.settle(file.path, verdict);
          return;
        }
      }
    }
  }
}

function reordered<T>(files: readonly T[], culprit: T, without: boolean): readonly T[] {
  const others = files.filter((file) => file !== culprit);
  return without ? others : [culprit, ...others];
}
