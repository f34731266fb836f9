/** The abstract interpreter: walks blocks, instruction by instruction, in execution order. */
import {
  NONE,
  Op,
  type Block,
  type ClassInstr,
  type IfInstr,
  type Instr,
  type LoopInstr,
  type ObjectLitInstr,
  type Reg,
  type ArrayLitInstr,
  type SetIndexInstr,
  type SwitchInstr,
  type ThrowInstr,
  type TryInstr,
} from '../ir/ir.js';
import { forEachBlock } from '../ir/blocks.js';
import type { Activation } from './analysis.js';
import { reportAccountLink } from './accountLinks.js';
import { expandNodes } from './apiIndex.js';
import { reportWsgiAnswer } from './pythonWsgi.js';
import { walkCall, walkCallMethod, walkCallSuper, walkNew, genericParameter } from './call.js';
import {
  checkJsx,
  checkSetting,
  reportComparison,
  reportEntryReturn,
  reportGlobalWrite,
  reportSinkKind,
  keyOfRead,
} from './detect.js';
import { refineAsserted } from './assertions.js';
import { carriedVariables, type CarriedVariables } from './carriedVariables.js';
import { typeInCall } from './calledTypes.js';
import { handToBrowser, renderComponent } from './components.js';
import { evaluateBinary, evaluateTemplate, evaluateUnary } from './operators.js';
import {
  globalValue,
  importedData,
  importedModule,
  loadImport,
  nameOfRegister,
  readIndex,
  readMember,
  storedValue,
  typeNodes,
  withDeclaredApis,
  writeElement,
  writeMember,
  elementSources,
} from './members.js';
import {
  allocate,
  deepTaints,
  elementOf,
  isInteresting,
  iteratedOf,
  heapObject,
  headedList,
  listObject,
  materialize,
  storeBack,
  writeField,
  writeFromEnd,
  writeUnknownKey,
} from './objects.js';
import { iteratedElement } from './builtins/common.js';
import { provideContext } from './builtins/react.js';
import { copyEntries } from './copiedRecords.js';
import { walkEntries } from './entryLoops.js';
import { loopedKeys } from './loopedKeys.js';
import { applyDecorators } from './decoratedMethods.js';
import { asDeclared, asSubclass } from './declaredTypes.js';
import { functionRef } from './hierarchy.js';
import { publishThrown } from './javaErrors.js';
import { renderReturnedView } from './javaViews.js';
import { entryParameter, noteDecorators, noteMembership } from './routing.js';
import { reportPersonalLink } from './personalLinks.js';
import { fieldOfUnknownError } from './projectErrors.js';
import { cleanInside, refineFoundIndex } from './pythonGuards.js';
import { iteratedRecord } from './pythonEntities.js';
import { decorateFunction, decorateMethod, iteratedInstance } from './pythonObjects.js';
import { connectDecorated } from './pythonSignals.js';
import { forgetChanged, repeatedRead } from './repeatedReads.js';
import { reportModelClass } from './modelClasses.js';
import { writeRecordField } from './storedRecords.js';
import { usedRecord } from './usedRecords.js';
import { chosenHeaders, firstPart, headersParameter } from './javaCredentials.js';
import { withPassword, withStoredPassword } from './wholeReads.js';
import { withoutCharacters } from './patterns.js';
import { clean, refine, conditionTruth } from './refine.js';
import { chosenBy, unguessableValue } from './unguessable.js';
import { EMPTY_DELTA, raise } from './throws.js';
import { EMPTY_OBJECT, HeapObject, joinEntries, type Delta, type Entry, type Mark, type State } from './state.js';
import {
  addsSubstance,
  cleanValue,
  constantValue,
  joinTaints,
  joinValues,
  LENGTH_LIMIT,
  Prim,
  stepTaints,
  UNDEFINED,
  UNKNOWN,
  UNKNOWN_NUMBER,
  Value,
} from './value.js';

/** Walks a block in `state`. @returns false if its end is not reached (return, break, throw). */
export function walkBlock(block: Block, state: State, act: Activation): boolean {
  const { observer } = act.analysis;
  for (let i = 0; i < block.length; i++) {
    if (act.analysis.spend()) return true;
    const instr = block[i];
    const mark = observer === null ? 0 : state.mark();
    const goesOn = steps[instr.op](act, state, instr);
    observer?.walked(act, state, instr, mark);
    if (!goesOn) return false;
    // nothing is noted before data was read
    if (act.facts.size === 0 && !readsData(act, instr)) continue;
    const reads = act.repeated;
    if (reads === null) continue;
    forgetChanged(act, state, reads, instr);
    if ('dst' in instr && instr.dst !== NONE) repeatedRead(act, state, reads, instr.dst);
  }
  return true;
}

function readsData(act: Activation, instr: Instr): boolean {
  return (
    (instr.op === Op.CallMethod || instr.op === Op.Call || instr.op === Op.GetIndex) &&
    act.read(instr.dst).taints !== null
  );
}

/** What one kind of instruction does to the state. @returns false if control does not go on behind it */
type Step<I> = (act: Activation, state: State, instr: I) => boolean;

/**
 * A table instead of one switch: each step is compiled by itself and sees instructions of one shape, where a function of all
 * kinds is compiled anew whenever it meets a kind that it had not met.
 */
