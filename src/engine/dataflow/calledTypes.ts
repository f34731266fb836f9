/** The types that a call names, `useState<Draft>(…)`, also where they are parameters of the function that the call stands in. */
import { NONE, type Reg, type TypeRef } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { typeValueIn } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import type { State } from './state.js';
import { boundInCall } from './typeArguments.js';
import type { Value } from './value.js';

const MOST_CALLS = 3;

interface NamedType {
  readonly module: ModuleContext;
  readonly type: TypeRef;
}

/** The first type that the call which gives the register names. */
function firstType(act: Activation, dst: Reg): NamedType | null {
  const [type] = act.module.ir.generics?.arguments.get(act.fn.index)?.get(dst) ?? [];
  return type === undefined ? null : { module: act.module, type };
}

/** `T` in a function that was called with `<Draft>`: what it stands for there. */
function meantBy(act: Activation, { module, type }: NamedType): NamedType {
  let named: NamedType = { module, type };
  let at: Activation = act;
  for (let calls = 0; calls < MOST_CALLS && at.parent !== null && at.calledAt !== null; calls++) {
    const names = at.module.ir.generics?.parameters.get(at.fn.index);
    const index = named.module === at.module ? (names?.indexOf(named.type.name) ?? -1) : -1;
    if (index < 0) return named;
    const { parent, calledAt } = at;
    const given = parent.module.ir.generics?.arguments.get(parent.fn.index)?.get(calledAt.dst ?? NONE);
    if (given === undefined || index >= given.length) return named;
    named = { module: parent.module, type: given[index] };
    at = parent;
  }
  return named;
}

/** A type that is written in a generic function, as the call means it that the function is walked for: `body as Page<T>`. */
export function typeInCall(act: Activation, type: TypeRef): NamedType {
  const here = { module: act.module, type };
  const { parent, calledAt } = act;
  const names = act.module.ir.generics?.parameters.get(act.fn.index);
  if (names === undefined || parent === null || calledAt === null) return here;
  const given = parent.module.ir.generics?.arguments.get(parent.fn.index)?.get(calledAt.dst ?? NONE);
  return given === undefined ? here : (boundInCall(here, names, { module: parent.module, given }) ?? here);
}

/** An object of the type that a call names first, with what the project says of it; null where it names none of the project's. */
export function namedByCall(act: Activation, state: State, dst: Reg): Value | null {
  const written = firstType(act, dst);
  if (written === null) return null;
  const { module, type } = meantBy(act, written);
  const value = typeValueIn(act.analysis, module, state, type);
  return value?.refs == null ? null : value;
}
