/** One file from its bytes to what is analysed. Used in this process and in each worker alike. */
import type { AssetSource, Clock, FileSource } from './ports.js';
import type { Engine, FlatTree, GrammarId, ParseOutcome, Problem, SyntaxRuntime } from '../engine/index.js';
import { problem } from './discovery.js';
import type { AnalysableFile, FileLimits, LeftOut, LoweringOutcome } from './fileOutcome.js';

export interface FileAnalyserParts {
  readonly source: FileSource;
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
  readonly assets: Pick<AssetSource, 'grammarWasm'>;
  readonly clock: Clock;
}

/** Reads, parses and lowers files. */
export class FileAnalyser {
  constructor(
    private readonly parts: FileAnalyserParts,
    private readonly limits: FileLimits,
  ) {}

  async lower(file: AnalysableFile): Promise<LoweringOutcome> {
    const read = await this.parts.source.read(file.path, this.limits.maxBytes);
    if (read.ok) return this.lowerText(file, read.text);
    return skipped(file.path, read.code, 'warning', read.message);
  }

  /** The same for a text that is at hand. */
  async lowerText(file: AnalysableFile, text: string): Promise<LoweringOutcome> {
    if (isQtTranslation(file, text)) return { kind: 'other-type', type: '.ts (Qt translation)' };
    if (isMinified(text)) {
      return skipped(file.path, 'minified', 'note', 'It is minified (very long lines); review its sources instead.');
    }
    const { engine } = this.parts;
    const { path, grammar } = file;
    if (grammar !== 'template') {
      const tree = await this.parse(path, grammar, text);
      return isTree(tree) ? { kind: 'lowered', file: engine.lower(tree, path) } : tree;
    }
    const code = engine.templateCode(text, path);
    const tree = code === null ? null : await this.parse(path, code.grammar, code.source);
    if (tree !== null && !isTree(tree)) return tree;
    return { kind: 'lowered', file: engine.lowerTemplate(text, path, tree) };
  }

  private async parse(path: string, grammar: GrammarId, text: string): Promise<FlatTree | LeftOut> {
    const { syntax, clock, assets } = this.parts;
    if (syntax.grammar(grammar) === undefined) {
      const loaded = await syntax.loadGrammar(grammar, await assets.grammarWasm(grammar));
      if (!loaded.ok) {
        if (syntax.dead) return { kind: 'aborted', message: loaded.message };
        return skipped(path, 'analysis-failed', 'error', `${sentence(loaded.message)} Reinstall TOM Review.`);
      }
    }
    const parsed = syntax.parse(grammar, text, { now: () => clock.now(), deadlineMs: this.limits.parseDeadline });
    return parsed.ok ? parsed.tree : parseFault(path, parsed);
  }
}

function isTree(outcome: FlatTree | LeftOut): outcome is FlatTree {
  return 'nodeCount' in outcome;
}

function parseFault(path: string, fault: Extract<ParseOutcome, { ok: false }>): LeftOut {
  switch (fault.reason) {
    case 'aborted':
      return { kind: 'aborted', message: fault.message };
    case 'deadline':
      return skipped(path, 'deadline', 'warning', sentence(fault.message));
    case 'too-large':
      return skipped(path, 'too-large', 'warning', sentence(fault.message));
    case 'grammar-missing':
      return skipped(path, 'analysis-failed', 'error', sentence(fault.message));
  }
}

function skipped(path: string, code: Problem['code'], severity: Problem['severity'], message: string): LeftOut {
  return { kind: 'skipped', problem: problem(path, code, severity, message) };
}

function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1) + (/[.!?]$/.test(message) ? '' : '.');
}

/** Mean length of the lines from which on nobody has written them, in files long enough to tell. */
const MINIFIED_LINE = 300;
const MINIFIED_LENGTH = 5000;

export function isMinified(text: string): boolean {
  if (text.length < MINIFIED_LENGTH) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > MINIFIED_LINE;
}

/** Qt names its XML files of translations `.ts` as well. */
function isQtTranslation(file: AnalysableFile, text: string): boolean {
  return file.grammar === 'typescript' && /^\s*<(\?xml|!DOCTYPE TS)/.test(text.slice(0, 200));
}
