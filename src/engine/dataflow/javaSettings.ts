/**
 * What Spring and its kind put into a field or parameter, where the files of the project tell it: `@Value("${server.secure:true}")`,
 * `@ConfigProperty(name = "…")`, and the fields of a class with `@ConfigurationProperties`.
 */
import { NONE, Op, type Decorator, type Reg, type TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { canonicalKey } from './settingNames.js';
import { constantValue, type Value } from './value.js';

type Settings = Pick<Analysis, 'properties'>;

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\/[^\s${}]+$/i;
/** A setting of another profile, `application-local.yml`. */
const PROFILE_FILE = /-[\w-]+\.(?:properties|ya?ml)$/;

/**
 * The value of a key in every settings file that has it; null if they disagree or none has it. Of addresses that differ by profile
 * it is the one of no profile.
 * @param resource the end of the only path that counts, null = every file
 */
export function settingText(analysis: Settings, key: string, resource: string | null = null): string | null {
  let found: string | null = null;
  let isOfProfile = false;
  for (const [path, entries] of analysis.properties) {
    if (resource !== null && !`/${path}`.endsWith(`/${resource.replace(/^\/+/, '')}`)) continue;
    const value = entries.get(key);
    if (value === undefined) continue;
    if (found !== null && found !== value) {
      if (!ADDRESS.test(found) || !ADDRESS.test(value)) return null;
      if (!isOfProfile) continue;
    }
    found = value;
    isOfProfile = PROFILE_FILE.test(path);
  }
  return found;
}

/** What the annotation puts in a place of this type, null if it is no such annotation or the value is not known. */
export function injectedSetting(
  analysis: Analysis,
  module: ModuleContext,
  decorators: readonly Decorator[],
  type: TypeRef | null,
): Value | null {
  if (module.ir.language !== 'java' || decorators.length === 0) return null;
  for (const decorator of decorators) {
    const written = writtenSetting(decorator);
    if (written === null) continue;
    const text = settingText(analysis, written.key);
    return settingValue(text ?? addressIn(written.initial), type);
  }
  return null;
}

/** The key that an annotation of Java names, and what counts where no file has it (null = nothing); null for other annotations. */
export function writtenSetting({
  name,
  args,
}: Decorator): { readonly key: string; readonly initial: string | null } | null {
  switch (simpleName(name)) {
    case 'Value': {
      const text = args.at(0)?.value;
      const match = typeof text === 'string' ? /^\$\{\s*([^:{}]+?)\s*(?::([^{}]*))?\}$/.exec(text) : null;
      return match === null ? null : { key: match[1], initial: match.at(2) ?? null };
    }
    case 'ConfigProperty':
    case 'Property': {
      const key = args.find((arg) => arg.name === 'name')?.value;
      const initial = args.find((arg) => arg.name === 'defaultValue')?.value;
      return typeof key === 'string' ? { key, initial: typeof initial === 'string' ? initial : null } : null;
    }
    default:
      return null;
  }
}

/** An address that counts unless somebody sets another one; other values may be set to anything. */
function addressIn(text: string | null): string | null {
  return text !== null && ADDRESS.test(text) ? text : null;
}

/** What a setting says by itself; one that refers to another, or to the environment, says an address at most. */
export function settledText(text: string | null): string | null {
  return text?.includes('${') === true ? addressIn(/^\$\{[^:{}]+:([^{}]*)\}$/.exec(text)?.[1] ?? null) : text;
}

function settingValue(text: string | null, type: TypeRef | null): Value | null {
  const value = settledText(text);
  if (value === null) return null;
  switch (type?.primitive) {
    case 'boolean':
      return value === 'true' || value === 'false' ? constantValue(value === 'true') : null;
    case 'number':
      return value !== '' && Number.isFinite(Number(value)) ? constantValue(Number(value)) : null;
    case 'string':
      return constantValue(value);
    default:
      // an address stays what it is as an object
      return type !== null && /^(?:URI|URL)$/.test(simpleName(type.name)) && ADDRESS.test(value)
        ? constantValue(value)
        : null;
  }
}

/** Annotations of an interface of which a library makes a client, that may tell the address of its requests. */
const CLIENT_MARKS: ReadonlySet<string> = new Set(['FeignClient', 'RegisterRestClient', 'HttpExchange', 'Client']);
const PLACEHOLDERS = /\$\{\s*([^:{}]+?)\s*(?::([^{}]*))?\}/g;

/** The settings that say where a client goes, by what its annotation calls it. */
const CLIENT_SETTINGS: ReadonlyMap<string, (name: string) => readonly string[]> = new Map([
  [
    'RegisterRestClient',
    (name) =>
      [`quarkus.rest-client.${name}`, `quarkus.rest-client."${name}"`]
        .flatMap((key) => [`${key}.url`, `${key}.uri`])
        .concat([`${name}/mp-rest/url`, `${name}/mp-rest/uri`]),
  ],
  ['FeignClient', (name) => [`spring.cloud.openfeign.client.config.${name}.url`, `feign.client.config.${name}.url`]],
  ['Client', (name) => ['url', 'urls', 'urls[0]'].map((key) => `micronaut.http.services.${name}.${key}`)],
]);
const CLIENT_NAME = /^(?:configKey|name|value|contextId|id)$/;

/**
 * `@FeignClient(name = "desk", url = "${desk.url}/v1")`: the address, its settings filled in, or that of the settings for
 * clients of this name; null if it is not known.
 * @param interfaceName in full, for clients that go by it
 */
export function clientAddress(analysis: Settings, decorators: readonly Decorator[], interfaceName = ''): string | null {
  const filled = (text: string): string =>
    text.replace(
      PLACEHOLDERS,
      (whole, key: string, initial: string | undefined) => settingText(analysis, key) ?? initial ?? whole,
    );
  for (const { name, args } of decorators) {
    if (!CLIENT_MARKS.has(simpleName(name))) continue;
    for (const { value } of args) {
      // a setting may refer to another
      const text = typeof value === 'string' ? filled(filled(value)) : '';
      if (ADDRESS.test(text)) return text;
    }
    if (analysis.properties.size === 0) continue;
    const named = args.filter((arg) => CLIENT_NAME.test(arg.name ?? 'value')).map(({ value }) => value);
    for (const called of named.length > 0 ? named : [interfaceName])
      for (const key of typeof called === 'string' ? (CLIENT_SETTINGS.get(simpleName(name))?.(called) ?? []) : []) {
        const text = filled(filled(settingText(analysis, key) ?? ''));
        if (ADDRESS.test(text)) return text;
      }
  }
  return null;
}

// ---------------------------------------------------------------- classes of settings

/** Keys in front of the fields of each class that Spring fills with settings; null where a class stands in several places. */
const prefixesOf = new WeakMap<
  Analysis,
  { readonly modules: number; readonly prefixes: Map<unknown, string | null> }
>();
const NESTING = 4;

/**
 * The value of a field of a class that is filled with settings, null if it is none or the value is not known. Where no file has the
 * key an address that the field starts out with counts.
 */
export function boundSetting(analysis: Analysis, cls: ClassRef, name: string, type: TypeRef | null): Value | null {
  if (cls.module.ir.language !== 'java') return null;
  let known = prefixesOf.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = { modules: analysis.modules.length, prefixes: collectPrefixes(analysis) };
    prefixesOf.set(analysis, known);
  }
  const prefix = known.prefixes.get(classIr(cls));
  if (prefix == null) return null;
  const wanted = canonicalKey(`${prefix}.${name}`);
  const keys = new Set<string>();
  for (const entries of analysis.properties.values())
    for (const key of entries.keys()) if (canonicalKey(key) === wanted) keys.add(key);
  const [key] = keys;
  if (keys.size === 0) return settingValue(addressIn(initialText(cls, name)), type);
  return keys.size === 1 ? settingValue(settingText(analysis, key), type) : null;
}

