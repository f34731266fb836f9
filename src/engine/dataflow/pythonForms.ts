/**
 * Python's forms and bodies that are logged as a whole, where a password or personal data is read of them by its key: in the same
 * function, in one that they are handed to or come from, in the fields of a class that is made of them, or in the function that a
 * decorator's wrapper calls.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { apiSuperclass } from './call.js';
import { classIr, lineage, membersNamed, type ClassRef } from './hierarchy.js';
import { classOfVariable } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { exportValue } from './modules.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { ownerMatches } from './nameVocabulary.js';
import { formFields, withKinds } from './pythonFormFields.js';
import { classAttribute } from './pythonObjects.js';
import { HeapObject, type State } from './state.js';
import { joinTaints, Prim, UNKNOWN, Value, type FunctionRef, type Taint } from './value.js';

/** Calls that give all of an object in another form. */
const ALL_OF_IT = /^(?:dict|copy|deepcopy|to_dict|items|values|str|repr|list|dumps|pformat)$/;

/** Links of calls, literals and variables that are looked at. */
const MAX_HOPS = 5;
/** Functions that an object is handed on through. */
const MAX_HANDED_ON = 2;

interface NamedRead {
  readonly module: ModuleContext;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly type: string;
  /** The read is a field of a class that is set to something: `password = CharField()`. */
  readonly isAssigned?: boolean;
}

type NamedReads = ReadonlyMap<string, readonly NamedRead[]>;

/** Of each function: the source text of an object → passwords and personal data that are read of it. */
const readsOf = new WeakMap<FunctionIr, NamedReads>();
/** Kinds of data that are looked for in one object. */
const MOST_KINDS = 4;

/** A function whose instructions are looked at, not walked. */
interface Body {
  readonly analysis: Analysis;
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
}

/**
 * `log.info("refused", request.form)` in a function that reads `request.form["password"]`: the data that the whole holds.
 * @param reg the register that is handed on, NONE if there is none
 * @returns the value, with the password and the personal data where it is such an object
 */
export function withNamedReads(act: Activation, state: State, value: Value, reg: Reg): Value {
  if (reg === NONE || act.module.ir.language !== 'python') return value;
  let taints: readonly Taint[] | null = value.taints;
  const visit = (current: Reg, hops: number): void => {
    const instr = current === NONE ? undefined : act.definitions[current];
    if (instr === undefined || hops === 0) return;
    const isData = fromOutside(state, act.read(current));
    const places = isData ? placesOf(act, state, current) : [];
    const own = readsIn(act, state, places);
    const reads = own.length > 0 ? own : readsByCallers(act, state, places, MAX_HANDED_ON);
    if (reads.length > 0) {
      const told = reads.map((read) =>
        act.analysis.sourceTaint(read.kind, read.type, read.module, read.start, read.end, 0),
      );
      taints = joinTaints(taints, told);
      return;
    }
    for (const next of parts(act, instr)) visit(next, hops - 1);
  };
  visit(reg, MAX_HOPS);
  return value.withTaints(taints);
}

/** The same for an object that others get: the password stands in it under its name. */
export function holdingPassword(act: Activation, state: State, value: Value, reg: Reg): Value {
  if (reg === NONE || value.refs !== null || act.module.ir.language !== 'python' || !fromOutside(state, value))
    return value;
  const read = readsIn(act, state, placesOf(act, state, reg)).find(isPassword);
  if (read === undefined) return value;
  const taint = act.analysis.sourceTaint(read.kind, read.type, read.module, read.start, read.end, 0);
  const fields = new Map([[read.name, UNKNOWN.withTaints(joinTaints(value.taints, [taint]))]]);
  const held = new HeapObject(fields, UNKNOWN.withTaints(value.taints), true, false, -1, null);
  return value.withRefs(allocate(act, state, NONE, held, `handed${String(reg)}`).refs);
}

function isPassword({ kind }: NamedRead): boolean {
  return kind === 'password';
}

const NO_READS: readonly NamedRead[] = [];

