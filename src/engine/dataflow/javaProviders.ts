/**
 * Methods of MyBatis' mappers whose statement another class puts together:
 * `@SelectProvider(type = RowSql.class, method = "search") List<Row> search(RowFilter filter)`.
 */
import { NONE, type Decorator, type FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import { Activation } from './analysis.js';
import { invoke, methodRef, type CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { declaredClass, membersNamed, type ClassMethod } from './hierarchy.js';
import { allocate } from './objects.js';
import { argumentNamed, PLACEHOLDER } from './placeholders.js';
import { madeInReturn, returnOf } from './returns.js';
import { HeapObject } from './state.js';
import { UNKNOWN, type Value } from './value.js';

const PROVIDERS = new Set(['SelectProvider', 'InsertProvider', 'UpdateProvider', 'DeleteProvider']);

/** The method that is called where the annotation names none, and the mapper's own has another name. */
const DEFAULT_METHOD = 'provideSql';

/** A call of such a method: the provider gets what the mapper is given, and the statement is what it returns. */
export function runProvider(site: CallSite, mapper: ClassMethod): void {
  const mark = mapper.fn.decorators.find(({ name }) => PROVIDERS.has(simpleName(name)));
  const provider = mark === undefined ? null : providerOf(site, mapper, mark);
  if (provider === null) return;
  const { act, state } = site;
  const { owner, fn } = provider;
  const args = fn.params.map((_, index) => givenTo(site, mapper.fn, fn, index));
  const given = invoke(act, state, methodRef({ module: owner.module, fn }, UNKNOWN), UNKNOWN, args, NONE, site);
  const { module, analysis, thisValue, depth, context, entry } = act;
  const there = new Activation(analysis, owner.module, fn, thisValue, null, depth, context, entry, null);
  const report = (value: Value, at: { readonly start: number; readonly end: number }): void => {
    reportSinkKind(there, state, 'sql', value, at.start, at.end, fn.name);
  };
  const made = madeInReturn(module, given, site);
  const at = returnOf(owner.module, fn, made.taints);
  if (given.taints !== null) report(made, at);
  for (const part of given.text === null ? (given.parts ?? []) : [given.text]) {
    if (typeof part !== 'string') continue;
    for (const [, name] of part.matchAll(PLACEHOLDER)) {
      const value = name === undefined ? null : argumentNamed(site, mapper.fn.params, name);
      if (value !== null) report(value, at);
    }
  }
}

function providerOf(site: CallSite, mapper: ClassMethod, { args }: Decorator): ClassMethod | null {
  const type = args.find(
    ({ name, type }) => type !== undefined && (name === null || /^(?:type|value)$/.test(name)),
  )?.type;
  const cls = type === undefined ? null : declaredClass(site.act.analysis, mapper.owner.module, type);
  if (cls === null) return null;
  const written = args.find(({ name }) => name === 'method')?.value;
  const names = typeof written === 'string' ? [written] : [mapper.fn.name, DEFAULT_METHOD];
  for (const name of names) {
    const found = membersNamed(site.act.analysis, cls, name).find(({ fn }) => !fn.isAbstract);
    if (found !== undefined) return found;
  }
  return null;
}

/** What a parameter of the provider gets: all that the mapper is given, by name, or one of it. */
function givenTo(site: CallSite, { params }: FunctionIr, provider: FunctionIr, index: number): Value {
  const { act, state, args } = site;
  const wanted = provider.params[index];
  const type = simpleName(wanted.type?.name ?? '');
  if (type === 'ProviderContext') return UNKNOWN;
  const isNamed = params.some(({ decorators }) => decorators.some(({ name }) => simpleName(name) === 'Param'));
  if (type === 'Map' && (isNamed || args.length > 1)) {
    const named = params.map(({ name, decorators }, i): [string, Value] => {
      const mark = decorators.find((one) => simpleName(one.name) === 'Param')?.args[0]?.value;
      return [typeof mark === 'string' ? mark : name, args.at(i) ?? UNKNOWN];
    });
    return allocate(act, state, site.dst, new HeapObject(new Map(named), null, true, false, -1, null), 'parameters');
  }
  if (!isNamed && args.length === 1) return args[0];
  const mark = wanted.decorators.find((one) => simpleName(one.name) === 'Param')?.args[0]?.value;
  return argumentNamed(site, params, typeof mark === 'string' ? mark : wanted.name) ?? UNKNOWN;
}
