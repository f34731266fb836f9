/** Where values meet rules: sinks of taint and call rules, settings, JSX attributes, comparisons. */
import {
  NONE,
  Op,
  type BinaryInstr,
  type Block,
  type Constant,
  type FunctionIr,
  type Instr,
  type JsxInstr,
  type ObjectLitInstr,
  type Reg,
  type ReturnInstr,
} from '../ir/ir.js';
import type { Recipient } from '../findings/recipient.js';
import type { CompiledRow, CompiledRule, Condition, ValueTest } from '../rules/compiled.js';
import { mayDecideWithout } from './alternativeAnswers.js';
import { alternativeTexts } from './alternatives.js';
import { attributePlace, handedPlace, returnedPlace, spreadKeywords } from './attributePlaces.js';
import { textPattern, type CompiledPattern, type TextPattern } from '../rules/pattern.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import type { Activation, Analysis, RawFinding } from './analysis.js';
import type { IndexedSetting, RuleIndex } from './apiIndex.js';
import { placeValue, propertyOf, type CallSite, calleeName } from './call.js';
import { decoratorRows, nameOfRegister } from './members.js';
import { answeredValue, answersText, returnsNoPage } from './answers.js';
import type { ModuleContext } from './moduleContext.js';
import { isMadeByName, namingCall, requestingCall, stepsUntil } from './namingCalls.js';
import { nameTokens } from './nameVocabulary.js';
import { settingPlace } from './settingPlaces.js';
import { namesAround } from './purposes.js';
import { isOwnAddress } from './ownAddresses.js';
import { isSchemeChosen } from './schemes.js';
import { deepTaints, heapObject, isAddress, storedField } from './objects.js';
import { ENDLESS_STORE, endlessPlace } from './endedStores.js';
import { recordSetting, recordSink } from './evidence.js';
import type { ClassRef } from './hierarchy.js';
import { isHiddenByJava, recordsInside } from './javaEntities.js';
import { handlerBody } from './javaErrors.js';
import { isBelieved } from './believedTokens.js';
import { isKeptAsGiven } from './keptAsGiven.js';
import { isPassedOn } from './passedOn.js';
import { errorBody, returnedBody } from './pythonResponses.js';
import { withoutRedacted } from './redaction.js';
import { isEmptyBytes } from './emptyBytes.js';
import { SERVER_ACTION } from './serverActions.js';
import { noteSetting } from './routing.js';
import { isStructured, shownSchema, shownValue } from './shownFields.js';
import { isExponential } from './slowPatterns.js';
import { recipientsOf } from './recipients.js';
import type { State } from './state.js';
import { namesOfStore } from './storeNames.js';
import { storedFields, WHOLE_ROW } from './storedRecords.js';
import { renderReturned } from './templates.js';
import { areOfWindow, isOfOneRequest } from './typedTwice.js';
import { makerOf } from './returns.js';
import { generatorOf } from './unguessable.js';
import {
  constantValue,
  knownBeginnings,
  knownPrefix,
  FORM_ONLY,
  Prim,
  Value,
  type Origin,
  type Part,
  type Taint,
} from './value.js';

interface SinkRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A value reaches a sink: every taint rule that follows some data in it, and every call rule whose conditions hold, reports.
 * @param start range of the call or assignment
 * @param argument range of the argument, if the sink is one
 * @param source the register that is assigned, if the sink is an assignment
 */
export function reportSinkKind(
  act: Activation,
  state: State,
  kind: string,
  given: Value,
  start: number,
  end: number,
  sink: string,
  row: CompiledRow | null = null,
  site: CallSite | null = null,
  argument: SinkRange | null = null,
  source: Reg = NONE,
): void {
  const { analysis, module } = act;
  const schema = kind === 'response' || kind === 'html' ? shownSchema(state, site?.receiver) : null;
  // it is answered as JSON
  if (kind === 'html' && schema !== null && isStructured(state, schema)) return;
  const shown = schema === null ? given : shownValue(act, state, given, schema);
  const value = kind === 'log' && site !== null ? withoutRedacted(act, state, site, given) : shown;
  if (analysis.evidence !== null) {
    recordSink(act, analysis.evidence, state, kind, value, { start, end }, sink, site);
    return;
  }
  const language = module.ir.language;
  const taintRules = analysis.index.taintRules.get(kind);
  if (taintRules !== undefined) {
    // a record may hold others that nobody has looked into
    const held = deepTaints(state, value) ?? (kind === 'response' && value.refs !== null ? [] : null);
    const taints = kind === 'store' && held !== null ? newlyStored(held) : held;
    if (taints !== null) {
      for (const rule of taintRules) {
        if (!analysis.enabled(rule) || !speaksOf(rule, language)) continue;
        let taint: Taint | null = null;
        if (rule.position === 'text' || rule.position === 'key') {
          // data in the text itself, not in a property of an object beside it
          if (value.taints !== null && rule.where.every((c) => conditionHolds(state, c, value, site)))
            taint = bestTaint(act, rule, value, value.taints);
        } else if (rule.position === 'record') {
          for (const leaf of recordLeaves(analysis, state, value)) {
            const found = bestTaint(act, rule, leaf, leaf.taints ?? []);
            if (found !== null && (taint === null || better(rule, found, taint))) taint = found;
          }
        } else if (rule.where.length === 0) {
          for (const one of rule.position === 'not-host' ? chosenValues(act, site, value) : [value]) {
            const found = bestTaint(act, rule, one, one === value ? taints : (deepTaints(state, one) ?? []));
            if (found !== null && (taint === null || better(rule, found, taint))) taint = found;
          }
        } else {
          // conditions on the value are asked of each piece of data by itself
          for (const leaf of taintedLeaves(state, value)) {
            if (!rule.where.every((c) => conditionHolds(state, c, leaf, site))) continue;
            const found = bestTaint(act, rule, leaf, leaf.taints ?? []);
            if (found !== null && (taint === null || better(rule, found, taint))) taint = found;
          }
        }
        if (taint === null) continue;
        const to = rule.recipients === true ? recipientsOf(act, row, site) : null;
        if (to?.length === 0) continue;
        if (kind === ENDLESS_STORE && site !== null) {
          const place = endlessPlace(site, row);
          if (place === null) continue;
          const known = place.act === act ? taint : { ...taint, trace: stepsUntil(place, taint.trace) };
          addFinding(place.act, rule, place.start, place.end, known, sink, taint.origin.label, '', to);
          continue;
        }
        const naming = site !== null && isMadeByName(kind) ? namingCall(site, row, kind, argument) : null;
        if (site !== null && naming !== null) {
          const above = { ...site, act: naming.act, dst: naming.dst };
          if (!rule.where.every((c) => conditionHolds(state, c, value, above))) continue;
          const known = { ...taint, trace: stepsUntil(naming, taint.trace) };
          addFinding(naming.act, rule, naming.start, naming.end, known, sink, taint.origin.label, '', to);
          continue;
        }
        const asked = kind === 'url' && rule.family === 'injection' ? requestingCall(act, taint.trace) : null;
        if (asked !== null) {
          const known = { ...taint, trace: stepsUntil(asked, taint.trace) };
          addFinding(asked.act, rule, asked.start, asked.end, known, sink, taint.origin.label, '', to);
          continue;
        }
        const helper = kind === 'unguessable' ? generatorOf(act, taint.origin) : null;
        if (helper === null) addFinding(act, rule, start, end, taint, sink, taint.origin.label, '', to);
        else {
          const { module: made, start: from, end: until, label } = taint.origin;
          addFindingIn(act, made, helper, rule, from, until, taint, sink, label, '', to);
        }
      }
    }
  }
  const callRules = analysis.index.callRules.get(kind);
  if (callRules !== undefined) {
    if (kind === 'credential' && value.consts !== null && analysis.isOnlyInTests(module, value.consts)) return;
    const fallbacks = kind === 'credential' && value.consts === null ? fallbackTexts(act, site, argument) : [];
    for (const fallback of fallbacks)
      reportSinkKind(act, state, kind, constantValue(fallback.text), start, end, sink, row, site, fallback);
    for (const rule of callRules) {
      if (!analysis.enabled(rule) || !speaksOf(rule, language)) continue;
      if (!rule.where.every((c) => conditionHolds(state, c, value, site))) continue;
      if (kind === 'url' || kind === 'connection-url') {
        // an address that has a name, for a client that many may share, is mended there
        const address = toldText(state, rule, value, site);
        const elsewhere = analysis.addressPlace(act.fn, address);
        if (elsewhere !== null && (elsewhere.module !== module || elsewhere.start < start || elsewhere.start >= end)) {
          const { start: from, end: to } = elsewhere;
          addFindingIn(act, elsewhere.module, elsewhere.fn, rule, from, to, null, sink, kind, address);
          continue;
        }
      }
      if (rule.mode === 'literal') {
        reportConstant(act, rule, value, start, end, sink, argument);
        continue;
      }
      const text = toldText(state, rule, value, site);
      if (rule.family === 'secrets' && rule.range === 'argument' && value.text !== null && value.text.length > 2) {
        // a constant is best mended where it is written
        const written = analysis.constantPlace(module, value.text);
        if (written !== null) {
          addFindingIn(
            act,
            written.module,
            written.fn,
            rule,
            written.start,
            written.end,
            null,
            sink,
            row?.kind ?? kind,
            text,
          );
          continue;
        }
      }
      const name = rule.mode === 'setting' ? sink : (row?.kind ?? kind);
      const naming = site === null || kind === 'credential' ? null : namingCall(site, row, kind, argument);
      if (site !== null && naming !== null) {
        // what the names around a call tell, those around the caller's do too
        const { act: caller, dst } = naming;
        const above = { ...site, act: caller, dst };
        if (rule.where.every((c) => conditionHolds(state, c, value, above)))
          addFinding(caller, rule, naming.start, naming.end, null, sink, name, text);
        continue;
      }
      const isOption = row !== null && (rule.mode === 'setting' || site?.chosen !== undefined);
      const setting = isOption ? settingPlace(act, state, row, value, site?.chosen) : null;
      if (setting !== null) {
        const { start: from, end: to } = setting.entry;
        addFindingIn(act, setting.module, setting.fn, rule, from, to, null, sink, name, text);
        continue;
      }
      const kept = value.single === null ? null : attributePlace(act, state, source, String(value.single.value));
      if (kept !== null) {
        const [top] = kept.module.ir.functions;
        addFindingIn(act, kept.module, top, rule, kept.start, kept.end, null, sink, name, text);
        continue;
      }
      const range = callRuleRange(act, rule, site, start, end, argument);
      addFinding(act, rule, range.start, range.end, null, sink, name, text);
    }
  }
  analysis.observer?.sink(act, state, kind, value, { start, end }, sink, row, site);
}

