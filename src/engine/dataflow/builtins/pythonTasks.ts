/** Functions that run later: tasks of queues, threads, timers, and tasks that are named by a text. */
import { NONE, Op, type CallMethodInstr, type Reg } from '../../ir/ir.js';
import type { Activation, Analysis } from '../analysis.js';
import { callValue, type CallSite } from '../call.js';
import { functionRef } from '../hierarchy.js';
import { nameOfRegister } from '../members.js';
import { elementOf, heapObject } from '../objects.js';
import { Prim, UNDEFINED, UNKNOWN, Value, type FunctionRef } from '../value.js';
import { argument, argumentNamed, knownItems, listOfAny, type Making } from './common.js';

/** Methods of a function that a queue or a framework made a task of, with the function's own arguments. */
const TASK_METHODS: ReadonlySet<string> = new Set([
  'delay',
  'send',
  'defer',
  's',
  'si',
  'spawn',
  'submit',
  'remote',
  // taskiq, procrastinate
  'kiq',
  'defer_async',
]);
/** Those that get the arguments of the task as a list and a dictionary, by the position of the first. */
const GIVEN_METHODS: ReadonlyMap<string, number> = new Map([
  ['apply_async', 0],
  ['signature', 0],
  ['subtask', 0],
  ['send_with_options', 99],
  ['message_with_options', 99],
  ['schedule', 0],
]);
/** Methods that take a function and its arguments, by how many other arguments come first. */
const TASK_TAKERS: ReadonlyMap<string, number> = new Map([
  ['enqueue', 0],
  ['enqueue_call', 0],
  ['enqueue_in', 1],
  ['enqueue_at', 1],
  ['add_task', 0],
  ['add_job', 0],
  ['call_soon', 0],
  ['call_soon_threadsafe', 0],
  ['call_later', 1],
  ['apply_async', 0],
  ['apply', 0],
  ['start_soon', 0],
  ['spawn', 0],
  ['spawn_callback', 0],
  ['add_callback', 0],
  ['add_background_task', 0],
  ['run_in_thread', 0],
  ['submit', 0],
  ['run_in_executor', 1],
]);
/** Methods and functions that take the name of a task. */
const NAMED_TAKERS: ReadonlySet<string> = new Set([
  'send_task',
  'enqueue',
  'enqueue_job',
  'enqueue_call',
  'async_task',
  'signature',
  'add_job',
]);
/** Keywords of the arguments of a task, apart from its own. */
const POSITIONS = 'args';
const KEYWORDS = 'kwargs';

function takesTask({ fn, boundArgs }: FunctionRef): boolean {
  const binds = fn?.decorators.some((one) => one.args.some((given) => given.name === 'bind' && given.value === true));
  return binds === true && boundArgs === null;
}

function isFunction(value: Value): boolean {
  return value.fns?.some((f) => f.fn !== null) === true;
}

/** With `@app.task(bind=True)` the task itself comes first. */
export function boundTask(task: Value): Value {
  return task.withFns((task.fns ?? []).map((f) => (takesTask(f) ? { ...f, boundArgs: [UNKNOWN] } : f)));
}

/** Methods that make a signature of a task, to be run later; the last takes nothing of what ran before. */
const SIGNATURES = /^(?:s|signature|subtask|si)$/;
const IMMUTABLE = 'si';

interface Signature {
  readonly task: Value;
  readonly call: CallMethodInstr;
}

/** `fetch.s(key)` in a register, or in a variable of the function; null for anything else. */
function signatureIn(act: Activation, reg: Reg): Signature | null {
  let made = act.definitions[reg];
  if (made?.op === Op.LoadVar) {
    const stored = act.analysis.onlyStore(act.module, act.fn, made.variable);
    made = stored === NONE ? undefined : act.definitions[stored];
  }
  if (made?.op !== Op.CallMethod || !SIGNATURES.test(made.name)) return null;
  const task = act.read(made.object);
  return isFunction(task) ? { task: boundTask(task), call: made } : null;
}

