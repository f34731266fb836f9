/**
 * Tables in memory of Python (pandas, polars and their like): a frame is an object with its columns as fields. Which columns it
 * has is told by what reads it (`usecols`, a written statement, a list of dictionaries) or by those that the function asks it for.
 * Only frames are followed in which a column tells of data by its name.
 */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { CallSite } from '../call.js';
import { allocate, deepTaints, elementOf, heapObject } from '../objects.js';
import { readColumns } from '../sqlStatements.js';
import { HeapObject, type State } from '../state.js';
import { columnData } from '../tableColumns.js';
import { UNKNOWN, type Value } from '../value.js';
import { argument, argumentNamed, knownItems, listOf, listOfAny, mapOf, textOf } from './common.js';

/** The field by which an object is known as a frame. */
const FRAME = '$frame';

const MAKES = /^(?:(?:read|scan)_[a-z_]+|DataFrame|GeoDataFrame|LazyFrame|from_records|from_dicts?|json_normalize)$/;
const MODULES = /^(?:pandas|polars|geopandas|modin|dask|pyarrow|cudf|awswrangler)\b/;
/** Keywords by which columns are chosen, named or typed. */
const COLUMN_OPTIONS = ['usecols', 'columns', 'names', 'dtype', 'dtypes', 'schema', 'schema_overrides', 'converters'];
const MOST_COLUMNS = 64;

/** Methods that give the frame, or some of its rows, with all of its columns. */
const KEEPS =
  /^(?:head|tail|sample|copy|clone|sort_values|sort_index|sort|reset_index|set_index|fillna|fill_null|fill_nan|ffill|bfill|dropna|drop_nulls|query|drop_duplicates|unique|astype|cast|convert_dtypes|infer_objects|round|nlargest|nsmallest|top_k|limit|slice|collect|lazy|explode|where|mask|truncate|between_time|reindex|replace|with_row_index|shift|compute|persist|to_pandas|to_polars|take|iloc|loc|pipe|set_axis|rename_axis|add_prefix|add_suffix|first|last|applymap|map|transform)$/;
const TEXTS =
  /^(?:to_(?:string|csv|json|markdown|html|latex|xml|clipboard)|write_(?:csv|json|ndjson)|serialize|glimpse)$/;
const ROWS = /^(?:itertuples|iter_rows|rows|to_records|to_dicts|to_numpy|iter_slices)$/;
/** Members through which rows are chosen. */
const ROW_MEMBERS: ReadonlySet<string> = new Set(['loc', 'iloc', 'at', 'iat', 'T', 'values', 'style']);

/** The frame that a call of such a library makes, if it has a column that tells of data; else what the call gives otherwise. */
export function madeFrame(site: CallSite, given: Value): Value {
  if (!MAKES.test(site.name) || !usesFrames(site)) return given;
  const columns = columnsOf(site);
  const owner = nameOfResult(site);
  const fields = new Map<string, Value>();
  const { analysis, module } = site.act;
  for (const name of columns.slice(0, MOST_COLUMNS)) {
    const taints = columnData(analysis, name, owner)
      .filter(({ kind }) => !kind.startsWith('stored-'))
      .map(({ kind, dataType }) =>
        analysis.sourceTaint(
          kind,
          dataType,
          module,
          site.start,
          site.end,
          0,
          `${owner === '' ? 'row' : owner}.${name}`,
        ),
      );
    if (taints.length > 0) fields.set(name, UNKNOWN.withTaints(taints));
  }
  for (const [name, value] of heldByRows(site))
    if (value.taints !== null && !fields.has(name)) fields.set(name, value.withFns(null));
  return fields.size === 0 ? given : given.withRefs(frame(site, fields).refs);
}

/** Is the call one of a library of frames, by its import? */
function usesFrames({ act }: CallSite): boolean {
  return act.module.ir.importedModules.some((name) => MODULES.test(name));
}

