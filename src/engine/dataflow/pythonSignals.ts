/** Functions of Python that a decorator connects with a signal: `@receiver(paid)`, `@paid.connect`, `@paid.connect_via(app)`. */
import { NONE, Op, type Decorator, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { iteratedElement } from './builtins/common.js';
import { subscribeBy, subscribeTo, withVariables } from './channels.js';
import { functionRef } from './hierarchy.js';
import { decoratorRows } from './members.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import type { Value } from './value.js';

const LIBRARY = 'signals';
const CONNECTS = /(?:^|\.)(?:connect|connect_via|receiver)$/;

/** Notes that what is sent by the signals which a function's decorators name reaches the function. */
export function connectDecorated(act: Activation, state: State, fn: FunctionIr): void {
  for (const mark of fn.decorators) {
    if (mark.called && mark.value !== NONE) subscribeDecorated(act, state, fn, mark);
    if (mark.value === NONE || !CONNECTS.test(mark.name)) continue;
    const reg = signalOf(act, mark);
    if (reg === NONE) continue;
    const value = act.read(reg);
    // @receiver([paid, refunded])
    const signals = isSignal(value) ? value : iteratedElement(state, value);
    if (!isSignal(signals)) continue;
    for (const id of signals.refs ?? []) {
      const ref = withVariables(functionRef(act.module, fn, null), state);
      const name = heapObject(state, id)?.fields.get('name')?.text;
      subscribeTo(act.analysis, `${LIBRARY}#${String(id)}:`, ref, null);
      if (name != null) subscribeTo(act.analysis, `${LIBRARY}:${name}`, ref, null);
    }
  }
}

/** `@broker.subscriber("orders")`: the function is a handler of the names that the decorator is given. */
function subscribeDecorated(act: Activation, state: State, fn: FunctionIr, mark: Decorator): void {
  const { analysis, module } = act;
  for (const { row } of decoratorRows(analysis, module, [mark], 'method', state)) {
    if (row.verb !== 'subscribe' || row.isBroker !== true) continue;
    const names = mark.args.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
    const ref = withVariables(functionRef(module, fn, null), state);
    for (const name of names.slice(0, 1)) subscribeBy(analysis, row, `${row.library}:${name}`, ref);
  }
}

function isSignal(value: Value): boolean {
  return value.apis?.some(({ path }) => path === `${LIBRARY}.Signal`) === true;
}

/** The register of the signal that a decorator speaks of. */
function signalOf({ definitions }: Activation, { name, value }: Decorator): Reg {
  const made = definitions[value];
  if (/(?:^|\.)receiver$/.test(name))
    return (made?.op === Op.Call || made?.op === Op.CallMethod) && made.args.length > 0 ? made.args[0] : NONE;
  return made?.op === Op.GetField || made?.op === Op.CallMethod ? made.object : NONE;
}
