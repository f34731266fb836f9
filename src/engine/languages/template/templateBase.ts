/**
 * What the readers of all template languages share. A template becomes a module with one function that gets the context;
 * every output that is not escaped is a call of `unescaped`, every included template one of `include`, and filters are
 * methods of `filter`: models say what they mean (models/template). What is escaped where it is put out gives nothing.
 */
import { EMPTY_BLOCK, IrBuilder } from '../../ir/irBuilder.js';
import {
  NONE,
  type Block,
  type FunctionIr,
  type ModuleIr,
  type ObjectEntry,
  type Reg,
  type VarId,
} from '../../ir/ir.js';

/** How deep constructs of a template may nest; what nests deeper is left out. */
export const MAX_DEPTH = 60;

/** A mark of a template: an output, or a tag with what stands in it. */
export interface Piece {
  /** '' for an output. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the marks, behind the name of the tag. */
  readonly from: number;
  readonly to: number;
}

/** What an expression gives. */
export interface Operand {
  readonly reg: Reg;
  /** Marked as HTML, so that it is put out as it is. */
  readonly isSafe: boolean;
}

/** A name that the template itself gives a value. */
export interface Local {
  readonly variable: VarId;
  isSafe: boolean;
}

/** Name of the function in which every output of a template is what its marks say. */
const ESCAPING = 'template';
/** Name of the one in which the engine escapes nothing by itself. */
const RAW = 'raw template';

export class TemplateBuilder {
  readonly b = new IrBuilder();
  /** Whether values are escaped where they are put out. */
  escapes = true;
  /** Rises with everything that a template does: what gives a block no reason to be kept can be dropped. */
  effects = 0;
  depth = 0;
  /** The object whose members names are, where it is not the context: `*{name}` of Thymeleaf. */
  subject: VarId | null = null;
  private readonly context: VarId;
  private scopes: Map<string, Local>[] = [];

  constructor(
    readonly source: string,
    readonly path: string,
  ) {
    this.context = this.b.variable('context', 'synthetic', 0, 0).id;
  }

  /** The functions of the template, each with the body that `lower` writes: with escaping, and without where it differs. */
  finish(lower: () => void, variants: readonly boolean[]): ModuleIr {
    const { b, source } = this;
    b.beginModule(source.length, false);
    for (const escapes of variants) this.variant(escapes, lower);
    b.endFunction();
    return b.finish(this.path, 'template', source, '');
  }

  private variant(escapes: boolean, lower: () => void): void {
    const name = escapes ? ESCAPING : RAW;
    this.escapes = escapes;
    this.depth = 0;
    this.effects = 0;
    this.subject = null;
    this.function(name, ['context'], 0, this.source.length, (parameters) => {
      this.b.storeVar(this.context, this.b.loadVar(parameters[0] ?? NONE, 0, 0), 0, 0);
      this.scopes = [new Map()];
      lower();
    });
  }

  /** Begins a function, stores its arguments into variables, and ends it. @returns its index */
  private function(
    name: string,
    parameters: readonly string[],
    start: number,
    end: number,
    body: (variables: readonly VarId[]) => void,
  ): number {
    const { b } = this;
    const header = {
      name,
      qualifiedName: name,
      kind: 'function' as const,
      isAsync: false,
      isGenerator: false,
      isStatic: false,
      class: NONE,
      params: [] as FunctionIr['params'],
      decorators: [],
      returnType: null,
      start,
      end,
    };
    b.beginFunction(header);
    const variables = parameters.map((parameter, index) => {
      const variable = b.variable(parameter, 'parameter', start, start);
      variable.function = b.fn.index;
      b.storeVar(variable.id, b.param(index, start, start), start, start);
      return variable.id;
    });
    header.params = parameters.map((parameter, index) => ({
      index,
      variable: variables[index] ?? NONE,
      name: parameter,
      type: null,
      rest: 'none',
      hasDefault: true,
      decorators: [],
      properties: [],
      start,
      end: start,
    }));
    body(variables);
    return b.endFunction();
  }

  // Names

  inScope(body: () => void): void {
    this.scopes.push(new Map());
    body();
    this.scopes.pop();
  }

