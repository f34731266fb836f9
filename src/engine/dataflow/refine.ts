/** What a condition tells about values in the branch where it holds. */
import {
  NONE,
  Op,
  type CallInstr,
  type CallMethodInstr,
  type Constant,
  type GetFieldInstr,
  type Instr,
  type Reg,
} from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { guardRows, methodValue } from './call.js';
import { refineByCallee, refineByElements } from './checks.js';
import { refineJavaMethod } from './javaGuards.js';
import { refineExisting } from './existsGuards.js';
import { refineLength } from './lengthGuards.js';
import { heapObject, materialize, storeBack } from './objects.js';
import {
  climbs,
  literalPattern,
  removedByPattern,
  validatedByPattern,
  wholeText,
  withoutCharacters,
} from './patterns.js';
import {
  isInside,
  refineAbsentPart,
  refinePythonBinary,
  refinePythonCall,
  refinePythonMethod,
} from './pythonGuards.js';
import { asProjectError } from './projectErrors.js';
import type { Place } from '../rules/compiled.js';
import { textOfRegister } from './members.js';
import type { State } from './state.js';
import { cleanValue, constantValue, joinValues, knownPrefix, MAX_CONSTANTS, Prim, UNKNOWN, Value } from './value.js';

/** true/false if the condition is known, null if not. */
export function conditionTruth(value: Value, emptyIsFalse = false): boolean | null {
  if (value.consts === null) {
    if (emptyIsFalse && (value.prim & Prim.Object) !== 0) return null;
    if (value.taints === null && value.prim !== Prim.Any && (value.prim & ~(Prim.Object | Prim.Function)) === 0)
      return true;
    return null;
  }
  let truthy = false;
  let falsy = false;
  for (const c of value.consts) {
    if (c) truthy = true;
    else falsy = true;
  }
  return truthy && falsy ? null : truthy;
}

/** All kinds in one go: the register keeps its old value, so a second call would undo the first. */
export function clean(act: Activation, state: State, reg: Reg, ...kinds: readonly string[]): void {
  const value = act.read(reg);
  if (value.taints === null) return;
  let mask = 0;
  for (const kind of kinds) mask |= act.analysis.index.sanitizerBit(kind);
  const cleaned = cleanValue(value, mask);
  if (cleaned !== value) storeBack(act, state, reg, cleaned);
}

/** A load of the same place elsewhere must see it: the register itself keeps its value, the place is written. */
export function refine(act: Activation, state: State, reg: Reg, holds: boolean, depth = 0): void {
  // a flag may be computed from itself: ok = ok && more
  if (reg === NONE || depth > 24) return;
  const instr = act.definitions[reg];
  if (instr === undefined) return;
  switch (instr.op) {
    case Op.Unary:
      if (instr.operator === '!') refine(act, state, instr.operand, !holds, depth + 1);
      return;
    case Op.LoadVar: {
      // a flag computed earlier: const ok = allowed.includes(x); if (ok) …
      const store = soleDefinition(act, instr.variable);
      if (store !== NONE && store !== reg) refine(act, state, store, holds, depth + 1);
      return;
    }
    case Op.Binary:
      if (act.module.ir.language === 'python' && refinePythonBinary(act, state, instr, holds)) return;
      refineBinary(act, state, instr, holds);
      return;
    case Op.If: {
      // a && b: then-value is b, else-value is a. a || b: then-value is a.
      if (instr.test !== 'truthy') return;
      const andLike = instr.elseValue === instr.condition;
      const orLike = instr.thenValue === instr.condition;
      if (andLike && holds) {
        refine(act, state, instr.condition, true, depth + 1);
        refine(act, state, instr.thenValue, true, depth + 1);
      } else if (orLike && !holds) {
        refine(act, state, instr.condition, false, depth + 1);
        refine(act, state, instr.elseValue, false, depth + 1);
      } else if (orLike) {
        // x === 'a' || x === 'b'
        if (!refineChoice(act, state, reg, true)) refineOr(act, state, instr.condition, instr.elseValue, true, depth);
      } else if (andLike && !refineChoice(act, state, reg, false)) {
        // not: x !== 'a' && x !== 'b'
        refineOr(act, state, instr.condition, instr.thenValue, false, depth);
      }
      return;
    }
    case Op.GetIndex:
      if (holds) refineFound(act, state, reg);
      return;
    case Op.GetField:
      if (!holds && act.module.ir.language === 'python') {
        refineAbsentPart(act, state, instr);
        refineHostless(act, state, reg);
      }
      return;
    case Op.CallMethod:
      if (act.module.ir.language === 'python' && refinePythonMethod(act, state, instr, holds)) return;
      if (act.module.ir.language === 'java') refineJavaMethod(act, state, instr, holds);
      refineMethod(act, state, instr, holds);
      refineByMethod(act, state, instr, holds);
      return;
    case Op.Call: {
      if (act.module.ir.language === 'python' && refinePythonCall(act, state, instr, holds)) return;
      if (holds) cleanByGuards(act, state, instr);
      const callee = act.definitions[instr.callee];
      if (callee?.op === Op.LoadGlobal && instr.args.length > 0 && callee.name === 'isNaN' && !holds)
        clean(act, state, instr.args[0], 'number');
      if (callee?.op === Op.LoadGlobal && instr.args.length > 0 && callee.name === 'isFinite' && holds)
        clean(act, state, instr.args[0], 'number');
      if (instr.spread === null && instr.names === null)
        refineByCallee(act, state, act.read(instr.callee), UNKNOWN, instr.args, holds);
      return;
    }
    case Op.Await:
    case Op.Cast:
      refine(act, state, instr.src, holds, depth + 1);
      return;
    default:
      return;
  }
}

/** `path === root || path.startsWith(root + '/')`: what is the root itself is as harmless as what is inside. */
function refineOr(act: Activation, state: State, first: Reg, second: Reg, holds: boolean, depth: number): void {
  for (const [a, b] of [
    [first, second],
    [second, first],
  ]) {
    const variable = equalToOwn(act, a, holds);
    if (variable === NONE) continue;
    let tested = act.definitions[b];
    if (tested?.op === Op.Unary && tested.operator === '!') tested = act.definitions[tested.operand];
    const object = tested?.op === Op.CallMethod ? act.definitions[tested.object] : undefined;
    if (object?.op !== Op.LoadVar || object.variable !== variable) continue;
    refine(act, state, b, holds, depth + 1);
    return;
  }
}

