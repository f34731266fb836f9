/** Values, data and places in words. */
import { NONE, Op, type Instr, type Reg } from '../ir/ir.js';
import { describeKind, labelOf, type Activation } from '../dataflow/analysis.js';
import { nameOfRegister } from '../dataflow/members.js';
import { deepTaints } from '../dataflow/objects.js';
import type { State } from '../dataflow/state.js';
import { Prim, type Taint, type Trace, type Value } from '../dataflow/value.js';
import type { FlowStep, Location } from '../findings/finding.js';
import { locationOf } from '../findings/location.js';
import type { DataNote, ValueNote } from './explanation.js';

/** Where data was cleaned, by what the walk has shown. */
export interface Cleanings {
  placesOf(taint: Taint): DataNote['cleaned'];
}

export function traceSteps(trace: Trace | null): FlowStep[] {
  const steps: FlowStep[] = [];
  for (let step = trace; step !== null; step = step.previous) {
    const { kind, module, start, end, message } = step;
    steps.push({ kind, location: locationOf(module.path, module.lines, start, end), message });
  }
  return steps.reverse();
}

export function dataNotes(taints: readonly Taint[] | null, cleanings: Cleanings): DataNote[] {
  return (taints ?? []).map((taint) => ({
    label: taint.origin.label,
    kind: taint.origin.kind,
    what: describeKind(taint.origin.kind),
    confidence: taint.doubt === 0 ? 'high' : taint.doubt === 1 ? 'medium' : 'low',
    cleaned: cleanings.placesOf(taint),
    path: traceSteps(taint.trace),
  }));
}

export function valueNote(act: Activation, state: State, value: Value, reg: Reg, cleanings: Cleanings): ValueNote {
  const taints = deepTaints(state, value);
  const isKnown = value.consts !== null || value.apis !== null || value.fns !== null || value.refs !== null;
  const from = taints === null && !isKnown ? whence(act, state, reg, 0) : [];
  return { text: valueText(value, taints !== null && value.taints === null), data: dataNotes(taints, cleanings), from };
}

const MOST_TEXT = 60;

function quoted(constant: unknown): string {
  if (typeof constant !== 'string') return String(constant);
  return JSON.stringify(constant.length > MOST_TEXT ? `${constant.slice(0, MOST_TEXT - 1)}…` : constant);
}

function valueText(value: Value, isInside: boolean): string {
  if (value.consts !== null) {
    const shown = value.consts.slice(0, 4).map(quoted);
    if (value.consts.length === 1) return `the constant ${shown[0]}`;
    return `one of the constants ${shown.join(', ')}${value.consts.length > 4 ? ', …' : ''}`;
  }
  if (value.parts !== null) return `text built as ${partsText(value)}`;
  const fns = value.fns?.map((f) => (f.fn === null ? `class ${className(f)}` : f.fn.qualifiedName || 'a function'));
  if (fns !== undefined && fns.length > 0) return `the function ${[...new Set(fns)].join(' or ')}`;
  const type = value.apis === null ? '' : ` of ${[...new Set(value.apis.map((n) => n.path))].join(' or ')}`;
  if (value.refs !== null) return `an object${type}${isInside ? ' that holds data' : ''}`;
  return `${primText(value.prim)}${type}`;
}

function className(ref: NonNullable<Value['fns']>[number]): string {
  return ref.classIndex >= 0 ? ref.module.ir.classes[ref.classIndex].name : '';
}

function partsText(value: Value): string {
  const pieces = (value.parts ?? []).map((part) => {
    if (typeof part === 'string') return quoted(part);
    const label = part.taints?.[0]?.origin.label;
    return label === undefined ? (part.consts === null ? '…' : quoted(part.consts[0])) : `[${label}]`;
  });
  return pieces.join(' + ');
}

function primText(prim: number): string {
  if (prim === Prim.String) return 'a text';
  if ((prim & ~(Prim.Number | Prim.Nullish)) === 0) return 'a number';
  if ((prim & ~(Prim.Boolean | Prim.Nullish)) === 0) return 'a truth value';
  return 'a value';
}

const MOST_HOPS = 6;

