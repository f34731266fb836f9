/** Reads a JSON report, so that other reports can be made from it. */
import { Validator } from '@cfworker/json-schema';
import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { LineIndex } from '../base/lineIndex.js';
import type {
  Control,
  ControlDocument,
  DataProblem,
  FileResult,
  Finding,
  Problem,
  RuleSetting,
  WorkspaceFacts,
} from '../engine/index.js';
import schema from '../../schemas/scan-report.schema.json' with { type: 'json' };
import { JSON_REPORT_FORMAT, JSON_REPORT_VERSION, type Complete, type FileJson, type FindingJson } from './json.js';
import type {
  Exclusion,
  HistoryPoint,
  ReportDataType,
  ReportInput,
  ReportRule,
  Revision,
  ScanResult,
} from './reportInput.js';

export type ReadReport =
  | { readonly ok: true; readonly input: ReportInput }
  | { readonly ok: false; readonly problems: readonly DataProblem[] };

/** More of them say nothing new. */
const MOST_PROBLEMS = 10;

/** What the schema demands. */
interface JsonReport {
  readonly asOf: string;
  readonly tool: { readonly version: string; readonly data: string };
  readonly revision: Revision;
  readonly configuration: {
    readonly files: readonly string[];
    readonly hash: string;
    readonly rules: Readonly<Record<string, RuleSetting>>;
  };
  readonly isComplete: boolean;
  readonly hasBaseline?: boolean;
  readonly findings: readonly FindingJson[];
  readonly rules: readonly ReportRule[];
  readonly documents: readonly ControlDocument[];
  readonly controls: readonly Control[];
  readonly dataTypes: readonly ReportDataType[];
  readonly files: readonly FileJson[];
  readonly notAnalysed: readonly Problem[];
  readonly notAnalysedByType: Readonly<Record<string, number>>;
  readonly excluded: readonly Exclusion[];
  readonly problems: readonly Problem[];
  readonly workspace?: WorkspaceFacts;
  readonly history?: readonly HistoryPoint[];
}

/** @param file name of the report, for messages */
export function readJsonReport(file: string, text: string): ReadReport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problems: [syntaxProblem(file, text)] };
  }
  const problems = wrongKind(file, value) ?? wrongShape(file, text, value);
  if (problems.length > 0) return { ok: false, problems };
  const report = value as JsonReport;
  const strays = strayFindings(file, text, report);
  return strays.length > 0 ? { ok: false, problems: strays } : { ok: true, input: inputFrom(report) };
}

function syntaxProblem(file: string, text: string): DataProblem {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const place = placeOf(text, first?.offset ?? 0);
  const what = first === undefined ? 'it cannot be parsed' : printParseErrorCode(first.error);
  return { file, ...place, message: `it is no JSON (${what}); write it with tom-review scan --format json` };
}

function placeAt(text: string, path: readonly (string | number)[]): { line: number; column: number } {
  const tree = parseTree(text);
  const node = tree === undefined ? undefined : findNodeAtLocation(tree, [...path]);
  return placeOf(text, node?.offset ?? 0);
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const { line, column } = new LineIndex(text).positionAt(offset);
  return { line: line + 1, column: column + 1 };
}

function wrongKind(file: string, value: unknown): DataProblem[] | undefined {
  const { format, version } = (value ?? {}) as { format?: unknown; version?: unknown };
  const problem = (message: string): DataProblem[] => [{ file, line: 1, column: 1, message }];
  if (format !== JSON_REPORT_FORMAT) {
    return problem('it is no JSON report of tom-review; write one with tom-review scan --format json');
  }
  if (version === JSON_REPORT_VERSION) return undefined;
  const remedy = 'scan again with this version of tom-review';
  return problem(`its version is ${JSON.stringify(version)}, this program reads ${JSON_REPORT_VERSION}; ${remedy}`);
}

function wrongShape(file: string, text: string, value: unknown): DataProblem[] {
  const { valid, errors } = new Validator(schema as object, '7', false).validate(value);
  if (valid) return [];
  // what holds a fault is reported as faulty too: only the innermost ones tell where to look
  const places = new Set(errors.map(({ instanceLocation }) => instanceLocation));
  const innermost = errors.filter(({ instanceLocation: place }) => ![...places].some((p) => p.startsWith(`${place}/`)));
  return innermost.slice(0, MOST_PROBLEMS).map(({ instanceLocation, error }) => {
    const path = instanceLocation.split('/').slice(1).map(segmentOf);
    return { file, ...placeAt(text, path), message: `${path.join('.') || 'the report'}: ${error}` };
  });
}

/** A finding in a file that is not listed would be lost. */
function strayFindings(file: string, text: string, { files, findings }: JsonReport): DataProblem[] {
  const paths = new Set(files.map(({ path }) => path));
  return findings.flatMap(({ location: { path } }, index): DataProblem[] => {
    if (paths.has(path)) return [];
    const at = ['findings', index, 'location', 'path'];
    return [{ file, ...placeAt(text, at), message: `${path} is not in "files"; list it there, or scan again` }];
  });
}

/** A part of a JSON pointer in a URI fragment. */
function segmentOf(part: string): string | number {
  const plain = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
  return /^\d+$/.test(plain) ? Number(plain) : plain;
}

function inputFrom(report: JsonReport): ReportInput {
  const { asOf, tool, revision, configuration, rules, controls, documents, dataTypes } = report;
  const findings = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const { path } = finding.location;
    const list = findings.get(path) ?? [];
    if (list.length === 0) findings.set(path, list);
    list.push(findingFrom(finding));
  }
  const { workspace, history } = report;
  const scan: Complete<Omit<ScanResult, 'workspace'>> & Pick<ScanResult, 'workspace'> = {
    root: '',
    files: report.files.map((file): FileResult => ({
      ...{ ...file, analysed: true, findings: findings.get(file.path) ?? [], problems: [] },
    })),
    // the report tells no more whether a file was skipped or failed, and no report asks
    skipped: report.notAnalysed,
    problems: report.problems,
    notAnalysedByType: report.notAnalysedByType,
    excluded: report.excluded,
    versions: { tool: tool.version, data: tool.data },
    configFiles: configuration.files,
    configHash: configuration.hash,
    ruleSettings: configuration.rules,
    asOf,
    isCancelled: !report.isComplete,
    hasBaseline: report.hasBaseline ?? false,
    ...(workspace === undefined ? {} : { workspace }),
  };
  const input = { scan, revision, rules, controls, documents, dataTypes };
  return history === undefined ? input : { ...input, history };
}

function findingFrom({ fingerprints, inTestCode: _inTestCode, ...finding }: FindingJson): Finding {
  return { ...finding, fingerprint: fingerprints['tomReview/v1'] };
}
