/**
 * Credentials that go under names which do not tell of them, in Java: what a header of a login holds, all headers of a request,
 * and tokens that calls make.
 */
import { Op, type FunctionIr, type Reg } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { nameOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject, LOGIN_OF_REQUEST } from './objects.js';
import type { State } from './state.js';
import { joinTaints, Prim, type Taint, type Trace, type Value } from './value.js';
import { holdingLogin } from './wholeReads.js';

const SECRET = 'secret';
/** The field of all headers in which the login stands. */
const AUTHORIZATION = 'authorization';
/** How what is told of all headers of a request ends. */
const ALL = ': Authorization';

/** Methods that give one header by its name. */
const ONE_HEADER = /^(?:get|request|find|first)?(?:First)?(?:Request)?Header(?:String|Value|Field)?s?$|^header$/;
/** The same where the object says that it is headers. */
const ONE_OF_HEADERS = /^(?:get|getFirst|first|firstValue|getHeaderString|getOrEmpty|findFirst|getOrDefault|getAll)$/;
const HEADERS = /headers?$|metadata$/i;
const CREDENTIAL_HEADER =
  /^(?:proxy-)?authorization$|^(?:set-)?cookie$|^(?:x-)?(?:[a-z]+-)?(?:api-?key|auth-?token|access-?token)$/i;
/** Constants of libraries and programs that name one: `HttpHeaders.AUTHORIZATION`, `AUTH_TOKEN_HEADER`. */
const CREDENTIAL_CONSTANT =
  /^(?:HEADER_)?(?:PROXY_)?AUTHORI[ZS]ATION(?:_(?:HEADER|KEY))?$|^(?:HEADER_)?(?:API_KEY|AUTH_TOKEN|ACCESS_TOKEN|AUTH)(?:_HEADER|_METADATA)?(?:_KEY)?$|^COOKIE$/;

/** Methods that give all headers. */
const ALL_HEADERS =
  /^(?:get)?(?:All|Http|Request|String|Raw|Sent)?[hH]eader(?:s|Map|sMap|sAsMap|Params)$|^getRequestProperties$/;
const OWN_WORD = /^getRequest(?:Headers|HeaderMap|Properties)$/;
/** What has the headers of a login: a request, not its answer. */
const REQUEST =
  /(?:^|[a-z_.])(?:request|req|template|invocation|exchange|ctx|context|call)(?:wrapper|builder|context|spec|entity|event|template)?$/i;
const RESPONSE = /resp|reply|answer/i;
/** Types of the parameters of an interceptor or handler that are all headers of a request. */
const HEADER_TYPE = /^(?:HttpHeaders|Headers|Metadata|MultiMap|MultiValueMap|MultivaluedMap|Map)$/;

/** Methods that give a token which they, or an identity provider, have made. */
const GIVES_TOKEN =
  /^(?:compact|getTokenValue|getTokenString|getRawIdToken)$|^(?:generate|create|issue|mint|make|refresh|obtain|acquire|fetch)(?:New)?(?:Access|Auth|Bearer|Refresh|Session|Api|Login|Id)?(?:Token|Jwt|JWT)(?:Value|For[A-Z]\w*)?$|^(?:generate|create|random|make)(?:Random|Temporary|Temp|Initial|New)?(?:Password|Passphrase|ApiKey|Otp)$/;
const NO_LOGIN = /csrf|page|cursor|continuation|cancel|sync/i;

const SENDING = /\bauthorization\b|bearer|basicauth|\bapi-?key\b|access_?token/i;
const CLIENT =
  /okhttp|feign|retrofit|\.client\b|httpclient|\.http\.HttpRequest$|HttpURLConnection|io\.grpc|org\.apache\.h/i;

/** May a call of a method by this name give credentials, and of what? */
export function mayGiveCredentials(name: string, owner: () => string): boolean {
  if (GIVES_TOKEN.test(name) || ALL_HEADERS.test(name) || ONE_HEADER.test(name)) return true;
  return ONE_OF_HEADERS.test(name) && HEADERS.test(owner());
}

