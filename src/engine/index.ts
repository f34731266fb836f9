/** The only door to the engine: pure, no IO, no clock, no host. */
export type * from './findings/finding.js';
export { SEVERITIES } from './findings/finding.js';
export type { CompiledDataType, CompiledRule, EngineData } from './rules/compiled.js';
export type { Control, ControlDocument } from './controls/control.js';
export { createEngine } from './engine.js';
export type { AnalyseOptions, Engine, LoweredFile, RuleOptions, RuleSetting } from './engine.js';
export { dirname, joinPath, type ResolutionConfig } from './project/moduleResolution.js';
export { importFacts, importGroups, importLinks, type ImportFacts, type ImportSource } from './project/importGroups.js';
export { createSyntaxRuntime } from './syntax/syntaxParser.js';
export type { DocumentSyntax, ParseOutcome, SyntaxRuntime } from './syntax/syntaxParser.js';
export type { FlatTree, GrammarId } from './syntax/flatTree.js';
export { compileControls } from './controls/compileControls.js';
export * from './rules/compile/index.js';
export type { WasmSource } from './syntax/coreModule.js';
export { FINGERPRINT_NAME } from './findings/fingerprint.js';
export { suppressionComment, type SuppressionComment } from './findings/suppressionComment.js';
export { SOURCE_KINDS } from './rules/kinds.js';
export { isDate } from './findings/directives.js';
