/** What a predicate says of its argument where it is true: `x -> allowed.contains(x)`, `allowed::contains`. */
import { NONE, Op } from '../ir/ir.js';
import { Activation } from './analysis.js';
import { guardRows, methodValue, type CallSite } from './call.js';
import { checkedByPredicate } from './checks.js';
import { allocate, elementOf, heapObject, KEY_FIELD } from './objects.js';
import { refine } from './refine.js';
import type { HeapObject, State } from './state.js';
import { cleanValue, UNKNOWN, Value, type FunctionRef } from './value.js';

const MAX_INSTRUCTIONS = 40;

/** `item`, as it is known to be where all the functions give true for it. */
export function whereTrue(site: CallSite, fns: readonly FunctionRef[], item: Value): Value {
  const entry = item.taints === null && item.refs?.length === 1 ? heapObject(site.state, item.refs[0]) : null;
  if ((item.taints === null && entry?.fields.has(KEY_FIELD) !== true) || fns.length !== 1) return item;
  const [ref] = fns;
  const { fn } = ref;
  if (fn === null || fn.params.length === 0 || fn.instructionCount > MAX_INSTRUCTIONS) return item;
  const last = fn.body.at(-1);
  if (last?.op !== Op.Return || last.value === NONE) return item;
  const { act, state } = site;
  const { analysis } = act;
  if (act.depth >= analysis.limits.depth || analysis.exhausted || analysis.stack.includes(fn)) return item;
  const mark = state.mark();
  const inner = new Activation(
    analysis,
    ref.module,
    fn,
    ref.boundThis ?? UNKNOWN,
    [item],
    act.depth + 1,
    act.context,
    mark,
    act,
  );
  if (ref.captured !== null) for (const [key, kept] of ref.captured) state.set(key, kept);
  analysis.stack.push(fn);
  const alive = analysis.walkBlock(fn.body.slice(0, -1), state, inner);
  analysis.stack.pop();
  let result = item;
  let told: HeapObject | null = null;
  if (alive) {
    const [parameter] = fn.params;
    if (parameter.rest === 'none' && parameter.variable !== NONE) {
      refine(inner, state, last.value, true);
      const refined = state.get(ref.module.variableBase + parameter.variable);
      if (entry !== null && item.refs !== null) told = heapObject(state, item.refs[0]);
      else if (refined instanceof Value) result = refined.taints === null ? refined : item.withTaints(refined.taints);
    } else result = passedOn(inner, state, last.value, item);
  }
  state.undo(mark);
  if (told === null || told === entry) return result;
  return item.withRefs(allocate(act, state, site.dst, told, 'kept').refs);
}

/** `container::contains`, `Paths::isLocal` of the project: a call that passes its arguments on. */
function passedOn(inner: Activation, state: State, reg: number, item: Value): Value {
  const call = inner.definitions[reg];
  if (call?.op !== Op.CallMethod) return item;
  const { index } = inner.analysis;
  let mask = 0;
  for (const row of guardRows(inner, call)) if (row.kind !== null) mask |= index.sanitizerBit(row.kind);
  if (call.name === 'contains' || call.name === 'containsKey') {
    const container = inner.read(call.object);
    const held = container.refs === null ? UNKNOWN : elementOf(state, container);
    if (container.taints === null && container.refs !== null && held.taints === null)
      mask |= index.sanitizerBit('allow-list');
  }
  const receiver = inner.read(call.object);
  if (receiver.refs !== null || receiver.fns !== null) {
    const { value } = methodValue(inner, state, receiver, call);
    if (value !== null) mask |= checkedByPredicate(inner, state, value, item);
  }
  return mask === 0 ? item : cleanValue(item, mask);
}
