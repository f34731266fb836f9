/** Java's own classes: what their methods do with data. Strings stand in javaText.ts, collections in javaCollections.ts. */
import { NONE } from '../../ir/ir.js';
import { calleeName, withFirstAsReceiver, type CallSite } from '../call.js';
import { reportSinkKind } from '../detect.js';
import { classIr } from '../hierarchy.js';
import { enumConstants, instanceText } from '../javaObjects.js';
import { settingText, settledText } from '../javaSettings.js';
import { apiNodes } from '../javaTypes.js';
import { allocate, deepTaints, elementOf, heapObject, materialize, storedField, writeField } from '../objects.js';
import { concatValues } from '../operators.js';
import { reportSlowMatch } from '../slowMatch.js';
import { HeapObject, type State } from '../state.js';
import { isTextName } from '../textTypes.js';
import {
  constantValue,
  joinTaints,
  joinValues,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  UNKNOWN_STRING,
  Value,
} from '../value.js';
import {
  collectionMethod,
  copyOf,
  isBoxName,
  listOf,
  mapOf,
  newBox,
  newCollection,
  newCollector,
  newEntry,
  newList,
  newMap,
  optionalMethod,
  streamMethod,
} from './javaCollections.js';
import { anyOf, argument, cleaned, dataOfArguments, numberOf, sanitized, textOf, uncleaned } from './common.js';
import { publishedEvent } from './javaEvents.js';
import { filledByHelper, filledByStream } from './javaFills.js';
import { beanMethod, copyProperties, generatedMethod, heldByLibrary, literalClass } from './javaGenerated.js';
import { handsOn, newSink, publisherOf, reactiveMethod } from './javaReactive.js';
import {
  boxed,
  callFunctional,
  CODEC_FIELD,
  element,
  hasElements,
  isFunctional,
  isInstance,
  KEY_FIELD,
  RESOURCE_FIELD,
  staticReceiver,
  TARGET_FIELD,
  VALUE_FIELD,
} from './javaSupport.js';
import {
  builderMethod,
  compilePattern,
  equality,
  formatText,
  isBuilderName,
  joinText,
  messageFormat,
  newBuilder,
  patternMethod,
  patternSplitter,
  stringMethod,
  stringOf,
} from './javaText.js';

/** A function without a receiver, of a static import that nothing is known of. */
export function globalFunction(_site: CallSite, _name: string): Value | null {
  return null;
}

// ---------------------------------------------------------------- construction

export function construct(site: CallSite, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  if (isBuilderName(name)) return newBuilder(site, name);
  const collection = newCollection(site, name);
  if (collection !== null) return collection;
  if (isBoxName(name)) return newBox(site, first === UNDEFINED ? constantValue(null) : first);
  switch (name) {
    case 'String':
      return first === UNDEFINED ? constantValue('') : stringOf(site, first);
    case 'Integer':
    case 'Long':
    case 'Short':
    case 'Byte':
    case 'Double':
    case 'Float':
    case 'BigInteger':
    case 'BigDecimal':
    case 'AtomicInteger':
    case 'AtomicLong':
    case 'AtomicBoolean':
    case 'Date':
    case 'Timestamp':
    case 'Random':
      return numberOf(site, first);
    case 'Object':
      return allocate(act, state, site.dst, new HeapObject(new Map(), null, false, false, -1, null));
    case 'SimpleEntry':
    case 'SimpleImmutableEntry':
      return newEntry(site, first, argument(site, 1));
    case 'Properties':
      return newMap(site);
    // what is read from them is what they were given
    case 'BufferedReader':
    case 'InputStreamReader':
    case 'StringReader':
    case 'BufferedInputStream':
    case 'ByteArrayInputStream':
    case 'DataInputStream':
    case 'InputSource':
    case 'StreamSource':
    case 'LineNumberReader':
    case 'SequenceInputStream':
    case 'GZIPInputStream':
    case 'StringTokenizer':
    case 'Scanner':
      return readFrom(state, first);
    case 'URL':
    case 'URI':
      return addressOfParts(site, name);
    case 'File':
      return site.args.length === 2
        ? concatValues(state, [first, '/', argument(site, 1)])
        : concatValues(state, [first]);
    case 'Thread':
    case 'FutureTask':
    case 'TimerTask': {
      // the function runs when the thread is started
      const work = site.args.find((value) => isFunctional(state, value));
      if (work === undefined) return null;
      return allocate(
        act,
        state,
        site.dst,
        new HeapObject(new Map([[TARGET_FIELD, work]]), null, true, false, -1, null),
      );
    }
    default:
      return /(?:Exception|Error)$/.test(name) ? newException(site) : heldByLibrary(site, name);
  }
}

/** What is read from something that holds a text: what the text is put together from is known as before. */
function readFrom(state: State, given: Value): Value {
  const data = anyOf(deepTaints(state, given));
  const { parts } = given;
  return parts === null || data.taints === null
    ? data
    : new Value(data.taints, null, Prim.Any, null, null, null, parts);
}