const STEPS: { readonly [K in Op]: Step<Extract<Instr, { readonly op: K }>> } = {
  [Op.Const](act, state, instr) {
    act.regs[instr.dst] = constantValue(instr.value);
    return true;
  },
  [Op.Regex](act, state, instr) {
    act.regs[instr.dst] = REGEX;
    reportSinkKind(act, state, 'regex-literal', constantValue(instr.pattern), instr.start, instr.end, 'the pattern');
    return true;
  },
  [Op.LoadVar](act, state, instr) {
    act.regs[instr.dst] = importedData(act, instr, loadVariable(act, state, instr.variable));
    return true;
  },
  [Op.StoreVar](act, state, instr) {
    const given = withStoredPassword(act, state, instr, usedRecord(act, state, instr, act.read(instr.src)));
    const isJava = act.module.ir.language === 'java';
    const value = isJava && given.taints !== null ? chosenHeaders(act, instr.start, given) : given;
    storeVariable(act, state, instr.variable, value, instr.src, instr.start, instr.end);
    return true;
  },
  [Op.LoadGlobal](act, state, instr) {
    act.regs[instr.dst] = globalValue(act, state, instr.name, instr);
    return true;
  },
  [Op.StoreGlobal](act, state, instr) {
    checkSetting(act, state, [instr.name], '', act.read(instr.src), instr.start, instr.end);
    reportGlobalWrite(act, state, instr.name, act.read(instr.src), instr.start, instr.end);
    return true;
  },
  [Op.ImportModule](act, state, instr) {
    act.regs[instr.dst] = importedModule(act, state, instr.module, '*');
    return true;
  },
  [Op.Param](act, state, instr) {
    const given = act.args === null ? undefined : act.args[instr.index];
    const value =
      given === undefined ? genericParameter(act, state, instr.index) : typedArgument(act, state, instr.index, given);
    const whole = act.module.ir.language === 'java' ? headersParameter(act, state, instr.index, value) : value;
    const told = withPassword(act, state, instr, whole);
    const { evidence } = act.analysis;
    act.regs[instr.dst] = evidence === null ? told : entryParameter(act, evidence, state, instr.index, told);
    return true;
  },
  [Op.This](act, state, instr) {
    act.regs[instr.dst] = act.thisValue;
    return true;
  },
  [Op.Arguments](act, state, instr) {
    const args = (act.args ?? []).map((a, i) => a ?? genericParameter(act, state, i));
    act.regs[instr.dst] = allocate(act, state, instr.dst, listObject(args, null));
    return true;
  },
  [Op.GetField](act, state, instr) {
    const read = fieldOfUnknownError(act, state, instr, readMember(act, state, instr));
    act.regs[instr.dst] = withPassword(act, state, instr, read);
    return true;
  },
  [Op.GetIndex](act, state, instr) {
    const index = act.read(instr.index);
    const chosen = chosenBy(readIndex(act, state, instr), index);
    act.regs[instr.dst] = index.single?.value === 0 ? firstPart(act, instr.object, chosen) : chosen;
    return true;
  },
  [Op.SetField](act, state, instr) {
    const key = keyOfRead(act, instr.object);
    if (key !== null)
      reportSinkKind(act, state, 'object-key', key, instr.start, instr.end, act.module.text(instr.start, instr.end));
    writeMember(act, state, instr);
    return true;
  },
  [Op.SetIndex](act, state, instr) {
    const value = act.read(instr.src);
    const index = act.read(instr.index);
    const key = index.single?.value;
    writeElement(act, state, instr, index, value);
    const refs = materialize(act, state, instr.object);
    if (key !== undefined && (typeof key === 'number' || typeof key === 'string')) {
      if (typeof key === 'number' && key < 0 && isPython(act)) writeFromEnd(state, refs ?? [], key, value);
      else if (refs !== null) writeField(state, refs, String(key), value);
      if (typeof key === 'string') checkSetting(act, state, [key], '', value, instr.start, instr.end);
    } else {
      const keys = refs === null || value.consts === null ? [] : loopedKeys(act, state, instr.index);
      for (const name of keys) if (refs !== null) writeRecordField(act.analysis, state, refs, name, value);
      if (refs !== null && keys.length === 0 && !copyEntries(act, state, instr, value))
        writeUnknownKey(state, refs, value, index);
      if (index.taints !== null && (index.prim & Prim.String) !== 0 && reachesPrototype(act, instr, value)) {
        reportSinkKind(
          act,
          state,
          'object-key',
          index,
          instr.start,
          instr.end,
          act.module.text(instr.start, instr.end),
        );
      }
    }
    return true;
  },
  [Op.Delete](act, state, instr) {
    const refs = act.read(instr.object).refs;
    if (refs === null) return true;
    const key = instr.name ?? act.read(instr.index).text;
    const names = key === null ? loopedKeys(act, state, instr.index) : [key];
    for (const name of names) writeRecordField(act.analysis, state, refs, name, UNDEFINED);
    return true;
  },
  [Op.RestOf](act, state, instr) {
    act.regs[instr.dst] = restOf(act, state, instr.dst, act.read(instr.src), instr.excluded, instr.from);
    return true;
  },
  [Op.Iterate](act, state, instr) {
    const source = act.read(instr.src);
    if (instr.mode === 'keys') {
      act.regs[instr.dst] =
        source.taints === null
          ? new Value(null, null, Prim.String, null, null, null, null)
          : new Value(source.taints, null, Prim.String, null, null, null, null);
    } else {
      const element = isPython(act)
        ? (iteratedInstance(act, state, source, instr) ??
          (source.refs === null ? iteratedRecord(act, state, instr.dst, instr.src) : null) ??
          iteratedElement(state, source))
        : iteratedOf(act, state, instr.dst, source);
      act.regs[instr.dst] = element;
      if (source.apis !== null) {
        const nodes = source.apis.map((n) => n.element).filter((n) => n !== null);
        if (nodes.length > 0) {
          const taints = joinTaints(element.taints, elementSources(act, source, instr));
          act.regs[instr.dst] = element.withTaints(taints).withApis(expandNodes(nodes));
        }
      }
    }
    return true;
  },
  [Op.Call](act, state, instr) {
    act.regs[instr.dst] = walkCall(act, state, instr);
    refineAsserted(act, state, instr);
    return true;
  },
  [Op.CallMethod](act, state, instr) {
    act.regs[instr.dst] = walkCallMethod(act, state, instr);
    refineAsserted(act, state, instr);
    // raises an error for a path of another folder
    if (instr.name === 'relative_to' && isPython(act)) cleanInside(act, state, instr.object);
    else if (instr.name === 'index' && isPython(act)) refineFoundIndex(act, state, instr);
    return true;
  },
  [Op.CallSuper](act, state, instr) {
    act.regs[instr.dst] = walkCallSuper(act, state, instr);
    return true;
  },
  [Op.New](act, state, instr) {
    act.regs[instr.dst] = walkNew(act, state, instr);
    return true;
  },
  [Op.Template](act, state, instr) {
    const text = evaluateTemplate(act, state, instr);
    act.regs[instr.dst] = text;
    reportAccountLink(act, state, instr, text);
    reportPersonalLink(act, state, instr, text);
    return true;
  },
  [Op.Binary](act, state, instr) {
    const left = act.read(instr.left);
    const right = act.read(instr.right);
    const result = evaluateBinary(act, state, instr, left, right);
    act.regs[instr.dst] = result;
    if (act.analysis.evidence !== null) noteMembership(act, act.analysis.evidence, instr, left, right);
    switch (instr.operator) {
      case '==':
      case '===':
      case '!=':
      case '!==':
        reportComparison(act, state, instr, left, right);
        break;
      case '+':
        reportAccountLink(act, state, instr, result);
        reportPersonalLink(act, state, instr, result);
    }
    return true;
  },
  [Op.Unary](act, state, instr) {
    act.regs[instr.dst] = evaluateUnary(instr.operator, act.read(instr.operand));
    return true;
  },
  [Op.ObjectLit](act, state, instr) {
    act.regs[instr.dst] = walkObject(act, state, instr);
    return true;
  },
  [Op.ArrayLit](act, state, instr) {
    act.regs[instr.dst] = walkArray(act, state, instr);
    return true;
  },
  [Op.Closure](act, state, instr) {
    const fn = act.module.ir.functions[instr.function];
    const boundThis = fn.kind === 'arrow' ? act.thisValue : null;
    act.regs[instr.dst] = new Value(
      null,
      null,
      Prim.Function,
      null,
      null,
      [{ module: act.module, fn, classIndex: NONE, boundThis, boundArgs: null, captured: null }],
      null,
    );
    if (act.analysis.evidence !== null && fn.decorators.length > 0)
      noteDecorators(act, act.analysis.evidence, state, fn);
    if (isPython(act) && fn.decorators.length > 0) {
      const made = act.read(instr.dst);
      connectDecorated(act, state, fn);
      if (fn.class !== NONE) decorateMethod(act, state, fn, made);
      else act.regs[instr.dst] = decorateFunction(act, state, fn, made);
    }
    return true;
  },
  [Op.Class](act, state, instr) {
    act.regs[instr.dst] = walkClass(act, state, instr);
    if (isPython(act)) reportModelClass(act, state, instr);
    return true;
  },
  [Op.Jsx](act, state, instr) {
    checkJsx(act, state, instr);
    let taints = null as Value['taints'];
    for (const child of instr.children) taints = joinTaints(taints, act.read(child).taints);
    act.regs[instr.dst] = new Value(null, null, Prim.Object, null, null, null, null);
    for (const child of instr.children) callbackValue(act, state, act.read(child));
    for (const attribute of instr.attributes) callbackValue(act, state, act.read(attribute.value));
    provideContext(act, state, instr);
    renderComponent(act, state, instr);
    handToBrowser(act, state, instr);
    return true;
  },
  [Op.Cast](act, state, instr) {
    let value = act.read(instr.src);
    if (instr.type !== null) {
      value = asSubclass(act.analysis, act.module, state, value, instr.type);
      const nodes = typeNodes(act, instr.type);
      // a cast adds to what is known of the value
      if (nodes !== null)
        value = value.withApis([...nodes, ...(value.apis ?? []).filter((node) => !nodes.includes(node))].slice(0, 4));
      const { module, type } = typeInCall(act, instr.type);
      value = asDeclared(act.analysis, module, state, value, type);
    }
    act.regs[instr.dst] = value;
    return true;
  },
  [Op.Await](act, state, instr) {
    act.regs[instr.dst] = act.read(instr.src);
    return true;
  },
  [Op.Yield](act, state, instr) {
    const value = instr.src === NONE ? UNDEFINED : act.read(instr.src);
    reportWsgiAnswer(act, state, value, instr);
    const yielded = instr.delegate ? elementOf(state, value) : value;
    act.yielded = act.yielded === null ? yielded : joinValues(act.yielded, yielded);
    act.regs[instr.dst] = UNKNOWN;
    return true;
  },
  [Op.CatchParam](act, state, instr) {
    act.regs[instr.dst] = act.caught;
    return true;
  },
  [Op.Unknown](act, state, instr) {
    let taints = null as Value['taints'];
    for (const source of instr.sources) taints = joinTaints(taints, deepTaints(state, act.read(source)));
    act.regs[instr.dst] = taints === null ? UNKNOWN : new Value(taints, null, Prim.Any, null, null, null, null);
    return true;
  },
  [Op.If](act, state, instr) {
    act.nesting++;
    const alive = walkIf(act, state, instr);
    act.nesting--;
    return alive;
  },
  [Op.Loop](act, state, instr) {
    act.nesting++;
    const alive = (isJavaScript(act) ? walkEntries(act, state, instr) : null) ?? walkLoop(act, state, instr);
    act.nesting--;
    return alive;
  },
  [Op.Switch](act, state, instr) {
    act.nesting++;
    const alive = walkSwitch(act, state, instr);
    act.nesting--;
    return alive;
  },
  [Op.Labelled](act, state, instr) {
    const mark = state.mark();
    openTarget(act, instr.id, mark);
    act.nesting++;
    const alive = walkBlock(instr.body, state, act);
    act.nesting--;
    const ends = closeTarget(act, instr.id);
    if (ends.length === 0) return alive;
    const last = state.undo(mark);
    if (alive) ends.push(last);
    state.absorb(ends);
    return true;
  },
  [Op.Try](act, state, instr) {
    act.nesting++;
    const alive = walkTry(act, state, instr);
    act.nesting--;
    return alive;
  },
  [Op.Break](act, state, instr) {
    leaveTo(act, state, instr.target * 2);
    return false;
  },
  [Op.Continue](act, state, instr) {
    leaveTo(act, state, instr.target * 2 + 1);
    return false;
  },
  [Op.Return](act, state, instr) {
    let value = instr.value === NONE ? UNDEFINED : act.read(instr.value);
    if (value.taints !== null) value = unguessableValue(act, state, value, act.fn.name, instr.start, instr.end);
    act.onReturn?.(instr.value, state);
    if (act.entryLibrary !== '') {
      reportEntryReturn(act, state, value, instr);
      if (act.module.ir.language === 'java') renderReturnedView(act, state, value, instr.value, instr);
    } else reportWsgiAnswer(act, state, value, instr);
    act.returnValue = act.returnValue === null ? value : joinValues(act.returnValue, value);
    if (act.nesting === 0) act.returnedAtEnd = true;
    else act.returnDeltas.push(state.since(act.entry, act.keepsLocals ? null : act));
    return false;
  },
  [Op.Throw](act, state, instr) {
    reportThrown(act, state, instr);
    publishThrown(act, state, act.read(instr.value), instr.value);
    raise(act, state, act.read(instr.value));
    return false;
  },
};

