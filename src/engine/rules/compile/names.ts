/** Token sequences of names: `[[api, key], [password]]`. */
import type { NamePatterns } from '../compiled.js';
import type { DataNode } from './reader.js';

export function readNames(node: DataNode): NamePatterns {
  return node.list().flatMap((entry) => {
    const tokens = entry.list().flatMap((token) => readToken(token) ?? []);
    if (Array.isArray(entry.value) && entry.value.length === 0) entry.report('a name must have at least one token');
    return tokens.length === 0 ? [] : [tokens];
  });
}

/** A token is one lower-case word; a number in YAML counts as its text. */
export function readToken(node: DataNode): string | undefined {
  const token = typeof node.value === 'number' ? String(node.value) : node.text();
  if (token === undefined) return undefined;
  if (!/^[a-z0-9äöüßáéíóúñçàèêôûîâœæøå]+$/.test(token)) {
    node.report(`"${token}" is not one lower-case word; write [[user, name]] for userName`);
    return undefined;
  }
  return token;
}
