/** Scans folders and files on disk and keeps what it finds; open documents are left alone, they are live. */
import type { Cancellation } from '../base/cancellation.js';
import type { Problem } from '../engine/index.js';
import { scanProject, withEngineData, type AssetSource, type Clock, type ScanResult } from '../service/index.js';
import type { FindingsStore } from './findingsStore.js';
import type { Project } from './project.js';
import type { ScanProgress, ScanResult as ScanSummary } from './protocol.js';
import { uriKey } from './uris.js';
import type { Workspace } from './workspace.js';

/** Files that are left out and named, of each folder. */
const MOST_NAMED = 100;

export interface WorkspaceScanParts {
  readonly workspace: Workspace;
  readonly store: FindingsStore;
  readonly assets: AssetSource;
  readonly clock: Clock;
  today(): string;
  isOpen(uri: string): boolean;
  /** All files of a project have been looked at. */
  scanned(project: Project): void;
}

export class WorkspaceScan {
  /** The last job that was begun: they run one after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: WorkspaceScanParts) {}

  scan(
    projects: readonly Project[],
    onProgress: (progress: ScanProgress) => void,
    cancellation: Cancellation | undefined,
  ): Promise<ScanSummary> {
    return this.after(() => this.scanNow(projects, onProgress, cancellation));
  }

  /** Analyses files again that have changed on disk. */
  rescan(project: Project, paths: readonly string[]): Promise<void> {
    return this.after(async () => {
      const wanted = paths.filter((path) => !this.parts.isOpen(project.uriOf(path)));
      if (wanted.length === 0 || !project.settings.enable) return;
      const result = await this.run(project, wanted, () => undefined, undefined);
      if (result === undefined) return;
      await this.keep(project, result);
      const found = new Set(result.files.map((file) => file.path));
      for (const path of wanted) if (!found.has(path)) this.forget(project, path);
    });
  }

  private after<T>(job: () => Promise<T>): Promise<T> {
    const result = this.last.then(job);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async scanNow(
    projects: readonly Project[],
    onProgress: (progress: ScanProgress) => void,
    cancellation: Cancellation | undefined,
  ): Promise<ScanSummary> {
    let done = 0;
    let total = 0;
    let files = 0;
    let skipped = 0;
    let findings = 0;
    const failures: string[] = [];
    const leftOut: string[] = [];
    for (const project of projects) {
      if (cancellation?.isCancelled === true) break;
      if (!project.settings.enable) continue;
      const before = { done, total };
      const result = await this.run(
        project,
        [project.target],
        (progress) => {
          done = before.done + progress.done;
          total = before.total + progress.total;
          onProgress({ done, total, path: progress.path });
        },
        cancellation,
        true,
      );
      if (result === undefined) {
        failures.push('Files of this kind of folder cannot be read.');
        continue;
      }
      failures.push(...project.configProblems.map(({ file, message }) => `${file}: ${message}`));
      const kept = await this.keep(project, result);
      if (!result.isCancelled) {
        project.isScanned = true;
        project.controls.scanned(result);
        this.parts.store.clearWhere(
          (file) => file.project === project && !kept.has(uriKey(file.uri)) && !this.parts.isOpen(file.uri),
        );
        this.parts.scanned(project);
      }
      files += result.files.length;
      skipped += result.skipped.length;
      leftOut.push(...result.skipped.slice(0, MOST_NAMED).map(({ path, message }) => `${path}: ${message}`));
      for (const { path } of result.files) {
        const known = this.parts.store.get(project.uriOf(path))?.findings ?? [];
        findings += known.filter(({ state }) => state === 'open').length;
      }
    }
    return { cancelled: cancellation?.isCancelled === true, files, skipped, leftOut, findings, failures };
  }

  private async run(
    project: Project,
    targets: readonly string[],
    onProgress: (progress: ScanProgress) => void,
    cancellation: Cancellation | undefined,
    evidence = false,
  ): Promise<ScanResult | undefined> {
    if (project.place === undefined) return undefined;
    const { source, workers } = project.place;
    const { clock } = this.parts;
    return scanProject(
      {
        root: project.rootUri,
        config: project.config,
        toolVersion: '',
        asOf: this.parts.today(),
        targets,
        evidence,
        outerScopes: project.place.outerScopes(),
        onProgress,
        ...(cancellation === undefined ? {} : { cancellation }),
      },
      { source, assets: withEngineData(this.parts.assets, () => project.data), workers, clock },
    );
  }

  /** Keys of the files that the result speaks of. Files of a folder within the folder belong to that one. */
  private async keep(project: Project, result: ScanResult): Promise<Set<string>> {
    const kept = new Set([...project.fileProblems.paths].map((file) => uriKey(project.uriOf(file))));
    const skippedProblems = new Map<string, Problem[]>();
    for (const problem of [...result.skipped, ...result.problems]) {
      skippedProblems.set(problem.path, [...(skippedProblems.get(problem.path) ?? []), problem]);
    }
    const found = [
      ...result.files,
      ...[...skippedProblems].map(([path, problems]) => ({ path, findings: [], problems })),
    ];
    for (const { path, findings, problems } of found) {
      const uri = project.uriOf(path);
      kept.add(uriKey(uri));
      if (this.parts.isOpen(uri)) continue;
      const owner = await this.parts.workspace.projectOf(uri);
      if (owner !== undefined && owner !== project) continue;
      this.parts.store.set({ uri, project, path, analysed: findings, problems, version: undefined });
    }
    return kept;
  }

  private forget(project: Project, path: string): void {
    this.parts.store.clear(project.uriOf(path));
  }
}
