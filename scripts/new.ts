/**
 * Starts a new piece of the product: writes a skeleton and says what comes next.
 *
 *   npm run new rule <family>/<rule-id>            such as  injection/csv-injection
 *   npm run new model <language>/<library>         such as  javascript/left-pad
 *   npm run new data-type <category>/<id>          such as  employment/badge-number
 *   npm run new control <document>/<clause>        such as  lumar/some-clause
 *   npm run new language <id>                      such as  go
 *
 * Nothing that exists is overwritten.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  asTitle,
  dataTypeSkeleton,
  modelSkeleton,
  ruleSkeleton,
  splitName,
  writeSkeleton,
  type Skeleton,
} from '../src/cli/skeletons.js';
import { UsageError } from '../src/cli/usageError.js';

/** npm runs it in the folder of package.json. */
const root = process.cwd();

const documents = (): string[] =>
  readdirSync(path.join(root, 'controls')).filter((name) =>
    existsSync(path.join(root, 'controls', name, 'document.yaml')),
  );

/** What each kind of skeleton consists of, and the next steps. */
const kinds: Readonly<Record<string, (name: string) => Skeleton>> = {
  rule: (name) => ({
    files: ruleSkeleton(name, 'rules'),
    next: [
      'docs/adding-a-rule.md explains the words; the skeleton is a working open-redirect rule to be changed',
      `npx mocha test/rules/rules.test.ts -g ${name.split('/').at(-1) ?? ''}`,
      'npm run build, then npm run review -- <some code>',
    ],
  }),

  model: (name) => ({
    files: modelSkeleton(name, 'models', true),
    next: [
      'docs/adding-a-model.md explains rows, paths and kinds',
      'add a case to a test of a rule that the model serves: rules/<family>/<rule>/tests/<language>',
      'npm run build tells what is wrong in it, npx mocha test/rules runs the rules',
    ],
  }),

  'data-type': (name) => ({
    files: dataTypeSkeleton(name, 'data-types'),
    next: ['docs/adding-a-rule.md, "Data types", explains the words', 'npm run build tells what is wrong in it'],
  }),

  control: (name) => {
    const [document, clause] = splitName(name, documents(), '<document>/<clause>');
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
  en: ${asTitle(clause)}
  de: ${asTitle(clause)}
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

  language: (id) => {
    if (!/^[a-z][a-z0-9]*$/.test(id)) throw new UsageError([`"${id}": small letters and digits, a letter first.`]);
    const name = asTitle(id);
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

try {
  const [kind = '', name] = process.argv.slice(2);
  const start = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (start === undefined || name === undefined) {
    throw new UsageError([`npm run new ${Object.keys(kinds).join('|')} <name>; see the head of scripts/new.ts.`]);
  }
  process.stdout.write(writeSkeleton(root, start(name)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}
