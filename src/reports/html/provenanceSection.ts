/** How the report was made, so that somebody else can make it again. */
import { revisionText, type ReportModel } from '../model.js';
import { html, type Html, type HtmlValue } from './html.js';

export function provenanceSection({ input }: ReportModel): Html {
  const { scan, documents, revision } = input;
  const rows: [string, HtmlValue][] = [
    ['As of', scan.asOf],
    ['Source code', revisionText(revision)],
    ['Tool', `tom-review ${scan.versions.tool}`],
    ['Rules, models, controls', html`content hash <code>${scan.versions.data}</code>`],
    ...documents.map(({ title, version, updated }): [string, HtmlValue] => [
      'Catalogue',
      `${title.en}, version ${version} of ${updated}`,
    ]),
    [
      'Configuration',
      html`content hash <code>${scan.configHash}</code>,
        ${scan.configFiles.length === 0 ? 'no file: defaults' : scan.configFiles.join(', ')}`,
    ],
    ['Complete', scan.isCancelled ? 'NO: the scan was stopped before its end' : 'yes'],
  ];
  return html`<section id="provenance">
    <h2>How this was made</h2>
    <dl class="facts">
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd> `,
      )}
    </dl>
    <p>
      The same source code, configuration, history and day give the same report, byte by byte. Time enters by the day
      above alone.
    </p>
    <p>
      Risk is a number from 0 to 100 from severity, sensitivity of the data, exposure and certainty; it orders findings
      and is no probability.
    </p>
  </section> `;
}
