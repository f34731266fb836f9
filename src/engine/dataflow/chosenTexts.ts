/**
 * Records of which the query itself names the columns, one text each, whatever library asks: `db('staff').select('id', 'salary')`,
 * `this.knex('staff').where({ id }).first('full_name', 'birth_date')`.
 */
import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { allocate } from './objects.js';
import { HeapObject } from './state.js';
import { columnData } from './tableColumns.js';
import { recordName } from './usedColumns.js';
import { Prim, UNKNOWN, type Value } from './value.js';

/** Calls of which a query is put together. */
const OF_QUERY =
  /^(?:first|select|columns?|from|(?:and|or)?[wW]here\w*|(?:left|right|inner|outer|full)?[jJ]oin|order\w*|group\w*|having\w*|limit|offset|distinct)$/;
const CHOOSES = /^(?:first|select|columns?)$/;
const NAMES_TABLE = /^(?:from|table|into)$/;
const COLUMN = /^(?:(?:\w+\.)*(\w+))(?: as (\w+))?$/i;
const MOST_STEPS = 12;

interface Chosen {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The record, or the records, of a query that chooses columns by their names; null where it is none. */
export function chosenRecords(site: CallSite): Value | null {
  const { act, state, dst, name, receiverReg } = site;
  if (receiverReg === NONE || !OF_QUERY.test(name)) return null;
  const chosen = chosenIn(act, site);
  if (chosen === null) return null;
  const { analysis, module } = act;
  const record = recordName(chosen.table);
  const fields = new Map<string, Value>();
  for (const written of chosen.columns) {
    const [, column, alias = column] = COLUMN.exec(written) ?? [];
    if (column === undefined) continue;
    // who asks for a column by its name means to have it
    const told = [alias, column]
      .map((one) =>
        columnData(analysis, one, record).filter(
          ({ kind }) => kind !== 'stored-special' && kind !== 'stored-sensitive',
        ),
      )
      .find((one) => one.length > 0);
    if (told === undefined) continue;
    const taints = told.map(({ kind, dataType }) =>
      analysis.sourceTaint(kind, dataType, module, site.start, site.end, 0, `${record}.${alias}`),
    );
    fields.set(alias, UNKNOWN.withTaints(taints));
  }
  if (fields.size === 0) return null;
  const one = allocate(act, state, dst, new HeapObject(fields, null, true, false, -1, null), 'chosen');
  if (name === 'first') return one.withPrim(Prim.Object | Prim.Nullish);
  return allocate(act, state, dst, new HeapObject(new Map(), one, true, false, -1, null), 'all chosen');
}

function textsOf(act: Activation, args: readonly Reg[]): readonly string[] | null {
  const texts: string[] = [];
  for (const reg of args) {
    const made = act.definitions[reg];
    const items: readonly Reg[] = made?.op === Op.ArrayLit ? made.items : [reg];
    for (const item of items) {
      const text = item === NONE ? undefined : act.definitions[item];
      if (text?.op !== Op.Const || typeof text.value !== 'string') return null;
      texts.push(text.value);
    }
  }
  return texts;
}

/** What the chain of calls that ends here chooses, and the table that it names. */
function chosenIn(act: Activation, site: CallSite): Chosen | null {
  let columns = CHOOSES.test(site.name) && site.argRegs.length > 0 ? textsOf(act, site.argRegs) : null;
  let table = NAMES_TABLE.test(site.name) ? (site.args.at(0)?.text ?? '') : '';
  let made: Instr | undefined = act.definitions[site.receiverReg];
  for (let step = 0; step < MOST_STEPS && made !== undefined; step++) {
    if (made.op === Op.CallMethod) {
      if (columns === null && CHOOSES.test(made.name) && made.args.length > 0) columns = textsOf(act, made.args);
      const [first] = made.args;
      if (table === '' && NAMES_TABLE.test(made.name) && first !== undefined) table = act.read(first).text ?? '';
      const object: Instr | undefined = act.definitions[made.object];
      // this.knex('staff')
      if (table === '' && object?.op !== Op.CallMethod && object?.op !== Op.Call && first !== undefined)
        table = act.read(first).text ?? '';
      made = object;
    } else {
      const [first] = made.op === Op.Call ? made.args : [];
      if (table === '' && first !== undefined) table = act.read(first).text ?? '';
      break;
    }
  }
  return columns === null || columns.length === 0 || !/^[\w.]+(?: as \w+)?$/.test(table) ? null : { table, columns };
}
