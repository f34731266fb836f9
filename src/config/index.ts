/** Configuration: text to ResolvedConfig, the same for every face. */
export { ATTESTATIONS_FILE, MAX_ATTESTATIONS_LENGTH, readAttestations, type AttestationFile } from './attestations.js';
export { withAttestation, type AttestationFields } from './attestationsEdit.js';
export { githubRuns, gitlabRuns, type CiRun } from './ciRuns.js';
export { isOwnReport, mayHaveFacts, readConfigFacts, speaksOfFacts } from './configFacts.js';
export { CONFIG_FILE, MAX_CONFIG_LENGTH, readConfigFile, type ConfigFileResult } from './configFile.js';
export type * from './configLayer.js';
export { isSettingsFile, readSettings } from './settingsFile.js';
export { createFileFilter, type FileFilter } from './fileFilter.js';
export { compilePatterns, joinFolder } from './globs.js';
export {
  CACHE_FOLDER,
  CONTENT_FOLDER,
  CONTENT_LIST,
  contentListText,
  LOCK_FILE,
  lockText,
  readContentList,
  readLock,
  sha256Of,
  type Lock,
} from './lockFile.js';
export {
  DEFAULT_CONFIG,
  recipientsOf,
  resolveConfig,
  scopesOf,
  suppressionsOf,
  type ConfigScope,
  type ResolvedConfig,
} from './resolveConfig.js';
export { listedSuppressions } from './listedSuppressions.js';
export { PRESETS } from './presets.js';
export { nearestPreset, parseSourceName, type SourceName } from './sourceName.js';
export { createRuleLookup, rootSettings, ruleScopes, type RuleScope } from './ruleLookup.js';
export { namesOf, unknownNames, type KnownNames } from './unknownNames.js';
export { readAcceptedRisks, type RiskFile, type RiskNames } from './acceptedRisks.js';
export { readBaseline } from './baselineFile.js';
export { withRiskEntry, type RiskFields } from './acceptedRisksEdit.js';
export { ListText } from './listEntryEdit.js';
export { wordsAt, type WordContext, type WordFile, type WordsAt } from './configWords.js';
export { effectiveConfig, type EffectiveValue } from './effectiveConfig.js';