/** The place at which a signature is run. */
type RunAt = Making & { readonly start: number; readonly end: number };

/** Runs the task of a signature with what the task before it gave, and with its own arguments. */
function runSignature({ act, state, dst, start, end }: RunAt, { task, call }: Signature, before: Value): Value {
  const own = call.args.map((reg) => act.read(reg));
  const given = call.name === IMMUTABLE ? [] : [before];
  const inner: CallSite = {
    act,
    state,
    dst,
    start,
    end,
    calleeReg: call.object,
    label: `.${call.name}`,
    name: call.name,
    receiver: task,
    receiverReg: call.object,
    args: [...given, ...own],
    argRegs: [...given.map(() => NONE), ...call.args],
    names: call.names === null ? null : [...given.map(() => null), ...call.names],
    hasSpread: call.spread !== null,
    anyFromEnd: 0,
    tagged: false,
  };
  return callValue(inner, task, UNDEFINED, () => null);
}

/** `fetch.s(key) | store.s()`: the second task gets what the first one gives; null where the right side is no such task. */
export function pipedTask(at: RunAt, left: Value, right: Reg): Value | null {
  const signature = signatureIn(at.act, right);
  return signature === null ? null : runSignature(at, signature, left);
}

/** `chain(fetch.s(key), store.s())`, also of a list: each task gets what the one before it gives. */
export function chainedTasks(site: CallSite): Value {
  const { act } = site;
  const [first] = site.argRegs;
  const listed = site.args.length === 1 && first !== undefined ? act.definitions[first] : undefined;
  const regs = listed?.op === Op.ArrayLit ? listed.items : site.argRegs;
  let result: Value | null = null;
  for (const reg of regs) {
    const signature: Signature | null = result === null ? null : signatureIn(act, reg);
    result = signature === null || result === null ? act.read(reg) : runSignature(site, signature, result);
  }
  return result ?? UNKNOWN;
}

/**
 * `chord([fetch.s(one), fetch.s(other)], store.s())`, `chord(header)(store.s())`: the body gets a list of what the tasks of the
 * header give.
 */
export function chordBody(site: CallSite, header: Value, body: Reg | undefined): Value {
  const signature = body === undefined ? null : signatureIn(site.act, body);
  return signature === null ? header : runSignature(site, signature, listOfAny(site, elementOf(site.state, header)));
}

/** `apply_async(args=[key], link=store.s())`: what runs after the task gets its result. */
function runLinked(site: CallSite, result: Value): void {
  const at = site.names?.indexOf('link') ?? -1;
  const signature = at < 0 ? null : signatureIn(site.act, site.argRegs[at]);
  if (signature !== null) runSignature(site, signature, result);
}

/** `task.delay(a)`, `queue.enqueue(task, a)`, `app.send_task("name", args=[a])`: the function runs later with these arguments. */
export function queuedTask(site: CallSite, receiver: Value, name: string): Value | null {
  const isTask = isFunction(receiver);
  if (isTask && (TASK_METHODS.has(name) || GIVEN_METHODS.has(name))) {
    const task = boundTask(receiver);
    const from = GIVEN_METHODS.get(name);
    const result = from === undefined ? callValue(site, task, UNDEFINED, () => null) : callGiven(site, task, from);
    runLinked(site, result);
    return result;
  }
  if (isTask) return null;
  const before = TASK_TAKERS.get(name);
  const taken = before === undefined ? null : callArgument(site, before);
  return taken ?? namedTask(site, name);
}

/** `Thread(target=f, args=(a,), kwargs={"b": b})` */
export function startedLater(site: CallSite, target: Value, from: number): Value | null {
  if (target.fns === null && !isLibrary(target)) return null;
  callGiven(site, target, from);
  return UNKNOWN;
}

/** `to_thread(f, a, key=b)`, `to_thread(task.delay, a)`: the function runs with the arguments that follow it. */
export function startedWith(site: CallSite): Value | null {
  return callArgument(site, 0);
}

