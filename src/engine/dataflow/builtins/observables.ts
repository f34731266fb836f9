/** Observables of RxJS. Like a promise, one counts as the value that it gives; operators and subscribers are called with that. */
import { Op, type Reg } from '../../ir/ir.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { typeValueIn } from '../members.js';
import { allocate, deepTaints, heapObject, listObject } from '../objects.js';
import { HeapObject, type State } from '../state.js';
import { joinValues, Prim, UNKNOWN, UNKNOWN_NUMBER, Value } from '../value.js';
import { argument, importOf } from './common.js';

const LIBRARY = /^rxjs(?:\/operators)?$/;
/** Field in which a signal keeps its value. */
const SIGNAL = '(signal)';
const SIGNALS = /^@angular\/core(?:\/rxjs-interop)?$/;
/** Operators after which comes what their function gives: a value, or an observable of it. */
const MAPPING = new Set(['map', 'switchMap', 'mergeMap', 'concatMap', 'exhaustMap', 'flatMap']);
/** Operators whose function only looks at what goes through. */
const LOOKING = new Set(['tap', 'filter', 'takeWhile', 'skipWhile', 'distinctUntilKeyChanged']);
/** Functions that give what they are given: one observable, several in a list or under keys. */
const GIVING = new Set(['firstValueFrom', 'lastValueFrom', 'from', 'of', 'forkJoin', 'combineLatest', 'zip', 'defer']);

/** `source.pipe(map(f), tap(g))`; null if nothing that it is given is an operator of the library. */
export function pipedOperators(site: CallSite, source: Value): Value | null {
  const { act } = site;
  let current = source;
  let isObservable = false;
  site.argRegs.forEach((reg) => {
    const made = act.definitions[reg];
    if (made?.op !== Op.Call) return;
    const binding = importOf(site, made.callee);
    if (binding === null || !LIBRARY.test(binding.module)) return;
    isObservable = true;
    const [first, second] = made.args.slice(0, 2).map((arg) => act.read(arg));
    current = through(site, binding.imported, current, first ?? UNKNOWN, second);
  });
  return isObservable ? current : null;
}

function through(site: CallSite, operator: string, current: Value, given: Value, seed: Value | undefined): Value {
  if (MAPPING.has(operator)) return callFunctionValue(site, given, [current, UNKNOWN_NUMBER]) ?? current;
  if (LOOKING.has(operator)) {
    callFunctionValue(site, nextOf(site, given), [current, UNKNOWN_NUMBER]);
    return current;
  }
  switch (operator) {
    case 'catchError': {
      const instead = callFunctionValue(site, given, [UNKNOWN, current]);
      return instead === null ? current : joinValues(current, instead);
    }
    case 'scan':
    case 'reduce':
      return callFunctionValue(site, given, [seed ?? current, current, UNKNOWN_NUMBER]) ?? current;
    case 'toArray':
      return allocate(site.act, site.state, site.dst, listObject([], current), 'observed');
    default:
      return current;
  }
}

/** `source.subscribe(f)`, `source.subscribe({ next: f })` of an observable through which data goes; null for any other. */
export function subscribed(site: CallSite, source: Value): Value | null {
  const next = nextOf(site, argument(site, 0));
  if (next.fns === null || deepTaints(site.state, source) === null) return null;
  callFunctionValue(site, next, [source]);
  return UNKNOWN;
}

/** `firstValueFrom(source)`, imported; null for any other call. */
export function importedObservable(site: CallSite, callee: Reg): Value | null {
  const binding = importOf(site, callee);
  if (binding === null) return null;
  if (SIGNALS.test(binding.module)) return importedSignal(site, binding.imported);
  if (!LIBRARY.test(binding.module) || !GIVING.has(binding.imported)) return null;
  const first = argument(site, 0);
  return binding.imported === 'defer' ? callFunctionValue(site, first, []) : first;
}

/** Signals of Angular, which are called for their value: those of an observable, and those that a function works out. */
function importedSignal(site: CallSite, name: string): Value | null {
  const first = argument(site, 0);
  switch (name) {
    case 'toSignal':
      site.act.analysis.hasSignals = true;
      return allocate(
        site.act,
        site.state,
        site.dst,
        new HeapObject(new Map([[SIGNAL, first]]), null, true, false, -1, null),
        'signal',
      );
    case 'signal':
    case 'model':
      return cellOf(site, first);
    case 'linkedSignal':
      return cellOf(site, first.fns === null ? UNKNOWN : (callFunctionValue(site, first, []) ?? UNKNOWN));
    case 'effect':
    case 'untracked':
      return callFunctionValue(site, first, []) ?? UNKNOWN;
    case 'toObservable':
      return signalValue(site.state, first);
    case 'computed':
      if (first.fns === null) return null;
      // the page asks for it
      callFunctionValue(site, first, []);
      return first;
    default:
      return null;
  }
}

/** `signal<Guest | null>(null)`: one object for each place, so that what is put into it later is seen wherever it is read. */
function cellOf(site: CallSite, begun: Value): Value {
  const { act, state } = site;
  act.analysis.hasSignals = true;
  const types = act.module.ir.generics?.arguments.get(act.fn.index)?.get(site.dst);
  const typed = types === undefined ? null : typeValueIn(act.analysis, act.module, state, types[0]);
  const cell = act.analysis.stateCell(act.module, site.start);
  const holder = heapObject(state, cell);
  if (holder !== null && !holder.fields.has(SIGNAL)) {
    const first = site.args.length === 0 || begun.prim === Prim.Nullish ? (typed ?? UNKNOWN) : begun;
    state.set(cell, holder.set(SIGNAL, typed === null || typed === first ? first : joinValues(first, typed), false));
  }
  return new Value(null, null, Prim.Object, null, [cell], null, null);
}

/** `profile.set(guest)`, `profile.update((old) => …)`; null for what is no signal. */
export function changedSignal(site: CallSite, signal: Value, name: string): Value | null {
  const { act, state } = site;
  if (!act.analysis.hasSignals || site.args.length !== 1) return null;
  const held = signalValue(state, signal);
  if (held === null) return null;
  const first = argument(site, 0);
  const value = name === 'set' ? first : (callFunctionValue(site, first, [held]) ?? UNKNOWN);
  for (const id of signal.refs ?? []) {
    const object = heapObject(state, id);
    const old = object?.fields.get(SIGNAL);
    if (object != null && old !== undefined) state.set(id, object.set(SIGNAL, joinValues(old, value), false));
  }
  return UNKNOWN;
}

/** What the call of a signal gives; null for any other value. */
export function signalValue(state: State, called: Value): Value | null {
  for (const id of called.refs ?? []) {
    const held = heapObject(state, id)?.fields.get(SIGNAL);
    if (held !== undefined) return held;
  }
  return null;
}

/** The function of an observer, which may be an object with it. */
function nextOf({ state }: CallSite, observer: Value): Value {
  const next = observer.refs?.length === 1 ? heapObject(state, observer.refs[0])?.fields.get('next') : undefined;
  return next ?? observer;
}
