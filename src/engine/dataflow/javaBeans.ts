/** Beans: what a method with `@Bean` or `@Produces` makes, in the fields and parameters that the framework puts it into. */
import type { Decorator, FunctionIr, TypeRef } from '../ir/ir.js';
import { NONE } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { invoke } from './call.js';
import { functionRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { heapObject } from './objects.js';
import { HeapObject, type State } from './state.js';
import { Prim, Value, type ObjectId } from './value.js';

interface Bean {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly names: readonly string[];
  readonly isPrimary: boolean;
  /** What is known of the object, once asked for; -1 where that is nothing. */
  object: ObjectId | null;
}

const MAKES = /^(?:Bean|Produces)$/;
const INJECTS = /^(?:Bean|Produces|Autowired|Inject)$/;
const NAMES = /^(?:Bean|Named|Qualifier|Resource|Identifier)$/;

const beansOf = new WeakMap<
  Analysis,
  { readonly modules: number; readonly beans: ReadonlyMap<string, readonly Bean[]> }
>();

/**
 * What a method of the project makes for this place, as far as constants tell: the address that a client's requests are
 * relative to. null if no such method is known.
 * @param value what the type tells
 */
export function injectedBean(
  act: Activation,
  state: State,
  value: Value,
  type: TypeRef,
  name: string,
  decorators: readonly Decorator[],
): Value | null {
  const { analysis } = act;
  if (value.apis === null || value.refs !== null || type.primitive !== null || type.isArray) return null;
  const bean = chosenBean(beans(analysis).get(simpleName(type.name)) ?? [], name, decorators);
  if (bean === null) return null;
  bean.object ??= madeObject(act, state, bean);
  return bean.object < 0 ? null : value.withRefs([bean.object]);
}

/** The address that a method of the project gives the only client that it makes of an interface; null if none is known. */
export function addressOfBean(act: Activation, state: State, type: string): Value | null {
  const all = beans(act.analysis).get(type) ?? [];
  if (all.length !== 1) return null;
  const [bean] = all;
  bean.object ??= madeObject(act, state, bean);
  return bean.object < 0 ? null : (heapObject(state, bean.object)?.get('base') ?? null);
}

/** Does the framework give the function its arguments? */
export function isInjected({ kind, decorators }: FunctionIr, { ir }: ModuleContext): boolean {
  return (
    ir.language === 'java' && (kind === 'constructor' || decorators.some(({ name }) => INJECTS.test(simpleName(name))))
  );
}

function beans(analysis: Analysis): ReadonlyMap<string, readonly Bean[]> {
  let known = beansOf.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = { modules: analysis.modules.length, beans: collectBeans(analysis) };
    beansOf.set(analysis, known);
  }
  return known.beans;
}

function collectBeans(analysis: Analysis): ReadonlyMap<string, readonly Bean[]> {
  const found = new Map<string, Bean[]>();
  for (const module of analysis.modules) {
    if (module.ir.language !== 'java') continue;
    for (const fn of module.ir.functions) {
      if (fn.decorators.length === 0 || fn.returnType === null || fn.isAbstract) continue;
      if (!fn.decorators.some((one) => MAKES.test(simpleName(one.name)))) continue;
      const names = namesIn(fn.decorators);
      const isPrimary = fn.decorators.some((one) => simpleName(one.name) === 'Primary');
      const bean: Bean = { module, fn, names: names.length > 0 ? names : [fn.name], isPrimary, object: null };
      const type = simpleName(fn.returnType.name);
      const list = found.get(type);
      if (list === undefined) found.set(type, [bean]);
      else list.push(bean);
    }
  }
  return found;
}

function namesIn(decorators: readonly Decorator[]): readonly string[] {
  return decorators
    .filter((one) => NAMES.test(simpleName(one.name)))
    .flatMap(({ args }) => args.filter((arg) => arg.name === null || arg.name === 'name' || arg.name === 'value'))
    .flatMap(({ value }) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
    .filter((value): value is string => typeof value === 'string');
}

/** As Spring chooses: by a qualifier, the only one there is, the one that goes first, or by the name of the place. */
function chosenBean(all: readonly Bean[], name: string, decorators: readonly Decorator[]): Bean | null {
  if (all.length === 0) return null;
  const [wanted] = namesIn(decorators);
  const named = (text: string): Bean | null => all.find(({ names }) => names.includes(text)) ?? null;
  if (wanted !== undefined) return named(wanted);
  return all.length === 1 ? all[0] : (named(name) ?? all.find(({ isPrimary }) => isPrimary) ?? null);
}

/** An object with the constants that the method leaves in what it returns. */
function madeObject(act: Activation, state: State, { module, fn }: Bean): ObjectId {
  const { analysis } = act;
  const self = fn.class === NONE ? null : analysis.classInstance(module, fn.class);
  const receiver = new Value(null, null, Prim.Object, null, self === null ? null : [self], null, null);
  const made = invoke(
    act,
    state,
    functionRef(module, fn, receiver),
    receiver,
    fn.params.map(() => undefined),
    NONE,
    fn,
  );
  const fields = new Map<string, Value>();
  for (const id of made.refs ?? [])
    for (const [field, { consts, prim, parts }] of heapObject(state, id)?.fields ?? [])
      if (consts !== null || parts !== null) fields.set(field, new Value(null, consts, prim, null, null, null, parts));
  if (fields.size === 0) return -1;
  const object = analysis.namedTable(`bean ${module.path}:${String(fn.start)}`);
  analysis.setBase(object, new HeapObject(fields, null, true, true, -1, null));
  return object;
}