/** A rule speaks of its languages, and of the templates that code in them renders. */
export function speaksOf(rule: CompiledRule, language: string): boolean {
  return language === 'template' || rule.languages.includes(language);
}

interface FallbackText extends SinkRange {
  readonly text: string;
}

/** The constants that an argument is where nothing else was set. */
function fallbackTexts(act: Activation, site: CallSite | null, argument: SinkRange | null): readonly FallbackText[] {
  if (site === null || argument === null) return [];
  const reg = site.argRegs.find((one) => {
    const instr = one === NONE ? undefined : act.definitions[one];
    return instr?.start === argument.start && instr.end === argument.end;
  });
  if (reg === undefined) return [];
  const read = act.definitions[reg];
  const parameter = read?.op === Op.LoadVar ? defaultText(act, read.variable) : null;
  if (parameter !== null) return [parameter];
  return alternativeTexts(act, reg).map(({ value, start, end }) => ({ text: String(value), start, end }));
}

/** The constant that a parameter has where no caller says otherwise. */
function defaultText(act: Activation, variable: number): FallbackText | null {
  const parameter = act.fn.params.find((one) => one.variable === variable);
  if (parameter?.hasDefault !== true || act.module.ir.variables[variable].stores !== 1) return null;
  const stored = act.analysis.storesOf(act.fn).get(variable);
  const choice = stored === undefined ? undefined : act.definitions[stored];
  if (choice?.op !== Op.If || choice.test !== 'nullish') return null;
  const constant = act.definitions[choice.thenValue];
  return constant?.op === Op.Const && typeof constant.value === 'string'
    ? { text: constant.value, start: constant.start, end: constant.end }
    : null;
}

/** Values inside a value that carry data of their own, the value itself included. */
export function taintedLeaves(state: State, value: Value): readonly Value[] {
  const leaves: Value[] = [];
  const seen = new Set<number>();
  const visit = (current: Value, depth: number): void => {
    if (current.taints !== null) leaves.push(current);
    if (current.refs === null || depth === 0 || leaves.length > 64) return;
    for (const id of current.refs) {
      if (seen.has(id)) continue;
      seen.add(id);
      const object = heapObject(state, id);
      if (object === null) continue;
      for (const field of object.fields.values()) visit(field, depth - 1);
      if (object.rest !== null) visit(object.rest, depth - 1);
    }
  };
  visit(value, 4);
  return leaves;
}

/** `{ day, rides: [{ visit: { patient } }] }`: as far down as records hold others. */
const MOST_DEPTH = 6;

/**
 * The fields of objects inside a value that nobody put together field by field: records, copies of them, what is left of one.
 * A stored password counts wherever it stands.
 */
export function recordLeaves(analysis: Analysis, state: State, value: Value): readonly Value[] {
  const leaves: Value[] = [];
  const seen = new Set<number>();
  const add = (field: Value, isWhole: boolean): void => {
    if (field.taints === null) return;
    const told = isWhole ? field.taints : field.taints.filter((t) => t.origin.kind === 'stored-password');
    if (told.length > 0) leaves.push(field.withTaints(told));
  };
  const visit = (current: Value, depth: number): void => {
    if (current.refs === null || depth === 0 || leaves.length > 64) return;
    for (const id of current.refs) {
      const object = seen.has(id) ? null : heapObject(state, id);
      seen.add(id);
      if (object === null) continue;
      // an object of any other class was filled field by field
      const { classOf } = object;
      const isWhole =
        classOf === null ? object.open : object.fields.has(WHOLE_ROW) || storedFields(analysis, classOf).length > 0;
      for (const [name, field] of object.fields) {
        // what no getter gives is not in an answer
        if (field.taints !== null && classOf?.module.ir.language === 'java' && isHiddenByJava(analysis, classOf, name))
          continue;
        add(field, isWhole);
        visit(field, depth - 1);
      }
      // a record that nobody has looked into holds what its class says
      if (object.open && object.classOf?.module.ir.language === 'java')
        for (const [name, held] of recordsInside(analysis, object.classOf))
          if (!object.fields.has(name)) visit(instanceOf(analysis, held), depth - 1);
      if (object.rest === null) continue;
      add(object.rest, true);
      visit(object.rest, depth - 1);
    }
  };
  add(value, false);
  visit(value, MOST_DEPTH);
  return leaves;
}

function instanceOf(analysis: Analysis, { module, index }: ClassRef): Value {
  return new Value(null, null, Prim.Object, null, [analysis.classInstance(module, index)], null, null);
}

/** A constant stands where a literal rule looks for one: a password given to a client. */
function reportConstant(
  act: Activation,
  rule: CompiledRule,
  value: Value,
  start: number,
  end: number,
  sink: string,
  argument: SinkRange | null,
): void {
  const text = value.text;
  if (text === null || text.length < 3) return;
  const patterns = act.analysis.index.excludes(rule);
  if (patterns.some((p) => p.test(text))) return;
  const range = argument ?? { start, end };
  addFinding(act, rule, range.start, range.end, null, sink, sink, text);
}

