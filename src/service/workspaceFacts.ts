/** What the workspace says of processes and attestations, read from its files. */
import {
  ATTESTATIONS_FILE,
  githubRuns,
  gitlabRuns,
  isOwnReport,
  MAX_ATTESTATIONS_LENGTH,
  readAttestations,
  readAcceptedRisks,
  readBaseline,
  readConfigFacts,
  speaksOfFacts,
  type CiRun,
} from '../config/index.js';
import {
  attestationResult,
  ACCEPTED_RISKS_FILE,
  ATTESTATION_RULE,
  BASELINE_FILE,
  type ConfigSite,
  type ConfigurationFacts,
  type Control,
  type ControlDocument,
  type DataProblem,
  type FileResult,
  type GatheredFact,
  type Location,
  type Problem,
  type RuleSetting,
  type WorkspaceFacts,
} from '../engine/index.js';
import { ignoreScope, isIgnored } from './gitignore.js';
import type { FileSource } from './ports.js';

export interface WorkspaceInput {
  /** That may be attested. */
  readonly controls: readonly Control[];
  /** TOM documents; those of the team have a file. */
  readonly documents: readonly ControlDocument[];
  /** ISO date that counts as today. */
  readonly asOf: string;
  readonly ruleSettings: Readonly<Record<string, RuleSetting>>;
  /** Configuration files that are read for what they say of clauses; null where nobody asks. */
  readonly factFiles: readonly string[] | null;
}

export interface WorkspaceReading {
  readonly workspace: WorkspaceFacts;
  /** Of the file with the attestations, if there is one: what in it no longer holds or is wrong. */
  readonly attestationFile: FileResult | null;
}

type Source = Pick<FileSource, 'list' | 'kindOf' | 'read'>;

const WORKFLOWS = '.github/workflows';
const GITLAB_FILE = '.gitlab-ci.yml';
const MOST_BYTES = 500_000;
const MOST_BASELINE_BYTES = 50_000_000;
const MOST_WORKFLOWS = 200;
const MOST_FACT_FILES = 500;
/** Of all of them together: what has to be parsed takes its time. */
const MOST_FACT_CHARACTERS = 5_000_000;

export async function readWorkspaceFacts(source: Source, input: WorkspaceInput): Promise<WorkspaceReading> {
  const [committed, ci, attested, configuration] = await Promise.all([
    committedFacts(source),
    ciFacts(source),
    readAttestationFile(source, input),
    input.factFiles === null ? undefined : configurationFacts(source, input.factFiles),
  ]);
  const documents = input.documents.flatMap(({ title, version, updated, file }): GatheredFact[] => {
    const message = `${title.en} is at version ${version}, last changed on ${updated}.`;
    return file === undefined ? [] : [{ fact: 'dated-document', message, location: at(file) }];
  });
  return {
    workspace: {
      facts: [...committed, ...ci, ...documents],
      attestations: attested?.attestations ?? [],
      ...(configuration === undefined ? {} : { configuration }),
    },
    attestationFile: attested?.result ?? null,
  };
}

function at(path: string, line = 1, column = 1): Location {
  return { path, start: 0, end: 0, startLine: line, startColumn: column, endLine: line, endColumn: column };
}

async function textOf(source: Source, path: string, mostBytes = MOST_BYTES): Promise<string | null> {
  if ((await source.kindOf(path)) !== 'file') return null;
  const read = await source.read(path, mostBytes);
  return read.ok ? read.text : null;
}

/** Records that others see only if git keeps them. */
async function committedFacts(source: Source): Promise<GatheredFact[]> {
  const ignoreFile = await textOf(source, '.gitignore');
  const scopes = ignoreFile === null ? [] : [ignoreScope('', ignoreFile)];
  const facts: GatheredFact[] = [];
  const baseline = isIgnored(scopes, BASELINE_FILE, false)
    ? null
    : await textOf(source, BASELINE_FILE, MOST_BASELINE_BYTES);
  if (baseline !== null && readBaseline(BASELINE_FILE, baseline).baseline !== null) {
    facts.push({
      fact: 'baseline',
      message: `${BASELINE_FILE} is in the workspace, and git does not ignore it.`,
      location: at(BASELINE_FILE),
    });
  }
  const risks = isIgnored(scopes, ACCEPTED_RISKS_FILE, false)
    ? null
    : await textOf(source, ACCEPTED_RISKS_FILE, 4 * MOST_BYTES);
  const decided = risks === null ? [] : readAcceptedRisks(ACCEPTED_RISKS_FILE, risks, null).entries;
  const entries = decided.filter(({ state }) => state !== 'open').length;
  if (entries > 0) {
    const message = `${ACCEPTED_RISKS_FILE} has ${entries} ${entries === 1 ? 'decision' : 'decisions'} on findings.`;
    facts.push({ fact: 'triage', message, location: at(ACCEPTED_RISKS_FILE) });
  }
  return facts;
}

