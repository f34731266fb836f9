/**
 * Golden text of a module: one line an instruction, nested blocks indented, and at the end of each line the source
 * text that the instruction stands for.
 */
import {
  NONE,
  Op,
  type Arguments,
  type Block,
  type ClassIr,
  type Decorator,
  type FunctionIr,
  type Instr,
  type ModuleIr,
  type Parameter,
  type Reg,
  type TypeRef,
  type VarId,
} from './ir.js';

const EXCERPT_LENGTH = 44;
const EXCERPT_COLUMN = 64;

/** The IR of a module as text, stable for golden tests. */
export function printIr(module: ModuleIr): string {
  return new Printer(module).print();
}

class Printer {
  private readonly lines: string[] = [];

  constructor(private readonly module: ModuleIr) {}

  print(): string {
    const { module, lines } = this;
    lines.push(`module ${module.path} ${module.language}`);
    if (module.packageName !== '') lines.push(`package ${module.packageName}`);
    for (const name of module.importedModules) lines.push(`uses ${JSON.stringify(name)}`);
    for (const variable of module.variables) {
      const parts = [`${this.variable(variable.id)}: ${variable.kind} of f${variable.function}`];
      if (variable.type !== null) parts.push(`type ${this.type(variable.type)}`);
      if (variable.captured) parts.push('captured');
      parts.push(`stores ${variable.stores}`);
      if (variable.import !== null) {
        const { module: from, imported, typeOnly } = variable.import;
        parts.push(`import ${imported} from ${JSON.stringify(from)}${typeOnly ? ' type-only' : ''}`);
      }
      this.line(0, parts.join(', '), variable.start, variable.end);
    }
    for (const { exported, variable, from, start, end } of module.exports) {
      const what = from === null ? this.variable(variable) : `${from.imported} of ${JSON.stringify(from.module)}`;
      this.line(0, `export ${exported} = ${what}`, start, end);
    }
    for (const cls of module.classes) this.class(cls);
    for (const fn of module.functions) this.function(fn);
    if (module.comments.length > 0) lines.push('', `comments ${module.comments.length}`);
    lines.push(
      '',
      `instructions ${module.instructionCount}, unknown ${module.unknownCount}, errors ${module.errorCount}`,
      '',
    );
    return lines.join('\n');
  }

  private class(cls: ClassIr): void {
    this.lines.push('');
    this.decorators(0, cls.decorators);
    const parts = [`class c${cls.index} ${cls.kind} ${cls.name || '(anonymous)'}`];
    if (cls.variable !== NONE) parts.push(`in ${this.variable(cls.variable)}`);
    if (cls.superclass !== null) parts.push(`extends ${this.type(cls.superclass)}`);
    if (cls.interfaces.length > 0) parts.push(`implements ${cls.interfaces.map((type) => this.type(type)).join(', ')}`);
    this.line(0, parts.join(' '), cls.start, cls.end);
    for (const field of cls.fields) {
      this.decorators(1, field.decorators);
      const type = field.type === null ? '' : `: ${this.type(field.type)}`;
      this.line(1, `${field.isStatic ? 'static ' : ''}field ${field.name}${type}`, field.start, field.end);
    }
    if (cls.constructors.length > 0) this.line(1, `constructor ${cls.constructors.map((fn) => `f${fn}`).join(' ')}`);
    if (cls.methods.length > 0) this.line(1, `methods ${cls.methods.map((fn) => `f${fn}`).join(' ')}`);
    if (cls.fieldInitializer !== NONE) this.line(1, `field initializer f${cls.fieldInitializer}`);
  }

