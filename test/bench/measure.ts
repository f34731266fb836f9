/** Measures in a process of its own, on behalf of scan.mjs: `measure MODE DIST FOLDER`; prints JSON. */
import { LineIndex } from '../../src/base/lineIndex.js';
import { DEFAULT_CONFIG } from '../../src/config/index.js';
import {
  createEngine,
  createSyntaxRuntime,
  importFacts,
  importGroups,
  type GrammarId,
  type LoweredFile,
  type SyntaxRuntime,
} from '../../src/engine/index.js';
import { createNodeAssets } from '../../src/platform/node/nodeAssets.js';
import { createNodeFileSource } from '../../src/platform/node/nodeFileSource.js';
import { DEFAULT_LIMITS, discover, DocumentSession, readResolutionConfigs } from '../../src/service/index.js';
import { isMinified } from '../../src/service/fileAnalyser.js';
import { languageOf } from '../../src/service/languages.js';

interface TextFile {
  readonly path: string;
  readonly grammar: GrammarId;
  readonly text: string;
}

/** By the last, V8 has compiled what is hot: what a server does all the time. A cold process is the scan's figure. */
const RUNS = 6;
const OPTIONS = { asOf: '2026-01-01' };
const KEYS = 200;

async function main(mode: string, dist: string, folder: string): Promise<unknown> {
  const assets = createNodeAssets(dist);
  const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
  const { files, configs } = await read(folder);
  for (const grammar of new Set(files.map((file) => file.grammar))) {
    await syntax.loadGrammar(grammar, await assets.grammarWasm(grammar));
  }
  if (mode === 'parse') {
    for (const { grammar, text } of files) syntax.parse(grammar, text);
    return null;
  }
  const engine = createEngine(await assets.engineData());
  if (mode === 'keys') return [1000, 10_000].map((lines) => keys(syntax, engine, files, lines));

  const facts = files.map(({ path, grammar, text }) => importFacts({ path, language: languageOf(grammar), text }));
  const groups = importGroups(facts, configs);
  const best = { parse: Infinity, lower: Infinity, link: Infinity, alone: Infinity };
  for (let run = 0; run < RUNS; run += 1) {
    const time = { parse: 0, lower: 0 };
    const lowered = new Map<string, LoweredFile>();
    for (const { path, grammar, text } of files) {
      const begin = performance.now();
      const parsed = syntax.parse(grammar, text);
      const between = performance.now();
      time.parse += between - begin;
      if (!parsed.ok) continue;
      lowered.set(path, engine.lower(parsed.tree, path));
      time.lower += performance.now() - between;
    }
    const link = timed(() => {
      for (const group of groups) {
        engine.analyseTogether(
          group.flatMap((path) => lowered.get(path) ?? []),
          OPTIONS,
          configs,
        );
      }
    });
    const alone = timed(() => {
      for (const file of lowered.values()) engine.analyseTogether([file], OPTIONS);
    });
    best.parse = Math.min(best.parse, time.parse);
    best.lower = Math.min(best.lower, time.lower);
    best.link = Math.min(best.link, link);
    best.alone = Math.min(best.alone, alone);
  }
  return {
    files: files.length,
    lines: files.reduce((sum, { text }) => sum + lineCount(text), 0),
    groups: groups.length,
    largest: Math.max(...groups.map((group) => group.length)),
    runs: RUNS,
    ...best,
  };
}

async function read(folder: string) {
  const source = createNodeFileSource(folder);
  const found = await discover({ source, config: DEFAULT_CONFIG, targets: [''], outerScopes: [] });
  const files: TextFile[] = [];
  for (const { path, grammar } of found.files) {
    if (grammar === 'template') continue;
    const text = await source.read(path, DEFAULT_LIMITS.maxBytes);
    if (text.ok && !isMinified(text.text)) files.push({ path, grammar, text: text.text });
  }
  return { files, configs: await readResolutionConfigs(source, found.resolutionFiles) };
}

/** Letters are typed, and taken back, all over a file that is made of whole real files. */
function keys(
  syntax: SyntaxRuntime,
  engine: ReturnType<typeof createEngine>,
  files: readonly TextFile[],
  lines: number,
) {
  const grammar = files.some((file) => file.grammar === 'typescript') ? 'typescript' : 'javascript';
  const parts: string[] = [];
  for (let left = lines, at = 0; left > 0 && at < files.length; at += 1) {
    const { text, grammar: own } = files[(at * 7919) % files.length];
    if (own !== grammar || lineCount(text) > left) continue;
    parts.push(text);
    left -= lineCount(text);
  }
  const text = parts.join('\n');
  const session = new DocumentSession(
    { engine, syntax, clock: performance, limits: { ...DEFAULT_LIMITS, maxBytes: Number.MAX_SAFE_INTEGER } },
    { path: 'open.ts', grammar, text },
  );
  session.analyse(OPTIONS);
  const times: number[] = [];
  const type = (start: number, oldEnd: number, newText: string): void => {
    const index = new LineIndex(session.text);
    const from = index.positionAt(start);
    const to = index.positionAt(oldEnd);
    const begin = performance.now();
    session.edit([
      {
        start,
        oldEnd,
        newText,
        startLine: from.line + 1,
        startColumn: from.column + 1,
        oldEndLine: to.line + 1,
        oldEndColumn: to.column + 1,
      },
    ]);
    session.analyse(OPTIONS);
    times.push(performance.now() - begin);
  };
  for (let key = 0; key < KEYS / 2; key += 1) {
    const at = (key * 104_729) % text.length;
    type(at, at, 'x');
    type(at, at + 1, '');
  }
  session.dispose();
  const parse = Math.min(...[1, 2, 3].map(() => timed(() => syntax.parse(grammar, text))));
  times.sort((a, b) => a - b);
  const percentile = (share: number): number => times[Math.floor(times.length * share)];
  return { lines: lineCount(text), p50: percentile(0.5), p95: percentile(0.95), parse };
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

function timed(action: () => void): number {
  const begin = performance.now();
  action();
  return performance.now() - begin;
}

void main(...(process.argv.slice(2) as [string, string, string])).then((result) =>
  process.stdout.write(JSON.stringify(result)),
);
