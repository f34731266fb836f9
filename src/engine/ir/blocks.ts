import { NONE, Op, type Block, type Instr } from './ir.js';

/** Does the instruction hold blocks? Most do not; the kinds that do stand together. */
export function hasBlocks(instr: Instr): boolean {
  return instr.op >= Op.If && instr.op <= Op.Try;
}

/** Calls `visit` for each block directly inside an instruction. */
export function forEachBlock(instr: Instr, visit: (block: Block) => void): void {
  switch (instr.op) {
    case Op.If:
      visit(instr.then);
      visit(instr.else);
      return;
    case Op.Loop:
      visit(instr.test);
      visit(instr.body);
      visit(instr.update);
      visit(instr.else);
      return;
    case Op.Switch:
      for (const c of instr.cases) {
        visit(c.test);
        visit(c.body);
      }
      return;
    case Op.Labelled:
      visit(instr.body);
      return;
    case Op.Try:
      visit(instr.body);
      for (const handler of instr.handlers) visit(handler.body);
      visit(instr.else);
      visit(instr.finalizer);
      return;
    default:
      return;
  }
}

/** The instruction that writes each register, of a body that was not made by the builder. */
export function definitionsIn(body: Block): readonly (Instr | undefined)[] {
  const definitions: (Instr | undefined)[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if ('dst' in instr && instr.dst !== NONE) definitions[instr.dst] = instr;
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return definitions;
}