/** What an entry function returns goes to the framework that called it. */
export function reportEntryReturn(
  act: Activation,
  state: State,
  returned: Value,
  { value: reg, start, end }: ReturnInstr,
): void {
  const error = errorBody(act, state, returned) ?? handlerBody(act, returned);
  if (error !== null) reportSinkKind(act, state, 'error-response', error, start, end, 'the response');
  renderReturned(act, state, returned, { start, end });
  reportAnswer(act, state, returned, start, end);
  const body = returnedBody(act, state, returned);
  if (body === null) return;
  const { analysis, module, fn, entryLibrary } = act;
  const rows = analysis.languageIndex(module.ir.language).entryReturnRows.filter((row) => row.library === entryLibrary);
  // a decorator may say what becomes of it: `@Redirect()`
  for (const { row } of decoratorRows(analysis, module, fn.decorators, 'returned')) rows.push(row);
  for (const row of rows) {
    if (row.kind === null || row.kind === 'response') continue;
    if (row.kind === 'html' && act.fn.decorators.length > 0 && returnsNoPage(act)) continue;
    if (row.site.on === 'entry-return' && row.site.isAnswer && !answersText(act)) continue;
    if (row.when.length > 0 && !row.when.every((c) => returnConditionHolds(act, state, c, body))) continue;
    const value = returnedPart(state, row, body);
    if (value === null) continue;
    // what makes a text a redirect is written in the function that puts it together
    const maker = row.kind === 'redirect' && value.taints !== null ? makerOf(act, reg, value) : null;
    if (maker === null) reportSinkKind(act, state, row.kind, value, start, end, 'the response', row);
    else reportSinkKind(maker.act, state, row.kind, maker.value, maker.start, maker.end, 'the response', row);
  }
}

/** A condition on what a handler returns, or on a property of one of its parameters: `reply.type('text/html')`. */
function returnConditionHolds(act: Activation, state: State, condition: Condition, body: Value): boolean {
  if (condition.is !== 'test' || condition.argument === null || condition.property.length === 0)
    return conditionHolds(state, condition, body, null);
  const variable = act.fn.params.at(condition.argument)?.variable ?? NONE;
  const given = variable === NONE ? undefined : state.get(act.module.variableBase + variable);
  return given instanceof Value && propertyTest(state, given, condition.property, condition.value);
}

/** The part of a returned object that a row speaks of: `{ statusCode, headers, body }`. */
function returnedPart(state: State, row: CompiledRow, returned: Value): Value | null {
  return row.place?.at === 'result' ? propertyOf(state, returned, row.place.property) : returned;
}

/** The object that a handler answers, as data. */
function reportAnswer(act: Activation, state: State, returned: Value, start: number, end: number): void {
  const { analysis, module } = act;
  const row = analysis
    .languageIndex(module.ir.language)
    .entryReturnRows.find((one) => one.library === act.entryLibrary && one.kind === 'response');
  const isAction = act.entryLibrary === SERVER_ACTION;
  if ((row === undefined && !isAction) || returned.prim === Prim.Nullish) return;
  const part = row === undefined ? returned : returnedPart(state, row, returned);
  const answer = part === null ? null : answeredValue(act, state, part);
  if (answer !== null) reportSinkKind(act, state, 'response', answer, start, end, 'the response', row ?? null);
}

/** `location = url`. */
export function reportGlobalWrite(
  act: Activation,
  state: State,
  name: string,
  value: Value,
  start: number,
  end: number,
): void {
  const node = act.analysis.languageIndex(act.module.ir.language).globals.get(name);
  for (const row of node?.writeRows ?? []) {
    if (row.verb === 'sink' && row.kind !== null) reportSinkKind(act, state, row.kind, value, start, end, name, row);
  }
}

/** What a call rule underlines: the whole call, the argument, or the property its first condition names. */
function callRuleRange(
  act: Activation,
  rule: CompiledRule,
  site: CallSite | null,
  start: number,
  end: number,
  argument: SinkRange | null,
): SinkRange {
  if (rule.range === 'argument' && argument !== null) return argument;
  if (rule.range === 'property' && site !== null) {
    const name = firstProperty(rule.where);
    if (name !== null) {
      for (const reg of site.argRegs) {
        const literal = objectLiteral(act, reg);
        const entry = literal?.entries.find((e) => e.name === name);
        if (entry !== undefined) return entry;
      }
    }
    if (argument !== null) return argument;
  }
  return { start, end };
}

function objectLiteral(act: Activation, reg: Reg): ObjectLitInstr | null {
  if (reg === NONE) return null;
  const definition = act.definitions[reg];
  return definition?.op === Op.ObjectLit ? definition : null;
}

function firstProperty(conditions: readonly Condition[]): string | null {
  for (const condition of conditions) {
    if (condition.is === 'test' && condition.property.length > 0)
      return condition.property[condition.property.length - 1];
    if (condition.is === 'any' || condition.is === 'all') {
      const inner = firstProperty(condition.of);
      if (inner !== null) return inner;
    }
  }
  return null;
}

const MOST_CHOICES = 4;

/** `redirect(next || `/items/${id}`)`: the values of which an argument is one, where together they are no built text any more. */
function chosenValues(act: Activation, site: CallSite | null, value: Value): readonly Value[] {
  const reg = value.parts !== null ? undefined : site?.argRegs.find((one) => one !== NONE && act.read(one) === value);
  if (reg === undefined) return [value];
  const choices: Value[] = [];
  const visit = (start: Reg, depth: number): void => {
    const made = act.definitions[start];
    if (made?.op === Op.If && made.thenValue !== NONE && made.elseValue !== NONE && depth < MOST_CHOICES) {
      visit(made.thenValue, depth + 1);
      visit(made.elseValue, depth + 1);
    } else choices.push(act.read(start));
  };
  visit(reg, 0);
  return choices.length > 1 ? choices : [value];
}

/** The most certain, shortest flow that the rule reports, or null. */
function bestTaint(act: Activation, rule: CompiledRule, value: Value, taints: readonly Taint[]): Taint | null {
  const { index } = act.analysis;
  if (isStoppedByType(rule, value)) return null;
  let best: Taint | null = null;
  for (const taint of taints) {
    if (stopOf(index, rule, value, taint) !== Stop.None) continue;
    if (best === null || better(rule, taint, best)) best = taint;
  }
  return best;
}

/** A number has no text of its own. */
export function isStoppedByType(rule: CompiledRule, value: Value): boolean {
  return rule.sanitizers.includes('number') && (value.prim & ~(Prim.Number | Prim.Boolean | Prim.Nullish)) === 0;
}

/** Why a rule does not report data that reaches its sink. */
export const enum Stop {
  None,
  /** A sanitizer or guard that the rule knows. */
  Cleaned,
  /** Data of a kind that the rule does not follow. */
  Kind,
  /** It went through more than one call that no model knows. */
  Doubt,
  /** Cleaned in each piece of the built string, in different ways. */
  Pieces,
  /** The place inside the built string where it stands. */
  Position,
}

/** What keeps a rule from reporting this data in this value. */
export function stopOf(index: RuleIndex, rule: CompiledRule, value: Value, taint: Taint): Stop {
  const mask = index.sanitizerMask(rule);
  if ((taint.cleaned & mask) !== 0) return Stop.Cleaned;
  if (!index.follows(rule, taint.origin.kind)) return Stop.Kind;
  if (taint.doubt > 1) return Stop.Doubt;
  if (value.parts !== null && value.refs === null && isCleanInParts(value.parts, taint.origin, mask))
    return Stop.Pieces;
  if (rule.position !== 'any' && !positionHolds(index, rule.position, value, taint.origin, mask)) return Stop.Position;
  return Stop.None;
}

/** Data of one origin that stands in several pieces of a built string, cleaned in each of them, though in different ways. */
function isCleanInParts(parts: readonly Part[], origin: Origin, mask: number): boolean {
  let found = false;
  for (const part of parts) {
    if (typeof part === 'string' || part.taints === null) continue;
    for (const taint of part.taints) {
      if (taint.origin !== origin) continue;
      if ((taint.cleaned & mask) === 0) return false;
      found = true;
    }
  }
  return found;
}

function better(rule: CompiledRule, a: Taint, b: Taint): boolean {
  if (a.doubt !== b.doubt) return a.doubt < b.doubt;
  // data that somebody sends goes before what a caller may give
  if (a.origin.kind !== b.origin.kind) {
    const isLess = rule.severityBySource[a.origin.kind] === 'low';
    if (isLess !== (rule.severityBySource[b.origin.kind] === 'low')) return !isLess;
  }
  if (a.trace.length !== b.trace.length) return a.trace.length < b.trace.length;
  return a.origin.start < b.origin.start;
}