const WHOLE = ['', ''] as const;
const SCHEME = ['', '://'] as const;
/**
 * What stands before and after each argument of `new URI(scheme, host, path, fragment)` and its like, by their number; one that
 * is null is left out.
 */
const ADDRESS_PIECES: Readonly<Record<string, readonly (readonly [string, string])[] | undefined>> = {
  URI1: [WHOLE],
  URI3: [['', ':'], WHOLE],
  URI4: [SCHEME, WHOLE, WHOLE],
  URI5: [SCHEME, WHOLE, WHOLE, ['?', '']],
  URI7: [SCHEME, ['', '@'], WHOLE, [':', ''], WHOLE, ['?', '']],
  URL1: [WHOLE],
  URL3: [SCHEME, WHOLE, WHOLE],
  URL4: [SCHEME, WHOLE, [':', ''], WHOLE],
};

function addressOfParts(site: CallSite, name: string): Value {
  const pieces = ADDRESS_PIECES[`${name}${String(site.args.length)}`];
  if (pieces === undefined)
    return new Value(dataOfArguments(site), null, Prim.Any, null, null, null, argument(site, 0).parts);
  const text = pieces.flatMap(([before, after], i) => {
    const value = argument(site, i);
    return value.prim === Prim.Nullish || value.single?.value === -1 ? [] : [before, value, after];
  });
  return concatValues(site.state, text);
}

/** The message of an exception is what it was made of. */
function newException(site: CallSite): Value {
  const message = site.args.length === 0 ? constantValue(null) : stringOf(site, argument(site, 0));
  const fields = new Map([['message', message]]);
  const made = allocate(site.act, site.state, site.dst, new HeapObject(fields, null, true, false, -1, null));
  const taints = dataOfArguments(site);
  return taints === null ? made : made.withTaints(taints);
}

/** `super(message)` in a class of the project that extends a library's exception: the object keeps the message. */
export function keepMessage(site: CallSite, self: Value): void {
  if (self.refs === null || site.args.length === 0) return;
  writeField(site.state, self.refs, 'message', stringOf(site, argument(site, 0)));
}

// ---------------------------------------------------------------- static methods

