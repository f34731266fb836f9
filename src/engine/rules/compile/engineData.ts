import { fnv1a64 } from '../../../base/hash.js';
import { attestationRule } from '../../controls/attestationFindings.js';
import type { ControlCatalogue } from '../../controls/control.js';
import type { EngineData } from '../compiled.js';
import type { CompiledParts } from './compileData.js';

/** Everything the engine needs, named by its content. */
export function assembleEngineData(
  parts: Omit<CompiledParts, 'problems'>,
  catalogue: Pick<ControlCatalogue, 'controls' | 'documents'>,
): EngineData {
  const content = {
    rules: [...parts.rules, attestationRule(catalogue.controls)],
    types: parts.types,
    rows: parts.rows,
    dataTypes: parts.dataTypes,
    controls: catalogue.controls,
    documents: catalogue.documents,
  };
  return { version: 1, hash: fnv1a64(JSON.stringify(content)), ...content };
}

/** Adds what a team's files say to data that is assembled. @param hash names the content of both */
export function extendEngineData(base: EngineData, parts: Omit<CompiledParts, 'problems'>, hash: string): EngineData {
  return {
    ...base,
    hash,
    rules: [...base.rules, ...parts.rules],
    types: [...base.types, ...parts.types],
    rows: [...base.rows, ...parts.rows],
    dataTypes: [...base.dataTypes, ...parts.dataTypes],
  };
}
