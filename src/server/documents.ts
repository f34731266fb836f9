/**
 * Open documents: analysed as they are edited. Nothing that is late is ever shown: an analysis is one synchronous step
 * on the text as it is then, and what was known before is moved along with each edit.
 */
import { errorText } from '../base/errorText.js';
import type { DidChangeTextDocumentParams, DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { GrammarId, Problem } from '../engine/index.js';
import { DEFAULT_LIMITS, DocumentSession, fileTypeOf, type AssetSource, type SessionState } from '../service/index.js';
import type { FileFindings, FindingsStore } from './findingsStore.js';
import type { Analysis, ServerHost } from './host.js';
import { OpenDocument } from './openDocument.js';
import type { Project } from './project.js';
import { baseName, isYaml, uriKey } from './uris.js';
import type { Workspace } from './workspace.js';

/** Milliseconds: an analysis that takes less runs at once, a longer one when typing pauses. */
const CHEAP = 60;
const PAUSE = 100;

export interface DocumentsParts {
  readonly host: ServerHost;
  readonly workspace: Workspace;
  readonly store: FindingsStore;
  readonly assets: AssetSource;
  /** The engine with the rules of a project, started when it is first needed. */
  analysis(project: Project): Promise<Analysis>;
  /** Told before and after each analysis. */
  inFlight(uri: string | null): void;
  /** The parser has failed for good. */
  parserFailed(reason: string): void;
  /** Files whose analysis has ended a server before, by key. */
  readonly failedFiles: ReadonlySet<string>;
  /** A document's text was analysed by itself: what other files add to it is to follow. */
  analysed(document: OpenDocument): void;
  /** A document is not open any more. */
  closed(project: Project, uri: string): void;
  /** A closed document had text that was never saved. */
  closedUnsaved(project: Project, uri: string): void;
}

/** Grammars of documents whose name does not tell. */
const BY_LANGUAGE: Readonly<Record<string, GrammarId>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  python: 'python',
  java: 'java',
};

export class Documents {
  private readonly documents = new Map<string, OpenDocument>();

  constructor(private readonly parts: DocumentsParts) {}

  get(uri: string): OpenDocument | undefined {
    return this.documents.get(uriKey(uri));
  }

  /** The texts of the open documents of a project, by root-relative path. */
  texts(project: Project): [path: string, text: string][] {
    return [...this.documents.values()].flatMap(({ uri, content }): [string, string][] => {
      const path = project.pathOf(uri);
      return path === undefined ? [] : [[path, content]];
    });
  }

  isOpen(uri: string): boolean {
    return this.get(uri)?.session !== undefined;
  }

