/** JavaScript's own functions: strings, arrays, maps, promises, Object, JSON, numbers. */
import { Op, type Reg } from '../../ir/ir.js';
import type { Activation } from '../analysis.js';
import type { CallSite } from '../call.js';
import { callFunctionValue, taintRegister, calleeName } from '../call.js';
import { reportSinkKind } from '../detect.js';
import { orUndefined } from '../members.js';
import {
  allocate,
  appendElement,
  deepTaints,
  elementOf,
  iteratedOf,
  heapObject,
  listObject,
  materialize,
  storedField,
  writeField,
  writeUnknownKey,
} from '../objects.js';
import { concatValues } from '../operators.js';
import {
  asOwnAddress,
  isOwnAddress,
  keepsBeginning,
  keepsHost,
  ownAddressText,
  standsBehindHost,
} from '../ownAddresses.js';
import {
  harmlessReplacement,
  hidesFirst,
  hidesText,
  literalPattern,
  masksSecret,
  removedByPattern,
} from '../patterns.js';
import { asShortened } from '../redaction.js';
import { regexOf } from '../refine.js';
import { whereTrue } from '../predicates.js';
import { withBeginning } from '../replacedBeginnings.js';
import { pieceTaints, reportSlowMatch } from '../slowMatch.js';
import { HEADED, HeapObject, MAP, OPEN_OBJECT } from '../state.js';
import { chosenBy } from '../unguessable.js';
import {
  cleanTaints,
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
  type Taint,
} from '../value.js';
import { filledBytes } from './listedBytes.js';
import { RESOLVED } from './react.js';
import { subscribedStore, unref } from './vue.js';
import { changedSignal, pipedOperators, signalValue, subscribed } from './observables.js';
import { listened, memberPipeline, piped } from './streams.js';
import { eachEntry, entriesOf, isAmong, isMatched, mappedConstants, objectOfEntries } from './entries.js';
import { listsFiles } from '../loadedModules.js';
import { chosenFields } from './chosenFields.js';
import { isBehindAtSign, splitParts } from './mailDomain.js';
import { withPasswordOfEntries } from '../wholeReads.js';
import { derivedSchema, limitedText, memberCheck, parsedObject, refinedText } from './schemas.js';
import { bytesOf, lettersOf, lettersOfBytes } from './bytes.js';
import { anyOf, argument, dataOfArguments, numberOf, sanitized, textOf, uncleaned } from './common.js';

// ---------------------------------------------------------------- global functions

export function globalFunction(site: CallSite, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'String':
      return first.consts !== null
        ? concatValues(state, [first])
        : new Value(deepTaints(state, first), null, Prim.String, null, null, null, first.parts);
    case 'Number':
    case 'parseInt':
    case 'parseFloat':
    case 'BigInt': {
      const single = first.single;
      if (single !== null && (typeof single.value === 'string' || typeof single.value === 'number')) {
        const n = name === 'parseInt' ? parseInt(String(single.value), 10) : Number(single.value);
        return constantValue(n);
      }
      return numberOf(site, first);
    }
    case 'Boolean':
      return UNKNOWN_BOOLEAN;
    case 'isNaN':
    case 'isFinite':
      return UNKNOWN_BOOLEAN;
    case 'encodeURIComponent':
      return sanitized(site, first, [
        'url-encode',
        'html-escape',
        'header-clean',
        'log-clean',
        'path-clean',
        'host-check',
      ]);
    case 'encodeURI':
      return sanitized(site, first, ['header-clean', 'log-clean', 'html-escape']);
    case 'escape':
      return sanitized(site, first, ['url-encode', 'html-escape', 'header-clean', 'log-clean']);
    case 'decodeURIComponent':
    case 'decodeURI':
    case 'unescape':
      return textOf(uncleaned(deepTaints(state, first)));
    case 'atob':
      return textOf(uncleaned(deepTaints(state, first)));
    case 'btoa':
      return lettersOf(site, first);
    case 'Symbol':
      return UNKNOWN;
    case 'unref':
      return unref(site, first);
    // runes of Svelte
    case '$state':
    case '$derived':
    case 'structuredClone':
      return first;
    case 'eval':
      reportSinkKind(act, state, 'code', first, site.start, site.end, 'eval', null, site);
      return anyOf(first.taints);
    case 'setTimeout':
    case 'setInterval':
    case 'setImmediate':
    case 'queueMicrotask':
    case 'requestAnimationFrame':
      if (first.fns === null && (first.prim & Prim.String) !== 0 && first.taints !== null) {
        reportSinkKind(act, state, 'code', first, site.start, site.end, name, null, site);
      }
      callFunctionValue(site, first, site.args.slice(2));
      return UNKNOWN;
    case 'Array':
      return newArray(site);
    case 'Object':
      return first;
    case 'Function':
      for (const value of site.args)
        reportSinkKind(act, state, 'code', value, site.start, site.end, 'Function', null, site);
      return UNKNOWN;
    case 'Date':
      return UNKNOWN_STRING;
    case 'Error':
    case 'TypeError':
    case 'RangeError':
      return construct(site, name);
    case 'RegExp':
      reportSinkKind(act, state, 'regex', first, site.start, site.end, 'RegExp', null, site);
      return anyOf(null);
    default:
      return null;
  }
}

/** `Object.fromEntries(map)` */
function objectOfMap({ act, state, dst }: CallSite, map: Value): Value | null {
  const held = map.refs?.length === 1 ? heapObject(state, map.refs[0]) : null;
  if (held?.length !== MAP) return null;
  return allocate(act, state, dst, new HeapObject(held.fields, held.rest, held.open, false, -1, null), 'of map');
}

