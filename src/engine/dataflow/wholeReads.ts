/**
 * Objects of a request that are used whole in one place and read for their password in another: `log(req.body)` beside
 * `const { password } = req.body`. Nothing but the second tells what the first writes down.
 */
import { forEachBlock } from '../ir/blocks.js';
import {
  Op,
  type Block,
  type FunctionIr,
  type GetFieldInstr,
  type Instr,
  type ParamInstr,
  type Reg,
  type StoreVarInstr,
} from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { isBody, isRequest, notePasswordInBody, passwordInBody } from './bodiesOfChains.js';
import type { CallSite } from './call.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, deepTaints, heapObject, LOGIN_OF_REQUEST, materialize, PASSWORD_HOLDER } from './objects.js';
import { HeapObject, type State } from './state.js';
import { mayHoldPassword } from './usedRecords.js';
import { joinTaints, UNKNOWN, type Taint, type Value } from './value.js';

const INPUT = 'user-input';

/** Where a function reads passwords. */
export interface WholeReads {
  /** The read of an object's password, by the instructions that give the object. */
  readonly byObject: ReadonlyMap<Instr, At>;
  /** The same by what the object is to the function, as a path from a parameter: `0.body`. */
  readonly byPlace: ReadonlyMap<string, At>;
  /** What is read of forms by `form.get('password')`, by what the form is to the function. */
  readonly byForm: ReadonlyMap<string, At>;
}

interface At {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Where it is another module. */
  readonly module?: ModuleContext;
}

const MAX_HOPS = 5;
/** Members of a request that a handler hands on with it. */
const WHOLE = new Set(['body', 'payload', 'fields', 'form']);

/** Objects that a check gave back with a password in it, by the function and what they are to it. */
const parsed = new WeakMap<Analysis, Map<FunctionIr, Map<string, At>>>();

/** `schema.parse(req.body)`, where the schema has a password: so has what is parsed. */
export function notePassword(act: Activation, state: State, reg: Reg, password: At): void {
  const { analysis, module, fn } = act;
  addPassword(act, state, materialize(act, state, reg) ?? [], password);
  const read = act.definitions[reg];
  if (read?.op === Op.GetField && isBody(act, read)) notePasswordInBody(analysis, { ...password, module });
  const place = placeOf(analysis, module, fn, reg);
  if (place === null) return;
  let known = parsed.get(analysis);
  if (known === undefined) parsed.set(analysis, (known = new Map()));
  const places = known.get(fn);
  if (places === undefined) known.set(fn, new Map([[place, password]]));
  else places.set(place, password);
}

/** The password of an object by its place in the function, or in the one that has called it. */
function passwordAt(act: Activation, instr: GetFieldInstr | ParamInstr): At | undefined {
  const { analysis, module, fn, parent, calledAt } = act;
  if (instr.op === Op.GetField && !WHOLE.has(instr.name)) return undefined;
  const noted = parsed.get(analysis);
  if (parent === null && noted === undefined) return undefined;
  const place = placeOf(analysis, module, fn, instr.dst);
  if (place === null) return undefined;
  const own = noted?.get(fn)?.get(place);
  if (own !== undefined || parent === null) return own;
  const index = parseInt(place, 10);
  const given = calledAt?.argRegs?.[index];
  const above = given === undefined ? null : placeOf(analysis, parent.module, parent.fn, given);
  if (above === null) return undefined;
  const whole = above + place.slice(String(index).length);
  return noted?.get(parent.fn)?.get(whole) ?? analysis.wholeReads(parent.module, parent.fn).byPlace.get(whole);
}