/** The result of a call, with the credentials that it holds. */
export function withCredentialsOf(site: CallSite, result: Value): Value {
  const { name } = site;
  if (result.consts !== null || result.fns !== null || site.receiver === null) return result;
  if (ALL_HEADERS.test(name) && site.args.length === 0) return allHeaders(site, result);
  if (GIVES_TOKEN.test(name)) return madeToken(site, result);
  if (site.args.length === 0 || !namesCredential(site)) return result;
  const isHeader =
    (ONE_HEADER.test(name) && (site.args.length === 1 || name.startsWith('get'))) ||
    (ONE_OF_HEADERS.test(name) && HEADERS.test(nameOfRegister(site.act, site.receiverReg)));
  return isHeader && !RESPONSE.test(nameOfRegister(site.act, site.receiverReg))
    ? withSecret(site, result, LOGIN_OF_REQUEST)
    : result;
}

/** Methods that give all headers in another form. */
const GIVES_ALL =
  /^(?:to[A-Z]\w*|as[A-Z]\w*|entries|entrySet|values|stream|iterator|spliterator|forEach|map|copy|clone|flatMap|single\w*|multi\w*|get(?:All|RequestHeaders|Headers|Map))$/;

/** What a method of all headers gives: their names, one that is no login, or the cookies' names tell nothing of it. */
export function partOfHeaders(site: CallSite, result: Value): Value {
  const { state, name, receiver } = site;
  if (receiver?.refs == null || result.taints?.some(isOfAllHeaders) !== true) return result;
  const isHeaders = receiver.refs.some(
    (id) => heapObject(state, id)?.fields.get(AUTHORIZATION)?.taints?.some(isOfAllHeaders) === true,
  );
  if (!isHeaders || (site.args.length === 0 ? GIVES_ALL.test(name) : !isOtherHeader(site))) return result;
  return result.withoutTaints(isOfAllHeaders);
}

/** Does a call ask for one header, by a name that is none of a login? */
function isOtherHeader(site: CallSite): boolean {
  const asksForOne = ONE_HEADER.test(site.name) || ONE_OF_HEADERS.test(site.name);
  return asksForOne && !namesCredential(site);
}

function withSecret(site: CallSite, value: Value, dataType: string): Value {
  const { act, start, end } = site;
  if (value.refs !== null || (value.prim & Prim.String) === 0) return value;
  if (value.taints?.some(({ origin }) => origin.kind === SECRET || origin.kind === 'password') === true) return value;
  const secret = act.analysis.sourceTaint(SECRET, dataType, act.module, start, end, 0);
  return value.withTaints(joinTaints(value.taints, [secret]));
}

function madeToken(site: CallSite, result: Value): Value {
  return NO_LOGIN.test(site.name) || NO_LOGIN.test(nameOfRegister(site.act, site.receiverReg))
    ? result
    : withSecret(site, result, 'access-token');
}

/** Is the first argument the name of a header that holds a login? */
function namesCredential({ act, args, argRegs }: CallSite): boolean {
  const text = (args[0] as Value | undefined)?.text ?? null;
  return text !== null
    ? CREDENTIAL_HEADER.test(text)
    : CREDENTIAL_CONSTANT.test(argRegs.length === 0 ? '' : nameOfRegister(act, argRegs[0]));
}

/** `request.headers()`: whoever uses them whole has the login of whoever sends the request. */
function allHeaders(site: CallSite, result: Value): Value {
  const { act, state, name, receiverReg } = site;
  if (result.refs !== null) return result;
  const owner = nameOfRegister(act, receiverReg);
  const isRequest = OWN_WORD.test(name) || REQUEST.test(owner) || REQUEST.test(writtenType(act, receiverReg));
  if (!isRequest || RESPONSE.test(owner) || !holdsLogin(act) || choosesFrom(act.module, site.start)) return result;
  return withHeaders(act, state, result, site.dst, site);
}

