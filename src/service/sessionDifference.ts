/** How the findings of a document differ when its project is known from those of the document alone. */
import type { Finding, Problem } from '../engine/index.js';

interface Known {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

export interface Difference {
  /** Only found with the project, or found otherwise. */
  readonly added: Known;
  /** Found in the document alone, but not with the project: keys. */
  readonly removed: ReadonlySet<string>;
}

export const NO_DIFFERENCE: Difference = { added: { findings: [], problems: [] }, removed: new Set() };

export function differenceOf(alone: Known, together: Known): Difference {
  const same = new Set([...alone.findings, ...alone.problems].map((item) => JSON.stringify(item)));
  const isAdded = (item: Finding | Problem): boolean => !same.has(JSON.stringify(item));
  const added = { findings: together.findings.filter(isAdded), problems: together.problems.filter(isAdded) };
  const kept = new Set([...together.findings, ...together.problems].map((item) => JSON.stringify(item)));
  const removed = new Set<string>();
  for (const finding of alone.findings) if (!kept.has(JSON.stringify(finding))) removed.add(keyOf(finding));
  for (const problem of alone.problems) if (!kept.has(JSON.stringify(problem))) removed.add(keyOfProblem(problem));
  return { added, removed };
}

/** What the project would probably give, from what the document alone gives now. */
export function withDifference(alone: Known, { added, removed }: Difference): Known {
  if (added.findings.length + added.problems.length + removed.size === 0) return alone;
  const findings = alone.findings.filter((finding) => !removed.has(keyOf(finding)));
  const taken = new Set(findings.map(placeOf));
  findings.push(...added.findings.filter((finding) => !taken.has(placeOf(finding))));
  findings.sort(byPlace);
  const problems = alone.problems.filter((problem) => !removed.has(keyOfProblem(problem)));
  return { findings, problems: [...problems, ...added.problems] };
}

/** The same for a finding that has only moved. */
function keyOf({ ruleId, fingerprint }: Finding): string {
  return `${ruleId} ${fingerprint}`;
}

function keyOfProblem({ code, message }: Problem): string {
  return `${code} ${message}`;
}

function placeOf({ ruleId, location }: Finding): string {
  return `${ruleId} ${location.start}`;
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.location.start - b.location.start ||
    a.location.end - b.location.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
