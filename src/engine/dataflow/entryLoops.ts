/** Loops over the entries or keys of an object whose fields are known: each goes through the loop by itself, with its key. */
import { NONE, Op, type Block, type IterateInstr, type LoopInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { entriesIn, keysIn, keysOfCall, namesIn, tellsApart } from './builtins/entries.js';
import { holdsHandlers } from './objects.js';
import type { State } from './state.js';
import type { Value } from './value.js';
import { walkBlock } from './walk.js';

/** What a loop gets one after the other, where it is entries or keys of an object that holds data; else null. */
function itemsOf(act: Activation, state: State, { src, mode }: IterateInstr, body: Block): readonly Value[] | null {
  const given = act.read(src);
  if (given.refs?.length !== 1) return null;
  const names = namesIn(act.analysis, state, given, body, act.definitions);
  if (names !== null || !tellsApart(body, holdsHandlers(state, given))) return names;
  if (mode === 'keys') return keysIn(state, given);
  return keysOfCall(act, state, src) ?? entriesIn(state, given);
}

/**
 * Walks such a loop.
 * @returns null if it is another one, which is walked as any loop; else whether its end is reached
 */
export function walkEntries(act: Activation, state: State, instr: LoopInstr): boolean | null {
  const [first, ...rest] = instr.body;
  if (first?.op !== Op.Iterate || instr.condition !== NONE || instr.test.length + instr.update.length > 0) return null;
  const items = itemsOf(act, state, first, rest);
  if (items === null) return null;
  const { analysis, exits } = act;
  const base = state.mark();
  const [left, next] = [instr.id * 2, instr.id * 2 + 1];
  exits.set(left, []);
  act.exitBases.set(instr.id, base);
  analysis.loopDepth++;
  analysis.entryDepth++;
  let alive = true;
  for (const item of items) {
    exits.set(next, []);
    act.regs[first.dst] = item;
    alive = walkBlock(rest, state, act);
    const again = exits.get(next) ?? [];
    if (again.length > 0) {
      const last = state.undo(base);
      state.absorb(alive ? [...again, last] : again);
      alive = true;
    }
    if (!alive) break;
  }
  analysis.entryDepth--;
  analysis.loopDepth--;
  exits.delete(next);
  const ends = exits.get(left) ?? [];
  exits.delete(left);
  if (ends.length === 0) return alive;
  const end = state.undo(base);
  state.absorb(alive ? [end, ...ends] : ends);
  return true;
}
