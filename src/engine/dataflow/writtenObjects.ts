/** Texts into which a program writes objects, to read them back elsewhere: JSON, MessagePack. */
import type { Activation, Analysis } from './analysis.js';
import { allocate, deepTaints, heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { joinTaints, joinValues, type Value, type ObjectId } from './value.js';

/** What was written into a text, by the object that stands for the text. */
const written = new WeakMap<Analysis, Map<ObjectId, Value>>();

const NOTHING: ReadonlyMap<string, Value> = new Map();

interface Place {
  readonly act: Activation;
  readonly state: State;
  readonly dst: number;
}

/** A text with the object that was written into it; the text alone where no plain object was. */
export function writtenText({ act, state, dst }: Place, text: Value, object: Value): Value {
  if (object.refs === null || object.refs.some((id) => heapObject(state, id)?.classOf !== null)) return text;
  const { refs } = allocate(act, state, dst, new HeapObject(NOTHING, null, false, false, -1, null), 'written');
  let texts = written.get(act.analysis);
  if (texts === undefined) written.set(act.analysis, (texts = new Map()));
  for (const id of refs ?? []) {
    const old = texts.get(id);
    texts.set(id, old === undefined ? object : joinValues(old, object));
  }
  return text.withRefs(refs);
}

/** What was written into the text that an object stands for, undefined for any other object. */
export function writtenInto(analysis: Analysis, id: ObjectId): Value | undefined {
  return written.get(analysis)?.get(id);
}

/** The objects of a value that stand for texts: encoding a text keeps them. */
export function textObjects(analysis: Analysis, refs: readonly ObjectId[] | null): readonly ObjectId[] | null {
  if (refs === null) return null;
  const texts = written.get(analysis);
  const kept = texts === undefined ? [] : refs.filter((id) => texts.has(id));
  return kept.length === 0 ? null : kept;
}

/** The object that was written into a text, null if the text is not known to hold one. */
export function objectOfText({ analysis }: Activation, state: State, text: Value): Value | null {
  let found: Value | null = null;
  for (const id of text.refs ?? []) {
    const object = writtenInto(analysis, id);
    if (object !== undefined) found = found === null ? object : joinValues(found, object);
  }
  if (found === null) return null;
  const known = deepTaints(state, found);
  // the text may be another one, too
  const others = text.taints?.filter(({ origin }) => known?.some((taint) => taint.origin === origin) !== true) ?? [];
  return others.length === 0 ? found : found.withTaints(joinTaints(found.taints, others));
}
