/**
 * The scan of a project: finds the files, analyses those that imports connect together, in workers, and gathers a
 * result that is the same for any number of workers.
 */
import type { Cancellation } from '../base/cancellation.js';
import { createRuleLookup, rootSettings, ruleScopes, type ResolvedConfig } from '../config/index.js';
import {
  isPageOfItsOwn,
  reviewFiles,
  type EngineData,
  type FileResult,
  type Problem,
  type ReviewedFiles,
  type ReviewOptions,
  type ReviewRecords,
} from '../engine/index.js';
import type { ScanResult } from '../reports/reportInput.js';
import { byPath, discover, problem, type Discovery } from './discovery.js';
import { DEFAULT_LIMITS, withConfigLimits, type FileLimits, type FileRequest } from './fileOutcome.js';
import type { IgnoreScope } from './gitignore.js';
import { GroupCache } from './groupCache.js';
import type { AssetSource, Clock, FileSource, ResultCache, WorkerSpawner } from './ports.js';
import { fileTypeOf } from './languages.js';
import { readResolutionConfigs } from './resolutionConfigs.js';
import { planScan } from './scanPlan.js';
import { ScanRun } from './scanRun.js';
import { settingsResults } from './settingsResults.js';
import { readWorkspaceFacts } from './workspaceFacts.js';

export interface ScanPorts {
  readonly source: FileSource;
  readonly assets: AssetSource;
  readonly workers: WorkerSpawner;
  readonly clock: Clock;
  /** Results of earlier scans; absent: none are used and none are kept. */
  readonly cache?: ResultCache;
}

export interface ScanProgress {
  readonly done: number;
  readonly total: number;
  /** The file that was parsed last, '' at the beginning. */
  readonly path: string;
}

export interface ScanInput {
  readonly root: string;
  readonly config: ResolvedConfig;
  /** Version of the product. */
  readonly toolVersion: string;
  /** ISO date that counts as today. */
  readonly asOf: string;
  /** Root-relative; [''] for everything. */
  readonly targets: readonly string[];
  readonly outerScopes?: readonly IgnoreScope[];
  /** The files, where they were looked for already. */
  readonly found?: Discovery;
  /** Number of workers, 0 for none; absent: as many as are worth it. */
  readonly workers?: number;
  readonly limits?: FileLimits;
  /** How findings are reviewed; absent: they are as the engine gives them. */
  readonly review?: ScanReview;
  /** Also looks for evidence, which the status of controls needs. */
  readonly evidence?: boolean;
  readonly onProgress?: (progress: ScanProgress) => void;
  readonly cancellation?: Cancellation;
}

export interface ScanReview extends Pick<ReviewOptions, 'honourSuppressions' | 'newOnly' | 'changedLines'> {
  readonly records: ReviewRecords;
}

/** Below this many bytes starting a worker takes longer than analysing here (43 ms against 4 ms for 1,000 lines). */
const SMALL_SCAN = 150_000;

/** Each worker may take 400 MB. */
const MOST_WORKERS = 8;

export async function scanProject(input: ScanInput, ports: ScanPorts): Promise<ScanResult> {
  const { source, assets } = ports;
  const { config, targets, outerScopes = [] } = input;
  const found = input.found ?? (await discover({ source, config, targets, outerScopes }));
  const data = await assets.engineData();
  const request: FileRequest = {
    options: { asOf: input.asOf, evidence: input.evidence === true },
    ruleScopes: ruleScopes(config.scopes),
    limits: withConfigLimits(input.limits ?? DEFAULT_LIMITS, config.limits),
    configs: found.files.length > 1 ? await readResolutionConfigs(source, found.resolutionFiles) : [],
  };
  const versions = { tool: input.toolVersion, data: data.hash };
  const cache = ports.cache === undefined ? null : new GroupCache({ cache: ports.cache, source, request, versions });
  const { outcomes, notes } = await analyseAll(found, request, input, ports, cache);

  const files: FileResult[] = [];
  const skipped: Problem[] = [...found.skipped];
  const byType: Record<string, number> = { ...found.notAnalysedByType };
  for (const { path } of found.files) {
    const outcome = outcomes.get(path);
    if (outcome === undefined) continue;
    if (outcome.kind === 'result') files.push(outcome.result);
    else if (outcome.kind === 'skipped') skipped.push(outcome.problem);
    else if (outcome.kind === 'other-type') byType[outcome.type] = (byType[outcome.type] ?? 0) + 1;
    else skipped.push(problem(path, 'parse-aborted', 'error', `The parser failed on it: ${outcome.message}`));
  }
  for (const path of found.templates) {
    const outcome = outcomes.get(path);
    if (outcome?.kind !== 'result') continue;
    files.push(outcome.result);
    // counted as a file of a type without rules, until code was seen to render it
    const type = fileTypeOf(path);
    const count = type.kind === 'without-rules' ? (byType[type.type] ?? 0) : 0;
    if (type.kind === 'without-rules' && count > 1) byType[type.type] = count - 1;
    else if (type.kind === 'without-rules') delete byType[type.type];
  }
  const ruleSettings = rootSettings(config, data.rules);
  const { workspace, attestationFile } = await readWorkspaceFacts(source, {
    controls: data.controls,
    documents: data.documents,
    asOf: input.asOf,
    ruleSettings,
    factFiles: input.evidence === true ? found.factFiles : null,
  });
  if (attestationFile !== null && targets.some((target) => target === '' || target === attestationFile.path)) {
    files.push(attestationFile);
  }
  files.push(...(await settingsResults(source, found.settingsFiles, { data, config, asOf: input.asOf })));
  const isWhole = targets.includes('') && input.cancellation?.isCancelled !== true;
  const reviewed = reviewResults(files.sort(byPath), input, data, isWhole);
  return {
    root: input.root,
    files: reviewed.files,
    skipped: skipped.sort(byPath),
    notAnalysedByType: Object.fromEntries(Object.entries(byType).sort(([a], [b]) => (a < b ? -1 : 1))),
    excluded: found.excluded,
    problems: [...found.problems, ...notes, ...reviewed.problems].sort(byPath),
    versions,
    configFiles: config.files,
    configHash: config.hash,
    ruleSettings,
    asOf: input.asOf,
    isCancelled: input.cancellation?.isCancelled === true,
    workspace,
    hasBaseline: input.review !== undefined && input.review.records.baseline !== null,
  };
}

