/** The beginnings of rules, models and data types: `tom-review new` writes them for a team, `npm run new` for the product. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MODEL_LANGUAGES, RULE_FAMILIES } from '../engine/index.js';
import { UsageError } from './usageError.js';

export interface Skeleton {
  /** Texts by path. */
  readonly files: Readonly<Record<string, string>>;
  /** What comes next, a line each. */
  readonly next: readonly string[];
}

/** Splits `first/second` and checks both. @param allowed what the first part may be; null: any name */
export function splitName(name: string, allowed: readonly string[] | null, form: string): [string, string] {
  const [first = '', second, ...rest] = name.split('/');
  if (second === undefined || rest.length > 0) throw new UsageError([`Write it as ${form}, not "${name}".`]);
  if (allowed !== null && !allowed.includes(first)) {
    throw new UsageError([`"${first}" is none of ${allowed.join(', ')}.`]);
  }
  for (const part of allowed === null ? [first, second] : [second]) {
    if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(part)) continue;
    throw new UsageError([`"${part}": small letters, digits and single hyphens, a letter first.`]);
  }
  return [first, second];
}

/** `some-id` as the beginning of a text. */
export function asTitle(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

/** A working rule with its page and test. @param folder of rules, with `/` */
export function ruleSkeleton(name: string, folder: string): Skeleton['files'] {
  const [family, id] = splitName(name, RULE_FAMILIES, '<family>/<rule-id>');
  const own = `${folder}/${family}/${id}`;
  const bad = `const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.redirect(req.query.next);
});
`;
  const good = bad.replace('req.query.next', "'/'");
  return {
    [`${own}/rule.yaml`]: `id: ${id}
title: ${asTitle(id)}
mode: taint # taint | call | setting | literal
severity: medium # critical | high | medium | low | info
cwe: [601]
controls: [lumar/waf-attack-classes] # the clauses it serves, most specific first
languages: [javascript]
sources: [user-input]
sinks: [redirect]
sanitizers: [allow-list]
message: This is built from {source}.
why: What somebody can do who controls the value.
fix: What to write instead.
`,
    [`${own}/rule.md`]: `What is wrong, in one or two sentences.

\`\`\`js bad
${bad}\`\`\`

## What to do

What to write instead.

\`\`\`js good
${good}\`\`\`
`,
    [`${own}/tests/javascript/example.js`]: bad
      .replace(/(\n.*req\.query)/, `\n  // finding: ${id}$1`)
      .replace(/\}\);\n$/, `});\n\napp.get('/start', (req, res) => {\n  // ok: ${id}\n  res.redirect('/');\n});\n`),
  };
}

/** @param folder of models; `perLanguage`: it has a folder for each language */
export function modelSkeleton(name: string, folder: string, perLanguage: boolean): Skeleton['files'] {
  const [language, library] = splitName(name, MODEL_LANGUAGES, '<language>/<library>');
  return {
    [`${folder}/${perLanguage ? `${language}/` : ''}${library}.yaml`]: `library: ${library}
language: ${language}
modules: [${library}]
rows:
  # what each call is: a source, a sink, a sanitizer, …
  - { clean: result, call: ${library}.length }
`,
  };
}

/** @param folder of data types */
export function dataTypeSkeleton(name: string, folder: string): Skeleton['files'] {
  const [category, id] = splitName(name, null, '<category>/<id>');
  return {
    [`${folder}/${category}/${id}.yaml`]: `id: ${id}
title: { en: ${asTitle(id)}, de: ${asTitle(id)} }
kind: personal:${id}
category: ${category}
sensitivity: 2 # 1 ordinary | 2 contact, identifying | 3 financial, national ids | 4 special category (Art. 9), criminal
names: [[${id.split('-').join(', ')}]] # the words of a variable's name, at its end
`,
  };
}

/** Writes the files below a folder; nothing that exists is overwritten. Gives what to print. */
export function writeSkeleton(root: string, { files, next }: Skeleton): string {
  const taken = Object.keys(files).find((file) => existsSync(path.join(root, file)));
  if (taken !== undefined) throw new UsageError([`${taken} exists already.`]);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const written = Object.keys(files).map((file) => `written: ${file}`);
  return [...written, '', 'Next:', ...next.map((step) => `- ${step}`)].join('\n') + '\n';
}
