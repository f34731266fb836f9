/** One file from its bytes to what is analysed. Used in this process and in each worker alike. */
import type { AssetSource, Clock, FileSource } from './ports.js';
import type { Engine, ParseOutcome, Problem, SyntaxRuntime } from '../engine/index.js';
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
    const { syntax, engine, clock, assets } = this.parts;
    if (file.grammar === 'template') return { kind: 'lowered', file: engine.lowerTemplate(text, file.path) };
    if (syntax.grammar(file.grammar) === undefined) {
      const loaded = await syntax.loadGrammar(file.grammar, await assets.grammarWasm(file.grammar));
      if (!loaded.ok) {
        if (syntax.dead) return { kind: 'aborted', message: loaded.message };
        return skipped(file.path, 'analysis-failed', 'error', `${sentence(loaded.message)} Reinstall TOM Review.`);
      }
    }
    const parsed = syntax.parse(file.grammar, text, { now: () => clock.now(), deadlineMs: this.limits.parseDeadline });
    if (!parsed.ok) return parseFault(file, parsed);
    return { kind: 'lowered', file: engine.lower(parsed.tree, file.path) };
  }
}

function parseFault(file: AnalysableFile, fault: Extract<ParseOutcome, { ok: false }>): LeftOut {
  switch (fault.reason) {
    case 'aborted':
      return { kind: 'aborted', message: fault.message };
    case 'deadline':
      return skipped(file.path, 'deadline', 'warning', sentence(fault.message));
    case 'too-large':
      return skipped(file.path, 'too-large', 'warning', sentence(fault.message));
    case 'grammar-missing':
      return skipped(file.path, 'analysis-failed', 'error', sentence(fault.message));
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