/** Data of a request with the password in it that the function reads of the same object elsewhere. */
export function withPassword(act: Activation, state: State, instr: GetFieldInstr | ParamInstr, value: Value): Value {
  if (value.refs !== null || value.taints?.some(isInput) !== true) return value;
  const login = instr.op === Op.GetField ? LOGINS.get(instr.name) : undefined;
  if (instr.op === Op.GetField && login !== undefined) {
    if (instr.name === 'headers' || act.module.ir.language === 'python')
      return withCredentials(act, state, instr, login, value);
  }
  // Python's forms are objects of a library, of which `get` gives a part: see pythonForms.ts
  if (act.module.ir.language === 'python') return value;
  const own = act.analysis.wholeReads(act.module, act.fn).byObject.get(instr);
  if (own !== undefined && instr.op === Op.GetField && isBody(act, instr)) {
    const { start, end, name } = own;
    notePasswordInBody(act.analysis, { start, end, name, module: act.module });
  }
  const read = own ?? passwordAt(act, instr) ?? passwordInBody(act, instr);
  if (read === undefined) return value;
  const object = new HeapObject(new Map([[read.name, passwordOf(act, read, value)]]), null, true, false, -1, null);
  return value.withRefs(allocate(act, state, instr.dst, object, 'whole').refs);
}

/** Members of a request in which a login stands, with the name that it has there. */
const LOGINS: ReadonlyMap<string, string> = new Map([
  ['headers', 'authorization'],
  ['META', 'HTTP_AUTHORIZATION'],
  ['COOKIES', 'sessionid'],
  ['cookies', 'session'],
]);

/** `req.headers`: whoever uses them whole has the login of whoever sent the request. */
function withCredentials(act: Activation, state: State, instr: GetFieldInstr, login: string, value: Value): Value {
  if (act.module.ir.language === 'java' || !isRequest(act.read(instr.object))) return value;
  const label = `${act.module.text(instr.start, instr.end)}.${login}`;
  return holdingLogin(act, state, instr.dst, value, instr, login, label);
}

/** A part of a request as an object with the login in the field of this name. */
export function holdingLogin(
  act: Activation,
  state: State,
  reg: Reg,
  value: Value,
  { start, end }: { readonly start: number; readonly end: number },
  name: string,
  label: string,
): Value {
  const { analysis, module } = act;
  const credentials = analysis.sourceTaint('secret', LOGIN_OF_REQUEST, module, start, end, 0, label);
  const field = UNKNOWN.withTaints(joinTaints(value.taints, [credentials]));
  const object = new HeapObject(new Map([[name, field]]), null, true, false, -1, null);
  return value.withRefs(allocate(act, state, reg, object, 'headers').refs);
}

/** The same of a variable that keeps what a call gave: `const form = Object.fromEntries(data)`, `const body = await request.json()`. */
export function withStoredPassword(act: Activation, state: State, instr: StoreVarInstr, value: Value): Value {
  if ((value.taints === null && value.refs === null) || value.fns !== null || value.consts !== null) return value;
  const { analysis, module } = act;
  if (module.ir.language === 'python' || !mayHoldPassword(module)) return value;
  const read = analysis.wholeReads(module, act.fn).byPlace.get(placeOfVariable(instr.variable));
  if (read === undefined || deepTaints(state, value)?.some(isInput) !== true) return value;
  if (value.refs === null) {
    const object = new HeapObject(new Map([[read.name, passwordOf(act, read, value)]]), null, true, false, -1, null);
    return value.withRefs(allocate(act, state, instr.src, object, 'whole').refs);
  }
  addPassword(act, state, value.refs, read);
  return value;
}

/** `Object.fromEntries(form)` in a function that reads `form.get('password')`: the object has it too. */
export function withPasswordOfEntries(site: CallSite, object: Value): Value {
  const { act, state, argRegs } = site;
  if (object.refs === null || argRegs.length === 0 || !mayHoldPassword(act.module)) return object;
  const { byForm } = act.analysis.wholeReads(act.module, act.fn);
  if (byForm.size === 0) return object;
  const made = act.definitions[argRegs[0]];
  const form = made?.op === Op.CallMethod && made.name === 'entries' ? made.object : argRegs[0];
  const read = byForm.get(placeOf(act.analysis, act.module, act.fn, form) ?? '');
  if (read !== undefined) addPassword(act, state, object.refs, read);
  return object;
}

function isInput({ origin }: Taint): boolean {
  return origin.kind === INPUT;
}

/** The password in an object: whoever sent that has chosen it too. */
function passwordOf(act: Activation, { start, end, module }: At, { taints }: Value = UNKNOWN): Value {
  const holder = act.analysis.sourceTaint(PASSWORD_HOLDER, '', module ?? act.module, start, end, 0);
  return UNKNOWN.withTaints(joinTaints(taints, [holder]));
}

