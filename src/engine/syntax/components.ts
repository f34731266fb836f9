/**
 * Single-file components of Vue and Svelte as TypeScript of the same length: scripts stay where they are, what the page shows
 * as HTML becomes a call (`v_html(…)`), loops of the page become loops, everything else becomes blanks. So every place in the code is
 * that place in the component.
 */
import type { TextRange } from '../../base/textRange.js';
import type { GrammarId } from './flatTree.js';

/** What stands for output without escaping. */
export const RAW_OUTPUT = 'v_html';

/** Attributes of a tag, in which `>` may stand in quotes. */
const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^>"'])*`;
const SCRIPT = new RegExp(`<script\\b(${ATTRIBUTES})>([^]*?)</script\\s*>`, 'gi');
const STYLE = new RegExp(`<style\\b${ATTRIBUTES}>[^]*?</style\\s*>`, 'gi');
const PAGE = new RegExp(`<template\\b(${ATTRIBUTES})>`, 'i');
const TAG = new RegExp(`<!--[^]*?-->|</([A-Za-z][\\w.-]*)\\s*>|<([A-Za-z][\\w.-]*)(${ATTRIBUTES})>`, 'g');
const DIRECTIVE = /\s(v-html|v-for)=(["'])([^]*?)\2/g;
const LOOP = /^(\s*\(?)([^]*?)(\)?\s+)(in|of)(\s[^]*)$/;
const EMPTY_ELEMENT = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The code of a component, a text of the same length; the text itself for any other grammar. */
export function componentCode(grammar: GrammarId, source: string): string {
  if (grammar !== 'vue' && grammar !== 'svelte') return source;
  const code = new Code(source);
  let rest = source;
  let scriptEnd = -1;
  rest = rest.replace(SCRIPT, (all: string, attributes: string, script: string, at: number) => {
    const begin = at + all.indexOf('>', '<script'.length + attributes.length) + 1;
    if (!/\btype=["'](?!module|text\/(?:java|type)script|application\/javascript)/.test(attributes)) {
      code.keep(begin, begin + script.length);
      scriptEnd = begin + script.length;
      code.put(scriptEnd, ';');
    }
    return blank(all);
  });
  rest = rest.replace(STYLE, blank);
  if (grammar === 'vue') vuePage(code, rest);
  else sveltePage(code, rest, scriptEnd);
  return code.text();
}

class Code {
  private readonly units: string[];

  constructor(private readonly source: string) {
    this.units = source.replace(/[^\r\n]/g, ' ').split('');
  }

  keep(start: number, end: number): void {
    for (let at = start; at < end; at += 1) this.units[at] = this.source.charAt(at);
  }

  /** Line breaks stay. */
  put(start: number, text: string): void {
    for (let i = 0; i < text.length; i += 1) {
      const at = start + i;
      if (at < this.units.length && !/[\r\n]/.test(this.units[at])) this.units[at] = text.charAt(i);
    }
  }

  isBlank(at: number): boolean {
    return this.units[at] === ' ';
  }

  lastBlank(): number {
    return this.units.lastIndexOf(' ');
  }

  text(): string {
    return this.units.join('');
  }
}

/** Where the page of a Vue component stands; null for a component without one, and for any other text. */
export function vuePageOf(grammar: GrammarId, source: string): TextRange | null {
  return grammar === 'vue' ? pageIn(source.replace(SCRIPT, blank).replace(STYLE, blank)) : null;
}

/** @param source without scripts and styles */
function pageIn(source: string): TextRange | null {
  const page = PAGE.exec(source);
  const end = source.lastIndexOf('</template');
  if (page === null || end < page.index || /\blang=["'](?!html)/.test(page[1])) return null;
  return { start: page.index, end };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** The template of a Vue component: a function, so that it runs when the script has. */
function vuePage(code: Code, source: string): void {
  const page = pageIn(source);
  if (page === null) return;
  const { start, end } = page;
  code.put(start, ';()=>{');
  const open: { readonly name: string; readonly isLoop: boolean }[] = [];
  const close = (at: number, name: string): void => {
    const from = open.map((one) => one.name).lastIndexOf(name);
    if (from === -1) return;
    const loops = open.splice(from).filter(({ isLoop }) => isLoop).length;
    code.put(at, '}'.repeat(loops));
  };
  TAG.lastIndex = start + '<template'.length;
  for (let tag = TAG.exec(source); tag !== null && tag.index < end; tag = TAG.exec(source)) {
    const [all, closed, name, attributes] = tag as unknown as readonly (string | undefined)[] & { readonly 0: string };
    if (closed !== undefined) close(tag.index, closed);
    if (name === undefined || attributes === undefined) continue;
    const last = tag.index + all.length - 1;
    const isLoop = vueDirectives(code, tag.index + 1 + name.length, attributes);
    if (!attributes.trimEnd().endsWith('/') && !EMPTY_ELEMENT.test(name)) open.push({ name, isLoop });
    else if (isLoop) code.put(last, '}');
  }
  const loops = open.filter(({ isLoop }) => isLoop).length;
  code.put(end, '}'.repeat(Math.min(loops + 1, '</template'.length)));
}

/** @returns whether the element is repeated */
function vueDirectives(code: Code, start: number, attributes: string): boolean {
  let isLoop = false;
  for (const { index, 0: all, 1: name, 3: value } of attributes.matchAll(DIRECTIVE)) {
    const at = start + index;
    const from = at + name.length + 3;
    const end = at + all.length;
    if (name === 'v-html') {
      if (code.isBlank(at)) code.put(at, ';');
      code.put(at + 1, `${RAW_OUTPUT}(`);
      code.keep(from, from + value.length);
      code.put(end - 1, ')');
      continue;
    }
    const loop = LOOP.exec(value);
    if (loop === null) continue;
    const [, before, item, between, word, list] = loop;
    isLoop = true;
    code.put(at, 'for(var ');
    // (item, index): what is counted has no data
    code.put(from + before.length, before.includes('(') ? firstOf(item) : item);
    code.put(from + before.length + item.length + between.length, 'of');
    code.put(from + before.length + item.length + between.length + word.length, list);
    code.put(end - 1, '){');
  }
  return isLoop;
}

/** `a` of `a, b`, `{ a, b }` of `{ a, b }, c` */
function firstOf(names: string): string {
  let depth = 0;
  for (let at = 0; at < names.length; at += 1) {
    const unit = names.charAt(at);
    if ('{['.includes(unit)) depth += 1;
    else if ('}]'.includes(unit)) depth -= 1;
    else if (unit === ',' && depth === 0) return names.slice(0, at);
  }
  return names;
}

const BLOCK = /\{(@html\s|#each\s|\/each\b)/g;
const EACH = /^#each\s+([^]+?)\s+as\s+(\{[^{}]*\}|\[[^[\]]*\]|[\w$]+)/;

/** The markup of a Svelte component: a function behind the script, where it stands there. */
function sveltePage(code: Code, source: string, scriptEnd: number): void {
  if (!source.includes('{@html')) return;
  const last = code.lastBlank();
  const isFunction = scriptEnd !== -1 && source.indexOf('{@html') > scriptEnd && last > scriptEnd + ';()=>{'.length;
  if (isFunction) {
    code.put(scriptEnd, ';()=>{');
    code.put(last, '}');
  }
  const open: boolean[] = [];
  for (const { index, 1: block } of source.matchAll(BLOCK)) {
    const end = closingBrace(source, index);
    if (end === -1) return;
    if (block.startsWith('@html')) {
      if (code.isBlank(index - 1)) code.put(index - 1, ';');
      code.put(index, `${RAW_OUTPUT}(`);
      code.keep(index + '{@html '.length, end);
      code.put(end, ')');
    } else if (block.startsWith('#each')) open.push(svelteLoop(code, source, index, end));
    else if (open.pop() === true) code.put(index, '}');
  }
}

/** `{#each items as item (item.id)}`: what is longer as a loop begins in the indentation. */
function svelteLoop(code: Code, source: string, start: number, end: number): boolean {
  const each = EACH.exec(source.slice(start + 1, end));
  if (each === null) return false;
  const [, list, item] = each;
  for (const loop of [`for(var ${item} of ${list}){`, `for(${item} of ${list}){`]) {
    const from = Math.min(start, end + 1 - loop.length);
    if (from < 0 || /[^ \t]/.test(source.slice(from, start)) || /[\r\n]/.test(source.slice(from, end))) continue;
    code.put(from, loop);
    return true;
  }
  return false;
}

function closingBrace(source: string, open: number): number {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    const unit = source.charAt(at);
    if (unit === '{') depth += 1;
    else if (unit === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}
