/** From what a scan has found to the status of each clause. Pure; docs/controls.md says the same in words. */
import { isTestPath } from '../../base/testPath.js';
import { sitesOfProject } from '../findings/projectProtection.js';
import type { FileResult, Location, Problem } from '../findings/finding.js';
import { recipientText, type JudgedRecipient } from '../findings/recipient.js';
import type { CompiledRule } from '../rules/compiled.js';
import { ageOf, attestablesOf, attestationOf, REVIEW_ITEM, type Attestable, type Attestation } from './attestation.js';
import { ATTESTATION_RULE } from './attestationFindings.js';
import { WHOLE_ITEM } from './compileTeamDocument.js';
import type { ConfigFact, Control, Facet, ProcessFact, ServedBy } from './control.js';
import {
  MOST_PLACES,
  wordOf,
  type ControlStatus,
  type EvidenceCount,
  type FacetStatus,
  type FactStatus,
  type FindingCounts,
  type ItemStatus,
  type ReasonCode,
  type StatusReason,
  type WorkspaceFacts,
} from './status.js';

export type StatusRule = Pick<CompiledRule, 'id' | 'controls' | 'languages' | 'polarity'>;

/** What of a scan counts. */
export interface StatusScan {
  readonly files: readonly FileResult[];
  readonly skipped: readonly Problem[];
  /** About files or the whole scan. */
  readonly problems: readonly Problem[];
  readonly notAnalysedByType: Readonly<Record<string, number>>;
  /** By rule id. */
  readonly ruleSettings: Readonly<Record<string, string>>;
  readonly isCancelled: boolean;
  /** False: only some files were looked at; true if absent. */
  readonly isScanned?: boolean;
  /** ISO date that counts as today. */
  readonly asOf: string;
  readonly workspace?: WorkspaceFacts;
}

/** Languages in which programs are configured, not written. */
const CONFIG_LANGUAGES: ReadonlySet<string> = new Set(
  'yaml json env properties dockerfile compose nginx hcl terraform toml ini xml'.split(' '),
);

/** Types of files without rules that are no programs: markup, shell and build scripts, declarations. */
const NO_PROGRAMS: ReadonlySet<string> = new Set(
  (
    '.d.ts .pyi .bash .bat .cmd .sh .zsh .ps1 .psm1 .sql .htm .html .xhtml .mdx .xsl .xslt .gradle Makefile Rakefile ' +
    'Vagrantfile Gemfile'
  ).split(' '),
);

/** … and those that configure something. */
const CONFIG_TYPES: ReadonlySet<string> = new Set(['.tf', '.hcl', 'Dockerfile', 'Jenkinsfile']);

/** Reasons for which a file counts as skipped; what is minified or left out on purpose is listed elsewhere. */
const SKIPPING: ReadonlySet<Problem['code']> = new Set([
  ...(['too-large', 'deadline', 'parse-aborted', 'analysis-failed', 'analysis-budget', 'unreadable'] as const),
]);

/** Sites whose message is told in full. */
const MOST_MESSAGES = 5;

const FACT_NAMES: Readonly<Record<Exclude<ProcessFact, 'deadlines'>, string>> = {
  baseline: 'No baseline is committed (tom-review-baseline.json).',
  'ci-scan': 'No CI job that runs tom-review was found in .github/workflows or .gitlab-ci.yml.',
  'ci-schedule': 'No CI job that runs tom-review on a schedule was found in .github/workflows or .gitlab-ci.yml.',
  triage: 'No decision on a finding is on record (tom-review-accepted-risks.yaml).',
  'dated-document': 'No TOM document of the team with a date was found (controls in tom-review.yaml).',
};

const SITE_NAMES: Readonly<Record<ConfigFact, { readonly one: string; readonly evidence: string }>> = {
  'backup-schedule': { one: 'backup', evidence: 'a schedule' },
  'backup-retention': { one: 'backup', evidence: 'a limit on how long it is kept' },
  'backup-checksum': { one: 'backup job', evidence: 'a checksum step' },
  'log-retention': { one: 'setting of a log', evidence: 'a limit on how long it is kept' },
  'storage-lifecycle': { one: 'storage bucket', evidence: 'a rule by which objects expire' },
};

/** The status of each control, in the order of `controls`. */
export function controlStatuses(
  scan: StatusScan,
  controls: readonly Control[],
  rules: readonly StatusRule[],
): readonly ControlStatus[] {
  const facts = new ScanFacts(scan, controls, rules);
  return controls.map((control) => {
    const facets = control.servedBy.map((facet) => facetStatus(control, facet, facts));
    return { controlId: control.id, version: control.version, word: wordOf(facets), facets };
  });
}

