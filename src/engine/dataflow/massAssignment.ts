/** Requests that become a stored record as they are: `User.create(req.body)`, `User(**request.json)`, `repository.save(body)`. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr, type Parameter, type Reg, type TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { KEEPS_OTHERS } from './builtins/schemas.js';
import { calleeName, placeOfCall, type CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { declaredClass, type ClassRef } from './hierarchy.js';
import { ANY_KEYWORD } from './keywordArguments.js';
import { nameOfRegister } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { deepTaints, heapObject, storedField } from './objects.js';
import { keepsOthers } from './openSchemas.js';
import type { State } from './state.js';
import { tableOf } from './storedQueries.js';
import { columnNames, isStored } from './storedRecords.js';
import { UNKNOWN, type Origin, type Taint, type Trace, type Value } from './value.js';

const KIND = 'record-fields';
/** Methods of object mappers, by the argument that holds the columns. */
const FIRST = new Set([
  'create',
  'build',
  'insertMany',
  'bulkCreate',
  'insert',
  'insertOne',
  'insertGraph',
  'save',
  'upsert',
  'update',
  'patch',
  'set',
  'values',
  'createMany',
  'persist',
  'saveAndFlush',
  'merge',
]);
const SECOND = new Set([
  'findByIdAndUpdate',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'findOneAndReplace',
  'replaceOne',
  'update',
  'merge',
  'patchAndFetchById',
  'updateAndFetchById',
  'assign',
  'preload',
]);
const COPIES = new Set(['assign', 'extend', 'merge']);
/** Parts of an argument that hold the columns: Prisma's and Mongoose's options. */
const PARTS = ['data', '$set', 'create', 'update', 'defaults'];

const MODEL_NAME = /^[A-Z][A-Za-z0-9]*$/;
const NO_MODEL =
  /^(?:Object|Array|Promise|Reflect|JSON|Map|Set|Buffer|Date|Math|Number|String|Joi|Yup|Error|URL|Response|NextResponse|Request|Logger|Observable|Subject|FormData|Headers|Proxy|Symbol|\w*(?:Dto|DTO|Error|Service|Client|Response|Event|Command|Query|Message|Request|Params|Schema|Validator|Form|View|Serializer))$/;
const KEEPER = /(?:^|[a-z])(?:[Rr]epository|[Rr]epo|[Mm]odel|[Cc]ollection|Table|Dao|dao)$/;
const BUILDER = /^(?:knex|db|trx|database|pg|qb|queryBuilder)$/;
const LOOKS_UP = /^(?:find|get|fetch|load|first|one)/i;

/** Columns that the sender of a request must not choose. */
const PRIVILEGED =
  /(?:^| )(?:role|roles|admin|superuser|staff|permission|permissions|tier|scope|scopes|privilege|privileges|balance|credit|credits|verified|approved|blocked|banned|owner|tenant|plan|password|passwd|passphrase|hash|digest|secret|salary|price|discount|owner id|user id|tenant id|account id|organization id|org id|created by|email verified|is (?:coordinator|moderator|manager|supervisor|trusted|premium)|background checked|vetted|(?:account|kyc) (?:state|status|type)|access level)$/;

/** Reports a call that writes all properties of a request into a record. */
export function reportMassAssignment(site: CallSite, callee: Value, construct: boolean): void {
  const { act } = site;
  if (!site.args.some((value) => value.taints !== null || value.refs !== null)) return;
  if (!act.analysis.index.taintRules.has(KIND)) return;
  const { language } = act.module.ir;
  if (language === 'python') reportKeywords(site, callee);
  else if (language === 'java') reportJava(site);
  else reportScript(site, callee, construct);
}

// ---------------------------------------------------------------- JavaScript and TypeScript

