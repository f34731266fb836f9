/** Thrown values, within a function and out of it into the `try` of a caller. */
import type { Activation } from './analysis.js';
import type { Delta, State } from './state.js';
import { joinValues, UNKNOWN, type Value } from './value.js';

export const EMPTY_DELTA: Delta = new Map();

/** Ways out of a function by a throw whose state changes are kept. */
const MAX_WAYS = 8;

/**
 * A value is thrown at the current state.
 * @param further state changes on the way to the throw that the current state does not have
 */
export function raise(act: Activation, state: State, value: Value, further: Delta = EMPTY_DELTA): void {
  if (act.tryBase >= 0) {
    act.caught = act.caught === UNKNOWN ? value : joinValues(act.caught, value);
    act.throwDeltas.push(withChanges(state.since(act.tryBase), further));
    return;
  }
  act.thrown = act.thrown === null ? value : joinValues(act.thrown, value);
  if (act.analysis.tryDepth > 0 && act.thrownDeltas.length < MAX_WAYS)
    act.thrownDeltas.push(withChanges(state.since(act.entry), further));
}

function withChanges(delta: Delta, further: Delta): Delta {
  for (const [key, entry] of further) delta.set(key, entry);
  return delta;
}
