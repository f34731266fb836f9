/** Falcon's resources: classes without a base, whose methods by their names answer requests. */
import { NONE, type FunctionIr, type Parameter } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { routeMask } from './pythonRoutes.js';
import { LENGTH_LIMIT, type Taint } from './value.js';

const RESPONDER = /^on_(?:get|head|post|put|patch|delete|options|websocket)(?:_\w+)?$/;
const REQUEST = /^_?(?:req|request)$/;
const ANSWER = /^_?(?:resp|response|res|ws)$/;

/** Is the parameter a piece of the address: `def on_get(self, req, resp, key)`? */
function isOfAddress({ class: owner, name, params }: FunctionIr, parameter: Parameter): boolean {
  if (owner === NONE || !RESPONDER.test(name) || params.length < 3) return false;
  const [request, answer] = params;
  return REQUEST.test(request.name) && ANSWER.test(answer.name) && parameter !== request && parameter !== answer;
}

/** What such a method is given of the address, by the routes that lead to its class. */
export function responderTaints({ analysis, module, fn }: Activation, parameter: Parameter): readonly Taint[] | null {
  if (module.ir.language !== 'python' || !isOfAddress(fn, parameter)) return null;
  const { start, end, name } = parameter;
  const mask = LENGTH_LIMIT | routeMask(analysis, module, fn, name);
  return [analysis.sourceTaint('user-input', '', module, start, end, 0, name, true, mask)];
}
