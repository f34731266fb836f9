/**
 * Which files must be analysed together: those connected by imports. Read from the text by patterns, long before
 * anything is parsed; an import that the patterns miss only means that data is not followed through it.
 */
import type { LanguageId } from '../ir/ir.js';
import { ALL_OF, loadedFolders } from './loadedFolders.js';
import { createResolution, dirname, joinPath, type ModuleSummary, type ResolutionConfig } from './moduleResolution.js';
import { templateNames, TemplateResolution } from './templateResolution.js';

export interface ImportSource {
  readonly path: string;
  readonly language: LanguageId;
  readonly text: string;
}

/** What of a file's text matters here. Plain data, small: the text need not be kept. */
export interface ImportFacts extends ModuleSummary {
  /** What its imports name, as written, without doubles. */
  readonly specifiers: readonly string[];
  /** Names of templates that it mentions; empty where nobody asked for them. */
  readonly templates: readonly string[];
  /** Full names of clients that its methods make for others to be given: `@Bean WebClient partners() { … }`. */
  readonly beans: readonly string[];
}

const SCRIPT_IMPORT = /\b(?:from|import|require)\s*\(?\s*(?:\/\*.*?\*\/\s*)?(['"`])([^'"`\n]+)\1/g;
const PYTHON_IMPORT = /^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^#\n]*)|import[ \t]+([^#\n]+))/gm;
/** Modules that Django loads by the names in its settings and its routes. */
const DJANGO_MODULE = /\b(?:ROOT_URLCONF\s*=|include\s*\()\s*\(?\s*["']([\w.]+)["']/g;
const DJANGO_MIDDLEWARE = /\bMIDDLEWARE\s*\+?=\s*[[(]([^\])]*)[\])]/g;
const QUOTED_NAME = /["']([A-Za-z_]\w*(?:\.\w+)*)\.\w+["']/g;
const JAVA_IMPORT = /^[ \t]*import[ \t]+(?:static[ \t]+)?([\w.]+)(\.\*)?[ \t]*;/gm;
/** A full name in the code: `org.acme.Parcel`. */
const JAVA_QUALIFIED = /\b(?!javax?\.)[a-z]\w*(?:\.[a-z]\w*)+\.[A-Z]\w*/g;
const JAVA_PACKAGE = /^[ \t]*package[ \t]+([\w.]+)[ \t]*;/m;
const JAVA_TYPE = /\b(?:class|interface|enum|record|@interface)[ \t]+(\w+)/g;
const JAVA_CLIENT = /\b(?:[A-Z]\w*)?(?:Client|RestTemplate|RestOperations)\b/g;
const JAVA_BEAN =
  /@(?:Bean|Produces)\b[^;{}]{0,400}?\b((?:[A-Z]\w*)?(?:Client|RestTemplate|RestOperations))(?:<[^<>]*>)?[ \t]+\w+[ \t]*\(/g;

function specifiers(source: ImportSource): readonly string[] {
  const found = new Set<string>();
  switch (source.language) {
    case 'javascript':
    case 'typescript':
      for (const match of source.text.matchAll(SCRIPT_IMPORT)) found.add(match[2]);
      for (const folder of loadedFolders(source.text)) found.add(folder);
      break;
    case 'python':
      for (const match of source.text.matchAll(PYTHON_IMPORT)) {
        if (match[1] !== undefined) {
          found.add(match[1]);
          const separator = match[1].endsWith('.') ? '' : '.';
          for (const name of match[2].split(/[\s,()\\]+/))
            if (/^\w+$/.test(name) && name !== 'as') found.add(`${match[1]}${separator}${name}`);
        } else {
          for (const name of match[3].split(',')) found.add(name.trim().split(/\s+/)[0]);
        }
      }
      for (const [, module] of source.text.matchAll(DJANGO_MODULE)) found.add(module);
      for (const [, classes] of source.text.matchAll(DJANGO_MIDDLEWARE))
        for (const [, module] of classes.matchAll(QUOTED_NAME)) if (!module.startsWith('django.')) found.add(module);
      break;
    case 'java':
      for (const match of source.text.matchAll(JAVA_IMPORT)) {
        found.add(match[1]);
        // a static import names a member
        found.add(match[1].slice(0, Math.max(0, match[1].lastIndexOf('.'))));
        // clients by their full names
        if (match[2] !== undefined)
          for (const [type] of source.text.matchAll(JAVA_CLIENT)) found.add(`${match[1]}.${type}`);
      }
      for (const match of source.text.matchAll(JAVA_QUALIFIED)) found.add(match[0]);
      break;
    case 'template':
      break;
  }
  found.delete('');
  return [...found];
}

/** @param withTemplates whether the project has templates that the file might render */
export function importFacts(source: ImportSource, withTemplates = false): ImportFacts {
  const isJava = source.language === 'java';
  const names = specifiers(source);
  const made = isJava ? [...source.text.matchAll(JAVA_BEAN)].map((match) => `.${match[1]}`) : [];
  return {
    path: source.path,
    language: source.language,
    packageName: isJava ? (JAVA_PACKAGE.exec(source.text)?.[1] ?? '') : '',
    classNames: isJava ? [...source.text.matchAll(JAVA_TYPE)].map((m) => m[1]) : [],
    specifiers: names,
    templates: withTemplates ? templateNames(source.text, source.language) : [],
    beans: names.filter((name) => made.some((type) => name.endsWith(type))),
  };
}

/** Which files each file imports, by path. Java classes of one package are linked through the first of them. */
export function importLinks(
  files: readonly ImportFacts[],
  configs: readonly ResolutionConfig[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const links = new Map<string, Set<string>>();
  for (const { path } of files) links.set(path, new Set());
  const link = (from: string, to: string): void => {
    if (from !== to) links.get(from)?.add(to);
  };
  const byPackage = new Map<string, string[]>();
  const firstOfFolder = new Map<string, string>();
  for (const { path, language, packageName } of files) {
    if (language !== 'java') continue;
    const list = byPackage.get(packageName);
    if (list === undefined) byPackage.set(packageName, [path]);
    else list.push(path);
    // classes of one package see each other without an import
    const key = `${dirname(path)}\n${packageName}`;
    const first = firstOfFolder.get(key);
    if (first === undefined) firstOfFolder.set(key, path);
    else {
      link(path, first);
      link(first, path);
    }
  }
  const makers = new Map<string, ImportFacts[]>();
  for (const file of files) {
    for (const type of file.beans) {
      const list = makers.get(type);
      if (list === undefined) makers.set(type, [file]);
      else list.push(file);
    }
  }
  const resolution = createResolution(files, configs);
  const templates = new TemplateResolution(files.flatMap((file) => (file.language === 'template' ? file.path : [])));
  let byFolder: Map<string, string[]> | null = null;
  /** The files of a folder, and those that stand for a folder in it. */
  const filesIn = (from: string, specifier: string): readonly string[] => {
    if (byFolder === null) {
      byFolder = new Map();
      for (const { path, language } of files) {
        if (language !== 'javascript' && language !== 'typescript') continue;
        const folder = /\/index\.\w+$/.test(path) ? dirname(dirname(path)) : dirname(path);
        const list = byFolder.get(folder);
        if (list === undefined) byFolder.set(folder, [path]);
        else list.push(path);
      }
    }
    const folder = joinPath(dirname(from), specifier.slice(0, -ALL_OF.length));
    return folder === null ? [] : (byFolder.get(folder) ?? []);
  };
  for (const file of files) {
    for (const name of file.templates) {
      for (const target of templates.candidates(file.path, name)) link(file.path, target);
    }
    for (const specifier of file.specifiers) {
      for (const maker of makers.get(specifier) ?? [])
        if (file.path.startsWith(sourceRoot(maker.path))) link(file.path, maker.path);
      if (specifier.endsWith(ALL_OF)) {
        for (const path of filesIn(file.path, specifier)) link(file.path, path);
        continue;
      }
      const target = resolution.resolve(file, specifier);
      if (target !== null) link(file.path, target);
      else if (file.language === 'java') for (const path of byPackage.get(specifier) ?? []) link(file.path, path);
    }
  }
  return links;
}

/** The folder of the program that a file is part of: what is in front of `src`, else its own. */
function sourceRoot(path: string): string {
  const at = path.lastIndexOf('src/main/');
  return at >= 0 && (at === 0 || path[at - 1] === '/') ? path.slice(0, at) : dirname(path);
}

/** Groups of files that links connect in whatever direction: paths, each group sorted, the groups by their first path. */
function connectedGroups(links: ReadonlyMap<string, ReadonlySet<string>>): readonly (readonly string[])[] {
  const parent = new Map<string, string>();
  for (const path of links.keys()) parent.set(path, path);
  const find = (path: string): string => {
    let root = path;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    let current = path;
    while (current !== root) {
      const up = parent.get(current) ?? root;
      parent.set(current, root);
      current = up;
    }
    return root;
  };
  for (const [path, targets] of links) {
    for (const target of targets) {
      const x = find(path);
      const y = find(target);
      if (x !== y) parent.set(x < y ? y : x, x < y ? x : y);
    }
  }
  const groups = new Map<string, string[]>();
  for (const path of links.keys()) {
    const root = find(path);
    const list = groups.get(root);
    if (list === undefined) groups.set(root, [path]);
    else list.push(path);
  }
  return [...groups.values()].map((g) => g.sort()).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

export function importGroups(
  files: readonly ImportFacts[],
  configs: readonly ResolutionConfig[],
): readonly (readonly string[])[] {
  return connectedGroups(importLinks(files, configs));
}