/** The variable that equals a value that nobody sent, if the condition says so. */
function equalToOwn(act: Activation, reg: Reg, holds: boolean): number {
  const instr = act.definitions[reg];
  if (instr?.op !== Op.Binary || !/^[=!]==?$/.test(instr.operator) || instr.operator.startsWith('=') !== holds)
    return NONE;
  for (const [tested, own] of [
    [instr.left, instr.right],
    [instr.right, instr.left],
  ]) {
    const load = act.definitions[tested];
    const isSent = act.read(own).taints?.some(({ origin }) => /-input$/.test(origin.kind)) === true;
    if (load?.op === Op.LoadVar && act.read(tested).taints !== null && !isSent) return load.variable;
  }
  return NONE;
}

/** The register that a variable's only store takes its value from, if the variable is a local written once. */
function soleDefinition(act: Activation, variable: number): Reg {
  const info = act.module.ir.variables[variable];
  if (info.stores !== 1 || info.function !== act.fn.index) return NONE;
  return act.analysis.storesOf(act.fn).get(variable) ?? NONE;
}

/** What the program works out by itself, from nothing that was sent, or as a digest of it: what equals it is not chosen by the client. */
function isOwnValue(act: Activation, reg: Reg): boolean {
  const { taints, consts, refs } = act.read(reg);
  if (taints !== null || refs !== null) return false;
  // one of several constants
  if (consts !== null) return consts.length > 1;
  let definition = act.definitions[reg];
  if (definition?.op === Op.LoadVar) {
    const source = soleDefinition(act, definition.variable);
    definition = source === NONE ? undefined : act.definitions[source];
  }
  if (definition?.op === Op.Binary && definition.operator === '+')
    return [definition.left, definition.right].some((part) => isOwnValue(act, part));
  // an element of a list of the program
  if (definition?.op === Op.Iterate) return act.read(definition.src).refs !== null;
  return definition?.op === Op.CallMethod || definition?.op === Op.Call || definition?.op === Op.GetField;
}

function refineBinary(act: Activation, state: State, instr: Extract<Instr, { op: Op.Binary }>, holds: boolean): void {
  const left = act.read(instr.left);
  const right = act.read(instr.right);
  switch (instr.operator) {
    case 'is':
    case 'is not': {
      const truth = right.single?.value;
      if (typeof truth === 'boolean') refine(act, state, instr.left, ((instr.operator === 'is') === holds) === truth);
      return;
    }
    case '==':
    case '===':
    case '!=':
    case '!==': {
      const equal = (instr.operator === '==' || instr.operator === '===') === holds;
      refineLength(act, state, instr, holds);
      if (refineFirstCharacters(act, state, instr.left, right, equal)) return;
      if (refineFirstCharacters(act, state, instr.right, left, equal)) return;
      if (equal && left.taints !== null && right.taints !== null) refineUnchanged(act, state, instr.left, instr.right);
      // typeof x === 'number'
      for (const [a, b] of [
        [instr.left, right],
        [instr.right, left],
      ] as const) {
        const definition = act.definitions[a];
        const text = b.text;
        // check(x) === false
        const truth = b.single?.value;
        if (typeof truth === 'boolean') {
          refine(act, state, a, equal === truth);
          return;
        }
        if (definition?.op === Op.Unary && definition.operator === 'typeof' && text !== null) {
          if (equal && (text === 'number' || text === 'boolean' || text === 'bigint'))
            clean(act, state, definition.operand, 'number');
          if (equal && text === 'string') {
            clean(act, state, definition.operand, 'nosql-clean');
          }
          return;
        }
        // ALLOWED.count(x) != 0
        if (definition?.op === Op.CallMethod && definition.name === 'count' && b.single?.value === 0) {
          refine(act, state, a, !equal);
          return;
        }
        // allowed.indexOf(x) !== -1
        if (definition?.op === Op.CallMethod && POSITIONS.has(definition.name) && b.single?.value === -1) {
          if (!equal) refinePosition(act, state, definition);
          return;
        }
        // path.basename(x) === x, Number(x) === x …: a value that equals its cleaned form
        if (equal && definition !== undefined && (definition.op === Op.Call || definition.op === Op.CallMethod)) {
          const cleaned = act.read(a);
          const plain = a === instr.left ? instr.right : instr.left;
          const other = act.read(plain);
          if (other.taints !== null && cleaned.taints !== null) {
            let common = -1;
            for (const t of cleaned.taints) common &= t.cleaned;
            if (common !== 0 && common !== -1) storeBack(act, state, plain, cleanValue(other, common));
          }
        }
      }
      if (!equal) {
        withoutCharacter(act, state, instr.left, right.text);
        withoutCharacter(act, state, instr.right, left.text);
      }
      if (!equal && (left.text === '__proto__' || right.text === '__proto__')) {
        clean(act, state, left.text === '__proto__' ? instr.right : instr.left, 'key-check');
      }
      if (!equal) {
        const strict = instr.operator.length === 3;
        withoutConstant(act, state, instr.left, left, right, strict);
        withoutConstant(act, state, instr.right, right, left, strict);
        if (right.single !== null && right.single.value == null) refineFound(act, state, instr.left);
        else if (left.single !== null && left.single.value == null) refineFound(act, state, instr.right);
      }
      if (equal) {
        if (isOwnValue(act, instr.right)) clean(act, state, instr.left, 'allow-list');
        if (isOwnValue(act, instr.left)) clean(act, state, instr.right, 'allow-list');
        if (right.text === '' || left.text === '') {
          refineHostless(act, state, right.text === '' ? instr.left : instr.right);
        } else {
          if (right.consts !== null || isOwnHost(act, instr.right)) cleanAddress(act, state, instr.left);
          if (left.consts !== null || isOwnHost(act, instr.left)) cleanAddress(act, state, instr.right);
        }
        if (right.single !== null && left.consts === null)
          storeBack(act, state, instr.left, constantKeepingType(right));
        else if (left.single !== null && right.consts === null)
          storeBack(act, state, instr.right, constantKeepingType(left));
      }
      return;
    }
    case '>=':
    case '>': {
      refineLength(act, state, instr, holds);
      const definition = act.definitions[instr.left];
      const bound = right.single?.value;
      if (
        holds &&
        definition?.op === Op.CallMethod &&
        POSITIONS.has(definition.name) &&
        ((instr.operator === '>=' && bound === 0) || (instr.operator === '>' && bound === -1))
      ) {
        refinePosition(act, state, definition);
      }
      return;
    }
    case '<=':
      refineLength(act, state, instr, holds);
      return;
    case '<': {
      refineLength(act, state, instr, holds);
      const definition = act.definitions[instr.left];
      if (!holds && definition?.op === Op.CallMethod && POSITIONS.has(definition.name) && right.single?.value === 0) {
        refinePosition(act, state, definition);
      }
      return;
    }
    case 'instanceof': {
      // in Java: x instanceof Integer
      const type = act.definitions[instr.right];
      if (holds && type?.op === Op.LoadGlobal && NUMBER_TYPES.has(type.name)) clean(act, state, instr.left, 'number');
      if (holds) asInstance(act, state, instr.left, right);
      return;
    }
    case 'in':
      if (holds) refineMembership(act, state, instr.right, instr.left, true);
      return;
    case 'not in':
      if (!holds) refineMembership(act, state, instr.right, instr.left, true);
      return;
    default:
      return;
  }
}

