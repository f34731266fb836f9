/** The report for a terminal: findings by file, then what was and what was not looked at. */
import { isTestPath } from '../base/testPath.js';
import type { Finding, FindingReview, FlowStep, Problem, Severity } from '../engine/index.js';
import { factsText } from './factsText.js';
import { painter, type Paint, type Style } from './paint.js';
import { printable } from './printable.js';
import { recipientsText } from './recipientsText.js';
import type { Exclusion, ReportInput, ReportRule, ScanResult } from './reportInput.js';
import { countBySeverity } from './severity.js';
import { count, summarise, type ScanSummary } from './summary.js';

export interface TextOptions {
  readonly color?: boolean;
}

export const SEVERITY_STYLE: Readonly<Record<Severity, Style>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'dim',
};

export function textReport(input: ReportInput, options: TextOptions = {}): string {
  const paint = painter(options.color === true);
  const summary = summarise(input.scan);
  const lines = [
    ...findingLines(input, summary, paint),
    ...problemLines(summary, paint),
    ...summaryLines(input.scan, summary, paint),
  ];
  return lines.join('\n') + '\n';
}

function findingLines(input: ReportInput, summary: ScanSummary, paint: Paint): string[] {
  const rules = new Map(input.rules.map((rule) => [rule.id, rule]));
  const titles = new Map(input.controls.map((control) => [control.id, control.title.en]));
  const lines: string[] = [];
  let path = '';
  for (const finding of summary.open) {
    if (finding.location.path !== path) {
      path = finding.location.path;
      lines.push(paint('bold', printable(path)), '');
    }
    lines.push(...oneFinding(finding, rules.get(finding.ruleId), titles, paint), '');
  }
  return lines;
}

function oneFinding(
  finding: Finding,
  rule: ReportRule | undefined,
  titles: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  const { startLine, startColumn } = finding.location;
  const severity = paint(SEVERITY_STYLE[finding.severity], finding.severity);
  const about = [
    finding.ruleId,
    ...finding.cwe.map((number) => `CWE-${number}`),
    ...(finding.confidence === 'high' ? [] : [`${finding.confidence} confidence`]),
  ];
  const lines = [
    `  ${startLine}:${startColumn}  ${severity}  ${printable(finding.message)}  ${paint('dim', about.join(', '))}`,
  ];
  const add = (label: string, text: string): void => void lines.push(`      ${label.padEnd(9)} ${text}`);
  if (finding.snippet !== '') add('code', paint('dim', printable(finding.snippet)));
  if (finding.recipients !== undefined) add('recipient', printable(recipientsText(finding.recipients)));
  for (const step of shownSteps(finding)) add(step.kind, `${placeOf(step, finding)}  ${printable(step.message)}`);
  for (const [index, control] of finding.controls.entries()) {
    const title = titles.get(control);
    add(index === 0 ? 'control' : '', title === undefined ? control : `${control} (${title})`);
  }
  if (finding.facts !== undefined) add('risk', `${finding.risk} of 100 (${factsText(finding.facts)})`);
  if (finding.review !== undefined) add('due', dueText(finding.review, paint));
  if (finding.suppression !== null) add('said', `no flaw: ${printable(finding.suppression.reason)} (not honoured)`);
  if (rule !== undefined) {
    add('why', printable(rule.why));
    add('fix', printable(rule.fix));
  }
  return lines;
}

function dueText({ remediation, acceptance, state, note }: FindingReview, paint: Paint): string {
  const { firstSeen, due, overdueDays } = remediation;
  const parts = [due === null ? 'no deadline' : due, `first seen ${firstSeen}`];
  if (overdueDays > 0) parts.push(paint('red', `overdue by ${count(overdueDays, 'day')}`));
  if (acceptance !== null) parts.push(`was accepted by ${printable(acceptance.owner)} until ${acceptance.expires}`);
  else if (state !== 'open') parts.push(state);
  if (note !== null) parts.push(printable(note));
  return parts.join(', ');
}

/** A path of one step says nothing that the finding's own line does not. */
function shownSteps(finding: Finding): readonly FlowStep[] {
  return finding.path.length > 1 ? finding.path : [];
}

