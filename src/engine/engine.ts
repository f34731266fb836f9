/** The analysis of one file, from tree to findings. */
import { errorText } from '../base/errorText.js';
import { nameTokens } from './dataflow/nameVocabulary.js';
import { LineIndex } from '../base/lineIndex.js';
import type { TextRange } from '../base/textRange.js';
import { describeKind, type Analysis, type RawFinding } from './dataflow/analysis.js';
import { RuleIndex } from './dataflow/apiIndex.js';
import { speaksOf } from './dataflow/detect.js';
import { EvidenceLog } from './dataflow/evidence.js';
import { findLiterals, type LiteralFinding } from './dataflow/literals.js';
import type { ModuleContext } from './dataflow/moduleContext.js';
import type { Trace } from './dataflow/value.js';
import { explainNothing, explanationOf, lineRange, watchLeftOut } from './explain/explain.js';
import type { Explanation, ExplainQuestion } from './explain/explanation.js';
import { Recorder } from './explain/recorder.js';
import type {
  Confidence,
  DataTransfer,
  FileEvidence,
  FileResult,
  Finding,
  Fix,
  FlowStep,
  Problem,
  Severity,
} from './findings/finding.js';
import { fileEvidence } from './findings/evidence.js';
import { fingerprints } from './findings/fingerprint.js';
import { locationOf } from './findings/location.js';
import { isToBeReported, judged } from './findings/recipient.js';
import { maskLiterals, maskRanges, secretOccurrences, snippetOf } from './findings/mask.js';
import { isOn, isWanted, severityUnder, type FileRules, type RuleSetting } from './findings/ruleSettings.js';
import { applySuppressions } from './findings/suppressions.js';
import { defaultFacts, riskOf } from './findings/triage.js';
import type { ModuleIr } from './ir/ir.js';
import { lowerJava } from './languages/java/lowerJava.js';
import { lowerJavaScript } from './languages/javascript/lowerJavaScript.js';
import { lowerPython } from './languages/python/lowerPython.js';
import { lowerTemplate, templateCode, templateUnits } from './languages/template/lowerTemplate.js';
import { ProjectAnalysis, type ModuleOutcome, type ProjectLimits } from './project/projectAnalysis.js';
import type { ResolutionConfig } from './project/moduleResolution.js';
import type { CompiledRule, EngineData } from './rules/compiled.js';
import { textPattern } from './rules/pattern.js';
import { settingsFindings, settingsModule, type SettingsFile } from './settingsFindings.js';
import { componentCode, vuePageOf } from './syntax/components.js';
import { languageOf, NodeFlag, type FlatTree, type GrammarId } from './syntax/flatTree.js';
import { statementUnits, type StatementUnit } from './syntax/statements.js';
import { DIRECTIVE } from './findings/directives.js';

export interface AnalyseOptions {
  /** Today as ISO date; decides whether a suppression has expired. */
  readonly asOf: string;
  /** By rule id, for all files. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What holds for the rules in a file, by its path; then `rules` does not count. */
  readonly rulesFor?: (path: string) => FileRules;
  /** Abstract steps a file may take before it is reported as `analysis-budget`. */
  readonly budget?: number;
  /** Also runs the evidence rules, in a pass of their own: findings are the same with and without it. */
  readonly evidence?: boolean;
}

