/** Parameters that only the name of their function tells are passwords: `changePassword(id, current, next)`. */
import type { FunctionIr, Parameter } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { nameTokens } from './nameVocabulary.js';
import { joinTaints, Prim, type Value } from './value.js';

const ROLES: ReadonlySet<string> = new Set([
  ...['current', 'old', 'previous', 'new', 'next', 'plain', 'plaintext', 'cleartext', 'raw', 'candidate', 'repeated'],
]);
const PASSWORDS: ReadonlySet<string> = new Set(['password', 'passwd', 'passphrase', 'pwd']);

/** The value with the password that it is by the part that it plays in such a function. */
export function passwordByRole({ analysis, module }: Activation, fn: FunctionIr, role: Parameter, value: Value): Value {
  if (!ROLES.has(role.name.toLowerCase()) || value.taints !== null || (value.prim & Prim.String) === 0) return value;
  if (!PASSWORDS.has(nameTokens(fn.name).at(-1) ?? '')) return value;
  return value.withTaints(
    joinTaints(value.taints, [
      analysis.sourceTaint('password', 'password', module, role.start, role.end, 0, role.name),
    ]),
  );
}