const steps: readonly Step<Instr>[] = Object.values(STEPS) as Step<Instr>[];

/**
 * Does writing under a chosen key reach the prototype that all objects share? Only where the object was itself found under a
 * chosen key (`a[k][l] = v`), or in a function that merges by calling itself; never with a primitive value.
 */
function reachesPrototype(act: Activation, instr: SetIndexInstr, value: Value): boolean {
  if ((value.prim & ~(Prim.Number | Prim.Boolean | Prim.Nullish)) === 0 || value.consts !== null) return false;
  let reg = instr.object;
  for (let hops = 0; hops < 4; hops++) {
    const definition = act.definitions[reg];
    if (definition?.op === Op.GetIndex) return keyOfRead(act, reg) !== null;
    if (definition?.op !== Op.LoadVar) break;
    const value = act.read(reg);
    if (value.taints?.some((t) => (t.cleaned & ~LENGTH_LIMIT) === 0) === true && value.refs === null) return true;
    const { variable } = definition;
    const stored = act.analysis.storesOf(act.fn).get(variable);
    if (stored === undefined) break;
    // `let group = store[k]; if (!group) group = store[k] = {}`
    if (storesTo(act.fn.body, variable).some((source) => keyOfRead(act, source) !== null)) return true;
    reg = stored;
  }
  return act.analysis.callsItself(act.fn, act.module) && copiesKey(act, instr);
}

