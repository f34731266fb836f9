/**
 * Texts that a function puts together: by `+`, in a template, or by writing one piece after the other to the same place
 * (`out.println("<form …>"); out.println("<input …>")`). A linear pass over the instructions, without data flow.
 */
import { Op, type Instr, type Reg } from '../ir/ir.js';
import type { ModuleContext } from './moduleContext.js';

interface TextPiece {
  readonly text: string;
  /** Where the constant that holds it stands. */
  readonly start: number;
  readonly end: number;
}

type Pieces = readonly TextPiece[];

/** What stands for a part of which nothing is known. */
const UNKNOWN_PART = ' ';
const MOST_PIECES = 200;
const MOST_CHARACTERS = 8000;
/** Methods whose result is the text they are called on, as far as markup goes. */
const KEEPING = /^(?:format|formatted|strip|stripIndent|stripLeading|trim|encode|getBytes|toString|concat)$/;

/** A text from several pieces, with the place of the piece that holds a character of it. */
export class WrittenText {
  readonly text: string;

  constructor(private readonly pieces: Pieces) {
    this.text = textOf(pieces);
  }

  pieceAt(offset: number): { readonly start: number; readonly end: number } {
    let from = 0;
    for (const piece of this.pieces) {
      from += piece.text.length;
      if (offset < from) return piece;
    }
    return this.pieces[this.pieces.length - 1];
  }
}

function textOf(pieces: Pieces): string {
  return pieces.map((piece) => piece.text).join('');
}

/** Gathers the texts of one function. Instructions come in the order of the source. */
export class WrittenTexts {
  readonly #registers = new Map<Reg, Pieces>();
  readonly #variables = new Map<number, Pieces>();
  /** By the source text of the place that is written to. */
  readonly #documents = new Map<string, Pieces>();

  constructor(
    private readonly module: ModuleContext,
    private readonly definitions: readonly (Instr | undefined)[],
  ) {}

  /** The text from more than one piece that the instruction completes or goes on with, null if it makes none. */
  add(instr: Instr): WrittenText | null {
    switch (instr.op) {
      case Op.Const:
        if (typeof instr.value === 'string' && instr.value !== '')
          this.#registers.set(instr.dst, [{ text: instr.value, start: instr.start, end: instr.end }]);
        return null;
      case Op.Template:
        return this.#joined(
          instr.dst,
          instr.parts.map((part) => (typeof part === 'string' ? [{ ...instr, text: part }] : this.#of(part, instr))),
        );
      case Op.Binary:
        if (instr.operator === '%') return this.#kept(instr.dst, instr.left);
        if (instr.operator !== '+') return null;
        if (!this.#registers.has(instr.left) && !this.#registers.has(instr.right)) return null;
        return this.#joined(instr.dst, [this.#of(instr.left, instr), this.#of(instr.right, instr)]);
      case Op.StoreVar: {
        const pieces = this.#registers.get(instr.src);
        if (pieces === undefined) this.#variables.delete(instr.variable);
        else this.#variables.set(instr.variable, pieces);
        return null;
      }
      case Op.LoadVar: {
        const pieces = this.#variables.get(instr.variable);
        if (pieces !== undefined) this.#registers.set(instr.dst, pieces);
        return null;
      }
      case Op.CallMethod:
        if (KEEPING.test(instr.name) && this.#registers.has(instr.object)) return this.#kept(instr.dst, instr.object);
        return this.#write(instr);
      default:
        return null;
    }
  }

  #of(reg: Reg, at: { readonly start: number; readonly end: number }): Pieces {
    return this.#registers.get(reg) ?? [{ text: UNKNOWN_PART, start: at.start, end: at.end }];
  }

  #kept(dst: Reg, from: Reg): null {
    const pieces = this.#registers.get(from);
    if (pieces !== undefined) this.#registers.set(dst, pieces);
    return null;
  }

  #joined(dst: Reg, parts: readonly Pieces[]): WrittenText | null {
    const pieces = parts.flat();
    if (isTooLong(pieces)) return null;
    this.#registers.set(dst, pieces);
    return new WrittenText(pieces);
  }

  /** Calls in a chain write to what the first one is made on. */
  #placeOf(call: Extract<Instr, { op: Op.CallMethod }>): string {
    let first = call;
    for (let object = this.definitions[call.object]; object?.op === Op.CallMethod;) {
      first = object;
      object = this.definitions[object.object];
    }
    return this.module.text(first.start, first.nameStart).replace(/\s+/g, '');
  }

  /** `out.println(a)`: what is written to one place in a row is one text. */
  #write(instr: Extract<Instr, { op: Op.CallMethod }>): WrittenText | null {
    if (this.#registers.size === 0) return null;
    const written = instr.args.map((arg) => this.#registers.get(arg)).find((pieces) => pieces !== undefined);
    if (written === undefined) return null;
    const place = this.#placeOf(instr);
    const before = this.#documents.get(place) ?? [];
    const pieces = [...before, ...written];
    if (isTooLong(pieces)) {
      this.#documents.set(place, written);
      return null;
    }
    this.#documents.set(place, pieces);
    return before.length === 0 ? null : new WrittenText(pieces);
  }
}

function isTooLong(pieces: Pieces): boolean {
  return pieces.length > MOST_PIECES || pieces.reduce((sum, piece) => sum + piece.text.length, 0) > MOST_CHARACTERS;
}
