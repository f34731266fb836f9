/** Python's own functions: conversions, containers, iteration, code, and the dispatch to its modules and types. */
import { NONE, Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { copiedEntries } from '../copiedRecords.js';
import { reportSinkKind } from '../detect.js';
import { memberValue } from '../members.js';
import { fillByForm, savedRecord } from '../modelClasses.js';
import {
  deepTaints,
  elementOf,
  heapObject,
  keyForm,
  materialize,
  storedField,
  writeField,
  writeUnknownKey,
} from '../objects.js';
import { concatValues } from '../operators.js';
import { whereTrue } from '../predicates.js';
import { withNamedReads } from '../pythonForms.js';
import { attributesOf, pythonText as objectText } from '../pythonObjects.js';
import { settingValue } from '../pythonSettings.js';
import { keepAssigned } from '../storedInput.js';
import {
  constantValue,
  joinTaints,
  joinValues,
  Prim,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_BOOLEAN,
  UNKNOWN_NUMBER,
  Value,
  type Taint,
} from '../value.js';
import { objectOfText, textObjects, writtenText } from '../writtenObjects.js';
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
  mapOf,
  numberOf,
  onlyObject,
  positional,
  textOf,
  uncleaned,
} from './common.js';
import { boundArguments } from './boundArguments.js';
import { shapedObject } from './filledObjects.js';
import { loadedBySchema } from './marshmallow.js';
import { collectionMethod, elementsOf, newDictionary, newList, zipped } from './pythonCollections.js';
import {
  bufferMethod,
  contextVariable,
  fieldsOf,
  importedName,
  libraryFunction,
  replaced,
  tableWithColumns,
} from './pythonLibrary.js';
import { templateMethod } from './pythonTemplates.js';
import { constantBytes, hexConstant } from './pythonBytes.js';
import { frameMethod } from './frames.js';
import { addressWithParts } from './pythonAddresses.js';
import { chordBody, queuedTask } from './pythonTasks.js';
import { REGEX_FUNCTIONS, regexCall, regexOfValue, textMethod } from './pythonText.js';

// ---------------------------------------------------------------- names of library functions

/** The full name of what a register holds, if it comes from an import: `functools.partial`. null otherwise. */
export function libraryPath(act: Activation, reg: Reg): string | null {
  if (reg === NONE) return null;
  const instr = act.definitions[reg];
  switch (instr?.op) {
    case Op.LoadVar: {
      const binding = act.module.ir.variables[instr.variable].import;
      if (binding === null || binding.module.startsWith('.')) return null;
      return binding.imported === '*' ? binding.module : `${binding.module}.${binding.imported}`;
    }
    case Op.ImportModule:
      return instr.module;
    case Op.GetField: {
      const owner = libraryPath(act, instr.object);
      return owner === null ? null : `${owner}.${instr.name}`;
    }
    default:
      return null;
  }
}

/** `f(…)` where f is imported. */
export function importedFunction(site: CallSite, callee: Reg): Value | null {
  const path = libraryPath(site.act, callee);
  if (path !== null) return libraryFunction(site, path);
  // chord(header)(body)
  const made = site.act.definitions[callee];
  const isChord = made?.op === Op.Call && /^celery\.(?:canvas\.)?chord$/.test(libraryPath(site.act, made.callee) ?? '');
  return isChord ? chordBody(site, site.act.read(callee), site.argRegs.at(0)) : null;
}

// ---------------------------------------------------------------- global functions

const EXCEPTION = /(?:Error|Exception|Warning|Exit|Interrupt|StopIteration|StopAsyncIteration)$/;

