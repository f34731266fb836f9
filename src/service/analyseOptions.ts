/** What comes with a request, as the engine takes it. */
import { createRuleLookup } from '../config/index.js';
import type { AnalyseOptions, Engine } from '../engine/index.js';
import type { FileRequest } from './fileOutcome.js';

export function analyseOptions({ options, ruleScopes }: FileRequest, engine: Engine): AnalyseOptions {
  return { ...options, rulesFor: createRuleLookup(ruleScopes, engine.rules) };
}
