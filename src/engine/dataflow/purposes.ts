/** What the result of a call is for, as the names around it say: the function it stands in, and the names that it goes under. */
import { forEachBlock } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type BinaryInstr,
  type Block,
  type CallMethodInstr,
  type FunctionIr,
  type Instr,
  type ModuleIr,
  type Reg,
  type TemplateInstr,
} from '../ir/ir.js';
import { Activation } from './analysis.js';
import { nameOfRegister } from './members.js';
import { UNKNOWN } from './value.js';

/** Instructions that read each register. */
type Uses = ReadonlyMap<Reg, readonly Instr[]>;

const usesIn = new WeakMap<FunctionIr, Uses>();

function usesOf(fn: FunctionIr): Uses {
  let known = usesIn.get(fn);
  if (known === undefined) {
    const uses = new Map<Reg, Instr[]>();
    const visit = (block: Block): void => {
      for (const instr of block) {
        for (const reg of readRegisters(instr)) {
          const list = uses.get(reg);
          if (list === undefined) uses.set(reg, [instr]);
          else list.push(instr);
        }
        forEachBlock(instr, visit);
      }
    };
    visit(fn.body);
    usesIn.set(fn, (known = uses));
  }
  return known;
}

/** The registers through which a result goes on, or gets a name. */
function readRegisters(instr: Instr): readonly Reg[] {
  switch (instr.op) {
    case Op.StoreVar:
    case Op.SetField:
    case Op.Cast:
    case Op.Await:
      return [instr.src];
    case Op.CallMethod:
      return [instr.object, ...instr.args];
    case Op.Call:
    case Op.New:
      return instr.args;
    case Op.GetIndex:
    case Op.GetField:
      return [instr.object];
    case Op.SetIndex:
      return [instr.src, instr.index];
    case Op.ObjectLit:
      return instr.entries.map((entry) => entry.value);
    case Op.Template:
      return instr.parts.filter((part) => typeof part !== 'string');
    case Op.Binary:
      return [instr.left, instr.right];
    case Op.Return:
      return instr.value === NONE ? [] : [instr.value];
    default:
      return [];
  }
}

/** `"${digest}"`: an entity tag stands in quotation marks. */
function isEntityTag({ parts }: TemplateInstr): boolean {
  const [before, , after] = parts;
  return parts.length === 3 && (before === '"' || before === 'W/"') && after === '"';
}

/** `'"' + digest + '"'`: the same, put together in two steps. */
function closesEntityTag(act: Activation, { operator, left, right }: BinaryInstr): boolean {
  const opened = act.definitions[left];
  return (
    operator === '+' &&
    opened?.op === Op.Binary &&
    opened.operator === '+' &&
    /^(?:W\/)?"$/.test(constantText(act, opened.left)) &&
    constantText(act, right) === '"'
  );
}

/** `.eTag(digest)` of `ResponseEntity.ok().eTag(digest).body(content)`: a method of a builder is named like what it sets. */
function isOfBuilder(act: Activation, { object, args, dst }: CallMethodInstr): boolean {
  if (args.length !== 1) return false;
  const on = act.definitions[object]?.op;
  if (on !== Op.CallMethod && on !== Op.New) return false;
  return (
    usesOf(act.fn)
      .get(dst)
      ?.some((use) => use.op === Op.CallMethod && use.object === dst) === true
  );
}

const MAX_HOPS = 6;

/** Functions outwards of the one with the call whose names for what it returns are looked at. */
const MAX_CALLERS = 2;

/** Methods that put what they are given into what they are called on. */
const FILLS: ReadonlySet<string> = new Set(['append', 'insert', 'add', 'push', 'put']);

/** Methods that look up what stands under their first argument, and that keep something under it. */
const LOOKS_UP = /^(?:get|has|exists|fetch|getItem|containsKey|match|[hm]get)$/i;
const KEEPS = /^(?:set|put|setex|psetex|setItem|putIfAbsent|store|hset)$/i;