/** What is read elsewhere, by its name, of one of the objects that expressions give. */
function readsIn(act: Activation, state: State, places: readonly string[]): readonly NamedRead[] {
  for (const text of places) {
    const reads = namedReads(act, 0).get(text);
    if (reads !== undefined) return reads;
    for (const { fn, module } of wrapped(act, state)) {
      if (fn === null) continue;
      const inner = namedReads({ analysis: act.analysis, module, fn }, 0).get(text);
      if (inner !== undefined && !isReplaced(act, text)) return inner;
    }
  }
  return NO_READS;
}

/** The same where the object came in by a parameter and whoever called reads of it: `journal.received(form)`. */
function readsByCallers(act: Activation, state: State, places: readonly string[], hops: number): readonly NamedRead[] {
  const { parent, calledAt, fn } = act;
  if (hops === 0 || parent === null || calledAt === null || places.length === 0) return NO_READS;
  const call = calledAt.dst === undefined ? undefined : parent.definitions[calledAt.dst];
  const names = call?.op === Op.Call || call?.op === Op.CallMethod ? call.names : null;
  for (const text of places) {
    const at = fn.params.findIndex(({ name }) => name !== '' && (text === name || text.startsWith(`${name}.`)));
    if (at < 0 || isReplaced(act, text)) continue;
    const { name } = fn.params[at];
    const keyword = names?.indexOf(name) ?? -1;
    const given = calledAt.argRegs?.[keyword >= 0 ? keyword : at] ?? NONE;
    if (given === NONE || (keyword < 0 && (names?.[at] ?? null) !== null)) continue;
    const above = placesOf(parent, state, given).map((place) => place + text.slice(name.length));
    const own = readsIn(parent, state, above);
    const reads = own.length > 0 ? own : readsByCallers(parent, state, above, hops - 1);
    if (reads.length > 0) return reads;
  }
  return NO_READS;
}

/** The expression in a register and, where a function of the project gives all of what it was handed, that of the argument. */
function placesOf(act: Activation, state: State, reg: Reg): readonly string[] {
  const own = placeOf(act, reg);
  const call = act.definitions[reg];
  const callee = call?.op === Op.Call ? act.definitions[call.callee] : undefined;
  if (call?.op !== Op.Call || callee?.op !== Op.LoadVar) return [own];
  const held = state.get(act.module.variableBase + callee.variable);
  const fns = held instanceof Value ? held.fns : (moduleValue(act, callee.variable)?.fns ?? null);
  if (fns?.length !== 1 || fns[0].fn === null) return [own];
  const { fn, module } = fns[0];
  return [
    own,
    ...givenBack({ analysis: act.analysis, module, fn }).flatMap((text) => {
      const at = fn.params.findIndex(({ name }) => text === name || text.startsWith(`${name}.`));
      if (at < 0) return [];
      const named = call.names?.indexOf(fn.params[at].name) ?? -1;
      const given = named >= 0 ? named : at;
      if (given >= call.args.length || (named < 0 && (call.names?.[given] ?? null) !== null)) return [];
      return [placeOf(act, call.args[given]) + text.slice(fn.params[at].name.length)];
    }),
  ];
}

/** The expressions whose whole objects a function returns. */
function givenBack(body: Body): readonly string[] {
  const found: string[] = [];
  const visit = (current: Reg, hops: number): void => {
    const instr = current === NONE ? undefined : body.fn.definitions[current];
    if (instr === undefined || hops === 0) return;
    found.push(placeOf(body, current));
    for (const next of parts(body, instr)) visit(next, hops - 1);
  };
  const inBlock = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return) visit(instr.value, MAX_HOPS);
      forEachBlock(instr, inBlock);
    }
  };
  inBlock(body.fn.body);
  return found.filter((text) => !isReplaced(body, text));
}

/** Calls in a comprehension that leave texts as they are. */
const LEAVES_ALL = /^(?:items|values|append|add|startswith|endswith)$/;

