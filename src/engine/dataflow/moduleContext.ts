import { NONE, Op, type Block, type ExportIr, type FunctionIr, type ModuleIr, type TypeRef } from '../ir/ir.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import { LineIndex } from '../../base/lineIndex.js';
import type { PendingEntry } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import type { ClassRef } from './hierarchy.js';
import type { JavaType } from './javaTypes.js';
import type { State } from './state.js';
import type { NameTells } from './triggers.js';
import type { FunctionRef, Value } from './value.js';

/** A module under analysis: its IR with the numbers that make its variables unique in the analysis. */
export class ModuleContext {
  /** 'new' → 'running' (top level under way; a cyclic import sees what is there so far) → 'done'. */
  phase: 'new' | 'running' | 'done' = 'new';
  /** State at the end of the top level while it runs. */
  state: State | null = null;
  /** Key of the object that `module.exports` starts as, and the key of `module`. */
  exportsObject = -1;
  moduleObject = -1;
  /** Others read what it exports while its top level ran. */
  readEarly = false;
  /** Its object in the base state has all that its names hold now. */
  hasNamespace = false;
  /** Functions that the top level gave to a framework, until they are walked. */
  pending: readonly PendingEntry[] = [];
  /** When it was walked, among the modules. */
  turn = 0;
  /** Entry functions that were met, for another walk. */
  entries: PendingEntry[] = [];
  /** The object with all its exports is being put together. */
  namespaceRunning = false;
  /** Generic instance of each class: object key, created on demand. */
  readonly classObjects = new Map<number, number>();
  /** Generic content of each written type of a collection. */
  readonly collections = new Map<TypeRef, number>();
  /** Class value by class index. */
  readonly classValues = new Map<number, Value>();
  /** What a decorator put in the place of a method. */
  readonly decorated = new Map<FunctionIr, FunctionRef>();
  /** What Java's written types stand for: by the type, or by its name where only that is known. */
  readonly javaTypes = new Map<TypeRef | string, JavaType>();
  /** Classes and aliases that Python's written types stand for; null = none. */
  readonly pythonClasses = new Map<TypeRef, ClassRef | null>();
  readonly pythonAliases = new Map<TypeRef, { readonly module: ModuleContext; readonly type: TypeRef } | null>();
  /** What its names tell, by their numbers, as far as asked. */
  readonly nameTells: (NameTells | undefined)[] = [];
  /** API types of written types, once worked out. */
  readonly typeNodes = new Map<TypeRef, readonly ApiNode[] | null>();
  /** Exported values by name, good while the base state has `exportsVersion`. */
  readonly exportCache = new Map<string, Value>();
  exportsVersion = -1;
  /** Its exports by name; made when first asked. */
  exportsByName: ReadonlyMap<string, ExportIr> | null = null;
  /** Do its names speak of passwords at all? */
  mayHoldPassword: boolean | null = null;
  /** Does it have to do with logins? Once asked. */
  speaksOfLogins: boolean | null = null;
  /** The modules that its imports name, once resolved; null = outside of the project. */
  readonly imports = new Map<string, ModuleContext | null>();
  #classes: Map<number, number> | null = null;
  #lines: LineIndex | null = null;
  #stars: readonly string[] | null = null;
  #nested: Map<number, FunctionIr[]> | null = null;
  #shared: ReadonlySet<number> | null = null;

  constructor(
    readonly ir: ModuleIr,
    /** Added to a VarId to give its key. */
    readonly variableBase: number,
  ) {}

  /** Index of the class that a variable names, -1 if it names none. */
  classOf(variable: number): number {
    if (this.#classes === null) {
      this.#classes = new Map();
      for (const info of this.ir.classes) {
        // of an interface and a class of one name, the first
        if (info.variable !== NONE && !this.#classes.has(info.variable)) this.#classes.set(info.variable, info.index);
      }
    }
    return this.#classes.get(variable) ?? -1;
  }

  /** The modules that it exports all of: `export * from './a'`, `from a import *`. */
  get starExports(): readonly string[] {
    return (this.#stars ??= this.ir.exports.flatMap(({ exported, from }) =>
      exported === '*' && from !== null ? [from.module] : [],
    ));
  }

  get path(): string {
    return this.ir.path;
  }

  /** Variables that a nested function writes: closures share them, so they cannot be kept by value. */
  get sharedVariables(): ReadonlySet<number> {
    if (this.#shared === null) {
      const shared = new Set<number>();
      for (const fn of this.ir.functions) collectForeignStores(fn.body, fn.index, this.ir, shared);
      this.#shared = shared;
    }
    return this.#shared;
  }

  get lines(): LineIndex {
    return (this.#lines ??= new LineIndex(this.ir.source));
  }

  text(start: number, end: number): string {
    return this.ir.source.slice(start, end);
  }

  /** Functions directly inside another one, in the order of the module. */
  nestedIn(fn: FunctionIr): readonly FunctionIr[] {
    if (this.#nested === null) {
      this.#nested = new Map();
      for (const one of this.ir.functions) {
        const inside = this.#nested.get(one.parent);
        if (inside === undefined) this.#nested.set(one.parent, [one]);
        else inside.push(one);
      }
    }
    return this.#nested.get(fn.index) ?? [];
  }
}

function collectForeignStores(block: Block, fn: number, ir: ModuleIr, into: Set<number>): void {
  for (let i = 0; i < block.length; i++) {
    const instr = block[i];
    if (instr.op === Op.StoreVar) {
      if (ir.variables[instr.variable].function !== fn) into.add(instr.variable);
      continue;
    }
    if (hasBlocks(instr))
      forEachBlock(instr, (inner) => {
        collectForeignStores(inner, fn, ir, into);
      });
  }
}