  private function(fn: FunctionIr): void {
    this.lines.push('');
    this.decorators(0, fn.decorators);
    const parts = [`function f${fn.index}`];
    if (fn.isStatic) parts.push('static');
    if (fn.isAbstract) parts.push('abstract');
    if (fn.isAsync) parts.push('async');
    parts.push(fn.isGenerator ? `${fn.kind}*` : fn.kind);
    if (fn.name !== '') parts.push(fn.name);
    if (fn.qualifiedName !== fn.name) parts.push(`<${fn.qualifiedName}>`);
    parts.push(`(${fn.params.map((param) => this.param(param)).join(', ')})`);
    if (fn.returnType !== null) parts.push(`: ${this.type(fn.returnType)}`);
    if (fn.class !== NONE) parts.push(`of c${fn.class}`);
    if (fn.parent !== NONE) parts.push(`in f${fn.parent}`);
    if (fn.freeVariables.length > 0) parts.push(`free ${fn.freeVariables.map((id) => this.variable(id)).join(' ')}`);
    this.lines.push(parts.join(' '));
    this.block(fn.body, 1);
  }

  private param(param: Parameter): string {
    const decorators = param.decorators.map((decorator) => `${this.decorator(decorator)} `).join('');
    const rest = param.rest === 'none' ? '' : param.rest === 'positional' ? '...' : '**';
    const name = param.name !== '' ? param.name : `{${param.properties.join(' ')}}`;
    const type = param.type === null ? '' : `: ${this.type(param.type)}`;
    return `${decorators}${rest}${name}${type}${param.hasDefault ? ' = …' : ''}`;
  }

  private decorators(depth: number, decorators: readonly Decorator[]): void {
    for (const decorator of decorators) this.line(depth, this.decorator(decorator), decorator.start, decorator.end);
  }

  private decorator({ name, root, called, args, value }: Decorator): string {
    const list = args.map((arg) => {
      const text = Array.isArray(arg.value) ? `[${arg.value.map(constantText).join(', ')}]` : constantText(arg.value);
      return arg.name === null ? text : `${arg.name}=${text}`;
    });
    const from = root === NONE ? '' : ` of ${this.variable(root)}`;
    return `@${name}${called ? `(${list.join(', ')})` : ''}${from}${value === NONE ? '' : ` in r${value}`}`;
  }

  private variable(id: VarId): string {
    return id === NONE ? 'none' : `v${id}.${this.module.variables[id].name}`;
  }

  private type(type: TypeRef): string {
    const parts: string[] = [];
    if (type.name !== '') parts.push(type.name);
    if (type.union.length > 0) parts.push(`(${type.union.map((member) => this.type(member)).join(' | ')})`);
    if (type.args.length > 0) parts.push(`<${type.args.map((arg) => this.type(arg)).join(', ')}>`);
    if (type.isArray) parts.push('[]');
    if (type.primitive !== null && type.primitive !== type.name) parts.push(`~${type.primitive}`);
    if (type.root !== NONE) parts.push(`@v${type.root}`);
    return parts.length === 0 ? '?' : parts.join('');
  }

  private line(depth: number, text: string, start = -1, end = -1): void {
    const line = '  '.repeat(depth) + text;
    if (start < 0) {
      this.lines.push(line);
      return;
    }
    let excerpt = this.module.source.slice(start, Math.min(end, start + 2 * EXCERPT_LENGTH)).replace(/\s+/g, ' ');
    if (excerpt.length > EXCERPT_LENGTH) excerpt = `${excerpt.slice(0, EXCERPT_LENGTH)}…`;
    this.lines.push(`${line.padEnd(EXCERPT_COLUMN)} ; ${excerpt}`);
  }

  private block(block: Block, depth: number): void {
    for (const instr of block) this.instruction(instr, depth);
  }

  private nested(title: string, block: Block, depth: number): void {
    if (block.length === 0) return;
    this.line(depth, title);
    this.block(block, depth + 1);
  }

