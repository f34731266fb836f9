/** Age of the findings, their deadlines, and the trend over older reports. */
import { SEVERITIES } from '../../engine/index.js';
import { historyPoint } from '../history.js';
import { ageOf, deadlineText, type NumberedFinding, type ReportModel } from '../model.js';
import { count } from '../summary.js';
import { barChart, legend, trendChart, type Part } from './charts.js';
import { html, NOTHING, type Html } from './html.js';
import { badge, chartBox, findingLink, findingLinks, place, SEVERITY_PARTS, table } from './parts.js';

/** Upper ends of the groups, in days. */
const AGES: readonly (readonly [label: string, most: number])[] = [
  ['0 to 7 days', 7],
  ['8 to 30 days', 30],
  ['31 to 90 days', 90],
  ['91 to 180 days', 180],
  ['more than 180 days', Number.POSITIVE_INFINITY],
];

const DEADLINE_PARTS: readonly Part[] = [
  { name: 'overdue', className: 'gap' },
  { name: 'in time', className: 'attested' },
  { name: 'no deadline', className: 'uncheckable' },
];

function deadlineOf({ finding }: NumberedFinding): number {
  const remediation = finding.review?.remediation;
  if (remediation === undefined || remediation.due === null) return 2;
  return remediation.overdueDays > 0 ? 0 : 1;
}

export function ageSection({ open, input }: ReportModel): Html {
  const { asOf, hasBaseline } = input.scan;
  const heading = html`<h2>Age and deadlines</h2>`;
  if (open.length === 0) {
    return html`<section id="age">
      ${heading}
      <p id="overdue">No finding is open.</p>
    </section>`;
  }
  const rows = AGES.map(([label, most], index) => {
    const least = index === 0 ? Number.NEGATIVE_INFINITY : (AGES[index - 1]?.[1] ?? 0);
    const entries = open.filter(({ finding }) => {
      const age = ageOf(finding, asOf);
      return age > least && age <= most;
    });
    return { label, entries, values: [0, 1, 2].map((kind) => entries.filter((e) => deadlineOf(e) === kind).length) };
  });
  const overdue = open.filter((entry) => deadlineOf(entry) === 0);
  const known = hasBaseline === true || (input.history ?? []).length > 0;
  const note = known
    ? NOTHING
    : html`<div class="note">
        <p>
          There is neither a baseline nor an older report, so every finding counts as first seen on ${asOf}. Deadlines
          begin there, and nothing can be overdue yet.
        </p>
      </div>`;
  const title = 'Open findings by age and deadline';
  return html`<section id="age">
    ${heading} ${note}
    <figure>
      <figcaption>${title}</figcaption>
      ${chartBox(title, barChart(title, DEADLINE_PARTS, rows, 150))} ${legend(DEADLINE_PARTS)}
    </figure>
    ${table(
      title,
      [
        { title: 'First seen', cell: ({ label }) => `${label} ago` },
        ...DEADLINE_PARTS.map(({ name }, index) => ({
          title: name,
          cell: ({ values }: (typeof rows)[number]) => values[index] ?? 0,
          isNumber: true,
        })),
        { title: 'Findings', cell: ({ entries }) => findingLinks(entries) },
      ],
      rows,
    )}
    <h3 id="overdue">Overdue</h3>
    ${
      overdue.length === 0
        ? html`<p>None.</p>`
        : table(
            `${count(overdue.length, 'finding')} whose deadline is over`,
            [
              { title: 'Finding', cell: findingLink },
              { title: 'Severity', cell: ({ finding }) => badge(finding.severity, finding.severity) },
              { title: 'Deadline', cell: ({ finding }) => deadlineText(finding) },
              { title: 'Place', cell: ({ finding }) => place(finding.location) },
            ],
            overdue,
          )
    }
  </section> `;
}

export function trendSection({ input }: ReportModel): Html {
  const heading = html`<h2>Trend</h2>`;
  const { history } = input;
  if (history === undefined || history.length === 0) {
    const message =
      history === undefined ? 'No older reports were given' : 'Among the given reports none is older than this one';
    return html`<section id="trend">
      ${heading}
      <p>
        ${message}, so no trend can be shown. Keep the JSON report or the pack of each scan, and name their folder with
        <code>--history</code>.
      </p>
    </section> `;
  }
  const points = [...history, historyPoint(input)];
  const title = 'Open findings by severity over time';
  const rows = points.map(({ asOf, open }) => ({ label: asOf, values: SEVERITIES.map((severity) => open[severity]) }));
  return html`<section id="trend">
    ${heading}
    <figure>
      <figcaption>${title}; a dot is a report.</figcaption>
      ${chartBox(title, trendChart(title, SEVERITY_PARTS, rows))} ${legend(SEVERITY_PARTS)}
    </figure>
    ${table(
      title,
      [
        { title: 'As of', cell: ({ asOf }) => asOf },
        ...SEVERITIES.map((severity) => ({
          title: severity as string,
          cell: ({ open }: (typeof points)[number]) => open[severity],
          isNumber: true,
        })),
        { title: 'overdue', cell: ({ overdue }) => overdue, isNumber: true },
        { title: 'accepted', cell: ({ accepted }) => accepted, isNumber: true },
        { title: 'suppressed', cell: ({ suppressed }) => suppressed, isNumber: true },
        { title: 'files', cell: ({ filesAnalysed }) => filesAnalysed, isNumber: true },
        { title: 'commit', cell: ({ commit }) => html`<code>${commit?.slice(0, 12) ?? 'not known'}</code>` },
      ],
      points,
    )}
  </section> `;
}
