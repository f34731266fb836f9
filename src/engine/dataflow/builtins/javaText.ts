/** Java's strings: String, StringBuilder and its like, formats, characters. */
import { NONE, Op } from '../../ir/ir.js';
import { calleeName } from '../call.js';
import type { CallSite } from '../call.js';
import { reportEquality, reportSinkKind } from '../detect.js';
import { PREDICATE_FIELD } from '../javaGuards.js';
import { instanceText } from '../javaObjects.js';
import { allocate, deepTaints, heapObject, listObject, materialize } from '../objects.js';
import { concatValues } from '../operators.js';
import { hidesText, masksSecret, removedByPattern } from '../patterns.js';
import { asShortened } from '../redaction.js';
import { withBeginning } from '../replacedBeginnings.js';
import { pieceTaints, reportSlowMatch } from '../slowMatch.js';
import { HeapObject, OPEN_OBJECT } from '../state.js';
import { chosenBy } from '../unguessable.js';
import {
  cleanTaints,
  constantValue,
  joinTaints,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  UNKNOWN_STRING,
  Value,
} from '../value.js';
import { anyOf, argument, dataOfArguments, textOf } from './common.js';
import { boxed, declaredName, hasField, INPUT_FIELD, mayBeText, PATTERN_FIELD, TEXT_FIELD } from './javaSupport.js';
import { isBehindAtSign, splitParts } from './mailDomain.js';

const BUILDERS = new Set([
  'StringBuilder',
  'StringBuffer',
  'StringWriter',
  'CharArrayWriter',
  'ByteArrayOutputStream',
  'StringJoiner',
]);

export function isBuilderName(name: string): boolean {
  return BUILDERS.has(name);
}

/** Characters of an end that tell one account or card from another and do not give it away. */
const SHORT_END = 4;

/** `iban.substring(iban.length() - 4)`, also with a second argument: all that is shown of a number. */
function isShortEnd({ act, argRegs }: CallSite): boolean {
  const from = argRegs.length === 0 ? undefined : act.definitions[argRegs[0]];
  if (from?.op !== Op.Binary || from.operator !== '-') return false;
  const whole = act.definitions[from.left];
  const count = act.read(from.right).single?.value;
  return (
    whole?.op === Op.CallMethod &&
    whole.name === 'length' &&
    typeof count === 'number' &&
    count > 0 &&
    count <= SHORT_END
  );
}

/** `new StringBuilder("a")`; a joiner keeps its separator. */
export function newBuilder(site: CallSite, name: string): Value {
  const first = argument(site, 0);
  const text =
    name === 'StringBuilder' || name === 'StringBuffer'
      ? first === UNDEFINED || first.prim === Prim.Number
        ? constantValue('')
        : stringOf(site, first)
      : name === 'StringJoiner'
        ? stringOf(site, argument(site, 1) === UNDEFINED ? constantValue('') : argument(site, 1))
        : constantValue('');
  return allocate(
    site.act,
    site.state,
    site.dst,
    new HeapObject(new Map([[TEXT_FIELD, text]]), null, false, false, -1, null),
  );
}

/** The string that a value gives when it is put into one. */
export function stringOf(site: CallSite, value: Value): Value {
  const text = boxed(site.state, value, TEXT_FIELD);
  if (text !== undefined) return text;
  if (value.prim === Prim.String && value.refs === null) return value;
  return concatValues(site.state, [instanceText(site.act, site.state, site, value)]);
}

/** The constants that a text can be, where it is one of some: null has no methods. */
function constantTexts(value: Value): Value | null {
  const { consts } = value;
  if (consts === null || consts.length === 0) return null;
  if (value.text !== null) return value;
  const texts = consts.filter((constant) => typeof constant === 'string');
  if (texts.length === 0 || consts.some((constant) => typeof constant !== 'string' && constant != null)) return null;
  return new Value(null, texts, Prim.String, null, null, null, null);
}