  private instruction(instr: Instr, depth: number): void {
    const text = this.text(instr);
    this.line(depth, text, instr.start, instr.end);
    switch (instr.op) {
      case Op.If:
        this.nested('then', instr.then, depth + 1);
        this.nested('else', instr.else, depth + 1);
        break;
      case Op.Loop:
        this.nested('test', instr.test, depth + 1);
        this.nested('body', instr.body, depth + 1);
        this.nested('update', instr.update, depth + 1);
        this.nested('else', instr.else, depth + 1);
        break;
      case Op.Switch:
        for (const one of instr.cases) {
          this.nested('test', one.test, depth + 1);
          const values = one.values.map((value) => `r${value}`).join(' ');
          const title = one.isDefault ? 'default' : `case ${values}`;
          this.line(depth + 1, title + (one.result === NONE ? '' : ` => r${one.result}`), one.start, one.end);
          this.block(one.body, depth + 2);
        }
        break;
      case Op.Labelled:
        this.block(instr.body, depth + 1);
        break;
      case Op.Try:
        this.nested('body', instr.body, depth + 1);
        for (const handler of instr.handlers) {
          const types = handler.types.map((type) => ` ${this.type(type)}`).join('');
          this.line(depth + 1, `catch${types}`, handler.start, handler.end);
          this.block(handler.body, depth + 2);
        }
        this.nested('else', instr.else, depth + 1);
        this.nested('finally', instr.finalizer, depth + 1);
        break;
      default:
        break;
    }
  }

