/** What Python's conditions tell about values in the branch where they hold. */
import {
  NONE,
  Op,
  type BinaryInstr,
  type CallInstr,
  type CallMethodInstr,
  type GetFieldInstr,
  type Instr,
  type Reg,
} from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { libraryPath } from './builtins/python.js';
import { anchored, regexOfValue } from './builtins/pythonText.js';
import { refineByScheme, refineToPlain } from './connectionAddresses.js';
import { refineExistingInPython } from './existsGuards.js';
import { storeBack } from './objects.js';
import { literalPattern, removedByPattern, validatedByPattern } from './patterns.js';
import { clean, refine, refineMembership } from './refine.js';
import type { State } from './state.js';
import { constantValue } from './value.js';

/** Types whose values have no text of their own. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'int',
  'float',
  'bool',
  'complex',
  'uuid.UUID',
  'datetime.datetime',
  'datetime.date',
  'decimal.Decimal',
  'numbers.Number',
]);

/** @returns true if the condition is one of Python's own and all is said */
export function refinePythonCall(act: Activation, state: State, instr: CallInstr, holds: boolean): boolean {
  const callee = act.definitions[instr.callee];
  if (callee?.op === Op.LoadGlobal && callee.name === 'isinstance' && instr.args.length === 2) {
    if (holds) refineType(act, state, instr.args[0], instr.args[1]);
    return true;
  }
  if (callee?.op === Op.LoadGlobal && (callee.name === 'any' || callee.name === 'all')) {
    if (holds === (callee.name === 'any')) refineExistingInPython(act, state, instr, holds);
    return false;
  }
  const path = libraryPath(act, instr.callee);
  if (path?.startsWith('re.') !== true) return false;
  refineRegex(act, state, path.slice(3), instr.args[0] ?? NONE, instr.args[1] ?? NONE, holds);
  return true;
}

/** `isinstance(x, int)`, `isinstance(x, (int, float))` */
function refineType(act: Activation, state: State, value: Reg, type: Reg): void {
  const definition = act.definitions[type];
  const types = definition?.op === Op.ArrayLit ? definition.items : [type];
  const names = types.map((reg) => {
    const instr = act.definitions[reg];
    return instr?.op === Op.LoadGlobal ? instr.name : (libraryPath(act, reg) ?? '');
  });
  if (names.every((name) => WITHOUT_TEXT.has(name))) clean(act, state, value, 'number');
  else if (names.every((name) => name === 'str' || name === 'bytes' || WITHOUT_TEXT.has(name))) {
    clean(act, state, value, 'nosql-clean');
  }
}

function refineRegex(act: Activation, state: State, name: string, pattern: Reg, text: Reg, holds: boolean): void {
  if (text === NONE || pattern === NONE || !/^(?:match|fullmatch|search)$/.test(name)) return;
  const regex = regexOfValue(state, act.read(pattern));
  if (regex === null) return;
  const { pattern: written, flags } = anchored(regex, name);
  clean(act, state, text, ...(holds ? validatedByPattern(written, flags) : removedByPattern(written)));
}

/** `ALLOWED.index(name)`, which raises an error for what is not in the list. */
export function refineFoundIndex(act: Activation, state: State, { object, args }: CallMethodInstr): void {
  if (args.length === 1 && act.read(object).refs !== null) refineMembership(act, state, object, args[0], true);
}

/** Calls that follow `..` and links. */
const RESOLVES = /^(?:resolve|realpath|abspath|normpath)$/;

/** A path that a check found under a folder. Of one that was only put together, with `..` in it, the check says nothing. */
export function cleanInside(act: Activation, state: State, path: Reg): void {
  if (isInside(act, state, path)) clean(act, state, path, 'path-clean');
}

/** Does a check of a path's beginning tell where it leads? What it was resolved from leads there too. */
export function isInside(act: Activation, state: State, path: Reg): boolean {
  const made = madeBy(act, path);
  if (made?.op === Op.Binary && made.operator === '/') return false;
  if (made?.op === Op.CallMethod) {
    if (made.name === 'joinpath' || (made.name === 'join' && made.args.length > 1)) return false;
    // os.path.realpath(p), p.resolve()
    if (RESOLVES.test(made.name))
      clean(act, state, made.args.length > 0 && made.name !== 'resolve' ? made.args[0] : made.object, 'path-clean');
  }
  // str(p.resolve())
  if (made?.op === Op.Call && made.args.length === 1 && calls(act, made, 'str')) cleanInside(act, state, made.args[0]);
  return true;
}