/** Methods of StringBuilder, StringBuffer, StringWriter, StringJoiner; null for another object. */
export function builderMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  if (!hasField(state, receiver, TEXT_FIELD) && !BUILDERS.has(declaredName(act, site.receiverReg))) return null;
  const first = argument(site, 0);
  const write = (change: (old: Value) => Value): void => {
    const refs = materialize(act, state, site.receiverReg) ?? receiver.refs;
    for (const id of refs ?? []) {
      const object = heapObject(state, id) ?? OPEN_OBJECT;
      const next = change(object.get(TEXT_FIELD) ?? textOf(receiver.taints));
      state.set(id, object.set(TEXT_FIELD, next, (refs?.length ?? 0) > 1));
    }
  };
  const self = (): Value => (site.receiverReg < 0 ? receiver : act.read(site.receiverReg));
  switch (name) {
    case 'append':
    case 'write':
    case 'print':
    case 'writeBytes': {
      // append(text, from, to) takes a part
      const piece = stringOf(site, first);
      write((old) => concatValues(state, [old, piece]));
      return self();
    }
    case 'appendCodePoint':
      write((old) => concatValues(state, [old, UNKNOWN_STRING]));
      return self();
    case 'add': {
      write((old) => concatValues(state, [old, stringOf(site, first)]));
      return self();
    }
    case 'insert': {
      const piece = stringOf(site, argument(site, 1));
      const at = first.single?.value;
      write((old) => {
        const text = old.text;
        if (text !== null && typeof at === 'number')
          return concatValues(state, [text.slice(0, at), piece, text.slice(at)]);
        return at === 0 ? concatValues(state, [piece, old]) : concatValues(state, [old, piece]);
      });
      return self();
    }
    case 'reverse':
      write((old) => (old.text === null ? textOf(old.taints) : constantValue([...old.text].reverse().join(''))));
      return self();
    case 'delete':
    case 'deleteCharAt': {
      const from = first.single?.value;
      const to =
        name === 'deleteCharAt' ? (typeof from === 'number' ? from + 1 : undefined) : argument(site, 1).single?.value;
      write((old) => {
        if (old.text !== null && typeof from === 'number' && typeof to === 'number') {
          return constantValue(old.text.slice(0, from) + old.text.slice(to));
        }
        return old.taints === null
          ? UNKNOWN_STRING
          : new Value(old.taints, null, Prim.String, null, null, null, old.parts);
      });
      return self();
    }
    case 'replace': {
      const piece = stringOf(site, argument(site, 2));
      write((old) => textOf(joinTaints(old.taints, piece.taints)));
      return self();
    }
    case 'setLength':
      write((old) =>
        first.single?.value === 0
          ? constantValue('')
          : new Value(old.taints, null, Prim.String, null, null, null, old.parts),
      );
      return UNDEFINED;
    case 'setCharAt':
      write((old) => textOf(joinTaints(old.taints, argument(site, 1).taints)));
      return UNDEFINED;
    case 'toString':
    case 'substring':
    case 'subSequence':
    case 'toByteArray':
    case 'toCharArray':
    case 'getBuffer':
    case 'trimToSize': {
      const text = boxed(state, receiver, TEXT_FIELD) ?? textOf(receiver.taints);
      if (name === 'getBuffer') return receiver;
      return name === 'substring' || name === 'subSequence'
        ? stringMethod({ ...site, receiver: text }, text, 'substring')
        : text;
    }
    case 'flush':
    case 'close':
      return UNDEFINED;
    default: {
      const text = boxed(state, receiver, TEXT_FIELD);
      return text === undefined ? null : stringMethod({ ...site, receiver: text }, text, name);
    }
  }
}