/** The registers that a variable is stored from, nested blocks included. */
function storesTo(block: Block, variable: number): Reg[] {
  const sources: Reg[] = [];
  for (const instr of block) {
    if (instr.op === Op.StoreVar && instr.variable === variable) sources.push(instr.src);
    forEachBlock(instr, (inner) => {
      sources.push(...storesTo(inner, variable));
    });
  }
  return sources;
}

/** What a register was made by, read through casts and variables of the function. */
function madeBy(act: Activation, reg: Reg): Instr | undefined {
  let instr = act.definitions[reg];
  for (let hops = 0; hops < 4; hops++) {
    if (instr?.op === Op.Cast) instr = act.definitions[instr.src];
    else if (instr?.op === Op.LoadVar) {
      const stored = act.analysis.storesOf(act.fn).get(instr.variable);
      if (stored === undefined) return instr;
      instr = act.definitions[stored];
    } else return instr;
  }
  return instr;
}

/**
 * `target[key] = source[key]`, `target[key] = merge(target[key], source[key])`, also over variables, and with key and value of
 * one pair: `for (const [key, value] of Object.entries(source))`.
 */
function copiesKey(act: Activation, instr: SetIndexInstr): boolean {
  const key = act.definitions[instr.index];
  const pair = madeBy(act, instr.index);
  const isOf = (reg: Reg, depth = 0): boolean => {
    const made = madeBy(act, reg);
    if (made === undefined || depth > 2) return false;
    switch (made.op) {
      case Op.GetIndex: {
        const index = act.definitions[made.index];
        if (key?.op === Op.LoadVar && index?.op === Op.LoadVar && key.variable === index.variable) return true;
        return pair?.op === Op.GetIndex && pair !== made && pair.object === made.object;
      }
      case Op.Call:
      case Op.CallMethod:
        return made.args.some((arg) => isOf(arg, depth + 1));
      case Op.If:
        return isOf(made.thenValue, depth + 1) || isOf(made.elseValue, depth + 1);
      default:
        return false;
    }
  };
  return isOf(instr.src);
}

/** `throw text`, and errors of the project's own classes, whose message nobody else looks at. */
function reportThrown(act: Activation, state: State, instr: ThrowInstr): void {
  const value = act.read(instr.value);
  if (act.module.ir.language !== 'javascript' && act.module.ir.language !== 'typescript') {
    reportMadeError(act, state, instr, value);
    return;
  }
  if (value.refs === null) {
    if (value.taints !== null && value.prim === Prim.String)
      reportSinkKind(act, state, 'error-text', value, instr.start, instr.end, 'throw');
    return;
  }
  for (const id of value.refs) {
    const object = heapObject(state, id);
    const message = object?.classOf == null ? undefined : object.get('message');
    if (message !== undefined) reportSinkKind(act, state, 'error-text', message, instr.start, instr.end, 'throw');
  }
}

/** `raise E(text)`, `throw new E(text)`: the texts that the error is made of, by the one who throws it or by its class. */
function reportMadeError(act: Activation, state: State, instr: ThrowInstr, value: Value): void {
  const made = act.definitions[instr.value];
  const texts: Value[] = [];
  let isMadeHere = true;
  if (made?.op === Op.New || made?.op === Op.Call || made?.op === Op.CallMethod) {
    const name = made.op === Op.CallMethod ? made.name : nameOfRegister(act, made.callee);
    isMadeHere = made.op === Op.New || /^[A-Z]/.test(name);
    if (isMadeHere) for (const reg of made.args) texts.push(act.read(reg));
  }
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    // `raise Duplicate.of(reader)`: what a function makes is an error if it is of a class
    if (object === null || (!isMadeHere && object.classOf === null)) continue;
    for (const key of ['message', 'args']) {
      const kept = object.get(key);
      if (kept !== undefined) texts.push(kept, elementOf(state, kept));
    }
  }
  for (const text of texts)
    if (text.refs === null && text.taints !== null)
      reportSinkKind(act, state, 'error-text', text, instr.start, instr.end, 'the error');
}

const REGEX = new Value(null, null, Prim.Object, null, null, null, null);

/** Walks function values that the framework may call (event handlers in JSX). */
function callbackValue(act: Activation, _state: State, value: Value): void {
  if (value.fns === null) return;
  for (const fn of value.fns) act.pending.push({ fn, parameters: [], library: '' });
}

function typedArgument(act: Activation, state: State, index: number, given: Value): Value {
  const parameter = act.fn.params[index] as (typeof act.fn.params)[number] | undefined;
  if (parameter?.type == null) return given;
  let value = given;
  const nodes = typeNodes(act, parameter.type);
  if (nodes !== null) value = withDeclaredApis(act, value, nodes);
  return parameter.rest === 'none' ? asDeclared(act.analysis, act.module, state, value, parameter.type) : value;
}

