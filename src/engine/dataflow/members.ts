/** Names, members, imports and types: everything that leads from a name to a value. */
import { PERSONAL_PREFIX } from '../rules/kinds.js';
import { filledField, givenByFramework } from './filledFields.js';
import { forgetToldField, withToldField } from './toldFields.js';
import {
  NONE,
  Op,
  type FunctionIr,
  type GetFieldInstr,
  type GetIndexInstr,
  type ImportBinding,
  type LoadGlobalInstr,
  type LoadVarInstr,
  type ModuleIr,
  type NameId,
  type Reg,
  type SetFieldInstr,
  type SetIndexInstr,
  type TypeRef,
} from '../ir/ir.js';
import { isBuiltinName } from '../languages/python/builtinNames.js';
import type { CompiledRow, DecoratorTarget } from '../rules/compiled.js';
import { addedMember, addWritten, replacedMember, replaceMember } from './addedMembers.js';
import type { Activation, Analysis } from './analysis.js';
import { expandNodes, libraryNodes, type ApiNode, type LanguageIndex } from './apiIndex.js';
import { apiSuperclass, declaredMask, entriesIn, invoke, lookupMember, makesProtected, methodRef } from './call.js';
import { checkSetting, reportSinkKind, valueConditionsHold } from './detect.js';
import { elementType } from './collectionTypes.js';
import { asDeclared } from './declaredTypes.js';
import { classIr, declaredClass, requiredClass, type ClassRef } from './hierarchy.js';
import { enumConstants } from './javaObjects.js';
import { injectedBean } from './javaBeans.js';
import { boundSetting, injectedSetting } from './javaSettings.js';
import { javaGlobal, javaImport, javaType } from './javaTypes.js';
import { frameAt, frameMember } from './builtins/frames.js';
import { boundTask } from './builtins/pythonTasks.js';
import { asChosenWord, asMadeSecret, isChosenWord } from './madeSecrets.js';
import type { ModuleContext } from './moduleContext.js';
import { exportNamed, exportValue, namespaceValue } from './modules.js';
import { noteMember } from './routing.js';
import { pythonAlias, pythonImport, pythonNodes, starImport } from './pythonModules.js';
import { isWrittenToNoPage } from './pythonContentTypes.js';
import { attributesOf, classAttribute, inheritedAttribute, specialAttribute, validatedField } from './pythonObjects.js';
import { ownerMatches } from './nameVocabulary.js';
import { ADDRESS_TYPE, isWrittenAddress } from './connectionAddresses.js';
import { isLoginToken } from './loginTokens.js';
import { OWN_TEXT, protectedName } from './protection.js';
import { isGivenByRoute } from './pythonRoutes.js';
import { allocate, deepTaints, elementOf, heapObject, isAddress, materialize } from './objects.js';
import { prismaRecord } from './prismaModels.js';
import { templateMember } from './templates.js';
import { checkedArgument, checkedData } from './pythonFormFields.js';
import { keepManaged } from './pythonEntities.js';
import { withDataOfForm } from './pythonForms.js';
import { answersWrittenPath } from './fixedRoutes.js';
import { underKey } from './keysOfContainers.js';
import { asOwnAddress, isOwnAddressMember, ownAddressText } from './ownAddresses.js';
import { routeMask } from './pythonRoutes.js';
import { loggedInUser, reportKeptPassword } from './pythonUsers.js';
import { isComputed, isStore, ofStore } from './builtins/vue.js';
import { settingValue } from './pythonSettings.js';
import { recordsOfUser, relatedRecords } from './relatedRecords.js';
import { HeapObject, type State } from './state.js';
import { calledType, isPlain, writerOf } from './typeArguments.js';
import { keepAssigned, keepChanged } from './storedInput.js';
import { writeRecordField } from './storedRecords.js';
import { mayHoldText, showsMask } from './textTypes.js';
import { checkedField } from './checkedFields.js';
import { throughValidators } from './schemaValidators.js';
import { queriedType } from './typeQueries.js';
import { scriptAlias } from './hierarchy.js';
import { outsideImplementers } from './outsideInterfaces.js';
import { unguessableValue } from './unguessable.js';
import {
  cleanTaints,
  cleanValue,
  constantValue,
  joinTaints,
  joinValues,
  Prim,
  UNKNOWN,
  UNKNOWN_STRING,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  Value,
  type Taint,
  type ObjectId,
} from './value.js';

const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

// ---------------------------------------------------------------- names

/** The name by which a register's value goes in the source: a variable, a member, a called method. '' if none. */
export function nameOfRegister(act: Activation, reg: Reg): string {
  return writtenName(act.module.ir, act.definitions, reg);
}

/** The source text of the expression that gives a register, '' if there is none. */
export function textOfRegister({ definitions, module }: Activation, reg: Reg): string {
  const instr = reg === NONE ? undefined : definitions[reg];
  return instr === undefined ? '' : module.text(instr.start, instr.end);
}

/** {@link nameOfRegister} in a function that is not being walked. */
export function writtenName({ variables }: ModuleIr, definitions: FunctionIr['definitions'], reg: Reg): string {
  for (let current = reg, hops = 0; current !== NONE && hops < 6; hops++) {
    const instr = definitions[current];
    if (instr === undefined) return '';
    switch (instr.op) {
      case Op.LoadVar:
        return variables[instr.variable].name;
      case Op.LoadGlobal:
        return instr.name;
      case Op.GetField:
        return instr.name;
      case Op.This:
        return 'this';
      case Op.CallMethod:
        return instr.name;
      case Op.Await:
      case Op.Cast:
        current = instr.src;
        break;
      case Op.Call:
        current = instr.callee;
        break;
      case Op.GetIndex:
        current = instr.object;
        break;
      case Op.If:
        current = instr.thenValue;
        break;
      default:
        return '';
    }
  }
  return '';
}

/**
 * The same for a value that another named value is stored as: `{ password: passwordHash }` is no password, and what an
 * unknown function gives under a name like `hashed` counts as protected.
 */
export function storedValue(
  act: Activation,
  value: Value,
  name: string,
  owner: string,
  source: Reg,
  start: number,
  end: number,
): Value {
  if (value.consts !== null || value.fns !== null) return value;
  const { language } = act.module.ir;
  const isScript = language === 'typescript' || language === 'javascript';
  if (!act.analysis.isTelling(name)) return isScript ? asMadeSecret(act, value, name, source, start, end) : value;
  if (protectedName(nameOfRegister(act, source)) !== null) return value;
  if (isChosenWord(act, source)) return asChosenWord(act, value, name, start, end);
  let made = act.definitions[source];
  if (made?.op === Op.Await) made = act.definitions[made.src];
  const isCall = made !== undefined && (made.op === Op.Call || made.op === Op.CallMethod);
  const kind = protectedName(name);
  if (kind !== null && value.taints !== null && isCall) {
    return cleanValue(value, act.analysis.index.sanitizerBit(kind));
  }
  // what a call makes of a password and is then kept under that name is hardly the password
  if (
    isCall &&
    made !== undefined &&
    (made.op === Op.Call || made.op === Op.CallMethod) &&
    (givenNamed(act, made.args, name) || (namesPassword(act, name) && makesProtected(act, made)))
  )
    return value;
  const named = namedValue(act, value, name, owner, start, end);
  return isScript ? asMadeSecret(act, named, name, source, start, end) : named;
}

function namesPassword({ analysis }: Activation, name: string): boolean {
  return analysis.index.vocabulary.classify(name).some(({ type }) => type.kind === 'password');
}

/** Was some argument given data of the kind that the name tells of? */
function givenNamed(act: Activation, args: readonly Reg[], name: string): boolean {
  const types = act.analysis.index.vocabulary.classify(name);
  if (types.length === 0) return false;
  return args.some(
    (reg) => act.read(reg).taints?.some((t) => types.some(({ type }) => type.kind === t.origin.kind)) === true,
  );
}

