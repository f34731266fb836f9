/**
 * Tables that no code of the project declares (Prisma's models, Knex' and Kysely's tables): which columns they have is told by
 * what the project writes into them, asks them by, and reads of objects that are called like their records; in Kysely by the
 * interfaces that describe them, and for Prisma by its schema files.
 */
import { PERSONAL_PREFIX } from '../rules/kinds.js';
import { NONE, Op, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import type { ModuleContext } from './moduleContext.js';
import { ownerMatches, type NameVocabulary } from './nameVocabulary.js';
import { allocate, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { storedKind } from './storedRecords.js';
import { constantValue, type Value } from './value.js';

export interface UsedColumn {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
}

/** Columns by name. */
type Columns = ReadonlyMap<string, UsedColumn>;

interface Tables {
  readonly modules: number;
  /** By the name of one record, in lower case; null where the project uses neither library. */
  readonly byRecord: ReadonlyMap<string, Columns> | null;
  /** Names of records of the tables that Prisma is asked for. */
  readonly asked: ReadonlySet<string>;
}

const LIBRARIES =
  /^(?:@prisma\/client(?:\/.*)?|knex|kysely|.*\bgenerated\/(?:prisma|client)\b.*|.*\bprisma\/generated\b.*)$/;
/** Calls with columns in what they are given. */
const WRITTEN =
  /^(?:create|createMany|createManyAndReturn|insert|update|updateMany|upsert|find(?:First|Unique)(?:OrThrow)?|findMany|where|merge)$/;
/** Calls of Prisma's alone. */
const ASKED = /^(?:find(?:First|Unique)(?:OrThrow)?|findMany|createMany|deleteMany|updateMany|upsert)$/;
/** Where Prisma's calls have them. */
const PARTS = /^(?:data|create|update|where|select)$/;
/** Where Kysely's queries begin, with the name of the table. */
const BEGINS = /^(?:selectFrom|insertInto|updateTable|deleteFrom|replaceInto)$/;
/** Its calls with columns, that other libraries have too. */
const FILLS = /^(?:values|set)$/;
const MOST_STEPS = 12;
const NONE_USED: Columns = new Map();

const tablesOf = new WeakMap<Analysis, Tables>();

/** Does the project query tables of which the code declares no columns, and use columns that are told? */
export function usesColumns(analysis: Analysis): boolean {
  return tables(analysis).byRecord !== null;
}

/** The told columns of a table, by its name or by that of Prisma's model. */
export function usedColumns(analysis: Analysis, table: string): Columns {
  return tables(analysis).byRecord?.get(recordName(table)) ?? NONE_USED;
}

/** Does the project ask Prisma for records of this name? */
export function isAskedFor(analysis: Analysis, name: string): boolean {
  return tables(analysis).asked.has(recordName(name));
}

/** The table that a value is a query of: `prisma.member`, `knex('members')`, `db.selectFrom('member')`. '' if it is none. */
export function queriedTable(act: Activation, reg: Reg): string {
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.GetField)
    return !SAYS_NO_TABLE.test(made.name) &&
      act.read(reg).apis?.some(({ path }) => path.startsWith('prisma.Client.')) === true
      ? made.name
      : '';
  if (made?.op === Op.CallMethod)
    return made.args.length > 0 && BEGINS.test(made.name) ? (act.read(made.args[0]).text ?? '') : '';
  if (made?.op !== Op.Call || made.args.length === 0) return '';
  return act.read(made.callee).apis?.some(({ path }) => path.startsWith('knex.Knex') || path === 'knex()') === true
    ? (act.read(made.args[0]).text ?? '')
    : '';
}

/** What classes for any table call the one that they are for: `this.delegate`. */
export const SAYS_NO_TABLE = /^(?:delegate|model|table|entity|repository|repo|collection|store|dao)$/i;

/** Where the object of a query has the name of its table. */
const TABLE = '$table';

/** The result of `knex('members')` with the name of its table, which it keeps wherever it is handed on. */
export function withTable({ act, state, dst }: CallSite, result: Value): Value {
  const table = queriedTable(act, dst);
  if (table === '') return result;
  act.analysis.hasColumns = true;
  const fields = new Map([[TABLE, constantValue(table)]]);
  const query = allocate(act, state, dst, new HeapObject(fields, null, true, false, -1, null), 'query');
  return result.withRefs(query.refs);
}

/** The table of a query that another function began; '' if it is none. */
export function tableOfQuery(state: State, value: Value): string {
  if (value.refs === null || value.apis === null) return '';
  return value.refs.length === 1 ? (heapObject(state, value.refs[0])?.fields.get(TABLE)?.text ?? '') : '';
}

/** `members`, `app.Members` and `member as m` are of a `member`. */
export function recordName(table: string): string {
  const name = (table.split(/\s+/)[0].split('.').at(-1) ?? '').replace(/[^A-Za-z0-9]/g, '').toLowerCase();
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(name)) return name.slice(0, -2);
  return name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name;
}

