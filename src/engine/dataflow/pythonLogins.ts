/** Python: who signs in chooses the name that a function which signs people in is given, whatever calls it. */
import type { Parameter } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { joinTaints, type Value } from './value.js';

const SIGNS_IN =
  /(?:^|_)(?:log_?in\d*|sign_?in|authenticate|auth|bind|bind_user|(?:check|verify|validate|test)_(?:password|credentials?|user|auth))(?:_user|_password|_ldap|_with_\w+)?$/i;
const NAME = /^(?:user_?name|login|user|uid|user_?id|email|account|principal)$/i;
const PASSWORD = /^(?:password|passwd|passphrase|pw|pwd)$/i;
/** Logs, pages and files are not what such a function is looked at for. */
const OTHER_PLACES = [
  'log-clean',
  'header-clean',
  'html-escape',
  'path-clean',
  'url-encode',
  'host-check',
  'regex-escape',
  'shell-escape',
  'key-check',
  'length-limit',
] as const;

/** The name in `def authenticate(self, username, password)`: input for statements and filters that look the account up. */
export function asLoginName({ analysis, module, fn }: Activation, parameter: Parameter, value: Value): Value {
  if (module.ir.language !== 'python' || value.taints !== null || value.apis !== null || value.refs !== null)
    return value;
  if (!NAME.test(parameter.name) || !SIGNS_IN.test(fn.name)) return value;
  if (!fn.params.some(({ name }) => PASSWORD.test(name))) return value;
  let mask = 0;
  for (const kind of OTHER_PLACES) mask |= analysis.index.sanitizerBit(kind);
  const { start, end, name } = parameter;
  const taint = analysis.sourceTaint('user-input', '', module, start, end, 0, name, true, mask);
  return value.withTaints(joinTaints(value.taints, [taint]));
}