export function globalFunction(site: CallSite, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (name) {
    // ------------------------------------------------ conversions
    case 'str':
    case 'unicode':
    case 'repr':
    case 'ascii':
      return textValue(site, first, name);
    case 'format':
      return textOf(deepTaints(state, first));
    case 'bytes':
    case 'bytearray':
    case 'memoryview':
      if (first.consts !== null || first.prim === Prim.Number) return constantBytes(site, name) ?? textOf(null);
      return (
        constantBytes(site, name) ??
        new Value(
          deepTaints(state, first),
          null,
          Prim.String,
          null,
          textObjects(act.analysis, first.refs),
          null,
          first.parts,
        )
      );
    case 'int':
    case 'float':
    case 'long': {
      const single = first.single?.value;
      if (typeof single === 'number') return constantValue(name === 'float' ? single : Math.trunc(single));
      if (typeof single === 'string' && /^\s*[-+]?\d+(?:\.\d+)?\s*$/.test(single)) return constantValue(Number(single));
      return numberOf(site, first);
    }
    case 'complex':
    case 'round':
    case 'abs':
    case 'sum':
      return numberOf(site, first);
    case 'chr':
    case 'hex':
    case 'oct':
    case 'bin':
      return textOf(numberOf(site, first).taints);
    case 'len':
    case 'ord':
    case 'hash':
    case 'id':
    case 'pow':
    case 'divmod':
      return UNKNOWN_NUMBER;
    case 'bool':
    case 'isinstance':
    case 'issubclass':
    case 'callable':
    case 'hasattr':
    case 'any':
    case 'all':
      return UNKNOWN_BOOLEAN;
    // ------------------------------------------------ containers and iteration
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
      return newList(site, first);
    case 'dict':
      return newDictionary(site, false);
    case 'sorted':
      callFunctionValue(site, argumentNamed(site, 99, 'key'), [iteratedElement(state, first)]);
      return withData(listOfAny(site, iteratedElement(state, first)), first.taints);
    case 'reversed': {
      const known = knownItems(state, first);
      return known === null ? listOfAny(site, iteratedElement(state, first)) : listOf(site, [...known].reverse());
    }
    case 'iter':
    case 'aiter':
      // iter(read, b'')
      if (site.args.length > 1 && first.fns !== null) {
        const taken = callFunctionValue(site, first, []);
        return taken === null ? UNKNOWN : listOfAny(site, taken);
      }
      // iter(queue.get, None)
      if (site.args.length > 1) {
        const taker = act.definitions[site.argRegs[0] ?? NONE];
        if (taker?.op === Op.GetField && /^get(?:_nowait)?$/.test(taker.name)) {
          const taken = act.read(taker.object);
          if (taken.refs !== null) return listOfAny(site, elementOf(state, taken));
        }
      }
      return first;
    case 'next':
    case 'anext': {
      const element = elementOf(state, first);
      return site.args.length > 1 ? joinValues(element, argument(site, 1)) : element;
    }
    case 'enumerate':
      return numbered(site, first);
    case 'zip':
      return zipped(site, positional(site));
    case 'range':
    case 'xrange':
      return listOfAny(site, UNKNOWN_NUMBER);
    case 'map':
      return mapped(site, first);
    case 'filter':
      return filtered(site, first, argument(site, 1));
    case 'reduce':
      return libraryFunction(site, 'reduce');
    case 'min':
    case 'max': {
      const key = argumentNamed(site, 99, 'key');
      const given = positional(site);
      const element = given.length === 1 ? iteratedElement(state, first) : joinAll(given);
      callFunctionValue(site, key, [element]);
      return element;
    }
    // ------------------------------------------------ objects
    case 'getattr': {
      const key = argument(site, 1).text;
      const reg = site.argRegs[0] ?? NONE;
      if (key === null) {
        const names = argument(site, 1).consts?.filter((name) => typeof name === 'string') ?? [];
        // one of a few names
        if (names.length > 1) return joinAll(names.map((name) => memberValue(act, state, first, name, reg, site)));
        // of a name that is put together, what is known tells the fields apart
        const form = keyForm(argument(site, 1));
        return anyOf(deepTaints(state, form === null ? first : elementOf(state, first, argument(site, 1))));
      }
      const value = memberValue(act, state, first, key, reg, site);
      return site.args.length > 2 && value.consts?.every((c) => c === undefined) === true ? argument(site, 2) : value;
    }
    case 'setattr': {
      const reg = site.argRegs[0] ?? NONE;
      const refs = reg === NONE ? first.refs : materialize(act, state, reg);
      const key = argument(site, 1).text;
      if (refs === null) return UNDEFINED;
      const instr = act.definitions[site.dst];
      const [, index, src] = site.argRegs;
      const copied =
        key === null && instr !== undefined && site.argRegs.length === 3
          ? copiedEntries(act, state, { index, src, instr })
          : null;
      // one of a few names, any of which may stay as it is
      const names = key === null ? (argument(site, 1).consts?.filter((name) => typeof name === 'string') ?? []) : [];
      if (copied === null && names.length > 0)
        for (const name of names)
          setAttribute(site, refs, name, joinValues(storedField(state, first, name) ?? UNKNOWN, argument(site, 2)));
      else if (copied === null) setAttribute(site, refs, key, argument(site, 2));
      else for (const [name, value] of copied.fields) setAttribute(site, refs, name, value);
      if (copied?.rest != null) setAttribute(site, refs, null, copied.rest);
      return UNDEFINED;
    }
    case 'vars':
      return site.args.length === 0 ? UNKNOWN : attributesOf(act, state, first, site);
    case 'object':
      return mapOf(site, new Map(), null, false);
    case 'type':
      return site.args.length === 1 ? classOf(site, first) : UNKNOWN;
    case 'staticmethod':
      // no object is put before its arguments
      return first.fns === null
        ? first
        : first.withFns(first.fns.map((ref) => ({ ...ref, boundArgs: ref.boundArgs ?? [] })));
    case 'classmethod':
      return first;
    // ------------------------------------------------ code, input and output
    case 'eval':
    case 'exec':
    case 'execfile':
      reportSinkKind(act, state, 'code', first, site.start, site.end, name, null, site);
      return anyOf(first.taints);
    case '__import__':
      reportSinkKind(act, state, 'code', importedName(first), site.start, site.end, name, null, site);
      return UNKNOWN;
    case 'compile':
      reportSinkKind(act, state, 'code', first, site.start, site.end, name, null, site);
      return UNKNOWN;
    case 'input':
    case 'raw_input':
      return anyOf([
        act.analysis.sourceTaint('command-line', '', act.module, site.start, site.end, 0, undefined, true),
      ]);
    case 'print':
      if (isStandardStream(argumentNamed(site, 99, 'file'))) {
        positional(site).forEach((given, i) => {
          const value = withNamedReads(act, state, given, site.argRegs[i] ?? NONE);
          reportSinkKind(act, state, 'log', value, site.start, site.end, name, null, site);
        });
      }
      return UNDEFINED;
    default:
      return EXCEPTION.test(name) ? exception(site) : null;
  }
}

