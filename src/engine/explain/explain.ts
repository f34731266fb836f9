/** Puts together why something, or nothing, is reported on a line: from the results of the analysis and what was seen of it. */
import { rangeContains, type TextRange } from '../../base/textRange.js';
import { forEachBlock } from '../ir/blocks.js';
import type { Block, FunctionIr, Instr, ModuleIr } from '../ir/ir.js';
import { speaksOf } from '../dataflow/detect.js';
import type { Analysis } from '../dataflow/analysis.js';
import type { ModuleContext } from '../dataflow/moduleContext.js';
import { walkByItself } from '../dataflow/roots.js';
import type { Value } from '../dataflow/value.js';
import type { FileResult, Finding } from '../findings/finding.js';
import { locationOf } from '../findings/location.js';
import { maskLiterals } from '../findings/mask.js';
import { transferReason } from '../findings/recipient.js';
import type { CompiledRule } from '../rules/compiled.js';
import type { LineIndex } from '../../base/lineIndex.js';
import { placeText } from './describe.js';
import type { Explanation, ExplainQuestion, ReasonNote, SinkNote } from './explanation.js';
import { BY_ITSELF, callNote, sinkNote, storeNote, type Recorder } from './recorder.js';

/** What the analysis of the file's group left behind. */
export interface Observed {
  readonly recorder: Recorder;
  readonly analysis: Analysis;
  readonly module: ModuleContext;
  /** Of the file itself first. */
  readonly results: readonly FileResult[];
  /** Places that could not be parsed. */
  readonly errors: readonly TextRange[];
  readonly secrets: readonly string[];
  /** Whether the analysis came into the function around the line. */
  readonly wasWalked: boolean;
}

/**
 * Walks the function around the line if the analysis, which is over, has left it out: to see what stands in it.
 * @returns false if it had left it out
 */
export function watchLeftOut(analysis: Analysis, module: ModuleContext, recorder: Recorder, line: TextRange): boolean {
  const { functions } = module.ir;
  let fn = new Scope(module.ir, line, null).fn;
  if (fn.index === 0 || recorder.enteredBy.has(fn)) return true;
  while (fn.parent > 0 && !recorder.enteredBy.has(functions[fn.parent])) fn = functions[fn.parent];
  analysis.steps = 0;
  analysis.exhausted = false;
  analysis.boring.clear();
  try {
    walkByItself(analysis, module, fn);
  } catch {
    // nothing is found by this walk, and less is seen
  }
  return false;
}

/** The range of a line without the blanks around it. */
export function lineRange(source: string, lines: LineIndex, line: number): TextRange {
  const at = Math.min(Math.max(line - 1, 0), lines.lineCount - 1);
  let start = lines.lineStart(at);
  let end = lines.lineEnd(at);
  while (start < end && /\s/.test(source[start])) start += 1;
  while (end > start && /\s/.test(source[end - 1])) end -= 1;
  return { start, end };
}

export function explanationOf(
  question: ExplainQuestion,
  observed: Observed,
  rules: readonly CompiledRule[],
  isEnabled: (rule: CompiledRule) => boolean,
): Explanation {
  const { module, recorder, results, secrets } = observed;
  const { ir, lines } = module;
  const line = lineRange(ir.source, lines, question.line);
  const at = question.column === null ? null : columnOffset(lines, question, line);
  const scope = new Scope(ir, line, at);

  const isAsked = (ruleId: string): boolean => question.ruleId === null || question.ruleId === ruleId;
  const asked = results.flatMap((result) => result.findings).filter((finding) => isAsked(finding.ruleId));
  const here = asked.filter(({ location }) => location.path === question.path);
  const findings = scope
    .pick(
      here.map((finding) => ({ finding, range: finding.location, fn: scope.functionAround(finding.location.start) })),
    )
    .map(({ finding }) => finding);
  const flows = asked.filter((finding) => !findings.includes(finding) && passes(finding, question));
  const isFound = (sink: SinkNote, ruleId: string): boolean =>
    sink.kind === 'constant' && findings.some((f) => f.ruleId === ruleId && f.location.start === sink.location.start);
  const sinks = scope
    .pick([...recorder.openSinks.values()])
    .map(sinkNote)
    .map((sink) => ({ ...sink, verdicts: sink.verdicts.filter((v) => isAsked(v.ruleId) && !isFound(sink, v.ruleId)) }))
    .filter((sink) => sink.verdicts.length > 0 || (question.ruleId === null && sink.kind !== 'constant'));
  const calls = scope.pick([...recorder.openCalls.values()]).map(callNote);
  const stores = scope.pick([...recorder.openStores.values()].map((s) => ({ ...s, fn: null }))).map(storeNote);
  const fn = scope.fn;
  const ways = observed.wasWalked ? waysInto(recorder, fn) : [];
  const open = findings.some((f) => f.state === 'open');
  const explanation: Explanation = {
    question,
    code: ir.source.slice(line.start, line.end),
    verdict: open ? 'reported' : findings.length > 0 ? 'not-open' : 'not-reported',
    function: fn.index === 0 ? null : fn.qualifiedName === '' ? 'a function without a name' : fn.qualifiedName,
    reachedBy: ways,
    findings,
    flows,
    reasons: reasonsOf(question, observed, scope, line, ways, sinks, rules, isEnabled),
    begins: recorder.begins(observed.analysis.origins),
    calls,
    sinks,
    stores,
  };
  return masked(explanation, secrets) as Explanation;
}

