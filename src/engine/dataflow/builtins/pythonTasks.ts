/** Functions that run later: tasks of queues, threads, timers, and tasks that are named by a text. */
import { NONE, Op } from '../../ir/ir.js';
import type { Analysis } from '../analysis.js';
import { callValue, type CallSite } from '../call.js';
import { functionRef } from '../hierarchy.js';
import { elementOf, heapObject } from '../objects.js';
import { Prim, UNDEFINED, UNKNOWN, Value, type FunctionRef } from '../value.js';
import { argument, argumentNamed, knownItems } from './common.js';

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
function boundTask(task: Value): Value {
  return task.withFns((task.fns ?? []).map((f) => (takesTask(f) ? { ...f, boundArgs: [UNKNOWN] } : f)));
}

/** `task.delay(a)`, `queue.enqueue(task, a)`, `app.send_task("name", args=[a])`: the function runs later with these arguments. */
export function queuedTask(site: CallSite, receiver: Value, name: string): Value | null {
  const isTask = isFunction(receiver);
  if (isTask && (TASK_METHODS.has(name) || GIVEN_METHODS.has(name))) {
    const task = boundTask(receiver);
    const from = GIVEN_METHODS.get(name);
    return from === undefined ? callValue(site, task, UNDEFINED, () => null) : callGiven(site, task, from);
  }
  if (isTask) return null;
  const before = TASK_TAKERS.get(name);
  if (before !== undefined) {
    const fn = argumentNamed(site, before, 'func');
    if (isFunction(fn)) return callTaken(site, fn, before);
  }
  return namedTask(site, name);
}

/** `Thread(target=f, args=(a,), kwargs={"b": b})` */
export function startedLater(site: CallSite, target: Value, from: number): Value | null {
  if (target.fns === null) return null;
  callGiven(site, target, from);
  return UNKNOWN;
}

/** `to_thread(f, a, key=b)`, `to_thread(task.delay, a)`: the function runs with the arguments that follow it. */
export function startedWith(site: CallSite): Value | null {
  const given = argument(site, 0);
  const started = given.fns === null ? taskOfMethod(site, 0) : given;
  return started === null ? null : callTaken(site, started, 0);
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
function callTaken(site: CallSite, task: Value, before: number): Value {
  if (site.names?.includes(POSITIONS) === true || site.names?.includes(KEYWORDS) === true)
    return callGiven(site, task, 99);
  const from = before + 1;
  const inner: CallSite = {
    ...site,
    args: site.args.slice(from),
    argRegs: site.argRegs.slice(from),
    names: site.names?.slice(from) ?? null,
  };
  return callValue(inner, task, UNDEFINED, () => null);
}

/** `app.send_task("shop.tasks.notify", args=[a])`, `pool.enqueue_job("notify", a)`: a function of the project, by its name. */
export function namedTask(site: CallSite, name: string): Value | null {
  if (!NAMED_TAKERS.has(name)) return null;
  const named = argument(site, 0).text;
  const ref = named === null ? null : taskNamed(site.act.analysis, named);
  if (ref === null) return null;
  // arq gives each job its context first
  const isGivenContext = name === 'enqueue_job' || ref.fn?.params.at(0)?.name === 'ctx' || takesTask(ref);
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

/** The function of a module that a text means: by the name that its decorator gives, by its path, or by its own name. */
function taskNamed(analysis: Analysis, text: string): FunctionRef | null {
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
  return found.length === 1 ? found[0] : null;
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
