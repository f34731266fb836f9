/** `tom-review test`: whether rules find what their tests say. */
import { Command, Option } from 'commander';
import { createEngine, createSyntaxRuntime } from '../../engine/index.js';
import { createNodeFileSource } from '../../platform/node/nodeFileSource.js';
import { count, printable } from '../../reports/index.js';
import {
  faultOfCase,
  LINK_IN_FOLDER,
  loadOwnData,
  RuleTests,
  type RuleTestResult,
  type RuleTestUnit,
  type TestedCase,
} from '../../service/index.js';
import { today } from '../asOf.js';
import type { Installation } from '../installation.js';
import { writeResult } from '../output.js';
import { loadConfig, locateProject, problemLines } from '../project.js';
import { UsageError } from '../usageError.js';

interface TestOptions {
  readonly format: 'text' | 'json';
  readonly config?: string;
}

export function testCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('test')
    .description('test own rules by annotated sources')
    .argument(
      '[folders...]',
      'folders with rules or with annotated sources; by default the rule-dirs of tom-review.yaml',
    )
    .addOption(new Option('-f, --format <format>', 'format of the result').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'use this file instead of the tom-review.yaml at the root')
    .addHelpText(
      'after',
      '\nA rule is tested by the sources in its folder `tests` and by the examples in its rule.md; a folder without\n' +
        'rules by all its sources together. A comment `finding: <rule>` speaks of the next line, or of its own line if it\n' +
        'follows code; `ok:` of a line without a finding, `missed:` and `false:` of known gaps.\n' +
        '\nExit codes: 0 all cases hold, 1 some do not, 2 bad usage, configuration or rule, 3 internal error.',
    )
    .action(async (folders: readonly string[], options: TestOptions) =>
      exit(await test(folders, options, installation)),
    );
}

async function test(folders: readonly string[], options: TestOptions, { assets }: Installation): Promise<number> {
  const { root, targets } = locateProject(folders.length === 0 ? ['.'] : folders);
  const source = createNodeFileSource(root);
  const base = await assets.engineData();
  const { config } = await loadConfig(root, base, { file: options.config });
  // packages have tested theirs
  const isOurs = (path: string): boolean => !/(^|\/)(node_modules|\.\.|\.tom-review)\//.test(path);
  const named = folders.length === 0 ? config.ruleDirs.map(({ path }) => path).filter(isOurs) : targets;
  if (named.length === 0) {
    throw new UsageError(['There are no rule-dirs in the tom-review.yaml; name a folder to test.']);
  }
  const own = await loadOwnData(
    source,
    {
      ...config,
      ruleDirs: [...config.ruleDirs, ...named.map((path) => ({ path, place: { file: path, line: 1, column: 1 } }))],
    },
    base,
  );
  // a folder of sources may have links, as long as no rule needs what is behind them
  const problems = own.problems.filter(({ message }) => message !== LINK_IN_FOLDER);
  if (problems.length > 0) throw new UsageError(problemLines(problems, root));
  const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
  const engine = createEngine(own.data);
  const tests = new RuleTests({ source, engine, syntax, assets, clock: performance, asOf: today() });
  const results: RuleTestResult[] = [];
  for (const unit of unitsOf(own.ruleFiles, named)) {
    const result = await tests.run(unit);
    if (result.cases.length + result.faults.length > 0) results.push(result);
  }
  syntax.dispose();
  await writeResult(options.format === 'json' ? json(results) : text(results), undefined);
  return results.every(passes) ? 0 : 1;
}

/** Each rule below the folders, and the sources that belong to none. */
function unitsOf(ruleFiles: readonly string[], folders: readonly string[]): RuleTestUnit[] {
  const isBelow = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);
  const rules = ruleFiles.filter((file) => folders.some((folder) => isBelow(file, folder)));
  return [
    ...rules.map((ruleFile): RuleTestUnit => ({ kind: 'rule', ruleId: ruleFile.split('/').at(-2) ?? '', ruleFile })),
    ...folders.map((folder): RuleTestUnit => {
      const except = ruleFiles.filter((file) => isBelow(file, folder)).map((file) => file.replace(/\/rule\.yaml$/, ''));
      return { kind: 'sources', folder, except };
    }),
  ];
}

function passes({ cases, faults }: RuleTestResult): boolean {
  return faults.length === 0 && cases.every(({ verdict }) => verdict === 'holds');
}

function isGap({ expectation, verdict }: TestedCase): boolean {
  return verdict === 'holds' && (expectation === 'missed' || expectation === 'false');
}

function nameOf(unit: RuleTestUnit): string {
  return unit.kind === 'rule' ? unit.ruleId : unit.folder === '' ? '.' : unit.folder;
}

function json(results: readonly RuleTestResult[]): string {
  const list = results.map(({ unit, cases, faults, milliseconds }) => {
    const of = (wanted: (entry: TestedCase) => boolean) =>
      cases.filter(wanted).map((entry) => ({
        rule: entry.ruleId,
        path: entry.path,
        line: entry.line,
        message: faultOfCase(entry) ?? `known gap: ${entry.expectation}`,
      }));
    return {
      ...(unit.kind === 'rule' ? { rule: unit.ruleId, file: unit.ruleFile } : { folder: unit.folder }),
      milliseconds: Math.round(milliseconds),
      cases: cases.length,
      missing: of(({ verdict }) => verdict === 'missing'),
      extra: of(({ verdict }) => verdict === 'extra'),
      closedGaps: of(({ verdict }) => verdict === 'closed'),
      knownGaps: of(isGap),
      faults,
    };
  });
  return JSON.stringify({ passed: results.every(passes), tests: list }, null, 2) + '\n';
}

function text(results: readonly RuleTestResult[]): string {
  const lines: string[] = [];
  const all = results.flatMap(({ cases }) => cases);
  for (const result of results) {
    const { unit, cases, faults, milliseconds } = result;
    const mark = passes(result) ? 'ok  ' : 'FAIL';
    lines.push(`${mark} ${printable(nameOf(unit))} (${count(cases.length, 'case')}, ${Math.round(milliseconds)} ms)`);
    for (const entry of cases) {
      const fault = faultOfCase(entry) ?? (isGap(entry) ? `known gap, ${entry.expectation}` : null);
      if (fault === null) continue;
      const rule = unit.kind === 'rule' ? '' : `${entry.ruleId}: `;
      lines.push(`       ${printable(entry.path)}:${entry.line}: ${rule}${fault}`);
    }
    for (const { path, line, message } of faults)
      lines.push(`       ${printable(path)}:${line}: ${printable(message)}`);
  }
  const total = (wanted: (entry: TestedCase) => boolean): number => all.filter(wanted).length;
  const faults = results.reduce((sum, result) => sum + result.faults.length, 0);
  lines.push(
    '',
    [
      count(all.length, 'case'),
      `${total(({ verdict }) => verdict === 'missing')} missing`,
      `${total(({ verdict }) => verdict === 'extra')} extra`,
      count(
        total(({ verdict }) => verdict === 'closed'),
        'gap',
      ) + ' closed',
      count(total(isGap), 'known gap'),
      ...(faults === 0 ? [] : [count(faults, 'fault')]),
    ].join(', '),
  );
  return lines.join('\n') + '\n';
}
