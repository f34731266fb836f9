/**
 * Where a CI configuration runs this product: GitHub workflows and GitLab's file. What a script does is read from its text,
 * so only commands that are written out count, and those of package.json's scripts.
 */
import { githubJobs, gitlabJobs, type CiJob } from './ciJobs.js';
import { readYamlNodes } from './yamlNodes.js';

export interface CiRun extends Pick<CiJob, 'job' | 'scheduled'> {
  /** 1-based line of the script. */
  readonly line: number;
  readonly column: number;
}

const COMMAND = /(?:^|[\s;&|(/"'])tom-review(?:@[\w.^~-]+)?\s+(?:scan|report)\b/m;
const SCRIPT = /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?([\w:.-]+)/g;

/** @param scripts of package.json: what `npm run NAME` runs */
export function runsUs(script: string, scripts: ReadonlyMap<string, string>): boolean {
  const text = script.replace(/(^|\s)#.*$/gm, '$1');
  if (COMMAND.test(text)) return true;
  return [...text.matchAll(SCRIPT)].some(([, name]) => COMMAND.test(scripts.get(name ?? '') ?? ''));
}

/** The jobs of a GitHub workflow that run us; empty where the text is no workflow. */
export function githubRuns(text: string, scripts: ReadonlyMap<string, string>): readonly CiRun[] {
  const nodes = readYamlNodes(text);
  if (nodes?.tops.length !== 1) return [];
  return githubJobs(nodes.tops[0]).flatMap(({ job, scheduled, scripts: runs }) =>
    runs.filter(({ value }) => runsUs(value, scripts)).map((run): CiRun => ({ ...nodes.placeOf(run), job, scheduled })),
  );
}

/** The jobs of `.gitlab-ci.yml` that run us. */
export function gitlabRuns(text: string, scripts: ReadonlyMap<string, string>): readonly CiRun[] {
  const nodes = readYamlNodes(text);
  if (nodes?.tops.length !== 1) return [];
  return gitlabJobs(nodes.tops[0]).flatMap(({ job, scheduled, scripts: lines }): CiRun[] => {
    const line = lines.find(({ value }) => runsUs(value, scripts));
    return line === undefined ? [] : [{ ...nodes.placeOf(line), job, scheduled }];
  });
}
