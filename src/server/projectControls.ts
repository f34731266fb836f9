/** What is known of the controls of a project: live findings, and what the last scan of the whole project has gathered. */
import { rootSettings } from '../config/index.js';
import {
  controlStatuses,
  languageOf,
  type ControlStatus,
  type FileResult,
  type WorkspaceFacts,
} from '../engine/index.js';
import { fileTypeOf, readWorkspaceFacts, type FileSource, type ScanResult } from '../service/index.js';
import type { FindingsStore } from './findingsStore.js';
import type { Project } from './project.js';

const NO_FACTS: WorkspaceFacts = { facts: [], attestations: [] };

export class ProjectControls {
  private facts = NO_FACTS;
  private lastScan: ScanResult | undefined;
  private shown: string | undefined;

  constructor(private readonly project: Project) {}

  get workspace(): WorkspaceFacts {
    return this.facts;
  }

  get isScanned(): boolean {
    return this.lastScan !== undefined;
  }

  /**
   * Reads what the workspace says of processes and attestations, and shows which of these no longer hold.
   * @param source undefined: no files can be read, or none may be
   * @param today ISO date
   */
  async load(source: FileSource | undefined, today: string, store: FindingsStore): Promise<void> {
    const { project } = this;
    const { data, config } = project;
    const read =
      source === undefined
        ? undefined
        : await readWorkspaceFacts(source, {
            controls: data.controls,
            documents: data.documents,
            asOf: today,
            ruleSettings: rootSettings(config, data.rules),
            // these come with the scan
            factFiles: null,
          });
    this.facts = read?.workspace ?? NO_FACTS;
    const file = read?.attestationFile ?? undefined;
    const path = file?.path ?? this.shown;
    this.shown = file?.path;
    if (path === undefined || !project.isFolder) return;
    const { findings = [], problems = [] } = file ?? {};
    store.set({ uri: project.uriOf(path), project, path, analysed: findings, problems, version: undefined });
  }

  /** All files of the project have been looked at. */
  scanned(result: ScanResult): void {
    this.lastScan = result;
  }

  /** In the order of the catalogue. */
  statuses(store: FindingsStore, today: string): readonly ControlStatus[] {
    const { project, lastScan } = this;
    const { controls, rules } = project.data;
    const configuration = lastScan?.workspace?.configuration;
    const files = lastScan === undefined ? this.openFiles(store) : this.scannedFiles(lastScan, store);
    return controlStatuses(
      {
        files,
        skipped: lastScan?.skipped ?? [],
        problems: lastScan?.problems ?? [],
        notAnalysedByType: lastScan?.notAnalysedByType ?? {},
        ruleSettings: rootSettings(project.config, rules),
        isCancelled: lastScan?.isCancelled ?? false,
        isScanned: lastScan !== undefined,
        asOf: today,
        workspace: { ...this.facts, ...(configuration === undefined ? {} : { configuration }) },
      },
      controls,
      rules,
    );
  }

  /** The evidence is that of the scan; the findings are those of now. */
  private scannedFiles(scan: ScanResult, store: FindingsStore): readonly FileResult[] {
    return scan.files.map((file) => ({ ...file, findings: store.get(this.project.uriOf(file.path))?.findings ?? [] }));
  }

  private openFiles(store: FindingsStore): readonly FileResult[] {
    return [...store.all()].flatMap(({ project, path, findings, problems }): FileResult[] => {
      if (project !== this.project) return [];
      const type = fileTypeOf(path);
      const language = type.kind === 'analysed' ? languageOf(type.grammar) : 'yaml';
      return [{ path, language, analysed: true, findings, problems, lines: 0 }];
    });
  }
}
