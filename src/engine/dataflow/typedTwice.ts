/** Two entries of one form that are compared with each other: a password and its repetition, neither of which is stored. */
import { Op, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { nameOfRegister } from './members.js';
import type { Taint, Value } from './value.js';

const STORED = new Set(['database', 'stored', 'stored-password']);

/** `form.get("password").equals(form.get("repassword"))`: both sides are known to come from one request, none from a database. */
export function isOfOneRequest(left: Value, right: Value): boolean {
  if (comesFromStore(left) || comesFromStore(right)) return false;
  const sent = ({ taints }: Value): readonly Taint[] =>
    taints?.filter(({ origin, doubt }) => origin.kind === 'user-input' && doubt === 0) ?? [];
  const others = sent(right);
  return sent(left).some((one) => others.some((other) => one.origin === other.origin));
}

function comesFromStore({ taints }: Value): boolean {
  return taints?.some(({ origin }) => STORED.has(origin.kind)) === true;
}

/** `passwordField.getPassword()`, `txtSecond.getText()`: what two fields of a window hold. */
export function areOfWindow(act: Activation, left: Reg, right: Reg): boolean {
  return isOfWindow(act, left) && isOfWindow(act, right);
}

function isOfWindow(act: Activation, reg: Reg): boolean {
  const made = act.definitions[reg];
  if (made?.op !== Op.CallMethod || made.args.length > 0 || !/^get(?:Password|Text|Value)$/.test(made.name))
    return false;
  return /(?:field|input|textbox|^(?:txt|tf|pf)[A-Z]\w*)$/i.test(nameOfRegister(act, made.object));
}
