/**
 * Records of which only their use tells what is in them: `const user = await db.find(…)` beside `compare(given, user.password)`,
 * and `create({ …, passwordHash })`, whose result has what was put in.
 */
import { forEachBlock } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type Block,
  type FunctionIr,
  type Instr,
  type Reg,
  type StoreVarInstr,
  type VarId,
} from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, heapObject, storedField } from './objects.js';
import { HeapObject, type State } from './state.js';
import { hidesDocuments } from './tableColumns.js';
import { hidesItself, isHashedPassword, isStoredPassword } from './storedRecords.js';
import { UNKNOWN, type Value } from './value.js';

const QUERY =
  /^(?:find|get|fetch|load|query|one|first|select|create|insert|update|upsert|save|lookup|retrieve|scalar|aget|afirst|authenticate|build)/i;
const CREATION = /^(?:create|insert|save|upsert|update|findOneAndUpdate|findByIdAndUpdate|build)/;
const COMPARES = /compare|verify|check|match|valid/i;
const HASHES = /hash|bcrypt|scrypt|argon|pbkdf|derive/i;
/** What a call does to a text on its way to a comparison. */
const KEEPS = /^(?:encode|decode|toString|trim|strip)$/;
const CHOOSES = /^(?:select|omit|attributes|columns|projection|returning|fields)$/;
const MAY_HOLD = /passw|pwd|passphrase|kennwort|_pin\b|Pin\b/i;

interface UsedField {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Register that the query is made on, or NONE. */
  readonly receiver: Reg;
}

type UsedFields = ReadonlyMap<VarId, UsedField>;

const NOTHING: UsedFields = new Map();
const fieldsOf = new WeakMap<FunctionIr, UsedFields>();

/** The value of a variable, with the password that its use says is in it. */
export function usedRecord(act: Activation, state: State, instr: StoreVarInstr, value: Value): Value {
  if (value.fns !== null || value.consts !== null) return value;
  const { analysis, module } = act;
  if (!mayHoldPassword(module)) return value;
  const field = usedFields(analysis, module, act.fn).get(instr.variable);
  if (field === undefined || isHidden(act, state, field.receiver)) return value;
  const label = `${module.ir.variables[instr.variable].name}.${field.name}`;
  const taint = analysis.sourceTaint('stored-password', 'password', module, field.start, field.end, 0, label);
  if (value.refs !== null) {
    // a record of which other columns are known
    for (const id of value.refs) {
      const record = heapObject(state, id);
      if (record?.open !== true || record.classOf !== null || record.length >= 0 || record.fields.size === 0) continue;
      if (!record.fields.has(field.name)) state.set(id, record.set(field.name, UNKNOWN.withTaints([taint]), false));
    }
    return value;
  }
  const object = new HeapObject(new Map([[field.name, UNKNOWN.withTaints([taint])]]), null, true, false, -1, null);
  return value.withRefs(allocate(act, state, instr.src, object, 'used').refs);
}

/** Does the module name anything like a password? Java says by its types what objects hold. */
export function mayHoldPassword(module: ModuleContext): boolean {
  module.mayHoldPassword ??= module.ir.language !== 'java' && isOneMeant(module.ir.identifiers.keys());
  return module.mayHoldPassword;
}

function isOneMeant(names: Iterable<string>): boolean {
  for (const name of names) if (MAY_HOLD.test(name)) return true;
  return false;
}

/** Does the model or class that the query is made on say itself what is answered of its objects? */
function isHidden(act: Activation, state: State, receiver: Reg): boolean {
  let reg = receiver;
  for (let hops = 0; hops < 8 && reg !== NONE; hops++) {
    const value = act.read(reg);
    const cls = value.fns?.find((fn) => fn.classIndex >= 0);
    if (cls !== undefined && hidesItself({ module: cls.module, index: cls.classIndex })) return true;
    const schema = storedField(state, value, 'schema');
    if (schema !== undefined && hidesDocuments(state, schema)) return true;
    const made = act.definitions[reg];
    if (made?.op !== Op.CallMethod && made?.op !== Op.GetField) return false;
    reg = made.object;
  }
  return false;
}

function usedFields(analysis: Analysis, module: ModuleContext, fn: FunctionIr): UsedFields {
  let fields = fieldsOf.get(fn);
  if (fields === undefined) {
    fields = collect(analysis, module, fn);
    fieldsOf.set(fn, fields);
  }
  return fields;
}