function tables(analysis: Analysis): Tables {
  let known = tablesOf.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    const isUsed = analysis.modules.some(({ ir }) => ir.importedModules.some((name) => LIBRARIES.test(name)));
    const asked = new Set<string>();
    known = { modules: analysis.modules.length, byRecord: isUsed ? collect(analysis, asked) : null, asked };
    tablesOf.set(analysis, known);
  }
  return known;
}

function collect(analysis: Analysis, asked: Set<string>): Tables['byRecord'] {
  const byRecord = new Map<string, Map<string, UsedColumn>>();
  const { vocabulary } = analysis.index;
  const askedAt = new Map<string, UsedColumn>();
  const note = (table: string, name: string, place: UsedColumn): void => {
    const record = recordName(table);
    if (record === '' || !isTold(vocabulary, name, record)) return;
    let columns = byRecord.get(record);
    if (columns === undefined) byRecord.set(record, (columns = new Map()));
    if (!columns.has(name)) columns.set(name, place);
  };
  for (const module of analysis.modules) {
    const { language } = module.ir;
    if (language !== 'typescript' && language !== 'javascript') continue;
    for (const fn of module.ir.functions) {
      const { definitions } = fn;
      for (const instr of definitions) {
        if (instr?.op === Op.GetField) {
          if (analysis.isTelling(instr.name))
            note(nameIn(module, definitions[instr.object]), instr.name, {
              module,
              start: instr.nameStart,
              end: instr.nameEnd,
            });
        } else if (instr?.op === Op.CallMethod) {
          if (ASKED.test(instr.name)) {
            const at = definitions[instr.object];
            const record = recordName(nameIn(module, at));
            asked.add(record);
            if (at !== undefined && !askedAt.has(record)) askedAt.set(record, { module, start: at.start, end: at.end });
          }
          if (!WRITTEN.test(instr.name) && !FILLS.test(instr.name)) continue;
          const table = FILLS.test(instr.name)
            ? begunTable(definitions, instr.object)
            : writtenTable(definitions, instr.object) || tableOfRepository(module, fn, instr.object);
          if (table !== '')
            for (const { name, start, end } of columnsIn(definitions, instr.args, 1))
              note(table, name, { module, start, end });
        }
      }
    }
    if (!module.ir.importedModules.includes('kysely')) continue;
    for (const { kind, name, fields } of module.ir.classes)
      if (kind === 'interface' && name.endsWith('Table'))
        for (const field of fields)
          note(name.slice(0, -'Table'.length), field.name, { module, start: field.start, end: field.end });
  }
  for (const [record, columns] of byRecord) {
    // a record has one password: several names are those of different objects
    const passwords = [...columns.keys()].filter(
      (name) => storedKind(vocabulary, name, record)?.kind === 'stored-password',
    );
    if (passwords.length > 1) for (const name of passwords) columns.delete(name);
  }
  addSchema(analysis, byRecord, askedAt);
  return byRecord.size === 0 ? null : byRecord;
}