function columnOffset(lines: LineIndex, question: ExplainQuestion, line: TextRange): number {
  const offset = lines.lineStart(question.line - 1) + (question.column ?? 1) - 1;
  return Math.min(Math.max(offset, line.start), line.end);
}

/** How the walk came to a function; that it was walked by itself is told where there was no other way. */
function waysInto(recorder: Recorder, fn: FunctionIr): string[] {
  if (fn.index === 0) return ['the top level of the file'];
  const ways = [...(recorder.enteredBy.get(fn) ?? [])];
  const others = ways.filter((way) => way !== BY_ITSELF);
  return others.length > 0 ? others : ways;
}

/** Which of the things that were seen belong to the line. */
class Scope {
  /** The innermost function around the beginning of the line. */
  readonly fn: FunctionIr;

  constructor(
    private readonly ir: ModuleIr,
    private readonly line: TextRange,
    private readonly at: number | null,
  ) {
    this.fn = this.functionAround(line.start);
  }

  /** The innermost function around an offset; one that begins there is not around it. */
  functionAround(offset: number): FunctionIr {
    let found = this.ir.functions[0];
    for (const fn of this.ir.functions) {
      if (fn.index === 0 || fn.start >= offset || fn.end < offset) continue;
      if (found.index === 0 || rangeContains(found, fn)) found = fn;
    }
    return found;
  }

  private begins({ start }: TextRange): boolean {
    return start >= this.line.start && start <= this.line.end;
  }

  /** What begins on the line; else what reaches around it in the same function, the smallest of it. */
  pick<T extends { readonly range: TextRange; readonly fn: FunctionIr | null }>(things: readonly T[]): T[] {
    const { at } = this;
    const inside = at === null ? things : things.filter(({ range }) => at >= range.start && at <= range.end);
    const here = inside.filter(({ range }) => this.begins(range));
    if (here.length > 0) return here.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
    const around = inside.filter(
      ({ range, fn }) => fn === this.fn && range.start < this.line.start && range.end > this.line.start,
    );
    const smallest = Math.min(...around.map(({ range }) => range.end - range.start));
    return around.filter(({ range }) => range.end - range.start === smallest);
  }
}

function passes(finding: Finding, { path, line }: ExplainQuestion): boolean {
  return finding.path.some(({ location }) => location.path === path && location.startLine === line);
}

