/** Which variables a loop carries from one round to the next: the others are written before they are read in each round. */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type Instr, type LoopInstr, type Variable, type VarId } from '../ir/ir.js';

export interface CarriedVariables {
  /**
   * Those that a round may read as the round before left them: what is read where no store stands before it on every way.
   * Functions that close over a variable may read it at any time, so may whoever sees one of the module.
   */
  readonly carried: ReadonlySet<VarId>;
  /** Of those, the ones that a round makes by arithmetic of what they were: `i++`. */
  readonly counters: readonly VarId[];
}

const known = new WeakMap<LoopInstr, CarriedVariables>();

export function carriedVariables(
  loop: LoopInstr,
  variables: readonly Variable[],
  definitions: readonly (Instr | undefined)[],
): CarriedVariables {
  let found = known.get(loop);
  if (found === undefined) {
    const collection = new Collection(variables, definitions);
    const stored = new Set<VarId>();
    const blocks = loop.testFirst ? [loop.test, loop.body, loop.update] : [loop.body, loop.update, loop.test];
    for (const block of blocks) collection.add(block, stored);
    const { carried, computed } = collection;
    found = { carried, counters: [...computed].filter((variable) => carried.has(variable)) };
    known.set(loop, found);
  }
  return found;
}

class Collection {
  readonly carried = new Set<VarId>();
  readonly computed = new Set<VarId>();

  constructor(
    private readonly variables: readonly Variable[],
    private readonly definitions: readonly (Instr | undefined)[],
  ) {}

  /** @param stored what was stored before on every way; what the block stores on every way is added */
  add(block: Block, stored: Set<VarId>): void {
    for (const instr of block) {
      if (instr.op === Op.LoadVar) {
        if (!stored.has(instr.variable)) this.carried.add(instr.variable);
      } else if (instr.op === Op.StoreVar) {
        const { captured, function: owner } = this.variables[instr.variable];
        if (this.definitions[instr.src]?.op === Op.Binary) this.computed.add(instr.variable);
        if (captured || owner === 0) this.carried.add(instr.variable);
        else stored.add(instr.variable);
      } else forEachBlock(instr, (inner) => this.add(inner, new Set(stored)));
    }
  }
}
