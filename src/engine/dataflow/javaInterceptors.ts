/**
 * What interceptors of Java (AspectJ, CDI, Micronaut) are given: all arguments of the methods that they stand around, of which some
 * take passwords.
 */
import type { Decorator, FunctionIr, Parameter } from '../ir/ir.js';
import { NONE } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { holderOf, type CallSite } from './call.js';
import { choosesFrom, writtenType } from './javaCredentials.js';
import { classIr, declaredClass } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import type { Value } from './value.js';

const ALL_ARGUMENTS = new Set([
  'getArgs',
  'getParameters',
  'getArguments',
  'getParameterValues',
  'getParameterValueMap',
]);
const INVOCATION = /^(?:Proceeding)?JoinPoint$|^InvocationContext$|^MethodInvocation(?:Context)?$/;
const LIBRARY = /^(?:org\.aspectj\.|(?:javax|jakarta)\.interceptor\.|io\.micronaut\.aop\.)/;
const ADVICE = /^(?:Around|Before|After|AfterReturning|AfterThrowing)$/;
/** Marks of an interceptor that bind it to nothing. */
const NO_BINDING = new Set([
  'Interceptor',
  'Priority',
  'Dependent',
  'ApplicationScoped',
  'Singleton',
  'Component',
  'Slf4j',
]);

const users = new WeakMap<ModuleContext, boolean>();

/** May a call by this name in the module give the arguments of an intercepted call? */
export function mayGiveArguments(module: ModuleContext, name: string): boolean {
  if (!ALL_ARGUMENTS.has(name)) return false;
  let uses = users.get(module);
  if (uses === undefined) users.set(module, (uses = module.ir.importedModules.some((one) => LIBRARY.test(one))));
  return uses;
}

/** `joinPoint.getArgs()`: with the passwords among the arguments of the methods that are intercepted. */
export function withInterceptedArguments(site: CallSite, result: Value): Value {
  const { act, state } = site;
  if (site.args.length > 0 || result.refs !== null || !INVOCATION.test(writtenType(act, site.receiverReg)))
    return result;
  if (choosesFrom(act.module, site.start)) return result;
  const taken = interceptedPassword(act);
  if (taken === null) return result;
  const { start, end, name } = taken.parameter;
  const held = act.analysis.sourceTaint('password', 'password', taken.module, start, end, 0, name);
  return result.withRefs(holderOf(act, state, site.dst, held).refs);
}

interface Intercepted {
  /** Marks of methods, or of their classes. */
  readonly marks: ReadonlySet<string>;
  /** Full names of methods. */
  readonly patterns: readonly RegExp[];
}

interface Taken {
  readonly module: ModuleContext;
  readonly parameter: Parameter;
}

const found = new WeakMap<Analysis, Map<FunctionIr, Taken | null>>();

/** A parameter for a password of a method that the function intercepts. */
function interceptedPassword({ analysis, module, fn }: Activation): Taken | null {
  let known = found.get(analysis);
  if (known === undefined) found.set(analysis, (known = new Map()));
  let taken = known.get(fn);
  if (taken === undefined) {
    const intercepted = interceptedBy(module, fn);
    taken = null;
    for (const one of analysis.modules)
      taken ??= one.ir.language === 'java' ? passwordIn(analysis, one, intercepted) : null;
    known.set(fn, taken);
  }
  return taken;
}

function passwordIn(analysis: Analysis, module: ModuleContext, { marks, patterns }: Intercepted): Taken | null {
  const { classes, functions, packageName } = module.ir;
  const isMarked = (decorators: readonly Decorator[]): boolean =>
    decorators.some(({ name }) => marks.has(simpleName(name)));
  for (const cls of classes) {
    const ofClass = isMarked(cls.decorators);
    for (const index of cls.methods) {
      const method = functions[index];
      const full = `${packageName === '' ? '' : `${packageName}.`}${cls.name}.${method.name}`;
      if (!ofClass && !isMarked(method.decorators) && !patterns.some((pattern) => pattern.test(full))) continue;
      const parameter = method.params.find((one) => takesPassword(analysis, module, one));
      if (parameter !== undefined) return { module, parameter };
    }
  }
  return null;
}

function takesPassword(analysis: Analysis, module: ModuleContext, { name, type }: Parameter): boolean {
  const isPassword = (one: string): boolean =>
    analysis.index.vocabulary.classify(one).some((named) => named.type.kind === 'password');
  if (type === null) return false;
  if (type.primitive === 'string') return isPassword(name);
  const cls = type.root === NONE ? null : declaredClass(analysis, module, type);
  if (cls === null) return false;
  const { kind, fields, decorators, methods } = classIr(cls);
  const tells = kind === 'record' || decorators.some((one) => /^(?:Data|ToString|Value)$/.test(simpleName(one.name)));
  const hasOwnText = methods.some((index) => cls.module.ir.functions[index].name === 'toString');
  return tells && !hasOwnText && fields.some((field) => field.decorators.length === 0 && isPassword(field.name));
}

/** What an advice or interceptor stands around, as its marks say. */
function interceptedBy({ ir }: ModuleContext, fn: FunctionIr): Intercepted {
  const marks = new Set<string>();
  const patterns: RegExp[] = [];
  const cls = fn.class === NONE ? null : ir.classes[fn.class];
  const methods = (cls?.methods ?? []).map((index) => ir.functions[index]);
  const read = (pointcut: string, of: FunctionIr, depth: number): void => {
    for (const [, name] of pointcut.matchAll(/@(?:annotation|within|target)\(\s*([\w.]+)/g)) {
      const bound = of.params.find((one) => one.name === name)?.type?.name;
      marks.add(simpleName(bound ?? name));
    }
    for (const [, pattern] of pointcut.matchAll(/\bexecution\(\s*([^()]*)\(/g)) patterns.push(namePattern(pattern, ''));
    for (const [, pattern] of pointcut.matchAll(/(?<![@\w])within\(\s*([^()]*)\)/g))
      patterns.push(namePattern(pattern, '.*'));
    for (const [, name] of pointcut.matchAll(/(?:^|[\s&|!(.])(\w+)\(\)/g)) {
      const named = methods.find((method) => method.name === name && method !== of);
      const definition = named?.decorators.find((one) => simpleName(one.name) === 'Pointcut');
      if (named !== undefined && definition !== undefined && depth < 3)
        read(argumentText(definition), named, depth + 1);
    }
  };
  for (const one of fn.decorators) if (ADVICE.test(simpleName(one.name))) read(argumentText(one), fn, 0);
  for (const { name, args } of cls?.decorators ?? []) {
    if (simpleName(name) === 'Aspect') return { marks, patterns };
    if (simpleName(name) === 'InterceptorBean') for (const { type } of args) marks.add(simpleName(type?.name ?? ''));
    else if (!NO_BINDING.has(simpleName(name))) marks.add(simpleName(name));
  }
  return { marks, patterns };
}

function argumentText({ args }: Decorator): string {
  return args.map(({ value }) => (typeof value === 'string' ? value : '')).join(' ');
}

/** `public * com.acme..*Service.*` as a pattern of full names. */
function namePattern(written: string, more: string): RegExp {
  const name = written.trim().split(/\s+/).at(-1) ?? '';
  const pattern = name
    .replace(/[^\w.*+]/g, '')
    .replaceAll('+', '')
    .split('..')
    .map((part) => part.replaceAll('.', '\\.').replaceAll('*', '\\w*'))
    .join('\\.(?:\\w+\\.)*');
  return new RegExp(`^${pattern}${more}$`);
}