/** What `print` writes to if it is told nothing, or told so: the streams of the process, which whoever runs it keeps. */
function isStandardStream(file: Value): boolean {
  return file === UNDEFINED || file.apis?.some(({ path }) => STANDARD_STREAM.test(path)) === true;
}

const STANDARD_STREAM = /^sys\.(?:__)?std(?:err|out)(?:__)?$/;

function withData(value: Value, taints: readonly Taint[] | null): Value {
  return taints === null ? value : value.withTaints(joinTaints(value.taints, taints));
}

function joinAll(values: readonly Value[]): Value {
  let result: Value | null = null;
  for (const value of values) result = result === null ? value : joinValues(result, value);
  return result ?? UNKNOWN;
}

/** `str(x)`: what the object's own method says, else its contents. */
function textValue(site: CallSite, value: Value, name: string): Value {
  const { act, state } = site;
  if (value === UNDEFINED && site.args.length === 0) return constantValue('');
  if (value.consts !== null && name === 'str')
    return value.single === null ? concatValues(state, [value]) : constantValue(pythonText(value.single.value));
  if (value.refs !== null || value.apis !== null) {
    const shown = objectText(act, state, value, name === 'repr' ? '__repr__' : '__str__', site);
    if (shown !== value) return shown;
  }
  const taints = deepTaints(state, value);
  return new Value(
    // line breaks are written as \\n
    name === 'repr' || name === 'ascii' ? cleaned(site, taints, ['log-clean', 'header-clean']) : taints,
    null,
    Prim.String,
    null,
    name === 'str' ? textObjects(act.analysis, value.refs) : null,
    null,
    value.refs === null ? value.parts : null,
  );
}

function pythonText(value: unknown): string {
  if (value === true) return 'True';
  if (value === false) return 'False';
  return value === null || value === undefined ? 'None' : String(value);
}

