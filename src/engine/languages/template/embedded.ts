/**
 * Templates whose code is that of a programming language: EJS and Eta, and Pug (JavaScript). The text around the code becomes blanks, so
 * that every place stays where it is; what the language's own lowering makes of the code then becomes a template's function.
 */
import { definitionsIn } from '../../ir/blocks.js';
import {
  NONE,
  Op,
  type Block,
  type Comment,
  type FunctionIr,
  type Instr,
  type ModuleIr,
  type Reg,
  type Variable,
  type VarId,
} from '../../ir/ir.js';

/** The code of a template, as a whole file of its language. */
export interface EmbeddedCode {
  readonly grammar: 'javascript';
  readonly source: string;
  /** How far places in `source` are behind those in the template. */
  readonly shift: number;
  /** Characters of a mark that stand behind the call that it became. */
  readonly after: number;
  readonly comments: readonly Comment[];
  /** Templates that it includes without code: `<% include header %>`. */
  readonly includes: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

/** Stands for the function that puts a value out as it is: a letter that no template has for a name. */
export const RAW = '\u1405';

const TAG = /<%(%|#|-|=|~|_)?/g;
const PREFIX = 'function template(context) {';

export function ejsCode(text: string): EmbeddedCode {
  const comments: Comment[] = [];
  const includes: { name: string; start: number; end: number }[] = [];
  let source = PREFIX;
  let done = 0;
  const blank = (to: number): void => {
    source += text.slice(done, to).replace(/[^\n\r]/g, ' ');
    done = to;
  };
  const tag = new RegExp(TAG);
  for (let match = tag.exec(text); match !== null; match = tag.exec(text)) {
    const start = match.index;
    const sign = match[1] ?? '';
    if (sign === '%') continue;
    const close = text.indexOf('%>', tag.lastIndex);
    if (close < 0) break;
    const end = close + 2;
    blank(start);
    tag.lastIndex = end;
    if (sign === '#') {
      comments.push({ kind: 'block', start, end });
      blank(end);
      continue;
    }
    const from = start + match[0].length;
    const to = /[-_]/.test(text.charAt(close - 1)) && close > from ? close - 1 : close;
    const directive = /^\s*include\s+["']?([\w./-]+)["']?\s*$/.exec(text.slice(from, to));
    if (directive?.[1] !== undefined) {
      includes.push({ name: directive[1], start, end });
      blank(end);
      continue;
    }
    const isOutput = sign === '-' || sign === '~' || sign === '=';
    const code = text.slice(from, to);
    if (isOutput) {
      // as long as the marks that it stands for: `<%-` and `%>`
      source += `;${sign === '=' ? ';' : RAW}(${code.replace(/;\s*$/, (tail) => tail.replace(';', ' '))}`;
      source += `${' '.repeat(close - to)});`;
    } else source += `${' '.repeat(from - start)}${code}${' '.repeat(end - to)}`;
    done = end;
  }
  blank(text.length);
  return { grammar: 'javascript', source: `${source}\n}`, shift: PREFIX.length, after: 1, comments, includes };
}

/** Names that are no values of the context. */
const GLOBALS = new Set(
  (
    'undefined NaN Infinity JSON Math Object Array String Number Boolean Date RegExp Map Set Promise Symbol Error Intl ' +
    'encodeURIComponent encodeURI decodeURIComponent decodeURI escape unescape parseInt parseFloat isNaN isFinite console ' +
    'require process globalThis include arguments'
  ).split(' '),
);
/** Names of the object with all values. */
const WHOLE = new Set(['locals', 'it']);

/**
 * What the language's lowering made of {@link EmbeddedCode}, as a template: places are those of the template, names that
 * nobody declares are values of its context, and outputs are calls of `unescaped`.
 */
export function embeddedTemplate(ir: ModuleIr, code: EmbeddedCode, text: string): ModuleIr {
  const context: Variable = {
    id: ir.variables.length,
    name: 'context',
    nameId: NONE,
    kind: 'synthetic',
    function: 0,
    type: null,
    start: 0,
    end: 0,
    captured: true,
    stores: 1,
    alias: null,
    import: null,
  };
  const main = ir.functions.findIndex((fn) => fn.parent === 0 && fn.name === 'template');
  const functions = ir.functions.map((fn): FunctionIr => {
    // nothing runs by itself
    if (fn.index === 0) return { ...fn, ...moved(fn, code.shift, text.length), body: [], definitions: [] };
    const rewriting = new Rewriting(fn, code, context.id, text.length);
    const body = rewriting.block(fn.body);
    const start = fn.index === main ? rewriting.beginning(fn, code) : [];
    const whole = [...start, ...body];
    return {
      ...fn,
      ...moved(fn, code.shift, text.length),
      body: whole,
      definitions: definitionsIn(whole),
      registerCount: rewriting.registers,
      params: fn.params.map((parameter) => ({ ...parameter, ...moved(parameter, code.shift, text.length) })),
    };
  });
  return {
    ...ir,
    language: 'template',
    source: text,
    functions,
    variables: [...ir.variables.map((one) => ({ ...one, ...moved(one, code.shift, text.length) })), context],
    exports: [],
    importedModules: [],
    comments: [...code.comments, ...ir.comments.map((one) => ({ ...one, ...moved(one, code.shift, text.length) }))],
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function moved({ start, end }: Range, shift: number, length: number): Range {
  const place = (at: number): number => Math.min(Math.max(at - shift, 0), length);
  return { start: place(start), end: place(end) };
}

class Rewriting {
  registers: number;
  /** Registers that hold one of the functions of the template language. */
  private readonly outputs = new Map<Reg, string>();

  constructor(
    fn: FunctionIr,
    private readonly code: EmbeddedCode,
    private readonly context: VarId,
    private readonly length: number,
  ) {
    this.registers = fn.registerCount;
  }

  /** Keeps the context where nested functions see it, and includes what is included without code. */
  beginning(fn: FunctionIr, { includes }: EmbeddedCode): Block {
    const place = { start: 0, end: 0 };
    const given = this.register();
    const block: Instr[] = [
      { op: Op.Param, dst: given, index: 0, ...place },
      { op: Op.StoreVar, variable: this.context, src: given, ...place },
    ];
    for (const { name, start, end } of includes) {
      const callee = this.register();
      const constant = this.register();
      block.push(
        { op: Op.LoadGlobal, dst: callee, name: 'include', nameId: NONE, start, end },
        { op: Op.Const, dst: constant, value: name, start, end },
        ...this.include(callee, [constant], this.register(), { start, end }),
      );
    }
    return fn.params.length === 0 ? block.slice(2) : block;
  }

  private register(): Reg {
    return this.registers++;
  }

  block(instrs: Block): Block {
    return instrs.flatMap((instr) => this.instr(instr));
  }

  private instr(instr: Instr): readonly Instr[] {
    const place = moved(instr, this.code.shift, this.length);
    switch (instr.op) {
      case Op.LoadGlobal: {
        if (instr.name === RAW || instr.name === 'include') {
          const name = instr.name === RAW ? 'unescaped' : 'include';
          this.outputs.set(instr.dst, name);
          return [{ ...instr, name, nameId: NONE, ...place }];
        }
        if (GLOBALS.has(instr.name)) return [{ ...instr, ...place }];
        if (WHOLE.has(instr.name)) return [{ op: Op.LoadVar, dst: instr.dst, variable: this.context, ...place }];
        const context = this.register();
        return [
          { op: Op.LoadVar, dst: context, variable: this.context, start: place.start, end: place.start },
          {
            op: Op.GetField,
            dst: instr.dst,
            object: context,
            name: instr.name,
            nameId: NONE,
            nameStart: place.start,
            nameEnd: place.end,
            ...place,
          },
        ];
      }
      case Op.Call: {
        const name = this.outputs.get(instr.callee);
        if (name === 'include') return this.include(instr.callee, instr.args, instr.dst, place);
        if (name === undefined || instr.args.length === 0) return [{ ...instr, ...place }];
        // the whole mark, of which the call lacks the first character
        const whole = { start: place.start - 1, end: Math.min(place.end + this.code.after, this.length) };
        const shown = this.register();
        return [
          { op: Op.Template, dst: shown, parts: instr.args.slice(0, 1), ...whole },
          { ...instr, args: [shown], spread: null, ...whole },
        ];
      }
      case Op.GetField:
      case Op.CallMethod: {
        const { start: nameStart, end: nameEnd } = moved(
          { start: instr.nameStart, end: instr.nameEnd },
          this.code.shift,
          this.length,
        );
        return [{ ...instr, ...place, nameStart, nameEnd }];
      }
      case Op.ObjectLit: {
        const entries = instr.entries.map((entry) => ({ ...entry, ...moved(entry, this.code.shift, this.length) }));
        return [{ ...instr, ...place, entries }];
      }
      case Op.If:
        return [{ ...instr, ...place, then: this.block(instr.then), else: this.block(instr.else) }];
      case Op.Loop:
        return [
          {
            ...instr,
            ...place,
            test: this.block(instr.test),
            body: this.block(instr.body),
            update: this.block(instr.update),
            else: this.block(instr.else),
          },
        ];
      case Op.Switch:
        return [
          {
            ...instr,
            ...place,
            cases: instr.cases.map((one) => ({ ...one, test: this.block(one.test), body: this.block(one.body) })),
          },
        ];
      case Op.Labelled:
        return [{ ...instr, ...place, body: this.block(instr.body) }];
      case Op.Try:
        return [
          {
            ...instr,
            ...place,
            body: this.block(instr.body),
            handlers: instr.handlers.map((one) => ({ ...one, body: this.block(one.body) })),
            else: this.block(instr.else),
            finalizer: this.block(instr.finalizer),
          },
        ];
      default:
        return [{ ...instr, ...place }];
    }
  }

  /** What is included sees what this template sees, and what it is given. */
  private include(callee: Reg, args: readonly Reg[], dst: Reg, place: Range): readonly Instr[] {
    const context = this.register();
    const given = this.register();
    const entries = [context, ...args.slice(1, 2)].map((value) => ({ name: null, key: NONE, value, ...place }));
    return [
      { op: Op.LoadVar, dst: context, variable: this.context, ...place },
      { op: Op.ObjectLit, dst: given, entries, ...place },
      {
        op: Op.Call,
        dst,
        callee,
        thisArg: NONE,
        args: [args[0] ?? NONE, given],
        spread: null,
        names: null,
        tagged: false,
        ...place,
      },
    ];
  }
}
