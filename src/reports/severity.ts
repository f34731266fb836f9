/** The one place where our severities become SARIF's and GitHub's (the protocol's: server/severity.ts). */
import { SEVERITIES, type Finding, type Severity } from '../engine/index.js';

interface SeverityScale {
  /** SARIF's `level`. */
  readonly sarifLevel: 'error' | 'warning' | 'note';
  /** GitHub's `security-severity`: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, 0.1 to 3.9 low. */
  readonly securitySeverity: string;
}

export const SEVERITY_SCALE: Readonly<Record<Severity, SeverityScale>> = {
  critical: { sarifLevel: 'error', securitySeverity: '9.5' },
  high: { sarifLevel: 'error', securitySeverity: '8.0' },
  medium: { sarifLevel: 'warning', securitySeverity: '5.5' },
  low: { sarifLevel: 'note', securitySeverity: '3.0' },
  info: { sarifLevel: 'note', securitySeverity: '0.0' },
};

/** Whether `severity` is at least as bad as `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

/** How many of the findings have each severity, worst first; those with none are left out. */
export function countBySeverity(findings: readonly Finding[]): [Severity, number][] {
  return SEVERITIES.map((severity): [Severity, number] => [
    severity,
    findings.filter((finding) => finding.severity === severity).length,
  ]).filter(([, count]) => count > 0);
}