/** What a comprehension goes through, if it keeps the values of that: no entry is looked for by its name, and none is changed. */
function goneThrough({ fn, module }: Body, made: Instr): readonly Reg[] {
  const inside = fn.definitions.filter(
    (one): one is Instr => one !== undefined && one !== made && one.start >= made.start && one.end <= made.end,
  );
  const loops = inside.filter((one) => one.op === Op.Iterate);
  if (loops.length !== 1 || loops[0].op !== Op.Iterate) return [];
  const [loop] = loops;
  const source = fn.definitions[loop.src];
  if (source?.op !== Op.CallMethod || !/^(?:items|values)$/.test(source.name)) return [];
  const changes = inside.some(
    (one) =>
      one.op === Op.Binary ||
      one.op === Op.Call ||
      one.op === Op.Template ||
      (one.op === Op.CallMethod && !LEAVES_ALL.test(one.name)),
  );
  if (changes) return [];
  // of `key, value` the second
  const pair = inside.filter((one) => one.op === Op.GetIndex && one.object === loop.dst);
  const target = pair.at(1) ?? loop;
  const name = module.text(target.start, target.end);
  const keeps = inside.some(
    (one) => one.op === Op.LoadVar && one.end <= loop.start && module.ir.variables[one.variable].name === name,
  );
  return keeps ? [loop.src] : [];
}

/** The functions that a wrapper calls of those that the function around it was given. */
function wrapped(act: Activation, state: State): readonly FunctionRef[] {
  const { freeVariables } = act.fn;
  if (freeVariables.length === 0) return [];
  return act.definitions.flatMap((instr) => {
    const callee = instr?.op === Op.Call ? act.definitions[instr.callee] : undefined;
    if (callee?.op !== Op.LoadVar || !freeVariables.includes(callee.variable)) return [];
    const held = state.get(act.module.variableBase + callee.variable);
    return held instanceof Value ? (held.fns ?? []) : [];
  });
}

/** Of objects of a class, its declaration tells what they hold. */
function fromOutside(state: State, value: Value): boolean {
  if (value.refs?.some((id) => heapObject(state, id)?.classOf != null) === true) return false;
  return deepTaints(state, value)?.some(({ origin }) => origin.kind === 'user-input') === true;
}

/** What a value is made of, where all of that is in it. */
function parts(body: Body, instr: Instr): readonly Reg[] {
  const { definitions } = body.fn;
  switch (instr.op) {
    case Op.Template:
      return instr.parts.filter((part) => typeof part !== 'string');
    case Op.Binary:
      return instr.operator === '+' || instr.operator === '%' ? [instr.left, instr.right] : [];
    case Op.ObjectLit:
      return instr.entries.length === 0 ? goneThrough(body, instr) : instr.entries.map((entry) => entry.value);
    case Op.ArrayLit:
      return instr.items.length === 0 ? goneThrough(body, instr) : instr.items;
    case Op.Await:
    case Op.Cast:
      return [instr.src];
    case Op.LoadVar: {
      const source = body.analysis.onlyStore(body.module, body.fn, instr.variable);
      return source === NONE ? [] : [source];
    }
    case Op.CallMethod:
      return ALL_OF_IT.test(instr.name) ? [instr.object, ...instr.args] : [];
    case Op.Call: {
      const callee = definitions[instr.callee];
      const isKnown =
        (callee?.op === Op.LoadGlobal && ALL_OF_IT.test(callee.name)) ||
        (callee?.op === Op.LoadVar && ALL_OF_IT.test(body.module.ir.variables[callee.variable].name));
      return isKnown ? instr.args : [];
    }
    default:
      return [];
  }
}

/** The expression that gives an object, as it is written: that of a variable which is set once is what it is set to. */
function placeOf(body: Body, reg: Reg): string {
  const instr = madeBy(body, reg);
  return instr === undefined ? '' : body.module.text(instr.start, instr.end);
}

