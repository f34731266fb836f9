export type Dict<T = any> = Record<string, T>;

const isObject = (value: unknown): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value);

export function deepMerge(target: Dict, source: Dict): Dict {
  for (const key of Object.keys(source)) {
    if (isObject(source[key]) && isObject(target[key])) {
      deepMerge(target[key], source[key]);
    } else {
      target[key] = source[key];
    }
  }
  return target;
}

const BLOCKED = ['__proto__', 'prototype', 'constructor'];

export function overlay(target: Dict, source: Dict): Dict {
  for (const [key, value] of Object.entries(source)) {
    if (BLOCKED.includes(key)) continue;
    const current = target[key];
    target[key] = isObject(value) && isObject(current) ? overlay(current, value) : value;
  }
  return target;
}

export function setPath(target: Dict, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  let node = target;
  for (const key of keys) {
    node[key] = node[key] ?? {};
    node = node[key];
  }
  node[last] = value;
}

export function pick<T extends Dict>(source: T, ...keys: string[]): Partial<T> {
  const result: Dict = {};
  for (const key of keys) {
    if (Object.prototype.hasOwnProperty.call(source, key)) {
      result[key] = source[key];
    }
  }
  return result as Partial<T>;
}

export function tally(values: string[]): Dict<number> {
  const counts: Dict<number> = Object.create(null);
  for (const value of values) {
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

export function indexBy<T extends Dict>(items: T[], key: keyof T): Map<string, T> {
  return new Map(items.map((item) => [String(item[key]), item] as [string, T]));
}