/** Methods of String; null where it is none of them. */
export function stringMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  const { taints, text } = receiver;
  const numbers = site.args.map((value) => value.single?.value);
  switch (name) {
    case 'toLowerCase':
      return text === null ? textOf(taints) : constantValue(text.toLowerCase());
    case 'toUpperCase':
      return text === null ? textOf(taints) : constantValue(text.toUpperCase());
    case 'trim':
    case 'strip':
    case 'stripLeading':
    case 'stripTrailing':
    case 'stripIndent':
    case 'intern':
    case 'translateEscapes':
      if (text !== null) return constantValue(name === 'trim' || name === 'strip' ? text.trim() : text);
      return receiver.refs !== null ? null : new Value(taints, null, Prim.String, null, null, null, receiver.parts);
    case 'concat':
      return concatValues(state, [receiver, first]);
    case 'repeat':
      return text !== null && typeof numbers[0] === 'number' && numbers[0] <= 64 && numbers[0] >= 0
        ? constantValue(text.repeat(numbers[0]))
        : textOf(taints);
    case 'substring':
    case 'subSequence': {
      const [from, to] = numbers;
      if (text !== null && typeof from === 'number' && (to === undefined || typeof to === 'number'))
        return constantValue(text.slice(from, to));
      // from 0 on, the beginning stays
      if (from === 0 && receiver.parts !== null && typeof receiver.parts[0] === 'string' && site.args.length > 1) {
        const kept = typeof to === 'number' ? receiver.parts[0].slice(0, to) : '';
        if (kept !== '') return new Value(taints, null, Prim.String, null, null, null, [kept, textOf(taints)]);
      }
      const { index } = site.act.analysis;
      // too little to make a line of a log
      const short = isShortEnd(site) ? index.sanitizerBit('redact') | index.sanitizerBit('log-clean') : 0;
      const isDomain = site.argRegs.length === 1 && isBehindAtSign(site.act, site.argRegs[0]);
      const mask = isDomain ? short | index.sanitizerBit('redact') : short;
      const piece = typeof to === 'number' ? pieceTaints(taints, from, to) : taints;
      const rest = textOf(mask === 0 ? piece : cleanTaints(piece, mask));
      return typeof from === 'number' && typeof to === 'number' ? asShortened(site.act, rest, from, to) : rest;
    }
    case 'charAt':
      if (text !== null && typeof numbers[0] === 'number') return constantValue(text.charAt(numbers[0]));
      return typeof numbers[0] === 'number'
        ? asShortened(site.act, textOf(taints), 0, 1)
        : chosenBy(textOf(taints), ...site.args);
    case 'codePointAt':
    case 'compareTo':
    case 'compareToIgnoreCase':
    case 'hashCode':
    case 'codePointCount':
      return UNKNOWN_NUMBER;
    case 'length':
      if (receiver.refs !== null && text === null) return UNKNOWN_NUMBER;
      return text === null ? UNKNOWN_NUMBER : constantValue(text.length);
    case 'isEmpty':
    case 'isBlank':
      if (text !== null) return constantValue(name === 'isEmpty' ? text === '' : text.trim() === '');
      return UNKNOWN_BOOLEAN;
    case 'indexOf':
    case 'lastIndexOf': {
      const needle = first.text;
      if (text !== null && needle !== null)
        return constantValue(name === 'indexOf' ? text.indexOf(needle) : text.lastIndexOf(needle));
      return UNKNOWN_NUMBER;
    }
    case 'startsWith':
    case 'endsWith':
      if (text !== null && first.text !== null && site.args.length === 1)
        return constantValue(name === 'startsWith' ? text.startsWith(first.text) : text.endsWith(first.text));
      return UNKNOWN_BOOLEAN;
    case 'contains':
      if (text !== null && first.text !== null) return constantValue(text.includes(first.text));
      return UNKNOWN_BOOLEAN;
    case 'matches':
      if (site.args.length === 1) {
        reportPattern(site, receiver, first);
        reportSlowMatch(site, first.text, '', 'whole', receiver, site.argRegs[0], site.receiverReg);
      }
      return UNKNOWN_BOOLEAN;
    case 'contentEquals':
      return equality(site, receiver, first, false);
    case 'equalsIgnoreCase':
      return equality(site, receiver, first, true);
    case 'split':
      reportPattern(site, receiver, first);
      reportSlowMatch(site, first.text, '', 'part', receiver, site.argRegs[0], site.receiverReg);
      return split(site, receiver, first);
    case 'toCharArray':
      // a constant stays one: new PBEKeySpec("…".toCharArray())
      if (constantTexts(receiver) !== null) return constantTexts(receiver);
      return allocate(site.act, state, site.dst, listObject([], textOf(taints)));
    case 'getBytes':
      if (constantTexts(receiver) !== null) return constantTexts(receiver);
      return new Value(taints, null, Prim.Any, null, null, null, receiver.parts);
    case 'lines':
      return allocate(site.act, state, site.dst, listObject([], textOf(taints)));
    case 'chars':
    case 'codePoints':
      return allocate(site.act, state, site.dst, listObject([], textOf(taints)));
    case 'replace':
    case 'replaceAll':
    case 'replaceFirst':
      if (site.args.length !== 2) return null;
      return replaced(site, receiver, name);
    case 'formatted':
      return formatText(site, receiver, site.args);
    default:
      return null;
  }
}

