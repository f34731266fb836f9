/** Python's objects: attributes of the class seen through an instance, methods on classes, objects that are called. */
import { NONE, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { invoke, type CallSite } from './call.js';
import { functionRef, membersNamed, supertypes, type ClassRef } from './hierarchy.js';
import { bindArguments } from './keywordArguments.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject, listObject, allocate, writeField } from './objects.js';
import type { State } from './state.js';
import { doubtTaints, joinTaints, joinValues, Prim, Value, type Taint } from './value.js';

/** The class as a value, if its definition has run. */
function classValue(cls: ClassRef): Value | undefined {
  return cls.module.classValues.get(cls.module.ir.classes[cls.index].variable);
}

/** A method or accessor by name, own class first, then those above it. Class and static methods are found on instances too. */
export function pythonMember(
  analysis: Analysis,
  owner: ClassRef,
  name: string,
  wanted: 'any' | 'setter',
): { readonly module: ModuleContext; readonly fn: FunctionIr } | null {
  for (const { owner: declaring, fn } of membersNamed(analysis, owner, name)) {
    if ((fn.kind === 'setter') === (wanted === 'setter')) return { module: declaring.module, fn };
  }
  return null;
}

/** `self.TABLE` where TABLE is an attribute of the class or of one above it. */
export function classAttribute(analysis: Analysis, state: State, owner: ClassRef, name: string): Value | null {
  const seen = new Set<ClassRef>();
  const queue: ClassRef[] = [owner];
  for (let at = 0; at < queue.length && at < 12; at++) {
    const cls = queue[at];
    if (seen.has(cls)) continue;
    seen.add(cls);
    for (const id of classValue(cls)?.refs ?? []) {
      const value = heapObject(state, id)?.get(name);
      if (value !== undefined) return value;
    }
    queue.push(...supertypes(analysis, cls));
  }
  return null;
}

/** `obj(…)` where obj is an instance with `__call__`. */
export function callInstance(site: CallSite, callee: Value): Value | null {
  const { act, state } = site;
  let result: Value | null = null;
  for (const id of callee.refs ?? []) {
    const owner = heapObject(state, id)?.classOf;
    if (owner == null) continue;
    const member = pythonMember(act.analysis, owner, '__call__', 'any');
    if (member === null) continue;
    const self = callee.refs?.length === 1 ? callee : new Value(null, null, Prim.Object, null, [id], null, null);
    const value = invoke(
      act,
      state,
      functionRef(member.module, member.fn, null),
      self,
      bindArguments(site, member.fn),
      site.dst,
      site,
    );
    result = result === null ? value : joinValues(result, value);
  }
  return result;
}

/** Is there a constructor in the class or above it? */
export function hasConstructor(analysis: Analysis, cls: ClassRef): boolean {
  const { constructors, kind } = cls.module.ir.classes[cls.index];
  return (
    constructors.length > 0 ||
    kind === 'enum' ||
    supertypes(analysis, cls).some((base) => hasConstructor(analysis, base))
  );
}

/**
 * An instance of a class of which no constructor is known keeps what it is given: keywords by name, the rest as `args`, as
 * exceptions do. What another class does with it is a guess.
 */
export function keepArguments(site: CallSite, owner: ClassRef, instance: Value): Value {
  const { act, state } = site;
  if (instance.refs === null || site.args.length === 0) return instance;
  const rest: Value[] = [];
  let taints: readonly Taint[] | null = null;
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (name !== null && name !== '**') writeField(state, instance.refs ?? [], name, value);
    else {
      rest.push(value);
      if (name === null) taints = joinTaints(taints, value.taints);
    }
  });
  if (rest.length > 0) {
    writeField(state, instance.refs, 'args', allocate(act, state, site.dst, listObject(rest, null), 'args'));
  }
  const { superclass } = owner.module.ir.classes[owner.index];
  const isException = superclass !== null && /(?:Error|Exception|Warning)$/.test(superclass.name);
  return instance.withTaints(joinTaints(instance.taints, isException ? taints : doubtTaints(taints)));
}

/** The class whose method or static method is walked on its own. */
export function genericClass(module: ModuleContext, index: number): Value | undefined {
  return index === NONE ? undefined : classValue({ module, index });
}
