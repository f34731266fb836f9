/** `tom-review explain`: why something is, or is not, reported at a place. */
import nodePath from 'node:path';
import { Command, Option } from 'commander';
import { LineIndex } from '../../base/lineIndex.js';
import { suggestion } from '../../base/nearest.js';
import { createNodeFileSource } from '../../platform/node/nodeFileSource.js';
import { outerIgnoreScopes } from '../../platform/node/projectRoot.js';
import { count, EXPLANATIONS } from '../../reports/index.js';
import { DEFAULT_LIMITS, explainPlace, withEngineData } from '../../service/index.js';
import type { Installation } from '../installation.js';
import { today } from '../asOf.js';
import { checkOutput, wantsColor, writeResult } from '../output.js';
import { loadConfig, locateProject } from '../project.js';
import { loadReview } from '../review.js';
import { SCAN_OPTIONS } from '../scanning.js';
import { UsageError } from '../usageError.js';

interface ExplainOptions {
  readonly rule?: string;
  readonly format: keyof typeof EXPLANATIONS;
  readonly output?: string;
  readonly config?: string;
  readonly asOf?: string;
  readonly color: boolean;
}

export function explainCommand(installation: Installation, exit: (code: number) => void): Command {
  return new Command('explain')
    .description('tell why something is, or is not, reported at a place')
    .argument('<place>', 'FILE:LINE or FILE:LINE:COLUMN')
    .option('-r, --rule <id>', 'ask about this rule only')
    .addOption(new Option('-f, --format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .option('-o, --output <file>', 'write the answer to a file instead of standard output')
    .addOption(SCAN_OPTIONS.config)
    .addOption(SCAN_OPTIONS.asOf)
    .option('--no-color', 'no colours (also: NO_COLOR=1)')
    .addHelpText(
      'after',
      '\nThe file is analysed as in a scan of the whole project, together with all files that imports connect with it.\n' +
        'Exit codes: 0 no open finding there, 1 an open finding (of the rule, if one is named), 2 bad usage.',
    )
    .action(async (place: string, options: ExplainOptions) => exit(await explain(place, options, installation)));
}

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

function readPlace(text: string): Place {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(text);
  const [, file = '', line = '', column] = match ?? [];
  if (match === null || Number(line) < 1 || (column !== undefined && Number(column) < 1)) {
    throw new UsageError([`"${text}" is no place; give FILE:LINE or FILE:LINE:COLUMN, both counted from 1.`]);
  }
  return { file, line: Number(line), column: column === undefined ? null : Number(column) };
}

async function explain(text: string, options: ExplainOptions, installation: Installation): Promise<number> {
  const place = readPlace(text);
  if (options.output !== undefined) checkOutput(options.output);
  const isBelow = !nodePath.relative('.', place.file).startsWith('..') && !nodePath.isAbsolute(place.file);
  // the current folder is the project where nothing else says what is, as in a scan
  const project = locateProject(isBelow ? ['.', place.file] : [place.file]);
  const path = project.targets.at(-1) ?? '';
  const source = createNodeFileSource(project.root);
  if ((await source.kindOf(path)) === 'folder') throw new UsageError([`${place.file} is a folder; name a file in it.`]);
  const read = await source.read(path, DEFAULT_LIMITS.maxBytes);
  if (read.ok) checkPlace(place, read.text);
  const base = await installation.assets.engineData();
  const { config, own } = await loadConfig(project.root, base, { file: options.config, targets: [''] });
  const { data } = own;
  const ids = data.rules.map((rule) => rule.id);
  const ruleId = options.rule ?? null;
  if (ruleId !== null && !ids.includes(ruleId)) {
    throw new UsageError([`--rule ${ruleId}: there is no such rule${suggestion(ruleId, ids)}`]);
  }
  const asOf = options.asOf ?? today();
  const review = await loadReview(project.root, config, data, {});
  const question = { path, line: place.line, column: place.column, ruleId };
  const explanation = await explainPlace(
    { config, asOf, question, review, outerScopes: outerIgnoreScopes(project.root) },
    { source, assets: withEngineData(installation.assets, () => data), clock: performance },
  );
  const color = options.output === undefined && wantsColor(options.color);
  const versions = { tool: installation.version, data: data.hash };
  const answer = EXPLANATIONS[options.format]({ explanation, rules: data.rules, versions, asOf }, { color });
  await writeResult(answer, options.output);
  return explanation.verdict === 'reported' ? 1 : 0;
}

function checkPlace({ file, line, column }: Place, text: string): void {
  const lines = new LineIndex(text);
  if (line > lines.lineCount)
    throw new UsageError([`${file}:${line}: the file has ${count(lines.lineCount, 'line')}.`]);
  const length = lines.lineText(line - 1).length;
  if (column !== null && column > length + 1) {
    throw new UsageError([`${file}:${line}:${column}: the line has ${count(length, 'character')}.`]);
  }
}