/** `enumerate(items)`: pairs of a number and an element. */
function numbered(site: CallSite, source: Value): Value {
  const known = knownItems(site.state, source);
  if (known !== null && known.length <= 16) {
    return listOf(
      site,
      known.map((item, i) => listOf(site, [UNKNOWN_NUMBER, item], `pair${String(i)}`)),
    );
  }
  return listOfAny(site, listOf(site, [UNKNOWN_NUMBER, iteratedElement(site.state, source)], 'pair'));
}

/** `map(f, items, …)`. */
function mapped(site: CallSite, fn: Value): Value {
  const { act, state } = site;
  const elements = positional(site)
    .slice(1)
    .map((value) => iteratedElement(state, value));
  let made = callFunctionValue(site, fn, elements);
  if (made === null && fn.fns === null) {
    const reg = site.argRegs[0] ?? NONE;
    const definition = reg === NONE ? undefined : act.definitions[reg];
    const inner: CallSite = { ...site, args: elements, argRegs: elements.map(() => NONE), names: null };
    if (definition?.op === Op.LoadGlobal) made = globalFunction(inner, definition.name);
    // map(str.strip, items)
    else if (definition?.op === Op.GetField && elements.length > 0) {
      const receiver = elements[0];
      const call: CallSite = { ...inner, args: elements.slice(1), argRegs: [], receiver, receiverReg: NONE };
      made = importedFunction(inner, reg) ?? textMethod(call, receiver, definition.name);
    } else made = importedFunction(inner, reg);
  }
  return listOfAny(site, made ?? elementsOf(site, [listOf(site, elements, 'elements')]));
}

/** `filter(f, items)`: what is left satisfies the test. */
function filtered(site: CallSite, fn: Value, source: Value): Value {
  const { state } = site;
  const element = iteratedElement(state, source);
  callFunctionValue(site, fn, [element]);
  return listOfAny(site, fn.fns === null ? element : whereTrue(site, fn.fns, element));
}

/** `type(x)`: the class of an instance. */
function classOf(site: CallSite, value: Value): Value {
  const owner = onlyObject(site.state, value)?.classOf;
  if (owner == null) return UNKNOWN;
  const { variable } = owner.module.ir.classes[owner.index];
  return owner.module.classValues.get(variable) ?? UNKNOWN;
}

/** An exception of the language: its text is what it was given. */
function exception(site: CallSite): Value {
  const made = mapOf(site, new Map([['args', listOf(site, positional(site), 'args')]]), null, true);
  return withData(made, dataOfArguments(site));
}

// ---------------------------------------------------------------- methods

const STRING_TYPES: ReadonlySet<string> = new Set(['str', 'bytes', 'unicode']);

/** `receiver.name(…)`: a function of a module, else a method of a text or container. */
export function method(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const definition = site.receiverReg === NONE ? undefined : act.definitions[site.receiverReg];
  const task = queuedTask(site, receiver, name) ?? frameMethod(site, receiver, name);
  if (task !== null) return task;
  const module = libraryPath(act, site.receiverReg);
  if (module !== null) {
    const result = libraryFunction(site, `${module}.${name}`);
    if (result !== null) return result;
    if (receiver.refs === null && receiver.taints === null && act.definitions[site.receiverReg]?.op !== Op.GetField)
      return null;
  }
  if (definition?.op === Op.LoadGlobal) {
    const written = hexConstant(site, definition.name, name);
    if (written !== null) return written;
    // str.strip(x), dict.fromkeys(x)
    if (STRING_TYPES.has(definition.name)) {
      const args = site.args.slice(1);
      const self = argument(site, 0);
      return textMethod({ ...site, args, argRegs: site.argRegs.slice(1), receiver: self }, self, name);
    }
    if (definition.name === 'dict' && name === 'fromkeys') return mapOf(site, new Map(), argument(site, 1), false);
    if (definition.name === 'object') return UNDEFINED;
  }
  if (REGEX_FUNCTIONS.has(name) && receiver.refs !== null && regexOfValue(state, receiver) !== null) {
    return regexCall(site, name, receiver, positional(site));
  }
  if (name === 'map' && (argument(site, 0).fns !== null || argument(site, 0).apis !== null) && receiver.refs === null)
    return mapped(site, argument(site, 0));
  const held =
    bufferMethod(site, receiver, name) ?? contextVariable(site, receiver, name) ?? templateMethod(site, receiver, name);
  if (held !== null) return held;
  // what a class holds are no entries of a dictionary: Farmer.get(id=1)
  if (receiver.fns?.some(({ classIndex }) => classIndex >= 0) === true) return ownMethod(site, receiver, name);
  return textMethod(site, receiver, name) ?? collectionMethod(site, receiver, name) ?? ownMethod(site, receiver, name);
}

