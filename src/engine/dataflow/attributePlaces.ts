/**
 * Settings that a class keeps in an attribute: `verify_tls = False` of a client, which a class above hands to the library
 * (`session.verify = self.verify_tls`). What is to be mended is the attribute, and the other classes' may be good.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';

export interface AttributePlace {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the class gives the attribute its value that a register was read of.
 * @param text what has to stand there: the constant, or the key of a dictionary
 */
export function attributePlace(act: Activation, state: State, reg: Reg, text: string): AttributePlace | null {
  const read = reg === NONE ? undefined : act.definitions[reg];
  if (read?.op !== Op.GetField) return null;
  const object = act.read(read.object);
  const owner = ownerOf(act, state, object.refs, object.fns);
  if (owner === null) return null;
  for (const cls of lineage(act.analysis, owner)) {
    const field = classIr(cls).fields.find(({ name }) => name === read.name);
    if (field === undefined) continue;
    const { module } = cls;
    const written = module.text(field.start, field.end).toLowerCase();
    return written.includes(text.toLowerCase()) ? { module, start: field.start, end: field.end } : null;
  }
  return null;
}

function ownerOf(
  act: Activation,
  state: State,
  refs: readonly number[] | null,
  fns: readonly { readonly module: ModuleContext; readonly classIndex: number }[] | null,
): ClassRef | null {
  if (refs?.length === 1) return heapObject(state, refs[0])?.classOf ?? null;
  const cls = fns?.find(({ classIndex }) => classIndex >= 0);
  return cls === undefined ? null : { module: cls.module, index: cls.classIndex };
}

/**
 * Where a method or function writes an option that a call gets with all of what it returns: `**self.options()`. Of several that
 * go by its name one writes it.
 * @param reg what is spread into the call
 * @param constant what the option is set to
 */
export function returnedPlace(act: Activation, reg: Reg, key: string, constant: unknown): AttributePlace | null {
  let made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.LoadVar) made = act.definitions[act.analysis.onlyStore(act.module, act.fn, made.variable)];
  const name = made?.op === Op.CallMethod ? made.name : made?.op === Op.Call ? nameOfRegister(act, made.callee) : '';
  if (name === '') return null;
  const places = act.analysis.modules.flatMap((module) =>
    module.ir.functions
      .filter((fn) => fn.name === name)
      .flatMap((fn) => writtenIn(fn, key, constant).map(({ start, end }) => ({ module, start, end }))),
  );
  return places.length === 1 ? places[0] : null;
}

/** `{"key": constant}`, `dict(key=constant)`, `options["key"] = constant` */
function writtenIn({ definitions, body }: FunctionIr, key: string, constant: unknown): readonly Span[] {
  const found: Span[] = [];
  const is = (reg: Reg, value: unknown): boolean => {
    const made = reg === NONE ? undefined : definitions[reg];
    return made?.op === Op.Const && made.value === value;
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.ObjectLit)
        found.push(...instr.entries.filter((entry) => entry.name === key && is(entry.value, constant)));
      else if (instr.op === Op.SetField && instr.name === key && is(instr.src, constant)) found.push(instr);
      else if (instr.op === Op.Call) {
        const at = instr.names?.indexOf(key) ?? -1;
        const given = at >= 0 && is(instr.args[at], constant) ? definitions[instr.args[at]] : undefined;
        if (given !== undefined) found.push(given);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return found;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The register of what is spread into the keywords of a call: `options` of `Client(**options)`. */
export function spreadKeywords({ act, dst }: CallSite): Reg {
  const made = act.definitions[dst];
  if (made?.op !== Op.Call && made?.op !== Op.CallMethod && made?.op !== Op.New) return NONE;
  const at = made.args.findIndex((_, i) => made.spread?.[i] === true && made.names?.[i] === '**');
  return at < 0 ? NONE : made.args[at];
}
