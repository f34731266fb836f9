/** `application.yml` of a Spring program, as the dotted keys that `${…}` names: `server.ssl.enabled`, `hosts[0]`. */
import { parseAllDocuments, type Document } from 'yaml';
import { isTooDeep } from './yamlDepth.js';

/** Names of files that Spring reads its settings from; `application-prod.yml` is one of a profile. */
export function isSettingsYaml(path: string): boolean {
  return /(?:^|\/)(?:application|bootstrap)(?:-[\w-]+)?\.ya?ml$/.test(path);
}

/**
 * The scalars of a text by their dotted keys, as texts. A key with several values, in documents for several profiles, is left
 * out, but for addresses: there the one of no profile counts. So is all of a text that is no YAML.
 */
export function parseSettingsYaml(text: string): Readonly<Record<string, string>> {
  const values = new Map<string, string | null>();
  if (isTooDeep(text)) return {};
  const documents = parseAllDocuments(text, { prettyErrors: false, merge: false, uniqueKeys: false });
  const contents: unknown[] = [];
  for (const document of Array.isArray(documents) ? (documents as Document[]) : []) {
    if (document.errors.length > 0) return {};
    contents.push(document.toJS({ maxAliasCount: 100 }));
  }
  const isOfProfile = contents.map((content) => {
    const keys = new Map<string, string | null>();
    collect(content, '', keys);
    return [...keys.keys()].some((key) => PROFILE.test(key));
  });
  for (const wanted of [false, true])
    contents.forEach((content, i) => {
      if (isOfProfile[i] === wanted) collect(content, '', values);
    });
  return Object.fromEntries([...values].filter((entry): entry is [string, string] => entry[1] !== null));
}

const PROFILE = /^spring\.(?:config\.activate\.on-profile|profiles)\b/;
const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

function collect(value: unknown, key: string, into: Map<string, string | null>): void {
  if (Array.isArray(value)) {
    value.forEach((item, i) => {
      collect(item, `${key}[${String(i)}]`, into);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) collect(inner, key === '' ? name : `${key}.${name}`, into);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const known = into.get(key);
    const text = String(value);
    const isFirst = known === undefined || known === text;
    if (isFirst) into.set(key, text);
    else if (known === null || !ADDRESS.test(known) || !ADDRESS.test(text)) into.set(key, null);
  }
}
