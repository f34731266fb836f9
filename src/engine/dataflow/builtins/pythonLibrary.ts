/** Python's own modules: what their functions do with data, as far as no model says more. */
import { NONE, Op } from '../../ir/ir.js';
import { callDependency, callFunctionValue, type CallSite } from '../call.js';
import { reportSinkKind } from '../detect.js';
import type { ClassRef } from '../hierarchy.js';
import { memberValue, nameOfRegister } from '../members.js';
import { allocate, deepTaints, elementOf, heapObject, storedField, writeField } from '../objects.js';
import { keepsOthers } from '../openSchemas.js';
import { concatValues } from '../operators.js';
import { HeapObject, joinObjects, OPEN_OBJECT, type State } from '../state.js';
import { columnNames } from '../storedRecords.js';
import {
  constantValue,
  joinTaints,
  joinValues,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_NUMBER,
  type Taint,
  type Value,
} from '../value.js';
import { objectOfText, writtenText } from '../writtenObjects.js';
import {
  anyOf,
  argument,
  argumentNamed,
  cleaned,
  iteratedElement,
  knownItems,
  listOf,
  listOfAny,
  mapOf,
  numberOf,
  positional,
  textOf,
  uncleaned,
  unquoted,
} from './common.js';
import { addressOfParts } from './pythonAddresses.js';
import { concatenated, copied, newDictionary, newList, zipped } from './pythonCollections.js';
import { filledByFunction } from './filledObjects.js';
import { decodedConstant } from './pythonBytes.js';
import { handlersSetUp } from './pythonHandlers.js';
import { chainedTasks, chordBody, giveOptions, namedTask, startedLater, startedWith } from './pythonTasks.js';
import { newTemplate } from './pythonTemplates.js';
import { compiledRegex, REGEX_FUNCTIONS, regexCall } from './pythonText.js';

/** Encodings whose result is letters, digits and a few signs in one line. */
const ONE_LINE_OF_CODE = /^base64\.(?:(?:standard_|urlsafe_)?b64|b32|b32hex|b16|b85|a85)encode$/;

/** Functions that write an object into a text or into bytes, and such that read it back. */
const WRITES_JSON = /^(?:(?:flask\.)?json|simplejson|ujson|orjson|rapidjson)\.dumps$|^msgspec\.json\.encode$/;
const WRITES_OBJECTS = /^(?:u?msgpack\.(?:packb?|dumps)|ormsgpack\.packb|cbor2\.dumps|msgspec\.msgpack\.encode)$/;
const READS_OBJECTS =
  /^(?:(?:(?:flask\.)?json|simplejson|ujson|orjson|rapidjson|u?msgpack|cbor2)\.loads|(?:u?msgpack|ormsgpack)\.unpackb?|msgspec\.(?:json|msgpack)\.decode)$/;

const READS_STREAMS = /^(?:(?:flask\.)?json|simplejson|ujson)\.load$/;

/** What makes a value that has no text of its own: dates, numbers, addresses, identifiers. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set([
  'datetime.datetime.strptime',
  'datetime.datetime.fromisoformat',
  'datetime.datetime.fromtimestamp',
  'datetime.datetime',
  'datetime.date',
  'datetime.date.fromisoformat',
  'datetime.time.fromisoformat',
  'datetime.timedelta',
  'time.strptime',
  'uuid.UUID',
  'decimal.Decimal',
  'fractions.Fraction',
  'ipaddress.ip_address',
  'ipaddress.ip_network',
  'ipaddress.IPv4Address',
  'ipaddress.IPv6Address',
  'math.floor',
  'math.ceil',
]);

/**
 * `module.function(…)`.
 * @param path the function's full name: `functools.partial`
 */