export interface Engine {
  readonly data: EngineData;
  readonly rules: readonly CompiledRule[];
  /** Languages with rules: `javascript`, `typescript`. */
  readonly languages: readonly string[];
  /**
   * Lowers one file; the tree is not needed any more afterwards. Never throws.
   * @param path root-relative, `/` as separator
   */
  lower(tree: FlatTree, path: string): LoweredFile;
  /** The code of a template that is written in a programming language, as a text of that language; null for the others. */
  templateCode(text: string, path: string): TemplateCode | null;
  /**
   * The same as `lower` for a template.
   * @param tree of its code; null where it has none, or where that cannot be parsed
   */
  lowerTemplate(text: string, path: string, tree: FlatTree | null): LoweredFile;
  /**
   * Analyses files together: data is followed through imports among them. Never throws: a fault is a problem of its file.
   * The outcome does not depend on the order of `files`; results come sorted by path.
   */
  analyseTogether(
    files: readonly LoweredFile[],
    options: AnalyseOptions,
    configs?: readonly ResolutionConfig[],
  ): readonly FileResult[];
  /**
   * Why something, or nothing, is reported at a place: analyses the files as `analyseTogether` does and watches.
   * @param files the file that is asked about, and all that are analysed together with it
   * @param review gives findings the states that they have in reports
   */
  explain(
    question: ExplainQuestion,
    files: readonly LoweredFile[],
    options: AnalyseOptions,
    configs?: readonly ResolutionConfig[],
    review?: (results: readonly FileResult[]) => readonly FileResult[],
  ): Explanation;
  /** What the settings of a configuration file say by themselves. Never throws: a fault is a problem of the file. */
  analyseSettings(file: SettingsFile, options: AnalyseOptions): FileResult;
  /** Analyses one file by itself. */
  analyse(tree: FlatTree, path: string, options: AnalyseOptions): FileResult;
}

export interface TemplateCode {
  readonly grammar: GrammarId;
  readonly source: string;
}

/** A file ready for analysis, or the reason why it cannot be analysed. Plain data. */
export interface LoweredFile {
  readonly path: string;
  readonly language: string;
  readonly ir: ModuleIr | null;
  /** Syntax errors in the file. */
  readonly errorCount: number;
  /** Where they are, the first ones. */
  readonly errors: readonly TextRange[];
  /** Statements, for suppression comments; null if the file has none. */
  readonly statements: readonly StatementUnit[] | null;
  /** Why `ir` is null. */
  readonly problem: Problem | null;
}

const DEFAULT_BUDGET = 3_000_000;

/** Of calls followed into. */
const MAX_DEPTH = 8;

function rulesOf({ rules = {}, rulesFor }: AnalyseOptions): (path: string) => FileRules {
  const same: FileRules = { settings: rules, options: {} };
  return rulesFor ?? (() => same);
}

/** Indexes compiled data for analysis; a few milliseconds. */
export function createEngine(data: EngineData): Engine {
  const indexes: Indexes = {
    all: data.rules,
    findings: indexOf(data, 'violation'),
    evidence: lazily(() => indexOf(data, 'evidence')),
  };
  const knownRuleIds = new Set(data.rules.map((r) => r.id));
  const unsuppressible = new Set(data.rules.filter((r) => !r.suppressible).map((r) => r.id));
  const languages = [...new Set(data.rules.flatMap((r) => r.languages))].sort();
  const analyse = (
    files: readonly LoweredFile[],
    options: AnalyseOptions,
    configs: readonly ResolutionConfig[],
    watch: Watch | null = null,
  ): readonly FileResult[] => analyseFiles(indexes, files, options, configs, knownRuleIds, unsuppressible, watch);
  return {
    data,
    rules: data.rules,
    languages,
    lower: lowerFile,
    templateCode,
    lowerTemplate: lowerTemplateFile,
    analyseTogether: (files, options, configs = []) => analyse(files, options, configs),
    explain: (question, files, options, configs = [], review = (results) => results) =>
      explain(indexes.findings, question, files, options, (watch) => review(analyse(files, options, configs, watch))),
    analyseSettings: (file, options) => analyseSettings(indexes.findings, file, options, knownRuleIds, unsuppressible),
    analyse: (tree, path, options) => analyse([lowerFile(tree, path)], options, [])[0],
  };
}

/** Rules of the two polarities are run apart: an editor pays nothing for evidence. */
interface Indexes {
  readonly all: readonly CompiledRule[];
  readonly findings: RuleIndex;
  /** Made when first asked for. */
  readonly evidence: () => RuleIndex;
}

