/** Functions of libraries that copy an object with some of its fields: `pick(user, ['id', 'name'])`, `_.omit(user, 'password')`. */
import type { Reg } from '../../ir/ir.js';
import type { CallSite } from '../call.js';
import { allocate, heapObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinValues, type Value } from '../value.js';
import { argument, importOf } from './common.js';

/** Libraries, or modules of one function, by whether the object stands before the names. */
const OBJECT_FIRST =
  /^(?:lodash(?:-es)?(?:[./](?:pick|omit)(?:\.js)?)?|underscore|radash|es-toolkit(?:\/.*)?|remeda|just-(?:pick|omit))$/;
const NAMES_FIRST = /^(?:ramda|lodash\/fp(?:\/(?:pick|omit))?)$/;

/** The copy that an imported function makes, or a member of what a library exports; null for any other call. */
export function chosenFields(site: CallSite, reg: Reg, member: string | null): Value | null {
  const binding = importOf(site, reg);
  if (binding === null) return null;
  const isFirst = OBJECT_FIRST.test(binding.module);
  if (!isFirst && !NAMES_FIRST.test(binding.module)) return null;
  const name = /\b(?:pick|omit)\b/.exec(binding.module)?.[0] ?? member ?? binding.imported;
  if (name !== 'pick' && name !== 'omit') return null;
  const object = argument(site, isFirst ? 0 : 1);
  const names = isFirst ? site.args.slice(1) : site.args.slice(0, 1);
  return copyOf(site, object, names, name === 'pick');
}

function copyOf(site: CallSite, object: Value, given: readonly Value[], picks: boolean): Value {
  const { act, state } = site;
  const names = new Set<string>();
  for (const value of given) {
    const listed = value.refs === null ? [value] : value.refs.flatMap((id) => listedIn(site, id));
    for (const { text } of listed) {
      if (text === null) return object;
      names.add(text);
    }
  }
  if (names.size === 0 || object.refs === null) return object;
  let copy: Value | null = null;
  for (const [i, id] of object.refs.entries()) {
    const record = heapObject(state, id);
    if (record === null) return object;
    const fields = new Map([...record.fields].filter(([name]) => names.has(name) === picks));
    const isOpen = !picks && (record.open || record.classOf !== null);
    const made = new HeapObject(fields, picks ? null : record.rest, isOpen, record.many, -1, null);
    const value = allocate(act, state, site.dst, made, `chosen${String(i)}`);
    copy = copy === null ? value : joinValues(copy, value);
  }
  return copy?.withTaints(object.taints) ?? object;
}

/** The elements of a list that is known to its end; a value without text for one that is not. */
function listedIn({ state }: CallSite, id: number): readonly Value[] {
  const list = heapObject(state, id);
  return list === null ? [] : [...list.fields.values(), ...(list.rest === null ? [] : [list.rest])];
}
