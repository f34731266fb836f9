/** Middlewares of Starlette and FastAPI that are classes: `app.add_middleware(Audit, store=store)` makes one and calls it. */
import { NONE } from '../ir/ir.js';
import type { CompiledRow } from '../rules/compiled.js';
import type { PendingEntry } from './analysis.js';
import { constructNew, lookupMember, methodRef, type CallSite } from './call.js';
import { UNKNOWN, type Value } from './value.js';

/** What of a middleware is called with each request, and with what. */
const CALLED: readonly (readonly [string, readonly string[]])[] = [
  ['dispatch', ['web-requests.Request']],
  ['__call__', []],
];

/**
 * Entries of the middlewares that a call makes of the classes in a value: with what the call gives them, behind the application
 * that they are wrapped around.
 */
export function middlewareEntries(site: CallSite, row: CompiledRow, value: Value): readonly PendingEntry[] {
  const { act, args, argRegs } = site;
  if (act.module.ir.language !== 'python' || value !== args.at(0)) return [];
  const index = act.analysis.languageIndex('python');
  return (value.fns ?? []).flatMap((ref) => {
    if (ref.classIndex < 0) return [];
    const owner = { module: ref.module, index: ref.classIndex };
    const made = { ...site, args: [UNKNOWN, ...args.slice(1)], argRegs: [NONE, ...argRegs.slice(1)] };
    const instance = constructNew(made, ref);
    return CALLED.flatMap(([name, parameters]): readonly PendingEntry[] => {
      const member = lookupMember(act.analysis, owner, name);
      if (member === null) return [];
      const types = parameters.map((type) => index.type(type));
      return [{ fn: methodRef(member, instance), parameters: types, library: row.library }];
    });
  });
}