function indexOf(data: EngineData, polarity: CompiledRule['polarity']): RuleIndex {
  return new RuleIndex(
    data,
    data.rules.filter((rule) => rule.polarity === polarity),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What somebody who asks why sees of an analysis. */
interface Watch {
  readonly recorder: Recorder;
  /** Told of the analysis when it is over, and of the secrets that it has met. */
  onEnd(analysis: Analysis, secretTexts: readonly string[]): void;
}

function explain(
  index: RuleIndex,
  question: ExplainQuestion,
  files: readonly LoweredFile[],
  options: AnalyseOptions,
  analyse: (watch: Watch) => readonly FileResult[],
): Explanation {
  const file = files.find(({ path }) => path === question.path);
  if (file?.ir == null)
    return explainNothing(question, [file?.problem?.message ?? 'This file is not among those that are analysed.']);
  const line = lineRange(file.ir.source, new LineIndex(file.ir.source), question.line);
  const rules = rulesOf(options)(question.path);
  const recorder = new Recorder(index, question.path, line, rules.recipients ?? null);
  let analysis: Analysis | null = null;
  let secrets: readonly string[] = [];
  const results = analyse({
    recorder,
    onEnd: (ended, secretTexts) => {
      analysis = ended;
      secrets = secretTexts;
    },
  });
  const result = results.find(({ path }) => path === question.path);
  const module = (analysis as Analysis | null)?.modules.find(({ path }) => path === question.path);
  if (analysis === null || module === undefined || result?.analysed !== true)
    return explainNothing(question, result?.problems.map(({ message }) => message) ?? []);
  const wasWalked = watchLeftOut(analysis, module, recorder, line);
  const observed = { recorder, analysis, module, results, errors: file.errors, secrets, wasWalked };
  return explanationOf(question, observed, index.data.rules, (rule) => isOn(rule, rules));
}

function failed(path: string, error: unknown): Problem {
  const detail = errorText(error);
  const message = `The analysis of this file failed (${detail}); it was not checked. Please report this with the file.`;
  return { code: 'analysis-failed', severity: 'error', path, location: null, message };
}

function lowerFile(tree: FlatTree, path: string): LoweredFile {
  const language = languageOf(tree.grammar.id);
  const base = { path, language, errorCount: tree.errorCount, errors: errorRanges(tree) };
  try {
    const ir = lower(tree, path);
    if (ir === null) {
      const message = `There are no rules for ${language} yet; this file was not checked.`;
      return {
        ...base,
        ir,
        statements: null,
        problem: { code: 'no-rules', severity: 'note', path, location: null, message },
      };
    }
    return { ...base, ir, statements: tree.source.includes(DIRECTIVE) ? statementUnits(tree) : null, problem: null };
  } catch (error) {
    return { ...base, ir: null, statements: null, problem: failed(path, error) };
  }
}

function lowerTemplateFile(text: string, path: string, tree: FlatTree | null): LoweredFile {
  const base = { path, language: 'template', errorCount: 0, errors: [] };
  try {
    const ir = lowerTemplate(text, path, tree);
    return { ...base, ir, statements: text.includes(DIRECTIVE) ? templateUnits(ir) : null, problem: null };
  } catch (error) {
    return { ...base, ir: null, statements: null, problem: failed(path, error) };
  }
}

const MOST_ERRORS = 100;

function errorRanges({ errorCount, nodeCount, flags, start, end }: FlatTree): readonly TextRange[] {
  const ranges: TextRange[] = [];
  if (errorCount === 0) return ranges;
  for (let node = 0; node < nodeCount && ranges.length < MOST_ERRORS; node += 1) {
    if ((flags[node] & (NodeFlag.Error | NodeFlag.Missing)) !== 0) ranges.push({ start: start[node], end: end[node] });
  }
  return ranges;
}

function lower(tree: FlatTree, path: string): ModuleIr | null {
  switch (tree.grammar.id) {
    case 'javascript':
      return lowerJavaScript(tree, path, 'javascript');
    case 'typescript':
    case 'tsx':
      return lowerJavaScript(tree, path, 'typescript');
    case 'vue':
    case 'svelte': {
      const { source, grammar } = tree;
      const code = componentCode(grammar.id, source);
      return {
        ...lowerJavaScript({ ...tree, source: code }, path, 'typescript', vuePageOf(grammar.id, source)),
        source,
      };
    }
    case 'python':
      return lowerPython(tree, path);
    case 'java':
      return lowerJava(tree, path);
    default:
      return null;
  }
}

function analyseFiles(
  indexes: Indexes,
  files: readonly LoweredFile[],
  options: AnalyseOptions,
  configs: readonly ResolutionConfig[],
  knownRuleIds: ReadonlySet<string>,
  unsuppressibleRuleIds: ReadonlySet<string>,
  watch: Watch | null,
): readonly FileResult[] {
  const index = indexes.findings;
  const rulesFor = rulesOf(options);
  const used = [...new Set(files.map(({ path }) => rulesFor(path)))];
  const off = new Set(indexes.all.filter((rule) => !used.some((rules) => isOn(rule, rules))));
  const enabled = (rule: CompiledRule): boolean => !off.has(rule);
  const limits = { steps: options.budget ?? DEFAULT_BUDGET, depth: MAX_DEPTH };
  const project = new ProjectAnalysis(index, enabled, limits, configs);
  project.analysis.observer = watch?.recorder ?? null;
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const file of sorted) if (file.ir !== null) project.add(file.ir);
  let outcomes: ReadonlyMap<string, ModuleOutcome>;
  try {
    outcomes = project.run();
  } catch (error) {
    return sorted.map((file) => notAnalysed(file, file.problem ?? failed(file.path, error)));
  }
  // a credential is masked also where its rule is off, and wherever a flow leads
  const literals = new Map<string, readonly LiteralFinding[]>();
  const secretTexts: string[] = [];
  for (const { module } of outcomes.values()) {
    const rules = rulesFor(module.path);
    const found = findLiterals(
      project.analysis,
      module,
      (rule) => isOn(rule, rules) || rule.family === 'secrets',
      watch === null ? null : (entry, start, end, why) => watch.recorder.literal(module, entry, { start, end }, why),
    );
    literals.set(module.path, found);
    for (const literal of found) if (literal.rule.family === 'secrets') secretTexts.push(literal.value);
  }
  if (watch !== null) {
    const given = [...outcomes.values()].flatMap(({ findings }) => findings.filter(isConstantSecret));
    watch.onEnd(project.analysis, [...secretTexts, ...given.map(({ value }) => value)]);
  }
  const evidenceOf =
    options.evidence === true
      ? evidenceIn(indexes.evidence(), sorted, enabled, limits, configs, secretTexts)
      : () => undefined;
  return sorted.map((file) => {
    const outcome = outcomes.get(file.path);
    if (file.ir === null || outcome === undefined)
      return notAnalysed(file, file.problem ?? failed(file.path, 'no outcome'));
    if (outcome.failure !== null) return notAnalysed(file, failed(file.path, outcome.failure));
    try {
      const result = fileResult(
        index,
        file,
        outcome,
        options,
        knownRuleIds,
        unsuppressibleRuleIds,
        literals.get(file.path) ?? [],
        secretTexts,
      );
      const evidence = evidenceOf(file.path);
      if (evidence === undefined) return result;
      const { settings } = rulesFor(file.path);
      const isWithin = ({ ruleId }: { readonly ruleId: string }): boolean => settings[ruleId] !== 'off';
      return {
        ...result,
        evidence: { ...evidence, found: evidence.found.filter(isWithin), sites: evidence.sites.filter(isWithin) },
      };
    } catch (error) {
      return notAnalysed(file, failed(file.path, error));
    }
  });
}

function analyseSettings(
  index: RuleIndex,
  file: SettingsFile,
  options: AnalyseOptions,
  knownRuleIds: ReadonlySet<string>,
  unsuppressibleRuleIds: ReadonlySet<string>,
): FileResult {
  const { path, language } = file;
  try {
    const module = settingsModule(file);
    const rules = rulesOf(options)(path);
    const enabled = (rule: CompiledRule): boolean => isOn(rule, rules);
    // a credential is masked also where its rule is off
    const all = settingsFindings(index, file, module, (rule) => enabled(rule) || rule.family === 'secrets');
    const secrets = all.filter(isConstantSecret).map(({ value }) => value);
    const raw = all.filter(({ rule }) => enabled(rule));
    const { findings } = finish(index, raw, module, rules, secrets);
    const units = file.settings.map(({ start, end }) => ({ start, end, isStatement: true }));
    const suppressed = applySuppressions(findings, module.ir, module.lines, () => units, {
      asOf: options.asOf,
      knownRuleIds,
      unsuppressibleRuleIds,
      activeRuleIds: new Set(index.data.rules.filter(enabled).map((rule) => rule.id)),
    });
    const lines = module.lines.lineCount;
    return { path, language, analysed: true, findings: suppressed.findings, problems: suppressed.problems, lines };
  } catch (error) {
    return { path, language, analysed: false, findings: [], problems: [failed(path, error)], lines: 0 };
  }
}

const NO_EVIDENCE: FileEvidence = { found: [], sites: [] };

/** A second walk over the files, with the evidence rules alone. What a fault leaves out is no evidence. */
function evidenceIn(
  index: RuleIndex,
  files: readonly LoweredFile[],
  enabled: (rule: CompiledRule) => boolean,
  limits: ProjectLimits,
  configs: readonly ResolutionConfig[],
  secretTexts: readonly string[],
): (path: string) => FileEvidence {
  if (!index.data.rules.some(enabled)) return () => NO_EVIDENCE;
  const log = new EvidenceLog();
  const project = new ProjectAnalysis(index, enabled, limits, configs, log);
  for (const file of files) if (file.ir !== null) project.add(file.ir);
  let outcomes: ReadonlyMap<string, ModuleOutcome>;
  try {
    outcomes = project.run();
  } catch {
    return () => NO_EVIDENCE;
  }
  const found = log.found();
  const counted = log.sites(found, index.entryRules.filter(enabled));
  return (path) => {
    const module = outcomes.get(path)?.module;
    if (module === undefined) return NO_EVIDENCE;
    return fileEvidence(found, counted, module, findLiterals(project.analysis, module, enabled), secretTexts);
  };
}

function notAnalysed(file: LoweredFile, problem: Problem): FileResult {
  return { path: file.path, language: file.language, analysed: false, findings: [], problems: [problem], lines: 0 };
}

function fileResult(
  index: RuleIndex,
  file: LoweredFile,
  outcome: ModuleOutcome,
  options: AnalyseOptions,
  knownRuleIds: ReadonlySet<string>,
  unsuppressibleRuleIds: ReadonlySet<string>,
  literals: readonly LiteralFinding[],
  secretTexts: readonly string[],
): FileResult {
  const { module } = outcome;
  const { ir } = module;
  const rules = rulesOf(options)(file.path);
  const enabled = (rule: CompiledRule): boolean => isOn(rule, rules);
  const problems: Problem[] = [];
  if (outcome.exhausted) {
    problems.push({
      code: 'analysis-budget',
      severity: 'warning',
      path: ir.path,
      location: null,
      message: 'This file is too complex to be followed to the end; some flows in it were not checked.',
    });
  }
  if (file.errorCount > 0) {
    problems.push({
      code: 'syntax-errors',
      severity: 'note',
      path: ir.path,
      location: null,
      message: `${String(file.errorCount)} ${file.errorCount === 1 ? 'place' : 'places'} in this file could not be parsed; what stands there was not checked.`,
    });
  }
  const raw: RawFinding[] = outcome.findings.filter(({ rule }) => enabled(rule));
  for (const literal of literals) {
    if (!enabled(literal.rule)) continue;
    raw.push({
      rule: literal.rule,
      module,
      start: literal.start,
      end: literal.end,
      functionName: literal.functionName,
      taint: null,
      sink: '',
      name: literal.name === '' ? literal.description : literal.name,
      value: literal.value,
      recipients: null,
    });
  }
  const { findings, transfers } = finish(index, raw, module, rules, secretTexts);
  const suppressed = applySuppressions(findings, ir, module.lines, () => file.statements ?? [], {
    asOf: options.asOf,
    knownRuleIds,
    unsuppressibleRuleIds,
    // few files have comments that suppress something
    get activeRuleIds() {
      return new Set(index.data.rules.filter((r) => enabled(r) && speaksOf(r, ir.language)).map((r) => r.id));
    },
  });
  return {
    path: ir.path,
    language: ir.language,
    analysed: true,
    findings: suppressed.findings,
    problems: [...problems, ...suppressed.problems],
    lines: module.lines.lineCount,
    ...(transfers.length === 0 ? {} : { transfers }),
  };
}

interface Finished {
  readonly findings: Finding[];
  readonly transfers: readonly DataTransfer[];
}

/** Sorted, without doubles, with texts, fingerprints and controls; what is no finding under these settings is apart. */
function finish(
  index: RuleIndex,
  raw: readonly RawFinding[],
  module: ModuleContext,
  rules: FileRules,
  secretLiterals: readonly string[],
): Finished {
  const { language } = module.ir;
  const sorted = raw
    .filter((f) => f.module === module)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0));
  const unique: RawFinding[] = [];
  const seen = new Set<string>();
  const literalValues = new Set(
    sorted.filter((f) => f.rule.mode === 'literal' && f.sink === '').map((f) => `${f.rule.id}:${f.value}`),
  );
  const followed = new Set(sorted.flatMap((f) => (startsWhereItEnds(f) ? [] : originKey(f))));
  for (const finding of sorted) {
    // what is followed to where it does harm is reported there
    if (startsWhereItEnds(finding) && originKey(finding).some((key) => followed.has(key))) continue;
    // the constant is reported where it is written already
    if (
      finding.rule.mode === 'literal' &&
      finding.sink !== '' &&
      literalValues.has(`${finding.rule.id}:${finding.value}`)
    )
      continue;
    // a credential is reported once: by its name or form, else by where it goes
    const isConstant = finding.rule.family === 'secrets' && finding.taint === null && finding.rule.cwe.includes(798);
    const key = `${isConstant ? 'credential' : finding.rule.id}:${String(finding.start)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    unique.push(finding);
  }
  const secrets: TextRange[] = [];
  const secretTexts = [...secretLiterals];
  for (const finding of unique) {
    if (!isConstantSecret(finding)) continue;
    // a literal is masked where it stands; a constant that reached a call, wherever its text occurs
    if (/^["'`]/.test(module.text(finding.start, finding.start + 1)))
      secrets.push({ start: finding.start, end: finding.end });
    secretTexts.push(finding.value);
  }
  secrets.push(...secretOccurrences(module.ir.source, secretTexts));
  const prints = fingerprints(
    unique.map((f) => ({ ruleId: f.rule.id, sinkText: module.text(f.start, f.end), functionName: f.functionName })),
  );
  const findings = unique.map((finding, i): Finding => {
    const { rule } = finding;
    const base = finding.taint === null ? rule.severity : severityOf(rule, finding.taint.origin.kind);
    const severity = severityUnder(rule.id, base, rules);
    const dataType = finding.taint?.origin.dataType ?? '';
    const type = index.dataTypes.get(dataType);
    const recipients =
      finding.recipients === null ? null : judged(finding.recipients, rules.recipients ?? null, language);
    // a request to an address that is put together elsewhere
    const isSure = recipients?.every(({ kind, name }) => kind === 'host' && name === null) !== true;
    const doubt = Math.max(finding.taint?.doubt ?? 0, isSure ? 0 : 1);
    const confidence: Confidence = doubt === 0 ? 'high' : doubt === 1 ? 'medium' : 'low';
    const path = steps(finding, secrets, secretTexts);
    const facts = defaultFacts(rule, severity, type?.sensitivity ?? 0, finding.taint?.origin.kind ?? '');
    return {
      ruleId: rule.id,
      location: locationOf(module.path, module.lines, finding.start, finding.end),
      message: messageOf(rule, finding, type?.title.en ?? '', secretTexts),
      severity,
      confidence,
      path,
      fixes: quickFixes(rule, module, finding.start, finding.end),
      fingerprint: prints[i],
      state: 'open',
      suppression: null,
      controls: rule.controls,
      cwe: rule.cwe,
      dataTypes: dataType === '' ? [] : [dataType],
      ...(recipients === null ? {} : { recipients }),
      risk: riskOf(facts, confidence),
      facts,
      snippet: maskLiterals(snippetOf(module.ir.source, module.lines, finding.start, secrets), secretTexts),
    };
  });
  const transfers: DataTransfer[] = [];
  const wanted = findings.filter((finding, i) => {
    const { taint, sink } = unique[i];
    if (!isWanted(finding, taint?.origin.kind ?? '', rules)) return false;
    const { ruleId, location, recipients, dataTypes } = finding;
    if (recipients === undefined || isToBeReported(recipients, rules.recipients !== undefined)) return true;
    transfers.push({ ruleId, location, sink: maskLiterals(sink, secretTexts), recipients, dataTypes });
    return false;
  });
  return { findings: wanted, transfers };
}

