/** How a path ends that code puts together: `path.join(__dirname, 'views', 'mail.hbs')` ends with `views/mail.hbs`. */
import { NONE, Op, type FunctionIr, type Reg, type VarId } from '../ir/ir.js';
import type { Activation } from './analysis.js';

const MOST_HOPS = 8;

/** Calls that put paths together. */
const JOINS = /^(?:join|resolve|joinpath|get)$/;
/** Calls that read a file, or pass on what was read. */
const READS = /^(?:readFileSync|readFile|toString|read_text|open|compile|template|Path)$/;

/** A register of a function, which is the one being walked or one around it. */
interface Place {
  readonly fn: FunctionIr;
  readonly reg: Reg;
}

/** What is written of the end of a path, or of the path of the file whose text a register holds; null if nothing is. */
export function writtenPath(act: Activation, reg: Reg): string | null {
  let { fn } = act;
  let current = reg;
  for (let hops = 0; current !== NONE && hops < MOST_HOPS; hops += 1) {
    const text = knownText(act, { fn, reg: current });
    if (text !== null) return withoutSlash(text);
    const instr = fn.definitions[current];
    switch (instr?.op) {
      case Op.LoadVar: {
        const stored = storedIn(act, instr.variable);
        if (stored === null) return null;
        ({ fn, reg: current } = stored);
        break;
      }
      case Op.Await:
      case Op.Cast:
        current = instr.src;
        break;
      case Op.Template: {
        const last = instr.parts.at(-1);
        return typeof last === 'string' ? withoutSlash(last) : null;
      }
      case Op.Binary:
        current = instr.right;
        break;
      case Op.Call:
      case Op.CallMethod: {
        const name = instr.op === Op.CallMethod ? instr.name : nameOf(act, { fn, reg: instr.callee });
        if (JOINS.test(name)) return joined(act, fn, instr.args);
        if (!READS.test(name)) return null;
        current = instr.args.at(0) ?? (instr.op === Op.CallMethod ? instr.object : NONE);
        break;
      }
      default:
        return null;
    }
  }
  return null;
}

function knownText(act: Activation, { fn, reg }: Place): string | null {
  const known = fn === act.fn ? (act.regs[reg]?.text ?? null) : null;
  if (known !== null) return known;
  const instr = fn.definitions[reg];
  return instr?.op === Op.Const && typeof instr.value === 'string' ? instr.value : null;
}

/** Where a variable that is stored once gets its value. */
function storedIn(act: Activation, id: VarId): Place | null {
  const variable = act.module.ir.variables[id];
  if (variable.stores !== 1) return null;
  const fn = act.module.ir.functions[variable.function];
  const reg = act.analysis.storesOf(fn).get(id);
  return reg === undefined ? null : { fn, reg };
}

function nameOf(act: Activation, { fn, reg }: Place): string {
  const instr = fn.definitions[reg];
  if (instr?.op === Op.LoadVar) return act.module.ir.variables[instr.variable].name;
  return instr?.op === Op.LoadGlobal || instr?.op === Op.GetField ? instr.name : '';
}

/** The constant parts at the end. */
function joined(act: Activation, fn: FunctionIr, args: readonly Reg[]): string | null {
  const parts: string[] = [];
  for (const reg of [...args].reverse()) {
    const text = knownText(act, { fn, reg });
    if (text === null) break;
    parts.unshift(text);
  }
  return parts.length === 0 ? null : withoutSlash(parts.join('/'));
}

function withoutSlash(text: string): string | null {
  const written = text.replace(/^(?:\.{0,2}\/)+/, '');
  return written === '' ? null : written;
}
