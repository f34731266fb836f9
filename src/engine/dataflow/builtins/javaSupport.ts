/** What the parts of Java's built-ins share. */
import { simpleName } from '../../ir/simpleName.js';
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import { expandNodes } from '../apiIndex.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { classIr, functionRef, membersNamed } from '../hierarchy.js';
import { javaType } from '../javaTypes.js';
import { elementOf, heapObject } from '../objects.js';

export { KEY_FIELD } from '../objects.js';
import type { State } from '../state.js';
import { isTextName } from '../textTypes.js';
import { joinValues, Prim, UNKNOWN, Value } from '../value.js';

/** Fields of the heap objects by which built-in types are kept; no field of a program has such a name. */
export const TEXT_FIELD = '(text)';
export const BOX_FIELD = '(boxed)';
export const VALUE_FIELD = '(value)';
export const PATTERN_FIELD = '(pattern)';
export const INPUT_FIELD = '(input)';
export const COLLECTOR_FIELD = '(collector)';
export const BUILDER_FIELD = '(builder)';
export const CODEC_FIELD = '(codec)';
export const TARGET_FIELD = '(target)';
export const RESOURCE_FIELD = '(resource)';

/** What stands in the objects that a value is under one of the fields above. */
export function boxed(state: State, value: Value, field: string): Value | undefined {
  let result: Value | undefined;
  for (const id of value.refs ?? []) {
    const held = heapObject(state, id)?.get(field);
    if (held !== undefined) result = result === undefined ? held : joinValues(result, held);
  }
  return result;
}

/** Is the value one of the engine's own objects that have this field? */
export function hasField(state: State, value: Value, field: string): boolean {
  return value.refs?.some((id) => heapObject(state, id)?.fields.has(field) === true) === true;
}

/** An object of a class of the project. */
export function isInstance(state: State, value: Value): boolean {
  return value.refs?.some((id) => heapObject(state, id)?.classOf != null) === true;
}

/** The elements of a list; an object of a class, which an Optional may stand for, is its own only element. */
export function element(state: State, value: Value): Value {
  const box = boxed(state, value, BOX_FIELD);
  if (box !== undefined) return box;
  if (isInstance(state, value)) return value;
  const found = elementOf(state, value);
  const nodes = value.refs === null ? value.apis?.map((node) => node.element).filter((node) => node !== null) : null;
  return nodes == null || nodes.length === 0 ? found : found.withApis(expandNodes(nodes));
}

/** A collection of a library, whose models tell what it holds. */
export function hasElements({ apis }: Value): boolean {
  return apis?.some((node) => node.element !== null) === true;
}

/** Calls a lambda, a method reference, or the one method of an object: `new Runnable() { … }`. Null if it is none of these. */
export function callFunctional(site: CallSite, value: Value, args: readonly (Value | undefined)[]): Value | null {
  if (value.fns?.some((f) => f.fn !== null) === true || value.apis !== null) {
    const result = callFunctionValue(site, value, spreadTuple(site, value, args));
    if (result !== null) return result;
  }
  let result: Value | null = null;
  for (const id of value.refs ?? []) {
    const cls = heapObject(site.state, id)?.classOf;
    if (cls == null) continue;
    const names = new Set<string>();
    for (const index of classIr(cls).methods) {
      const fn = cls.module.ir.functions[index];
      if (!fn.isStatic && !fn.isAbstract && !OBJECT_METHODS.has(fn.name)) names.add(fn.name);
    }
    const name = names.size === 1 ? [...names][0] : FUNCTIONAL_METHODS.find((n) => names.has(n));
    if (name === undefined) continue;
    const self = new Value(value.taints, null, Prim.Object, null, [id], null, null);
    const fns = membersNamed(site.act.analysis, cls, name)
      .filter((m) => !m.fn.isAbstract && m.fn.params.length === args.length)
      .map((m) => functionRef(m.owner.module, m.fn, self));
    if (fns.length === 0) continue;
    const got = callFunctionValue(site, new Value(null, null, Prim.Function, null, null, fns, null), args) ?? UNKNOWN;
    result = result === null ? got : joinValues(result, got);
  }
  return result;
}

/** `TupleUtils.function((order, customer) -> …)`: of a tuple each parameter gets its part. */
function spreadTuple(
  { state }: CallSite,
  { fns }: Value,
  args: readonly (Value | undefined)[],
): readonly (Value | undefined)[] {
  const [tuple] = args;
  if (args.length !== 1 || tuple?.refs?.length !== 1 || fns?.length !== 1) return args;
  const params = fns[0].fn?.params ?? [];
  if (params.length < 2) return args;
  const object = heapObject(state, tuple.refs[0]);
  if (object?.fields.has('t1') !== true) return args;
  return params.map((_, i) => object.get(`t${String(i + 1)}`));
}

