/** Types that TypeScript takes from values: `typeof settings`, `ReturnType<typeof load>`. */
import { NONE, type FunctionIr, type TypeRef } from '../ir/ir.js';
import { Activation, wiringFuel, type Analysis } from './analysis.js';
import { runBody } from './call.js';
import { persist } from './channels.js';
import type { ModuleContext } from './moduleContext.js';
import { valueAtTop } from './modules.js';
import { ownerMatches } from './nameVocabulary.js';
import { heapObject } from './objects.js';
import { HeapObject, State } from './state.js';
import { joinValues, Prim, UNKNOWN, Value, type FunctionRef, type ObjectId } from './value.js';

/** Types of what a function returns: TypeScript's, and that of Nest for a factory of settings. */
const RESULT = /^(?:ReturnType|ConfigType)$/;
/** Types of what a schema lets through: zod's, io-ts', valibot's, yup's, superstruct's. */
const OF_SCHEMA = /^(?:(?:z|zod|v|yup|t|s)\.)?(?:infer|output|input|TypeOf|InferOutput|InferInput|InferType|Infer)$/;
const DEPTH = 6;

/** The value whose type is taken; null for types of another form, and where nothing is known of the value. */
export function queriedType(analysis: Analysis, module: ModuleContext, type: TypeRef): Value | null {
  const [inner] = type.args;
  if (type.name === 'typeof') return type.root === NONE ? namedValueOf(analysis, module, inner) : null;
  if (inner.name !== 'typeof') return null;
  if (OF_SCHEMA.test(type.name)) return checkedType(analysis, module, inner.args[0]);
  if (!RESULT.test(type.name)) return null;
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

const checked = new WeakMap<Analysis, Map<ObjectId, Value>>();

/** `z.infer<typeof profile>`: an object with the fields of the schema, of which their names tell. */
function checkedType(analysis: Analysis, module: ModuleContext, written: TypeRef): Value | null {
  const schema = namedValueOf(analysis, module, written);
  const shape = schema?.refs?.length === 1 ? heapObject(analysis.base, schema.refs[0])?.fields.get('shape') : undefined;
  if (shape?.refs?.length !== 1) return null;
  const [id] = shape.refs;
  let ofAnalysis = checked.get(analysis);
  if (ofAnalysis === undefined) checked.set(analysis, (ofAnalysis = new Map()));
  let known = ofAnalysis.get(id);
  if (known === undefined) {
    const { start, end, name: owner } = module.ir.variables[written.root];
    const fields = new Map<string, Value>();
    for (const name of heapObject(analysis.base, id)?.fields.keys() ?? []) {
      const taints = analysis.index.vocabulary
        .classify(name)
        .filter(({ owners }) => ownerMatches(owners, owner))
        .map(({ type }) => analysis.sourceTaint(type.kind, type.id, module, start, end, 0, `${owner}.${name}`));
      fields.set(name, UNKNOWN.withTaints(taints.length === 0 ? null : taints));
    }
    const object = analysis.freshObject();
    analysis.setBase(object, new HeapObject(fields, null, true, true, -1, null));
    ofAnalysis.set(id, (known = new Value(null, null, Prim.Object, null, [object], null, null)));
  }
  return known;
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
