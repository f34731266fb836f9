/**
 * The language server: connects the protocol to sessions, scans and pages. Whatever differs between a process and a
 * Worker comes in as a host.
 */
import { errorText } from '../base/errorText.js';
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type CodeAction,
  type CodeActionParams,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ShowMessageParams,
} from 'vscode-languageserver';
import { createCancellation } from '../base/cancellation.js';
import { ATTESTATIONS_FILE, CONFIG_FILE, withAttestation, withRiskEntry, type WordFile } from '../config/index.js';
import {
  ACCEPTED_RISKS_FILE,
  BASELINE_FILE,
  createEngine,
  createSyntaxRuntime,
  type Engine,
  type EngineData,
  type SyntaxRuntime,
} from '../engine/index.js';
import { withEngineData } from '../service/index.js';
import { clientFeatures } from './clientFeatures.js';
import { connectClientFiles } from './clientFiles.js';
import { codeActions, wantsQuickFix } from './codeActions.js';
import { completeWords, hoverWord, type WordDocument } from './configCompletion.js';
import { controlsFolder } from './controlsTree.js';
import { diagnosticsOf } from './diagnostics.js';
import { Documents } from './documents.js';
import { FindingsStore, type FileFindings } from './findingsStore.js';
import { exportEvidence } from './evidenceExport.js';
import type { Analysis, ServerHost } from './host.js';
import { hoverAt } from './hover.js';
import { LiveProjects } from './liveProjects.js';
import { Catalogue } from './pages/catalogue.js';
import type { OpenDocument } from './openDocument.js';
import { OwnRules } from './ownRules.js';
import { listControls } from './pages/controlList.js';
import type { KnownControl } from './pages/controlPage.js';
import { pageFor } from './pages/page.js';
import { Project } from './project.js';
import type { ReviewInput } from './projectReview.js';
import type { ChangedFiles } from '../service/index.js';
import * as protocol from './protocol.js';
import { readSettings } from './settings.js';
import { countOpen, summarise } from './summary.js';
import { baseName, isYaml, uriKey } from './uris.js';
import { WATCHERS, watchedFilesChanged } from './watcher.js';
import { onNotification, onRequest, sendNotification } from './wire.js';
import { Workspace } from './workspace.js';
import { WorkspaceScan } from './workspaceScan.js';
import { movedProblems, yamlActions } from './yamlActions.js';

/** Milliseconds within which changes of the summary are told once. */
const SUMMARY_PAUSE = 50;

/** One for each set of rules that is in use: folders have their own, and a rule is previewed as it is edited. */
const MOST_ENGINES = 8;

/** The same for what is wrong with records. */
const RECORDS_PAUSE = 300;

