/** Findings and problems as diagnostics. */
import { DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation, type Range } from 'vscode-languageserver';
import type { Finding, Location, Problem } from '../engine/index.js';
import { count } from '../reports/index.js';
import type { ClientFeatures } from './clientFeatures.js';
import type { FileFindings } from './findingsStore.js';
import { pageUri } from './pages/pageUri.js';
import { DIAGNOSTIC_SOURCE } from './protocol.js';
import { isShown } from './settings.js';
import { diagnosticSeverity, problemSeverity } from './severity.js';

export function rangeOf(location: Location): Range {
  return {
    start: { line: location.startLine - 1, character: location.startColumn - 1 },
    end: { line: location.endLine - 1, character: location.endColumn - 1 },
  };
}

/** The findings of a file that are to be shown. */
export function shownFindings({ findings, project }: FileFindings): readonly Finding[] {
  if (!project.settings.enable) return [];
  return findings.filter((finding) => finding.state === 'open' && isShown(finding.severity, project.settings));
}

export function diagnosticsOf(file: FileFindings, client: ClientFeatures): Diagnostic[] {
  if (!file.project.settings.enable) return [];
  return [
    ...shownFindings(file).map((finding) => findingDiagnostic(finding, file, client)),
    // notes on files that nobody looks at are for the log of the scan
    ...file.problems
      .filter((problem) => problem.severity !== 'note' || file.version !== undefined)
      .flatMap((problem) => problemDiagnostic(problem)),
  ];
}

function findingDiagnostic(finding: Finding, file: FileFindings, client: ClientFeatures): Diagnostic {
  const diagnostic: Diagnostic = {
    range: rangeOf(finding.location),
    severity: diagnosticSeverity(finding.severity),
    source: DIAGNOSTIC_SOURCE,
    code: finding.ruleId,
    message: finding.message + overdueText(finding),
  };
  if (client.opensPages) diagnostic.codeDescription = { href: pageUri({ kind: 'rule', id: finding.ruleId }) };
  if (client.relatedInformation) diagnostic.relatedInformation = steps(finding, file);
  return diagnostic;
}

function overdueText({ review }: Finding): string {
  const days = review?.remediation.overdueDays ?? 0;
  return days === 0 ? '' : ` Overdue by ${count(days, 'day')}.`;
}

/** The steps of a flow; a finding without one has a single step, which says nothing new. */
function steps(finding: Finding, file: FileFindings): DiagnosticRelatedInformation[] {
  if (finding.path.length < 2) return [];
  return finding.path.map(({ location, message }) => ({
    location: {
      uri: location.path === file.path ? file.uri : file.project.uriOf(location.path),
      range: rangeOf(location),
    },
    message,
  }));
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function problemDiagnostic(problem: Problem): Diagnostic[] {
  const severity = problemSeverity(problem);
  if (severity === null) return [];
  const range = problem.location === null ? START : rangeOf(problem.location);
  const isUnused = problem.code === 'suppression' && /\bfinds nothing\b/.test(problem.message);
  return [
    {
      range,
      severity,
      source: DIAGNOSTIC_SOURCE,
      code: problem.code,
      message: problem.message,
      ...(isUnused ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    },
  ];
}
