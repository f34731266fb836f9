/** Components of a page: what one hands to another as its properties. Followed where it holds data from outside. */
import { NONE, Op, type FunctionIr, type Instr, type JsxInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { invoke } from './call.js';
import { reportSinkKind } from './detect.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { isClientModule } from './serverActions.js';
import { HeapObject, type State } from './state.js';
import { isStoredData } from './storedRecords.js';
import { joinValues, UNKNOWN, type Value } from './value.js';

/** Data that somebody outside of the page chose. */
const FROM_OUTSIDE = new Set(['user-input', 'browser-input', 'third-party-response', 'database']);
const MOST_COMPONENTS = 2;

/** Walks the functions of the project that an element stands for, with its attributes as their properties. */
export function renderComponent(act: Activation, state: State, instr: JsxInstr): void {
  const refs = instr.component === NONE ? null : act.read(instr.component).fns;
  if (refs === null) return;
  const shown = refs.filter(({ fn, module }) => fn !== null && fn.params.length > 0 && mayShow(act, module, fn));
  if (shown.length === 0 || !instr.attributes.some(({ value }) => isFromOutside(state, act.read(value)))) return;
  const props = allocate(act, state, instr.dst, properties(act, state, instr), 'props');
  for (const ref of shown.slice(0, MOST_COMPONENTS)) invoke(act, state, ref, UNKNOWN, [props], instr.dst, instr);
}

/** A component that runs in the browser gets its properties in the page that the server sends. */
export function handToBrowser(act: Activation, state: State, { component, attributes }: JsxInstr): void {
  const refs = component === NONE ? null : act.read(component).fns;
  if (refs?.some(({ fn, module }) => fn !== null && isClientModule(module)) !== true || isClientModule(act.module))
    return;
  for (const { value: reg, start, end } of attributes) {
    const value = act.read(reg);
    if (deepTaints(state, value)?.some(isStoredData) === true)
      reportSinkKind(act, state, 'response', value, start, end, 'the page');
  }
}

function isFromOutside(state: State, value: Value): boolean {
  return deepTaints(state, value)?.some(({ origin }) => FROM_OUTSIDE.has(origin.kind)) === true;
}

function properties(act: Activation, state: State, { attributes, children }: JsxInstr): HeapObject {
  const fields = new Map<string, Value>();
  for (const { name, value: reg } of attributes) {
    const value = act.read(reg);
    if (name !== null) fields.set(name, value);
    // {...review}
    else
      for (const id of value.refs ?? [])
        for (const [key, field] of heapObject(state, id)?.fields ?? []) fields.set(key, field);
  }
  let inside: Value | null = null;
  for (const child of children) inside = inside === null ? act.read(child) : joinValues(inside, act.read(child));
  if (inside !== null) fields.set('children', inside);
  return new HeapObject(fields, null, true, false, -1, null);
}

const showing = new WeakMap<FunctionIr, boolean>();

/** Hooks of a library, or of the project: what a component keeps between renderings. */
const HOOK = /^use[A-Z]/;

/**
 * Does a component hand something to an attribute that models speak of, to another component, to a sink, or to a helper that may
 * do so?
 */
function mayShow(act: Activation, module: ModuleContext, fn: FunctionIr): boolean {
  let shows = showing.get(fn);
  if (shows === undefined) {
    const { analysis } = act;
    const { attributeRows } = analysis.languageIndex(module.ir.language);
    const isShown = (made: Instr | undefined): boolean =>
      made?.op === Op.Jsx &&
      (made.component !== NONE || made.attributes.some(({ name }) => name !== null && attributeRows.has(name)));
    shows = [fn, ...module.nestedIn(fn)].some((one) => {
      if (one.definitions.some(isShown)) return true;
      const { sinks, called } = analysis.facts(module, one);
      return sinks || called.some((variable) => !HOOK.test(module.ir.variables[variable].name));
    });
    showing.set(fn, shows);
  }
  return shows;
}