function calls({ definitions }: Activation, { callee }: CallInstr, name: string): boolean {
  const called = definitions[callee];
  return called?.op === Op.LoadGlobal && called.name === name;
}

/** What makes the value of a register: of a variable that is set once, what it is set to. */
function madeBy(act: Activation, reg: Reg): Instr | undefined {
  const made = act.definitions[reg];
  return made?.op === Op.LoadVar ? act.definitions[act.analysis.onlyStore(act.module, act.fn, made.variable)] : made;
}

/** @returns true if the condition is one of Python's own and all is said */
export function refinePythonMethod(act: Activation, state: State, instr: CallMethodInstr, holds: boolean): boolean {
  const first = instr.args[0] ?? NONE;
  switch (instr.name) {
    case 'match':
    case 'fullmatch':
    case 'search':
      if (libraryPath(act, instr.object) === 're') {
        refineRegex(act, state, instr.name, first, instr.args[1] ?? NONE, holds);
      } else refineRegex(act, state, instr.name, instr.object, first, holds);
      return true;
    case 'isdigit':
    case 'isnumeric':
    case 'isdecimal':
      if (holds) clean(act, state, instr.object, 'allow-list', 'number');
      return true;
    case 'isalnum':
    case 'isalpha':
    case 'isidentifier':
      if (holds) clean(act, state, instr.object, 'allow-list');
      return true;
    case 'is_relative_to':
      if (holds) cleanInside(act, state, instr.object);
      return true;
    case 'startswith':
      return holds && first !== NONE && refineByScheme(act, state, instr.object, act.read(first).text);
    case 'count':
      // ALLOWED.count(name)
      if (!holds || first === NONE || act.read(instr.object).refs === null) return false;
      refineMembership(act, state, instr.object, first, true);
      return true;
    case 'issubset':
      return false;
    default:
      return false;
  }
}

/** `if parsed.password:` does not hold, for what was parsed: it has no login. */
export function refineAbsentPart(act: Activation, state: State, { name, object }: GetFieldInstr): void {
  if (name !== 'password') return;
  const made = madeBy(act, object);
  if (made?.op !== Op.Call && made?.op !== Op.CallMethod) return;
  if (/(?:^|\.)(?:urlparse|urlsplit|make_url|URL)$/.test(act.module.text(made.start, made.end).split('(')[0]))
    for (const text of made.args.slice(0, 1)) refineToPlain(act, state, text);
}

/** @returns true if the condition is one of Python's own and all is said */
export function refinePythonBinary(act: Activation, state: State, instr: BinaryInstr, holds: boolean): boolean {
  switch (instr.operator) {
    case 'in':
    case 'not in': {
      // root in path.parents
      const parents = act.definitions[instr.right];
      if (parents?.op === Op.GetField && parents.name === 'parents') {
        if (holds === (instr.operator === 'in')) cleanInside(act, state, parents.object);
        return true;
      }
      // '..' in x: in the other branch the text is free of it
      const part = act.read(instr.left);
      const whole = act.read(instr.right);
      if (part.text === null || whole.refs !== null || whole.taints === null) return false;
      if (holds === (instr.operator === 'not in')) {
        const kinds = removedByPattern(literalPattern(part.text));
        clean(act, state, instr.right, ...(part.text === '..' ? ['path-clean', ...kinds] : kinds));
        if (part.text === '@') refineToPlain(act, state, instr.right);
      } else refineByScheme(act, state, instr.right, part.text);
      return true;
    }
    case 'is':
    case 'is not':
    case '==':
    case '!=': {
      const equal = (instr.operator === 'is' || instr.operator === '==') === holds;
      for (const [side, other] of [
        [instr.left, instr.right],
        [instr.right, instr.left],
      ] as const) {
        const constant = act.read(other).single;
        // x is None, re.match(…) is not None
        if (constant !== null && constant.value == null) {
          refine(act, state, side, !equal);
          if (equal) storeBack(act, state, side, constantValue(constant.value));
          return true;
        }
        if (constant !== null && equal && instr.operator.startsWith('is') && act.read(side).consts === null) {
          storeBack(act, state, side, constantValue(constant.value));
          return true;
        }
        // os.path.commonpath([root, path]) == root
        const call = act.definitions[side];
        if (
          equal &&
          call?.op === Op.CallMethod &&
          /^common(?:path|prefix)$/.test(call.name) &&
          call.args.length === 1
        ) {
          const list = act.definitions[call.args[0]];
          if (list?.op === Op.ArrayLit) for (const item of list.items) cleanInside(act, state, item);
          return true;
        }
      }
      return false;
    }
    default:
      return false;
  }
}