/** What makes the value of a register: of a variable that is set once, what it is set to. */
function madeBy(body: Body, reg: Reg): Instr | undefined {
  const { definitions } = body.fn;
  let instr = definitions[reg];
  for (let hops = 0; hops < MAX_HOPS && instr !== undefined; hops++) {
    let source: Reg = NONE;
    if (instr.op === Op.LoadVar) source = body.analysis.onlyStore(body.module, body.fn, instr.variable);
    else if (instr.op === Op.Await || instr.op === Op.Cast) source = instr.src;
    const made: Instr | undefined = source === NONE ? undefined : definitions[source];
    if (made === undefined || made.op === Op.Param) break;
    instr = made;
  }
  return instr;
}

/** Passwords and personal data that the function reads by their names of an object, or hands on to be read, and does not replace there. */
function namedReads(body: Body, depth: number): NamedReads {
  const known = readsOf.get(body.fn);
  if (known !== undefined) return known;
  const { analysis, module, fn } = body;
  const { definitions } = fn;
  const reads = new Map<string, NamedRead[]>();
  // a function that hands its parameter to itself reads nothing more by that
  readsOf.set(fn, reads);
  const note = (object: Reg, read: NamedRead): void => {
    const instr = definitions[object];
    if (instr === undefined || isReplaced(body, module.text(instr.start, instr.end))) return;
    const place = placeOf(body, object);
    if (!isReplaced(body, place)) addRead(reads, place, read);
    const whole = madeFrom(body, object);
    if (whole !== NONE) note(whole, read);
    const outer = partOf(body, object);
    if (outer !== NONE) note(outer, read);
  };
  for (const instr of definitions) {
    if (instr === undefined) continue;
    const name = keyOf(definitions, instr);
    if (name !== null && analysis.isTelling(name)) {
      // account.email: of an object, whose text need not show it
      const isKey = instr.op !== Op.GetField || module.text(instr.end - 1, instr.end) === ']';
      if ('object' in instr) {
        const owner = isKey ? ownerName(body, instr.object) : '';
        for (const { type, owners } of analysis.index.vocabulary.classify(name)) {
          const isPersonal = isKey && type.kind.startsWith('personal:') && ownerMatches(owners, owner);
          if (type.kind !== 'password' && !isPersonal) continue;
          note(instr.object, { module, name, start: instr.start, end: instr.end, kind: type.kind, type: type.id });
        }
      }
    }
    if ((instr.op !== Op.Call && instr.op !== Op.CallMethod) || instr.args.length === 0) continue;
    usedAsPassword(body, instr, note);
    if (depth < MAX_HANDED_ON) handedOn(body, definitions, instr, depth, note);
  }
  return reads;
}

function addRead(reads: Map<string, NamedRead[]>, place: string, read: NamedRead): void {
  const known = reads.get(place);
  if (known === undefined) reads.set(place, [read]);
  else if (known.length < MOST_KINDS && !known.some(({ kind }) => kind === read.kind)) known.push(read);
  else if (isPassword(read) && !known.some(isPassword)) known.unshift(read);
}

/** The name under which an object goes: `guest` of `guest["name"]`. */
function ownerName({ module, fn }: Body, reg: Reg): string {
  const made = fn.definitions[reg];
  if (made?.op === Op.LoadVar) return module.ir.variables[made.variable].name;
  return made?.op === Op.GetField ? made.name : '';
}

/** Functions and methods that take a password. */
const TAKES_PASSWORD =
  /^(?:(?:set|check|make|validate|verify|hash)_password|check_password_hash|generate_password_hash|hashpw|checkpw)$/;