function newArray(site: CallSite): Value {
  if (site.args.length === 1 && (argument(site, 0).prim & ~Prim.Number) === 0) {
    return allocate(site.act, site.state, site.dst, listObject([], UNKNOWN));
  }
  return allocate(site.act, site.state, site.dst, listObject(site.args.slice(0, 64), null));
}

export function construct(site: CallSite, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (name) {
    case 'Array':
      return newArray(site);
    case 'Map':
    case 'WeakMap':
    case 'Headers': {
      // new Map([[k, v], …])
      const fields = new Map<string, Value>();
      let rest: Value | null = null;
      const list = first.refs?.length === 1 ? heapObject(state, first.refs[0]) : null;
      if (list?.length === MAP) return allocate(act, state, site.dst, list);
      // new Headers({ accept: 'text/plain' })
      if (name === 'Headers' && list?.length === -1)
        return allocate(act, state, site.dst, new HeapObject(list.fields, list.rest, list.open, false, MAP, null));
      for (const pair of list?.fields.values() ?? []) {
        const key = storedField(state, pair, '0')?.single?.value;
        const value = storedField(state, pair, '1') ?? UNKNOWN;
        if (typeof key === 'string' || typeof key === 'number') fields.set(String(key), value);
        else rest = rest === null ? value : joinValues(rest, value);
      }
      if (first !== UNDEFINED && list === null) rest = elementOf(state, elementOf(state, first));
      // new Map(users.map((user) => [user.id, user]))
      const others = list?.rest == null ? null : (storedField(state, list.rest, '1') ?? elementOf(state, list.rest));
      if (others !== null) rest = rest === null ? others : joinValues(rest, others);
      return allocate(act, state, site.dst, new HeapObject(fields, rest, false, false, MAP, null));
    }
    case 'Set':
    case 'WeakSet': {
      const list = first.refs?.length === 1 ? heapObject(state, first.refs[0]) : null;
      const object = list ?? listObject([], first === UNDEFINED ? null : elementOf(state, first));
      return allocate(act, state, site.dst, object);
    }
    case 'Promise': {
      // new Promise((resolve, reject) => …): what resolve is given is the value
      const resolver = act.analysis.freshObject();
      const resolve = new Value(null, null, Prim.Function, null, [resolver], null, null);
      state.set(resolver, new HeapObject(new Map(), null, false, true, -1, null));
      callFunctionValue(site, first, [resolve, UNKNOWN]);
      const resolved = storedField(state, resolve, RESOLVED) ?? UNKNOWN;
      // a callback that nobody is seen to call may resolve it, too: what is seen decides no branch
      return resolved.consts?.some((one) => typeof one !== 'string') === true
        ? joinValues(resolved, UNKNOWN)
        : resolved;
    }
    case 'Error':
    case 'TypeError':
    case 'RangeError':
    case 'SyntaxError':
    case 'EvalError':
    case 'URIError':
    case 'AggregateError': {
      const message = concatValues(state, [first === UNDEFINED ? '' : first]);
      const made = allocate(
        act,
        state,
        site.dst,
        new HeapObject(new Map([['message', message]]), null, true, false, -1, null),
      );
      return message.taints === null ? made : made.withTaints(message.taints);
    }
    case 'Function':
      for (const value of site.args)
        reportSinkKind(act, state, 'code', value, site.start, site.end, 'new Function', null, site);
      return UNKNOWN;
    case 'RegExp':
      reportSinkKind(act, state, 'regex', first, site.start, site.end, 'new RegExp', null, site);
      return UNKNOWN;
    case 'Date':
      return first.taints === null
        ? anyOf(null)
        : anyOf(cleanTaints(first.taints, act.analysis.index.sanitizerBit('number')));
    case 'Object':
      return allocate(act, state, site.dst, new HeapObject(new Map(), null, false, false, -1, null));
    case 'String':
      return textOf(deepTaints(state, first));
    case 'Number':
    case 'Boolean':
      return numberOf(site, first);
    case 'Uint8Array':
      return filledBytes(state, first) ?? anyOf(deepTaints(state, first));
    case 'Uint16Array':
    case 'Uint32Array':
    case 'Int8Array':
    case 'Int16Array':
    case 'Int32Array':
    case 'Float32Array':
    case 'Float64Array':
    case 'ArrayBuffer':
    case 'DataView':
      return anyOf(deepTaints(state, first));
    case 'Proxy':
      return first;
    default:
      return null;
  }
}

// ---------------------------------------------------------------- methods

