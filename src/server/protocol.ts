/**
 * Everything that client and server say to each other beyond the Language Server Protocol. Plain data and names only,
 * so that the extension can share this file without knowing the server.
 */

/** A request: parameters P, result R. The two properties never exist; they carry the types. */
export interface CustomRequest<P, R> {
  readonly method: string;
  readonly params?: P;
  readonly result?: R;
}

export interface CustomNotification<P> {
  readonly method: string;
  readonly params?: P;
}

const request = <P, R>(name: string): CustomRequest<P, R> => ({ method: `tomReview/${name}` });
const notification = <P>(name: string): CustomNotification<P> => ({ method: `tomReview/${name}` });

/** The `source` of every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'TOM Review';

/** Scheme of the pages of rules and controls in a client that can open them. */
export const PAGE_SCHEME = 'tom-review';

/** What a client may say about itself in `initializationOptions`. A client that says nothing gets plain LSP. */
export interface InitializationOptions {
  /** The client opens pages under this scheme; diagnostics then link to them. Must be {@link PAGE_SCHEME}. */
  readonly pageScheme?: string;
  /** Command that opens a page, with the page's URI as its only argument; hovers and code actions then offer it. */
  readonly openPageCommand?: string;
  /** Command that accepts a finding as a risk, with an {@link AcceptRiskTarget} as its only argument; code actions then offer it. */
  readonly acceptRiskCommand?: string;
  /** Command that attests a control: its id, and what of the answers is known; code actions then offer it. */
  readonly attestCommand?: string;
  /** The client answers {@link readAsset}. */
  readonly providesAssets?: boolean;
  /** The client answers {@link readFolder}, {@link readFile} and {@link statFile}. */
  readonly providesFiles?: boolean;
  /** False in a workspace that the user does not trust: its configuration is not read. */
  readonly trusted?: boolean;
  /** URIs of files whose analysis has ended the server before: they are reported and not tried again. */
  readonly failedFiles?: readonly string[];
  /** Scans all folders at the start, without telling the progress: the server replaces one that had done so. */
  readonly scanAtStart?: boolean;
  /** For clients without `workspace/configuration`. */
  readonly settings?: Partial<Settings>;
}

export type SeverityName = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** The section `tomReview` of the client's configuration, per folder. */
export interface Settings {
  readonly enable: boolean;
  readonly run: 'onType' | 'onSave';
  readonly minimumSeverity: SeverityName;
  /** Which findings are shown: all, those that the baseline does not have, those on lines changed since `changedSince`. */
  readonly show: 'all' | 'new' | 'changed';
  /** Branch, tag or commit. */
  readonly changedSince: string;
  /** False: findings that are suppressed are shown too. */
  readonly honourSuppressions: boolean;
}

// --- client to server ---

export interface ScanParams {
  /** URIs of workspace folders; all of them if absent. */
  readonly folders?: readonly string[];
  /** Progress comes as `$/progress` with this token and a {@link ScanProgress}. */
  readonly progressToken?: string;
}

export interface ScanProgress {
  /** Files done so far, and in all as far as is known. */
  readonly done: number;
  readonly total: number;
  /** The file that was just done, relative to its root. */
  readonly path: string;
}

export interface ScanResult {
  /** True if the request was cancelled; what had been found by then stays. */
  readonly cancelled: boolean;
  /** Files that were analysed. */
  readonly files: number;
  /** Files that were left out with a reason: too large, unreadable and so on. */
  readonly skipped: number;
  /** The first of them, as `path: reason`. */
  readonly leftOut: readonly string[];
  /** Open findings, whatever the minimum severity. */
  readonly findings: number;
  /** Problems that kept a folder from being scanned, such as a configuration that is wrong. */
  readonly failures: readonly string[];
}

/** Scans folders; the findings arrive as diagnostics. */
export const scan = request<ScanParams, ScanResult>('scan');

export interface ExportPackParams {
  /** URI of a workspace folder. */
  readonly folder: string;
  readonly asZip: boolean;
  /** Of the product. */
  readonly toolVersion: string;
  /** Progress comes as `$/progress` with this token and a {@link ScanProgress}. */
  readonly progressToken: string;
}

export interface ExportedPack {
  /** As a zip: one file, with the path ''. */
  readonly files: readonly { readonly path: string; readonly base64: string }[];
  /** Why there is none; '' if the request was cancelled. */
  readonly refusal: string | null;
}

/** Scans a folder and makes an evidence pack. */
export const exportPack = request<ExportPackParams, ExportedPack>('exportPack');

