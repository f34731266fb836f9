/** The configuration that an npm package gives: data of its package.json; nothing of it is run. */
import { parse } from 'jsonc-parser';

const DEFAULT_FILE = 'tom-review.yaml';
/** Conditions of `exports` that a file of data may stand under. */
const CONDITIONS = ['default', 'import', 'require', 'node'];

/**
 * Path in the package.
 * @param text of package.json
 * @param subpath what follows the package's name; '' if nothing does
 */
export function packageConfigPath(text: string, subpath: string): string | { readonly fault: string } {
  const manifest = record(parse(text));
  if (manifest === undefined) return { fault: 'its package.json is no JSON object' };
  const exported = manifest['exports'];
  if (subpath !== '') {
    const table = record(exported);
    if (table !== undefined && Object.keys(table).some((key) => key.startsWith('.'))) {
      const target = targetOf(table[`./${subpath}`], 4);
      return target === undefined ? { fault: `its package.json exports no "./${subpath}"` } : target;
    }
    return isYaml(subpath) ? subpath : `${subpath}.yaml`;
  }
  const top = record(exported)?.['.'] ?? exported;
  const candidates = [targetOf(top, 4), manifest['main']];
  return candidates.find((path): path is string => typeof path === 'string' && isYaml(path)) ?? DEFAULT_FILE;
}

function targetOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return isYaml(value) ? value : undefined;
  const conditions = record(value);
  if (conditions === undefined || depth === 0) return undefined;
  for (const key of CONDITIONS) {
    const target = targetOf(conditions[key], depth - 1);
    if (target !== undefined) return target;
  }
  return undefined;
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