export function libraryFunction(site: CallSite, path: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  if (WITHOUT_TEXT.has(path)) {
    const value = numberOf(site, site.args.length === 0 ? UNDEFINED : concatenatedArguments(site));
    return value === UNKNOWN_NUMBER ? UNKNOWN : anyOf(value.taints);
  }
  if (path.startsWith('re.')) {
    const name = path.slice(3);
    if (name === 'compile') return compiledRegex(site);
    if (name === 'escape') return textOf(cleaned(site, deepTaints(state, first), ['regex-escape']));
    return REGEX_FUNCTIONS.has(name)
      ? regexCall(site, name, argumentNamed(site, 0, 'pattern'), positional(site).slice(1))
      : null;
  }
  const made =
    filledByFunction(site, path) ??
    addressOfParts(site, path) ??
    decodedConstant(site, path) ??
    handlersSetUp(site, path);
  if (made !== null) return made;
  if (path.startsWith('base64.')) {
    const taints = uncleaned(deepTaints(state, first));
    // letters, digits and four signs, in one line
    return textOf(ONE_LINE_OF_CODE.test(path) ? cleaned(site, taints, ['log-clean', 'header-clean']) : taints);
  }
  if (WRITES_JSON.test(path)) {
    // line breaks are written as \\n
    return writtenText(site, textOf(cleaned(site, deepTaints(state, first), ['log-clean', 'header-clean'])), first);
  }
  if (WRITES_OBJECTS.test(path)) return writtenText(site, textOf(deepTaints(state, first)), first);
  // of a stream that is data, as a request's; a file that was opened has none of its name
  if (READS_STREAMS.test(path)) return anyOf(deepTaints(state, first));
  if (READS_OBJECTS.test(path)) {
    const object = objectOfText(act, state, first);
    return object === null ? anyOf(deepTaints(state, first)) : copied(site, object);
  }
  switch (path) {
    // ------------------------------------------------ functools, itertools, copy
    case 'functools.partial':
      return partial(site, first);
    case 'functools.reduce':
    case 'reduce':
      return reduced(site, first, argument(site, 1), argument(site, 2));
    case 'functools.lru_cache':
    case 'functools.cache':
      return first.fns === null ? null : first;
    case 'celery.chain':
    case 'celery.canvas.chain':
      return chainedTasks(site);
    case 'celery.chord':
    case 'celery.canvas.chord':
      return chordBody(site, first, site.argRegs.at(1));
    case 'celery.group':
    case 'celery.canvas.group':
      return first.refs !== null ? first : listOfAny(site, site.args.reduce(joinValues, first));
    // takes the function's name, and does not call it
    case 'functools.wraps':
      return UNKNOWN;
    case 'itertools.chain':
      return concatenated(site, site.args);
    case 'itertools.chain.from_iterable':
      return listOfAny(site, iteratedElement(state, elementOf(state, first)));
    case 'itertools.islice':
    case 'itertools.cycle':
      return listOfAny(site, iteratedElement(state, first));
    case 'itertools.takewhile':
    case 'itertools.dropwhile':
    case 'itertools.filterfalse':
      callFunctionValue(site, first, [iteratedElement(state, argument(site, 1))]);
      return listOfAny(site, iteratedElement(state, argument(site, 1)));
    case 'itertools.repeat':
      return listOfAny(site, first);
    case 'itertools.product':
    case 'itertools.zip_longest':
      return zipped(site, positional(site));
    case 'itertools.permutations':
    case 'itertools.combinations':
    case 'itertools.batched':
      return listOfAny(site, listOfAny(site, iteratedElement(state, first), 'tuple'));
    case 'itertools.starmap': {
      const tuple = elementOf(state, argument(site, 1));
      const made = callFunctionValue(site, first, knownItems(state, tuple) ?? [elementOf(state, tuple)]);
      return listOfAny(site, made ?? UNKNOWN);
    }
    case 'itertools.groupby': {
      const element = iteratedElement(state, first);
      const key = callFunctionValue(site, argumentNamed(site, 1, 'key'), [element]) ?? element;
      return listOfAny(site, listOf(site, [key, listOfAny(site, element, 'group')], 'pair'));
    }
    case 'copy.copy':
    case 'copy.deepcopy':
      return copied(site, first);
    // ------------------------------------------------ collections
    case 'collections.OrderedDict':
    case 'collections.Counter':
      return newDictionary(site, false);
    case 'collections.defaultdict':
      return newDictionary({ ...site, args: site.args.slice(1), names: site.names?.slice(1) ?? null }, true);
    case 'collections.deque':
    case 'queue.Queue':
    case 'queue.SimpleQueue':
    case 'queue.LifoQueue':
    case 'queue.PriorityQueue':
    case 'asyncio.Queue':
    case 'asyncio.LifoQueue':
    case 'asyncio.PriorityQueue':
    case 'asyncio.queues.Queue':
    case 'multiprocessing.Queue':
    case 'multiprocessing.JoinableQueue':
    case 'multiprocessing.SimpleQueue':
    case 'tornado.queues.Queue':
    case 'tornado.queues.LifoQueue':
    case 'tornado.queues.PriorityQueue':
    case 'gevent.queue.Queue':
      return newList(site, path === 'collections.deque' ? first : UNDEFINED);
    // ------------------------------------------------ asyncio and threads
    case 'asyncio.gather':
      return site.hasSpread ? listOfAny(site, elementsOfArguments(site)) : listOf(site, positional(site));
    case 'asyncio.run':
    case 'asyncio.create_task':
    case 'asyncio.ensure_future':
    case 'asyncio.shield':
    case 'asyncio.wait_for':
    case 'asyncio.run_coroutine_threadsafe':
      return first;
    case 'asyncio.as_completed':
      return first;
    case 'asyncio.to_thread':
    case 'anyio.to_thread.run_sync':
    case 'trio.to_thread.run_sync':
    case 'starlette.concurrency.run_in_threadpool':
    case 'fastapi.concurrency.run_in_threadpool':
    case 'starlette.background.BackgroundTask':
    case 'starlette.background.BackgroundTasks.add_task':
    case 'gevent.spawn':
    case 'eventlet.spawn':
    case 'eventlet.spawn_n':
    case 'anyio.run':
    case 'trio.run':
      return startedWith(site);
    case 'asgiref.sync.sync_to_async':
    case 'asgiref.sync.async_to_sync':
      return first.fns === null ? null : first;
    // an object of which each thread sees what it wrote itself: one thread answers a request from its beginning to its end
    case 'threading.local':
    case 'werkzeug.local.Local':
    case 'asgiref.local.Local':
      return allocate(act, state, site.dst, OPEN_OBJECT, 'local');
    case 'threading.Thread':
    case 'multiprocessing.Process':
      return startedLater(site, argumentNamed(site, 1, 'target'), 3);
    case 'threading.Timer':
      return startedLater(site, argumentNamed(site, 1, 'function'), 2);
    case 'django_q.tasks.async_task':
      return namedTask(site, 'async_task') ?? callFunctionValue(site, first, positional(site).slice(1));
    case 'celery.signature':
      return namedTask(site, 'signature');
    // ------------------------------------------------ frameworks
    case 'sqlalchemy.Table':
    case 'sqlalchemy.schema.Table':
      return tableWithColumns(site);
    case 'fastapi.Depends':
    case 'fastapi.Security':
      // an object of the library reads what is wanted out of the request: `Depends(OAuth2PasswordBearer(…))`
      return callDependency(site, first) ?? (first.apis === null ? null : callFunctionValue(site, first, []));
    // the same as JSON can say it, or the fields of it that are asked for
    case 'fastapi.encoders.jsonable_encoder':
    case 'pydantic_core.to_jsonable_python':
    case 'msgspec.to_builtins':
    case 'cattrs.unstructure':
    case 'cattr.unstructure':
      return site.names?.some((name) => name === 'include' || name === 'exclude') === true
        ? fieldsOf(site, first)
        : first;
    // ------------------------------------------------ texts
    case 'ast.literal_eval':
      return anyOf(deepTaints(state, first));
    case 'binascii.hexlify':
      return textOf(cleaned(site, uncleaned(deepTaints(state, first)), ['log-clean', 'header-clean']));
    case 'quopri.encodestring':
    case 'quopri.decodestring':
    case 'binascii.unhexlify':
    case 'binascii.a2b_base64':
    case 'binascii.b2a_base64':
    case 'codecs.encode':
    case 'codecs.decode':
    case 'zlib.compress':
    case 'zlib.decompress':
    case 'gzip.compress':
    case 'gzip.decompress':
    case 'textwrap.dedent':
    case 'textwrap.indent':
    case 'textwrap.fill':
    case 'unicodedata.normalize':
      // encoding brings back what cleaning took away
      return textOf(uncleaned(deepTaints(state, path === 'unicodedata.normalize' ? argument(site, 1) : first)));
    case 'urllib.parse.unquote':
    case 'urllib.parse.unquote_plus':
    case 'urllib.unquote':
    case 'urllib.unquote_plus':
    case 'html.unescape':
      return unquoted(site, first);
    case 'io.StringIO':
    case 'io.BytesIO':
      return mapOf(site, new Map([[BUFFER, first === UNDEFINED ? constantValue('') : first]]), null, true);
    case 'string.Template':
      return newTemplate(site, argumentNamed(site, 0, 'template'));
    case 'io.TextIOWrapper':
    case 'io.BufferedReader':
      return first.taints === null ? null : anyOf(first.taints);
    case 'csv.reader':
      return listOfAny(site, listOfAny(site, textOf(deepTaints(state, first)), 'row'));
    case 'csv.DictReader': {
      const row = mapOf(site, new Map(), textOf(deepTaints(state, first)), true);
      return listOfAny(site, row, 'rows');
    }
    // ------------------------------------------------ context variables
    case 'contextvars.ContextVar':
      return mapOf(site, new Map([[HELD, argumentNamed(site, 1, 'default')]]), null, true);
    // ------------------------------------------------ data classes
    case 'dataclasses.replace':
    case 'copy.replace':
      return replaced(site, first, 1);
    case 'dataclasses.asdict':
    case 'dataclasses.astuple':
    case 'attr.asdict':
    case 'attrs.asdict':
    case 'msgspec.structs.asdict':
      return path.endsWith('astuple') ? listOfAny(site, elementOf(state, first)) : fieldsOf(site, first);
    case 'attr.evolve':
    case 'attrs.evolve':
    case 'msgspec.structs.replace':
      return replaced(site, first, 1);
    case 'operator.itemgetter':
    case 'operator.attrgetter':
      return UNKNOWN;
    case 'typing.cast':
      return argument(site, 1);
    case 'importlib.import_module':
      reportSinkKind(act, state, 'code', importedName(first), site.start, site.end, path, null, site);
      return UNKNOWN;
    default:
      return null;
  }
}