/** `user.set_password(data["fresh"])`, `authenticate(username=name, password=data["code"])`: what is read there is a password. */
function usedAsPassword(body: Body, instr: Handing, note: (object: Reg, read: NamedRead) => void): void {
  const { analysis, module, fn } = body;
  const callee = instr.op === Op.Call ? fn.definitions[instr.callee] : undefined;
  let name = instr.op === Op.CallMethod ? instr.name : '';
  if (callee?.op === Op.LoadVar) name = module.ir.variables[callee.variable].name;
  const takesIt = TAKES_PASSWORD.test(name);
  instr.args.forEach((arg, i) => {
    const keyword = instr.names?.[i] ?? null;
    if (keyword === null ? !takesIt : keyword !== 'password') return;
    const read = madeBy(body, arg);
    if (read === undefined || !('object' in read)) return;
    const key = keyOf(fn.definitions, read);
    const type = key === null ? undefined : analysis.index.vocabulary.classify('password').at(0)?.type;
    if (key === null || type === undefined) return;
    note(read.object, { module, name: key, start: read.start, end: read.end, kind: type.kind, type: type.id });
  });
}

/** What a form was given whose data is in the register: `request.data` of `Form(data=request.data).validated_data`. */
function madeFrom(body: Body, reg: Reg): Reg {
  const data = madeBy(body, reg);
  const form = data?.op === Op.GetField && GIVEN.has(data.name) ? madeBy(body, data.object) : undefined;
  if (form?.op !== Op.Call) return NONE;
  const at = form.args.findIndex((_, i) => {
    const keyword = form.names?.[i] ?? null;
    return keyword === null ? i === 0 : ALL_DATA.test(keyword);
  });
  const named = form.names?.findIndex((name) => name === 'data') ?? -1;
  return form.args[named >= 0 ? named : at] ?? NONE;
}

/** What an object stands in: `event` of `json.loads(event["body"])`, `order["guest"]`, `for guest in order["guests"]`. */
function partOf(body: Body, reg: Reg): Reg {
  const made = madeBy(body, reg);
  switch (made?.op) {
    case Op.GetIndex:
      return made.object;
    case Op.GetField:
      return body.module.text(made.end - 1, made.end) === ']' ? made.object : NONE;
    case Op.Iterate:
      return made.src;
    case Op.CallMethod:
      if (made.name === 'get') return made.object;
      return made.name === 'loads' && made.args.length > 0 ? made.args[0] : NONE;
    default:
      return NONE;
  }
}

type Handing = Extract<Instr, { op: Op.Call | Op.CallMethod }>;

/** `check(request.form)`, `LoginForm(request.form)`, `Login(**body)`, `LoginSchema().load(body)` */
function handedOn(
  body: Body,
  definitions: readonly (Instr | undefined)[],
  instr: Handing,
  depth: number,
  note: (object: Reg, read: NamedRead) => void,
): void {
  const { analysis } = body;
  const callee = definitions[instr.op === Op.Call ? instr.callee : instr.object];
  let cls: ClassRef | null = null;
  let functions: readonly Pick<FunctionRef, 'fn' | 'module'>[] = [];
  if (callee?.op === Op.LoadVar) {
    cls = classOfVariable(analysis, body.module, callee.variable);
    if (cls === null) {
      const value = moduleValue(body, callee.variable);
      if (instr.op === Op.Call) functions = value?.fns ?? [];
      else
        cls = value?.refs?.map((id) => heapObject(analysis.base, id)?.classOf ?? null).find((c) => c !== null) ?? null;
    }
  } else if (callee?.op === Op.Call && instr.op === Op.CallMethod) {
    const maker = definitions[callee.callee];
    if (maker?.op === Op.LoadVar) cls = classOfVariable(analysis, body.module, maker.variable);
  } else if (callee?.op === Op.This && body.fn.class !== NONE) cls = { module: body.module, index: body.fn.class };
  if (cls !== null) {
    const { module } = cls;
    const isMade = instr.op === Op.Call;
    functions = isMade
      ? classIr(cls).constructors.map((index) => ({ fn: module.ir.functions[index], module }))
      : membersNamed(analysis, cls, instr.name).map(({ fn, owner }) => ({ fn, module: owner.module }));
  }
  const field = cls === null ? null : passwordField(analysis, cls);
  instr.args.forEach((arg, i) => {
    const keyword = instr.names?.[i] ?? null;
    if (field !== null && takesAll(instr, i, field)) note(arg, field);
    for (const { fn, module } of functions) {
      const name = keyword ?? fn?.params.at(i)?.name ?? '';
      if (fn === null || name === '') continue;
      for (const read of namedReads({ analysis, module, fn }, depth + 1).get(name) ?? []) note(arg, read);
    }
  });
}

