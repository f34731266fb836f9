/** HTML that is safe by construction: whatever is put into it is escaped, but for other HTML. */
import { escapeHtml } from '../../base/escapeHtml.js';
import { printable } from '../printable.js';

export class Html {
  constructor(readonly text: string) {}
}

export type HtmlValue = string | number | Html | null | readonly HtmlValue[];

export const NOTHING = new Html('');

/** A piece of HTML. Values stand as text, also inside quoted attributes; lists are joined. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(parts.map((part, index) => part + textOf(values[index] ?? null)).join(''));
}

function textOf(value: HtmlValue): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(textOf).join('');
  return escapeHtml(printable(String(value)));
}

/** The pieces with something between them. */
export function joined(pieces: readonly HtmlValue[], between: HtmlValue): HtmlValue[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]));
}
