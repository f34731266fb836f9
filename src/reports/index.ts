/** Reports: `ReportInput` to text. A format is one file and one line in `REPORTS`. */
import { csvReport } from './csvReports.js';
import { gitlabReport } from './gitlab.js';
import { htmlReport } from './html/htmlReport.js';
import { jsonReport } from './json.js';
import { oscalReport } from './oscal.js';
import { markdownReport } from './markdown.js';
import type { ReportInput } from './reportInput.js';
import { sarifReport } from './sarif.js';
import { textReport, type TextOptions } from './text.js';

export const REPORTS = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  html: htmlReport,
  markdown: markdownReport,
  csv: csvReport,
  gitlab: gitlabReport,
  oscal: oscalReport,
} as const satisfies Record<string, (input: ReportInput, options?: TextOptions) => string>;

export type ReportFormat = keyof typeof REPORTS;

export const REPORT_FORMATS = Object.keys(REPORTS) as readonly ReportFormat[];

export { EXPLANATIONS, explanationText } from './explanation.js';
export { withHistory, type StoredReport } from './history.js';
export { base64 } from './digest.js';
export { evidencePack } from './pack/evidencePack.js';
export type { PackFile } from './pack/manifest.js';
export { verifyPack, type PackCheck } from './pack/verifyPack.js';
export { unzipPack, zipPack } from './pack/zip.js';
export { readJsonReport, type ReadReport } from './readJson.js';
export { facetCounts, statusText } from './statusText.js';
export { factsText } from './factsText.js';
export { recipientsText } from './recipientsText.js';
export { printable } from './printable.js';
export type * from './reportInput.js';
export { isAtLeast } from './severity.js';
export { count, summarise, type ScanSummary } from './summary.js';