/** Arguments of forms and schemas that are all of the data, as against the value of one field. */
const ALL_DATA = /^(?:data|formdata|obj|\*\*)$/;

/** Is the argument all of the data that an object is made of? */
function takesAll(instr: Handing, i: number, field: NamedRead): boolean {
  const keyword = instr.names?.[i] ?? null;
  if (keyword === '**') return true;
  // LoginSchema.model_validate(body)
  if (instr.op === Op.CallMethod) return i === 0;
  // password = CharField(), as against password: str, which takes the values one by one
  return field.isAssigned === true && (keyword === null ? i === 0 : ALL_DATA.test(keyword));
}

/** Members under which forms and serializers have all that they were given. */
const GIVEN = new Set(['data', 'cleaned_data', 'validated_data', 'initial_data']);

/** Members under which they have what their fields let pass. */
const CHECKED = new Set(['cleaned_data', 'validated_data']);

/** `form.data` of WTForms has what its fields made of the texts, `form.data` of Django the texts themselves. */
function isChecked(form: Value, name: string): boolean {
  return CHECKED.has(name) || (name === 'data' && form.apis?.some(({ path }) => path === 'flask.Form') === true);
}

/** Forms of Django that take a password, in the models, and what they call it. */
const PASSWORD_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['django.PasswordForm', ['password']],
  ['django.FirstPasswordForm', ['password1', 'password2']],
  ['django.NewPasswordForm', ['old_password', 'new_password1', 'new_password2']],
]);

/** The data of such a form as a whole, and of the forms of the project that extend it. */
function passwordsOfLibrary(
  act: Activation,
  state: State,
  data: Value,
  names: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
): Value {
  const taint = act.analysis.sourceTaint('password', 'password', act.module, start, end, 0);
  const password = UNKNOWN.withTaints(joinTaints(data.taints, [taint]));
  const fields = new Map(names.map((field) => [field, password]));
  const held = new HeapObject(fields, UNKNOWN.withTaints(data.taints), true, false, -1, null);
  return data.withRefs(allocate(act, state, NONE, held, `form${String(start)}`).refs);
}

/** `form.cleaned_data`: the data as a whole, what each field let pass of it, and the password where the form has a field for one. */
export function withDataOfForm(
  act: Activation,
  state: State,
  object: Value,
  name: string,
  data: Value,
  at: { readonly start: number; readonly end: number },
): Value {
  if (data.refs !== null || !GIVEN.has(name)) return data;
  const passwords = object.apis?.flatMap(({ path }) => PASSWORD_FORMS.get(path) ?? []) ?? [];
  if (passwords.length > 0) return passwordsOfLibrary(act, state, data, passwords, at);
  if (object.refs === null) return data;
  const { analysis } = act;
  for (const id of object.refs) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls === null) continue;
    const fields = new Map<string, Value>();
    const given = UNKNOWN.withTaints(data.taints);
    if (isChecked(object, name) && data.taints !== null)
      for (const [field, kinds] of formFields(analysis, cls)) fields.set(field, withKinds(analysis, given, kinds));
    const field = passwordField(analysis, cls);
    if (field?.isAssigned === true) {
      const taint = analysis.sourceTaint(field.kind, field.type, field.module, field.start, field.end, 0);
      fields.set(field.name, UNKNOWN.withTaints(joinTaints((fields.get(field.name) ?? given).taints, [taint])));
    }
    if (fields.size === 0) continue;
    const held = new HeapObject(fields, null, true, false, -1, null);
    return data.withRefs(allocate(act, state, NONE, held, `form${String(id)}`).refs);
  }
  return data;
}

