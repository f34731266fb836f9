/** The only door to the engine: pure, no IO, no clock, no host. */
export type * from './findings/finding.js';
export { SEVERITIES } from './findings/finding.js';
export type { CompiledDataType, CompiledRule, EngineData, LanguageModels } from './rules/compiled.js';
export type { Control, ControlDocument, LocalizedText } from './controls/control.js';
export { createEngine } from './engine.js';
export type * from './explain/explanation.js';
export { explainNothing } from './explain/explain.js';
export type { AnalyseOptions, Engine, LoweredFile } from './engine.js';
export type { PlacedSetting, SettingsFile } from './settingsFindings.js';
export type { MapperStatement } from './dataflow/javaMappers.js';
export type { PrismaModel } from './dataflow/prismaModels.js';
export { dirname, joinPath, type ResolutionConfig } from './project/moduleResolution.js';
export { importFacts, importGroups, importLinks, type ImportFacts, type ImportSource } from './project/importGroups.js';
export { TemplateResolution } from './project/templateResolution.js';
export { isPageOfItsOwn, isTemplate, mayBeTemplate } from './languages/template/templateFiles.js';
export { createSyntaxRuntime } from './syntax/syntaxParser.js';
export type { DocumentSyntax, ParseOutcome, SyntaxRuntime } from './syntax/syntaxParser.js';
export type { FlatTree, GrammarId } from './syntax/flatTree.js';
export { grammarFile, languageOf } from './syntax/flatTree.js';
export { attestablesOf, type Attestation } from './controls/attestation.js';
export { attestationResult, ATTESTATION_RULE } from './controls/attestationFindings.js';
export { controlStatuses } from './controls/computeStatus.js';
export type * from './controls/status.js';
export { STATUS_WORDS, statusLabel } from './controls/status.js';
export { CLAUSE_KEYS, compileTeamDocument, DOCUMENT_KEYS } from './controls/compileTeamDocument.js';
export { placedProblems } from './controls/placedProblems.js';
export { compileControls } from './controls/compileControls.js';
export * from './rules/compile/index.js';
export type { WasmSource } from './syntax/coreModule.js';
export { DIRECTIVE } from './findings/directives.js';
export { remediationOf } from './findings/remediation.js';
export { FINGERPRINT_NAME } from './findings/fingerprint.js';
export {
  auditBaseline,
  BASELINE_FILE,
  baselineText,
  prunedBaseline,
  updatedBaseline,
  type Baseline,
  type BaselineAudit,
  type BaselineEntry,
  type BaselineScope,
} from './findings/baseline.js';
export {
  ACCEPTED_RISKS_FILE,
  NO_RECORDS,
  type ListedSuppression,
  type ReviewRecords,
  type RiskEntry,
} from './findings/records.js';
export { DEFAULT_DEADLINES, type Deadlines, type FirstSeen } from './findings/remediation.js';
export {
  repeatedRules,
  Reviewer,
  reviewFiles,
  type ChangedLines,
  type ReviewedFiles,
  type ReviewOptions,
} from './findings/review.js';
export { TRIAGE_POINTS } from './findings/triage.js';
export { suppressionComment, type SuppressionComment } from './findings/suppressionComment.js';
export { PERSONAL, PERSONAL_PREFIX, SANITIZER_KINDS, SINK_KINDS, SOURCE_KINDS } from './rules/kinds.js';
export { recipientFault, recipientText, type JudgedRecipient, type Recipient } from './findings/recipient.js';
export type { FileRules, RuleOptions, RuleSetting } from './findings/ruleSettings.js';
export { compileGlob } from './dataflow/globs.js';
