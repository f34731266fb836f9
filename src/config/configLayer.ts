/** What one `tom-review.yaml` says, as plain values that know where they stand. */
import type { DataFile, RuleOptions, RuleSetting } from '../engine/index.js';
import type { PresetName } from './presets.js';

/** A place for messages; line and column count from 1. */
export interface ConfigPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `on`: the rule's own severity. */
export type RuleSwitch = RuleSetting | 'on';

/** Severity and options combine separately over layers. */
export interface RuleEntry {
  readonly severity?: RuleSwitch;
  readonly options?: RuleOptions;
}

export type RuleEntries = Readonly<Record<string, RuleEntry>>;

export interface ConfigOverride {
  /** Globs relative to the folder of the configuration. */
  readonly files: readonly string[];
  readonly rules: RuleEntries;
  /** Its key in {@link ConfigLayer.places}. */
  readonly at: string;
}

/** An entry of `extends`, as written. */
export interface ConfigSource {
  readonly name: string;
  readonly place: ConfigPlace;
}

/** A file or folder that the configuration names. */
export interface ConfigPath {
  /** Root-relative with `/`; of a package that lies above the root, it begins with `../`. */
  readonly path: string;
  /** Where it is named. */
  readonly place: ConfigPlace;
}

/** A document with measures (TOMs) of the team's own: in a file, or written into the configuration itself. */
export type ControlSource =
  | ({ readonly kind: 'path' } & ConfigPath)
  | {
      readonly kind: 'inline';
      readonly value: Readonly<Record<string, unknown>>;
      readonly place: ConfigPlace;
      /** As {@link DataFile.positionOf}, from the value. */
      readonly positionOf: DataFile['positionOf'];
    };

/** An entry of `suppressions`: not a flaw here, and why. */
export interface ConfiguredSuppression {
  /** Null: of whatever rule. */
  readonly rule: string | null;
  /** 16 hex digits; null if the entry names files. */
  readonly fingerprint: string | null;
  /** Glob relative to `folder`; null if the entry names a finding. */
  readonly path: string | null;
  /** Root-relative folder of the configuration; the entry counts in it only. */
  readonly folder: string;
  readonly reason: string;
  /** ISO date, exclusive end of validity, else null. */
  readonly until: string | null;
  readonly place: ConfigPlace;
  /** Its key in {@link ConfigLayer.places}. */
  readonly at: string;
}

export const DEADLINE_SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;

/** Days within which a finding is to be put right, by severity; a severity that is absent has none. */
export type Deadlines = Readonly<Partial<Record<(typeof DEADLINE_SEVERITIES)[number], number>>>;

/** Limits of a scan that the configuration changes. */
export interface ConfigLimits {
  /** Bytes of a file. */
  readonly fileSize?: number;
  /** Milliseconds for parsing one file. */
  readonly parseTime?: number;
  /** Milliseconds for one file in all. */
  readonly fileTime?: number;
  /** Most files that are analysed together. */
  readonly groupFiles?: number;
  /** Most bytes of files that are analysed together. */
  readonly groupSize?: number;
}

/** What one file says. What it does not say is absent, so that layers can be laid over each other. */
export interface ConfigLayer {
  /** Root-relative path, for messages. */
  readonly file: string;
  readonly root?: boolean;
  readonly extends?: readonly ConfigSource[];
  /** The layer is this preset. */
  readonly preset?: PresetName;
  readonly rules?: RuleEntries;
  readonly overrides?: readonly ConfigOverride[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly models?: readonly ConfigPath[];
  readonly ruleDirs?: readonly ConfigPath[];
  readonly dataTypes?: readonly ConfigPath[];
  readonly controls?: readonly ControlSource[];
  /** Hosts (`api.example.com`, `*.example.com`) and names of libraries that data may be sent to. */
  readonly recipients?: readonly string[];
  readonly deadlines?: Deadlines;
  readonly limits?: ConfigLimits;
  readonly suppressions?: readonly ConfiguredSuppression[];
  /** By path inside the file (`rules.xss`, `overrides.0`): where each key and each item stands. */
  readonly places: Readonly<Record<string, ConfigPlace>>;
}
