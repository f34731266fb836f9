/** Why something, or nothing, is reported at a place: for a terminal and for programs. */
import type {
  ArgumentNote,
  CallNote,
  CompiledRule,
  DataNote,
  Explanation,
  Finding,
  Location,
  SinkNote,
  ValueNote,
} from '../engine/index.js';
import { painter, type Paint } from './paint.js';
import { printable } from './printable.js';
import { recipientsText } from './recipientsText.js';
import type { Versions } from './reportInput.js';
import { SEVERITY_STYLE, type TextOptions } from './text.js';

export interface ExplanationInput {
  readonly explanation: Explanation;
  readonly rules: readonly CompiledRule[];
  readonly versions: Versions;
  readonly asOf: string;
}

/** Rises when a reader of an older version would be misled. */
const JSON_EXPLANATION_VERSION = 1;

export const EXPLANATIONS: Readonly<
  Record<'text' | 'json', (input: ExplanationInput, options?: TextOptions) => string>
> = { text: explanationText, json: explanationJson };

function explanationJson({ explanation, versions, asOf }: ExplanationInput): string {
  const report = {
    format: 'tom-review-explanation',
    version: JSON_EXPLANATION_VERSION,
    asOf,
    tool: { name: 'tom-review', version: versions.tool, data: versions.data },
    ...explanation,
  };
  return JSON.stringify(report, null, 2) + '\n';
}

/** Lines with their depth below the margin. */
class Text {
  readonly lines: string[] = [];

  constructor(readonly paint: Paint) {}

  add(depth: number, text: string): void {
    this.lines.push('  '.repeat(depth) + text);
  }

  title(text: string): void {
    this.lines.push('', this.paint('bold', text));
  }
}

/** For a terminal, or for the output of a test. */
export function explanationText(
  input: Pick<ExplanationInput, 'explanation' | 'rules'>,
  options: TextOptions = {},
): string {
  const { explanation } = input;
  const { question } = explanation;
  const text = new Text(painter(options.color === true));
  const column = question.column === null ? '' : `:${question.column}`;
  const rule = question.ruleId === null ? '' : ` (${question.ruleId})`;
  text.add(0, text.paint('bold', `${printable(question.path)}:${question.line}${column}${rule}`));
  if (explanation.code !== '') text.add(1, text.paint('dim', printable(explanation.code)));
  text.lines.push('');
  text.add(0, verdictLine(explanation));
  for (const { message, code } of explanation.reasons) text.add(1, `${printable(message)} (${code})`);
  if (explanation.function !== null && explanation.reachedBy.length > 0 && explanation.verdict !== 'reported')
    text.add(1, `${printable(explanation.function)}: ${printable(explanation.reachedBy.join('; '))}.`);
  findingLines(text, explanation, input.rules);
  if (explanation.begins.length > 0) {
    text.title('Data that begins here');
    for (const note of explanation.begins) text.add(1, `${printable(note.label)} is ${note.what} (${note.kind})`);
  }
  if (explanation.sinks.length > 0) {
    text.title('What rules look at here');
    for (const sink of explanation.sinks) sinkLines(text, sink, question.path);
  }
  if (explanation.calls.length > 0) {
    text.title('Calls');
    for (const call of explanation.calls) callLines(text, call, question.path);
  }
  if (explanation.stores.length > 0) {
    text.title('Values');
    for (const { name, values } of explanation.stores)
      valueLines(text, 1, `${printable(name)}:`, values, question.path);
  }
  return text.lines.join('\n') + '\n';
}

function verdictLine({ verdict, findings, flows, question }: Explanation): string {
  const what = question.ruleId === null ? 'Nothing' : `Nothing by ${question.ruleId}`;
  switch (verdict) {
    case 'reported':
      return 'Reported:';
    case 'not-open':
      return `Found, but not open: ${[...new Set(findings.map(({ state }) => state))].join(', ')}.`;
    case 'not-reported':
      return `${what} is reported here${flows.length > 0 ? '; data of other findings goes through this line' : ''}.`;
    case 'not-analysed':
      return 'This file was not analysed:';
  }
}

