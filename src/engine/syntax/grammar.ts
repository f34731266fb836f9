/**
 * A loaded tree-sitter language as plain names and ids.
 *
 * web-tree-sitter gives ERROR nodes the kind id 65535; here they get the id after the last real one, so that a
 * table indexed by kind has no hole of 65,000 entries. Both flatteners do that translation.
 */
import type { Language } from 'web-tree-sitter';
import { ERROR_KIND, type Grammar, type GrammarId } from './flatTree.js';

/** tree-sitter's `ts_builtin_sym_error`. */
export const ERROR_SYMBOL = 0xffff;

export function createGrammar(id: GrammarId, language: Language): Grammar {
  const kindNames: string[] = [];
  const kindNamed: boolean[] = [];
  for (let kind = 0; kind < language.nodeTypeCount; kind += 1) {
    // Hidden kinds (`_expression`) are holes in `types`.
    kindNames.push((language.types[kind] as string | undefined) ?? '');
    kindNamed.push(language.nodeTypeIsNamed(kind));
  }
  kindNames.push(ERROR_KIND);
  kindNamed.push(true);
  const fieldNames = language.fields.map((name) => name ?? null);

  const namedIds = new Map<string, number>();
  const anonymousIds = new Map<string, number>();
  // Several ids can share one name; the public one, which trees contain, is what the language itself looks up.
  kindNames.forEach((name, kind) => {
    const ids = kindNamed[kind] ? namedIds : anonymousIds;
    if (name === '' || ids.has(name)) return;
    ids.set(name, language.idForNodeType(name, kindNamed[kind]) ?? kind);
  });
  namedIds.set(ERROR_KIND, kindNames.length - 1);
  const fieldIds = new Map<string, number>();
  fieldNames.forEach((name, field) => {
    if (name !== null) fieldIds.set(name, field);
  });

  const kindId = (name: string, named?: boolean): number => {
    if (named === true) return namedIds.get(name) ?? -1;
    if (named === false) return anonymousIds.get(name) ?? -1;
    return namedIds.get(name) ?? anonymousIds.get(name) ?? -1;
  };
  const fieldId = (name: string): number => fieldIds.get(name) ?? 0;

  return {
    id,
    kindNames,
    kindNamed,
    fieldNames,
    kindId,
    fieldId,
    kindTable(map) {
      const table = new Uint16Array(kindNames.length);
      for (const [name, value] of Object.entries(map)) {
        const quoted = name.length > 2 && name.startsWith('"') && name.endsWith('"');
        const kind = quoted ? kindId(name.slice(1, -1), false) : kindId(name);
        if (kind >= 0) table[kind] = value;
      }
      return table;
    },
    fieldTable(map) {
      const table = new Uint8Array(fieldNames.length);
      for (const [name, value] of Object.entries(map)) {
        const field = fieldId(name);
        if (field > 0) table[field] = value;
      }
      return table;
    },
  };
}
