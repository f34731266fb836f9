/** Bytes that are written in the code as a list of numbers. */
import type { State } from '../state.js';
import { constantValue, type Value } from '../value.js';
import { knownItems } from './common.js';

export const MAX_BYTES = 64;

/** A text with these numbers as its characters, null if one is no byte or there are many. */
export function bytesOfNumbers(numbers: readonly unknown[]): Value | null {
  if (numbers.length === 0 || numbers.length > MAX_BYTES || !numbers.every(isByte)) return null;
  return constantValue(String.fromCharCode(...numbers));
}

function isByte(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256;
}

/** The same of a list of which all is known: `[1, 2, 3]`. */
export function listedBytes(state: State, list: Value): Value | null {
  const items = knownItems(state, list);
  return items === null ? null : bytesOfNumbers(items.map((item) => item.single?.value));
}

/** `new Uint8Array([1, 2, 3])`: an array of zeros is there to be filled. */
export function filledBytes(state: State, list: Value): Value | null {
  const bytes = listedBytes(state, list);
  return bytes === null || /^\0*$/.test(bytes.text ?? '') ? null : bytes;
}