/** Adds personal data, a password or a secret that the name tells of. */
export function namedValue(
  act: Activation,
  value: Value,
  name: string,
  owner: string,
  start: number,
  end: number,
): Value {
  if (value.consts !== null || value.fns !== null || name === '') return value;
  const types = act.analysis.index.vocabulary.classify(name);
  if (types.length === 0) return value;
  let taints: readonly Taint[] | null = value.taints;
  for (const { type, owners } of types) {
    const isOwned = type.freeIn.includes(act.module.ir.language) || ownerMatches(owners, owner);
    if (!isOwned && !isLoginToken(act, type.id, name, owner)) continue;
    if (type.id === ADDRESS_TYPE && isWrittenAddress(value)) continue;
    if (value.prim === Prim.Boolean && type.notTypes.includes('boolean')) continue;
    if (value.prim === Prim.Number && type.notTypes.includes('number')) continue;
    if (value.prim === Prim.Function && type.notTypes.includes('function')) continue;
    if (value.refs !== null && value.prim === Prim.Object && type.notTypes.includes('object')) continue;
    // by its declared type it is no text
    const isSecret = type.kind === 'secret' || type.kind === 'password';
    if (isSecret && (value.prim & Prim.String) === 0 && act.module.ir.language === 'java') continue;
    if (
      taints?.some((t) => t.origin.kind === type.kind || (type.kind === 'secret' && t.origin.kind === 'password')) ===
      true
    )
      continue;
    taints = joinTaints(taints, [act.analysis.sourceTaint(type.kind, type.id, act.module, start, end, 0)]);
  }
  return value.withTaints(taints);
}

// ---------------------------------------------------------------- members

/** Types that a value at `node` has, conditions on the call aside. */
function follow(nodes: readonly ApiNode[] | null, name: string, index: LanguageIndex): readonly ApiNode[] | null {
  if (nodes === null) return null;
  let result: ApiNode[] | null = null;
  for (const node of nodes) {
    const found: ApiNode[] = [];
    node.collectMember(name, found);
    if (found.length === 0) {
      const other = name === 'default' ? node : GLOBAL_OBJECTS.has(node.path) ? index.globals.get(name) : undefined;
      if (other === undefined) continue;
      found.push(other);
    }
    // in Java a method is no value, and a field may have its name
    const values = index.language === 'java' ? found.filter((next) => !isMethod(next)) : found;
    if (values.length === 0) continue;
    if (result === null) result = values;
    else for (const next of values) if (!result.includes(next)) result.push(next);
  }
  return result === null ? null : expandNodes(result);
}

/** What models say of each element of a library's object, where the member is read as one, by a constant key: `connections["reports"]`. */
function keyedElement(act: Activation, apis: readonly ApiNode[] | null, objectReg: Reg): readonly ApiNode[] | null {
  if (apis?.some((node) => node.element !== null) !== true || !isBracketed(act, objectReg)) return null;
  return expandNodes(apis.flatMap((node) => node.element ?? []));
}

function isMethod(node: ApiNode): boolean {
  return node.callRows !== null && node.readRows === null && node.members === null && node.aliases === null;
}

/** Data that reading these nodes gives. */
/** The data that models say the elements of a library's object are: the pieces of a request. */
export function elementSources(
  act: Activation,
  { apis }: Value,
  at: { readonly start: number; readonly end: number },
): readonly Taint[] | null {
  if (apis === null) return null;
  const nodes = apis.map((node) => node.element).filter((node) => node !== null);
  return nodes.length === 0 ? null : readSources(act, nodes, at);
}

function readSources(
  act: Activation,
  nodes: readonly ApiNode[],
  at: { readonly start: number; readonly end: number },
): readonly Taint[] | null {
  // what a row on every member says does not hold for it
  if (isCleanMember(nodes)) return null;
  let taints: readonly Taint[] | null = null;
  for (const node of nodes) {
    if (node.readRows === null) continue;
    for (const row of node.readRows) {
      if (row.verb !== 'source' || row.kind === null || row.as === 'holder') continue;
      taints = joinTaints(taints, [
        act.analysis.sourceTaint(
          row.kind,
          '',
          act.module,
          at.start,
          at.end,
          0,
          undefined,
          row.as === 'string',
          pathMask(act, act.analysis.index.cleanedMask(row)),
        ),
      ]);
    }
  }
  return taints;
}

/** The path of a request names no other host where its handler answers only what begins with a written part. */
function pathMask(act: Activation, cleaned: number): number {
  const { index } = act.analysis;
  const isPath = (cleaned & index.sanitizerBit('rooted')) !== 0;
  return isPath && answersWrittenPath(act) ? cleaned | index.sanitizerBit('host-check') : cleaned;
}

/** A member that has data somewhere inside, `error.config.headers`, `ctx.from`: whoever uses it whole has that too. */
function holdingCredentials(
  act: Activation,
  state: State,
  nodes: readonly ApiNode[],
  value: Value,
  { start, end }: { readonly start: number; readonly end: number },
): Value {
  const { analysis, module } = act;
  for (const node of nodes) {
    for (const { verb, kind, as } of node.readRows ?? []) {
      if (verb !== 'source' || kind === null || as !== 'holder') continue;
      const isSecret = kind === 'secret';
      if (isSecret && module.ir.language !== 'python' && !sendsCredentials(analysis)) continue;
      const dataType = kind.startsWith(PERSONAL_PREFIX) ? kind.slice(PERSONAL_PREFIX.length) : '';
      const held = UNKNOWN.withTaints([analysis.sourceTaint(kind, dataType, module, start, end, 0)]);
      const object = new HeapObject(new Map([['$held', held]]), null, true, false, -1, null);
      return value.withRefs(allocate(act, state, NONE, object, `held ${String(start)}`).refs);
    }
  }
  return value;
}

const CREDENTIALS = /\b(?:proxy-)?authorization\b|\bx-api-key\b|\bbearer\b/i;
const sending = new WeakMap<Analysis, { readonly modules: number; readonly sends: boolean }>();

/** Does any code of the project name the header of a login? */
function sendsCredentials(analysis: Analysis): boolean {
  const { modules } = analysis;
  let known = sending.get(analysis);
  if (known?.modules !== modules.length) {
    known = { modules: modules.length, sends: modules.some(({ ir }) => CREDENTIALS.test(ir.source)) };
    sending.set(analysis, known);
  }
  return known.sends;
}

/** `from sys import argv`: reading the name is reading the member. */
export function importedData(act: Activation, instr: LoadVarInstr, value: Value): Value {
  if (value.apis === null) return value;
  const binding = act.module.ir.variables[instr.variable].import;
  if (binding === null || binding.imported === '*') return value;
  const taints = readSources(act, value.apis, instr);
  const shared = value.refs === null ? value.withRefs(sharedObjects(act, value.apis)) : value;
  return taints === null ? shared : shared.withTaints(joinTaints(value.taints, taints));
}

/** Java's `A.class`: nothing is called by it. */
const CLASS_OBJECT = new Value(null, null, Prim.Object, null, null, null, null);

export function readMember(act: Activation, state: State, instr: GetFieldInstr): Value {
  if (instr.name === 'class' && act.module.ir.language === 'java') return CLASS_OBJECT;
  const object = act.read(instr.object);
  const { evidence } = act.analysis;
  if (evidence !== null) {
    const index = act.analysis.languageIndex(act.module.ir.language);
    const apis = object.apis ?? (object.refs === null ? receiverTypes(act, instr.object, index) : null);
    noteMember(act, evidence, follow(apis, instr.name, index), instr);
  }
  return memberValue(act, state, object, instr.name, instr.object, instr, instr.nameId);
}

/** What makes functions of a text: `(async () => {}).constructor` is `AsyncFunction`, which has no name of its own. */
const FUNCTION_MAKER = 'node-code.FunctionMaker';

/** What a class, function or module of Python is called; nothing of what it holds. */
const NAMES_OF_CLASSES: ReadonlySet<string> = new Set(['__name__', '__qualname__', '__module__', '__doc__']);

function isPlainFunction({ fns }: Value): boolean {
  return fns?.every(({ classIndex }) => classIndex < 0) === true;
}

