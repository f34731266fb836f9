/**
 * The markdown of our pages as HTML: headings, paragraphs, lists, quotes, tables, fences, code, emphasis and links.
 * Everything that is text is escaped, raw HTML included; a link leads to one of our pages or to an https address.
 */
import { escapeHtml } from '../../base/escapeHtml.js';
import { PAGE_SCHEME } from '../../server/protocol.js';
import { COMMANDS } from '../commands.js';

export function markdownToHtml(markdown: string): string {
  return blocks(markdown.replace(/\r\n?/g, '\n').split('\n'));
}

const FENCE = /^ {0,3}(`{3,}|~{3,})\s*([\w+-]*)/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
const QUOTE = /^ {0,3}> ?/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function blocks(lines: readonly string[]): string {
  const out: string[] = [];
  let at = 0;
  const line = (index: number): string => lines[index] ?? '';
  while (at < lines.length) {
    const text = line(at);
    const fence = FENCE.exec(text);
    const heading = HEADING.exec(text);
    if (text.trim() === '') at += 1;
    else if (fence !== null) {
      const [, mark = '```'] = fence;
      const end = findFrom(
        lines,
        at + 1,
        (l) => l.trim().startsWith(mark) && l.trim().replaceAll(mark.charAt(0), '') === '',
      );
      out.push(`<pre tabindex="0"><code>${escapeHtml(lines.slice(at + 1, end).join('\n'))}</code></pre>`);
      at = end + 1;
    } else if (heading !== null) {
      const level = (heading[1] ?? '#').length;
      out.push(`<h${level}>${inline(heading[2] ?? '')}</h${level}>`);
      at += 1;
    } else if (QUOTE.test(text)) {
      const end = findFrom(lines, at, (l) => !QUOTE.test(l));
      out.push(`<blockquote>${blocks(lines.slice(at, end).map((l) => l.replace(QUOTE, '')))}</blockquote>`);
      at = end;
    } else if (ITEM.test(text)) {
      const end = listEnd(lines, at);
      out.push(list(lines.slice(at, end)));
      at = end;
    } else if (text.includes('|') && TABLE_RULE.test(line(at + 1)) && line(at + 1).includes('|')) {
      const end = findFrom(lines, at, (l) => !l.includes('|'));
      out.push(table(lines.slice(at, end)));
      at = end;
    } else if (/^ {0,3}([-*_])( *\1){2,}\s*$/.test(text)) {
      out.push('<hr>');
      at += 1;
    } else {
      const end = findFrom(lines, at + 1, (l) => l.trim() === '' || startsBlock(l));
      out.push(`<p>${paragraph(lines.slice(at, end))}</p>`);
      at = end;
    }
  }
  return out.join('\n');
}

function findFrom(lines: readonly string[], from: number, matches: (line: string) => boolean): number {
  for (let at = from; at < lines.length; at += 1) if (matches(lines[at] ?? '')) return at;
  return lines.length;
}

function startsBlock(line: string): boolean {
  return FENCE.test(line) || HEADING.test(line) || QUOTE.test(line) || ITEM.test(line);
}

/** A list goes on over blank lines if an item or something indented follows. */
function listEnd(lines: readonly string[], from: number): number {
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    if (text.trim() === '') continue;
    const follows = ITEM.test(text) || /^\s{2,}/.test(text) || (at > from && end === at && !startsBlock(text));
    if (!follows) break;
    end = at + 1;
  }
  return end;
}

function list(lines: readonly string[]): string {
  const first = ITEM.exec(lines[0] ?? '');
  const indentation = first?.[1]?.length ?? 0;
  const isOrdered = /\d/.test(first?.[2] ?? '');
  const items: string[][] = [];
  for (const text of lines) {
    const item = ITEM.exec(text);
    if (item !== null && (item[1]?.length ?? 0) <= indentation) items.push([item[3] ?? '']);
    else items.at(-1)?.push(text.replace(/^(\t| {1,4})/, ''));
  }
  const tag = isOrdered ? 'ol' : 'ul';
  const body = items.map((item) => `<li>${unwrap(blocks(item))}</li>`).join('\n');
  return `<${tag}>\n${body}\n</${tag}>`;
}

/** An item that is a single paragraph needs none. */
function unwrap(html: string): string {
  const only = /^<p>([^]*)<\/p>$/.exec(html)?.[1];
  return only !== undefined && !only.includes('<p>') ? only : html;
}

function table(lines: readonly string[]): string {
  const cells = (text: string): string[] => {
    const row = text.trim().replace(/^\||\|$/g, '');
    return row.split(/(?<!\\)\|/).map((cell) => inline(cell.trim()));
  };
  const [head = '', , ...body] = lines;
  const header = cells(head).map((cell) => `<th scope="col">${cell}</th>`);
  const rows = body.map(
    (row) =>
      `<tr>${cells(row)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  return `<table>\n<thead><tr>${header.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function paragraph(lines: readonly string[]): string {
  return lines.map((text) => inline(text.trim()) + (/ {2,}$/.test(text) ? '<br>' : '')).join('\n');
}

/** Marks inside a line, found one after the other so that what is code or a link is never read again. */
const INLINE =
  /\\([!-/:-@[-`{-~])|(`+)(.+?)\2(?!`)|\[((?:\\.|[^\]\\])*)\]\(([^()\s]*)\)|\*\*(?=\S)((?:\\.|[^\\])+?)\*\*|(?<![\w*])[*_](?=\S)((?:\\.|[^\\*_])+?)[*_](?!\w)/g;

function inline(text: string): string {
  let html = '';
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const [all, escaped, ticks, code, linkText, target, strong, emphasis] = match;
    html += escapeHtml(text.slice(done, match.index));
    done = match.index + all.length;
    if (escaped !== undefined) html += escapeHtml(escaped);
    else if (ticks !== undefined) html += `<code>${escapeHtml((code ?? '').replace(/^ (?=`)|(?<=`) $/g, ''))}</code>`;
    else if (target !== undefined) html += anchor(inline(linkText ?? ''), target);
    else if (strong !== undefined) html += `<strong>${inline(strong)}</strong>`;
    else html += `<em>${inline(emphasis ?? '')}</em>`;
  }
  return html + escapeHtml(text.slice(done));
}

function anchor(html: string, target: string): string {
  if (target.startsWith(`${PAGE_SCHEME}:`)) {
    const query = encodeURIComponent(JSON.stringify([target]));
    return `<a href="command:${COMMANDS.openPage}?${escapeHtml(query)}">${html}</a>`;
  }
  return target.startsWith('https://') ? `<a href="${escapeHtml(target)}">${html}</a>` : html;
}
