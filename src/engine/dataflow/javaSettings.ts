/** `@Value("${server.secure:true}")`: what Spring puts into a field or parameter, where the files of the project tell it. */
import type { Decorator, TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { constantValue, type Value } from './value.js';

/**
 * The value of a key in every settings file that has it; null if they disagree or none has it.
 * @param resource the end of the only path that counts, null = every file
 */
export function settingText(analysis: Analysis, key: string, resource: string | null = null): string | null {
  let found: string | null = null;
  for (const [path, entries] of analysis.properties) {
    if (resource !== null && !`/${path}`.endsWith(`/${resource.replace(/^\/+/, '')}`)) continue;
    const value = entries.get(key);
    if (value === undefined) continue;
    if (found !== null && found !== value) return null;
    found = value;
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
  if (module.ir.language !== 'java' || decorators.length === 0 || analysis.properties.size === 0) return null;
  for (const decorator of decorators) {
    if (!/(?:^|\.)Value$/.test(decorator.name)) continue;
    const text = decorator.args[0]?.value;
    const key = typeof text === 'string' ? /^\$\{\s*([^:{}]+?)\s*(?::[^{}]*)?\}$/.exec(text)?.[1] : undefined;
    const value = key === undefined ? null : settingText(analysis, key);
    // a setting that refers to another, or to the environment
    if (value === null || value.includes('${')) return null;
    switch (type?.primitive) {
      case 'boolean':
        return value === 'true' || value === 'false' ? constantValue(value === 'true') : null;
      case 'number':
        return value !== '' && Number.isFinite(Number(value)) ? constantValue(Number(value)) : null;
      case 'string':
        return constantValue(value);
      default:
        return null;
    }
  }
  return null;
}
