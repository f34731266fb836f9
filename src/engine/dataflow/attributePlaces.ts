/**
 * Settings that a class keeps in an attribute: `verify_tls = False` of a client, which a class above hands to the library
 * (`session.verify = self.verify_tls`). What is to be mended is the attribute, and the other classes' may be good.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
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

/** Functions that an option is looked for in. */
const MOST_HANDED_ON = 8;

/**
 * Where an option is written that a function hands on with all of its keywords (`**options`): `options["verify"] = False` before
 * that, or in one that calls it, `send(path, verify=False)` or `send(path, **options)`. Null unless it is one place.
 * @param reg what is spread into the call
 * @param constant what the option is set to
 */
export function handedPlace(act: Activation, reg: Reg, key: string, constant: unknown): AttributePlace | null {
  const spread = reg === NONE ? undefined : act.definitions[reg];
  if (spread?.op !== Op.LoadVar) return null;
  const places = placesOfSpread(act.analysis, act.module, act.fn, spread.variable, key, constant, new Set());
  return places.length === 1 ? places[0] : null;
}

function placesOfSpread(
  analysis: Analysis,
  module: ModuleContext,
  fn: FunctionIr,
  variable: number,
  key: string,
  constant: unknown,
  seen: Set<FunctionIr>,
): readonly AttributePlace[] {
  if (seen.has(fn)) return [];
  seen.add(fn);
  const here = setOn(fn, variable, key, constant).map(({ start, end }) => ({ module, start, end }));
  const parameter = fn.params.find((one) => one.variable === variable);
  if (parameter?.rest !== 'keyword' || seen.size > MOST_HANDED_ON || fn.name === '') return here;
  const found: AttributePlace[] = [...here];
  for (const caller of analysis.modules) {
    if (caller.ir.language !== 'python' || !caller.ir.identifiers.has(fn.name)) continue;
    for (const from of caller.ir.functions) {
      const spreads = new Set<number>();
      for (const instr of from.definitions) {
        if (instr?.op !== Op.Call && instr?.op !== Op.CallMethod && instr?.op !== Op.CallSuper) continue;
        if ((instr.op === Op.Call ? calledName(caller, from, instr.callee) : instr.name) !== fn.name) continue;
        instr.names?.forEach((name, i) => {
          const given = from.definitions[instr.args[i]];
          if (given === undefined) return;
          if (name === key && given.op === Op.Const && given.value === constant)
            found.push({ module: caller, start: given.start, end: given.end });
          if (name === '**' && given.op === Op.LoadVar) spreads.add(given.variable);
        });
      }
      for (const next of spreads) found.push(...placesOfSpread(analysis, caller, from, next, key, constant, seen));
    }
  }
  return found;
}

function calledName(module: ModuleContext, fn: FunctionIr, callee: Reg): string {
  const read = callee === NONE ? undefined : fn.definitions[callee];
  return read?.op === Op.LoadVar ? module.ir.variables[read.variable].name : '';
}

/** `options["key"] = constant`, `options.setdefault("key", constant)` and `options.update(key=constant)` of a variable. */
function setOn({ definitions, body }: FunctionIr, variable: number, key: string, constant: unknown): readonly Span[] {
  const found: Span[] = [];
  const isConstant = (reg: Reg | undefined, value: unknown): boolean => {
    const made = reg === undefined || reg === NONE ? undefined : definitions[reg];
    return made?.op === Op.Const && made.value === value;
  };
  const isVariable = (reg: Reg): boolean => {
    const read = definitions[reg];
    return read?.op === Op.LoadVar && read.variable === variable;
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.SetField && instr.name === key && isVariable(instr.object) && isConstant(instr.src, constant))
        found.push(instr);
      else if (instr.op === Op.CallMethod && isVariable(instr.object)) {
        const { args, names } = instr;
        const at = instr.name === 'update' ? (names?.indexOf(key) ?? -1) : -1;
        const isDefault = instr.name === 'setdefault' && isConstant(args[0], key) && isConstant(args[1], constant);
        if (isDefault || (at >= 0 && isConstant(args[at], constant))) found.push(instr);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return found;
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
