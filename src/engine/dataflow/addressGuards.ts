/**
 * Guards of Python programs against requests into the own network: functions of the project that look up what kind of
 * address a host has (`ipaddress.ip_address(host).is_private`), themselves or by functions of the same module.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr } from '../ir/ir.js';
import type { ModuleContext } from './moduleContext.js';

/** What `ipaddress` tells of an address. */
const KINDS_OF_ADDRESS = new Set(['is_private', 'is_global', 'is_loopback', 'is_link_local', 'is_reserved']);

/** Functions inside of functions that are looked into. */
const MOST_CALLS = 3;

/** Names of functions that give true for an address that must not be asked. */
const TELLS_DANGER =
  /(?:unsafe|insecure|invalid|private|internal|local|block|reserved|forbid|disallow|restrict|denied|deny|ssrf|danger)/i;
/** Names of functions that give true for an address that may be. */
const TELLS_SAFETY = /(?:safe|valid|allow|global|public|permit|external|secure|routable|ok\b)/i;

interface Looks {
  /** It asks for a kind of address. */
  readonly asks: boolean;
  /** It raises errors. */
  readonly raises: boolean;
}

const known = new WeakMap<FunctionIr, Looks>();

/** Does the function, or one of its module that it calls, ask what kind of address something is, and raise errors? */
function looks(module: ModuleContext, fn: FunctionIr, depth: number): Looks {
  const before = known.get(fn);
  if (before !== undefined) return before;
  let asks = false;
  let raises = false;
  const called = new Set<string>();
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.GetField && KINDS_OF_ADDRESS.has(instr.name)) asks = true;
      else if (instr.op === Op.Throw) raises = true;
      else if (instr.op === Op.CallMethod) called.add(instr.name);
      else if (instr.op === Op.Call) {
        const callee = fn.definitions[instr.callee];
        if (callee?.op === Op.LoadVar) called.add(module.ir.variables[callee.variable].name);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  if (depth < MOST_CALLS && called.size > 0)
    for (const other of module.ir.functions) {
      if (asks && raises) break;
      if (other === fn || !called.has(other.name)) continue;
      const inside = looks(module, other, depth + 1);
      asks ||= inside.asks;
      raises ||= inside.raises;
    }
  for (const nested of module.nestedIn(fn)) if (!asks) asks = looks(module, nested, depth + 1).asks;
  const result = { asks, raises };
  if (depth === 0) known.set(fn, result);
  return result;
}

const asking = new WeakMap<ModuleContext, boolean>();

/** Does the module ask for kinds of addresses anywhere? */
function asksAnywhere(module: ModuleContext): boolean {
  let asks = asking.get(module);
  if (asks === undefined) {
    asks = module.ir.functions.some(({ definitions }) =>
      definitions.some((instr) => instr?.op === Op.GetField && KINDS_OF_ADDRESS.has(instr.name)),
    );
    asking.set(module, asks);
  }
  return asks;
}

/** `if is_safe_url(url)`, `if is_private_host(host)`: does the condition tell that the address may be asked? */
export function tellsPublicAddress(module: ModuleContext, fn: FunctionIr, holds: boolean): boolean {
  if (module.ir.language !== 'python' || !asksAnywhere(module)) return false;
  const meant = TELLS_DANGER.test(fn.name) ? false : TELLS_SAFETY.test(fn.name) ? true : null;
  return meant === holds && looks(module, fn, 0).asks;
}

/** `guard_url(url)`: does the function raise an error for an address that must not be asked? */
export function requiresPublicAddress(module: ModuleContext, fn: FunctionIr): boolean {
  if (module.ir.language !== 'python' || !asksAnywhere(module) || returnsValue(fn)) return false;
  const { asks, raises } = looks(module, fn, 0);
  return asks && raises;
}

/** Does it give anything back but that it came back? */
function returnsValue(fn: FunctionIr): boolean {
  let returns = false;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Return && instr.value !== NONE) {
        const made = fn.definitions[instr.value];
        if (made?.op !== Op.Const && made?.op !== Op.LoadVar) returns = true;
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  return returns;
}
