/** What a declared type says of a value, in a language whose types hold at run time. */
import type { TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { typeValueIn } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import type { State } from './state.js';
import { cleanTaints, Prim, Value } from './value.js';

/** The value in a place of this type: a number is a number, an object of which nothing is known is one of its class. */
export function asDeclared(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  value: Value,
  type: TypeRef | null,
): Value {
  if (module.ir.language !== 'java' || type === null || type.isArray || type.union.length > 0) return value;
  switch (type.primitive) {
    case 'number':
    case 'boolean': {
      if (value.consts !== null) return value;
      const taints = cleanTaints(value.taints, analysis.index.sanitizerBit('number'));
      const prim = type.primitive === 'number' ? Prim.Number : Prim.Boolean;
      return value.taints === taints && value.prim === prim && value.refs === null
        ? value
        : new Value(taints, null, prim, null, null, null, null);
    }
    case 'string':
      return value.prim === Prim.Any &&
        value.consts === null &&
        value.refs === null &&
        value.fns === null &&
        value.apis === null
        ? value.withPrim(Prim.String)
        : value;
    default:
      break;
  }
  if (value.refs !== null || value.fns !== null || value.consts !== null || value.apis !== null) return value;
  const known = typeValueIn(analysis, module, state, type);
  if (known?.refs == null) return value;
  return new Value(value.taints, null, Prim.Object, known.apis, known.refs, null, null);
}
