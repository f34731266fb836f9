/**
 * Gives findings the state that the records of the project say they have: suppressed in the configuration, accepted as a
 * risk, known from the baseline; and with it first sight, deadline and facts. Pure, and the same for a scan and an editor.
 */
import { addDays } from '../../base/isoDate.js';
import { nearest } from '../../base/nearest.js';
import { keyOf, type BaselineEntry } from './baseline.js';
import type {
  Acceptance,
  EntryRemedy,
  FileResult,
  Finding,
  FindingReview,
  FindingState,
  ListEntry,
  Location,
  Problem,
  Suppression,
} from './finding.js';
import type { ListedSuppression, ReviewRecords, RiskEntry } from './records.js';
import { remediationOf, type FirstSeen } from './remediation.js';
import { EXTENSION } from './suppressionFixes.js';
import { REPEATED_FROM, riskOf } from './triage.js';

/** Lines that differ from another version of the project. */
export interface ChangedLines {
  /** @param endLine last line; lines count from 1 */
  isChanged(path: string, startLine: number, endLine: number): boolean;
}

export interface ReviewOptions {
  /** Today as ISO date. */
  readonly asOf: string;
  /** All rules there are. */
  readonly knownRuleIds: ReadonlySet<string>;
  /** Rules with `suppressible: false`. */
  readonly unsuppressibleRuleIds: ReadonlySet<string>;
  /** False: what is said not to be a flaw counts as one. True if absent. */
  readonly honourSuppressions?: boolean;
  /** Only what the baseline does not have counts as open. */
  readonly newOnly?: boolean;
  /** Only what has a step on one of these lines counts as open. */
  readonly changedLines?: ChangedLines | null;
  /** Whether a rule finds so much in the project that it is no slip. */
  isRepeated(rule: string): boolean;
}

/** What is known of the project, to tell what of the records is of no use. */
export interface ReviewScope {
  /** The whole project has been analysed. */
  readonly isWhole: boolean;
  isAnalysed(path: string): boolean;
  /** Whether a rule looks for something: in this file, or in any if there is none. */
  isActive(rule: string, path: string | null): boolean;
}

type Entry = RiskEntry | BaselineEntry;

const REMOVE: EntryRemedy = { kind: 'remove', title: 'Remove the entry' };

export class Reviewer {
  private readonly risks = new EntryTable<RiskEntry>();
  private readonly baseline = new EntryTable<BaselineEntry>();
  private readonly listedUses = new Map<ListedSuppression, Set<string>>();

  constructor(
    private readonly records: ReviewRecords,
    private readonly options: ReviewOptions,
  ) {
    const { missingPaths } = records;
    for (const entry of records.risks) this.risks.add(entry, missingPaths);
    for (const entry of records.baseline?.entries ?? []) this.baseline.add(entry, missingPaths);
  }

  /**
   * @param path of the file whose findings they are, all of them and in file order
   * @param findings as the engine gives them
   */
  review(path: string, findings: readonly Finding[]): readonly Finding[] {
    this.risks.release(path);
    this.baseline.release(path);
    for (const uses of this.listedUses.values()) uses.delete(path);
    return findings.map((finding) => this.one(path, finding));
  }

  private one(path: string, finding: Finding): Finding {
    const { asOf, newOnly = false, changedLines = null } = this.options;
    const risk = this.risks.take(path, finding);
    const known = this.baseline.take(path, finding);
    const suppression = this.suppressionOf(path, finding, risk);
    const isSuppressed = suppression !== null && this.options.honourSuppressions !== false;
    const acceptance = risk?.state === 'accepted' ? acceptanceOf(risk) : null;
    let state: FindingState = 'open';
    if (isSuppressed) state = 'suppressed';
    else if (acceptance !== null && acceptance.expires > asOf) state = 'accepted';
    else if (newOnly && known !== undefined) state = 'baseline';
    else if (changedLines !== null && !isOn(finding, changedLines)) state = 'unchanged';
    const review = this.reviewOf(finding, risk, acceptance, known);
    const reviewed = { ...finding, state, suppression, review };
    if (finding.facts === undefined) return reviewed;
    const spread = this.options.isRepeated(finding.ruleId) ? ('repeated' as const) : finding.facts.spread;
    const facts = { ...finding.facts, spread, ...risk?.triage };
    return { ...reviewed, facts, risk: riskOf(facts, finding.confidence) };
  }

  private reviewOf(
    finding: Finding,
    risk: RiskEntry | undefined,
    acceptance: Acceptance | null,
    known: BaselineEntry | undefined,
  ): FindingReview {
    const { deadlines, baseline } = this.records;
    const firstSeen: FirstSeen | null = known === undefined ? null : { date: known.firstSeen, by: 'baseline' };
    return {
      state: risk?.state ?? 'open',
      note: risk?.note ?? null,
      acceptance,
      isKnown: baseline === null ? null : known !== undefined,
      remediation: remediationOf(finding.severity, firstSeen, deadlines, this.options.asOf),
    };
  }