function placeOf(step: FlowStep, finding: Finding): string {
  const { path, startLine, startColumn } = step.location;
  const place = `${startLine}:${startColumn}`;
  return path === finding.location.path ? place : `${printable(path)}:${place}`;
}

function problemLines(summary: ScanSummary, paint: Paint): string[] {
  if (summary.problems.length === 0) return [];
  return [paint('bold', 'Notes'), ...summary.problems.map((problem) => `  ${problemLine(problem)}`), ''];
}

function problemLine({ path, location, message, code }: Problem): string {
  const place = location === null ? '' : `:${location.startLine}:${location.startColumn}`;
  return `${printable(path)}${place}  ${printable(message)} (${code})`;
}

function summaryLines(scan: ScanResult, summary: ScanSummary, paint: Paint): string[] {
  const lines: string[] = [];
  const looked = `${count(summary.filesAnalysed, 'file')} analysed (${count(summary.lines, 'line')})`;
  if (summary.open.length > 0) {
    const severities = countBySeverity(summary.open).map(([severity, number]) =>
      paint(SEVERITY_STYLE[severity], `${number} ${severity}`),
    );
    const files = new Set(summary.open.map((finding) => finding.location.path)).size;
    lines.push(
      `${paint('bold', count(summary.open.length, 'finding'))} (${severities.join(', ')}) in ${count(files, 'file')}, ` +
        `touching ${count(summary.controls.length, 'control')}; ${looked}.`,
    );
  } else if (summary.filesAnalysed === 0) lines.push(paint('bold', 'No file was analysed.'));
  else lines.push(`${paint('bold', 'No findings')} in what was analysed: ${looked}.`);

  const inTests = summary.open.filter(({ location }) => isTestPath(location.path)).length;
  if (inTests > 0) lines.push(`${inTests} of them in test code.`);
  const states = new Map<string, number>();
  for (const { state } of summary.notOpen) states.set(state, (states.get(state) ?? 0) + 1);
  for (const [state, number] of states) lines.push(`${count(number, 'further finding')} in the state "${state}".`);

  if (summary.overdue.length > 0) {
    const [verb, whose] = summary.overdue.length === 1 ? ['is', 'its deadline'] : ['are', 'their deadlines'];
    lines.push(paint('red', `${count(summary.overdue.length, 'finding')} ${verb} past ${whose}.`));
  }
  if (scan.isCancelled) lines.push(paint('yellow', 'The scan was stopped before its end.'));
  lines.push(...notAnalysedLines(scan, summary, paint), ...exclusionLines(scan.excluded));
  return lines;
}

function notAnalysedLines(scan: ScanResult, summary: ScanSummary, paint: Paint): string[] {
  const lines: string[] = [];
  if (summary.notAnalysed.length > 0) {
    const codes = new Map<string, number>();
    for (const { code } of summary.notAnalysed) codes.set(code, (codes.get(code) ?? 0) + 1);
    const parts = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, number]) => `${number} ${code}`);
    lines.push(paint('yellow', `Not analysed: ${count(summary.notAnalysed.length, 'file')} (${parts.join(', ')})`));
    for (const problem of summary.notAnalysed) lines.push(`  ${problemLine(problem)}`);
  }
  const types = Object.entries(scan.notAnalysedByType);
  if (types.length > 0) {
    const total = types.reduce((sum, [, number]) => sum + number, 0);
    const parts = types.map(([type, number]) => `${type} ${number}`);
    lines.push(paint('yellow', `Not analysed, no rules for their type: ${count(total, 'file')} (${parts.join(', ')})`));
  }
  return lines;
}

function exclusionLines(excluded: readonly Exclusion[]): string[] {
  const titles: readonly [Exclusion['by'], string][] = [
    ['default', 'Left out by default (tom-review scan --list-excludes)'],
    ['gitignore', 'Left out by .gitignore'],
    ['configuration', 'Left out by tom-review.yaml'],
    ['link', 'Not followed'],
  ];
  return titles.flatMap(([by, title]) => {
    const parts = excluded
      .filter((exclusion) => exclusion.by === by)
      .map(({ pattern, paths }) => (by === 'gitignore' ? count(paths, 'path') : `${printable(pattern)} (${paths})`));
    return parts.length === 0 ? [] : [`${title}: ${parts.join(', ')}`];
  });
}