/** Objects of which only some fields are known have the password too. */
function addPassword(act: Activation, state: State, refs: readonly number[], password: At): void {
  for (const id of refs) {
    const object = heapObject(state, id);
    if (object === null || object.fields.has(password.name) || object.classOf !== null) continue;
    if (!object.open && object.rest === null) continue;
    const held = passwordOf(act, password).taints;
    const field =
      object.rest === null ? UNKNOWN.withTaints(held) : object.rest.withTaints(joinTaints(object.rest.taints, held));
    state.set(id, object.set(password.name, field, false));
  }
}

function placeOfVariable(variable: number): string {
  return `$${String(variable)}`;
}

const NO_READS: WholeReads = { byObject: new Map(), byPlace: new Map(), byForm: new Map() };

/** What the register holds, as a path from a parameter: `0.body`. null if it is anything else. */
function placeOf(analysis: Analysis, module: ModuleContext, fn: FunctionIr, reg: Reg): string | null {
  const { definitions } = fn;
  let path = '';
  let from = reg;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const definition = definitions[from];
    switch (definition?.op) {
      case Op.Param:
        return `${String(definition.index)}${path}`;
      case Op.GetField:
        path = `.${definition.name}${path}`;
        from = definition.object;
        break;
      case Op.Cast:
        from = definition.src;
        break;
      case Op.LoadVar: {
        const variable = module.ir.variables[definition.variable];
        const source = analysis.storesOf(fn).get(definition.variable);
        if (variable.stores !== 1 || variable.function !== fn.index || source === undefined) return null;
        if (isCallResult(definitions, source)) return placeOfVariable(definition.variable) + path;
        from = source;
        break;
      }
      default:
        return null;
    }
  }
  return null;
}

/** The result of a call, awaited or taken for another type. */
function isCallResult(definitions: FunctionIr['definitions'], start: Reg): boolean {
  let reg = start;
  for (let hops = 0; hops < MAX_HOPS; hops++) {
    const made = definitions[reg];
    if (made?.op === Op.Call || made?.op === Op.CallMethod) return true;
    if (made?.op !== Op.Await && made?.op !== Op.Cast) return false;
    reg = made.src;
  }
  return false;
}

/** Works {@link WholeReads} out. An object whose password the function overwrites or deletes has none. */
export function wholeReads(analysis: Analysis, module: ModuleContext, fn: FunctionIr): WholeReads {
  const isPassword = (name: string): boolean =>
    analysis.index.vocabulary.classify(name).some(({ type }) => type.kind === 'password');
  const byPlace = new Map<string, GetFieldInstr>();
  const byForm = new Map<string, At>();
  const changed = new Set<string>();
  const given: (GetFieldInstr | ParamInstr)[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.GetField) {
        given.push(instr);
        const place = isPassword(instr.name) ? placeOf(analysis, module, fn, instr.object) : null;
        if (place !== null) byPlace.set(place, instr);
      } else if (instr.op === Op.Param) given.push(instr);
      else if (instr.op === Op.CallMethod && instr.name === 'get' && instr.args.length === 1) {
        const key = fn.definitions[instr.args[0]];
        const name = key?.op === Op.Const && typeof key.value === 'string' ? key.value : '';
        const place = name !== '' && isPassword(name) ? placeOf(analysis, module, fn, instr.object) : null;
        if (place !== null) byForm.set(place, { name, start: instr.start, end: instr.end });
      } else if ((instr.op === Op.SetField || instr.op === Op.Delete) && isPassword(instr.name ?? '')) {
        const place = placeOf(analysis, module, fn, instr.object);
        if (place !== null) changed.add(place);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);

  if (byPlace.size === 0 && byForm.size === 0) return NO_READS;
  const byObject = new Map<Instr, GetFieldInstr>();
  for (const place of changed) byPlace.delete(place);
  for (const instr of given) {
    const place = placeOf(analysis, module, fn, instr.dst);
    const password = place === null ? undefined : byPlace.get(place);
    if (password !== undefined) byObject.set(instr, password);
  }
  return { byObject, byPlace, byForm };
}
