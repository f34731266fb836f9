/** Calls: into functions of the project, into modelled APIs, into built-ins, and into the unknown. */
import {
  NONE,
  Op,
  type CallInstr,
  type CallMethodInstr,
  type CallSuperInstr,
  type Decorator,
  type FunctionIr,
  type LanguageId,
  type NewInstr,
  type Parameter,
  type Reg,
  type TypeRef,
} from '../ir/ir.js';
import type { CompiledRow, Place } from '../rules/compiled.js';
import { CALLER_IDENTITY } from '../rules/kinds.js';
import {
  Activation,
  type BoringResult,
  DATA_FUEL,
  LATER_CALL_FUEL,
  LATER_CALLS_FUEL,
  NAMED_DATA_FUEL,
  type Analysis,
  type QuietResult,
  type PendingEntry,
} from './analysis.js';
import { addedMember, addMember, EVERYWHERE, givenMember } from './addedMembers.js';
import { checkedByMarks, checkedParameter, isEnumeration } from './checkedFields.js';
import { checkedArguments, cleanRegister } from './checks.js';
import { EMPTY_DELTA, raise } from './throws.js';
import { expandNodes, type ApiNode } from './apiIndex.js';
import { madeFrame } from './builtins/frames.js';
import { literalClass } from './builtins/javaGenerated.js';
import { mappedBean } from './builtins/javaMapping.js';
import { declaredName } from './builtins/javaSupport.js';
import { formatArgument } from './builtins/pythonText.js';
import { builtinCall, builtinImport, builtinMethod, builtinNew } from './builtins.js';
import { queriedData } from './builtins/queries.js';
import { schemaOutcome } from './builtins/schemas.js';
import { keepMessage } from './builtins/java.js';
import { ofRepository } from './repositories.js';
import { resolve } from './builtins/react.js';
import { bind, decoratorNames, publish, subscribe } from './channels.js';
import { chosenSites } from './chosenSettings.js';
import { requestKind } from './recipients.js';
import { conditionsHold, reportSinkKind, checkHeaderSetting, checkKeywordSettings } from './detect.js';
import { chosenRecords } from './chosenTexts.js';
import { calledVariable, declaredResult } from './declaredResults.js';
import { asDeclared, queriedRecord } from './declaredTypes.js';
import { contentsOf } from './javaContents.js';
import { shownTaints } from './javaEntities.js';
import { reportMassAssignment } from './massAssignment.js';
import { noteStoredInput, withoutAsked, withStoredInput } from './storedInput.js';
import { noteGlobalHandlers } from './bodiesOfChains.js';
import { noteModel, noteRelation } from './queriedRelations.js';
import { listedFiles, loadedModule } from './loadedModules.js';
import { selectedRows } from './selectedRows.js';
import { givesItself, recordsOf, storedQuery } from './storedQueries.js';
import { isStoredData } from './storedRecords.js';
import {
  applicable,
  takingClasses,
  functionRef,
  librarySupertypes,
  membersNamed,
  virtualMethods,
  type ClassRef,
  type WrittenTypes,
  classIr,
  declaredClass,
} from './hierarchy.js';
import { shareTables } from './handlerTables.js';
import { callbackMethods, constructByFields, instanceText } from './javaObjects.js';
import { injectedBean, isInjected } from './javaBeans.js';
import { isGivenModel } from './javaViews.js';
import { registerErrorHandler } from './javaErrors.js';
import { declaredRows, noteDeclaredStatement, withSql } from './javaSql.js';
import { runProvider } from './javaProviders.js';
import { madeRecord } from './javaRecords.js';
import { boundSetting, injectedSetting } from './javaSettings.js';
import { importedOnDemand, javaTypeOf, onlyChecks } from './javaTypes.js';
import {
  aliasedType,
  classOfType,
  decoratorRows,
  elementSources,
  memberValue,
  nameOfRegister,
  ownerName,
  namedValue,
  receiverTypes,
  typeNodesIn,
  typeValueIn,
  writtenNodes,
} from './members.js';
import { bindArguments, expandArguments, fromEnd } from './keywordArguments.js';
import { classNamedLike } from './namedInstances.js';
import { headerSecret } from './madeSecrets.js';
import type { ModuleContext } from './moduleContext.js';
import { patternMask } from './javaRoutes.js';
import { reportClientArguments, reportPlaceholders } from './placeholders.js';
import {
  evidenceResult,
  noNotes,
  noteCall,
  noteCallee,
  noteRead,
  noteUses,
  routerResult,
  wrappedResult,
  type RoutingNotes,
} from './routing.js';
import { keepMadeError } from './projectErrors.js';
import { becomesNoPage, withTypeOfClass } from './pythonContentTypes.js';
import { runNested, valueAtTop } from './modules.js';
import { SERVER_ACTION } from './serverActions.js';
import {
  attributeFunction,
  callAbove,
  callInstance,
  constructorAbove,
  genericClass,
  hasConstructor,
  isUnbound,
  isErrorClass,
  checkFields,
  classAttribute,
  keepArguments,
  pythonMember,
  unboundCall,
} from './pythonObjects.js';
import { mayGiveArguments, withInterceptedArguments } from './javaInterceptors.js';
import { mayGiveCredentials, partOfHeaders, withCredentialsOf, withoutHiddenHeaders } from './javaCredentials.js';
import { escapesOf } from './ownEscapes.js';
import { keepsContent, protectingFunction, protectingOwner } from './protection.js';
import { readByItself } from './recursiveCalls.js';
import {
  allocate,
  deepTaints,
  elementOf,
  heapObject,
  isInteresting,
  holdsConstants,
  holdsData,
  holdsFunctions,
  isQuiet,
  listObject,
  materialize,
  OPEN_OBJECT,
  storeBack,
  storedField,
  writeField,
} from './objects.js';
import { HeapObject, type Delta, type Mark, type State } from './state.js';
import { encodedPassword } from './passwordRoles.js';
import { showsMask } from './textTypes.js';
import { namedInAddress } from './queryNames.js';
import { secretsInAddress } from './loggedAddresses.js';
import { queriedObjects, signalledObject, storedArgument } from './pythonEntities.js';
import { loadedParameter } from './builtins/marshmallow.js';
import { signalValue } from './builtins/observables.js';
import { formOfView, withNamedReads } from './pythonForms.js';
import { isFilledSetter } from './filledSetters.js';
import { handOnOnly } from './handedOn.js';
import { noteRoute } from './fixedRoutes.js';
import { asOwnAddress, isOwnAddress } from './ownAddresses.js';
import { groupOf, routeMask } from './pythonRoutes.js';
import { maskOfRoute, routeNames, routeParameter } from './routePatterns.js';
import { responderTaints } from './pythonResponders.js';
import { isOfSerializer, serializerInput } from './pythonSerializers.js';
import { isNumericArgument, isResolverContext } from './graphqlResolvers.js';
import { givenContext } from './pythonViews.js';
import { renderTemplate, TEMPLATE } from './templates.js';
import { checkedRequest } from './checkedRequests.js';
import { middlewareEntries } from './pythonMiddlewares.js';
import { boundInCall, boundType } from './typeArguments.js';
import { typedAnswer } from './typedAnswers.js';
import { distinctMethod } from './distinctMethods.js';
import { asLoginName } from './pythonLogins.js';
import { fromUnknownCaller } from './unknownCallers.js';
import { tableOfQuery, withTable } from './usedColumns.js';
import { writtenPath } from './writtenPaths.js';
import {
  cleanTaints,
  constantValue,
  doubtTaints,
  joinTaints,
  joinValues,
  LENGTH_LIMIT,
  Prim,
  stepTaints,
  UNDEFINED,
  UNKNOWN,
  Value,
  type FunctionRef,
  type ObjectId,
  type Taint,
} from './value.js';

/** A call being walked. */
export interface CallSite {
  readonly act: Activation;
  readonly state: State;
  readonly dst: Reg;
  readonly start: number;
  readonly end: number;
  /** How the callee is written: `db.query`. */
  /** Register whose source text names the callee, or the receiver of a method; NONE if `label` says it. */
  readonly calleeReg: Reg;
  readonly label: string;
  /** The method's or function's own name, '' if none. */
  readonly name: string;
  readonly receiver: Value | null;
  readonly receiverReg: Reg;
  readonly args: readonly Value[];
  /** Registers of the arguments; NONE for one that came from a spread. */
  readonly argRegs: readonly Reg[];
  readonly names: readonly (string | null)[] | null;
  readonly hasSpread: boolean;
  /** Which of them, counted from the end, stands for any number by position; 0 = none. */
  readonly anyFromEnd: number;
  readonly tagged: boolean;
  /** Of a table the record that the call is looked at with. */
  readonly chosen?: HeapObject;
}

interface Callable {
  readonly start: number;
  readonly end: number;
  readonly dst: Reg;
  readonly args: readonly Reg[];
  readonly spread: readonly boolean[] | null;
  readonly names: readonly (string | null)[] | null;
}

function makeSite(
  act: Activation,
  state: State,
  instr: Callable,
  name: string,
  calleeReg: Reg,
  label: string,
  receiver: Value | null,
  receiverReg: Reg,
  tagged: boolean,
): CallSite {
  const given = instr.spread === null ? givenArguments(act, instr) : spreadArguments(act, state, instr);
  return {
    act,
    state,
    dst: instr.dst,
    start: instr.start,
    end: instr.end,
    calleeReg,
    label,
    name,
    receiver,
    receiverReg,
    args: given.args,
    argRegs: given.argRegs,
    names: given.names,
    hasSpread: given.hasSpread,
    anyFromEnd: given.anyFromEnd,
    tagged,
  };
}

/** Values of a call's arguments, with the registers that they come from. */
interface GivenArguments {
  readonly args: readonly Value[];
  readonly argRegs: readonly Reg[];
  readonly names: readonly (string | null)[] | null;
  /** There may be more of them than are known. */
  readonly hasSpread: boolean;
  readonly anyFromEnd: number;
}

function givenArguments(act: Activation, { args: argRegs, names }: Callable): GivenArguments {
  const args = new Array<Value>(argRegs.length);
  for (let i = 0; i < args.length; i++) args[i] = act.read(argRegs[i]);
  return { args, argRegs, names, hasSpread: false, anyFromEnd: 0 };
}

function spreadArguments(act: Activation, state: State, instr: Callable): GivenArguments {
  if (act.module.ir.language === 'python') return expandArguments(act, state, instr);
  let hasSpread = false;
  let any = NONE;
  const args: Value[] = [];
  const argRegs: Reg[] = [];
  instr.args.forEach((reg, i) => {
    const value = act.read(reg);
    if (instr.spread?.[i] !== true) {
      args.push(value);
      argRegs.push(reg);
      return;
    }
    const known = value.refs?.length === 1 ? heapObject(state, value.refs[0]) : null;
    if (known !== null && known.length >= 0 && known.rest === null) {
      for (let k = 0; k < known.length; k++) {
        args.push(known.get(String(k)) ?? UNKNOWN);
        argRegs.push(NONE);
      }
    } else {
      hasSpread = true;
      any = args.length;
      args.push(elementOf(state, value));
      argRegs.push(NONE);
    }
  });
  return { args, argRegs, names: instr.names, hasSpread, anyFromEnd: fromEnd(args, any) };
}

/** The call `String::trim` stands for: the first argument is the object, `self` its value. */
export function withFirstAsReceiver(site: CallSite, self: Value): CallSite {
  return {
    ...site,
    receiver: self,
    receiverReg: site.argRegs[0],
    args: site.args.slice(1),
    argRegs: site.argRegs.slice(1),
  };
}

// ---------------------------------------------------------------- the four call forms

export function walkCall(act: Activation, state: State, instr: CallInstr): Value {
  const callee = act.read(instr.callee);
  const name = nameOfRegister(act, instr.callee);
  const thisArg = instr.thisArg === NONE ? null : act.read(instr.thisArg);
  const site = makeSite(act, state, instr, name, instr.callee, name, thisArg, instr.thisArg, instr.tagged);
  let called = callee;
  if (callee.fns === null && callee.apis === null && name !== '') {
    // a function of which nothing but the name is known
    const any = act.analysis.languageIndex(act.module.ir.language).anyMembers.get(name);
    if (any?.callRows?.some((row) => row.verb === 'sanitizer' || row.verb === 'clean') === true)
      called = callee.withApis([any]);
  }
  const result = callValue(site, called, thisArg ?? UNKNOWN, () => {
    const definition = act.definitions[instr.callee];
    return definition?.op === Op.LoadGlobal ? builtinCall(site, definition.name) : builtinImport(site, instr.callee);
  });
  const told = calledVariable(site, result);
  return told.taints === null ? told : queriedData(site, typedAnswer(site, told));
}

/** The function that a call stands in, that around a lambda or a reference to a method. */
function namedFunction({ fn, module }: Activation): FunctionIr | null {
  if (fn.class !== NONE) return fn;
  return fn.parent === NONE ? null : module.ir.functions[fn.parent];
}

/** What the code says of the types of arguments, where methods may have overloads. */
function writtenTypes(act: Activation, args: readonly Reg[]): WrittenTypes | null {
  return act.module.ir.language === 'java' ? (argument) => declaredName(act, args.at(argument) ?? NONE) || null : null;
}

/** How the callee is written: `db.query`. Worked out where a message needs it. */
export function calleeName(site: CallSite): string {
  const { act, calleeReg, label } = site;
  if (calleeReg === NONE) return label;
  const isMember = label.startsWith('.');
  const definition = act.definitions[calleeReg];
  let text = isMember ? nameOfRegister(act, calleeReg) : label;
  if (definition !== undefined && definition.end - definition.start <= 60 && definition.end > definition.start) {
    text = act.module.text(definition.start, definition.end).replace(/\s+/g, ' ');
  }
  return isMember ? text + label : text;
}

/** A call at the end of a chain over several lines stands where its method's name does. */
export function placeOfCall(site: CallSite): number {
  const { act, receiverReg, label, start, end } = site;
  const object = label.startsWith('.') ? act.definitions[receiverReg] : undefined;
  if (object === undefined || object.start !== start) return start;
  const name = act.module.ir.source.indexOf(site.name, object.end);
  if (name < 0 || name >= end) return start;
  return act.module.ir.source.slice(start, name).includes('\n') ? name : start;
}

export function walkCallMethod(act: Activation, state: State, instr: CallMethodInstr): Value {
  const receiver = act.read(instr.object);
  const site = makeSite(
    act,
    state,
    instr,
    instr.name,
    instr.object,
    `.${instr.name}`,
    receiver,
    instr.object,
    instr.tagged,
  );
  const isPython = act.module.ir.language === 'python';
  const isJava = act.module.ir.language === 'java';
  // this(a), of a constructor
  if (isJava && instr.name === '<init>') {
    const owner = owningClass(act);
    if (owner !== null) runConstructors(site, owner, receiver);
    return UNDEFINED;
  }
  // f.call(this, …), f.apply(this, […]), f.bind(this, …)
  if (
    !isJava &&
    (receiver.fns !== null || receiver.apis !== null) &&
    (instr.name === 'call' || instr.name === 'apply' || instr.name === 'bind') &&
    receiver.apis?.some((node) => node.members?.has(instr.name) === true) !== true
  ) {
    const forwarded = forwardedCall(site, receiver, instr.name);
    if (forwarded !== null) return forwarded;
  }
  const { value: member, nodes } = methodValue(act, state, receiver, instr);
  const callee = member === null ? UNKNOWN.withApis(nodes) : member.withApis(nodes ?? member.apis);
  if (isPython && callee.fns === null && receiver.fns !== null) {
    // what any object's method of the name is says less
    const isOpen = callee.apis?.every(({ path }) => path.startsWith('any.')) !== false;
    const nodes = isOpen ? inheritedOnClass(site, receiver, instr.name) : null;
    if (nodes !== null) return callInherited(site, nodes, receiver);
    const unbound = callee.apis === null ? unboundMethod(site, receiver, instr.name) : null;
    if (unbound !== null) return unbound;
  }
  if (isJava && callee.fns === null) {
    const unbound =
      callee.apis === null
        ? (inheritedStatic(site, receiver, instr.name) ?? unboundMethod(site, receiver, instr.name))
        : null;
    if (unbound !== null) return unbound;
    const result = callValue(site, callee, receiver, () => builtinMethod(site, receiver, instr.name));
    const content = keyedValue(site, contentsOf(site, asReturned(site, receiver, instr.name, result)));
    const given = content.taints === null ? content : partOfHeaders(site, content);
    if (mayGiveArguments(act.module, instr.name)) return withInterceptedArguments(site, given);
    const ownerName = (): string => nameOfRegister(act, instr.object);
    return mayGiveCredentials(instr.name, ownerName) ? withCredentialsOf(site, given) : given;
  }
  const called = callValue(site, callee, receiver, () => builtinMethod(site, receiver, instr.name));
  const result = isPython
    ? called
    : headerSecret(act, instr.name, site.args.at(0)?.text ?? null, declaredResult(site, receiver, called), site);
  if (result.taints === null) return result;
  return isPython ? keyedValue(site, result) : typedAnswer(site, result);
}