  async open({ textDocument }: DidOpenTextDocumentParams): Promise<void> {
    const { uri, languageId, version, text } = textDocument;
    this.documents.get(uriKey(uri))?.close();
    const document = new OpenDocument(uri, languageId, version, text);
    this.documents.set(uriKey(uri), document);
    document.prepared = this.prepare(document);
    await document.prepared;
  }

  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): void {
    const document = this.get(textDocument.uri);
    if (document === undefined) return;
    document.change(contentChanges, textDocument.version);
    this.schedule(document);
  }

  save(uri: string): void {
    const document = this.get(uri);
    if (document === undefined) return;
    document.saved();
    this.analyse(document);
  }

  close(uri: string): void {
    const document = this.get(uri);
    if (document === undefined) return;
    this.documents.delete(uriKey(uri));
    const { project, isDirty } = document;
    const known = this.parts.store.get(uri);
    document.close();
    if (project === undefined) return;
    this.parts.closed(project, uri);
    if (project.place === undefined || uri.startsWith('untitled:')) this.parts.store.clear(uri);
    else if (isDirty) this.parts.closedUnsaved(project, uri);
    // from now on the places are those of the file on disk, of whatever version the client opens next
    else if (known !== undefined) this.parts.store.set({ ...known, version: undefined });
    void this.clearIfGone(project, uri);
  }

  /** A file that was deleted while it was open. */
  private async clearIfGone(project: Project, uri: string): Promise<void> {
    const kind = await project.place?.source.kindOf(this.relative(uri, project));
    if (kind === null && this.get(uri) === undefined) this.parts.store.clear(uri);
  }

  /** Folders, settings or configuration have changed: everything open is looked at anew. */
  async refresh(matches: (document: OpenDocument) => boolean): Promise<void> {
    const wanted = [...this.documents.values()].filter(matches);
    for (const document of wanted) document.prepared = this.prepare(document);
    await Promise.all(wanted.map((document) => document.prepared));
  }

  /** What an analysis together with other files has given for a text of a document. */
  adopt(uri: string, revision: number, state: SessionState): void {
    const document = this.get(uri);
    if (document?.session?.adopt(revision, state) !== true || document.project === undefined) return;
    this.keep(document, document.project, document.session.state);
  }

  /** What is known of a document, analysed now if it is due. Undefined if nothing is known of its current text. */
  async current(uri: string): Promise<{ readonly document: OpenDocument; readonly file: FileFindings } | undefined> {
    const document = this.get(uri);
    await document?.prepared.catch(() => undefined);
    if (document?.session === undefined) return undefined;
    const { session, project } = document;
    if (!session.isFresh && project?.settings.run === 'onType') this.analyse(document);
    else if (!session.isFresh && project !== undefined) this.keep(document, project, session.state);
    const file = this.parts.store.get(uri);
    return file === undefined || file.version !== document.version ? undefined : { document, file };
  }

  /** Finds out whether and how a document is analysed, and analyses it. */
  private async prepare(document: OpenDocument): Promise<void> {
    const { workspace, store } = this.parts;
    document.due?.();
    const project = await workspace.projectOf(document.uri);
    if (document.isClosed) return;
    if (document.project !== undefined && document.project !== project) store.clear(document.uri);
    document.project = project;
    const grammar = await this.grammarOf(document);
    if (document.isClosed || document.project !== project) return;
    if (project === undefined || grammar === undefined) {
      document.session?.dispose();
      document.session = undefined;
      // what is shown of a YAML file is about its own mistakes
      if (!isYaml(document.uri)) store.clear(document.uri);
      return;
    }
    const path = this.relative(document.uri, project);
    const failure = await this.startSession(document, project, path, grammar);
    if (document.isClosed) return;
    if (failure === undefined) this.analyse(document);
    else this.keep(document, project, { findings: [], problems: [failure] });
  }

  /** The grammar of a document that is to be analysed; undefined if it is left out. */
  private async grammarOf(document: OpenDocument): Promise<GrammarId | undefined> {
    const { project } = document;
    if (project === undefined || !project.settings.enable) return undefined;
    const path = this.relative(document.uri, project);
    const type = fileTypeOf(path);
    const byName = type.kind === 'analysed' ? type.grammar : undefined;
    const isNameOpen = type.kind === 'other' || type.kind === 'unknown';
    const grammar = byName ?? (isNameOpen ? BY_LANGUAGE[document.languageId] : undefined);
    if (grammar === undefined || !(await project.includes(path))) return undefined;
    return grammar;
  }

  private relative(uri: string, project: Project): string {
    return project.pathOf(uri) ?? baseName(uri);
  }

  /** Gives a problem if the document cannot be analysed. */
  private async startSession(
    document: OpenDocument,
    project: Project,
    path: string,
    grammar: GrammarId,
  ): Promise<Problem | undefined> {
    const failed = (message: string): Problem => {
      return { code: 'analysis-failed', severity: 'warning', path, location: null, message };
    };
    if (this.parts.failedFiles.has(uriKey(document.uri))) {
      return failed(
        'TOM Review ended twice while it analysed this file, so the file is left out until the next start.',
      );
    }
    try {
      const { engine, syntax } = await this.parts.analysis(project);
      const { session } = document;
      if (session?.path === path && session.grammar === grammar && session.engine === engine) {
        session.invalidate();
        return undefined;
      }
      if (syntax.grammar(grammar) === undefined) {
        const loaded = await syntax.loadGrammar(grammar, await this.parts.assets.grammarWasm(grammar));
        if (!loaded.ok) return failed(`TOM Review cannot analyse this file: ${loaded.message}.`);
      }
      if (document.isClosed) return undefined;
      const { host } = this.parts;
      document.session?.dispose();
      document.session = new DocumentSession(
        { engine, syntax, clock: host.clock, limits: DEFAULT_LIMITS },
        { path, grammar, text: document.content },
      );
      return undefined;
    } catch (error) {
      return failed(`TOM Review cannot analyse this file: ${errorText(error)}`);
    }
  }

  private schedule(document: OpenDocument): void {
    const { session, project } = document;
    if (session === undefined || project === undefined) return;
    document.due?.();
    const wait = session.lastCost < CHEAP ? 0 : PAUSE;
    document.due = this.parts.host.later(wait, () => {
      document.due = undefined;
      if (document.isClosed) return;
      if (project.settings.run === 'onType') this.analyse(document);
      else if (document.session !== undefined) this.keep(document, project, document.session.state);
    });
  }

  /** Analyses now what the document says now. */
  private analyse(document: OpenDocument): void {
    const { session, project } = document;
    if (session === undefined || project === undefined) return;
    document.due?.();
    document.due = undefined;
    const { host, inFlight, parserFailed } = this.parts;
    if (!session.isFresh) {
      inFlight(document.uri);
      session.analyse(project.options(host.today()));
      inFlight(null);
      if (session.parserFailure !== undefined) {
        parserFailed(session.parserFailure);
        return;
      }
      this.parts.analysed(document);
    }
    this.keep(document, project, session.state);
  }

  private keep(document: OpenDocument, project: Project, state: SessionState): void {
    const { uri, version } = document;
    const path = this.relative(uri, project);
    this.parts.store.set({ uri, project, path, version, analysed: state.findings, problems: state.problems });
  }
}