function findingLines(text: Text, { findings, flows, question }: Explanation, rules: readonly CompiledRule[]): void {
  for (const finding of findings) {
    findingLine(text, finding, question.path);
    const said = finding.suppression?.reason ?? finding.review?.acceptance?.reason;
    const state = said === undefined ? '' : `, ${printable(said)}`;
    text.add(3, `confidence ${finding.confidence}, ${finding.state}${state}; control ${finding.controls.join(', ')}`);
    if (finding.recipients !== undefined) text.add(3, `recipient ${printable(recipientsText(finding.recipients))}`);
    for (const step of finding.path.length > 1 ? finding.path : [])
      text.add(3, `${step.kind.padEnd(7)} ${placeIn(step.location, question.path)}  ${printable(step.message)}`);
    const why = rules.find(({ id }) => id === finding.ruleId)?.why;
    if (why !== undefined) text.add(3, `why     ${printable(why)}`);
  }
  if (flows.length === 0) return;
  text.title('Findings whose data goes through this line');
  for (const finding of flows) findingLine(text, finding, '');
}

function findingLine(text: Text, finding: Finding, path: string): void {
  const severity = text.paint(SEVERITY_STYLE[finding.severity], finding.severity);
  const place = placeIn(finding.location, path);
  text.add(1, `${place}  ${severity}  ${printable(finding.message)}  ${text.paint('dim', finding.ruleId)}`);
}

function placeIn({ path, startLine, startColumn }: Location, here: string): string {
  const place = `${startLine}:${startColumn}`;
  return path === here ? place : `${printable(path)}:${place}`;
}

function sinkLines(text: Text, { location, kind, name, verdicts }: SinkNote, path: string): void {
  const place = placeIn(location, path);
  const what = kind === 'setting' ? 'a setting' : kind === 'constant' ? 'a constant' : `a sink of the kind ${kind}`;
  text.add(1, `${place}  ${printable(name)}: ${what}`);
  if (verdicts.length === 0) text.add(2, 'No rule for this language looks at it.');
  for (const { ruleId, isReported, reason, data } of verdicts) {
    const state = isReported ? text.paint('yellow', 'reports it') : 'does not report it';
    text.add(2, `${ruleId} ${state}. ${printable(reason)}`);
    dataLines(text, 3, data, path);
  }
}

function callLines(text: Text, call: CallNote, path: string): void {
  text.add(1, `${placeIn(call.location, path)}  ${printable(call.callee)}: ${knownText(call)}`);
  for (const { api, verb, kind, library, applies, unmet } of call.rows) {
    const what = kind === null ? verb : `${verb} of the kind ${kind}`;
    const state = applies ? '' : `; not here, as it asks that ${printable(unmet)}`;
    text.add(2, `model ${printable(library)}, ${printable(api)}: ${what}${state}`);
  }
  for (const argument of call.arguments) argumentLines(text, argument, path);
  for (const why of call.notFollowed) text.add(2, printable(why));
  valueLines(text, 2, 'result:', call.result, path);
}

function knownText({ known, functions, resolved }: CallNote): string {
  const path = printable(resolved.join(', '));
  switch (known) {
    case 'project':
      return `calls ${printable(functions.join(', '))}`;
    case 'model':
      return `a model knows it as ${path}`;
    case 'builtin':
      return `built into the engine (${path})`;
    case 'unknown':
      return `no model knows this call; resolved API path: ${path === '' ? 'none' : path}`;
  }
}

function argumentLines(text: Text, { name, code, values }: ArgumentNote, path: string): void {
  valueLines(text, 2, code === '' ? `${printable(name)}:` : `${printable(name)} (${printable(code)}):`, values, path);
}

function valueLines(text: Text, depth: number, label: string, values: readonly ValueNote[], path: string): void {
  for (const { text: known, data, from } of values) {
    const origin = from.length === 0 ? '' : `: ${from.join('; ')}`;
    text.add(
      depth,
      `${label} ${printable(known + (data.length === 0 && known === 'a value' ? ' of which nothing is known' : ''))}${printable(origin)}`,
    );
    dataLines(text, depth + 1, data, path);
  }
}

function dataLines(text: Text, depth: number, data: readonly DataNote[], path: string): void {
  for (const { label, what, confidence, cleaned, path: steps } of data) {
    const clean = cleaned.map(({ kind, at }) => `${kind}${at === null ? '' : ` at ${placeIn(at, path)}`}`);
    const about = [...(confidence === 'high' ? [] : [`${confidence} confidence`]), ...clean.map((c) => `clean: ${c}`)];
    text.add(depth, `${printable(label)}: ${what}${about.length === 0 ? '' : `; ${about.join(', ')}`}`);
    if (steps.length > 1)
      text.add(
        depth + 1,
        steps.map(({ location, message }) => `${placeIn(location, path)} ${printable(message)}`).join(' → '),
      );
  }
}
