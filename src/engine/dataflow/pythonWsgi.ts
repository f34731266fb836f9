/** Applications of WSGI that are written by hand: what they return is the answer, of the type that they begin it with. */
import { NONE, Op, type CallInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import { reportSinkKind } from './detect.js';
import { blocksAround } from './pythonContentTypes.js';
import type { State } from './state.js';
import type { Value } from './value.js';

const PAGE = /^(?:text\/html|application\/xhtml\+xml)/i;

/** `start_response('200 OK', [('Content-Type', 'text/html')])`, then `return [body]` or `yield body`. */
export function reportWsgiAnswer(
  act: Activation,
  state: State,
  body: Value,
  place: { readonly start: number; readonly end: number },
): void {
  const { module, fn } = act;
  if (module.ir.language !== 'python' || !module.ir.identifiers.has('start_response')) return;
  const begin = fn.params.find(({ name }) => name === 'start_response');
  if (begin === undefined) return;
  const call = lastCall(act, begin.variable, place);
  const headers = call === null ? null : knownItems(state, act.read(call.args[1]));
  for (const header of headers ?? []) {
    const [name, type] = knownItems(state, header) ?? [];
    if (!/^content-type$/i.test(name?.text ?? '') || !PAGE.test(type?.text ?? '')) continue;
    reportSinkKind(act, state, 'html', body, place.start, place.end, 'the response');
    return;
  }
}

/** The call of the parameter that begins the answer, the last one that is surely made before a place. */
function lastCall(
  act: Activation,
  begin: number,
  place: { readonly start: number; readonly end: number },
): CallInstr | null {
  let last: CallInstr | null = null;
  for (const block of blocksAround(act.fn.body, place)) {
    for (const instr of block) {
      if (instr.op !== Op.Call || instr.start > place.start || instr.args.length < 2) continue;
      const callee = instr.callee === NONE ? undefined : act.definitions[instr.callee];
      if (callee?.op === Op.LoadVar && callee.variable === begin && (last === null || last.start < instr.start))
        last = instr;
    }
  }
  return last;
}
