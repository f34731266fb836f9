/** Python's texts: methods of str and bytes, `%` formatting, regular expressions. */
import { type FormatField, type FormatPiece, parseBraceFormat, parsePercentFormat } from '../../ir/formatStrings.js';
import { NONE } from '../../ir/ir.js';
import { callFunctionValue, type CallSite, calleeName } from '../call.js';
import { withoutLogin } from '../connectionAddresses.js';
import { reportSinkKind } from '../detect.js';
import { allocate, deepTaints, elementOf, heapObject, storedField } from '../objects.js';
import { concatValues } from '../operators.js';
import { pythonText as objectText } from '../pythonObjects.js';
import { reportSlowMatch } from '../slowMatch.js';
import {
  matchedByPattern,
  removedByPattern,
  harmlessReplacement,
  isMask,
  literalPattern,
  masksSecret,
} from '../patterns.js';
import { HeapObject, type State } from '../state.js';
import {
  cleanTaints,
  constantValue,
  joinTaints,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  Value,
  type Taint,
} from '../value.js';
import { textObjects } from '../writtenObjects.js';
import {
  anyOf,
  argument,
  argumentNamed,
  cleaned,
  dataOfArguments,
  iteratedElement,
  knownItems,
  listOf,
  listOfAny,
  numberOf,
  positional,
  sanitized,
  textOf,
} from './common.js';
import { asMailDomain, SCHEME_END, splitParts } from './mailDomain.js';

// ---------------------------------------------------------------- formatting

/** A value put into a place of a format. */
function placed({ act, state }: Formatting, { isNumber, isQuoted }: FormatField, value: Value): Value {
  if (isNumber) return numberOf({ act, state }, value);
  return isQuoted ? quoted({ act, state }, value) : value;
}

type Formatting = Pick<CallSite, 'act' | 'state'>;

/** What `repr` says of a value: line breaks are written as `\\n`. */
export function quoted(site: Formatting, value: Value): Value {
  return sanitized(site, value, ['log-clean', 'header-clean']);
}

/** An argument of a call that writes a log line, as its format puts it in: `log.info("%r of %d", a, b)`. */
export function formatArgument(site: CallSite, argument: number, value: Value): Value {
  const { act, state } = site;
  const field = formatField(site, argument);
  const shown = objectText(act, state, value, field?.isQuoted === true ? '__repr__' : '__str__', site);
  return field === null ? shown : placed(site, field, shown);
}

/** The place of a format in which an argument of the call is put. */
function formatField({ args, names, hasSpread }: CallSite, argument: number): FormatField | null {
  const text = args.findIndex((_, i) => names?.[i] == null);
  const template = text < 0 ? null : args[text].text;
  if (template === null || argument <= text || !template.includes('%') || hasSpread) return null;
  const field = parsePercentFormat(template)?.pieces.find(
    (piece) => typeof piece !== 'string' && piece.value === argument - text - 1,
  );
  return field === undefined || typeof field === 'string' ? null : field;
}

function pieceValues(
  pieces: readonly FormatPiece[],
  site: Formatting,
  valueOf: (field: FormatField) => Value,
): (string | Value)[] {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : placed(site, piece, valueOf(piece))));
}

/** `left % right` where left is a text. */
export function formatPercent(site: Formatting, left: Value, right: Value): Value {
  const { state } = site;
  const format = left.text === null ? null : parsePercentFormat(left.text);
  if (format === null || format.positional === 0) {
    return textOf(joinTaints(deepTaints(state, left), deepTaints(state, right)));
  }
  const items = format.positional > 0 ? knownItems(state, right) : null;
  if (items !== null && items.length !== format.positional && format.positional !== 1) {
    return textOf(joinTaints(left.taints, deepTaints(state, right)));
  }
  const valueOf = ({ value }: FormatField): Value => {
    if (typeof value === 'string') return storedField(state, right, value) ?? anyOf(right.taints);
    if (items !== null && items.length === format.positional) return items[value];
    return format.positional === 1 ? right : elementOf(state, right);
  };
  return concatValues(state, pieceValues(format.pieces, site, valueOf));
}

