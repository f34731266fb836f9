/**
 * A control is one clause of a TOM document (technical and organizational measures, GDPR Art. 32), restated in our
 * own words. Rules name the clauses that a finding touches; reports count per clause.
 *
 * Everything here is plain JSON: compiled once from `controls/` and stored with the rules. A control says how a
 * clause can be served, never whether it is: status is computed elsewhere, from findings and attestations.
 */

/** A text in every language that the product speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly de: string;
}

/**
 * How a clause can be served:
 * - `rule`: source code is checked, inline and in a scan;
 * - `config`: configuration and infrastructure files are checked the same way;
 * - `inventory`: facts are gathered from the code and reported;
 * - `process`: the product itself does or tracks it;
 * - `attest`: code cannot show it, so someone attests it in the workspace.
 */
export type ServedBy = 'rule' | 'config' | 'inventory' | 'process' | 'attest';

export const SERVED_BY: readonly ServedBy[] = ['rule', 'config', 'inventory', 'process', 'attest'];

/** One way in which a clause is served. A clause has each way at most once. */
export interface Facet {
  readonly by: ServedBy;
  /** What exactly is checked, gathered, done or attested. */
  readonly what: LocalizedText;
  /** Only for `process`: the process must be reviewed this often. Null where the clause asks for no review. */
  readonly reviewIntervalMonths: number | null;
  /** Only for `process`, and never empty there: what has to be found in the workspace, all of it. */
  readonly facts?: readonly ProcessFact[];
  /** Only for `config`: the facts that are read from configuration files. */
  readonly configFacts?: readonly ConfigFact[];
  /** Only for `config` with facts: what of {@link what} these do not show, so that nobody has checked it. */
  readonly rest?: LocalizedText;
}

/**
 * Facts that a process leaves behind in a workspace. That this tool is running is none of them.
 * - `baseline`: a baseline is committed, so what was known when is on record
 * - `ci-scan`: a CI job runs the scan
 * - `ci-schedule`: a CI job runs it on a schedule
 * - `triage`: decisions on findings are on record: review states, accepted risks
 * - `deadlines`: no open finding is past the day by which it is to be put right
 * - `dated-document`: a TOM document of the team carries its version and date
 */
export const PROCESS_FACTS = ['baseline', 'ci-scan', 'ci-schedule', 'triage', 'deadlines', 'dated-document'] as const;

export type ProcessFact = (typeof PROCESS_FACTS)[number];

/**
 * Facts that are read from configuration files, each at places where it could stand and does or does not.
 * - `backup-schedule`: a job that makes a backup, with its schedule
 * - `backup-retention`: a limit on how long backups, or how many of them, are kept
 * - `backup-checksum`: a job that makes a backup, with a step that compares checksums or verifies it
 * - `log-retention`: a limit on how long logs are kept
 * - `storage-lifecycle`: a storage bucket whose objects expire
 */
export const CONFIG_FACTS = [
  'backup-schedule',
  'backup-retention',
  'backup-checksum',
  'log-retention',
  'storage-lifecycle',
] as const;

export type ConfigFact = (typeof CONFIG_FACTS)[number];

/** One thing to attest within a clause. */
export interface AttestationItem {
  /** Unique within the clause, kebab-case. */
  readonly id: string;
  readonly title: LocalizedText;
  /** How long an attestation holds; the plan's interval where the file gives none. */
  readonly intervalMonths: number;
}

export interface AttestationPlan {
  /** Interval of items without their own, and of an attestation for the whole clause. */
  readonly intervalMonths: number;
  /** The clause itself demands a named person, so an attestation without an owner does not count. */
  readonly ownerRequired: boolean;
  readonly items: readonly AttestationItem[];
}

/** Where the clause stands in its document. */
export interface ControlReference {
  /** Id of the {@link ControlDocument}. */
  readonly document: string;
  /** Heading of the section, exactly as in the document. */
  readonly section: string;
  /** Pointer to the place within the section, in our own words, English. */
  readonly clause: string;
}

