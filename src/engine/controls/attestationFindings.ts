/** Attestations that no longer hold, as findings in the file that they stand in. */
import { LineIndex } from '../../base/lineIndex.js';
import type { FileResult, Finding, Problem, Severity } from '../findings/finding.js';
import { fingerprints } from '../findings/fingerprint.js';
import { defaultFacts, riskOf } from '../findings/triage.js';
import type { CompiledRule } from '../rules/compiled.js';
import { ageOf, attestablesOf, attestationOf, type Attestation } from './attestation.js';
import type { Control } from './control.js';

/** The rule behind these findings: it looks at dates and versions, not at code. */
export const ATTESTATION_RULE: CompiledRule = {
  id: 'attestation-overdue',
  title: 'Attestation overdue',
  family: 'process',
  mode: 'attestation',
  polarity: 'violation',
  severity: 'medium',
  cwe: [],
  controls: [],
  languages: [],
  message: 'The attestation of {name} no longer holds.',
  why: 'What someone confirmed long ago, or of a clause that has changed since, tells nothing of today.',
  fix: 'Look at it again, then write a new entry: date, owner, statement and the version of the clause.',
  doc: `An entry of \`tom-review-attestations.yaml\` holds for the review interval of its clause, or for the shorter one that the
entry gives, and for the version of the clause that it was made against. After that it is overdue, or stale.

An older entry may stay in the file: only the newest one of a clause or item counts.`,
  suppressible: false,
  quickFixes: [],
  sources: [],
  notSources: [],
  sinks: [],
  sanitizers: [],
  where: [],
  position: 'any',
  severityBySource: {},
  range: 'call',
  settings: [],
  literals: [],
  exclude: [],
};

/** The rule, with the clauses that are attested. */
export function attestationRule(controls: readonly Control[]): CompiledRule {
  return { ...ATTESTATION_RULE, controls: controls.filter((c) => attestablesOf(c).length > 0).map(({ id }) => id) };
}

export interface AttestationFileInput {
  /** Root-relative path. */
  readonly path: string;
  readonly text: string;
  readonly attestations: readonly Attestation[];
  /** What is wrong with the file. */
  readonly problems: readonly Problem[];
  readonly controls: readonly Control[];
  readonly asOf: string;
  /** Null: the rule is off. */
  readonly severity: Severity | null;
}

/** The result of the file, as if it had been analysed like the others. */
export function attestationResult(input: AttestationFileInput): FileResult {
  const { path, text, attestations, problems, controls, asOf, severity } = input;
  const found: { readonly finding: Omit<Finding, 'fingerprint'>; readonly about: string }[] = [];
  for (const control of severity === null ? [] : controls) {
    // one entry for a whole clause speaks of several items and is reported once
    const reported = new Set<Attestation>();
    for (const item of attestablesOf(control)) {
      const entry = attestationOf(attestations, control, item);
      if (entry === undefined || reported.has(entry)) continue;
      const { state, due } = ageOf(entry, item, control, asOf);
      if (state === 'fresh') continue;
      reported.add(entry);
      const name = entry.item === null ? control.id : `${control.id}#${entry.item}`;
      const reason =
        state === 'overdue'
          ? `is overdue since ${due}: it was made on ${entry.date}`
          : `is stale: it was made against version ${entry.version} of the clause, which is at version ${control.version} now`;
      const location = state === 'overdue' ? entry.dateLocation : entry.versionLocation;
      const message = `The attestation of ${name} ${reason}.`;
      found.push({
        about: name,
        finding: {
          ruleId: ATTESTATION_RULE.id,
          location,
          message,
          severity: severity ?? ATTESTATION_RULE.severity,
          confidence: 'high',
          path: [{ kind: 'sink', location, message }],
          fixes: [],
          state: 'open',
          suppression: null,
          controls: [control.id],
          cwe: [],
          dataTypes: [],
          risk: riskOf(defaultFacts(ATTESTATION_RULE, severity ?? ATTESTATION_RULE.severity, 0, ''), 'high'),
          snippet: text.slice(location.start, location.end),
        },
      });
    }
  }
  found.sort((a, b) => a.finding.location.start - b.finding.location.start);
  const prints = fingerprints(
    found.map(({ about }) => ({ ruleId: ATTESTATION_RULE.id, sinkText: '', functionName: about })),
  );
  return {
    path,
    language: 'yaml',
    analysed: true,
    findings: found.map(({ finding }, i) => ({ ...finding, fingerprint: prints[i] })),
    problems,
    lines: new LineIndex(text).lineCount,
  };
}