/** Methods on the well-known global objects. */
function staticMethod(site: CallSite, object: string, name: string): Value | null {
  const { act, state } = site;
  const first = argument(site, 0);
  switch (object) {
    case 'Object':
      switch (name) {
        case 'assign': {
          const target = site.argRegs[0];
          let taints: readonly Taint[] | null = null;
          const refs = target === undefined || target < 0 ? first.refs : materialize(act, state, target);
          for (const source of site.args.slice(1)) {
            taints = joinTaints(taints, source.taints);
            for (const id of source.refs ?? []) {
              const entry = heapObject(state, id);
              if (entry === null || refs === null) continue;
              for (const [key, value] of entry.fields) writeField(state, refs, key, value);
              if (entry.rest !== null) writeUnknownKey(state, refs, entry.rest);
            }
          }
          if (taints !== null && target !== undefined) taintRegister(site, target, taints);
          const value = target === undefined || target < 0 ? first : act.read(target);
          return taints === null ? value : value.withTaints(joinTaints(value.taints, taints));
        }
        case 'keys':
        case 'getOwnPropertyNames': {
          const list = first.refs?.length === 1 ? heapObject(state, first.refs[0]) : null;
          const names =
            list !== null && !list.open && list.rest === null
              ? [...list.fields.keys()].slice(0, 32).map((k) => constantValue(k))
              : null;
          const made = allocate(
            act,
            state,
            site.dst,
            names === null ? listObject([], textOf(first.taints)) : listObject(names, null),
          );
          return made;
        }
        case 'values':
          return allocate(act, state, site.dst, listObject([], elementOf(state, first)));
        case 'entries': {
          const known = entriesOf(site, first);
          if (known !== null) return known;
          const pair = allocate(
            act,
            state,
            site.dst,
            listObject([textOf(first.taints), elementOf(state, first)], null),
            'pair',
          );
          return allocate(act, state, site.dst, listObject([], pair));
        }
        case 'fromEntries': {
          const known = objectOfEntries(site, first) ?? objectOfMap(site, first);
          if (known !== null) return known;
          const value = storedField(state, elementOf(state, first), '1') ?? elementOf(state, elementOf(state, first));
          const object = new HeapObject(new Map(), value, false, false, -1, null);
          const made = withPasswordOfEntries(site, allocate(act, state, site.dst, object));
          // of a form as a whole: the names of the properties come with it
          return first.refs === null && first.taints !== null ? made.withTaints(first.taints) : made;
        }
        case 'getPrototypeOf':
          // what its members are, for functions (`Object.getPrototypeOf(async () => {}).constructor`)
          return first.fns === null ? UNKNOWN : first;
        case 'freeze':
        case 'seal':
        case 'preventExtensions':
          return first;
        case 'create':
          return allocate(act, state, site.dst, new HeapObject(new Map(), null, false, false, -1, null));
        case 'defineProperty': {
          const key = argument(site, 1).single?.value;
          const refs = site.argRegs[0] === undefined ? null : materialize(act, state, site.argRegs[0]);
          const value = storedField(state, argument(site, 2), 'value');
          if (refs !== null && value !== undefined && typeof key === 'string') writeField(state, refs, key, value);
          return first;
        }
        case 'hasOwn':
        case 'is':
        case 'isFrozen':
          return UNKNOWN_BOOLEAN;
        default:
          return null;
      }
    case 'JSON':
      if (name === 'stringify') {
        // line breaks come out escaped
        return sanitized(site, first, ['log-clean', 'header-clean']);
      }
      if (name === 'parse') return anyOf(deepTaints(state, first));
      return null;
    case 'Array':
      if (name === 'isArray') return UNKNOWN_BOOLEAN;
      if (name === 'of') return newArray(site);
      if (name === 'from') {
        let element = iteratedOf(act, state, site.dst, first);
        if (site.args.length > 1)
          element = callFunctionValue(site, argument(site, 1), [element, UNKNOWN_NUMBER]) ?? element;
        return allocate(act, state, site.dst, listObject([], element));
      }
      return null;
    case 'Number':
      if (name === 'parseInt' || name === 'parseFloat') return numberOf(site, first);
      return UNKNOWN_BOOLEAN;
    case 'Math':
      return chosenBy(UNKNOWN_NUMBER, ...site.args);
    case 'Date':
      return UNKNOWN_NUMBER;
    case 'String':
      if (name === 'raw') return concatValues(state, site.args.slice(1));
      if (name === 'fromCharCode' || name === 'fromCodePoint') return textOf(dataOfArguments(site));
      return null;
    case 'Promise':
      switch (name) {
        case 'resolve':
          return first;
        case 'reject':
          return UNKNOWN;
        case 'all':
        case 'allSettled': {
          const list = first.refs?.length === 1 ? heapObject(state, first.refs[0]) : null;
          if (list === null) return first;
          if (name === 'all') return allocate(act, state, site.dst, list);
          const settled = allocate(
            act,
            state,
            site.dst,
            new HeapObject(new Map([['value', elementOf(state, first)]]), null, true, false, -1, null),
            'settled',
          );
          return allocate(act, state, site.dst, listObject([], settled));
        }
        case 'race':
        case 'any':
          return elementOf(state, first);
        default:
          return null;
      }
    case 'Buffer':
      if (name === 'from') return (first.consts === null ? filledBytes(state, first) : null) ?? bytesOf(site);
      if (name === 'byteLength' || name === 'isBuffer' || name === 'compare') return UNKNOWN_NUMBER;
      return anyOf(dataOfArguments(site));
    case 'Reflect':
      if (name === 'get') return anyOf(deepTaints(state, first));
      return null;
    default:
      return null;
  }
}

const STATIC_OBJECTS = new Set([
  'Object',
  'JSON',
  'Array',
  'Number',
  'Math',
  'Date',
  'String',
  'Promise',
  'Buffer',
  'Reflect',
]);

/** Names of the object that holds the global functions. */
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global']);

