/** What the client sees change on disk. Files are only followed once they are known, by a scan or by an open document. */
import { FileChangeType, WatchKind, type FileEvent, type FileSystemWatcher } from 'vscode-languageserver';
import { ATTESTATIONS_FILE, CONFIG_FILE } from '../config/index.js';
import { ACCEPTED_RISKS_FILE, BASELINE_FILE } from '../engine/index.js';
import { fileTypeOf } from '../service/index.js';
import type { FindingsStore } from './findingsStore.js';
import type { Project } from './project.js';
import { baseName, pathBelow } from './uris.js';
import type { Workspace } from './workspace.js';

export const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,py,pyw,java}', kind: WatchKind.Create | WatchKind.Change },
  { globPattern: `**/{${CONFIG_FILE},${ACCEPTED_RISKS_FILE},${BASELINE_FILE},.gitignore}` },
  // own rules, models and data types
  { globPattern: '**/*.{yaml,yml}' },
  { globPattern: '**/rule.md' },
  // what says how imports resolve
  { globPattern: '**/{package.json,tsconfig*.json,jsconfig.json}' },
  // a folder that goes takes its files along, and only the folder is named
  { globPattern: '**/*', kind: WatchKind.Delete },
];

export interface WatcherParts {
  readonly workspace: Workspace;
  readonly store: FindingsStore;
  isOpen(uri: string): boolean;
  rescan(project: Project, paths: readonly string[]): void;
  /** Files are gone, or imports may name others now. */
  filesChanged(project: Project): void;
  /** Accepted risks or the baseline of a project are others now. */
  recordsChanged(project: Project): void;
  /** Attestations, or what processes leave behind, are others now. */
  factsChanged(project: Project): void;
  /** Rules or excludes of a project may be others now. */
  configChanged(project: Project): void;
}

/** Files that tell of processes and attestations. */
function isFact(path: string): boolean {
  return (
    path === ATTESTATIONS_FILE ||
    path === ACCEPTED_RISKS_FILE ||
    path === BASELINE_FILE ||
    path === '.gitlab-ci.yml' ||
    path === 'package.json' ||
    path.startsWith('.github/')
  );
}

export async function watchedFilesChanged(events: readonly FileEvent[], parts: WatcherParts): Promise<void> {
  const rescans = new Map<Project, Set<string>>();
  const configs = new Set<Project>();
  const records = new Set<Project>();
  const facts = new Set<Project>();
  for (const { uri, type } of events) {
    const name = baseName(uri);
    const project = await parts.workspace.folderOf(uri);
    if (project === undefined) continue;
    const isRecord = name === ACCEPTED_RISKS_FILE || name === BASELINE_FILE;
    // a record at an old path holds for moved code once there is no file at that path
    if (isRecord || type !== FileChangeType.Changed) records.add(project);
    const path = project.pathOf(uri);
    if (path !== undefined && isFact(path)) facts.add(project);
    const isOwn =
      path !== undefined && project.isOwn(path) && (/\.(ya?ml|md)$/.test(name) || type === FileChangeType.Deleted);
    if (name === CONFIG_FILE || name === '.gitignore' || isOwn) configs.add(project);
    if (type === FileChangeType.Deleted || name.endsWith('.json')) parts.filesChanged(project);
    if (type === FileChangeType.Deleted) {
      parts.store.clearWhere((file) => pathBelow(uri, file.uri) !== undefined && !parts.isOpen(file.uri));
      continue;
    }
    const isKnown = parts.store.get(uri) !== undefined || project.isScanned;
    if (path === undefined || !isKnown || parts.isOpen(uri) || fileTypeOf(path).kind !== 'analysed') continue;
    rescans.set(project, (rescans.get(project) ?? new Set()).add(path));
  }
  for (const project of configs) {
    parts.configChanged(project);
    rescans.delete(project);
    records.delete(project);
  }
  for (const project of facts) if (!configs.has(project)) parts.factsChanged(project);
  for (const project of records) parts.recordsChanged(project);
  for (const [project, paths] of rescans) parts.rescan(project, [...paths]);
}