/**
 * `x instanceof Markup`, of a class of the project: no part of a request is such an object. What the object holds stays.
 */
function asInstance(act: Activation, state: State, reg: Reg, cls: Value): void {
  const value = act.read(reg);
  const own = cls.fns?.find((fn) => fn.classIndex >= 0);
  if (own === undefined || act.module.ir.language === 'java' || act.module.ir.language === 'python') return;
  if (value.taints === null) {
    const known = asProjectError(act.analysis, value, { module: own.module, index: own.classIndex });
    if (known !== value) storeBack(act, state, reg, known);
    return;
  }
  const kept = value.withoutTaints(({ origin: { kind } }) => kind === 'user-input' || kind === 'browser-input');
  if (kept !== value) storeBack(act, state, reg, kept);
}

/** `if (c == '<') … else out += c`: a character of a text is not this one. */
function withoutCharacter(act: Activation, state: State, reg: Reg, text: string | null): void {
  if (text?.length !== 1 || act.read(reg).taints === null) return;
  const load = act.definitions[reg];
  const stored = load?.op === Op.LoadVar ? soleDefinition(act, load.variable) : reg;
  const made = stored === NONE ? undefined : act.definitions[stored];
  const isCharacter =
    made?.op === Op.Iterate || made?.op === Op.GetIndex || (made?.op === Op.CallMethod && made.name === 'charAt');
  if (isCharacter) clean(act, state, reg, ...withoutCharacters([text]));
}

/** `if (text != null)`: of the constants that a value may be, the one that it differs from is gone. */
function withoutConstant(act: Activation, state: State, reg: Reg, value: Value, other: Value, strict: boolean): void {
  const { single } = other;
  if (single === null || value.consts === null || value.consts.length < 2) return;
  const isGone = (c: Constant): boolean => c === single.value || (!strict && c == null && single.value == null);
  const kept = value.consts.filter((c) => !isGone(c));
  if (kept.length > 0 && kept.length < value.consts.length) storeBack(act, state, reg, oneOf(kept));
}

/** Constants that a place is compared with. */
interface Choice {
  readonly operand: Reg;
  readonly values: readonly Constant[];
  /** Not where upper and lower case are one. */
  readonly isExact: boolean;
}

function refineChoice(act: Activation, state: State, reg: Reg, holds: boolean): boolean {
  const choice = choices(act, reg, holds);
  if (choice === null) return false;
  if (choice.isExact) storeBack(act, state, choice.operand, oneOf(choice.values));
  else clean(act, state, choice.operand, 'allow-list');
  return true;
}

/** The constants one of which a place is: where a chain of `||` holds, or one of `&&` of what they are not does not. */
function choices(act: Activation, reg: Reg, holds: boolean): Choice | null {
  const instr = act.definitions[reg];
  switch (instr?.op) {
    case Op.Binary: {
      const isEqual = instr.operator === '===' || instr.operator === '==';
      if (!(isEqual && holds) && !((instr.operator === '!==' || instr.operator === '!=') && !holds)) return null;
      return comparedWith(act, instr.left, instr.right, true);
    }
    case Op.Unary:
      return instr.operator === '!' ? choices(act, instr.operand, !holds) : null;
    case Op.CallMethod:
      if (!holds || instr.args.length !== 1 || !/^equals(?:IgnoreCase)?$/.test(instr.name)) return null;
      return comparedWith(act, instr.object, instr.args[0], instr.name === 'equals');
    case Op.If: {
      if (instr.test !== 'truthy') return null;
      const isChain = holds ? instr.thenValue === instr.condition : instr.elseValue === instr.condition;
      const first = isChain ? choices(act, instr.condition, holds) : null;
      const second = first === null ? null : choices(act, holds ? instr.elseValue : instr.thenValue, holds);
      if (first === null || second === null || placeText(act, first.operand) !== placeText(act, second.operand))
        return null;
      const values = [...first.values, ...second.values];
      if (values.length > MAX_CONSTANTS) return null;
      return { operand: first.operand, values, isExact: first.isExact && second.isExact };
    }
    default:
      return null;
  }
}

function comparedWith(act: Activation, left: Reg, right: Reg, isExact: boolean): Choice | null {
  const a = act.read(left);
  const b = act.read(right);
  if (b.single !== null && a.consts === null) return { operand: left, values: [b.single.value], isExact };
  if (a.single !== null && b.consts === null) return { operand: right, values: [a.single.value], isExact };
  return null;
}

function placeText(act: Activation, reg: Reg): string {
  const instr = act.definitions[reg];
  return instr === undefined ? `#${String(reg)}` : act.module.text(instr.start, instr.end);
}

function oneOf(values: readonly Constant[]): Value {
  return values.map((value) => constantValue(value)).reduce((a, b) => joinValues(a, b));
}

const NUMBER_TYPES = new Set(['Integer', 'Long', 'Short', 'Byte', 'Double', 'Float', 'Number', 'Boolean']);

function constantKeepingType(value: Value): Value {
  return value.single === null ? value : constantValue(value.single.value);
}

