/** A project in memory with open documents, analysed as an editor does it and as a scan does it. */
import { LineIndex } from '../../../src/base/lineIndex.js';
import { DEFAULT_CONFIG } from '../../../src/config/index.js';
import type { AnalyseOptions, Engine, FileResult, GrammarId, SyntaxRuntime } from '../../../src/engine/index.js';
import {
  DEFAULT_LIMITS,
  discover,
  DocumentSession,
  fileTypeOf,
  LiveProject,
  ProjectIndex,
  readResolutionConfigs,
  scanProject,
  type AssetSource,
  type FileOutcome,
  type TextChange,
} from '../../../src/service/index.js';
import { memoryFileSource } from '../../support/memoryFileSource.js';
import { AS_OF } from '../../support/ruleRunner.js';

export interface LiveParts {
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
  readonly assets: AssetSource;
}

const clock = { now: () => 0 };

export class LiveWorkspace {
  readonly sessions = new Map<string, DocumentSession>();
  /** What is known of files that are not open. */
  readonly others = new Map<string, FileOutcome>();
  readonly failures: string[] = [];
  readonly live: LiveProject;
  private readonly options: AnalyseOptions = { asOf: AS_OF };

  /** @param files on disk; tests change them */
  constructor(
    private readonly parts: LiveParts,
    readonly files: Record<string, string>,
  ) {
    const source = memoryFileSource(files);
    this.live = new LiveProject({
      openIndex: () => Promise.resolve(new ProjectIndex({ ...parts, source, clock })),
      readProject: async () => {
        const found = await discover({ source, config: DEFAULT_CONFIG, targets: [''], outerScopes: [] });
        const configs = await readResolutionConfigs(source, found.resolutionFiles);
        return {
          files: found.files,
          templates: found.templates,
          request: { options: this.options, limits: DEFAULT_LIMITS, configs, ruleScopes: [] },
        };
      },
      later: () => () => undefined,
      onOutcome: (path, outcome, revision) => {
        const session = this.sessions.get(path);
        if (session === undefined || revision === undefined) this.others.set(path, outcome);
        else if (outcome.kind === 'result') session.adopt(revision, outcome.result);
      },
      onGone: (path) => void this.others.delete(path),
      onFailure: (message) => this.failures.push(message),
    });
  }

  open(path: string): DocumentSession {
    const type = fileTypeOf(path);
    if (type.kind !== 'analysed') throw new Error(path);
    const { engine, syntax } = this.parts;
    const session = new DocumentSession(
      { engine, syntax, clock, limits: DEFAULT_LIMITS },
      { path, grammar: type.grammar, text: this.files[path] ?? '' },
    );
    this.sessions.set(path, session);
    this.analyse(path);
    return session;
  }

  edit(path: string, start: number, oldEnd: number, newText: string): void {
    const session = this.session(path);
    session.edit([changeAt(session.text, start, oldEnd, newText)]);
    this.analyse(path);
  }

  save(path: string): void {
    this.files[path] = this.session(path).text;
  }

  close(path: string): void {
    this.session(path).dispose();
    this.sessions.delete(path);
    this.live.closed(path);
  }

  private session(path: string): DocumentSession {
    const session = this.sessions.get(path);
    if (session === undefined) throw new Error(`${path} is not open`);
    return session;
  }

  private analyse(path: string): void {
    const session = this.session(path);
    session.analyse(this.options);
    this.live.edited(path, { grammar: session.grammar, text: session.text }, session.revision);
  }

  /** What a scan gives if the open documents were saved as they are. */
  async scanned(): Promise<ReadonlyMap<string, FileResult>> {
    const files = { ...this.files };
    for (const [path, { text }] of this.sessions) files[path] = text;
    const result = await scanProject(
      {
        root: '/r',
        config: DEFAULT_CONFIG,
        toolVersion: '',
        asOf: AS_OF,
        targets: [''],
        workers: 0,
      },
      {
        source: memoryFileSource(files),
        assets: this.parts.assets,
        workers: { parallelism: 1, spawn: () => Promise.reject(new Error('no workers here')) },
        clock,
      },
    );
    return new Map(result.files.map((file) => [file.path, file]));
  }
}

export function changeAt(text: string, start: number, oldEnd: number, newText: string): TextChange {
  const lines = new LineIndex(text);
  const from = lines.positionAt(start);
  const to = lines.positionAt(oldEnd);
  return {
    start,
    oldEnd,
    newText,
    startLine: from.line + 1,
    startColumn: from.column + 1,
    oldEndLine: to.line + 1,
    oldEndColumn: to.column + 1,
  };
}

export const LIVE_GRAMMARS: readonly GrammarId[] = ['javascript', 'typescript', 'tsx'];