function reportScript(site: CallSite, callee: Value, construct: boolean): void {
  const { act, state, name, args } = site;
  if (construct) {
    if (args.length === 0 || deepTaints(state, args[0]) === null) return;
    if (MODEL_NAME.test(name) && !NO_MODEL.test(name) && isOutside(callee) && isKept(site))
      report(site, [args[0]], tableOf(act, state, calleeRegister(site), 0)?.columns ?? null);
    return;
  }
  const isFirst = FIRST.has(name);
  if (!isFirst && !SECOND.has(name) && name !== 'extend') return;
  if (callee.fns !== null && !isOutside(callee)) return;
  const given = [isFirst ? args.at(0) : undefined, args.at(1)].flatMap((value) =>
    value === undefined ? [] : columnsIn(state, value),
  );
  if (!given.some((value) => wholeInput(act, state, value).length > 0)) return;
  const table = site.receiverReg === NONE ? null : tableOf(act, state, site.receiverReg, 0);
  if (COPIES.has(name) && isCopy(site)) {
    const target = site.argRegs.at(0) ?? NONE;
    if (isFoundRecord(act, target) && isSaved(act)) report(site, given, null);
    return;
  }
  if (table !== null || isKeeper(site, given)) report(site, given, table?.columns ?? null);
}

/** `Object.assign(user, …)`, `_.merge(user, …)`, not `repository.merge(user, …)`. */
function isCopy(site: CallSite): boolean {
  return site.receiverReg === NONE || /^(?:Object|_|lodash|R)$/.test(nameOfRegister(site.act, site.receiverReg));
}

/** A class of which no constructor is known: the mapper's makes columns of what it is given. */
function isOutside(callee: Value): boolean {
  const cls = callee.fns?.find((fn) => fn.classIndex >= 0);
  if (cls === undefined) return callee.fns === null;
  const info = cls.module.ir.classes[cls.classIndex];
  return info.constructors.length === 0 && info.superclass !== null;
}

function calleeRegister(site: CallSite): Reg {
  const made = site.act.definitions[site.dst];
  return made?.op === Op.New ? made.callee : NONE;
}

/** Is the object that the method is called on a model, a repository or a statement of a query builder, by its name? */
function isKeeper(site: CallSite, given: readonly Value[]): boolean {
  const { act, receiverReg, name } = site;
  if (receiverReg === NONE) return false;
  const called = nameOfRegister(act, receiverReg);
  if (name !== 'set' && name !== 'values' && name !== 'merge') {
    if (MODEL_NAME.test(called) && !NO_MODEL.test(called)) return true;
    if (KEEPER.test(called)) return true;
  }
  const made = act.definitions[receiverReg];
  // knex('users').insert(…), db('users').where(…).update(…), db.insert(users).values(…)
  if (made?.op === Op.CallMethod) {
    if (name === 'values' || name === 'set') return /^(?:insert|update|insertInto|updateTable)$/.test(made.name);
    return (
      /^(?:insert|update|where|andWhere|table|from|into|query|findById)$/.test(made.name) && isBuilder(act, receiverReg)
    );
  }
  if (made?.op === Op.Call) return isBuilder(act, receiverReg);
  if (site.receiver?.apis?.some(({ path }) => path.startsWith('prisma.Client.')) === true) return given.length > 1;
  // prisma.user.create({ data: … })
  if (made?.op === Op.GetField && given.length > 1) {
    const owner = nameOfRegister(act, made.object);
    return /^(?:\w*[Pp]risma\w*|db|tx|orm)$/.test(owner);
  }
  return false;
}

function isBuilder(act: Activation, start: Reg): boolean {
  let reg = start;
  for (let hops = 0; hops < 8; hops++) {
    const made = act.definitions[reg];
    if (made?.op === Op.CallMethod) reg = made.object;
    else if (made?.op === Op.Call) return BUILDER.test(nameOfRegister(act, made.callee));
    else return reg !== start && BUILDER.test(nameOfRegister(act, reg));
  }
  return false;
}

/** The value, and what of it an option holds. */
function columnsIn(state: State, value: Value): readonly Value[] {
  const parts = PARTS.map((part) => storedField(state, value, part)).filter((part) => part !== undefined);
  return [value, ...parts];
}

/** Does the register hold what a query of this function found? */
function isFoundRecord(act: Activation, reg: Reg): boolean {
  const made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op !== Op.LoadVar) return false;
  let source = act.analysis.storesOf(act.fn).get(made.variable) ?? NONE;
  for (let hops = 0; hops < 4; hops++) {
    const from = source === NONE ? undefined : act.definitions[source];
    if (from?.op === Op.Await || from?.op === Op.Cast) source = from.src;
    else
      return (
        (from?.op === Op.CallMethod && LOOKS_UP.test(from.name)) ||
        (from?.op === Op.Call && LOOKS_UP.test(nameOfRegister(act, from.callee)))
      );
  }
  return false;
}

