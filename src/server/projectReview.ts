/** How the findings of a project are reviewed in an editor: with its records, and by what the user wants to see. */
import { createRuleLookup, rootSettings, type ResolvedConfig } from '../config/index.js';
import {
  BASELINE_FILE,
  NO_RECORDS,
  repeatedRules,
  Reviewer,
  type ChangedLines,
  type EngineData,
  type Finding,
  type Problem,
  type ReviewRecords,
} from '../engine/index.js';
import { changedLines, readReviewRecords, ruleSets, type ChangedFiles, type FileSource } from '../service/index.js';
import type { Settings } from './protocol.js';
import { EditedLines, type EditedText } from './editedLines.js';
import { mistakeProblem } from './fileProblems.js';

export interface ReviewInput {
  /** Undefined: no files can be read, or none may be. */
  readonly source: FileSource | undefined;
  readonly config: ResolvedConfig;
  readonly data: EngineData;
  readonly settings: Settings;
  /** ISO date. */
  readonly today: string;
  /** What has changed in the project; null if that is not asked for, or nobody can tell. */
  readonly changes: ChangedFiles | null;
  /** The open document at a root-relative path, if it is not saved. */
  editedText(path: string): EditedText | undefined;
}

/** Problems of these kinds are about files of which nothing is known. */
const NOT_ANALYSED: ReadonlySet<Problem['code']> = new Set([
  ...(['too-large', 'deadline', 'parse-aborted', 'analysis-failed'] as const),
  ...(['unreadable', 'binary', 'minified', 'excluded', 'no-rules'] as const),
]);

export class ProjectReview {
  private reviewer: Reviewer | undefined;
  private input: ReviewInput | undefined;
  private records: ReviewRecords = NO_RECORDS;
  private recordProblems: readonly Problem[] = [];
  private isRepeated: (rule: string) => boolean = () => false;
  private readonly analysed = new Set<string>();
  private readonly edited = new Map<string, EditedLines>();

  /** Only what is new is shown, and there is a baseline that tells. */
  get lacksBaseline(): boolean {
    return this.input?.settings.show === 'new' && this.records.baseline === null;
  }

  /** Reads the records anew. */
  async load(input: ReviewInput): Promise<void> {
    const { source, config, data } = input;
    const read = source === undefined ? undefined : await readReviewRecords(source, config, data);
    this.records = read?.records ?? NO_RECORDS;
    this.recordProblems = (read?.problems ?? []).map((problem) =>
      mistakeProblem(problem.file === BASELINE_FILE ? 'baseline' : 'accepted-risk', problem),
    );
    this.use(input);
  }

  /** The same records with other settings, another day or other changes. */
  use(input: ReviewInput): void {
    this.input = input;
    const { settings, data, today, changes } = input;
    this.reviewer = new Reviewer(this.records, {
      asOf: today,
      ...ruleSets(data.rules),
      honourSuppressions: settings.honourSuppressions,
      newOnly: settings.show === 'new' && this.records.baseline !== null,
      changedLines: changes === null ? null : this.withEdits(changedLines(changes)),
      isRepeated: (rule) => this.isRepeated(rule),
    });
  }

  /** @param findings of all files, as the engine gives them */
  count(findings: Iterable<Finding>): void {
    this.isRepeated = repeatedRules(findings);
  }

  /** @param problems of the same file */
  review(path: string, findings: readonly Finding[], problems: readonly Problem[]): readonly Finding[] {
    if (problems.some(({ code }) => NOT_ANALYSED.has(code))) this.analysed.delete(path);
    else this.analysed.add(path);
    return this.reviewer?.review(path, findings) ?? findings;
  }

  /** About the records. */
  problems(isWhole: boolean): readonly Problem[] {
    const settings = this.input === undefined ? {} : rootSettings(this.input.config, this.input.data.rules);
    const rulesFor = createRuleLookup(this.input?.config.scopes ?? [], this.input?.data.rules ?? []);
    const isActive = (rule: string, path: string | null): boolean =>
      (path === null ? settings[rule] : rulesFor(path).settings[rule]) !== 'off';
    const found = this.reviewer?.problems({ isWhole, isAnalysed: (path) => this.analysed.has(path), isActive }) ?? [];
    return [...this.recordProblems, ...found];
  }

  /** git knows files on disk: lines that were edited since count as changed, and those below have moved. */
  private withEdits(lines: ChangedLines): ChangedLines {
    return {
      isChanged: (path, startLine, endLine) => {
        const edited = this.editedLines(path);
        if (edited === undefined) return lines.isChanged(path, startLine, endLine);
        const onDisk = edited.onDisk(startLine, endLine);
        return onDisk === null || lines.isChanged(path, ...onDisk);
      },
    };
  }

  private editedLines(path: string): EditedLines | undefined {
    const text = this.input?.editedText(path);
    if (text === undefined) return undefined;
    let lines = this.edited.get(path);
    if (lines?.text.now !== text.now || lines.text.saved !== text.saved) {
      lines = new EditedLines(text);
      this.edited.set(path, lines);
    }
    return lines;
  }
}