/** `object.name`, with accessors, models, inherited data and what the name tells. */
export function memberValue(
  act: Activation,
  state: State,
  object: Value,
  name: string,
  objectReg: Reg,
  at: { readonly start: number; readonly end: number },
  nameId: NameId = NONE,
): Value {
  // what a record has, of which no class is known
  if (
    (name === '__dict__' || name === '__data__' || name === '_mapping') &&
    object.refs !== null &&
    act.module.ir.language === 'python'
  )
    return attributesOf(act, state, object, at);
  if (NAMES_OF_CLASSES.has(name) && act.module.ir.language === 'python') return UNKNOWN_STRING;
  const rows = object.refs === null ? null : frameMember(state, object, name);
  if (rows !== null) return rows;
  // later = task.delay
  if (object.fns !== null && name === 'delay' && act.module.ir.language === 'python') return boundTask(object);
  if (name === 'constructor' && isPlainFunction(object)) {
    const index = act.analysis.languageIndex(act.module.ir.language);
    if (index.language === 'javascript') return UNKNOWN.withApis([index.type(FUNCTION_MAKER)]);
  }
  let found: Value | null = null;
  let undefinedSomewhere = false;
  let isRooted = false;
  let checked = 0;
  if (object.refs !== null) {
    for (const id of object.refs) {
      const entry = heapObject(state, id);
      if (entry === null) continue;
      if (object.taints !== null && entry.classOf !== null) checked |= checkedField(act.analysis, entry.classOf, name);
      const kept = entry.fields.get(name);
      if (kept !== undefined) {
        const field = filledField(act.analysis, entry, name, relatedField(act.analysis, entry, name, kept));
        const typed = entry.classOf !== null && isBlank(field) ? typedField(act, state, entry.classOf, name) : null;
        const held =
          typed ??
          (entry.many && entry.classOf !== null
            ? fittingField(
                act,
                state,
                entry.classOf,
                name,
                withOwnersData(act, begun(state, field, object), object, name),
              )
            : field);
        const value = state.told.size > 0 ? withToldField(act, state, id, objectReg, name, held) : held;
        found = found === null ? value : joinValues(found, value);
        continue;
      }
      if (entry.classOf !== null) {
        // in Java a method is no value, and a field may have its name
        const hasMethods = entry.classOf.module.ir.language !== 'java';
        const member = hasMethods ? lookupMember(act.analysis, entry.classOf, name) : null;
        if (member !== null && (member.fn.kind === 'getter' || act.module.ir.language !== 'template')) {
          const receiver =
            object.refs.length === 1 ? object : new Value(null, null, Prim.Object, null, [id], null, null);
          const ref = methodRef(member, receiver);
          const value =
            member.fn.kind === 'getter'
              ? invoke(act, state, ref, receiver, [], NONE, at)
              : new Value(null, null, Prim.Function, null, null, [ref], null);
          found = found === null ? value : joinValues(found, value);
          continue;
        }
        const shown =
          act.module.ir.language === 'template' ? templateMember(act, state, entry.classOf, object, name, at) : null;
        if (shown !== null) {
          found = found === null ? shown : joinValues(found, shown);
          continue;
        }
        const attribute =
          act.module.ir.language === 'python' ? classAttribute(act.analysis, state, entry.classOf, name) : null;
        if (attribute !== null && attribute !== UNKNOWN) {
          const known = entry.open ? withOwnersData(act, begun(state, attribute, object), object, name) : attribute;
          const isOther = entry.open && known.consts !== null && isGivenByRoute(act.analysis, entry.classOf, name);
          const value = isOther ? joinValues(known, UNKNOWN) : known;
          found = found === null ? value : joinValues(found, value);
          continue;
        }
        const special =
          act.module.ir.language === 'python'
            ? (inheritedAttribute(act.analysis, state, entry, name) ??
              specialAttribute(act, state, object, id, name, at))
            : null;
        if (special !== null) {
          found = found === null ? special : joinValues(found, special);
          continue;
        }
        const declared =
          declaredField(act, state, entry.classOf, name) ??
          (entry.classOf.module.ir.language === 'python' ? relatedRecords(act.analysis, entry.classOf, name) : null);
        if (declared !== null) {
          const held = fittingField(act, state, entry.classOf, name, withOwnersData(act, declared, object, name));
          const value = state.told.size > 0 ? withToldField(act, state, id, objectReg, name, held) : held;
          found = found === null ? value : joinValues(found, value);
          continue;
        }
        if (attribute !== null) {
          const value = entry.open ? withOwnersData(act, attribute, object, name) : attribute;
          found = found === null ? value : joinValues(found, value);
          continue;
        }
      }
      const formed = entry.formedLike(name);
      if (formed !== null) found = found === null ? formed : joinValues(found, formed);
      if (entry.rest !== null) {
        const rest = underKey(entry.rest, name);
        found = found === null ? rest : joinValues(found, rest);
      } else if (!entry.open) undefinedSomewhere = true;
    }
    if (
      found?.fns != null &&
      (found.fns.some((f) => f.fn?.kind === 'getter') || (act.analysis.hasComputed && isComputed(state, object, name)))
    ) {
      let value: Value | null = null;
      for (const ref of found.fns) {
        const got = invoke(act, state, ref, object, [], NONE, at);
        value = value === null ? got : joinValues(value, got);
      }
      found = value;
    }
    if (act.analysis.hasStores && name === '$state' && isStore(state, object)) return object;
    if (act.analysis.hasStores && found?.refs != null) found = ofStore(state, object, found);
  }
  if (name === 'length' || name === 'size') {
    const text = object.text;
    if (text !== null) return constantValue(text.length);
    const isStored = object.refs?.some((id) => heapObject(state, id)?.fields.has(name) === true) === true;
    if (!isStored && (found === null || object.refs !== null))
      return new Value(null, null, Prim.Number, null, null, null, null);
  }
  const index = act.analysis.languageIndex(act.module.ir.language);
  let result: Value;
  if (found !== null) {
    result = found;
    if (object.apis !== null && result.apis === null && result.fns === null && result.consts === null) {
      const nodes = follow(object.apis, name, index);
      if (nodes !== null) result = result.withApis(nodes);
    }
  } else {
    let apis = object.apis;
    if (apis === null && object.refs === null && object.taints === null) apis = receiverTypes(act, objectReg, index);
    if (apis === null && object.refs !== null && object.taints !== null && act.module.ir.language === 'java')
      apis = inheritedTypes(act, state, object);
    const nodes = follow(apis, name, index) ?? keyedElement(act, apis, objectReg);
    if (apis !== null)
      found =
        !saysMore(nodes) || isCleanMember(nodes)
          ? addedMember(act, state, apis, name)
          : replacedMember(act, state, apis, name);
    const constant = libraryConstant(nodes);
    if (constant !== null) return constant;
    const told = cleanedBy(act, nodes);
    isRooted = (told & act.analysis.index.sanitizerBit('rooted')) !== 0;
    let taints = isCleanMember(nodes) ? null : cleanTaints(inherited(object.taints, name), told);
    if (nodes !== null) taints = joinTaints(taints, readSources(act, nodes, at));
    if (object.apis === null) {
      const any = index.anyMembers.get(name);
      if (any?.readRows != null) taints = joinTaints(taints, readSources(act, [any], at));
    }
    if (found === null && object.refs === null && act.module.ir.language === 'python')
      found = recordsOfUser(act, objectReg, name) ?? settingValue(act.analysis, apis, name);
    if (found !== null) result = found;
    else if (taints === null && nodes === null)
      result = undefinedSomewhere && object.refs?.length === 1 ? UNDEFINED_MEMBER : UNKNOWN;
    else result = new Value(taints, null, Prim.Any, nodes, sharedObjects(act, nodes), null, null);
    if (result.taints !== null && isOwnAddressMember(nodes)) result = asOwnAddress(result);
    if (nodes !== null && result.refs === null) result = holdingCredentials(act, state, nodes, result, at);
  }
  if (act.module.ir.language === 'python') result = withDataOfForm(act, state, object, name, result, at);
  if (act.module.ir.language === 'python' && result.taints !== null)
    result =
      name === 'data' ? checkedData(act, state, objectReg, result) : checkedArgument(act, objectReg, name, result);
  // self.kwargs["key"]
  if (result.taints !== null && object.apis?.some(({ path }) => ROUTE_VALUES.has(path)) === true)
    result = cleanValue(result, routeMask(act.analysis, act.module, act.fn, name));
  if (name === 'href' && object.refs !== null && isAddress(object))
    result = ownAddressText(
      act.analysis,
      object,
      result.withTaints(joinTaints(result.taints, deepTaints(state, object))),
    );
  // a part of an address is no address: it cannot name another host, unless it may begin with two slashes
  if (result.taints !== null && NOT_HOST.has(name) && !isRooted) {
    const kind = name === 'pathname' && isOfOldParser(act, objectReg) ? 'rooted' : 'host-check';
    result = cleanValue(result, act.analysis.index.sanitizerBit(kind));
  }
  if (checked !== 0) result = cleanValue(result, checked);
  if (object.taints !== null && result.taints !== null && act.module.ir.language === 'python') {
    for (const id of object.refs ?? []) {
      const cls = heapObject(state, id)?.classOf ?? null;
      if (cls !== null) result = throughValidators(act, state, cls, name, result, at);
    }
  }
  if (!act.analysis.nameTells(act.module, name, nameId).isTelling) return result;
  const owner = ownerName(act, object, objectReg, state);
  // AuthType.Password, Field.EMAIL: a constant of an enumeration or table
  if (/^[A-Z]/.test(name) && /^[A-Z]/.test(owner)) return result;
  // labels.email, error_messages['duplicate_email']: what people read of a field, not what it holds
  if (result.taints === null && TEXTS_OF_FIELDS.test(owner)) return result;
  return namedValue(act, result, name, owner, at.start, at.end);
}

