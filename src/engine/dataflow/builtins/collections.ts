/** Libraries whose functions take the collection as an argument, where JavaScript's are methods of it: lodash and its like. */
import { NONE, type Reg } from '../../ir/ir.js';
import { callFunctionValue, type CallSite } from '../call.js';
import { memberValue } from '../members.js';
import { allocate, deepTaints, elementOf, listObject } from '../objects.js';
import { HeapObject } from '../state.js';
import { joinTaints, joinValues, type Value } from '../value.js';
import { anyOf, argument, importOf } from './common.js';

const LIBRARIES = /^(?:lodash(?:-es)?(?:[./]\w+(?:\.js)?)?|underscore|es-toolkit(?:\/.*)?|radash)$/;

/** Functions that do what the method of this name does. */
const METHODS: Readonly<Record<string, string>> = {
  forEach: 'forEach',
  each: 'forEach',
  eachRight: 'forEach',
  forEachRight: 'forEach',
  forOwn: 'forEach',
  forIn: 'forEach',
  map: 'map',
  filter: 'filter',
  find: 'find',
  findLast: 'findLast',
  flatMap: 'flatMap',
  reduce: 'reduce',
  join: 'join',
  split: 'split',
  trim: 'trim',
  toLower: 'toLowerCase',
  toUpper: 'toUpperCase',
  concat: 'concat',
  slice: 'slice',
};
/** Functions that give what they are given, or a part of it. */
const KEEPING = new Set(
  (
    'pickBy omitBy compact uniq uniqBy sortBy orderBy shuffle tail initial take takeRight takeWhile drop dropRight dropWhile ' +
    'reject clone cloneDeep toArray defaultTo toPlainObject capitalize camelCase kebabCase snakeCase startCase upperFirst ' +
    'lowerFirst truncate deburr reverse flatten flattenDeep'
  ).split(' '),
);
const ELEMENT = new Set(['head', 'first', 'last', 'nth', 'sample', 'maxBy', 'minBy']);

/**
 * `_.map(list, f)`, `map(list, f)`
 * @param reg the library, or the function that is imported
 * @param member null for an imported function
 */
export function importedCollection(
  site: CallSite,
  reg: Reg,
  member: string | null,
  method: (site: CallSite, receiver: Value, name: string) => Value | null,
): Value | null {
  const binding = importOf(site, reg);
  if (binding === null || !LIBRARIES.test(binding.module) || site.args.length === 0) return null;
  const name = member ?? (binding.imported === 'default' ? '' : binding.imported);
  const whole = argument(site, 0);
  const own = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (own !== undefined) {
    const inner: CallSite = {
      ...site,
      name: own,
      receiver: whole,
      receiverReg: site.argRegs[0] ?? NONE,
      args: site.args.slice(1),
      argRegs: site.argRegs.slice(1),
    };
    return method(inner, whole, own);
  }
  if (KEEPING.has(name)) return whole;
  if (ELEMENT.has(name)) return elementIn(site, whole);
  switch (name) {
    case 'castArray':
      return whole.refs === null ? allocate(site.act, site.state, site.dst, listObject([], whole)) : whole;
    case 'get':
      return atPath(site, whole);
    case 'mapValues': {
      const made = callFunctionValue(site, argument(site, 1), [elementIn(site, whole)]);
      if (made === null) return null;
      return allocate(site.act, site.state, site.dst, new HeapObject(new Map(), made, true, false, -1, null));
    }
    default:
      return null;
  }
}

function elementIn({ state }: CallSite, whole: Value): Value {
  const element = whole.refs === null ? anyOf(whole.taints) : elementOf(state, whole);
  return element.withTaints(joinTaints(element.taints, whole.taints));
}

const MOST_STEPS = 6;

/** `_.get(request, 'query.name', 'nobody')`, `_.get(request, ['query', 'name'])` */
function atPath(site: CallSite, object: Value): Value | null {
  const path = argument(site, 1).text;
  if (path === null) return anyOf(deepTaints(site.state, object));
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  if (names.length === 0 || names.length > MOST_STEPS) return null;
  let value = object;
  let reg = site.argRegs[0] ?? NONE;
  for (const name of names) {
    value = memberValue(site.act, site.state, value, name, reg, site);
    reg = NONE;
  }
  return site.args.length > 2 ? joinValues(value, argument(site, 2)) : value;
}