/** `Table("donors", metadata, Column("iban", String))`: the names of the columns, for those who read the table. */
export function tableWithColumns(site: CallSite): Value | null {
  const { act } = site;
  const columns = new Map<string, Value>();
  for (const reg of site.argRegs) {
    const made = reg === NONE ? undefined : act.definitions[reg];
    if ((made?.op !== Op.Call && made?.op !== Op.CallMethod) || made.args.length === 0) continue;
    const name = act.read(made.args[0]).text;
    const callee = made.op === Op.Call ? nameOfRegister(act, made.callee) : made.name;
    if (name !== null && callee === 'Column') columns.set(name, UNKNOWN);
  }
  if (columns.size === 0) return null;
  act.analysis.hasColumns = true;
  const held = allocate(act, site.state, site.dst, new HeapObject(columns, null, false, false, -1, null), 'columns');
  const table = new HeapObject(new Map([['$columns', held]]), null, true, false, -1, null);
  return allocate(act, site.state, site.dst, table, 'table');
}

/** The name of a module to import; whoever starts the program may name one. */
export function importedName(name: Value): Value {
  const taints = name.taints?.filter((taint) => taint.origin.kind !== 'command-line') ?? [];
  return name.withTaints(taints.length === 0 ? null : taints);
}

function concatenatedArguments(site: CallSite): Value {
  return site.args.length === 1 ? site.args[0] : concatenated(site, [listOf(site, site.args, 'arguments')], 'all');
}

