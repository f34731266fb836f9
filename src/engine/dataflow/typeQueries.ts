/** Types that TypeScript takes from values: `typeof settings`, `ReturnType<typeof load>`. */
import { NONE, type FunctionIr, type TypeRef } from '../ir/ir.js';
import { Activation, wiringFuel, type Analysis } from './analysis.js';
import { runBody } from './call.js';
import { persist } from './channels.js';
import type { ModuleContext } from './moduleContext.js';
import { valueAtTop } from './modules.js';
import { State } from './state.js';
import { joinValues, UNKNOWN, type FunctionRef, type Value } from './value.js';

/** Types of what a function returns: TypeScript's, and that of Nest for a factory of settings. */
const RESULT = /^(?:ReturnType|ConfigType)$/;
const DEPTH = 6;

/** The value whose type is taken; null for types of another form, and where nothing is known of the value. */
export function queriedType(analysis: Analysis, module: ModuleContext, type: TypeRef): Value | null {
  const [inner] = type.args;
  if (type.name === 'typeof') return type.root === NONE ? namedValueOf(analysis, module, inner) : null;
  if (inner.name !== 'typeof' || !RESULT.test(type.name)) return null;
  const factory = namedValueOf(analysis, module, inner.args[0]);
  let result: Value | null = null;
  for (const ref of factory?.fns ?? []) {
    const returned = resultOf(analysis, ref);
    if (returned !== null) result = result === null ? returned : joinValues(result, returned);
  }
  return result;
}

function namedValueOf(analysis: Analysis, module: ModuleContext, { root, name }: TypeRef): Value | null {
  return root === NONE ? null : valueAtTop(analysis, module, root, name.split('.').slice(1));
}

const results = new WeakMap<Analysis, Map<FunctionIr, Value | null>>();

/** What a function returns, walked once for it. */
function resultOf(analysis: Analysis, { fn, module, captured }: FunctionRef): Value | null {
  if (fn === null || analysis.exhausted || analysis.stack.includes(fn)) return null;
  let known = results.get(analysis);
  if (known === undefined) results.set(analysis, (known = new Map()));
  let result = known.get(fn);
  if (result === undefined) {
    known.set(fn, null);
    const { fuel } = analysis;
    const layer = new State(analysis.base);
    for (const [key, value] of captured ?? []) layer.set(key, value);
    const act = new Activation(analysis, module, fn, UNKNOWN, null, 0, 0, layer.mark(), null);
    analysis.fuel = wiringFuel(fn);
    const { value, ends } = runBody(act, layer);
    analysis.fuel = fuel;
    const exit = new State(analysis.base);
    exit.absorb(ends);
    result = persist(analysis, exit, value, DEPTH);
    known.set(fn, result);
  }
  return result;
}