/**
 * A field of a record: where the walk of its constructor told nothing, a relation of its class may say what record it is. A field
 * that a framework fills with a setting holds that, whatever the setters of its class could be given.
 */
function relatedField(analysis: Analysis, { classOf }: HeapObject, name: string, field: Value): Value {
  if (classOf?.module.ir.language === 'java' && field.consts === null && field.refs === null) {
    const declared = classOf.module.ir.classes[classOf.index].fields.find((one) => one.name === name);
    return declared === undefined ? field : (boundSetting(analysis, classOf, name, declared.type) ?? field);
  }
  if (classOf?.module.ir.language !== 'python' || !saysNothing(field)) return field;
  return relatedRecords(analysis, classOf, name) ?? field;
}

function saysNothing({ taints, consts, prim, apis, refs, fns }: Value): boolean {
  return taints === null && consts === null && apis === null && refs === null && fns === null && prim === Prim.Any;
}

/** What the route gives a handler beside its parameters, in the models. */
const ROUTE_VALUES: ReadonlySet<string> = new Set([
  'django.View.kwargs',
  'serverless-and-queues.Consumer.scope.url_route.kwargs',
  ...['match_info', 'matchdict', 'path_params', 'view_args'].flatMap((name) => [
    `web-requests.Named.${name}`,
    `web-requests.Request.${name}`,
  ]),
]);

const NOT_HOST = new Set(['pathname', 'port']);

/** `url.parse(address)`: the old parser of Node takes all of `//host/path` for a path. */
function isOfOldParser(act: Activation, reg: Reg): boolean {
  let made = reg === NONE ? undefined : act.definitions[reg];
  if (made?.op === Op.LoadVar) {
    const source = act.analysis.onlyStore(act.module, act.fn, made.variable);
    made = source === NONE ? undefined : act.definitions[source];
  }
  if (made?.op === Op.CallMethod)
    return made.name === 'parse' && act.read(made.object).apis?.some(({ path }) => path === 'url') === true;
  return made?.op === Op.Call && act.read(made.callee).apis?.some(({ path }) => path === 'url.parse') === true;
}

/** A model says that the member holds nothing of what its object holds. */
function isCleanMember(nodes: readonly ApiNode[] | null): boolean {
  return nodes?.some((node) => node.readRows?.some((row) => row.verb === 'clean') === true) === true;
}

/** What a model says that reading the member removes from the data of its object, as bits. */
function cleanedBy({ analysis }: Activation, nodes: readonly ApiNode[] | null): number {
  let mask = 0;
  for (const node of nodes ?? [])
    for (const row of node.readRows ?? [])
      if (row.verb === 'sanitizer' && row.kind !== null) mask |= analysis.index.sanitizerBit(row.kind);
  return mask;
}

/** Types of the library that a class of the project extends: some fields are the library's. */
function inheritedTypes(act: Activation, state: State, object: Value): readonly ApiNode[] | null {
  const cls = object.refs?.length === 1 ? heapObject(state, object.refs[0])?.classOf : null;
  return cls == null ? null : apiSuperclass(act.analysis, cls);
}

/** Do models say anything of the member itself? */
function saysMore(nodes: readonly ApiNode[] | null): boolean {
  return nodes?.some((node) => node.readRows !== null || node.callRows !== null || node.members !== null) === true;
}

/** A session: what one handler stores there, others read. One object for the whole project. */
function sharedObjects(act: Activation, nodes: readonly ApiNode[] | null): readonly ObjectId[] | null {
  for (const node of nodes ?? []) {
    if (node.readRows?.some((row) => row.verb === 'shared') !== true) continue;
    act.analysis.sharedReaders.add(act.module);
    return [act.analysis.sharedObject(node)];
  }
  return null;
}

/** `request.app.STATIC_PATHS`: what a program names so is its own, where it may be another object that is read. */
const CONSTANT_NAME = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** Members have the data of what came in as a whole; of what only a name tells, they have it where they are its text. */
function inherited(whole: readonly Taint[] | null, name: string): readonly Taint[] | null {
  const isConstant = whole !== null && CONSTANT_NAME.test(name) && whole.some(({ doubt }) => doubt > 0);
  const taints = isConstant ? whole.filter(({ doubt }) => doubt === 0) : whole;
  if (taints === null || taints.length === 0) return null;
  if (OWN_TEXT.has(name) || !taints.some((t) => t.origin.dataType !== '')) return taints;
  const kept = taints.filter((t) => t.origin.dataType === '');
  return kept.length === 0 ? null : kept;
}

/** Of a field that begins with an empty list or dictionary, that says nothing of what an object that came in has there. */
function begun(state: State, field: Value, owner: Value): Value {
  if (owner.taints === null || field.refs === null || field.taints !== null || field.apis !== null) return field;
  const isEmpty = field.refs.every((id) => {
    const object = heapObject(state, id);
    return object?.classOf === null && object.fields.size === 0 && object.rest === null && !object.open;
  });
  return isEmpty ? UNKNOWN : field;
}

/** A field of which only the class tells, of an object that holds data as a whole: the field holds it too. */
function withOwnersData(act: Activation, field: Value, object: Value, name: string | null = null): Value {
  if (object.taints === null || field.fns !== null) return field;
  if (field.consts !== null) {
    // what a field begins with is not what a client sends
    const sent = object.taints.filter((taint) => taint.origin.kind === 'user-input');
    return sent.length === 0 ? field : joinValues(field, UNKNOWN.withTaints(sent));
  }
  // numbers are converted; that a text was declared checks nothing
  const numeric = (field.prim & ~(Prim.Number | Prim.Boolean | Prim.Nullish)) === 0;
  // a number is not the text of what the object is about: `response.status_code`
  const own = numeric
    ? cleanTaints(inherited(object.taints, ''), act.analysis.index.sanitizerBit('number'))
    : name !== null && act.module.ir.language === 'java'
      ? inherited(object.taints, name)
      : object.taints;
  const value = field.withTaints(joinTaints(field.taints, own));
  return field.prim === Prim.String ? value.withPrim(Prim.Any) : value;
}

/** A member that a fully known object lacks. */
const UNDEFINED_MEMBER = constantValue(undefined);

/** The name that an object goes by: that of its variable or member, or where that says nothing the one of its class. */
export function ownerName(act: Activation, object: Value, reg: Reg, state: State): string {
  const name = nameOfRegister(act, reg);
  if (name !== 'this' && name.length > 2) return name;
  const first = object.refs?.[0];
  if (first !== undefined) {
    const entry = heapObject(state, first);
    if (entry?.classOf != null) return entry.classOf.module.ir.classes[entry.classOf.index].name;
  }
  if (name === 'this' && act.fn.class !== NONE) return act.module.ir.classes[act.fn.class].name;
  return name;
}

/** Names of tables that say something of each field: for people, or how it is checked. */
const TEXTS_OF_FIELDS =
  /(?:labels|translations?|i18n|captions|titles|placeholders|tooltips|strings|texts|errors|messages|patterns|regex(?:es|ps)?|formats|validators|columns)$/i;