// ---------------------------------------------------------------- variables

export function loadVariable(act: Activation, state: State, variable: number): Value {
  const { module, analysis } = act;
  const info = module.ir.variables[variable];
  if (info.import !== null) return loadImport(act, state, info.import);
  const entry = state.get(module.variableBase + variable);
  if (entry instanceof Value) return entry;
  if (info.kind === 'class' || info.kind === 'function') {
    // used before its declaration ran: a hoisted class or a function seen from an earlier root
    const value = module.classValues.get(variable);
    if (value !== undefined) return value;
  }
  const fromBase = analysis.base.get(module.variableBase + variable);
  if (fromBase instanceof Value) return fromBase;
  if (info.function !== act.fn.index && info.kind === 'parameter') return UNKNOWN;
  if (info.type !== null) {
    const nodes = typeNodes(act, info.type);
    return asDeclared(analysis, module, state, UNKNOWN.withApis(nodes), info.type);
  }
  return UNKNOWN;
}

function storeVariable(
  act: Activation,
  state: State,
  variable: number,
  src: Value,
  source: number,
  start: number,
  end: number,
): void {
  const { module } = act;
  const info = module.ir.variables[variable];
  const key = module.variableBase + variable;
  let value = src;
  if (value.taints !== null) {
    value = unguessableValue(act, state, value, info.name, start, end);
    value = value.withTaints(stepTaints(value.taints, 'step', module, start, end, `assigned to ${info.name}`));
  }
  if (info.type !== null && value.fns === null) {
    const nodes = typeNodes(act, info.type);
    if (nodes !== null) value = withDeclaredApis(act, value, nodes);
  }
  value = asDeclared(act.analysis, module, state, value, info.type);
  const isNamed = info.kind !== 'function' && info.kind !== 'class' && info.kind !== 'synthetic';
  if (isNamed && (info.name === 'code' || act.analysis.isTellingVariable(module, variable))) {
    value = storedValue(act, value, info.name, '', source, info.start, info.end);
    checkSetting(act, state, [info.name], '', value, start, end);
  }
  if (info.captured && info.function !== act.fn.index) {
    // written by a nested function: the owner may run before or after
    const old = state.get(key);
    state.set(key, old instanceof Value && old !== UNDEFINED ? joinValues(old, value) : value);
    if (info.function === 0 && act.module.phase === 'done') {
      const kept = act.analysis.base.get(key);
      const joined = kept instanceof Value ? joinValues(kept, value) : value;
      if (joined !== kept && addsSubstance(kept instanceof Value ? kept : undefined, joined))
        act.analysis.setBase(key, joined);
    }
    return;
  }
  state.set(key, value);
}

// ---------------------------------------------------------------- literals

function walkObject(act: Activation, state: State, instr: ObjectLitInstr): Value {
  const fields = new Map<string, Value>();
  let rest: Value | null = null;
  let open = false;
  let taints = null as Value['taints'];
  for (const entry of instr.entries) {
    let value = act.read(entry.value);
    if (entry.name !== null) {
      if (value.taints !== null) value = unguessableValue(act, state, value, entry.name, entry.start, entry.end);
      // an operator object that compares for equality: the value cannot be another operator
      if (entry.name === '$regex' && isPython(act))
        reportSinkKind(act, state, 'regex', value, entry.start, entry.end, '$regex');
      if (entry.name === '$eq') value = cleanValue(value, act.analysis.index.sanitizerBit('nosql-clean'));
      fields.set(entry.name, storedValue(act, value, entry.name, '', entry.value, entry.start, entry.end));
    } else if (entry.key !== NONE) {
      const key = act.read(entry.key).single?.value;
      if (typeof key === 'string' || typeof key === 'number') fields.set(String(key), value);
      else rest = rest === null ? value : joinValues(rest, value);
    } else {
      taints = joinTaints(taints, value.taints);
      if (value.refs === null) open = true;
      for (const id of value.refs ?? []) {
        const object = heapObject(state, id);
        if (object === null) {
          open = true;
          continue;
        }
        for (const [name, field] of object.fields) fields.set(name, field);
        if (object.rest !== null) rest = rest === null ? object.rest : joinValues(rest, object.rest);
        if (object.open) open = true;
      }
    }
  }
  const made = allocate(act, state, instr.dst, new HeapObject(fields, rest, open, false, -1, null));
  for (const entry of instr.entries) {
    if (entry.name !== null)
      checkSetting(act, state, [entry.name], instr, act.read(entry.value), entry.start, entry.end);
  }
  return taints === null ? made : made.withTaints(taints);
}

function walkArray(act: Activation, state: State, instr: ArrayLitInstr): Value {
  const items: Value[] = [];
  let rest: Value | null = null;
  let taints = null as Value['taints'];
  for (let i = 0; i < instr.items.length; i++) {
    const reg = instr.items[i];
    const value = reg === NONE ? UNDEFINED : act.read(reg);
    if (instr.spread?.[i] === true) {
      const known = value.refs?.length === 1 && value.taints === null ? heapObject(state, value.refs[0]) : null;
      if (known !== null && known.length >= 0 && known.rest === null && rest === null && items.length < 32) {
        for (let k = 0; k < known.length; k++) items.push(known.get(String(k)) ?? UNKNOWN);
        continue;
      }
      const element = iteratedOf(act, state, instr.dst, value);
      rest = rest === null ? element : joinValues(rest, element);
      taints = joinTaints(taints, value.taints);
    } else if (rest !== null || items.length >= 64) rest = rest === null ? value : joinValues(rest, value);
    else items.push(value);
  }
  const made = allocate(act, state, instr.dst, headedList(items, rest));
  return taints === null ? made : made.withTaints(taints);
}

