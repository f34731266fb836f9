/** Server actions of React and Next: functions that a page calls, and that run on the server. */
import type { FunctionIr } from '../ir/ir.js';
import type { ModuleContext } from './moduleContext.js';

/** Stands for the library that calls them: their arguments come with a request. */
export const SERVER_ACTION = '(server action)';

/** Functions that begin with the directive themselves. */
export function serverFunctions({ ir }: ModuleContext): readonly FunctionIr[] {
  if (!ir.source.includes(DIRECTIVE)) return [];
  return ir.functions.filter((fn) => fn.isAsync && OWN.test(ir.source.slice(fn.start, fn.end)));
}

const DIRECTIVE = 'use server';
const OWN = /^[^{}]*(?:\{[^{}]*\}[^{}]*)?\{\s*["']use server["']/;
const USE_SERVER = /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*["']use server["']/;

const USE_CLIENT = /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*["']use client["']/;
const clients = new WeakMap<ModuleContext, boolean>();

/** Does the file begin with the directive that makes its components run in the browser? */
export function isClientModule(module: ModuleContext): boolean {
  let is = clients.get(module);
  if (is === undefined) clients.set(module, (is = USE_CLIENT.test(module.ir.source.slice(0, 2000))));
  return is;
}

/** Does the file begin with the directive that makes its exports server actions? */
export function isServerModule(module: ModuleContext): boolean {
  return USE_SERVER.test(module.ir.source.slice(0, 2000));
}