/** `text.format(…)`. */
function formatBraces(site: CallSite, receiver: Value): Value {
  const { state } = site;
  const format = receiver.text === null ? null : parseBraceFormat(receiver.text);
  const given = positional(site);
  if (format === null || site.hasSpread) {
    return textOf(joinTaints(deepTaints(state, receiver), dataOfArguments(site)));
  }
  const valueOf = ({ value, path }: FormatField): Value => {
    let found: Value;
    if (typeof value === 'number') found = given[value] ?? UNKNOWN;
    else {
      const at = site.names?.indexOf(value) ?? -1;
      found = at >= 0 ? site.args[at] : UNKNOWN;
    }
    for (const name of path) found = storedField(state, found, name) ?? anyOf(found.taints);
    return found;
  };
  return concatValues(state, pieceValues(format.pieces, site, valueOf));
}

/** `separator.join(parts)`. */
function joined(site: CallSite, receiver: Value, parts: Value): Value {
  const { state } = site;
  const items = knownItems(state, parts);
  const separator = receiver.text;
  if (items !== null && items.length <= 24 && separator !== null) {
    const pieces: (string | Value)[] = [];
    items.forEach((item, i) => {
      if (i > 0) pieces.push(separator);
      pieces.push(item);
    });
    return concatValues(state, pieces);
  }
  const element = iteratedElement(state, parts);
  return textOf(joinTaints(receiver.taints, joinTaints(deepTaints(state, element), parts.taints)));
}

// ---------------------------------------------------------------- methods of str

const UNCHANGED: ReadonlySet<string> = new Set([
  'strip',
  'lstrip',
  'rstrip',
  'removeprefix',
  'removesuffix',
  'encode',
  'decode',
  'expandtabs',
]);
const CHANGED: ReadonlySet<string> = new Set([
  'lower',
  'upper',
  'title',
  'capitalize',
  'swapcase',
  'casefold',
  'zfill',
  'ljust',
  'rjust',
  'center',
  'translate',
  'format_map',
]);
const TESTS: ReadonlySet<string> = new Set([
  'startswith',
  'endswith',
  'isdigit',
  'isnumeric',
  'isdecimal',
  'isalnum',
  'isalpha',
  'isascii',
  'islower',
  'isupper',
  'isspace',
  'istitle',
  'isidentifier',
  'isprintable',
]);

/** Encodings that write line breaks as \\n. */
const ESCAPES_LINES = /^(?:unicode|string)[-_]escape$/;

/** A method of a text, null if it is none or nothing is known of the receiver. */
export function textMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const { taints, text } = receiver;
  const first = argument(site, 0);
  const isObject = receiver.refs !== null && (receiver.prim & Prim.String) === 0;
  if (UNCHANGED.has(name)) {
    if (isObject) return null;
    if (text !== null && name.endsWith('strip') && first === UNDEFINED) {
      return constantValue(name === 'strip' ? text.trim() : name === 'lstrip' ? text.trimStart() : text.trimEnd());
    }
    if (receiver.consts !== null) return name === 'encode' || name === 'decode' ? receiver : textOf(null);
    if (name === 'encode' && ESCAPES_LINES.test(first.text ?? ''))
      return textOf(cleaned(site, taints, ['log-clean', 'header-clean']));
    return new Value(
      taints,
      null,
      Prim.String,
      null,
      textObjects(site.act.analysis, receiver.refs),
      null,
      receiver.parts,
    );
  }
  if (CHANGED.has(name)) {
    if (isObject) return null;
    if (text !== null && name === 'lower') return constantValue(text.toLowerCase());
    if (text !== null && name === 'upper') return constantValue(text.toUpperCase());
    return textOf(joinTaints(taints, name === 'format_map' ? deepTaints(state, first) : null));
  }
  if (TESTS.has(name)) {
    if (text !== null && first.text !== null && name === 'startswith')
      return constantValue(text.startsWith(first.text));
    if (text !== null && first.text !== null && name === 'endswith') return constantValue(text.endsWith(first.text));
    return UNKNOWN_BOOLEAN;
  }
  switch (name) {
    case 'format':
      return isObject && receiver.apis !== null ? null : formatBraces(site, receiver);
    case 'join':
      if (isObject || (receiver.apis !== null && receiver.consts === null)) return null;
      return joined(site, receiver, first);
    case 'replace':
      return isObject ? null : replaced(site, receiver);
    case 'split':
    case 'rsplit':
    case 'splitlines':
      if (isObject) return null;
      if (text !== null && name === 'split' && (first === UNDEFINED || first.text !== null) && site.args.length <= 1) {
        const parts = first.text === null ? text.trim().split(/\s+/) : text.split(first.text);
        return listOf(
          site,
          parts.slice(0, 64).map((part) => constantValue(part)),
        );
      }
      // at white space or line ends: no piece holds a line break
      if (name === 'splitlines' || site.args.length === 0)
        return listOfAny(site, textOf(cleaned(site, taints, ['log-clean', 'header-clean'])));
      return allocate(site.act, state, site.dst, splitParts(site, textOf(taints), first.text));
    case 'partition':
    case 'rpartition': {
      if (isObject) return null;
      const part = textOf(taints);
      const isMail = first.text === '@' && taints !== null;
      const before = first.text !== null && SCHEME_END.test(first.text) ? withoutLogin(part) : part;
      return listOf(site, [before, textOf(null), isMail ? asMailDomain(site.act, part) : part]);
    }
    case 'find':
    case 'rfind':
    case 'rindex':
      return UNKNOWN_NUMBER;
    default:
      return null;
  }
}