export interface PageParams {
  /** `tom-review:/rules/<id>.md` or `tom-review:/controls/<document>/<clause>.md` */
  readonly uri: string;
}

export interface Page {
  readonly title: string;
  /** Links to other pages have the scheme {@link PAGE_SCHEME}. */
  readonly markdown: string;
}

/** The page of a rule or a control, null if there is none. */
export const page = request<PageParams, Page | null>('page');

export interface ControlItem {
  readonly id: string;
  readonly title: string;
  /** URI of its page. */
  readonly page: string;
  readonly document: string;
  readonly section: string;
  /** Rules that name it. */
  readonly rules: number;
  /** Open findings that touch it now. */
  readonly findings: number;
}

/** All controls, in the order of their documents. */
export const controls = request<undefined, readonly ControlItem[]>('controls');

/** A place in a file; line and character from 0. */
export interface ControlPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** The word that a control shows: see docs/controls.md. */
export type ControlWord =
  'gap-found' | 'attestation-overdue' | 'not-checked' | 'evidence-found' | 'attested' | 'not-checkable';

export interface ControlRuleItem {
  readonly id: string;
  readonly title: string;
  /** URI of its page. */
  readonly page: string;
  /** Those that are open, by file and place. */
  readonly findings: readonly {
    readonly severity: SeverityName;
    readonly message: string;
    /** Root-relative. */
    readonly path: string;
    readonly place: ControlPlace;
  }[];
}

export interface ControlTreeItem {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** URI of its page. */
  readonly page: string;
  readonly word: ControlWord;
  /** Where a team's clause is written; null for those of the catalogue. */
  readonly place: ControlPlace | null;
  /** Each way in which it is served. */
  readonly facets: readonly {
    readonly by: 'rule' | 'config' | 'inventory' | 'process' | 'attest';
    readonly word: ControlWord;
    /** Counts, as short texts. */
    readonly facts: readonly string[];
    readonly reasons: readonly { readonly message: string; readonly places: readonly ControlPlace[] }[];
  }[];
  readonly rules: readonly ControlRuleItem[];
  /** What of it can be attested. */
  readonly items: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'fresh' | 'overdue' | 'stale' | 'missing';
  }[];
  /** Open ones. */
  readonly findings: number;
  /** Good places. */
  readonly evidence: number;
  /** Sites with evidence and all of them; null where none are counted. */
  readonly sites: { readonly covered: number; readonly total: number } | null;
}

export interface ControlsFolder {
  readonly name: string;
  readonly uri: string;
  /** The whole project has been scanned. */
  readonly isScanned: boolean;
  /** URI of the file of attestations; it need not exist. */
  readonly attestationsUri: string;
  /** ISO date that counts as today. */
  readonly today: string;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly controls: readonly ControlTreeItem[];
  }[];
}

/** The controls of each folder of the workspace, with what is known of them now. */
export const controlsTree = request<undefined, readonly ControlsFolder[]>('controlsTree');

export interface AttestationEntryParams {
  /** Of the file of attestations, as it is now; '' if there is none. */
  readonly text: string;
  readonly control: string;
  /** '' for the whole clause. */
  readonly item: string;
  readonly version: number;
  readonly owner: string;
  readonly statement: string;
  /** '' if there is none. */
  readonly evidence: string;
  /** ISO date. */
  readonly date: string;
}

/** The text of the file of attestations with the entry; null if the file is faulty, so that nothing can be written. */
export const attestationEntry = request<AttestationEntryParams, { readonly text: string } | null>('attestationEntry');

/** A finding that may be accepted as a risk. Plain data, for a command. */
export interface AcceptRiskTarget {
  /** URI of the file of accepted risks; it need not exist. */
  readonly risksUri: string;
  readonly fingerprint: string;
  /** Root-relative path of the finding's file. */
  readonly path: string;
  readonly rule: string;
  /** Id of the most specific control; null if it touches none. */
  readonly control: string | null;
  /** What was found, for the title. */
  readonly message: string;
}

export interface RiskEntryParams {
  /** Of the file of accepted risks, as it is now; '' if there is none. */
  readonly text: string;
  readonly target: AcceptRiskTarget;
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  /** '' if there is none. */
  readonly ticket: string;
  /** ISO date. */
  readonly expires: string;
}

/** The text of the file of accepted risks with the entry; null if the file cannot be written into, since it is faulty. */
export const riskEntry = request<RiskEntryParams, { readonly text: string } | null>('riskEntry');

