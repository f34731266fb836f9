/**
 * Applies suppression comments to the findings of one file. A suppressed finding stays in the result with the state
 * `suppressed`; a comment that does nothing, or not what its author thinks, is a problem with the code `suppression`.
 *
 * What a comment covers
 * - On a line of its own (further comments may follow): the next statement. If the next thing is a part of a statement
 *   that may stand on its own line (a property, an argument, a case), that part.
 * - After code: the statement (or part) that ends last before it on its line. If none ends there: the one it stands in.
 * - Always also what begins on that line, or on the first line of the statement.
 * - Not the statements in the body of a function or class that begins inside the covered statement: whoever ignores
 *   something at a route's registration has not reviewed every line of its handler.
 * - Of a part, also the finding of the same statement that reaches around it: the call that is reported for an option.
 * - `-file`: the whole file. It must stand before the first code.
 */
import type { LineIndex } from '../../base/lineIndex.js';
import { rangeContains, rangeIncludes, type TextRange } from '../../base/textRange.js';
import { nearest } from '../../base/nearest.js';
import type { ModuleIr } from '../ir/ir.js';
import type { StatementUnit } from '../syntax/statements.js';
import { DIRECTIVE, readDirectives, type Directive } from './directives.js';
import type { Finding, Fix, Problem, Suppression } from './finding.js';
import { locationOf } from './location.js';
import { extensionOf, removalOf, renamingOf } from './suppressionFixes.js';

export interface SuppressionOptions {
  /** Today as ISO date. */
  readonly asOf: string;
  /** All rules there are, also those that are off: naming one of them is no mistake. */
  readonly knownRuleIds: ReadonlySet<string>;
  /** The rules that ran on this file; only of these it can be said that a comment is not used. All known ones if absent. */
  readonly activeRuleIds?: ReadonlySet<string>;
  /** Rules with `suppressible: false`. */
  readonly unsuppressibleRuleIds?: ReadonlySet<string>;
}