/** A static method that a class of the project inherits from a library's: `Account.find("name = ?1", name)`. */
function inheritedStatic(site: CallSite, receiver: Value, name: string): Value | null {
  const { analysis, fn } = site.act;
  // `A::f` may as well be a method of the objects
  if (fn.name === '' && fn.params.at(0)?.rest === 'positional') return null;
  const nodes = inheritedNodes(analysis, receiver, name);
  return nodes === null ? null : callInherited(site, nodes, receiver);
}

/** Members of that name which classes of the project, as values, have from a library's class. */
function inheritedNodes(analysis: Analysis, classes: Value, name: string): readonly ApiNode[] | null {
  const nodes: ApiNode[] = [];
  for (const { module, classIndex } of classes.fns ?? []) {
    if (classIndex < 0) continue;
    for (const node of apiSuperclass(analysis, { module, index: classIndex }) ?? []) node.collectMember(name, nodes);
  }
  return nodes.length === 0 ? null : expandNodes(nodes);
}

function callInherited(site: CallSite, nodes: readonly ApiNode[], receiver: Value): Value {
  return callValue(site, new Value(null, null, Prim.Function, nodes, null, null, null), receiver, () => null);
}

/**
 * `A.f(a)` where `f` is a method of the objects of `A`: made of `A::f`, where the first argument is the object.
 */
function unboundMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const self = site.args[0] as Value | undefined;
  if (self === undefined) return null;
  const fns: FunctionRef[] = [];
  const nodes: ApiNode[] = [];
  for (const { module, classIndex } of receiver.fns ?? []) {
    if (classIndex < 0) continue;
    const cls = { module, index: classIndex };
    for (const { owner, fn } of membersNamed(site.act.analysis, cls, name)) {
      if (!fn.isStatic && !fn.isAbstract) fns.push(functionRef(owner.module, fn, null));
    }
  }
  for (const node of receiver.apis ?? []) node.instance?.collectMember(name, nodes);
  if (fns.length === 0 && nodes.length === 0) return null;
  const inner = withFirstAsReceiver(site, self);
  const callee = new Value(
    null,
    null,
    Prim.Function,
    nodes.length === 0 ? null : expandNodes(nodes),
    null,
    fns.length === 0 ? null : fns,
    null,
  );
  return callValue(inner, callee, self, () => builtinMethod(inner, self, name));
}

const KEYED =
  /^(?:get|getString|getOrDefault|getParameter|getFirst|getAttribute|getProperty|getenv|getObject|optString|get_(?:(?:body|query)_)?argument|get_param|getfirst|getone|getvalue)$/;
/** Tables of texts for people: their keys name what a text is about. */
const TEXT_TABLE = /(?:bundle|message|label|translation|i18n|text|title|error|column|resource|type|format|pattern)s?$/i;

/** `row.getString("password")`: the key tells what comes back. */
function keyedValue(site: CallSite, result: Value): Value {
  const { act } = site;
  if (!KEYED.test(site.name) || result.consts !== null || result.prim === Prim.Boolean) return result;
  const key = (site.args[0] as Value | undefined)?.text ?? null;
  if (key === null || key.includes(' ') || !act.analysis.isTelling(key)) return result;
  const table = nameOfRegister(act, site.receiverReg);
  return TEXT_TABLE.test(table) ? result : namedValue(act, result, key, table, site.start, site.end);
}

/** The written type of what the function returns; the type parameters of a base class are what the receiver's class says. */
function returnedType(
  analysis: Analysis,
  state: State,
  module: ModuleContext,
  fn: FunctionIr,
  self: Value | null,
  site: CallSite,
): { readonly module: ModuleContext; readonly type: TypeRef | null } {
  const type = fn.returnType;
  const names = module.ir.generics?.parameters.get(fn.index);
  if (names !== undefined && type !== null) {
    const caller = site.act.module;
    const types = caller.ir.generics?.arguments.get(site.act.fn.index)?.get(site.dst);
    const bound = types === undefined ? null : boundInCall({ module, type }, names, { module: caller, given: types });
    if (bound !== null) return bound;
  }
  if (type === null || fn.class === NONE || module.ir.language === 'java' || module.ir.language === 'python')
    return { module, type };
  for (const id of self?.refs ?? []) {
    const cls = heapObject(state, id)?.classOf;
    const bound = cls == null ? null : boundType(analysis, cls, { module, index: fn.class }, type);
    if (bound !== null) return bound;
  }
  return { module, type };
}

/** The result of a method that the project only declares, of an interface for instance, has the declared type. */
function asReturned(site: CallSite, receiver: Value, name: string, result: Value): Value {
  const { act, state } = site;
  for (const id of receiver.refs ?? []) {
    const cls = heapObject(state, id)?.classOf;
    if (cls == null) continue;
    const declared = membersNamed(act.analysis, cls, name).find((m) => m.fn.params.length === site.args.length);
    if (declared !== undefined) {
      reportPlaceholders(site, declared);
      reportClientArguments(site, declared, cls);
      noteDeclaredStatement(site, declared);
      runProvider(site, declared);
      const mapped = mappedBean(site, declared);
      if (mapped !== null) return mapped;
      const typed = asDeclared(act.analysis, declared.owner.module, state, result, declared.fn.returnType);
      const value = declaredRows(site, declared, typed);
      // String fullName(); of an interface
      if (!declared.fn.isAbstract || site.args.length > 0 || !act.analysis.isTelling(name)) return value;
      return namedValue(act, value, name, ownerName(act, receiver, site.receiverReg, state), site.start, site.end);
    }
  }
  return result;
}

/** `Book.raw(query)`: a method of the library's class that `Book` extends, called on the class and not given an object. */
function inheritedOnClass(site: CallSite, receiver: Value, name: string): readonly ApiNode[] | null {
  const first = site.argRegs.length === 0 ? undefined : site.act.definitions[site.argRegs[0]];
  return first?.op === Op.This ? null : inheritedNodes(site.act.analysis, receiver, name);
}

/** A method as a value: itself, or what a decorator put in its place. */
export function methodRef(
  member: { readonly module: ModuleContext; readonly fn: FunctionIr },
  boundThis: Value | null,
): FunctionRef {
  if (member.fn.isStatic && member.module.ir.language === 'python')
    return functionRef(member.module, member.fn, genericClass(member.module, member.fn.class) ?? boundThis);
  const decorated = member.module.decorated.get(member.fn);
  // Python's wrappers get the object as their first argument
  if (decorated !== undefined && boundThis !== null && member.module.ir.language === 'python')
    return { ...decorated, boundArgs: [boundThis, ...(decorated.boundArgs ?? [])] };
  if (decorated !== undefined) return boundThis === null ? decorated : { ...decorated, boundThis };
  return { module: member.module, fn: member.fn, classIndex: NONE, boundThis, boundArgs: null, captured: null };
}

/** The function values and API nodes of `receiver.name`. */
export function methodValue(
  act: Activation,
  state: State,
  receiver: Value,
  instr: CallMethodInstr,
): { value: Value | null; nodes: readonly ApiNode[] | null } {
  const index = act.analysis.languageIndex(act.module.ir.language);
  const isJava = act.module.ir.language === 'java';
  let value: Value | null = null;
  // a lambda has one method, whatever its interface calls it
  if (isJava && receiver.fns !== null && !FUNCTION_DEFAULTS.has(instr.name)) {
    const lambdas = receiver.fns.filter((f) => f.fn !== null);
    if (lambdas.length > 0) value = new Value(null, null, Prim.Function, null, null, lambdas, null);
  }
  if (receiver.refs !== null) {
    for (const id of receiver.refs) {
      const object = heapObject(state, id);
      if (object === null) continue;
      // Java keeps fields and methods apart: the methods of a class value have names that no field has
      let found = isJava ? object.get(`${instr.name}()`) : object.get(instr.name);
      if (found === undefined) found = virtualMethods(act.analysis, object, receiver, instr.name);
      if (found === undefined && !isJava && object.classOf !== null) {
        const member = lookupMember(act.analysis, object.classOf, instr.name);
        if (member !== null && (member.fn.kind === 'method' || member.fn.kind === 'function')) {
          const self =
            member.module.ir.language === 'python' && member.module.decorated.has(member.fn) ? receiver : null;
          found = new Value(null, null, Prim.Function, null, null, [methodRef(member, self)], null);
        } else if (member?.fn.kind === 'getter') {
          found = memberValue(act, state, receiver, instr.name, instr.object, instr);
        } else if (member === null && act.module.ir.language === 'python')
          found = attributeFunction(act.analysis, state, object.classOf, instr.name, receiver);
      }
      if (found === undefined && !isJava && object.rest?.fns != null) found = object.rest;
      if (found !== undefined) value = value === null ? found : joinValues(value, found);
    }
  }
  if (value === null && receiver.refs === null && receiver.apis === null && receiver.fns === null)
    value = methodOfNamed(act, instr);
  if (!isJava && value?.fns != null && value.fns.length > 1)
    value = onOwnObjects(act.analysis, state, receiver, value, instr.name);
  // a method that the project declares is not the library's that it overrides
  if (isJava && value?.fns != null) return { value, nodes: null };
  let apis = receiver.apis;
  if (isJava && apis === null && receiver.refs === null) {
    // a static import on demand may be taken for an inherited method
    const imported =
      act.definitions[instr.object]?.op === Op.This ? importedOnDemand(act.analysis, act.module, instr.name) : null;
    if (imported !== null) return { value: imported, nodes: imported.apis };
  }
  if (apis === null && (value === null || value.fns === null)) apis = receiverTypes(act, instr.object, index);
  if (apis !== null && value === null && act.module.ir.language === 'template') {
    // a filter of the program is not the engine's of the same name
    value = addedMember(act, state, apis, instr.name);
    if (value !== null) return { value, nodes: null };
  }
  let nodes: ApiNode[] | null = null;
  if (apis !== null) {
    for (const node of apis) {
      nodes ??= [];
      const before: number = nodes.length;
      node.collectMember(instr.name, nodes);
      if (nodes.length > before) continue;
      const next = instr.name === 'default' ? node : isGlobalObject(node) ? index.globals.get(instr.name) : undefined;
      if (next !== undefined) nodes.push(next);
    }
  }
  if (nodes?.length === 0) nodes = null;
  if (nodes === null && value === null && apis !== null) value = addedMember(act, state, apis, instr.name);
  const modelled = nodes?.some((n) => n.callRows !== null) === true;
  if (!modelled && (value === null || value.fns === null) && !isImported(act, instr.object)) {
    const any = index.anyMembers.get(instr.name);
    if (any !== undefined) (nodes ??= []).push(any);
  }
  if (nodes !== null) return { value, nodes: expandNodes(nodes) };
  return { value: value ?? (isImported(act, instr.object) ? null : distinctMethod(act, receiver, instr)), nodes: null };
}

/** A method of an object that only its name tells of: `patients.byId(id)` of the class `Patients`. */
function methodOfNamed({ analysis, module, definitions }: Activation, instr: CallMethodInstr): Value | null {
  const { language } = module.ir;
  if (language !== 'javascript' && language !== 'typescript') return null;
  const object = definitions[instr.object];
  const name =
    object?.op === Op.LoadVar
      ? module.ir.variables[object.variable].name
      : object?.op === Op.GetField
        ? object.name
        : '';
  const cls = name === '' ? null : classNamedLike(analysis, name);
  const member = cls === null ? null : lookupMember(analysis, cls, instr.name);
  if (cls === null || member?.fn.kind !== 'method') return null;
  const self = new Value(null, null, Prim.Object, null, [analysis.classInstance(cls.module, cls.index)], null, null);
  return new Value(null, null, Prim.Function, null, null, [methodRef(member, self)], null);
}

/** Of objects of several classes, each is seen by its own method alone: `stores[kind].read(name)`. */
function onOwnObjects(analysis: Analysis, state: State, receiver: Value, methods: Value, name: string): Value {
  const { refs } = receiver;
  if (refs === null || refs.length < 2) return methods;
  const owners = new Map<FunctionIr, ObjectId[]>();
  for (const id of refs) {
    const cls = heapObject(state, id)?.classOf ?? null;
    const own = cls === null ? null : lookupMember(analysis, cls, name);
    if (own === null) return methods;
    const ids = owners.get(own.fn);
    if (ids === undefined) owners.set(own.fn, [id]);
    else ids.push(id);
  }
  if (owners.size < 2) return methods;
  return methods.withFns(
    methods.fns?.map((ref) => {
      const ids = ref.fn === null || ref.boundThis !== null ? undefined : owners.get(ref.fn);
      return ids === undefined ? ref : { ...ref, boundThis: receiver.withRefs(ids) };
    }) ?? null,
  );
}

/** Methods that the functional interfaces of Java have beside the one that a lambda is. */
const FUNCTION_DEFAULTS = new Set([
  'andThen',
  'compose',
  'negate',
  'and',
  'or',
  'reversed',
  'thenComparing',
  'equals',
  'hashCode',
  'toString',
  'getClass',
]);

/** A library by its import: its functions are what its model says, not what any object's method of the name is. */
function isImported(act: Activation, reg: Reg): boolean {
  const definition = act.definitions[reg];
  if (definition?.op === Op.ImportModule) return true;
  if (definition?.op !== Op.LoadVar) return false;
  const binding = act.module.ir.variables[definition.variable].import;
  // a class of Java has static methods only, those of its objects are none of it; members of other modules may be objects
  const isClass = act.module.ir.language === 'java' && binding?.imported === '*';
  if (!isClass && act.read(reg).apis === null) return false;
  // what another module of the project exports may be an object of a library, but is none itself
  return binding !== null && act.analysis.resolveModule(act.module, binding.module) === null;
}

function isGlobalObject(node: ApiNode): boolean {
  return node.path === 'window' || node.path === 'globalThis' || node.path === 'self' || node.path === 'global';
}

function forwardedCall(site: CallSite, fn: Value, how: string): Value | null {
  const { state } = site;
  if (how === 'bind') {
    if (fn.fns === null) return fn;
    const bound = site.args.slice(1);
    return fn.withFns(
      fn.fns.map((f) => ({ ...f, boundThis: site.args[0] ?? null, boundArgs: bound.length > 0 ? bound : f.boundArgs })),
    );
  }
  let args: readonly Value[];
  if (how === 'call') args = site.args.slice(1);
  else {
    const list = site.args[1] as Value | undefined;
    const known = list?.refs?.length === 1 ? heapObject(state, list.refs[0]) : null;
    if (known !== null && known.length >= 0 && known.rest === null) {
      args = Array.from({ length: known.length }, (_, i) => known.get(String(i)) ?? UNKNOWN);
    } else args = list === undefined ? [] : [elementOf(state, list), elementOf(state, list), elementOf(state, list)];
  }
  const inner: CallSite = { ...site, args, argRegs: args.map(() => NONE), names: null };
  if (fn.fns === null && fn.apis?.some((n) => n.callRows !== null) !== true) return null;
  return callValue(inner, fn, site.args[0] ?? UNKNOWN, () => null);
}

export function walkCallSuper(act: Activation, state: State, instr: CallSuperInstr): Value {
  const owner = owningClass(act);
  const site = makeSite(
    act,
    state,
    instr,
    instr.name ?? 'super',
    NONE,
    instr.name === null ? 'super' : `super.${instr.name}`,
    act.thisValue,
    NONE,
    false,
  );
  if (owner === null) return unknownCall(site);
  if (act.module.ir.language === 'python') {
    const above = instr.name === null ? constructorAbove(act.analysis, owner) : null;
    if (above !== null) {
      constructInto(site, above, act.thisValue);
      return UNDEFINED;
    }
    const result = instr.name === null ? null : callAbove(site, owner, instr.name);
    if (result !== null) return result;
    const context = instr.name === 'get_context_data' ? givenContext(site) : null;
    if (context !== null) return context;
  }
  const base = superclassOf(act.analysis, owner);
  if (base !== null && 'index' in base) {
    const receiver = act.thisValue;
    if (instr.name === null) {
      constructInto(site, base, receiver);
      if (act.module.ir.language === 'python' && isErrorClass(act.analysis, base)) keepArguments(site, base, receiver);
      return UNDEFINED;
    }
    const member = lookupMember(act.analysis, base, instr.name);
    if (member !== null) {
      return invoke(
        act,
        state,
        { module: member.module, fn: member.fn, classIndex: NONE, boundThis: null, boundArgs: null, captured: null },
        receiver,
        orderArguments(site, member.fn),
        instr.dst,
        instr,
      );
    }
  }
  if (instr.name === null && act.module.ir.language === 'java') {
    const above = owner.module.ir.classes[owner.index].superclass;
    if (above !== null && /(?:Exception|Error|Throwable)$/.test(above.name)) keepMessage(site, act.thisValue);
  }
  if (base === null && instr.name === null && act.module.ir.language === 'python') {
    keepArguments(site, owner, act.thisValue);
    return UNDEFINED;
  }
  if (base !== null && 'apis' in base) {
    const nodes =
      instr.name === null
        ? base.apis
        : base.apis
            .map((n) => n.instance?.member(instr.name ?? '') ?? n.member(instr.name ?? ''))
            .filter((n) => n !== null);
    // what an object holds of which only the class is known may have been replaced just before
    const isGeneric = act.thisValue.refs?.every((id) => heapObject(state, id)?.many === true) === true;
    return callValue(
      isGeneric && act.module.ir.language === 'python' ? { ...site, receiver: act.thisValue.withRefs(null) } : site,
      new Value(null, null, Prim.Function, nodes, null, null, null),
      act.thisValue,
      () => null,
      instr.name === null,
    );
  }
  return unknownCall(site);
}