function staticMethod(site: CallSite, type: string, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (type) {
    case 'BeanUtils':
    case 'PropertyUtils':
      return name === 'copyProperties' ? copyProperties(site) : null;
    case 'String':
      switch (name) {
        case 'valueOf':
        case 'copyValueOf':
          return stringOf(site, first);
        case 'format':
          // format(locale, text, …)
          return first.prim === Prim.String || first.consts !== null || first.parts !== null || first.taints !== null
            ? formatText(site, first, site.args.slice(1))
            : formatText(site, argument(site, 1), site.args.slice(2));
        case 'join':
          return joinText(site);
        default:
          return null;
      }
    case 'MessageFormat':
      return name === 'format' ? messageFormat(site) : null;
    case 'Integer':
    case 'Long':
    case 'Short':
    case 'Byte':
    case 'Double':
    case 'Float':
      return numberMethod(site, type, name);
    case 'Boolean':
      if (name === 'toString') return textOf(null);
      if (name === 'parseBoolean' || name === 'valueOf') {
        const single = first.single?.value;
        return single === undefined ? UNKNOWN_BOOLEAN : constantValue(String(single).toLowerCase() === 'true');
      }
      return UNKNOWN_BOOLEAN;
    case 'Character':
      if (
        name === 'toString' ||
        name === 'valueOf' ||
        name === 'toUpperCase' ||
        name === 'toLowerCase' ||
        name === 'toChars'
      )
        return first.single === null ? textOf(first.taints) : first;
      return name.startsWith('is') ? UNKNOWN_BOOLEAN : UNKNOWN_NUMBER;
    case 'Math':
    case 'StrictMath':
    case 'ThreadLocalRandom':
      return mathMethod(name, site.args);
    case 'BigDecimal':
    case 'BigInteger':
      return name === 'valueOf' ? numberOf(site, first) : null;
    case 'UUID':
      return name === 'fromString' ? sanitized(site, first, ['number']) : UNKNOWN_STRING;
    case 'LocalDate':
    case 'LocalDateTime':
    case 'LocalTime':
    case 'Instant':
    case 'ZonedDateTime':
    case 'OffsetDateTime':
    case 'Duration':
    case 'Period':
    case 'Year':
    case 'YearMonth':
      return numberOf(site, name === 'parse' ? first : UNKNOWN);
    case 'Objects':
      return objectsMethod(site, name);
    case 'MessageDigest':
      return name === 'isEqual' ? equality(site, first, argument(site, 1), false) : null;
    case 'Arrays':
      return arraysMethod(site, name);
    case 'Collections':
      return collectionsMethod(site, name);
    case 'List':
    case 'Set':
    case 'ImmutableList':
    case 'ImmutableSet':
      if (name === 'of') return listOf(site);
      return name === 'copyOf' ? copyOf(site, first) : null;
    case 'Lists':
    case 'Sets':
      return name.startsWith('new') ? (site.args.length === 1 ? copyOf(site, first) : newList(site, site.args)) : null;
    case 'Map':
    case 'ImmutableMap':
      if (name === 'of') return mapOf(site);
      if (name === 'entry') return newEntry(site, first, argument(site, 1));
      if (name === 'copyOf') return first;
      if (name === 'ofEntries') return entriesMap(site);
      return null;
    case 'Maps':
      return name.startsWith('new') ? newMap(site) : null;
    case 'Stream':
    case 'IntStream':
    case 'LongStream':
    case 'DoubleStream':
      return streamOf(site, name);
    case 'Flux':
      return publisherOf(site, name) ?? streamOf(site, name);
    case 'Optional':
    case 'OptionalInt':
    case 'OptionalLong':
      if (name === 'empty') return newBox(site, constantValue(null));
      return name === 'of' || name === 'ofNullable' ? newBox(site, first) : null;
    case 'Sinks':
      return newSink(site);
    case 'EmitterProcessor':
    case 'DirectProcessor':
    case 'ReplayProcessor':
    case 'UnicastProcessor':
    case 'BroadcastProcessor':
    case 'PublishSubject':
    case 'BehaviorSubject':
    case 'ReplaySubject':
      return name === 'create' ? newSink(site) : null;
    // marks of functions that take the parts of a tuple
    case 'TupleUtils':
      return /^(?:function|consumer|predicate)$/.test(name) ? first : null;
    case 'Mono':
    case 'Single':
    case 'Maybe':
      return name === 'just' || name === 'justOrEmpty' ? first : publisherOf(site, name);
    case 'Collectors':
      return newCollector(site, name);
    case 'StreamSupport':
      return name === 'stream' ? first : null;
    case 'ThreadLocal':
      return name === 'withInitial' ? newBox(site, callFunctional(site, first, []) ?? UNKNOWN) : null;
    case 'CompletableFuture':
    case 'CompletionStage':
      return futureStatic(site, name);
    case 'Future':
      return name === 'succeededFuture' || name === 'await' ? first : null;
    case 'Futures':
      if (name === 'transform' || name === 'transformAsync') return callFunctional(site, argument(site, 1), [first]);
      return /^(?:immediateFuture|getUnchecked|getDone|getChecked)$/.test(name) ? first : null;
    case 'Pattern':
      if (name === 'compile') return compilePattern(site);
      if (name === 'quote') return sanitized(site, first, ['regex-escape']);
      if (name === 'matches') {
        if (first.taints !== null)
          reportSinkKind(act, state, 'regex', first, site.start, site.end, calleeName(site), null, site);
        reportSlowMatch(site, first.text, '', 'whole', argument(site, 1), site.argRegs[0]);
        return UNKNOWN_BOOLEAN;
      }
      return null;
    case 'Splitter':
      return patternSplitter(site, name);
    case 'URLEncoder':
      return sanitized(site, first, [
        'url-encode',
        'html-escape',
        'header-clean',
        'log-clean',
        'path-clean',
        'host-check',
      ]);
    case 'URLDecoder':
      return textOf(uncleaned(deepTaints(state, first)));
    case 'URI':
      return name === 'create' ? concatValues(state, [first]) : null;
    case 'Path':
    case 'Paths': {
      if (name !== 'get' && name !== 'of') return null;
      const pieces: (string | Value)[] = [];
      site.args.forEach((value, i) => {
        if (i > 0) pieces.push('/');
        pieces.push(value.refs === null ? value : anyOf(deepTaints(state, value)));
      });
      return concatValues(state, pieces);
    }
    case 'Base64':
    case 'Hex':
      if (/^get\w*(?:Encoder|Decoder)$/.test(name)) return newCodec(site, name);
      return /code|^parseHex$|^formatHex$/i.test(name) ? recoded(site, first, ONE_LINE_OF_CODE.test(name)) : null;
    case 'System':
      return systemMethod(site, name);
    case 'Thread':
      return name === 'sleep' || name === 'yield' ? UNDEFINED : null;
    case 'Executors':
      return UNKNOWN;
    default:
      return null;
  }
}

function numberMethod(site: CallSite, type: string, name: string): Value | null {
  const first = argument(site, 0);
  switch (name) {
    case 'toString':
    case 'toHexString':
    case 'toBinaryString':
    case 'toOctalString':
    case 'toUnsignedString': {
      const number = numberOf(site, first);
      return first.consts === null || name !== 'toString' ? textOf(number.taints) : concatValues(site.state, [first]);
    }
    case 'compare':
    case 'signum':
    case 'hashCode':
    case 'bitCount':
      return UNKNOWN_NUMBER;
    case 'getInteger':
    case 'getLong':
      return UNKNOWN_NUMBER;
    default: {
      const single = first.single?.value;
      if (typeof single === 'number') return first;
      if (typeof single === 'string' && site.args.length === 1 && /^[+-]?\d+(?:\.\d+)?$/.test(single.trim())) {
        return constantValue(type === 'Double' || type === 'Float' ? Number(single) : Math.trunc(Number(single)));
      }
      return numberOf(site, first);
    }
  }
}

