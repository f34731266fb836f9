/** Configuration: text to ResolvedConfig, the same for every face. */
export {
  CONFIG_FILE,
  MAX_CONFIG_LENGTH,
  readConfigFile,
  type ConfigFileResult,
  type ConfigLayer,
} from './configFile.js';
export { compilePatterns, literalSegments, type PathMatcher } from './globs.js';
export { DEFAULT_CONFIG, resolveConfig, type ResolvedConfig } from './resolveConfig.js';
