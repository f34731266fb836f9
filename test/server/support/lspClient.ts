/** A real client of the Language Server Protocol: the built server runs as a process of its own. */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type FileEvent,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CustomRequest, InitializationOptions } from '../../../src/server/protocol.js';
import { repositoryRoot } from '../../support/ruleRunner.js';

/** What our own extension says of itself. */
export const OURS: InitializationOptions = { pageScheme: 'tom-review', openPageCommand: 'tomReview.openPage' };

export interface ClientOptions {
  readonly folders: readonly string[];
  readonly initializationOptions?: InitializationOptions;
  readonly transport?: 'stdio' | 'ipc';
  /** Answers to `workspace/configuration`, by URI of the folder; '' for all. Absent: the client has no configuration. */
  readonly settings?: Record<string, unknown>;
  readonly snippets?: boolean;
  readonly documentChanges?: boolean;
  /** What the server has in its environment beside ours. */
  readonly env?: NodeJS.ProcessEnv;
}

const PATIENCE = 30_000;

export class LspClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly notified = new Map<string, unknown[]>();
  settings: Record<string, unknown>;
  private readonly documents = new Map<string, TextDocument>();
  private listeners = new Set<() => void>();

  private constructor(
    private readonly child: ChildProcess,
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    settings: Record<string, unknown>,
  ) {
    this.settings = settings;
  }

  static async start(options: ClientOptions): Promise<LspClient> {
    const script = path.join(repositoryRoot, 'dist/server/node.cjs');
    let child: ChildProcess;
    let connection: ProtocolConnection;
    const env = { ...process.env, ...options.env };
    if (options.transport === 'ipc') {
      child = fork(script, ['--node-ipc'], { execArgv: [], env });
      connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    } else {
      child = spawn(process.execPath, [script, '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
      if (child.stdout === null || child.stdin === null) throw new Error('no pipes');
      connection = createProtocolConnection(
        new StreamMessageReader(child.stdout),
        new StreamMessageWriter(child.stdin),
      );
    }
    const early: { client?: LspClient } = {};
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      early.client?.published.push(params);
      early.client?.changed();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      early.client?.logged.push(message);
    });
    connection.onUnhandledNotification(({ method, params }) => {
      const list = early.client?.notified.get(method) ?? [];
      list.push(params);
      early.client?.notified.set(method, list);
      early.client?.changed();
    });
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      early.client?.registered.push(...registrations.map((entry) => entry.method));
      early.client?.changed();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => early.client?.settings[scopeUri ?? ''] ?? early.client?.settings[''] ?? null),
    );
    connection.listen();
    const capabilities: ClientCapabilities = {
      workspace: {
        configuration: options.settings !== undefined,
        workspaceFolders: true,
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceEdit: {
          documentChanges: options.documentChanges ?? true,
          snippetEditSupport: options.snippets ?? false,
        },
      },
      textDocument: { publishDiagnostics: { relatedInformation: true } },
    };
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: options.folders.map((folder) => ({ uri: uriOf(folder), name: path.basename(folder) })),
      initializationOptions: options.initializationOptions,
    });
    const client = new LspClient(child, connection, initialized, options.settings ?? {});
    early.client = client;
    await connection.sendNotification('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.child.once('exit', resolve));
    await this.connection.sendRequest<null>('shutdown', undefined).catch(() => undefined);
    await this.connection.sendNotification('exit', undefined).catch(() => undefined);
    await gone;
    this.connection.dispose();
  }

  private changed(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Waits until something holds; it is looked at again with each message of the server. */
  async until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    const now = look();
    if (now !== undefined && now !== false) return now;
    return new Promise<T>((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.listeners.delete(listener);
      };
      const timer = setTimeout(() => {
        done();
        reject(
          new Error(
            `waited in vain for: ${what}\n${this.logged.join('\n')}\n${JSON.stringify(this.published.slice(-3), null, 1)}`,
          ),
        );
      }, PATIENCE);
      const listener = (): void => {
        const value = look();
        if (value === undefined || value === false) return;
        done();
        resolve(value);
      };
      this.listeners.add(listener);
    });
  }

  // --- documents ---

  async open(uri: string, text: string, languageId = 'javascript'): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Edits by range, one after the other. */
  async change(uri: string, changes: { range: Range; text: string }[]): Promise<void> {
    const version = this.document(uri).version + 1;
    this.documents.set(uri, TextDocument.update(this.document(uri), changes, version));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** Replaces a text that occurs in the document once. */
  async replace(uri: string, from: string, to: string): Promise<void> {
    const document = this.document(uri);
    const at = document.getText().indexOf(from);
    if (at < 0) throw new Error(`no such text: ${from}`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + from.length) };
    await this.change(uri, [{ range, text: to }]);
  }

  async save(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (document === undefined) throw new Error(`not open: ${uri}`);
    return document;
  }

  async watched(changes: FileEvent[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  // --- findings ---

  /** What is shown for a file now; undefined if nothing was ever published. */
  diagnostics(uri: string): Diagnostic[] | undefined {
    return this.published.findLast((params) => sameUri(params.uri, uri))?.diagnostics;
  }

  /** The diagnostics of an open document in its current version. */
  current(uri: string): Promise<Diagnostic[]> {
    const { version } = this.document(uri);
    return this.until(`diagnostics of ${uri} in version ${version}`, () => {
      const last = this.published.findLast((params) => sameUri(params.uri, uri));
      return last?.version === version ? last.diagnostics : undefined;
    });
  }

  codes(uri: string): string[] {
    return (this.diagnostics(uri) ?? []).map((diagnostic) => String(diagnostic.code)).sort();
  }

  /** Waits until these are the codes of a file. */
  untilCodes(uri: string, expected: readonly string[]): Promise<true> {
    const wanted = [...expected].sort().join();
    return this.until(`[${wanted}] for ${uri}`, () => this.codes(uri).join() === wanted);
  }

  // --- requests ---

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  }

  complete(uri: string, position: Position): Promise<CompletionList | CompletionItem[] | null> {
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  actions(uri: string, range: Range, diagnostics: Diagnostic[] = []): Promise<CodeAction[]> {
    const context = { diagnostics };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  request<P, R>({ method }: CustomRequest<P, R>, params: P): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /** Applies the edit of a code action to an open document, as an editor does. */
  async apply(uri: string, action: CodeAction): Promise<void> {
    const edits = editsOf(action, uri);
    await this.change(
      uri,
      [...edits].reverse().map((edit) => ({ range: edit.range, text: edit.newText })),
    );
  }
}

/** The edits of an action for a document; a snippet's placeholder is left as it stands. */
export function editsOf(action: CodeAction, uri: string): TextEdit[] {
  const [change] = action.edit?.documentChanges ?? [];
  if (change !== undefined && 'edits' in change) {
    return change.edits.map((edit) =>
      'snippet' in edit
        ? { range: edit.range, newText: edit.snippet.value.replace(/\$\{1:(\w+)\}/, '$1').replace(/\\([\\$}])/g, '$1') }
        : (edit as TextEdit),
    );
  }
  return action.edit?.changes?.[uri] ?? [];
}

function sameUri(a: string, b: string): boolean {
  return decodeURIComponent(a) === decodeURIComponent(b);
}

export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

/** A folder with these files, by relative path. */
export class TempFolder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'tom-review-server-')));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  write(name: string, text: string): void {
    const file = path.join(this.path, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  uri(name = ''): string {
    return uriOf(path.join(this.path, name));
  }

  remove(name = ''): void {
    rmSync(path.join(this.path, name), { recursive: true, force: true });
  }
}