function positionHolds(
  index: RuleIndex,
  position: CompiledRule['position'],
  value: Value,
  origin: Origin,
  mask: number,
): boolean {
  switch (position) {
    case 'not-host':
      return controlsHost(value, origin, mask, index.sanitizerBit('rooted'));
    case 'whole':
      return value.parts === null || (value.parts.length === 1 && typeof value.parts[0] !== 'string');
    case 'headers':
      return standsInHeaders(value, origin, mask);
    case 'unquoted-or-raw':
    case 'key':
    case 'text':
    case 'record':
    case 'any':
      return true;
  }
}

/** Does this data stand in the lines of a written message before the first empty one? */
function standsInHeaders(value: Value, origin: Origin, mask: number): boolean {
  const [first] = value.parts ?? [];
  if (value.parts === null || typeof first !== 'string' || !/^\s*[A-Za-z-]+:/.test(first)) return false;
  let before = '';
  for (const part of value.parts) {
    if (typeof part !== 'string') {
      if (part.taints?.some((t) => t.origin === origin && (t.cleaned & mask) === 0) === true) return true;
      before += UNKNOWN_TEXT;
      continue;
    }
    before += part;
    if (/\r?\n\r?\n/.test(before)) return false;
  }
  return false;
}

/** Can this data change scheme or host of the URL that the value is? */
function controlsHost(value: Value, origin: Origin, mask: number, rooted: number): boolean {
  if (value.parts === null) return true;
  if (isOwnAddress(value) && value.refs !== null && !isDataOf(value, origin)) return true;
  let before = '';
  for (const part of value.parts) {
    if (typeof part === 'string') {
      before += part;
      continue;
    }
    const given = part.taints?.filter((t) => t.origin === origin && (t.cleaned & mask) === 0) ?? [];
    if (given.length > 0) {
      // 'https://shop.example' + request.url
      const isBehindHost = WRITTEN_HOST.test(before) && given.every(({ cleaned }) => (cleaned & rooted) !== 0);
      if (!isBehindHost && !hostIsFixed(before)) return true;
    } else {
      if (before === '' && isContextPath(part)) continue;
      const known = knownPrefix(part);
      before += known === '' ? UNKNOWN_TEXT : known;
      if (part.text === null && known !== '') before += UNKNOWN_TEXT;
    }
  }
  return false;
}

/** Is it data of the value itself, where something else may have been written into an address that was parsed? */
function isDataOf({ taints }: Value, origin: Origin): boolean {
  return taints?.some((taint) => taint.origin === origin) === true;
}

/** What servlets say where the application stands: nothing, where it is at the root of its server. */
function isContextPath({ apis }: Value): boolean {
  return apis?.some(({ path }) => path === 'servlet.ContextPath') === true;
}

/** A scheme and a host, up to its end where a path follows, or this folder. */
const WRITTEN_HOST = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+|\.\.?)$/i;

const UNKNOWN_TEXT = '\u0001';