/** `text.replace(old, new)`: every occurrence. */
function replaced(site: CallSite, receiver: Value): Value | null {
  const { act, state } = site;
  const old = argument(site, 0);
  const replacement = argument(site, 1);
  const from = old.text;
  const to = replacement.text;
  if (receiver.taints === null && receiver.text !== null && from !== null) {
    if (to !== null) return constantValue(receiver.text.replaceAll(from, to));
    // 'select … {id}'.replace('{id}', id) is string building
    const at = receiver.text.indexOf(from);
    if (at >= 0) {
      return concatValues(state, [receiver.text.slice(0, at), replacement, receiver.text.slice(at + from.length)]);
    }
  }
  let { taints } = receiver;
  if (taints !== null && from !== null && to !== null) taints = withoutEach(site, taints, [from], [to]);
  else if (taints !== null && from === null && old.consts !== null) {
    const written = to === null ? replacement.consts : [to];
    if (written !== null) taints = withoutEach(site, taints, old.consts.map(String), written.map(String));
  }
  // url.replace(parsed.password, '***')
  if (
    taints !== null &&
    to !== null &&
    isMask(to) &&
    old.taints?.some(({ origin }) => origin.kind === 'password') === true
  )
    taints = cleanTaints(taints, act.analysis.index.sanitizerBit('redact'));
  return textOf(joinTaints(taints, replacement.taints));
}

/** `for old, new in {"<": "&lt;", ">": "&gt;"}.items(): text = text.replace(old, new)`: each of the characters is replaced. */
function withoutEach(
  { act }: CallSite,
  taints: readonly Taint[],
  old: readonly string[],
  written: readonly string[],
): readonly Taint[] | null {
  let mask = 0;
  for (const from of old)
    for (const kind of removedByPattern(literalPattern(from)))
      if (written.every((to) => harmlessReplacement(kind, to))) mask |= act.analysis.index.sanitizerBit(kind);
  return cleanTaints(taints, mask);
}

// ---------------------------------------------------------------- regular expressions

/** Fields in which a compiled expression keeps what it was made of. */
const PATTERN = '(pattern)';
const MULTILINE = '(multiline)';

export interface PythonRegex {
  /** In the spelling of JavaScript. */
  readonly pattern: string;
  readonly flags: string;
}

/** The regular expression that a value is: a constant text or a compiled one. */
export function regexOfValue(state: State, value: Value): PythonRegex | null {
  if (value.text !== null) return { pattern: javaScriptPattern(value.text), flags: '' };
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    const pattern = object?.fields.get(PATTERN)?.text;
    if (pattern == null) continue;
    const flags = object?.fields.get(MULTILINE)?.single?.value === true ? 'm' : '';
    return { pattern: javaScriptPattern(pattern), flags };
  }
  return null;
}

