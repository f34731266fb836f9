/** Open documents together with the files around them: one background for each folder of the workspace. */
import { ruleScopes } from '../config/index.js';
import {
  discover,
  LiveProject,
  readResolutionConfigs,
  withConfigLimits,
  type FileOutcome,
  type FileRequest,
  type DiscoveredFile,
  type SessionState,
} from '../service/index.js';
import type { FindingsStore } from './findingsStore.js';
import type { Analysis, ProjectPlace, ServerHost } from './host.js';
import type { OpenDocument } from './openDocument.js';
import type { Project } from './project.js';
import type { Workspace } from './workspace.js';

export interface LiveProjectsParts {
  readonly host: ServerHost;
  readonly workspace: Workspace;
  readonly store: FindingsStore;
  isOpen(uri: string): boolean;
  analysis(project: Project): Promise<Analysis>;
  /** What holds for a text of an open document. */
  adopt(uri: string, revision: number, state: SessionState): void;
  log(message: string): void;
}

export class LiveProjects {
  private readonly byProject = new Map<Project, LiveProject>();

  constructor(private readonly parts: LiveProjectsParts) {}

  analysed(document: OpenDocument): void {
    const { project, session } = document;
    if (project === undefined || session === undefined || project.pathOf(document.uri) !== session.path) return;
    this.of(project)?.edited(session.path, { grammar: session.grammar, text: session.text }, session.revision);
  }

  closed(project: Project, uri: string): void {
    const path = project.pathOf(uri);
    if (path !== undefined) this.byProject.get(project)?.closed(path);
  }

  /** Files on disk have changed. False: nobody follows them here. */
  changed(project: Project, paths: readonly string[]): boolean {
    const live = project.settings.enable ? this.of(project) : undefined;
    live?.changed(paths);
    return live !== undefined;
  }

  /** Files are gone, or the configuration is another one. */
  refresh(project: Project): void {
    this.byProject.get(project)?.refresh();
  }

  async remove(project: Project): Promise<void> {
    const live = this.byProject.get(project);
    this.byProject.delete(project);
    await live?.stop();
  }

  /** Undefined for files outside the workspace: each of them is looked at by itself. */
  private of(project: Project): LiveProject | undefined {
    const { place } = project;
    if (place === undefined || !project.isFolder) return undefined;
    let live = this.byProject.get(project);
    if (live === undefined) {
      live = this.start(project, place);
      this.byProject.set(project, live);
    }
    return live;
  }

  private start(project: Project, place: ProjectPlace): LiveProject {
    const { host, analysis, log } = this.parts;
    return new LiveProject({
      openIndex: () => place.index.open(() => analysis(project)),
      readProject: () => this.read(project, place),
      later: (milliseconds, action) => host.later(milliseconds, action),
      onOutcome: (path, outcome, revision) => void this.keep(project, path, outcome, revision),
      onGone: (path) => {
        const uri = project.uriOf(path);
        if (!this.parts.isOpen(uri)) this.parts.store.clear(uri);
      },
      onFailure: (message, isFinal) => {
        const what = isFinal ? ' Flows across files are not followed until the next start.' : '';
        log(`The analysis across files has failed: ${message}.${what}`);
      },
    });
  }

  private async read(
    project: Project,
    { source, index, outerScopes }: ProjectPlace,
  ): Promise<{ files: readonly DiscoveredFile[]; templates: readonly string[]; request: FileRequest }> {
    const { config, target } = project;
    const found = await discover({ source, config, targets: [target], outerScopes: outerScopes() });
    const configs = await readResolutionConfigs(source, found.resolutionFiles);
    const options = { asOf: this.parts.host.today() };
    return {
      files: found.files,
      templates: found.templates,
      request: {
        options,
        ruleScopes: ruleScopes(config.scopes),
        limits: withConfigLimits(index.limits, config.limits),
        configs,
      },
    };
  }

  private async keep(
    project: Project,
    path: string,
    outcome: FileOutcome,
    revision: number | undefined,
  ): Promise<void> {
    const { store, workspace, isOpen, adopt } = this.parts;
    const uri = project.uriOf(path);
    if (revision !== undefined) {
      if (outcome.kind === 'result') adopt(uri, revision, outcome.result);
      return;
    }
    // a file that nobody has asked about stays silent
    const isAsked = (): boolean => !isOpen(uri) && (project.isScanned || store.get(uri) !== undefined);
    if (!isAsked() || (await workspace.projectOf(uri)) !== project || !isAsked()) return;
    const findings = outcome.kind === 'result' ? outcome.result.findings : [];
    const problems =
      outcome.kind === 'result' ? outcome.result.problems : outcome.kind === 'skipped' ? [outcome.problem] : [];
    store.set({ uri, project, path, analysed: findings, problems, version: undefined });
  }
}
