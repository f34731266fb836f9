/** An evidence pack: the reports and tables of a scan, with a manifest. The same input gives the same bytes. */
import {
  acceptedRisksCsv,
  attestationsCsv,
  coverageCsv,
  csvReport,
  historyCsv,
  notCheckedCsv,
  personalDataCsv,
} from '../csvReports.js';
import { bytesOf } from '../digest.js';
import { htmlReport } from '../html/htmlReport.js';
import { jsonReport } from '../json.js';
import { markdownReport } from '../markdown.js';
import { oscalReport } from '../oscal.js';
import { reportModel } from '../model.js';
import type { ReportInput } from '../reportInput.js';
import { sarifReport } from '../sarif.js';
import { checksumText, MANIFEST, manifestText, type PackFile } from './manifest.js';
import { readmeText } from './readme.js';

/** Sorted by path. */
export function evidencePack(input: ReportInput): readonly PackFile[] {
  const model = reportModel(input);
  const files: [path: string, what: string, text: string][] = [
    ['report.html', 'The report for people; opens in any browser, loads nothing.', htmlReport(input)],
    ['report.md', 'The same as text.', markdownReport(input)],
    [
      'coverage.csv',
      'Coverage matrix: every clause, how it is served, its state and its crosswalk.',
      coverageCsv(model),
    ],
    ['findings.csv', 'Every finding, with what was not checked.', csvReport(input)],
    ['accepted-risks.csv', 'Flaws that stay for now: owner, approver, expiry, reason.', acceptedRisksCsv(model)],
    ['attestations.csv', 'What is attested, by whom and until when, and what is not.', attestationsCsv(model)],
    ['history.csv', 'Numbers of the older reports that were given, and of this one.', historyCsv(model)],
    [
      'personal-data.csv',
      'Types of personal data and recipients that rules have seen, and whether the configuration approves them. No map of all data: that is not part of this version.',
      personalDataCsv(model),
    ],
    ['not-checked.csv', 'Files, types, folders and rules that were left out, with the reason.', notCheckedCsv(model)],
    ['scan.json', 'The complete scan for programs; every file here can be made from it again.', jsonReport(input)],
    ['oscal-assessment-results.json', 'The state of the clauses as OSCAL assessment results.', oscalReport(input)],
    ['scan.sarif', 'The findings as SARIF 2.1.0.', sarifReport(input)],
  ];
  const reports = files.map(([path, what, text]): PackFile => ({ path, what, bytes: bytesOf(text) }));
  const readme = readmeText(input, reports);
  reports.push({ path: 'README.md', what: 'What is in this pack, and how to check it.', bytes: bytesOf(readme) });
  reports.sort(byPath);
  const sums = bytesOf(checksumText(reports));
  reports.push({ path: 'SHA256SUMS', what: 'The hashes once more, for sha256sum --check.', bytes: sums });
  reports.sort(byPath);
  const manifest = bytesOf(manifestText(input, reports));
  return [...reports, { path: MANIFEST, what: 'This list.', bytes: manifest }].sort(byPath);
}

function byPath(a: PackFile, b: PackFile): number {
  return a.path < b.path ? -1 : 1;
}