function restOf(
  act: Activation,
  state: State,
  site: number,
  source: Value,
  excluded: readonly string[] | null,
  from: number,
): Value {
  let fields: Map<string, Value> | null = null;
  let rest: Value | null = null;
  let open = source.refs === null;
  let length = -1;
  for (const id of source.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null) {
      open = true;
      continue;
    }
    fields ??= new Map();
    for (const [name, value] of object.fields) {
      if (excluded !== null) {
        if (!excluded.includes(name)) fields.set(name, value);
      } else {
        const index = Number(name);
        if (index >= from) fields.set(String(index - from), value);
      }
    }
    if (excluded === null && object.length >= from) length = object.length - from;
    if (object.rest !== null) rest = rest === null ? object.rest : joinValues(rest, object.rest);
    open ||= object.open;
  }
  const made = allocate(act, state, site, new HeapObject(fields ?? new Map(), rest, open, false, length, null));
  return source.taints === null ? made : made.withTaints(source.taints);
}

function walkClass(act: Activation, state: State, instr: ClassInstr): Value {
  const { module } = act;
  const info = module.ir.classes[instr.class];
  const fields = new Map<string, Value>();
  for (const index of info.methods) {
    const fn = module.ir.functions[index];
    if (fn.isStatic && fn.kind === 'method') {
      if (module.ir.language === 'java') {
        // fields have names of their own, and a name may have overloads
        const key = `${fn.name}()`;
        fields.set(
          key,
          new Value(
            null,
            null,
            Prim.Function,
            null,
            null,
            [...(fields.get(key)?.fns ?? []), functionRef(module, fn, null)],
            null,
          ),
        );
        continue;
      }
      fields.set(
        fn.name,
        new Value(
          null,
          null,
          Prim.Function,
          null,
          null,
          [{ module, fn, classIndex: NONE, boundThis: null, boundArgs: null, captured: null }],
          null,
        ),
      );
    }
  }
  const superclass = act.read(instr.superclass);
  for (const id of superclass.refs ?? []) {
    const object = heapObject(state, id);
    if (object !== null) for (const [name, value] of object.fields) if (!fields.has(name)) fields.set(name, value);
  }
  const statics = allocate(act, state, instr.dst, new HeapObject(fields, null, false, false, -1, null));
  const value = new Value(
    null,
    null,
    Prim.Function,
    superclass.apis,
    statics.refs,
    [{ module, fn: null, classIndex: instr.class, boundThis: null, boundArgs: null, captured: null }],
    null,
  );
  if (info.variable !== NONE) module.classValues.set(info.variable, value);
  applyDecorators(act, state, instr);
  return value;
}

// ---------------------------------------------------------------- control flow

function openTarget(act: Activation, id: number, base: Mark): void {
  act.exits.set(id * 2, []);
  act.exits.set(id * 2 + 1, []);
  act.exitBases.set(id, base);
}

function closeTarget(act: Activation, id: number): Delta[] {
  const ends = act.exits.get(id * 2) ?? [];
  act.exits.delete(id * 2);
  return ends;
}

function leaveTo(act: Activation, state: State, exit: number): void {
  const base = act.exitBases.get(exit >> 1);
  const list = act.exits.get(exit);
  if (base === undefined || list === undefined) return;
  list.push(state.since(base));
}

function isJavaScript({ module }: Activation): boolean {
  return module.ir.language === 'javascript' || module.ir.language === 'typescript';
}

function isPython(act: Activation): boolean {
  return act.module.ir.language === 'python';
}

function walkIf(act: Activation, state: State, instr: IfInstr): boolean {
  const condition = act.read(instr.condition);
  const truth = instr.test === 'truthy' ? conditionTruth(condition, isPython(act)) : nullishTruth(condition);
  if (truth !== null) {
    // the other side cannot run
    act.analysis.observer?.skipped(act, truth ? instr.else : instr.then, instr, condition);
    const alive = walkBlock(truth ? instr.then : instr.else, state, act);
    if (alive && instr.dst !== NONE) act.regs[instr.dst] = act.read(truth ? instr.thenValue : instr.elseValue);
    return alive;
  }
  const mark = state.mark();
  if (instr.test === 'truthy') {
    refine(act, state, instr.condition, true);
    act.analysis.observer?.refined(act, state, instr.condition, mark);
  }
  const thenAlive = walkBlock(instr.then, state, act);
  const thenValue = thenAlive && instr.dst !== NONE ? act.read(instr.thenValue) : null;
  const thenDelta = state.mark() === mark ? EMPTY_DELTA : state.undo(mark);
  if (instr.test === 'truthy') {
    refine(act, state, instr.condition, false);
    act.analysis.observer?.refined(act, state, instr.condition, mark);
  }
  const elseAlive = walkBlock(instr.else, state, act);
  let elseValue = elseAlive && instr.dst !== NONE ? act.read(instr.elseValue) : null;
  // a && b: where a is the value it is empty, so that no data is in it
  if (elseValue?.taints != null && instr.elseValue === instr.condition && instr.test === 'truthy')
    elseValue = elseValue.withTaints(null);
  if (!thenAlive && !elseAlive) return false;
  if (!elseAlive) {
    state.undo(mark);
    state.apply(thenDelta);
  } else if (thenAlive) {
    const elseDelta = state.mark() === mark ? EMPTY_DELTA : state.undo(mark);
    if (thenDelta.size > 0 || elseDelta.size > 0) state.absorb([thenDelta, elseDelta]);
  }
  if (instr.dst !== NONE) {
    act.regs[instr.dst] =
      thenValue === null ? (elseValue ?? UNKNOWN) : elseValue === null ? thenValue : mergeChoice(thenValue, elseValue);
  }
  return true;
}

/** The two sides of `a ? b : c`; a side that is only null or undefined adds nothing of interest. */
function mergeChoice(a: Value, b: Value): Value {
  if (a.prim === Prim.Nullish && b.consts === null) return b;
  if (b.prim === Prim.Nullish && a.consts === null) return a;
  return joinValues(a, b);
}

function nullishTruth(value: Value): boolean | null {
  if (value.consts === null) return (value.prim & Prim.Nullish) === 0 && value.prim !== Prim.Any ? false : null;
  let all = true;
  let none = true;
  for (const c of value.consts) {
    if (c === null || c === undefined) none = false;
    else all = false;
  }
  return all ? true : none ? false : null;
}

const MAX_ROUNDS = 3;