/** `a.equals(b)`: a comparison, decided where both are constants. */
export function equality(site: CallSite, left: Value, right: Value, ignoreCase: boolean): Value {
  const a = left.single;
  const b = right.single;
  if (a !== null && b !== null) {
    if (ignoreCase && typeof a.value === 'string' && typeof b.value === 'string') {
      return constantValue(a.value.toLowerCase() === b.value.toLowerCase());
    }
    return constantValue(a.value === b.value);
  }
  reportEquality(site, left, right);
  return UNKNOWN_BOOLEAN;
}

/** The pattern that a method of a text takes; what is known to be no text has methods of its own by these names. */
function reportPattern(site: CallSite, receiver: Value, pattern: Value): void {
  if (pattern.taints === null || !mayBeText(site, receiver)) return;
  reportSinkKind(site.act, site.state, 'regex', pattern, site.start, site.end, calleeName(site), null, site);
}

function split(site: CallSite, receiver: Value, separator: Value): Value {
  const { act, state } = site;
  const { text } = receiver;
  const at = separator.text;
  if (text !== null && at !== null && site.args.length === 1 && /^(?:\\?[^\w\\]|[\w ]+)$/.test(at)) {
    const parts = text.split(at.length > 1 && at.startsWith('\\') ? at.slice(1) : at).slice(0, 64);
    return allocate(
      act,
      state,
      site.dst,
      listObject(
        parts.map((part) => constantValue(part)),
        null,
      ),
    );
  }
  return allocate(act, state, site.dst, splitParts(site, textOf(receiver.taints), at));
}