const NO_TEXT = UNKNOWN.withPrim(Prim.Object | Prim.Function | Prim.Nullish);

/** A field of a date, a number or an identifier holds no free text, whatever the object came in with. */
function fittingField(
  act: Activation,
  state: State,
  owner: { readonly module: ModuleContext; readonly index: number },
  name: string,
  value: Value,
): Value {
  const { language } = owner.module.ir;
  if (value.taints === null || (language !== 'java' && language !== 'python')) return value;
  const field = owner.module.ir.classes[owner.index].fields.find((one) => one.name === name);
  if (language === 'python') return cleanValue(value, declaredMask(act.analysis, owner.module, field?.type ?? null));
  return field?.type == null ? value : asDeclared(act.analysis, owner.module, state, value, field.type);
}

/** Is nothing at all known of it? */
function isBlank({ taints, refs, fns, apis, consts, prim }: Value): boolean {
  return taints === null && refs === null && fns === null && apis === null && consts === null && prim === Prim.Any;
}

/** In TypeScript what a field was given, of which nothing is known, is what the field is declared as. */
function typedField(act: Activation, state: State, owner: ClassRef, name: string): Value | null {
  if (owner.module.ir.language !== 'typescript') return null;
  const declared = declaredField(act, state, owner, name);
  return declared?.refs == null ? null : declared;
}

/** A field that the class declares with a type of which something is known. */
function declaredField(act: Activation, state: State, owner: ClassRef, name: string, depth = 0): Value | null {
  const info = owner.module.ir.classes[owner.index];
  for (const field of info.fields) {
    if (field.name !== name) continue;
    const setting =
      injectedSetting(act.analysis, owner.module, field.decorators, field.type) ??
      boundSetting(act.analysis, owner, name, field.type);
    if (setting !== null) return setting;
    let value = field.type === null ? null : typeValueIn(act.analysis, owner.module, state, field.type);
    if (value === null && !mayHoldText(owner.module.ir.language, field.type)) value = NO_TEXT;
    if (value?.apis != null && field.type !== null && owner.module.ir.language === 'java')
      value = injectedBean(act, state, value, field.type, name, field.decorators) ?? value;
    const given = givenByFramework(act.analysis, owner, field);
    return given === null ? value : (value ?? UNKNOWN).withTaints(joinTaints(value?.taints ?? null, given));
  }
  // a field of the class above
  if (owner.module.ir.language === 'java')
    return info.superclass === null ? null : inheritedField(act, state, owner, info.superclass, name, depth);
  // class Card extends React.Component<Props, State>
  const args = info.superclass?.args ?? [];
  const generic = name === 'props' ? args.at(0) : name === 'state' ? args.at(1) : undefined;
  if (generic !== undefined && /(?:^|\.)(?:Pure)?Component$/.test(info.superclass?.name ?? '')) {
    return typeValueIn(act.analysis, owner.module, state, generic);
  }
  const isTyped = owner.module.ir.language === 'typescript';
  return isTyped && info.superclass !== null ? inheritedField(act, state, owner, info.superclass, name, depth) : null;
}

const MOST_CLASSES = 6;

function inheritedField(
  act: Activation,
  state: State,
  owner: ClassRef,
  superclass: TypeRef,
  name: string,
  depth: number,
): Value | null {
  const above = depth === MOST_CLASSES ? null : declaredClass(act.analysis, owner.module, superclass);
  return above === null ? null : declaredField(act, state, above, name, depth + 1);
}

/** Types that a receiver of which nothing is known has by its name. */
export function receiverTypes(act: Activation, reg: Reg, index: LanguageIndex): readonly ApiNode[] | null {
  if (index.receivers.size === 0 || reg === NONE) return null;
  const { analysis, module, definitions } = act;
  const instr = definitions[reg];
  // most often it is named right there
  if (instr?.op === Op.LoadVar) {
    const { name, nameId } = module.ir.variables[instr.variable];
    return name === 'this' ? null : analysis.nameTells(module, name, nameId).receivers;
  }
  if (instr?.op === Op.GetField) return analysis.nameTells(module, instr.name, instr.nameId).receivers;
  const name = nameOfRegister(act, reg);
  return name === '' || name === 'this' ? null : index.receiverNodes(name);
}

/** In a pattern `R(var a, var b)` of a record that is declared in another file components go by their order. */
function componentName(cls: ClassRef, at: number): string | undefined {
  const info = classIr(cls);
  if (info.kind !== 'record' || cls.module.ir.language !== 'java') return undefined;
  return info.fields.filter(({ isStatic }) => !isStatic).at(at)?.name;
}

export function readIndex(act: Activation, state: State, instr: GetIndexInstr): Value {
  const object = act.read(instr.object);
  const key = act.read(instr.index).single?.value;
  if (typeof key === 'string') return memberValue(act, state, object, key, instr.object, instr);
  const part = object.refs === null ? null : frameAt(act, state, instr.dst, object, act.read(instr.index));
  if (part !== null) return part;
  if (typeof key === 'number') {
    let found: Value | null = null;
    for (const id of object.refs ?? []) {
      const entry = heapObject(state, id);
      if (entry === null) continue;
      const component = entry.classOf === null ? undefined : componentName(entry.classOf, key);
      if (component !== undefined) return memberValue(act, state, object, component, instr.object, instr);
      // a[-1] is counted from the end
      const at = key < 0 && entry.length >= 0 ? entry.length + key : key;
      const kept = entry.fields.get(String(at)) ?? entry.rest;
      if (kept == null) continue;
      // of a collection that only its type tells of, the elements hold what it holds as a whole
      const value = entry.many && entry.open ? withOwnersData(act, kept, object) : kept;
      found = found === null ? value : joinValues(found, value);
    }
    if (found !== null) return found;
    const text = object.text;
    if (text !== null) return constantValue(text.charAt(key < 0 ? text.length + key : key));
    if (key < 0 && object.refs !== null) {
      const element = elementOf(state, object);
      if (element !== UNKNOWN) return element;
    }
  } else {
    const stored = object.refs === null ? null : elementOf(state, object, act.read(instr.index));
    if (stored !== null && stored !== UNKNOWN) return act.module.ir.language === 'java' ? stored : orUndefined(stored);
  }
  const nodes =
    object.apis === null ? null : object.apis.map((n) => n.element ?? n.anyMember).filter((n) => n !== null);
  if (nodes !== null && nodes.length > 0) {
    const taints = joinTaints(object.taints, readSources(act, nodes, instr));
    return new Value(taints, null, Prim.Any, expandNodes(nodes), null, null, null);
  }
  if (object.taints === null) return UNKNOWN;
  return new Value(object.taints, null, Prim.Any, null, null, null, null);
}

/** What stands under a key of which nothing is known: constants of a table, or nothing. */
export function orUndefined(stored: Value): Value {
  return stored.consts === null ? stored : joinValues(stored, constantValue(undefined));
}

/** Is a member of the object asked for or written in brackets? */
function isBracketed(act: Activation, objectReg: Reg): boolean {
  const object = act.definitions[objectReg];
  return object !== undefined && act.module.text(object.end, object.end + 1) === '[';
}

