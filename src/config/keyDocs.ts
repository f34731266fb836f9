/** What each key of a configuration means, in one sentence: for completion, hover and the JSON schema. */
import type { ConfigKey } from './layerReader.js';

export const KEY_DOCS: Readonly<Record<ConfigKey, string>> = {
  root: 'True: configurations of folders above this one do not count.',
  extends:
    'Presets, "./paths", npm packages and pinned git+https:// or https:// sources; a later one wins, this file over all.',
  rules: 'By rule: off, on, a severity, or severity and options.',
  overrides: 'Rules for some files; a later entry wins.',
  include: 'Globs of what is reviewed, relative to this folder; without it, everything.',
  exclude: 'Globs of what is not reviewed, relative to this folder.',
  models: "Folders or files with models of the team's own.",
  'rule-dirs': "Folders with rules of the team's own.",
  'data-types': "Folders or files with data types of the team's own.",
  controls: "Documents with measures (TOMs) of the team's own; in the root's file only.",
  recipients: 'Hosts and libraries that data may be sent to.',
  deadlines: "Days within which findings are to be put right, by severity; in the root's file only.",
  limits: "How much a scan takes on; in the root's file only.",
  suppressions: 'What is no flaw, by fingerprint or by files, with a reason: for files that cannot hold a comment.',
};

export const RULE_KEY_DOCS: Readonly<Record<string, string>> = {
  severity: 'off, on, or a severity.',
  options: 'What is left out, and how severe findings are at least.',
  'min-confidence': 'Findings with less confidence are left out: high, medium or low.',
  'min-severity': 'Findings that would be less severe have this severity.',
  'ignore-sources': 'Kinds of sources; findings about data that comes from them are left out.',
  'ignore-data-types': 'Data types; findings about them are left out.',
  files: 'Globs relative to this folder.',
  rules: 'What holds for rules in these files.',
  rule: 'The rule; without it, every rule.',
  fingerprint: 'Fingerprint of the finding, in quotes.',
  path: 'Glob of files, relative to this folder.',
  reason: 'Why it is no flaw; mandatory.',
  until: 'Day on which the entry ends (YYYY-MM-DD).',
  'file-size': 'Largest file that is analysed, such as 2 MB.',
  'parse-time': 'Time for parsing a file, such as 10 s.',
  'file-time': 'Time for a file in all, such as 2 min.',
  'group-files': 'Most files that are analysed together.',
  'group-size': 'Most code that is analysed together, such as 40 MB.',
};

export const SWITCH_DOCS: Readonly<Record<string, string>> = {
  off: 'The rule finds nothing.',
  on: "The rule's own severity.",
};
