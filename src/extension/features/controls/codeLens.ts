/** Live counts above clauses: in the TOM documents of the team and in the file of attestations. */
import {
  CodeLens,
  EventEmitter,
  l10n,
  Range,
  type CodeLensProvider,
  type Disposable,
  type Event,
  type TextDocument,
} from 'vscode';
import type { ControlTreeItem } from '../../../server/protocol.js';
import { COMMANDS } from '../../commands.js';
import { controlsOf, type ControlsModel } from './model.js';
import { countsText, wordText } from './words.js';

/** `control: lumar/personnel`, as an entry of a list or not. */
const NAMED = /^\s*(?:-\s+)?\{?\s*(?:control|id):\s*["']?([a-z0-9-]+\/[a-z0-9-]+)["']?/;

export class ControlsCodeLens implements CodeLensProvider, Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly listening: Disposable;

  readonly onDidChangeCodeLenses: Event<void> = this.emitter.event;

  constructor(private readonly model: ControlsModel) {
    this.listening = model.onDidChange(() => this.emitter.fire());
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const controls = (await this.model.folders()).flatMap(controlsOf);
    const byId = new Map(controls.map((control) => [control.id, control]));
    const uri = document.uri.toString();
    const lenses: CodeLens[] = [];
    for (let line = 0; line < document.lineCount; line += 1) {
      const named = NAMED.exec(document.lineAt(line).text)?.[1];
      const control = named === undefined ? undefined : byId.get(named);
      if (control !== undefined) lenses.push(...lensesOf(control, line));
    }
    for (const control of controls) {
      if (control.place?.uri === uri && control.place.line < document.lineCount) {
        lenses.push(...lensesOf(control, control.place.line));
      }
    }
    return lenses;
  }

  dispose(): void {
    this.listening.dispose();
    this.emitter.dispose();
  }
}

function lensesOf(control: ControlTreeItem, line: number): CodeLens[] {
  const range = new Range(line, 0, line, 0);
  const counts = countsText(control);
  const title = counts === '' ? wordText(control.word) : `${wordText(control.word)} · ${counts}`;
  const status = new CodeLens(range, { command: COMMANDS.openPage, title, arguments: [control.page] });
  if (control.items.length === 0) return [status];
  const attest = { command: COMMANDS.attest, title: l10n.t('Attest…'), arguments: [control.id] };
  return [status, new CodeLens(range, attest)];
}
