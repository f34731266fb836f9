/** Where an option is written that a call gets with an object from elsewhere: `secure: false` in a file of settings. */
import { Op, type FunctionIr, type ObjectEntry } from '../ir/ir.js';
import type { CompiledRow, Condition } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import { propertyOf } from './call.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import type { HeapObject, State } from './state.js';
import type { Value } from './value.js';

export interface SettingPlace {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly entry: ObjectEntry;
}

/**
 * The option that a row asks to be off, if it is written in one place, in another module than the call.
 * @param record what the options were taken from, where it is one of a table, in whatever module
 */
export function settingPlace(
  act: Activation,
  state: State,
  row: CompiledRow,
  value: Value,
  record: HeapObject | undefined,
): SettingPlace | null {
  for (const path of switchedOff(row.when)) {
    const option = propertyOf(state, value, path);
    if (option?.consts?.length !== 1 || option.consts[0] !== false) continue;
    const owner = path.length === 1 ? value : propertyOf(state, value, path.slice(0, -1));
    const name = path[path.length - 1];
    const known = new Set((owner?.refs ?? []).flatMap((id) => [...(heapObject(state, id)?.fields.keys() ?? [])]));
    for (const one of record?.fields.keys() ?? []) known.add(one);
    const places = act.analysis.modules.flatMap((module) =>
      module.ir.identifiers.has(name) ? module.ir.functions.flatMap((fn) => placesIn(module, fn, name, known)) : [],
    );
    return places.length === 1 && (record !== undefined || places[0].module !== act.module) ? places[0] : null;
  }
  return null;
}

/** Paths of properties that must be false. */
function switchedOff(conditions: readonly Condition[]): readonly (readonly string[])[] {
  return conditions.flatMap((condition) => {
    if (condition.is === 'any' || condition.is === 'all') return switchedOff(condition.of);
    if (condition.is === 'not' || condition.property.length === 0) return [];
    const { value } = condition;
    return value.test === 'equals' && value.values.includes(false) ? [condition.property] : [];
  });
}

/** Literals of a function with the option, all of whose options the object has. */
function placesIn(module: ModuleContext, fn: FunctionIr, name: string, known: ReadonlySet<string>): SettingPlace[] {
  const places: SettingPlace[] = [];
  for (const instr of fn.definitions) {
    if (instr?.op !== Op.ObjectLit) continue;
    const entry = instr.entries.find((one) => one.name === name);
    const constant = entry === undefined ? undefined : fn.definitions[entry.value];
    if (entry === undefined || constant?.op !== Op.Const || constant.value !== false) continue;
    if (instr.entries.every((one) => one.name === null || known.has(one.name))) places.push({ module, fn, entry });
  }
  return places;
}