function mathMethod(name: string, args: readonly Value[]): Value {
  const numbers = args.map((value) => value.single?.value);
  const [a, b] = numbers;
  if (typeof a === 'number' && args.length === 1) {
    switch (name) {
      case 'abs':
        return constantValue(Math.abs(a));
      case 'floor':
        return constantValue(Math.floor(a));
      case 'ceil':
        return constantValue(Math.ceil(a));
      case 'round':
        return constantValue(Math.round(a));
      case 'sqrt':
        return constantValue(Math.sqrt(a));
    }
  }
  if (typeof a === 'number' && typeof b === 'number' && args.length === 2) {
    switch (name) {
      case 'max':
        return constantValue(Math.max(a, b));
      case 'min':
        return constantValue(Math.min(a, b));
      case 'pow':
        return constantValue(a ** b);
    }
  }
  return UNKNOWN_NUMBER;
}

function objectsMethod(site: CallSite, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'requireNonNull':
      return first;
    case 'requireNonNullElse':
      return first.prim === Prim.Nullish ? argument(site, 1) : joinValues(first, argument(site, 1));
    case 'requireNonNullElseGet':
      return joinValues(first, callFunctional(site, argument(site, 1), []) ?? UNKNOWN);
    case 'toString':
      return site.args.length > 1
        ? textOf(joinTaints(deepTaints(state, first), argument(site, 1).taints))
        : stringOf(site, first);
    case 'equals':
    case 'deepEquals':
      return equality(site, first, argument(site, 1), false);
    case 'isNull':
    case 'nonNull':
      return first.prim === Prim.Nullish ? constantValue(name === 'isNull') : UNKNOWN_BOOLEAN;
    case 'hash':
    case 'hashCode':
    case 'compare':
    case 'checkIndex':
      return UNKNOWN_NUMBER;
    default:
      return null;
  }
}

function arraysMethod(site: CallSite, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'asList':
      return listOf(site);
    case 'stream':
      return first.refs === null && !hasElements(first) ? anyOf(first.taints) : first;
    case 'copyOf':
    case 'copyOfRange':
      return copyOf(site, first);
    case 'toString':
    case 'deepToString':
      return textOf(deepTaints(state, first));
    case 'fill': {
      const reg = site.argRegs[0];
      const refs = reg < 0 ? first.refs : materialize(site.act, state, reg);
      for (const id of refs ?? []) {
        const object = heapObject(state, id);
        if (object !== null) state.set(id, object.setRest(argument(site, site.args.length - 1)));
      }
      return UNDEFINED;
    }
    case 'sort':
    case 'parallelSort':
    case 'setAll':
      return UNDEFINED;
    case 'equals':
      return equality(site, first, argument(site, 1), false);
    case 'hashCode':
    case 'binarySearch':
    case 'compare':
      return UNKNOWN_NUMBER;
    default:
      return null;
  }
}

function collectionsMethod(site: CallSite, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  if (/^(?:unmodifiable|synchronized|checked)/.test(name)) return first;
  switch (name) {
    case 'emptyList':
    case 'emptySet':
    case 'emptyIterator':
      return newList(site, []);
    case 'emptyMap':
      return newMap(site);
    case 'singletonList':
    case 'singleton':
      return newList(site, [first]);
    case 'singletonMap':
      return mapOf(site);
    case 'nCopies':
      return newList(site, [], argument(site, 1));
    case 'enumeration':
    case 'list':
    case 'newSetFromMap':
    case 'reverseOrder':
      return first;
    case 'sort':
    case 'shuffle':
    case 'reverse':
    case 'swap':
    case 'rotate': {
      const all = elementOf(state, first);
      for (const id of first.refs ?? []) {
        const object = heapObject(state, id);
        if (object !== null && object.classOf === null)
          state.set(id, new HeapObject(new Map(), all, object.open, object.many, -1, null));
      }
      return UNDEFINED;
    }
    case 'addAll': {
      const reg = site.argRegs[0];
      const refs = reg < 0 ? first.refs : materialize(act, state, reg);
      for (const id of refs ?? []) {
        for (const value of site.args.slice(1)) {
          const object = heapObject(state, id);
          if (object !== null) state.set(id, object.setRest(value));
        }
      }
      return UNKNOWN_BOOLEAN;
    }
    case 'max':
    case 'min':
      return element(state, first);
    case 'frequency':
      return UNKNOWN_NUMBER;
    default:
      return null;
  }
}

function entriesMap(site: CallSite): Value {
  const fields = new Map<string, Value>();
  let rest: Value | null = null;
  for (const entry of site.args) {
    const key = boxed(site.state, entry, KEY_FIELD)?.single?.value;
    const value = boxed(site.state, entry, VALUE_FIELD) ?? UNKNOWN;
    if (typeof key === 'string' || typeof key === 'number') fields.set(String(key), value);
    else rest = rest === null ? value : joinValues(rest, value);
  }
  return newMap(site, fields, rest);
}