/** The text that stands before decides the host: `https://host/`, `/path`, or a base of which nothing is known. */
function hostIsFixed(written: string): boolean {
  // the name of a view, in Spring
  const before = written.replace(/^(?:redirect|forward):/, '');
  if (before.startsWith(UNKNOWN_TEXT)) return true;
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+[/?#]/i.test(before)) return true;
  if (/^[a-z][a-z0-9+.-]*:\/\/.*\u0001[/?#:]/i.test(before)) return true;
  if (/^(?:mailto|tel|data):/i.test(before)) return true;
  // a file of this machine
  if (/^(?:file:\/{0,3}[^/\\]|classpath\*?:)/i.test(before)) return true;
  if (/^\.{0,2}\/[^/\\]/.test(before)) return true;
  return /^[?#]/.test(before) || /^[\w-]+(?:\/|\?)/.test(before);
}

// ---------------------------------------------------------------- conditions

/** Do all conditions of a row or rule hold for a call? */
export function conditionsHold(site: CallSite, conditions: readonly Condition[], subject: Value | null): boolean {
  return conditions.every((c) => conditionHolds(site.state, c, subject, site));
}

/**
 * The same without a call: do the conditions hold of a value that is written or returned?
 * @param owner the object whose member it is assigned to
 */
export function valueConditionsHold(
  state: State,
  conditions: readonly Condition[],
  subject: Value,
  owner: Value | null = null,
): boolean {
  return conditions.every((c) => conditionHolds(state, c, subject, null, owner));
}

export function conditionHolds(
  state: State,
  condition: Condition,
  subject: Value | null,
  site: CallSite | null,
  owner: Value | null = null,
): boolean {
  switch (condition.is) {
    case 'any':
      return condition.of.some((c) => conditionHolds(state, c, subject, site, owner));
    case 'all':
      return condition.of.every((c) => conditionHolds(state, c, subject, site, owner));
    case 'not':
      return !conditionHolds(state, condition.of, subject, site, owner);
    case 'test': {
      let value = subject;
      if (condition.argument !== null || condition.keyword !== null) {
        if (site === null && (owner === null || condition.keyword !== 'receiver')) return false;
        value =
          condition.keyword === 'receiver' || site === null
            ? (site?.receiver ?? owner)
            : placeValue(site, {
                at: 'argument',
                from: condition.argument ?? Number.MAX_SAFE_INTEGER,
                to: condition.argument ?? Number.MAX_SAFE_INTEGER,
                keyword: condition.keyword,
                property: [],
              });
        if (value === null) return site?.hasSpread !== true && condition.value.test === 'missing';
      } else if (value === null) {
        return condition.value.test === 'missing' && site?.hasSpread === false;
      }
      if (condition.value.test === 'written-here') {
        // what is no argument of a call stands where it is looked at: a setting
        return site === null || site.act.analysis.writesConstant(site.act.module, value.text ?? knownPrefix(value));
      }
      if (condition.value.test === 'called') {
        if (site === null) return false;
        const { pattern } = condition.value;
        const reg = condition.argument === null ? site.dst : (site.argRegs.at(condition.argument) ?? NONE);
        return namesAround(site.act, reg).some((name) => compiled(pattern).test(nameTokens(name).join(' ')));
      }
      if (condition.value.test === 'kept-for') {
        const { pattern } = condition.value;
        return site !== null && namesOfStore(site).some((name) => compiled(pattern).test(nameTokens(name).join(' ')));
      }
      if (condition.value.test === 'imports') {
        const { pattern } = condition.value;
        return site?.act.module.ir.variables.some((v) => v.import !== null && compiled(pattern).test(v.name)) === true;
      }
      if (condition.value.test === 'believed') return site !== null && isBelieved(site);
      if (condition.value.test === 'fixed-bytes') return isFixed(state, value, site);
      if (condition.value.test === 'passed-on') return site !== null && isPassedOn(site, condition.argument ?? 0);
      if (condition.value.test === 'kept-as-given') return site !== null && isKeptAsGiven(site);
      if (condition.property.length > 0) return propertyTest(state, value, condition.property, condition.value);
      return testHolds(condition.value, value);
    }
  }
}

/** Bytes that stand in the code: a text, a list of constants, or an array that is made for the call and so never filled. */
function isFixed(state: State, value: Value, site: CallSite | null): boolean {
  if (value.consts !== null) return value.consts.every((constant) => typeof constant === 'string' && constant !== '');
  if (value.taints !== null) return false;
  const index = site?.args.indexOf(value) ?? -1;
  const made = site === null || index < 0 ? undefined : site.act.definitions[site.argRegs[index]];
  if (site !== null && isEmptyBytes(site, value)) return true;
  if (value.refs === null) return false;
  if (made?.op === Op.ArrayLit && made.items.length === 0) return true;
  if (site !== null && made?.op === Op.LoadVar && isNeverFilled(site.act, made.variable)) return true;
  if (site !== null && made?.op === Op.GetField && isFieldNeverFilled(site.act, made.name)) return true;
  return value.refs.every((id) => {
    const object = heapObject(state, id);
    if (object === null || object.length < 1 || object.rest !== null || object.fields.size < object.length)
      return false;
    return [...object.fields.values()].every((item) => item.consts !== null);
  });
}

/** `byte[] iv = new byte[12];` of a function that does nothing else with it than read it. */
function isNeverFilled(act: Activation, variable: number): boolean {
  const { stores, function: owner, name } = act.module.ir.variables[variable];
  const source = stores === 1 && owner === act.fn.index ? act.analysis.storesOf(act.fn).get(variable) : undefined;
  const made = source === undefined ? undefined : act.definitions[source];
  if (act.module.ir.language !== 'java' || made?.op !== Op.ArrayLit || made.items.length > 0) return false;
  return isOnlyRead(act.module.text(act.fn.start, act.fn.end), name);
}

/** `private static final byte[] IV = new byte[12];` that its file does nothing else with than read it. */
function isFieldNeverFilled({ module }: Activation, name: string): boolean {
  const { language, source } = module.ir;
  const made = new RegExp(
    `\\bprivate\\b[\\w\\s]*\\bbyte\\s*\\[\\s*\\]\\s*${escapedName(name)}\\s*=\\s*new\\s+byte\\s*\\[\\s*\\w+\\s*\\]\\s*;`,
  );
  return language === 'java' && made.test(source) && isOnlyRead(source, name);
}

function escapedName(name: string): string {
  return name.replaceAll('$', '\\$');
}

function isOnlyRead(text: string, name: string): boolean {
  const word = `\\b${escapedName(name)}\\b`;
  const reads = [
    '//[^\\n]*',
    `${word}\\s*=\\s*new\\b`,
    `\\bnew\\s+[\\w.]*ParameterSpec\\s*\\([^()]*${word}`,
    `\\b(?:arraycopy|copyOf|write|put|encodeToString|encode|formatHex)\\s*\\(\\s*${word}`,
    `${word}\\s*\\.\\s*length\\b`,
  ];
  return !new RegExp(word).test(text.replace(new RegExp(reads.join('|'), 'g'), ''));
}

function propertyTest(state: State, value: Value, path: readonly string[], test: ValueTest): boolean {
  const owner = path.length === 1 ? value : propertyOf(state, value, path.slice(0, -1));
  const name = path[path.length - 1];
  if (owner === null) return test.test === 'missing' && isClosed(state, value);
  if (test.test === 'present') {
    const stored = storedField(state, owner, name);
    return stored !== undefined && testHolds(test, stored);
  }
  const found = propertyOf(state, owner, [name]);
  if (test.test === 'missing') {
    if (found !== null && !(found.consts?.every((c) => c === undefined) === true)) return false;
    if (owner.prim === Prim.Nullish && owner.consts?.every((c) => c === undefined || c === null) === true) return true;
    return isClosed(state, owner);
  }
  if (found === null) return false;
  return testHolds(test, found);
}

/** Is everything inside the object known? */
function isClosed(state: State, value: Value): boolean {
  if (value.refs === null || value.taints !== null) return value.consts !== null && value.refs === null;
  for (const id of value.refs) {
    const object = heapObject(state, id);
    if (object === null || object.open || object.rest !== null) return false;
  }
  return true;
}

function testHolds(test: ValueTest, value: Value): boolean {
  switch (test.test) {
    case 'equals':
      return value.consts !== null && value.consts.length > 0 && value.consts.every((c) => test.values.includes(c));
    case 'matches': {
      const pattern = compiled(test.pattern);
      const matches =
        value.consts !== null
          ? value.consts.some((c) => typeof c !== 'undefined' && c !== null && pattern.test(String(c)))
          : matchesPrefix(pattern, value) || isLibraryConstant(pattern, value);
      if (!test.negate) return matches;
      if (value.consts === null && knownBeginnings(value).length === 0) return false;
      return !matches;
    }
    case 'missing':
      return value.consts?.every((c) => c === undefined) === true;
    case 'present':
      return !(value.consts?.every((c) => c === undefined) === true);
    case 'constant':
      return (value.consts !== null) === test.expected;
    case 'below':
      return (
        value.consts !== null &&
        value.consts.length > 0 &&
        value.consts.every((c) => numeric(c) !== null && (numeric(c) as number) < test.limit)
      );
    case 'above':
      return (
        value.consts !== null &&
        value.consts.length > 0 &&
        value.consts.every((c) => numeric(c) !== null && (numeric(c) as number) > test.limit)
      );
    case 'built':
      return (value.parts !== null && value.parts.length > 1) === test.expected;
    case 'type':
      return hasType(value, test.type);
    case 'carries':
      return (
        value.taints?.some(
          (t) =>
            test.kinds.some((k) => t.origin.kind === k || t.origin.kind.startsWith(`${k}:`)) &&
            (t.cleaned & ~FORM_ONLY) === 0,
        ) === true
      );
    case 'written-here':
    case 'called':
    case 'kept-for':
    case 'imports':
    case 'believed':
    case 'passed-on':
    case 'kept-as-given':
    case 'fixed-bytes':
      return false;
    case 'scheme-chosen':
      return isSchemeChosen(knownBeginnings(value));
    case 'slow-pattern':
      return value.text !== null && isExponential(value.text);
    case 'contains': {
      const pattern = compiled(test.pattern);
      if (value.consts !== null) return value.consts.some((c) => typeof c === 'string' && pattern.test(c));
      return (
        value.parts?.some((part) => (typeof part === 'string' ? pattern.test(part) : testHolds(test, part))) === true
      );
    }
    case 'returns-argument':
      return (
        value.fns !== null && value.fns.length > 0 && value.fns.every((f) => f.fn !== null && returnsArgument(f.fn))
      );
    case 'ignores':
      return (
        value.fns !== null &&
        value.fns.length > 0 &&
        value.fns.every((f) => {
          const fn = f.fn === null ? null : referenced(f.fn, f.module);
          return (
            fn !== null &&
            (ignoresParameter(fn, f.module, test.parameter) ||
              (fn.params.length > 1 && mayDecideWithout(fn, test.parameter)))
          );
        })
      );
    case 'returns-yes':
    case 'answers': {
      const answers = test.test === 'answers' ? test.values : null;
      return (
        value.fns !== null && value.fns.length > 0 && value.fns.every((f) => f.fn !== null && saysYes(f.fn, answers))
      );
    }
    case 'returns-constant':
      return (
        value.fns !== null &&
        value.fns.length > 0 &&
        value.fns.every((f) => f.fn !== null && returnsConstants(referenced(f.fn, f.module).body, f.fn))
      );
  }
}

/** The only method of the file that a method reference of Java can mean (`this::verify`); any other function is itself. */
function referenced(fn: FunctionIr, { ir }: ModuleContext): FunctionIr {
  if (ir.language !== 'java' || fn.name !== '' || fn.params.at(0)?.rest !== 'positional') return fn;
  const call = fn.body.find((instr) => instr.op === Op.CallMethod);
  const meant = ir.functions.filter(({ name, class: cls }) => name === call?.name && cls !== NONE);
  return meant.length === 1 && !meant[0].isAbstract ? meant[0] : fn;
}

/** Does a function decide something without ever reading its parameter, or handing the others on to be compared? */
function ignoresParameter(fn: FunctionIr, module: ModuleContext, index: number): boolean {
  const variable = fn.params.at(index)?.variable;
  if (variable === undefined || variable === NONE || module.ir.variables[variable].captured) return false;
  let ignores = !fn.isAbstract && !returnsConstants(fn.body, fn);
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.LoadVar && instr.variable === variable) ignores = false;
      else if (instr.op === Op.Call && instr.args.length > 0) ignores = false;
      else if (instr.op === Op.CallMethod && instr.args.length > 0 && !LOGGING.test(instr.name)) ignores = false;
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  return ignores;
}

/**
 * Does a function say yes whatever it is asked: `() => true`, `(origin) => origin`, `(origin, done) => done(null, true)` or
 * `done(null, origin ?? false)`? It decides nothing in between but whether it was asked at all.
 * @param answers what a yes is where the callback takes nothing but the answer: `(request, done) => done(0)`
 */
function saysYes(fn: FunctionIr, answers: readonly Constant[] | null): boolean {
  const given = new Map<Reg, number>();
  const yes = new Set<Reg>();
  let said = false;
  const isYes = (reg: Reg | undefined): boolean =>
    reg !== undefined && (yes.has(reg) || (answers === null && given.get(reg) === 0));
  const decidesNothing = (block: Block): boolean =>
    block.every((instr) => {
      switch (instr.op) {
        case Op.Param:
        case Op.StoreVar:
          return true;
        case Op.LoadVar: {
          const index = fn.params.findIndex((param) => param.variable === instr.variable);
          if (index >= 0) given.set(instr.dst, index);
          return index >= 0;
        }
        case Op.Const:
          if (answers?.includes(instr.value) ?? (instr.value === true || instr.value === '*')) yes.add(instr.dst);
          return true;
        case Op.CallMethod:
          // `event.preventDefault()`
          return instr.args.length === 0 && given.has(instr.object);
        case Op.If: {
          if (given.get(instr.condition) !== 0 || !decidesNothing(instr.then) || !decidesNothing(instr.else))
            return false;
          // what stands for a question that was not asked does not matter
          const answer = instr.test === 'nullish' ? instr.elseValue : instr.thenValue;
          if (isYes(answer)) yes.add(instr.dst);
          return answer !== NONE;
        }
        case Op.Call:
          // the callback stands last
          if ((given.get(instr.callee) ?? 0) !== fn.params.length - 1) return false;
          if (!isYes(instr.args.at(answers === null ? 1 : 0))) return false;
          yes.add(instr.dst);
          said = true;
          return true;
        case Op.Return:
          said ||= instr.value !== NONE && answers === null;
          return instr.value === NONE || isYes(instr.value);
        default:
          return false;
      }
    });
  return decidesNothing(fn.body) && said;
}

/** Does a function do nothing but give back its first argument? */
function returnsArgument(fn: FunctionIr): boolean {
  const given = fn.params[0]?.variable ?? NONE;
  let loaded: Reg = NONE;
  return (
    given !== NONE &&
    !fn.isAsync &&
    !fn.isGenerator &&
    fn.body.some((instr) => instr.op === Op.Return) &&
    fn.body.every((instr) => {
      if (instr.op === Op.LoadVar && instr.variable === given) loaded = instr.dst;
      else if (instr.op === Op.Param || instr.op === Op.StoreVar) return true;
      else if (instr.op === Op.Return) return instr.value !== NONE && instr.value === loaded;
      else return false;
      return true;
    })
  );
}

/** Does a body return nothing but constants, and never throw? One that says yes here and no there decides something. */
function returnsConstants(body: Block, fn: FunctionIr): boolean {
  const constants = new Set<Reg>();
  const answers = new Map<Reg, boolean>();
  const given = new Set<boolean | undefined>();
  let only = true;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Const) {
        constants.add(instr.dst);
        if (typeof instr.value === 'boolean') answers.set(instr.dst, instr.value);
      } else if (instr.op === Op.LoadGlobal && instr.name === 'undefined') constants.add(instr.dst);
      else if (instr.op === Op.Return && instr.value !== NONE) {
        given.add(answers.get(instr.value));
        only &&= constants.has(instr.value);
      } else if (instr.op === Op.Throw) only = false;
      forEachBlock(instr, visit);
    }
  };
  visit(body);
  return only && !fn.isGenerator && !(given.has(true) && given.has(false));
}

