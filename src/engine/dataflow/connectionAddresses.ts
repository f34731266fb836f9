/** Addresses of databases and brokers, which have a login in them where nothing says otherwise. */
import type { Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { storeBack } from './objects.js';
import type { State } from './state.js';
import type { Taint, Value } from './value.js';

/** The data type of their names. */
export const ADDRESS_TYPE = 'connection-url';

/** An address that the code puts together tells itself what is in it: `f"sqlite:///{folder}/app.db"`. */
export function isWrittenAddress({ parts }: Value): boolean {
  const first = parts?.at(0);
  return typeof first === 'string' && /^[a-z][a-z\d+.-]*:/i.test(first);
}

function isAddress({ origin }: Taint): boolean {
  return origin.dataType === ADDRESS_TYPE;
}

/** What is left of an address when its login is gone. */
export function withoutLogin(value: Value): Value {
  return value.withoutTaints(isAddress);
}

/** Addresses of files. */
const OF_FILE = /^(?:sqlite|file|memory|duckdb)\b/;

/**
 * `if url.startswith("sqlite")`: what the address of a file is has no login.
 * @returns true if the beginning is that of a file
 */
export function refineByScheme(act: Activation, state: State, reg: Reg, prefix: string | null): boolean {
  if (prefix === null || !OF_FILE.test(prefix)) return false;
  refineToPlain(act, state, reg);
  return true;
}

/** In a branch, a text turned out to have no login: `if "@" not in url`. */
export function refineToPlain(act: Activation, state: State, reg: Reg): void {
  const value = act.read(reg);
  const plain = withoutLogin(value);
  if (plain !== value) storeBack(act, state, reg, plain);
}