/** @param isWhole whether these are all files that the records may speak of */
export function reviewResults(
  files: readonly FileResult[],
  input: Pick<ScanInput, 'review' | 'asOf' | 'config'>,
  { rules }: EngineData,
  isWhole: boolean,
): ReviewedFiles {
  if (input.review === undefined) return { files, problems: [] };
  const { records, ...options } = input.review;
  const settings = rootSettings(input.config, rules);
  const rulesFor = createRuleLookup(input.config.scopes, rules);
  const analysed = new Set(files.filter((file) => file.analysed).map((file) => file.path));
  return reviewFiles(
    files,
    records,
    { asOf: input.asOf, ...ruleSets(rules), ...options },
    {
      isWhole,
      isAnalysed: (path) => analysed.has(path),
      isActive: (rule, path) => (path === null ? settings[rule] : rulesFor(path).settings[rule]) !== 'off',
    },
  );
}

/** The rules there are, and those of which no finding may be called no flaw. */
export function ruleSets(rules: EngineData['rules']): Pick<ReviewOptions, 'knownRuleIds' | 'unsuppressibleRuleIds'> {
  return {
    knownRuleIds: new Set(rules.map((rule) => rule.id)),
    unsuppressibleRuleIds: new Set(rules.filter((rule) => !rule.suppressible).map((rule) => rule.id)),
  };
}

/** Analyses all files; what is said about the scan as a whole comes with the outcomes. */
async function analyseAll(
  { files, templates }: Discovery,
  request: FileRequest,
  input: ScanInput,
  ports: ScanPorts,
  cache: GroupCache | null,
): Promise<Pick<ScanRun, 'outcomes' | 'notes'>> {
  const { onProgress, cancellation } = input;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const isLocal = input.workers === 0 || (input.workers === undefined && bytes < SMALL_SCAN);
  const done = new Set<string>();
  const total = files.length;
  onProgress?.({ done: 0, total, path: '' });
  if (total === 0 && !templates.some(isPageOfItsOwn)) return { outcomes: new Map(), notes: [] };

  const isCancelled = (): boolean => cancellation?.isCancelled === true;
  // a small project's texts are kept, so that each file is read once
  const source = isLocal && bytes < SMALL_SCAN ? rememberingSource(ports.source) : ports.source;
  const run = new ScanRun(
    { ...ports, source },
    {
      request,
      lanes: isLocal ? 1 : laneCount(files.length, bytes, input.workers, ports.workers.parallelism),
      isLocal,
      isCancelled,
      cache,
      isLazy: cache !== null && (await cache.hasEntries()),
      onFile: (path) => {
        if (isCancelled() || done.has(path)) return;
        done.add(path);
        onProgress?.({ done: done.size, total, path });
      },
    },
  );
  const forget = cancellation?.onCancel(() => void run.stop());
  try {
    const onText = cache === null ? {} : { onText: (path: string, text: string) => cache.saw(path, text) };
    const { configs, limits } = request;
    await run.run(planScan({ files, templates, configs, source, limits, isCancelled, ...onText }));
  } finally {
    forget?.();
  }
  return run;
}

/** As many workers as were asked for, else as many as pay for their start. */
function laneCount(files: number, bytes: number, wanted: number | undefined, parallelism: number): number {
  return Math.min(files, wanted ?? Math.min(parallelism, MOST_WORKERS, Math.ceil(bytes / SMALL_SCAN)));
}

/** A source that reads each file once. Asking the host for the size instead lets other messages through. */
function rememberingSource(below: FileSource): FileSource {
  const texts = new Map<string, ReturnType<FileSource['read']>>();
  return {
    list: (folder) => below.list(folder),
    kindOf: (file) => below.kindOf(file),
    sizeOf: (file) => below.sizeOf(file),
    firstLine: (file) => below.firstLine(file),
    read: async (file, maxBytes) => {
      const known = texts.get(file);
      if (known !== undefined) await below.sizeOf(file);
      const text = known ?? below.read(file, maxBytes);
      texts.set(file, text);
      return text;
    },
  };
}