function walkLoop(act: Activation, state: State, instr: LoopInstr): boolean {
  const { analysis } = act;
  // what the loop carries round stands in the state above `base`
  const base = state.mark();
  openTarget(act, instr.id, base);
  analysis.loopDepth++;
  const rounds = analysis.loopDepth > 2 ? 1 : MAX_ROUNDS;
  let atExit: Delta = EMPTY_DELTA;
  let truth: boolean | null = null;
  /** What the last round left behind when another would add nothing; null if the loop may not run at all. */
  let lastEnd: Delta | null = null;
  let runs = !instr.testFirst;
  for (let round = 0; round < rounds; round++) {
    act.exits.set(instr.id * 2, []);
    act.exits.set(instr.id * 2 + 1, []);
    const head = state.since(base);
    let alive = true;
    if (instr.testFirst) {
      alive = walkBlock(instr.test, state, act);
      truth = alive && instr.condition !== NONE ? conditionTruth(act.read(instr.condition), isPython(act)) : null;
      if (alive && instr.condition !== NONE) {
        const mark = state.mark();
        refine(act, state, instr.condition, false);
        analysis.observer?.refined(act, state, instr.condition, mark);
        atExit = state.undo(mark);
        refine(act, state, instr.condition, true);
        analysis.observer?.refined(act, state, instr.condition, mark);
      }
      if (round === 0) {
        if (truth === false) {
          alive = false;
          analysis.observer?.skipped(act, instr.body, instr, act.read(instr.condition));
        }
        runs = truth === true || hasElements(act, state, instr.body);
      }
    }
    // a loop over the elements of something counts only by the way
    if (round === 0 && alive && instr.condition !== NONE) widenCounters(act, state, instr);
    if (alive) alive = walkBlock(instr.body, state, act);
    // a `continue` goes on with the update
    const again = act.exits.get(instr.id * 2 + 1) ?? [];
    if (again.length > 0) {
      const last = state.undo(base);
      state.absorb(alive ? [...again, last] : again);
      alive = true;
    }
    if (alive) walkBlock(instr.update, state, act);
    if (alive && !instr.testFirst) {
      alive = walkBlock(instr.test, state, act);
      if (alive && instr.condition !== NONE) {
        const mark = state.mark();
        refine(act, state, instr.condition, false);
        analysis.observer?.refined(act, state, instr.condition, mark);
        atExit = state.undo(mark);
      }
    }
    const end = state.undo(base);
    state.apply(head);
    if (!alive) break;
    const changes: [key: number, old: Entry | undefined, joined: Entry][] = [];
    /** Only constants changed: a condition that held by them may not hold in the next round. */
    let counted = false;
    for (const [key, entry] of end) {
      const old = state.get(key);
      if (old === entry) continue;
      const joined = old === undefined ? entry : joinEntries(old, entry);
      if (joined === old) continue;
      state.set(key, joined);
      if (old !== undefined) counted = true;
      changes.push([key, old, joined]);
    }
    // objects may stand behind the variables that hold them
    const changed = changes.some(([key, old, joined]) => tellsNextRound(act, state, instr, key, old, joined));
    if (!changed && !(counted && truth === true)) {
      if (runs) lastEnd = end;
      break;
    }
  }
  analysis.loopDepth--;
  const breaks = closeTarget(act, instr.id);
  act.exits.delete(instr.id * 2 + 1);
  const carried = state.undo(base);
  const ends: Delta[] = [];
  const finite = instr.condition !== NONE || instr.mayRunZeroTimes;
  if (finite && truth !== true) {
    if (lastEnd !== null) afterLastRound(state, carried, lastEnd);
    for (const [key, entry] of atExit) carried.set(key, entry);
    ends.push(carried);
  }
  if (instr.else.length > 0 && ends.length > 0) {
    state.absorb(ends);
    const alive = walkBlock(instr.else, state, act);
    const end = state.undo(base);
    ends.length = 0;
    if (alive) ends.push(end);
  }
  ends.push(...breaks);
  if (ends.length === 0) return finite;
  state.absorb(ends);
  return true;
}

function carriedOf({ analysis, module, definitions }: Activation, loop: LoopInstr): CarriedVariables {
  return carriedVariables(analysis.carriedVariables, loop, module.ir.variables, definitions);
}

/** What a loop counts with is some number in its rounds, not the one that it begins with. */
function widenCounters(act: Activation, state: State, loop: LoopInstr): void {
  const { variableBase } = act.module;
  for (const variable of carriedOf(act, loop).counters) {
    const value = state.get(variableBase + variable);
    if (value instanceof Value && value.prim === Prim.Number && value.consts !== null && value.taints === null)
      state.set(variableBase + variable, UNKNOWN_NUMBER);
  }
}

/** Could another round find more, now that a variable or an object has something that it did not have when the last one began? */
function tellsNextRound(
  act: Activation,
  state: State,
  loop: LoopInstr,
  key: number,
  old: Entry | undefined,
  entry: Entry,
): boolean {
  if (entry instanceof Value) {
    if (!addsSubstance(old instanceof Value ? old : undefined, entry)) return false;
    const { ir, variableBase } = act.module;
    const id = key - variableBase;
    if (id >= 0 && id < ir.variables.length && !carriedOf(act, loop).carried.has(id)) return false;
    return isInteresting(state, entry);
  }
  const before = old instanceof HeapObject ? old : EMPTY_OBJECT;
  const adds = (was: Value | null | undefined, now: Value): boolean =>
    was !== now && addsSubstance(was ?? undefined, now) && isInteresting(state, now);
  for (const [name, value] of entry.fields) if (adds(before.fields.get(name), value)) return true;
  return entry.rest !== null && adds(before.rest, entry.rest);
}

/** The body begins with taking an element of a list that is known not to be empty. */
function hasElements(act: Activation, state: State, body: Block): boolean {
  const first = body[0] as Instr | undefined;
  if (first?.op !== Op.Iterate) return false;
  const { refs } = act.read(first.src);
  return refs?.length === 1 && (heapObject(state, refs[0])?.length ?? -1) > 0;
}

/** The object without the data of fields that each round clears: `for name in HIDDEN: record.pop(name)`. */
function withCleared(entry: HeapObject, last: HeapObject): HeapObject {
  if (entry.many) return entry;
  let result = entry;
  for (const [name, value] of last.fields)
    if (value.consts !== null && value.taints === null && entry.fields.get(name)?.taints != null)
      result = result.set(name, value, false);
  return result;
}