/** A text that is written out: a key, the name of a header. */
function constantText(act: Activation, reg: Reg): string {
  const key = act.definitions[reg];
  return key?.op === Op.Const && typeof key.value === 'string' ? key.value : '';
}

/** `cache.get(key)`, and in a function inside `cache.set(key, value)`: is it what a cache is asked for, and then told? */
function isCacheKey({ module, fn }: Activation, variable: number): boolean {
  const isInside = ({ start, end }: FunctionIr): boolean => fn.start < start && end <= fn.end;
  if (!module.ir.functions.some((one) => isInside(one) && one.freeVariables.includes(variable))) return false;
  const name = module.ir.variables[variable].name.replaceAll('$', String.raw`\$`);
  const text = module.text(fn.start, fn.end);
  const called = (methods: string, after: string): readonly string[] =>
    [...text.matchAll(new RegExp(String.raw`([\w$.]+)\.(?:${methods})\(\s*${name}\s*${after}`, 'gi'))].map(
      ([, on]) => on,
    );
  const told = called('set|put|setex|psetex|setItem|hset|store', ',');
  return told.length > 0 && called('get|has|exists|fetch|getItem|[hm]get', '[,)]').some((on) => told.includes(on));
}

/** The name of the function that a function without one is written in: `resetCode` of `Vault.resetCode.<lambda>`. */
export function enclosingName({ qualifiedName }: FunctionIr): string {
  const named = qualifiedName.split('.').filter((part) => !/^(?:<.*>)?$/.test(part));
  return named.at(-1) ?? '';
}

/** `pass code` for `Pass(code=…)` and `pass.code = …`: a field is named together with what it belongs to. */
function ofOwner(act: Activation, owner: Reg, field: string): readonly string[] {
  const name = field === '' ? '' : nameOfRegister(act, owner);
  return name === '' ? [] : [`${name}_${field}`];
}

/**
 * The names under which the value of a register goes on in its function: variables, fields, keys and keywords, the functions
 * that it is passed to; that of the function itself, also with each variable's (`code` in `startRecovery`); and where it is
 * returned, the same in the function that has called this one.
 */
