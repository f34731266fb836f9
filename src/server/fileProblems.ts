/** Problems of a project's configuration, own rules and records: each shown in its file, whoever has found it. */
import type { DataProblem, Problem } from '../engine/index.js';
import type { FindingsStore } from './findingsStore.js';
import type { Project } from './project.js';

export class FileProblems {
  private readonly bySource = new Map<'rules' | 'records', readonly Problem[]>();
  private shown: ReadonlySet<string> = new Set();

  constructor(private readonly project: Project) {}

  /** Whether problems of this file are shown here. */
  has(path: string): boolean {
    return this.shown.has(path);
  }

  get paths(): Iterable<string> {
    return this.shown;
  }

  /** Replaces what one of the sources has found before. */
  show(store: FindingsStore, source: 'rules' | 'records', problems: readonly Problem[]): void {
    this.bySource.set(source, problems);
    const { project } = this;
    const all = [...this.bySource.values()].flat();
    const paths = new Set(all.map(({ path }) => path));
    this.shown = new Set([...this.shown, ...paths]);
    for (const path of this.shown) {
      const uri = project.uriOf(path);
      const own = all.filter((problem) => problem.path === path);
      const known = store.get(uri)?.problems ?? [];
      if (JSON.stringify(known) === JSON.stringify(own)) continue;
      store.set({ uri, project, path, analysed: [], problems: own, version: undefined });
    }
  }
}

/** A mistake in a YAML file, as it is shown. */
export function mistakeProblem(code: Problem['code'], { file, line, column, message, fix }: DataProblem): Problem {
  const endColumn = column + (fix?.wrong.length ?? 0);
  const location = { path: file, start: 0, end: 0, startLine: line, startColumn: column, endLine: line, endColumn };
  return { code, severity: 'error', path: file, location, message, ...(fix === undefined ? {} : { meant: fix }) };
}
