/** What each key of a configuration or record means, in one sentence: for completion, hover and the JSON schema. */
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
  recipients:
    'Hosts (api.example.com, *.example.com) and libraries (@sentry/node, sentry_sdk) that personal data may be sent to; this is not reported.',
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

/** Of an accepted risk. */
export const RISK_KEY_DOCS: Readonly<Record<string, string>> = {
  risks: 'What people have found out about findings.',
  fingerprint: 'Fingerprint of the finding, in quotes.',
  path: 'Its file, relative to the root; without it, the entry holds in every file.',
  rule: 'The rule that finds it.',
  control: 'The control that the decision is about.',
  state: 'State of the review; accepted if absent.',
  reason: 'Why the risk can be borne, or why it is none.',
  owner: 'Who answers for the risk.',
  approver: 'Who has approved it.',
  ticket: 'Where the work on it is tracked.',
  expires: 'First day on which it no longer holds (YYYY-MM-DD).',
  note: 'Free text.',
  triage: 'Facts that are known better; the risk follows.',
};

export const STATE_DOCS: Readonly<Record<string, string>> = {
  open: 'Nothing is decided yet.',
  'in-review': 'Somebody is looking at it.',
  'false-positive': 'It is no flaw, for a reason.',
  accepted: 'A flaw that stays until a day, with owner, approver and reason.',
  fixed: 'Said to be put right; reported if it is still found.',
};

export const ATTESTATION_KEY_DOCS: Readonly<Record<string, string>> = {
  attestations: 'What code cannot show, confirmed by a person for a time.',
  control: 'The clause.',
  item: 'One item of the clause, or review: the review of its process; without it, the whole clause.',
  version: 'Version of the clause that is attested: when the clause changes, the entry is stale.',
  owner: 'Who answers for it.',
  statement: 'What is so.',
  evidence: 'Link to, or path of, what shows it.',
  date: 'Day of the attestation, not in the future (YYYY-MM-DD).',
  'interval-months': "After so many months it is overdue; not longer than the clause's own interval.",
};

/** Of a TOM document and its clauses. */
export const DOCUMENT_KEY_DOCS: Readonly<Record<string, string>> = {
  id: 'Name in kebab-case; clauses are <document>/<clause>.',
  title: 'A text, or one in each language ({ en: …, de: … }).',
  version: 'Goes up when the meaning changes.',
  updated: 'Day of the last change (YYYY-MM-DD).',
  clauses: 'The measures.',
  section: 'Heading under which it stands.',
  satisfies: 'Clauses of the catalogue that this one is the way of meeting; its attestation counts for them.',
  'maps-to': 'Clauses of the catalogue that speak of the same matter.',
  servedBy: 'How the clause is served, if that does not follow from the clauses that it names.',
  attest: 'What of it is attested, and how often.',
};

export const RULE_FILE_KEY_DOCS: Readonly<Record<string, string>> = {
  id: 'Name of its folder, in kebab-case.',
  title: 'What is wrong, in a few words.',
  mode: 'How it looks for things.',
  polarity: 'violation, or evidence: what is done well.',
  severity: 'How severe its findings are.',
  cwe: 'Numbers of CWE.',
  controls: 'Controls that its findings touch, the most specific one first.',
  languages: 'Languages that it looks at.',
  message: 'What was found: {source} {sink} {name} {value} {dataType} stand for what it was found in.',
  why: 'Why it is a flaw.',
  fix: 'What to do about it.',
  suppressible: 'false: its findings can be neither suppressed nor declared a false positive.',
  'quick-fixes': 'Edits of the underlined text.',
  sources: 'Kinds of sources whose data it follows; personal stands for all personal data.',
  'not-sources': 'Kinds of sources that are left out.',
  sinks: 'Kinds of sinks that the data must not reach.',
  sanitizers: 'Kinds of cleaning after which the data is harmless.',
  where: 'Conditions on the value at the sink.',
  position: 'Which part of the value counts.',
  'severity-by-source': 'Other severities, by kind of source.',
  recipients: 'True: its sinks stand for recipients, and those that tom-review.yaml approves are not reported.',
  range: 'What is underlined.',
  settings: 'Keys and values that it looks for.',
  literals: 'Texts that it looks for.',
  exclude: 'Patterns of texts that are never reported.',
  'sanitized-by': 'Evidence: the data must have been cleaned by one of these on every way.',
  sites: 'Evidence: the places that it is counted against.',
};

export const MODE_DOCS: Readonly<Record<string, string>> = {
  taint: 'Data of a source reaches a sink.',
  call: 'A function is called with values for which conditions hold.',
  setting: 'A key has a value, anywhere in the code.',
  literal: 'A text constant stands in the code.',
};
