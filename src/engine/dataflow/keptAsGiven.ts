/**
 * Records that are kept as they are given: of a class of the project that is a table, and of which no hook, accessor or
 * transformer makes something else of a password.
 */
import type { CallSite } from './call.js';
import type { Analysis } from './analysis.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';
import { heapObject } from './objects.js';
import { isStored } from './storedRecords.js';
import { ownField } from './tableColumns.js';

/** In the text of a class: it hashes or encrypts, or has something that changes values on their way into the table. */
const CHANGES = /hash|bcrypt|argon|scrypt|pbkdf|crypt|digest|transformer|\bset\s+\w*(?:password|passwd|pin)\b/i;
/** In the text of a hook: it looks at the password. */
const OF_PASSWORD = /passw|passphrase|pin\b/i;
const HOOK = /^(?:Before|After)(?:Save|Create|Insert|Update|Upsert|BulkCreate|Validate)$/;
/** What changes records of a class from outside of it. */
const FROM_OUTSIDE =
  /\bEntitySubscriberInterface\b|\bEventSubscriber\b|\baddHook\s*\(|\bhooks\s*:|\.before(?:Create|Save|BulkCreate)\s*\(/;

/** The class of the records that are made or kept by a method of this object: a class itself, or a repository of one. */
function classOfRecords({ state, receiver }: CallSite): ClassRef | null {
  const cls = receiver?.fns?.find(({ classIndex }) => classIndex >= 0);
  if (cls !== undefined) return { module: cls.module, index: cls.classIndex };
  const entity = receiver == null ? undefined : ownField(state, receiver, '$entity');
  return entity?.refs?.length === 1 ? (heapObject(state, entity.refs[0])?.classOf ?? null) : null;
}

/** Does nothing in the project stand between what the call is given and the table? */
export function isKeptAsGiven(site: CallSite): boolean {
  const { analysis } = site.act;
  const cls = classOfRecords(site);
  if (cls === null || cls.module.ir.language === 'java' || !isStored(analysis, cls)) return false;
  return !isChangedFromOutside(analysis) && lineage(analysis, cls).every((one) => !changesValues(one));
}

function changesValues(cls: ClassRef): boolean {
  const { module } = cls;
  const { start, end, methods } = classIr(cls);
  if (CHANGES.test(module.text(start, end))) return true;
  return methods.some((index) => {
    const fn = module.ir.functions[index];
    return fn.decorators.some(({ name }) => HOOK.test(name)) && OF_PASSWORD.test(module.text(fn.start, fn.end));
  });
}

const changed = new WeakMap<Analysis, { readonly modules: number; readonly changes: boolean }>();

function isChangedFromOutside(analysis: Analysis): boolean {
  const { modules } = analysis;
  let known = changed.get(analysis);
  if (known?.modules !== modules.length) {
    known = { modules: modules.length, changes: modules.some(({ ir }) => FROM_OUTSIDE.test(ir.source)) };
    changed.set(analysis, known);
  }
  return known.changes;
}
