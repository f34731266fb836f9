/** Written types of collections: `List<Order>`, `Map<String, Order>`, `Order[]`. */
import { simpleName } from '../ir/simpleName.js';
import type { TypeRef } from '../ir/ir.js';

const COLLECTION =
  /^(?:\w*(?:List|Set|Collection|Iterable|Iterator|Stream|Queue|Deque|Vector|Map|Flux)|list|dict|set|tuple|frozenset|(?:Readonly)?Array|Stack|Page|Slice|Record|Sequence|Mapping|Generator|QuerySet)$/;

const ELEMENT_AS_ARGUMENT = /^(?:(?:Readonly)?Array|list|tuple|set|frozenset)$/;
/** The same under the names of Python's typing. */
const TYPING = /^(?:List|Sequence|MutableSequence|Iterable|Iterator|Collection|Set|FrozenSet|Tuple|Deque)$/;

const arrayElements = new WeakMap<TypeRef, TypeRef>();

/** The type of a collection's elements, of a map's values; null if the type is no collection or does not say it. */
export function elementType(type: TypeRef): TypeRef | null {
  if (type.union.length > 0) return null;
  // `Order[]` of Java; TypeScript and Python have the element as argument of a named type
  const isOfPython = type.args.length > 0 && TYPING.test(simpleName(type.name));
  if (type.isArray && !isOfPython && !ELEMENT_AS_ARGUMENT.test(type.name)) {
    let element = arrayElements.get(type);
    if (element === undefined) arrayElements.set(type, (element = { ...type, isArray: false }));
    return element;
  }
  const element = type.args.at(-1);
  return element !== undefined && COLLECTION.test(simpleName(type.name)) ? element : null;
}
