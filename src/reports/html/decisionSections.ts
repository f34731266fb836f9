/** Decisions of people: accepted risks, findings that are said to be no flaws, and attestations. */
import type { ItemStatus } from '../../engine/index.js';
import type { NumberedFinding, ReportModel } from '../model.js';
import { html, type Html } from './html.js';
import { badge, clauseLink, findingLink, place, table } from './parts.js';

export function decisionsSection({ accepted, suppressed, open }: ReportModel): Html {
  const expired = open.filter(({ finding }) => finding.review?.acceptance != null);
  return html`<section id="decisions">
    <h2>Accepted risks and suppressed findings</h2>
    <h3>Accepted risks</h3>
    ${
      accepted.length === 0
        ? html`<p>None.</p>`
        : acceptanceTable('Flaws that stay for now, and who answers for them', accepted)
    }
    ${
      expired.length === 0
        ? null
        : html`<h3>Accepted once, expired since: these are open</h3>
            ${acceptanceTable('The day on which they expired is over', expired)}`
    }
    <h3>Suppressed</h3>
    ${
      suppressed.length === 0
        ? html`<p>None.</p>`
        : table(
            'Findings that somebody says are no flaws',
            [
              { title: 'Finding', cell: findingLink },
              { title: 'Rule', cell: ({ finding }) => finding.ruleId },
              { title: 'Place', cell: ({ finding }) => place(finding.location) },
              { title: 'Reason', cell: ({ finding }) => finding.suppression?.reason ?? '' },
              { title: 'Written in', cell: ({ finding }) => finding.suppression?.by ?? 'comment' },
              { title: 'Until', cell: ({ finding }) => finding.suppression?.until ?? 'no end' },
            ],
            suppressed,
          )
    }
  </section> `;
}

function acceptanceTable(caption: string, entries: readonly NumberedFinding[]): Html {
  return table(
    caption,
    [
      { title: 'Finding', cell: findingLink },
      { title: 'Severity', cell: ({ finding }) => badge(finding.severity, finding.severity) },
      { title: 'Place', cell: ({ finding }) => place(finding.location) },
      { title: 'Owner', cell: ({ finding }) => finding.review?.acceptance?.owner ?? '' },
      { title: 'Approver', cell: ({ finding }) => finding.review?.acceptance?.approver ?? '' },
      { title: 'Expires', cell: ({ finding }) => finding.review?.acceptance?.expires ?? '' },
      { title: 'Reason', cell: ({ finding }) => finding.review?.acceptance?.reason ?? '' },
      { title: 'Ticket', cell: ({ finding }) => finding.review?.acceptance?.ticket ?? '' },
    ],
    entries,
  );
}

const ITEM_CLASS: Readonly<Record<ItemStatus['state'], string>> = {
  fresh: 'attested',
  overdue: 'overdue',
  stale: 'overdue',
  missing: 'uncheckable',
};

export function attestationsSection({ input, documents }: ReportModel): Html {
  const attestations = input.scan.workspace?.attestations ?? [];
  const items = documents
    .flatMap((document) => document.clauses)
    .flatMap((clause) => clause.status.facets.flatMap((facet) => facet.items.map((item) => ({ clause, item }))));
  return html`<section id="attestations">
    <h2>Attestations</h2>
    <p>
      What code cannot show, somebody can attest, with a name and for a time. The tool watches the age; it does not know
      whether it is true.
    </p>
    ${
      attestations.length === 0
        ? html`<p><strong>There is no attestation in the workspace.</strong></p>`
        : table(
            'As they are written in the workspace',
            [
              { title: 'Clause', cell: ({ controlId }) => controlId },
              { title: 'Item', cell: ({ item }) => item ?? 'whole clause' },
              { title: 'Statement', cell: ({ statement }) => statement },
              { title: 'Owner', cell: ({ owner }) => (owner === '' ? 'nobody named' : owner) },
              { title: 'Date', cell: ({ date }) => date },
              { title: 'Made for version', cell: ({ version }) => version, isNumber: true },
              { title: 'Evidence', cell: ({ evidence }) => (evidence === '' ? 'none named' : evidence) },
              { title: 'Place', cell: ({ location }) => place(location) },
            ],
            attestations,
          )
    }
    ${table(
      'What can be attested, and its state',
      [
        { title: 'Clause', cell: ({ clause }) => clauseLink(clause) },
        { title: 'Item', cell: ({ item }) => item.title },
        { title: 'State', cell: ({ item }) => badge(ITEM_CLASS[item.state], item.state) },
        { title: 'Owner', cell: ({ item }) => item.owner ?? '' },
        { title: 'Attested on', cell: ({ item }) => item.date ?? '' },
        { title: 'Due', cell: ({ item }) => item.due ?? '' },
      ],
      items,
    )}
  </section> `;
}
