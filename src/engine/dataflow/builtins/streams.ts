/** Node's streams: what flows into a stage comes out of it, and a stage of the project is called with it. */
import { NONE, type Reg } from '../../ir/ir.js';
import { callFunctionValue, invoke, lookupMember, methodRef, type CallSite } from '../call.js';
import { elementSources } from '../members.js';
import { deepTaints, heapObject } from '../objects.js';
import { joinTaints, UNKNOWN, type Taint, type Value } from '../value.js';
import { anyOf, importOf } from './common.js';

const LIBRARIES = /^(?:node:)?stream(?:\/promises)?$/;

/** `source.pipe(target)` gives the target, with what flows into it. */
export function piped(site: CallSite, source: Value): Value | null {
  if (site.args.length === 0) return null;
  const [target] = site.args;
  const flowing = flowingIn(site, source);
  return flowing === null ? target : through(site, target, flowing);
}

const PIECES = new Set(['data', 'row', 'record', 'line']);

/** `stream.on('data', f)` of a stream through which data flows; null for any other. */
export function listened(site: CallSite, stream: Value): Value | null {
  if (stream.taints === null || !PIECES.has(site.args[0]?.text ?? '') || site.args.length < 2) return null;
  callFunctionValue(site, site.args[1], [anyOf(deepTaints(site.state, stream))]);
  return stream;
}

/** `pipeline(source, …stages)`, imported; null for any other call. */
export function importedPipeline(site: CallSite, callee: Reg): Value | null {
  const binding = importOf(site, callee);
  return binding !== null && LIBRARIES.test(binding.module) && binding.imported === 'pipeline' ? pipelined(site) : null;
}

/** `stream.pipeline(source, …stages)` */
export function memberPipeline(site: CallSite): Value | null {
  const binding = importOf(site, site.receiverReg);
  return binding !== null && LIBRARIES.test(binding.module) ? pipelined(site) : null;
}

function pipelined(site: CallSite): Value {
  let current = site.args.length === 0 ? UNKNOWN : site.args[0];
  for (const stage of site.args.slice(1)) {
    const flowing = flowingIn(site, current);
    current = flowing === null ? stage : through(site, stage, flowing);
  }
  return UNKNOWN;
}

/** What a stream gives: its own data, and what models say of its elements. */
function flowingIn(site: CallSite, source: Value): readonly Taint[] | null {
  return joinTaints(deepTaints(site.state, source), elementSources(site.act, source, site));
}

/** A stage with what flows through it: a function that is called with the stream, an object with a method for each piece. */
function through(site: CallSite, stage: Value, flowing: readonly Taint[]): Value {
  const { act, state } = site;
  const data = anyOf(flowing);
  if (stage.fns !== null && stage.fns.every((fn) => fn.classIndex < 0))
    return callFunctionValue(site, stage, [data]) ?? data;
  for (const id of stage.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls === null) continue;
    for (const name of ['_transform', '_write']) {
      const member = lookupMember(act.analysis, cls, name);
      if (member !== null) invoke(act, state, methodRef(member, stage), stage, [data], NONE, site);
    }
  }
  // new Transform({ transform(chunk, encoding, done) { … } })
  for (const name of ['transform', 'write']) {
    for (const id of stage.refs ?? []) {
      const handler = heapObject(state, id)?.fields.get(name);
      if (handler?.fns != null) callFunctionValue(site, handler, [data]);
    }
  }
  return stage.withTaints(joinTaints(stage.taints, flowing));
}
