/** The jobs of CI configurations that can run: GitHub workflows and GitLab's file. */
import { isMap, isScalar, isSeq, type Scalar, type YAMLMap } from 'yaml';
import { entriesOf, scalarsIn } from './yamlNodes.js';

export interface CiJob {
  readonly job: string;
  readonly key: Scalar;
  /** What it runs, in order. */
  readonly scripts: readonly Scalar<string>[];
  /** `yes`: the file itself has a schedule; `elsewhere`: the job runs in scheduled pipelines, whose times are kept by GitLab. */
  readonly scheduled: 'yes' | 'elsewhere' | 'no';
}

/** @param top of a GitHub workflow */
export function githubJobs(top: unknown): readonly CiJob[] {
  if (!isMap(top)) return [];
  const triggers = top.get('on', true);
  const scheduled = isMap(triggers) && isSeq(triggers.get('schedule', true)) ? 'yes' : 'no';
  return entriesOf(top.get('jobs', true)).flatMap(({ name, key, value }): CiJob[] => {
    if (!isMap(value) || isNever(value)) return [];
    const steps = value.get('steps', true);
    const runs = isSeq(steps) ? steps.items.filter((step): step is YAMLMap => isMap(step) && !isNever(step)) : [];
    const scripts = runs.map((step): unknown => step.get('run', true)).filter(isText);
    return [{ job: name, key, scripts, scheduled }];
  });
}

/** @param top of `.gitlab-ci.yml` */
export function gitlabJobs(top: unknown): readonly CiJob[] {
  return entriesOf(top).flatMap(({ name, key, value }): CiJob[] => {
    // a name with a dot in front is a template that does not run
    if (!isMap(value) || name.startsWith('.') || value.get('when') === 'never') return [];
    const parts = ['before_script', 'script', 'after_script'];
    const scripts = parts.flatMap((part) => scalarsIn(value.get(part, true))).filter(isText);
    const isScheduled = [value.get('rules', true), value.get('only', true)].some((rules) => namesSchedule(rules));
    return [{ job: name, key, scripts, scheduled: isScheduled ? 'elsewhere' : 'no' }];
  });
}

function isText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string';
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
