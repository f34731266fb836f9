/** Random numbers that can be predicted, under a name of something that nobody may guess. JavaScript, TypeScript and Python. */
import type { FunctionIr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { reportSinkKind } from './detect.js';
import { enclosingName } from './purposes.js';
import { nameTokens } from './nameVocabulary.js';
import type { State } from './state.js';
import { joinTaints, type Origin, type Taint, Value } from './value.js';

/** Names of secrets, as tokens: `resetToken`, `session_id`, `oneTimeCode`. What they are a part of stands before them. */
const UNGUESSABLE =
  /(?:^| )(?:tokens?|secrets?|passwords?|passwd|passphrase|passcode|otp|nonce|salt|sid|captcha|(?:session|csrf|xsrf|api|secret|access|signing|encryption|licen[cs]e|private|activation) (?:id|key|code|value)|(?:session|auth|csrf|xsrf|o auth) state|one time (?:code|pin|password)|(?:reset|verification|verify|confirm|confirmation|activation|recovery|backup|access|auth|login|otp|sms|security|invite|invitation|unlock|two factor|mfa|pairing) (?:code|pin|link|id|key)|(?:pick ?up|collection|locker|door|gate|entry|entrance|check ?in|gift|gift card|voucher|coupon|redeem|redemption|claim|release|delivery|handover) (?:code|pin))$/;
/** Made up on purpose, or nothing secret: a counter of tokens, a placeholder. */
const HARMLESS =
  /(?:^| )(?:mock|fake|test|dummy|sample|example|demo|max|min|next|total|cancel|num|count|page|design|css|syntax|check|validate|compare|has|is)(?: |$)/;

/** Names of functions that make up a text by chance: `inviteCode`, `makeId`, `randomString`. */
const GENERATOR =
  /(?:^| )(?:codes?|tokens?|ids?|uid|guid|keys?|secrets?|passwords?|passwd|passcode|pin|otp|nonce|salt|string|str|hex|slug|voucher|invitation)$/;

/**
 * The function with the generator, where that makes texts for others: it is mended there. A number has many uses, of which the
 * one that needs another generator is named.
 */
export function generatorOf({ module, fn }: Activation, { module: made, start, end }: Origin): FunctionIr | null {
  let inner: FunctionIr | null = null;
  for (const one of made.ir.functions) if (one.index !== 0 && one.start <= start && end <= one.end) inner = one;
  const { functions } = made.ir;
  // a callback belongs to the function around it
  while (inner !== null && inner.parent > 0 && !GENERATOR.test(nameTokens(inner.name).join(' ')))
    inner = functions[inner.parent] ?? null;
  if (inner === null || !GENERATOR.test(nameTokens(inner.name).join(' '))) return null;
  return made === module && isAround(functions, inner, fn) ? null : inner;
}

function isAround(functions: readonly FunctionIr[], outer: FunctionIr, fn: FunctionIr): boolean {
  let inner: FunctionIr | undefined = fn;
  while (inner !== undefined && inner !== outer) inner = inner.parent < 0 ? undefined : functions[inner.parent];
  return inner === outer;
}

/** Names that say nothing by themselves, and what a function is about that lets people in by such a thing. */
const SHORT = /(?:^| )(?:code|pin|digits|link)$/;
const LETS_IN =
  /(?:^| )(?:verification|verify|forgot|forgotten|recovery|recover|otp|activation|activate|invitation|passwords?|two factor|mfa)(?: |$)/;

/** `code` in `requestReset` and in `sendVerificationMail`. */
function isForLogin({ fn }: Activation, tokens: string): boolean {
  if (!SHORT.test(tokens)) return false;
  const around = nameTokens(/^(?:<.*>)?$/.test(fn.name) ? enclosingName(fn) : fn.name).join(' ');
  return (LETS_IN.test(around) || UNGUESSABLE.test(`${around} ${tokens}`)) && !HARMLESS.test(around);
}

function predictable(taints: readonly Taint[] | null): readonly Taint[] | null {
  if (taints === null || !taints.some((t) => t.origin.kind === 'predictable')) return null;
  return taints.filter((t) => t.origin.kind === 'predictable');
}

/** What was chosen or counted by a number that can be predicted can be predicted too. */
export function chosenBy(value: Value, ...by: readonly Value[]): Value {
  let taints: readonly Taint[] | null = null;
  for (const one of by) taints = joinTaints(taints, predictable(one.taints));
  if (taints === null) return value;
  return new Value(joinTaints(value.taints, taints), null, value.prim, value.apis, value.refs, value.fns, value.parts);
}

/**
 * Reports a value that a name says nobody may guess, if it can be predicted.
 * @returns the value; once it is reported, it is not followed any further
 */
export function unguessableValue(
  act: Activation,
  state: State,
  value: Value,
  name: string,
  start: number,
  end: number,
): Value {
  const found = predictable(value.taints);
  const { language } = act.module.ir;
  if (found === null || name === '' || language === 'java') return value;
  const tokens = nameTokens(name).join(' ');
  const isTold = UNGUESSABLE.test(tokens) || (language !== 'python' && isForLogin(act, tokens));
  if (!isTold || HARMLESS.test(tokens)) return value;
  // Python's generators are told by the names around them; what is missing are those that make texts for others
  if (language === 'python' && !found.every(({ origin }) => generatorOf(act, origin) !== null)) return value;
  reportSinkKind(act, state, 'unguessable', value, start, end, name);
  return value.withoutTaints(({ origin }) => origin.kind === 'predictable');
}
