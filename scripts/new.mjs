/**
 * Starts a new piece of the product: writes a skeleton and says what comes next.
 *
 *   npm run new rule <family>/<rule-id>            such as  injection/csv-injection
 *   npm run new model <language>/<library>         such as  javascript/left-pad
 *   npm run new control <document>/<clause>        such as  lumar/some-clause
 *   npm run new language <id>                      such as  go
 *
 * Nothing that exists is overwritten.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** A wrong argument; its message is all that is printed. */
class UsageError extends Error {}

const families = () => readdirSync(path.join(root, 'rules'));
const modelLanguages = ['javascript', 'python', 'java'];
const documents = () =>
  readdirSync(path.join(root, 'controls')).filter((name) =>
    existsSync(path.join(root, 'controls', name, 'document.yaml')),
  );

/**
 * Splits `first/second` and checks both.
 * @param {string} name
 * @param {readonly string[]} allowed what the first part may be
 * @param {string} what
 */
function split(name, allowed, what) {
  const [first, second, ...rest] = name.split('/');
  if (second === undefined || rest.length > 0) throw new UsageError(`Write it as ${what}, not "${name}".`);
  if (!allowed.includes(first)) throw new UsageError(`"${first}" is none of ${allowed.join(', ')}.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(second)) {
    throw new UsageError(`"${second}": small letters, digits and single hyphens, a letter first.`);
  }
  return [first, second];
}

const sentence = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** What each kind of skeleton consists of: files by path, and the next steps. */
const kinds = {
  rule(name) {
    const [family, id] = split(name, families(), '<family>/<rule-id>');
    const folder = `rules/${family}/${id}`;
    const bad = `const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.redirect(req.query.next);
});
`;
    const good = bad.replace('req.query.next', "'/'");
    return {
      files: {
        [`${folder}/rule.yaml`]: `id: ${id}
title: ${sentence(id)}
mode: taint # taint | call | setting | literal: see docs/adding-a-rule.md
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
        [`${folder}/rule.md`]: `What is wrong, in one or two sentences.

\`\`\`js bad
${bad}\`\`\`

## What to do

What to write instead.

\`\`\`js good
${good}\`\`\`
`,
        [`${folder}/tests/javascript/example.js`]: bad
          .replace(/(\n.*req\.query)/, `\n  // finding: ${id}$1`)
          .replace(/\}\);\n$/, `});\n\napp.get('/start', (req, res) => {\n  // ok: ${id}\n  res.redirect('/');\n});\n`),
      },
      next: [
        'docs/adding-a-rule.md explains the words; the skeleton is a working open-redirect rule to be changed',
        `npx mocha test/rules/rules.test.ts -g ${id}`,
        'npm run build, then npm run review -- <some code>',
      ],
    };
  },

  model(name) {
    const [language, library] = split(name, modelLanguages, '<language>/<library>');
    return {
      files: {
        [`models/${language}/${library}.yaml`]: `library: ${library}
language: ${language}
modules: [${library}]
rows:
  # what each call is; every word is explained in docs/adding-a-model.md
  - { clean: result, call: ${library}.length }
`,
      },
      next: [
        'docs/adding-a-model.md explains rows, paths and kinds',
        'add a case to a test of a rule that the model serves: rules/<family>/<rule>/tests/<language>',
        'npm run build tells what is wrong in it, npx mocha test/rules runs the rules',
      ],
    };
  },

  control(name) {
    const [document, clause] = split(name, documents(), '<document>/<clause>');
    const folder = path.join(root, 'controls', document);
    const orders = readdirSync(folder)
      .filter((file) => file !== 'document.yaml')
      .map((file) => Number(/^order: (\d+)$/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] ?? 0));
    const section = /^sections:\n {2}- (.*)$/m.exec(readFileSync(path.join(folder, 'document.yaml'), 'utf8'))?.[1];
    return {
      files: {
        [`controls/${document}/${clause}.yaml`]: `id: ${document}/${clause}
version: 1
order: ${Math.max(0, ...orders) + 1}
title:
  en: ${sentence(clause)}
  de: ${sentence(clause)}
statement:
  en: What the clause asks for, in our own words.
  de: Was die Klausel verlangt, in eigenen Worten.
reference:
  document: ${document}
  section: ${section}
  clause: Which part of the section
servedBy:
  - by: rule # rule | config | inventory | process | attest
    what:
      en: What is checked.
      de: Was geprüft wird.
crosswalk:
  gdpr: ['Art. 32(1)(b)']
  iso27001: []
  asvs: []
  cwe: []
  dpv: []
provenance:
  - mapping: gdpr
    basis: Why this mapping holds.
`,
      },
      next: [
        'docs/adding-a-control.md says what a statement and a mapping have to be',
        'name it in the `controls` of the rules that serve it',
        'npx mocha test/controls',
      ],
    };
  },

  language(id) {
    if (!/^[a-z][a-z0-9]*$/.test(id)) throw new UsageError(`"${id}": small letters and digits, a letter first.`);
    const name = sentence(id);
    const folder = `src/engine/languages/${id}`;
    return {
      files: {
        [`${folder}/lower${name}.ts`]: `/** The lowering of ${name}: syntax tree in, ModuleIr out. */
import { NONE, type ModuleIr } from '../../ir/ir.js';
import { IrBuilder } from '../../ir/irBuilder.js';
import type { FlatTree } from '../../syntax/flatTree.js';

/** Lowers a file. Total: what it does not know becomes \`Unknown\`. */
export function lower${name}(tree: FlatTree, path: string): ModuleIr {
  const b = new IrBuilder();
  b.beginFunction({
    name: '',
    qualifiedName: '',
    kind: 'module',
    isAsync: false,
    isGenerator: false,
    isStatic: true,
    class: NONE,
    params: [],
    decorators: [],
    returnType: null,
    start: 0,
    end: tree.source.length,
  });
  for (let node = tree.firstChild[0]; node !== 0; node = tree.nextSibling[node]) {
    b.unknown([], tree.grammar.kindNames[tree.kind[node]], false, tree.start[node], tree.end[node]);
  }
  b.endFunction();
  return b.finish(path, '${id}', tree.source, '');
}
`,
      },
      next: [
        'docs/adding-a-language.md is the list of everything a language needs, in order',
        `add '${id}' to GrammarId and GRAMMAR_IDS (src/engine/syntax/flatTree.ts), LanguageId (src/engine/ir/ir.ts) and lower() (src/engine/engine.ts)`,
        'node scripts/fetch-grammars.mjs, after the grammar has its entry there',
        `a fixture and golden IR in test/languages/${id}, as in test/languages/java`,
      ],
    };
  },
};

function main() {
  const [kind, name] = process.argv.slice(2);
  const start = Object.hasOwn(kinds, kind ?? '') ? kinds[kind] : undefined;
  if (start === undefined || name === undefined) {
    throw new UsageError(`npm run new ${Object.keys(kinds).join('|')} <name>; see the head of scripts/new.mjs.`);
  }
  const { files, next } = start(name);
  const taken = Object.keys(files).find((file) => existsSync(path.join(root, file)));
  if (taken !== undefined) throw new UsageError(`${taken} exists already.`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`written: ${file}`);
  }
  console.log(`\nNext:\n${next.map((step) => `- ${step}`).join('\n')}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}
