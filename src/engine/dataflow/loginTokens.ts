/** Python: variables and attributes called `token` alone are secrets where their module has to do with logins. */
import { Op, type FunctionIr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';

/** The data type of names that may be of other tokens as well. */
const TYPE = 'token-of-account';

const OF_LOGINS = /\bBearer\b|\bAuthorization\b|\boauth|\bjwt\b|\baccess_token|\bapi_token|X-Auth-Token/i;
const OF_TEXTS = /\btokeni[sz]|\blexer\b|\bgrammar\b|\bparse_expr/i;

/** Is a name of that type, which no owner explains, that of a login's token? */
export function isLoginToken({ module, fn }: Activation, type: string, name: string, owner: string): boolean {
  if (type !== TYPE || module.ir.language !== 'python' || nameTokens(name).length > 1) return false;
  if (owner !== '' && !OWN_CLASS.test(owner)) return false;
  if (!speaksOfLogins(module)) return false;
  // what a constructor keeps, other methods may write
  return fn.kind === 'constructor'
    ? module.ir.functions.some((method) => method.class === fn.class && writesLog(method))
    : writesLog(fn);
}

const WRITES = /^(?:debug|info|warn|warning|error|critical|exception|log|msg|print|echo|write)$/;
const writing = new WeakMap<FunctionIr, boolean>();

/** Does a function write something to a log, or to the console? */
function writesLog(fn: FunctionIr): boolean {
  let known = writing.get(fn);
  if (known === undefined) {
    known = fn.definitions.some(
      (instr) =>
        (instr?.op === Op.CallMethod && WRITES.test(instr.name)) ||
        (instr?.op === Op.LoadGlobal && instr.name === 'print'),
    );
    writing.set(fn, known);
  }
  return known;
}

/** Classes whose own token is one. */
const OWN_CLASS = /^this$|(?:Client|Api|API|Auth|Session|Connection|Bot|Service|Provider|Backend|Connector)$/;

function speaksOfLogins(module: ModuleContext): boolean {
  const { source } = module.ir;
  module.speaksOfLogins ??= OF_LOGINS.test(source) && !OF_TEXTS.test(source);
  return module.speaksOfLogins;
}
