/**
 * Pug, whose code is JavaScript between names of tags. What puts a value out unescaped (`!= value`, `p!= value`, `!{value}`), gives
 * a name a value (`- const a = b`, `each item in items`) or includes another template becomes a statement of the same length in
 * its place; conditions are left out, so that both of their branches count, and everything else becomes blanks.
 */
import { RAW, type EmbeddedCode } from './embedded.js';

/** `- code`, of one line. */
const CODE = /^(\s*)-(?=\s*\S)(?!-)/;
const EACH = /^(\s*)(?:each|for)\s+([A-Za-z_$][\w$]*)(?:\s*,\s*[A-Za-z_$][\w$]*)?\s+in\s+(?=\S)/;
const INCLUDE = /^\s*(?:include|extends)(?::\S+)?\s+(\S+)\s*$/;
const OUTPUT = /[!#]\{/g;

/** @param text the template */
export function pugCode(text: string): EmbeddedCode {
  const comments: { kind: 'line'; start: number; end: number }[] = [];
  const includes: { name: string; start: number; end: number }[] = [];
  const names = new Set<string>();
  const out = text.replace(/[^\n\r]/g, ' ').split('');
  const write = (at: number, code: string): void => {
    for (let i = 0; i < code.length; i += 1) out[at + i] = code.charAt(i);
  };
  /** `;f(`, then the value, then `)` in place of the line's end. */
  const output = (at: number, from: number, to: number): void => {
    write(at, `;${RAW}(`);
    // a comment would take the bracket with it
    write(from, text.slice(from, to).replace(/\s\/\/.*$/, ''));
    if (to < out.length) out[to] = ')';
    else out.push(')');
  };
  // the indentation of what is text, and of what is a comment, or -1
  let textUnder = -1;
  let commentUnder = -1;
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : text.charAt(newline - 1) === '\r' ? newline - 1 : newline;
    const line = text.slice(start, end);
    const indent = line.length - line.trimStart().length;
    const from = start;
    start = next;
    if (line.trim() === '') continue;
    if (commentUnder >= 0 && indent > commentUnder) continue;
    commentUnder = -1;
    if (textUnder >= 0 && indent <= textUnder) textUnder = -1;
    if (textUnder < 0 && line.startsWith('//', indent)) {
      comments.push({ kind: 'line', start: from + indent, end });
      commentUnder = indent;
      continue;
    }
    if (textUnder < 0) {
      const code = CODE.exec(line);
      const each = EACH.exec(line);
      const include = INCLUDE.exec(line);
      if (code !== null) {
        write(from + indent, `;${line.slice(code[0].length)}`);
        continue;
      }
      if (each?.[2] !== undefined) {
        // as long as the words that it stands for, at most
        names.add(each[2]);
        write(from + indent, `;${each[2]}=${line.slice(each[0].length).trimEnd()}[$];`);
        continue;
      }
      if (include?.[1] !== undefined) {
        includes.push({ name: include[1].replace(/^["']|["']$/g, ''), start: from + indent, end });
        continue;
      }
      const tag = tagEnd(line, indent);
      if (line.startsWith('!=', tag)) {
        // the mark and the blank behind it, or the last character of the tag
        const isApart = /\s/.test(line.charAt(tag + 2));
        const at = isApart ? tag : tag - 1;
        if (at >= 0) output(from + at, from + at + 3, end);
        continue;
      }
      if (line.charAt(tag) === '=') continue;
      if (/^\.\s*$/.test(line.slice(tag))) textUnder = indent;
    }
    let last = -1;
    for (const mark of line.matchAll(OUTPUT)) {
      const close = mark[0] === '!{' ? line.indexOf('}', mark.index) : -1;
      if (close < 0 || mark.index - 1 <= last) continue;
      output(from + mark.index - 1, from + mark.index + 2, from + close);
      last = close;
    }
  }
  const prefix = `function template(context) {${names.size === 0 ? '' : `var ${[...names].join(',')};`}`;
  return {
    grammar: 'javascript',
    source: `${prefix}${out.join('')}\n}`,
    shift: prefix.length,
    after: -1,
    comments,
    includes,
  };
}

/** Where the tag ends that a line begins with: its names, classes and attributes, and those of the tags in it (`li: a(href=b)`). */
function tagEnd(line: string, from: number): number {
  let at = from;
  for (;;) {
    const char = line.charAt(at);
    if (char === '(') {
      const close = closing(line, at);
      if (close < 0) return at;
      at = close + 1;
    } else if (/[\w#-]/.test(char) && line.charAt(at + 1) !== '{') at += 1;
    else if (char === '.' && /[\w-]/.test(line.charAt(at + 1))) at += 1;
    else if (line.startsWith('&attributes', at)) at += '&attributes'.length;
    else if (char === ':' && /^:\s+\S/.test(line.slice(at))) at += line.slice(at).search(/[^:\s]/);
    else return at;
  }
}

/** The bracket that closes the one at `open`, outside of texts; -1 where the line has none. */
function closing(line: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let at = open; at < line.length; at += 1) {
    const char = line.charAt(at);
    if (quote !== '') {
      if (char === '\\') at += 1;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'" || char === '`') quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')' && --depth === 0) return at;
  }
  return -1;
}
