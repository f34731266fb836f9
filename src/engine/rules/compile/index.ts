/** The compiler of rules, models and data types: plain values in, EngineData parts and problems out. */
export { compileData, type CompiledParts, type DataSources, type RuleFile } from './compileData.js';
export { lazyModels, MODEL_LANGUAGES, modelsFile, rowsOfAll, typesOfAll } from '../models.js';
export { RULE_FAMILIES, ruleKeys, RULE_LANGUAGES, RULE_MODES, RULE_POSITIONS, RULE_RANGES } from './compileRule.js';
export { formatProblem, type DataFile, type DataPosition, type DataProblem, type ValuePath } from './dataFile.js';
export { assembleEngineData, extendCatalogue, extendEngineData } from './engineData.js';
export { DataNode, type DataMapping } from './reader.js';