/** Data that an attacker chooses, as against a root folder from the configuration. */
function isChosenOutside(act: Activation, value: Value): boolean {
  const { index } = act.analysis;
  return (
    value.taints?.some(
      ({ origin, cleaned }) =>
        (origin.kind === 'user-input' || origin.kind === 'browser-input') &&
        !PLAIN_PARTS.some((kind) => (cleaned & index.sanitizerBit(kind)) !== 0),
    ) === true
  );
}

/** What parts of a path are that lead nowhere else: numbers and UUIDs, and what was checked before. */
const PLAIN_PARTS = ['number', 'allow-list', 'path-clean'];

const URL_PARTS = new Set(['hostname', 'host', 'origin', 'href', 'protocol', 'netloc', 'getHost', 'getAuthority']);

/** The instruction, if it reads the host of an address or a part with it: `url.hostname`, `uri.getHost()`; else null. */
function hostRead(instr: Instr | undefined): GetFieldInstr | CallMethodInstr | null {
  const isHost =
    (instr?.op === Op.GetField && URL_PARTS.has(instr.name) && instr.name !== 'protocol') ||
    (instr?.op === Op.CallMethod && URL_PARTS.has(instr.name));
  return isHost ? instr : null;
}

/** The host of an address that nobody outside chooses: of this site, of the configuration. */
function isOwnHost(act: Activation, reg: Reg): boolean {
  const definition = act.definitions[reg];
  const isPart = hostRead(definition) !== null || (definition?.op === Op.CallMethod && definition.name === 'get_host');
  const bit = act.analysis.index.sanitizerBit('host-check');
  const { taints } = act.read(reg);
  // settings.origin
  if (taints === null) return isPart || definition?.op === Op.GetField || definition?.op === Op.LoadVar;
  return taints.every(({ cleaned, origin }) => OPERATORS.has(origin.kind) || (isPart && (cleaned & bit) !== 0));
}

/** Data that whoever runs the program chooses. */
const OPERATORS: ReadonlySet<string> = new Set(['environment', 'command-line']);

/** Whether nobody else has a say in the value. */
function isOperators(value: Value): boolean {
  return value.taints === null || value.taints.every(({ origin }) => OPERATORS.has(origin.kind));
}

/** The read of an address's host that a register holds, also by a variable: `const host = url.hostname`. */
function readOfHost(act: Activation, reg: Reg): GetFieldInstr | CallMethodInstr | null {
  const loaded = act.definitions[reg];
  return hostRead(
    sameText(act, loaded?.op === Op.LoadVar ? act.definitions[soleDefinition(act, loaded.variable)] : loaded),
  );
}

/** `hosts.has(url.hostname)`: the host of the whole address is checked, and of the text it was made from. */
function cleanAddress(act: Activation, state: State, reg: Reg): void {
  trustSender(act, state, reg);
  const loaded = act.definitions[reg];
  const read = readOfHost(act, reg);
  if (read === null) return;
  // the part now stands in the object, too
  if (loaded?.op !== Op.LoadVar) clean(act, state, reg, 'host-check');
  tellWhole(act, read.object, 2, (reg) => {
    clean(act, state, reg, 'host-check');
  });
}

/** What a text is another form of, of which no character but white space and upper case is gone; else the text. */
function sameText(act: Activation, made: Instr | undefined): Instr | undefined {
  switch (made?.op) {
    case Op.CallMethod: {
      const { name, object, args } = made;
      if (CASE_FORMS.has(name) || (SPACE_FORMS.has(name) && args.length === 0))
        return sameText(act, act.definitions[object]);
      // String.valueOf(uri.getHost()), Objects.toString(uri.getHost(), "")
      const isForm = FORMS.has(name) && args.length > 0 && FORM_OWNERS.has(placeText(act, object));
      return isForm ? sameText(act, act.definitions[args[0]]) : made;
    }
    case Op.Call: {
      const callee = act.definitions[made.callee];
      const isForm = callee?.op === Op.LoadGlobal && /^(?:String|str)$/.test(callee.name) && made.args.length === 1;
      return isForm ? sameText(act, act.definitions[made.args[0]]) : made;
    }
    case Op.If:
      // url.hostname ?? ''
      return (made.test === 'nullish' ? made.elseValue : made.thenValue) === made.condition
        ? sameText(act, act.definitions[made.condition])
        : made;
    default:
      return made;
  }
}

const CASE_FORMS: ReadonlySet<string> = new Set(['toLowerCase', 'toUpperCase', 'lower', 'upper', 'casefold']);
const SPACE_FORMS: ReadonlySet<string> = new Set(['trim', 'strip', 'toString']);
const FORM_OWNERS: ReadonlySet<string> = new Set(['String', 'Objects']);
const FORMS: ReadonlySet<string> = new Set(['valueOf', 'toString', 'requireNonNull', 'requireNonNullElse']);

/** `if (event.origin !== 'https://…') return`: what a page gets from a window that it knows is no stranger's. */
function trustSender(act: Activation, state: State, reg: Reg): void {
  const loaded = act.definitions[reg];
  const read = loaded?.op === Op.LoadVar ? act.definitions[soleDefinition(act, loaded.variable)] : loaded;
  if (read?.op !== Op.GetField || read.name !== 'origin' || !isMessage(act, read.object)) return;
  for (const id of materialize(act, state, read.object) ?? []) {
    const event = heapObject(state, id);
    if (event !== null) state.set(id, event.set('data', UNKNOWN, false));
  }
  if (loaded === read) return;
  // ({ origin, data }) => …
  for (const [variable, source] of act.analysis.storesOf(act.fn)) {
    const part = act.definitions[source];
    if (part?.op === Op.GetField && part.name === 'data' && part.object === read.object)
      state.set(act.module.variableBase + variable, UNKNOWN);
  }
}

function isMessage(act: Activation, reg: Reg): boolean {
  return act.read(reg).apis?.some(({ path }) => path === 'dom.MessageEvent') === true;
}

/**
 * `parts.netloc == ""`: the address does not begin with `//` and a host. What browsers take for that as well (`///host`, `/\host`)
 * is not told by it, so that it counts together with what the path is.
 */
export function refineHostless(act: Activation, state: State, host: Reg): void {
  const read = readOfHost(act, host);
  if (read !== null && read.name !== 'href') refineWhole(act, state, read.object, SINGLE_SLASH);
}

/**
 * Tells something of an address, and of the texts that it was made of.
 * @param most arguments of what made it, from the first on, that are such texts: the second of `urljoin(base, path)` is one
 */