/** Writes an attribute, any one where its name is not known; one of a record is kept with it. */
function setAttribute(site: CallSite, refs: readonly number[], name: string | null, value: Value): void {
  const { act, state } = site;
  if (name === null) writeUnknownKey(state, refs, value, argument(site, 1));
  else writeField(state, refs, name, value);
  for (const id of refs) {
    const owner = heapObject(state, id)?.classOf;
    if (owner != null) keepAssigned(act, site, owner, name, value);
  }
}

/** `environ.get("QUERY_STRING", "")` in an application of WSGI: the same as the member in brackets. */
function variableOfRequest(site: CallSite, receiver: Value): Value | null {
  const key = argument(site, 0).text;
  if (key === null || receiver.apis?.some(({ path }) => path === 'wsgi.Environ') !== true) return null;
  return memberValue(site.act, site.state, receiver, key, site.receiverReg, site);
}

/** Methods of every object, of generators and of dates. */
function ownMethod(site: CallSite, receiver: Value, name: string): Value | null {
  const { state } = site;
  switch (name) {
    case 'get':
      return (
        settingValue(site.act.analysis, receiver.apis, argument(site, 0).text ?? '') ??
        variableOfRequest(site, receiver)
      );
    case '__next__':
    case '__anext__':
      return elementOf(state, receiver);
    case '__iter__':
    case '__aiter__':
      return receiver;
    case 'bind':
    case 'bind_partial':
      return boundArguments(site, receiver);
    case '_replace':
      return receiver.refs === null ? addressWithParts(site, receiver) : replaced(site, receiver, 0);
    case 'save':
      return savedRecord(site.act, state, receiver);
    // a query that a function made which nobody knows: values by keyword are bound
    case 'filter_by':
    case 'bindparams':
      return receiver.refs === null && receiver.apis === null && receiver.taints === null ? UNKNOWN : null;
    // db.Table of Flask-SQLAlchemy
    case 'Table':
      return tableWithColumns(site);
    case 'load':
    case 'loads':
      return loadedBySchema(site, receiver);
    case 'populate_obj':
      fillByForm(site, receiver, argument(site, 0));
      return null;
    case 'model_validate':
    case 'from_orm':
    case 'parse_obj':
      return shapedObject(site, receiver, argument(site, 0));
    case 'model_validate_json':
    case 'parse_raw': {
      const text = argument(site, 0);
      return shapedObject(site, receiver, objectOfText(site.act, state, text) ?? text);
    }
    case 'get_secret_value':
      return anyOf(uncleaned(receiver.taints));
    case '_asdict':
    case 'model_dump':
      return receiver.refs === null ? null : fieldsOf(site, receiver);
    case 'model_dump_json': {
      if (receiver.refs === null) return null;
      const fields = fieldsOf(site, receiver);
      return writtenText(site, textOf(cleaned(site, deepTaints(state, fields), ['log-clean', 'header-clean'])), fields);
    }
    case '__str__':
    case '__repr__':
      return textOf(deepTaints(state, receiver));
    case 'isoformat':
    case 'strftime':
    case 'timestamp':
    case 'total_seconds':
    case 'hex':
      return textOf(numberOf(site, receiver).taints);
    case '__setitem__': {
      const key = argument(site, 0).single?.value;
      if (receiver.refs === null) return null;
      if (typeof key === 'string' || typeof key === 'number')
        writeField(state, receiver.refs, String(key), argument(site, 1));
      else writeUnknownKey(state, receiver.refs, argument(site, 1), argument(site, 0));
      return UNDEFINED;
    }
    case '__getattribute__':
    case '__getitem__': {
      const key = argument(site, 0).text;
      return key === null ? elementOf(state, receiver) : (storedField(state, receiver, key) ?? anyOf(receiver.taints));
    }
    default:
      return null;
  }
}