/** `object.name = value`. */
export function writeMember(act: Activation, state: State, instr: SetFieldInstr): void {
  const object = act.read(instr.object);
  let value = act.read(instr.src);
  if (value.taints !== null) value = unguessableValue(act, state, value, instr.name, instr.start, instr.end);
  const index = act.analysis.languageIndex(act.module.ir.language);
  let rows: CompiledRow[] | null = null;
  const receivers =
    object.apis ?? (object.refs === null || object.taints === null ? receiverTypes(act, instr.object, index) : null);
  if (receivers !== null) {
    for (const node of receivers) {
      const write = node.members?.has(instr.name) === true ? replaceMember : addWritten;
      for (const row of node.addsRows ?? []) write(act, state, row, instr.name, value);
      const member =
        node.member(instr.name) ?? (GLOBAL_OBJECTS.has(node.path) ? (index.globals.get(instr.name) ?? null) : null);
      if (member?.writeRows != null) (rows ??= []).push(...member.writeRows);
      // headers['a'] = b
      if (node.element?.writeRows != null && isBracketed(act, instr.object))
        (rows ??= []).push(...node.element.writeRows);
    }
  }
  if (rows === null) {
    const any = index.anyMembers.get(instr.name);
    if (any?.writeRows != null) rows = any.writeRows;
  }
  if (rows !== null) {
    for (const row of rows) {
      if (row.verb === 'entry') act.pending.push(...entriesIn(act, state, value, row));
      else if (row.verb === 'sanitizer' && row.kind !== null) {
        if (value.taints !== null) value = cleanValue(value, act.analysis.index.sanitizerBit(row.kind));
      } else if (row.verb === 'sink' && row.kind !== null && valueConditionsHold(state, row.when, value, object)) {
        if (row.kind === 'html' && isWrittenToNoPage(act, instr.object, instr)) continue;
        reportSinkKind(
          act,
          state,
          row.kind,
          value,
          instr.start,
          instr.end,
          `${nameOfRegister(act, instr.object)}.${instr.name}`,
          row,
          null,
          null,
          instr.src,
        );
      }
    }
  }
  const path = [instr.name];
  for (let reg = instr.object, hops = 0; hops < 4; hops++) {
    const definition = act.definitions[reg];
    if (definition?.op === Op.GetField) {
      path.push(definition.name);
      reg = definition.object;
    } else {
      if (definition?.op === Op.LoadGlobal) path.push(definition.name);
      else if (definition?.op === Op.LoadVar) path.push(act.module.ir.variables[definition.variable].name);
      break;
    }
  }
  checkSetting(act, state, path, '', value, instr.start, instr.end, instr.src);
  const refs = materialize(act, state, instr.object);
  if (refs === null) return;
  const named = storedValue(
    act,
    value,
    instr.name,
    ownerName(act, object, instr.object, state),
    instr.src,
    instr.start,
    instr.end,
  );
  const existing = refs.length === 1 ? heapObject(state, refs[0]) : null;
  if (existing?.classOf != null) {
    const member = lookupMember(act.analysis, existing.classOf, instr.name, 'setter');
    if (member?.fn.kind === 'setter') {
      invoke(
        act,
        state,
        { module: member.module, fn: member.fn, classIndex: NONE, boundThis: object, boundArgs: null, captured: null },
        object,
        [named],
        NONE,
        instr,
      );
      return;
    }
  }
  const owner = existing?.classOf ?? ownerOfAll(act, state, refs) ?? staticOwner(act, object);
  let kept = named;
  if (owner !== null && act.module.ir.language === 'python') {
    const shown = named === value ? named : asShown(act, owner, instr.name, named);
    kept = validatedField(act, state, owner, object, instr.name, shown, instr);
    reportKeptPassword(act, state, refs, instr, value, kept);
    keepAssigned(act, instr, owner, instr.name, kept);
  }
  if (owner !== null && act.module.ir.language === 'java') {
    kept = inDeclaredField(act, state, owner, instr.name, named);
    keepChanged(act, instr, [existing], instr.name, kept);
  }
  if (object.fns !== null && value.refs !== null && value.apis !== null)
    keepManaged(act.analysis, state, object, value);
  if (state.told.size > 0) forgetToldField(state, refs, instr.name);
  writeRecordField(act.analysis, state, refs, instr.name, kept);
}

/** Data of which only the name of a field tells, where the text of the field is a row of stars. */
function asShown(act: Activation, owner: ClassRef, name: string, value: Value): Value {
  const { type = null } = classIr(owner).fields.find((field) => field.name === name) ?? {};
  return showsMask('python', type) ? cleanValue(value, act.analysis.index.sanitizerBit('redact')) : value;
}

/** The class that all objects of Python are of, where there are several: one that is found, or else made. */
function ownerOfAll(act: Activation, state: State, refs: readonly ObjectId[]): ClassRef | null {
  if (refs.length < 2 || act.module.ir.language !== 'python') return null;
  const [first, ...rest] = refs.map((id) => heapObject(state, id)?.classOf ?? null);
  const isShared = first !== null && rest.every((one) => one?.module === first.module && one.index === first.index);
  return isShared ? first : null;
}

/** The class whose static field is written, in Java. */
function staticOwner(act: Activation, object: Value): ClassRef | null {
  if (act.module.ir.language !== 'java') return null;
  const made = object.fns?.find(({ classIndex }) => classIndex >= 0);
  return made === undefined ? null : { module: made.module, index: made.classIndex };
}

/** A value in a place whose written type a model knows. In Java that holds beside what else is known of the value. */
export function withDeclaredApis(act: Activation, value: Value, nodes: readonly ApiNode[]): Value {
  if (value.apis === null) return value.withApis(nodes);
  if (act.module.ir.language !== 'java' || nodes.every((node) => value.apis?.includes(node) === true)) return value;
  return value.withApis([...nodes, ...value.apis.filter((node) => !nodes.includes(node))].slice(0, 4));
}

/** A value that goes into a field of Java has the field's type, beside what else is known of it. */
function inDeclaredField(act: Activation, state: State, owner: ClassRef, name: string, value: Value): Value {
  const type = classIr(owner).fields.find((field) => field.name === name)?.type ?? null;
  if (type === null || value.fns !== null || value.consts !== null) return value;
  const nodes = typeNodesIn(act.analysis, owner.module, type);
  if (nodes !== null) return withDeclaredApis(act, value, nodes);
  if (value.refs !== null || value.apis !== null || value.prim !== Prim.Any || type.args.length > 0) return value;
  const known = typeValueIn(act.analysis, owner.module, state, type);
  return known?.refs == null ? value : new Value(value.taints, null, Prim.Object, known.apis, known.refs, null, null);
}

/** `object[key] = value`: rows on any element, or on this one, of a library's object. */
export function writeElement(act: Activation, state: State, instr: SetIndexInstr, key: Value, value: Value): void {
  const index = act.analysis.languageIndex(act.module.ir.language);
  const object = act.read(instr.object);
  const isUnknown = object.refs === null && object.taints === null;
  const nodes = object.apis ?? (isUnknown ? receiverTypes(act, instr.object, index) : null);
  if (nodes === null) return;
  const name = key.single?.value;
  for (const node of nodes) {
    if (node.addsRows !== null && typeof name === 'string' && node.members?.has(name) !== true)
      for (const row of node.addsRows) addWritten(act, state, row, name, value);
    const member = typeof name === 'string' ? node.member(name) : null;
    for (const row of [...(node.element?.writeRows ?? []), ...(member?.writeRows ?? [])]) {
      if (row.verb === 'entry') act.pending.push(...entriesIn(act, state, value, row));
      if (row.verb !== 'sink' || row.kind === null) continue;
      const sink = act.module.text(instr.start, instr.end).split('=')[0].trim();
      for (const written of key.taints === null ? [value] : [key, value]) {
        if (valueConditionsHold(state, row.when, written))
          reportSinkKind(act, state, row.kind, written, instr.start, instr.end, sink, row);
      }
    }
  }
}

// ---------------------------------------------------------------- globals and imports

/** A name that no scope declares: a built-in, one of a model, or from one of several star imports. */
function pythonGlobal(act: Activation, state: State, name: string, instr: LoadGlobalInstr): Value {
  const node = act.analysis.languageIndex('python').globals.get(name);
  if (node !== undefined) {
    const nodes = expandNodes([node]);
    const constant = libraryConstant(nodes);
    return constant ?? new Value(readSources(act, nodes, instr), null, Prim.Any, nodes, null, null, null);
  }
  if (isBuiltinName(name)) return UNKNOWN;
  return (
    starImport(act.analysis, act.module, state, name) ?? namedValue(act, UNKNOWN, name, '', instr.start, instr.end)
  );
}

export function globalValue(act: Activation, state: State, name: string, instr: LoadGlobalInstr): Value {
  if (act.module.ir.language === 'python') return pythonGlobal(act, state, name, instr);
  switch (name) {
    case 'undefined':
      return constantValue(undefined);
    case 'NaN':
      return constantValue(NaN);
    case 'module':
      if (act.module.moduleObject >= 0)
        return new Value(null, null, Prim.Object, null, [act.module.moduleObject], null, null);
      break;
    case 'exports':
      if (act.module.exportsObject >= 0)
        return new Value(null, null, Prim.Object, null, [act.module.exportsObject], null, null);
      break;
  }
  if (act.module.ir.language === 'java') return javaGlobal(act.analysis, act.module, name);
  const index = act.analysis.languageIndex(act.module.ir.language);
  const node = index.globals.get(name) ?? (GLOBAL_OBJECTS.has(name) ? windowNode(index, name) : undefined);
  if (node === undefined) return namedValue(act, UNKNOWN, name, '', instr.start, instr.end);
  const nodes = expandNodes([node]);
  return new Value(readSources(act, nodes, instr), null, Prim.Any, nodes, null, null, null);
}