/** Does a body nothing but write to a log? What it calls might look at its parameters or throw. */
export function decidesNothing(fn: FunctionIr): boolean {
  let only = true;
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.Call || (instr.op === Op.CallMethod && !LOGGING.test(instr.name))) only = false;
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
  return only;
}

const LOGGING =
  /^(?:trace|debug|info|warn|warning|error|fine|log|print|printf|println|format|concat|append|toString|getName|length)$/;

function numeric(value: unknown): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return null;
}

/** Is it a constant of a library on some way, whatever it is on the others: `strict ? verifier : NoopHostnameVerifier.INSTANCE`? */
function isLibraryConstant(pattern: TextPattern, { apis }: Value): boolean {
  return apis?.some(({ constant }) => constant !== null && pattern.test(constant)) === true;
}

function matchesPrefix(pattern: TextPattern, value: Value): boolean {
  return knownBeginnings(value).some((text) => pattern.test(text));
}

/** The text for which a rule reports a value: of several constants the first that its conditions hold for. */
function toldText(state: State, rule: CompiledRule, value: Value, site: CallSite | null): string {
  if (value.text !== null) return value.text;
  const all = knownBeginnings(value);
  const holds = (text: string): boolean => rule.where.every((c) => conditionHolds(state, c, constantValue(text), site));
  return (all.length < 2 ? all.at(0) : all.find(holds)) ?? knownPrefix(value);
}

/** Without the passwords that a record of the database had when it was read: they are stored already. */
function newlyStored(taints: readonly Taint[]): readonly Taint[] {
  const read = taints.filter(({ origin }) => origin.kind === 'stored-password');
  if (read.length === 0) return taints;
  return taints.filter(
    ({ origin }) =>
      origin.kind !== 'password' ||
      !read.some((one) => one.origin.module === origin.module && one.origin.start === origin.start),
  );
}

/** Does what came in consist of texts? That a name tells of personal data says nothing of the form. */
function comesAsTexts({ taints }: Value): boolean {
  let found = false;
  for (const { origin } of taints ?? []) {
    if (origin.dataType !== '') continue;
    if (!origin.strings) return false;
    found = true;
  }
  return found;
}

function hasType(value: Value, type: 'string' | 'number' | 'boolean' | 'function' | 'object' | 'file'): boolean {
  switch (type) {
    case 'string':
      return value.prim === Prim.String || comesAsTexts(value);
    case 'number':
      return value.prim === Prim.Number;
    case 'boolean':
      return value.prim === Prim.Boolean;
    case 'function':
      return value.fns !== null || value.prim === Prim.Function;
    case 'object':
      return value.refs !== null && !isAddress(value);
    case 'file':
      return value.apis?.some(({ path }) => FILE_TYPES.has(path)) === true;
  }
}

/** Types of the models whose objects name a file. */
const FILE_TYPES: ReadonlySet<string> = new Set(['java-io.File', 'java-io.Path']);

/** By what is compiled: text for the product's patterns, the object itself for a team's. */
const patterns = new Map<CompiledPattern, TextPattern>();

function compiled(pattern: CompiledPattern): TextPattern {
  let regex = patterns.get(pattern);
  if (regex === undefined) {
    regex = textPattern(pattern, true);
    patterns.set(pattern, regex);
  }
  return regex;
}

/** The key under which an object was read, if data chose it: `group` in `store[group].name = v`. */
export function keyOfRead(act: Activation, object: Reg): Value | null {
  const { index } = act.analysis;
  const mask = index.sanitizerBit('key-check') | index.sanitizerBit('allow-list') | index.sanitizerBit('number');
  const instr = act.definitions[object];
  if (instr?.op !== Op.GetIndex) return null;
  const key = act.read(instr.index);
  if ((key.prim & Prim.String) === 0) return null;
  return key.taints?.some((t) => (t.cleaned & mask) === 0) === true ? key : null;
}

// ---------------------------------------------------------------- settings

/**
 * A key gets a value: object entry, assignment, keyword argument.
 * @param path the key and what it is a member of, innermost first: ['NODE_TLS_REJECT_UNAUTHORIZED', 'env', 'process']
 * @param owner the object literal that holds the entry, or the name of what holds it
 * @param source the register that the value, or all of what holds it, was read into
 */
export function checkSetting(
  act: Activation,
  state: State,
  path: readonly string[],
  owner: ObjectLitInstr | string,
  value: Value,
  start: number,
  end: number,
  source: Reg = NONE,
): void {
  const { analysis } = act;
  if (analysis.evidence !== null) noteSetting(act, analysis.evidence, state, path[0], value, { start, end });
  const settings = analysis.index.settings.get(path[0]);
  if (settings === undefined) return;
  // the items of a list are settings by their position: `HASHERS.0`
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    if (object === null || object.length < 1 || object.classOf !== null) continue;
    for (const [position, item] of object.fields)
      checkSetting(act, state, [position, ...path], owner, item, start, end);
  }
  for (const entry of settings) {
    if (!analysis.enabled(entry.rule) || !entry.rule.languages.includes(act.module.ir.language)) continue;
    if (!keyMatches(entry, path)) continue;
    const { evidence } = analysis;
    if (evidence !== null) {
      if (entry.setting.owner.length > 0 && !ownerIs(act, entry.setting.owner, owner, path)) continue;
      const held = testHolds(entry.setting.value, value);
      recordSetting(act, evidence, entry, value, { start, end }, path[0], held);
      continue;
    }
    const stop = settingStop(act, state, entry, path, owner, value);
    analysis.observer?.setting(act, entry, path[0], value, { start, end }, stop);
    if (stop !== null) continue;
    const [key] = path;
    const text = value.single === null ? '' : String(value.single.value);
    const kept =
      attributePlace(act, state, source, text) ??
      attributePlace(act, state, source, key) ??
      (value.single === null
        ? null
        : (returnedPlace(act, source, key, value.single.value) ?? handedPlace(act, source, key, value.single.value)));
    if (kept === null) addFinding(act, entry.rule, start, end, null, key, key, text);
    else {
      const [top] = kept.module.ir.functions;
      addFindingIn(act, kept.module, top, entry.rule, kept.start, kept.end, null, key, key, text);
    }
  }
}