function tellWhole(act: Activation, object: Reg, most: number, tell: (reg: Reg) => void, hops = 4): void {
  tell(object);
  const made = act.definitions[object];
  if (hops === 0 || made === undefined) return;
  if (made.op === Op.LoadVar) {
    const source = soleDefinition(act, made.variable);
    if (source !== NONE) tellWhole(act, source, most, tell, hops - 1);
  } else if (made.op === Op.New || made.op === Op.Call || made.op === Op.CallMethod) {
    for (const argument of made.args.slice(0, most)) tellWhole(act, argument, most, tell, hops - 1);
  }
}

/** An address, and the text that it was made of, begins with a slash, or not with two. */
function refineWhole(act: Activation, state: State, object: Reg, told: typeof ROOTED | typeof SINGLE_SLASH): void {
  tellWhole(act, object, 1, (reg) => {
    refineBeginning(act, state, reg, told);
  });
}

/** `x` is one of the members of `container`: a fixed list, a set, the keys of an object. */
export function refineMembership(
  act: Activation,
  state: State,
  container: Reg,
  member: Reg | undefined,
  holds: boolean,
): void {
  if (member === undefined) return;
  const value = act.read(container);
  if (!holds) {
    // a list of keys that lead to the prototype: what is not among them is an ordinary key
    if (holdsConstant(state, value, '__proto__')) clean(act, state, member, 'key-check');
    return;
  }
  if (value.taints !== null) return;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null) continue;
    for (const field of object.fields.values()) if (!isOperators(field)) return;
    if (object.rest !== null && !isOperators(object.rest)) return;
  }
  if (value.prim === Prim.String && value.consts === null) return;
  clean(act, state, member, 'allow-list');
  cleanAddress(act, state, member);
  // parts.path in PAGES
  const part = act.definitions[member];
  if (part?.op === Op.GetField && (part.name === 'path' || part.name === 'pathname'))
    refineWhole(act, state, part.object, ROOTED);
  // known.includes(`${a}/${b}`): every piece is one of those known
  const built = act.definitions[member];
  if (built?.op === Op.Template) {
    for (const part of built.parts) if (typeof part !== 'string') clean(act, state, part, 'allow-list');
  }
}

/** `COLUMNS.get(name) != null`, `if (COLUMNS[name])`: what leads to something in a table that is known as a whole is one of its keys. */
function refineFound(act: Activation, state: State, reg: Reg): void {
  let instr = act.definitions[reg];
  if (instr?.op === Op.LoadVar) {
    const store = soleDefinition(act, instr.variable);
    instr = store === NONE ? undefined : act.definitions[store];
  }
  let key: Reg;
  if (instr?.op === Op.GetIndex) key = instr.index;
  else if (instr?.op === Op.CallMethod && instr.name === 'get' && instr.args.length === 1) [key] = instr.args;
  else return;
  if (act.read(key).taints === null) return;
  const { refs } = act.read(instr.object);
  const isKnown = refs?.every((id) => {
    const table = heapObject(state, id);
    return table !== null && table.rest === null && table.fields.size > 0;
  });
  if (isKnown === true) refineMembership(act, state, instr.object, key, true);
}

/** A function has said the same of each element of a list that is known as a whole. */
function refineByList(act: Activation, state: State, list: Reg, predicate: Reg, holds: boolean): void {
  const { refs } = act.read(list);
  const object = refs?.length === 1 ? heapObject(state, refs[0]) : null;
  if (object === null || object.rest !== null || object.fields.size === 0) return;
  refineByElements(act, state, [...object.fields.values()], act.read(predicate), holds);
}

function holdsConstant(state: State, container: Value, wanted: string): boolean {
  for (const id of container.refs ?? []) {
    for (const field of heapObject(state, id)?.fields.values() ?? []) if (field.text === wanted) return true;
  }
  return false;
}

/** `text.includes('x')`; in Java `text.contains("x")` of a string. */
function isTextSearch(act: Activation, instr: CallMethodInstr): boolean {
  if (instr.name === 'includes') return true;
  return instr.name === 'contains' && act.module.ir.language === 'java' && act.read(instr.object).refs === null;
}

const TESTS_OF_HELPERS = /^(?:contains|startsWith|endsWith)$/;
const HELPERS_OF_TEXTS = /(?:^|\.)(?:StringUtils?|StrUtil|CharSequenceUtil|TextUtils?)$/;
const HELPERS_OF_LISTS = /(?:^|\.)(?:Array|Collection|List|Coll|Iter)Utils?$/;

/** `StringUtils.contains(text, "..")`: the method of the text, as a static one of a class of helpers. */
function isTestOfHelper(act: Activation, instr: CallMethodInstr): boolean {
  if (act.module.ir.language !== 'java' || !TESTS_OF_HELPERS.test(instr.name)) return false;
  const owner = textOfRegister(act, instr.object);
  return HELPERS_OF_TEXTS.test(owner) || (instr.name === 'contains' && HELPERS_OF_LISTS.test(owner));
}

/** Guard rows of a call, whose kinds count together. */
function cleanByGuards(act: Activation, state: State, instr: CallInstr | CallMethodInstr): void {
  let kinds: Map<Reg, string[]> | null = null;
  for (const { kind, place } of guardRows(act, instr)) {
    const reg = place?.at === 'receiver' && instr.op === Op.CallMethod ? instr.object : guardedArgument(instr, place);
    if (kind === null || reg === NONE) continue;
    kinds ??= new Map();
    const list = kinds.get(reg);
    if (list === undefined) kinds.set(reg, [kind]);
    else list.push(kind);
  }
  if (kinds !== null) for (const [reg, list] of kinds) clean(act, state, reg, ...list);
}

/** The argument that a guard speaks of: by its keyword where the call has that, else by position. */
function guardedArgument({ args, names }: CallInstr | CallMethodInstr, place: Place | null): Reg {
  if (place?.at !== 'argument') return args.at(0) ?? NONE;
  const named = place.keyword === null ? -1 : (names?.indexOf(place.keyword) ?? -1);
  if (named >= 0) return args[named];
  return place.from < 0 || names?.[place.from] != null ? NONE : (args.at(place.from) ?? NONE);
}