/** Where a value of which nothing leads to data comes from, going back from its register. */
export function whence(act: Activation, state: State, reg: Reg, hops: number): string[] {
  const instr = reg === NONE ? undefined : act.definitions[reg];
  if (instr === undefined || hops > MOST_HOPS) return [];
  const { module, fn } = act;
  const code = labelOf(module.text(instr.start, instr.end));
  const at = placeText(locationOf(module.path, module.lines, instr.start, instr.end));
  const further = (next: Reg): string[] => whence(act, state, next, hops + 1);
  switch (instr.op) {
    case Op.LoadVar: {
      const variable = module.ir.variables[instr.variable];
      if (variable.import !== null)
        return [`${variable.name} is imported from "${variable.import.module}", of which nothing is known here`];
      if (variable.kind === 'parameter') {
        const owner = module.ir.functions[variable.function];
        const name = owner.name === '' ? 'a function' : owner.qualifiedName;
        const isGiven = owner === fn && act.args?.[owner.params.findIndex((p) => p.variable === instr.variable)];
        return [
          isGiven === undefined || isGiven === false
            ? `${variable.name} is a parameter of ${name}; no call in the analysed files and no framework is known to give it data`
            : `${variable.name} is a parameter of ${name}; this call gives it a value without data`,
        ];
      }
      const stored = variable.function === fn.index ? act.analysis.storesOf(fn).get(instr.variable) : undefined;
      if (stored !== undefined && stored !== reg) {
        const found = further(stored);
        if (found.length > 0) return found;
      }
      return [`nothing is known of what ${variable.name} holds`];
    }
    case Op.Param:
      return [`${fn.params[instr.index]?.name ?? 'it'} is a parameter; no call in the analysed files gives it data`];
    case Op.Call:
    case Op.CallMethod:
    case Op.New:
    case Op.CallSuper: {
      const given = instr.args.filter((arg) => deepTaints(state, act.read(arg)) !== null);
      const receiver = instr.op === Op.CallMethod && deepTaints(state, act.read(instr.object)) !== null;
      if (given.length > 0 || receiver)
        return [`data goes into ${code} (${at}), but none of it is in what that gives back`];
      return [`it is the result of ${code} (${at}), which is not known to give data`];
    }
    case Op.GetField:
    case Op.GetIndex:
      if (deepTaints(state, act.read(instr.object)) !== null)
        return [`${code} (${at}) is a part without data of something that holds data`];
      return further(instr.object);
    case Op.Template:
      return instr.parts.flatMap((part) => (typeof part === 'string' ? [] : further(part))).slice(0, 3);
    case Op.Binary:
      return [...further(instr.left), ...further(instr.right)].slice(0, 3);
    case Op.If:
      return [...further(instr.thenValue), ...further(instr.elseValue)].slice(0, 3);
    case Op.Await:
    case Op.Cast:
      return further(instr.src);
    case Op.This:
      return ['nothing that its fields hold is data'];
    case Op.LoadGlobal:
      return [`no model knows the name ${instr.name}`];
    case Op.CatchParam:
      return ['it is a caught error of which nothing is known'];
    case Op.Unknown:
      return [`${code} (${at}) is a construct that the engine does not know`];
    default:
      return [];
  }
}

export function placeText({ path, startLine, startColumn }: Location): string {
  return `${path}:${String(startLine)}:${String(startColumn)}`;
}

/** How a callee is written out in full, by its import: `lodash.get`. '' if nothing tells. */
export function writtenPath(act: Activation, reg: Reg, hops = 0): string {
  const instr: Instr | undefined = reg === NONE ? undefined : act.definitions[reg];
  if (instr === undefined || hops > MOST_HOPS) return '';
  switch (instr.op) {
    case Op.LoadVar: {
      const variable = act.module.ir.variables[instr.variable];
      if (variable.import !== null) {
        const { module, imported } = variable.import;
        return imported === '*' || imported === 'default' ? module : `${module}.${imported}`;
      }
      if (variable.type !== null && variable.type.name !== '') return variable.type.name;
      const stored = variable.function === act.fn.index ? act.analysis.storesOf(act.fn).get(instr.variable) : undefined;
      const path = stored === undefined ? '' : writtenPath(act, stored, hops + 1);
      return path === '' ? variable.name : path;
    }
    case Op.LoadGlobal:
      return instr.name;
    case Op.ImportModule:
      return instr.module;
    case Op.This:
      return 'this';
    case Op.GetField:
    case Op.CallMethod: {
      const owner = writtenPath(act, instr.object, hops + 1);
      const name = owner === '' ? instr.name : `${owner}.${instr.name}`;
      return instr.op === Op.CallMethod ? `${name}()` : name;
    }
    case Op.Call: {
      const callee = writtenPath(act, instr.callee, hops + 1);
      return callee === '' ? '' : `${callee}()`;
    }
    case Op.New: {
      const name = instr.type?.name ?? writtenPath(act, instr.callee, hops + 1);
      return name === '' ? '' : `new ${name}`;
    }
    case Op.Await:
    case Op.Cast:
      return writtenPath(act, instr.src, hops + 1);
    default:
      return nameOfRegister(act, reg);
  }
}
