/** What forms and serializers of Python (Django, REST framework, WTForms, reqparse) let pass in a field, by how it is declared. */
import { Op, type Reg } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';
import { heapObject } from './objects.js';
import { validatedByPattern } from './patterns.js';
import { isShortLength } from './slowMatch.js';
import type { State } from './state.js';
import { cleanValue, type Value } from './value.js';

const FIELD = /=\s*(?:\w+\.)*([A-Z]\w*)Field\s*\(/;
const NO_TEXT =
  /^(?:(?:Big|Small|Positive)*Integer(?:Range)?|Float|Decimal|(?:Null)?Boolean|Date|DateTime(?:Local)?|Time|Month|Week|Duration|UUID|(?:Generic)?IPAddress)$/;
const CHOSEN =
  /^(?:Select(?:Multiple)?|Radio|(?:Typed)?(?:Multiple)?Choice|Model(?:Multiple)?Choice|PrimaryKeyRelated|SlugRelated|QuerySelect|Slug)$/;
const ANY_CHOICE = /\bvalidate_choice\s*=\s*False\b/;
const ONE_OF = /\bAnyOf\s*\(/;
/** `Regexp(r'^[a-z]+$')` of WTForms, which is matched from the beginning */
const PATTERN = /\bRegexp\(\s*(?:regex\s*=\s*)?r?(["'])\^?((?:(?!\1)[^\\\n]|\\.)*)\1/;
const LENGTH = /\bmax_length\s*=\s*(\d+)|\bLength\([^()]*\bmax\s*=\s*(\d+)/;

/** Sanitizer kinds of a field by its declaration; null if it declares none of a form. */
export function formFieldKinds(written: string): readonly string[] | null {
  const type = FIELD.exec(written)?.[1];
  if (type === undefined) return null;
  if (NO_TEXT.test(type)) return ['number'];
  if ((CHOSEN.test(type) && !ANY_CHOICE.test(written)) || ONE_OF.test(written)) return ['allow-list'];
  const pattern = PATTERN.exec(written)?.[2];
  const limit = LENGTH.exec(written);
  return [
    ...(pattern === undefined ? [] : validatedByPattern(`^${pattern}`, '')),
    ...(limit !== null && isShortLength(Number(limit[1] ?? limit[2])) ? ['length-limit'] : []),
  ];
}

/** The fields that a form declares, with the sanitizer kinds of each. */
export function formFields(analysis: Analysis, cls: ClassRef): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { module, index } of lineage(analysis, cls)) {
    for (const { name, start, end } of classIr({ module, index }).fields) {
      const kinds = found.has(name) ? null : formFieldKinds(module.text(start, end));
      if (kinds !== null) found.set(name, kinds);
    }
  }
  return found;
}

/** What a value is free of where these kinds hold. */
export function withKinds(analysis: Analysis, value: Value, kinds: readonly string[]): Value {
  let mask = 0;
  for (const kind of kinds) mask |= analysis.index.sanitizerBit(kind);
  return mask === 0 ? value : cleanValue(value, mask);
}

/** `form.age.data` of a form of WTForms: what the field lets pass. */
export function checkedData(act: Activation, state: State, fieldReg: Reg, data: Value): Value {
  const field = act.definitions[fieldReg];
  if (field?.op !== Op.GetField || data.taints === null) return data;
  let result = data;
  for (const id of act.read(field.object).refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    const kinds = cls === null ? undefined : formFields(act.analysis, cls).get(field.name);
    if (kinds !== undefined) result = withKinds(act.analysis, result, kinds);
  }
  return result;
}

/** `type=int`, `type=inputs.boolean`, `choices=(…)` of an argument of reqparse; null where any text passes. */
const ARGUMENT_TYPE =
  /\btype\s*=\s*(?:\w+\.)*(int|float|bool|boolean|positive|natural|int_range|date|datetime\w*|Decimal|UUID)\b/;

/** `args["age"]`, `args.age` of what `parser.parse_args()` gave: what the parser lets pass there. */
export function checkedArgument(act: Activation, objectReg: Reg, name: string, value: Value): Value {
  const { analysis, module, definitions } = act;
  if (value.taints === null || !module.ir.identifiers.has('add_argument')) return value;
  let made = definitions[objectReg];
  if (made?.op === Op.LoadVar) made = definitions[analysis.onlyStore(module, act.fn, made.variable)];
  if (made?.op !== Op.CallMethod || made.name !== 'parse_args') return value;
  const parser = definitions[made.object];
  if (parser?.op !== Op.LoadVar) return value;
  const kinds = parsedArguments(module.ir.source, module.ir.variables[parser.variable].name).get(name);
  return kinds === undefined ? value : withKinds(analysis, value, kinds);
}

/** What `add_argument` says of the arguments of a parser, which the module keeps in a variable of that name. */
function parsedArguments(source: string, parser: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const calls = new RegExp(
    `\\b${parser}\\.add_argument\\(\\s*["']([\\w-]+)["']([^\\n]*?(?:\\n[^\\n]*?){0,3}?)\\)[ \\t]*(?:\\n|$)`,
    'g',
  );
  for (const [, name, rest] of source.matchAll(calls)) {
    if (ARGUMENT_TYPE.test(rest)) found.set(name, ['number']);
    else if (/\bchoices\s*=/.test(rest)) found.set(name, ['allow-list']);
    else found.set(name, []);
  }
  return found;
}
