/**
 * The report for people: one HTML file that loads nothing. Its policy lets in its own style sheet and script alone, by
 * their hashes.
 */
import { integrityOf } from '../digest.js';
import { DISCLAIMER, reportModel, type ReportModel } from '../model.js';
import type { ReportInput } from '../reportInput.js';
import { clauseFindingsSection, clausesSection, coverageSection } from './clauseSections.js';
import { attestationsSection, decisionsSection } from './decisionSections.js';
import { findingsSection, personalDataSection, rulesSection } from './findingSections.js';
import { Html, html } from './html.js';
import { provenanceSection } from './provenanceSection.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';
import { ageSection, trendSection } from './timeSections.js';
import { header, notCheckedSection, summarySection } from './summarySections.js';

const SECTIONS: readonly (readonly [id: string, title: string, section: (model: ReportModel) => Html])[] = [
  ['summary', 'Summary', summarySection],
  ['not-checked', 'What was not checked', notCheckedSection],
  ['coverage', 'Coverage of the measures', coverageSection],
  ['by-clause', 'Findings by clause', clauseFindingsSection],
  ['age', 'Age and deadlines', ageSection],
  ['trend', 'Trend', trendSection],
  ['decisions', 'Accepted and suppressed', decisionsSection],
  ['attestations', 'Attestations', attestationsSection],
  ['personal-data', 'Personal data', personalDataSection],
  ['clauses', 'Every clause', clausesSection],
  ['findings', 'Findings', findingsSection],
  ['rules', 'What was looked for', rulesSection],
  ['provenance', 'How this was made', provenanceSection],
];

export function htmlReport(input: ReportInput): string {
  const model = reportModel(input);
  const policy =
    `default-src 'none'; style-src '${integrityOf(STYLE)}'; script-src '${integrityOf(SCRIPT)}'; ` +
    "base-uri 'none'; form-action 'none'";
  // exactly what the hashes are of, with nothing around it
  const style = new Html(`<style>${STYLE}</style>`);
  const script = new Html(`<script>${SCRIPT}</script>`);
  const contents = SECTIONS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
  const page = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="generator" content="tom-review ${input.scan.versions.tool}" />
        <title>Evidence report as of ${input.scan.asOf}</title>
        ${style}
      </head>
      <body>
        <a class="skip" href="#summary">To the summary</a>
        <div class="page">
          ${header(model)}
          <nav class="contents" aria-label="Contents">
            <h2>Contents</h2>
            <ol>
              ${contents}
            </ol>
          </nav>
          <main>${SECTIONS.map(([, , section]) => section(model))}</main>
          <footer><p>${DISCLAIMER}</p></footer>
        </div>
        ${script}
      </body>
    </html>`;
  return page.text + '\n';
}
