/** Source text to IR, for the tests of this folder. */
import type { ModuleIr } from '../../../src/engine/ir/ir.ts';
import { lowerJava } from '../../../src/engine/languages/java/lowerJava.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { createTestRuntime } from '../../support/syntaxRuntime.ts';

export function startJava(): Promise<SyntaxRuntime> {
  return createTestRuntime(['java']);
}

export function lowerSource(runtime: SyntaxRuntime, source: string, name: string): ModuleIr {
  const outcome = runtime.parse('java', source);
  if (!outcome.ok) throw new Error(outcome.message);
  return lowerJava(outcome.tree, name);
}