function reasonsOf(
  question: ExplainQuestion,
  observed: Observed,
  scope: Scope,
  line: TextRange,
  ways: readonly string[],
  sinks: readonly SinkNote[],
  rules: readonly CompiledRule[],
  isEnabled: (rule: CompiledRule) => boolean,
): ReasonNote[] {
  const { module, recorder, analysis, results, errors } = observed;
  const { ir, lines, path } = module;
  const reasons: ReasonNote[] = [];
  const add = (code: ReasonNote['code'], message: string, range: TextRange | null = null): void => {
    const location = range === null ? null : locationOf(path, lines, range.start, range.end);
    reasons.push({ code, message, location });
  };
  for (const problem of results.find((result) => result.path === path)?.problems ?? []) {
    if (problem.code === 'analysis-budget') add('budget', problem.message);
  }
  const error = errors.find((range) => range.start <= line.end && range.end >= line.start);
  if (error !== undefined)
    add('syntax-error', 'What stands here could not be parsed; it was not checked in full.', error);

  for (const { ruleId, location, recipients } of results.flatMap((result) => result.transfers ?? [])) {
    if (location.path !== path || location.startLine > question.line || location.endLine < question.line) continue;
    if (question.ruleId !== null && question.ruleId !== ruleId) continue;
    const hasList = recipients.some(({ isApproved }) => isApproved);
    const why = transferReason(recipients, hasList);
    const message = `${ruleId} does not report the personal data that goes out here: ${why}.`;
    reasons.push({ code: hasList ? 'approved-recipient' : 'no-recipient-list', message, location });
  }

  const rule = rules.find(({ id }) => id === question.ruleId);
  if (rule !== undefined) ruleReasons(rule, ir, sinks, isEnabled, add);

  if (line.start === line.end || ir.comments.some((c) => rangeContains(c, line))) {
    add('no-code', line.start === line.end ? 'The line is empty.' : 'The line is a comment.');
    return reasons;
  }
  const instrs = instructionsIn(scope.fn.body, line);
  const { fn } = scope;
  const name = fn.qualifiedName === '' ? 'This function' : fn.qualifiedName;
  if (!observed.wasWalked && ir.language !== 'template') {
    const facts = analysis.facts(module, fn);
    const lacks =
      facts.sinks || facts.checks
        ? 'nothing in it is known to give data'
        : 'nothing in it is a place that rules look at';
    const message = fn.isAbstract
      ? `${name} has no body.`
      : `${name} was not walked: no call in the analysed files leads to it with data, no framework is known to call it, and ${lacks}.`;
    add('not-walked', message, fn);
    return reasons;
  }
  const dead = recorder.skippedBlocks.filter(({ block }) => {
    const inBlock = instructionsIn(block, line);
    return inBlock.length > 0 && !inBlock.some((instr) => recorder.reached.has(instr));
  });
  for (const { location, decision } of dead) {
    const message = `Code here cannot run: what is tested at ${placeText(location)} is always ${constantsText(decision)}.`;
    if (!reasons.some((reason) => reason.message === message)) reasons.push({ code: 'dead-branch', message, location });
  }
  if (recorder.reached.size === 0 && instrs.length === 0)
    add('no-code', 'Nothing begins on this line that the analysis looks at.');
  else if (recorder.reached.size === 0 && dead.length === 0)
    add(
      'unreachable',
      'The walk never came to this code: on each way to it, something before it returns, throws or does not end.',
    );
  const isOnlyByItself = fn.index !== 0 && ways.length > 0 && ways.every((way) => way === BY_ITSELF);
  const isWithoutData =
    sinks.length > 0 && sinks.every((s) => s.verdicts.every((v) => !v.isReported && v.data.length === 0));
  if (isOnlyByItself && fn.params.length > 0 && isWithoutData) {
    const params = fn.params.map((p) => p.name).filter((p) => p !== '');
    add(
      'no-caller',
      `No call in the analysed files leads to ${name} with data, and no framework is known to call it: nothing is known of its parameters${params.length === 0 ? '' : ` (${params.join(', ')})`}.`,
      fn,
    );
  }
  return reasons;
}

function ruleReasons(
  rule: CompiledRule,
  ir: ModuleIr,
  sinks: readonly SinkNote[],
  isEnabled: (rule: CompiledRule) => boolean,
  add: (code: ReasonNote['code'], message: string) => void,
): void {
  if (!speaksOf(rule, ir.language)) {
    add('rule-language', `${rule.id} is a rule for ${rule.languages.join(', ')}; this file is ${ir.language}.`);
    return;
  }
  if (!isEnabled(rule)) add('rule-off', `${rule.id} is switched off by the configuration.`);
  if (sinks.length > 0) return;
  const looks: string[] = [];
  if (rule.sinks.length > 0) looks.push(`sinks of the kinds ${rule.sinks.join(', ')}`);
  if (rule.settings.length > 0) looks.push(`settings named ${rule.settings.flatMap((s) => s.key).join(', ')}`);
  if (rule.literals.length > 0) looks.push('constants of certain names or forms');
  add('rule-elsewhere', `${rule.id} looks at ${looks.join(' and at ')}; the engine sees none on this line.`);
}

function constantsText(value: Value): string {
  return (
    (value.consts ?? [])
      .slice(0, 3)
      .map((c) => JSON.stringify(c) ?? 'undefined')
      .join(' or ') || 'the same'
  );
}

function instructionsIn(block: Block, line: TextRange): Instr[] {
  const found: Instr[] = [];
  const visit = (inner: Block): void => {
    for (const instr of inner) {
      if (instr.start >= line.start && instr.start <= line.end) found.push(instr);
      forEachBlock(instr, visit);
    }
  };
  visit(block);
  return found;
}

/** Every text in a value of plain data, with secrets masked. */
function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return maskLiterals(value, secrets);
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, masked(item, secrets)]));
}

/** The answer for a file of which nothing is known. */
export function explainNothing(question: ExplainQuestion, messages: readonly string[]): Explanation {
  return {
    question,
    code: '',
    verdict: 'not-analysed',
    function: null,
    reachedBy: [],
    findings: [],
    flows: [],
    reasons: messages.map((message) => ({ code: 'not-analysed', message, location: null })),
    begins: [],
    calls: [],
    sinks: [],
    stores: [],
  };
}
