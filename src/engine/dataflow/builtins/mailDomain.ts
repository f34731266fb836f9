/** The part of a mail address behind its `@`: at which provider somebody has an account tells nobody who that is. */
import { Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { CallSite } from '../call.js';
import { withoutLogin } from '../connectionAddresses.js';
import { listObject } from '../objects.js';
import type { HeapObject } from '../state.js';
import { cleanValue, type Value } from '../value.js';

const FINDS = /^(?:(?:lastI|i)ndexOf|r?index|r?find)$/;

/** Is a position of a text the one of its `@`, or the next: `email.indexOf('@') + 1`, also in a variable? */
export function isBehindAtSign(act: Activation, position: Reg | undefined): boolean {
  let from = position === undefined ? undefined : act.definitions[position];
  if (from?.op === Op.Binary && from.operator === '+') from = act.definitions[from.left];
  if (from?.op === Op.LoadVar) {
    const stored = act.analysis.storesOf(act.fn).get(from.variable);
    from = stored === undefined ? undefined : act.definitions[stored];
  }
  return (
    from?.op === Op.CallMethod && FINDS.test(from.name) && from.args.length > 0 && act.read(from.args[0]).text === '@'
  );
}

/** A part of a text as that behind the `@`. */
export function asMailDomain(act: Activation, part: Value): Value {
  return cleanValue(part, act.analysis.index.sanitizerBit('redact'));
}

/** What stands behind the scheme of an address. */
export const SCHEME_END = /^:(?:\/\/)?$|^\+$/;

/**
 * What a text is split into: any number of parts, of which at `@` all but the first are domains, and at `://` the first is a scheme.
 * @param separator what the text is split at, null = not known
 */
export function splitParts({ act }: CallSite, part: Value, separator: string | null): HeapObject {
  if (part.taints === null || separator === null) return listObject([], part);
  if (SCHEME_END.test(separator)) return listObject([withoutLogin(part), part], part);
  if (separator !== '@') return listObject([], part);
  const domain = asMailDomain(act, part);
  return listObject([part, domain], domain);
}
