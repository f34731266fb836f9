/** Compiles everything a rule author writes, in one go, since rules, models and data types refer to each other. */
import type { CompiledDataType, CompiledRow, CompiledRule, CompiledType } from '../compiled.js';
import { compileDataType } from './compileDataType.js';
import { compileModels } from './compileModel.js';
import { compileRule } from './compileRule.js';
import type { DataFile, DataProblem } from './dataFile.js';

export interface RuleFile {
  readonly yaml: DataFile;
  /** Text of rule.md beside it, null if there is none. */
  readonly doc: string | null;
}

export interface DataSources {
  readonly rules: readonly RuleFile[];
  readonly models: readonly DataFile[];
  readonly dataTypes: readonly DataFile[];
  /** Ids of the controls that rules may name. */
  readonly controlIds: ReadonlySet<string>;
}

export interface CompiledParts {
  readonly rules: readonly CompiledRule[];
  readonly types: readonly CompiledType[];
  readonly rows: readonly CompiledRow[];
  readonly dataTypes: readonly CompiledDataType[];
  readonly problems: readonly DataProblem[];
}

/** The result is in the order of the files given: give them sorted. What has a problem is left out. */
export function compileData(sources: DataSources): CompiledParts {
  const problems: DataProblem[] = [];
  const dataTypes = unique(
    sources.dataTypes.map((file) => ({ file, part: compileDataType(file, problems) })),
    'data type',
    problems,
  );
  const dataTypeKinds = new Set(dataTypes.map((type) => type.kind));
  const { types, rows } = compileModels(sources.models, dataTypeKinds, problems);
  const context = { dataTypeKinds, controlIds: sources.controlIds };
  const rules = unique(
    sources.rules.map(({ yaml, doc }) => ({ file: yaml, part: compileRule(yaml, doc, context, problems) })),
    'rule',
    problems,
  );
  return { rules, types, rows, dataTypes, problems };
}

function unique<T extends { readonly id: string }>(
  parts: readonly { readonly file: DataFile; readonly part: T | undefined }[],
  what: string,
  problems: DataProblem[],
): T[] {
  const seen = new Map<string, string>();
  return parts.flatMap(({ file, part }) => {
    if (part === undefined) return [];
    const other = seen.get(part.id);
    if (other !== undefined) {
      const position = file.positionOf(['id'], 'value');
      problems.push({ file: file.file, ...position, message: `there is a ${what} "${part.id}" already, in ${other}` });
      return [];
    }
    seen.set(part.id, file.file);
    return [part];
  });
}