export function method(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const definition = act.definitions[site.receiverReg];
  if (definition?.op === Op.LoadGlobal && STATIC_OBJECTS.has(definition.name)) {
    const result = staticMethod(site, definition.name, name);
    if (result !== null) return result;
  }
  if (definition?.op === Op.LoadGlobal && GLOBAL_OBJECTS.has(definition.name)) return globalFunction(site, name);
  const first = argument(site, 0);
  const taints = receiver.taints;
  const text = receiver.text;
  switch (name) {
    case 'parse':
    case 'safeParse':
    case 'parseAsync':
    case 'safeParseAsync':
    case 'validate':
    case 'validateSync':
    case 'validateAsync':
    case 'cast':
      return receiver.refs === null && receiver.apis === null
        ? memberCheck(site, name)
        : (parsedObject(site, receiver, name) ?? memberCheck(site, name));
    case 'regex':
    case 'pattern':
    case 'refine':
    case 'transform':
      return refinedText(site, receiver, name);
    case 'max':
    case 'length':
      return limitedText(site, receiver);
    case 'mask':
    case 'create':
    case 'attempt':
    case 'plainToInstance':
    case 'plainToClass':
      return memberCheck(site, name);
    case 'pick':
    case 'omit':
      return receiver.refs === null ? chosenFields(site, site.receiverReg, name) : derivedSchema(site, receiver, name);
    case 'extend':
    case 'safeExtend':
    case 'merge':
    case 'partial':
    case 'deepPartial':
    case 'required':
    case 'passthrough':
    case 'loose':
    case 'catchall':
    case 'unknown':
    case 'shape':
    case 'array':
      return derivedSchema(site, receiver, name);
    // ------------------------------------------------ strings
    case 'toString':
    case 'valueOf':
    case 'toLocaleString':
      if (receiver.consts !== null) return concatValues(state, [receiver]);
      if (receiver.prim === Prim.Number) return new Value(taints, null, Prim.String, null, null, null, null);
      if (name === 'toString' && site.args.length > 0) {
        const letters = lettersOfBytes(site, receiver);
        if (letters !== null) return letters;
      }
      return ownAddressText(
        act.analysis,
        receiver,
        new Value(deepTaints(state, receiver), null, Prim.String, null, null, null, receiver.parts),
      );
    case 'toLowerCase':
    case 'toUpperCase':
    case 'toLocaleLowerCase':
    case 'toLocaleUpperCase':
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'normalize':
      if (text !== null && name.startsWith('toLower')) return constantValue(text.toLowerCase());
      if (text !== null && name.startsWith('toUpper')) return constantValue(text.toUpperCase());
      if (text !== null && name.startsWith('trim')) return constantValue(text.trim());
      if (receiver.refs !== null && taints === null) return null;
      return new Value(taints, null, Prim.String, null, null, null, name.startsWith('trim') ? receiver.parts : null);
    case 'padStart':
    case 'padEnd':
    case 'repeat':
    case 'charAt':
    case 'substring':
    case 'substr':
    case 'anchor':
    case 'big':
      if (text !== null && site.args.every((a) => a.single !== null)) {
        const [a, b] = site.args.map((x) => x.single?.value);
        if (typeof a === 'number' && (b === undefined || typeof b === 'number')) {
          if (name === 'charAt') return constantValue(text.charAt(a));
          if (name === 'substring') return constantValue(text.substring(a, b));
        }
      }
      return beginningOf(
        site,
        receiver,
        name,
        shortPiece(site, name, chosenBy(textOf(cutTaints(site, name, taints)), ...site.args)),
      );
    case 'search':
      // of a client of a library, or an object of the project
      if (receiver.apis !== null || receiver.refs !== null) return null;
      matchedTextWith(site, receiver);
      return UNKNOWN_NUMBER;
    case 'codePointAt':
    case 'charCodeAt':
    case 'localeCompare':
    case 'lastIndexOf':
      return UNKNOWN_NUMBER;
    case 'indexOf': {
      const needle = first.text;
      if (text !== null && needle !== null) return constantValue(text.indexOf(needle));
      return UNKNOWN_NUMBER;
    }
    case 'setState':
      return setState(site, receiver);
    case 'startsWith':
    case 'endsWith':
    case 'hasOwnProperty':
    case 'isPrototypeOf':
    case 'propertyIsEnumerable':
      if (text !== null && first.text !== null && name !== 'hasOwnProperty')
        return constantValue(name === 'startsWith' ? text.startsWith(first.text) : text.endsWith(first.text));
      return UNKNOWN_BOOLEAN;
    case 'includes':
      if (text !== null && first.text !== null) return constantValue(text.includes(first.text));
      return isAmong(site, receiver, first) ?? UNKNOWN_BOOLEAN;
    case 'test':
      matchedByRegex(site, site.receiverReg, first);
      if (first.text !== null && act.analysis.entryDepth > 0) return isMatched(site, first);
      return definition?.op === Op.Regex || regexOf(act, site.receiverReg) !== null ? UNKNOWN_BOOLEAN : null;
    case 'exec':
      if (regexOf(act, site.receiverReg) === null) return null;
      matchedByRegex(site, site.receiverReg, first);
      return anyOf(first.taints);
    case 'match':
    case 'matchAll':
      // other things than texts have a method of this name
      if (receiver.prim !== Prim.String && taints === null) return null;
      if (first.taints !== null)
        reportSinkKind(act, state, 'regex', first, site.start, site.end, calleeName(site), null, site);
      matchedTextWith(site, receiver);
      return anyOf(taints);
    case 'split':
      if (taints === null && receiver.refs !== null) return null;
      matchedTextWith(site, receiver);
      return allocate(act, state, site.dst, splitAddress(site, receiver, splitParts(site, textOf(taints), first.text)));
    case 'replace':
    case 'replaceAll':
      return replaced(site, receiver, name);
    case 'concat':
      if ((receiver.prim & Prim.Object) === 0 || receiver.parts !== null)
        return concatValues(state, [receiver, ...site.args]);
      {
        let element = receiver.refs === null ? anyOf(taints) : elementOf(state, receiver);
        for (const value of site.args)
          element = joinValues(element, value.refs === null ? value : elementOf(state, value));
        const made = allocate(act, state, site.dst, listObject([], element));
        return taints === null ? made : made.withTaints(taints);
      }
    // ------------------------------------------------ arrays
    case 'push':
    case 'unshift':
    case 'add':
    case 'enqueue': {
      if (name === 'add' && receiver.refs === null && receiver.apis !== null) return null;
      const refs = materialize(act, state, site.receiverReg);
      if (refs !== null) {
        for (const value of site.args) {
          if (name === 'unshift') writeUnknownKey(state, refs, value);
          else appendElement(act.analysis, state, refs, value);
        }
      }
      return name === 'add' ? receiver : UNKNOWN_NUMBER;
    }
    case 'pop':
    case 'shift':
      if (receiver.refs === null && taints === null) return null;
      return takeElement(site, receiver, name);
    case 'slice':
      if (text !== null) {
        const [a, b] = site.args.map((x) => x.single?.value);
        if (typeof a === 'number' && (b === undefined || typeof b === 'number')) return constantValue(text.slice(a, b));
      }
      return receiver.refs === null
        ? beginningOf(site, receiver, name, shortPiece(site, name, anyOf(cutTaints(site, name, taints))))
        : copyList(site, receiver);
    case 'reverse':
    case 'toReversed':
    case 'toSorted':
    case 'fill':
    case 'copyWithin':
    case 'flat':
      if (receiver.refs === null && taints === null) return name === 'flat' ? UNKNOWN : null;
      if (name === 'flat') {
        const inner = elementOf(state, receiver);
        return allocate(
          act,
          state,
          site.dst,
          listObject([], inner.refs === null ? inner : joinValues(inner, elementOf(state, inner))),
        );
      }
      return receiver;
    case 'splice': {
      const refs = materialize(act, state, site.receiverReg);
      if (refs !== null) for (const value of site.args.slice(2)) writeUnknownKey(state, refs, value);
      return receiver.refs === null
        ? anyOf(taints)
        : allocate(act, state, site.dst, listObject([], elementOf(state, receiver)));
    }
    case 'join': {
      if (receiver.refs === null && receiver.apis !== null) return null;
      const list = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
      const separator = first === UNDEFINED ? ',' : (first.text ?? null);
      if (list !== null && list.length >= 0 && list.length <= 24 && separator !== null) {
        const pieces: (string | Value)[] = [];
        for (let i = 0; i < list.length; i++) {
          if (i > 0) pieces.push(separator);
          pieces.push(list.get(String(i)) ?? '');
        }
        return concatValues(state, pieces);
      }
      return textOf(deepTaints(state, receiver));
    }
    case 'map':
    case 'flatMap': {
      if (site.args.length === 0) return null;
      const each =
        name === 'map' ? (mappedConstants(site, receiver, first) ?? eachEntry(site, receiver, first, name)) : null;
      if (each !== null) return each;
      const element = elementOf(state, receiver);
      const mapped = callFunctionValue(site, first, [element, UNKNOWN_NUMBER, receiver]);
      if (mapped === null && first.fns === null) return mapBuiltin(site, receiver, element);
      const inner = mapped ?? anyOf(element.taints);
      return allocate(
        act,
        state,
        site.dst,
        listObject([], name === 'flatMap' && inner.refs !== null ? elementOf(state, inner) : inner),
      );
    }
    case 'forEach':
      if (eachEntry(site, receiver, first, name) !== null) return UNDEFINED;
      callFunctionValue(site, first, [elementOf(state, receiver), UNKNOWN, receiver]);
      return first.fns === null ? null : UNDEFINED;
    case 'filter':
    case 'sort': {
      if (first.fns === null && name === 'filter' && site.args.length !== 1) return null;
      // which of the files of a folder are loaded, their names tell
      if (listsFiles(act.analysis, receiver)) return receiver;
      const entries = name === 'filter' ? eachEntry(site, receiver, first, name) : null;
      if (entries !== null) return entries;
      const element = elementOf(state, receiver);
      callFunctionValue(site, first, name === 'sort' ? [element, element] : [element, UNKNOWN_NUMBER, receiver]);
      if (name === 'sort') return receiver.refs === null ? anyOf(taints) : receiver;
      const kept = keptByFilter(site, element, first);
      if (receiver.refs === null) return anyOf(element.taints === null ? taints : kept.taints);
      return allocate(act, state, site.dst, listObject([], kept));
    }
    case 'find':
    case 'findLast':
    case 'at': {
      if (name !== 'at' && first.fns === null) return null;
      const list =
        first.single?.value === -1 && receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
      const element = (list === null ? null : lastElement(list)) ?? elementOf(state, receiver);
      if (name === 'at') return element;
      callFunctionValue(site, first, [element, UNKNOWN_NUMBER, receiver]);
      return keptByFilter(site, element, first);
    }
    case 'some':
    case 'every':
      if (first.fns === null) return null;
      callFunctionValue(site, first, [elementOf(state, receiver), UNKNOWN_NUMBER, receiver]);
      return UNKNOWN_BOOLEAN;
    case 'findIndex':
    case 'findLastIndex':
      callFunctionValue(site, first, [elementOf(state, receiver), UNKNOWN_NUMBER, receiver]);
      return UNKNOWN_NUMBER;
    case 'reduce':
    case 'reduceRight': {
      if (first.fns === null) return null;
      const entries = name === 'reduce' && site.args.length > 1 ? eachEntry(site, receiver, first, name) : null;
      if (entries !== null) return entries;
      const element = elementOf(state, receiver);
      let accumulator = site.args.length > 1 ? argument(site, 1) : element;
      for (let round = 0; round < 2; round++) {
        act.analysis.loopDepth++;
        const next = callFunctionValue(site, first, [accumulator, element, UNKNOWN_NUMBER, receiver]) ?? UNKNOWN;
        act.analysis.loopDepth--;
        const joined = joinValues(accumulator, next);
        if (joined === accumulator) break;
        accumulator = joined;
      }
      return accumulator;
    }
    case 'keys':
      if (site.args.length > 0) return derivedSchema(site, receiver, name);
      return receiver.refs === null && taints === null
        ? null
        : allocate(act, state, site.dst, listObject([], textOf(taints)));
    case 'values':
      return receiver.refs === null && taints === null
        ? null
        : allocate(act, state, site.dst, listObject([], elementOf(state, receiver)));
    case 'entries': {
      if (receiver.refs === null && taints === null) return null;
      const pair = allocate(
        act,
        state,
        site.dst,
        listObject([textOf(taints), elementOf(state, receiver)], null),
        'pair',
      );
      return allocate(act, state, site.dst, listObject([], pair));
    }
    // ------------------------------------------------ maps and sets
    case 'get': {
      if (receiver.refs === null || receiver.apis !== null)
        return receiver.refs === null ? null : getEntry(site, receiver, first);
      return getEntry(site, receiver, first);
    }
    case 'update':
      return changedSignal(site, receiver, name);
    case 'asReadonly':
      return signalValue(state, receiver) === null ? null : receiver;
    case 'set':
    case 'append': {
      if (site.args.length < 2) return changedSignal(site, receiver, name);
      const refs = receiver.apis !== null && receiver.refs === null ? null : materialize(act, state, site.receiverReg);
      if (refs === null) return null;
      const key = first.single?.value;
      if (typeof key === 'string' || typeof key === 'number') writeField(state, refs, String(key), argument(site, 1));
      else writeUnknownKey(state, refs, argument(site, 1), first);
      return receiver;
    }
    case 'has':
      return isAmong(site, receiver, first) ?? UNKNOWN_BOOLEAN;
    case 'delete':
      if (receiver.refs !== null && typeof first.single?.value === 'string')
        writeField(state, receiver.refs, first.single.value, UNDEFINED);
      return UNKNOWN_BOOLEAN;
    case 'on':
    case 'once':
    case 'addListener':
      return listened(site, receiver);
    case 'pipe':
      return pipedOperators(site, receiver) ?? piped(site, receiver);
    case 'subscribe':
      return subscribed(site, receiver);
    case '$subscribe':
      return subscribedStore(site, receiver);
    case 'toPromise':
      return taints === null ? null : receiver;
    case 'pipeline':
      return memberPipeline(site);
    case 'encode':
    case 'decode':
      // new TextDecoder().decode(bytes)
      if (receiver.apis?.some(({ path }) => path === 'node-misc.Coder') === true)
        return first.consts === null ? anyOf(deepTaints(state, first)) : first;
      return name === 'encode' && first.consts !== null && receiver.refs === null ? first : null;
    // ------------------------------------------------ promises
    case 'then': {
      const ok = callFunctionValue(site, first, [receiver]);
      if (site.args.length > 1) callFunctionValue(site, argument(site, 1), [undefined]);
      if (first.fns === null && ok === null) return anyOf(taints);
      return ok ?? UNKNOWN;
    }
    case 'catch': {
      const value = callFunctionValue(site, first, [UNKNOWN]);
      return value === null ? receiver : joinValues(receiver, value);
    }
    case 'finally':
      callFunctionValue(site, first, []);
      return receiver;
    // ------------------------------------------------ numbers and dates
    case 'toFixed':
    case 'toPrecision':
    case 'getTime':
    case 'getFullYear':
    case 'getMonth':
    case 'getDate':
    case 'getHours':
      return textOf(cleanTaints(taints, act.analysis.index.sanitizerBit('number')));
    case 'toISOString':
    case 'toDateString':
    case 'toUTCString':
      return textOf(cleanTaints(taints, act.analysis.index.sanitizerBit('number')));
    default:
      return null;
  }
}

