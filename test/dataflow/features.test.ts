/**
 * What the data flow understands, feature by feature: a folder a feature, in it a file (or a folder of files that import
 * each other) a language. Marks say what is found and what is not; `missed:` and `false:` are gaps that are known.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type SyntaxRuntime } from '../../src/engine/index.js';
import { grammarFor, readCases } from '../../src/service/ruleCases.js';
import { compareMarks, findingsOf, type MarkedFile } from '../support/markedFiles.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import { testData } from './testData.js';

const folder = fileURLToPath(new URL('features', import.meta.url));
const LANGUAGES = ['javascript', 'python', 'java'] as const;
type Language = (typeof LANGUAGES)[number];
const RULES = testData.rules.map((rule) => rule.id);

/** Features that a language has no construct for. */
const WITHOUT: Readonly<Record<Language, ReadonlySet<string>>> = {
  javascript: new Set([
    ...['bean', 'destructuring-match', 'exception-else', 'list-negative-index', 'loop-else', 'overload'],
    ...['queue-library', 'resource-block', 'special-methods', 'typed-container'],
  ]),
  python: new Set([
    ...['bean', 'commonjs', 'default-export', 'destructured-parameter', 'destructuring-default', 'loop-do-while'],
    ...['loop-labelled', 'object-method', 'overload', 'parameter-decorator', 'promise-reject', 'prototype-method'],
    ...['switch-fall-through', 'tagged-template'],
  ]),
  java: new Set([
    ...['accessors', 'async-iteration', 'closure-counter', 'commonjs', 'default-export', 'default-parameter'],
    ...['destructured-parameter', 'destructuring', 'destructuring-default', 'destructuring-rest', 'dynamic-import'],
    ...[
      'exception-else',
      'generator',
      'generator-next',
      'handler-in-cycle',
      'handler-wrapped',
      'immediate-function',
      'keyword-arguments',
    ],
    ...[
      'list-negative-index',
      'loop-else',
      'map-literal-key',
      'namespace-import',
      'promise-reject',
      'prototype-method',
    ],
    ...[
      'publish-across-files',
      'special-methods',
      'spread-list',
      'string-template',
      'tagged-template',
      'typed-container',
    ],
  ]),
};

function filesOf(feature: string, language: Language): MarkedFile[] {
  const names = readdirSync(path.join(folder, feature));
  const stems = language === 'javascript' ? ['javascript', 'typescript'] : [language];
  const roots = names.filter((name) => stems.includes(name.split('.')[0]));
  return roots.flatMap((root) => {
    const top = path.join(folder, feature, root);
    const files = statSync(top).isDirectory()
      ? readdirSync(top, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
      : [top];
    return files.sort().map((file) => {
      const grammar = grammarFor(file);
      if (grammar === undefined) throw new Error(`${file} is in no known language`);
      const relative = path.relative(path.join(folder, feature), file).split(path.sep).join('/');
      return { path: relative, grammar, source: readFileSync(file, 'utf8') };
    });
  });
}

describe('data flow features', () => {
  const features = readdirSync(folder).sort();
  let runtime: SyntaxRuntime;
  const engine = createEngine(testData);
  before(async () => {
    runtime = await createTestRuntime(['javascript', 'typescript', 'python', 'java']);
  });

  it('are at least 70', () => {
    assert.ok(features.length >= 70);
  });

  for (const feature of features) {
    describe(feature, () => {
      for (const language of LANGUAGES) {
        const files = filesOf(feature, language);
        if (files.length === 0) continue;

        it(language, () => {
          const cases = files.flatMap((file) => readCases(file.source));
          const rules = new Set(cases.map((entry) => entry.ruleId));
          assert.deepEqual(
            [...rules].filter((id) => !RULES.includes(id)),
            [],
          );
          for (const kinds of [
            ['finding', 'missed'],
            ['ok', 'false'],
          ]) {
            assert.ok(
              cases.some((entry) => kinds.includes(entry.expectation)),
              `no case ${kinds.join(' or ')}`,
            );
          }
          assert.deepEqual(compareMarks(files, findingsOf(runtime, engine, files)), { missing: [], extra: [] });
        });
      }
    });
  }

  it('is the same in every language that has it', () => {
    const gaps = features.flatMap((feature) =>
      LANGUAGES.filter((language) => (filesOf(feature, language).length === 0) !== WITHOUT[language].has(feature)).map(
        (language) => `${feature} ${language}`,
      ),
    );
    assert.deepEqual(gaps, []);
  });
});
