/** From the options of a command to how findings are reviewed. */
import { Option } from 'commander';
import type { ResolvedConfig } from '../config/index.js';
import { BASELINE_FILE, type EngineData } from '../engine/index.js';
import { changesSince } from '../platform/node/gitChanges.js';
import { createNodeFileSource } from '../platform/node/nodeFileSource.js';
import { changedLines, readReviewRecords, type ScanReview } from '../service/index.js';
import { pathFromHere, problemLines } from './project.js';
import { UsageError } from './usageError.js';

export interface ReviewOptions {
  readonly newOnly?: boolean;
  readonly changedSince?: string;
  readonly suppressions?: boolean;
}

export const REVIEW_OPTIONS = {
  newOnly: new Option('--new-only', `only findings that ${BASELINE_FILE} does not have count as open`),
  changedSince: new Option(
    '--changed-since <ref>',
    'only findings with a step on a line that has changed since this branch, tag or commit count as open (git)',
  ),
  noSuppressions: new Option('--no-suppressions', 'findings that are suppressed count as open, for auditors'),
};

/** Reads the records of the project. Faults in them are the user's to put right. */
export async function loadReview(
  root: string,
  config: ResolvedConfig,
  data: EngineData,
  options: ReviewOptions,
): Promise<ScanReview> {
  const { records, problems } = await readReviewRecords(createNodeFileSource(root), config, data);
  if (problems.length > 0) throw new UsageError(problemLines(problems, root));
  const { newOnly = false, changedSince, suppressions = true } = options;
  if (newOnly && records.baseline === null) {
    const file = pathFromHere(root, BASELINE_FILE);
    throw new UsageError([`--new-only: there is no ${file}; write it with: tom-review baseline create`]);
  }
  const changes = changedSince === undefined ? null : await changesSince(root, changedSince);
  if (changes?.ok === false) throw new UsageError([`--changed-since: ${changes.message}`]);
  return {
    records,
    newOnly,
    honourSuppressions: suppressions,
    changedLines: changes === null ? null : changedLines(changes.changes),
  };
}