  private suppressionOf(path: string, finding: Finding, risk: RiskEntry | undefined): Suppression | null {
    const isOf = (entry: ListedSuppression): boolean =>
      (entry.rule === null || entry.rule === finding.ruleId) &&
      (entry.fingerprint === null || entry.fingerprint === finding.fingerprint) &&
      entry.matches(path) &&
      !this.options.unsuppressibleRuleIds.has(finding.ruleId);
    const listed = this.records.suppressions.filter(isOf);
    for (const entry of listed) {
      const uses = this.listedUses.get(entry) ?? new Set();
      this.listedUses.set(entry, uses.add(path));
    }
    if (finding.suppression !== null) return finding.suppression;
    const [first] = listed.filter(({ until }) => this.holds(until));
    if (first !== undefined) {
      return { by: 'configuration', reason: first.reason, until: first.until, location: first.place };
    }
    if (risk?.state !== 'false-positive' || !this.holds(risk.expires)) return null;
    if (this.options.unsuppressibleRuleIds.has(finding.ruleId)) return null;
    return { by: 'false-positive', reason: risk.reason, until: risk.expires, location: risk.place };
  }

  private holds(until: string | null): boolean {
    return until === null || until > this.options.asOf;
  }

  /** What of the records has no effect, or not the one that its author thinks. */
  problems(scope: ReviewScope): Problem[] {
    return [
      ...this.records.risks.flatMap((entry) => this.riskProblem(entry, scope)),
      ...this.records.suppressions.flatMap((entry) => this.listedProblem(entry, scope)),
    ];
  }

  private riskProblem(entry: RiskEntry, scope: ReviewScope): Problem[] {
    const { rule, fingerprint, path, state, expires } = entry;
    const fields = { fingerprint, path, rule, expires };
    const warn = (location: Location, message: string, about: Pick<ListEntry, 'key' | 'remedies'>): Problem[] => {
      const listed: ListEntry = { list: 'risks', fields, ...about };
      return [{ code: 'accepted-risk', severity: 'warning', path: location.path, location, message, entry: listed }];
    };
    const unknown = this.unknownRule(rule);
    if (unknown !== null) return warn(entry.place, unknown, { remedies: [REMOVE] });
    const uses = this.risks.usesOf(entry);
    if (uses.length === 0) {
      if (!scope.isActive(rule, path) || !this.isJudged(path, scope)) return [];
      const where = path === null ? '' : ` in ${path}`;
      const message = `No finding of ${rule} has the fingerprint ${fingerprint}${where} any more: remove the entry.`;
      return warn(entry.place, message, { remedies: [REMOVE] });
    }
    const found = uses.join(', ');
    if (state === 'fixed') {
      const reopen = { kind: 'set', title: 'Set the state to open', key: 'state', value: 'open' } as const;
      return warn(entry.place, `It is said to be fixed, but ${rule} still finds it in ${found}.`, {
        remedies: [reopen],
      });
    }
    if (state === 'false-positive' && this.options.unsuppressibleRuleIds.has(rule)) {
      const remedy = 'fix it, or accept it as a risk with owner, approver and expiry';
      return warn(entry.place, `${rule} cannot be declared a false positive: ${remedy}.`, { remedies: [REMOVE] });
    }
    if (expires !== null && expires <= this.options.asOf && (state === 'accepted' || state === 'false-positive')) {
      const remedy = 'fix it, or have it decided again and set a new date';
      const what = state === 'accepted' ? `The acceptance by ${entry.owner}` : 'The decision';
      const message = `${what} has expired (${expires}), so ${rule} in ${found} is open again: ${remedy}.`;
      return warn(entry.expiresPlace, message, { key: 'expires', remedies: [this.extension('expires'), REMOVE] });
    }
    return [];
  }

  private listedProblem(entry: ListedSuppression, scope: ReviewScope): Problem[] {
    const { rule, fingerprint, path, reason, until, place } = entry;
    const fields = { rule, fingerprint, path, reason, until };
    const warn = (message: string, ...remedies: readonly EntryRemedy[]): Problem[] => {
      const about = { path: place.path, location: place, entry: { list: 'suppressions', fields, remedies } as const };
      return [{ code: 'suppression', severity: 'warning', ...about, message }];
    };
    if (rule !== null) {
      // a rule that is not there is a mistake of the configuration, and reported as one
      if (!this.options.knownRuleIds.has(rule)) return [];
      if (this.options.unsuppressibleRuleIds.has(rule)) return warn(`${rule} cannot be suppressed.`, REMOVE);
    }
    const isUsed = (this.listedUses.get(entry)?.size ?? 0) > 0;
    if (!isUsed) {
      if (!scope.isWhole || (rule !== null && !scope.isActive(rule, null))) return [];
      return warn('This suppression finds nothing to suppress: remove it.', REMOVE);
    }
    if (this.holds(until)) return [];
    const message = `This suppression has expired (${until}): review the code again, then fix it or set a new date.`;
    return warn(message, this.extension('until'), REMOVE);
  }