function elementsOfArguments(site: CallSite): Value {
  let element: Value | null = null;
  for (const value of site.args) element = element === null ? value : joinValues(element, value);
  return element ?? UNKNOWN;
}

/** Field in which a context variable keeps its value. */
const HELD = '(held)';

/** `variable.set(value)`, `variable.get()` of a context variable; null if the receiver is none. */
export function contextVariable(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const held = receiver.refs === null ? undefined : storedField(state, receiver, HELD);
  if (held === undefined || receiver.refs === null) return null;
  switch (name) {
    case 'set':
      // other functions see what this one sets
      for (const id of receiver.refs) {
        const object = heapObject(state, id);
        if (object !== null) state.set(id, object.set(HELD, argument(site, 0), true));
      }
      return UNKNOWN;
    case 'get':
      return site.args.length === 0 ? held : joinValues(held, argument(site, 0));
    default:
      return null;
  }
}

/** Field in which a text buffer keeps what was written to it. */
const BUFFER = '(text)';

/** Methods of a buffer; null if the receiver is none. */
export function bufferMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  const held = receiver.refs === null ? undefined : storedField(state, receiver, BUFFER);
  if (held === undefined || receiver.refs === null) return null;
  switch (name) {
    case 'write':
      writeField(state, receiver.refs, BUFFER, concatValues(state, [held, argument(site, 0)]));
      return UNKNOWN_NUMBER;
    case 'writelines':
      writeField(state, receiver.refs, BUFFER, concatValues(state, [held, iteratedElement(state, argument(site, 0))]));
      return UNDEFINED;
    case 'getvalue':
    case 'read':
    case 'readline':
      return held;
    case 'readlines':
      return listOfAny(site, held);
    default:
      return null;
  }
}

