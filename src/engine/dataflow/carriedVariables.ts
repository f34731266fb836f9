/** Which variables a loop carries from one round to the next: the others are written before they are read in each round. */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type LoopInstr, type Variable, type VarId } from '../ir/ir.js';

const known = new WeakMap<LoopInstr, ReadonlySet<VarId>>();

/**
 * The variables that a round of the loop may read as the round before left them: what is read where no store stands before it
 * on every way. Functions that close over a variable may read it at any time, so may whoever sees one of the module.
 */
export function carriedVariables(loop: LoopInstr, variables: readonly Variable[]): ReadonlySet<VarId> {
  let carried = known.get(loop);
  if (carried === undefined) {
    const found = new Set<VarId>();
    const stored = new Set<VarId>();
    const blocks = loop.testFirst ? [loop.test, loop.body, loop.update] : [loop.body, loop.update, loop.test];
    for (const block of blocks) collect(block, stored, found, variables);
    carried = found;
    known.set(loop, carried);
  }
  return carried;
}

function collect(block: Block, stored: Set<VarId>, found: Set<VarId>, variables: readonly Variable[]): void {
  for (const instr of block) {
    if (instr.op === Op.LoadVar) {
      if (!stored.has(instr.variable)) found.add(instr.variable);
    } else if (instr.op === Op.StoreVar) {
      const { captured, function: owner } = variables[instr.variable];
      if (captured || owner === 0) found.add(instr.variable);
      else stored.add(instr.variable);
    } else forEachBlock(instr, (inner) => collect(inner, new Set(stored), found, variables));
  }
}
