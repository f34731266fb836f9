/** Recognises personal data, passwords and secrets by the names of variables, fields and parameters. */
import type { CompiledDataType } from '../rules/compiled.js';

/**
 * Tokens of an identifier, lower case: split at case changes, digits and separators.
 * `userEMail2` → user, e, mail; `HTTPServer` → http, server; `API_KEY` → api, key.
 */
export function nameTokens(name: string): readonly string[] {
  const known = tokenCache.get(name);
  if (known !== undefined) return known;
  const tokens: string[] = [];
  for (const match of name.matchAll(/[A-ZÄÖÜ]+(?![a-zäöüß])|[A-ZÄÖÜ]?[a-zäöüß]+/g)) tokens.push(match[0].toLowerCase());
  if (tokenCache.size > 50_000) tokenCache.clear();
  tokenCache.set(name, tokens);
  return tokens;
}

/** A pure function's results; holds nothing of an analysis. */
const tokenCache = new Map<string, readonly string[]>();

export interface NamedType {
  readonly type: CompiledDataType;
  /** If not null, counts only as member of an owner whose name ends with one of these tokens. */
  readonly owners: ReadonlySet<string> | null;
}

export class NameVocabulary {
  /** Last token of a pattern → patterns. */
  readonly #byLast = new Map<
    string,
    { tokens: readonly string[]; type: CompiledDataType; owners: ReadonlySet<string> | null }[]
  >();
  readonly #cache = new Map<string, readonly NamedType[]>();

  constructor(types: readonly CompiledDataType[]) {
    for (const type of types) {
      const owners = type.ownerNames.length > 0 ? new Set(type.ownerNames.map((o) => o.toLowerCase())) : null;
      for (const tokens of type.names) {
        const last = tokens[tokens.length - 1];
        const list = this.#byLast.get(last);
        const entry = { tokens, type, owners };
        if (list === undefined) this.#byLast.set(last, [entry]);
        else list.push(entry);
      }
    }
  }

  /**
   * Data types that the name ends with, longest pattern first; at most one for each kind.
   * The name alone; the caller checks `owners`.
   */
  classify(name: string): readonly NamedType[] {
    let result = this.#cache.get(name);
    if (result === undefined) {
      result = this.#classify(name);
      if (this.#cache.size > 20000) this.#cache.clear();
      this.#cache.set(name, result);
    }
    return result;
  }

  /**
   * Of a name that tells of personal data only as a member of certain owners, how these go: `name` of a patient. Null for names
   * that tell nothing, or wherever they are written.
   */
  ownersOf(name: string): ReadonlySet<string> | null {
    const [named] = this.classify(name);
    // what a secret is kept under tells of more than data: of chance
    return named?.type.kind.startsWith('personal:') === true ? named.owners : null;
  }

  /** Does the name tell of data by itself, wherever it is written? */
  isData(name: string): boolean {
    return this.classify(name).length > 0 && this.ownersOf(name) === null;
  }

  #classify(name: string): readonly NamedType[] {
    const tokens = nameTokens(name);
    if (tokens.length === 0 || tokens.length > 8) return NONE;
    let best: { tokens: readonly string[]; type: CompiledDataType; owners: ReadonlySet<string> | null } | null = null;
    // the name must END with the pattern, a plural s or a trailing number aside
    const ends = [tokens];
    const last = tokens[tokens.length - 1];
    const asText = withoutForm(tokens);
    if (asText !== null) ends.push(asText);
    if (last.length > 3 && last.endsWith('s')) ends.push([...tokens.slice(0, -1), last.slice(0, -1)]);
    for (const candidate of ends) {
      const list = this.#byLast.get(candidate[candidate.length - 1]);
      if (list === undefined) continue;
      for (const entry of list) {
        const offset = candidate.length - entry.tokens.length;
        if (offset < 0 || (best !== null && best.tokens.length >= entry.tokens.length)) continue;
        if (!entry.tokens.every((t, i) => candidate[offset + i] === t)) continue;
        // pins on a map or a board
        if (candidate !== tokens && entry.type.kind === 'password' && candidate.at(-1) === 'pin') continue;
        // usersByEmail: a key, not what the users are
        if (offset > 0 && (candidate[offset - 1] === 'by' || entry.type.notAfter.includes(candidate[offset - 1])))
          continue;
        if (candidate.slice(0, offset).some((t) => entry.type.notAfter.includes(t) && t !== 'is' && t !== 'has'))
          continue;
        best = entry;
      }
    }
    return best === null ? NONE : [{ type: best.type, owners: best.owners }];
  }
}

/** How a getter says in which form it gives what it is named after: `passwordAsString`, `emailOrNull`. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['as', /^(?:string|text|chars|str)$/],
  ['or', /^(?:null|throw|empty|default|undefined|none)$/],
]);

/** A name without the form at its end; null if it has none. */
function withoutForm(tokens: readonly string[]): readonly string[] | null {
  const form = tokens.length < 3 ? undefined : FORMS.get(tokens[tokens.length - 2]);
  return form?.test(tokens[tokens.length - 1]) === true ? tokens.slice(0, -2) : null;
}

const NONE: readonly NamedType[] = [];

/** Last words of names of classes that say what the object is to the program, not what it is about. */
const OF_RECORDS: ReadonlySet<string> = new Set([
  'dto',
  'input',
  'entity',
  'model',
  'vo',
  'document',
  'schema',
  'command',
]);

/**
 * True if a name may own the type: `owners` is null, the name's last token (or its singular) is one of them, or the name has two
 * tokens side by side that are (`change password`).
 */
export function ownerMatches(owners: ReadonlySet<string> | null, ownerName: string): boolean {
  if (owners === null) return true;
  const tokens = nameTokens(ownerName);
  const last = tokens.at(-1);
  if (last === undefined) return false;
  if (owners.has(last) || (last.endsWith('s') && owners.has(last.slice(0, -1)))) return true;
  // LoginDto, CreatePatientInput
  if (tokens.length > 1 && OF_RECORDS.has(last) && owners.has(tokens[tokens.length - 2])) return true;
  return tokens.some((token, i) => i > 0 && owners.has(`${tokens[i - 1]} ${token}`));
}