/** The call of the function that is given after so many other arguments, with those that follow it; null for what is none. */
function callArgument(site: CallSite, before: number): Value | null {
  const applied = partialOf(site, before);
  if (applied !== null) return callArgument(applied, 0);
  const given = argumentNamed(site, before, 'func');
  const started = isFunction(given) ? given : taskOfMethod(site, before);
  if (started !== null) return callTaken(site, started, before);
  return isLibrary(given) ? callLibrary(site, given, before) : null;
}

function isLibrary({ apis }: Value): boolean {
  return apis?.some((node) => node.callRows !== null) === true;
}

/** `run_in_executor(None, partial(client.send, message, to=address), more)`: the call with all that the function is given. */
function partialOf(site: CallSite, before: number): CallSite | null {
  const { act, argRegs, args, names } = site;
  const made = act.definitions[argRegs[before] ?? NONE];
  if (made?.op !== Op.Call && made?.op !== Op.CallMethod) return null;
  const name = made.op === Op.CallMethod ? made.name : nameOfRegister(act, made.callee);
  if (name !== 'partial' || made.args.length === 0 || made.spread !== null) return null;
  const later = before + 1;
  return {
    ...site,
    args: [...made.args.map((reg) => act.read(reg)), ...args.slice(later)],
    argRegs: [...made.args, ...argRegs.slice(later)],
    names: [...(made.names ?? made.args.map(() => null)), ...(names ?? args.map(() => null)).slice(later)],
  };
}

/** `to_thread(client.send, message)`: a function or method of a library that is given without being called. */
function callLibrary(site: CallSite, given: Value, before: number): Value {
  const { act, argRegs } = site;
  const read = act.definitions[argRegs[before] ?? NONE];
  const isMethod = read?.op === Op.GetField;
  const receiver = isMethod ? act.read(read.object) : null;
  const inner: CallSite = isMethod
    ? { ...site, calleeReg: read.object, label: `.${read.name}`, name: read.name, receiver, receiverReg: read.object }
    : { ...site, calleeReg: argRegs[before], receiver, receiverReg: NONE };
  return callTaken(inner, given, before, receiver ?? UNKNOWN);
}

/** `partial(generate_password_hash, method="pbkdf2:sha1")`: what options a function of a library is given once for all its calls. */
export function giveOptions(site: CallSite, fn: Value): void {
  if (site.args.length < 2 || !isLibrary(fn)) return;
  // data is looked at in the calls
  const args = site.args.map((value, at) => (at === 0 || value.taints === null ? value : UNKNOWN));
  callLibrary({ ...site, args, hasSpread: true }, fn, 0);
}

/** The task whose method is given as an argument without being called. */
function taskOfMethod({ act, argRegs }: CallSite, argument: number): Value | null {
  const read = act.definitions[argRegs[argument] ?? NONE];
  if (read?.op !== Op.GetField || !TASK_METHODS.has(read.name)) return null;
  const task = act.read(read.object);
  return isFunction(task) ? boundTask(task) : null;
}

/** The call of a task whose arguments are a list and a dictionary of this one. */
function callGiven(site: CallSite, task: Value, from: number): Value {
  const { state } = site;
  const args = argumentNamed(site, from, POSITIONS);
  const keywords = argumentNamed(site, from + 1, KEYWORDS);
  const given = knownItems(state, args) ?? (args === UNDEFINED ? [] : [elementOf(state, args)]);
  const named: [string, Value][] = [];
  for (const id of keywords.refs ?? []) named.push(...(heapObject(state, id)?.fields ?? []));
  const inner: CallSite = {
    ...site,
    args: [...given, ...named.map(([, value]) => value)],
    argRegs: [...given, ...named].map(() => NONE),
    names: [...given.map(() => null), ...named.map(([key]) => key)],
    hasSpread: false,
  };
  return callValue(inner, task, UNDEFINED, () => null);
}