/** `text.replace(a, b)`, `text.replaceAll(pattern, b)`. */
function replaced(site: CallSite, receiver: Value, name: string): Value {
  const { act, state } = site;
  const pattern = argument(site, 0);
  const replacement = argument(site, 1);
  const { text } = receiver;
  const from = pattern.text;
  const to = replacement.text;
  const literal = name === 'replace' || (from !== null && /^[\w ,:;'"<>=&%#@!~`/-]*$/.test(from));
  if (text !== null && from !== null && to !== null && literal && from !== '') {
    return constantValue(name === 'replaceFirst' ? text.replace(from, () => to) : text.replaceAll(from, to));
  }
  if (name !== 'replace') {
    reportPattern(site, receiver, pattern);
    const written = site.argRegs[0];
    reportSlowMatch(site, from, '', 'part', receiver, written, written === NONE ? NONE : site.receiverReg);
  }
  // "… {id}".replace("{id}", id) builds a string
  if (receiver.taints === null && text !== null && from !== null && name === 'replace') {
    const at = text.indexOf(from);
    if (at >= 0) return concatValues(state, [text.slice(0, at), replacement, text.slice(at + from.length)]);
  }
  let { taints } = receiver;
  if (taints !== null && to !== null && from !== null && name !== 'replace' && masksSecret(from, to))
    taints = cleanTaints(taints, act.analysis.index.sanitizerBit('redact'));
  if (taints !== null && to !== null && from !== null && name !== 'replace')
    taints = withBeginning(act.analysis.index, taints, from, to);
  if (taints !== null && to !== null && from !== null && name !== 'replaceFirst') {
    let mask = 0;
    for (const kind of removedByPattern(name === 'replace' ? escapeText(from) : from)) {
      if (harmlessReplacement(kind, to)) mask |= act.analysis.index.sanitizerBit(kind);
    }
    if (name === 'replaceAll' && hidesText(from, to)) mask |= act.analysis.index.sanitizerBit('redact');
    taints = cleanTaints(taints, mask);
  }
  return textOf(joinTaints(taints, replacement.taints));
}

function escapeText(text: string): string {
  if (text.length !== 1 || /[\w\s]/.test(text)) return text === '\n' ? '\\n' : text;
  return `[${text === ']' || text === '\\' || text === '^' ? `\\${text}` : text}]`;
}

/** The replacement must not put back what was taken out. */
function harmlessReplacement(kind: string, to: string): boolean {
  switch (kind) {
    case 'sql-escape':
      return to === "''" || to === "\\'" || to === "\\\\'" || !to.includes("'");
    case 'html-escape':
      return !to.includes('<');
    case 'log-clean':
    case 'header-clean':
      return !/[\r\n]/.test(to);
    default:
      return /^[\w .-]*$/.test(to);
  }
}

const FORMAT = /%(?:(\d+)\$)?[-#+ 0,(<]*\d*(?:\.\d+)?(?:[tT][A-Za-z]|([A-Za-z%]))/g;

/** `String.format("a %s", b)`: text and values in order, where the format is known. */
export function formatText(site: CallSite, format: Value, args: readonly Value[]): Value {
  const { act, state } = site;
  const text = format.text;
  let values = args;
  if (args.length === 1 && args[0].refs?.length === 1) {
    const list = heapObject(state, args[0].refs[0]);
    if (list !== null && list.length >= 0 && list.rest === null) {
      values = Array.from({ length: list.length }, (_, i) => list.get(String(i)) ?? UNKNOWN);
    }
  }
  if (text === null) {
    let taints = format.taints;
    for (const value of values) taints = joinTaints(taints, deepTaints(state, value));
    // parts of the format stay in front
    return format.parts !== null && typeof format.parts[0] === 'string'
      ? new Value(taints, null, Prim.String, null, null, null, [format.parts[0].split('%')[0], textOf(taints)])
      : textOf(taints);
  }
  const pieces: (string | Value)[] = [];
  let from = 0;
  let next = 0;
  FORMAT.lastIndex = 0;
  for (let match = FORMAT.exec(text); match !== null; match = FORMAT.exec(text)) {
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
    const conversion = (match[2] as string | undefined) ?? 't';
    if (conversion === '%') pieces.push('%');
    else if (conversion === 'n') pieces.push('\n');
    else {
      const index = (match[1] as string | undefined) === undefined ? next++ : Number(match[1]) - 1;
      const value = values[index] as Value | undefined;
      if (value === undefined) pieces.push(UNKNOWN_STRING);
      // a number, a date, a hash
      else if (!/[sScCbB]/.test(conversion)) {
        const taints = cleanTaints(deepTaints(state, value), act.analysis.index.sanitizerBit('number'));
        pieces.push(value.single !== null && conversion === 'd' ? value : textOf(taints));
      } else pieces.push(stringOf(site, value));
    }
  }
  pieces.push(text.slice(from));
  return concatValues(state, pieces);
}

/** `MessageFormat.format("a {0}", b)`. */
export function messageFormat(site: CallSite): Value {
  const text = argument(site, 0).text;
  if (text === null) return textOf(dataOfArguments(site));
  const pieces: (string | Value)[] = [];
  let from = 0;
  for (const match of text.matchAll(/\{(\d+)(?:,[^}]*)?\}/g)) {
    pieces.push(text.slice(from, match.index).replaceAll("''", "'"));
    from = match.index + match[0].length;
    const value = site.args[Number(match[1]) + 1] as Value | undefined;
    pieces.push(value === undefined ? UNKNOWN_STRING : stringOf(site, value));
  }
  pieces.push(text.slice(from).replaceAll("''", "'"));
  return concatValues(site.state, pieces);
}

/** `String.join(", ", a, b)`, `String.join(", ", list)`. */
export function joinText(site: CallSite): Value {
  const { state } = site;
  const separator = argument(site, 0);
  const rest = site.args.slice(1);
  if (rest.length === 1) return joinElements(site, rest[0], separator);
  const pieces: (string | Value)[] = [];
  rest.forEach((value, i) => {
    if (i > 0) pieces.push(separator);
    pieces.push(stringOf(site, value));
  });
  return concatValues(state, pieces);
}

/** The elements of a list with a separator between them, of which data is in a text that is known in part: `<li>…</li>`. */
export function joinElements(site: CallSite, list: Value, separator: Value): Value {
  const { state } = site;
  const object = list.refs?.length === 1 ? heapObject(state, list.refs[0]) : null;
  if (object !== null && object.length >= 0 && object.length <= 24 && object.rest === null && !object.many) {
    const pieces: (string | Value)[] = [];
    for (let i = 0; i < object.length; i++) {
      if (i > 0) pieces.push(separator);
      pieces.push(stringOf(site, object.get(String(i)) ?? UNKNOWN));
    }
    return concatValues(state, pieces);
  }
  const taints = joinTaints(deepTaints(state, list), separator.taints);
  const each = taints === null || object === null || object.many ? null : object.rest;
  // of any number of elements the first is written out, the others are like it
  return each?.taints != null && each.parts !== null
    ? concatValues(state, [stringOf(site, each), separator, textOf(taints)])
    : textOf(taints);
}

/** Pattern and Matcher. A pattern is an object that knows its text, a matcher one that knows its input too. */
export function patternMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const input = boxed(state, receiver, INPUT_FIELD);
  if (input === undefined) {
    const pattern = boxed(state, receiver, PATTERN_FIELD);
    if (pattern === undefined) return null;
    switch (name) {
      case 'matcher':
        return allocate(
          act,
          state,
          site.dst,
          new HeapObject(
            new Map([
              [PATTERN_FIELD, pattern],
              [INPUT_FIELD, argument(site, 0)],
            ]),
            null,
            false,
            false,
            -1,
            null,
          ),
        );
      case 'split':
      case 'splitAsStream':
      case 'splitToList':
      case 'splitToStream':
        reportSlowMatch(site, pattern.text, '', 'part', argument(site, 0));
        return allocate(act, state, site.dst, listObject([], textOf(argument(site, 0).taints)));
      case 'pattern':
      case 'toString':
        return pattern;
      // a Splitter that looks for the pattern
      case 'limit':
      case 'omitEmptyStrings':
      case 'trimResults':
        return receiver;
      case 'test':
        return predicateTest(site, receiver, pattern);
      case 'asPredicate':
      case 'asMatchPredicate': {
        const how = constantValue(name === 'asPredicate' ? 'part' : 'whole');
        const fields = new Map([[PATTERN_FIELD, pattern] as const, [PREDICATE_FIELD, how] as const]);
        return allocate(act, state, site.dst, new HeapObject(fields, null, false, false, -1, null));
      }
      default:
        return null;
    }
  }
  switch (name) {
    case 'matches':
    case 'find':
    case 'lookingAt': {
      const range = name === 'matches' ? 'whole' : name === 'find' ? 'part' : 'start';
      reportSlowMatch(site, boxed(state, receiver, PATTERN_FIELD)?.text ?? null, '', range, input);
      return UNKNOWN_BOOLEAN;
    }
    case 'hitEnd':
      return UNKNOWN_BOOLEAN;
    case 'group':
      return textOf(input.taints);
    case 'replaceAll':
    case 'replaceFirst': {
      const pattern = boxed(state, receiver, PATTERN_FIELD) ?? UNKNOWN;
      return replaced(
        { ...site, args: [pattern, argument(site, 0)], argRegs: [NONE, site.argRegs[0] ?? NONE] },
        input,
        name,
      );
    }
    case 'start':
    case 'end':
    case 'groupCount':
      return UNKNOWN_NUMBER;
    case 'results':
      return allocate(act, state, site.dst, listObject([], anyOf(input.taints)));
    case 'reset':
      return receiver;
    default:
      return null;
  }
}

/** `pattern.asPredicate().test(text)` */
function predicateTest(site: CallSite, predicate: Value, pattern: Value): Value | null {
  const how = boxed(site.state, predicate, PREDICATE_FIELD)?.text;
  if (how !== 'part' && how !== 'whole') return null;
  reportSlowMatch(site, pattern.text, '', how, argument(site, 0));
  return UNKNOWN_BOOLEAN;
}

/** `Splitter.on(Pattern.compile(text))`, `Splitter.onPattern(text)`: it splits as the pattern does; null for any other separator. */
export function patternSplitter(site: CallSite, name: string): Value | null {
  if (name === 'onPattern') return compilePattern(site);
  const separator = argument(site, 0);
  return name === 'on' && hasField(site.state, separator, PATTERN_FIELD) ? separator : null;
}

/** `Pattern.compile(text)`. */
export function compilePattern(site: CallSite): Value {
  const { act, state } = site;
  const pattern = argument(site, 0);
  if (pattern.taints !== null)
    reportSinkKind(act, state, 'regex', pattern, site.start, site.end, calleeName(site), null, site);
  return allocate(
    act,
    state,
    site.dst,
    new HeapObject(new Map([[PATTERN_FIELD, pattern]]), null, false, false, -1, null),
  );
}
