/**
 * Risk of a finding, 0–100, from the facts by which a privacy incident is rated: potential harm, nature, type of data,
 * operational impact, isolated or repeated. The formula stands in docs/architecture.md:
 *
 *     risk = (harm + nature + data + operations + spread) × certainty
 *
 * The points below add up to 100 at most.
 */
import type { CompiledRule } from '../rules/compiled.js';
import type { Confidence, Severity, TriageFacts } from './finding.js';

/** Every fact with its values and their points, from worst to mildest. */
export const TRIAGE_POINTS = {
  harm: { critical: 40, high: 32, medium: 20, low: 10, info: 3 },
  nature: { alteration: 15, disclosure: 12, loss: 8, weakness: 5 },
  data: { special: 20, sensitive: 15, identifying: 10, ordinary: 5, none: 0 },
  operations: { exposed: 15, internal: 8, none: 0 },
  spread: { repeated: 10, isolated: 0 },
} as const satisfies { readonly [F in keyof TriageFacts]: Readonly<Record<TriageFacts[F], number>> };

const CERTAINTY: Readonly<Record<Confidence, number>> = { high: 1, medium: 0.9, low: 0.75 };

/** So many findings of a rule are no slip. */
export const REPEATED_FROM = 3;

export function riskOf(facts: TriageFacts, confidence: Confidence): number {
  const points =
    TRIAGE_POINTS.harm[facts.harm] +
    TRIAGE_POINTS.nature[facts.nature] +
    TRIAGE_POINTS.data[facts.data] +
    TRIAGE_POINTS.operations[facts.operations] +
    TRIAGE_POINTS.spread[facts.spread];
  return Math.round(points * CERTAINTY[confidence]);
}

const SENSITIVITY: readonly TriageFacts['data'][] = ['none', 'ordinary', 'identifying', 'sensitive', 'special'];

/** Weaknesses by which a service can be stopped. */
const AVAILABILITY: ReadonlySet<number> = new Set([400, 409, 674, 730, 770, 1333]);

/** Credentials that whoever reads the code knows. */
const KNOWN_CREDENTIAL: ReadonlySet<number> = new Set([259, 321, 798]);

/**
 * The facts as rule, data type and entry point tell them; how often it occurs is for those who know the project.
 * @param sensitivity of the data type, 1–4; 0 = no personal data
 * @param sourceKind where the data comes from, '' for a finding without flow
 */
export function defaultFacts(
  rule: Pick<CompiledRule, 'family' | 'cwe'>,
  severity: Severity,
  sensitivity: number,
  sourceKind: string,
): TriageFacts {
  return {
    harm: severity,
    nature: natureOf(rule, sourceKind !== ''),
    data: SENSITIVITY[sensitivity] ?? 'none',
    operations: operationsOf(sourceKind),
    spread: 'isolated',
  };
}

function natureOf({ family, cwe }: Pick<CompiledRule, 'family' | 'cwe'>, hasFlow: boolean): TriageFacts['nature'] {
  if (cwe.some((number) => AVAILABILITY.has(number))) return 'loss';
  if (family === 'injection') return 'alteration';
  if (family === 'privacy' || hasFlow || cwe.some((number) => KNOWN_CREDENTIAL.has(number))) return 'disclosure';
  return 'weakness';
}

function operationsOf(sourceKind: string): TriageFacts['operations'] {
  if (sourceKind === 'user-input' || sourceKind === 'browser-input' || sourceKind === 'host-header') return 'exposed';
  return sourceKind === '' || sourceKind === 'environment' ? 'none' : 'internal';
}
