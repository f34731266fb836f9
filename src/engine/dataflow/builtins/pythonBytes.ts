/** Bytes that stand in the code, in whatever way Python writes them: numbers, a range, hexadecimal or base64 text, a number of zeros. */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { CallSite } from '../call.js';
import { constantValue, type Value } from '../value.js';
import { argument } from './common.js';
import { bytesOfNumbers, listedBytes, MAX_BYTES } from './listedBytes.js';

/** `bytes(16)`, `bytes([1, 2, 3])`, `bytearray(range(16))`: null if the bytes are not known, or are zeros that can be filled. */
export function constantBytes(site: CallSite, type: string): Value | null {
  const first = argument(site, 0);
  if (first.text !== null) return first;
  const size = blockSize(site.act, site.argRegs[0] ?? NONE) ?? first.single?.value;
  if (typeof size === 'number') return type === 'bytearray' ? null : zeroBytes(size);
  const numbers = rangeOf(site);
  return numbers === null ? listedBytes(site.state, first) : bytesOfNumbers(numbers);
}

/** As many zeros. */
function zeroBytes(size: number): Value | null {
  return size > 0 && size <= MAX_BYTES ? constantValue('\0'.repeat(Math.trunc(size))) : null;
}

/** `AES.block_size`, of a cipher that the module imports. */
export function blockSize({ definitions, module }: Activation, reg: Reg): number | null {
  const read = reg === NONE ? undefined : definitions[reg];
  const owner = read?.op === Op.GetField && read.name === 'block_size' ? definitions[read.object] : undefined;
  if (owner?.op !== Op.LoadVar) return null;
  switch (module.ir.variables[owner.variable].import?.imported) {
    case 'AES':
      return 16;
    case 'DES':
    case 'DES3':
    case 'Blowfish':
      return 8;
    default:
      return null;
  }
}

/** The numbers of a `range` that stands in place of the argument: elsewhere what a loop counts with is some number. */
function rangeOf(site: CallSite): readonly number[] | null {
  const { act } = site;
  const made = act.definitions[site.argRegs[0] ?? NONE];
  if (made?.op !== Op.Call || made.spread !== null) return null;
  const callee = act.definitions[made.callee];
  if (callee?.op !== Op.LoadGlobal || callee.name !== 'range') return null;
  const given = made.args.map((reg) => act.read(reg).single?.value);
  const [start, stop, step] = given.length === 1 ? [0, given[0], 1] : [given[0], given[1], given[2] ?? 1];
  if (typeof start !== 'number' || typeof stop !== 'number' || typeof step !== 'number' || step === 0) return null;
  const numbers: number[] = [];
  for (let i = start; (step > 0 ? i < stop : i > stop) && numbers.length <= MAX_BYTES; i += step) numbers.push(i);
  return numbers;
}

const DECODES =
  /^(?:base64\.(?:(?:standard_|urlsafe_)?b64|b32|b32hex|b16|b85|a85)decode|binascii\.(?:unhexlify|a2b_hex|a2b_base64))$/;

/** `base64.b64decode("…")` says what `"…"` says. */
export function decodedConstant(site: CallSite, path: string): Value | null {
  const first = argument(site, 0);
  return first.text !== null && DECODES.test(path) ? first : null;
}

/** `bytes.fromhex("…")` says what `"…"` says. */
export function hexConstant(site: CallSite, type: string, name: string): Value | null {
  const first = argument(site, 0);
  return name === 'fromhex' && /^(?:bytes|bytearray)$/.test(type) && first.text !== null ? first : null;
}
