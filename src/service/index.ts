/** Sessions and scans over the engine, without a host: what hosts provide is in ports.ts. */
export { settingsResults } from './settingsResults.js';
export { discover, type DiscoveredFile, type Discovery, type DiscoveryInput } from './discovery.js';
export { changedLines, type ChangedFiles } from './changedLines.js';
export { DEFAULT_EXCLUDES, type DefaultExclude } from './excludes.js';
export { explainPlace, type ExplainInput, type ExplainPorts } from './explainPlace.js';
export {
  DEFAULT_LIMITS,
  withConfigLimits,
  type AnalysableFile,
  type FileLimits,
  type FileOutcome,
  type FileRequest,
  type LeftOut,
} from './fileOutcome.js';
export { ignoreScopeAbove, isIgnored, type IgnoreScope } from './gitignore.js';
export { fileTypeOf, type FileType } from './languages.js';
export { LiveProject, type LiveProjectParts } from './liveProject.js';
export { hidingSource } from './hidingSource.js';
export { overlaySource } from './overlaySource.js';
export { LINK_IN_FOLDER, loadOwnData, withEngineData, type OwnData, type OwnFolders } from './ownData.js';
export { contentFault, fileNameOf } from './configSources.js';
export { readWorkspaceFacts } from './workspaceFacts.js';
export { ConfigTree } from './configTree.js';
export { describeProject, type ProjectDescription } from './describeProject.js';
export { readProjectConfig, type ProjectConfig, type ProjectConfigOptions } from './projectConfig.js';
export { ProjectIndex } from './projectIndex.js';
export { faultOfCase, readCases } from './ruleCases.js';
export { RuleTests, testFilesOf, type RuleTestResult, type RuleTestUnit, type TestedCase } from './ruleTests.js';
export { readResolutionConfigs } from './resolutionConfigs.js';
export { readReviewRecords, type ReadRecords } from './reviewRecords.js';
export {
  ruleSets,
  scanProject,
  type ScanReview,
  type ScanInput,
  type ScanPorts,
  type ScanProgress,
} from './projectScan.js';
export * from './ports.js';
export type { Exclusion, Revision, ScanResult, Versions } from '../reports/reportInput.js';
export { DocumentSession, type SessionParts, type SessionState } from './session.js';
export type { TextChange } from './moveLocations.js';
