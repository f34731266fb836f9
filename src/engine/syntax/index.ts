/** The syntax layer's door. */
export * from './flatTree.ts';
export {
  createSyntaxRuntime,
  DEFAULT_MAX_LENGTH,
  type DocumentSyntax,
  type GrammarOutcome,
  type ParseOptions,
  type ParseOutcome,
  type SyntaxEdit,
  type SyntaxRuntime,
  type SyntaxRuntimeOptions,
} from './syntaxParser.ts';
export type { WasmSource } from './coreModule.ts';
