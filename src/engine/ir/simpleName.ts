/** The last part of a dotted name: `Entry` of `java.util.Map.Entry`; the whole of a name without a dot. */
export function simpleName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