function windowNode(index: LanguageIndex, name: string): ApiNode {
  const node = index.types.get(name);
  if (node !== undefined && node.path === name) return node;
  return index.type(name);
}

export function loadImport(act: Activation, state: State, binding: ImportBinding): Value {
  const value = importedModule(act, state, binding.module, binding.imported);
  if (binding.imported === 'current_user' && value.apis !== null) return loggedInUser(act.analysis, value);
  return libraryConstant(value.apis) ?? value;
}

/** The value of a library's constant, where a model says that it is one: `ssl.CERT_NONE`. */
function libraryConstant(nodes: readonly ApiNode[] | null): Value | null {
  const constant = nodes?.find((node) => node.constant !== null)?.constant ?? null;
  return constant === null ? null : constantValue(constant).withApis(nodes);
}

/** `imported` of a module: 'default', '*' or a (dotted) name. */
export function importedModule(act: Activation, state: State, module: string, imported: string): Value {
  const { analysis } = act;
  if (act.module.ir.language === 'java') return javaImport(analysis, act.module, module, imported);
  if (act.module.ir.language === 'python') return pythonImport(analysis, act.module, state, module, imported);
  const target = analysis.resolveModule(act.module, module);
  if (target !== null) {
    return imported === '*' ? namespaceValue(analysis, target, state) : exportValue(analysis, target, imported, state);
  }
  const index = analysis.languageIndex(act.module.ir.language);
  const nodes = importedNodes(index, module, imported) ?? nodesByName(index, module, imported);
  return nodes === null ? UNKNOWN : new Value(null, null, Prim.Any, nodes, null, null, null);
}

/** API nodes of an imported name: members of the module and of the types that the module is. */
function importedNodes(index: LanguageIndex, module: string, imported: string): readonly ApiNode[] | null {
  if (imported !== 'default') return libraryNodes(index, module, imported);
  const root = index.module(module);
  if (root === null) return null;
  // what the library offers by name stands on its default export too
  const own = root.members?.get('default');
  return expandNodes(own === undefined ? [root] : [own, root]);
}

/** What a name tells that is taken from a library of which no model speaks: a logger, a class of errors. */
function nodesByName(index: LanguageIndex, module: string, imported: string): readonly ApiNode[] | null {
  const node =
    index.namedTypes.size === 0 ? null : index.namedNode(imported === 'default' ? lastPart(module) : imported);
  return node === null ? null : [node];
}

/** `logger` of `@acme/logger`. */
function lastPart(module: string): string {
  return module.slice(module.lastIndexOf('/') + 1);
}

// ---------------------------------------------------------------- types

/** API types of a written type. */
export function typeNodes(act: Activation, type: TypeRef): readonly ApiNode[] | null {
  return typeNodesIn(act.analysis, act.module, type);
}

const TRANSPARENT = new Set([
  'Promise',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Awaited',
  'Optional',
  'CompletableFuture',
  'Mono',
]);

/** The same of Java: what is there later, of the language's own library, Vert.x, Mutiny, RxJava, Guava and others. */
const LATER_IN_JAVA = new Set([
  'Future',
  'CompletionStage',
  'ListenableFuture',
  'ListenableFutureTask',
  'FluentFuture',
  'ApiFuture',
  'Uni',
  'Single',
  'Maybe',
  'AsyncResult',
]);

/** A type whose values stand for those of its argument. Java's are imported. */
function isTransparent(module: ModuleContext, type: TypeRef): boolean {
  if (type.args.length === 0) return false;
  if (module.ir.language === 'java') return TRANSPARENT.has(type.name) || LATER_IN_JAVA.has(type.name);
  return type.root === NONE && TRANSPARENT.has(type.name);
}

/** What a name of another type stands for. */
export function aliasedType(
  analysis: Analysis,
  module: ModuleContext,
  type: TypeRef,
): { readonly module: ModuleContext; readonly type: TypeRef } | null {
  if (module.ir.language === 'typescript') return scriptAlias(analysis, module, type);
  return module.ir.language === 'python' ? pythonAlias(analysis, module, type) : null;
}

export function typeNodesIn(analysis: Analysis, named: ModuleContext, type: TypeRef): readonly ApiNode[] | null {
  const module = writerOf(type, named);
  let nodes = module.typeNodes.get(type);
  if (nodes === undefined) {
    nodes = computeTypeNodes(analysis, module, type);
    module.typeNodes.set(type, nodes);
  }
  return nodes;
}

function computeTypeNodes(analysis: Analysis, module: ModuleContext, type: TypeRef): readonly ApiNode[] | null {
  if (type.isArray) return null;
  if (type.union.length > 0) {
    let result: ApiNode[] | null = null;
    for (const member of type.union) {
      const nodes = typeNodesIn(analysis, module, member);
      if (nodes !== null) (result ??= []).push(...nodes);
    }
    return result;
  }
  if (type.name === '') return null;
  if (isTransparent(module, type)) return typeNodesIn(analysis, module, type.args[0]);
  const meant = aliasedType(analysis, module, type);
  if (meant !== null) return typeNodesIn(analysis, meant.module, meant.type);
  const instances = writtenNodes(analysis, module, type.name, type.root)
    .flatMap((n) => [n.instance, ...(n.otherInstances ?? [])])
    .filter((n) => n !== null);
  return instances.length === 0 ? null : instances;
}

/** The API nodes that a dotted name written as a type, decorator or superclass stands for. */
export function writtenNodes(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  root: number,
  state: State = analysis.base,
): readonly ApiNode[] {
  if (module.ir.language === 'java') return javaType(analysis, module, name, root).nodes;
  if (module.ir.language === 'python') return pythonNodes(analysis, module, name, root, state);
  const index = analysis.languageIndex(module.ir.language);
  const parts = name.split('.');
  let nodes: readonly ApiNode[];
  if (root !== NONE) {
    const binding = module.ir.variables[root].import;
    if (binding === null) return [];
    nodes =
      importedNodes(index, binding.module, binding.imported) ??
      (analysis.resolveModule(module, binding.module) === null
        ? nodesByName(index, binding.module, binding.imported)
        : null) ??
      [];
  } else {
    const node = index.globals.get(parts[0]);
    nodes = node === undefined ? [] : [node];
  }
  for (let i = 1; i < parts.length && nodes.length > 0; i++) {
    const found: ApiNode[] = [];
    for (const node of nodes) node.collectMember(parts[i], found);
    nodes = found;
  }
  return nodes;
}

/** An object of one of the classes that implement an interface of a library; null where there is none. */
function implementedOutside(analysis: Analysis, module: ModuleContext, type: TypeRef): Value | null {
  const objects = outsideImplementers(analysis, module, type).map((cls) =>
    analysis.classInstance(cls.module, cls.index),
  );
  return objects.length === 0 ? null : new Value(null, null, Prim.Object, null, objects, null, null);
}

