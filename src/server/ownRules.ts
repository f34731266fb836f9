/**
 * A team's own rules, models and data types in the editor: the mistakes in them while they are written, what a rule matches
 * in another document, and the tests of rules. Nothing of it in a workspace that is not trusted.
 */
import type { DataProblem, EngineData } from '../engine/index.js';
import { explanationText } from '../reports/index.js';
import {
  faultOfCase,
  fileTypeOf,
  loadOwnData,
  overlaySource,
  readProjectConfig,
  readCases,
  RuleTests,
  testFilesOf,
  type AssetSource,
  type FileSource,
  type OwnData,
  type ProjectConfig,
  type TestedCase,
} from '../service/index.js';
import { rangeOf } from './diagnostics.js';
import type { Documents } from './documents.js';
import type { FindingsStore } from './findingsStore.js';
import type { Analysis, ServerHost } from './host.js';
import { mistakeProblem } from './fileProblems.js';
import type { Project } from './project.js';
import type { PreviewRuleParams, RulePreview, RuleTestItem, RuleTestOutcome, RunRuleTestsParams } from './protocol.js';
import { baseName, isYaml } from './uris.js';
import type { Workspace } from './workspace.js';

/** Milliseconds after the last edit of a file before its mistakes are looked for. */
const PAUSE = 150;

/** The folder in which rules that are not on disk are seen; no file can have such a name. */
const DRAFTS = 'draft\u0000';

/** Cases of a run that fail and are explained. */
const MOST_EXPLAINED = 5;

export interface OwnRulesParts {
  readonly host: ServerHost;
  readonly workspace: Workspace;
  readonly store: FindingsStore;
  readonly assets: AssetSource;
  readonly documents: Documents;
  /** Asked at each use. */
  isTrusted(): boolean;
  analysis(data: EngineData): Promise<Analysis>;
  /** Runs work in the background. */
  guard(what: string, work: Promise<void>): void;
}

export class OwnRules {
  private callOff: (() => void) | undefined;
  private readonly due = new Set<string>();

  constructor(private readonly parts: OwnRulesParts) {}

  /** What is on disk was read anew; the texts of open documents count more. */
  loaded(project: Project): void {
    this.show(project, project.configProblems);
    for (const [path] of this.parts.documents.texts(project)) this.edited(project.uriOf(path));
  }

  /** Shows the mistakes of a configuration and of what it names, each in its file. */
  private show(project: Project, problems: readonly DataProblem[]): void {
    project.fileProblems.show(
      this.parts.store,
      'rules',
      problems.map((problem) => mistakeProblem('configuration', problem)),
    );
  }

  /** A document was opened, edited or closed: its mistakes are others now. */
  edited(uri: string): void {
    if (!isYaml(uri)) return;
    this.due.add(uri);
    this.callOff?.();
    this.callOff = this.parts.host.later(PAUSE, () => {
      const due = [...this.due];
      this.due.clear();
      this.parts.guard('own rules', this.check(due));
    });
  }

  private async check(uris: readonly string[]): Promise<void> {
    const projects = new Set<Project>();
    for (const uri of uris) {
      const project = await this.parts.workspace.folderOf(uri);
      const path = project?.pathOf(uri);
      if (project !== undefined && path !== undefined && (project.isConfig(path) || project.isOwn(path))) {
        projects.add(project);
      }
    }
    for (const project of projects) {
      const read = await this.read(project);
      if (read !== undefined) this.show(project, read.problems);
    }
  }

  /** The files of a project, with the texts of open documents. */
  private source(project: Project): FileSource | undefined {
    const below = project.place?.source;
    if (below === undefined || !this.parts.isTrusted()) return undefined;
    return this.parts.documents
      .texts(project)
      .reduce((source, [path, text]) => overlaySource(source, path, text), below);
  }

  private read(project: Project): Promise<ProjectConfig | undefined> {
    return project.readConfig(() => this.parts.isTrusted(), this.source(project));
  }