/** A method of the project that tests its arguments. */
function refineByMethod(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): void {
  if (instr.spread !== null || instr.names !== null) return;
  const receiver = act.read(instr.object);
  if (receiver.refs === null && receiver.fns === null) return;
  if (!instr.args.some((reg) => act.read(reg).taints !== null)) return;
  const { value } = methodValue(act, state, receiver, instr);
  if (value !== null) refineByCallee(act, state, value, receiver, instr.args, holds);
}

function refineMethod(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): void {
  if (holds) cleanByGuards(act, state, instr);
  if (instr.args.length === 2 && isTestOfHelper(act, instr)) {
    refineMethod(act, state, { ...instr, object: instr.args[0], args: [instr.args[1]] }, holds);
    return;
  }
  const first = instr.args[0] as Reg | undefined;
  switch (instr.name) {
    case 'includes':
    case 'has':
    case 'contains':
    case 'containsKey':
    case 'hasOwnProperty':
    case 'hasOwn':
      if (instr.name === 'hasOwn') {
        refineMembership(act, state, instr.args[0], instr.args[1] as Reg | undefined, holds);
        return;
      }
      if (isTextSearch(act, instr) && first !== undefined && act.read(first).text !== null) {
        // x.includes('..'): in the other branch the text is free of it
        const text = act.read(first).text;
        if (!holds && text === '..') clean(act, state, withoutCase(act, instr.object), 'path-clean');
        if (!holds && text === '//') refineLocalPath(act, state, withoutCase(act, instr.object), text, false);
        return;
      }
      refineMembership(act, state, instr.object, first, holds);
      return;
    case 'equals':
    case 'equalsIgnoreCase':
    case 'contentEquals':
      refineEquality(act, state, instr, holds);
      return;
    case 'find':
      if (holds && first !== undefined && act.read(first).fns !== null)
        refineExisting(act, state, instr.object, first, true);
      else refineMatch(act, state, instr, holds);
      return;
    case 'matches':
      refineMatch(act, state, instr, holds);
      return;
    case 'call':
      // Object.prototype.hasOwnProperty.call(object, key)
      {
        const method = act.definitions[instr.object];
        if (method?.op === Op.GetField && method.name === 'hasOwnProperty' && instr.args.length > 1) {
          refineMembership(act, state, instr.args[0], instr.args[1], holds);
          if (holds) clean(act, state, instr.args[1], 'key-check');
        }
      }
      return;
    case 'test':
    case 'exec': {
      const definition = regexOf(act, instr.object);
      if (definition !== null && first !== undefined)
        applyPattern(act, state, first, definition.pattern, definition.flags, holds);
      return;
    }
    case 'match': {
      const definition = first === undefined ? null : regexOf(act, first);
      if (definition !== null) applyPattern(act, state, instr.object, definition.pattern, definition.flags, holds);
      return;
    }
    case 'startsWith':
    case 'startswith':
      if (first !== undefined && !holds && /^\.\.?[/\\]?$/.test(knownPrefix(act.read(first)))) {
        // a path that does not climb: `if (file.startsWith('..')) return`
        clean(act, state, instr.object, 'path-clean');
      }
      if (first !== undefined && !holds && act.read(first).text === '..') {
        // path.relative(root, file).startsWith('..') is false: the file lies inside
        const inside = relativePlace(act, instr.object);
        if (inside !== NONE) clean(act, state, inside, 'path-clean');
        // root.relativize(file).startsWith("..")
        const relativized = madeBy(act, instr.object, 'relativize');
        if (relativized?.args.length === 1) clean(act, state, relativized.args[0], 'path-clean');
      }
      if (first !== undefined && act.module.ir.language === 'python' && act.read(first).refs !== null) {
        refinePrefixes(act, state, instr.object, first, holds);
        return;
      }
      if (first !== undefined && refineLocalPath(act, state, instr.object, act.read(first).text, holds)) return;
      if (first !== undefined && holds) {
        const prefix = act.read(first);
        const text = knownPrefix(prefix);
        if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+[/?#]/i.test(text)) clean(act, state, instr.object, 'host-check');
        else if (!isChosenOutside(act, prefix) && !/^https?:?\/?\/?$/i.test(text)) {
          // resolved.startsWith(root): the path stays inside
          const kinds: string[] = [];
          const isPath = text === '' || (text.length > 1 && /[/\\]/.test(text));
          if (isPath && act.module.ir.language === 'python') {
            if (isInside(act, state, instr.object)) kinds.push('path-clean');
          } else if (isPath) {
            kinds.push('path-clean');
            // file.toPath().normalize().startsWith(root)
            for (const place of samePlaces(act, instr.object)) clean(act, state, place, 'path-clean');
          }
          if (text.length > 1 && text.startsWith('/') && !text.startsWith('//')) kinds.push('host-check');
          // address.startsWith(`${site}/`)
          const last = prefix.parts?.at(-1);
          if (text === '' && typeof last === 'string' && last.endsWith('/')) kinds.push('host-check');
          clean(act, state, instr.object, ...kinds);
        }
      }
      return;
    case 'endsWith':
    case 'endswith':
      // url.hostname.endsWith('.harbour.example'): the dot in front keeps other names out
      if (!holds || first === undefined || !/^\.[\w-]+(?:\.[\w-]+)+$/.test(act.read(first).text ?? '')) return;
      // a whole address may end with anything
      if (readOfHost(act, instr.object)?.name !== 'href') cleanAddress(act, state, instr.object);
      return;
    case 'isInteger':
    case 'isSafeInteger':
    case 'isFinite':
      if (holds && first !== undefined) clean(act, state, first, 'number');
      return;
    case 'isNaN':
      if (!holds && first !== undefined) clean(act, state, first, 'number');
      return;
    case 'get':
      if (holds) refineFound(act, state, instr.dst);
      return;
    case 'every': {
      // names.every((n) => allowed.has(n))
      if (first === undefined) return;
      if (!holds) {
        refineExisting(act, state, instr.object, first, false);
        return;
      }
      clean(act, state, instr.object, 'allow-list');
      refineByList(act, state, instr.object, first, true);
      return;
    }
    case 'some':
      // ['..', '/'].some((part) => path.includes(part))
      if (first === undefined) return;
      if (holds) refineExisting(act, state, instr.object, first, true);
      else refineByList(act, state, instr.object, first, false);
      return;
    default:
      return;
  }
}

/** Methods that give where a list has something, -1 where it has not. */
const POSITIONS: ReadonlySet<string> = new Set([
  'indexOf',
  'lastIndexOf',
  'findIndex',
  'findLastIndex',
  'binarySearch',
]);

/** A list has what was looked for in it. */
function refinePosition(act: Activation, state: State, { name, object, args }: CallMethodInstr): void {
  // Arrays.binarySearch(names, name)
  if (name === 'binarySearch' && args.length > 1) refineMembership(act, state, args[0], args[1], true);
  else if (name.startsWith('find')) refineExisting(act, state, object, args.at(0) ?? NONE, true);
  else refineMembership(act, state, object, args.at(0), true);
}

/** What a test of the beginning of a text says: that it begins with `/`, that it does not, that it does not begin with `//`. */
function refineLocalPath(act: Activation, state: State, reg: Reg, prefix: string | null, holds: boolean): boolean {
  const told = prefix === '/' ? (holds ? ROOTED : UNROOTED) : prefix === '//' && !holds ? SINGLE_SLASH : null;
  if (told === null) return false;
  refineBeginning(act, state, reg, told);
  return told === SINGLE_SLASH;
}

const ROOTED = 'rooted';
const UNROOTED = 'unrooted';
const SINGLE_SLASH = 'single-slash';
type Beginning = typeof ROOTED | typeof UNROOTED | typeof SINGLE_SLASH;

/** `to[0] === '/'`, `to.charAt(1) !== '/'`, `to.slice(0, 2) !== '//'`, `to.indexOf('//') !== 0`: how a text begins. */
function refineFirstCharacters(act: Activation, state: State, reg: Reg, other: Value, equal: boolean): boolean {
  const made = act.definitions[reg];
  const { text } = other;
  if (made?.op === Op.GetIndex) {
    const at = act.read(made.index).single?.value;
    return typeof at === 'number' && refineCharacter(act, state, made.object, at, text, equal);
  }
  if (made?.op !== Op.CallMethod) return false;
  const [first, second] = made.args.map((arg) => act.read(arg).single?.value);
  switch (made.name) {
    case 'charAt':
    case 'at':
      return typeof first === 'number' && refineCharacter(act, state, made.object, first, text, equal);
    case 'slice':
    case 'substring':
    case 'substr':
      if (first === 1 && second === 2) return refineCharacter(act, state, made.object, 1, text, equal);
      if (first !== 0 || second !== text?.length || !/^\/\/?$/.test(text ?? '')) return false;
      refineLocalPath(act, state, made.object, text, equal);
      return true;
    case 'indexOf': {
      const wanted = other.single?.value;
      if (first !== '/' && first !== '//') return false;
      if (wanted === 0) refineLocalPath(act, state, made.object, first, equal);
      else if (wanted === -1 && equal) refineLocalPath(act, state, made.object, first, false);
      else return false;
      return true;
    }
    default:
      return false;
  }
}

function refineCharacter(
  act: Activation,
  state: State,
  reg: Reg,
  at: number,
  text: string | null,
  equal: boolean,
): boolean {
  if (text !== '/' || (at !== 0 && at !== 1) || (at === 1 && equal)) return false;
  refineLocalPath(act, state, reg, at === 0 ? '/' : '//', equal);
  return true;
}

/** `clean === raw` where `clean` is `raw.replace(pattern, '')`: nothing was removed, or nothing is left to be removed. */
function refineUnchanged(act: Activation, state: State, left: Reg, right: Reg): void {
  for (const [made, plain] of [
    [left, right],
    [right, left],
  ]) {
    const source = act.definitions[made];
    const raw = act.definitions[plain];
    const call =
      source?.op === Op.LoadVar && act.module.ir.variables[source.variable].function === act.fn.index
        ? act.definitions[act.analysis.storesOf(act.fn).get(source.variable) ?? NONE]
        : source;
    if (call?.op !== Op.CallMethod || !/^replace(?:All)?$/.test(call.name) || call.args.length !== 2) continue;
    const object = act.definitions[call.object];
    const isSame = raw?.op === Op.LoadVar && object?.op === Op.LoadVar && object.variable === raw.variable;
    if (!isSame && textAt(act, raw) !== textAt(act, object)) continue;
    const regex = regexOf(act, call.args[0]);
    const pattern = regex?.pattern ?? literalPattern(act.read(call.args[0]).text ?? '');
    const kinds = pattern === '' ? [] : [...removedByPattern(pattern)];
    if (climbs(pattern)) kinds.push('path-clean');
    if (kinds.length === 0) continue;
    clean(act, state, left, ...kinds);
    clean(act, state, right, ...kinds);
    return;
  }
}

function textAt(act: Activation, instr: Instr | undefined): string {
  return instr === undefined ? '' : act.module.text(instr.start, instr.end);
}

function refineBeginning(act: Activation, state: State, reg: Reg, told: Beginning): void {
  const { index } = act.analysis;
  const made = act.definitions[reg];
  // what an earlier condition told of the variable
  const kept = made?.op === Op.LoadVar ? state.get(act.module.variableBase + made.variable) : undefined;
  const value = kept instanceof Value ? kept : act.read(reg);
  if (value.taints === null) return;
  const other = told === UNROOTED ? 0 : index.sanitizerBit(told === ROOTED ? SINGLE_SLASH : ROOTED);
  const isBoth = other !== 0 && value.taints.every((t) => (t.cleaned & other) !== 0);
  let mask = index.sanitizerBit(told) | (isBoth ? index.sanitizerBit('host-check') : 0);
  if (told === UNROOTED) mask |= index.sanitizerBit(SINGLE_SLASH);
  storeBack(act, state, reg, cleanValue(value, mask));
}

/**
 * Python's `p.startswith(('//', '/\\'))`: where it does not hold, none of them is the beginning; where it does, what each of
 * them says is known. Of hosts alone: `('https://a.example/', 'https://b.example/')`.
 */
function refinePrefixes(act: Activation, state: State, reg: Reg, prefixes: Reg, holds: boolean): void {
  const given = act.definitions[prefixes];
  const items = given?.op === Op.ArrayLit ? given.items.map((item) => act.read(item)) : [];
  if (items.length === 0) return;
  if (!holds) {
    for (const { text } of items) refineLocalPath(act, state, reg, text, false);
    return;
  }
  const isHost = items.every((item) => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+[/?#]/i.test(knownPrefix(item)));
  if (isHost) clean(act, state, reg, 'host-check');
}

/** The method call of this name that a register's value comes from, directly or through a variable written once. */
function madeBy(act: Activation, reg: Reg, name: string): CallMethodInstr | null {
  const made = madeByCall(act, reg);
  return made?.name === name ? made : null;
}

function madeByCall(act: Activation, reg: Reg): CallMethodInstr | null {
  const instr = definitionOf(act, reg);
  return instr?.op === Op.CallMethod ? instr : null;
}

/** What makes the value of a register, also through a variable written once. */
function definitionOf(act: Activation, reg: Reg): Instr | undefined {
  const instr = act.definitions[reg];
  if (instr?.op !== Op.LoadVar) return instr;
  const store = soleDefinition(act, instr.variable);
  return store === NONE ? undefined : act.definitions[store];
}

/** The file of `path.relative(root, file)`, and of `relative(root, file)` by a function of `path` that is imported alone. */
function relativePlace(act: Activation, reg: Reg): Reg {
  const made = definitionOf(act, reg);
  if (made?.op === Op.CallMethod) return made.name === 'relative' ? (made.args.at(1) ?? NONE) : NONE;
  const isOfPath =
    made?.op === Op.Call && act.read(made.callee).apis?.some(({ path }) => path === 'node-path.Path.relative') === true;
  return isOfPath ? (made.args.at(1) ?? NONE) : NONE;
}

/** Methods that give a path without `..`. */
const RESOLVES = /^(?:getCanonical(?:Path|File)|toRealPath|normalize)$/;
/** … and those that give the same place in another form. */
const OTHER_FORM = /^(?:toPath|toFile|toString|getPath)$/;
const ABSOLUTE_FORM = /^(?:toAbsolutePath|getAbsolute(?:Path|File))$/;

/**
 * The files that a path was made of: `file` of `file.toPath().normalize()`, also through variables written once. An absolute
 * path may still climb, so that it says something of its file only where `..` was resolved.
 */
function samePlaces(act: Activation, reg: Reg): readonly Reg[] {
  const found: Reg[] = [];
  let isResolved = false;
  for (let made = madeByCall(act, reg); made?.args.length === 0; made = madeByCall(act, made.object)) {
    if (RESOLVES.test(made.name)) isResolved = true;
    else if (!OTHER_FORM.test(made.name) && !ABSOLUTE_FORM.test(made.name)) break;
    if (isResolved || OTHER_FORM.test(made.name)) found.push(made.object);
  }
  return found;
}

/** `text.toLowerCase()`: what has no letters in it is in the text itself just as well. */
function withoutCase(act: Activation, reg: Reg): Reg {
  const made = act.definitions[reg];
  return made?.op === Op.CallMethod && /^to(?:Lower|Upper)Case$/.test(made.name) ? made.object : reg;
}

/** `a.equals("x")`, `"x".equals(a)`, `Objects.equals(a, "x")`: the other side is that constant. */
function refineEquality(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): void {
  if (!holds || instr.args.length === 0) return;
  const sides = instr.args.length === 2 ? instr.args : [instr.object, instr.args[0]];
  for (const [a, b] of [sides, [sides[1], sides[0]]]) {
    const known = act.read(a);
    // "api.harbour.example".equals(uri.getHost())
    if (known.text !== '' && (known.consts !== null || isOwnHost(act, a))) cleanAddress(act, state, b);
    if (known.consts === null || known.consts.length === 0 || act.read(b).taints === null) continue;
    if (instr.name === 'equals' && known.single !== null) storeBack(act, state, b, constantValue(known.single.value));
    else clean(act, state, b, 'allow-list');
    return;
  }
}

/** `text.matches("[a-z]+")`, `pattern.matcher(text).matches()`, `Pattern.matches("[a-z]+", text)`. */
function refineMatch(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): void {
  const matcher = act.read(instr.object);
  const pattern = matcher.refs?.length === 1 ? heapObject(state, matcher.refs[0])?.get('(pattern)') : undefined;
  if (pattern !== undefined) {
    const input = matcherInput(act, instr.object);
    if (input === NONE || pattern.text === null) return;
    const whole = instr.name === 'matches';
    applyPattern(act, state, input, whole ? wholeText(pattern.text) : pattern.text, '', holds);
    return;
  }
  if (instr.name !== 'matches' || act.module.ir.language !== 'java') return;
  const isStatic = instr.args.length === 2;
  const text = instr.args.length === 0 ? null : act.read(instr.args[0]).text;
  if (text !== null) applyPattern(act, state, isStatic ? instr.args[1] : instr.object, wholeText(text), '', holds);
}

/** The register that a matcher was made for. */
function matcherInput(act: Activation, reg: Reg): Reg {
  let definition = act.definitions[reg];
  if (definition?.op === Op.LoadVar) {
    const stored = soleDefinition(act, definition.variable);
    definition = stored === NONE ? undefined : act.definitions[stored];
  }
  return definition?.op === Op.CallMethod && definition.name === 'matcher' && definition.args.length > 0
    ? definition.args[0]
    : NONE;
}

/** The regular expression a register holds: a literal, or a variable stored once from one. */
export function regexOf(act: Activation, reg: Reg): { pattern: string; flags: string } | null {
  const instr = act.definitions[reg];
  if (instr === undefined) return null;
  if (instr.op === Op.Regex) return instr;
  if (instr.op === Op.LoadVar) {
    const info = act.module.ir.variables[instr.variable];
    if (info.stores !== 1) return null;
    const owner = act.module.ir.functions[info.function];
    return act.analysis.regexStores(owner).get(instr.variable) ?? null;
  }
  return null;
}

function applyPattern(act: Activation, state: State, reg: Reg, pattern: string, flags: string, holds: boolean): void {
  if (holds) clean(act, state, reg, ...validatedByPattern(pattern, flags));
  // if (/^\/\//.test(path)) return
  else if (TWO_SLASHES.test(pattern)) refineBeginning(act, state, reg, SINGLE_SLASH);
  else clean(act, state, reg, ...removedByPattern(pattern), ...(climbs(pattern) ? ['path-clean'] : []));
}

/** `^\/\/`, `^\/{2}`, `^[/\\]{2,}`: two slashes at the beginning, or more. */
const TWO_SLASHES = /^\^(?:(?:\\?\/|\[(?:\\?\/|\\\\)+\]){2}|(?:\\?\/|\[(?:\\?\/|\\\\)+\])\{2,?\})$/;
