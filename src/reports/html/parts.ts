/** Small pieces that several sections of the HTML report use. */
import { SEVERITIES, statusLabel, type Location, type StatusWord } from '../../engine/index.js';
import { findingName, placeText, type ClauseView, type NumberedFinding } from '../model.js';
import type { Part } from './charts.js';
import { html, joined, type Html, type HtmlValue } from './html.js';

/** Classes of the style sheet, which give each state its colour. */
export const STATUS_CLASS: Readonly<Record<StatusWord, string>> = {
  'gap-found': 'gap',
  'attestation-overdue': 'overdue',
  'not-checked': 'unchecked',
  'evidence-found': 'evidence',
  attested: 'attested',
  'not-checkable': 'uncheckable',
};

export const SEVERITY_PARTS: readonly Part[] = SEVERITIES.map((name) => ({ name, className: name }));

export function badge(className: string, text: string): Html {
  return html`<span class="badge ${className}">${text}</span>`;
}

export function statusBadge(word: StatusWord): Html {
  return badge(STATUS_CLASS[word], statusLabel(word));
}

/** Target of a clause: a slash would be read as part of an address. */
export function clauseAnchor(id: string): string {
  return `clause-${id.replaceAll('/', '.')}`;
}

export function clauseLink({ control }: Pick<ClauseView, 'control'>): Html {
  return html`<a href="#${clauseAnchor(control.id)}">${control.id}</a>`;
}

export function findingLink(entry: NumberedFinding): Html {
  return html`<a class="ref" href="#${findingName(entry)}">${findingName(entry)}</a>`;
}

export function findingLinks(entries: readonly NumberedFinding[]): HtmlValue {
  return entries.length === 0 ? 'none' : joined(entries.map(findingLink), ', ');
}

export function place(location: Location): Html {
  return html`<code>${placeText(location)}</code>`;
}

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => HtmlValue;
  readonly isNumber?: boolean;
}

/** A table with a caption; wide ones can be moved, also by keyboard. */
export function table<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[]): Html {
  const numeric = (column: Column<T>): HtmlValue => (column.isNumber === true ? html` class="number"` : null);
  const head = columns.map((column) => html`<th scope="col" ${numeric(column)}>${column.title}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map((column, index) =>
      index === 0
        ? html`<th scope="row" ${numeric(column)}>${column.cell(row)}</th>`
        : html`<td${numeric(column)}>${column.cell(row)}</td>`,
    );
    return html`<tr>
      ${cells}
    </tr> `;
  });
  return scrolling(
    caption,
    html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>`,
  );
}

function scrolling(label: string, content: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${content}</div>`;
}

/** A chart that can be moved on a narrow screen. */
export function chartBox(title: string, chart: Html): Html {
  return scrolling(`Chart: ${title}`, chart);
}
