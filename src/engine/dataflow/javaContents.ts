/** What a generic object of a library holds: `HttpEntity<Order>.getBody()` is an `Order`, `ConsumerRecord<String, Order>.value()` too. */
import { Op, type TypeRef } from '../ir/ir.js';
import type { CallSite } from './call.js';
import { asDeclared } from './declaredTypes.js';
import type { Value } from './value.js';

const CONTENTS = /^(?:get)?(?:body|payload|value|data|content|result|entity|message)$/i;

/** The result of a method that gives what its receiver's type is about, if nothing but data is known of it. */
export function contentsOf(site: CallSite, result: Value): Value {
  if (site.args.length > 0 || result.refs !== null || !CONTENTS.test(site.name)) return result;
  const { act } = site;
  const object = act.definitions[site.receiverReg];
  if (object?.op !== Op.LoadVar) return result;
  const held: TypeRef | undefined = act.module.ir.variables[object.variable].type?.args.at(-1);
  return held === undefined ? result : asDeclared(act.analysis, act.module, site.state, result, held);
}
