/** Compiles everything a rule author writes, in one go, since rules, models and data types refer to each other. */
import type { CompiledDataType, CompiledRow, CompiledRule, CompiledType, EngineData } from '../compiled.js';
import { compileDataType } from './compileDataType.js';
import { compileModels } from './compileModel.js';
import { compileRule } from './compileRule.js';
import type { DataFile, DataProblem } from './dataFile.js';
import { TooManyProblems } from './reader.js';

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

/**
 * The result is in the order of the files given: give them sorted. What has a problem is left out.
 * @param base what is compiled already, for files that add to it: it can be named, and its ids cannot be used again
 */
export function compileData(sources: DataSources, base?: EngineData): CompiledParts {
  const problems: DataProblem[] = [];
  try {
    return { ...compileParts(sources, base, problems), problems };
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error;
    return { rules: [], types: [], rows: [], dataTypes: [], problems };
  }
}

function compileParts(
  sources: DataSources,
  base: EngineData | undefined,
  problems: DataProblem[],
): Omit<CompiledParts, 'problems'> {
  const dataTypes = unique(
    sources.dataTypes.map((file) => ({ file, part: compileDataType(file, problems) })),
    base?.dataTypes ?? [],
    'data type',
    problems,
  );
  const dataTypeKinds = new Set([...(base?.dataTypes ?? []), ...dataTypes].map((type) => type.kind));
  const models = compileModels(sources.models, dataTypeKinds, problems, base);
  const { types, rows, sourceKinds, sinkKinds } = models;
  const context = { dataTypeKinds, controlIds: sources.controlIds, sourceKinds, sinkKinds };
  const rules = unique(
    sources.rules.map(({ yaml, doc }) => ({ file: yaml, part: compileRule(yaml, doc, context, problems) })),
    base?.rules ?? [],
    'rule',
    problems,
  );
  return { rules, types, rows, dataTypes };
}

function unique<T extends { readonly id: string }>(
  parts: readonly { readonly file: DataFile; readonly part: T | undefined }[],
  taken: readonly { readonly id: string }[],
  what: string,
  problems: DataProblem[],
): T[] {
  const seen = new Map(taken.map(({ id }) => [id, 'the product itself']));
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
