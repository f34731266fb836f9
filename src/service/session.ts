/**
 * An open document: its text as it is edited, and the findings that hold for it.
 *
 * The syntax tree is kept between edits, so an analysis costs a parse of what has changed. Between an edit and the
 * next analysis the findings are moved along with the text, and those that the edit has touched are dropped: a finding
 * never stands on a wrong line.
 *
 * An analysis here is one of the document alone, which is fast. What other files add to it comes later, from the
 * background (`adopt`), and is what counts. How the two differ is carried over to the analyses that follow, so that
 * nothing comes and goes with each key.
 */
import { errorText } from '../base/errorText.js';
import type {
  AnalyseOptions,
  DocumentSyntax,
  Engine,
  FileResult,
  Finding,
  GrammarId,
  Problem,
  SyntaxRuntime,
} from '../engine/index.js';
import { problem } from './discovery.js';
import { isMinified } from './fileAnalyser.js';
import type { FileLimits } from './fileOutcome.js';
import { moveLocations, type TextChange } from './moveLocations.js';
import { NO_DIFFERENCE, differenceOf, withDifference, type Difference } from './sessionDifference.js';
import type { Clock } from './ports.js';

export interface SessionParts {
  readonly engine: Engine;
  readonly syntax: SyntaxRuntime;
  readonly clock: Clock;
  readonly limits: FileLimits;
}

/** What is known of a document now: places refer to its current text. */
export interface SessionState {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}

const NOTHING: SessionState = { findings: [], problems: [] };

export interface SessionOptions {
  readonly path: string;
  readonly grammar: GrammarId;
  readonly text: string;
}

let revisions = 0;

function nextRevision(): number {
  revisions += 1;
  return revisions;
}

export class DocumentSession {
  private readonly syntax: DocumentSyntax;
  private current: SessionState = NOTHING;
  /** What the last analysis of the document alone gave. */
  private alone: SessionState = NOTHING;
  /** What its project adds to that and takes from it. */
  private difference: Difference = NO_DIFFERENCE;
  private fresh = false;
  private cost = 0;
  private revisionNow = nextRevision();

  /** The grammar must have been loaded. */
  constructor(
    private readonly parts: SessionParts,
    private readonly options: SessionOptions,
  ) {
    this.syntax = parts.syntax.openDocument(options.grammar, options.text);
  }

  get path(): string {
    return this.options.path;
  }

  get engine(): Engine {
    return this.parts.engine;
  }

  get grammar(): GrammarId {
    return this.options.grammar;
  }

  get text(): string {
    return this.syntax.source;
  }

  /** Why the parser can do no more; it has to be replaced with the process or worker it runs in. */
  get parserFailure(): string | undefined {
    return this.parts.syntax.dead ? (this.parts.syntax.deadReason ?? 'unknown reason') : undefined;
  }

  /** Findings and problems, moved along with edits since the last analysis. */
  get state(): SessionState {
    return this.current;
  }

  /** Whether {@link state} is the result for exactly this text. */
  get isFresh(): boolean {
    return this.fresh;
  }

  /** Names this text of this session: no other has the same number. */
  get revision(): number {
    return this.revisionNow;
  }

  /** Milliseconds that the last analysis took. */
  get lastCost(): number {
    return this.cost;
  }

  /** The tree of the current text; undefined if it has not been parsed since the last edit. */
  get tree(): DocumentSyntax['lastTree'] {
    const tree = this.syntax.lastTree;
    return tree?.source === this.syntax.source ? tree : undefined;
  }

  /** Edits, each in terms of the text that the ones before it have left. */
  edit(changes: readonly TextChange[]): void {
    if (changes.length === 0) return;
    this.syntax.edit(changes);
    this.current = moveLocations(this.current, this.options.path, changes);
    const { added } = this.difference;
    this.difference = { ...this.difference, added: moveLocations(added, this.options.path, changes) };
    this.revisionNow = nextRevision();
    this.fresh = false;
  }

  /** Replaces the whole text. */
  setText(text: string): void {
    if (text === this.syntax.source) return;
    this.syntax.setText(text);
    this.current = NOTHING;
    this.difference = NO_DIFFERENCE;
    this.revisionNow = nextRevision();
    this.fresh = false;
  }

  /** The options have changed: what is known is no longer what an analysis would give. */
  invalidate(): void {
    this.difference = NO_DIFFERENCE;
    this.fresh = false;
  }

  /** Analyses the text as it is. Never throws; a parser that has failed shows in `syntax.dead`. */
  analyse(options: AnalyseOptions): SessionState {
    if (this.fresh) return this.current;
    const { clock } = this.parts;
    const begin = clock.now();
    const { findings, problems } = this.result(options);
    this.alone = { findings, problems };
    this.current = withDifference(this.alone, this.difference);
    this.fresh = true;
    this.cost = clock.now() - begin;
    return this.current;
  }

  /**
   * Takes over what an analysis of the document together with other files has given.
   * @param revision of the text that was analysed
   * @returns whether {@link state} is another one now
   */
  adopt(revision: number, { findings, problems }: SessionState): boolean {
    if (revision !== this.revisionNow || !this.fresh) return false;
    const before = this.current;
    this.current = { findings, problems };
    this.difference = differenceOf(this.alone, this.current);
    return JSON.stringify(before) !== JSON.stringify(this.current);
  }

  dispose(): void {
    this.syntax.dispose();
  }

  private result(options: AnalyseOptions): Pick<FileResult, 'findings' | 'problems'> {
    const { path } = this.options;
    const { limits, clock, engine } = this.parts;
    const text = this.syntax.source;
    if (text.length > limits.maxBytes) {
      const message = `It has ${text.length} characters; at most ${limits.maxBytes} are analysed.`;
      return only(problem(path, 'too-large', 'warning', message));
    }
    if (isMinified(text)) {
      return only(problem(path, 'minified', 'note', 'It is minified (very long lines); review its sources instead.'));
    }
    const parsed = this.syntax.parse({ now: () => clock.now(), deadlineMs: limits.parseDeadline });
    if (!parsed.ok) {
      const code = { 'too-large': 'too-large', deadline: 'deadline', aborted: 'parse-aborted' } as const;
      const known = parsed.reason === 'grammar-missing' ? 'analysis-failed' : code[parsed.reason];
      return only(problem(path, known, 'warning', `It was not analysed: ${parsed.message}.`));
    }
    try {
      return engine.analyse(parsed.tree, path, options);
    } catch (error) {
      const reason = errorText(error);
      return only(problem(path, 'analysis-failed', 'error', `The analysis failed: ${reason}`));
    }
  }
}

function only(one: Problem): SessionState {
  return { findings: [], problems: [one] };
}