/**
 * The passwords among the fields of a form of WTForms, by name; null for any other value. What iterates over the form gets each
 * of its fields: `{field.name: field.data for field in form}`.
 */
export function passwordsOfForm(act: Activation, state: State, form: Value): ReadonlyMap<string, Value> | null {
  for (const id of form.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls === null || !lineage(act.analysis, cls).some((one) => /Form$/.test(classIr(one).superclass?.name ?? '')))
      continue;
    const field = passwordField(act.analysis, cls);
    if (field?.isAssigned !== true) continue;
    const taint = act.analysis.sourceTaint(field.kind, field.type, field.module, field.start, field.end, 0);
    return new Map([[field.name, UNKNOWN.withTaints([taint])]]);
  }
  return null;
}

/** Methods of views that get the form or the serializer, the name of that parameter, and where the view names the class. */
const OF_VIEW = [
  { method: /^form_(?:in)?valid$/, given: 'form', names: 'form_class' },
  { method: /^perform_(?:create|update)$/, given: 'serializer', names: 'serializer_class' },
];

/** The form that a view's method gets: an object of the class that the view names (`form_class = RegisterForm`). */
export function formOfView(analysis: Analysis, module: ModuleContext, fn: FunctionIr, parameter: string): Value | null {
  const way = OF_VIEW.find(({ method, given }) => given === parameter && method.test(fn.name));
  if (way === undefined || fn.class === NONE) return null;
  const named = classAttribute(analysis, analysis.base, { module, index: fn.class }, way.names);
  const ref = named?.fns?.find(({ classIndex }) => classIndex >= 0);
  if (ref === undefined) return null;
  const cls = { module: ref.module, index: ref.classIndex };
  const apis = apiSuperclass(analysis, cls);
  return new Value(null, null, Prim.Object, apis, [analysis.classInstance(cls.module, cls.index)], null, null);
}

/** What a variable of the module, or one that it imports, stands for. */
function moduleValue({ analysis, module }: Body, variable: number): Value | null {
  const { import: binding } = module.ir.variables[variable];
  if (binding === null) {
    const value = analysis.base.get(module.variableBase + variable);
    return value instanceof Value ? value : null;
  }
  const target = analysis.resolveModule(module, binding.module);
  return target === null ? null : exportValue(analysis, target, binding.imported, analysis.base);
}

/** The field of a form, schema or record that takes a password. */
function passwordField(analysis: Analysis, cls: ClassRef): NamedRead | null {
  for (const one of lineage(analysis, cls)) {
    for (const { name, isStatic, start, end } of classIr(one).fields) {
      const found = analysis.index.vocabulary.classify(name).find(({ type }) => type.kind === 'password');
      if (found !== undefined)
        return {
          module: one.module,
          name,
          start,
          end,
          kind: found.type.kind,
          type: found.type.id,
          isAssigned: isStatic,
        };
    }
  }
  return null;
}

/** `form.password`, `form["password"]`, `form.get("password")` */
function keyOf(definitions: readonly (Instr | undefined)[], instr: Instr): string | null {
  if (instr.op === Op.GetField) return instr.name;
  let reg: Reg = NONE;
  if (instr.op === Op.GetIndex) reg = instr.index;
  else if (instr.op === Op.CallMethod && instr.name === 'get' && instr.args.length > 0) reg = instr.args[0];
  const key = reg === NONE ? undefined : definitions[reg];
  return key?.op === Op.Const && typeof key.value === 'string' ? key.value : null;
}

/** Is some entry of the object written or removed in the function: `form["password"] = "…"`, `del form["password"]`? */
function isReplaced({ module, fn }: Body, text: string): boolean {
  const source = module.text(fn.start, fn.end);
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) {
    const rest = source.slice(at + text.length, at + text.length + 80);
    if (/^(?:\[[^\]\n]*\]|\.\w+)\s*=[^=]|^\.pop\(/.test(rest)) return true;
    if (/(?:del|delete)\s+$/.test(source.slice(Math.max(0, at - 10), at))) return true;
  }
  return false;
}