function getEntry(site: CallSite, receiver: Value, key: Value): Value | null {
  const { state } = site;
  const name = key.single?.value;
  let known = false;
  for (const id of receiver.refs ?? []) if (heapObject(state, id) !== null) known = true;
  if (!known) return null;
  if (typeof name === 'string' || typeof name === 'number') {
    const stored = storedField(state, receiver, String(name));
    if (stored !== undefined) return stored;
    return anyOf(receiver.taints);
  }
  return orUndefined(elementOf(state, receiver, key));
}

function takeElement(site: CallSite, receiver: Value, name: string): Value {
  const { state } = site;
  const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
  const id = receiver.refs?.[0];
  if (
    object !== null &&
    id !== undefined &&
    object.length > 0 &&
    object.rest === null &&
    !object.many &&
    site.act.analysis.loopDepth === 0
  ) {
    const fields = new Map<string, Value>();
    const taken = object.get(String(name === 'pop' ? object.length - 1 : 0)) ?? UNKNOWN;
    for (let i = 0; i < object.length - 1; i++) {
      const value = object.get(String(name === 'pop' ? i : i + 1));
      if (value !== undefined) fields.set(String(i), value);
    }
    state.set(id, new HeapObject(fields, null, object.open, false, object.length - 1, object.classOf));
    return taken;
  }
  return (name === 'pop' && object !== null ? lastElement(object) : null) ?? elementOf(state, receiver);
}

