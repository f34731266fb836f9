/** Columns of tables: what the records of one hold by the names of its columns, and which of them a query chooses. */
import type { Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { knownItems } from './builtins/common.js';
import { ownerMatches } from './nameVocabulary.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { storedKind } from './storedRecords.js';
import { usedColumns } from './usedColumns.js';
import { UNKNOWN, type Value } from './value.js';

/** What is stored under this very name. */
export function ownField(state: State, value: Value, name: string): Value | undefined {
  for (const id of value.refs ?? []) {
    const field = heapObject(state, id)?.fields.get(name);
    if (field !== undefined) return field;
  }
  return undefined;
}

/**
 * @param isPlain the records are given as plain objects, past what the schema says of documents: Mongoose's `lean()`
 */
export function columnsOf(state: State, value: Value, isPlain = false): Value | null {
  const own = ownField(state, value, '$columns');
  if (own !== undefined) return methodsOf(state, value).some(([name]) => name === 'toJSON') ? null : own;
  const schema = ownField(state, value, 'schema');
  if (schema?.refs == null || (!isPlain && hidesDocuments(state, schema))) return null;
  return ownField(state, schema, '$columns') ?? null;
}

/** What a model gives its records to call: `Guest.prototype.label = function () { … }`, `guestSchema.methods.label = …`. */
export function methodsOf(state: State, model: Value): readonly (readonly [string, Value])[] {
  const holder =
    ownField(state, model, 'prototype') ?? ownField(state, ownField(state, model, 'schema') ?? UNKNOWN, 'methods');
  return fieldsOf(state, holder).filter(([, method]) => method.fns !== null);
}

/** A schema that says itself what becomes of a document in an answer. */
export function hidesDocuments(state: State, schema: Value): boolean {
  const methods = ownField(state, schema, 'methods');
  return (
    ownField(state, schema, '$hides') !== undefined ||
    (methods !== undefined && ownField(state, methods, 'toJSON') !== undefined)
  );
}

/** A record of which the columns are written as keys of an object. */
export function recordOfColumns(
  act: Activation,
  state: State,
  columns: Value,
  name: string,
  reg: Reg,
  tag = 'table',
): Value | null {
  const { analysis, module } = act;
  const owner = name === '' ? 'record' : name;
  const { start, end } = act.definitions[reg] ?? act.fn;
  const fields = new Map<string, Value>();
  for (const id of columns.refs ?? []) {
    for (const [key, definition] of heapObject(state, id)?.fields ?? []) {
      if (ownField(state, definition, 'select')?.single?.value === false) continue;
      const told = columnData(analysis, key, owner);
      if (told.length === 0) continue;
      const taints = told.map(({ kind, dataType }) =>
        analysis.sourceTaint(kind, dataType, module, start, end, 0, `${owner}.${key}`),
      );
      fields.set(key, UNKNOWN.withTaints(taints));
    }
  }
  if (fields.size === 0) return null;
  return allocate(act, state, reg, new HeapObject(fields, null, true, false, -1, null), tag);
}

/** What a column holds by its name, and what it is to whoever reads the whole record. */
export function columnData(
  analysis: Analysis,
  key: string,
  owner: string,
): readonly { readonly kind: string; readonly dataType: string }[] {
  const { vocabulary } = analysis.index;
  const stored = storedKind(vocabulary, key, owner);
  const named = vocabulary
    .classify(key)
    .filter(
      ({ type: { kind }, owners }) =>
        (kind.startsWith('personal:') || kind === 'password') && ownerMatches(owners, owner),
    )
    .map(({ type }) => ({ kind: type.kind, dataType: type.id }));
  return stored === null ? named : [...named, stored];
}

/** A record of a table of which only its use tells the columns. */
export function recordInUse(act: Activation, state: State, table: string, reg: Reg, tag = 'table'): Value | null {
  const fields = new Map<string, Value>();
  for (const [name, { module, start, end }] of usedColumns(act.analysis, table)) {
    const told = columnData(act.analysis, name, table);
    const taints = told.map(({ kind, dataType }) =>
      act.analysis.sourceTaint(kind, dataType, module, start, end, 0, `${table}.${name}`),
    );
    fields.set(name, UNKNOWN.withTaints(taints));
  }
  return fields.size === 0 ? null : allocate(act, state, reg, new HeapObject(fields, null, true, false, -1, null), tag);
}

export function fieldsOf(state: State, value: Value | null | undefined): readonly (readonly [string, Value])[] {
  return (value?.refs ?? []).flatMap((id) => [...(heapObject(state, id)?.fields ?? [])]);
}

export interface Choice {
  /** null: all. */
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
}

export function isChosen({ only, without }: Choice, name: string): boolean {
  return !without.includes(name) && (only?.includes(name) ?? true);
}

export const ALL: Choice = { only: null, without: [] };

export function choiceOf(state: State, value: Value, isOmitted: boolean): Choice {
  if (value.text !== null) {
    const words = value.text.split(/[\s,]+/).filter((word) => word !== '');
    const without = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
    return without.length === words.length || words.every((w) => /^[-+]/.test(w))
      ? { only: null, without }
      : { only: words, without: [] };
  }
  const items = knownItems(state, value)?.map((item) => item.text ?? '');
  if (items !== undefined) return isOmitted ? { only: null, without: items } : { only: items, without: [] };
  const excluded = ownField(state, value, 'exclude');
  if (excluded !== undefined) return choiceOf(state, excluded, true);
  if (ownField(state, value, 'include') !== undefined) return ALL;
  const yes: string[] = [];
  const no: string[] = [];
  for (const id of value.refs ?? []) {
    for (const [name, flag] of heapObject(state, id)?.fields ?? [])
      (flag.single?.value === false || flag.single?.value === 0 ? no : yes).push(name);
  }
  if (isOmitted) return { only: null, without: yes };
  return no.length > 0 && yes.every((name) => name === '_id')
    ? { only: null, without: no }
    : { only: yes, without: [] };
}
