/** One file from its bytes to its findings. Used in this process and in each worker alike. */
import type { AssetSource, Clock, FileSource } from './ports.js';
import type { Engine, FileResult, GrammarId, ParseOutcome, Problem, SyntaxRuntime } from '../engine/index.js';
import { problem } from './discovery.js';
import type { AnalysableFile, FileOutcome, FileRequest } from './fileOutcome.js';

export interface FileAnalyser {
  /** The runtime has failed; nothing further can be analysed in this realm. */
  readonly isDead: boolean;
  analyse(file: AnalysableFile): Promise<FileOutcome>;
  /** The same for a text that is at hand. */
  analyseText(file: AnalysableFile, text: string): Promise<FileOutcome>;
}

export interface FileAnalyserParts {
  readonly source: FileSource;
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
  readonly assets: Pick<AssetSource, 'grammarWasm'>;
  readonly clock: Clock;
}

export function createFileAnalyser(parts: FileAnalyserParts, request: FileRequest): FileAnalyser {
  return new Analyser(parts, request);
}

class Analyser implements FileAnalyser {
  constructor(
    private readonly parts: FileAnalyserParts,
    private readonly request: FileRequest,
  ) {}

  get isDead(): boolean {
    return this.parts.syntax.dead;
  }

  async analyse(file: AnalysableFile): Promise<FileOutcome> {
    const read = await this.parts.source.read(file.path, this.request.limits.maxBytes);
    if (read.ok) return this.analyseText(file, read.text);
    return skipped(file.path, read.code, 'warning', read.message);
  }

  async analyseText(file: AnalysableFile, text: string): Promise<FileOutcome> {
    if (isQtTranslation(file, text)) return { kind: 'other-type', type: '.ts (Qt translation)' };
    if (isMinified(text)) {
      return skipped(file.path, 'minified', 'note', 'It is minified (very long lines); review its sources instead.');
    }
    const { syntax, engine, clock, assets } = this.parts;
    if (syntax.grammar(file.grammar) === undefined) {
      const loaded = await syntax.loadGrammar(file.grammar, await assets.grammarWasm(file.grammar));
      if (!loaded.ok) {
        if (syntax.dead) return { kind: 'aborted', message: loaded.message };
        return skipped(file.path, 'analysis-failed', 'error', `${sentence(loaded.message)} Reinstall TOM Review.`);
      }
    }
    const parsed = syntax.parse(file.grammar, text, {
      now: () => clock.now(),
      deadlineMs: this.request.limits.parseDeadline,
    });
    if (!parsed.ok) return parseFault(file, parsed);
    return { kind: 'result', result: analyseTree(engine, parsed.tree, file, this.request) };
  }
}

/** The engine does not throw; should it do so all the same, one file is lost and not the scan. */
function analyseTree(
  engine: Engine,
  tree: Parameters<Engine['analyse']>[0],
  file: AnalysableFile,
  request: FileRequest,
): FileResult {
  try {
    return engine.analyse(tree, file.path, request.options);
  } catch (error) {
    const message = `The analysis failed: ${error instanceof Error ? error.message : String(error)}`;
    return {
      path: file.path,
      language: languageOf(file.grammar),
      analysed: false,
      findings: [],
      problems: [problem(file.path, 'analysis-failed', 'error', message)],
      lines: 0,
    };
  }
}

function languageOf(grammar: GrammarId): string {
  return grammar === 'tsx' ? 'typescript' : grammar;
}

function parseFault(file: AnalysableFile, fault: Extract<ParseOutcome, { ok: false }>): FileOutcome {
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

function skipped(path: string, code: Problem['code'], severity: Problem['severity'], message: string): FileOutcome {
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