function isSaved(act: Activation): boolean {
  return /\.(?:save|persist|flush|insert|create|merge|commit)\w*\s*\(/.test(act.module.text(act.fn.start, act.fn.end));
}

/** `const user = new User(…)`, then `user.save()` or `users.add(user)`; `new User(…).save()`. */
function isKept(site: CallSite): boolean {
  const { act } = site;
  const text = act.module.text(act.fn.start, act.fn.end);
  const rest = act.module.text(site.end, Math.min(site.end + 12, act.module.ir.source.length));
  if (/^\s*\)?\s*\.save\(/.test(rest)) return true;
  for (const [variable, source] of act.analysis.storesOf(act.fn)) {
    if (source !== site.dst) continue;
    const name = act.module.ir.variables[variable].name.replaceAll('$', '\\$');
    return new RegExp(`\\b${name}\\s*\\.save\\(|\\b(?:save|persist|insert|create)\\w*\\(\\s*${name}\\b`).test(text);
  }
  return false;
}

// ---------------------------------------------------------------- Python

function reportKeywords(site: CallSite, callee: Value): void {
  const { act, state, names, args } = site;
  if (site.name === 'setattr') {
    reportSetattr(site);
    return;
  }
  const at = names?.indexOf(ANY_KEYWORD) ?? -1;
  const isStatement = (site.name === 'values' || site.name === 'update') && site.receiverReg !== NONE;
  if (isStatement && args.length === 1 && (at === 0 || names === null)) {
    const table = classOfStatement(act, site.receiverReg);
    if (table !== null) report(site, [args[0]], columnNames(act.analysis, table));
  }
  if (FILLS.has(site.name) && site.receiver !== null && args.length > 0 && names?.[0] == null)
    report(site, [args[0]], columnsOfRecord(act, state, site.receiver));
  if (reportChanged(site, at)) return;
  if (at < 0) return;
  const cls = callee.fns?.find((fn) => fn.classIndex >= 0);
  const owner = cls === undefined ? null : { module: cls.module, index: cls.classIndex };
  if (owner !== null) {
    if (isStored(act.analysis, owner)) report(site, [args[at]], columnNames(act.analysis, owner));
    return;
  }
  if (
    !/^(?:create|acreate|update|aupdate|get_or_create|update_or_create)$/.test(site.name) ||
    site.receiverReg === NONE
  )
    return;
  const table = tableOf(act, state, site.receiverReg, 0);
  if (table !== null || isManager(act, site.receiverReg)) report(site, [args[at]], table?.columns ?? null);
}

/** Methods of records that take all columns from a dictionary: SQLModel's, Tortoise's, Orator's. */
const FILLS = new Set(['sqlmodel_update', 'update_from_dict', 'force_fill']);

/** Functions and methods that give a copy of a record with other values in some fields. */
const CHANGES = new Set(['replace', 'evolve', '_replace', 'model_copy', 'copy']);
const WRITES = /\.(?:save|persist|flush|insert|create|merge|commit|update|store|put|upsert|add)\w*\s*\(/;

/**
 * `replace(passenger, **changes)`, `account.model_copy(update=changes)` in a function that stores what comes of it.
 * @param at the argument with keywords of any name, -1 if there is none
 */
function reportChanged(site: CallSite, at: number): boolean {
  const { act, state, names, args } = site;
  if (!CHANGES.has(site.name)) return false;
  const isMethod = site.name !== 'replace' && site.name !== 'evolve';
  const record = isMethod ? site.receiver : args.at(0);
  const given = /copy$/.test(site.name) ? (names?.indexOf('update') ?? -1) : at;
  if (record?.refs == null || given < 0) return false;
  const columns = record.refs.flatMap((id) => {
    const cls = heapObject(state, id)?.classOf ?? null;
    return cls === null ? [] : columnNames(act.analysis, cls);
  });
  if (columns.length === 0 || !WRITES.test(act.module.text(act.fn.start, act.fn.end))) return false;
  report(site, [args[given]], columns);
  return true;
}

/** The class of records that a statement or query of SQLAlchemy writes: `update(User).where(…)`, `session.query(User)`, `User.query`. */
function classOfStatement(act: Activation, start: Reg): ClassRef | null {
  let reg = start;
  for (let hops = 0; hops < 8; hops++) {
    const made = act.definitions[reg];
    const isBegun =
      (made?.op === Op.Call && /^(?:insert|update|upsert)$/.test(nameOfRegister(act, made.callee))) ||
      (made?.op === Op.CallMethod && /^(?:insert|update|query)$/.test(made.name));
    const named = isBegun
      ? made.args.at(0)
      : made?.op === Op.GetField && made.name === 'query'
        ? made.object
        : undefined;
    if (named !== undefined) {
      const cls = act.read(named).fns?.find(({ classIndex }) => classIndex >= 0);
      const owner = cls === undefined ? null : { module: cls.module, index: cls.classIndex };
      return owner !== null && isStored(act.analysis, owner) ? owner : null;
    }
    if (made?.op !== Op.CallMethod) return null;
    reg = made.object;
  }
  return null;
}

/** `User.objects`, and chains on it. */
function isManager(act: Activation, start: Reg): boolean {
  let reg = start;
  for (let hops = 0; hops < 6; hops++) {
    const made = act.definitions[reg];
    if (made?.op === Op.GetField) {
      if (made.name === 'objects') return true;
      reg = made.object;
    } else if (made?.op === Op.CallMethod) reg = made.object;
    else return false;
  }
  return false;
}

/** `for key, value in data.items(): setattr(user, key, value)`. */
function reportSetattr(site: CallSite): void {
  const { act, state, args, argRegs } = site;
  if (args.length < 3) return;
  const columns = columnsOfRecord(act, state, args[0]);
  const isGuarded = /\bif\b[^\n]*\b(?:in|hasattr)\b/.test(act.module.text(act.fn.start, act.fn.end));
  if (isGuarded || (columns === null && !isFoundRecord(act, argRegs[0]))) return;
  report(site, [args[1]], columns);
}

// ---------------------------------------------------------------- Java

const KEEPS_ENTITY = new Set(['save', 'saveAndFlush', 'saveAll', 'persist', 'merge', 'insert', 'update']);

/** `repository.save(user)` of an entity that the framework made of the request. */
function reportJava(site: CallSite): void {
  const { act, state, name, args } = site;
  if (COPIES_BEAN.has(name)) reportCopiedBean(site);
  if (BINDS_BEAN.has(name)) reportBoundBean(site);
  if (!KEEPS_ENTITY.has(name)) return;
  const columns = columnsOfRecord(act, state, args[0]);
  if (columns !== null) report(site, [args[0]], columns);
}

const COPIES_BEAN = new Set(['copyProperties', 'updateValue', 'populate', 'map', 'readValue']);

/** `BeanUtils.copyProperties(input, user)`, `mapper.updateValue(user, changes)`, `mapper.readerForUpdating(user).readValue(body)`. */
function reportCopiedBean(site: CallSite): void {
  const { act, state, name, args, receiverReg } = site;
  let [target, source] = args as readonly (Value | undefined)[];
  if (name === 'readValue') {
    const reader = receiverReg === NONE ? undefined : act.definitions[receiverReg];
    if (reader?.op !== Op.CallMethod || reader.name !== 'readerForUpdating' || reader.args.length === 0) return;
    [target, source] = [act.read(reader.args[0]), target];
  } else if (args.length !== 2) return;
  if (target === undefined || source === undefined) return;
  // libraries differ in which of the two comes first
  if (wholeInput(act, state, source).length === 0) [target, source] = [source, target];
  const columns = columnsOfRecord(act, state, target);
  if (columns !== null) report(site, [source], columns);
}

const BINDS_BEAN = new Set(['setPropertyValues', 'bind']);
const WRAPS_BEAN =
  /^(?:forBeanPropertyAccess|forDirectFieldAccess|BeanWrapperImpl|DirectFieldAccessor|(?:Web|Extended)?(?:Servlet)?(?:Request)?DataBinder)$/;

/**
 * `PropertyAccessorFactory.forBeanPropertyAccess(user).setPropertyValues(form)`, `new DataBinder(user).bind(…)`: all that is
 * given, unless the wrapper is told what it may set.
 */
function reportBoundBean(site: CallSite): void {
  const { act, state, args, receiverReg } = site;
  const target = wrappedBean(act, receiverReg);
  if (target === null || args.length === 0 || isLimited(act)) return;
  const columns = columnsOfRecord(act, state, target);
  if (columns !== null) report(site, [args[0]], columns);
}

/** The object that a wrapper of Spring's was made for, in the function that uses it. */
function wrappedBean(act: Activation, wrapper: Reg): Value | null {
  const made = definitionOf(act, wrapper);
  if (made?.op !== Op.New && made?.op !== Op.CallMethod) return null;
  const name = made.op === Op.New ? simpleName(made.type?.name ?? '') : made.name;
  return WRAPS_BEAN.test(name) && made.args.length > 0 ? act.read(made.args[0]) : null;
}

/** What gives a register, behind a variable. */
function definitionOf({ analysis, definitions, fn }: Activation, reg: Reg): Instr | undefined {
  const read = reg === NONE ? undefined : definitions[reg];
  return read?.op === Op.LoadVar ? definitions[analysis.storesOf(fn).get(read.variable) ?? NONE] : read;
}

/** Does the function name the fields that a binder may set? */
function isLimited({ module, fn }: Activation): boolean {
  return /\.set(?:Allowed|Disallowed)Fields\s*\(/.test(module.text(fn.start, fn.end));
}

// ---------------------------------------------------------------- what came in

function report(site: CallSite, given: readonly Value[], columns: readonly string[] | null): void {
  const { act, state } = site;
  const taints = given.flatMap((value) => wholeInput(act, state, value));
  if (taints.length === 0 || (columns !== null && !columns.some(isPrivileged))) return;
  const told = taints.filter(({ origin, trace }) => isLoose(trace) || !isValidated(act.analysis, origin));
  if (told.length === 0) return;
  reportSinkKind(act, state, KIND, UNKNOWN.withTaints(told), placeOfCall(site), site.end, calleeName(site), null, site);
}

/** The data of a request that the value is, with whatever properties it came with. */
function wholeInput(act: Activation, state: State, value: Value): readonly Taint[] {
  const found = value.taints?.filter(
    ({ origin, doubt, trace }) =>
      origin.kind === 'user-input' &&
      doubt === 0 &&
      !origin.strings &&
      !isPicked(trace) &&
      !isDeclared(act.analysis, origin),
  );
  if (found === undefined || found.length === 0) return [];
  // an object of a class has the fields of the class
  const isOfClass = value.refs?.some((id) => {
    const cls = heapObject(state, id)?.classOf ?? null;
    return cls !== null && !isStored(act.analysis, cls);
  });
  return isOfClass === true ? [] : found;
}

const PICKS = /^through .*(?:pick|omit|only|allow|permit|whitelist|filter|strip|sanitiz|clean|valid|parse)/i;

/** Did the data go through a call that lets some properties pass? */
function isPicked(trace: Trace): boolean {
  for (let step: Trace | null = trace; step !== null; step = step.previous)
    if (PICKS.test(step.message) && !step.message.endsWith('JSON.parse')) return true;
  return false;
}

/** Did a schema check the data that lets all other properties through? */
function isLoose(trace: Trace): boolean {
  for (let step: Trace | null = trace; step !== null; step = step.previous)
    if (step.message === KEEPS_OTHERS) return true;
  return false;
}

const OPEN_TYPE =
  /^(?:dict|Dict|Any|any|unknown|object|Object|Record|Partial|Request|FormData|URLSearchParams|Mapping|MutableMapping|JSON|Map|HashMap|JsonNode|\w*Request|\w*Context|\w*Event)$/;

const parametersOf = new WeakMap<ModuleContext, ReadonlyMap<number, Parameter>>();

/** Did the data come in as a parameter whose type names its properties, or as what a form or serializer declares? */
function isDeclared(analysis: Analysis, origin: Origin): boolean {
  if (/(?:cleaned_data|validated_data|\.valid\(.*)$/.test(origin.label)) return true;
  // a procedure of tRPC says what it takes
  if (/\binput$/.test(origin.label) && /\.input\s*\(/.test(origin.module.ir.source)) return true;
  let parameters = parametersOf.get(origin.module);
  if (parameters === undefined) {
    parameters = new Map(origin.module.ir.functions.flatMap(({ params }) => params.map((one) => [one.start, one])));
    parametersOf.set(origin.module, parameters);
  }
  const parameter = parameters.get(origin.start);
  if (parameter === undefined) return false;
  if (/Pipe\b|[Ss]chema/.test(origin.module.text(parameter.start, parameter.end))) return true;
  const { type } = parameter;
  if (type === null || type.primitive !== null) return type?.primitive != null;
  if (type.name === '' || OPEN_TYPE.test(simpleName(type.name))) return false;
  const cls = declaredClass(analysis, origin.module, bare(type));
  return cls === null || (!isStored(analysis, cls) && !keepsOthers(analysis, cls));
}

function bare(type: TypeRef): TypeRef {
  return type.isArray ? { ...type, isArray: false } : type;
}

/** What a sum is counted in: `balance_cents`. */
const UNIT = /^(?:cents?|amount|minor|eur|euros?|usd|gbp|chf)$/;

function isPrivileged(column: string): boolean {
  const words = nameTokens(column);
  const isSum = words.length > 1 && UNIT.test(words[words.length - 1]);
  return PRIVILEGED.test((isSum ? words.slice(0, -1) : words).join(' '));
}

/** The columns of what the value is, if it is a record of a class. */
function columnsOfRecord(act: Activation, state: State, value: Value): readonly string[] | null {
  for (const id of value.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls !== null && isStored(act.analysis, cls)) return columnNames(act.analysis, cls);
  }
  return null;
}

const CHECKS =
  /\b(?:validate(?:Async|Sync|Body|Request|Input|Schema|User|Data)?|parse(?:Async)?|safeParse(?:Async)?|is_valid|matchedData|assertValid\w*|plainToInstance|plainToClass|transformAndValidate)\s*\(/;
const CHECKER = /valid|schema|celebrate|joi|zod|yup|sanitiz/i;
const ROUTES = new Set(['get', 'post', 'put', 'patch', 'delete', 'all', 'route', 'use']);

const checkedHandlers = new WeakMap<Analysis, { readonly modules: number; readonly names: ReadonlySet<string> }>();

/** Is the request checked by a schema in the handler that reads it, or by what its route runs before? */
function isValidated(analysis: Analysis, origin: Origin): boolean {
  const { module } = origin;
  const inner = module.ir.functions
    .filter(({ start, end, index }) => index > 0 && start <= origin.start && origin.end <= end)
    .reduce<FunctionIr | null>((best, fn) => (best === null || fn.start >= best.start ? fn : best), null);
  if (inner === null) return false;
  if (CHECKS.test(withoutJson(module.text(inner.start, inner.end)))) return true;
  const names = handlersWithChecks(analysis);
  return names.has(inner.name) || names.has(`${module.path}:${String(inner.start)}`);
}

function withoutJson(text: string): string {
  return text.replace(/\b(?:JSON|qs|querystring|url|Date|path)\.parse\(/g, '');
}

/** Names, or places, of functions that are registered for a route behind a check of what comes in. */
function handlersWithChecks(analysis: Analysis): ReadonlySet<string> {
  let known = checkedHandlers.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    const names = new Set<string>();
    for (const module of analysis.modules)
      for (const fn of module.ir.functions) collectChecked(analysis, module, fn, names);
    known = { modules: analysis.modules.length, names };
    checkedHandlers.set(analysis, known);
  }
  return known.names;
}

function collectChecked(analysis: Analysis, module: ModuleContext, fn: FunctionIr, names: Set<string>): void {
  if (module.ir.language === 'java' || !CHECKER.test(module.ir.source)) return;
  const { definitions } = fn;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.CallMethod && ROUTES.has(instr.name) && instr.args.length > 1) {
        const written = instr.args.map((reg) => definitions[reg]);
        const before = written
          .slice(0, -1)
          .some((one) => one !== undefined && one.op !== Op.Const && CHECKER.test(module.text(one.start, one.end)));
        const name = before ? handlerName(module, written.at(-1)) : '';
        if (name !== '') names.add(name);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
}

function handlerName(module: ModuleContext, written: Instr | undefined): string {
  switch (written?.op) {
    case Op.Closure:
      return `${module.path}:${String(module.ir.functions[written.function].start)}`;
    case Op.GetField:
      return written.name;
    case Op.LoadVar:
      return module.ir.variables[written.variable].name;
    default:
      return '';
  }
}
