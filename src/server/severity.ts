/** The one place where our severities become those of the protocol. */
import { DiagnosticSeverity } from 'vscode-languageserver';
import type { Problem, Severity } from '../engine/index.js';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  critical: DiagnosticSeverity.Error,
  high: DiagnosticSeverity.Error,
  medium: DiagnosticSeverity.Warning,
  low: DiagnosticSeverity.Information,
  // not a hint: editors leave hints out of their lists of problems
  info: DiagnosticSeverity.Information,
};

export function diagnosticSeverity(severity: Severity): DiagnosticSeverity {
  return SEVERITY[severity];
}

/** Null: the problem is none of the editor's business; a scan's report names it. */
export function problemSeverity(problem: Problem): DiagnosticSeverity | null {
  switch (problem.code) {
    case 'configuration':
    case 'accepted-risk':
    case 'baseline':
    case 'attestation':
      return problem.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;
    case 'suppression':
      return DiagnosticSeverity.Warning;
    case 'syntax-errors':
    case 'no-rules':
    case 'binary':
    case 'unreadable':
    case 'excluded':
      return null;
    default:
      return DiagnosticSeverity.Information;
  }
}