  /** The own rules of all folders with their tests. */
  async tests(): Promise<RuleTestItem[]> {
    this.needTrust();
    const items: RuleTestItem[] = [];
    for (const project of await this.parts.workspace.folders()) {
      const source = this.source(project);
      if (source === undefined) continue;
      const inWorkspace = project.ruleFiles.filter((file) => !/(^|\/)(node_modules|\.\.)\//.test(file));
      for (const ruleFile of inWorkspace) items.push(await testItem(project, source, ruleFile));
    }
    return items;
  }

  async run({ uri }: RunRuleTestsParams): Promise<RuleTestOutcome> {
    const { project, path, source } = await this.place(uri);
    const { data, problems } = await this.ownData(project, source, path);
    const own = problems.filter(({ file }) => file === path);
    if (own.length > 0) {
      const faults = own.map(({ line, message }) => ({ uri, line: line - 1, message }));
      return { milliseconds: 0, cases: [], faults };
    }
    const tests = await this.ruleTests(data, source);
    const result = await tests.run({ kind: 'rule', ruleId: ruleIdOf(path), ruleFile: path });
    const explained = result.cases.filter((entry) => faultOfCase(entry) !== null).slice(0, MOST_EXPLAINED);
    const explanations = new Map<TestedCase, string>();
    for (const entry of explained) {
      const explanation = await tests.explain(entry.ruleId, entry.path, entry.line);
      if (explanation === undefined) continue;
      explanations.set(entry, explanationText({ explanation, rules: data.rules }));
    }
    return {
      milliseconds: result.milliseconds,
      cases: result.cases.map((entry) => {
        const explanation = explanations.get(entry);
        return {
          uri: project.uriOf(entry.path),
          line: entry.line - 1,
          expectation: entry.expectation === 'none' ? null : entry.expectation,
          fault: faultOfCase(entry),
          ...(explanation === undefined ? {} : { explanation }),
        };
      }),
      faults: result.faults.map((fault) => ({
        uri: project.uriOf(fault.path),
        line: fault.line - 1,
        message: fault.message,
      })),
    };
  }

  async preview({ rule, text, source: sourceUri }: PreviewRuleParams): Promise<RulePreview> {
    const { project, path, source } = await (text === undefined ? this.place(rule) : this.draft(text, sourceUri));
    const ruleId = ruleIdOf(path);
    const { data, problems } = await this.ownData(project, source, path);
    const own = problems.filter(({ file }) => file === path);
    const nothing = (failure: string): RulePreview => ({ ruleId, matches: [], failure });
    if (text === undefined) this.show(project, problems);
    if (own.length > 0) {
      const mistakes = own.map(({ line, column, message }) => ({ line: line - 1, character: column - 1, message }));
      return { ...nothing('the rule has mistakes'), ...(text === undefined ? {} : { mistakes }) };
    }
    const document = this.parts.documents.get(sourceUri);
    const name = project.pathOf(sourceUri) ?? baseName(sourceUri);
    const type = fileTypeOf(name);
    if (document === undefined || type.kind !== 'analysed')
      return nothing('the other file is in no language that is analysed');
    const tests = await this.ruleTests(data, source);
    const found = await tests.matches(ruleId, { path: name, grammar: type.grammar }, document.content);
    if (typeof found === 'string') return nothing(found);
    return {
      ruleId,
      matches: found.map(({ location, message }) => ({ range: rangeOf(location), message })),
      failure: null,
    };
  }

  /** A rule that is not on disk, as if it lay where one of its id would lie. */
  private async draft(
    text: string,
    sourceUri: string,
  ): Promise<{ project: Project; path: string; source: FileSource }> {
    this.needTrust();
    const project = await this.parts.workspace.folderOf(sourceUri);
    const source = project && this.source(project);
    if (project === undefined || source === undefined)
      throw new Error('The other file is in no folder of the workspace.');
    const id = /^id:\s*["']?([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'draft';
    const path = `${DRAFTS}/injection/${id}/rule.yaml`;
    return { project, path, source: overlaySource(source, path, text) };
  }

  private needTrust(): void {
    if (!this.parts.isTrusted()) throw new Error('Own rules are not used in Restricted Mode.');
  }

  private async place(uri: string): Promise<{ project: Project; path: string; source: FileSource }> {
    this.needTrust();
    const project = await this.parts.workspace.folderOf(uri);
    const path = project?.pathOf(uri);
    const source = project && this.source(project);
    if (project === undefined || path === undefined || source === undefined || baseName(uri) !== 'rule.yaml') {
      throw new Error('There is no rule at this place: it lies in <folder>/<family>/<id>/rule.yaml of the workspace.');
    }
    return { project, path, source };
  }

  /** The data with a rule in it, even if the configuration does not name its folder. */
  private async ownData(
    project: Project,
    source: FileSource,
    ruleFile: string,
  ): Promise<Pick<OwnData, 'data' | 'problems'>> {
    const { config, own, problems } = await readProjectConfig(source, project.base);
    if (own.ruleFiles.includes(ruleFile)) return { data: own.data, problems };
    const isDraft = ruleFile.startsWith(`${DRAFTS}/`);
    const folder = isDraft ? ruleFile : ruleFile.split('/').slice(0, -3).join('/');
    const place = { file: ruleFile, line: 1, column: 1 };
    const more = await loadOwnData(
      source,
      { ...config, ruleDirs: [...config.ruleDirs, { path: folder, place }] },
      project.base,
    );
    return { data: more.data, problems: [...problems, ...more.problems.filter(({ file }) => file === ruleFile)] };
  }

  private async ruleTests(data: EngineData, source: FileSource): Promise<RuleTests> {
    const { host, assets, analysis } = this.parts;
    const { engine, syntax } = await analysis(data);
    return new RuleTests({ source, engine, syntax, assets, clock: host.clock, asOf: host.today() });
  }
}

function ruleIdOf(ruleFile: string): string {
  return ruleFile.split('/').at(-2) ?? '';
}

/** Bytes of a source that is read for its cases. */
const MOST_BYTES = 1_000_000;

async function testItem(project: Project, source: FileSource, ruleFile: string): Promise<RuleTestItem> {
  const ruleId = ruleIdOf(ruleFile);
  const folder = ruleFile.replace(/rule\.yaml$/, 'tests/');
  const files = await testFilesOf(source, ruleFile);
  return {
    ruleId,
    uri: project.uriOf(ruleFile),
    files: await Promise.all(
      files.map(async (file) => {
        const read = await source.read(file, MOST_BYTES);
        const cases = read.ok ? readCases(read.text).filter((entry) => entry.ruleId === ruleId) : [];
        return {
          uri: project.uriOf(file),
          name: file.slice(folder.length),
          cases: cases.map(({ line, expectation }) => ({ line: line - 1, expectation })),
        };
      }),
    ),
  };
}
