/** Decorators of the project that put a function in the place of a method, in JavaScript and TypeScript. */
import { NONE, type ClassInstr, type Decorator, type FunctionIr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { invoke } from './call.js';
import { withVariables } from './channels.js';
import { namedValue } from './members.js';
import { allocate, storedField } from './objects.js';
import { passwordByRole } from './passwordRoles.js';
import { noteDecorators } from './routing.js';
import { HeapObject, type State } from './state.js';
import { constantValue, Prim, UNKNOWN, Value, type FunctionRef } from './value.js';

/** `descriptor.value = function (...) { … }`, or a function that a decorator of the standard gives back. */
export function applyDecorators(act: Activation, state: State, instr: ClassInstr): void {
  const { module, analysis } = act;
  for (const index of module.ir.classes[instr.class].methods) {
    const fn = module.ir.functions[index];
    if (analysis.evidence !== null) noteDecorators(act, analysis.evidence, state, fn);
    for (const decorator of fn.decorators.toReversed()) {
      const wrapper = replacement(act, state, fn, decorator);
      if (wrapper === undefined) continue;
      module.decorated.set(fn, withVariables(wrapper, state));
      callByNames(act, state, fn, wrapper, decorator);
    }
  }
}

function replacement(act: Activation, state: State, fn: FunctionIr, decorator: Decorator): FunctionRef | undefined {
  if (decorator.value === NONE) return undefined;
  const { module } = act;
  const original = module.decorated.get(fn) ?? {
    module,
    fn,
    classIndex: NONE,
    boundThis: null,
    boundArgs: null,
    captured: null,
  };
  const method = new Value(null, null, Prim.Function, null, null, [original], null);
  const object = (fields: ReadonlyMap<string, Value>, tag: string): Value =>
    allocate(act, state, decorator.value, new HeapObject(new Map(fields), null, true, false, -1, null), tag);
  const name = constantValue(fn.name);
  const descriptor = object(new Map([['value', method]]), `descriptor${String(fn.index)}`);
  let result: Value | null = null;
  for (const ref of act.read(decorator.value).fns ?? []) {
    if (ref.fn === null) continue;
    // a decorator of the standard is given the method and what is known of it
    const isOfStandard = ref.fn.params.length === 1 || ref.fn.params.length === 2;
    const args = isOfStandard
      ? [method, object(new Map([['name', name]]), `context${String(fn.index)}`)]
      : [UNKNOWN, name, descriptor];
    result = invoke(act, state, ref, UNKNOWN, args, NONE, decorator);
  }
  const changed = storedField(state, result?.refs != null ? result : descriptor, 'value');
  const isOther = (ref: FunctionRef): boolean => ref.fn !== null && ref.fn !== fn;
  return result?.fns?.find(isOther) ?? changed?.fns?.find(isOther);
}

/** Whoever calls the method gives the function that stands in its place what the names of the method's parameters tell. */
function callByNames(act: Activation, state: State, fn: FunctionIr, wrapper: FunctionRef, at: Decorator): void {
  const args = fn.params.map((parameter) => {
    const { name, start, end } = parameter;
    return passwordByRole(act, fn, parameter, namedValue(act, UNKNOWN, name, '', start, end));
  });
  if (args.some(({ taints }) => taints !== null)) invoke(act, state, wrapper, UNKNOWN, args, NONE, at);
}
