/**
 * Secrets that are a part of an address which is written to a log, and are told of by their place in it alone:
 * `?token=${value}`, `url.searchParams.set('token', value)`, and the address with a login that a connection is opened with.
 */
import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { nameOfRegister, textOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { beginsToken, isHarmlessToken, namesToken } from './secretParameters.js';
import { joinTaints, Prim, type Taint } from './value.js';

const MAX_HOPS = 5;
/** What opens a connection to a database or a broker. */
const CONNECTS =
  /^(?:connect(?:Async)?|createClient|createCluster|createPool|createConnection|createTransport|MongoClient|Redis|IORedis|Cluster|Pool|Client|Sequelize|DataSource|knex|postgres|neon|drizzle|pgp|pgPromise|Queue|Worker|QueueEvents|Keyv|openPool|initialize)$/;
const OF_SOCKETS = /socket|\b(?:net|tls|ws|io|http2?|quic)\b/i;
const ADDRESS_NAME = /(?:ur[il]|dsn|connection(?:_?str(?:ing)?)?|conn_?str(?:ing)?)$/i;

const opened = new WeakMap<ModuleContext, ReadonlySet<string>>();

/** Secrets in the argument of a call that writes a log line, which nothing but the address around them tells of. */
export function secretsInAddress(act: Activation, reg: Reg): readonly Taint[] | null {
  const { language } = act.module.ir;
  if (language !== 'javascript' && language !== 'typescript') return null;
  return new LoggedText(act).within(reg, 0);
}

class LoggedText {
  constructor(private readonly act: Activation) {}

  within(reg: Reg, hops: number): readonly Taint[] | null {
    const { act } = this;
    const made = hops > MAX_HOPS || reg === NONE ? undefined : act.definitions[reg];
    switch (made?.op) {
      case Op.LoadVar: {
        const held = this.#ofVariable(made.variable, reg, hops);
        return joinTaints(held, this.#ofConnection(reg, made));
      }
      case Op.GetField:
        return made.name === 'href' ? this.within(made.object, hops + 1) : this.#ofConnection(reg, made);
      case Op.Template: {
        let found: readonly Taint[] | null = null;
        for (const [at, part] of made.parts.entries()) {
          if (typeof part === 'string') continue;
          const before = at === 0 ? undefined : made.parts[at - 1];
          const isToken = typeof before === 'string' && beginsToken(before);
          found = joinTaints(found, isToken ? this.#token(part) : this.within(part, hops + 1));
        }
        return found;
      }
      case Op.Binary:
        if (made.operator !== '+') return null;
        return joinTaints(
          this.within(made.left, hops + 1),
          beginsToken(this.#end(made.left)) ? this.#token(made.right) : this.within(made.right, hops + 1),
        );
      case Op.ObjectLit: {
        let found: readonly Taint[] | null = null;
        for (const { value } of made.entries) found = joinTaints(found, this.within(value, hops + 1));
        return found;
      }
      case Op.CallMethod:
        return made.name === 'toString' && made.args.length === 0 ? this.within(made.object, hops + 1) : null;
      case Op.Await:
      case Op.Cast:
        return this.within(made.src, hops + 1);
      default:
        return null;
    }
  }

  /** The constant text that an expression ends with. */
  #end(reg: Reg): string {
    const made = this.act.definitions[reg];
    if (made?.op === Op.Const) return typeof made.value === 'string' ? made.value : '';
    if (made?.op === Op.Binary && made.operator === '+') return this.#end(made.right);
    const last = made?.op === Op.Template ? made.parts.at(-1) : undefined;
    return typeof last === 'string' ? last : '';
  }

  /** What the only store of a local variable gives it, and what is put into its query. */
  #ofVariable(variable: number, reg: Reg, hops: number): readonly Taint[] | null {
    const { act } = this;
    const { stores, function: owner, name } = act.module.ir.variables[variable];
    if (owner !== act.fn.index) return null;
    const source = stores === 1 ? act.analysis.storesOf(act.fn).get(variable) : undefined;
    const held = source === undefined ? null : this.within(source, hops + 1);
    return act.read(reg).consts === null && /ur[il]|address|endpoint|params|query|search|link/i.test(name)
      ? joinTaints(held, this.#inQuery(variable))
      : held;
  }

  /** `url.searchParams.set('token', value)`, `params.append('access_token', value)`. */
  #inQuery(variable: number): readonly Taint[] | null {
    const { act } = this;
    let found: readonly Taint[] | null = null;
    for (const instr of act.definitions) {
      if (instr?.op !== Op.CallMethod || instr.args.length !== 2 || !/^(?:set|append)$/.test(instr.name)) continue;
      let object: Instr | undefined = act.definitions[instr.object];
      if (object?.op === Op.GetField && object.name === 'searchParams') object = act.definitions[object.object];
      else if (act.read(instr.object).apis?.some(({ path }) => /URLSearchParams|\.Query$/.test(path)) !== true)
        continue;
      if (object?.op !== Op.LoadVar || object.variable !== variable) continue;
      const [key, value] = instr.args;
      const name = act.definitions[key];
      if (name?.op === Op.Const && typeof name.value === 'string' && namesToken(name.value))
        found = joinTaints(found, this.#token(value));
    }
    return found;
  }

  /** A value that is a secret by the parameter that it stands in. */
  #token(reg: Reg): readonly Taint[] | null {
    const { act } = this;
    const made = act.definitions[reg];
    const isPlain =
      made?.op === Op.LoadVar ||
      made?.op === Op.GetField ||
      made?.op === Op.Await ||
      (made?.op === Op.CallMethod && made.args.length === 0);
    if (!isPlain || isHarmlessToken(textOfRegister(act, reg))) return null;
    return this.#secret(reg, made, 'access-token');
  }

  #secret(reg: Reg, { start, end }: Instr, type: string): readonly Taint[] | null {
    const { consts, refs, prim, taints } = this.act.read(reg);
    if (consts !== null || refs !== null || (prim & Prim.String) === 0) return null;
    if (taints?.some(({ cleaned, origin: { kind } }) => cleaned !== 0 || /^(?:secret|password)$/.test(kind)) === true)
      return null;
    const { analysis, module } = this.act;
    return [analysis.sourceTaint('secret', type, module, start, end, 0)];
  }

  /** The address that the module opens a connection with: `mongoose.connect(uri)`, `createClient({ url: config.redisUrl })`. */
  #ofConnection(reg: Reg, instr: Instr): readonly Taint[] | null {
    const { act } = this;
    if (!ADDRESS_NAME.test(nameOfRegister(act, reg))) return null;
    const text = textOfRegister(act, reg);
    return addressesOpened(act.module).has(text) ? this.#secret(reg, instr, 'connection-url') : null;
  }
}

