/** What is known of each file: live for open documents, from the last scan for the others. */
import type { Finding, Problem } from '../engine/index.js';
import type { Project } from './project.js';
import { uriKey } from './uris.js';

export interface FileFindings {
  /** As the client writes it, if it has named the file. */
  readonly uri: string;
  readonly project: Project;
  /** Relative to the project's root. */
  readonly path: string;
  /** As the engine gives them. */
  readonly analysed: readonly Finding[];
  /** With the states that the records of the project say they have. */
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** Version of the open document that the places are right for; undefined for a file on disk. */
  readonly version: number | undefined;
}

export class FindingsStore {
  private readonly files = new Map<string, FileFindings>();

  /** @param changed is told of every file whose findings are others now, or none */
  constructor(private readonly changed: (file: FileFindings) => void) {}

  get(uri: string): FileFindings | undefined {
    return this.files.get(uriKey(uri));
  }

  all(): IterableIterator<FileFindings> {
    return this.files.values();
  }

  set(given: Omit<FileFindings, 'findings'>): void {
    const { project, path, analysed, problems } = given;
    const file: FileFindings = { ...given, findings: project.review.review(path, analysed, problems) };
    const key = uriKey(file.uri);
    const known = this.files.get(key);
    const isEmpty = file.findings.length === 0 && file.problems.length === 0;
    // an open document keeps its entry: that it has been analysed is known too
    if (isEmpty && file.version === undefined) this.files.delete(key);
    else this.files.set(key, file);
    if (!isEmpty || (known !== undefined && known.findings.length + known.problems.length > 0)) this.changed(file);
  }

  clear(uri: string): void {
    const known = this.get(uri);
    if (known !== undefined) this.set({ ...known, analysed: [], problems: [], version: undefined });
  }

  /** Clears all files for which `matches` holds. */
  clearWhere(matches: (file: FileFindings) => boolean): void {
    for (const file of [...this.files.values()]) if (matches(file)) this.clear(file.uri);
  }

  /** The records of a project, or what of it is to be shown, have changed. */
  reviewAgain(project: Project): void {
    const files = [...this.files.values()].filter((file) => file.project === project);
    project.review.count(files.flatMap(({ analysed }) => analysed));
    // in the order of a scan
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const file of files) this.set(file);
  }

  /** The settings have changed what is shown. */
  showAgain(matches: (file: FileFindings) => boolean): void {
    for (const file of [...this.files.values()]) if (matches(file)) this.changed(file);
  }
}
