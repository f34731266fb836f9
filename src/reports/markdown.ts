/** The report for people as Markdown: for wikis, tickets and summaries of CI jobs. */
import { escapeMarkdown } from '../base/escapeMarkdown.js';
import { SEVERITIES, STATUS_WORDS, statusLabel } from '../engine/index.js';
import {
  bySeverity,
  dataFlows,
  deadlineText,
  DISCLAIMER,
  findingName,
  inTestsText,
  placeText,
  problemPlace,
  reportModel,
  revisionText,
  type NumberedFinding,
  type ReportModel,
} from './model.js';
import { exclusionRows } from './notChecked.js';
import { printable } from './printable.js';
import { recipientsText } from './recipientsText.js';
import type { ReportInput } from './reportInput.js';
import { count } from './summary.js';

export function markdownReport(input: ReportInput): string {
  const model = reportModel(input);
  const parts = [
    head,
    summaryPart,
    notCheckedPart,
    coveragePart,
    findingsPart,
    acceptedPart,
    suppressedPart,
    dataPart,
    madePart,
  ];
  return parts.map((part) => part(model).join('\n')).join('\n\n') + '\n';
}

/** Text of others: no marks, no HTML, no links that a renderer makes of addresses. */
function text(value: string): string {
  return escapeMarkdown(printable(value))
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(www)(?=\.)/gi, '$1\\')
    .replace(/@/g, '\\@');
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)];
}

function head({ input, summary }: ReportModel): string[] {
  const { asOf, versions, isCancelled } = input.scan;
  const files = `${count(summary.filesAnalysed, 'file')} with ${count(summary.lines, 'line')} analysed by tom-review ${versions.tool}.`;
  return [
    '# Technical and organisational measures: evidence report',
    '',
    `As of **${asOf}** · ${text(revisionText(input.revision))}`,
    '',
    files,
    '',
    `> **${DISCLAIMER}** A measure without a finding was not therefore kept, and what was not checked is listed.`,
    ...(isCancelled ? ['', '**The scan was stopped before its end. This report is not complete.**'] : []),
  ];
}

function summaryPart({ open, accepted, suppressed, documents }: ReportModel): string[] {
  const severities = bySeverity(open);
  const clauses = documents.flatMap((document) => document.clauses);
  return [
    '## Summary',
    '',
    ...table(
      [...SEVERITIES, 'open', 'accepted', 'suppressed'],
      [[...SEVERITIES.map((severity) => severities[severity]), open.length, accepted.length, suppressed.length]],
    ),
    '',
    `${count(open.length, 'open finding')}${inTestsText(open)}.`,
    '',
    ...table(
      [...STATUS_WORDS.map(statusLabel), 'clauses'],
      [[...STATUS_WORDS.map((word) => clauses.filter((clause) => clause.status.word === word).length), clauses.length]],
    ),
  ];
}

function notCheckedPart({ summary, input, rulesOff }: ReportModel): string[] {
  const { notAnalysedByType, excluded } = input.scan;
  const rows = [
    ...summary.notAnalysed.map(({ path, message }) => [text(path), text(message)]),
    ...Object.entries(notAnalysedByType).map(([type, number]) => [
      `${count(number, 'file')} of type ${text(type)}`,
      'There are no rules for them.',
    ]),
    ...exclusionRows(excluded).map(({ by, pattern, paths }) => [
      `${text(pattern)} (${count(paths, 'path')})`,
      `Left out by ${text(by)}.`,
    ]),
    ...rulesOff.map(({ id, title }) => [`rule ${text(id)}`, `Switched off: ${text(title)}.`]),
    ...summary.problems.map((problem) => [text(problemPlace(problem)), text(problem.message)]),
  ];
  const intro = 'What stands here is neither in order nor out of order: nobody has looked.';
  const none = 'Every file that was met was analysed, and every rule was on.';
  return [
    '## What was not checked',
    '',
    ...(rows.length === 0 ? [none] : [intro, '', ...table(['What', 'Why'], rows)]),
  ];
}

function coveragePart({ documents }: ReportModel): string[] {
  return [
    '## Coverage of the measures',
    ...documents.flatMap(({ document, clauses }) => [
      '',
      `### ${text(document.title.en)} (version ${document.version} of ${document.updated})`,
      '',
      ...table(
        ['Clause', 'Title', 'State', 'Open findings', 'GDPR', 'ISO 27001 Annex A'],
        clauses.map(({ control, status, findings }) => [
          ...[text(control.id), text(control.title.en), statusLabel(status.word), findings.length],
          ...[control.crosswalk.gdpr.map(text).join(', '), control.crosswalk.iso27001.join(', ')],
        ]),
      ),
    ]),
  ];
}

