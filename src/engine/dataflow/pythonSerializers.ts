/** What a serializer of Django REST framework is given to check or to keep, as its fields let it pass. */
import { NONE, type Parameter } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { apiSuperclass } from './call.js';
import { allocate } from './objects.js';
import { formFields, withKinds } from './pythonFormFields.js';
import { HeapObject, type State } from './state.js';
import { UNKNOWN, type Value } from './value.js';

const OF_FIELD = /^validate_(\w+)$/;
/** The methods that get all fields, and which of their parameters has them. */
const OF_ALL: ReadonlyMap<string, number> = new Map([
  ['validate', 0],
  ['create', 0],
  ['update', 1],
]);

/** Is it a method by which a serializer looks at what came in? */
export function isOfSerializer({ analysis, module, fn }: Activation): boolean {
  if (fn.class === NONE || (!OF_ALL.has(fn.name) && !OF_FIELD.test(fn.name))) return false;
  const bases = apiSuperclass(analysis, { module, index: fn.class }) ?? [];
  return bases.some(({ path }) => path === 'rest-framework.Serializer');
}

/** The parameter of such a method: the value of one field, an object with those of all fields, or the record that is changed. */
export function serializerInput(act: Activation, state: State, parameter: Parameter, value: Value): Value {
  const { analysis, module, fn } = act;
  const fields = formFields(analysis, { module, index: fn.class });
  const { start, end, name } = parameter;
  const given = UNKNOWN.withTaints([analysis.sourceTaint('user-input', '', module, start, end, 0, name)]);
  const at = fn.params.indexOf(parameter);
  const field = OF_FIELD.exec(fn.name)?.[1];
  if (field !== undefined && !OF_ALL.has(fn.name)) {
    return at === 0 ? value.withTaints(withKinds(analysis, given, fields.get(field) ?? []).taints) : value;
  }
  if (at !== OF_ALL.get(fn.name)) return value;
  const held = new Map([...fields].map(([key, kinds]) => [key, withKinds(analysis, given, kinds)]));
  const object = new HeapObject(held, given, true, false, -1, null);
  return value.withTaints(given.taints).withRefs(allocate(act, state, NONE, object, 'validated').refs);
}
