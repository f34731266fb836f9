/** Operators, templates and the pieces of built strings. */
import type { BinaryInstr, Constant, TemplateInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { instanceText } from './javaObjects.js';
import { deepTaints, heapObject } from './objects.js';
import { pythonText } from './pythonObjects.js';
import { pythonBinary } from './pythonOperators.js';
import { isKeyOf } from './builtins/entries.js';
import { asSalted } from './passwordRoles.js';
import { asSecretParameter } from './secretParameters.js';
import { asMasked } from './redaction.js';
import type { State } from './state.js';
import { chosenBy } from './unguessable.js';
import {
  cleanValue,
  constantValue,
  joinTaints,
  MAX_CONSTANTS,
  MAX_PARTS,
  Prim,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  UNKNOWN_STRING,
  Value,
  type Part,
  type Taint,
} from './value.js';

const MAX_TEXT = 4096;

/** Strings built from pieces; constant text is merged, pieces of pieces are spread. */
export function concatValues(state: State, pieces: readonly (string | Value)[]): Value {
  let taints: readonly Taint[] | null = null;
  const parts: Part[] = [];
  let consts: Constant[] | null = [''];
  for (const given of pieces) {
    let piece = given;
    if (typeof piece === 'string') {
      pushText(parts, piece);
      const text = piece;
      if (consts !== null) consts = consts.map((c) => String(c) + text);
      continue;
    }
    // a builder that knows its text
    const built = piece.refs?.length === 1 ? heapObject(state, piece.refs[0])?.get('(text)') : undefined;
    if (built !== undefined) piece = built;
    taints = joinTaints(taints, deepTaints(state, piece));
    const choices: readonly Constant[] | null = piece.consts;
    if (consts !== null && choices !== null && consts.length * choices.length <= MAX_CONSTANTS) {
      const product: Constant[] = [];
      for (const left of consts) for (const right of choices) product.push(String(left) + String(right));
      consts = product.every((c) => String(c).length <= MAX_TEXT) ? product : null;
    } else {
      consts = null;
    }
    if (piece.single !== null) pushText(parts, String(piece.single.value));
    else if (piece.parts !== null)
      for (const inner of piece.parts) {
        if (typeof inner === 'string') pushText(parts, inner);
        else parts.push(inner);
      }
    else
      parts.push(
        piece.refs === null
          ? piece
          : new Value(deepTaints(state, piece), piece.consts, piece.prim, null, null, null, null),
      );
  }
  if (consts !== null && taints === null) {
    return consts.length === 1
      ? constantValue(consts[0])
      : new Value(null, consts, Prim.String, null, null, null, null);
  }
  if (parts.length > MAX_PARTS) {
    const tail = parts.splice(MAX_PARTS / 2);
    let tailTaints: readonly Taint[] | null = null;
    for (const part of tail) if (typeof part !== 'string') tailTaints = joinTaints(tailTaints, part.taints);
    parts.push(new Value(tailTaints, null, Prim.String, null, null, null, null));
  }
  return new Value(taints, consts, Prim.String, null, null, null, parts);
}

function pushText(parts: Part[], text: string): void {
  if (text === '') return;
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = (last + text).slice(0, MAX_TEXT);
  else parts.push(text.slice(0, MAX_TEXT));
}

/** A value as text: objects are asked for theirs. */
function shown(act: Activation, state: State, value: Value, at: TemplateInstr): Value {
  return (value.refs !== null || (value.apis !== null && value.taints !== null)) && act.module.ir.language === 'python'
    ? pythonText(act, state, value, '__str__', at)
    : instanceText(act, state, at, value);
}

export function evaluateTemplate(act: Activation, state: State, instr: TemplateInstr): Value {
  const text = concatValues(
    state,
    instr.parts.map((p) => (typeof p === 'string' ? p : shown(act, state, act.read(p), instr))),
  );
  return asLocalPath(act, ofCheckedHost(act, asSalted(act, instr, asMasked(act, instr, text))));
}

/** `'/' + to` of a text that does not begin with a slash: a path of this host. */
function asLocalPath(act: Activation, text: Value): Value {
  const [first, second] = text.parts ?? [];
  if (first !== '/' || second === undefined || typeof second === 'string' || second.taints === null) return text;
  const bit = act.analysis.index.sanitizerBit('unrooted');
  const isLocal = second.taints.every(({ cleaned }) => (cleaned & bit) !== 0);
  return isLocal ? cleanValue(text, act.analysis.index.sanitizerBit('host-check')) : text;
}

/** `${path}?${query}` of a path that was checked: what follows cannot choose the host, in whatever the text goes into. */
function ofCheckedHost(act: Activation, text: Value): Value {
  const first = text.parts?.[0];
  if (first === undefined || typeof first === 'string' || first.taints === null) return text;
  const bit = act.analysis.index.sanitizerBit('host-check');
  return first.taints.every(({ cleaned }) => (cleaned & bit) !== 0) ? cleanValue(text, bit) : text;
}

export function evaluateBinary(act: Activation, state: State, instr: BinaryInstr, left: Value, right: Value): Value {
  const { operator } = instr;
  if (act.module.ir.language === 'python') {
    const own = pythonBinary(act, state, instr, left, right);
    if (own !== null) return own;
  }
  switch (operator) {
    case '+': {
      const string = ((left.prim | right.prim) & Prim.String) !== 0;
      if (left.consts !== null && right.consts !== null && left.consts.length * right.consts.length <= MAX_CONSTANTS) {
        const folded: Constant[] = [];
        for (const a of left.consts) for (const b of right.consts) folded.push(addConstants(a, b));
        if (folded.length === 1) return constantValue(folded[0]);
        return new Value(null, [...new Set(folded)], left.prim | right.prim, null, null, null, null);
      }
      if (!string && left.refs === null && right.refs === null) {
        const taints = joinTaints(left.taints, right.taints);
        return taints === null ? UNKNOWN_NUMBER : new Value(taints, null, Prim.Number, null, null, null, null);
      }
      if (left.prim === Prim.Number && right.prim === Prim.Number) return chosenBy(UNKNOWN_NUMBER, left, right);
      const after = act.module.ir.language === 'java' ? asSecretParameter(act, instr, left, right) : right;
      const text = concatValues(state, [instanceText(act, state, instr, left), instanceText(act, state, instr, after)]);
      return asLocalPath(act, asSalted(act, instr, asMasked(act, instr, text)));
    }
    case '-':
    case '*':
    case '/':
    case '//':
    case '**':
    case '&':
    case '|':
    case '^':
    case '<<':
    case '>>':
    case '>>>':
    case '%': {
      const a = left.single;
      const b = right.single;
      if (a !== null && b !== null && typeof a.value === 'number' && typeof b.value === 'number') {
        // whole numbers stay whole in Java
        const whole = operator === '/' && isJava(act) && Number.isInteger(a.value) && Number.isInteger(b.value);
        const result = arithmetic(operator, a.value, b.value);
        return constantValue(whole ? Math.trunc(result) : result);
      }
      if (isJava(act) && ((left.prim | right.prim) & ~Prim.Boolean) === 0) return logical(operator, a?.value, b?.value);
      if (operator === '%' && (left.prim & Prim.Number) === 0) return UNKNOWN_STRING;
      return chosenBy(UNKNOWN_NUMBER, left, right);
    }
    case '==':
    case '===':
    case '!=':
    case '!==':
    case 'is':
    case 'is not': {
      const a = left.single;
      const b = right.single;
      if (a === null || b === null) {
        if (left.consts !== null && right.consts !== null) {
          const possible = left.consts.some((x) => right.consts?.includes(x) === true);
          if (!possible && (operator === '===' || operator === '!==')) return constantValue(operator === '!==');
        }
        return UNKNOWN_BOOLEAN;
      }
      const loose = operator === '==' || operator === '!=';
      const equal = a.value === b.value || (loose && a.value == null && b.value == null);
      return constantValue(operator.startsWith('!') || operator === 'is not' ? !equal : equal);
    }
    case '<':
    case '>':
    case '<=':
    case '>=': {
      let a = left.single?.value;
      let b = right.single?.value;
      // characters are compared by their codes
      if (typeof a === 'string' && a.length === 1 && isJava(act)) a = a.charCodeAt(0);
      if (typeof b === 'string' && b.length === 1 && isJava(act)) b = b.charCodeAt(0);
      if (typeof a === 'number' && typeof b === 'number') {
        return constantValue(operator === '<' ? a < b : operator === '>' ? a > b : operator === '<=' ? a <= b : a >= b);
      }
      return UNKNOWN_BOOLEAN;
    }
    case 'in':
      return isKeyOf(act, state, left, right) ?? UNKNOWN_BOOLEAN;
    case 'not in':
    case 'instanceof':
      return UNKNOWN_BOOLEAN;
    default:
      return joinUnknown(left, right);
  }
}

function isJava(act: Activation): boolean {
  return act.module.ir.language === 'java';
}

/** `a & b`, `a | b` of truth values. */
function logical(operator: string, a: Constant, b: Constant): Value {
  if (operator === '&')
    return a === false || b === false
      ? constantValue(false)
      : a === true && b === true
        ? constantValue(true)
        : UNKNOWN_BOOLEAN;
  if (operator === '|')
    return a === true || b === true
      ? constantValue(true)
      : a === false && b === false
        ? constantValue(false)
        : UNKNOWN_BOOLEAN;
  return typeof a === 'boolean' && typeof b === 'boolean' && operator === '^'
    ? constantValue(a !== b)
    : UNKNOWN_BOOLEAN;
}

function joinUnknown(left: Value, right: Value): Value {
  const taints = joinTaints(left.taints, right.taints);
  return taints === null ? UNKNOWN : new Value(taints, null, Prim.Any, null, null, null, null);
}

function addConstants(a: Constant, b: Constant): Constant {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  return (String(a) + String(b)).slice(0, MAX_TEXT);
}

function arithmetic(operator: string, a: number, b: number): number {
  switch (operator) {
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '//':
      return Math.floor(a / b);
    case '**':
      return a ** b;
    case '%':
      return a % b;
    case '&':
      return a & b;
    case '|':
      return a | b;
    case '^':
      return a ^ b;
    case '<<':
      return a << b;
    case '>>':
      return a >> b;
    default:
      return a >>> b;
  }
}

export function evaluateUnary(operator: string, operand: Value): Value {
  const single = operand.single;
  switch (operator) {
    case '!':
      if (single !== null) return constantValue(!single.value);
      return UNKNOWN_BOOLEAN;
    case 'typeof':
      return UNKNOWN_STRING;
    case 'void':
      return constantValue(undefined);
    case '-':
      if (single !== null && typeof single.value === 'number') return constantValue(-single.value);
      return UNKNOWN_NUMBER;
    default:
      if (single !== null && typeof single.value === 'number')
        return constantValue(operator === '~' ? ~single.value : single.value);
      return chosenBy(UNKNOWN_NUMBER, operand);
  }
}
