/** Source text to IR, for the tests of this folder. */
import type { ModuleIr } from '../../../src/engine/ir/ir.ts';
import { lowerPython } from '../../../src/engine/languages/python/lowerPython.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { createTestRuntime } from '../../support/syntaxRuntime.ts';

export function startPython(): Promise<SyntaxRuntime> {
  return createTestRuntime(['python']);
}

export function lowerSource(runtime: SyntaxRuntime, source: string, name: string): ModuleIr {
  const outcome = runtime.parse('python', source);
  if (!outcome.ok) throw new Error(outcome.message);
  return lowerPython(outcome.tree, name);
}
