/**
 * Errors of the project's own classes, in JavaScript and TypeScript: what one was made with is what a handler far away reads
 * of it, once it has told the class (`error instanceof SeatTaken`) or reads a field that no other error has (`error.booking`).
 */
import { Op, type FunctionIr, type GetFieldInstr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { persist } from './channels.js';
import { superclassOf } from './call.js';
import { classIr, type ClassRef } from './hierarchy.js';
import { deepTaints, heapObject } from './objects.js';
import { HeapObject, joinObjects, type State } from './state.js';
import { UNKNOWN, Value } from './value.js';

const ERRORS = /(?:Error|Exception)$/;
const LONGEST_LINE = 5;

/** What programs call an error of which they know nothing else. */
const NAMES = /^_?(?:e|ex|err|error|failure|exception|reason|cause|thrown)$/;

/** Fields that errors of libraries have too. */
const COMMON = new Set([
  'message',
  'name',
  'stack',
  'cause',
  'code',
  'status',
  'statusCode',
  'response',
  'request',
  'config',
  'data',
  'body',
  'errors',
  'issues',
  'details',
  'headers',
]);

/** Is the class one of errors, by the name of a library's class or of one that the language has? */
function isErrorClass(analysis: Analysis, cls: ClassRef): boolean {
  let current: ClassRef = cls;
  for (let hops = 0; hops < LONGEST_LINE; hops++) {
    const { superclass } = classIr(current);
    if (superclass === null) return false;
    if (ERRORS.test(simpleName(superclass.name))) return true;
    const base = superclassOf(analysis, current);
    if (base === null || 'apis' in base) return false;
    current = base;
  }
  return false;
}

/** An error was made: what is known of all of its class has what this one holds. */
export function keepMadeError(analysis: Analysis, state: State, cls: ClassRef, made: Value): void {
  const { language } = cls.module.ir;
  if ((language !== 'javascript' && language !== 'typescript') || made.refs?.length !== 1) return;
  const object = heapObject(state, made.refs[0]);
  if (object === null || !isErrorClass(analysis, cls) || deepTaints(state, made) === null) return;
  const id = analysis.classInstance(cls.module, cls.index);
  const general = analysis.base.get(id);
  if (!(general instanceof HeapObject)) return;
  for (const field of object.fields.values()) persist(analysis, state, field, 2);
  const joined = joinObjects(general, object);
  if (joined !== general) analysis.setBase(id, joined);
}

/** `error instanceof SeatTaken`: an error of which nothing was known is one of the class. */
export function asProjectError(analysis: Analysis, value: Value, cls: ClassRef): Value {
  if (value.refs !== null || value.consts !== null || value.fns !== null) return value;
  const id = analysis.classInstance(cls.module, cls.index);
  return new Value(value.taints, null, value.prim, value.apis, [id], null, value.parts);
}

interface FieldsOfErrors {
  readonly modules: number;
  /** The one class of errors that has a field of the name; null where several have. */
  readonly owners: ReadonlyMap<string, ClassRef | null>;
}

const known = new WeakMap<Analysis, FieldsOfErrors>();

function ownersOfFields(analysis: Analysis): FieldsOfErrors['owners'] {
  let found = known.get(analysis);
  if (found?.modules === analysis.modules.length) return found.owners;
  const owners = new Map<string, ClassRef | null>();
  for (const module of analysis.modules) {
    const { language, classes, functions } = module.ir;
    if (language !== 'javascript' && language !== 'typescript') continue;
    for (const info of classes) {
      if (info.superclass === null || info.kind !== 'class') continue;
      const cls = { module, index: info.index };
      if (!isErrorClass(analysis, cls)) continue;
      const names = new Set(info.fields.map(({ name }) => name));
      for (const constructor of info.constructors)
        for (const name of keptFields(functions[constructor])) names.add(name);
      for (const name of names) if (!COMMON.has(name)) owners.set(name, owners.has(name) ? null : cls);
    }
  }
  found = { modules: analysis.modules.length, owners };
  known.set(analysis, found);
  return owners;
}

/** Names of the fields that a constructor assigns. */
function keptFields({ definitions, body }: FunctionIr): readonly string[] {
  return body.flatMap((instr) =>
    instr.op === Op.SetField && definitions[instr.object]?.op === Op.This ? [instr.name] : [],
  );
}

/** `error.booking` of an error of which nothing is known, where one class of the project's errors alone has such a field. */
export function fieldOfUnknownError(act: Activation, state: State, instr: GetFieldInstr, read: Value): Value {
  const { language } = act.module.ir;
  if (language !== 'javascript' && language !== 'typescript') return read;
  if (read.refs !== null || read.fns !== null || read.consts !== null || COMMON.has(instr.name)) return read;
  const object = act.definitions[instr.object];
  if (object?.op !== Op.LoadVar || !NAMES.test(act.module.ir.variables[object.variable].name)) return read;
  const holder = act.read(instr.object);
  if (holder.refs !== null || holder.apis !== null) return read;
  const cls = ownersOfFields(act.analysis).get(instr.name);
  if (cls == null) return read;
  const field = heapObject(state, act.analysis.classInstance(cls.module, cls.index))?.fields.get(instr.name);
  return field === undefined || field === UNKNOWN ? read : field;
}
