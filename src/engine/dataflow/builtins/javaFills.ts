/** What is read out of a stream into an array or a writer that the caller brings: `in.readFully(buffer)`, `in.transferTo(out)`. */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { CallSite } from '../call.js';
import { deepTaints, heapObject, materialize } from '../objects.js';
import { concatValues } from '../operators.js';
import { joinTaints, UNDEFINED, UNKNOWN_NUMBER, type Taint, type Value } from '../value.js';
import { anyOf, argument, textOf } from './common.js';
import { hasField, TEXT_FIELD } from './javaSupport.js';

/** Methods of streams, messages and buffers whose first argument is an array that they fill. */
const FILLS = new Set(['read', 'readFully', 'readNBytes', 'readBytes', 'get', 'getBytes', 'inflate']);
/** Of these, the names that other methods have as well, which are given something else. */
const MAY_LOOK_UP = new Set(['get', 'getBytes', 'readBytes']);
/** Static methods of libraries that fill their second argument from the first, by class. */
const HELPERS: Readonly<Record<string, ReadonlySet<string> | undefined>> = {
  IOUtils: new Set(['read', 'readFully', 'copy', 'copyLarge']),
  ByteStreams: new Set(['read', 'readFully', 'copy']),
  CharStreams: new Set(['copy']),
  StreamUtils: new Set(['copy']),
  FileCopyUtils: new Set(['copy']),
  FileUtil: new Set(['copy']),
};

/** `in.readFully(buffer)`, `in.transferTo(out)`; null where nothing is filled. */
export function filledByStream(site: CallSite, receiver: Value, name: string): Value | null {
  const isTransfer = name === 'transferTo' || name === 'writeTo';
  if (site.args.length === 0 || (!isTransfer && !FILLS.has(name))) return null;
  const taints = deepTaints(site.state, receiver);
  if (taints === null) return null;
  if (isTransfer) return fillWriter(site, argument(site, 0), site.argRegs[0], taints) ? UNKNOWN_NUMBER : null;
  if (MAY_LOOK_UP.has(name) && !isArray(site.act, site.argRegs[0])) return null;
  fillArray(site, site.argRegs[0], taints);
  return name === 'readFully' ? UNDEFINED : UNKNOWN_NUMBER;
}

/** `IOUtils.copy(in, out)`, `ByteStreams.readFully(in, buffer)`; null where nothing is filled. */
export function filledByHelper(site: CallSite, type: string, name: string): Value | null {
  if (site.args.length < 2 || HELPERS[type]?.has(name) !== true) return null;
  const taints = deepTaints(site.state, argument(site, 0));
  if (taints === null) return null;
  if (isArray(site.act, site.argRegs[1])) {
    fillArray(site, site.argRegs[1], taints);
    return UNKNOWN_NUMBER;
  }
  const isFilled = site.args.slice(1).some((value, i) => fillWriter(site, value, site.argRegs[i + 1], taints));
  return isFilled ? UNKNOWN_NUMBER : null;
}

function fillArray({ act, state }: CallSite, reg: Reg, taints: readonly Taint[]): void {
  for (const id of materialize(act, state, reg) ?? []) {
    const object = heapObject(state, id);
    if (object !== null) state.set(id, object.setRest(anyOf(taints)));
  }
}

/** Adds to what a `StringWriter` or `ByteArrayOutputStream` holds. */
function fillWriter({ act, state }: CallSite, value: Value, reg: Reg, taints: readonly Taint[]): boolean {
  if (!hasField(state, value, TEXT_FIELD)) return false;
  const refs = (reg === NONE ? null : materialize(act, state, reg)) ?? value.refs ?? [];
  for (const id of refs) {
    const object = heapObject(state, id);
    const old = object?.get(TEXT_FIELD);
    if (object === null || old === undefined) continue;
    const next = refs.length > 1 ? textOf(joinTaints(old.taints, taints)) : concatValues(state, [old, anyOf(taints)]);
    state.set(id, object.set(TEXT_FIELD, next, refs.length > 1));
  }
  return true;
}

/** Does a register hold what is declared or made as an array? */
function isArray(act: Activation, reg: Reg): boolean {
  const definition = reg === NONE ? undefined : act.definitions[reg];
  if (definition?.op === Op.ArrayLit) return true;
  if (definition?.op !== Op.LoadVar) return false;
  return act.module.ir.variables[definition.variable].type?.isArray === true;
}