/** The call of a task with the arguments that follow it, or with those in `args` and `kwargs`. */
function callTaken(site: CallSite, task: Value, before: number, receiver = UNDEFINED): Value {
  const isGiven = site.names?.includes(POSITIONS) === true || site.names?.includes(KEYWORDS) === true;
  if (isGiven && receiver === UNDEFINED) return callGiven(site, task, 99);
  const from = before + 1;
  const inner: CallSite = {
    ...site,
    args: site.args.slice(from),
    argRegs: site.argRegs.slice(from),
    names: site.names?.slice(from) ?? null,
  };
  return callValue(inner, task, receiver, () => null);
}

/** `app.send_task("shop.tasks.notify", args=[a])`, `pool.enqueue_job("notify", a)`: a function of the project, by its name. */
export function namedTask(site: CallSite, name: string): Value | null {
  if (!NAMED_TAKERS.has(name)) return null;
  const named = argument(site, 0).text;
  const ref = named === null ? null : taskNamed(site.act.analysis, named, name === 'enqueue_job');
  if (ref === null) return null;
  // arq gives each job its context first
  const isGivenContext = name === 'enqueue_job' || hasContext(ref) || takesTask(ref);
  const bound = isGivenContext ? { ...ref, boundArgs: [UNKNOWN] } : ref;
  const task = new Value(null, null, Prim.Function, null, null, [bound], null);
  if (name === 'send_task' || name === 'signature') callGiven(site, task, 1);
  else callTaken(site, task, 0);
  return UNKNOWN;
}

const tasks = new WeakMap<
  Analysis,
  { readonly modules: number; readonly byName: ReadonlyMap<string, readonly FunctionRef[]> }
>();

function hasContext({ fn }: FunctionRef): boolean {
  return /^_?(?:ctx|context)$/.test(fn?.params.at(0)?.name ?? '');
}

/** A handler of requests: what it is called with comes from a framework, whatever its name. */
function isHandler({ fn }: FunctionRef): boolean {
  return (
    fn?.decorators.some(({ args }) =>
      args.some(({ value }) => typeof value === 'string' && /^(?:\/|$)/.test(value)),
    ) === true
  );
}

/**
 * The function of a module that a text means: by the name that its decorator gives, by its path, or by its own name. Of several
 * of one name, the one that is no handler of requests, or that has a job's context as its first parameter.
 */
function taskNamed(analysis: Analysis, text: string, isJob: boolean): FunctionRef | null {
  let known = tasks.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = { modules: analysis.modules.length, byName: collect(analysis) };
    tasks.set(analysis, known);
  }
  const told = known.byName.get(`name ${text}`);
  if (told?.length === 1) return told[0];
  const parts = text.split(/[.:]/);
  const path = parts.slice(0, -1).join('/');
  const found = (known.byName.get(parts[parts.length - 1]) ?? []).filter(
    ({ module }) => path === '' || module.path.replace(/(?:\/__init__)?\.py$/, '').endsWith(path),
  );
  if (found.length === 1) return found[0];
  const meant = found.filter((ref) => (isJob ? hasContext(ref) : !isHandler(ref)));
  return meant.length === 1 ? meant[0] : null;
}

function collect(analysis: Analysis): ReadonlyMap<string, readonly FunctionRef[]> {
  const byName = new Map<string, FunctionRef[]>();
  const add = (name: string, ref: FunctionRef): void => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [ref]);
    else list.push(ref);
  };
  for (const module of analysis.modules) {
    if (module.ir.language !== 'python') continue;
    for (const fn of module.ir.functions) {
      if (fn.parent !== 0 || fn.name === '' || fn.class !== NONE) continue;
      const ref = functionRef(module, fn, null);
      add(fn.name, ref);
      for (const { args } of fn.decorators)
        for (const { name, value } of args) if (name === 'name' && typeof value === 'string') add(`name ${value}`, ref);
    }
  }
  return byName;
}