  local(name: string): Local | undefined {
    for (let at = this.scopes.length - 1; at >= 0; at -= 1) {
      const found = this.scopes[at]?.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Makes a name stand for a variable of the innermost scope. */
  private bind(name: string, variable: VarId, isSafe = false): void {
    this.scopes.at(-1)?.set(name, { variable, isSafe });
  }

  /** Gives a name a value, in the innermost scope. */
  declare(name: string, value: Operand, start: number, end: number): void {
    const { b } = this;
    let local = this.scopes.at(-1)?.get(name);
    if (local === undefined) {
      const variable = b.variable(name, 'local', start, end);
      variable.function = b.fn.index;
      local = { variable: variable.id, isSafe: value.isSafe };
      this.scopes.at(-1)?.set(name, local);
    }
    local.isSafe = value.isSafe;
    b.storeVar(local.variable, value.reg, start, end);
  }

  /** A variable of the template, else a value of the context. */
  read(name: string, start: number, end: number): Operand {
    const { b } = this;
    const local = this.subject === null ? this.local(name) : undefined;
    if (local !== undefined) return { reg: b.loadVar(local.variable, start, end), isSafe: local.isSafe };
    const owner = this.subject === null ? this.contextValue(start) : b.loadVar(this.subject, start, start);
    return { reg: b.getField(owner, name, start, end, start, end), isSafe: false };
  }

  contextValue(at: number): Reg {
    return this.b.loadVar(this.context, at, at);
  }

  // What a template does

  /** A value is put out as it is. */
  unescaped(value: Reg, start: number, end: number): void {
    const { b } = this;
    this.effects += 1;
    // what is put out is the text of the value
    const text = b.template([value], start, end);
    b.call(b.loadGlobal('unescaped', start, end), NONE, [text], null, null, false, start, end);
  }

  /** A value goes through a filter or a function of the template language. */
  filter(name: string, args: readonly Reg[], start: number, end: number): Reg {
    const { b } = this;
    return b.callMethod(b.loadGlobal('filter', start, start), name, start, end, args, null, null, false, start, end);
  }

  /**
   * Another template is put in, which sees what this one sees.
   * @param given values that it gets beside, by name; `whole`: an object with more of them
   */
  include(name: Reg, given: readonly ObjectEntry[], start: number, end: number, isAlone = false): void {
    const { b } = this;
    this.effects += 1;
    const entries: ObjectEntry[] = [];
    if (!isAlone) {
      entries.push({ name: null, key: NONE, value: this.contextValue(start), start, end });
      for (const scope of this.scopes)
        for (const [key, local] of scope)
          entries.push({ name: key, key: NONE, value: b.loadVar(local.variable, start, end), start, end });
    }
    entries.push(...given);
    const context =
      entries.length === 1 && !isAlone && given.length === 0
        ? this.contextValue(start)
        : b.objectLit(entries, start, end);
    const include = b.loadGlobal(this.escapes ? 'include' : 'includeRaw', start, end);
    b.call(include, NONE, [name, context], null, null, false, start, end);
  }

  /** A name becomes a function of the template, whose parameters `contents` sees. */
  macro(
    name: { readonly text: string; readonly start: number; readonly end: number },
    parameters: readonly string[],
    contents: () => void,
    start: number,
    end: number,
  ): void {
    const fn = this.function(name.text, parameters, start, end, (variables) => {
      this.inScope(() => {
        parameters.forEach((parameter, i) => {
          this.bind(parameter, variables[i] ?? NONE);
        });
        contents();
      });
    });
    this.effects += 1;
    this.declare(name.text, { reg: this.b.closure(fn, start, end), isSafe: false }, name.start, name.end);
  }

  /** Code that may run or not. */
  maybe(condition: Reg, body: () => void, otherwise: (() => void) | null, start: number, end: number): void {
    const { b } = this;
    const { effects } = this;
    const then = this.block(body);
    const other = otherwise === null ? EMPTY_BLOCK : this.block(otherwise);
    if (this.effects > effects) b.ifStatement(condition, then, other, start, end);
  }

  /** Code that runs for each item of a value. @param bind gives names the item */
  each(items: Reg, bind: (item: Reg) => void, body: () => void, start: number, end: number): void {
    const { b } = this;
    const { effects } = this;
    const id = b.target();
    const block = this.block(() => {
      bind(b.iterate(items, 'values', start, start));
      body();
    });
    if (this.effects > effects) b.loop(id, EMPTY_BLOCK, NONE, true, true, block, EMPTY_BLOCK, EMPTY_BLOCK, start, end);
  }

  private block(body: () => void): Block {
    const mark = this.b.open();
    this.inScope(body);
    return this.b.close(mark);
  }

  /** A comment, which may hold a suppression. */
  comment(start: number, end: number): void {
    this.b.comments.push({ kind: 'block', start, end });
  }
}