/** Columns that a schema of Prisma has, as if they stood where the project asks for the records. */
function addSchema(
  analysis: Analysis,
  byRecord: Map<string, Map<string, UsedColumn>>,
  askedAt: ReadonlyMap<string, UsedColumn>,
): void {
  const [first] = askedAt.values();
  if (analysis.prismaModels.size === 0 || (first as UsedColumn | undefined) === undefined) return;
  const { vocabulary } = analysis.index;
  for (const [record, { columns }] of analysis.prismaModels) {
    const told = columns.filter((name) => isTold(vocabulary, name, record));
    if (told.length === 0) continue;
    const known = byRecord.get(record) ?? new Map<string, UsedColumn>();
    const place = askedAt.get(record) ?? first;
    for (const name of told) if (!known.has(name)) known.set(name, place);
    byRecord.set(record, known);
  }
}

/** Does the name of a column say what is in it, to whoever has the whole record? */
function isTold(vocabulary: NameVocabulary, name: string, record: string): boolean {
  return (
    storedKind(vocabulary, name, record) !== null ||
    vocabulary
      .classify(name)
      .some(({ type: { kind }, owners }) => kind.startsWith(PERSONAL_PREFIX) && ownerMatches(owners, record))
  );
}

/** The table of Kysely's query that a chain of calls is. */
function begunTable(definitions: readonly (Instr | undefined)[], start: Reg): string {
  let made = definitions[start];
  for (let step = 0; step < MOST_STEPS && made?.op === Op.CallMethod; step++) {
    const first = made.args.length === 0 ? undefined : definitions[made.args[0]];
    if (BEGINS.test(made.name)) return first?.op === Op.Const && typeof first.value === 'string' ? first.value : '';
    made = definitions[made.object];
  }
  return '';
}

function nameIn(module: ModuleContext, instr: Instr | undefined): string {
  if (instr?.op === Op.LoadVar) return module.ir.variables[instr.variable].name;
  return instr?.op === Op.GetField ? instr.name : '';
}

/** The table at the beginning of a chain of calls, as it is written. */
function writtenTable(definitions: readonly (Instr | undefined)[], start: Reg): string {
  let reg = start;
  for (let step = 0; step < MOST_STEPS && reg !== NONE; step++) {
    const made = definitions[reg];
    if (made?.op === Op.GetField) return made.name;
    if (made?.op === Op.Call) {
      const first = definitions[made.args[0] ?? NONE];
      return first?.op === Op.Const && typeof first.value === 'string' ? first.value : '';
    }
    if (made?.op !== Op.CallMethod) return '';
    reg = made.object;
  }
  return '';
}

/** `this.rows().insert(…)` in a class that gives the one above it the name of its table: `super('members')`. */
function tableOfRepository({ ir }: ModuleContext, fn: FunctionIr, start: Reg): string {
  if (fn.class === NONE) return '';
  let made = fn.definitions[start];
  for (let step = 0; step < MOST_STEPS && made?.op === Op.CallMethod; step++) made = fn.definitions[made.object];
  if (made?.op !== Op.This) return '';
  for (const index of ir.classes[fn.class].constructors) {
    const { definitions } = ir.functions[index];
    for (const instr of definitions) {
      if (instr?.op !== Op.CallSuper || instr.name !== null || instr.args.length === 0) continue;
      const first = definitions[instr.args[0]];
      if (first?.op === Op.Const && typeof first.value === 'string') return first.value;
    }
  }
  return '';
}

function columnsIn(
  definitions: readonly (Instr | undefined)[],
  regs: readonly Reg[],
  depth: number,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] {
  return regs.flatMap((reg) => {
    const literal = reg === NONE ? undefined : definitions[reg];
    if (literal?.op !== Op.ObjectLit) return [];
    return literal.entries.flatMap(({ name, value, start, end }) => {
      if (name === null) return [];
      const inner = depth > 0 && PARTS.test(name) ? columnsIn(definitions, [value], depth - 1) : [];
      return [{ name, start, end }, ...inner];
    });
  });
}
