/** The measures: coverage of each document, findings by clause, and every clause with its facets. */
import { SEVERITIES, STATUS_WORDS, statusLabel, type FacetStatus, type Location } from '../../engine/index.js';
import { bySeverity, type ClauseView, type DocumentView, type ReportModel } from '../model.js';
import { barChart, legend, type Part } from './charts.js';
import { html, joined, NOTHING, type Html, type HtmlValue } from './html.js';
import { facetCounts } from '../statusText.js';
import {
  chartBox,
  clauseAnchor,
  clauseLink,
  findingLinks,
  place,
  SEVERITY_PARTS,
  STATUS_CLASS,
  statusBadge,
  table,
} from './parts.js';
import { statusIndex } from './summarySections.js';

/** Longer lists of places are folded. */
const FEW_PLACES = 6;

const STATUS_PARTS: readonly Part[] = STATUS_WORDS.map((word) => ({
  name: statusLabel(word),
  className: STATUS_CLASS[word],
}));

export function coverageSection(model: ReportModel): Html {
  const rows = model.documents.map((document) => ({
    document,
    values: STATUS_WORDS.map((word) => document.clauses.filter((clause) => clause.status.word === word).length),
  }));
  const title = 'Clauses of each document by state';
  return html`<section id="coverage">
    <h2>Coverage of the measures</h2>
    <figure>
      <figcaption>${title}. The length of a bar is the number of clauses, not a grade.</figcaption>
      ${chartBox(
        title,
        barChart(
          title,
          STATUS_PARTS,
          rows.map(({ document, values }) => ({ label: document.document.issuer, values })),
          150,
        ),
      )}
      ${legend(STATUS_PARTS)}
    </figure>
    ${table(
      title,
      [
        {
          title: 'Document',
          cell: ({ document }) => html`<a href="#document-${document.document.id}">${document.document.title.en}</a>`,
        },
        ...STATUS_WORDS.map((word, index) => ({
          title: statusLabel(word),
          cell: ({ values }: (typeof rows)[number]) => values[index] ?? 0,
          isNumber: true,
        })),
        { title: 'clauses', cell: ({ document }) => document.clauses.length, isNumber: true },
      ],
      rows,
    )}
    ${statusIndex(model)}
  </section> `;
}

export function clauseFindingsSection(model: ReportModel): Html {
  const clauses = model.documents
    .flatMap((document) => document.clauses)
    .filter((clause) => clause.findings.length > 0);
  const title = 'Open findings by clause and severity';
  const heading = html`<h2>Findings by clause and severity</h2>`;
  if (clauses.length === 0)
    return html`<section id="by-clause">
      ${heading}
      <p>No open finding touches a clause.</p>
    </section>`;
  const rows = clauses.map((clause) => ({ clause, values: Object.values(bySeverity(clause.findings)) }));
  return html`<section id="by-clause">
    ${heading}
    <figure>
      <figcaption>${title}. A finding counts at every clause that it touches.</figcaption>
      ${chartBox(
        title,
        barChart(
          title,
          SEVERITY_PARTS,
          rows.map(({ clause, values }) => ({ label: clause.control.id, values })),
          220,
        ),
      )}
      ${legend(SEVERITY_PARTS)}
    </figure>
    ${table(
      title,
      [
        { title: 'Clause', cell: ({ clause }) => clauseLink(clause) },
        ...SEVERITIES.map((severity, index) => ({
          title: severity,
          cell: ({ clause, values }: (typeof rows)[number]): HtmlValue => {
            const number = values[index] ?? 0;
            if (number === 0) return 0;
            return html`<a href="#findings" data-severity="${severity}" data-clause="${clause.control.id}"
              >${number}</a
            >`;
          },
          isNumber: true,
        })),
        {
          title: 'all',
          cell: ({ clause }) =>
            html`<a href="#findings" data-clause="${clause.control.id}">${clause.findings.length}</a>`,
          isNumber: true,
        },
      ],
      rows,
    )}
  </section> `;
}

export function clausesSection(model: ReportModel): Html {
  const evidence = evidenceByRule(model);
  return html`<section id="clauses">
    <h2>Every clause</h2>
    ${model.documents.map((document) => documentPart(document, evidence))}
  </section> `;
}