/** The text that stands for a field until a setting is found: `String url = "…"`, `@DefaultValue("…") String url`. */
function initialText({ module, index }: ClassRef, name: string): string | null {
  const info = module.ir.classes[index];
  const mark = info.fields
    .find((field) => field.name === name)
    ?.decorators.find((decorator) => simpleName(decorator.name) === 'DefaultValue');
  const written = mark?.args.at(0)?.value;
  if (typeof written === 'string') return written;
  if (info.fieldInitializer === NONE) return null;
  const texts = new Map<Reg, string>();
  for (const instr of module.ir.functions[info.fieldInitializer].body) {
    if (instr.op === Op.Const && typeof instr.value === 'string') texts.set(instr.dst, instr.value);
    else if (instr.op === Op.SetField && instr.name === name) return texts.get(instr.src) ?? null;
  }
  return null;
}

function collectPrefixes(analysis: Analysis): Map<unknown, string | null> {
  const prefixes = new Map<unknown, string | null>();
  const visit = (cls: ClassRef, prefix: string, depth: number): void => {
    const info = classIr(cls);
    const known = prefixes.get(info);
    if (known === prefix) return;
    prefixes.set(info, known === undefined ? prefix : null);
    if (depth === NESTING) return;
    for (const field of info.fields) {
      const inner = field.type === null || field.isStatic ? null : declaredClass(analysis, cls.module, field.type);
      if (inner !== null && classIr(inner).kind !== 'enum') visit(inner, `${prefix}.${field.name}`, depth + 1);
    }
  };
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const info of module.ir.classes) {
      const mark = info.decorators.find(({ name }) =>
        /^(?:ConfigurationProperties|ConfigMapping)$/.test(simpleName(name)),
      );
      const prefix = mark?.args.find(({ name }) => name === null || name === 'prefix' || name === 'value')?.value;
      if (typeof prefix === 'string') visit({ module, index: info.index }, prefix, 0);
    }
  }
  return prefixes;
}
