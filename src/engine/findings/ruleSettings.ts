/** What a configuration says of rules, for one file or for all. */
import type { CompiledRule } from '../rules/compiled.js';
import { SEVERITIES, type Confidence, type Finding, type Severity } from './finding.js';

/** A rule switched off or given another severity by configuration. */
export type RuleSetting = 'off' | Severity;

/** What can be said of any rule besides its severity. */
export interface RuleOptions {
  /** Findings with less confidence are left out. */
  readonly minConfidence?: Confidence;
  /** Findings that would be less severe have this severity. */
  readonly minSeverity?: Severity;
  /** Kinds of sources; findings about data that comes from them are left out. */
  readonly ignoreSources?: readonly string[];
  /** Ids of data types; findings about them are left out. */
  readonly ignoreDataTypes?: readonly string[];
}

/** What holds for the rules in one file, by rule id. A rule without an entry has its own severity and no options. */
export interface FileRules {
  readonly settings: Readonly<Record<string, RuleSetting>>;
  readonly options: Readonly<Record<string, RuleOptions>>;
  /** Who is approved to get personal data; absent: nobody has written a list. */
  readonly recipients?: readonly string[];
}

const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** Whether a rule finds anything under these settings. */
export function isOn(rule: CompiledRule, { settings }: FileRules): boolean {
  return settings[rule.id] !== 'off';
}

/** @param own severity of the finding by the rule alone */
export function severityUnder(ruleId: string, own: Severity, { settings, options }: FileRules): Severity {
  const setting = settings[ruleId] as RuleSetting | undefined;
  const severity = setting === undefined || setting === 'off' ? own : setting;
  const least = (options[ruleId] as RuleOptions | undefined)?.minSeverity ?? 'info';
  return SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(least) ? least : severity;
}

/** Whether the options of its rule leave a finding in. @param sourceKind '' where no data flows */
export function isWanted(finding: Finding, sourceKind: string, { options }: FileRules): boolean {
  const found = options[finding.ruleId] as RuleOptions | undefined;
  if (found === undefined) return true;
  const { minConfidence = 'low', ignoreSources = [], ignoreDataTypes = [] } = found;
  if (CONFIDENCES.indexOf(finding.confidence) > CONFIDENCES.indexOf(minConfidence)) return false;
  if (ignoreSources.includes(sourceKind)) return false;
  return !finding.dataTypes.some((type) => ignoreDataTypes.includes(type));
}