/** Provisions of other texts that a clause relates to. A missing mapping is better than a wrong one. */
export interface Crosswalk {
  /** `Art. 32(1)(a)` */
  readonly gdpr: readonly string[];
  /** Annex A of ISO/IEC 27001:2022: `8.24` */
  readonly iso27001: readonly string[];
  /** OWASP ASVS, with its version: `v5.0.0-12.1.1` */
  readonly asvs: readonly string[];
  readonly cwe: readonly number[];
  /** W3C Data Privacy Vocabulary: `dpv:EncryptionInTransfer` */
  readonly dpv: readonly string[];
}

/** A text that clauses are mapped to; also the key of its mapping in {@link Crosswalk}. */
export type CrosswalkId = keyof Crosswalk;

export const CROSSWALK_IDS: readonly CrosswalkId[] = ['gdpr', 'iso27001', 'asvs', 'cwe', 'dpv'];

/** What a mapping rests on. */
export interface Provenance {
  readonly mapping: CrosswalkId;
  readonly basis: string;
}

/** One TOM clause. */
export interface Control {
  /** `<document>/<clause>`, kebab-case: `lumar/transmission-encryption`. */
  readonly id: string;
  /** Rises when the meaning changes; an attestation made against an older version is stale. */
  readonly version: number;
  /** Place among the clauses of its document, from 1. */
  readonly order: number;
  readonly title: LocalizedText;
  readonly statement: LocalizedText;
  readonly reference: ControlReference;
  /** Never empty. */
  readonly servedBy: readonly Facet[];
  /** Present exactly if one facet is `attest`. */
  readonly attest: AttestationPlan | null;
  readonly crosswalk: Crosswalk;
  /** One entry for each mapping that is not empty; a team's clause has the mappings of the clauses that it leans on. */
  readonly provenance: readonly Provenance[];
  /** Only of a team's clause: the catalogue's clauses that it is the way of meeting; its attestation counts for them. */
  readonly satisfies?: readonly string[];
  /** Only of a team's clause: the catalogue's clauses that speak of the same matter. */
  readonly mapsTo?: readonly string[];
  /** Only of a team's clause: where it is written; 1-based. */
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
}

/** A TOM document that controls are drawn from. */
export interface ControlDocument {
  readonly id: string;
  /** Place among the documents, from 1. */
  readonly order: number;
  /** Version of our rendition, not of the document. */
  readonly version: number;
  /** ISO date of the last change to our rendition. */
  readonly updated: string;
  readonly title: LocalizedText;
  /** The document's own title. */
  readonly originalTitle: string;
  readonly issuer: string;
  /** Language of the document, ISO 639-1. */
  readonly language: string;
  /** ISO date that the document states for itself; null if it states none. */
  readonly date: string | null;
  readonly description: LocalizedText;
  /** Headings of the sections, as in the document and in its order. */
  readonly sections: readonly string[];
  /** Only of a team's document: root-relative path of the file that it is written in. */
  readonly file?: string;
}

/** One provision of a text that clauses are mapped to. */
export interface CrosswalkEntry {
  /** As it stands in {@link Crosswalk}; CWE numbers as text. */
  readonly id: string;
  /** Short, in our own words. */
  readonly title: LocalizedText;
  /** How the provision is cited in each language, where that differs from the id. */
  readonly citation: LocalizedText | null;
}

/** A text that clauses are mapped to, with the provisions that may be named. */
export interface CrosswalkScheme {
  readonly id: CrosswalkId;
  readonly name: LocalizedText;
  readonly version: string;
  readonly note: LocalizedText;
  readonly entries: readonly CrosswalkEntry[];
}

/** A fault in a catalogue file. */
export interface ControlProblem {
  readonly file: string;
  /** Path within the file, `attest.items[0].title.de`; empty for the file as a whole. */
  readonly at: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export interface ControlCatalogue {
  /** By order. */
  readonly documents: readonly ControlDocument[];
  /** By the order of the documents, then of the clauses. */
  readonly controls: readonly Control[];
  /** In the order of {@link CROSSWALK_IDS}. */
  readonly crosswalks: readonly CrosswalkScheme[];
}
