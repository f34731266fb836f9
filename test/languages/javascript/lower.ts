/** Source text to IR, for the tests of this folder. */
import type { ModuleIr } from '../../../src/engine/ir/ir.ts';
import { lowerJavaScript } from '../../../src/engine/languages/javascript/lowerJavaScript.ts';
import type { GrammarId } from '../../../src/engine/syntax/flatTree.ts';
import type { SyntaxRuntime } from '../../../src/engine/syntax/syntaxParser.ts';
import { createTestRuntime } from '../../support/syntaxRuntime.ts';

export function startJavaScript(): Promise<SyntaxRuntime> {
  return createTestRuntime(['javascript', 'typescript', 'tsx']);
}

/** Lowers a text; the file's name says which grammar reads it. */
export function lowerSource(runtime: SyntaxRuntime, source: string, name: string): ModuleIr {
  const grammar: GrammarId = name.endsWith('.tsx') ? 'tsx' : name.endsWith('.ts') ? 'typescript' : 'javascript';
  const outcome = runtime.parse(grammar, source);
  if (!outcome.ok) throw new Error(outcome.message);
  return lowerJavaScript(outcome.tree, name, grammar === 'javascript' ? 'javascript' : 'typescript');
}