function owningClass(act: Activation): { readonly module: ModuleContext; readonly index: number } | null {
  let fn: FunctionIr | undefined = act.fn;
  while (fn !== undefined && fn.class === NONE && fn.parent !== NONE) fn = act.module.ir.functions[fn.parent];
  return fn === undefined || fn.class === NONE ? null : { module: act.module, index: fn.class };
}

export function walkNew(act: Activation, state: State, instr: NewInstr): Value {
  const made = constructedValue(act, state, instr);
  // an object of a library has an identity too: fields set on it, events of it
  if (made.refs !== null || made.prim !== Prim.Any || made.apis === null) return made;
  return made.withRefs(allocate(act, state, instr.dst, OPEN_OBJECT, 'lib').refs);
}

function constructedValue(act: Activation, state: State, instr: NewInstr): Value {
  let callee = act.read(instr.callee);
  let name = nameOfRegister(act, instr.callee);
  if (instr.type !== null) {
    name = instr.type.name.split('.').at(-1) ?? '';
    const owner = classOfType(act.analysis, act.module, state, instr.type);
    if (owner === null && act.module.ir.language === 'java') {
      const { nodes } = javaTypeOf(act.analysis, act.module, instr.type);
      if (nodes.length > 0) callee = callee.withApis(nodes);
    } else if (owner !== null)
      callee = new Value(
        null,
        null,
        Prim.Function,
        null,
        null,
        [{ module: owner.module, fn: null, classIndex: owner.index, boundThis: null, boundArgs: null, captured: null }],
        null,
      );
    else {
      const nodes = typeNodesIn(act.analysis, act.module, instr.type);
      if (nodes !== null) callee = callee.withApis(nodes);
    }
  }
  // conditions on the receiver speak of the class
  const made = instr.callee === NONE ? null : act.read(instr.callee);
  const site = makeSite(act, state, instr, name, NONE, `new ${name}`, made, NONE, false);
  return callValue(
    site,
    callee,
    UNKNOWN,
    () => {
      const definition = instr.callee === NONE ? undefined : act.definitions[instr.callee];
      return builtinNew(site, definition?.op === Op.LoadGlobal ? definition.name : name);
    },
    true,
  );
}

// ---------------------------------------------------------------- dispatch

/** Calls whatever the callee can be, and joins the results. */
export function callValue(
  site: CallSite,
  callee: Value,
  receiver: Value,
  builtin: () => Value | null,
  construct = false,
): Value {
  const { observer } = site.act.analysis;
  if (site.args.length > 0) reportMassAssignment(site, callee, construct);
  if (observer === null) {
    return givenBack(site, calledValue(site, callee, receiver, builtin, construct));
  }
  observer.calls(site, callee, construct);
  let isBuiltin = false;
  const own = (): Value | null => {
    const value = builtin();
    isBuiltin ||= value !== null;
    return value;
  };
  const called = calledValue(site, callee, receiver, own, construct);
  const value = givenBack(site, called);
  observer.called(site, value, isBuiltin);
  return value;
}

/** Calls that list what is in a folder. */
const LISTS_FILES = /^readdir(?:Sync)?$/;
/** Calls that load a module. */
const LOADS = /^(?:require|import)$/;

/** The result of a call with what a library of which no row speaks makes of it: a database, a loader of modules. */
function givenBack(site: CallSite, called: Value): Value {
  if (site.act.module.ir.language === 'python') return ofDatabase(site, madeFrame(site, called));
  if (site.act.module.ir.language !== 'java') return ofDatabase(site, ofFolder(site, called));
  registerErrorHandler(site);
  return ofDatabase(site, called);
}

/** The result of a call with the files of a folder that it lists, or the module that it loads by a name that is put together. */
function ofFolder(site: CallSite, value: Value): Value {
  if (value.refs !== null) return value;
  if (LISTS_FILES.test(site.name)) return listedFiles(site) ?? value;
  if (!LOADS.test(site.name) || site.argRegs.length === 0) return value;
  const loaded = loadedModule(site);
  if (loaded === null) return value;
  // an object that loads a module calls what it finds with itself: `sequelize.import(path.join(__dirname, file))`
  return site.receiver === null ? loaded : (callFunctionValue(site, loaded, [site.receiver, undefined]) ?? loaded);
}

/** The result of a call with what its record of a database holds; what the call keeps in one is noted. */
function ofDatabase(site: CallSite, value: Value): Value {
  noteStoredInput(site);
  if (site.act.module.ir.language === 'java') {
    const read = withSql(site, value);
    return withStoredInput(site, read.refs !== null ? read : madeRecord(site, read));
  }
  if (value.refs !== null) return withStoredInput(site, value);
  const isBegun = value.apis !== null && site.act.module.ir.language !== 'python';
  const query = !isBegun ? value : site.receiverReg === NONE ? withTable(site, value) : ofRepository(site, value);
  const record = storedQuery(site, withoutAsked(site, query));
  if (record.refs !== null) return withStoredInput(site, record, true);
  const kept = withStoredInput(site, query);
  if (kept.refs !== null || kept.fns !== null || site.act.module.ir.language === 'python') return kept;
  const chosen = chosenRecords(site);
  return chosen === null ? kept : kept.withRefs(chosen.refs).withPrim(chosen.prim);
}

function calledValue(
  site: CallSite,
  callee: Value,
  receiver: Value,
  builtin: () => Value | null,
  construct: boolean,
): Value {
  const { act, state } = site;
  let result: Value | null = null;
  if (act.analysis.hasSignals && callee.refs !== null) {
    const held = signalValue(state, callee);
    if (held !== null) return held;
  }
  if (act.analysis.evidence !== null) noteUses(site, act.analysis.evidence, callee);
  if (site.names !== null) checkKeywordSettings(site);
  else if (site.args.length === 2 && site.receiver !== null && act.module.ir.language === 'python')
    checkHeaderSetting(site);
  if (callee.fns !== null) {
    const fitting = applicable(
      act.analysis,
      state,
      callee.fns,
      site.args,
      !site.hasSpread,
      namedFunction(act),
      writtenTypes(act, site.argRegs),
    );
    const called = isMethodReference(act.fn) ? takingClasses(act.analysis, state, fitting, site.args) : fitting;
    // what one of several checks, another may not
    const checker = called.length === 1 ? site : null;
    for (const fn of called) {
      let value: Value;
      if (fn.classIndex >= 0) value = constructNew(site, fn);
      else if (fn.fn === null) continue;
      else if (construct) value = constructFunction(site, fn);
      else {
        const given = fn.boundArgs === null ? site : withBound(site, fn.boundArgs);
        const unbound = isUnbound(site, fn) ? unboundCall(given) : null;
        const args = orderArguments(unbound?.site ?? given, fn.fn);
        // a static method of Java has no object, and knows its class by name
        const isFree = fn.fn.isStatic && fn.module.ir.language === 'java';
        const self = isFree ? UNKNOWN : (unbound?.self ?? fn.boundThis ?? receiver);
        if (act.analysis.evidence !== null) noteCallee(site, act.analysis.evidence, fn);
        value = invoke(act, state, fn, self, args, site.dst, site, checker);
        const returned = returnedType(act.analysis, state, fn.module, fn.fn, self, site);
        value = asDeclared(act.analysis, returned.module, state, value, returned.type);
        if (value.apis !== null) value = queriedRecord(act.analysis, returned, fn, state, value);
      }
      result = result === null ? value : joinValues(result, value);
    }
  }
  let outcome: RowOutcome | null = null;
  if (callee.apis !== null) {
    const told = callee.fns === null ? site : withTypeOfClass(site, callee);
    outcome = applyModels(told, callee.apis, construct);
    if (outcome.modelled) {
      const given = runCallbacks(site, outcome);
      // rows that say nothing of the result leave it to what the language's own classes do
      const own = construct || hasOwnClasses(act.module.ir.language) ? builtin : () => null;
      const value = outcome.result ?? own() ?? given ?? UNKNOWN;
      let withApis = outcome.apis === null ? value : value.withApis(outcome.apis);
      if (outcome.routing !== null) withApis = noteRouting(site, outcome.routing, withApis);
      return result === null ? withApis : joinValues(result, withApis);
    }
  }
  if (result !== null) return sanitizedByName(site, result, callee);
  const resolved = resolve(site, callee, site.args[0]);
  if (resolved !== null) return resolved;
  const built = (site.act.module.ir.language === 'python' ? callInstance(site, callee) : null) ?? builtin();
  if (built !== null) return outcome?.apis != null && built.apis === null ? built.withApis(outcome.apis) : built;
  const unknown = unknownCall(site);
  const told = outcome?.apis != null ? unknown.withApis(outcome.apis) : stillBuilder(site, unknown);
  return outcome?.routing != null
    ? noteRouting(site, outcome.routing, told)
    : act.analysis.evidence === null
      ? told
      : wrappedResult(site, told);
}

/** Paths of a model's objects that are filled step by step, each step giving the object back. */
const OF_BUILDER = /(?:[bB]uilder|Options|Spec|Customizer)(?:\(\))*$/;
/** Methods of a builder that give something else. */
const ENDS_BUILDING =
  /^(?:build|create|make|get|is|has|to|as|and|execute|exec|send|call|open|connect|start|of|retrieve|exchange|finish|end|done|unwrap|copy|clone|equals|hashCode)(?:$|[A-Z])/;

/** The result of a step of a builder that no model knows: the builder, as its other steps give it. */
function stillBuilder({ act, name, receiver, args }: CallSite, result: Value): Value {
  if (act.module.ir.language !== 'java' || receiver?.apis == null || result.apis !== null) return result;
  if (args.length > MOST_OF_STEP || ENDS_BUILDING.test(name)) return result;
  const builders = receiver.apis.filter(({ path }) => OF_BUILDER.test(path));
  if (builders.length === 0) return result;
  return receiver.refs === null || result.refs !== null
    ? result.withApis(builders)
    : result.withApis(builders).withRefs(receiver.refs);
}

const MOST_OF_STEP = 3;

/** Languages whose own library is known to the engine by names that are full, or stand at objects of it. */
function hasOwnClasses(language: LanguageId): boolean {
  return language === 'java' || language === 'python';
}

/** `this::announce`: a function that hands on what it is given, under no name. */
function isMethodReference({ kind, params }: FunctionIr): boolean {
  return kind === 'arrow' && params.length === 1 && params[0].variable === NONE && params[0].rest === 'positional';
}

/** Where evidence is asked for: what the call says of routes, and the router that it makes. */
function noteRouting(site: CallSite, notes: RoutingNotes, value: Value): Value {
  const { evidence } = site.act.analysis;
  if (evidence === null) return value;
  const result = routerResult(site, value);
  noteCall(site, evidence, notes, result);
  return result;
}

/** The call with the arguments that were bound before in front. */
function withBound(site: CallSite, bound: readonly Value[]): CallSite {
  return {
    ...site,
    args: [...bound, ...site.args],
    argRegs: [...bound.map(() => NONE), ...site.argRegs],
    names: site.names === null ? null : [...bound.map(() => null), ...site.names],
  };
}

/** Keyword arguments put in the order of the callee's parameters. */
function orderArguments(site: CallSite, fn: FunctionIr): readonly (Value | undefined)[] {
  if (site.act.module.ir.language === 'python') return bindArguments(site, fn);
  if (site.names === null) {
    if (site.hasSpread && site.args.length < fn.params.length) {
      const last = site.args.at(-1) ?? UNKNOWN;
      const filled: Value[] = site.args.slice();
      while (filled.length < fn.params.length) filled.push(last);
      return filled;
    }
    return site.args;
  }
  const ordered: (Value | undefined)[] = [];
  const names = site.names;
  site.args.forEach((value, i) => {
    const name = names[i];
    if (name === null) ordered[i] = value;
    else {
      const index = fn.params.findIndex((p) => p.name === name);
      if (index >= 0) ordered[index] = value;
    }
  });
  for (let i = 0; i < fn.params.length; i++) ordered[i] ??= fn.params[i].hasDefault ? UNDEFINED : undefined;
  return ordered;
}

/** A project's own function whose name says that it hashes, encrypts, masks, `maskEmail(e)`, or that is seen to escape. */
function sanitizedByName(site: CallSite, result: Value, callee: Value | null = null): Value {
  if (result.taints === null) return result;
  const { index } = site.act.analysis;
  let mask = 0;
  if (callee !== null) for (const kind of escapesOf(callee)) mask |= index.sanitizerBit(kind);
  const owner = site.receiverReg === NONE ? '' : nameOfRegister(site.act, site.receiverReg);
  const told = protectingFunction(site.name) ?? protectingOwner(owner, site.name);
  const kind = told === 'redact' && callee !== null && handOnOnly(callee) ? null : told;
  if (kind !== null) mask |= index.sanitizerBit(kind);
  // digits of a hash mean nothing to any interpreter
  if (kind === 'hash') mask |= index.sanitizerBit('allow-list');
  const any = site.act.analysis.languageIndex(site.act.module.ir.language).anyMembers.get(site.name);
  for (const row of any?.callRows ?? []) {
    if (row.verb === 'sanitizer' && row.kind !== null) mask |= index.sanitizerBit(row.kind);
  }
  return result.withTaints(cleanTaints(result.taints, mask));
}

// ---------------------------------------------------------------- models

interface RowOutcome {
  /** True if some row says what the call does, so that nothing is guessed. */
  modelled: boolean;
  result: Value | null;
  apis: readonly ApiNode[] | null;
  /** Values that a callback receives: argument index → parameter index → value. */
  callbacks: Map<number, Map<number, Value>> | null;
  /** Arguments whose functions the framework calls later. */
  entries: Set<number> | null;
  /** A template of the project was walked: what comes out of it has been told of there, or is this text. */
  rendered: Value | null;
  /** Only where evidence is asked for. */
  readonly routing: RoutingNotes | null;
}

function applyModels(site: CallSite, nodes: readonly ApiNode[], construct: boolean): RowOutcome {
  const routing = site.act.analysis.evidence === null ? null : noNotes();
  const outcome: RowOutcome = {
    modelled: false,
    result: null,
    apis: null,
    callbacks: null,
    entries: null,
    rendered: null,
    routing,
  };
  for (const node of nodes) {
    for (const row of (routing === null ? null : node.protectRows) ?? []) {
      if (
        row.site.on !== 'call' ||
        (row.when.length > 0 && !conditionsHold(site, row.when, placeValue(site, row.place)))
      )
        continue;
      routing?.protects.push(row);
    }
    const rows = construct ? (node.newRows ?? node.callRows) : node.callRows;
    if (rows !== null) {
      // rows on `any.name()` add to what is known otherwise, unless they tell the result
      const additive = node.path.startsWith('any.');
      const before: Value | null = outcome.result;
      for (const row of rows) {
        if (row.when.length > 0 && !conditionsHold(site, row.when, placeValue(site, row.place))) {
          if (row.verb === 'sink' && row.kind !== null && site.act.analysis.index.callRules.has(row.kind))
            for (const one of chosenSites(site, row)) applyRow(one, row, outcome);
          continue;
        }
        if (!additive) outcome.modelled = true;
        if (!isLeftToSettings(row, node, nodes)) applyRow(site, row, outcome);
      }
      if (additive && outcome.result !== before) outcome.modelled = true;
    }
    const next = construct ? node.construct : node.call;
    const found: ApiNode[] = [];
    if (next !== null) {
      found.push(next);
      for (const alias of next.aliases ?? []) {
        if (alias.when.length === 0 || conditionsHold(site, alias.when, null)) found.push(alias.type);
      }
    }
    if (construct && node.instance !== null) {
      found.push(node.instance, ...(node.otherInstances ?? []));
      outcome.modelled = true;
    }
    if (found.length > 0)
      outcome.apis =
        outcome.apis === null ? found : [...outcome.apis, ...found.filter((n) => outcome.apis?.includes(n) !== true)];
  }
  if (outcome.rendered !== null) outcome.result = outcome.rendered;
  return outcome;
}

const ENCRYPTED = /ssl|tls|https|secure/i;

/** `(IMAP4_SSL if box.ssl else IMAP4)(host)`: whoever runs the program chooses whether the connection is encrypted. */
function isLeftToSettings({ verb, kind }: CompiledRow, { path }: ApiNode, nodes: readonly ApiNode[]): boolean {
  if (verb !== 'sink' || kind !== 'cleartext-connection' || nodes.length < 2 || ENCRYPTED.test(path)) return false;
  return nodes.some((other) => ENCRYPTED.test(other.path));
}

function joinInto(outcome: RowOutcome, value: Value): void {
  outcome.result = outcome.result === null ? value : joinValues(outcome.result, value);
}

