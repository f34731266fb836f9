import { fnv1a64 } from '../../../base/hash.js';
import { attestationRule } from '../../controls/attestationFindings.js';
import type { TeamDocument } from '../../controls/compileTeamDocument.js';
import type { ControlCatalogue } from '../../controls/control.js';
import type { EngineData } from '../compiled.js';
import { joinedModels, joinedNames, modelsByLanguage, namesInRows } from '../models.js';
import type { CompiledParts } from './compileData.js';

/** Everything the engine needs, named by its content. */
export function assembleEngineData(
  parts: Omit<CompiledParts, 'problems'>,
  catalogue: Pick<ControlCatalogue, 'controls' | 'documents'>,
): EngineData {
  const content = {
    rules: [...parts.rules, attestationRule(catalogue.controls)],
    models: modelsByLanguage(parts),
    names: namesInRows(parts.rows),
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
    models: joinedModels(base.models, parts),
    names: joinedNames(base.names, namesInRows(parts.rows)),
    dataTypes: [...base.dataTypes, ...parts.dataTypes],
  };
}

/** Adds a team's TOM documents; the rule on attestations then speaks of their clauses too. */
export function extendCatalogue(base: EngineData, documents: readonly TeamDocument[]): EngineData {
  if (documents.length === 0) return base;
  const controls = [...base.controls, ...documents.flatMap((one) => one.controls)];
  return {
    ...base,
    controls,
    documents: [...base.documents, ...documents.map(({ document }) => document)],
    rules: base.rules.map((rule) => (rule.mode === 'attestation' ? attestationRule(controls) : rule)),
  };
}
