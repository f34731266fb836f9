/**
 * The report for programs, and the complete input of every other report: readJson.ts gives back what was written here.
 * Its format is schemas/scan-report.schema.json; fields are added, never changed.
 */
import { isTestPath } from '../base/testPath.js';
import type { FileResult, Finding, Problem } from '../engine/index.js';
import type { ReportDataType, ReportInput, ReportRule } from './reportInput.js';
import { countBySeverity } from './severity.js';
import { summarise } from './summary.js';

export const JSON_REPORT_FORMAT = 'tom-review-scan';

/** Rises when a reader of an older version would be misled. */
export const JSON_REPORT_VERSION = 1;

/** Every field, also those that may be absent: a field that is added to the type and forgotten here does not compile. */
export type Complete<T> = { readonly [K in keyof Required<T>]: T[K] };

export function jsonReport(input: ReportInput): string {
  const { scan, revision, rules, controls, documents, dataTypes, history, ...more } = input;
  more satisfies Record<string, never>;
  const { root: _root, files, skipped: _skipped, problems: _problems, ...rest } = scan;
  const {
    notAnalysedByType,
    excluded,
    versions,
    configFiles,
    configHash,
    ruleSettings,
    asOf,
    isCancelled,
    hasBaseline = false,
    workspace,
    ...others
  } = rest;
  others satisfies Record<string, never>;
  const summary = summarise(scan);
  const findings = files.flatMap((file) => file.findings);
  const named = new Set(findings.flatMap((finding) => finding.dataTypes));
  const report = {
    format: JSON_REPORT_FORMAT,
    version: JSON_REPORT_VERSION,
    asOf,
    tool: { name: 'tom-review', version: versions.tool, data: versions.data },
    revision,
    configuration: { files: configFiles, hash: configHash, rules: ruleSettings },
    isComplete: !isCancelled,
    hasBaseline,
    summary: {
      filesAnalysed: summary.filesAnalysed,
      lines: summary.lines,
      openFindings: summary.open.length,
      openFindingsInTests: summary.open.filter(({ location }) => isTestPath(location.path)).length,
      bySeverity: Object.fromEntries(countBySeverity(summary.open)),
      otherFindings: summary.notOpen.length,
      overdueFindings: summary.overdue.length,
      controls: summary.controls,
    },
    findings: findings.map(findingJson),
    rules: rules.map(ruleJson),
    documents,
    controls,
    dataTypes: dataTypes.filter(({ id }) => named.has(id)).map(dataTypeJson),
    files: files.filter((file) => file.analysed).map(fileJson),
    notAnalysed: summary.notAnalysed.map(problemJson),
    notAnalysedByType,
    excluded,
    problems: summary.problems.map(problemJson),
    // where the scan was asked for what the status of controls is made from
    ...(workspace === undefined ? {} : { workspace }),
    ...(history === undefined ? {} : { history }),
  };
  return JSON.stringify(report, null, 2) + '\n';
}

/** A file as the report has it; its findings stand apart. */
export type FileJson = Pick<FileResult, 'path' | 'language' | 'lines' | 'transfers' | 'evidence'>;

function fileJson({ path, language, lines, transfers, evidence }: FileResult): FileJson {
  return {
    ...{ path, language, lines },
    ...(transfers === undefined ? {} : { transfers }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}

/** A finding as the report has it. */
export type FindingJson = Omit<Finding, 'fingerprint'> & {
  readonly fingerprints: { readonly 'tomReview/v1': string };
  readonly inTestCode: boolean;
};

function findingJson(finding: Finding): Complete<FindingJson> {
  const { ruleId, severity, confidence, message, location, snippet, path, controls, cwe, dataTypes, risk } = finding;
  const { recipients, fixes, fingerprint, state, suppression, facts, review } = finding;
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
    recipients,
    fixes,
    fingerprints: { 'tomReview/v1': fingerprint },
    inTestCode: isTestPath(location.path),
    state,
    suppression,
    facts,
    review,
  };
}

function ruleJson(rule: ReportRule): Complete<ReportRule> {
  const { id, title, family, polarity, severity, cwe, controls, languages, message, why, fix, suppressible, doc } =
    rule;
  return { id, title, family, polarity, severity, cwe, controls, languages, message, why, fix, suppressible, doc };
}

/** What can be done about it is for editors. */
function problemJson(problem: Problem): Complete<Omit<Problem, 'fixes' | 'meant' | 'entry'>> {
  const { code, severity, path, location, message } = problem;
  return { code, severity, path, location, message };
}

function dataTypeJson(type: ReportDataType): Complete<ReportDataType> {
  const { id, title, kind, category, sensitivity } = type;
  return { id, title, kind, category, sensitivity };
}