export function namesAround(act: Activation, reg: Reg, callers = MAX_CALLERS): readonly string[] {
  const { module, fn } = act;
  const own = /^(?:<.*>)?$/.test(fn.name) ? enclosingName(fn) : fn.name;
  const names = [own];
  let isReturned = false;
  /** What it is a key of: looked up, kept. */
  const lookedUp = new Set<string>();
  const kept = new Set<string>();
  const uses = usesOf(fn);
  const seen = new Set<Reg>();
  const followLoads = (variable: number, hops: number): void => {
    for (const load of act.definitions)
      if (load?.op === Op.LoadVar && load.variable === variable) follow(load.dst, hops - 1);
  };
  const follow = (from: Reg, hops: number): void => {
    if (from === NONE || hops === 0 || seen.has(from)) return;
    seen.add(from);
    for (const use of uses.get(from) ?? []) {
      switch (use.op) {
        case Op.StoreVar:
          names.push(
            module.ir.variables[use.variable].name,
            own === '' ? '' : `${own}_${module.ir.variables[use.variable].name}`,
          );
          followLoads(use.variable, hops);
          if (isCacheKey(act, use.variable)) names.push('cache key');
          break;
        case Op.SetField:
          names.push(use.name, ...ofOwner(act, use.object, use.name));
          break;
        case Op.SetIndex:
          if (use.src === from) names.push(constantText(act, use.index));
          break;
        case Op.ObjectLit:
          for (const entry of use.entries) if (entry.value === from && entry.name !== null) names.push(entry.name);
          break;
        case Op.Call:
        case Op.New: {
          const keyword = use.names?.[use.args.indexOf(from)] ?? '';
          names.push(nameOfRegister(act, use.callee), keyword, ...ofOwner(act, use.callee, keyword));
          follow(use.dst, hops - 1);
          break;
        }
        case Op.CallMethod:
          if (use.object !== from) {
            const isSetter = use.args.length === 1 && /^(?:set|with)[A-Z]/.test(use.name);
            names.push(nameOfRegister(act, use.object), use.names?.[use.args.indexOf(from)] ?? '');
            if (isSetter) names.push(use.name.replace(/^(?:set|with)/, ''));
            else if (isOfBuilder(act, use)) names.push(use.name);
          }
          if (use.args[0] === from && use.args[1] !== from) {
            if (LOOKS_UP.test(use.name)) lookedUp.add(nameOfRegister(act, use.object));
            else if (use.args.length > 1 && KEEPS.test(use.name)) kept.add(nameOfRegister(act, use.object));
          }
          if (use.args[1] === from) names.push(constantText(act, use.args[0]));
          if (use.object !== from && FILLS.has(use.name)) {
            const filled = act.definitions[use.object];
            if (filled?.op === Op.LoadVar) followLoads(filled.variable, hops);
            // [f(x) for x in y]
            else if (filled?.op === Op.ArrayLit) follow(use.object, hops - 1);
          }
          follow(use.dst, hops - 1);
          break;
        case Op.Return:
          isReturned = true;
          break;
        case Op.Template:
          if (isEntityTag(use)) names.push('etag');
          follow(use.dst, hops - 1);
          break;
        case Op.Binary:
          if (closesEntityTag(act, use)) names.push('etag');
          follow(use.dst, hops - 1);
          break;
        case Op.GetIndex:
        case Op.GetField:
        case Op.Cast:
        case Op.Await:
          follow(use.dst, hops - 1);
          break;
        default:
          break;
      }
    }
  };
  follow(reg, MAX_HOPS);
  // what a call fills, and does not return: an array that has a name already
  const filled = reg === NONE ? undefined : act.definitions[reg];
  if (filled?.op === Op.LoadVar) {
    const { name } = module.ir.variables[filled.variable];
    names.push(name, own === '' ? '' : `${own}_${name}`);
    followLoads(filled.variable, MAX_HOPS + 1);
  }
  // what is computed where nothing was found under the key
  for (const store of lookedUp) if (kept.has(store)) names.push('cache key');
  const result = act.calledAt?.dst;
  if (isReturned && callers > 0 && act.parent !== null && result !== undefined)
    names.push(...namesAround(act.parent, result, callers - 1));
  else if (isReturned && callers > 0 && act.parent === null) {
    const call = onlyCall(act);
    if (call !== null) names.push(...namesAround(call.act, call.dst, callers - 1));
  }
  return names;
}

/** The one call of a private method or an own function of the module; null where there are others, or may be. */
function onlyCall({ analysis, module, fn }: Activation): { readonly act: Activation; readonly dst: Reg } | null {
  const { ir } = module;
  if ((ir.language !== 'typescript' && ir.language !== 'javascript') || fn.name === '') return null;
  const isMethod = fn.class !== NONE;
  const isOwn = isMethod
    ? /^(?:private\b|#)/.test(module.text(fn.start, fn.end))
    : !ir.exports.some(({ variable }) => variable !== NONE && ir.variables[variable].name === fn.name);
  if (!isOwn) return null;
  let found: { readonly caller: FunctionIr; readonly dst: Reg } | null = null;
  for (const caller of ir.functions)
    for (const instr of caller.definitions) {
      if (instr?.op !== Op.CallMethod && instr?.op !== Op.Call) continue;
      const isMeant =
        instr.op === Op.CallMethod
          ? isMethod && instr.name === fn.name
          : !isMethod && isVariable(caller, ir, instr.callee, fn.name);
      if (!isMeant) continue;
      if (found !== null) return null;
      found = { caller, dst: instr.dst };
    }
  if (found === null) return null;
  const { caller, dst } = found;
  return { act: new Activation(analysis, module, caller, UNKNOWN, null, 0, 0, 0, null), dst };
}

function isVariable({ definitions }: FunctionIr, { variables }: ModuleIr, reg: Reg, name: string): boolean {
  const read = reg === NONE ? undefined : definitions[reg];
  return read?.op === Op.LoadVar && variables[read.variable].name === name;
}