function streamOf(site: CallSite, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'of':
    case 'ofNullable':
    case 'just':
      return listOf(site);
    case 'fromIterable':
    case 'fromStream':
      return first;
    case 'concat':
      return newList(site, [], joinValues(element(state, first), element(state, argument(site, 1))));
    case 'generate':
      return newList(site, [], callFunctional(site, first, []) ?? UNKNOWN);
    case 'iterate':
      return newList(
        site,
        [],
        joinValues(first, callFunctional(site, argument(site, site.args.length - 1), [first]) ?? UNKNOWN),
      );
    case 'range':
    case 'rangeClosed':
      return newList(site, [], UNKNOWN_NUMBER);
    case 'empty':
      return newList(site, []);
    default:
      return null;
  }
}

/** A future stands for its value. */
function futureStatic(site: CallSite, name: string): Value | null {
  const first = argument(site, 0);
  switch (name) {
    case 'supplyAsync':
      return callFunctional(site, first, []) ?? UNKNOWN;
    case 'runAsync':
      callFunctional(site, first, []);
      return UNDEFINED;
    case 'completedFuture':
    case 'completedStage':
      return first;
    case 'failedFuture':
      return UNKNOWN;
    case 'allOf':
      return UNDEFINED;
    case 'anyOf': {
      let value = first;
      for (const other of site.args.slice(1)) value = joinValues(value, other);
      return value;
    }
    default:
      return null;
  }
}

function systemMethod(site: CallSite, name: string): Value | null {
  const { act } = site;
  switch (name) {
    case 'getProperty':
    case 'getenv': {
      if (argument(site, 0).text === 'line.separator') return constantValue('\n');
      const taint = act.analysis.sourceTaint('environment', '', act.module, site.start, site.end, 0);
      const value = new Value([taint], null, Prim.Any, null, null, null, null);
      return site.args.length > 1 ? joinValues(value, argument(site, 1)) : value;
    }
    case 'currentTimeMillis':
    case 'nanoTime':
    case 'identityHashCode':
      return UNKNOWN_NUMBER;
    case 'lineSeparator':
      return constantValue('\n');
    case 'arraycopy': {
      const to = site.argRegs[2];
      const refs = to === undefined || to < 0 ? argument(site, 2).refs : materialize(act, site.state, to);
      const copied = elementOf(site.state, argument(site, 0));
      for (const id of refs ?? []) {
        const object = heapObject(site.state, id);
        if (object !== null) site.state.set(id, object.setRest(copied));
      }
      return UNDEFINED;
    }
    default:
      return null;
  }
}

/** Calls and encoders whose result is letters, digits and a few signs in one line. */
const ONE_LINE_OF_CODE = /^(?:encode(?:Base64|Hex)?(?:URLSafe)?(?:String)?|get(?:Url)?Encoder)$/;

/** What encoding or decoding makes of data: the same data. */
function recoded(site: CallSite, value: Value, inOneLine: boolean): Value {
  const written = writtenBytes(site, value);
  if (written !== null) return written;
  const taints = uncleaned(deepTaints(site.state, value));
  return anyOf(inOneLine ? cleaned(site, taints, ['log-clean', 'header-clean']) : taints);
}

/** Bytes that are written in the code as text: `Decoders.BASE64.decode("…")` says what `"…"` says. */
function writtenBytes({ name, args }: CallSite, value: Value): Value | null {
  return args.length === 1 && DECODES.test(name) && value.text !== null ? value : null;
}

const DECODES = /^(?:(?:url)?decode(?:Base64|Hex|Base32)?|parseHex(?:Binary)?|parseBase64Binary|fromHex(?:String)?)$/i;
/** Coders of libraries, as the class, the constant or the method that gives one is called. */
const CODER = /base_?(?:16|32|58|64)|hex|encoding|decoder|datatypeconverter/i;

function writtenReceiver({ act, receiverReg }: CallSite): string {
  const made = receiverReg === NONE ? undefined : act.definitions[receiverReg];
  return made === undefined ? '' : act.module.text(made.start, made.end);
}

/** `Base64.getDecoder()`, `Base64.getUrlEncoder()`. */
function newCodec(site: CallSite, name: string): Value {
  const fields = new Map([[CODEC_FIELD, constantValue(ONE_LINE_OF_CODE.test(name))]]);
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, false, false, -1, null));
}

function codecMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const inOneLine = boxed(site.state, receiver, CODEC_FIELD);
  if (inOneLine === undefined) return null;
  if (name === 'withoutPadding') return receiver;
  return recoded(site, argument(site, 0), inOneLine.single?.value === true);
}

// ---------------------------------------------------------------- methods of values

