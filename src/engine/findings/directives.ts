/**
 * Reads suppression comments:
 *
 *     tom-review-ignore RULE[, RULE] -- reason [until YYYY-MM-DD]
 *     tom-review-ignore-file RULE[, RULE] -- reason [until YYYY-MM-DD]
 *
 * A directive begins a comment or, in a block comment, one of its lines; elsewhere the words are prose.
 */
import { isIsoDate } from '../../base/isoDate.js';
import type { Comment } from '../ir/ir.js';

/** What every directive begins with; a file without it needs no further look. */
export const DIRECTIVE = 'tom-review-ignore';

/** What may stand between the beginning of a line and the directive: marks of comments, those of templates too. */
const BEGIN = /^(?:\s|\/\/+!?|\/?\*+|#+|<!--|;|--|\{#-?|\{\{!|<%#?|<#|\{%-?\s*comment\s*-?%\})*(?=tom-review-ignore)/;
const END = /\s*(?:\*+\/|-->)?\s*$/;
const TEMPLATE_END = /\s*(?:-->|-?#\}|(?:--)?\}\}|(?:--|-)?%>|\{%-?\s*endcomment\s*-?%\})?\s*$/;

export interface Directive {
  readonly scope: 'statement' | 'file';
  readonly rules: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly reason: string;
  /** ISO date, the first day on which it no longer holds. */
  readonly until: string | null;
  /** The words of the directive in the source. */
  readonly start: number;
  readonly end: number;
  readonly comment: Comment;
  /** What makes it void, in words that end a sentence about it. */
  readonly fault: string | null;
}

export function readDirectives(source: string, comments: readonly Comment[]): Directive[] {
  const directives: Directive[] = [];
  for (const comment of comments) {
    const text = source.slice(comment.start, comment.end);
    if (!text.includes(DIRECTIVE)) continue;
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      const found = BEGIN.exec(line[0]);
      if (found === null) continue;
      const begin = found[0].length;
      const words = line[0].slice(begin).replace(/[{<]/.test(found[0]) ? TEMPLATE_END : END, '');
      directives.push(readDirective(words, comment.start + line.index + begin, comment));
    }
  }
  return directives;
}

function readDirective(words: string, start: number, comment: Comment): Directive {
  const name = /^[\w-]+/.exec(words)?.[0] ?? '';
  const rest = words.slice(name.length);
  const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
  const list = dashes === null ? rest : rest.slice(0, dashes.index);
  const spoken = dashes === null ? '' : rest.slice(dashes.index + dashes[0].length).trim();
  const dated = /(?:^|\s)until\s+(\d{4}-\d{2}-\d{2})$/.exec(spoken);
  const reason = dated === null ? spoken : spoken.slice(0, dated.index).trim();
  const until = dated?.[1] ?? null;

  const rules: { id: string; start: number; end: number }[] = [];
  for (const part of list.matchAll(/[^,]+/g)) {
    const id = part[0].trim();
    if (id === '') continue;
    const at = start + name.length + part.index + part[0].indexOf(id);
    rules.push({ id, start: at, end: at + id.length });
  }

  let fault: string | null = null;
  if (name !== DIRECTIVE && name !== `${DIRECTIVE}-file`) {
    fault = `"${name}" is no directive; there are ${DIRECTIVE} and ${DIRECTIVE}-file`;
  } else if (rules.length === 0) fault = `it names no rule; write "${name} RULE -- reason"`;
  else if (reason === '') fault = `it has no reason; write "${name} ${rules.map((r) => r.id).join(', ')} -- reason"`;
  else if (until !== null && !isIsoDate(until)) fault = `${until} is not a date`;

  const scope = name === `${DIRECTIVE}-file` ? 'file' : 'statement';
  return { scope, rules, reason, until, start, end: start + words.length, comment, fault };
}
