/** What the extension knows of the review: shown by the status bar. */
import { EventEmitter, type Disposable } from 'vscode';
import type { ScanProgress, Summary } from '../server/protocol.js';

/** `failed`: the server cannot run. */
export type Phase = 'starting' | 'idle' | 'scanning' | 'failed';

const NO_FINDINGS: Summary = { findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 }, files: 0, leftOut: 0 };

export class ReviewState implements Disposable {
  private readonly emitter = new EventEmitter<void>();
  private currentPhase: Phase = 'starting';
  private currentSummary = NO_FINDINGS;
  private currentProgress: ScanProgress | undefined;

  /** The workspace has been scanned: a server that replaces another one has to scan it again. */
  hasScanned = false;

  readonly onDidChange = this.emitter.event;

  get phase(): Phase {
    return this.currentPhase;
  }

  get summary(): Summary {
    return this.currentSummary;
  }

  /** Of the scan that is running. */
  get progress(): ScanProgress | undefined {
    return this.currentProgress;
  }

  setPhase(phase: Phase): void {
    if (phase === this.currentPhase) return;
    this.currentPhase = phase;
    this.currentProgress = undefined;
    this.emitter.fire();
  }

  setSummary(summary: Summary): void {
    this.currentSummary = summary;
    this.emitter.fire();
  }

  setProgress(progress: ScanProgress): void {
    this.currentProgress = progress;
    this.emitter.fire();
  }

  /** The server has ended, and what it had found is no longer shown. */
  reset(phase: Phase): void {
    this.currentSummary = NO_FINDINGS;
    this.currentPhase = phase;
    this.currentProgress = undefined;
    this.emitter.fire();
  }

  dispose(): void {
    this.emitter.dispose();
  }
}
