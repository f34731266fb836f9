/** Texts that only what stands around them tells are passwords: `changePassword(id, current, next)`, `f"{salt}{code}"`. */
import { NONE, type FieldIr, type FunctionIr, type Instr, type Parameter } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { showsMask } from './textTypes.js';
import { joinTaints, Prim, type Value } from './value.js';

const ROLES: ReadonlySet<string> = new Set([
  ...[
    'current',
    'old',
    'previous',
    'new',
    'next',
    'plain',
    'plaintext',
    'cleartext',
    'raw',
    'candidate',
    'repeated',
    'replacement',
  ],
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

/** Classes that encode passwords: `PasswordEncoder`, `Passwords`, `Pbkdf2PasswordHash`. */
const ENCODERS =
  /^(?:\w*[a-z])?(?:Password|Passphrase|Passwd)s?(?:Encoder|Hash(?:er|ing|es)?|Digest(?:er|s)?|Service|Util(?:s|ity|ities)?|Helper|Codec|Crypt(?:o|er)?|Scheme|Verifier|Checker|Matcher)?$/;
/** Their methods that are given one first. */
const ENCODES =
  /^(?:encode|hash|digest|encrypt|generate|crypt|protect|derive|matches|verify|check|compare|validate)(?:Password)?$/;
const TEXT = /^(?:String|CharSequence|char|byte)$/;
/** What they are given beside it. */
const ENCODED =
  /hash|encoded|stored|salt|digest|encrypted|token|user|name|id$|key|expected|known|config|mail|login|account|code|address|policy/i;

/** Does a class of Java encode passwords by its name, or by that of what it is one of? */
function encodesPasswords({ ir }: ModuleContext, fn: FunctionIr): boolean {
  if (ir.language !== 'java' || fn.class === NONE || !ENCODES.test(fn.name)) return false;
  const { name, interfaces, superclass } = ir.classes[fn.class];
  return [name, superclass?.name ?? '', ...interfaces.map((one) => one.name)].some((one) =>
    ENCODERS.test(simpleName(one)),
  );
}

/** Is it what such a class is given first, under whatever name: `encode(CharSequence raw)`? */
export function isEncodedPassword(module: ModuleContext, fn: FunctionIr, parameter: Parameter): boolean {
  return (
    fn.params[0] === parameter &&
    TEXT.test(parameter.type?.name ?? '') &&
    !ENCODED.test(parameter.name) &&
    encodesPasswords(module, fn)
  );
}

/** The value with the password that it is where a class that encodes passwords is given it. */
export function encodedPassword({ analysis, module, fn }: Activation, parameter: Parameter, value: Value): Value {
  if (value.consts !== null || !isEncodedPassword(module, fn, parameter)) return value;
  if (value.taints?.some(({ origin }) => origin.kind === 'password') === true) return value;
  const { start, end, name } = parameter;
  return value.withTaints(
    joinTaints(value.taints, [analysis.sourceTaint('password', 'password', module, start, end, 0, name)]),
  );
}

/** The same of fields: what follows a log-in may be called `next`. */
const FIELD_ROLES: ReadonlySet<string> = new Set(['current', 'old', 'previous', 'new', 'replacement', 'repeated']);
const SECRET_NAME = /(?:^|_)(?:secret|key|token|credential)$/;

/**
 * What a field of Python is of which its name alone would not tell: a password by its part in the class,
 * `class PasswordChange: current: SecretStr`, a secret by its type, `fares_secret: SecretStr`; else null.
 */
export function toldSecret(owner: string, { name, type }: FieldIr): 'password' | 'secret' | null {
  const isText = type?.primitive !== 'number' && type?.primitive !== 'boolean';
  if (isText && FIELD_ROLES.has(name) && nameTokens(owner).some((word) => PASSWORDS.has(word))) return 'password';
  return SECRET_NAME.test(name) && showsMask('python', type) ? 'secret' : null;
}

const SALT = /\b\w*salt\b/i;
/** A short secret that somebody types in, as it is called beside a salt. */
const CODE = /(?<![\w.])(?:pin|code|passcode|otp|(?:access|login|unlock|security|door|pass)_code)\b(?!\s*[.(])/i;

/** `f"{salt}${code}"`: nobody salts what is no secret, so a code beside a salt is one like a password. */
export function asSalted({ analysis, module }: Activation, { start, end }: Instr, text: Value): Value {
  if (module.ir.language !== 'python' || !module.ir.identifiers.has('salt')) return text;
  const written = module.text(start, end);
  const code = CODE.exec(written)?.[0];
  if (code === undefined || !SALT.test(written)) return text;
  return text.withTaints(
    joinTaints(text.taints, [analysis.sourceTaint('password', 'password', module, start, end, 0, code)]),
  );
}
