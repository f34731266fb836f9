/**
 * Constants that a value is on some ways only: `String key = "k3y"; if (isSet) key = setting;`. The walk keeps constants
 * where a value is nothing else; this tells the others, from the stores that reach a read.
 */
import { NONE, Op, type Block, type ConstInstr, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';

type Stores = ReadonlySet<Reg>;

const NO_STORES: Stores = new Set();
const MOST_STEPS = 6;
const SAME_TEXT = /^(?:toCharArray|getBytes|encode|trim|strip)$/;

/** Texts that the register can be on some way that was walked, with the places where they are written. */
export function alternativeTexts(act: Activation, reg: Reg): readonly ConstInstr[] {
  const found: ConstInstr[] = [];
  const visit = (at: Reg, steps: number): void => {
    if (at === NONE || steps > MOST_STEPS) return;
    const instr = act.definitions[at];
    switch (instr?.op) {
      case Op.Const:
        // a branch that is never taken leaves its registers empty
        if (typeof instr.value === 'string' && act.read(at).text === instr.value && !found.includes(instr))
          found.push(instr);
        return;
      case Op.LoadVar: {
        const variable = act.module.ir.variables[instr.variable];
        if (variable.function === 0 && act.fn.index !== 0) found.push(...defaultsOf(act, instr.variable));
        if (variable.function !== act.fn.index || variable.kind === 'parameter') return;
        for (const store of new Reaching(instr.variable, instr).stores(act.fn.body)) visit(store, steps + 1);
        return;
      }
      case Op.If:
        visit(instr.thenValue, steps + 1);
        visit(instr.elseValue, steps + 1);
        return;
      case Op.Cast:
        visit(instr.src, steps + 1);
        return;
      case Op.CallMethod:
        if (SAME_TEXT.test(instr.name)) visit(instr.object, steps + 1);
        return;
      default:
        return;
    }
  };
  visit(reg, 0);
  return found;
}

/** `const KEY = process.env.KEY ?? 'constant'` at the top of the module: the constants that it may be. */
function defaultsOf(act: Activation, variable: number): ConstInstr[] {
  const { module, analysis } = act;
  if (module.ir.variables[variable].stores !== 1) return [];
  const top = module.ir.functions[0];
  const { definitions } = top;
  const stored = analysis.storesOf(top).get(variable);
  const choice = stored === undefined ? undefined : definitions[stored];
  if (choice?.op !== Op.If) return [];
  return [choice.thenValue, choice.elseValue].flatMap((reg) => {
    const constant = reg === NONE ? undefined : definitions[reg];
    return constant?.op === Op.Const && typeof constant.value === 'string' ? [constant] : [];
  });
}

/** Which stores of a variable reach one read of it. */
class Reaching {
  #found: Stores = NO_STORES;

  constructor(
    private readonly variable: number,
    private readonly read: Instr,
  ) {}

  stores(body: Block): Stores {
    this.#block(body, NO_STORES);
    return this.#found;
  }

  #block(block: Block, before: Stores): Stores {
    let now = before;
    for (const instr of block) {
      if (instr === this.read) this.#found = union(this.#found, now);
      now = this.#after(instr, now);
    }
    return now;
  }

  #after(instr: Instr, now: Stores): Stores {
    switch (instr.op) {
      case Op.StoreVar:
        return instr.variable === this.variable ? new Set([instr.src]) : now;
      case Op.Return:
      case Op.Throw:
        return NO_STORES;
      case Op.If:
        return union(this.#block(instr.then, now), this.#block(instr.else, now));
      case Op.Labelled:
        return union(now, this.#block(instr.body, now));
      case Op.Loop: {
        let all = this.#block(instr.test, now);
        // what one round stores the next one reads
        for (let round = 0; round < 2; round++)
          all = union(all, this.#block(instr.update, this.#block(instr.body, this.#block(instr.test, all))));
        return this.#block(instr.else, all);
      }
      case Op.Switch: {
        let all = instr.cases.some((one) => one.isDefault) ? NO_STORES : now;
        for (const one of instr.cases) {
          const start = this.#block(one.test, now);
          all = union(all, this.#block(one.body, instr.fallsThrough ? union(start, all) : start));
        }
        return all;
      }
      case Op.Try: {
        const done = this.#block(instr.else, this.#block(instr.body, now));
        let all = done;
        for (const handler of instr.handlers) all = union(all, this.#block(handler.body, union(now, done)));
        return this.#block(instr.finalizer, all);
      }
      default:
        return now;
    }
  }
}

function union(a: Stores, b: Stores): Stores {
  if (a === b || b.size === 0) return a;
  return a.size === 0 ? b : new Set([...a, ...b]);
}