export interface SuppressionResult {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

/** What `applySuppressions` needs of a module: a `ModuleIr` fits. */
export type SuppressionModule = Pick<ModuleIr, 'path' | 'source' | 'comments'> & {
  readonly functions: readonly TextRange[];
  readonly classes: readonly TextRange[];
};

/**
 * @param findings of this file; order and everything but state and suppression are kept
 * @param statements gives the units of the tree (`statementUnits`); called only if the file has a directive
 */
export function applySuppressions(
  findings: readonly Finding[],
  module: SuppressionModule,
  lines: LineIndex,
  statements: () => readonly StatementUnit[],
  options: SuppressionOptions,
): SuppressionResult {
  if (!module.source.includes(DIRECTIVE)) return { findings, problems: [] };
  const directives = readDirectives(module.source, module.comments);
  if (directives.length === 0) return { findings, problems: [] };

  const problems: Problem[] = [];
  const report = (start: number, end: number, message: string, fixes: readonly Fix[] = []): void => {
    const location = locationOf(module.path, lines, start, end);
    const fixable = fixes.length === 0 ? {} : { fixes };
    problems.push({ code: 'suppression', severity: 'warning', path: module.path, location, message, ...fixable });
  };
  const units = statements();
  const suppressedBy = new Map<Finding, Suppression>();
  for (const directive of directives) {
    const fault = directive.fault ?? placeFault(directive, module);
    if (fault !== null) {
      report(directive.start, directive.end, `This comment suppresses nothing: ${fault}.`);
      continue;
    }
    const covers = coverage(directive, module, lines, units);
    const suppression: Suppression = {
      reason: directive.reason,
      until: directive.until,
      location: locationOf(module.path, lines, directive.start, directive.end),
    };
    for (const rule of directive.rules) {
      const remove = removalOf(module.source, lines, directive, rule.id);
      const refusal = refusalOf(rule, directive, options);
      if (refusal !== null) {
        report(rule.start, rule.end, refusal.message, [...refusal.fixes, remove]);
        continue;
      }
      const covered = findings.filter((finding) => finding.ruleId === rule.id && covers(finding.location));
      if (covered.length === 0 && (options.activeRuleIds ?? options.knownRuleIds).has(rule.id)) {
        const where = directive.scope === 'file' ? 'in this file' : 'here';
        report(rule.start, rule.end, `${rule.id} finds nothing ${where}: remove it from the comment.`, [remove]);
      }
      for (const finding of covered) if (!suppressedBy.has(finding)) suppressedBy.set(finding, suppression);
    }
  }
  const marked = findings.map((finding): Finding => {
    const suppression = suppressedBy.get(finding);
    return suppression === undefined ? finding : { ...finding, state: 'suppressed', suppression };
  });
  return { findings: marked, problems };
}

/** Why a rule of an otherwise good directive is not suppressed, and what can be done about it. */
function refusalOf(
  rule: Directive['rules'][number],
  directive: Directive,
  options: SuppressionOptions,
): { readonly message: string; readonly fixes: readonly Fix[] } | null {
  const { id } = rule;
  if (!options.knownRuleIds.has(id)) {
    const guess = nearest(id, options.knownRuleIds);
    const message = `There is no rule "${id}"${guess === undefined ? '' : `; did you mean "${guess}"?`}`;
    return { message, fixes: guess === undefined ? [] : [renamingOf(rule, guess)] };
  }
  if (options.unsuppressibleRuleIds?.has(id) === true) {
    return { message: `${id} cannot be suppressed by a comment.`, fixes: [] };
  }
  if (directive.until !== null && directive.until <= options.asOf) {
    const remedy = 'review the code again, then fix it or set a new date';
    const message = `The suppression of ${id} has expired (${directive.until}): ${remedy}.`;
    return { message, fixes: [extensionOf(directive, options.asOf)] };
  }
  return null;
}

/** A directive for the file that stands behind code. */
function placeFault(directive: Directive, module: SuppressionModule): string | null {
  if (directive.scope !== 'file') return null;
  const rest = skipBlank(module.source, 0, module.comments);
  return rest >= directive.comment.start ? null : 'it must stand at the head of the file, before any code';
}

function coverage(
  directive: Directive,
  module: SuppressionModule,
  lines: LineIndex,
  units: readonly StatementUnit[],
): (range: TextRange) => boolean {
  if (directive.scope === 'file') return () => true;
  const { unit, line } = targetOf(directive, module, lines, units);
  const bodies = [...module.functions.slice(1), ...module.classes];
  return (range) => {
    if (lines.lineAt(range.start) === line) return true;
    if (unit === null) return false;
    const own = innermostStatement(units, range.start);
    if (!rangeIncludes(unit, range.start)) {
      return !unit.isStatement && rangeContains(range, unit) && own === innermostStatement(units, unit.start);
    }
    if (own === null || own === unit || !rangeContains(unit, own)) return true;
    return !bodies.some((body) => rangeContains(unit, body) && rangeContains(body, own));
  };
}

/** The unit that a directive covers, and the line of which it covers everything that begins there. */
function targetOf(
  { comment }: Directive,
  { source, comments }: SuppressionModule,
  lines: LineIndex,
  units: readonly StatementUnit[],
): { readonly unit: StatementUnit | null; readonly line: number } {
  const commentLine = lines.lineAt(comment.start);
  const before = source.slice(lines.lineStart(commentLine), comment.start);
  // `{/* … */}` is how a comment on its own line looks between JSX elements
  const inJsx = before.trim() === '{' && source[comment.end] === '}';
  if (before.trim() === '' || inJsx) {
    const next = skipBlank(source, comment.end + (inJsx ? 1 : 0), comments);
    // the last comment of a block: there is no next statement
    if (next >= source.length || '})]'.includes(source[next])) return { unit: null, line: -1 };
    const unit = units.find((candidate) => candidate.start === next) ?? innermostStatement(units, next);
    return { unit, line: lines.lineAt(next) };
  }
  const lineStart = lines.lineStart(commentLine);
  let unit: StatementUnit | null = null;
  for (const candidate of units) {
    if (candidate.start >= comment.start) break;
    const endsHere = candidate.end > lineStart && candidate.end <= comment.start;
    if (endsHere && (unit === null || candidate.end > unit.end)) unit = candidate;
  }
  return { unit: unit ?? innermostStatement(units, comment.start), line: commentLine };
}

function innermostStatement(units: readonly StatementUnit[], offset: number): StatementUnit | null {
  let found: StatementUnit | null = null;
  for (const unit of units) {
    if (unit.start > offset) break;
    if (unit.isStatement && offset < unit.end) found = unit;
  }
  return found;
}

/** The first offset from `at` on that is neither whitespace nor in a comment (nor in a `#!` line). */
function skipBlank(source: string, from: number, comments: readonly TextRange[]): number {
  let at = from;
  if (at === 0 && source.startsWith('#!')) at = Math.max(source.indexOf('\n'), 2);
  for (;;) {
    while (at < source.length && /[\s\uFEFF]/.test(source[at])) at += 1;
    const comment = comments.find((candidate) => candidate.start === at && candidate.end > at);
    if (comment === undefined) return at;
    at = comment.end;
  }
}