  private text(instr: Instr): string {
    const dst = 'dst' in instr && instr.dst !== NONE ? `r${instr.dst} = ` : '';
    switch (instr.op) {
      case Op.Const:
        return `${dst}const ${constantText(instr.value)}`;
      case Op.Regex:
        return `${dst}regex /${instr.pattern}/${instr.flags}`;
      case Op.LoadVar:
        return `${dst}load ${this.variable(instr.variable)}`;
      case Op.StoreVar:
        return `store ${this.variable(instr.variable)} = r${instr.src}`;
      case Op.LoadGlobal:
        return `${dst}global ${instr.name}`;
      case Op.StoreGlobal:
        return `store global ${instr.name} = r${instr.src}`;
      case Op.ImportModule:
        return `${dst}${instr.isPromise ? 'import promise' : 'import'} ${JSON.stringify(instr.module)}`;
      case Op.Param:
        return `${dst}param ${instr.index}`;
      case Op.This:
        return `${dst}this`;
      case Op.Arguments:
        return `${dst}arguments`;
      case Op.GetField:
        return `${dst}r${instr.object}.${fieldText(instr.name)}`;
      case Op.GetIndex:
        return `${dst}r${instr.object}[r${instr.index}]`;
      case Op.SetField:
        return `r${instr.object}.${fieldText(instr.name)} = r${instr.src}`;
      case Op.SetIndex:
        return `r${instr.object}[r${instr.index}] = r${instr.src}`;
      case Op.Delete:
        return `delete r${instr.object}${instr.name === null ? `[r${instr.index}]` : `.${fieldText(instr.name)}`}`;
      case Op.RestOf: {
        const what = instr.excluded === null ? `from ${instr.from}` : `without ${instr.excluded.join(' ')}`;
        return `${dst}rest of r${instr.src} ${what}`;
      }
      case Op.Iterate:
        return `${dst}${instr.mode} of r${instr.src}`;
      case Op.Call: {
        const self = instr.thisArg === NONE ? '' : ` this r${instr.thisArg}`;
        return `${dst}call r${instr.callee}${argsText(instr)}${self}${instr.tagged ? ' tagged' : ''}`;
      }
      case Op.CallMethod:
        return `${dst}call r${instr.object}.${fieldText(instr.name)}${argsText(instr)}${instr.tagged ? ' tagged' : ''}`;
      case Op.CallSuper:
        return `${dst}super${instr.name === null ? '' : `.${instr.name}`}${argsText(instr)}`;
      case Op.New: {
        const what = instr.callee === NONE && instr.type !== null ? this.type(instr.type) : `r${instr.callee}`;
        return `${dst}new ${what}${argsText(instr)}`;
      }
      case Op.Template: {
        const parts = instr.parts.map((part) => (typeof part === 'string' ? JSON.stringify(part) : `r${part}`));
        return `${dst}template ${parts.join(' ')}`;
      }
      case Op.Binary:
        return `${dst}r${instr.left} ${instr.operator} r${instr.right}`;
      case Op.Unary:
        return `${dst}${instr.operator} r${instr.operand}`;
      case Op.ObjectLit: {
        const entries = instr.entries.map(({ name, key, value }) => {
          if (name !== null) return `${fieldText(name)}: r${value}`;
          return key === NONE ? `...r${value}` : `[r${key}]: r${value}`;
        });
        return `${dst}{${entries.join(', ')}}`;
      }
      case Op.ArrayLit: {
        const items = instr.items.map((item, at) => `${instr.spread?.[at] === true ? '...' : ''}${regText(item)}`);
        return `${dst}${instr.kind === 'array' ? '' : instr.kind}[${items.join(', ')}]`;
      }
      case Op.Closure:
        return `${dst}closure f${instr.function}`;
      case Op.Class:
        return `${dst}class c${instr.class}${instr.superclass === NONE ? '' : ` extends r${instr.superclass}`}`;
      case Op.Jsx: {
        const attributes = instr.attributes.map(({ name, value }) =>
          name === null ? ` ...r${value}` : ` ${name}=r${value}`,
        );
        const tag = instr.tag ?? `r${instr.component}`;
        return `${dst}<${tag}${attributes.join('')}>${instr.children.map((child) => ` r${child}`).join('')}`;
      }
      case Op.Cast:
        return `${dst}r${instr.src} as ${instr.type === null ? 'non-null' : this.type(instr.type)}`;
      case Op.Await:
        return `${dst}await r${instr.src}`;
      case Op.Yield:
        return `${dst}yield${instr.delegate ? '*' : ''}${instr.src === NONE ? '' : ` r${instr.src}`}`;
      case Op.CatchParam:
        return `${dst}caught`;
      case Op.Unknown: {
        const sources = instr.sources.map((source) => ` r${source}`).join('');
        return `${dst}unknown ${instr.isError ? 'error ' : ''}${instr.nodeKind}${sources}`;
      }
      case Op.If: {
        const test = instr.test === 'nullish' ? `r${instr.condition} is nullish` : `r${instr.condition}`;
        const values = instr.dst === NONE ? '' : ` ? ${regText(instr.thenValue)} : ${regText(instr.elseValue)}`;
        return `${dst}if ${test}${values}`;
      }
      case Op.Loop: {
        const condition = instr.condition === NONE ? '' : ` while r${instr.condition}`;
        const notes = `${instr.testFirst ? '' : ' test-last'}${instr.mayRunZeroTimes ? '' : ' at-least-once'}`;
        return `loop #${instr.id}${condition}${notes}`;
      }
      case Op.Switch:
        return `${dst}switch #${instr.id} r${instr.value}${instr.fallsThrough ? '' : ' no-fallthrough'}`;
      case Op.Labelled:
        return `labelled #${instr.id}`;
      case Op.Try:
        return 'try';
      case Op.Break:
        return `break #${instr.target}`;
      case Op.Continue:
        return `continue #${instr.target}`;
      case Op.Return:
        return `return${instr.value === NONE ? '' : ` r${instr.value}`}`;
      case Op.Throw:
        return `throw r${instr.value}`;
    }
  }
}

function regText(register: Reg): string {
  return register === NONE ? 'hole' : `r${register}`;
}

function argsText({ args, spread, names }: Arguments): string {
  const list = args.map((arg, at) => {
    const name = names?.[at];
    return `${name === null || name === undefined ? '' : `${name}=`}${spread?.[at] === true ? '...' : ''}r${arg}`;
  });
  return `(${list.join(', ')})`;
}

function fieldText(name: string): string {
  return /^[\w$#]+$/.test(name) ? name : JSON.stringify(name);
}

function constantText(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
