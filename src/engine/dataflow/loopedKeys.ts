/** Keys that a loop goes through: `for name in HIDDEN: del record[name]`. */
import { Op, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { elementOf } from './objects.js';
import type { State } from './state.js';

/** The texts that a variable of a loop over known texts has one after the other; none for any other register. */
export function loopedKeys(act: Activation, state: State, reg: Reg | undefined): readonly string[] {
  const read = reg === undefined ? undefined : act.definitions[reg];
  if (read?.op !== Op.LoadVar) return [];
  const given = act.definitions[act.analysis.onlyStore(act.module, act.fn, read.variable)];
  if (given?.op !== Op.Iterate || given.mode === 'keys') return [];
  const texts = elementOf(state, act.read(given.src)).consts?.filter((one) => typeof one === 'string') ?? [];
  return texts.every((one) => act.read(read.dst).consts?.includes(one) === true) ? texts : [];
}
