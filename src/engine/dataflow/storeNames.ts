/** What a call that keeps data keeps it for, as far as names tell. */
import type { CallSite } from './call.js';
import { classIr } from './hierarchy.js';
import { textOfRegister } from './members.js';
import { heapObject } from './objects.js';

/** The table of a statement that writes. */
const WRITTEN_TABLE = /\b(?:insert\s+(?:ignore\s+)?into|replace\s+into|merge\s+into|update)\s+["`[]?([\w.]{1,80})/i;
/** How much of the text of what is called may name the store: `db.collection('newsletter')`. */
const LONGEST = 120;

/** Names of the table, the collection or the class of records that a call writes to, and of the function and class around it. */
export function namesOfStore(site: CallSite): readonly string[] {
  const { act, state, receiver, receiverReg, args } = site;
  const names = [act.fn.qualifiedName, textOfRegister(act, receiverReg).slice(0, LONGEST)];
  for (const value of [receiver, ...args]) {
    if (value === null) continue;
    for (const id of value.refs ?? []) {
      const cls = heapObject(state, id)?.classOf ?? null;
      if (cls !== null) names.push(classIr(cls).name);
    }
    const text = value.text ?? (typeof value.parts?.[0] === 'string' ? value.parts[0] : '');
    const table = WRITTEN_TABLE.exec(text)?.[1];
    if (table !== undefined) names.push(table);
  }
  return names;
}