function applyRow(site: CallSite, row: CompiledRow, outcome: RowOutcome): void {
  const { act, state } = site;
  switch (row.verb) {
    case 'sink': {
      if (row.kind === null || (row.kind === 'html' && becomesNoPage(site))) return;
      if (row.place?.at === 'callback-result') {
        const value = resultOfCallback(site, row, row.place.argument);
        if (value !== null)
          reportSinkKind(act, state, row.kind, value, site.start, site.end, calleeName(site), row, site);
        return;
      }
      if (row.place?.at === 'result') {
        const { evidence, index } = act.analysis;
        if (row.kind === CALLER_IDENTITY) {
          if (evidence !== null) noteRead(act, evidence, row.kind, site);
          return;
        }
        // the call itself, whatever it is given, with what rows before this one say that it gives
        const given = outcome.result ?? UNKNOWN;
        reportSinkKind(act, state, row.kind, given, placeOfCall(site), site.end, calleeName(site), row, site);
        if (evidence !== null && index.callRules.get(row.kind)?.some((rule) => rule.sites?.entries === true) === true) {
          const value = evidenceResult(site, evidence);
          if (value !== null) joinInto(outcome, value);
        }
        return;
      }
      for (const { value: given, start, end, argument } of placeValues(site, row.place)) {
        // what is written is the text of an object
        const value =
          row.kind === 'log'
            ? withAddresses(
                act,
                withNamedReads(act, state, loggedText(site, given, argument), site.argRegs[argument] ?? NONE),
                site.argRegs[argument] ?? NONE,
              )
            : row.kind === 'store' && act.module.ir.language === 'python'
              ? storedArgument(site, given, argument)
              : HANDS_ON.has(row.kind)
                ? withNamedReads(act, state, namedInAddress(site, row, given, argument), site.argRegs[argument] ?? NONE)
                : namedInAddress(site, row, given, argument);
        const kind = row.kind === 'request-body' ? requestKind(site, row) : row.kind;
        reportSinkKind(act, state, kind, value, placeOfCall(site), site.end, calleeName(site), row, site, {
          start,
          end,
        });
      }
      return;
    }
    case 'source': {
      if (row.kind === null) return;
      const origin = sourcePlace(site, row.place);
      const taint = act.analysis.sourceTaint(
        row.kind,
        '',
        origin.module,
        origin.start,
        origin.end,
        0,
        origin.label,
        row.as === 'string',
        act.analysis.index.cleanedMask(row),
      );
      const place = row.place;
      if ((place === null || place.at === 'result') && row.as === 'holder')
        joinInto(outcome, holderOf(act, state, site.dst, taint));
      else if (place === null || place.at === 'result') {
        const value = new Value([taint], null, Prim.Any, null, null, null, null);
        joinInto(outcome, row.as === 'own-address' ? asOwnAddress(value) : value);
      } else if (place.at === 'callback')
        addCallback(
          outcome,
          place.argument,
          place.parameter,
          new Value([taint], null, Prim.Any, null, null, null, null),
        );
      else if (place.at === 'argument') taintArgument(site, place.from, [taint]);
      else if (place.at === 'receiver') taintRegister(site, site.receiverReg, [taint]);
      return;
    }
    case 'sanitizer': {
      if (row.kind === null) return;
      const value = placeValue(site, row.place) ?? UNKNOWN;
      const taints = cleanTaints(deepTaints(state, value), act.analysis.index.sanitizerBit(row.kind));
      if (row.to?.at === 'receiver') {
        taintRegister(site, site.receiverReg, taints);
        return;
      }
      if (row.to?.at === 'callback') {
        addCallback(
          outcome,
          row.to.argument,
          row.to.parameter,
          new Value(taints, null, Prim.String, null, null, null, null),
        );
        return;
      }
      const previous = outcome.result;
      if (previous?.taints != null && taints !== null) {
        // a second sanitizer row of the same call: both kinds are removed
        let mask = act.analysis.index.sanitizerBit(row.kind);
        const merged = previous.taints.map((t) =>
          taints.some((u) => u.origin === t.origin) ? { ...t, cleaned: t.cleaned | mask } : t,
        );
        mask = 0;
        outcome.result = previous.withTaints(merged);
      } else
        joinInto(
          outcome,
          new Value(
            stepTaints(taints, 'step', act.module, site.start, site.end, `through ${calleeName(site)}`),
            null,
            Prim.String,
            null,
            null,
            null,
            null,
          ),
        );
      return;
    }
    case 'propagator': {
      if (row.kind === 'instance') {
        for (const place of row.from) {
          const literal = place.at === 'argument' ? literalClass(site, place.from) : null;
          joinInto(outcome, instancesOf(site, literal ?? ofReceiversClass(site, place) ?? placeValue(site, place)));
        }
        return;
      }
      if (row.kind === 'fields') {
        for (const place of row.from) {
          const value = placeValue(site, place) ?? UNKNOWN;
          const written = shownTaints(act.analysis, state, value);
          const { start, end } = site;
          const taints = stepTaints(written, 'step', act.module, start, end, `through ${calleeName(site)}`);
          // JSON has line breaks and control characters in escaped form only
          const inOneLine = cleanTaints(
            taints,
            act.analysis.index.sanitizerBit('log-clean') | act.analysis.index.sanitizerBit('header-clean'),
          );
          joinInto(outcome, new Value(inOneLine, null, Prim.String, null, null, null, null));
        }
        return;
      }
      if (row.kind === 'record' || row.kind === 'records') {
        for (const place of row.from) {
          const record = placeValue(site, place);
          const made = record === null ? null : recordsOf(site, record, row.kind === 'records', false);
          // there may be none
          if (made !== null)
            joinInto(outcome, row.kind === 'record' ? made.withPrim(Prim.Object | Prim.Nullish) : made);
        }
        return;
      }
      if (row.kind === 'row' || row.kind === 'rows') {
        const made = selectedRows(site, row);
        if (made !== null) joinInto(outcome, made);
        return;
      }
      if (row.kind === 'object') {
        const isPython = act.module.ir.language === 'python';
        for (const place of row.from) {
          if (place.at === 'callback-result') {
            const made = resultOfCallback(site, row, place.argument);
            if (made !== null) joinInto(outcome, made);
            (outcome.entries ??= new Set()).add(place.argument);
            continue;
          }
          const isQuery = isPython && 'property' in place && place.property[0]?.startsWith('$') === true;
          // a row of the same call that sets a property has made the receiver an object
          const isReceiver = place.at === 'receiver' && place.property.length === 0 && site.receiverReg !== NONE;
          const object = isReceiver ? act.read(site.receiverReg) : placeValue(site, place);
          joinInto(outcome, (isQuery ? queriedObjects(site, place) : object) ?? UNKNOWN);
        }
        return;
      }
      const from = row.from.flatMap((place) => placeValues(site, place).map((p) => p.value));
      let taints: readonly Taint[] | null = null;
      for (const value of from)
        taints = joinTaints(taints, deepTaints(state, value) ?? elementSources(act, value, site));
      if (row.to?.at !== 'callback')
        taints = stepTaints(taints, 'step', act.module, site.start, site.end, `through ${calleeName(site)}`);
      const only = from.length === 1 ? from[0] : null;
      // a row of the same call that sets a property has made the receiver an object
      const isReceiver =
        row.from[0].at === 'receiver' && row.from[0].property.length === 0 && site.receiverReg !== NONE;
      const refs = only?.refs ?? (only !== null && isReceiver ? act.read(site.receiverReg).refs : null);
      const carried =
        row.kind === 'text'
          ? new Value(taints, null, Prim.String | Prim.Nullish, null, null, null, null)
          : new Value(
              taints,
              null,
              Prim.Any,
              only?.fns != null || only?.taints == null ? (only?.apis ?? null) : null,
              refs,
              only?.fns ?? null,
              null,
            );
      const to = row.to;
      if (to === null || to.at === 'result')
        joinInto(
          outcome,
          only !== null && isOwnAddress(only) && act.definitions[site.dst]?.op === Op.New
            ? asOwnAddress(carried)
            : carried,
        );
      else if (to.at === 'receiver') taintRegister(site, site.receiverReg, taints);
      else if (to.at === 'argument') taintArgument(site, to.from, taints);
      else if (to.at === 'callback') {
        const element = row.from.some((p) => p.at === 'receiver')
          ? elementOf(state, site.receiver ?? UNKNOWN)
          : carried;
        if (carried.taints === null && carried.refs === null && carried.fns === null && carried.apis === null) return;
        addCallback(outcome, to.argument, to.parameter, element.taints === null ? carried : element);
      }
      return;
    }
    case 'clean':
      joinInto(outcome, UNKNOWN);
      return;
    case 'guard':
      joinInto(outcome, new Value(null, null, Prim.Boolean, null, null, null, null));
      return;
    case 'returns':
      joinInto(outcome, UNKNOWN);
      return;
    case 'sets':
      setProperty(site, row, outcome);
      return;
    case 'constant':
      return;
    case 'protects':
      return;
    case 'shared':
      if (row.type !== null) joinInto(outcome, sharedResult(act, row.type));
      return;
    case 'adds':
      addMember(site, row);
      return;
    case 'gives':
      joinInto(outcome, givenMember(site, row));
      return;
    case 'renders':
      outcome.rendered = renderTemplate(site, row) ?? outcome.rendered;
      return;
    case 'publish':
      publish(site, row);
      return;
    case 'subscribe':
      subscribe(site, row);
      return;
    case 'binds':
      bind(site, row);
      return;
    case 'entry': {
      if (outcome.routing !== null && row.isRoute !== false) outcome.routing.libraries.add(row.library);
      for (const { value, argument } of placeValues(site, row.place)) {
        if (argument >= 0) (outcome.entries ??= new Set()).add(argument);
        const known = entriesIn(act, state, value, row, routeOf(site), chainOf(site));
        const args =
          row.checked === undefined ? checkedRequest(site, row, value) : checkedInput(site, row, row.checked, value);
        noteRoute(
          act,
          site.name,
          site.args,
          known.map(({ fn }) => fn),
        );
        if (args !== null)
          for (const { fn } of known) if (fn.fn !== null) act.analysis.checkedArguments.set(fn.fn, args);
        if (BEFORE_ALL.has(site.name) && isForAll(site)) noteGlobalHandlers(act.analysis, known);
        act.pending.push(...known, ...middlewareEntries(site, row, value));
        if (outcome.routing !== null && row.isRoute !== false) (outcome.routing.entries ??= []).push(...known);
      }
      return;
    }
  }
}

/** A call that gives the same object to all who make it. */
function sharedResult({ analysis, module }: Activation, type: string): Value {
  const node = analysis.languageIndex(module.ir.language).type(type);
  analysis.sharedReaders.add(module);
  return new Value(null, null, Prim.Any, [node], [analysis.sharedObject(node)], null, null);
}

/** The functions in a value, as a row says that its library calls them. */
export function entriesIn(
  act: Activation,
  state: State,
  value: Value,
  row: CompiledRow,
  route = '',
  chain: string | null = null,
): readonly PendingEntry[] {
  const index = act.analysis.languageIndex(act.module.ir.language);
  const parameters = row.parameters.map((p) => (p === null ? null : index.type(p)));
  return functionsIn(state, value).map((fn) => {
    const entry = { fn, parameters, library: row.library, route };
    if (chain === null) return entry;
    // a function with a name may stand in many chains, and is walked once
    const isOwn = fn.captured !== null || fn.fn?.name === '';
    return { ...entry, chain: isOwn ? chain : EVERYWHERE };
  });
}

/** What a handler gets that is called with input which a schema has checked: `procedure.input(schema).query(handler)`. */
function checkedInput(site: CallSite, row: CompiledRow, place: Place, handler: Value): readonly Value[] | null {
  const { act, state } = site;
  const schema = placeValue(site, place);
  if (schema === null) return null;
  const parameter = handler.fns?.[0]?.fn?.params.at(0);
  const { start, end } = parameter ?? site;
  const { analysis, module } = act;
  const label = row.member ?? (parameter?.name === '' ? undefined : parameter?.name);
  const taint = analysis.sourceTaint('user-input', '', handler.fns?.[0]?.module ?? module, start, end, 0, label);
  const input = schemaOutcome(site, schema, new Value([taint], null, Prim.Any, null, null, null, null));
  if (row.member === undefined) return [input];
  const type = row.parameters[0];
  const holder = new HeapObject(new Map([[row.member, input]]), null, true, false, -1, null);
  const options = allocate(act, state, site.dst, holder, 'options');
  return [type == null ? options : options.withApis([analysis.languageIndex(module.ir.language).type(type)])];
}

/** Methods that register what runs before the handlers of others. */
const BEFORE_ALL = new Set(['use', 'addHook', 'ext']);

/** The handlers that this call registers, as a name. */
function chainOf({ act, name, start }: CallSite): string | null {
  const { language } = act.module.ir;
  if (language !== 'javascript' && language !== 'typescript') return null;
  return BEFORE_ALL.has(name) ? EVERYWHERE : `${act.module.path}:${String(start)}`;
}

/** `app.use(handler)`, `app.addHook('preHandler', handler)`: whatever the address of a request. */
function isForAll({ name, args, receiver }: CallSite): boolean {
  const isPart = receiver?.apis?.some(({ path }) => path.includes('Router')) !== false;
  return !isPart && (name !== 'use' || args[0]?.text === null);
}

/** The address that a handler is registered for: the first text of the call. */
function routeOf(site: CallSite): string {
  return site.act.module.ir.language === 'python' ? (site.args.find((value) => value.text !== null)?.text ?? '') : '';
}

/** What a log line says of an argument. */
function loggedText(site: CallSite, value: Value, argument: number): Value {
  return site.act.module.ir.language === 'python'
    ? formatArgument(site, argument, value)
    : withoutHiddenHeaders(instanceText(site.act, site.state, site, value));
}

/** A logged text, with the secrets in the addresses that it holds. */
function withAddresses(act: Activation, text: Value, reg: Reg): Value {
  const found = secretsInAddress(act, reg);
  return found === null ? text : text.withTaints(joinTaints(text.taints, found));
}

/** Kinds of sinks that hand a whole on to others. */
const HANDS_ON: ReadonlySet<string> = new Set(['error-tracking', 'analytics', 'third-party', 'llm-prompt']);

/** Where data of a source row begins: the call, or the parameter of the callback that receives it. */
function sourcePlace(
  site: CallSite,
  place: Place | null,
): {
  readonly module: ModuleContext;
  readonly start: number;
  readonly end: number;
  readonly label: string | undefined;
} {
  if (place?.at === 'callback') {
    const callback = (site.args[place.argument] as Value | undefined)?.fns?.[0];
    const parameter = callback?.fn?.params[place.parameter];
    if (callback !== undefined && parameter !== undefined) {
      const label = parameter.name === '' ? undefined : parameter.name;
      return { module: callback.module, start: parameter.start, end: parameter.end, label };
    }
  }
  return { module: site.act.module, start: site.start, end: site.end, label: undefined };
}

/** A call that sets a property of an object: `cookie.setSecure(true)`. */
function setProperty(site: CallSite, row: CompiledRow, outcome: RowOutcome): void {
  if (row.sets == null) return;
  const { act, state } = site;
  const [from] = row.from;
  let value = row.from.length === 0 ? constantValue(row.sets.value) : placeValue(site, from);
  if (row.sets.name === TEMPLATE && value !== null && value.text === null && from.at === 'argument') {
    const path = writtenPath(act, site.argRegs[from.from] ?? NONE);
    value = path === null ? null : constantValue(path);
  }
  // an option that is not given sets nothing
  if (value === null) return;
  if (row.sets.name === '$relation') {
    noteRelation(site);
    return;
  }
  let refs: Value['refs'] = null;
  if (row.place?.at === 'result') {
    if (outcome.result?.refs == null) joinInto(outcome, allocate(act, state, site.dst, OPEN_OBJECT, 'lib'));
    refs = outcome.result?.refs ?? null;
  } else if (row.place?.at === 'argument') {
    const reg = site.argRegs[row.place.from] as Reg | undefined;
    if (reg !== undefined && reg !== NONE) refs = materialize(act, state, reg);
  } else refs = site.receiverReg === NONE ? null : materialize(act, state, site.receiverReg);
  if (refs !== null) writeField(state, refs, row.sets.name, value);
  if (row.sets.name === '$columns') act.analysis.hasColumns = true;
  else if (row.sets.name === 'schema') noteModel(act.analysis, site.args[0]?.text ?? null, value);
}

/** An object with data somewhere inside: whoever uses it whole has the data, whoever reads a part of it has not. */
export function holderOf(act: Activation, state: State, dst: Reg, taint: Taint): Value {
  const held = new HeapObject(new Map([['$held', UNKNOWN.withTaints([taint])]]), null, true, false, -1, null);
  return allocate(act, state, dst, held, 'held');
}

function addCallback(outcome: RowOutcome, argument: number, parameter: number, value: Value): void {
  outcome.callbacks ??= new Map();
  let parameters = outcome.callbacks.get(argument);
  if (parameters === undefined) outcome.callbacks.set(argument, (parameters = new Map()));
  const old = parameters.get(parameter);
  parameters.set(parameter, old === undefined ? value : joinValues(old, value));
}

function taintArgument(site: CallSite, index: number, taints: readonly Taint[] | null): void {
  const reg = site.argRegs[index] as Reg | undefined;
  if (reg !== undefined) taintRegister(site, reg, taints);
}

