/** Which files have a language with rules, which are source code without, and which are no source code. */
import { languageOf as engineLanguageOf, type GrammarId, type ImportSource } from '../engine/index.js';
import type { FileGrammar } from './fileOutcome.js';

const GRAMMARS: Readonly<Record<string, GrammarId>> = {
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.jsx': 'javascript',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
  '.vue': 'vue',
  '.svelte': 'svelte',
  '.py': 'python',
  '.pyw': 'python',
  '.java': 'java',
};

/** Source code that no rule speaks of yet. It is counted, so that nobody takes silence for a result. */
const WITHOUT_RULES = new Set(
  (
    '.as .asm .asp .aspx .astro .bash .bat .c .cc .cfc .cfm .clj .cljs .cls .cmd .cob .coffee .cpp .cr .cs .cshtml ' +
    '.cxx .dart .ejs .elm .erb .erl .es .es6 .eta .ex .exs .f90 .fs .fsx .go .gotmpl .gradle .groovy .gsp .h ' +
    '.haml .hbs .hcl .hpp .hrl .hs .htm .html .ipynb .j2 .jade .jinja .jinja2 .jl .jsm .jsp .jspx .kt .kts ' +
    '.liquid .lua .m .marko .mdx .ml .mm .mustache .nim .njk .nunjucks .pas .php .php5 .phtml .pl .pm .ps1 ' +
    '.psm1 .pug .pyi .r .rake .razor .rb .rs .scala .sh .slim .sol .sql .swift .swig ' +
    '.tf .tpl .twig .vb .vbhtml .vbs .vm .xhtml .xsl .xslt .zig .zsh'
  ).split(' '),
);

const NAMED = new Set(['Dockerfile', 'Jenkinsfile', 'Makefile', 'Rakefile', 'Vagrantfile', 'Gemfile']);

/** What a `#!` line runs, as the extension that such a script would have. */
const INTERPRETERS: readonly [RegExp, string][] = [
  [/^(node|nodejs|zx)$/, '.js'],
  [/^(deno|bun|tsx|ts-node)$/, '.ts'],
  [/^python[\d.]*$/, '.py'],
  [/^ruby[\d.]*$/, '.rb'],
  [/^(sh|bash|zsh|dash|ksh)$/, '.sh'],
  [/^perl[\d.]*$/, '.pl'],
  [/^php[\d.]*$/, '.php'],
];

export type FileType =
  | { readonly kind: 'analysed'; readonly grammar: GrammarId }
  /** Source code without rules; `type` is what it is counted under. */
  | { readonly kind: 'without-rules'; readonly type: string }
  /** The name says that it is the output of a minifier. */
  | { readonly kind: 'minified' }
  /** No extension: the first line decides. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other' };

export function languageOf(grammar: FileGrammar): ImportSource['language'] {
  return grammar === 'template' ? grammar : engineLanguageOf(grammar);
}

/** @param path with `/` */
export function fileTypeOf(path: string): FileType {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lower = name.toLowerCase();
  if (/\.d\.([cm]?ts|[^.]+\.ts)$/.test(lower)) return { kind: 'without-rules', type: '.d.ts' };
  if (/[.-]min\.[cm]?js$/.test(lower)) return { kind: 'minified' };
  if (NAMED.has(name)) return { kind: 'without-rules', type: name };
  const dot = lower.lastIndexOf('.');
  if (dot <= 0) return dot === 0 ? { kind: 'other' } : { kind: 'unknown' };
  return typeOfExtension(lower.slice(dot));
}

/** The type of a file without extension, by its first line. */
export function fileTypeOfScript(firstLine: string): FileType {
  const command = /^#!\s*(\S+)(?:\s+(.*))?/.exec(firstLine);
  if (command === null) return { kind: 'other' };
  const own = command[1]?.split('/').at(-1) ?? '';
  // `#!/usr/bin/env -S NODE_ENV=x node --flag`
  const words = own === 'env' ? (command[2] ?? '').split(/\s+/) : [own];
  const program = words.find((word) => word !== '' && !word.startsWith('-') && !word.includes('=')) ?? '';
  const extension = INTERPRETERS.find(([pattern]) => pattern.test(program))?.[1];
  return extension === undefined ? { kind: 'other' } : typeOfExtension(extension);
}

function typeOfExtension(extension: string): FileType {
  const grammar = Object.hasOwn(GRAMMARS, extension) ? GRAMMARS[extension] : undefined;
  if (grammar !== undefined) return { kind: 'analysed', grammar };
  return WITHOUT_RULES.has(extension) ? { kind: 'without-rules', type: extension } : { kind: 'other' };
}
