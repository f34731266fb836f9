/** The tables of a report as CSV: one for `--format csv`, all of them in an evidence pack. */
import { csvTable, type Cell } from './csv.js';
import {
  dataFlows,
  DISCLAIMER,
  findingName,
  problemPlace,
  reportModel,
  revisionText,
  type NumberedFinding,
  type ReportModel,
} from './model.js';
import { exclusionRows } from './notChecked.js';
import type { ReportInput } from './reportInput.js';

const FINDING_HEADER = [
  ...['record', 'as of', 'id', 'state', 'severity', 'risk', 'confidence', 'rule', 'title', 'file', 'line', 'column'],
  ...['message', 'code', 'clauses', 'cwe', 'personal data', 'reason', 'until', 'fingerprint'],
];

/** The first row tells of the scan, the last ones of what was not checked; between them the findings. */
export function csvReport(input: ReportInput): string {
  const model = reportModel(input);
  const { scan } = input;
  const width = FINDING_HEADER.length;
  const row = (record: string, values: Readonly<Record<string, Cell>>): Cell[] => {
    const cells: Cell[] = Array.from({ length: width }, () => null);
    cells[0] = record;
    cells[1] = scan.asOf;
    for (const [name, value] of Object.entries(values)) cells[FINDING_HEADER.indexOf(name)] = value;
    return cells;
  };
  const about = `${model.summary.filesAnalysed} files analysed; ${revisionText(input.revision)}; tom-review ${scan.versions.tool}`;
  const stopped = scan.isCancelled ? ' The scan was stopped before its end.' : '';
  return csvTable(FINDING_HEADER, [
    row('scan', { message: `${about}. ${DISCLAIMER}${stopped}` }),
    ...model.findings.map((entry) => row('finding', findingCells(entry))),
    ...model.summary.notAnalysed.map(({ path, message }) => row('not analysed', { file: path, message })),
    ...Object.entries(scan.notAnalysedByType).map(([type, number]) =>
      row('no rules', { message: `${number} of type ${type}, for which there are no rules` }),
    ),
    ...exclusionRows(scan.excluded).map(({ by, pattern, paths }) =>
      row('left out', { file: pattern, message: `${paths} left out by ${by}` }),
    ),
    ...model.rulesOff.map(({ id, title }) => row('rule off', { rule: id, title })),
    ...model.summary.problems.map((problem) => row('note', { file: problemPlace(problem), message: problem.message })),
  ]);
}

function findingCells(entry: NumberedFinding): Readonly<Record<string, Cell>> {
  const { finding, rule } = entry;
  const { location, suppression } = finding;
  return {
    id: findingName(entry),
    state: finding.state,
    severity: finding.severity,
    risk: finding.risk,
    confidence: finding.confidence,
    rule: finding.ruleId,
    title: rule?.title ?? '',
    file: location.path,
    line: location.startLine,
    column: location.startColumn,
    message: finding.message,
    code: finding.snippet,
    clauses: finding.controls.join(' '),
    cwe: finding.cwe.map((number) => `CWE-${number}`).join(' '),
    'personal data': finding.dataTypes.join(' '),
    reason: suppression?.reason ?? '',
    until: suppression?.until ?? '',
    fingerprint: finding.fingerprint,
  };
}

/** One row a clause and way in which it is served. */
export function coverageCsv({ documents, input }: ReportModel): string {
  const header = [
    ...['as of', 'document', 'clause', 'title', 'clause state', 'served by', 'state', 'open findings', 'notes'],
    ...['gdpr', 'iso 27001 annex a', 'asvs', 'cwe', 'dpv'],
  ];
  const rows = documents.flatMap(({ document, clauses }) =>
    clauses.flatMap(({ control, word, facets, findings }) =>
      facets.map((facet): Cell[] => {
        const { gdpr, iso27001, asvs, cwe, dpv } = control.crosswalk;
        return [
          ...[input.scan.asOf, document.id, control.id, control.title.en, word, facet.by, facet.word, findings.length],
          ...[[...facet.notes, facet.what].join('; '), gdpr.join('; '), iso27001.join('; '), asvs.join('; ')],
          ...[cwe.map((number) => `CWE-${number}`).join('; '), dpv.join('; ')],
        ];
      }),
    ),
  );
  return csvTable(header, rows);
}

export function personalDataCsv(model: ReportModel): string {
  const header = ['as of', 'type', 'title', 'category', 'sensitivity (1 to 4)', 'rule', 'recipient', 'findings'];
  const rows = dataFlows(model).map(({ dataType, rule, recipient, findings }): Cell[] => {
    const type = model.dataTypes.get(dataType);
    return [
      ...[model.input.scan.asOf, dataType, type?.title.en ?? '', type?.category ?? '', type?.sensitivity ?? null],
      ...[rule, recipient, findings.map(findingName).join(' ')],
    ];
  });
  return csvTable(header, rows);
}

export function notCheckedCsv({ summary, input, rulesOff }: ReportModel): string {
  const { asOf, notAnalysedByType, excluded } = input.scan;
  return csvTable(
    ['as of', 'kind', 'what', 'number', 'why'],
    [
      ...summary.notAnalysed.map(({ path, code, message }): Cell[] => [asOf, code, path, 1, message]),
      ...Object.entries(notAnalysedByType).map(([type, number]): Cell[] => [
        ...[asOf, 'no-rules', type, number, 'There are no rules for files of this type.'],
      ]),
      ...exclusionRows(excluded).map(({ by, pattern, paths }): Cell[] => [asOf, 'excluded', pattern, paths, by]),
      ...rulesOff.map(({ id, title }): Cell[] => [asOf, 'rule-off', id, 1, title]),
      ...summary.problems.map((problem): Cell[] => [asOf, problem.code, problemPlace(problem), 1, problem.message]),
    ],
  );
}
