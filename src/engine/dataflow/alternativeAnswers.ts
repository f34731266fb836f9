/** Answers that a function may give without what it is asked about: `known.contains(host) || session.isValid()`. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Reg } from '../ir/ir.js';

/** Does a function say yes by itself, or else by questions of which one asks a parameter but `index` nothing but how it is? */
export function mayDecideWithout(fn: FunctionIr, index: number): boolean {
  const returned: Reg[] = [];
  const stored = new Map<number, Reg>();
  let mayThrow = false;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return && instr.value !== NONE) returned.push(instr.value);
      else if (instr.op === Op.Throw) mayThrow = true;
      else if (instr.op === Op.StoreVar) stored.set(instr.variable, stored.has(instr.variable) ? NONE : instr.src);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  if (mayThrow) return false;
  const variables = fn.params.map(({ variable }) => variable);
  const isYes = (reg: Reg): boolean => isTrue(fn, reg);
  /** `session.isValid()`, `session.getPeerCertificates().length > 0`: a parameter of which nothing is compared. */
  const asksOther = (reg: Reg): boolean => {
    const made = reg === NONE ? undefined : fn.definitions[reg];
    switch (made?.op) {
      case Op.LoadVar: {
        const at = variables.indexOf(made.variable);
        return at < 0 ? asksOther(stored.get(made.variable) ?? NONE) : at !== index;
      }
      case Op.CallMethod:
        return made.args.length === 0 && asksOther(made.object);
      case Op.GetField:
        return asksOther(made.object);
      case Op.Binary:
        return (
          /^(?:!=|>|>=)$/.test(made.operator) && fn.definitions[made.right]?.op === Op.Const && asksOther(made.left)
        );
      default:
        return false;
    }
  };
  /** One of several ways to a yes. */
  const hasWay = (reg: Reg): boolean => {
    const made = reg === NONE ? undefined : fn.definitions[reg];
    if (made?.op === Op.LoadVar && !variables.includes(made.variable)) return hasWay(stored.get(made.variable) ?? NONE);
    if (made?.op === Op.If && (made.thenValue === made.condition || isYes(made.thenValue)))
      return hasWay(made.thenValue) || hasWay(made.elseValue);
    return asksOther(reg);
  };
  return returned.some(hasWay) && returned.every((reg) => isYes(reg) || hasWay(reg));
}

function isTrue(fn: FunctionIr, reg: Reg): boolean {
  const made = reg === NONE ? undefined : fn.definitions[reg];
  return made?.op === Op.Const && made.value === true;
}
