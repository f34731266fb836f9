/** Parsers for tests: the real core and the committed grammars. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { grammarFile, GRAMMAR_IDS, type GrammarId } from '../../src/engine/syntax/flatTree.js';
import { createSyntaxRuntime, type SyntaxRuntime } from '../../src/engine/syntax/syntaxParser.js';

export function readCoreWasm(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve('web-tree-sitter/web-tree-sitter.wasm'));
}

export function readGrammarWasm(id: GrammarId): Promise<Buffer> {
  return readFile(fileURLToPath(new URL(`../../grammars/${grammarFile(id)}`, import.meta.url)));
}

/** A runtime of its own with these grammars loaded. The core below is the process's only one. */
export async function createTestRuntime(
  ids: readonly GrammarId[] = GRAMMAR_IDS,
  options: { readonly forceCursor?: boolean } = {},
): Promise<SyntaxRuntime> {
  const runtime = await createSyntaxRuntime({ coreWasm: await readCoreWasm(), ...options });
  for (const id of ids) {
    const outcome = await runtime.loadGrammar(id, await readGrammarWasm(id));
    if (!outcome.ok) throw new Error(outcome.message);
  }
  return runtime;
}
