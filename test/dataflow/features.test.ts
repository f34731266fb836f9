/**
 * What the data flow understands, feature by feature: a folder a feature, in it a file (or a folder of files that import
 * each other) a language. Marks say what is found and what is not; `missed:` and `false:` are gaps that are known.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine, type GrammarId, type SyntaxRuntime } from '../../src/engine/index.js';
import { grammarFor, readCases } from '../../src/service/ruleCases.js';
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

interface FeatureFile {
  readonly path: string;
  readonly grammar: GrammarId;
  readonly source: string;
}

function filesOf(feature: string, language: Language): FeatureFile[] {
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

interface Comparison {
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Places that should be found and are not, and places that are found and should not be. */
function compare(files: readonly FeatureFile[], found: ReadonlySet<string>): Comparison {
  const expected = new Set<string>();
  for (const file of files) {
    for (const { expectation, ruleId, line } of readCases(file.source)) {
      if (expectation === 'finding' || expectation === 'false') expected.add(`${file.path}:${line} ${ruleId}`);
    }
  }
  return {
    missing: [...expected].filter((place) => !found.has(place)),
    extra: [...found].filter((place) => !expected.has(place)),
  };
}

function analyse(runtime: SyntaxRuntime, engine: Engine, files: readonly FeatureFile[]): Set<string> {
  const lowered = files.map((file) => {
    const outcome = runtime.parse(file.grammar, file.source);
    if (!outcome.ok) throw new Error(`${file.path}: ${outcome.message}`);
    return engine.lower(outcome.tree, file.path);
  });
  const found = new Set<string>();
  for (const result of engine.analyseTogether(lowered, { asOf: '2026-01-15' })) {
    assert.deepEqual(
      result.problems.map((problem) => `${problem.path}: ${problem.message}`),
      [],
    );
    for (const finding of result.findings) found.add(`${result.path}:${finding.location.startLine} ${finding.ruleId}`);
  }
  return found;
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
          assert.deepEqual(compare(files, analyse(runtime, engine, files)), { missing: [], extra: [] });
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