/** The last of several known items, or what comes behind them; null where fewer are known. */
function lastElement({ fields, rest, many }: HeapObject): Value | null {
  const last = fields.get(String(fields.size - 1));
  return rest === null || many || fields.size < 2 || last === undefined ? null : joinValues(last, rest);
}

function copyList(site: CallSite, receiver: Value): Value {
  const { state } = site;
  const object = receiver.refs?.length === 1 ? heapObject(state, receiver.refs[0]) : null;
  const from = site.args.length === 0 ? 0 : argument(site, 0).single?.value;
  if (object !== null && object.length >= 0 && typeof from === 'number' && from >= 0 && site.args.length < 2) {
    const items: Value[] = [];
    for (let i = from; i < object.length; i++) items.push(object.get(String(i)) ?? UNKNOWN);
    return allocate(site.act, state, site.dst, listObject(items, null));
  }
  const made = allocate(site.act, state, site.dst, listObject([], elementOf(state, receiver)));
  return receiver.taints === null ? made : made.withTaints(receiver.taints);
}

/** `.map(Number)`, `.map(String)`, `.map(encodeURIComponent)`. */
function mapBuiltin(site: CallSite, receiver: Value, element: Value): Value | null {
  const reg = site.argRegs[0];
  const definition = reg === undefined ? undefined : site.act.definitions[reg];
  if (definition?.op === Op.LoadGlobal) {
    const mapped = globalFunction({ ...site, args: [element], argRegs: [-1] }, definition.name);
    if (mapped !== null) return allocate(site.act, site.state, site.dst, listObject([], mapped));
  }
  return receiver.refs === null && receiver.taints === null
    ? null
    : allocate(site.act, site.state, site.dst, listObject([], anyOf(element.taints)));
}