export function method(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const type = receiver.fns?.some((f) => f.fn !== null) === true ? '' : staticReceiver(site.act, site.receiverReg);
  if (type !== '' && receiver.refs === null) {
    const result = staticMethod(site, type, name) ?? filledByHelper(site, type, name);
    if (result !== null) return result;
    // made of a method reference: String::trim
    const self = site.args[0] as Value | undefined;
    if (self !== undefined && receiver.apis === null) {
      const unbound = valueMethod(withFirstAsReceiver(site, self), self, name, isTextName(type));
      if (unbound !== null) return unbound;
    }
    // the constants of an enum, by name: nothing else comes out
    if (name === 'valueOf' && receiver.apis === null) return UNKNOWN;
    return null;
  }
  if (DECODES.test(name) && receiver.refs === null && CODER.test(writtenReceiver(site))) {
    const written = writtenBytes(site, argument(site, 0));
    if (written !== null) return written;
  }
  // nothing goes in, and nothing is known of what it is called on
  if (isBare(receiver) && name !== 'getProperty' && site.args.every(isBare)) return null;
  const stored = storedEntity(site, receiver, name);
  if (stored !== null) return stored;
  const constants =
    enumMethod(site, receiver, name) ?? publishedEvent(site, name) ?? generatedMethod(site, receiver, name);
  if (constants !== null) return constants;
  if (receiver.refs === null && receiver.taints === null && receiver.consts === null && receiver.prim === Prim.Any) {
    const result = valueMethod(site, receiver, name);
    // a name says little of a receiver of which nothing is known
    return result === UNKNOWN_BOOLEAN && isFunctional(state, argument(site, 0)) ? null : result;
  }
  return valueMethod(site, receiver, name);
}

/** `repository.save(order)`: the object itself, or a managed copy of it. */
function storedEntity(site: CallSite, receiver: Value, name: string): Value | null {
  if (!/^(?:save|saveAndFlush|merge)$/.test(name) || site.args.length !== 1) return null;
  const [given] = site.args;
  const isEntity = given.refs?.some((id) => heapObject(site.state, id)?.classOf != null) === true;
  return isEntity && receiver.fns === null ? given : null;
}

function isBare(value: Value): boolean {
  return (
    value.refs === null &&
    value.taints === null &&
    value.fns === null &&
    value.parts === null &&
    value.apis === null &&
    (value.consts === null || value.prim !== Prim.String)
  );
}

/** `E.valueOf(text)`, `E.values()`, `constant.name()`: only constants come out, whatever the text is. */
function enumMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  for (const { module, classIndex } of receiver.fns ?? []) {
    if (classIndex < 0 || classIr({ module, index: classIndex }).kind !== 'enum') continue;
    if (name !== 'valueOf' && name !== 'values') continue;
    const all = enumConstants(site.act.analysis, state, { module, index: classIndex });
    return name === 'valueOf' ? (all ?? UNKNOWN) : newList(site, [], all ?? UNKNOWN);
  }
  if (name === 'name' || name === 'toString') return boxed(state, receiver, 'name$') ?? null;
  if (name === 'ordinal') return UNKNOWN_NUMBER;
  return null;
}

function valueMethod(site: CallSite, receiver: Value, name: string, canBeText = true): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  const inner =
    filledByStream(site, receiver, name) ??
    builderMethod(site, receiver, name) ??
    patternMethod(site, receiver, name) ??
    codecMethod(site, receiver, name) ??
    futureMethod(site, receiver, name) ??
    optionalMethod(site, receiver, name);
  if (inner !== null) return inner;
  switch (name) {
    case 'equals':
      return equality(site, receiver, first, false);
    case 'toString':
      if (site.args.length > 0) return null;
      if (receiver.consts !== null) return concatValues(state, [receiver]);
      if (isInstance(state, receiver)) return instanceText(site.act, state, site, receiver);
      return new Value(deepTaints(state, receiver), null, Prim.String, null, null, null, receiver.parts);
    case 'hashCode':
    case 'compareTo':
    case 'compare':
    case 'intValue':
    case 'longValue':
    case 'doubleValue':
    case 'floatValue':
    case 'shortValue':
      return receiver.single !== null && name.endsWith('Value') ? receiver : UNKNOWN_NUMBER;
    case 'booleanValue':
      return receiver.single !== null ? receiver : UNKNOWN_BOOLEAN;
    case 'charValue':
      return receiver;
    case 'getClass':
      return UNKNOWN;
    // type.cast(event), of a Class
    case 'cast':
      if (site.args.length === 1 && receiver.refs === null && receiver.taints === null && receiver.apis === null)
        return argument(site, 0);
      return castItems(site, receiver);
    // entityManager.unwrap(Session.class), context.getBean(Service.class)
    case 'unwrap':
    case 'getBean':
      return instanceOfLiteral(site, 0);
    default:
      break;
  }
  if (canBeText && receiver.refs === null && receiver.fns === null) {
    const result = stringMethod(site, receiver, name);
    if (result !== null) return result;
  }
  const collection = collectionMethod(site, receiver, name) ?? streamMethod(site, receiver, name);
  if (collection !== null) return collection;
  return (
    readerMethod(site, receiver, name) ??
    pathMethod(site, receiver, name) ??
    exceptionMethod(site, receiver, name) ??
    propertyMethod(site, receiver, name) ??
    beanMethod(site, receiver, name)
  );
}

