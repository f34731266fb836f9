/** An open document: the client's text by lines and columns, and the session that analyses it. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentSession, TextChange } from '../service/index.js';
import type { EditedText } from './editedLines.js';
import type { Project } from './project.js';

export class OpenDocument {
  private text: TextDocument;
  /** Undefined until the file's project and grammar are known, and for files that are left out. */
  session: DocumentSession | undefined;
  /** Text that differs from what was opened or saved last. */
  isDirty = false;
  private savedText: string;
  isClosed = false;
  /** Settles when it is known whether and how the document is analysed. */
  prepared: Promise<void> = Promise.resolve();
  /** Calls off the analysis that is due. */
  due: (() => void) | undefined;
  /** Undefined until it is known, and for documents that are not reviewed. */
  project: Project | undefined;

  constructor(
    readonly uri: string,
    languageId: string,
    version: number,
    text: string,
  ) {
    this.text = TextDocument.create(uri, languageId, version, text);
    this.savedText = text;
  }

  /** What is not saved yet; undefined if the file on disk has the same text. */
  get edited(): EditedText | undefined {
    return this.isDirty ? { saved: this.savedText, now: this.content } : undefined;
  }

  saved(): void {
    this.isDirty = false;
    this.savedText = this.content;
  }

  get languageId(): string {
    return this.text.languageId;
  }

  get version(): number {
    return this.text.version;
  }

  get content(): string {
    return this.text.getText();
  }

  get document(): TextDocument {
    return this.text;
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const edits: TextChange[] = [];
    let isWhole = false;
    for (const change of changes) {
      if ('range' in change) edits.push(this.editOf(change));
      else isWhole = true;
      this.text = TextDocument.update(this.text, [change], version);
    }
    if (isWhole) this.session?.setText(this.text.getText());
    else this.session?.edit(edits);
    this.isDirty = true;
  }

  private editOf(change: Extract<TextDocumentContentChangeEvent, { range: unknown }>): TextChange {
    const first = this.text.offsetAt(change.range.start);
    const last = this.text.offsetAt(change.range.end);
    const [start, oldEnd] = first <= last ? [first, last] : [last, first];
    const from = this.text.positionAt(start);
    const to = this.text.positionAt(oldEnd);
    return {
      start,
      oldEnd,
      newText: change.text,
      startLine: from.line + 1,
      startColumn: from.character + 1,
      oldEndLine: to.line + 1,
      oldEndColumn: to.character + 1,
    };
  }

  close(): void {
    this.isClosed = true;
    this.due?.();
    this.session?.dispose();
    this.session = undefined;
  }
}
