/** Which template of the project a name in code means, and which names code mentions. No disk is read. */
import type { LanguageId } from '../ir/ir.js';
import { isTemplateFolder, TEMPLATE_EXTENSIONS } from '../languages/template/templateFiles.js';
import { dirname, joinPath } from './moduleResolution.js';

const EXTENSION = new RegExp(`\\.(?:${TEMPLATE_EXTENSIONS})$`, 'i');

/** A text that ends like the name of a template; a component of Angular names no template of a server. */
const NAMED = new RegExp(
  `(?<!\\btemplateUrl\\s*:\\s*)(["'\`])([\\w@~./ -]{1,200}?\\.(?:${TEMPLATE_EXTENSIONS}))\\1`,
  'gi',
);

/** A name that is put together, of which the extension is written: `${name}.hbs`, `name + '.hbs'`. */
const COMPUTED = new RegExp(`\\}\\.(${TEMPLATE_EXTENSIONS})\`|(["'\`])\\.(${TEMPLATE_EXTENSIONS})\\2`, 'gi');
/** Templates of one extension that code may mean by names of which only that is written, at most. */
const MOST_COMPUTED = 40;

/** What renders a template, with its name, which may have no extension. */
const RENDERED: Readonly<Record<LanguageId, RegExp | null>> = {
  javascript: /(?:\b(?:render\w*|view|compileFile|include)\s*\(|\btemplate\s*:)\s*(["'`])([\w@./-]{1,200})\1/g,
  typescript: /(?:\b(?:render\w*|view|compileFile|include|Render)\s*\(|\btemplate\s*:)\s*(["'`])([\w@./-]{1,200})\1/g,
  python: /\b(?:\w*template|render\w*)\s*\(\s*(["'])([\w@./-]{1,200})\1/g,
  java: /(?:\breturn|\bModelAndView\s*\(|\bsetViewName\s*\(|\bprocess\w*\s*\(|\bgetTemplate\s*\(|\bgetRequestDispatcher\s*\(|\bviewName\s*=|[?:])\s*(")([\w@./-]{1,200})\1/g,
  // include part (Pug), {{> part }}, include("part"), <% include part %>, th:replace="~{part :: name}"
  template:
    /(?:^[ \t]*(?:include|extends)[ \t]+|\{\{~?#?>\s*|\binclude\s*\(\s*|<%[-_]?\s*include\s+|\b(?:th:|data-th-)(?:replace|insert|include)\s*=\s*["'](?:~\{)?\s*)(["'`]?)([\w@./-]{1,200})\1/gm,
};

/** Names of templates that a file mentions, as far as a pattern can tell; without doubles. */
export function templateNames(text: string, language: LanguageId): readonly string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(NAMED)) found.add(match[2]);
  const rendered = RENDERED[language];
  if (rendered !== null) for (const match of text.matchAll(rendered)) found.add(match[2]);
  for (const match of text.matchAll(COMPUTED)) {
    const extension = match[1] ?? match[3];
    if (!/^(?:txt|xml|md)$/i.test(extension)) found.add(`*.${extension}`);
  }
  return [...found];
}

/** Finds templates by the names that code gives them: relative to a folder of templates, with or without extension. */
export class TemplateResolution {
  readonly #byStem = new Map<string, string[]>();
  readonly #known: ReadonlySet<string>;
  readonly #cache = new Map<string, string | null>();

  /** @param paths of all templates */
  constructor(paths: readonly string[]) {
    this.#known = new Set(paths);
    for (const path of [...paths].sort()) {
      const stem = stemOf(path);
      const list = this.#byStem.get(stem);
      if (list === undefined) this.#byStem.set(stem, [path]);
      else list.push(path);
    }
  }

  get isEmpty(): boolean {
    return this.#byStem.size === 0;
  }

  /** All templates that a name may mean of which only the extension is written (`*.hbs`), unless they are many; else the one. */
  candidates(from: string, name: string): readonly string[] {
    if (!name.startsWith('*.')) {
      const target = this.resolve(from, name);
      return target === null ? [] : [target];
    }
    const all = [...this.#known].filter((path) => path.toLowerCase().endsWith(name.slice(1).toLowerCase()));
    return all.length > MOST_COMPUTED ? [] : all;
  }

  /** The template that `name`, written in `from`, means; null if there is none. */
  resolve(from: string, name: string): string | null {
    if (this.isEmpty) return null;
    const folder = dirname(from);
    const key = `${folder}\n${name}`;
    let found = this.#cache.get(key);
    if (found === undefined) {
      found = this.#resolve(folder, name);
      this.#cache.set(key, found);
    }
    return found;
  }

  #resolve(folder: string, written: string): string | null {
    const relative = /^\.{1,2}\//.test(written) ? joinPath(folder, written) : null;
    if (relative !== null && this.#known.has(relative)) return relative;
    const name = written.replace(/^(?:classpath:)?(?:\.{0,2}\/)*/, '');
    if (name === '' || name.includes('..')) return null;
    const isWhole = EXTENSION.test(name);
    let best: string | null = null;
    let bestRank: readonly number[] = [];
    for (const path of this.#byStem.get(stemOf(name)) ?? []) {
      const tail = isWhole ? path : withoutExtensions(path);
      if (tail !== name && !tail.endsWith(`/${name}`)) continue;
      const root = path.slice(0, Math.max(0, tail.length - name.length - 1));
      const rank = [sharedFolders(folder, root), isTemplateFolder(root) ? 1 : 0, -root.length];
      if (best === null || isAbove(rank, bestRank)) {
        best = path;
        bestRank = rank;
      }
    }
    return best;
  }
}

/** The name of a file up to its first dot. */
function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}

/** `pages/user.html.j2` is known as `pages/user`. */
function withoutExtensions(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path.slice(0, path.length - name.length) + stemOf(path);
}

function sharedFolders(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  return shared;
}

function isAbove(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] > b[i];
  return false;
}