/** Data flows into an object: its value carries it from now on. */
export function taintRegister(site: CallSite, reg: Reg, taints: readonly Taint[] | null): void {
  if (reg === NONE || taints === null) return;
  const { act, state } = site;
  const value = act.read(reg);
  const joined = joinTaints(value.taints, taints);
  if (joined === value.taints) return;
  if (value.refs !== null) {
    for (const id of value.refs) {
      const object = heapObject(state, id);
      if (object !== null) state.set(id, object.setRest(new Value(taints, null, Prim.Any, null, null, null, null)));
    }
  }
  const made = new Value(joined, null, value.prim, value.apis, value.refs, value.fns, null);
  act.regs[reg] = made;
  storeBack(act, state, reg, made);
  // const query = url.searchParams: the object that it was read from holds it, too
  const read = value.refs === null ? act.definitions[reg] : undefined;
  const source = read?.op === Op.LoadVar ? act.analysis.onlyStore(act.module, act.fn, read.variable) : NONE;
  if (source !== NONE && act.definitions[source]?.op === Op.GetField) storeBack(act, state, source, made);
}

/** Function values in a value: itself, or elements and properties of a literal. */
export function functionsIn(state: State, value: Value, depth = 2): readonly FunctionRef[] {
  if (value.refs === null || depth === 0) return value.fns ?? [];
  const result = [...(value.fns ?? [])];
  for (const id of value.refs) {
    const object = heapObject(state, id);
    if (object === null) continue;
    if (object.classOf !== null) {
      result.push(...callbackMethods(object, id));
      continue;
    }
    for (const field of object.fields.values()) {
      if (field.fns !== null || field.refs !== null) result.push(...functionsIn(state, field, depth - 1));
      if (result.length > 32) return result;
    }
    if (object.rest?.fns != null) result.push(...object.rest.fns);
  }
  return result;
}

// ---------------------------------------------------------------- places

export interface PlacedValue {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  readonly argument: number;
}

function argumentAt(site: CallSite, index: number): PlacedValue {
  const reg = site.argRegs[index];
  const definition = reg === NONE ? undefined : site.act.definitions[reg];
  return {
    value: site.args[index],
    start: definition?.start ?? site.start,
    end: definition?.end ?? site.end,
    argument: index,
  };
}

/** How many arguments have no keyword. */
function positional({ names, args }: CallSite): number {
  return names === null ? args.length : names.filter((name) => name === null).length;
}

/** What the function in an argument gives, which a library hands values of the types that the row names. */
export function resultOfCallback(site: CallSite, row: CompiledRow, argument: number): Value | null {
  const { act } = site;
  const callback = site.args[argument] as Value | undefined;
  const index = act.analysis.languageIndex(act.module.ir.language);
  const given = row.parameters.map((type) => (type === null ? UNKNOWN : UNKNOWN.withApis([index.type(type)])));
  return callback === undefined ? null : callFunctionValue(site, callback, given);
}

/** The values that a place speaks of. A property is looked up in literals; data in the whole object counts for it too. */
export function placeValues(site: CallSite, place: Place | null): readonly PlacedValue[] {
  let found: PlacedValue[] = [];
  if (place === null) found = site.args.length > 0 ? [argumentAt(site, 0)] : [];
  else {
    switch (place.at) {
      case 'argument': {
        if (place.keyword !== null && site.names !== null) {
          const named = site.names.indexOf(place.keyword);
          if (named >= 0) {
            found = [argumentAt(site, named)];
            break;
          }
        }
        const to = Math.min(place.to ?? site.args.length - 1, site.args.length - 1);
        const limit = place.to === place.from ? positional(site) : site.args.length;
        for (let i = Math.max(place.from, 0); i <= to && i < limit; i++) found.push(argumentAt(site, i));
        break;
      }
      case 'last-argument':
        if (site.args.length > 0) found = [argumentAt(site, site.args.length - 1)];
        break;
      case 'receiver':
        if (site.receiver !== null) found = [{ value: site.receiver, start: site.start, end: site.end, argument: -1 }];
        break;
      case 'result':
        // a call that is a finding whatever it is given
        found = [{ value: UNKNOWN, start: site.start, end: site.end, argument: -1 }];
        break;
      case 'callback':
      case 'callback-result':
        break;
    }
    if (place.property.length > 0) {
      found = found.flatMap((p) => {
        const value = propertyOf(site.state, p.value, place.property);
        return value === null ? [] : [{ ...p, value }];
      });
    }
  }
  return found;
}

export function placeValue(site: CallSite, place: Place | null): Value | null {
  let result: Value | null = null;
  for (const { value } of placeValues(site, place)) result = result === null ? value : joinValues(result, value);
  return result;
}

/** `value.a.b` as stored; null if nothing is known to be there. `*` stands for any property. */
export function propertyOf(state: State, value: Value, path: readonly string[]): Value | null {
  let current = value;
  for (const name of path) {
    const next: Value | undefined = name === '*' ? elementOf(state, current) : storedField(state, current, name);
    if (next === undefined) {
      // a text has no such property; data under other keys of a known object is not this one
      if (current.taints === null || current.prim === Prim.String || current.parts !== null) return null;
      return new Value(current.taints, null, Prim.Any, null, null, null, null);
    }
    current = next;
  }
  return current;
}

// ---------------------------------------------------------------- callbacks and the unknown

/** @returns what a callback gives, where the call gives that */
function runCallbacks(site: CallSite, outcome: RowOutcome): Value | null {
  const { act, state } = site;
  let result: Value | null = null;
  site.args.forEach((value, i) => {
    if (outcome.entries?.has(i) === true) return;
    const given = outcome.callbacks?.get(i);
    if (value.fns !== null) {
      for (const fn of value.fns) result = withResult(site, result, callBack(act, state, fn, given, site));
    } else if (value.refs !== null) {
      for (const fn of functionsIn(state, value)) callBack(act, state, fn, given, site);
    }
  });
  return result;
}

/** Names of calls of JavaScript that run a function and give what it gives: a transaction, a repetition, a span, a look-up in a cache. */
const RUNS =
  /^(?:\$?transaction|(?:run|do|execute)?(?:In|With|with)Transaction|runTransaction|transactional|(?:p|with|async)?[rR]etry|backOff|start(?:Active)?Span|withSpan|withScope|withLock|runExclusive|withConnection|withClient|wrap|remember|getOrSet|fetchQuery|ensureQueryData|step|limit|run)$/;

/** The same of Java, those of caches with what they load by included. */
const RUNS_IN_JAVA =
  /^(?:execute(?:Supplier|Callable|Checked\w+|InTransaction)|in(?:Transaction|Session|Lock|Scope)|with(?:Transaction|Session|Connection|Extension|Lock|Span|Retry)|doIn[A-Z]\w*|doWithRetry|record(?:Callable)?|observe|timed?|get|getOrLoad|getOrCompute|callInTransaction|transactionResult|wrap)$/;

function withResult(site: CallSite, before: Value | null, given: Value): Value | null {
  const { language } = site.act.module.ir;
  const runs = language === 'java' ? RUNS_IN_JAVA : language === 'python' ? null : RUNS;
  if (runs?.test(site.name) !== true) return before;
  if (given.taints === null && given.refs === null) return before;
  return before === null ? given : joinValues(before, given);
}

function callBack(
  act: Activation,
  state: State,
  fn: FunctionRef,
  given: ReadonlyMap<number, Value> | undefined,
  at: { readonly start: number; readonly end: number },
): Value {
  if (fn.fn === null) return UNKNOWN;
  const args: (Value | undefined)[] = [];
  if (given !== undefined) for (const [index, value] of given) args[index] = value;
  for (let i = 0; i < fn.fn.params.length; i++) args[i] ??= undefined;
  return invoke(act, state, fn, fn.boundThis ?? UNKNOWN, args, NONE, at);
}

/** Calls a function value with arguments of which only some are known. */
export function callFunctionValue(site: CallSite, value: Value, args: readonly (Value | undefined)[]): Value | null {
  if (value.fns === null) {
    if (value.apis === null) return resolve(site, value, args[0]);
    // a modelled function passed as a callback: [..].map(escape)
    const inner: CallSite = {
      ...site,
      args: args.map((a) => a ?? UNKNOWN).slice(0, 1),
      argRegs: [NONE],
      names: null,
      receiver: null,
      receiverReg: NONE,
      calleeReg: NONE,
      label: value.apis[0].path,
    };
    const outcome = applyModels(inner, value.apis, false);
    return outcome.modelled ? (outcome.result ?? UNKNOWN) : null;
  }
  let result: Value | null = null;
  for (const fn of value.fns) {
    if (fn.fn === null) continue;
    const got = invoke(
      site.act,
      site.state,
      fn,
      fn.boundThis ?? UNKNOWN,
      fn.boundArgs === null ? args : [...fn.boundArgs, ...args],
      NONE,
      site,
    );
    result = result === null ? got : joinValues(result, got);
  }
  return result;
}

/** Names of calls whose result is other data than what they were given: a look-up, a test, a change of something stored. */
const LOOKUP =
  /^(?:get|find|load|fetch|query|select|count|exists?|is|has|can|should|must|validate|verify|check|compare|equals?|create|save|insert|update|upsert|delete|remove|destroy|send|publish|emit|log|warn|error|info|debug|on|once|use|listen|close|open|start|stop|connect|test|assert|expect|describe|it|authenticate|authorize|login|lookup|search|list|read|exec|execute|run)(?:$|[A-Z_0-9])/;

/** An object of a class: what a method of it returns is not all that it holds. */
function isInstance(state: State, value: Value): boolean {
  const id = value.refs?.[0];
  return id !== undefined && heapObject(state, id)?.classOf != null;
}

/** Names of calls by which a container of dependencies gives the object of a class. */
const INSTANTIATES = /^(?:resolve|get|inject|create|make|use|instantiate|locate)(?:Async|Instance|Service|Sync)?$/;

/** `inject(HttpClient)`: an object of a library's class that models know by its written type. */
function instanceOfType({ apis }: Value): Value | null {
  const instances = apis?.flatMap((node) => [node.instance, ...(node.otherInstances ?? [])]).filter((n) => n !== null);
  return instances === undefined || instances.length === 0 ? null : UNKNOWN.withApis(instances);
}

/** `container.resolve(Ledger)`: an object of that class, as the container makes it. */
function instanceOfClass(site: CallSite): Value | null {
  const { language } = site.act.module.ir;
  if ((language !== 'javascript' && language !== 'typescript') || !INSTANTIATES.test(site.name)) return null;
  const ref = site.args[0]?.fns?.find((fn) => fn.classIndex >= 0);
  if (ref === undefined) return site.args.length === 1 ? instanceOfType(site.args[0]) : null;
  const { analysis } = site.act;
  const owner: ClassRef = { module: ref.module, index: ref.classIndex };
  // its constructor has not been walked yet; the container knows the arguments
  if (ref.module.phase !== 'done') return constructNew({ ...site, args: [], argRegs: [], hasSpread: true }, ref);
  const id = analysis.classInstance(owner.module, owner.index);
  return new Value(null, null, Prim.Object, apiSuperclass(analysis, owner), [id], null, null);
}

/** `getPassword()`, `findEmailById()`, not `findByEmail()`, which tells what is looked for. */
const GIVES_NAMED = /^(?:get|read|load|fetch|find)_?(?!By[A-Z]|by_)([A-Za-z]\w*?)(?:(?:By[A-Z]|_by_)\w*)?$/;

/** `create_access_token(user)`, `generateOtp()`: what is made is the secret that it is called. */
const MAKES_NAMED =
  /^(?:issue|create|make|mint|generate|build|obtain|acquire|request|retrieve|renew|rotate)_?([A-Z_a-z]\w*?)(?:(?:For[A-Z]|_for_|_from_)\w*)?$/;

/** `client.fetch_token(…)`: tokens that are asked for somewhere open something. */
const ASKS_FOR_TOKEN = /^(?:fetch|acquire|obtain|exchange|authorize|authenticate|mint)_(?:\w+_)?tokens?(?:_\w+)?$/;

/** The name of a secret that the name of a call says it makes. */
function madeSecret({ act, name }: CallSite): string | undefined {
  if (ASKS_FOR_TOKEN.test(name)) return 'access_token';
  const made = MAKES_NAMED.exec(name)?.[1];
  if (made === undefined) return undefined;
  const types = act.analysis.index.vocabulary.classify(made);
  return types.some(({ type }) => type.kind === 'secret' || type.kind === 'password') ? made : undefined;
}

/** Methods that read the body of an answer over HTTP. */
const BODY_READS = new Set(['json', 'text', 'blob', 'arrayBuffer']);

/** `(await send(address)).json()`, where nobody knows `send`: what comes back from another host is not what was sent there. */
function readsAnswer({ act, name, args, receiver }: CallSite): boolean {
  if (!BODY_READS.has(name) || args.length > 0 || act.module.ir.language === 'java') return false;
  if (receiver === null || receiver.refs !== null || receiver.apis !== null || receiver.taints === null) return false;
  return receiver.taints.every(({ doubt }) => doubt > 0);
}

/** A call that no model knows: data passes from receiver and arguments to the result, with doubt; callbacks are walked. */
export function unknownCall(site: CallSite): Value {
  const { act, state } = site;
  const { name } = site;
  const instance = instanceOfClass(site);
  if (instance !== null) return instance;
  if (readsAnswer(site)) return UNKNOWN;
  // what only names tell of goes on where the call's name says that it keeps the content
  const outside = (taints: readonly Taint[] | null): readonly Taint[] | null => {
    if (taints === null) return null;
    // a record that is copied or made a text is that as a whole, not the text of each field
    const kept = keepsContent(name)
      ? taints.some(isStoredData)
        ? taints.filter((t) => !isStoredData(t))
        : taints
      : taints.filter((t) => t.origin.dataType === '');
    return kept.length === 0 ? null : kept;
  };
  let taints: readonly Taint[] | null = null;
  if (site.receiver !== null) {
    taints = outside(isInstance(state, site.receiver) ? site.receiver.taints : deepTaints(state, site.receiver));
  }
  let fromArguments: readonly Taint[] | null = null;
  let ran: Value | null = null;
  for (const value of site.args) {
    if ((value.taints !== null || value.refs !== null) && !LOOKUP.test(name)) {
      const inside =
        value.refs === null ? null : (deepTaints(state, value)?.filter((t) => passesInside(t, name)) ?? null);
      fromArguments = joinTaints(
        joinTaints(fromArguments, outside(value.taints)),
        inside === null || inside.length === 0 ? null : inside,
      );
    }
    if (value.fns !== null) {
      for (const fn of functionsIn(state, value))
        ran = withResult(site, ran, callBack(act, state, fn, undefined, site));
    } else if (value.refs !== null) {
      for (const fn of functionsIn(state, value)) callBack(act, state, fn, undefined, site);
    }
  }
  if (ran !== null) return ran;
  if (fromArguments !== null) {
    const message = `through ${calleeName(site)}, which is not known`;
    taints = joinTaints(
      taints,
      stepTaints(doubtTaints(fromArguments), 'step', act.module, site.start, site.end, message),
    );
  }
  const result = taints === null ? UNKNOWN : new Value(taints, null, Prim.Any, null, null, null, null);
  // getPassword(): the name says what comes back
  const named = GIVES_NAMED.exec(name)?.[1] ?? madeSecret(site);
  const { receiver } = site;
  const owner =
    named === undefined || receiver === null || receiver.apis !== null
      ? ''
      : ownerName(act, receiver, site.receiverReg, state);
  const told = named === undefined ? result : namedValue(act, result, named, owner, site.start, site.end);
  const given = sanitizedByName(site, told);
  return receiver?.refs != null && given.refs === null && (COPIES_RECORD.has(name) || givesItself(site, receiver))
    ? given.withRefs(receiver.refs)
    : given;
}

/** Does data inside of an object go into what an unknown call makes of the object? A secret only where the call keeps the content. */
function passesInside({ origin: { dataType, kind } }: Taint, name: string): boolean {
  return dataType === '' && (kind !== 'secret' || keepsContent(name));
}

/** Methods that give a record as a plain object. */
const COPIES_RECORD = new Set(['toObject', 'toJSON', 'dict', 'model_dump', '_asdict', 'lean', 'toPlain']);

// ---------------------------------------------------------------- functions of the project

const SMALL = 60;
/** Instructions of a short function. */
const TINY = 25;
/** Calls of one function without data or functions that are followed. */
const QUIET_RUNS = 8;

/** Without its fields an object is not known: what fills them is followed each time. */
function makesFields({ kind, instructionCount }: FunctionIr, { ir }: ModuleContext): boolean {
  return (
    kind === 'field-initializer' || (kind === 'constructor' && ir.language === 'python' && instructionCount <= SMALL)
  );
}

function noteHandedOn(handed: NonNullable<Analysis['handedOn']>, args: readonly (Value | undefined)[]): void {
  const before = handed.args;
  handed.args = args.map((value, i) => {
    const old = before === null ? value : before[i];
    return value === undefined || old === undefined ? undefined : joinValues(old, value);
  });
}

/** Places from here on, far above all registers, are those of calls for one entry of several: each tells something of its own. */
export const ENTRY_PLACES = 0x80000;

/** Functions inside of the root, callbacks that it hands on, count as the root itself. */
const OWN_DEPTH = 2;