/** The rule of a flow and the place where the flow begins. */
function originKey({ rule, taint }: RawFinding): readonly string[] {
  let first: Trace | null = taint?.trace ?? null;
  while (first !== null && first.previous !== null) first = first.previous;
  return first === null ? [] : [`${rule.id}:${first.module.path}:${first.start}`];
}

/** Whether a call is the source of data and its sink. */
function startsWhereItEnds({ taint, module, start, end }: RawFinding): boolean {
  const trace = taint?.trace ?? null;
  return (
    trace !== null && trace.previous === null && trace.module === module && trace.start === start && trace.end === end
  );
}

/** A credential written in the code, or given to a call as a constant. */
function isConstantSecret({ rule, taint, value }: RawFinding): boolean {
  return rule.family === 'secrets' && taint === null && value !== '';
}

/** A fix speaks of the underlined text only, so it can break nothing around it; applied twice it finds nothing more. */
function quickFixes(rule: CompiledRule, module: ModuleContext, start: number, end: number): Fix[] {
  return rule.quickFixes.flatMap((fix) => {
    const match = textPattern(fix.find, false).exec(module.text(start, end));
    if (match === null || match[0] === fix.replace) return [];
    const at = start + match.index;
    return [
      { title: fix.title, kind: fix.kind, edits: [{ start: at, end: at + match[0].length, newText: fix.replace }] },
    ];
  });
}