  private extension(key: string): EntryRemedy {
    const value = addDays(this.options.asOf, EXTENSION);
    return { kind: 'set', title: `Extend the entry until ${value}`, key, value };
  }

  private unknownRule(rule: string): string | null {
    if (this.options.knownRuleIds.has(rule)) return null;
    const guess = nearest(rule, this.options.knownRuleIds);
    return `There is no rule "${rule}"${guess === undefined ? '.' : `; did you mean "${guess}"?`}`;
  }

  private isJudged(path: string | null, scope: ReviewScope): boolean {
    if (path === null) return scope.isWhole;
    return this.records.missingPaths.has(path) ? scope.isWhole : scope.isAnalysed(path);
  }
}

/** Entries by what they name, and the files that use them. An entry whose file is gone serves one other file. */
class EntryTable<E extends Entry & { readonly path: string | null }> {
  private readonly exact = new Map<string, E>();
  private readonly anywhere = new Map<string, E>();
  private readonly gone = new Map<string, E[]>();
  private readonly uses = new Map<E, Map<string, number>>();
  private readonly usedBy = new Map<string, Set<E>>();

  add(entry: E, missingPaths: ReadonlySet<string>): void {
    const { path, fingerprint } = entry;
    if (path === null) this.anywhere.set(fingerprint, entry);
    else {
      this.exact.set(keyOf(path, fingerprint), entry);
      if (missingPaths.has(path)) this.gone.set(fingerprint, [...(this.gone.get(fingerprint) ?? []), entry]);
    }
  }

  /** The entry of a finding, which counts as used by it. */
  take(path: string, { ruleId, fingerprint }: Finding): E | undefined {
    const moved = (this.gone.get(fingerprint) ?? []).filter((entry) => {
      const [user = path] = this.usesOf(entry);
      return user === path;
    });
    for (const entry of [this.exact.get(keyOf(path, fingerprint)), ...moved, this.anywhere.get(fingerprint)]) {
      if (entry?.rule !== ruleId) continue;
      const used = this.uses.get(entry)?.get(path) ?? 0;
      if ('count' in entry && used >= entry.count) continue;
      const byPath = this.uses.get(entry) ?? new Map<string, number>();
      this.uses.set(entry, byPath.set(path, used + 1));
      this.usedBy.set(path, (this.usedBy.get(path) ?? new Set()).add(entry));
      return entry;
    }
    return undefined;
  }

  release(path: string): void {
    for (const entry of this.usedBy.get(path) ?? []) this.uses.get(entry)?.delete(path);
    this.usedBy.delete(path);
  }

  /** Paths, sorted. */
  usesOf(entry: E): string[] {
    return [...(this.uses.get(entry)?.keys() ?? [])].sort();
  }
}

function acceptanceOf({ reason, owner, approver, ticket, expires }: RiskEntry): Acceptance {
  return { reason, owner, approver, ticket, expires: expires ?? '' };
}

function isOn(finding: Finding, lines: ChangedLines): boolean {
  return [finding.location, ...finding.path.map(({ location }) => location)].some((place) =>
    lines.isChanged(place.path, place.startLine, place.endLine),
  );
}

export interface ReviewedFiles {
  readonly files: readonly FileResult[];
  /** About the records. */
  readonly problems: readonly Problem[];
}

/** Reviews all files of a scan. */
export function reviewFiles(
  files: readonly FileResult[],
  records: ReviewRecords,
  options: Omit<ReviewOptions, 'isRepeated'>,
  scope: ReviewScope,
): ReviewedFiles {
  const isRepeated = repeatedRules(files.flatMap((file) => file.findings));
  const reviewer = new Reviewer(records, { ...options, isRepeated });
  const reviewed = files.map((file) => ({ ...file, findings: reviewer.review(file.path, file.findings) }));
  return { files: reviewed, problems: reviewer.problems(scope) };
}

/** The rules that find something in many places; what a comment says is no flaw does not count. */
export function repeatedRules(findings: Iterable<Finding>): (rule: string) => boolean {
  const counts = new Map<string, number>();
  for (const { ruleId, state } of findings) {
    if (state !== 'suppressed') counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return (rule) => (counts.get(rule) ?? 0) >= REPEATED_FROM;
}