/** What is known of a value by its written type alone: models' types, a class of the project, a primitive. */
export function typeValueIn(analysis: Analysis, named: ModuleContext, state: State, type: TypeRef): Value | null {
  const module = writerOf(type, named);
  if (type.primitive !== null && !type.isArray && type.union.length === 0) {
    switch (type.primitive) {
      case 'number':
        return UNKNOWN_NUMBER;
      case 'boolean':
        return UNKNOWN_BOOLEAN;
      case 'string':
        return UNKNOWN_STRING;
      case 'literal':
        if (module.ir.language === 'java') break;
        return null;
    }
  }
  const meant = aliasedType(analysis, module, type);
  if (meant !== null) return typeValueIn(analysis, meant.module, state, meant.type);
  if (type.members !== undefined && type.root === NONE)
    return typeOfMembers(analysis, module, state, type, type.members);
  if (type.args.length > 0 && module.ir.language === 'typescript') {
    const queried = type.args.length === 1 ? queriedType(analysis, module, type) : null;
    const known = queried ?? typeOfWrapper(analysis, module, state, type);
    if (known !== null) return known;
  }
  const nodes = typeNodesIn(analysis, module, type);
  const element = elementType(type);
  if (element !== null) {
    const known = typeValueIn(analysis, module, state, element);
    if (known !== null && (known.refs !== null || known.apis !== null))
      return new Value(null, null, Prim.Object, nodes, [analysis.collection(module, type, known)], null, null);
  }
  const row = prismaRecord(analysis, module, type);
  if (row !== null) return row;
  const holder = libraryHolder(analysis, module, state, type);
  if (nodes !== null || holder !== null) {
    // class Donor(models.Model): of the library's class, with the methods of its own
    const own = holder ?? (module.ir.language === 'python' ? ownInstance(analysis, module, state, type) : null);
    return new Value(null, null, Prim.Any, nodes, own, null, null);
  }
  if (type.whole !== undefined) return typeValueIn(analysis, module, state, type.whole);
  if (type.isArray || type.union.length > 0) return null;
  if (isTransparent(module, type)) return typeValueIn(analysis, module, state, type.args[0]);
  if (type.root === NONE && module.ir.language !== 'java') return null;
  const owner = classOfType(analysis, module, state, type);
  if (owner === null) return implementedOutside(analysis, module, type);
  const apis = module.ir.language === 'java' ? apiSuperclass(analysis, owner) : null;
  if (apis === null && module.ir.language === 'java' && owner.module.ir.classes[owner.index].kind === 'enum')
    return enumConstants(analysis, state, owner);
  return new Value(null, null, Prim.Object, apis, [analysis.classInstance(owner.module, owner.index)], null, null);
}

/** `Page<Patient>` of the program's own `interface Page<T> { items: T[]; total: number }`. */
function typeOfWrapper(analysis: Analysis, module: ModuleContext, state: State, type: TypeRef): Value | null {
  const owner = type.isArray || type.root === NONE ? null : declaredClass(analysis, module, type);
  if (owner === null) return null;
  const { kind, fields: declared, typeParameters: names = [] } = classIr(owner);
  if (kind !== 'interface' || names.length === 0) return null;
  const whole = analysis.classInstance(owner.module, owner.index);
  const fields = new Map(heapObject(state, whole)?.fields);
  for (const { name, type: written } of declared) {
    const meant = written === null ? null : calledType(written, names, type.args);
    // names in it are those of the module that declares it, and those in its arguments of the one that writes them
    if (meant === null || written === null || (owner.module !== module && !isPlain(written, names))) continue;
    const value = typeValueIn(analysis, module, state, meant);
    if (value !== null) fields.set(name, value);
  }
  return new Value(null, null, Prim.Object, null, [analysis.holder(module, type, fields, owner)], null, null);
}

/** `Pick<Patient, 'id' | 'ward'>`, `Omit<Patient, 'diagnosis'>`: an object with a part of what the other type has. */
function typeOfMembers(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  type: TypeRef,
  members: readonly string[],
): Value | null {
  const whole = typeValueIn(analysis, module, state, type.args[0]);
  const object = whole?.refs?.length === 1 ? heapObject(state, whole.refs[0]) : null;
  if (object === null) return null;
  const isPick = type.name === 'Pick';
  const fields = new Map([...object.fields].filter(([name]) => members.includes(name) === isPick));
  return new Value(null, null, Prim.Object, null, [analysis.holder(module, type, fields)], null, null);
}

/** An object of the project's class that a type names. */
function ownInstance(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  type: TypeRef,
): readonly ObjectId[] | null {
  if (type.isArray || type.union.length > 0 || type.root === NONE) return null;
  const owner = classOfType(analysis, module, state, type);
  return owner === null ? null : [analysis.classInstance(owner.module, owner.index)];
}

/** Under what an object of a library's generic type has what the type is about: a job's data, the entity of a repository. */
const CONTENTS = ['data', 'payload', 'value', 'current', 'body', 'detail', '$entity'];

/** `Job<Reminder>`, `Repository<Patient>` of a library: an object that holds one of the project's class or interface. */
function libraryHolder(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  type: TypeRef,
): readonly ObjectId[] | null {
  if (type.args.length === 0 || type.root === NONE || type.isArray || module.ir.language === 'java') return null;
  const binding = module.ir.variables[type.root].import;
  if (binding === null || analysis.resolveModule(module, binding.module) !== null) return null;
  const held = typeValueIn(analysis, module, state, type.args[0]);
  if (held?.refs == null) return null;
  const many = new Value(null, null, Prim.Object, null, [analysis.collection(module, type.args[0], held)], null, null);
  const fields = new Map([...CONTENTS.map((name): [string, Value] => [name, held]), ['$entities', many]]);
  return [analysis.holder(module, type, fields)];
}

/** The project class that a written type names. */
export function classOfType(
  analysis: Analysis,
  module: ModuleContext,
  state: State,
  type: TypeRef,
): { readonly module: ModuleContext; readonly index: number } | null {
  if (module.ir.language === 'java') return declaredClass(analysis, module, type);
  if (type.root === NONE || type.isArray) return null;
  // schemas.Booking, of a module that is imported as a whole
  if (type.name.includes('.')) return declaredClass(analysis, module, type);
  const meant = aliasedType(analysis, module, type);
  if (meant !== null) return classOfType(analysis, meant.module, state, meant.type);
  return classOfVariable(analysis, module, type.root);
}

/** The project class that a variable names, which the module defines or imports. */
export function classOfVariable(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
): { readonly module: ModuleContext; readonly index: number } | null {
  const { import: binding } = module.ir.variables[variable];
  if (binding === null) {
    const index = module.classOf(variable);
    return index < 0 ? requiredClass(analysis, module, variable) : { module, index };
  }
  const target = analysis.resolveModule(module, binding.module);
  if (target?.ir.exports.length === 0) return requiredClass(analysis, module, variable);
  return target === null ? null : exportedClass(analysis, target, binding.imported, 0);
}

function classFrom(
  analysis: Analysis,
  module: ModuleContext,
  from: { readonly module: string; readonly imported: string },
  hops: number,
): { readonly module: ModuleContext; readonly index: number } | null {
  const target = analysis.resolveModule(module, from.module);
  return target === null ? null : exportedClass(analysis, target, from.imported, hops + 1);
}

/** The class or interface that a module exports under a name; re-exports are followed. */
function exportedClass(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  hops: number,
): { readonly module: ModuleContext; readonly index: number } | null {
  if (hops > 8) return null;
  const named = exportNamed(module, name);
  if (named !== undefined) {
    if (named.from !== null) return classFrom(analysis, module, named.from, hops);
    const index = module.classOf(named.variable);
    if (index >= 0) return { module, index };
    const binding = module.ir.variables[named.variable].import;
    const found = binding === null ? null : classFrom(analysis, module, binding, hops);
    if (found !== null) return found;
  } else if (module.ir.exports.some((one) => one.exported === name && one.variable === NONE)) {
    // export default class { … }
    const index = module.ir.classes.findIndex((one) => one.variable === NONE);
    if (index >= 0) return { module, index };
  }
  for (const specifier of module.starExports) {
    const found = classFrom(analysis, module, { module: specifier, imported: name }, hops);
    if (found !== null) return found;
  }
  const value = exportValue(analysis, module, name, analysis.base);
  const ref = value.fns?.find((f) => f.classIndex >= 0);
  return ref === undefined ? null : { module: ref.module, index: ref.classIndex };
}

/** Decorator rows of models for the decorators of something. */
export function decoratorRows(
  analysis: Analysis,
  module: ModuleContext,
  decorators: readonly { readonly name: string; readonly root: number }[],
  target: DecoratorTarget,
  state: State = analysis.base,
): readonly { readonly row: CompiledRow; readonly decorator: string }[] {
  if (decorators.length === 0) return [];
  const result: { row: CompiledRow; decorator: string }[] = [];
  for (const decorator of decorators) {
    for (const row of writtenNodes(analysis, module, decorator.name, decorator.root, state).flatMap(
      (n) => n.decoratorRows ?? [],
    )) {
      if (row.site.on === 'decorator' && row.site.target === target)
        result.push({ row, decorator: `@${decorator.name}` });
    }
  }
  return result;
}
