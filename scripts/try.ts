/** Prints what the engine finds in files, with every step: `npx tsx scripts/try.ts FILE… [--rule ID] [--lines]`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  createEngine,
  createSyntaxRuntime,
  formatProblem,
  type FlowStep,
  type GrammarId,
} from '../src/engine/index.js';
import { compileEngineData } from './engineData.js';

const root = path.resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rule: { type: 'string' }, lines: { type: 'boolean' } },
});
if (positionals.length === 0) {
  console.error('usage: npx tsx scripts/try.ts FILE… [--rule ID] [--lines]');
  process.exit(2);
}

const grammars: Readonly<Record<string, GrammarId>> = {
  '.js': 'javascript',
  '.jsx': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.tsx': 'tsx',
};
const { data, problems } = compileEngineData(root);
for (const problem of problems) console.error(formatProblem(problem));
const runtime = await createSyntaxRuntime({
  coreWasm: readFileSync(createRequire(import.meta.url).resolve('web-tree-sitter/web-tree-sitter.wasm')),
});
const engine = createEngine(data);

for (const file of positionals) {
  const grammar = grammars[path.extname(file)];
  if (grammar === undefined) {
    console.error(`${file}: no grammar for this file`);
    continue;
  }
  await runtime.loadGrammar(grammar, readFileSync(path.join(root, `grammars/tree-sitter-${grammar}.wasm`)));
  const source = readFileSync(file, 'utf8');
  const lines = source.split('\n');
  const outcome = runtime.parse(grammar, source);
  if (!outcome.ok) {
    console.error(`${file}: ${outcome.message}`);
    continue;
  }
  const shown = path.relative(process.cwd(), file).split(path.sep).join('/');
  const result = engine.analyse(outcome.tree, shown, { asOf: '2026-01-15' });
  for (const problem of result.problems) {
    console.log(`${shown}:${problem.location?.startLine ?? 0}: ${problem.code}: ${problem.message}`);
  }
  const step = ({ kind, location, message }: FlowStep): string =>
    `    ${kind.padEnd(6)} ${location.startLine}:${location.startColumn} ${message}\n           | ${(lines[location.startLine - 1] ?? '').trim()}`;
  for (const finding of result.findings) {
    if (values.rule !== undefined && finding.ruleId !== values.rule) continue;
    const { startLine, startColumn } = finding.location;
    console.log(
      `${shown}:${startLine}:${startColumn} ${finding.severity} (${finding.confidence}) ${finding.ruleId}: ${finding.message}`,
    );
    if (values.lines !== true) for (const entry of finding.path) console.log(step(entry));
  }
}
runtime.dispose();