export function startServer(connection: Connection, host: ServerHost): void {
  connection.onInitialize((params): InitializeResult => {
    new Server(connection, host, params).listen();
    return {
      serverInfo: { name: protocol.DIAGNOSTIC_SOURCE },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        completionProvider: {},
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.listen();
}

class Server {
  private readonly client;
  private readonly assets;
  private readonly files;
  private readonly store: FindingsStore;
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly scans: WorkspaceScan;
  private readonly live: LiveProjects;
  private isTrusted: boolean;
  private readonly own: OwnRules;
  private syntax: Promise<SyntaxRuntime> | undefined;
  /** By the hash of their data; the ones used last at the end. */
  private readonly engines = new Map<string, Engine>();
  private catalogue: Promise<Catalogue> | undefined;
  /** The last change of each project's configuration: they are read one after the other. */
  private readonly reloads = new Map<Project, Promise<void>>();
  private summaryDue = false;
  private isUnusable = false;
  private readonly warned = new Set<string>();
  private readonly dueRecords = new Set<Project>();
  /** Settings that a client without `workspace/configuration` has sent. */
  private pushedSettings: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly host: ServerHost,
    private readonly params: InitializeParams,
  ) {
    this.client = clientFeatures(params);
    const { options } = this.client;
    this.pushedSettings = options.settings;
    this.isTrusted = options.trusted !== false;
    this.files = connectClientFiles(connection, options);
    this.assets = host.assets(this.files);
    this.store = new FindingsStore((file) => {
      const version = file.version === undefined ? {} : { version: file.version };
      const diagnostics = diagnosticsOf(file, this.client);
      void connection.sendDiagnostics({ uri: file.uri, diagnostics, ...version });
      this.tellSummary();
      this.recordsDue(file);
    });
    this.workspace = new Workspace((folderUri, isFolder) => this.openProject(folderUri, isFolder));
    const isOpen = (uri: string): boolean => this.documents.isOpen(uri);
    this.scans = new WorkspaceScan({
      workspace: this.workspace,
      store: this.store,
      assets: this.assets,
      clock: host.clock,
      today: () => host.today(),
      isOpen,
      scanned: (project) => this.reviewAgain(project),
    });
    this.live = new LiveProjects({
      host,
      workspace: this.workspace,
      store: this.store,
      isOpen,
      analysis: (project) => this.startAnalysis(project.data),
      adopt: (uri, revision, state) => this.documents.adopt(uri, revision, state),
      log: (message) => connection.console.warn(message),
    });
    this.documents = new Documents({
      host,
      workspace: this.workspace,
      store: this.store,
      assets: this.assets,
      analysis: (project) => this.startAnalysis(project.data),
      inFlight: (uri) => this.tell(protocol.analysing, { uri }),
      parserFailed: (reason) => this.giveUp(reason),
      failedFiles: new Set((options.failedFiles ?? []).map(uriKey)),
      analysed: (document) => this.live.analysed(document),
      closed: (project, uri) => this.live.closed(project, uri),
      closedUnsaved: (project, uri) => this.rescan(project, [project.pathOf(uri)]),
    });
    this.own = new OwnRules({
      host,
      workspace: this.workspace,
      store: this.store,
      assets: this.assets,
      documents: this.documents,
      isTrusted: () => this.isTrusted,
      analysis: (data) => this.startAnalysis(data),
      guard: (what, work) => this.guard(what, work),
    });
  }

  listen(): void {
    const { connection, documents } = this;
    connection.onInitialized(() => {
      // not before: opening a folder asks the client for its settings
      for (const uri of this.initialFolders()) this.workspace.add(uri);
      this.guard('initialize', this.register());
      if (this.client.options.scanAtStart === true) this.guard('scan', this.scanSilently());
    });
    connection.onDidOpenTextDocument((params) => {
      this.guard('open', documents.open(params));
      this.own.edited(params.textDocument.uri);
    });
    connection.onDidChangeTextDocument((params) => {
      documents.change(params);
      this.own.edited(params.textDocument.uri);
      this.guard('records', this.recordEdited(params.textDocument.uri));
    });
    connection.onDidSaveTextDocument(({ textDocument }) => this.saved(textDocument.uri));
    connection.onDidCloseTextDocument(({ textDocument }) => {
      documents.close(textDocument.uri);
      this.own.edited(textDocument.uri);
    });
    connection.onDidChangeConfiguration(({ settings }) => this.guard('settings', this.settingsChanged(settings)));
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.guard(
        'watched files',
        watchedFilesChanged(changes, {
          workspace: this.workspace,
          store: this.store,
          isOpen: (uri) => documents.get(uri) !== undefined,
          rescan: (project, paths) => this.rescan(project, paths),
          recordsChanged: (project) => this.guard('records', this.recordsChanged(project)),
          factsChanged: (project) => this.guard('facts', this.loadFacts(project)),
          configChanged: (project) => this.guard('configuration', this.configChanged(project)),
          filesChanged: (project) => this.live.refresh(project),
        }),
      ),
    );
    connection.onCompletion(async ({ textDocument, position }) => {
      const words = await this.wordDocument(textDocument.uri);
      return words === undefined ? [] : completeWords(words, position);
    });
    connection.onHover(async ({ textDocument, position }) => {
      const words = await this.wordDocument(textDocument.uri);
      if (words !== undefined) return hoverWord(words, position);
      const known = await documents.current(textDocument.uri);
      return known === undefined ? null : hoverAt(known.file, position, await this.loadCatalogue(), this.client);
    });
    connection.onCodeAction(async (params) => {
      const { textDocument, range, context } = params;
      if (isYaml(textDocument.uri)) return this.yamlActions(params);
      const catalogue = await this.loadCatalogue();
      const known = await documents.current(textDocument.uri);
      if (known === undefined) return [];
      const { only, diagnostics } = context;
      return codeActions({ ...known, range, only, diagnostics, catalogue, client: this.client });
    });
    onRequest(connection, protocol.page, async ({ uri }) => {
      return pageFor(uri, await this.loadCatalogue(), {
        findingsOf: (ruleId) => countOpen(this.store, ({ ruleId: id }) => id === ruleId),
        knownOf: (controlId) => this.knownOf(controlId),
        canLink: this.client.isOurs,
      });
    });
    onRequest(connection, protocol.controls, async () => listControls(await this.loadCatalogue(), this.store));
    onRequest(connection, protocol.scan, async (params, token) => {
      const cancellation = createCancellation();
      if (token.isCancellationRequested) cancellation.cancel();
      token.onCancellationRequested(() => cancellation.cancel());
      const wanted = params.folders?.map(uriKey);
      const folders = await this.workspace.folders();
      const projects = folders.filter((project) => wanted?.includes(uriKey(project.folderUri)) ?? true);
      return this.scans.scan(projects, (progress) => this.tellProgress(params.progressToken, progress), cancellation);
    });
    onRequest(connection, protocol.exportPack, async ({ folder, asZip, toolVersion, progressToken }, token) => {
      const cancellation = createCancellation();
      token.onCancellationRequested(() => cancellation.cancel());
      const folders = await this.workspace.folders();
      const project = folders.find((one) => uriKey(one.folderUri) === uriKey(folder));
      if (project === undefined) return { files: [], refusal: 'The folder is not open.' };
      return exportEvidence(project, {
        ...{ assets: this.assets, clock: this.host.clock, today: this.host.today(), toolVersion, asZip, cancellation },
        onProgress: (progress) => this.tellProgress(progressToken, progress),
      });
    });
    onRequest(connection, protocol.controlsTree, async () => {
      const catalogue = await this.loadCatalogue();
      const folders = await this.workspace.folders();
      const { language, store } = this;
      const shared = { catalogue, language, store, today: this.host.today() } as const;
      return folders.map((project) => controlsFolder({ ...shared, project, attestationsFile: ATTESTATIONS_FILE }));
    });
    onRequest(connection, protocol.attestationEntry, ({ text, ...fields }) => {
      const written = withAttestation(text, fields);
      return written === null ? null : { text: written };
    });
    onRequest(connection, protocol.ruleTests, () => this.own.tests());
    onRequest(connection, protocol.runRuleTests, (params) => this.own.run(params));
    onRequest(connection, protocol.previewRule, (params) => this.own.preview(params));
    onRequest(connection, protocol.riskEntry, ({ text, target, ...entry }) => {
      const { fingerprint, path, rule, control } = target;
      const written = withRiskEntry(text, { fingerprint, path, rule, control, state: 'accepted', ...entry });
      return written === null ? null : { text: written };
    });
    onNotification(connection, protocol.trusted, () => {
      if (this.isTrusted) return;
      this.isTrusted = true;
      this.guard('trust', this.reloadAll());
    });
  }

  /** An open file whose words are known, with what its project knows; undefined for every other document. */
  private async wordDocument(uri: string): Promise<WordDocument | undefined> {
    const document = isYaml(uri) ? this.documents.get(uri) : undefined;
    if (document === undefined) return undefined;
    const project = await this.workspace.folderOf(uri);
    const file = wordFile(baseName(uri), project, project?.pathOf(uri));
    if (file === undefined) return undefined;
    const data = project?.data ?? (await this.assets.engineData());
    return { file, text: document.content, context: { data, language: this.language } };
  }

  /** Of titles. */
  private get language(): 'de' | 'en' {
    return this.params.locale?.toLowerCase().startsWith('de') === true ? 'de' : 'en';
  }

  private async yamlActions({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const document = this.documents.get(uri);
    const project = await this.workspace.folderOf(uri);
    const path = project?.pathOf(uri);
    const file = path === undefined ? undefined : this.store.get(project?.uriOf(path) ?? uri);
    if (document === undefined || file === undefined || !wantsQuickFix(context.only)) return [];
    return yamlActions({ range, diagnostics: context.diagnostics, file, document, client: this.client });
  }

  private initialFolders(): string[] {
    const { workspaceFolders, rootUri } = this.params;
    if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
    return rootUri ? [rootUri] : [];
  }

  private async register(): Promise<void> {
    const { connection, client } = this;
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        this.guard('folders', this.foldersChanged(added.map(uriOf), removed.map(uriOf))),
      );
    }
    if (client.configurationChanges) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'tomReview' });
    }
    if (client.watchedFiles) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
    }
  }

  private async openProject(folderUri: string, isFolder: boolean): Promise<Project> {
    const base = await this.assets.engineData();
    const assets = withEngineData(this.assets, () => project.data);
    const project: Project = new Project(folderUri, this.host.place(folderUri, this.files, assets), isFolder, base);
    await this.loadSettings(project);
    await this.loadConfig(project);
    return project;
  }

  private async loadSettings(project: Project): Promise<void> {
    try {
      const value: unknown = this.client.configuration
        ? await this.connection.workspace.getConfiguration({ scopeUri: project.folderUri, section: 'tomReview' })
        : this.pushedSettings;
      project.settings = readSettings(value);
    } catch (error) {
      this.logError('settings', error);
    }
  }

  private async loadConfig(project: Project): Promise<void> {
    const { hash } = project.data;
    await project.loadConfig(() => this.isTrusted);
    if (project.data.hash !== hash) {
      this.catalogue = undefined;
      this.tell(protocol.ownRulesChanged, undefined);
      // its thread has been started with the rules of before
      await this.live.remove(project);
    }
    if (project.isFolder) this.own.loaded(project);
    await project.review.load(await this.reviewInput(project));
    this.tellRecords(project);
    await this.loadFacts(project);
  }

  /** What the workspace says of processes and attestations. */
  private async loadFacts(project: Project): Promise<void> {
    await project.controls.load(this.isTrusted ? project.place?.source : undefined, this.host.today(), this.store);
    this.tellSummary();
  }

  private async reviewInput(project: Project): Promise<ReviewInput> {
    const { settings, config, data, place } = project;
    return {
      source: this.isTrusted ? place?.source : undefined,
      changes: settings.show === 'changed' ? await this.changesIn(project) : null,
      today: this.host.today(),
      editedText: (path) => this.documents.get(project.uriOf(path))?.edited,
      ...{ settings, config, data },
    };
  }

  /** Null if nobody can tell what has changed; then everything is shown, and the user hears why. */
  private async changesIn({ settings, place, isFolder }: Project): Promise<ChangedFiles | null> {
    if (!isFolder) return null;
    let reason = 'there is no git here; it is available where VS Code runs on a computer with the files';
    if (!this.isTrusted) reason = 'git is not run in Restricted Mode';
    else if (place?.changesSince !== undefined) {
      const outcome = await place.changesSince(settings.changedSince);
      if (outcome.ok) return outcome.changes;
      reason = outcome.message;
    }
    this.warnOnce(`All findings are shown, since nobody can tell which lines have changed: ${reason}`);
    return null;
  }

  private warnOnce(message: string): void {
    if (this.warned.has(message)) return;
    this.warned.add(message);
    const params: ShowMessageParams = { type: MessageType.Warning, message: `TOM Review: ${message}` };
    void this.connection.sendNotification(ShowMessageNotification.type, params);
  }

  /** Accepted risks or the baseline are others now. */
  private async recordsChanged(project: Project): Promise<void> {
    await project.review.load(await this.reviewInput(project));
    this.reviewAgain(project);
  }

  /** Settings, the day or the changed lines are others now. */
  private async viewChanged(project: Project): Promise<void> {
    project.review.use(await this.reviewInput(project));
    if (project.review.lacksBaseline) {
      this.warnOnce(`All findings are shown as new, since there is no ${BASELINE_FILE}: tom-review baseline create.`);
    }
    this.reviewAgain(project);
  }

  private reviewAgain(project: Project): void {
    this.store.reviewAgain(project);
    this.tellRecords(project);
  }

  /** Shows what is wrong with the records of a project. */
  private tellRecords(project: Project): void {
    if (!project.isFolder) return;
    const isWhole = project.isScanned && project.target === '';
    const openAt = (path: string): OpenDocument | undefined => this.documents.get(project.uriOf(path));
    const problems = movedProblems(project.review.problems(isWhole), openAt);
    project.fileProblems.show(this.store, 'records', problems);
  }

  /** What its entries are reported for stands elsewhere now, or not at all. */
  private async recordEdited(uri: string): Promise<void> {
    if (!isYaml(uri)) return;
    const project = await this.workspace.folderOf(uri);
    const path = project?.pathOf(uri);
    if (project !== undefined && path !== undefined && project.fileProblems.has(path)) this.tellRecordsSoon(project);
  }

  /** Findings have come or gone, and with them what records are for. */
  private recordsDue({ project, path }: FileFindings): void {
    if (!project.fileProblems.has(path)) this.tellRecordsSoon(project);
  }

  private tellRecordsSoon(project: Project): void {
    if (this.dueRecords.has(project)) return;
    this.dueRecords.add(project);
    this.host.later(RECORDS_PAUSE, () => {
      this.dueRecords.delete(project);
      this.tellRecords(project);
    });
  }

  private saved(uri: string): void {
    this.documents.save(uri);
    const project = this.documents.get(uri)?.project;
    if (project?.settings.show === 'changed') this.guard('changes', this.viewChanged(project));
  }

  private async settingsChanged(settings: unknown): Promise<void> {
    if (!this.client.configuration) this.pushedSettings = (settings as { tomReview?: unknown } | null)?.tomReview;
    const projects = await this.workspace.all();
    for (const project of projects) {
      await this.loadSettings(project);
      await this.viewChanged(project);
      this.store.showAgain((file) => file.project === project);
    }
    await this.documents.refresh(() => true);
  }

  /** Rules may be others now: what was scanned is scanned again, silently. */
  private async configChanged(project: Project): Promise<void> {
    const before = this.reloads.get(project) ?? Promise.resolve();
    const reload = before.catch(() => undefined).then(() => this.loadConfig(project));
    this.reloads.set(project, reload);
    await reload;
    if (this.reloads.get(project) !== reload) return;
    this.live.refresh(project);
    await this.documents.refresh((document) => document.project === project);
    if (project.isScanned) await this.scans.scan([project], () => undefined, undefined);
  }

  private async scanSilently(): Promise<void> {
    await this.scans.scan(await this.workspace.folders(), () => undefined, undefined);
  }

  private async reloadAll(): Promise<void> {
    for (const project of await this.workspace.all()) await this.configChanged(project);
  }

  private async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const uri of removed) {
      const project = await this.workspace.remove(uri);
      if (project === undefined) continue;
      this.store.clearWhere((file) => file.project === project);
      await this.live.remove(project);
    }
    for (const uri of added) this.workspace.add(uri);
    await this.documents.refresh(() => true);
  }

  private rescan(project: Project, paths: readonly (string | undefined)[]): void {
    const known = paths.filter((path) => path !== undefined);
    if (!this.live.changed(project, known)) this.guard('rescan', this.scans.rescan(project, known));
  }

  /** What each folder knows of a control. */
  private async knownOf(controlId: string): Promise<readonly KnownControl[]> {
    const folders = await this.workspace.folders();
    return folders.flatMap((project) => {
      const status = project.controls
        .statuses(this.store, this.host.today())
        .find((one) => one.controlId === controlId);
      const attestations = project.controls.workspace.attestations.filter((one) => one.controlId === controlId);
      return status === undefined ? [] : [{ project, status, attestations }];
    });
  }

  private loadCatalogue(): Promise<Catalogue> {
    this.catalogue ??= this.readCatalogue();
    return this.catalogue;
  }

  /** With the own rules and TOM documents of every folder that is open. */
  private async readCatalogue(): Promise<Catalogue> {
    const data = await this.assets.engineData();
    const rules = new Map(data.rules.map((rule) => [rule.id, rule]));
    const controls = new Map(data.controls.map((control) => [control.id, control]));
    const documents = new Map(data.documents.map((document) => [document.id, document]));
    for (const project of await this.workspace.folders()) {
      for (const rule of project.data.rules) if (!rules.has(rule.id)) rules.set(rule.id, rule);
      for (const control of project.data.controls) if (!controls.has(control.id)) controls.set(control.id, control);
      for (const document of project.data.documents) documents.set(document.id, document);
    }
    const all = { rules: [...rules.values()], controls: [...controls.values()], documents: [...documents.values()] };
    return new Catalogue({ ...data, ...all });
  }

  private async startAnalysis(data: EngineData): Promise<Analysis> {
    this.syntax ??= this.startSyntax();
    const syntax = await this.syntax;
    const engine = this.engines.get(data.hash) ?? createEngine(data);
    this.engines.delete(data.hash);
    this.engines.set(data.hash, engine);
    for (const hash of [...this.engines.keys()].slice(0, -MOST_ENGINES)) this.engines.delete(hash);
    return { engine, syntax };
  }

  private async startSyntax(): Promise<SyntaxRuntime> {
    const syntax = await createSyntaxRuntime({ coreWasm: await this.assets.coreWasm() });
    if (syntax.dead) throw new Error(syntax.deadReason ?? 'the parser cannot start');
    if (syntax.modeReason !== undefined) this.connection.console.warn(`Slow mode: ${syntax.modeReason}`);
    return syntax;
  }

  /** The parser's core cannot be started twice in a process or worker, so the client has to start another one. */
  private giveUp(reason: string): void {
    if (this.isUnusable) return;
    this.isUnusable = true;
    this.connection.console.error(`The parser has failed: ${reason}`);
    this.tell(protocol.unusable, { reason });
    this.host.later(100, () => this.host.end());
  }

  private tellSummary(): void {
    if (!this.client.isOurs || this.summaryDue) return;
    this.summaryDue = true;
    this.host.later(SUMMARY_PAUSE, () => {
      this.summaryDue = false;
      this.tell(protocol.summary, summarise(this.store));
    });
  }

  private tellProgress(token: string | undefined, progress: protocol.ScanProgress): void {
    if (token !== undefined) void this.connection.sendNotification('$/progress', { token, value: progress });
  }

  /** Only our own client knows these. */
  private tell<P>(notification: protocol.CustomNotification<P>, params: P): void {
    if (this.client.isOurs) sendNotification(this.connection, notification, params);
  }

  /** Nothing that goes wrong in the background may end the server. */
  private guard(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.logError(what, error));
  }

  private logError(what: string, error: unknown): void {
    this.connection.console.error(`${what}: ${errorText(error)}`);
  }
}

const BY_NAME: Readonly<Record<string, WordFile>> = {
  [CONFIG_FILE]: 'configuration',
  [ACCEPTED_RISKS_FILE]: 'risks',
  [ATTESTATIONS_FILE]: 'attestations',
};

/** By its name, or by what the configuration names it as. */
function wordFile(name: string, project: Project | undefined, path: string | undefined): WordFile | undefined {
  const byName = BY_NAME[name];
  if (byName !== undefined || project === undefined || path === undefined) return byName;
  const isIn = (places: readonly { readonly path: string }[]): boolean =>
    places.some(({ path: place }) => place === '' || path === place || path.startsWith(`${place}/`));
  if (name === 'rule.yaml' && isIn(project.config.ruleDirs)) return 'rule';
  return isIn(project.config.controls.filter((source) => source.kind === 'path')) ? 'document' : undefined;
}

function uriOf(folder: { readonly uri: string }): string {
  return folder.uri;
}
