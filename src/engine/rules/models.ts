/** Types and rows of the models, language by language: most analyses need those of one language alone. */
import type { CompiledRow, CompiledType, EngineData, LanguageModels, ModelLanguage, RowNames } from './compiled.js';

export const MODEL_LANGUAGES: readonly ModelLanguage[] = ['javascript', 'python', 'java', 'template'];

/** Name of the file of a language's models, without its ending. */
export const modelsFile = (language: ModelLanguage): string => `models-${language}`;

type Models = EngineData['models'];

/** Models of which each language's are made when they are first asked for, once. A copy of them is a copy of all. */
export function lazyModels(make: (language: ModelLanguage) => LanguageModels): Models {
  const models = {} as Record<ModelLanguage, LanguageModels>;
  for (const language of MODEL_LANGUAGES) {
    let made: LanguageModels | undefined;
    Object.defineProperty(models, language, { enumerable: true, get: () => (made ??= make(language)) });
  }
  return models;
}

/** Sorts types and rows by language; among those of one the order stays. */
export function modelsByLanguage({ types, rows }: LanguageModels): Models {
  const of = (language: ModelLanguage): LanguageModels => ({
    types: types.filter((type) => type.language === language),
    rows: rows.filter((row) => row.language === language),
  });
  return Object.fromEntries(MODEL_LANGUAGES.map((language) => [language, of(language)])) as Record<
    ModelLanguage,
    LanguageModels
  >;
}

/** Both together, in each language the added behind the others. */
export function joinedModels(base: Models, added: LanguageModels): Models {
  const more = modelsByLanguage(added);
  return lazyModels((language) => ({
    types: [...base[language].types, ...more[language].types],
    rows: [...base[language].rows, ...more[language].rows],
  }));
}

export function typesOfAll(models: Models): readonly CompiledType[] {
  return MODEL_LANGUAGES.flatMap((language) => models[language].types);
}

export function rowsOfAll(models: Models): readonly CompiledRow[] {
  return MODEL_LANGUAGES.flatMap((language) => models[language].rows);
}

/** What rows say by name, in the order in which they say it first. */
export function namesInRows(rows: readonly CompiledRow[]): RowNames {
  const kinds = (...verbs: readonly CompiledRow['verb'][]): string[] => [
    ...new Set(rows.flatMap(({ verb, kind }) => (verbs.includes(verb) && kind !== null ? [kind] : []))),
  ];
  return {
    sources: kinds('source'),
    sinks: kinds('sink'),
    sanitizers: kinds('sanitizer', 'guard'),
    settings: [...new Set(rows.flatMap(({ site }) => (site.on === 'setting' ? [site.key] : [])))],
  };
}

/** The names of both, each once. */
export function joinedNames(one: RowNames, other: RowNames): RowNames {
  const both = (part: keyof RowNames): string[] => [...new Set([...one[part], ...other[part]])];
  return {
    sources: both('sources'),
    sinks: both('sinks'),
    sanitizers: both('sanitizers'),
    settings: both('settings'),
  };
}
