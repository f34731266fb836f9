/**
 * Rows that a written statement of SQL selects, in JavaScript and TypeScript: what each column holds is told by its name in the
 * statement, `SELECT id, phone FROM riders`, or where all are selected by the type that the call names, `query<Rider>('SELECT …')`.
 */
import type { CompiledRow, Place } from '../rules/compiled.js';
import { namedByCall } from './calledTypes.js';
import { knownItems } from './builtins/common.js';
import { placeValue, type CallSite } from './call.js';
import { allocate, elementOf, heapObject } from './objects.js';
import { readColumns, returnedColumns, type ReadColumns } from './sqlStatements.js';
import { HeapObject } from './state.js';
import { columnData } from './tableColumns.js';
import { recordName } from './usedColumns.js';
import { knownPrefix, Prim, UNKNOWN, type Value } from './value.js';

const STATEMENT = /^\s*(?:--[^\n]*\n\s*)*(select|insert|update|delete)\s/i;
/** What an expression makes of columns that tells nothing of them any more. */
const TELLS_NOTHING =
  /\b(?:count|sum|avg|min|max|md5|sha\d*|hash\w*|digest|hmac|length|char_length|crypt|encrypt\w*|mask\w*|redact\w*|exists|left|right|substr|substring|regexp_replace|case)\s*[( ]|[<>=]|\bis\s|\bin\s*\(/i;

/**
 * The rows that a call gives, as far as the columns are told; null where nothing is.
 * @param row a propagator of a model, `row` or `rows`, from the statement
 */
export function selectedRows(site: CallSite, row: CompiledRow): Value | null {
  const record = selectedRecord(site, row.from);
  if (record === null) return null;
  const { act, state, dst } = site;
  let made = record.withPrim(Prim.Object | Prim.Nullish);
  if (row.kind === 'rows')
    made = allocate(act, state, dst, new HeapObject(new Map(), record, true, false, -1, null), 'selected');
  const property = row.to?.at === 'result' ? row.to.property : [];
  for (const name of [...property].reverse())
    made = allocate(
      act,
      state,
      dst,
      new HeapObject(new Map([[name, made]]), null, true, false, -1, null),
      `of ${name}`,
    );
  return made;
}

function selectedRecord(site: CallSite, from: readonly Place[]): Value | null {
  const { act, state, dst } = site;
  const read = firstStatement(site, from);
  if (read === null) return null;
  const named = namedByCall(act, state, dst);
  const typed =
    named === null ? null : heapObject(state, named.refs?.[0] ?? -1)?.rest == null ? named : elementOf(state, named);
  if (read.columns === null) return typed?.refs == null ? null : UNKNOWN.withRefs(typed.refs);
  const fields = new Map<string, Value>();
  for (const column of read.columns) {
    const held = heldBy(site, read, column);
    if (held !== null) fields.set(column.written, held);
  }
  return fields.size === 0
    ? null
    : allocate(act, state, dst, new HeapObject(fields, null, true, false, -1, null), 'row');
}

/** What a selected column holds, by the name that the query gives it or by its own. */
function heldBy(
  { act, start, end }: CallSite,
  { tables }: ReadColumns,
  { written, owner, column, expression }: NonNullable<ReadColumns['columns']>[number],
): Value | null {
  if (column === '' && TELLS_NOTHING.test(expression)) return null;
  const table = tables.get(owner) ?? tables.values().next().value ?? '';
  const record = recordName(table);
  const { analysis, module } = act;
  for (const name of [written, column]) {
    if (name === '') continue;
    // who asks for a column by its name means to have it
    const told = columnData(analysis, name, record).filter(
      ({ kind }) => kind !== 'stored-special' && kind !== 'stored-sensitive',
    );
    if (told.length > 0)
      return UNKNOWN.withTaints(
        told.map(({ kind, dataType }) =>
          analysis.sourceTaint(kind, dataType, module, start, end, 0, `${record}.${name}`),
        ),
      );
  }
  return null;
}

function firstStatement(site: CallSite, from: readonly Place[]): ReadColumns | null {
  for (const place of from) {
    const text = statementText(site, placeValue(site, place));
    if (text !== null && STATEMENT.test(text)) return readColumns(text) ?? returnedColumns(text);
  }
  return null;
}

/** A text, the pieces of a tagged template with something between them, or the beginning of a text that is put together. */
function statementText({ state }: CallSite, value: Value | null): string | null {
  if (value === null) return null;
  if (value.text !== null) return value.text;
  if (value.refs !== null) {
    const pieces = knownItems(state, value)?.map(({ text }) => text);
    return pieces === undefined || pieces.length === 0 || pieces.includes(null) ? null : pieces.join(' $0 ');
  }
  return knownPrefix(value) === '' ? null : knownPrefix(value);
}