/** `parts.cast(FilePart.class)`: the items of a publisher, known to be of a class of a library; null for other casts. */
function castItems(site: CallSite, receiver: Value): Value | null {
  const apis = instanceOfLiteral(site, 0)?.apis ?? null;
  return apis === null ? null : newList(site, [], element(site.state, receiver).withApis(apis));
}

/** An object of the class that an argument `A.class` names, of which nothing else is known. */
function instanceOfLiteral(site: CallSite, index: number): Value | null {
  const cls = literalClass(site, index);
  if (cls === null) return null;
  const made = cls.fns?.find((f) => f.classIndex >= 0);
  if (made !== undefined) {
    const id = site.act.analysis.classInstance(made.module, made.classIndex);
    return new Value(null, null, Prim.Object, null, [id], null, null);
  }
  const nodes = cls.apis?.map((node) => node.instance).filter((node) => node !== null) ?? [];
  return nodes.length === 0 ? null : UNKNOWN.withApis(nodes);
}

/** Methods of CompletableFuture, ExecutorService, Thread, Vert.x' Future: functions that run elsewhere. */
function futureMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'onSuccess':
    case 'onComplete':
    case 'andThen': {
      // a function composed with another is no future
      if (receiver.fns !== null || !isFunctional(state, first)) return null;
      callFunctional(site, first, [laterValue(state, receiver)]);
      return receiver;
    }
    case 'compose':
      if (receiver.fns !== null || !isFunctional(state, first)) return null;
      return callFunctional(site, first, [laterValue(state, receiver)]);
    case 'otherwise':
      return joinValues(receiver, first);
    case 'recover':
      return isFunctional(state, first)
        ? joinValues(receiver, callFunctional(site, first, [UNKNOWN]) ?? UNKNOWN)
        : null;
    case 'toCompletableFuture':
    case 'toCompletionStage':
    case 'toFuture':
    case 'subscribeAsCompletionStage':
    case 'blockingGet':
    case 'await':
    case 'result':
      // `result` is asked of what `onComplete` is handed
      return site.args.length === 0 && isInstance(state, receiver) ? receiver : null;
    case 'thenApply':
    case 'thenApplyAsync':
    case 'thenCompose':
    case 'thenComposeAsync':
      return callFunctional(site, first, [receiver]) ?? anyOf(receiver.taints);
    case 'thenAccept':
    case 'thenAcceptAsync':
      callFunctional(site, first, [receiver]);
      return UNDEFINED;
    case 'thenRun':
    case 'thenRunAsync':
      callFunctional(site, first, []);
      return UNDEFINED;
    case 'thenCombine':
    case 'thenCombineAsync':
      return callFunctional(site, argument(site, 1), [receiver, first]) ?? UNKNOWN;
    case 'thenAcceptBoth':
      callFunctional(site, argument(site, 1), [receiver, first]);
      return UNDEFINED;
    case 'handle':
    case 'handleAsync':
      if (!isFunctional(state, first) || site.args.length > 2) return null;
      if (first.fns?.some(handsOn) === true) return reactiveMethod(site, receiver, name);
      return callFunctional(site, first, [receiver, UNKNOWN]) ?? UNKNOWN;
    case 'whenComplete':
    case 'whenCompleteAsync':
      callFunctional(site, first, [receiver, UNKNOWN]);
      return receiver;
    case 'exceptionally':
      return joinValues(receiver, callFunctional(site, first, [UNKNOWN]) ?? UNKNOWN);
    case 'join':
    case 'getNow':
    case 'resultNow':
      if (boxed(state, receiver, TARGET_FIELD) !== undefined) return UNDEFINED;
      return receiver.refs === null && receiver.taints === null && receiver.consts === null ? null : receiver;
    case 'submit':
    case 'execute':
    case 'schedule':
    case 'scheduleAtFixedRate':
    case 'scheduleWithFixedDelay':
    case 'invokeAny': {
      const work = boxed(state, first, TARGET_FIELD) ?? first;
      if (!isFunctional(state, work)) return null;
      return callFunctional(site, work, []) ?? UNKNOWN;
    }
    case 'invokeAll': {
      const work = element(state, first);
      return isFunctional(state, work) ? newList(site, [], callFunctional(site, work, []) ?? UNKNOWN) : null;
    }
    case 'start':
    case 'run':
    case 'call': {
      const work = boxed(state, receiver, TARGET_FIELD);
      if (work !== undefined) return callFunctional(site, work, []) ?? UNKNOWN;
      if (name !== 'start' || !isInstance(state, receiver)) return null;
      // class Work extends Thread { void run() … }
      return callFunctional(site, receiver, []);
    }
    default:
      return null;
  }
}

/** What a future gives: itself, or the only element where a function made it of an unknown one. */
function laterValue(state: State, future: Value): Value {
  const item = future.refs === null || isInstance(state, future) ? future : element(state, future);
  return isInstance(state, item) ? joinValues(future, item) : future;
}

