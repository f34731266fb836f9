import type { ModuleIr } from '../ir/ir.js';
import { LineIndex } from '../../base/lineIndex.js';
import type { State } from './state.js';
import type { Value } from './value.js';

/** A module under analysis: its IR with the numbers that make its variables unique in the analysis. */
export class ModuleContext {
  /** 'new' → 'running' (top level under way; a cyclic import sees what is there so far) → 'done'. */
  phase: 'new' | 'running' | 'done' = 'new';
  /** State at the end of the top level while it runs. */
  state: State | null = null;
  /** Key of the object that `module.exports` starts as, and the key of `module`. */
  exportsObject = -1;
  moduleObject = -1;
  /** Generic instance of each class: object key, created on demand. */
  readonly classObjects = new Map<number, number>();
  /** Class value by class index. */
  readonly classValues = new Map<number, Value>();
  #lines: LineIndex | null = null;

  constructor(
    readonly ir: ModuleIr,
    /** Added to a VarId to give its key. */
    readonly variableBase: number,
  ) {}

  get path(): string {
    return this.ir.path;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.ir.source));
  }

  text(start: number, end: number): string {
    return this.ir.source.slice(start, end);
  }
}