/** `.filter((x) => allowed.includes(x))`, `.filter((x) => /^\\w+$/.test(x))`: what is left satisfies the test. */
function keptByFilter(site: CallSite, element: Value, test: Value): Value {
  return element.taints === null || test.fns === null ? element : whereTrue(site, test.fns, element);
}

/** `/pattern/.test(text)`: may it take long? */
function matchedByRegex(site: CallSite, reg: Reg, subject: Value, written?: Reg, matched = site.argRegs[0]): void {
  const regex = subject.taints === null || reg < 0 ? null : regexOf(site.act, reg);
  if (regex !== null) reportSlowMatch(site, regex.pattern, regex.flags, 'part', subject, written, matched);
}

/** `text.match(/pattern/)` */
function matchedTextWith(site: CallSite, text: Value): void {
  const reg = site.argRegs[0];
  if (reg !== undefined) matchedByRegex(site, reg, text, reg, site.receiverReg);
}

/** The data of `text.slice(a, b)`, `text.substring(a, b)`, `text.substr(a, length)`; of any other method as given. */
function cutTaints(site: CallSite, name: string, taints: readonly Taint[] | null): readonly Taint[] | null {
  if (taints === null || !/^(?:slice|substring|substr)$/.test(name)) return taints;
  const [start, end] = site.args.map((arg) => arg.single?.value);
  if (site.args.length === 1 && isBehindAtSign(site.act, site.argRegs[0]))
    return cleanTaints(taints, site.act.analysis.index.sanitizerBit('redact'));
  if (site.args.length > 1) return end === undefined ? taints : pieceTaints(taints, start, end);
  return name === 'substring' ? taints : pieceTaints(taints, start, undefined);
}

/** `phone.slice(-4)`, `phone.slice(phone.length - 4)`, `name.substring(0, 1)`: so little of a text tells nobody whom it is about. */
function shortPiece({ act, args, argRegs }: CallSite, name: string, piece: Value): Value {
  if (piece.taints === null || args.length === 0 || !/^(?:slice|substring|substr)$/.test(name)) return piece;
  const start = args[0].single?.value ?? fromEnd(act, argRegs[0]);
  const end = args.length > 1 ? args[1].single?.value : null;
  if (typeof start !== 'number' || (end !== null && typeof end !== 'number')) return piece;
  return asShortened(act, piece, start, end);
}

/** The `-4` that `text.length - 4` stands for. */
function fromEnd(act: Activation, reg: Reg): number | null {
  const made = act.definitions[reg];
  if (made?.op !== Op.Binary || made.operator !== '-') return null;
  const whole = act.definitions[made.left];
  const count = act.read(made.right).single?.value;
  return whole?.op === Op.GetField && whole.name === 'length' && typeof count === 'number' ? -count : null;
}