/** A parameter that is all headers of a request: `@RequestHeader HttpHeaders headers`, `Metadata headers` of an interceptor. */
export function headersParameter(act: Activation, state: State, index: number, value: Value): Value {
  const parameter = act.fn.params[index] as (typeof act.fn.params)[number] | undefined;
  if (parameter !== undefined && value.taints?.some(isOfAllHeaders) === true)
    return chosenHeaders(act, parameter.start, value);
  if (parameter?.type == null || value.refs !== null || !HEADER_TYPE.test(simpleName(parameter.type.name)))
    return value;
  const isMarked = parameter.decorators.some(
    ({ name, args }) => /^(?:RequestHeader|Headers)$/.test(name) && args.length === 0,
  );
  const isSent =
    /^Metadata$/.test(parameter.type.name) &&
    HEADERS.test(parameter.name) &&
    /^(?:start|interceptCall|applyRequestMetadata)$/.test(act.fn.name);
  if (!isMarked && !(isSent && holdsLogin(act))) return value;
  if (choosesFrom(act.module, parameter.start)) return value;
  return withHeaders(act, state, value, parameter.variable, parameter);
}

function withHeaders(
  act: Activation,
  state: State,
  value: Value,
  reg: Reg,
  at: { readonly start: number; readonly end: number },
): Value {
  return holdingLogin(act, state, reg, value, at, AUTHORIZATION, act.module.text(at.start, at.end) + ALL);
}

/** What a function does that takes headers out, or shows only some of them. */
const CHOOSES =
  /\.(?:remove|discard|drop|without|redact|mask|hide|sanitize|exclude|retain)\w*\(|\.(?:filter|contains|equalsIgnoreCase|anyMatch|noneMatch)\(|\bcase\s+"|redact|\bmask|sensitive|hidden/i;

/** Does the outermost function around a place choose between what it has a whole of: headers, arguments? */
export function choosesFrom(module: ModuleContext, at: number): boolean {
  let outer: FunctionIr | null = null;
  for (const fn of module.ir.functions)
    if (
      fn.index !== 0 &&
      fn.kind !== 'field-initializer' &&
      fn.start <= at &&
      at < fn.end &&
      (outer === null || fn.start < outer.start)
    )
      outer = fn;
  return outer !== null && CHOOSES.test(module.text(outer.start, outer.end));
}

/** A value without the credentials of headers that a function on their way has chosen from: what a helper makes of all headers. */
export function withoutHiddenHeaders(value: Value): Value {
  return value.withoutTaints((taint) => isOfAllHeaders(taint) && isChosen(taint.trace));
}

/** What a function that chooses between headers takes up of them one by one. */
export function chosenHeaders({ module }: Activation, at: number, value: Value): Value {
  if (value.taints?.some(isOfAllHeaders) !== true || !choosesFrom(module, at)) return value;
  return value.withoutTaints(isOfAllHeaders);
}

function isOfAllHeaders(taint: Taint): boolean {
  return isOfRequests(taint) && taint.origin.label.endsWith(ALL);
}

function isChosen(trace: Trace): boolean {
  for (let step: Trace | null = trace; step !== null; step = step.previous)
    if (choosesFrom(step.module, step.start)) return true;
  return false;
}

/** `Basic dXNlcjpwYXNz` and `user:password` in parts: the first one is no secret. */
export function firstPart(act: Activation, object: Reg, value: Value): Value {
  if (value.taints?.some(isOfRequests) !== true) return value;
  const made = act.definitions[object];
  const stored = made?.op === Op.LoadVar ? act.analysis.onlyStore(act.module, act.fn, made.variable) : object;
  const split = act.definitions[stored];
  if (split?.op !== Op.CallMethod || split.name !== 'split') return value;
  return value.withoutTaints(isOfRequests);
}

function isOfRequests({ origin }: Taint): boolean {
  return origin.dataType === LOGIN_OF_REQUEST;
}

/** The simple name of the type that the variable in a register is declared with, '' if none is written. */
export function writtenType({ definitions, module }: Activation, reg: Reg): string {
  const made = definitions[reg];
  return made?.op === Op.LoadVar ? simpleName(module.ir.variables[made.variable].type?.name ?? '') : '';
}

const sending = new WeakMap<Analysis, { readonly modules: number; readonly sends: boolean }>();

/** What comes in may have a login; what a client sends has one where the program names one. */
function holdsLogin({ analysis, module }: Activation): boolean {
  if (!module.ir.importedModules.some((name) => CLIENT.test(name))) return true;
  const { modules } = analysis;
  let known = sending.get(analysis);
  if (known?.modules !== modules.length) {
    known = { modules: modules.length, sends: modules.some(({ ir }) => SENDING.test(ir.source)) };
    sending.set(analysis, known);
  }
  return known.sends;
}
