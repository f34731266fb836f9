/**
 * Methods that a call means by their names alone. Programs hand their services around in places that no type tells of
 * (`info.context["tariffs"]`, `request.app.state.orders`, an untyped parameter); where one class or object of the project has a
 * method of the name that is called, and no library has, that is the one.
 */
import { NONE, type CallMethodInstr, type FunctionIr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { genericInstance } from './call.js';
import { functionRef, functionsValue } from './hierarchy.js';
import { Prim, type Value } from './value.js';

/** Two words at least: `find_by_label`, `byChapter`. What is one word, many objects have. */
const DISTINCT = /[a-z0-9](?:_[a-z]|[A-Z][a-z])/;

/**
 * The one method of the project that a call on an object of which nothing is known can mean.
 * @param receiver what the method is called on
 * @returns null where something is known of the object, or where the name may mean something else
 */
export function distinctMethod(act: Activation, receiver: Value, instr: CallMethodInstr): Value | null {
  const { analysis, module } = act;
  const { language } = module.ir;
  if (language === 'java' || language === 'template') return null;
  if (receiver.apis !== null || receiver.refs !== null || receiver.fns !== null || receiver.prim !== Prim.Any)
    return null;
  if (receiver.consts !== null || !DISTINCT.test(instr.name)) return null;
  const method = analysis.namedFunctions.onlyMethod(instr.name);
  if (method === null || !takes(method.fn, instr)) return null;
  if ((method.module.ir.language === 'python') !== (language === 'python')) return null;
  const { always, byLibrary } = analysis.nameTells(module, instr.name, instr.nameId);
  if (always !== 0 || byLibrary !== null) return null;
  const { fn, module: owner } = method;
  // what calls back goes on to wherever its callers are: only the method of a class is followed there
  if (fn.class === NONE && instr.args.some((arg) => act.read(arg).fns !== null)) return null;
  const self = fn.class === NONE ? null : genericInstance(analysis, { module: owner, index: fn.class });
  return functionsValue([functionRef(owner, fn, self)]);
}

/** Can the function be called with so many arguments, of these names? */
function takes({ params }: FunctionIr, { args, names, spread }: CallMethodInstr): boolean {
  if (spread?.includes(true) === true) return true;
  if (params.some(({ rest }) => rest !== 'none')) return true;
  const known = new Set(params.map(({ name }) => name));
  if (names?.some((name) => name !== null && !known.has(name)) === true) return false;
  return args.length <= params.length && args.length >= params.filter(({ hasDefault }) => !hasDefault).length;
}
