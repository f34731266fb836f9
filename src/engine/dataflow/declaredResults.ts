/**
 * What a call gives of which the project only declares the type: a method of an interface or an abstract class, and a function
 * that a field or a parameter holds, `load: (id: string) => Promise<Session>`.
 */
import { NONE, Op, type ClassIr, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { asDeclared } from './declaredTypes.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';
import { aliasedType } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import { calledType } from './typeArguments.js';
import type { Value } from './value.js';

interface WrittenType {
  readonly module: ModuleContext;
  readonly type: TypeRef;
}

const MOST_ALIASES = 4;

const known = new WeakMap<ClassIr, Map<string, WrittenType | null>>();

/** What a method, or a function in a field, of the class gives by its declaration; null where none is declared. */
function declaredReturn(analysis: Analysis, cls: ClassRef, name: string): WrittenType | null {
  const info = classIr(cls);
  let byName = known.get(info);
  if (byName === undefined) known.set(info, (byName = new Map()));
  let found = byName.get(name);
  if (found === undefined) byName.set(name, (found = findReturn(analysis, cls, name)));
  return found;
}

function findReturn(analysis: Analysis, cls: ClassRef, name: string): WrittenType | null {
  for (const owner of lineage(analysis, cls)) {
    const { module } = owner;
    const { fields, signatures = [] } = classIr(owner);
    const signature = signatures.find((one) => one.name === name);
    if (signature !== undefined) return { module, type: signature.returnType };
    const field = fields.find((one) => one.name === name);
    if (field?.type != null) return returnOf(analysis, { module, type: field.type });
  }
  return null;
}

/** What a function of a written type gives; null for types of anything else. */
function returnOf(analysis: Analysis, written: WrittenType): WrittenType | null {
  let at: WrittenType | null = written;
  for (let hops = 0; at !== null && hops < MOST_ALIASES; hops++) {
    const { module, type }: WrittenType = at;
    if (type.returns !== undefined) return { module, type: type.returns };
    at = aliasedType(analysis, module, type);
  }
  return null;
}

function isBlank({ refs, fns, consts, apis }: Value): boolean {
  return (
    refs === null && fns === null && consts === null && (apis?.every(({ path }) => path.startsWith('any.')) ?? true)
  );
}

function typedBy(site: CallSite, { module, type }: WrittenType, result: Value): Value {
  const typed = asDeclared(site.act.analysis, module, site.state, result.withApis(null), type);
  return typed.refs === null ? result : typed;
}

/** The result of a method of which nothing is known but its declaration. */
export function declaredResult(site: CallSite, receiver: Value, result: Value): Value {
  if (receiver.refs === null || !isBlank(result)) return result;
  const { analysis } = site.act;
  for (const id of receiver.refs) {
    const cls = heapObject(site.state, id)?.classOf;
    if (cls?.module.ir.language !== 'typescript') continue;
    const written = declaredReturn(analysis, cls, site.name);
    if (written === null) continue;
    const given = analysis.holderTypes.get(id);
    const names = classIr(cls).typeParameters;
    // Repository<Patient> of the program's own interface Repository<T>
    const meant =
      given === undefined || names === undefined
        ? null
        : calledType(written.type, names, given.type.args, given.module === written.module ? null : given.module);
    return typedBy(site, meant === null ? written : { module: written.module, type: meant }, result);
  }
  return result;
}

/** The result of calling a variable of which nothing is known but that it is a function of a declared type. */
export function calledVariable(site: CallSite, result: Value): Value {
  const { act } = site;
  if (act.module.ir.language !== 'typescript' || !isBlank(result)) return result;
  const callee = site.calleeReg === NONE ? undefined : act.definitions[site.calleeReg];
  const type = callee?.op === Op.LoadVar ? act.module.ir.variables[callee.variable].type : null;
  const written = type === null ? null : returnOf(act.analysis, { module: act.module, type });
  return written === null ? result : typedBy(site, written, result);
}
