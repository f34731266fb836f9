/** The tables of a report as CSV: one for `--format csv`, all of them in an evidence pack. */
import { SEVERITIES, statusLabel } from '../engine/index.js';
import { csvTable, type Cell } from './csv.js';
import { historyPoint } from './history.js';
import {
  dataFlows,
  DISCLAIMER,
  findingName,
  placeText,
  problemPlace,
  reportModel,
  revisionText,
  type NumberedFinding,
  type ReportModel,
} from './model.js';
import { exclusionRows } from './notChecked.js';
import type { ReportInput } from './reportInput.js';
import { facetCounts } from './statusText.js';

const FINDING_HEADER = [
  ...['record', 'as of', 'id', 'state', 'severity', 'risk', 'confidence', 'rule', 'title', 'file', 'line', 'column'],
  ...['message', 'code', 'clauses', 'cwe', 'personal data', 'first seen', 'due', 'days overdue', 'review'],
  ...['reason', 'until', 'owner', 'approver', 'fingerprint', 'in test code'],
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
  const { location, suppression, review } = finding;
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
    'first seen': review?.remediation.firstSeen ?? '',
    due: review?.remediation.due ?? '',
    'days overdue': review?.remediation.overdueDays ?? null,
    review: review?.state ?? '',
    reason: suppression?.reason ?? review?.acceptance?.reason ?? '',
    until: suppression?.until ?? review?.acceptance?.expires ?? '',
    owner: review?.acceptance?.owner ?? '',
    approver: review?.acceptance?.approver ?? '',
    fingerprint: finding.fingerprint,
    'in test code': entry.isInTest ? 'yes' : 'no',
  };
}

/** One row a clause and way in which it is served. */
export function coverageCsv({ documents, input }: ReportModel): string {
  const header = [
    ...[
      'as of',
      'document',
      'clause',
      'title',
      'clause state',
      'served by',
      'state',
      'counts',
      'open findings',
      'notes',
    ],
    ...['gdpr', 'iso 27001 annex a', 'asvs', 'cwe', 'dpv'],
  ];
  const rows = documents.flatMap(({ document, clauses }) =>
    clauses.flatMap(({ control, status, findings }) =>
      status.facets.map((facet, index): Cell[] => {
        const { gdpr, iso27001, asvs, cwe, dpv } = control.crosswalk;
        return [
          ...[input.scan.asOf, document.id, control.id, control.title.en, statusLabel(status.word)],
          ...[facet.by, statusLabel(facet.word), facetCounts(facet).join('; ')],
          findings.length,
          ...[
            [...facet.reasons.map(({ message }) => message), control.servedBy[index]?.what.en ?? ''].join(' '),
            gdpr.join('; '),
            iso27001.join('; '),
            asvs.join('; '),
          ],
          ...[cwe.map((number) => `CWE-${number}`).join('; '), dpv.join('; ')],
        ];
      }),
    ),
  );
  return csvTable(header, rows);
}

export function acceptedRisksCsv({ findings, input }: ReportModel): string {
  const { asOf } = input.scan;
  const header = [
    ...['as of', 'finding', 'holds', 'severity', 'risk', 'rule', 'file', 'line', 'owner', 'approver', 'expires'],
    ...['reason', 'ticket', 'fingerprint'],
  ];
  const rows = findings.flatMap((entry): Cell[][] => {
    const { finding } = entry;
    const acceptance = finding.review?.acceptance;
    if (acceptance == null) return [];
    const { severity, risk, ruleId, location, fingerprint } = finding;
    return [
      [
        ...[asOf, findingName(entry), acceptance.expires > asOf ? 'yes' : 'no: expired', severity, risk, ruleId],
        ...[location.path, location.startLine, acceptance.owner, acceptance.approver, acceptance.expires],
        ...[acceptance.reason, acceptance.ticket, fingerprint],
      ],
    ];
  });
  return csvTable(header, rows);
}

/** What is attested, and what could be and is not. */
export function attestationsCsv({ documents, input }: ReportModel): string {
  const header = [
    ...['as of', 'clause', 'clause version', 'item', 'title', 'state', 'owner', 'attested on', 'due'],
    ...['statement', 'evidence', 'file', 'line'],
  ];
  const written = input.scan.workspace?.attestations ?? [];
  const rows = documents
    .flatMap(({ clauses }) => clauses)
    .flatMap(({ status }) =>
      status.facets.flatMap(({ items }) =>
        items.map(({ item, title, state, owner, date, due, location }): Cell[] => {
          const entry = written.find((one) => location !== null && one.location.start === location.start);
          return [
            ...[input.scan.asOf, status.controlId, status.version, item, title, state, owner, date, due],
            ...[entry?.statement ?? '', entry?.evidence ?? '', location?.path ?? '', location?.startLine ?? null],
          ];
        }),
      ),
    );
  return csvTable(header, rows);
}

export function historyCsv({ input }: ReportModel): string {
  const header = ['as of', 'commit', 'files', ...SEVERITIES, 'overdue', 'accepted', 'suppressed'];
  const points = [...(input.history ?? []), historyPoint(input)];
  return csvTable(
    header,
    points.map(({ asOf, commit, filesAnalysed, open, overdue, accepted, suppressed }): Cell[] => [
      ...[asOf, commit, filesAnalysed, ...SEVERITIES.map((severity) => open[severity])],
      ...[overdue, accepted, suppressed],
    ]),
  );
}

export function personalDataCsv(model: ReportModel): string {
  const header = ['as of', 'type', 'title', 'category', 'sensitivity (1 to 4)', 'rule', 'recipient'];
  const rows = dataFlows(model).map(({ dataType, rule, recipient, approval, findings, places }): Cell[] => {
    const type = model.dataTypes.get(dataType);
    return [
      ...[model.input.scan.asOf, dataType, type?.title.en ?? '', type?.category ?? '', type?.sensitivity ?? null],
      ...[rule, recipient, approval, findings.map(findingName).join(' '), places.map(placeText).join(' ')],
    ];
  });
  return csvTable([...header, 'approval', 'findings', 'without a finding'], rows);
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