async function ciFacts(source: Source): Promise<GatheredFact[]> {
  const scripts = scriptsIn(await textOf(source, 'package.json'));
  const facts: GatheredFact[] = [];
  for (const path of await workflowsIn(source)) {
    const text = await textOf(source, path);
    if (text !== null) facts.push(...factsOf(path, githubRuns(text, scripts)));
  }
  const gitlab = await textOf(source, GITLAB_FILE);
  if (gitlab !== null) facts.push(...factsOf(GITLAB_FILE, gitlabRuns(gitlab, scripts)));
  return facts;
}

async function configurationFacts(source: Source, paths: readonly string[]): Promise<ConfigurationFacts> {
  const sites: ConfigSite[] = [];
  const leftOut: string[] = [];
  let files = 0;
  let characters = 0;
  for (const path of paths) {
    const text = files < MOST_FACT_FILES ? await textOf(source, path) : null;
    if (text !== null && isOwnReport(path, text)) continue;
    if (text !== null && speaksOfFacts(path, text)) characters += text.length;
    if (text === null || characters > MOST_FACT_CHARACTERS) {
      leftOut.push(path);
      continue;
    }
    files += 1;
    const found = readConfigFacts(path, text);
    if (!found.isWhole) leftOut.push(path);
    for (const { line, column, ...site } of found.sites) sites.push({ ...site, location: at(path, line, column) });
  }
  return { sites, files, leftOut };
}

async function workflowsIn(source: Source): Promise<string[]> {
  if ((await source.kindOf(WORKFLOWS)) !== 'folder') return [];
  const listed = await source.list(WORKFLOWS);
  if (!listed.ok) return [];
  return listed.entries
    .filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/i.test(name))
    .map(({ name }) => `${WORKFLOWS}/${name}`)
    .sort()
    .slice(0, MOST_WORKFLOWS);
}

function scriptsIn(manifest: string | null): ReadonlyMap<string, string> {
  try {
    const { scripts } = (manifest === null ? {} : JSON.parse(manifest)) as { scripts?: unknown };
    const entries = typeof scripts === 'object' && scripts !== null ? Object.entries(scripts) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

function factsOf(path: string, runs: readonly CiRun[]): GatheredFact[] {
  return runs.flatMap(({ line, column, job, scheduled }): GatheredFact[] => {
    const location = at(path, line, column);
    const scan: GatheredFact = { fact: 'ci-scan', message: `The job ${job} in ${path} runs tom-review.`, location };
    if (scheduled === 'no') return [scan];
    const how = scheduled === 'yes' ? 'on a schedule' : 'in scheduled pipelines; their times are kept by GitLab';
    return [scan, { fact: 'ci-schedule', message: `The job ${job} in ${path} runs tom-review ${how}.`, location }];
  });
}

async function readAttestationFile(
  source: Source,
  { controls, asOf, ruleSettings }: WorkspaceInput,
): Promise<{ readonly attestations: WorkspaceFacts['attestations']; readonly result: FileResult } | null> {
  if ((await source.kindOf(ATTESTATIONS_FILE)) !== 'file') return null;
  const read = await source.read(ATTESTATIONS_FILE, MAX_ATTESTATIONS_LENGTH * 4);
  const text = read.ok ? read.text : '';
  const file = read.ok
    ? readAttestations(ATTESTATIONS_FILE, text, controls, asOf)
    : { attestations: [], problems: [{ file: ATTESTATIONS_FILE, line: 1, column: 1, message: read.message }] };
  const { attestations } = file;
  const setting = ruleSettings[ATTESTATION_RULE.id] as RuleSetting | undefined;
  const result = attestationResult({
    ...{ path: ATTESTATIONS_FILE, text, attestations, controls, asOf },
    problems: file.problems.map(problemOf),
    severity: setting === 'off' ? null : (setting ?? ATTESTATION_RULE.severity),
  });
  return { attestations, result };
}

function problemOf({ file, line, column, message, fix }: DataProblem): Problem {
  const meant = fix === undefined ? {} : { meant: fix };
  return { code: 'attestation', severity: 'error', path: file, location: at(file, line, column), message, ...meant };
}