/** The user trusts the workspace from now on. */
export const trusted = notification<undefined>('trusted');

// --- server to client ---

export interface Summary {
  /** Open findings that are shown, by severity. */
  readonly findings: Readonly<Record<SeverityName, number>>;
  /** Files that have any. */
  readonly files: number;
  /** Findings that are left out since only new ones, or those on changed lines, are shown. */
  readonly leftOut: number;
}

/** The findings that are shown have changed. */
export const summary = notification<Summary>('summary');

/** The own rules of a folder are others now. */
export const ownRulesChanged = notification<undefined>('ownRulesChanged');

export interface AnalysingParams {
  /** The document whose analysis begins; null when it has ended. */
  readonly uri: string | null;
}

/** Tells which document is in flight, should the server end. */
export const analysing = notification<AnalysingParams>('analysing');

export interface UnusableParams {
  readonly reason: string;
}

/** The server cannot go on (its parser has failed) and wants to be replaced. */
export const unusable = notification<UnusableParams>('unusable');

/** Bytes: as they are where messages are cloned (a Worker), else in base64. */
export type Bytes = Uint8Array | string;

export interface AssetParams {
  /** Relative to the product's `dist` folder: `wasm/…` or `data/…`. */
  readonly name: string;
}

/** A file that ships with the product. */
export const readAsset = request<AssetParams, Bytes>('readAsset');

export interface FileParams {
  readonly uri: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** The entries of a folder of the workspace. */
export const readFolder = request<FileParams, readonly FolderEntry[]>('readFolder');

/** The bytes of a file of the workspace. */
export const readFile = request<FileParams, Bytes>('readFile');

export interface FileStat {
  readonly kind: FolderEntry['kind'];
  readonly size: number;
}

/** Null if there is nothing at the URI. */
export const statFile = request<FileParams, FileStat | null>('statFile');

// --- own rules: client to server; each rejects in a workspace that is not trusted ---

/** A place in a document; lines and characters from 0. */
export interface TextSpan {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What a rule's test says of a line: `finding` and `ok`, or `missed` and `false` for a known gap. */
export type CaseExpectation = 'finding' | 'ok' | 'missed' | 'false';

export interface RuleTestFile {
  readonly uri: string;
  /** Below the folder of tests. */
  readonly name: string;
  /** Lines from 0. */
  readonly cases: readonly { readonly line: number; readonly expectation: CaseExpectation }[];
}

export interface RuleTestItem {
  readonly ruleId: string;
  /** Of its rule.yaml. */
  readonly uri: string;
  readonly files: readonly RuleTestFile[];
}

/** The own rules of all folders, with the sources that test them. */
export const ruleTests = request<undefined, readonly RuleTestItem[]>('ruleTests');

export interface RunRuleTestsParams {
  /** URI of a rule.yaml. */
  readonly uri: string;
}

export interface RuleTestOutcome {
  /** Of parsing and analysing its files. */
  readonly milliseconds: number;
  /** `expectation` null: a finding on a line without a case; `fault` null: the case holds. Lines from 0. */
  readonly cases: readonly {
    readonly uri: string;
    readonly line: number;
    readonly expectation: CaseExpectation | null;
    readonly fault: string | null;
    /** Of a fault: why the rule finds something, or nothing, there; of the first ones. */
    readonly explanation?: string;
  }[];
  /** What could not be tested, and why. */
  readonly faults: readonly { readonly uri: string; readonly line: number; readonly message: string }[];
}

/** Tests one own rule, with the texts of open documents. */
export const runRuleTests = request<RunRuleTestsParams, RuleTestOutcome>('runRuleTests');

export interface PreviewRuleParams {
  /** URI of a rule.yaml, or of a document that is not on disk. */
  readonly rule: string;
  /** Of a rule that is not on disk: its text. */
  readonly text?: string;
  /** URI of an open document. */
  readonly source: string;
}

export interface RulePreview {
  readonly ruleId: string;
  readonly matches: readonly { readonly range: TextSpan; readonly message: string }[];
  /** Why there are none, if that is not because nothing matches. */
  readonly failure: string | null;
  /** Of a rule that is not on disk: what is wrong with it. Lines and characters from 0. */
  readonly mistakes?: readonly { readonly line: number; readonly character: number; readonly message: string }[];
}

/** What a rule matches in a document, by the texts as they are in the editor. */
export const previewRule = request<PreviewRuleParams, RulePreview>('previewRule');
