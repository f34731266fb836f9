/** Which variables a loop carries from one round to the next: the others are written before they are read in each round. */
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
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

/**
 * Worked out once for each loop.
 * @param known what was worked out before
 * @param variables those of the loop's module
 * @param definitions the instruction that writes each register of the loop's function
 */
export function carriedVariables(
  known: Map<LoopInstr, CarriedVariables>,
  loop: LoopInstr,
  variables: readonly Variable[],
  definitions: readonly (Instr | undefined)[],
): CarriedVariables {
  let found = known.get(loop);
  if (found === undefined) {
    const collection = new Collection(variables, definitions);
    const blocks = loop.testFirst ? [loop.test, loop.body, loop.update] : [loop.body, loop.update, loop.test];
    for (const block of blocks) collection.add(block);
    const { carried, computed } = collection;
    found = { carried, counters: [...computed].filter((variable) => carried.has(variable)) };
    known.set(loop, found);
  }
  return found;
}

class Collection {
  readonly carried = new Set<VarId>();
  readonly computed = new Set<VarId>();
  /** What was stored before on every way, and in which order. */
  readonly #stored = new Set<VarId>();
  readonly #order: VarId[] = [];
  readonly #visit = (block: Block): void => {
    this.#branch(block);
  };

  constructor(
    private readonly variables: readonly Variable[],
    private readonly definitions: readonly (Instr | undefined)[],
  ) {}

  /** Adds a block that every round walks after those before it. */
  add(block: Block): void {
    for (const instr of block) {
      if (instr.op === Op.LoadVar) {
        if (!this.#stored.has(instr.variable)) this.carried.add(instr.variable);
      } else if (instr.op === Op.StoreVar) {
        const { captured, function: owner } = this.variables[instr.variable];
        if (this.definitions[instr.src]?.op === Op.Binary) this.computed.add(instr.variable);
        if (captured || owner === 0) this.carried.add(instr.variable);
        else if (!this.#stored.has(instr.variable)) {
          this.#stored.add(instr.variable);
          this.#order.push(instr.variable);
        }
      } else if (hasBlocks(instr)) forEachBlock(instr, this.#visit);
    }
  }

  /** What some ways alone store is not stored after them. */
  #branch(block: Block): void {
    const before = this.#order.length;
    this.add(block);
    for (const variable of this.#order.splice(before)) this.#stored.delete(variable);
  }
}
