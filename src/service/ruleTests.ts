/**
 * Tests of rules: annotated source files beside a rule (`<rule>/tests/…`), the examples in its rule.md, and plain folders
 * of annotated sources. Used by the command line and by the editor's test view.
 */
import { suggestion } from '../base/nearest.js';
import { errorText } from '../base/errorText.js';
import { DEFAULT_CONFIG } from '../config/index.js';
import type { Engine, Explanation, FileResult, LoweredFile, SyntaxRuntime } from '../engine/index.js';
import { discover } from './discovery.js';
import { FileAnalyser } from './fileAnalyser.js';
import { DEFAULT_LIMITS, type AnalysableFile, type LoweringOutcome } from './fileOutcome.js';
import { fileTypeOf } from './languages.js';
import type { AssetSource, Clock, FileSource } from './ports.js';
import {
  exampleFile,
  judgeCases,
  linesFound,
  matchesIn,
  readCases,
  readFences,
  type CaseOutcome,
  type Match,
  type RuleCase,
} from './ruleCases.js';

export interface RuleTestParts {
  readonly source: FileSource;
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
  readonly assets: Pick<AssetSource, 'grammarWasm'>;
  readonly clock: Clock;
  /** ISO date that counts as today. */
  readonly asOf: string;
}

/** What is tested: a rule with the files in its folder, or a plain folder of annotated sources. Paths are root-relative. */
export type RuleTestUnit =
  | { readonly kind: 'rule'; readonly ruleId: string; readonly ruleFile: string }
  /** `except`: folders of rules below it, which have tests of their own; then it need not have a case. */
  | { readonly kind: 'sources'; readonly folder: string; readonly except: readonly string[] };

/** A case of a rule in a file; `example`: a fence of rule.md. */
export interface TestedCase extends CaseOutcome {
  readonly ruleId: string;
  readonly path: string;
  readonly isExample: boolean;
}

/** Why a file, or a line of it, could not be tested. */
export interface TestFault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

export interface RuleTestResult {
  readonly unit: RuleTestUnit;
  readonly cases: readonly TestedCase[];
  readonly faults: readonly TestFault[];
  /** Of parsing and analysing its files. */
  readonly milliseconds: number;
}

/** Of one rule or of one plain folder. */
const MOST_TEST_FILES = 2000;
const MOST_LEVELS = 20;

/** The root-relative paths of the files in a rule's `tests` folder, sorted. */
export async function testFilesOf(source: Pick<FileSource, 'list'>, ruleFile: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, level: number): Promise<void> => {
    const listed = await source.list(folder);
    if (!listed.ok || level > MOST_LEVELS) return;
    for (const { name, kind } of [...listed.entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (found.length >= MOST_TEST_FILES) return;
      if (kind === 'file') found.push(`${folder}/${name}`);
      else if (kind === 'folder') await walk(`${folder}/${name}`, level + 1);
    }
  };
  await walk(ruleFile.replace(/rule\.yaml$/, 'tests'), 0);
  return found;
}

export class RuleTests {
  private readonly files: FileAnalyser;
  private readonly knownIds: ReadonlySet<string>;

  constructor(private readonly parts: RuleTestParts) {
    this.files = new FileAnalyser(parts, DEFAULT_LIMITS);
    this.knownIds = new Set(parts.engine.rules.map(({ id }) => id));
  }

  /** What a rule finds in a text; a message if the text cannot be analysed. */
  async matches(ruleId: string, file: AnalysableFile, text: string): Promise<readonly Match[] | string> {
    const outcome = await this.files.lowerText(file, text);
    if (outcome.kind !== 'lowered') return reasonOf(outcome);
    const [result] = this.parts.engine.analyseTogether([outcome.file], { asOf: this.parts.asOf, evidence: true });
    return result === undefined ? [] : matchesIn(result, ruleId);
  }

