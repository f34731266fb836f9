/** What a parameter of an address says of the value that follows it: `"/welcome?access_token=" + value`, in Java. */
import { Op, type BinaryInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { nameOfRegister, textOfRegister } from './members.js';
import { joinTaints, Prim, type Value } from './value.js';

/** Names of parameters that hold what opens an account, whatever the value is called. */
const SECRET =
  /[?&#;](?:(?:access|auth|reset|id|refresh|session|login|magic|bearer|user)[_-]?)?(?:token|jwt)=$|[?&#;](?:api[_-]?key|passw(?:or)?d|pwd|passphrase|(?:client[_-]?)?secret|otp)=$/i;
/** Names that may be of anything: the value has to be called so too. */
const MAYBE = /[?&#;](?:session|sid|ticket|key|auth|code|invite|invitation|magic|signature|t|s)=$/i;
/** What an address ends with in front of what confirms something. */
const CONFIRMS =
  /(?:reset|verif(?:y|ication)|confirm(?:ation)?|activat(?:e|ion)|invit(?:e|ation)|magic|sign-?in|log-?in|recover(?:y)?|password|join|accept)[\w-]{0,20}[/#]$/i;
const CALLED_SECRET = /(?:ticket|token|secret|jwt|otp|passcode|session(?:Key|Cookie))$/i;
const HARMLESS =
  /csrf|xsrf|page|cursor|continuation|hash|digest|mask|redact|encrypt|length|count|size|state|push|device|\bid$|[a-z]Id$|\.(?:name|ordinal|isEmpty|isBlank|isPresent|length|size)\(\)|\.toLowerCase\(/i;

/** Does a constant piece of a text end with a parameter whose value is, or may be, a secret? */
export function beginsSecret(text: string): boolean {
  return /[=/#]$/.test(text) && (SECRET.test(text) || MAYBE.test(text) || CONFIRMS.test(text));
}

/** Does a constant piece of a text end with a parameter that holds what opens an account? */
export function beginsToken(text: string): boolean {
  return text.endsWith('=') && SECRET.test(text);
}

/** Is a parameter of this name one that holds what opens an account? */
export function namesToken(name: string): boolean {
  return SECRET.test(`?${name}=`);
}

/** Does an expression say that it is no secret: a part of it, a digest, a page? */
export function isHarmlessToken(expression: string): boolean {
  return HARMLESS.test(expression);
}

/** The right side of a `+`, with the secret that it is by the parameter in front of it. */
export function asSecretParameter(act: Activation, { right: reg }: BinaryInstr, left: Value, right: Value): Value {
  if (right.consts !== null || right.refs !== null || (right.prim & Prim.String) === 0) return right;
  const before = left.text ?? left.parts?.at(-1);
  if (typeof before !== 'string' || !beginsSecret(before)) return right;
  if (right.taints?.some(({ origin: { kind } }) => kind === 'secret' || kind === 'password') === true) return right;
  const made = act.definitions[reg];
  if (made === undefined || (made.op !== Op.LoadVar && made.op !== Op.GetField && made.op !== Op.CallMethod))
    return right;
  const name = nameOfRegister(act, reg);
  if (HARMLESS.test(textOfRegister(act, reg)) || !(SECRET.test(before) || CALLED_SECRET.test(name))) return right;
  const { analysis, module } = act;
  const taint = analysis.sourceTaint('secret', 'access-token', module, made.start, made.end, 0);
  return right.withTaints(joinTaints(right.taints, [taint]));
}
