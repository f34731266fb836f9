/** Input that statements of SQL keep and read, in Python: `cursor.execute("INSERT INTO notes (text) VALUES (?)", (text,))`. */
import { NONE, Op, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import type { CallSite } from './call.js';
import { nameOfRegister } from './members.js';
import { elementOf, heapObject } from './objects.js';
import { readColumns, writtenColumns, type ReadColumns } from './sqlStatements.js';
import { knownPrefix, type Value } from './value.js';

const EXECUTES = new Set(
  (
    'execute executemany execute_many execute_sql executescript exec query run fetch fetchrow fetchval fetch_one fetch_all ' +
    'fetch_val raw'
  ).split(' '),
);
const FETCHES = new Set(
  'fetch fetchone fetchall fetchmany fetchrow fetchval fetch_one fetch_all first one one_or_none all dictfetchall'.split(
    ' ',
  ),
);
const MOST_LINKS = 8;

/** What a call writes into which columns of a table; null if it writes none. */
export function writtenBySql(
  site: CallSite,
): { readonly table: string; readonly fields: ReadonlyMap<string, Value> } | null {
  if (site.act.module.ir.language !== 'python' || !EXECUTES.has(site.name) || site.args.length < 2) return null;
  const sql = textOf(site.act, site.argRegs[0], site.args[0]);
  const written = sql === null ? null : writtenColumns(sql);
  if (written === null) return null;
  const { state } = site;
  const [, first] = site.args;
  // executemany: a list of rows
  const given = /many$/.test(site.name) ? elementOf(state, first) : first;
  const listed = knownItems(state, given) ?? (given.refs === null ? site.args.slice(1) : null);
  const fields = new Map<string, Value>();
  for (const [column, placeholders] of written.columns) {
    for (const placeholder of placeholders) {
      let value: Value | undefined;
      if (typeof placeholder === 'number') value = listed?.at(placeholder);
      else for (const id of given.refs ?? []) value ??= heapObject(state, id)?.fields.get(placeholder);
      if (value !== undefined) fields.set(column, value);
    }
  }
  return { table: written.table, fields };
}

/** Rows of a table that a call gives. */
export interface SqlRows {
  readonly table: string;
  /** null: all there are. */
  readonly columns: ReadColumns['columns'];
  readonly isOne: boolean;
}

/** The rows that a call gives; null if it gives none. */
export function readBySql(site: CallSite): SqlRows | null {
  const { act, name } = site;
  if (act.module.ir.language !== 'python') return null;
  if (EXECUTES.has(name) && site.args.length > 0) {
    const sql = textOf(act, site.argRegs[0], site.args[0]);
    const isOne = /row$|_one$/.test(name);
    // for row in connection.execute(…)
    return sql !== null && (isOne || /^fetch/.test(name) || isIterated(act, site.dst)) ? rowsOf(sql, isOne) : null;
  }
  if (!FETCHES.has(name) || site.receiverReg === NONE) return null;
  const sql = statementOf(act, site.receiverReg);
  return sql === null ? null : rowsOf(sql, /one|row|^first$/.test(name));
}

function rowsOf(sql: string, isOne: boolean): SqlRows | null {
  const read = readColumns(sql);
  const table = read?.tables.values().next().value;
  return read === null || table === undefined ? null : { table, columns: read.columns, isOne };
}

/** `connection.execute("SELECT …").fetchone()`, and a cursor on which a statement was executed. */
function statementOf(act: Activation, start: Reg): string | null {
  let reg = start;
  for (let link = 0; link < MOST_LINKS && reg !== NONE; link++) {
    const made = act.definitions[reg];
    switch (made?.op) {
      case Op.CallMethod: {
        if (EXECUTES.has(made.name) && made.args.length > 0) return textOf(act, made.args[0], act.read(made.args[0]));
        reg = made.object;
        break;
      }
      case Op.Await:
      case Op.Cast:
        reg = made.src;
        break;
      case Op.LoadVar: {
        const executed = executedOn(act, made.variable, made.start);
        if (executed !== null) return executed;
        reg = act.analysis.onlyStore(act.module, act.fn, made.variable);
        break;
      }
      default:
        return null;
    }
  }
  return null;
}

/** The statement that was last executed on a variable before a place. */
function executedOn(act: Activation, variable: number, before: number): string | null {
  let found: string | null = null;
  for (const instr of act.definitions) {
    if (instr?.op !== Op.CallMethod || instr.start >= before || !EXECUTES.has(instr.name) || instr.args.length === 0)
      continue;
    const object = act.definitions[instr.object];
    if (object?.op === Op.LoadVar && object.variable === variable)
      found = textOf(act, instr.args[0], act.read(instr.args[0]));
  }
  return found;
}

/** The text of a statement, as far as it is known: that of `text("…")` is what it is given. */
function textOf(act: Activation, reg: Reg | undefined, value: Value): string | null {
  const text = value.text ?? knownPrefix(value);
  if (text !== '') return text;
  const made = reg === undefined || reg === NONE ? undefined : act.definitions[reg];
  const isText =
    (made?.op === Op.Call && nameOfRegister(act, made.callee) === 'text') ||
    (made?.op === Op.CallMethod && made.name === 'text');
  if (!isText || made.args.length === 0) return null;
  const inner = act.read(made.args[0]);
  const written = inner.text ?? knownPrefix(inner);
  return written === '' ? null : written;
}

function isIterated(act: Activation, dst: Reg): boolean {
  return act.definitions.some((instr) => {
    if (instr?.op !== Op.Iterate) return false;
    if (instr.src === dst) return true;
    const source = act.definitions[instr.src];
    return source?.op === Op.LoadVar && act.analysis.storesOf(act.fn).get(source.variable) === dst;
  });
}
