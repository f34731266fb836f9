/** Server actions of React and Next: functions that a page calls, and that run on the server. */
import type { ModuleContext } from './moduleContext.js';

/** Stands for the library that calls them: their arguments come with a request. */
export const SERVER_ACTION = '(server action)';

const USE_SERVER = /^(?:\s|\/\/[^\n]*\n|\/\*[^*]*\*\/)*["']use server["']/;

/** Does the file begin with the directive that makes its exports server actions? */
export function isServerModule(module: ModuleContext): boolean {
  return USE_SERVER.test(module.ir.source.slice(0, 2000));
}