/**
 * Is this a call that the root itself makes, when what it called before has spent everything? One long call must not hide what
 * the function does after it.
 */
function isOwnLateCall(act: Activation, spent: number): boolean {
  const { analysis } = act;
  return (
    act.depth <= OWN_DEPTH &&
    act.module === analysis.rootModule &&
    analysis.dataFuel === DATA_FUEL &&
    spent <= DATA_FUEL + LATER_CALLS_FUEL
  );
}

/**
 * Walks a function's body for a call.
 * @param args undefined entries are arguments of which nothing is known: they get what their parameter's type and name tell
 */
export function invoke(
  act: Activation,
  state: State,
  ref: FunctionRef,
  thisValue: Value,
  args: readonly (Value | undefined)[],
  site: Reg,
  at: { readonly start: number; readonly end: number },
  caller: CallSite | null = null,
): Value {
  const { analysis } = act;
  const fn = ref.fn;
  if (fn === null) return UNKNOWN;
  if (analysis.handedOn?.fn === fn) noteHandedOn(analysis.handedOn, args);
  if (act.depth >= analysis.limits.depth || analysis.exhausted || analysis.stack.includes(fn)) {
    const isRecursion = analysis.stack.includes(fn);
    analysis.observer?.notFollowed(act, at, fn, isRecursion ? 'recursion' : 'depth');
    return passThrough(state, fn, args, isRecursion);
  }
  const module = ref.module;
  if (module.phase === 'new') {
    runNested(analysis, module);
    if (module.phase === 'new') return passThrough(state, fn, args);
  }
  // a call that tells the callee nothing has the same outcome as the last such call
  let memoKey: string | null = null;
  let table: Map<string, BoringResult> | undefined;
  const constantSensitive = fn.instructionCount <= SMALL;
  if (
    fn.freeVariables.length === 0 &&
    module.phase === 'done' &&
    !args.some(
      (a) =>
        a !== undefined &&
        (isInteresting(state, a) ||
          (constantSensitive && a.consts !== null && a !== UNDEFINED) ||
          (constantSensitive && module.ir.language === 'java' && holdsConstants(state, a))),
    )
  ) {
    const ownThis =
      thisValue.taints !== null
        ? null
        : thisValue.refs !== null && fn.class !== NONE
          ? thisValue.refs.join()
          : thisValue.fns !== null
            ? null
            : '';
    if (ownThis !== null && (thisValue.refs === null || isClassInstance(analysis, thisValue))) {
      memoKey = `${ownThis}|${args.map((a) => (a === undefined ? '?' : a.prim === Prim.Nullish ? '-' : '.')).join('')}`;
      table = analysis.boring.get(fn);
      if (table === undefined) analysis.boring.set(fn, (table = new Map()));
      const known = table.get(memoKey);
      if (known !== undefined) {
        if (known.thrown !== null) raise(act, state, known.thrown);
        for (const [key, entry] of known.delta) if (!known.made.includes(key)) state.set(key, entry);
        return known.made.length === 0 ? known.value : madeAnew(act, state, known, site);
      }
    }
  }
  let dataFuel = analysis.dataFuel;
  if (analysis.fuel <= 0) {
    const spent = -analysis.fuel - analysis.rootSize;
    if (spent > dataFuel) {
      if (!isOwnLateCall(act, spent) || !carriesData(state, args, thisValue, ref, isInput)) {
        analysis.observer?.notFollowed(act, at, fn, 'fuel');
        return passThrough(state, fn, args);
      }
      dataFuel = spent + LATER_CALL_FUEL;
    }
    const takesInput = args.some((value) => value?.apis?.some((node) => givesInput(node)) === true);
    const isFollowed =
      takesInput ||
      showsMuch(state, fn, args) ||
      analysis.facts(module, fn).makesMethods ||
      carriesData(state, args, thisValue, ref) ||
      givesData(analysis, module, fn);
    if (!isFollowed) {
      analysis.observer?.notFollowed(act, at, fn, 'quiet');
      return unfollowedResult(analysis, module, state, fn, thisValue);
    }
    // what an attacker chooses is followed further than what only a name or the environment tells of
    if (spent > NAMED_DATA_FUEL && !takesInput && !carriesData(state, args, thisValue, ref, isInput)) {
      analysis.observer?.notFollowed(act, at, fn, 'fuel');
      return passThrough(state, fn, args);
    }
  }
  // calls without data or functions tell little new after the first few
  let quiet: QuietResult | null = null;
  if (
    memoKey === null &&
    site < ENTRY_PLACES &&
    ref.captured === null &&
    !makesFields(fn, module) &&
    isQuiet(state, thisValue) &&
    !args.some((a) => a !== undefined && !isQuiet(state, a)) &&
    !analysis.facts(module, fn).makesMethods
  ) {
    quiet = analysis.quiet.get(fn) ?? null;
    if (quiet === null) analysis.quiet.set(fn, (quiet = { runs: 0, value: UNKNOWN, givesReceiver: false }));
    if (quiet.runs >= QUIET_RUNS) return quiet.givesReceiver ? thisValue : quiet.value;
    quiet.runs++;
  }
  const context = site === NONE ? act.context : analysis.context(act.context, act.fn, site);
  const stepped = args.every((value) => value?.taints == null)
    ? args
    : args.map((value, i) => {
        if (value?.taints == null) return value;
        const name = fn.params[i]?.name ?? '';
        return value.withTaints(
          stepTaints(
            value.taints,
            'call',
            act.module,
            at.start,
            at.end,
            `passed to ${fn.name === '' ? 'the callback' : fn.name}${name === '' ? '' : ` as ${name}`}`,
          ),
        );
      });
  const inlineRest = fn.params.at(-1)?.rest === 'positional' && !isListForRest(state, module, fn, args);
  let actual: readonly (Value | undefined)[] = stepped;
  const entry = state.mark();
  if (inlineRest) {
    const from = fn.params.length - 1;
    const rest = stepped.slice(from);
    const restValue = allocate(
      act,
      state,
      site === NONE ? fn.index : site,
      listObject(
        rest.map((r) => r ?? UNKNOWN),
        null,
      ),
      `rest${String(fn.index)}`,
    );
    actual = [
      ...stepped.slice(0, from),
      ...new Array<undefined>(Math.max(0, from - stepped.length)).fill(undefined),
      restValue,
    ];
  }
  let filled = actual;
  if (actual.length < fn.params.length) {
    const all = actual.slice();
    while (all.length < fn.params.length) all.push(UNDEFINED);
    filled = all;
  }
  if (ref.captured !== null) for (const [key, kept] of ref.captured) state.set(key, kept);
  const inner = new Activation(analysis, module, fn, thisValue, filled, act.depth + 1, context, entry, act);
  inner.calledAt = at;
  inner.keepsLocals = caller !== null && stepped !== args;
  const outerFuel = analysis.dataFuel;
  analysis.dataFuel = dataFuel;
  const { value, ends } = runBody(inner, state);
  analysis.dataFuel = outerFuel;
  if (inner.hasPending) act.pending.push(...inner.pending);
  const checked = caller === null ? null : checkedArguments(caller, module, fn, args, ends);
  if (inner.thrown !== null) raiseFrom(act, state, inner, inner.thrown);
  for (const end of ends) {
    if (inner.keepsLocals) dropLocals(inner, end);
    for (const fact of inner.facts.values()) end.delete(fact.key);
  }
  state.absorb(ends);
  if (checked !== null) for (const { reg, mask } of checked) cleanRegister(act, state, reg, mask);
  const delta = memoKey === null ? EMPTY_DELTA : state.since(entry);
  let result = withCaptured(module, fn, state, value);
  if (result.taints !== null) {
    result = result.withTaints(
      stepTaints(
        result.taints,
        'return',
        act.module,
        at.start,
        at.end,
        `returned by ${fn.name === '' ? 'the callback' : fn.name}`,
      ),
    );
  }
  if (quiet !== null) {
    // a table is told by its repository, and a closure has what its maker was given
    if (tableOfQuery(state, result) !== '' || closesOverObject(result, args)) quiet.runs--;
    quiet.value = result.withRefs(null);
    quiet.givesReceiver = thisValue.refs !== null && result.refs?.join() === thisValue.refs.join();
  }
  if (memoKey !== null && table !== undefined && !analysis.exhausted)
    table.set(memoKey, {
      value: result,
      delta,
      thrown: inner.thrown,
      made: module.ir.language === 'java' ? madeObjects(state, result, delta, entry) : NO_OBJECTS,
    });
  return result;
}

const NO_OBJECTS: readonly ObjectId[] = [];

/** The objects of libraries that a call gives back, which its caller sets up, where it has made them and keeps them nowhere. */
function madeObjects(state: State, { apis, refs }: Value, delta: Delta, entry: Mark): readonly ObjectId[] {
  if (apis === null || refs === null || refs.length > 2) return NO_OBJECTS;
  const made = new Set(refs.filter((id) => delta.has(id)));
  if (made.size === 0) return NO_OBJECTS;
  const written = new Set<number>();
  state.writesSince(entry, (key, before) => {
    if (written.has(key)) return;
    written.add(key);
    if (before !== undefined) made.delete(key);
  });
  const leaveOut = (value: Value | null): void => {
    for (const id of value?.refs ?? []) made.delete(id);
  };
  for (const kept of delta.values()) {
    if (kept instanceof Value) leaveOut(kept);
    else if (kept instanceof HeapObject) {
      for (const field of kept.fields.values()) leaveOut(field);
      leaveOut(kept.rest);
    }
  }
  return [...made];
}

/** What a call gives back that was not walked again, with objects of its own. */
function madeAnew(act: Activation, state: State, { value, delta, made }: BoringResult, site: Reg): Value {
  const refs = (value.refs ?? []).map((id) => {
    const entry = made.includes(id) ? delta.get(id) : undefined;
    if (!(entry instanceof HeapObject)) return id;
    return allocate(act, state, site, entry, 'again').refs?.[0] ?? id;
  });
  return value.withRefs(refs);
}

/** `validate(schema)`: is it a function that keeps an object which its maker was given? */
function closesOverObject({ fns }: Value, args: readonly (Value | undefined)[]): boolean {
  return fns?.some(({ captured }) => captured !== null) === true && args.some((value) => value?.refs != null);
}

/** What the callee throws reaches the caller's `try`, or leaves the caller too. */
function raiseFrom(act: Activation, state: State, inner: Activation, thrown: Value): void {
  if (inner.thrownDeltas.length === 0) raise(act, state, thrown);
  for (const delta of inner.thrownDeltas) {
    dropLocals(inner, delta);
    raise(act, state, thrown, delta);
  }
}

/** Closures that a function returns, by themselves or in an object, take the values of its variables with them. */
function withCaptured(module: ModuleContext, fn: FunctionIr, state: State, value: Value): Value {
  const result = captureIn(module, fn, state, value);
  for (const id of result.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.classOf !== null || object.fields.size > 64) continue;
    let next = object;
    for (const [name, field] of object.fields) {
      const captured = captureIn(module, fn, state, field);
      if (captured !== field) next = next.set(name, captured, false);
    }
    if (next !== object) state.set(id, next);
  }
  return result;
}

/** Closures of a function take the values of its variables with them, to where they are kept. */
export function captureIn(module: ModuleContext, fn: FunctionIr, state: State, value: Value): Value {
  if (value.fns === null) return value;
  let changed = false;
  const fns = value.fns.map((ref) => {
    if (ref.fn === null || ref.module !== module || ref.fn.freeVariables.length === 0 || ref.captured !== null)
      return ref;
    const captured = new Map<number, Value>();
    for (const id of ref.fn.freeVariables) {
      const variable = module.ir.variables[id];
      if (variable.function !== fn.index || module.sharedVariables.has(id)) continue;
      const entry = state.get(module.variableBase + id);
      if (entry instanceof Value) captured.set(module.variableBase + id, entry);
    }
    if (captured.size === 0) return ref;
    changed = true;
    return { ...ref, captured };
  });
  return changed ? value.withFns(fns) : value;
}

const inputs = new WeakMap<ApiNode, boolean>();

/** Is the object of a library one that input is read from: a request, a form whose fields hold it? */
function givesInput(node: ApiNode, depth = 0): boolean {
  const known = inputs.get(node);
  if (known !== undefined) return known;
  const reads = ({ verb, kind }: CompiledRow): boolean => verb === 'source' && kind === 'user-input';
  const members = [...(node.members?.values() ?? []), ...(node.anyMember === null ? [] : [node.anyMember])];
  const gives = members.some(
    (member) =>
      member.readRows?.some(reads) === true ||
      member.callRows?.some(reads) === true ||
      (depth < MOST_MEMBERS && givesInput(member, depth + 1)),
  );
  if (depth === 0) inputs.set(node, gives);
  return gives;
}

/** Members of members that input is looked for in. */
const MOST_MEMBERS = 2;

/**
 * Does a call take data into the callee: by its arguments, its receiver, or the variables the callee closes over? The instance
 * with which a method is walked on its own brings nothing that its own walk does not see.
 */
function carriesData(
  state: State,
  args: readonly (Value | undefined)[],
  thisValue: Value,
  ref: FunctionRef,
  isMeant: (taint: Taint) => boolean = isAny,
): boolean {
  if (!isOwnInstance(thisValue, ref) && holdsData(state, thisValue, isMeant)) return true;
  if (args.some((value) => value !== undefined && holdsData(state, value, isMeant))) return true;
  return (
    ref.fn?.freeVariables.some((id) => {
      const key = ref.module.variableBase + id;
      const entry = ref.captured?.get(key) ?? state.get(key);
      return entry instanceof Value && holdsData(state, entry, isMeant);
    }) === true
  );
}

function isOwnInstance({ refs }: Value, { fn, module }: FunctionRef): boolean {
  return fn !== null && fn.class !== NONE && refs?.length === 1 && module.classObjects.get(fn.class) === refs[0];
}

const isAny = (): boolean => true;
const isInput = ({ origin: { kind } }: Taint): boolean => kind === 'user-input' || kind === 'browser-input';

/**
 * Is a call worth following that carries no data, whatever was walked before? Without its fields an object is not known, what is
 * done to a library's object or with a function tells what others do, and a short function costs less than not knowing it.
 */
function showsMuch(state: State, fn: FunctionIr, args: readonly (Value | undefined)[]): boolean {
  if (fn.instructionCount <= TINY) return true;
  if (fn.instructionCount <= SMALL && (isConstructorLike(fn) || fn.kind === 'field-initializer')) return true;
  return args.some((value) => value !== undefined && holdsFunctions(state, value));
}

/**
 * Does a function give data back that it was not given, or functions? Its own walk tells, which is made now where that is
 * possible, and else what its names lead to.
 */
function givesData(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const known = analysis.givesData.get(fn);
  if (known !== undefined) return known;
  analysis.walkAhead?.(fn);
  return (
    analysis.givesData.get(fn) ??
    (module === analysis.walking && fn.instructionCount <= SMALL && analysis.facts(module, fn).sources)
  );
}

/** Java takes an array for a variable number of arguments as it is. */
function isListForRest(
  state: State,
  module: ModuleContext,
  fn: FunctionIr,
  args: readonly (Value | undefined)[],
): boolean {
  const type = fn.params.at(-1)?.type;
  if (module.ir.language !== 'java' || type == null || args.length !== fn.params.length) return false;
  const id = args.at(-1)?.refs?.at(0);
  const object = id === undefined ? null : heapObject(state, id);
  return object !== null && object.classOf === null && (object.length >= 0 || object.rest !== null);
}

function isClassInstance(analysis: Analysis, value: Value): boolean {
  if (value.refs?.length !== 1) return false;
  const entry = analysis.base.get(value.refs[0]);
  return entry instanceof HeapObject && entry.classOf !== null && entry.many;
}

/**
 * A call that is not walked: a builder's method gives its object back, else the written type tells what comes back, else what
 * the last call like it gave.
 */
function unfollowedResult(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  fn: FunctionIr,
  thisValue: Value,
): Value {
  if (fn.class !== NONE && thisValue.refs !== null && module.ir.language === 'python') fillFields(state, thisValue);
  const known = analysis.quiet.get(fn);
  if (known?.givesReceiver === true || endsWithThis(fn)) return thisValue;
  const { returnType } = fn;
  const typed = returnType === null ? null : typeValueIn(analysis, module, state, returnType);
  if (typed !== null || known === undefined) return typed ?? UNKNOWN;
  const { taints, prim, apis, fns } = known.value;
  // what a text is built of may be what that call was given
  return fn.params.length === 0 ? known.value : new Value(taints, null, prim, apis, null, fns, null);
}

/**
 * What a method that is not walked may have left in fields which were empty before, `self._connection = None`: what any object of
 * the class holds there.
 */
function fillFields(state: State, { refs }: Value): void {
  for (const id of refs ?? []) {
    const object = heapObject(state, id);
    if (object?.classOf == null) continue;
    const instance = object.classOf.module.classObjects.get(object.classOf.index);
    const general = instance === undefined || instance === id ? null : heapObject(state, instance);
    if (general === null) continue;
    let filled = object;
    for (const [name, value] of object.fields) {
      const other = value.prim === Prim.Nullish ? general.fields.get(name) : undefined;
      if (other !== undefined && other.prim !== Prim.Nullish)
        filled = filled.set(name, joinValues(value, other), false);
    }
    if (filled !== object) state.set(id, filled);
  }
}