/** A copy of an object with the fields that the keywords name replaced. */
export function replaced(site: CallSite, object: Value, from: number): Value {
  const made = copied(site, object);
  if (made.refs === null || made === object) return object;
  site.args.forEach((value, i) => {
    const name = site.names?.[i] ?? null;
    if (i >= from && name !== null && name !== '**') writeField(site.state, made.refs ?? [], name, value);
  });
  return made;
}

/** The fields of an object as a map. */
export function fieldsOf(site: CallSite, object: Value): Value {
  const known = wholeObject(site.state, object);
  if (known === null) return anyOf(joinTaints(object.taints, toldOf(deepTaints(site.state, object))));
  const left = givenNames(site, 'exclude');
  const kept = givenNames(site, 'include');
  const fields = new Map(
    [...known.fields].filter(([name]) => left?.has(name) !== true && (kept === null || kept.has(name))),
  );
  // an object that came in as a whole: its class says which keys there are
  const declared = object.taints === null || known.classOf === null ? [] : dumpedKeys(site, known.classOf, kept);
  if (declared.length > 0) {
    const { act, state } = site;
    const names = declared.filter((name) => left?.has(name) !== true);
    const values = names.map((name) => [name, memberValue(act, state, object, name, NONE, site)] as const);
    return mapOf(site, new Map(values), null, false);
  }
  // what a class says of the fields are defaults, and what their names tell
  if (object.taints !== null) {
    let told: readonly Taint[] | null = null;
    for (const field of fields.values()) told = joinTaints(told, toldOf(deepTaints(site.state, field)));
    return anyOf(joinTaints(object.taints, told));
  }
  // a record is given as a whole, whatever it has
  const isWholeRow = kept === null && known.classOf !== null && [...fields.values()].some(isOfRow);
  return mapOf(site, fields, known.rest, known.open || isWholeRow);
}

function isOfRow({ taints }: Value): boolean {
  return taints?.some(({ origin }) => origin.kind === 'database') === true;
}

/** The object of a value, or what is known of the few that it may be. */
function wholeObject(state: State, { refs }: Value): HeapObject | null {
  let whole: HeapObject | null = null;
  for (const id of refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || refs === null || refs.length > MOST_OBJECTS) return null;
    whole = whole === null ? object : joinObjects(whole, object);
  }
  return whole;
}

const MOST_OBJECTS = 4;

/** The fields that a class declares, or those of them that are asked for; none where it takes others too. */
function dumpedKeys({ act, names }: CallSite, cls: ClassRef, kept: ReadonlySet<string> | null): readonly string[] {
  if (names?.includes('by_alias') === true) return [];
  if (keepsOthers(act.analysis, cls)) return [...(kept ?? [])];
  const declared = columnNames(act.analysis, cls).filter((name) => !/^(?:_|model_config$|Config$)/.test(name));
  return kept === null ? declared : declared.filter((name) => kept.has(name));
}

/** Of which names tell, not what came in. */
function toldOf(taints: readonly Taint[] | null): readonly Taint[] | null {
  const told = taints?.filter((taint) => taint.origin.dataType !== '') ?? [];
  return told.length === 0 ? null : told;
}

/** `model_dump(exclude={'password'})`: the names, null if the keyword is not given or not known. */
function givenNames(site: CallSite, keyword: string): ReadonlySet<string> | null {
  const at = site.names?.indexOf(keyword) ?? -1;
  const names = at < 0 ? null : knownItems(site.state, site.args[at])?.map((item) => item.text);
  return names == null ? null : new Set(names.filter((name) => name !== null));
}

/** `partial(f, a)`: f with its first arguments given. */
function partial(site: CallSite, fn: Value): Value | null {
  if (fn.fns === null) {
    giveOptions(site, fn);
    return fn.apis === null ? null : fn;
  }
  const given = positional(site).slice(1);
  return given.length === 0
    ? fn
    : fn.withFns(fn.fns.map((ref) => ({ ...ref, boundArgs: [...(ref.boundArgs ?? []), ...given] })));
}

/** `reduce(f, items, first)`. */
function reduced(site: CallSite, fn: Value, source: Value, initial: Value): Value | null {
  if (fn.fns === null) return anyOf(deepTaints(site.state, source));
  const { analysis } = site.act;
  const element = iteratedElement(site.state, source);
  let accumulator = initial === UNDEFINED ? element : initial;
  for (let round = 0; round < 2; round++) {
    analysis.loopDepth++;
    const next = callFunctionValue(site, fn, [accumulator, element]) ?? UNKNOWN;
    analysis.loopDepth--;
    const joined = joinValues(accumulator, next);
    if (joined === accumulator) break;
    accumulator = joined;
  }
  return accumulator;
}