/** What keeps a rule from reporting a setting, null = nothing. */
export type SettingStop = 'value' | 'owner' | 'with' | 'condition' | null;

function settingStop(
  act: Activation,
  state: State,
  { rule, setting }: IndexedSetting,
  path: readonly string[],
  owner: ObjectLitInstr | string,
  value: Value,
): SettingStop {
  if (!testHolds(setting.value, value)) return 'value';
  if (setting.owner.length > 0 && !ownerIs(act, setting.owner, owner, path)) return 'owner';
  if (!setting.with.every((name) => act.analysis.switchesOn(act.module, name))) return 'with';
  if (!setting.beside.every((name) => switchesOnBeside(act, name))) return 'with';
  return rule.where.every((c) => conditionHolds(state, c, value, null)) ? null : 'condition';
}

/** Does the function set the name to true, under a key, as a field or by a method that is given both? */
function switchesOnBeside({ fn }: Activation, name: string): boolean {
  const { definitions } = fn;
  const is = (reg: Reg | undefined, ...values: unknown[]): boolean => {
    const made = reg === undefined || reg === NONE ? undefined : definitions[reg];
    return (
      made?.op === Op.Const && values.includes(typeof made.value === 'string' ? made.value.toLowerCase() : made.value)
    );
  };
  const key = name.toLowerCase();
  const found = (instr: Instr): boolean => {
    switch (instr.op) {
      case Op.SetField:
        return instr.name.toLowerCase() === key && is(instr.src, true, 'true');
      case Op.SetIndex:
        return is(instr.index, key) && is(instr.src, true, 'true');
      case Op.ObjectLit:
        return instr.entries.some((entry) => entry.name?.toLowerCase() === key && is(entry.value, true, 'true'));
      case Op.CallMethod:
        return is(instr.args[0], key) && is(instr.args[1], true, 'true');
      default:
        return false;
    }
  };
  const inBlock = (block: Block): boolean =>
    block.some((instr) => {
      if (found(instr)) return true;
      let inside = false;
      forEachBlock(instr, (inner) => {
        inside ||= inBlock(inner);
      });
      return inside;
    });
  return inBlock(fn.body);
}

function keyMatches(entry: IndexedSetting, path: readonly string[]): boolean {
  if (entry.keyPath.length > path.length) return false;
  for (let i = 0; i < entry.keyPath.length; i++) if (entry.keyPath[i] !== path[i]) return false;
  return true;
}

function ownerIs(
  act: Activation,
  owners: readonly string[],
  owner: ObjectLitInstr | string,
  path: readonly string[],
): boolean {
  const names: string[] = path.slice(1);
  if (typeof owner === 'string') names.push(owner);
  else {
    let reg: Reg = owner.dst;
    for (let hops = 0; hops < 4; hops++) {
      const use = usesOf(act).get(reg);
      if (use === undefined) break;
      names.push(use.name);
      if (use.next === NONE) break;
      reg = use.next;
    }
  }
  const wanted = owners.map((o) => nameTokens(o).join(' '));
  return names.some((n) => {
    const tokens = nameTokens(n).join(' ');
    return wanted.some((w) => tokens === w || tokens.endsWith(` ${w}`));
  });
}

interface Use {
  readonly name: string;
  /** Register of the object that holds it in turn, NONE if it ends here. */
  readonly next: Reg;
}

const useTables = new WeakMap<object, Map<Reg, Use>>();

/** For each register the name under which its value goes on: property, variable, called function. */
function usesOf(act: Activation): Map<Reg, Use> {
  let table = useTables.get(act.fn);
  if (table === undefined) {
    table = new Map();
    collectUses(act, act.fn.body, table);
    useTables.set(act.fn, table);
  }
  return table;
}

function collectUses(act: Activation, block: Block, into: Map<Reg, Use>): void {
  for (const instr of block) {
    collectUse(act, instr, into);
    if (hasBlocks(instr))
      forEachBlock(instr, (inner) => {
        collectUses(act, inner, into);
      });
  }
}

function collectUse(act: Activation, instr: Instr, into: Map<Reg, Use>): void {
  switch (instr.op) {
    case Op.StoreVar:
      into.set(instr.src, { name: act.module.ir.variables[instr.variable].name, next: NONE });
      return;
    case Op.SetField:
      into.set(instr.src, { name: instr.name, next: NONE });
      return;
    case Op.ObjectLit:
      for (const entry of instr.entries)
        if (entry.name !== null) into.set(entry.value, { name: entry.name, next: instr.dst });
      return;
    case Op.ArrayLit:
      for (const item of instr.items) if (item !== NONE) into.set(item, { name: '', next: instr.dst });
      return;
    case Op.Call:
      for (const reg of instr.args) into.set(reg, { name: nameOfRegister(act, instr.callee), next: NONE });
      return;
    case Op.CallMethod:
      for (const reg of instr.args)
        into.set(reg, { name: `${nameOfRegister(act, instr.object)}.${instr.name}`, next: NONE });
      return;
    case Op.New:
      for (const reg of instr.args) into.set(reg, { name: nameOfRegister(act, instr.callee), next: NONE });
      return;
    default:
      return;
  }
}

/** Methods of answers that set a header. */
const SETS_HEADER = /^(?:(?:set|add|append)(?:_?header)?|setdefault)$/i;

/** A header that a method sets is a setting. */
export function checkHeaderSetting(site: CallSite): void {
  const key = SETS_HEADER.test(site.name) ? site.args[0].text : null;
  if (key !== null) checkSetting(site.act, site.state, [key], site.name, site.args[1], site.start, site.end);
}

/** Keyword arguments are settings of the called function. */
export function checkKeywordSettings(site: CallSite): void {
  site.names?.forEach((name, i) => {
    if (name === null) return;
    const source = site.argRegs[i] === NONE ? spreadKeywords(site) : site.argRegs[i];
    checkSetting(site.act, site.state, [name], site.name, site.args[i], site.start, site.end, source);
  });
}

// ---------------------------------------------------------------- JSX and comparisons

export function checkJsx(act: Activation, state: State, instr: JsxInstr): void {
  const index = act.analysis.languageIndex(act.module.ir.language);
  for (const attribute of instr.attributes) {
    if (attribute.name === null) continue;
    const rows = index.attributeRows.get(attribute.name);
    if (rows === undefined) continue;
    const tag = instr.tag ?? nameOfRegister(act, instr.component);
    for (const row of rows) {
      if (row.site.on !== 'attribute' || row.kind === null || row.verb !== 'sink') continue;
      if (row.site.element !== '*' && !row.site.element.split('|').includes(tag)) continue;
      let value = act.read(attribute.value);
      if (row.place !== null && 'property' in row.place && row.place.property.length > 0) {
        const inner = propertyOf(state, value, row.place.property);
        if (inner === null) continue;
        value = inner;
      } else if (attribute.name === 'dangerouslySetInnerHTML') {
        value = propertyOf(state, value, ['__html']) ?? value;
      }
      if (row.when.length > 0 && !row.when.every((c) => conditionHolds(state, c, value, null))) continue;
      reportSinkKind(act, state, row.kind, value, attribute.start, attribute.end, attribute.name, row);
    }
  }
}

/** `a === b`: each side is a `comparison` sink, unless the other is a constant, a form's second entry of the same thing, or a test of presence. */
export function reportComparison(act: Activation, state: State, instr: BinaryInstr, left: Value, right: Value): void {
  reportOperands(act, state, [instr.left, instr.right], left, right, instr, instr.operator);
}