function documentPart({ document, clauses }: DocumentView, evidence: EvidenceByRule): Html {
  const dated = document.date === null ? 'undated' : `dated ${document.date}`;
  return html`<h3 id="document-${document.id}">${document.title.en}</h3>
    <p class="muted">
      ${document.originalTitle}, ${document.issuer}, ${dated}; in our own words, version ${document.version} of
      ${document.updated}.
    </p>
    ${table(
      `Coverage matrix: ${document.title.en}`,
      [
        { title: 'Clause', cell: clauseLink },
        { title: 'Title', cell: ({ control }) => control.title.en },
        { title: 'State', cell: ({ status }) => statusBadge(status.word) },
        { title: 'Open findings', cell: ({ findings }) => findings.length, isNumber: true },
        { title: 'Served by', cell: ({ control }) => control.servedBy.map(({ by }) => by).join(', ') },
        { title: 'GDPR', cell: ({ control }) => control.crosswalk.gdpr.join(', ') },
        { title: 'ISO 27001 Annex A', cell: ({ control }) => control.crosswalk.iso27001.join(', ') },
      ],
      clauses,
    )}
    ${clauses.map((clause) => clausePart(clause, evidence))}`;
}

function clausePart({ control, status, findings }: ClauseView, evidence: EvidenceByRule): Html {
  const { crosswalk, reference } = control;
  const related = [
    ...crosswalk.asvs.map((id) => `ASVS ${id}`),
    ...crosswalk.cwe.map((number) => `CWE-${number}`),
    ...crosswalk.dpv,
  ];
  return html`<section class="clause ${STATUS_CLASS[status.word]}" id="${clauseAnchor(control.id)}">
    <h4>${control.title.en} ${statusBadge(status.word)}</h4>
    <p>${control.statement.en}</p>
    <dl class="facts">
      <dt>Clause</dt>
      <dd><code>${control.id}</code>, version ${control.version}: ${reference.section}, ${reference.clause}</dd>
      ${status.facets.map((facet, index) => facetPart(facet, control.servedBy[index]?.what.en ?? '', evidence))}
      <dt>Open findings</dt>
      <dd>${findingLinks(findings)}</dd>
      ${
        related.length > 0
          ? html`<dt>Related</dt>
              <dd>${related.join(', ')}</dd>`
          : NOTHING
      }
    </dl>
  </section> `;
}

/** Good places by rule, each with the clauses that it speaks for. */
type EvidenceByRule = ReadonlyMap<string, readonly Location[]>;

function evidenceByRule({ input }: ReportModel): EvidenceByRule {
  const places = new Map<string, Location[]>();
  for (const { ruleId, location } of input.scan.files.flatMap((file) => file.evidence?.found ?? [])) {
    places.set(ruleId, [...(places.get(ruleId) ?? []), location]);
  }
  return places;
}

/** Nothing is left out of what was found; long lists are folded. */
function facetPart(facet: FacetStatus, what: string, evidence: EvidenceByRule): Html {
  const counts = facetCounts(facet);
  const facts = facet.facts.filter(({ isPresent }) => isPresent);
  const notes = [
    ...facet.reasons.map(({ message, places }) => html`<li>${message}${placeList(places)}</li>`),
    ...facts.map(({ message, locations }) => html`<li>${message}${placeList(locations)}</li>`),
    ...facet.evidence
      .filter(({ places }) => places > 0)
      .map(
        ({ ruleId }) =>
          html`<li>Evidence by <a href="#rule-${ruleId}">${ruleId}</a>${placeList(evidence.get(ruleId) ?? [])}</li>`,
      ),
    ...facet.items.map(
      ({ title, state, owner, date, due }) =>
        html`<li>
          ${title}:
          ${state}${owner === null ? null : `, by ${owner}`}${date === null ? null : `, on ${date}`}${
            due === null ? null : `, due ${due}`
          }
        </li>`,
    ),
  ];
  return html`<dt>${facet.by}</dt>
    <dd>
      ${statusBadge(facet.word)} ${counts.length === 0 ? null : html`<strong>${counts.join(' · ')}</strong><br />`}
      ${what}
      ${
        notes.length === 0
          ? NOTHING
          : html`<ul>
              ${notes}
            </ul>`
      }
    </dd> `;
}

function placeList(places: readonly Location[]): Html {
  if (places.length === 0) return NOTHING;
  const list = joined(places.map(place), ', ');
  if (places.length <= FEW_PLACES) return html` ${list}`;
  return html`<details>
    <summary>${places.length} places</summary>
    ${list}
  </details>`;
}