/** Is `return this` what its body ends with? */
function endsWithThis({ body, definitions }: FunctionIr): boolean {
  const last = body.at(-1);
  return last?.op === Op.Return && last.value !== NONE && definitions[last.value]?.op === Op.This;
}

/** What a function gives back that is not walked, though it is given data: as of a call that nobody knows. */
function passThrough(state: State, fn: FunctionIr, args: readonly (Value | undefined)[], isRecursion = false): Value {
  const { name, params } = fn;
  // def wrapper(*args, **kwargs): what it gives back is what another makes of them
  if (params.length > 0 && params.every(({ rest }) => rest !== 'none')) return UNKNOWN;
  let taints: readonly Taint[] | null = null;
  for (const value of args) {
    if (value !== undefined)
      taints = joinTaints(taints, isRecursion ? readByItself(state, fn, value) : deepTaints(state, value));
  }
  // what only names tell of goes on where the function's name says that it keeps the content
  if (taints !== null && !keepsContent(name)) taints = taints.filter((t) => t.origin.dataType === '');
  return taints === null || taints.length === 0
    ? UNKNOWN
    : new Value(doubtTaints(taints), null, Prim.Any, null, null, null, null);
}

/** Walks the body; the value returned and the state changes at every way out. */
export function runBody(inner: Activation, state: State): { value: Value; ends: Delta[] } {
  const { analysis, fn } = inner;
  analysis.stack.push(fn);
  analysis.walked.add(fn);
  analysis.observer?.entered(inner);
  const alive = analysis.walkBlock(fn.body, state, inner);
  analysis.stack.pop();
  const ends = inner.returnDeltas;
  let value = inner.returnValue;
  if (alive && !isConstructorLike(fn)) value = value === null ? UNDEFINED : joinValues(value, UNDEFINED);
  const last = state.undo(inner.entry, inner.keepsLocals ? null : inner);
  if (alive || inner.returnedAtEnd) ends.push(last);
  if (fn.isGenerator && inner.yielded !== null) {
    const yielded = new HeapObject(new Map(), inner.yielded, false, false, -1, null);
    const id = analysis.object(inner.context, fn, NONE, 'yield');
    for (const end of ends) end.set(id, yielded);
    value = new Value(null, null, Prim.Object, null, [id], null, null);
  }
  return { value: value ?? UNKNOWN, ends };
}

function isConstructorLike(fn: FunctionIr): boolean {
  return fn.kind === 'constructor';
}

/** A callee's locals end with it; captured ones live on for the closures that use them. */
function dropLocals(act: Activation, delta: Delta): void {
  for (const key of delta.keys()) if (act.isLocal(key)) delta.delete(key);
}

/**
 * The type that the framework gives a parameter. An error handler has the error in front of the usual parameters, and a
 * parameter named by the convention of one of the types has that type wherever it stands.
 */
function entryType(act: Activation, index: number): ApiNode | null {
  const types = act.parameterTypes;
  if (types === null || types.length === 0) return null;
  const { params } = act.fn;
  const name = params[index].name;
  if (name !== '') {
    const conventions = act.analysis.languageIndex(act.module.ir.language).conventions;
    const named = conventions.find((c) => c.names.has(name) && types.includes(c.type));
    if (named !== undefined) return named.type;
  }
  if (params.length === types.length + 1 && /^_?(?:e|err|error)$/.test(params[0].name))
    return index === 0 ? null : types[index - 1];
  return types[index] ?? null;
}

/** A parameter's type and marks, by the name of a type that stands for both if need be, and the module that says so. */
interface WrittenParameter {
  readonly module: ModuleContext;
  readonly type: TypeRef | null;
  readonly marks: readonly Decorator[];
}

function writtenParameter(analysis: Analysis, module: ModuleContext, parameter: Parameter): WrittenParameter {
  const { type, decorators } = parameter;
  const meant = type === null ? null : aliasedType(analysis, module, type);
  return meant === null
    ? { module, type, marks: decorators }
    : { module: meant.module, type: meant.type, marks: [...decorators, ...(meant.type.marks ?? [])] };
}

/** Data that a framework passes to a function it calls, by the function's decorator or by the method that it overrides. */
function fromFramework(
  act: Activation,
  state: State,
  parameter: Parameter,
  written: WrittenParameter,
  value: Value,
): Value {
  const { analysis, module, fn } = act;
  // marked otherwise (`db = Depends(…)`), or an object of the library
  const isMarked = written.marks.some((mark) => (module.ir.language === 'java' ? !onlyChecks(mark) : !fillsType(mark)));
  const isTable = module.ir.language === 'java' && isMapType(written.type);
  const isWhole = module.ir.language === 'java' && isEntityType(written.type);
  if (module.ir.language === 'python' && isOfSerializer(act)) return serializerInput(act, state, parameter, value);
  const isMessage = isRemote(module, fn) && fn.params[0] === parameter;
  // whatever its type, a page sends it
  const isSent = act.entryLibrary === SERVER_ACTION;
  if (isMarked || parameter.name === '') return value;
  if (value.apis !== null && !isTable && !isWhole && !isMessage && !isSent) return value;
  const sources: { row: CompiledRow; cleaned: number }[] = [];
  for (const decorator of fn.decorators) {
    for (const { row } of decoratorRows(analysis, module, [decorator], 'parameters', state)) {
      // a map that Spring gives a handler is its model
      const isModel = isTable && row.library === 'spring-web';
      if (!isModel && !isService(analysis, written))
        sources.push({ row, cleaned: routeMask(analysis, module, fn, parameter.name) });
    }
    for (const { row } of decoratorRows(analysis, module, [decorator], 'route-parameters', state)) {
      const named = routeParameter(decorator, parameter.name);
      if (named !== null) sources.push({ row, cleaned: maskOfRoute(analysis, named) });
    }
  }
  for (const row of isMessage || !isRemote(module, fn) ? overriddenRows(act.analysis, module, fn) : []) {
    const isNumber = row.library === 'graphql' && isNumericArgument(module, fn, parameter.name);
    const told = isNumber ? analysis.index.sanitizerBit('number') : 0;
    sources.push({ row, cleaned: told | routeMask(analysis, module, fn, parameter.name) });
  }
  let taints = joinTaints(value.taints, responderTaints(act, parameter));
  if (isSent && (value.prim & ~(Prim.Number | Prim.Boolean | Prim.Nullish)) !== 0) {
    const { start, end, name } = parameter;
    taints = joinTaints(taints, [analysis.sourceTaint('user-input', '', module, start, end, 0, name)]);
  }
  const isPython = module.ir.language === 'python';
  const named =
    act.route === ''
      ? null
      : (routeNames(act.route, parameter.name, isPython) ?? (isPython ? groupOf(act.route, fn, parameter.name) : null));
  if (named !== null) {
    // a piece of the path
    const mask = LENGTH_LIMIT | declaredMask(analysis, written.module, written.type) | maskOfRoute(analysis, named);
    const { start, end, name } = parameter;
    taints = joinTaints(taints, [analysis.sourceTaint('user-input', '', module, start, end, 0, name, true, mask)]);
  }
  for (const { row, cleaned } of sources) {
    if (row.verb !== 'source' || row.kind === null) continue;
    if (row.library === 'graphql' && isResolverContext(fn, parameter)) continue;
    const mask = analysis.index.cleanedMask(row) | cleaned | declaredMask(analysis, written.module, written.type);
    const { start, end, name } = parameter;
    taints = joinTaints(taints, [
      analysis.sourceTaint(row.kind, '', module, start, end, 0, name, row.as === 'string', mask),
    ]);
  }
  return taints === value.taints ? value : value.withTaints(taints);
}

/** A body that is read into a map. */
function isMapType(type: TypeRef | null): boolean {
  return type !== null && /(?:^|\.)(?:Map|HashMap|MultivaluedMap)$/.test(type.name);
}

/** Spring's headers and body of a request in one. */
function isEntityType(type: TypeRef | null): boolean {
  return type !== null && /(?:^|\.)(?:Http|Request)Entity$/.test(type.name);
}

/** `query: Annotated[Query, Depends()]`: the framework fills the fields of the type itself out of the request. */
function fillsType({ name, args }: Decorator): boolean {
  return args.length === 0 && /(?:^|\.)Depends$/.test(name);
}

/** `user: User = Depends(current_user)`: the framework passes what a function of the project gives. */
function isMade({ name, args }: Decorator): boolean {
  return args.length > 0 && /(?:^|\.)(?:Depends|Security)$/.test(name);
}

/** An object that the program makes itself and hands in: its class has a constructor that is written out, which no record has. */
function isService(analysis: Analysis, { module, type }: WrittenParameter): boolean {
  if (type === null || module.ir.language !== 'python') return false;
  const cls = declaredClass(analysis, module, type);
  if (cls === null) return false;
  const { constructors, start } = classIr(cls);
  return constructors.some((index) => cls.module.ir.functions[index].start !== start);
}

/** What a framework gives the parameters of a dependency out of the request; undefined for those that it gets elsewhere. */
function requestedArguments(analysis: Analysis, module: ModuleContext, fn: FunctionIr): readonly (Value | undefined)[] {
  return fn.params.map((parameter) => {
    const { type, decorators, name, start, end } = parameter;
    if (decorators.length > 0 || parameter.rest !== 'none') return undefined;
    if (type !== null && (type.primitive === null || type.marks !== undefined)) return undefined;
    const mask = declaredMask(analysis, module, type);
    return UNKNOWN.withTaints([analysis.sourceTaint('user-input', '', module, start, end, 0, name, false, mask)]);
  });
}

/** `Depends(Paging)`, `paging: Paging = Depends()` of a class with a constructor of its own; null for any other. */
function requestedObject(site: CallSite, ref: FunctionRef): Value | null {
  const info = ref.classIndex < 0 ? undefined : ref.module.ir.classes[ref.classIndex];
  const constructor = info?.constructors.at(0);
  if (info === undefined || constructor === undefined || info.decorators.length > 0 || info.superclass !== null)
    return null;
  const { analysis } = site.act;
  const fn = ref.module.ir.functions[constructor];
  const given = requestedArguments(analysis, ref.module, fn);
  const args = given.map((value, i) => value ?? markedArgument(analysis, ref.module, fn.params[i]));
  return constructNew({ ...site, args, argRegs: args.map(() => NONE), names: null, hasSpread: false }, ref);
}

/** `paging: Paging = Depends()`, of a class with a constructor of its own: what the framework makes; null for any other. */
function requestedParameter(act: Activation, state: State, parameter: Parameter): Value | null {
  const written = writtenParameter(act.analysis, act.module, parameter);
  if (written.type === null || !written.marks.some(fillsType)) return null;
  const cls = declaredClass(act.analysis, written.module, written.type);
  if (cls === null) return null;
  const ref = { module: cls.module, fn: null, classIndex: cls.index, boundThis: null, boundArgs: null, captured: null };
  return requestedObject(parameterSite(act, state, parameter), ref);
}

/** The place at which a framework makes what it passes as a parameter. */
function parameterSite(act: Activation, state: State, { start, end, name }: Parameter): CallSite {
  return {
    act,
    state,
    dst: NONE,
    start,
    end,
    calleeReg: NONE,
    label: name,
    name,
    receiver: null,
    receiverReg: NONE,
    args: [],
    argRegs: [],
    names: null,
    hasSpread: false,
    anyFromEnd: 0,
    tagged: false,
  };
}

const DEPENDENCY = /\(\s*(?:dependency\s*=\s*)?([A-Za-z_]\w*)((?:\.\w+)*)\s*[,)]/;

/**
 * `page: PageOfRequest`, where the name stands for `Annotated[Page, Depends(page)]`: what the function gives. Objects that
 * the program makes itself are those of their type.
 */
function aliasedDependency(
  act: Activation,
  state: State,
  parameter: Parameter,
  written: WrittenParameter,
): Value | null {
  const mark = written.marks.find(isMade);
  if (mark === undefined || isService(act.analysis, written)) return null;
  // what is written at the parameter itself stands there as its default
  if (mark.start >= parameter.start && mark.end <= parameter.end && parameter.decorators.includes(mark)) return null;
  const [, root, members] = DEPENDENCY.exec(written.module.text(mark.start, mark.end)) ?? [];
  const variable = written.module.ir.variables.find(({ name, function: owner }) => owner === 0 && name === root);
  if (variable === undefined) return null;
  const callee = valueAtTop(act.analysis, written.module, variable.id, members.split('.').slice(1));
  return callee?.fns == null ? null : callDependency(parameterSite(act, state, parameter), callee);
}

/** `Depends(f)`: what `f` gives when the framework calls it, with parameters of its own out of the request. */
export function callDependency(site: CallSite, callee: Value): Value | null {
  const { act, state } = site;
  let result: Value | null = null;
  for (const ref of callee.fns ?? []) {
    const { fn, module } = ref;
    if (fn === null) {
      const made = requestedObject(site, ref);
      if (made !== null) result = result === null ? made : joinValues(result, made);
      continue;
    }
    const args = requestedArguments(act.analysis, module, fn).map((value, i) => {
      const marked = value === undefined ? markedArgument(act.analysis, module, fn.params[i]) : value;
      return marked === UNKNOWN ? undefined : marked;
    });
    act.analysis.evidence?.routes.called(act.fn, fn, module);
    const given = invoke(act, state, ref, ref.boundThis ?? UNKNOWN, args, site.dst, site);
    const value = fn.isGenerator ? elementOf(state, given) : given;
    result = result === null ? value : joinValues(result, value);
  }
  return result;
}

/** The framework converts to the declared type: a number, date or identifier has no text of its own, an enumeration few. */
export function declaredMask(analysis: Analysis, module: ModuleContext, type: TypeRef | null): number {
  if (type === null || type.isArray) return 0;
  if (isEnumeration(analysis, module, type)) return analysis.index.sanitizerBit('allow-list');
  if (type.union.length > 0) return 0;
  const converted = type.primitive === 'number' || type.primitive === 'boolean' || CONVERTED.test(type.name);
  return converted ? analysis.index.sanitizerBit('number') : 0;
}

const CONVERTED =
  /(?:^|\.)(?:UUID[1-8]?|date|datetime|time|timedelta|Decimal|IPv[46]Address|PositiveInt|NonNegativeInt|conint)$/;

/** Rows of the library's method that a method of the project overrides. */
export function overriddenRows(analysis: Analysis, module: ModuleContext, fn: FunctionIr): readonly CompiledRow[] {
  if (fn.class === NONE || fn.kind !== 'method') return [];
  const rows: CompiledRow[] = [];
  const beginning = module.ir.language === 'python' ? beginningOf(fn.name) : '';
  for (const node of apiSuperclass(analysis, { module, index: fn.class }) ?? []) {
    if (node.setterRows !== null && isFilledSetter(analysis, module, fn)) rows.push(...node.setterRows);
    const member = node.member(fn.name);
    const begun = beginning === '' ? null : node.member(beginning);
    if (begun !== node.anyMember) rows.push(...(begun?.overrideRows ?? []));
    // of any method it counts only if the program says that it overrides one
    if (member === node.anyMember && !fn.decorators.some(({ name }) => name === 'Override') && !isRemote(module, fn))
      continue;
    rows.push(...(member?.overrideRows ?? []));
  }
  // class Welcome implements IEventHandler
  if (module.ir.language === 'typescript')
    for (const type of module.ir.classes[fn.class].interfaces)
      for (const node of typeNodesIn(analysis, module, type) ?? writtenNodes(analysis, module, type.name, type.root))
        rows.push(...(node.member(fn.name)?.overrideRows ?? []));
  return rows;
}

/** `on_` of `on_find`, under which a model has all methods that a framework calls by a name that begins so. */
function beginningOf(name: string): string {
  return name.slice(0, name.indexOf('_') + 1);
}

/** What programs call an address that they may be told, and mostly are not. */
const ADDRESS = /^(?:_?base|base_?ur[li]|(?:api|service|server)?_?(?:ur[li]|host|endpoint|address|origin|root))$/i;

/** `constructor(private base = 'http://…')`: of an address that no call in sight gives, the default is what is known. */
function takesDefault({ ir }: ModuleContext, { hasDefault, name, rest }: Parameter): boolean {
  const isScript = ir.language === 'javascript' || ir.language === 'typescript';
  return hasDefault && isScript && rest === 'none' && ADDRESS.test(name);
}

/** A method of a service in Python that has its name from an interface of other languages, and the message first: `def GetOrder(self, request, context)`. */
function isRemote({ ir }: ModuleContext, { name }: FunctionIr): boolean {
  return ir.language === 'python' && /^[A-Z]/.test(name);
}

