/**
 * Secrets that are told by how they are made, where their name alone says little: `const token = randomBytes(32).toString('hex')`;
 * and values that their declared type keeps from being one: `passwordKind: 'user' | 'service'`.
 */
import { NONE, Op, type Instr, type Reg, type TypeRef } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { classIr, declaredClass } from './hierarchy.js';
import { aliasedType } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { LOGIN_OF_REQUEST } from './objects.js';
import { joinTaints, Prim, type Value } from './value.js';

const MOST_HOPS = 8;

/** What gives bytes or texts of chance, signs a token, or asks for one. */
const MAKES_SECRET =
  /^(?:randomBytes|randomUUID|randomInt|getRandomValues|randomFill(?:Sync)?|nanoid|customAlphabet|uuid(?:v[47])?|v[47]|cuid|createId|ulid|cryptoRandomString|random(?:Token|String|Code|Hex)\w*|generate(?:Secret|Token|Code|Otp|Random|Reset|Invite|Verification|Session)\w*|sign(?:Async|Sync|Jwt|JWT|Token)?|(?:issue|mint|obtain|acquire|request|fetch|get|refresh|create|make)(?:Access|Refresh|Session|Auth|Api|Bearer|Id|Reset|Login|Jwt)?Tokens?(?:Silently)?)$/;
/** Tokens that grant nothing to who has them. */
const HARMLESS = /messaging|device|push|csrf|xsrf|cancel|abort|idempoten|correlation|cursor|page/i;

/** The kind of secret that a name may be of, whoever owns it: the last word tells. */
const MAY_BE_SECRET = /(?:^|[a-z_])(?:[tT]oken|[jJ]wt|[sS]ecret)$|^(?:code|pin|passcode)$/;

/** May a variable of this name hold a secret that only its making tells of? */
export function mayBeMade(name: string): boolean {
  return MAY_BE_SECRET.test(name) && !HARMLESS.test(name);
}

/** A value kept under a name that may be of a secret, with that where it was made as one. */
export function asMadeSecret(
  act: Activation,
  value: Value,
  name: string,
  source: Reg,
  start: number,
  end: number,
): Value {
  if (value.prim === Prim.Boolean || value.prim === Prim.Number || !mayBeMade(name)) return value;
  if (value.taints?.some(({ origin: { kind } }) => kind === 'secret' || kind === 'password') === true) return value;
  if (!isMadeSecret(act, source)) return value;
  const { analysis, module } = act;
  return value.withTaints(
    joinTaints(value.taints, [analysis.sourceTaint('secret', 'token-of-account', module, start, end, 0, name)]),
  );
}

function isMadeSecret({ definitions, module }: Activation, source: Reg): boolean {
  let reg = source;
  for (let hops = 0; hops < MOST_HOPS && reg !== NONE; hops++) {
    const made: Instr | undefined = definitions[reg];
    switch (made?.op) {
      case Op.Await:
      case Op.Cast:
        reg = made.src;
        break;
      case Op.CallMethod:
        if (MAKES_SECRET.test(made.name)) return !HARMLESS.test(module.text(made.start, made.end));
        // Buffer.from(bytes), bytes.toString('hex')
        reg = made.args.length > 0 && isWritten(definitions[made.object], module) ? made.args[0] : made.object;
        break;
      case Op.Call: {
        const callee: Instr | undefined = definitions[made.callee];
        const name: string = callee === undefined ? '' : module.text(callee.start, callee.end);
        if (MAKES_SECRET.test(name)) return !HARMLESS.test(module.text(made.start, made.end));
        // customAlphabet('0123456789', 6)()
        reg = callee?.op === Op.Call ? made.callee : (made.args.at(0) ?? NONE);
        break;
      }
      default:
        return false;
    }
  }
  return false;
}

/** `Buffer`, `hex`: what stands there by its own name, and is given what counts. */
function isWritten(object: Instr | undefined, module: ModuleContext): boolean {
  if (object?.op === Op.LoadGlobal) return true;
  return object?.op === Op.LoadVar && module.ir.variables[object.variable].import !== null;
}

const MOST_ALIASES = 4;

/** Does a type hold nothing but words that the program writes: literals, an enum, a truth value? */
function isFixedType(analysis: Analysis, module: ModuleContext, type: TypeRef): boolean {
  let at: { readonly module: ModuleContext; readonly type: TypeRef } | null = { module, type };
  for (let hops = 0; at !== null && hops < MOST_ALIASES; hops++) {
    const written: TypeRef = at.type;
    if (written.isArray) return false;
    if (written.primitive !== null) return written.primitive === 'literal' || written.primitive === 'boolean';
    const cls = declaredClass(analysis, at.module, written);
    if (cls !== null) return classIr(cls).kind === 'enum';
    at = aliasedType(analysis, at.module, written);
  }
  return false;
}

/** Is it a variable of which its declared type says that it is one of a few written words? */
export function isChosenWord({ analysis, module, definitions }: Activation, source: Reg): boolean {
  if (module.ir.language !== 'typescript') return false;
  const read = definitions[source];
  const type = read?.op === Op.LoadVar ? module.ir.variables[read.variable].type : null;
  return type !== null && isFixedType(analysis, module, type);
}

/** A word that the program chooses, under a name that tells of a password or a secret: nothing of that is in it. */
export function asChosenWord(
  { analysis, module }: Activation,
  value: Value,
  name: string,
  start: number,
  end: number,
): Value {
  const [named] = analysis.index.vocabulary.classify(name);
  if (named === undefined || value.taints !== null) return value;
  const { kind, id } = named.type;
  if (kind !== 'password' && kind !== 'secret') return value;
  return value.withTaints([analysis.sourceTaint(kind, id, module, start, end, 0, name, false, -1)]);
}

const LOGIN_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|x-(?!csrf|xsrf)(?:[a-z]+-)*(?:password|passwd|secret|token|api-?key))$/i;
const READS_HEADER = new Set(['get', 'header', 'getHeader']);

/** `c.req.header('Authorization')`, `headers.get('cookie')`: the login that came with a request. */
export function headerSecret(
  { analysis, module }: Activation,
  name: string,
  key: string | null,
  value: Value,
  at: { readonly start: number; readonly end: number },
): Value {
  if (key === null || !READS_HEADER.has(name) || value.consts !== null || !LOGIN_HEADER.test(key)) return value;
  if (value.taints?.some(({ origin: { kind } }) => kind === 'secret') === true) return value;
  const taint = analysis.sourceTaint('secret', LOGIN_OF_REQUEST, module, at.start, at.end, 0, key);
  return value.withTaints(joinTaints(value.taints, [taint]));
}
