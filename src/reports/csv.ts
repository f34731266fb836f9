/** Tables as CSV (RFC 4180), written so that a spreadsheet takes no cell for a formula. */
import { printable } from './printable.js';

export type Cell = string | number | null;

/**
 * With a byte order mark, without which Excel does not read UTF-8. Every text is quoted, so that a spreadsheet that
 * separates by other characters does not cut it.
 */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return '\ufeff' + [header, ...rows].map((row) => row.map(cellText).join(',') + '\r\n').join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${harmless(printable(cell.replace(/\s*[\r\n]+\s*/g, ' '))).replaceAll('"', '""')}"`;
}

/**
 * A cell that begins with one of these is a formula to a spreadsheet, whatever quotes stand around it; the wide forms are
 * read like the narrow ones, and blanks before them are passed over. An apostrophe makes it text (OWASP, CSV Injection).
 */
function harmless(text: string): string {
  return /^[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/.test(text) ? `'${text}` : text;
}
