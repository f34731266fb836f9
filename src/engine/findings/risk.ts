import type { Confidence, Severity } from './finding.js';

const SEVERITY_POINTS: Readonly<Record<Severity, number>> = { critical: 70, high: 55, medium: 35, low: 18, info: 5 };

/**
 * Risk of a finding, 0–100: technical severity (5–70) + sensitivity of the personal data involved (0–20) + exposure (0–10),
 * times how sure the engine is (1, 0.9, 0.75). The formula stands in docs/architecture.md.
 * @param sensitivity of the data type, 1–4; 0 = no personal data
 * @param sourceKind where the data comes from; what a remote party sends is most exposed
 */
export function riskOf(severity: Severity, sensitivity: number, confidence: Confidence, sourceKind: string): number {
  const exposure =
    sourceKind === 'user-input' || sourceKind === 'browser-input'
      ? 10
      : sourceKind === '' || sourceKind === 'environment'
        ? 0
        : 5;
  const certainty = confidence === 'high' ? 1 : confidence === 'medium' ? 0.9 : 0.75;
  return Math.round(Math.min(100, SEVERITY_POINTS[severity] + sensitivity * 5 + exposure) * certainty);
}
