/**
 * Keeps what is known of a project's files right while documents are edited: some time after the last edit, each
 * document that has changed is analysed in the background together with all files that imports connect with it.
 */
import { errorText } from '../base/errorText.js';
import type { FileOutcome, FileRequest } from './fileOutcome.js';
import type { DiscoveredFile } from './discovery.js';
import type { BackgroundIndex, IndexedText } from './ports.js';

export interface LiveProjectParts {
  openIndex(): Promise<BackgroundIndex>;
  /** The files on disk now, and how they are analysed. */
  readProject(): Promise<{
    readonly files: readonly DiscoveredFile[];
    readonly templates: readonly string[];
    readonly request: FileRequest;
  }>;
  /** Runs an action later; gives a function that calls it off. */
  later(milliseconds: number, action: () => void): () => void;
  /**
   * Told of each file of a group that was analysed.
   * @param revision of the open document that the outcome is about; undefined for a file on disk
   */
  onOutcome(path: string, outcome: FileOutcome, revision: number | undefined): void;
  /** There is nothing to analyse at this path. */
  onGone(path: string): void;
  /** The background has failed; `isFinal`: it is not tried again. */
  onFailure(message: string, isFinal: boolean): void;
}

interface OpenText extends IndexedText {
  readonly revision: number;
}

/** Milliseconds after the last edit. */
const PAUSE = 250;

const MOST_FAILURES = 3;

export class LiveProject {
  private index: BackgroundIndex | undefined;
  private readonly open = new Map<string, OpenText>();
  /** Documents that the index does not know as they are now. */
  private readonly unsent = new Set<string>();
  /** Files that are to be analysed, in this order. */
  private readonly due = new Set<string>();
  private readonly changedOnDisk = new Set<string>();
  /** The files that each file was analysed together with. */
  private readonly groups = new Map<string, ReadonlySet<string>>();
  private isProjectKnown = false;
  private isStopped = false;
  private failures = 0;
  private callOff: (() => void) | undefined;
  private running: Promise<void> | undefined;

  constructor(private readonly parts: LiveProjectParts) {}

  /** A document was opened, or has another text now. */
  edited(path: string, text: IndexedText, revision: number): void {
    const known = this.open.get(path);
    this.open.set(path, { ...text, revision });
    if (known?.text !== text.text) this.unsent.add(path);
    this.want([path]);
  }

  closed(path: string): void {
    if (!this.open.delete(path)) return;
    this.unsent.add(path);
    this.want([path]);
  }

  /** Files on disk have other contents now, or are new. */
  changed(paths: readonly string[]): void {
    for (const path of paths) {
      this.changedOnDisk.add(path);
      if (!this.groups.has(path)) this.isProjectKnown = false;
    }
    this.want(paths);
  }

  /** Files came or went, or the configuration is another one. */
  refresh(): void {
    this.isProjectKnown = false;
    this.want([...this.groups.keys(), ...this.open.keys()]);
  }

  /** Settles when nothing is due any more. */
  async settled(): Promise<void> {
    for (;;) {
      if (this.callOff !== undefined) this.runNow();
      if (this.running === undefined) return;
      await this.running;
    }
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.callOff?.();
    this.callOff = undefined;
    await this.index?.stop();
  }

  private want(paths: readonly string[]): void {
    for (const path of paths) {
      // the last one first
      this.due.delete(path);
      this.due.add(path);
    }
    if (this.isStopped || this.failures >= MOST_FAILURES || this.due.size === 0) return;
    this.callOff?.();
    this.callOff = this.parts.later(PAUSE, () => this.runNow());
  }

  private runNow(): void {
    this.callOff?.();
    this.callOff = undefined;
    // one after the other: what became due meanwhile is done then
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    try {
      // while someone types, the next pass waits for the pause
      while (this.due.size > 0 && this.callOff === undefined && !this.isStopped) await this.pass();
    } catch (error) {
      this.failures += 1;
      const { index } = this;
      this.index = undefined;
      this.isProjectKnown = false;
      this.due.clear();
      await index?.stop();
      if (!this.isStopped) {
        const message = errorText(error);
        this.parts.onFailure(message, this.failures >= MOST_FAILURES);
      }
    }
  }

  /** Analyses the group of the file that has waited least. */
  private async pass(): Promise<void> {
    const index = await this.prepared();
    const path = [...this.due].at(-1);
    if (path === undefined) return;
    this.due.delete(path);
    const revisions = new Map([...this.open].map(([file, { revision }]) => [file, revision]));
    const outcomes = await index.analyse(path);
    this.regroup(path, new Set(outcomes.map(([file]) => file)));
    for (const [file, outcome] of outcomes) {
      if (this.isStopped) return;
      this.due.delete(file);
      const revision = revisions.get(file);
      const now = this.open.get(file)?.revision;
      // a document that was edited meanwhile is due again
      if (revision === now) this.parts.onOutcome(file, outcome, revision);
      else this.due.add(file);
    }
  }

  /** Files that no import connects with the group any more are due by themselves; the file itself may be gone. */
  private regroup(path: string, group: ReadonlySet<string>): void {
    const before = new Set([path, ...group].map((file) => this.groups.get(file)));
    for (const files of before) for (const file of files ?? []) if (!group.has(file)) this.due.add(file);
    if (group.size === 0) {
      this.due.delete(path);
      this.parts.onGone(path);
    }
    this.groups.delete(path);
    for (const file of group) this.groups.set(file, group);
  }

  private async prepared(): Promise<BackgroundIndex> {
    if (this.index === undefined) {
      this.index = await this.parts.openIndex();
      for (const path of this.open.keys()) this.unsent.add(path);
    }
    const { index } = this;
    while (!this.isProjectKnown) {
      this.isProjectKnown = true;
      const { files, request, templates } = await this.parts.readProject();
      index.setProject(files, request, templates);
    }
    if (this.changedOnDisk.size > 0) index.filesChanged([...this.changedOnDisk]);
    this.changedOnDisk.clear();
    for (const path of this.unsent) index.setText(path, this.open.get(path) ?? null);
    this.unsent.clear();
    return index;
  }
}