/** A scan, indexed by clause. */
class ScanFacts {
  readonly rules = new Map<string, StatusRule[]>();
  readonly ruleById: ReadonlyMap<string, StatusRule>;
  readonly findings = new Map<
    string,
    { readonly ruleId: string; readonly state: string; readonly location: Location }[]
  >();
  readonly evidence = new Map<string, Location[]>();
  readonly sites = new Map<string, { readonly location: Location; readonly hasEvidence: boolean }[]>();
  readonly filesByLanguage = new Map<string, number>();
  /** Those that rules have seen personal data go to, approved or not. */
  readonly recipients = new Map<string, { readonly recipient: JudgedRecipient; readonly location: Location }[]>();
  readonly skipped: readonly Location[];
  readonly workspace: WorkspaceFacts;
  readonly controls: ReadonlyMap<string, Control>;

  constructor(
    readonly scan: StatusScan,
    controls: readonly Control[],
    rules: readonly StatusRule[],
  ) {
    const { facts = [], attestations = [] } = scan.workspace ?? {};
    this.workspace = {
      ...scan.workspace,
      facts,
      attestations: [...attestations, ...attestedByTeam(attestations, controls)],
    };
    this.controls = new Map(controls.map((control) => [control.id, control]));
    this.ruleById = new Map(rules.map((rule) => [rule.id, rule]));
    for (const rule of rules) for (const id of rule.controls) push(this.rules, id, rule);
    const skipped = new Map<string, Location>();
    for (const file of scan.files) {
      if (file.analysed) this.filesByLanguage.set(file.language, (this.filesByLanguage.get(file.language) ?? 0) + 1);
      for (const finding of file.findings) {
        for (const id of finding.controls) push(this.findings, id, finding);
        if (finding.state !== 'suppressed') this.addRecipients(finding.controls, finding);
      }
      for (const transfer of file.transfers ?? [])
        this.addRecipients(this.ruleById.get(transfer.ruleId)?.controls ?? [], transfer);
      // what tests do is no evidence for what runs
      if (isTestPath(file.path)) continue;
      for (const found of file.evidence?.found ?? []) push(this.evidence, found.ruleId, found.location);
    }
    for (const site of sitesOfProject(scan.files.filter(({ path }) => !isTestPath(path))))
      push(this.sites, site.ruleId, site);
    const problems = [...scan.skipped, ...scan.problems, ...scan.files.flatMap((file) => file.problems)];
    for (const { path, code, severity } of problems) {
      if (SKIPPING.has(code) && severity !== 'note') skipped.set(path, topOf(path));
    }
    this.skipped = [...skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private addRecipients(
    controls: readonly string[],
    { recipients = [], location }: { readonly recipients?: readonly JudgedRecipient[]; readonly location: Location },
  ): void {
    for (const id of controls) for (const recipient of recipients) push(this.recipients, id, { recipient, location });
  }

  /** Rules of the clause, and of those that a team's clause leans on. */
  rulesOf(control: Control): readonly StatusRule[] {
    return [...new Set(namesOf(control).flatMap((id) => this.rules.get(id) ?? []))];
  }

  findingsOf(
    control: Control,
  ): readonly { readonly ruleId: string; readonly state: string; readonly location: Location }[] {
    return [...new Set(namesOf(control).flatMap((id) => this.findings.get(id) ?? []))];
  }

  isOff(rule: StatusRule): boolean {
    return this.scan.ruleSettings[rule.id] === 'off';
  }
}

/** The ids under which the matter of a clause is known: what is found for the clauses that it leans on is found for it. */
export function namesOf({
  id,
  satisfies = [],
  mapsTo = [],
}: Pick<Control, 'id' | 'satisfies' | 'mapsTo'>): readonly string[] {
  return [id, ...satisfies, ...mapsTo];
}

/** Attestations of whole clauses of a team, as attestations of the clauses that these satisfy. */
function attestedByTeam(attestations: readonly Attestation[], controls: readonly Control[]): readonly Attestation[] {
  const byId = new Map(controls.map((control) => [control.id, control]));
  return attestations.flatMap((entry) => {
    const team = byId.get(entry.controlId);
    if (team?.satisfies === undefined || (entry.item !== null && entry.item !== WHOLE_ITEM)) return [];
    return team.satisfies.flatMap((controlId): Attestation[] => {
      const control = byId.get(controlId);
      if (control === undefined) return [];
      // of a changed clause it is as stale as the team's own
      const version = entry.version === team.version ? control.version : 0;
      return [{ ...entry, controlId, item: null, version }];
    });
  });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function topOf(path: string): Location {
  return { path, start: 0, end: 0, startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
}

const NO_FINDINGS: FindingCounts = { open: 0, known: 0, accepted: 0, suppressed: 0, inTests: 0 };

const NOTHING = {
  rules: [],
  rulesOff: [],
  filesInScope: 0,
  findings: NO_FINDINGS,
  evidence: [],
  facts: [],
  items: [],
} as const;

function facetStatus(control: Control, facet: Facet, facts: ScanFacts): FacetStatus {
  const base = { ...NOTHING, findings: findingCounts(control, facet.by, facts) };
  const status = ((): Omit<FacetStatus, 'by'> => {
    switch (facet.by) {
      case 'rule':
        return checkedStatus(control, facet.by, facts, base);
      case 'config':
        return configStatus(facet, facts, checkedStatus(control, facet.by, facts, base));
      case 'inventory':
        return { ...base, word: 'not-checked', reasons: [inventoryReason(control, facts)] };
      case 'process':
        return processStatus(control, facet, facts, base);
      case 'attest':
        return attestStatus(control, facts, base);
    }
  })();
  const hasGap = status.findings.open + status.findings.known > 0;
  if (!hasGap) return { by: facet.by, ...status };
  return {
    by: facet.by,
    ...status,
    word: 'gap-found',
    reasons: status.reasons.filter(({ code }) => code !== 'no-evidence'),
  };
}

/** Recipients that are listed by name. */
const MOST_RECIPIENTS = 10;

/** What rules have seen by the way; nobody has looked for all of it. */
function inventoryReason(control: Control, facts: ScanFacts): StatusReason {
  const seen = namesOf(control).flatMap((id) => facts.recipients.get(id) ?? []);
  if (seen.length === 0)
    return reason('no-rule', 'There is no inventory of this yet; only what the findings name is known.');
  const byName = new Map(seen.map(({ recipient }) => [recipientText(recipient), recipient.isApproved]));
  const names = [...byName].sort(([a], [b]) => (a < b ? -1 : 1));
  const approved = names.filter(([, isApproved]) => isApproved).length;
  const listed = names
    .slice(0, MOST_RECIPIENTS)
    .map(([name, isApproved]) => (isApproved ? `${name} (approved)` : name))
    .join(', ');
  const rest = names.length > MOST_RECIPIENTS ? ` and ${names.length - MOST_RECIPIENTS} more` : '';
  const message = `Rules saw personal data go to ${counted(names.length, 'recipient')}, ${approved} of them approved: ${listed}${rest}. There is no inventory beyond that.`;
  return reason(
    'no-rule',
    message,
    seen.map(({ location }) => location),
  );
}

function reason(code: ReasonCode, message: string, places: readonly Location[] = []): StatusReason {
  return { code, message, places: places.slice(0, MOST_PLACES) };
}

// ---------------------------------------------------------------- rules and configuration

function isConfigRule(rule: StatusRule): boolean {
  return rule.languages.some((language) => CONFIG_LANGUAGES.has(language));
}

/** The way of serving that a rule belongs to; one that fits none counts for the first that is checked at all. */
function facetOf(control: Control, rule: StatusRule): ServedBy {
  const ways = control.servedBy.map(({ by }) => by);
  const wanted =
    rule.languages.length === 0 ? ['attest', 'process'] : isConfigRule(rule) ? ['config', 'rule'] : ['rule', 'config'];
  return ways.find((by) => by === wanted[0]) ?? ways.find((by) => by === wanted[1]) ?? ways[0];
}

function findingCounts(control: Control, by: ServedBy, facts: ScanFacts): FindingCounts {
  const counts = { open: 0, suppressed: 0, accepted: 0, known: 0, inTests: 0 };
  for (const { ruleId, state, location } of facts.findingsOf(control)) {
    // what these say is the state of the items
    if (ruleId === ATTESTATION_RULE.id) continue;
    const rule = facts.ruleById.get(ruleId);
    if (rule === undefined ? control.servedBy[0].by !== by : facetOf(control, rule) !== by) continue;
    if (state === 'open' || state === 'suppressed' || state === 'accepted') counts[state] += 1;
    else counts.known += 1;
    if (state !== 'suppressed' && state !== 'accepted' && isTestPath(location.path)) counts.inTests += 1;
  }
  return counts;
}

function checkedStatus(
  control: Control,
  by: 'rule' | 'config',
  facts: ScanFacts,
  base: Omit<FacetStatus, 'by' | 'word' | 'reasons'>,
): Omit<FacetStatus, 'by'> {
  const all = facts.rulesOf(control).filter((rule) => facetOf(control, rule) === by);
  const off = all.filter((rule) => facts.isOff(rule));
  const on = all.filter((rule) => !facts.isOff(rule));
  const languages = new Set(on.flatMap((rule) => rule.languages));
  const inScope = [...facts.filesByLanguage].filter(([language]) => languages.has(language));
  const evidence = on.filter(({ polarity }) => polarity === 'evidence').map((rule) => evidenceCount(rule, facts));
  const status = {
    ...base,
    rules: on.map(({ id }) => id).sort(),
    rulesOff: off.map(({ id }) => id).sort(),
    filesInScope: inScope.reduce((sum, [, count]) => sum + count, 0),
    evidence: evidence.filter(({ places, sites }) => places > 0 || (sites?.total ?? 0) > 0),
  };
  if (all.length === 0) {
    const what =
      by === 'rule' ? 'There is no rule for this yet.' : 'There is no rule for configuration files of this yet.';
    return { ...status, word: 'not-checked', reasons: [reason('no-rule', what)] };
  }
  const blocking: StatusReason[] = [];
  if (facts.scan.isScanned === false) {
    blocking.push(reason('scan-stopped', 'The project has not been scanned as a whole.'));
  }
  if (facts.scan.isCancelled) blocking.push(reason('scan-stopped', 'The scan was stopped before its end.'));
  if (off.length > 0) {
    const names = off.map(({ id }) => id).join(', ');
    blocking.push(reason('rule-off', `Configuration switches ${counted(off.length, 'rule')} off: ${names}.`));
  }
  const without = languagesWithout(by, languages, facts);
  if (without.length > 0) {
    const list = without.map(([name, count]) => `${counted(count, 'file')} (${name})`).join(', ');
    blocking.push(reason('language-without-rules', `There is no rule of this clause for ${list}.`));
  }
  if (facts.skipped.length > 0) {
    const message = `${counted(facts.skipped.length, 'file')} could not be analysed, or not to the end.`;
    blocking.push(reason('files-skipped', message, facts.skipped));
  }
  if (status.filesInScope === 0 && on.length > 0 && facts.scan.isScanned !== false) {
    blocking.push(reason('nothing-in-scope', 'There was no file that the rules of this clause could look at.'));
  }
  const places = evidence.reduce((sum, count) => sum + count.places, 0);
  const open = on.flatMap((rule) => (facts.sites.get(rule.id) ?? []).filter((site) => !site.hasEvidence));
  const partly =
    open.length === 0
      ? []
      : [
          reason(
            'sites-without-evidence',
            `${counted(open.length, 'site')} of ${sum(evidence)} ${open.length === 1 ? 'has' : 'have'} no evidence.`,
            open.map(({ location }) => location),
          ),
        ];
  if (blocking.length > 0) return { ...status, word: 'not-checked', reasons: [...blocking, ...partly] };
  if (places > 0) return { ...status, word: 'evidence-found', reasons: partly };
  const looked = `${counted(on.length, 'rule')} looked at ${counted(status.filesInScope, 'file')}`;
  const message = evidence.some((count) => count.sites !== null && count.sites.total > 0)
    ? `${looked} and found no evidence at any of ${sum(evidence)} sites.`
    : `${looked} and found no gap, but nothing positive either: silence is no evidence.`;
  return { ...status, word: 'not-checked', reasons: [reason('no-evidence', message), ...partly] };
}

/**
 * What rules found, together with the facts that configuration files say. A place without the fact is no gap: it may be
 * set elsewhere. Then, and where a part of the clause is in no fact, nobody has checked the whole.
 */
function configStatus(facet: Facet, facts: ScanFacts, checked: Omit<FacetStatus, 'by'>): Omit<FacetStatus, 'by'> {
  const { configFacts } = facet;
  const { configuration } = facts.workspace;
  if (configFacts === undefined) return checked;
  if (configuration === undefined) {
    if (facts.scan.isScanned !== false) return checked;
    return { ...checked, reasons: [reason('scan-stopped', 'The project has not been scanned as a whole.')] };
  }
  const reasons = checked.reasons.filter(({ code }) => code !== 'no-rule');
  if (facet.rest !== undefined) reasons.unshift(reason('no-rule', `There is no rule yet for: ${facet.rest.en}.`));
  if (facts.scan.isCancelled && !reasons.some(({ code }) => code === 'scan-stopped')) {
    reasons.push(reason('scan-stopped', 'The scan was stopped before its end.'));
  }
  if (configuration.leftOut.length > 0) {
    const message = `${counted(configuration.leftOut.length, 'configuration file')} could not be read, or not to the end.`;
    reasons.push(reason('files-skipped', message, configuration.leftOut.map(topOf)));
  }
  const others = languagesWithout('config', new Set(), facts);
  if (others.length > 0 && !reasons.some(({ code }) => code === 'language-without-rules')) {
    const list = others.map(([name, count]) => `${counted(count, 'file')} (${name})`).join(', ');
    reasons.push(reason('language-without-rules', `There is no rule of this clause for ${list}.`));
  }
  const found = configFacts.map((fact): FactStatus => {
    const sites = configuration.sites.filter((site) => site.fact === fact);
    const good = sites.filter(({ hasEvidence }) => hasEvidence);
    const { one, evidence } = SITE_NAMES[fact];
    if (sites.length === 0) {
      const message = `No ${one} was found in ${counted(configuration.files, 'configuration file')}.`;
      // a schedule and a limit are missing for the same backup
      if (!reasons.some((one) => one.message === message)) reasons.push(reason('no-evidence', message));
      return { fact, isPresent: false, message, locations: [] };
    }
    const message = `${fact}: ${good.length} of ${counted(sites.length, one)} with ${evidence}.`;
    const open = sites.filter(({ hasEvidence }) => !hasEvidence);
    if (open.length > 0) {
      const list = open.slice(0, MOST_MESSAGES).map((site) => site.message);
      const places = open.map(({ location }) => location);
      reasons.push(reason('sites-without-evidence', [message, ...list].join(' '), places));
    }
    return { fact, isPresent: good.length > 0, message, locations: good.map(({ location }) => location) };
  });
  const isWhole = reasons.length === 0 && found.length > 0;
  return { ...checked, facts: found, reasons, word: isWhole ? 'evidence-found' : 'not-checked' };
}

function sum(evidence: readonly EvidenceCount[]): number {
  return evidence.reduce((total, { sites }) => total + (sites?.total ?? 0), 0);
}

function evidenceCount(rule: StatusRule, facts: ScanFacts): EvidenceCount {
  const sites = facts.sites.get(rule.id);
  return {
    ruleId: rule.id,
    places: facts.evidence.get(rule.id)?.length ?? 0,
    sites:
      sites === undefined
        ? null
        : { covered: sites.filter(({ hasEvidence }) => hasEvidence).length, total: sites.length },
  };
}

/** Languages of files in the project that no rule of the clause speaks of, with their number. */
function languagesWithout(
  by: 'rule' | 'config',
  languages: ReadonlySet<string>,
  facts: ScanFacts,
): readonly (readonly [string, number])[] {
  const isConfig = by === 'config';
  const analysed = [...facts.filesByLanguage].filter(
    ([language]) => CONFIG_LANGUAGES.has(language) === isConfig && !languages.has(language),
  );
  const others = Object.entries(facts.scan.notAnalysedByType).filter(([type]) =>
    isConfig ? CONFIG_TYPES.has(type) : !CONFIG_TYPES.has(type) && !NO_PROGRAMS.has(type),
  );
  // a file with configuration is only of interest where rules for its kind could speak of it
  return isConfig ? others : [...analysed, ...others];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// ---------------------------------------------------------------- processes and attestations

function processStatus(
  control: Control,
  facet: Facet,
  scanFacts: ScanFacts,
  base: Omit<FacetStatus, 'by' | 'word' | 'reasons'>,
): Omit<FacetStatus, 'by'> {
  const { workspace, scan } = scanFacts;
  const overdue = overdueFindings(scan.files);
  const facts = (facet.facts ?? []).map((fact): FactStatus => {
    if (fact === 'deadlines') return deadlineFact(overdue);
    const found = workspace.facts.filter((one) => one.fact === fact);
    return {
      fact,
      isPresent: found.length > 0,
      message: found.length > 0 ? found.map(({ message }) => message).join(' ') : FACT_NAMES[fact],
      locations: found.map(({ location }) => location),
    };
  });
  const items = attestablesOf(control)
    .filter(({ id }) => id === REVIEW_ITEM)
    .map((item) => itemStatus(control, item, scanFacts));
  const reasons = facts
    .filter((fact) => !fact.isPresent)
    .map(({ fact, message, locations }) =>
      reason(fact === 'deadlines' ? 'findings-overdue' : 'no-process-fact', message, locations),
    );
  reasons.push(...itemReasons(items));
  const status = { ...base, facts, items, reasons };
  if (reasons.some(({ code }) => code === 'findings-overdue')) return { ...status, word: 'gap-found' };
  if (items.some(({ state }) => state === 'overdue' || state === 'stale'))
    return { ...status, word: 'attestation-overdue' };
  return { ...status, word: reasons.length > 0 ? 'not-checked' : 'evidence-found' };
}

/** Open findings whose deadline is over. */
function overdueFindings(files: readonly FileResult[]): readonly Location[] {
  return files.flatMap(({ findings }) =>
    findings.flatMap(({ state, review, location }) =>
      state !== 'suppressed' && state !== 'accepted' && (review?.remediation.overdueDays ?? 0) > 0 ? [location] : [],
    ),
  );
}

function deadlineFact(overdue: readonly Location[]): FactStatus {
  const message =
    overdue.length === 0
      ? 'No open finding is past its deadline.'
      : `${counted(overdue.length, 'open finding')} past the deadline.`;
  return { fact: 'deadlines', isPresent: overdue.length === 0, message, locations: overdue };
}

function attestStatus(
  control: Control,
  scanFacts: ScanFacts,
  base: Omit<FacetStatus, 'by' | 'word' | 'reasons'>,
): Omit<FacetStatus, 'by'> {
  const items = attestablesOf(control)
    .filter(({ id }) => id !== REVIEW_ITEM)
    .map((item) => itemStatus(control, item, scanFacts));
  const status = { ...base, items, reasons: itemReasons(items) };
  if (items.some(({ state }) => state === 'overdue' || state === 'stale'))
    return { ...status, word: 'attestation-overdue' };
  return { ...status, word: items.every(({ state }) => state === 'fresh') ? 'attested' : 'not-checkable' };
}

function itemStatus(control: Control, item: Attestable, facts: ScanFacts): ItemStatus {
  const { workspace, scan } = facts;
  const entry = attestationOf(workspace.attestations, control, item);
  const { id, title } = item;
  if (entry === undefined) {
    const missing = { item: id, title, state: 'missing', owner: null, date: null, due: null, location: null } as const;
    return id === WHOLE_ITEM ? (attestedBelow(control, facts) ?? missing) : missing;
  }
  const { state, due } = ageOf(entry, item, control, scan.asOf);
  return { item: id, title, state, owner: entry.owner, date: entry.date, due, location: entry.location };
}

/** A team's clause that nobody has attested by itself is attested as far as all items of the clauses below it are. */
function attestedBelow(control: Control, facts: ScanFacts): ItemStatus | undefined {
  const items = namesOf(control).flatMap((id) => {
    const below = id === control.id ? undefined : facts.controls.get(id);
    if (below === undefined) return [];
    return attestablesOf(below)
      .filter((item) => item.id !== REVIEW_ITEM)
      .map((item) => itemStatus(below, item, facts));
  });
  const worst = (['missing', 'stale', 'overdue', 'fresh'] as const).find((word) =>
    items.some(({ state }) => state === word),
  );
  if (worst === undefined || worst === 'missing') return undefined;
  const first = items
    .filter(({ state }) => state === worst)
    .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0];
  return { ...first, item: WHOLE_ITEM, title: control.title.en };
}

function itemReasons(items: readonly ItemStatus[]): StatusReason[] {
  return items.flatMap(({ item, state, due, location }) => {
    const places = location === null ? [] : [location];
    switch (state) {
      case 'fresh':
        return [];
      case 'missing':
        return [reason('not-attested', `Nobody has attested "${item}" (tom-review-attestations.yaml).`)];
      case 'overdue':
        return [reason('attestation-overdue', `The attestation of "${item}" is overdue since ${due ?? ''}.`, places)];
      case 'stale':
        return [
          reason(
            'attestation-stale',
            `The attestation of "${item}" was made against another version of the clause.`,
            places,
          ),
        ];
    }
  });
}