  /** Why a rule finds something, or nothing, on a line of a test file; undefined if that cannot be told. */
  async explain(ruleId: string, path: string, line: number): Promise<Explanation | undefined> {
    const { engine, source, asOf } = this.parts;
    const type = fileTypeOf(path);
    const rule = engine.rules.find(({ id }) => id === ruleId);
    if (type.kind !== 'analysed' || rule === undefined || rule.polarity === 'evidence') return undefined;
    const read = await source.read(path, DEFAULT_LIMITS.maxBytes);
    if (!read.ok) return undefined;
    const outcome = await this.files.lowerText({ path, grammar: type.grammar }, read.text);
    if (outcome.kind !== 'lowered') return undefined;
    return engine.explain({ path, line, column: null, ruleId }, [outcome.file], { asOf });
  }

  /** Never throws: what goes wrong is a fault of a file. */
  async run(unit: RuleTestUnit): Promise<RuleTestResult> {
    const run = new UnitRun(this.parts, this.files, this.knownIds);
    try {
      if (unit.kind === 'rule') await run.rule(unit.ruleId, unit.ruleFile);
      else await run.sources(unit.folder, unit.except);
    } catch (error) {
      run.faults.push({ path: unit.kind === 'rule' ? unit.ruleFile : unit.folder, line: 1, message: errorText(error) });
    }
    return { unit, cases: run.cases, faults: run.faults, milliseconds: run.milliseconds };
  }
}

class UnitRun {
  readonly cases: TestedCase[] = [];
  readonly faults: TestFault[] = [];
  milliseconds = 0;

  constructor(
    private readonly parts: RuleTestParts,
    private readonly files: FileAnalyser,
    private readonly knownIds: ReadonlySet<string>,
  ) {}

  private fault(path: string, message: string, line = 1): void {
    this.faults.push({ path, line, message });
  }

  /** Each file by itself. */
  async rule(ruleId: string, ruleFile: string): Promise<void> {
    const tests = await testFilesOf(this.parts.source, ruleFile);
    for (const path of tests) await this.ruleFile(ruleId, path);
    const doc = ruleFile.replace(/rule\.yaml$/, 'rule.md');
    const page = await this.parts.source.read(doc, DEFAULT_LIMITS.maxBytes);
    if (page.ok) await this.examples(ruleId, doc, page.text);
    if (this.cases.length + this.faults.length === 0) {
      const folder = ruleFile.replace(/rule\.yaml$/, 'tests');
      this.fault(ruleFile, `the rule has no test; put annotated sources into ${folder}/<language>`);
    }
  }

  private async ruleFile(ruleId: string, path: string): Promise<void> {
    const type = fileTypeOf(path);
    if (type.kind !== 'analysed') return this.fault(path, 'the file is in no language that is analysed');
    const read = await this.parts.source.read(path, DEFAULT_LIMITS.maxBytes);
    if (!read.ok) return this.fault(path, read.message);
    const cases = readCases(read.text);
    this.unknownRules(path, cases);
    if (!cases.some((entry) => entry.ruleId === ruleId)) {
      return this.fault(
        path,
        `the file has no case of ${ruleId}; mark a line with "finding: ${ruleId}" or "ok: ${ruleId}"`,
      );
    }
    const [result] = await this.analyse([{ path, grammar: type.grammar }], [read.text]);
    if (result !== undefined) this.judge(path, [ruleId], cases, result);
  }

  /** The fences of rule.md that say `bad` or `good`. */
  private async examples(ruleId: string, doc: string, text: string): Promise<void> {
    const isViolation = this.parts.engine.rules.find(({ id }) => id === ruleId)?.polarity !== 'evidence';
    for (const { grammar, language, line, expectation, source } of readFences(text)) {
      if (grammar === undefined) {
        this.fault(doc, `"${language}" is no language that is analysed`, line);
        continue;
      }
      const [result] = await this.analyse([{ path: exampleFile(grammar), grammar }], [source]);
      if (result === undefined) continue;
      const isFound = linesFound(result, ruleId).length > 0;
      // the good example of an evidence rule is the evidence
      const isWanted = (expectation === 'bad') === isViolation;
      this.cases.push({
        ...{ ruleId, path: doc, line, isExample: true },
        expectation: isWanted ? 'finding' : 'ok',
        verdict: isWanted === isFound ? 'holds' : isWanted ? 'missing' : 'extra',
      });
    }
  }

