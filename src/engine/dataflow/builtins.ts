/** The built-in functions and methods of each language. A null answer means: not built in, nothing is known of the call. */
import type { Reg } from '../ir/ir.js';
import type { CallSite } from './call.js';
import { chosenFields } from './builtins/chosenFields.js';
import { importedCollection } from './builtins/collections.js';
import * as java from './builtins/java.js';
import * as javascript from './builtins/javascript.js';
import { importedObservable } from './builtins/observables.js';
import * as python from './builtins/python.js';
import * as react from './builtins/react.js';
import * as schemas from './builtins/schemas.js';
import { queryOptions } from './builtins/queries.js';
import { importedPipeline } from './builtins/streams.js';
import { importedReactive } from './builtins/vue.js';
import type { Value } from './value.js';

/** `name(…)` of a global function. */
export function builtinCall(site: CallSite, name: string): Value | null {
  switch (site.act.module.ir.language) {
    case 'javascript':
    case 'typescript':
    case 'template':
      return javascript.globalFunction(site, name);
    case 'java':
      return java.globalFunction(site, name);
    case 'python':
      return python.globalFunction(site, name);
    default:
      return null;
  }
}

/** `f(…)` where f is imported: a function of the language's own library. */
export function builtinImport(site: CallSite, callee: Reg): Value | null {
  switch (site.act.module.ir.language) {
    case 'javascript':
    case 'typescript':
      return (
        react.importedHook(site, callee) ??
        importedReactive(site, callee) ??
        schemas.importedCheck(site, callee) ??
        chosenFields(site, callee, null) ??
        importedCollection(site, callee, null, javascript.method) ??
        importedPipeline(site, callee) ??
        importedObservable(site, callee) ??
        queryOptions(site, callee)
      );
    case 'python':
      return python.importedFunction(site, callee);
    default:
      return null;
  }
}

/** `receiver.name(…)`. */
export function builtinMethod(site: CallSite, receiver: Value, name: string): Value | null {
  switch (site.act.module.ir.language) {
    case 'javascript':
    case 'typescript':
      return (
        (name.startsWith('use') || name === 'memo' || name === 'forwardRef' ? react.memberHook(site, name) : null) ??
        importedCollection(site, site.receiverReg, name, javascript.method) ??
        javascript.method(site, receiver, name)
      );
    case 'java':
      return java.method(site, receiver, name);
    case 'python':
      return python.method(site, receiver, name);
    // a template calls methods of whatever language its values come from
    case 'template':
      return javascript.method(site, receiver, name) ?? python.method(site, receiver, name);
    default:
      return null;
  }
}

/** `new name(…)`. */
export function builtinNew(site: CallSite, name: string): Value | null {
  switch (site.act.module.ir.language) {
    case 'javascript':
    case 'typescript':
      return javascript.construct(site, name);
    case 'java':
      return java.construct(site, name);
    default:
      return null;
  }
}