const OBJECT_METHODS = new Set(['equals', 'hashCode', 'toString']);
const FUNCTIONAL_METHODS = ['run', 'call', 'accept', 'apply', 'get', 'test', 'handle', 'compare', 'execute', 'process'];

/** Could the value be called by `callFunctional`? */
export function isFunctional(state: State, value: Value): boolean {
  return value.fns?.some((f) => f.fn !== null) === true || isInstance(state, value);
}

/** The type by whose name a static method is called: `Integer` in `Integer.parseInt(x)`, also imported; '' if it is a value. */
export function staticReceiver(act: Activation, reg: Reg): string {
  const definition = reg === NONE ? undefined : act.definitions[reg];
  if (definition?.op === Op.LoadGlobal) {
    const last = simpleName(definition.name);
    return last !== '' && last[0] !== last[0].toLowerCase() ? last : '';
  }
  if (definition?.op === Op.LoadVar) {
    const binding = act.module.ir.variables[definition.variable].import;
    if (binding === null) return '';
    const name = binding.imported === '*' ? binding.module : binding.imported;
    const last = simpleName(name);
    return last !== '' && last[0] !== last[0].toLowerCase() ? last : '';
  }
  // Map.Entry::getValue
  if (definition?.op === Op.GetField && /^[A-Z]\w*[a-z]/.test(definition.name))
    return staticReceiver(act, definition.object) === '' ? '' : definition.name;
  return '';
}

/** The simple name of the type that a register is declared with, '' if none is written. */
export function declaredName(act: Activation, reg: Reg): string {
  for (let current = reg, hops = 0; current !== NONE && hops < 6; hops++) {
    const definition = act.definitions[current];
    if (definition === undefined) return '';
    switch (definition.op) {
      case Op.LoadVar:
        return simpleName(act.module.ir.variables[definition.variable].type?.name ?? '');
      case Op.New:
        return simpleName(definition.type?.name ?? '');
      case Op.Cast:
        return simpleName(definition.type?.name ?? '');
      case Op.GetField: {
        const owner = act.definitions[definition.object];
        let cls = act.fn.class;
        if (owner?.op === Op.LoadVar) {
          const info = act.module.ir.variables[owner.variable];
          const known =
            info.type === null ? null : javaType(act.analysis, act.module, info.type.name, info.type.root).cls;
          if (info.kind === 'class') cls = act.module.classOf(owner.variable);
          else if (known !== null) {
            const field = classIr(known).fields.find((f) => f.name === definition.name);
            return simpleName(field?.type?.name ?? '');
          } else return '';
        } else if (owner?.op !== Op.This) return '';
        if (cls === NONE || cls < 0) return '';
        const field = act.module.ir.classes[cls].fields.find((f) => f.name === definition.name);
        return simpleName(field?.type?.name ?? '');
      }
      // sb.append(a).append(b)
      case Op.CallMethod:
        if (!FLUENT.has(definition.name)) return '';
        current = definition.object;
        break;
      default:
        return '';
    }
  }
  return '';
}

/** Can the receiver of a call be a text, as far as its value, its declared type or the class that makes it tell? */
export function mayBeText({ act, receiverReg }: CallSite, receiver: Value): boolean {
  if (receiver.prim === Prim.String) return true;
  if ((receiver.prim & Prim.String) === 0) return false;
  const declared = declaredName(act, receiverReg);
  if (declared !== '') return isTextName(declared);
  const made = staticReceiver(act, receiverReg);
  if (made !== '') return made === 'String';
  // Splitter.on(';').trimResults(): an object that a class makes and that is told more
  let call = receiverReg === NONE ? undefined : act.definitions[receiverReg];
  if (call?.op === Op.CallMethod && /^(?:get|to|as)[A-Z]|^name$/.test(call.name)) return true;
  for (let hops = 0; call?.op === Op.CallMethod && hops < 6; hops++) {
    if (staticReceiver(act, call.object) !== '') return !FACTORY.test(call.name);
    call = act.definitions[call.object];
  }
  return true;
}

/** Names of static methods that make an object of their class. */
const FACTORY = /^(?:on|of|with|create|builder|instance|getInstance|compile|fixed[A-Z]\w*|new[A-Z]\w*)$/;

const FLUENT = new Set(['append', 'insert', 'reverse', 'delete', 'deleteCharAt', 'replace', 'add']);
