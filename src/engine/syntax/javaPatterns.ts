/**
 * Java's grammar knows no qualified type in a record pattern (`case Shape.Circle(var r)`). The qualifier is hidden from the parser behind
 * blanks, so that every place stays where it is; who reads the pattern finds it in the source.
 */
const QUALIFIED = /\b(case|instanceof)(\s+)((?:[A-Za-z_$][\w$]*\.)+)(?=[A-Z][\w$]*\s*(?:<[^<>;{}]{0,200}>\s*)?\()/g;

/** The same text, with blanks for the qualifiers of record patterns; the text itself where there are none. */
export function withoutQualifiers(source: string): string {
  if (!source.includes('case ') && !source.includes('instanceof ')) return source;
  return source.replace(
    QUALIFIED,
    (_all, word: string, space: string, qualifier: string) => word + space + ' '.repeat(qualifier.length),
  );
}