function severityOf(rule: CompiledRule, kind: string): Severity {
  for (const [source, severity] of Object.entries(rule.severityBySource)) {
    if (source === kind || kind.startsWith(`${source}:`)) return severity;
  }
  return rule.severity;
}

function messageOf(rule: CompiledRule, finding: RawFinding, dataType: string, secrets: readonly string[]): string {
  const origin = finding.taint?.origin;
  // a call says no value
  const template = finding.value === '' ? rule.message.replaceAll(' = {value}', '') : rule.message;
  const text = template
    .replaceAll('{source}', origin === undefined ? finding.name : describeSource(origin.label, origin.kind))
    .replaceAll('{sink}', finding.sink === '' ? 'this call' : finding.sink)
    .replaceAll('{name}', finding.name)
    .replaceAll('{value}', rule.family === 'secrets' ? '********' : finding.value)
    .replaceAll('{dataType}', dataType === '' ? 'personal data' : dataType.toLowerCase());
  return maskLiterals(text, secrets);
}

function describeSource(label: string, kind: string): string {
  const words = describeKind(kind);
  return nameTokens(label).length > 0 && label.length <= 60 ? `${label} (${words})` : words;
}

function steps(finding: RawFinding, secrets: readonly TextRange[], secretTexts: readonly string[]): FlowStep[] {
  const result: FlowStep[] = [];
  for (let trace: Trace | null = finding.taint?.trace ?? null; trace !== null; trace = trace.previous) {
    result.push({
      kind: trace.kind,
      location: locationOf(trace.module.path, trace.module.lines, trace.start, trace.end),
      message: maskLiterals(trace.message, secretTexts),
    });
  }
  result.reverse();
  const { module } = finding;
  const text = maskLiterals(
    maskRanges(module.text(finding.start, finding.end), finding.start, secrets),
    secretTexts,
  ).replace(/\s+/g, ' ');
  result.push({
    kind: 'sink',
    location: locationOf(module.path, module.lines, finding.start, finding.end),
    message: `reaches ${text.length > 80 ? `${text.slice(0, 77)}…` : text}`,
  });
  return result;
}