/** What a module opens connections to databases and brokers with, as written. */
function addressesOpened(module: ModuleContext): ReadonlySet<string> {
  let found = opened.get(module);
  if (found === undefined) {
    const texts = new Set<string>();
    for (const { definitions } of module.ir.functions) {
      const add = (reg: Reg | undefined): void => {
        const made = reg === undefined || reg === NONE ? undefined : definitions[reg];
        if (made?.op === Op.LoadVar || made?.op === Op.GetField) texts.add(module.text(made.start, made.end));
        else if (made?.op === Op.ObjectLit)
          for (const { name, value } of made.entries) if (name !== null && ADDRESS_NAME.test(name)) add(value);
      };
      for (const instr of definitions) {
        if (instr?.op !== Op.CallMethod && instr?.op !== Op.Call && instr?.op !== Op.New) continue;
        if (instr.args.length === 0) continue;
        const callee = calleeText(module, definitions, instr);
        if (!CONNECTS.test(callee.slice(callee.lastIndexOf('.') + 1)) || OF_SOCKETS.test(callee)) continue;
        for (const argument of instr.args.slice(0, 2)) add(argument);
      }
    }
    found = texts;
    opened.set(module, found);
  }
  return found;
}

function calleeText(
  module: ModuleContext,
  definitions: Activation['definitions'],
  instr: Extract<Instr, { op: Op.Call | Op.CallMethod | Op.New }>,
): string {
  if (instr.op === Op.CallMethod) {
    const object = definitions[instr.object];
    return `${object === undefined ? '' : module.text(object.start, object.end)}.${instr.name}`;
  }
  const callee = definitions[instr.callee];
  return callee === undefined ? '' : module.text(callee.start, callee.end);
}