function javaScriptPattern(pattern: string): string {
  return pattern
    .replace(/\\A/g, '^')
    .replace(/\\[Zz]/g, '$')
    .replace(/\(\?P<\w+>/g, '(')
    .replace(/\(\?:/g, '(');
}

/** The pattern that `match` and `fullmatch` test: they begin at the start, the second also ends at the end. */
export function anchored(regex: PythonRegex, how: string): PythonRegex {
  if (how === 'search') return regex;
  let { pattern } = regex;
  if (how === 'fullmatch') {
    const inner = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
    return { pattern: `^(${inner})$`, flags: '' };
  }
  if (!pattern.startsWith('^')) pattern = `^${pattern}`;
  return { pattern, flags: regex.flags };
}

/** Functions of `re` and methods of compiled expressions: the pattern is the first argument or the receiver. */
export const REGEX_FUNCTIONS: ReadonlySet<string> = new Set([
  'match',
  'fullmatch',
  'search',
  'findall',
  'finditer',
  'split',
  'sub',
  'subn',
]);

/** A pattern is used: one that data chose, or a constant one that may be slow. */
function reportPattern(site: CallSite, pattern: Value): void {
  const { act, state } = site;
  const text = pattern.text;
  if (pattern.taints === null && text === null) return;
  const at = Math.max(site.names?.indexOf('pattern') ?? -1, 0);
  const reg = site.argRegs[at] ?? NONE;
  const written = reg === NONE ? undefined : act.definitions[reg];
  const value = text === null ? pattern : constantValue(javaScriptPattern(text));
  const argument = written === undefined ? null : { start: written.start, end: written.end };
  reportSinkKind(act, state, 'regex', value, site.start, site.end, calleeName(site), null, site, argument);
}

/**
 * `re.sub(pattern, …)`, `pattern.sub(…)`.
 * @param pattern the pattern's value
 * @param args what follows it
 */
export function regexCall(site: CallSite, name: string, pattern: Value, args: readonly Value[]): Value | null {
  const { state } = site;
  reportPattern(site, pattern);
  const regex = regexOfValue(state, pattern);
  const isSubstitution = name === 'sub' || name === 'subn';
  if (regex !== null) {
    const range = name === 'match' ? 'start' : name === 'fullmatch' ? 'whole' : 'part';
    const text = argumentFrom(site, args, isSubstitution ? 1 : 0, 'string');
    const written =
      pattern === site.receiver ? undefined : site.argRegs[Math.max(site.names?.indexOf('pattern') ?? -1, 0)];
    reportSlowMatch(site, regex.pattern, regex.flags, range, text, written);
  }
  switch (name) {
    case 'sub':
    case 'subn': {
      const subject = argumentFrom(site, args, 1, 'string');
      const result = substituted(site, regex, argumentFrom(site, args, 0, 'repl'), subject);
      return name === 'sub' ? result : listOf(site, [result, UNKNOWN_NUMBER]);
    }
    case 'match':
    case 'fullmatch':
    case 'search':
      return anyOf(matched(site, regex, argumentFrom(site, args, 0, 'string').taints));
    case 'findall':
    case 'finditer':
      return listOfAny(site, anyOf(matched(site, regex, argumentFrom(site, args, 0, 'string').taints)));
    case 'split':
      return listOfAny(site, textOf(argumentFrom(site, args, 0, 'string').taints));
    default:
      return null;
  }
}

function argumentFrom(site: CallSite, args: readonly Value[], index: number, name: string): Value {
  const at = site.names?.indexOf(name) ?? -1;
  return at >= 0 ? site.args[at] : (args[index] ?? UNDEFINED);
}

/** What a match holds of its text. */
function matched(site: CallSite, regex: PythonRegex | null, taints: readonly Taint[] | null): readonly Taint[] | null {
  return taints === null || regex === null ? taints : cleaned(site, taints, matchedByPattern(regex.pattern));
}

function substituted(site: CallSite, regex: PythonRegex | null, replacement: Value, subject: Value): Value {
  const { act } = site;
  let { taints } = subject;
  const to = replacement.text;
  if (taints !== null && regex !== null && (to !== null || replacement.fns !== null)) {
    let mask = 0;
    for (const kind of removedByPattern(regex.pattern)) {
      const harmless = to === null ? kind !== 'allow-list' : harmlessReplacement(kind, to);
      if (harmless) mask |= act.analysis.index.sanitizerBit(kind);
    }
    if (to !== null && masksSecret(regex.pattern, to)) mask |= act.analysis.index.sanitizerBit('redact');
    taints = cleanTaints(taints, mask);
  }
  if (replacement.fns !== null) {
    const made = callFunctionValue(site, replacement, [anyOf(subject.taints)]);
    if (made !== null) taints = joinTaints(taints, made.taints);
  } else taints = joinTaints(taints, replacement.taints);
  return textOf(taints);
}

/** `re.compile(pattern, flags)`. */
export function compiledRegex(site: CallSite): Value {
  const { act, state } = site;
  const pattern = argumentNamed(site, 0, 'pattern');
  reportPattern(site, pattern);
  const multiline = /\bre\.M(?:ULTILINE)?\b|\(\?\w*m\w*\)/.test(act.module.text(site.start, site.end));
  const fields = new Map<string, Value>([
    [PATTERN, pattern.taints === null ? pattern : UNKNOWN],
    [MULTILINE, constantValue(multiline)],
  ]);
  const made = allocate(act, state, site.dst, new HeapObject(fields, null, true, false, -1, null));
  return pattern.taints === null ? made : made.withTaints(pattern.taints);
}