function findingsPart({ open }: ReportModel): string[] {
  if (open.length === 0)
    return ['## Open findings', '', 'None in what was analysed. That is no proof that there is no flaw.'];
  return ['## Open findings', ...SEVERITIES.flatMap((severity) => severityPart(severity, open))];
}

function severityPart(severity: (typeof SEVERITIES)[number], open: readonly NumberedFinding[]): string[] {
  const entries = open.filter(({ finding }) => finding.severity === severity);
  if (entries.length === 0) return [];
  return ['', `### ${severity} (${entries.length}${inTestsText(entries)})`, ...entries.flatMap(findingLines)];
}

function findingLines(entry: NumberedFinding): string[] {
  const { finding, rule } = entry;
  const { location, message, controls, cwe, risk, confidence, snippet, recipients } = finding;
  const about = [
    ...(entry.isInTest ? ['in test code'] : []),
    `clauses ${controls.map(text).join(', ')}`,
    ...cwe.map((number) => `CWE-${number}`),
    `risk ${risk}`,
    `${confidence} confidence`,
    ...(recipients === undefined ? [] : [`recipient ${text(recipientsText(recipients))}`]),
  ];
  return [
    '',
    `**${findingName(entry)} ${text(rule?.title ?? finding.ruleId)}** ${text(placeText(location))}  `,
    `${text(message)}  `,
    ...(snippet === '' ? [] : [`${text(snippet)}  `]),
    `${about.join(' · ')}  `,
    text(deadlineText(finding)),
    ...(rule === undefined ? [] : ['', `To do: ${text(rule.fix)}`]),
  ];
}

function acceptedPart({ accepted }: ReportModel): string[] {
  const heading = '## Accepted risks';
  if (accepted.length === 0) return [heading, '', 'None.'];
  const rows = accepted.map((entry) => {
    const { ruleId, location, review } = entry.finding;
    const { owner = '', approver = '', expires = '', reason = '' } = review?.acceptance ?? {};
    return [
      ...[findingName(entry), text(ruleId), text(placeText(location)), text(owner), text(approver), expires],
      text(reason),
    ];
  });
  return [heading, '', ...table(['Finding', 'Rule', 'Place', 'Owner', 'Approver', 'Expires', 'Reason'], rows)];
}

function suppressedPart({ suppressed }: ReportModel): string[] {
  const heading = '## Suppressed findings';
  if (suppressed.length === 0) return [heading, '', 'None.'];
  const rows = suppressed.map((entry) => {
    const { ruleId, location, suppression } = entry.finding;
    return [
      ...[findingName(entry), text(ruleId), text(placeText(location)), text(suppression?.reason ?? '')],
      suppression?.until ?? 'no end',
    ];
  });
  return [heading, '', ...table(['Finding', 'Rule', 'Place', 'Reason', 'Until'], rows)];
}

function dataPart(model: ReportModel): string[] {
  const rows = dataFlows(model).map(({ dataType, rule, recipient, approval, findings, places }) => [
    ...[text(model.dataTypes.get(dataType)?.title.en ?? dataType), text(rule), text(recipient), approval ?? ''],
    [...findings.map(findingName), ...places.map((place) => text(placeText(place)))].join(', '),
  ]);
  return [
    '## Personal data and its recipients',
    '',
    'Only what rules have seen: no register of processing and no map of all data.',
    ...(rows.length === 0
      ? ['', 'None.']
      : ['', ...table(['Type', 'Seen by rule', 'Recipient', 'Approval', 'Findings and places'], rows)]),
  ];
}

function madePart({ input }: ReportModel): string[] {
  const { scan, documents } = input;
  return [
    '## How this was made',
    '',
    ...table(
      ['What', 'Value'],
      [
        ['As of', scan.asOf],
        ['Source code', text(revisionText(input.revision))],
        ['Tool', `tom-review ${text(scan.versions.tool)}`],
        ['Rules, models, controls', `content hash ${scan.versions.data}`],
        ...documents.map(({ title, version, updated }) => [
          'Catalogue',
          `${text(title.en)}, version ${version} of ${updated}`,
        ]),
        ['Configuration', `content hash ${scan.configHash}; ${text(scan.configFiles.join(', ')) || 'defaults'}`],
      ],
    ),
  ];
}
