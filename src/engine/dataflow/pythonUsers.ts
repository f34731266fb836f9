/** Who is logged in, in Python: the record that a library hands out, and passwords that are written to a record that was read. */
import { Op, type SetFieldInstr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { apiSuperclass } from './call.js';
import { reportSinkKind } from './detect.js';
import type { ClassRef } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import { isHashedPassword, isStored, isStoredData, isStoredPassword } from './storedRecords.js';
import type { ObjectId, Value } from './value.js';

const users = new WeakMap<Analysis, { readonly modules: number; readonly cls: ClassRef | null }>();

/** `current_user` of Flask-Login: an object of the one class of the project that is made for it (`class User(UserMixin)`). */
export function loggedInUser(analysis: Analysis, user: Value): Value {
  let known = users.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = { modules: analysis.modules.length, cls: userClass(analysis) };
    users.set(analysis, known);
  }
  const { cls } = known;
  if (cls === null || user.refs !== null) return user;
  const made = user.withRefs([analysis.classInstance(cls.module, cls.index)]);
  return made.withApis([...new Set([...(user.apis ?? []), ...(apiSuperclass(analysis, cls) ?? [])])]);
}

function userClass(analysis: Analysis): ClassRef | null {
  const found = analysis.modules.flatMap((module) =>
    module.ir.language !== 'python'
      ? []
      : module.ir.classes
          .filter(({ superclass, interfaces }) =>
            [superclass, ...interfaces].some((base) => base !== null && simpleName(base.name) === 'UserMixin'),
          )
          .map(({ index }) => ({ module, index })),
  );
  return found.length === 1 ? found[0] : null;
}

/**
 * `user.password = form["password"]` on a record that was read: the mapper writes it with the next commit. What is put into a
 * new record is reported where that is stored.
 * @param value what is assigned
 * @param kept what the field has of it, by its name and its validators
 */
export function reportKeptPassword(
  act: Activation,
  state: State,
  refs: readonly ObjectId[],
  instr: SetFieldInstr,
  value: Value,
  kept: Value,
): void {
  const { analysis } = act;
  if (kept.taints === null || value.taints === null || isClassBody(act, instr)) return;
  if (!isStoredPassword(instr.name) || isHashedPassword(instr.name)) return;
  const isRead = refs.some((id) => {
    const record = heapObject(state, id);
    if (record?.classOf == null || !isStored(analysis, record.classOf)) return false;
    return record.many || record.fields.get(instr.name)?.taints?.some(isStoredData) === true;
  });
  if (!isRead) return;
  const { index } = analysis;
  const safe = index.sanitizerBit('hash') | index.sanitizerBit('encrypt') | index.sanitizerBit('redact');
  const isGiven = value.taints.some(
    ({ origin, cleaned }) => (origin.kind === 'password' || origin.kind === 'user-input') && (cleaned & safe) === 0,
  );
  if (!isGiven) return;
  const at = `${nameOfRegister(act, instr.object)}.${instr.name}`;
  reportSinkKind(act, state, 'store', kept, instr.start, instr.end, at, null, null, null, instr.src);
}

/** `password = Column(String)` in a class declares the field. */
function isClassBody({ fn, definitions }: Activation, { object }: SetFieldInstr): boolean {
  return definitions[object]?.op === Op.This && fn.kind !== 'method' && fn.kind !== 'setter';
}
