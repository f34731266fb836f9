/**
 * Bodies of requests that classes see which Nest puts around its handlers (interceptors, middleware, guards, filters): what
 * the controllers, which they stand in front of, say of these bodies tells whether there is a password inside.
 */
import { NONE, type Decorator, type FunctionIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import type { PasswordRead } from './bodiesOfChains.js';
import { declaredClass, lineage, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { ownerMatches } from './nameVocabulary.js';

/** The interfaces of what Nest calls with the requests of other handlers. */
const AROUND = /^(?:NestInterceptor|NestMiddleware|CanActivate|ExceptionFilter)$/;

interface Controller {
  readonly module: ModuleContext;
  readonly index: number;
  /** The handlers with such a body. */
  readonly handlers: readonly { readonly fn: FunctionIr; readonly password: PasswordRead }[];
}

interface Known {
  readonly modules: number;
  readonly controllers: readonly Controller[];
  readonly byClass: Map<string, PasswordRead | undefined>;
}

const knownOf = new WeakMap<Analysis, Known>();

/** The password in the body of some request that goes through the class which the function stands in. */
export function passwordBehind(analysis: Analysis, module: ModuleContext, fn: FunctionIr): PasswordRead | undefined {
  if (module.ir.language !== 'typescript') return undefined;
  let owner: FunctionIr = fn;
  while (owner.class === NONE && owner.parent > 0) owner = module.ir.functions[owner.parent];
  if (owner.class === NONE) return undefined;
  const { name, interfaces } = module.ir.classes[owner.class];
  if (name === '' || !interfaces.some((type) => AROUND.test(simpleName(type.name)))) return undefined;
  const known = controllersOf(analysis);
  if (!known.byClass.has(name)) known.byClass.set(name, find(analysis, known.controllers, name));
  return known.byClass.get(name);
}

function find(analysis: Analysis, controllers: readonly Controller[], name: string): PasswordRead | undefined {
  if (controllers.length === 0) return undefined;
  const isGlobal = analysis.modules.some(({ ir }) => ir.identifiers.has(name) && isForAll(ir.source, name));
  for (const controller of controllers) {
    const isMeant = isGlobal || isMarked(controller, controller.module.ir.classes[controller.index].decorators, name);
    for (const { fn, password } of controller.handlers)
      if (isMeant || isMarked(controller, fn.decorators, name)) return password;
  }
  return undefined;
}

/** `{ provide: APP_INTERCEPTOR, useClass: Tracing }`, `app.useGlobalFilters(new Tracing())`, `consumer.apply(Tracing).forRoutes('*')`. */
function isForAll(source: string, name: string): boolean {
  const [provided, used, applied] = [
    String.raw`\bAPP_(?:INTERCEPTOR|FILTER|GUARD)\b[^{}]*?\buse(?:Class|Existing):\s*${name}\b`,
    String.raw`\.useGlobal(?:Interceptors|Filters|Guards)\([^;]*?\b${name}\b`,
    String.raw`\.apply\([^()]*\b${name}\b[^()]*\)\s*\.forRoutes\(\s*(?:\{\s*path:\s*)?['"](?:\*|\{?/?\*)`,
  ];
  return [provided, used, applied].some((pattern) => new RegExp(pattern).test(source));
}

/** `@UseInterceptors(Tracing)` */
function isMarked({ module }: Controller, decorators: readonly Decorator[], name: string): boolean {
  return decorators.some(
    (one) =>
      /^Use(?:Interceptors|Filters|Guards)$/.test(simpleName(one.name)) &&
      new RegExp(String.raw`\b${name}\b`).test(module.text(one.start, one.end)),
  );
}

function controllersOf(analysis: Analysis): Known {
  let known = knownOf.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    const controllers = analysis.modules.flatMap((module) =>
      module.ir.importedModules.includes('@nestjs/common') ? controllersIn(analysis, module) : [],
    );
    known = { modules: analysis.modules.length, controllers, byClass: new Map() };
    knownOf.set(analysis, known);
  }
  return known;
}

function controllersIn(analysis: Analysis, module: ModuleContext): readonly Controller[] {
  return module.ir.classes.flatMap(({ index, decorators, methods }) => {
    if (!decorators.some(({ name }) => simpleName(name) === 'Controller')) return [];
    const handlers = methods.flatMap((method) => {
      const fn = module.ir.functions[method];
      const password = passwordOf(analysis, module, fn);
      return password === null ? [] : [{ fn, password }];
    });
    return handlers.length === 0 ? [] : [{ module, index, handlers }];
  });
}

/** The field for a password of the class that a handler takes the body as, or the part of it that it asks for. */
function passwordOf(analysis: Analysis, module: ModuleContext, fn: FunctionIr): PasswordRead | null {
  for (const { name, type, decorators, start, end } of fn.params) {
    const mark = decorators.find((one) => simpleName(one.name) === 'Body');
    if (mark === undefined) continue;
    const part = /\(\s*['"]([\w.-]+)['"]/.exec(module.text(mark.start, mark.end))?.[1];
    if (part !== undefined) {
      if (isPassword(analysis, part, 'body')) return { module, start, end, name };
      continue;
    }
    const cls = type === null ? null : declaredClass(analysis, module, type);
    const found = cls === null ? null : fieldOf(analysis, cls);
    if (found !== null) return found;
  }
  return null;
}

function fieldOf(analysis: Analysis, cls: ClassRef): PasswordRead | null {
  for (const { module, index } of lineage(analysis, cls)) {
    const { name: owner, fields } = module.ir.classes[index];
    for (const { name, start, end, type } of fields)
      if (type?.primitive !== 'boolean' && isPassword(analysis, name, owner)) return { module, start, end, name };
  }
  return null;
}

function isPassword(analysis: Analysis, name: string, owner: string): boolean {
  return analysis.index.vocabulary
    .classify(name)
    .some(({ type, owners }) => type.kind === 'password' && ownerMatches(owners, owner));
}