function frame(
  { act, state, dst }: Pick<CallSite, 'act' | 'state' | 'dst'>,
  fields: ReadonlyMap<string, Value>,
): Value {
  const columns = new Map([...fields].filter(([name]) => name !== FRAME));
  columns.set(FRAME, UNKNOWN);
  return allocate(act, state, dst, new HeapObject(columns, null, true, false, -1, null), 'frame');
}

/** The names of columns that a call gives, or that its function reads of what the call gives. */
function columnsOf(site: CallSite): readonly string[] {
  const { state } = site;
  for (const option of COLUMN_OPTIONS) {
    const chosen = textsIn(state, argumentNamed(site, 99, option));
    if (chosen.length > 0) return chosen;
  }
  const statement = site.args.find(({ text }) => text !== null && /^\s*(?:select|with)\b/i.test(text))?.text ?? null;
  const read = statement === null ? null : readColumns(statement);
  if (read?.columns != null) return read.columns.map(({ written, column }) => (written === '' ? column : written));
  return columnsInUse(site);
}

/** The texts of a list, or the keys of a dictionary. */
function textsIn(state: State, value: Value): readonly string[] {
  const items = knownItems(state, value);
  if (items !== null) return items.flatMap(({ text }) => text ?? []);
  const element = value.refs === null ? null : elementOf(state, value);
  const listed = element?.consts?.filter((text) => typeof text === 'string') ?? [];
  if (listed.length > 0 && listed.length === element?.consts?.length && !isOneMap(state, value)) return listed;
  return (value.refs ?? []).flatMap((id) => {
    const object = heapObject(state, id);
    return object === null || object.length >= 0
      ? []
      : [...object.fields.keys()].filter((name) => !name.startsWith('$'));
  });
}

/** A dictionary of columns and their types. */
function isOneMap(state: State, value: Value): boolean {
  return (value.refs ?? []).every((id) => {
    const object = heapObject(state, id);
    return object !== null && object.length < 0 && object.fields.size > 0;
  });
}

/** `pd.DataFrame(rows)`: what the dictionaries hold that become rows, or the lists that become columns. */
function heldByRows(site: CallSite): readonly (readonly [string, Value])[] {
  const { state } = site;
  const given = argument(site, 0);
  if (!/^(?:DataFrame|GeoDataFrame|LazyFrame|from_|json_)/.test(site.name) || given.refs === null) return [];
  const held: (readonly [string, Value])[] = [];
  const isList = given.refs.some(
    (id) => (heapObject(state, id)?.length ?? -1) >= 0 || heapObject(state, id)?.rest?.refs != null,
  );
  for (const value of isList ? [elementOf(state, given)] : [given]) {
    for (const id of value.refs ?? [])
      for (const [name, field] of heapObject(state, id)?.fields ?? []) {
        const taints = deepTaints(state, field);
        if (taints !== null && !/^\d+$/.test(name)) held.push([name, UNKNOWN.withTaints(taints)]);
      }
  }
  return held;
}

/** `df["email"]`, `df.email = …`: columns that the function asks the result for, where it keeps it in a variable. */
function columnsInUse({ act, dst }: CallSite): readonly string[] {
  const variable = variableOf(act, dst);
  if (variable === NONE) return [];
  const { definitions } = act.fn;
  const names = new Set<string>();
  for (const instr of definitions) {
    if (instr?.op !== Op.GetIndex) continue;
    const owner = definitions[instr.object];
    if (owner?.op !== Op.LoadVar || owner.variable !== variable) continue;
    const key = definitions[instr.index];
    if (key?.op === Op.Const && typeof key.value === 'string') names.add(key.value);
    if (key?.op === Op.ArrayLit)
      for (const item of key.items) {
        const text = definitions[item];
        if (text?.op === Op.Const && typeof text.value === 'string') names.add(text.value);
      }
  }
  return [...names];
}

function variableOf(act: Activation, dst: Reg): number {
  for (const [variable, src] of act.analysis.storesOf(act.fn)) if (src === dst) return variable;
  return NONE;
}

