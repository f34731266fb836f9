/** Which of Java's declared types can hold a text. */
import { simpleName } from '../ir/simpleName.js';
import type { LanguageId, TypeRef } from '../ir/ir.js';

const OPEN_TYPES: ReadonlySet<string> = new Set([
  '',
  'Object',
  'String',
  'CharSequence',
  'Comparable',
  'Serializable',
  'Cloneable',
  'char',
  'Character',
  'StringBuilder',
  'StringBuffer',
  'Text',
  'GString',
  'var',
]);

/** Types that stand for what they contain. */
const CONTAINERS =
  /^(?:Optional|Mono|Flux|CompletableFuture|Future|Supplier|List|Set|Collection|Iterable|Map|Stream|Deque|Queue)$/;

/** Can an object of the type with this simple name be a text? */
export function isTextName(name: string): boolean {
  return OPEN_TYPES.has(name);
}

/** False for a class that is no text: a key of it may be called `token`, but is none. */
export function mayHoldText(language: LanguageId, type: TypeRef | null): boolean {
  if (language !== 'java' || type === null || type.isArray || type.primitive !== null || type.union.length > 0)
    return true;
  const name = simpleName(type.name);
  if (OPEN_TYPES.has(name)) return true;
  return CONTAINERS.test(name) && (type.args.length === 0 || type.args.some((arg) => mayHoldText(language, arg)));
}

/** A type that shows a mask in place of what it holds, until it is asked for that (pydantic, starlette). */
export function showsMask(language: LanguageId, type: TypeRef | null): boolean {
  if (language !== 'python') return false;
  const written = type?.union.find(({ name }) => name !== 'None') ?? type;
  return written !== null && /(?:^|\.)Secret(?:Str|Bytes)?$/.test(written.name);
}