  /** All files together, so that data is followed among them; each rule that a case names, in all of them. */
  async sources(folder: string, except: readonly string[]): Promise<void> {
    const { source } = this.parts;
    const found = await discover({ source, config: DEFAULT_CONFIG, targets: [folder], outerScopes: [] });
    const files: AnalysableFile[] = [];
    const texts: string[] = [];
    const casesByPath = new Map<string, RuleCase[]>();
    const wanted = found.files.filter(({ path }) => !except.some((rule) => path.startsWith(`${rule}/`)));
    for (const { path, grammar } of wanted.slice(0, MOST_TEST_FILES)) {
      const read = await source.read(path, DEFAULT_LIMITS.maxBytes);
      if (!read.ok) {
        this.fault(path, read.message);
        continue;
      }
      files.push({ path, grammar });
      texts.push(read.text);
      casesByPath.set(path, readCases(read.text));
    }
    if (wanted.length > MOST_TEST_FILES) {
      this.fault(folder, `the folder has more than ${MOST_TEST_FILES} files; test parts of it`);
    }
    const all = [...casesByPath.values()].flat();
    if (all.length === 0 && except.length > 0) return;
    if (all.length === 0) {
      return this.fault(folder, 'there is no case in this folder; mark lines with "finding: <rule>" or "ok: <rule>"');
    }
    for (const [path, cases] of casesByPath) this.unknownRules(path, cases);
    const ruleIds = [...new Set(all.map(({ ruleId }) => ruleId))].filter((id) => this.knownIds.has(id)).sort();
    for (const result of await this.analyse(files, texts)) {
      this.judge(result.path, ruleIds, casesByPath.get(result.path) ?? [], result);
    }
  }

  private unknownRules(path: string, cases: readonly RuleCase[]): void {
    for (const { ruleId, line } of cases) {
      if (!this.knownIds.has(ruleId))
        this.fault(path, `there is no rule "${ruleId}"${suggestion(ruleId, this.knownIds)}`, line);
    }
  }

  private judge(path: string, ruleIds: readonly string[], cases: readonly RuleCase[], result: FileResult): void {
    for (const ruleId of ruleIds) {
      for (const outcome of judgeCases(cases, ruleId, linesFound(result, ruleId))) {
        this.cases.push({ ruleId, path, isExample: false, ...outcome });
      }
    }
  }

  private async analyse(files: readonly AnalysableFile[], texts: readonly string[]): Promise<readonly FileResult[]> {
    const { engine, clock, asOf } = this.parts;
    const begin = clock.now();
    const lowered: LoweredFile[] = [];
    for (const [index, file] of files.entries()) {
      const outcome = await this.files.lowerText(file, texts[index] ?? '');
      if (outcome.kind === 'lowered') lowered.push(outcome.file);
      else this.fault(file.path, reasonOf(outcome));
    }
    const results = engine.analyseTogether(lowered, { asOf, evidence: true });
    this.milliseconds += clock.now() - begin;
    for (const { path, problems } of results) {
      for (const { code, message, location } of problems) {
        if (code === 'analysis-failed' || code === 'syntax-errors') this.fault(path, message, location?.startLine);
      }
    }
    return results;
  }
}

function reasonOf(outcome: Exclude<LoweringOutcome, { kind: 'lowered' }>): string {
  switch (outcome.kind) {
    case 'skipped':
      return outcome.problem.message;
    case 'aborted':
      return outcome.message;
    case 'other-type':
      return `it is no source code (${outcome.type})`;
  }
}