/** `a.equals(b)`, `Objects.equals(a, b)`: a comparison as with `==`. */
export function reportEquality(site: CallSite, left: Value, right: Value): void {
  const regs = site.args.length > 1 ? site.argRegs : [site.receiverReg, site.argRegs[0]];
  if (regs[0] === undefined || regs[1] === undefined) return;
  reportOperands(site.act, site.state, [regs[0], regs[1]], left, right, site, calleeName(site));
}

function reportOperands(
  act: Activation,
  state: State,
  regs: readonly [Reg, Reg],
  left: Value,
  right: Value,
  at: { readonly dst: Reg; readonly start: number; readonly end: number },
  operator: string,
): void {
  if (left.taints === null && right.taints === null) return;
  if (left.consts !== null || right.consts !== null) return;
  const leftOperand = act.definitions[regs[0]];
  const rightOperand = act.definitions[regs[1]];
  if (leftOperand?.op === Op.Unary || rightOperand?.op === Op.Unary) return;
  if (sameOwner(act, regs[0], regs[1]) || sameEntry(left, right)) return;
  if (isOfOneRequest(left, right) || areOfWindow(act, regs[0], regs[1])) return;
  const names = [entryName(act, regs[0]), entryName(act, regs[1])];
  if (names.some(isRepetition) || areNumbered(names[0], names[1])) return;
  const site: CallSite = {
    act,
    state,
    dst: at.dst,
    start: at.start,
    end: at.end,
    calleeReg: NONE,
    label: operator,
    name: operator,
    receiver: null,
    receiverReg: NONE,
    args: [left, right],
    argRegs: regs,
    names: null,
    hasSpread: false,
    anyFromEnd: 0,
    tagged: false,
  };
  for (const side of [left, right]) {
    if (side.taints !== null) reportSinkKind(act, state, 'comparison', side, at.start, at.end, operator, null, site);
  }
}

/** The name of an operand, with the one by which it is asked for: `data.get("password_repeat")`. */
function entryName(act: Activation, reg: Reg): string {
  const name = nameOfRegister(act, reg);
  const made = act.definitions[reg];
  const asked = made?.op === Op.CallMethod && made.args.length > 0 ? act.definitions[made.args[0]] : undefined;
  return asked?.op === Op.Const && typeof asked.value === 'string' ? `${name}_${asked.value}` : name;
}

/** Does a name say that what it holds was typed in once more, `password_confirm`, or may not be chosen? */
function isRepetition(name: string): boolean {
  const words = nameTokens(name);
  return words.some((word) => CONFIRMATION.has(word)) || TYPED_AGAIN.test(words.join('_'));
}

/** `password_check`, `repassword`, `passwordconfirm`. */
const TYPED_AGAIN =
  /(?:passwor[dt]|passwd|pwd|pass)_(?:check|twice|copy|retry)$|(?:^|_)(?:re|re_|confirm|repeat|retype|verify)(?:passwor[dt]|passwd|pwd)$|(?:passwor[dt]|passwd|pwd)(?:confirm|confirmation|confirmed|repeat|again|retype|verify)$/;

/** `password1 != password2`: the same was typed in twice. */
function areNumbered(left: string, right: string): boolean {
  const withoutNumber = (name: string): string => name.replace(/_?\d$/, '');
  return left !== right && withoutNumber(left) === withoutNumber(right);
}

const CONFIRMATION = new Set([
  'confirm',
  'confirmation',
  'confirmed',
  'repeat',
  'repeated',
  'again',
  'retype',
  'retyped',
  'verify',
  'wiederholung',
  'bestaetigung',
  'matching',
  'other',
  'second',
  'repassword',
  'reenter',
  'reentered',
  'verification',
  'old',
  'previous',
  'current',
  'new',
  // none of the bad ones may be chosen
  'bad',
  'common',
  'weak',
  'forbidden',
  'banned',
  'breached',
  'disallowed',
]);

/** `getpass() != getpass("Again: ")`: both sides were typed in a moment ago, by the same call. */
function sameEntry(left: Value, right: Value): boolean {
  // the same whole request may stand behind both
  const told = ({ taints }: Value): Taint | undefined => taints?.find((t) => t.origin.dataType !== '') ?? taints?.[0];
  const one = told(left);
  const other = told(right);
  if (one === undefined || other === undefined || one.origin === other.origin) return false;
  const call = /^[\w.]+(?=\()/.exec(one.origin.label)?.[0];
  return call !== undefined && other.origin.label.startsWith(`${call}(`);
}

/** The field of a form that an operand is what was typed into: `form.password.data`, in Python. */
function entryField({ definitions, module }: Activation, reg: Reg): Instr | undefined {
  const made = definitions[reg];
  if (module.ir.language !== 'python' || made?.op !== Op.GetField || made.name !== 'data') return made;
  const field = definitions[made.object];
  return field?.op === Op.GetField ? field : made;
}

/** `body.password === body.password2`, `form.first().equals(form.second())`: both sides come from one object. */
function sameOwner(act: Activation, left: Reg, right: Reg): boolean {
  const a = entryField(act, left);
  const b = entryField(act, right);
  const areFields = a?.op === Op.GetField && b?.op === Op.GetField;
  const areAccessors =
    a?.op === Op.CallMethod &&
    b?.op === Op.CallMethod &&
    a.args.length === 0 &&
    b.args.length === 0 &&
    a.name !== b.name;
  if (!areFields && !areAccessors) return false;
  const ownerA = act.definitions[a.object];
  const ownerB = act.definitions[b.object];
  if (ownerA === undefined || ownerB === undefined) return false;
  return act.module.text(ownerA.start, ownerA.end) === act.module.text(ownerB.start, ownerB.end);
}

// ---------------------------------------------------------------- findings

export function addFinding(
  act: Activation,
  rule: CompiledRule,
  start: number,
  end: number,
  taint: Taint | null,
  sink: string,
  name: string,
  value: string,
  recipients: readonly Recipient[] | null = null,
): void {
  addFindingIn(act, act.module, act.fn, rule, start, end, taint, sink, name, value, recipients);
}

function addFindingIn(
  act: Activation,
  module: ModuleContext,
  fn: FunctionIr,
  rule: CompiledRule,
  start: number,
  end: number,
  taint: Taint | null,
  sink: string,
  name: string,
  value: string,
  recipients: readonly Recipient[] | null = null,
): void {
  const { findings } = act.analysis;
  const key = findingKey(rule.id, module, start, end);
  const old = findings.get(key);
  const all = joinRecipients(old?.recipients ?? null, recipients);
  if (old !== undefined && (old.taint === null || taint === null || !better(rule, taint, old.taint))) {
    if (all !== old.recipients) findings.set(key, { ...old, recipients: all });
    return;
  }
  const finding: RawFinding = {
    rule,
    module,
    start,
    end,
    functionName: fn.qualifiedName,
    taint,
    sink,
    name,
    value,
    recipients: all,
  };
  findings.set(key, finding);
}

function findingKey(rule: string, module: ModuleContext, start: number, end: number): string {
  return `${rule}:${module.variableBase}:${start}:${end}`;
}

/** Does another rule, to which the finding's yields, report the same place, or one that holds it or is part of it? */
export function isSaidBetter(findings: ReadonlyMap<string, RawFinding>, finding: RawFinding): boolean {
  const { rule, module, start, end } = finding;
  const { yieldsTo } = rule;
  if (yieldsTo === undefined) return false;
  for (const other of findings.values()) {
    if (other.module !== module || !yieldsTo.includes(other.rule.id)) continue;
    if ((other.start <= start && end <= other.end) || (start <= other.start && other.end <= end)) return true;
  }
  return false;
}

/** Those of all ways on which data reaches a place. Returns `a` itself if `b` adds nothing. */
function joinRecipients(a: readonly Recipient[] | null, b: readonly Recipient[] | null): readonly Recipient[] | null {
  if (a === null || b === null) return a ?? b;
  const more = b.filter(({ kind, name }) => !a.some((one) => one.kind === kind && one.name === name));
  return more.length === 0 ? a : [...a, ...more];
}