/** What readers, scanners and streams give is what they were made of. */
function readerMethod({ state }: CallSite, receiver: Value, name: string): Value | null {
  switch (name) {
    case 'readLine':
    case 'nextLine':
    case 'readUTF':
    case 'nextToken':
    case 'readAllBytes':
    case 'readString':
    case 'readObject':
      return receiver.refs === null && receiver.taints === null
        ? null
        : new Value(deepTaints(state, receiver), null, Prim.Any, null, null, null, null);
    case 'nextInt':
    case 'nextLong':
    case 'nextDouble':
    case 'nextBoolean':
    case 'readInt':
    case 'readLong':
      return UNKNOWN_NUMBER;
    case 'read':
      return receiver.refs === null && receiver.taints === null ? null : UNKNOWN_NUMBER;
    default:
      return null;
  }
}

/** Paths and URLs are kept as their text. */
function pathMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  if (isInstance(state, receiver) || receiver.refs !== null) return null;
  switch (name) {
    case 'resolve':
    case 'resolveSibling':
      if (site.args.length !== 1) return null;
      return concatValues(state, [receiver, '/', argument(site, 0)]);
    case 'toPath':
      return converted(site, receiver, 'java.nio.file.Path');
    case 'toFile':
      return converted(site, receiver, 'java.io.File');
    case 'toUri':
    case 'toURI':
      return converted(site, receiver, 'java.net.URI');
    case 'toURL':
      return converted(site, receiver, 'java.net.URL');
    case 'toAbsolutePath':
    case 'getAbsolutePath':
    case 'getPath':
    case 'getAbsoluteFile':
    case 'toExternalForm':
    case 'toASCIIString':
      return receiver.taints === null && receiver.consts === null && receiver.parts === null ? null : receiver;
    case 'normalize':
    case 'getCanonicalPath':
    case 'getCanonicalFile':
    case 'toRealPath':
    case 'getParent':
    case 'getParentFile':
      return receiver.taints === null && receiver.consts === null ? null : anyOf(receiver.taints);
    case 'getFileName':
      return receiver.taints === null ? null : sanitized(site, receiver, ['path-clean']);
    default:
      return null;
  }
}

/** The same text as a value of another type, of which models may speak. */
function converted(site: CallSite, receiver: Value, type: string): Value | null {
  const nodes = apiNodes(site.act.analysis.languageIndex('java'), type)
    .map((node) => node.instance)
    .filter((node) => node !== null);
  if (nodes.length === 0 && receiver.taints === null && receiver.consts === null && receiver.parts === null)
    return null;
  return receiver.withApis(nodes.length === 0 ? null : nodes);
}

function exceptionMethod(site: CallSite, receiver: Value, name: string): Value | null {
  if (name !== 'getMessage' && name !== 'getLocalizedMessage') return null;
  return boxed(site.state, receiver, 'message') ?? null;
}

// ---------------------------------------------------------------- properties and beans

/** `properties.load(stream)`, `properties.getProperty("key")`, the same of Spring's environment: folds where the files of the project are given. */
function propertyMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'getResourceAsStream':
    case 'getResource':
      if (first.text === null || act.analysis.properties.size === 0) return null;
      return allocate(
        act,
        state,
        site.dst,
        new HeapObject(new Map([[RESOURCE_FIELD, first]]), null, true, false, -1, null),
      );
    case 'load': {
      const resource = boxed(state, first, RESOURCE_FIELD);
      const taints = resource === undefined ? deepTaints(state, first) : null;
      if ((resource === undefined && taints === null) || site.receiverReg < 0) return null;
      const refs = materialize(act, state, site.receiverReg);
      if (refs !== null && resource !== undefined) writeField(state, refs, RESOURCE_FIELD, resource);
      for (const id of (taints === null ? null : refs) ?? []) {
        const object = heapObject(state, id);
        if (object !== null) state.set(id, object.setRest(anyOf(taints)));
      }
      return UNDEFINED;
    }
    case 'getProperty':
    case 'getRequiredProperty': {
      const fallback = site.args.length > 1 ? argument(site, 1) : null;
      const key = first.text;
      if (key === null) return fallback === null ? null : joinValues(anyOf(receiver.taints), fallback);
      const stored = storedField(state, receiver, key);
      if (stored !== undefined) return stored;
      const resource = boxed(state, receiver, RESOURCE_FIELD)?.text ?? null;
      const value = settledText(settingText(act.analysis, key, resource));
      if (value !== null) return constantValue(value);
      return fallback === null ? null : joinValues(anyOf(deepTaints(state, receiver)), fallback);
    }
    case 'getValue': {
      // `config.getValue("key", String.class)` of MicroProfile
      const key = site.args.length === 2 ? first.text : null;
      const value = key === null ? null : settledText(settingText(act.analysis, key));
      return value === null ? null : constantValue(value);
    }
    default:
      return null;
  }
}
