/** The controls as the server knows them now; asked for again when findings have changed. */
import { EventEmitter, type Disposable } from 'vscode';
import { controlsTree, type ControlsFolder, type ControlTreeItem } from '../../../server/protocol.js';
import type { Connection } from '../../client.js';
import type { ReviewState } from '../../reviewState.js';

/** Milliseconds after the last change. */
const PAUSE = 300;

export class ControlsModel implements Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly listening: Disposable;
  private known: Promise<readonly ControlsFolder[]> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.emitter.event;

  constructor(
    private readonly connection: Connection,
    state: ReviewState,
  ) {
    this.listening = state.onDidChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), PAUSE);
    });
  }

  /** What is known is asked for anew. */
  refresh(): void {
    this.known = undefined;
    this.emitter.fire();
  }

  folders(): Promise<readonly ControlsFolder[]> {
    this.known ??= this.connection.request(controlsTree, undefined).catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listening.dispose();
    this.emitter.dispose();
  }
}

export function controlsOf(folder: ControlsFolder): readonly ControlTreeItem[] {
  return folder.documents.flatMap(({ controls }) => controls);
}
