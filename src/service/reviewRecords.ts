/** What a project has written down about findings, read through the host's files: one way for every face. */
import { listedSuppressions, readAcceptedRisks, readBaseline, type ResolvedConfig } from '../config/index.js';
import {
  ACCEPTED_RISKS_FILE,
  BASELINE_FILE,
  DEFAULT_DEADLINES,
  type Baseline,
  type DataProblem,
  type EngineData,
  type ReviewRecords,
  type RiskEntry,
} from '../engine/index.js';
import type { FileSource } from './ports.js';

export interface ReadRecords {
  /** What is right of them. */
  readonly records: ReviewRecords;
  readonly problems: readonly DataProblem[];
}

type Source = Pick<FileSource, 'kindOf' | 'read'>;

/** Bytes. */
const MOST_BYTES = 50_000_000;

/** How many paths are looked at at the same time. */
const PARALLEL = 32;

/** @param data with the rules and controls that entries may name */
export async function readReviewRecords(
  source: Source,
  config: ResolvedConfig,
  data: Pick<EngineData, 'rules' | 'controls'>,
): Promise<ReadRecords> {
  const names = { rules: data.rules.map(({ id }) => id), controls: data.controls.map(({ id }) => id) };
  const problems: DataProblem[] = [];
  const risks = await readFile(source, ACCEPTED_RISKS_FILE, problems, (text): readonly RiskEntry[] => {
    const read = readAcceptedRisks(ACCEPTED_RISKS_FILE, text, names);
    problems.push(...read.problems);
    return read.entries;
  });
  const baseline = await readFile(source, BASELINE_FILE, problems, (text): Baseline | null => {
    const read = readBaseline(BASELINE_FILE, text);
    problems.push(...read.problems);
    return read.baseline;
  });
  const named = [...(risks ?? []), ...(baseline?.entries ?? [])].flatMap(({ path }) => path ?? []);
  return {
    records: {
      suppressions: listedSuppressions(config),
      risks: risks ?? [],
      baseline,
      deadlines: { ...DEFAULT_DEADLINES, ...config.deadlines },
      missingPaths: await missing(source, new Set(named)),
    },
    problems,
  };
}

async function readFile<T>(
  source: Source,
  file: string,
  problems: DataProblem[],
  use: (text: string) => T,
): Promise<T | null> {
  if ((await source.kindOf(file)) === null) return null;
  const read = await source.read(file, MOST_BYTES);
  if (read.ok) return use(read.text);
  problems.push({ file, line: 1, column: 1, message: read.message });
  return null;
}

async function missing(source: Source, paths: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const gone = new Set<string>();
  const rest = [...paths];
  const lane = async (): Promise<void> => {
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) {
      if ((await source.kindOf(path)) !== 'file') gone.add(path);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
  return gone;
}