/** `text.replace(pattern, replacement)`. */
function replaced(site: CallSite, receiver: Value, name: string): Value | null {
  const { act, state } = site;
  const pattern = argument(site, 0);
  const replacement = argument(site, 1);
  const text = receiver.text;
  const from = pattern.text;
  const to = replacement.text;
  if (text !== null && from !== null && to !== null)
    return constantValue(name === 'replaceAll' ? text.replaceAll(from, to) : text.replace(from, to));
  const patternReg = site.argRegs[0];
  if (pattern.taints !== null && patternReg !== undefined) {
    const definition = act.definitions[patternReg];
    if (definition?.op === Op.New)
      reportSinkKind(act, state, 'regex', pattern, site.start, site.end, calleeName(site), null, site);
  }
  matchedTextWith(site, receiver);
  let taints = receiver.taints;
  if (taints !== null && to !== null) {
    const regex = patternReg === undefined || patternReg < 0 ? null : regexOf(act, patternReg);
    const kinds =
      regex !== null && regex.flags.includes('g')
        ? removedByPattern(regex.pattern)
        : regex === null && from !== null && name === 'replaceAll'
          ? removedByPattern(literalPattern(from))
          : [];
    let mask = 0;
    for (const kind of kinds) if (harmlessReplacement(kind, to)) mask |= act.analysis.index.sanitizerBit(kind);
    taints = withBeginning(act.analysis.index, taints, regex?.pattern ?? '', to);
    if (regex !== null && regex.flags.includes('g') && escapesPatternMarks(regex.pattern, to))
      mask |= act.analysis.index.sanitizerBit('regex-escape');
    if (
      regex !== null &&
      ((regex.flags.includes('g') ? hidesText(regex.pattern, to) : hidesFirst(regex.pattern, to)) ||
        masksSecret(regex.pattern, to))
    )
      mask |= act.analysis.index.sanitizerBit('redact');
    taints = cleanTaints(taints, mask);
  } else if (taints !== null && replacement.fns !== null) {
    const regex = patternReg === undefined || patternReg < 0 ? null : regexOf(act, patternReg);
    if (regex !== null && regex.flags.includes('g')) {
      let mask = 0;
      for (const kind of removedByPattern(regex.pattern))
        if (kind !== 'allow-list') mask |= act.analysis.index.sanitizerBit(kind);
      taints = cleanTaints(taints, mask);
    }
  }
  if (replacement.fns !== null) {
    const value = callFunctionValue(site, replacement, [textOf(receiver.taints), textOf(receiver.taints)]);
    if (value !== null) taints = joinTaints(taints, value.taints);
  } else taints = joinTaints(taints, replacement.taints);
  if (taints === null) return textOf(null);
  // 'SELECT … {id}'.replace('{id}', id) is string building
  if (receiver.taints === null && receiver.text !== null && from !== null) {
    const at = receiver.text.indexOf(from);
    if (at >= 0)
      return concatValues(state, [receiver.text.slice(0, at), replacement, receiver.text.slice(at + from.length)]);
  }
  const regex = patternReg === undefined || patternReg < 0 ? null : regexOf(act, patternReg);
  const isOwn = isOwnAddress(receiver) && to !== null && keepsHost(from, regex?.pattern ?? null, to);
  return isOwn ? asOwnAddress(textOf(taints)) : textOf(taints);
}

/** A piece of a text, which is an own address where its beginning is kept. */
function beginningOf(site: CallSite, receiver: Value, name: string, piece: Value): Value {
  const isKept = isOwnAddress(receiver) && keepsBeginning(name, site.args.at(0)?.single?.value, site.args.length);
  return isKept ? asOwnAddress(piece) : piece;
}

/** `location.href.split('?')`: the first piece is an own address, the others are any text. */
function splitAddress({ act, argRegs, args }: CallSite, receiver: Value, pieces: HeapObject): HeapObject {
  if (!isOwnAddress(receiver) || pieces.rest === null || argRegs.length === 0) return pieces;
  const regex = argRegs[0] < 0 ? null : regexOf(act, argRegs[0]);
  if (!standsBehindHost(args[0].text, regex?.pattern ?? null)) return pieces;
  return new HeapObject(
    new Map([['0', asOwnAddress(pieces.rest)]]),
    pieces.rest,
    pieces.open,
    pieces.many,
    HEADED,
    pieces.classOf,
  );
}

/** `/[.*+?^${}()|[\]\\]/g` replaced by `\$&`: a backslash before everything that means something in a pattern. */
function escapesPatternMarks(pattern: string, to: string): boolean {
  return /^\\\$[&1]$/.test(to) && pattern.includes('[') && ['.', '*', '+', '('].every((mark) => pattern.includes(mark));
}

/** `this.setState(part, then)` of a component: the part joins what its state held, as methods run in any order. */
function setState(site: CallSite, component: Value): Value | null {
  const { act, state } = site;
  const id = component.refs?.[0];
  const object = id === undefined ? null : heapObject(state, id);
  if (id === undefined || object?.classOf == null) return null;
  const held = object.get('state') ?? UNKNOWN;
  const first = argument(site, 0);
  const part = first.fns === null ? first : (callFunctionValue(site, first, [held]) ?? UNKNOWN);
  let refs = held.refs;
  if (refs === null) {
    const made = allocate(act, state, site.dst, OPEN_OBJECT, 'state');
    refs = made.refs ?? [];
    writeField(state, [id], 'state', made.withTaints(held.taints));
  }
  for (const source of part.refs ?? []) {
    for (const [name, value] of heapObject(state, source)?.fields ?? []) {
      for (const target of refs) {
        const old = heapObject(state, target)?.get(name);
        writeField(state, [target], name, old === undefined ? value : joinValues(old, value));
      }
    }
  }
  const then = site.args[1] as Value | undefined;
  if (then !== undefined && then.fns !== null) callFunctionValue(site, then, []);
  return UNDEFINED;
}
