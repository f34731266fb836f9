/**
 * Names in a configuration that nothing has: of rules and data types. They are looked at when the team's own rules and
 * data types are known, which the configuration itself names.
 */
import { nearest, suggestion } from '../base/nearest.js';
import { SOURCE_KINDS, type DataProblem, type EngineData } from '../engine/index.js';
import type { ConfigLayer, RuleEntries } from './configLayer.js';

export interface KnownNames {
  readonly rules: ReadonlySet<string>;
  readonly dataTypes: ReadonlySet<string>;
  /** Kinds of sources. */
  readonly sources: ReadonlySet<string>;
}

export function unknownNames(layer: ConfigLayer, known: KnownNames): DataProblem[] {
  const problems: DataProblem[] = [];
  const check = (what: string, name: string, names: ReadonlySet<string>, at: string): void => {
    const place = layer.places[at];
    if (names.has(name) || place === undefined) return;
    const found = nearest(name, names);
    problems.push({
      ...place,
      message: `there is no ${what} "${name}"${suggestion(name, names)}`,
      ...(found === undefined ? {} : { fix: { wrong: name, right: found } }),
    });
  };
  const checkRules = (rules: RuleEntries, at: string): void => {
    for (const [id, { options }] of Object.entries(rules)) {
      check('rule', id, known.rules, `${at}.${id}`);
      options?.ignoreSources?.forEach((kind, index) => {
        check('kind of source', kind, known.sources, `${at}.${id}.options.ignore-sources.${index}`);
      });
      options?.ignoreDataTypes?.forEach((type, index) => {
        check('data type', type, known.dataTypes, `${at}.${id}.options.ignore-data-types.${index}`);
      });
    }
  };
  checkRules(layer.rules ?? {}, 'rules');
  layer.overrides?.forEach(({ rules, at }) => checkRules(rules, `${at}.rules`));
  for (const { rule, at } of layer.suppressions ?? []) {
    if (rule !== null) check('rule', rule, known.rules, `${at}.rule`);
  }
  return problems;
}

/** What some data's rules, data types and kinds of sources are called. */
export function namesOf({ rules, dataTypes, names }: Pick<EngineData, 'rules' | 'dataTypes' | 'names'>): KnownNames {
  return {
    rules: new Set(rules.map(({ id }) => id)),
    dataTypes: new Set(dataTypes.map(({ id }) => id)),
    sources: new Set([...Object.keys(SOURCE_KINDS), ...names.sources]),
  };
}
