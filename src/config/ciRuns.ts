/**
 * Where a CI configuration runs this product: GitHub workflows and GitLab's file. What a script does is read from its text,
 * so only commands that are written out count, and those of package.json's scripts.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml';
import { isTooDeep } from './yamlDepth.js';

export interface CiRun {
  /** 1-based line of the script. */
  readonly line: number;
  readonly column: number;
  readonly job: string;
  /** `yes`: the file itself has a schedule; `elsewhere`: the job runs in scheduled pipelines, whose times are kept by GitLab. */
  readonly scheduled: 'yes' | 'elsewhere' | 'no';
}

const COMMAND = /(?:^|[\s;&|(/"'])tom-review(?:@[\w.^~-]+)?\s+(?:scan|report)\b/m;
const SCRIPT = /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?([\w:.-]+)/g;
const MOST_CHARACTERS = 500_000;

/** @param scripts of package.json: what `npm run NAME` runs */
export function runsUs(script: string, scripts: ReadonlyMap<string, string>): boolean {
  const text = script.replace(/(^|\s)#.*$/gm, '$1');
  if (COMMAND.test(text)) return true;
  return [...text.matchAll(SCRIPT)].some(([, name]) => COMMAND.test(scripts.get(name ?? '') ?? ''));
}

/** The jobs of a GitHub workflow that run us; empty where the text is no workflow. */
export function githubRuns(text: string, scripts: ReadonlyMap<string, string>): readonly CiRun[] {
  const parsed = parse(text);
  if (parsed === undefined) return [];
  const triggers = parsed.top.get('on', true);
  const isScheduled = isMap(triggers) && isSeq(triggers.get('schedule', true));
  const jobs = parsed.top.get('jobs', true);
  return entriesOf(jobs).flatMap(([job, value]) => {
    if (!isMap(value) || isNever(value)) return [];
    const steps = value.get('steps', true);
    const runs = isSeq(steps) ? steps.items.filter((step): step is YAMLMap => isMap(step) && !isNever(step)) : [];
    return runs.flatMap((step): CiRun[] => {
      const run = step.get('run', true) as unknown;
      if (!isScalar(run) || typeof run.value !== 'string' || !runsUs(run.value, scripts)) return [];
      return [{ ...parsed.placeOf(run), job, scheduled: isScheduled ? 'yes' : 'no' }];
    });
  });
}

/** The jobs of `.gitlab-ci.yml` that run us. */
export function gitlabRuns(text: string, scripts: ReadonlyMap<string, string>): readonly CiRun[] {
  const parsed = parse(text);
  if (parsed === undefined) return [];
  return entriesOf(parsed.top).flatMap(([job, value]): CiRun[] => {
    // a name with a dot in front is a template that does not run
    if (!isMap(value) || job.startsWith('.')) return [];
    if (value.get('when') === 'never') return [];
    const lines = ['before_script', 'script', 'after_script'].flatMap((key) => scalarsIn(value.get(key, true)));
    const line = lines.find((node) => typeof node.value === 'string' && runsUs(node.value, scripts));
    if (line === undefined) return [];
    const isScheduled = [value.get('rules', true), value.get('only', true)].some((rules) => namesSchedule(rules));
    return [{ ...parsed.placeOf(line), job, scheduled: isScheduled ? 'elsewhere' : 'no' }];
  });
}

/** A rule that lets the job run in scheduled pipelines. */
function namesSchedule(rules: unknown): boolean {
  if (!isSeq(rules)) return scalarsIn(rules).some(({ value }) => value === 'schedules');
  return rules.items.some((rule) => {
    if (isScalar(rule)) return rule.value === 'schedules';
    if (!isMap(rule) || rule.get('when') === 'never') return false;
    const condition = rule.get('if');
    return typeof condition === 'string' && /\$CI_PIPELINE_SOURCE\s*==\s*["']schedule["']/.test(condition);
  });
}

function isNever(map: YAMLMap): boolean {
  const condition = map.get('if');
  return (
    condition === false || (typeof condition === 'string' && /^\s*(?:\$\{\{\s*)?false(?:\s*\}\})?\s*$/.test(condition))
  );
}

function entriesOf(node: unknown): [string, unknown][] {
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), value]] : []));
}

function scalarsIn(node: unknown): { value: unknown; range?: Node['range'] }[] {
  if (isScalar(node)) return [node];
  return isSeq(node) ? node.items.flatMap(scalarsIn) : [];
}

interface Parsed {
  readonly top: YAMLMap;
  placeOf(node: { range?: Node['range'] }): { readonly line: number; readonly column: number };
}

function parse(text: string): Parsed | undefined {
  if (text.length > MOST_CHARACTERS || isTooDeep(text)) return undefined;
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true, uniqueKeys: false });
    const top = document.contents;
    if (document.errors.length > 0 || !isMap(top)) return undefined;
    return {
      top,
      placeOf: ({ range }) => {
        const { line, col } = lines.linePos(range?.[0] ?? 0);
        return { line: Math.max(1, line), column: Math.max(1, col) };
      },
    };
  } catch {
    return undefined;
  }
}