/** What a parameter's type, decorators and name tell of its value. */
export function genericParameter(act: Activation, state: State, index: number): Value {
  const parameter = act.fn.params[index] as (typeof act.fn.params)[number] | undefined;
  if (parameter === undefined) return UNKNOWN;
  const { analysis, module } = act;
  const setting =
    injectedSetting(analysis, module, parameter.decorators, parameter.type) ??
    (act.fn.kind === 'constructor' && act.fn.class !== NONE
      ? boundSetting(analysis, { module, index: act.fn.class }, parameter.name, parameter.type)
      : null);
  if (setting !== null) return setting;
  if (module.ir.language === 'python' && act.fn.decorators.length > 0 && parameter.rest === 'none') {
    const loaded = loadedParameter(act, state, index);
    if (loaded !== null) return loaded;
  }
  if (module.ir.language === 'python' && act.entryLibrary !== '') {
    const requested = requestedParameter(act, state, parameter);
    if (requested !== null) return requested;
  }
  if (parameter.rest === 'positional') {
    // what a framework gives a handler that takes any arguments
    const given = act.parameterTypes?.slice(index) ?? [];
    const known = given.length > 0 && given.some((type) => type !== null);
    const any = namedValue(act, UNKNOWN, parameter.name, '', parameter.start, parameter.end);
    const isPassed = module.ir.language === 'python' && act.fn.decorators.length > 0;
    const element = isPassed
      ? fromFramework(act, state, parameter, writtenParameter(analysis, module, parameter), any)
      : any;
    return allocate(
      act,
      state,
      NONE,
      known
        ? listObject(
            given.map((type) => (type === null ? UNKNOWN : UNKNOWN.withApis([type]))),
            null,
          )
        : new HeapObject(new Map(), element, true, false, -1, null),
      `param${String(index)}`,
    );
  }
  if (takesDefault(module, parameter)) return UNDEFINED;
  // a filter of Django's templates is told that it has to escape, as long as no template says otherwise
  if (parameter.name === 'autoescape' && parameter.hasDefault && module.ir.language === 'python')
    return constantValue(true);
  let value: Value = UNKNOWN;
  const given = entryType(act, index);
  if (given != null) value = value.withApis([given]);
  else if (parameter.type !== null) value = typeValueIn(analysis, module, state, parameter.type) ?? value;
  if (value.apis !== null && parameter.type !== null && isInjected(act.fn, module))
    value = injectedBean(act, state, value, parameter.type, parameter.name, parameter.decorators) ?? value;
  if (value.apis !== null && act.entryLibrary !== '' && parameter.type !== null && isGivenModel(parameter.type))
    value = allocate(act, state, NONE, OPEN_OBJECT, `param${String(index)}`).withApis(value.apis);
  if (value === UNKNOWN) {
    const type = analysis.languageIndex(module.ir.language).conventionalType(act.fn.params, parameter);
    if (type !== null) value = value.withApis(expandNodes([type]));
    const form = module.ir.language === 'python' ? formOfView(analysis, module, act.fn, parameter.name) : null;
    if (form !== null) value = form.withApis(form.apis ?? value.apis);
    else if (type === null && module.ir.language === 'python' && act.fn.decorators.length > 0)
      value = signalledObject(analysis, module, act.fn, parameter.name) ?? value;
  }
  for (const node of value.apis ?? []) {
    for (const row of node.valueRows ?? []) {
      if (row.verb !== 'source' || row.kind === null) continue;
      const label = parameter.name === '' ? undefined : parameter.name;
      const mask = analysis.index.cleanedMask(row);
      const { start, end } = parameter;
      value = value.withTaints(
        joinTaints(value.taints, [
          analysis.sourceTaint(row.kind, '', module, start, end, 0, label, row.as === 'string', mask),
        ]),
      );
    }
  }
  const written = writtenParameter(analysis, module, parameter);
  for (const { row, decorator } of decoratorRows(analysis, written.module, written.marks, 'parameter')) {
    if (row.verb === 'sets' && row.sets != null) value = withInjectedName(act, state, value, index, row.sets.name);
    if (row.verb === 'source' && row.kind !== null)
      value = value.withTaints(
        joinTaints(value.taints, [markedTaint(analysis, module, written, parameter, row, row.kind, decorator)]),
      );
  }
  if (value.taints !== null && value.refs === null) value = throughPipes(act, state, written, value, parameter);
  value = fromFramework(act, state, parameter, written, value);
  value = asLoginName(act, parameter, fromUnknownCaller(act, parameter, value));
  if (value.taints !== null && module.ir.language === 'java' && act.fn.decorators.length > 0)
    value = value.withTaints(
      cleanTaints(
        value.taints,
        checkedParameter(analysis, written.marks) |
          patternMask(analysis, module, act.fn, written.marks, parameter.name),
      ),
    );
  value = asDeclared(analysis, module, state, value, parameter.type);
  // @Param('id', ParseIntPipe) id: number
  if (value.taints !== null && (value.prim & ~(Prim.Number | Prim.Boolean | Prim.Nullish)) === 0)
    value = value.withTaints(cleanTaints(value.taints, analysis.index.sanitizerBit('number')));
  // what the framework passes is made by another function, whatever the type says: so that one is looked at
  if (module.ir.language === 'python' && act.entryLibrary !== '' && written.marks.some(isMade))
    value = value.withPrim(value.prim | Prim.Nullish);
  const made =
    module.ir.language === 'python' && act.entryLibrary !== '' && value.apis === null
      ? aliasedDependency(act, state, parameter, written)
      : null;
  if (made !== null) value = joinValues(value, made);
  const named = encodedPassword(
    act,
    parameter,
    namedValue(act, value, parameter.name, '', parameter.start, parameter.end),
  );
  return showsMask(module.ir.language, parameter.type)
    ? named.withTaints(cleanTaints(named.taints, analysis.index.sanitizerBit('redact')))
    : named;
}

/** What a mark says that a framework passes: `@RequestParam String name`, `name: Annotated[str, Query()]`. */
function markedTaint(
  analysis: Analysis,
  module: ModuleContext,
  written: WrittenParameter,
  { name, start, end }: Parameter,
  row: CompiledRow,
  kind: string,
  decorator: string,
): Taint {
  const isPython = module.ir.language === 'python';
  const checked = isPython
    ? declaredMask(analysis, written.module, written.type) | checkedByMarks(analysis, written.module, written.marks)
    : 0;
  const label = isPython ? name : `${decorator} ${name}`;
  const mask = analysis.index.cleanedMask(row) | checked;
  return analysis.sourceTaint(kind, '', module, start, end, 0, label, row.as === 'string', mask);
}

/** A parameter of a constructor that the framework calls, by its marks: `def __init__(self, order: str = Query("id"))`. */
function markedArgument(analysis: Analysis, module: ModuleContext, parameter: Parameter): Value {
  const written = writtenParameter(analysis, module, parameter);
  let taints: readonly Taint[] | null = null;
  for (const { row, decorator } of decoratorRows(analysis, written.module, written.marks, 'parameter'))
    if (row.verb === 'source' && row.kind !== null)
      taints = joinTaints(taints, [markedTaint(analysis, module, written, parameter, row, row.kind, decorator)]);
  return taints === null ? UNKNOWN : UNKNOWN.withTaints(taints);
}

/** `@Query('next', LocalPath) next`: a class that stands behind the name changes the value, or lets only some pass. */
function throughPipes(
  act: Activation,
  state: State,
  { module, marks }: WrittenParameter,
  value: Value,
  at: Parameter,
): Value {
  const { analysis } = act;
  let result = value;
  for (const { start, end } of marks) {
    for (const [, name] of module.text(start, end).matchAll(/[,(]\s*(?:new\s+)?([A-Z][\w$]*)/g)) {
      const root = module.ir.variables.find((one) => one.function === 0 && one.name === name)?.id ?? NONE;
      if (root === NONE || result.taints === null) continue;
      let mask = 0;
      for (const node of writtenNodes(analysis, module, name, root))
        for (const row of node.readRows ?? [])
          if (row.verb === 'sanitizer' && row.kind !== null) mask |= analysis.index.sanitizerBit(row.kind);
      if (mask !== 0) result = result.withTaints(cleanTaints(result.taints, mask));
      const type: TypeRef = { name, root, args: [], union: [], primitive: null, isArray: false };
      const owner = mask === 0 ? declaredClass(analysis, module, type) : null;
      const method = owner === null ? null : lookupMember(analysis, owner, 'transform');
      if (owner === null || method === null) continue;
      const self = UNKNOWN.withRefs([analysis.classInstance(owner.module, owner.index)]);
      result = invoke(act, state, methodRef(method, null), self, [result, undefined], NONE, at);
    }
  }
  return result;
}

/** `@InjectQueue('mails') queue`: an object of the library with the name that the decorator gives it. */
function withInjectedName(act: Activation, state: State, value: Value, index: number, property: string): Value {
  const { decorators } = act.fn.params[index];
  const names = decorators.flatMap((decorator) => decoratorNames(act.analysis, act.module, decorator));
  if (names.length !== 1) return value;
  const object = new HeapObject(new Map([[property, constantValue(names[0])]]), null, true, false, -1, null);
  return value.withRefs(allocate(act, state, NONE, object, `param${String(index)}`).refs);
}

// ---------------------------------------------------------------- classes

/** The class that a class extends, or the API nodes of one outside the project. */
export function superclassOf(
  analysis: Analysis,
  owner: ClassRef,
): ClassRef | { readonly apis: readonly ApiNode[] } | null {
  const info = owner.module.ir.classes[owner.index];
  if (info.superclass === null) return null;
  const found = classOfType(analysis, owner.module, analysis.base, info.superclass);
  if (found !== null) return found.module === owner.module && found.index === owner.index ? null : found;
  const nodes = typeNodesIn(analysis, owner.module, info.superclass);
  if (nodes !== null) return { apis: nodes };
  const written = writtenNodes(analysis, owner.module, info.superclass.name, info.superclass.root);
  return written.length === 0 ? null : { apis: written };
}

/** A method or accessor by name, own class first, then up. A setter only when asked for. */
export function lookupMember(
  analysis: Analysis,
  owner: ClassRef,
  name: string,
  wanted: 'any' | 'setter' = 'any',
): { readonly module: ModuleContext; readonly fn: FunctionIr } | null {
  if (owner.module.ir.language === 'java') {
    const found = membersNamed(analysis, owner, name).find((m) => !m.fn.isAbstract && !m.fn.isStatic);
    return found === undefined ? null : { module: found.owner.module, fn: found.fn };
  }
  if (owner.module.ir.language === 'python') return pythonMember(analysis, owner, name, wanted);
  let current: ClassRef | null = owner;
  for (let hops = 0; current !== null && hops < 12; hops++) {
    const { module, index }: ClassRef = current;
    for (const method of module.ir.classes[index].methods) {
      const fn = module.ir.functions[method];
      if (fn.name !== name || fn.isStatic) continue;
      if ((fn.kind === 'setter') === (wanted === 'setter')) return { module, fn };
    }
    const base: ReturnType<typeof superclassOf> = superclassOf(analysis, current);
    current = base !== null && 'index' in base ? base : null;
  }
  return null;
}

export function constructNew(site: CallSite, ref: FunctionRef): Value {
  const { act, state } = site;
  const owner: ClassRef = { module: ref.module, index: ref.classIndex };
  const instance = allocate(
    act,
    state,
    site.dst,
    new HeapObject(new Map(), null, false, false, -1, owner),
    `new${String(ref.module.variableBase)}:${String(ref.classIndex)}`,
  );
  const apis = apiSuperclass(act.analysis, owner);
  const value = apis === null ? instance : instance.withApis(apis);
  if (act.module.ir.language === 'python' && !hasConstructor(act.analysis, owner))
    return keepArguments(site, owner, value);
  constructInto(site, owner, value);
  if (act.module.ir.language === 'python') {
    shareTables(act.analysis, state, owner, value);
    checkFields(act.analysis, state, owner, value);
  } else keepMadeError(act.analysis, state, owner, value);
  return value;
}

/** New objects of the classes that a value is, made without arguments. */
/** What the class of the receiver has in an attribute: `serializer_class` of a view. */
function ofReceiversClass({ act, state, receiver }: CallSite, place: Place): Value | null {
  if (act.module.ir.language !== 'python' || place.at !== 'receiver' || place.property.length !== 1) return null;
  for (const id of receiver?.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    const found = cls === null ? null : classAttribute(act.analysis, state, cls, place.property[0]);
    if (found !== null) return found;
  }
  return null;
}

function instancesOf(site: CallSite, value: Value | null): Value {
  const plain: CallSite = { ...site, args: [], argRegs: [], names: null, hasSpread: false };
  let result: Value | null = null;
  for (const ref of value?.fns ?? []) {
    if (ref.classIndex < 0) continue;
    const made = constructNew(plain, ref);
    result = result === null ? made : joinValues(result, made);
  }
  return result ?? UNKNOWN;
}

/** API types that instances have because some superclass is outside the project. */
export function apiSuperclass(analysis: Analysis, owner: ClassRef): readonly ApiNode[] | null {
  if (owner.module.ir.language === 'java')
    return librarySupertypes(analysis, owner, (module, type) => typeNodesIn(analysis, module, type));
  if (owner.module.ir.language === 'python')
    return librarySupertypes(
      analysis,
      owner,
      (module, type) => typeNodesIn(analysis, module, type) ?? writtenNodes(analysis, module, type.name, type.root),
    );
  let current: ClassRef | null = owner;
  for (let hops = 0; current !== null && hops < 12; hops++) {
    const base: ReturnType<typeof superclassOf> = superclassOf(analysis, current);
    if (base === null) return null;
    if ('apis' in base) return base.apis;
    current = base;
  }
  return null;
}

/** An object of a class of which nothing but its code is known. */
export function genericInstance(analysis: Analysis, cls: ClassRef): Value {
  const object = analysis.classInstance(cls.module, cls.index);
  return new Value(null, null, Prim.Object, apiSuperclass(analysis, cls), [object], null, null);
}

function constructInto(site: CallSite, owner: ClassRef, instance: Value): void {
  const { act, state } = site;
  const info = owner.module.ir.classes[owner.index];
  const constructors = info.constructors;
  if (constructors.length === 0) {
    const base =
      owner.module.ir.language === 'python' ? constructorAbove(act.analysis, owner) : superclassOf(act.analysis, owner);
    if (base !== null && 'index' in base) constructInto(site, base, instance);
    else if (owner.module.ir.language === 'java') constructByFields(site, owner, instance);
    // a class without a constructor hands on what it is given
    else if (base !== null && owner.module.ir.language !== 'python')
      callValue(site, new Value(null, null, Prim.Function, base.apis, null, null, null), instance, () => null, true);
  }
  if (info.fieldInitializer !== NONE) {
    const fn = owner.module.ir.functions[info.fieldInitializer];
    invoke(
      act,
      state,
      { module: owner.module, fn, classIndex: NONE, boundThis: null, boundArgs: null, captured: null },
      instance,
      [],
      site.dst,
      site,
    );
  }
  runConstructors(site, owner, instance);
}

/** Walks the constructor that the arguments fit. */
function runConstructors(site: CallSite, owner: ClassRef, instance: Value): void {
  const { act, state } = site;
  const { module } = owner;
  const all = module.ir.classes[owner.index].constructors.map((c) => functionRef(module, module.ir.functions[c], null));
  const matching = all.filter((f) => f.fn?.params.length === site.args.length);
  const chosen =
    module.ir.language === 'java'
      ? applicable(act.analysis, state, all, site.args, true, null, writtenTypes(act, site.argRegs))
      : matching.length > 0
        ? matching
        : all;
  for (const ref of chosen.slice(0, 2)) {
    if (ref.fn !== null) invoke(act, state, ref, instance, orderArguments(site, ref.fn), site.dst, site);
  }
}

/** `new F()` where F is a plain function: `this` is a fresh object. */
function constructFunction(site: CallSite, ref: FunctionRef): Value {
  const { act, state } = site;
  const instance = allocate(act, state, site.dst, new HeapObject(new Map(), null, true, false, -1, null), 'newf');
  const result = invoke(act, state, ref, instance, site.args, site.dst, site);
  return result.refs !== null && result.prim !== Prim.Nullish ? joinValues(instance, result) : instance;
}

// ---------------------------------------------------------------- guards

/** Guard rows of the API that a call instruction calls. */
export function guardRows(act: Activation, instr: CallInstr | CallMethodInstr): readonly CompiledRow[] {
  return rowsOfCall(act, instr, 'guard');
}

/** Does the call make a hash, or a ciphertext, of what it is given? */
export function makesProtected(act: Activation, instr: CallInstr | CallMethodInstr): boolean {
  return rowsOfCall(act, instr, 'sanitizer').some(({ kind }) => kind === 'hash' || kind === 'encrypt');
}

function rowsOfCall(
  act: Activation,
  instr: CallInstr | CallMethodInstr,
  verb: CompiledRow['verb'],
): readonly CompiledRow[] {
  const index = act.analysis.languageIndex(act.module.ir.language);
  let nodes: readonly ApiNode[] | null;
  if (instr.op === Op.Call) nodes = act.read(instr.callee).apis;
  else {
    const receiver = act.read(instr.object);
    const apis = receiver.apis ?? receiverTypes(act, instr.object, index);
    const found = apis?.map((n) => n.member(instr.name)).filter((n) => n !== null) ?? [];
    const any = index.anyMembers.get(instr.name);
    if (any !== undefined) found.push(any);
    nodes = found;
  }
  if (nodes === null) return [];
  const rows: CompiledRow[] = [];
  for (const node of nodes) for (const row of node.callRows ?? []) if (row.verb === verb) rows.push(row);
  return rows;
}
