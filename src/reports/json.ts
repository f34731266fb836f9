/** The report for programs. Its format is schemas/scan-report.schema.json; fields are added, never changed. */
import type { Control, Finding, Problem } from '../engine/index.js';
import type { ReportInput } from './reportInput.js';
import { countBySeverity } from './severity.js';
import { summarise } from './summary.js';

/** Rises when a reader of an older version would be misled. */
export const JSON_REPORT_VERSION = 1;

export function jsonReport({ scan, rules, controls }: ReportInput): string {
  const summary = summarise(scan);
  const findings = scan.files.flatMap((file) => file.findings);
  const ruleIds = new Set(findings.map((finding) => finding.ruleId));
  const report = {
    format: 'tom-review-scan',
    version: JSON_REPORT_VERSION,
    asOf: scan.asOf,
    tool: { name: 'tom-review', version: scan.versions.tool, data: scan.versions.data },
    configuration: { files: scan.configFiles, hash: scan.configHash },
    isComplete: !scan.isCancelled,
    summary: {
      filesAnalysed: summary.filesAnalysed,
      lines: summary.lines,
      openFindings: summary.open.length,
      bySeverity: Object.fromEntries(countBySeverity(summary.open)),
      otherFindings: summary.notOpen.length,
      controls: summary.controls,
    },
    findings: findings.map(findingJson),
    rules: rules
      .filter((rule) => ruleIds.has(rule.id))
      .map(({ id, title, why, fix, severity, cwe, controls: clauses }) => ({
        id,
        title,
        why,
        fix,
        severity,
        cwe,
        controls: clauses,
      })),
    controls: controlsNamed(controls, findings),
    files: scan.files.filter((file) => file.analysed).map(({ path, language, lines }) => ({ path, language, lines })),
    notAnalysed: summary.notAnalysed.map(problemJson),
    notAnalysedByType: scan.notAnalysedByType,
    excluded: scan.excluded,
    problems: summary.problems.map(problemJson),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

function findingJson(finding: Finding) {
  const { ruleId, severity, confidence, message, location, snippet, path, controls, cwe, dataTypes, risk } = finding;
  const { fixes, fingerprint, state, suppression } = finding;
  return {
    ruleId,
    severity,
    confidence,
    risk,
    message,
    location,
    snippet,
    path,
    controls,
    cwe,
    dataTypes,
    fixes,
    fingerprints: { 'tomReview/v1': fingerprint },
    state,
    suppression,
  };
}

function problemJson({ code, severity, path, location, message }: Problem) {
  return { code, severity, path, location, message };
}

function controlsNamed(controls: readonly Control[], findings: readonly Finding[]) {
  const named = new Set(findings.flatMap((finding) => finding.controls));
  return controls
    .filter((control) => named.has(control.id))
    .map(({ id, version, title, statement, reference, crosswalk }) => ({
      id,
      version,
      title,
      statement,
      reference,
      crosswalk,
    }));
}