function collect(analysis: Analysis, module: ModuleContext, fn: FunctionIr): UsedFields {
  const { definitions } = fn;
  const stores = analysis.storesOf(fn);
  const isOwn = (variable: VarId): boolean => {
    const { stores: count, function: owner } = module.ir.variables[variable];
    return count === 1 && owner === fn.index;
  };

  /** The instruction that a value comes from, through variables, promises, casts, and the one row of a result. */
  const originOf = (start: Reg): Instr | undefined => {
    let reg = start;
    for (let hops = 0; hops < 10 && reg !== NONE; hops++) {
      const made = definitions[reg];
      switch (made?.op) {
        case Op.Await:
        case Op.Cast:
          reg = made.src;
          break;
        case Op.GetIndex:
          reg = made.object;
          break;
        case Op.GetField:
          if (!/^(?:rows|data|0|dataValues)$/.test(made.name)) return made;
          reg = made.object;
          break;
        case Op.If:
          if (made.dst === NONE) return made;
          reg = made.thenValue === NONE ? made.elseValue : made.thenValue;
          break;
        case Op.LoadVar: {
          const source = isOwn(made.variable) ? stores.get(made.variable) : undefined;
          if (source === undefined) return made;
          reg = source;
          break;
        }
        default:
          return made;
      }
    }
    return undefined;
  };
  const nameOf = (made: Instr | undefined): string =>
    made?.op === Op.CallMethod
      ? made.name
      : made?.op === Op.Call || made?.op === Op.New
        ? (module.text(made.start, made.end).split('(', 1)[0].split('.').at(-1) ?? '')
        : '';

  // which registers are compared, and where passwords are read
  const compared = new Set<Reg>();
  const reads: { readonly variable: VarId; readonly field: UsedField; readonly dst: Reg; readonly isHash: boolean }[] =
    [];
  const stored: StoreVarInstr[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.StoreVar) stored.push(instr);
      else if (instr.op === Op.GetField && isStoredPassword(instr.name)) {
        const object = definitions[instr.object];
        if (object?.op === Op.LoadVar && isOwn(object.variable)) {
          const { name, nameStart: start, nameEnd: end } = instr;
          const isHash = isHashedPassword(name);
          reads.push({
            variable: object.variable,
            field: { name, start, end, receiver: NONE },
            dst: instr.dst,
            isHash,
          });
        }
      } else if (instr.op === Op.Call || instr.op === Op.CallMethod) {
        const text = instr.op === Op.CallMethod ? instr.name : module.text(instr.start, instr.end).split('(', 1)[0];
        if (COMPARES.test(text)) {
          for (const arg of instr.args) {
            const made = definitions[arg];
            compared.add(made?.op === Op.CallMethod && KEEPS.test(made.name) ? made.object : arg);
          }
        }
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);

  const fields = new Map<VarId, UsedField>();
  for (const { variable, src } of stored) {
    if (!isOwn(variable)) continue;
    const made = originOf(src);
    if (made?.op !== Op.Call && made?.op !== Op.CallMethod && made?.op !== Op.New) continue;
    const name = nameOf(made);
    const receiver = made.op === Op.CallMethod ? made.object : NONE;
    if (made.op !== Op.New && QUERY.test(name)) {
      const read = reads.find((one) => one.variable === variable && (one.isHash || compared.has(one.dst)));
      if (read !== undefined) fields.set(variable, { ...read.field, receiver });
    }
    if (fields.has(variable) || !(made.op === Op.New || CREATION.test(name))) continue;
    const written = writtenPassword(made.args);
    if (written !== null) fields.set(variable, { ...written, receiver: made.op === Op.New ? made.callee : receiver });
  }
  return fields.size === 0 ? NOTHING : fields;

  /** A hashed password among the properties that a record is made of, unless the call says which of them come back. */
  function writtenPassword(args: readonly Reg[]): UsedField | null {
    let found: UsedField | null = null;
    const look = (reg: Reg, depth: number): boolean => {
      const literal = reg === NONE ? undefined : definitions[reg];
      if (literal?.op !== Op.ObjectLit) return true;
      for (const { name, value, start, end } of literal.entries) {
        if (name === null) continue;
        if (depth === 0 && CHOOSES.test(name)) return false;
        const isWritten = isStoredPassword(name) && (isHashedPassword(name) || HASHES.test(nameOf(originOf(value))));
        if (isWritten) found ??= { name, start, end, receiver: NONE };
        if (depth < 1 && /^(?:data|create|values|\$set)$/.test(name) && !look(value, depth + 1)) return false;
      }
      return true;
    };
    return args.every((arg) => look(arg, 0)) ? found : null;
  }
}
