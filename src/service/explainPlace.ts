/** Why something, or nothing, is reported at a place of a project: analyses the files that imports connect with it. */
import { createRuleLookup, type ResolvedConfig } from '../config/index.js';
import {
  createEngine,
  createSyntaxRuntime,
  explainNothing,
  type Explanation,
  type ExplainQuestion,
  type LoweredFile,
} from '../engine/index.js';
import { discover } from './discovery.js';
import { FileAnalyser } from './fileAnalyser.js';
import { DEFAULT_LIMITS, withConfigLimits, type FileLimits, type LeftOut } from './fileOutcome.js';
import type { IgnoreScope } from './gitignore.js';
import type { AssetSource, Clock, FileSource } from './ports.js';
import { readResolutionConfigs } from './resolutionConfigs.js';
import { reviewResults, type ScanReview } from './projectScan.js';
import { planScan } from './scanPlan.js';

export interface ExplainInput {
  readonly config: ResolvedConfig;
  /** ISO date that counts as today. */
  readonly asOf: string;
  readonly question: ExplainQuestion;
  readonly outerScopes?: readonly IgnoreScope[];
  readonly limits?: FileLimits;
  /** How findings are reviewed; absent: they are as the engine gives them. */
  readonly review?: ScanReview;
}

export interface ExplainPorts {
  readonly source: FileSource;
  readonly assets: AssetSource;
  readonly clock: Clock;
}

export async function explainPlace(input: ExplainInput, ports: ExplainPorts): Promise<Explanation> {
  const { config, question, outerScopes = [] } = input;
  const limits = withConfigLimits(input.limits ?? DEFAULT_LIMITS, config.limits);
  const { source, assets, clock } = ports;
  const found = await discover({ source, config, targets: [''], outerScopes });
  if (!found.files.some(({ path }) => path === question.path) && !found.templates.includes(question.path)) {
    const named = await discover({ source, config, targets: [question.path], outerScopes });
    const reasons = [...named.skipped, ...named.problems].map(({ message }) => message);
    return explainNothing(question, reasons.length > 0 ? reasons : ['It is not among the files that are analysed.']);
  }
  const configs = found.files.length > 1 ? await readResolutionConfigs(source, found.resolutionFiles) : [];
  const { files, templates } = found;
  const { units } = await planScan({ files, templates, configs, source, limits, isCancelled: () => false });
  const unit = units.find(({ files }) => files.some(({ path }) => path === question.path));
  const data = await assets.engineData();
  const engine = createEngine(data);
  const syntax = await createSyntaxRuntime({ coreWasm: await assets.coreWasm() });
  try {
    const analyser = new FileAnalyser({ source, engine, syntax, assets, clock }, limits);
    const lowered: LoweredFile[] = [];
    for (const file of unit?.files ?? []) {
      const outcome = await analyser.lower(file);
      if (outcome.kind === 'lowered') lowered.push(outcome.file);
      else if (file.path === question.path) return explainNothing(question, [messageOf(outcome)]);
    }
    const options = { asOf: input.asOf, rulesFor: createRuleLookup(config.scopes, engine.rules) };
    return engine.explain(
      question,
      lowered,
      options,
      configs,
      (files) => reviewResults(files, input, data, false).files,
    );
  } finally {
    syntax.dispose();
  }
}

function messageOf(outcome: LeftOut): string {
  switch (outcome.kind) {
    case 'skipped':
      return outcome.problem.message;
    case 'other-type':
      return `There are no rules for ${outcome.type} files.`;
    case 'aborted':
      return `The parser failed on it: ${outcome.message}`;
  }
}
