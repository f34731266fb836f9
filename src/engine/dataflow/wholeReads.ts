/**
 * Objects of a request that are used whole in one place and read for their password in another: `log(req.body)` beside
 * `const { password } = req.body`. Nothing but the second tells what the first writes down.
 */
import { forEachBlock } from '../ir/blocks.js';
import {
  Op,
  type Block,
  type FunctionIr,
  type GetFieldInstr,
  type Instr,
  type ParamInstr,
  type Reg,
} from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate } from './objects.js';
import { HeapObject, type State } from './state.js';
import { UNKNOWN, type Value } from './value.js';

const INPUT = 'user-input';
const HOLDER = 'password-holder';

/** The password that is read of an object somewhere in the function, by the instructions that give that object. */
export type WholeReads = ReadonlyMap<Instr, GetFieldInstr>;

const MAX_HOPS = 5;

/** Data of a request with the password in it that the function reads of the same object elsewhere. */
export function withPassword(act: Activation, state: State, instr: GetFieldInstr | ParamInstr, value: Value): Value {
  // Python's forms are objects of a library, of which `get` gives a part: see pythonForms.ts
  if (act.module.ir.language === 'python') return value;
  if (value.refs !== null || value.taints?.some((t) => t.origin.kind === INPUT) !== true) return value;
  const read = act.analysis.wholeReads(act.module, act.fn).get(instr);
  if (read === undefined) return value;
  const { start, end, name } = read;
  const password = UNKNOWN.withTaints([act.analysis.sourceTaint(HOLDER, '', act.module, start, end, 0)]);
  const object = new HeapObject(new Map([[name, password]]), null, true, false, -1, null);
  return value.withRefs(allocate(act, state, instr.dst, object, 'whole').refs);
}

/** Works {@link WholeReads} out. An object whose password the function overwrites or deletes has none. */
export function wholeReads(analysis: Analysis, module: ModuleContext, fn: FunctionIr): WholeReads {
  const { definitions } = fn;
  const stores = analysis.storesOf(fn);
  const isPassword = (name: string): boolean =>
    analysis.index.vocabulary.classify(name).some(({ type }) => type.kind === 'password');

  /** What the register holds, as a path from a parameter: `0.body`. null if it is anything else. */
  const placeOf = (reg: Reg): string | null => {
    let path = '';
    let from = reg;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const definition = definitions[from];
      switch (definition?.op) {
        case Op.Param:
          return `${String(definition.index)}${path}`;
        case Op.GetField:
          path = `.${definition.name}${path}`;
          from = definition.object;
          break;
        case Op.Cast:
          from = definition.src;
          break;
        case Op.LoadVar: {
          const variable = module.ir.variables[definition.variable];
          const source = stores.get(definition.variable);
          if (variable.stores !== 1 || variable.function !== fn.index || source === undefined) return null;
          from = source;
          break;
        }
        default:
          return null;
      }
    }
    return null;
  };

  const read = new Map<string, GetFieldInstr>();
  const changed = new Set<string>();
  const given: (GetFieldInstr | ParamInstr)[] = [];
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.GetField) {
        given.push(instr);
        const place = isPassword(instr.name) ? placeOf(instr.object) : null;
        if (place !== null) read.set(place, instr);
      } else if (instr.op === Op.Param) given.push(instr);
      else if ((instr.op === Op.SetField || instr.op === Op.Delete) && isPassword(instr.name ?? '')) {
        const place = placeOf(instr.object);
        if (place !== null) changed.add(place);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);

  const reads = new Map<Instr, GetFieldInstr>();
  if (read.size === 0) return reads;
  for (const instr of given) {
    const place = placeOf(instr.dst);
    const password = place === null || changed.has(place) ? undefined : read.get(place);
    if (password !== undefined) reads.set(instr, password);
  }
  return reads;
}