function nameOfResult({ act, dst }: CallSite): string {
  const variable = variableOf(act, dst);
  return variable === NONE ? act.fn.name : act.module.ir.variables[variable].name;
}

function isFrame(state: State, value: Value | null): value is Value {
  const id = value?.refs?.[0];
  return id !== undefined && heapObject(state, id)?.fields.has(FRAME) === true;
}

function fieldsOfFrame(state: State, value: Value): ReadonlyMap<string, Value> {
  const fields = new Map<string, Value>();
  for (const id of value.refs ?? [])
    for (const [name, field] of heapObject(state, id)?.fields ?? []) fields.set(name, field);
  return fields;
}

/** A method of a frame; null where the value is none. Whatever gives neither rows nor columns gives numbers. */
export function frameMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  if (!isFrame(state, receiver)) return null;
  const fields = fieldsOfFrame(state, receiver);
  if (TEXTS.test(name)) return textOf(deepTaints(state, receiver));
  if (name === 'iterrows') return listOfAny(site, listOf(site, [UNKNOWN, row(site, fields)], 'pair'), 'rows');
  if (ROWS.test(name)) return listOfAny(site, row(site, fields), 'rows');
  switch (name) {
    case 'to_dict':
    case 'row':
      return argument(site, 0).text === 'records' ? listOfAny(site, row(site, fields), 'rows') : row(site, fields);
    case 'drop': {
      const columns = argumentNamed(site, 99, 'columns');
      const dropped = [...site.args, columns].flatMap((given) => given.text ?? textsIn(state, given));
      return frame(site, new Map([...fields].filter(([column]) => !dropped.includes(column))));
    }
    case 'select':
    case 'filter': {
      const items = name === 'filter' ? [argumentNamed(site, 0, 'items')] : site.args;
      const chosen = items.flatMap((given) => given.text ?? textsIn(state, given));
      // rows are chosen by an expression
      if (chosen.length === 0) return name === 'filter' ? receiver : UNKNOWN;
      return frame(site, new Map([...fields].filter(([column]) => chosen.includes(column))));
    }
    case 'pop':
    case 'get_column':
      return fields.get(argument(site, 0).text ?? '') ?? UNKNOWN;
    case 'rename': {
      const renamed = argumentNamed(site, 99, 'columns');
      const names = fieldsOfFrame(state, renamed.refs === null ? argument(site, 0) : renamed);
      return frame(site, new Map([...fields].map(([column, value]) => [names.get(column)?.text ?? column, value])));
    }
    case 'merge':
    case 'join':
    case 'append':
    case 'vstack':
    case 'hstack': {
      const other = argument(site, 0);
      return isFrame(state, other) ? frame(site, new Map([...fields, ...fieldsOfFrame(state, other)])) : receiver;
    }
    case 'assign':
    case 'with_columns': {
      const added = new Map(fields);
      site.names?.forEach((column, i) => {
        if (column !== null) added.set(column, site.args[i]);
      });
      return frame(site, added);
    }
    default:
      return KEEPS.test(name) ? receiver : UNKNOWN;
  }
}

/** One row as a dictionary. */
function row(site: CallSite, fields: ReadonlyMap<string, Value>): Value {
  return mapOf(site, new Map([...fields].filter(([name]) => name !== FRAME)), null, true);
}

/** `df[mask]`, `df[["id", "email"]]`: rows or columns of a frame; null for anything else. */
export function frameAt(act: Activation, state: State, dst: Reg, object: Value, index: Value): Value | null {
  if (index.text !== null || !isFrame(state, object)) return null;
  const chosen = textsIn(state, index);
  if (chosen.length === 0) return object;
  const fields = [...fieldsOfFrame(state, object)].filter(([name]) => chosen.includes(name));
  return frame({ act, state, dst }, new Map(fields));
}

/** `df.loc`, `df.values`: a member that stands for the frame itself. */
export function frameMember(state: State, object: Value, name: string): Value | null {
  return ROW_MEMBERS.has(name) && isFrame(state, object) ? object : null;
}