/** A loop that runs at least once: data that each round replaces is gone after it. */
function afterLastRound(state: State, carried: Delta, end: Delta): void {
  for (const [key, last] of end) {
    const entry = carried.get(key) ?? state.get(key);
    if (entry instanceof HeapObject && last instanceof HeapObject) {
      carried.set(key, withCleared(entry, last));
      continue;
    }
    if (!(entry instanceof Value) || !(last instanceof Value) || entry.taints === last.taints) continue;
    carried.set(
      key,
      new Value(
        last.taints,
        entry.consts,
        entry.prim,
        entry.apis,
        entry.refs,
        entry.fns,
        last.taints === null ? null : last.parts,
      ),
    );
  }
}

function walkSwitch(act: Activation, state: State, instr: SwitchInstr): boolean {
  const value = act.read(instr.value);
  const mark = state.mark();
  openTarget(act, instr.id, mark);
  const ends: Delta[] = [];
  let fallen: Delta | null = null;
  let result: Value | null = null;
  let matched = false;
  let hasDefault = false;
  const single = value.single;
  // a constant that one of the cases names: the others are not walked
  let known = -1;
  if (single !== null) {
    let decidable = true;
    instr.cases.forEach((c, i) => {
      walkBlock(c.test, state, act);
      state.undo(mark);
      // a pattern: it may match
      if (c.values.length === 0 && !c.isDefault) decidable = false;
      for (const reg of c.values) {
        const test = act.read(reg).single;
        if (test === null) decidable = false;
        else if (known < 0 && test.value === single.value) known = i;
      }
    });
    if (!decidable) known = -1;
    else if (known < 0) known = instr.cases.findIndex((c) => c.isDefault);
    if (decidable && known < 0) {
      closeTarget(act, instr.id);
      return true;
    }
  }
  for (let i = 0; i < instr.cases.length; i++) {
    const c = instr.cases[i];
    hasDefault ||= c.isDefault;
    if (known >= 0 && i !== known && fallen === null) {
      act.analysis.observer?.skipped(act, c.body, instr, value);
      continue;
    }
    walkBlock(c.test, state, act);
    if (c.isDefault && c.values.length === 0) refineDefault(act, state, instr);
    if (c.values.length > 0 && !c.isDefault) refineCase(act, state, instr.value, c.values);
    if (fallen !== null) {
      const selected = state.undo(mark);
      state.absorb(known < 0 || i === known ? [fallen, selected] : [fallen]);
    }
    matched = true;
    const alive = walkBlock(c.body, state, act);
    const end = state.undo(mark);
    fallen = null;
    if (alive) {
      if (instr.dst !== NONE && c.result !== NONE) {
        const r = act.read(c.result);
        result = result === null ? r : joinValues(result, r);
      }
      if (instr.fallsThrough && i + 1 < instr.cases.length) fallen = end;
      else ends.push(end);
    }
  }
  ends.push(...closeTarget(act, instr.id));
  if (!hasDefault && known < 0) ends.push(new Map());
  if (instr.dst !== NONE) act.regs[instr.dst] = result ?? UNKNOWN;
  if (ends.length === 0) return !matched;
  state.absorb(ends);
  return true;
}

/** `switch (c) { case '<': … default: out.append(c); }`: a character that is none of those that have a case. */
function refineDefault(act: Activation, state: State, instr: SwitchInstr): void {
  if (act.read(instr.value).taints === null) return;
  const others: string[] = [];
  for (const { values } of instr.cases) {
    for (const reg of values) {
      const { text } = act.read(reg);
      if (text !== null && text.length === 1) others.push(text);
    }
  }
  if (others.length > 0) clean(act, state, instr.value, ...withoutCharacters(others));
}

/** `case "name", "age" -> …`: what is looked at is one of the constants; but for its case, where that was made one before. */
function refineCase(act: Activation, state: State, reg: Reg, cases: readonly Reg[]): void {
  let value: Value | null = null;
  for (const one of cases) {
    const constant = act.read(one);
    if (constant.consts === null) return;
    value = value === null ? constant : joinValues(value, constant);
  }
  const definition = act.definitions[reg];
  if (definition?.op === Op.LoadVar && value !== null) state.set(act.module.variableBase + definition.variable, value);
  else if (definition?.op === Op.GetField && value !== null) storeBack(act, state, reg, value);
  else if (definition?.op === Op.CallMethod && /^(?:toLowerCase|toUpperCase|lower|upper)$/.test(definition.name))
    clean(act, state, definition.object, 'allow-list');
}

function walkTry(act: Activation, state: State, instr: TryInstr): boolean {
  const outerBase = act.tryBase;
  const outerThrows = act.throwDeltas.splice(0);
  const outerCaught = act.caught;
  const mark = state.mark();
  act.tryBase = mark;
  act.caught = UNKNOWN;
  const catches = instr.handlers.length > 0;
  if (catches) act.analysis.tryDepth++;
  let alive = walkBlock(instr.body, state, act);
  if (catches) act.analysis.tryDepth--;
  const passed = catches ? state.passedSince(mark) : EMPTY_DELTA;
  if (alive && instr.else.length > 0) alive = walkBlock(instr.else, state, act);
  const body = state.undo(mark);
  const thrown = act.throwDeltas.splice(0);
  const caught = act.caught;
  act.tryBase = outerBase;
  act.throwDeltas.push(...outerThrows);
  act.caught = outerCaught;
  const ends: Delta[] = [];
  if (alive) ends.push(body);
  if (catches) {
    for (const handler of instr.handlers) {
      state.absorb([EMPTY_DELTA, passed, ...thrown]);
      const saved = act.caught;
      act.caught = caught;
      const handlerAlive = walkBlock(handler.body, state, act);
      act.caught = saved;
      const end = state.undo(mark);
      if (handlerAlive) ends.push(end);
    }
  } else for (const delta of thrown) raise(act, state, caught, delta);
  const reachesEnd = ends.length > 0;
  if (reachesEnd) state.absorb(ends);
  if (instr.finalizer.length > 0) {
    if (!reachesEnd) state.absorb([EMPTY_DELTA, body, ...thrown]);
    const finallyAlive = walkBlock(instr.finalizer, state, act);
    if (!reachesEnd) state.undo(mark);
    if (!finallyAlive) return false;
  }
  return reachesEnd;
}
