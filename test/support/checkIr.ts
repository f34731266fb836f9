/**
 * Checks that a module keeps the IR's promises: each register is written once and read only where its instruction
 * has run, jumps lead to an enclosing target, ids exist, ranges lie in the source and inside their parent's.
 */
import { NONE, Op, type Block, type FunctionIr, type Instr, type ModuleIr, type Reg } from '../../src/engine/ir/ir.js';

/** The breaches found; empty for a valid module. At most 20 are described. */
export function checkIr(module: ModuleIr): string[] {
  return new Checker(module).run();
}

class Checker {
  private readonly problems: string[] = [];
  private readonly stores: number[];
  private fn!: FunctionIr;
  private written = new Set<Reg>();
  private visible = new Set<Reg>();
  private breakTargets: number[] = [];
  private continueTargets: number[] = [];
  private count = 0;
  private unknown = 0;
  private errors = 0;

  constructor(private readonly module: ModuleIr) {
    this.stores = module.variables.map(() => 0);
  }

  run(): string[] {
    const { module } = this;
    let total = 0;
    module.functions.forEach((fn, index) => {
      this.fn = fn;
      if (fn.index !== index) this.problem(`function ${index} has index ${fn.index}`);
      if (index === 0 ? fn.kind !== 'module' : fn.parent < 0 || fn.parent >= module.functions.length) {
        this.problem('kind or parent');
      }
      if (fn.class !== NONE && module.classes[fn.class] === undefined) this.problem(`no class ${fn.class}`);
      for (const variable of fn.freeVariables) {
        const owner = module.variables[variable]?.function;
        if (owner === undefined || owner === 0 || owner === fn.index) this.problem(`free variable v${variable}`);
      }
      this.range(fn, module.source.length, 0);
      for (const param of fn.params) this.range(param, fn.end, fn.start);
      this.written = new Set();
      this.visible = new Set();
      this.count = 0;
      this.block(fn.body, fn.start, fn.end);
      if (this.count !== fn.instructionCount)
        this.problem(`instructionCount ${fn.instructionCount}, not ${this.count}`);
      total += this.count;
      for (const register of this.written) {
        if (register < 0 || register >= fn.registerCount) this.problem(`register r${register} beyond registerCount`);
      }
    });
    if (total !== module.instructionCount)
      this.problem(`module instructionCount ${module.instructionCount}, not ${total}`);
    if (this.unknown !== module.unknownCount) this.problem(`unknownCount ${module.unknownCount}, not ${this.unknown}`);
    if (this.errors !== module.errorCount) this.problem(`errorCount ${module.errorCount}, not ${this.errors}`);
    for (const variable of module.variables) {
      if (variable.stores !== this.stores[variable.id]) {
        this.problem(`v${variable.id}.${variable.name} has ${this.stores[variable.id]} stores, not ${variable.stores}`);
      }
      if (module.functions[variable.function] === undefined) this.problem(`v${variable.id}: no function`);
      this.range(variable, module.source.length, 0);
    }
    module.classes.forEach((cls, index) => {
      if (cls.index !== index) this.problem(`class ${index} has index ${cls.index}`);
      this.range(cls, module.source.length, 0);
      for (const field of cls.fields) this.range(field, cls.end, cls.start);
      for (const fn of [...cls.methods, ...cls.constructors]) {
        if (module.functions[fn]?.class !== index) this.problem(`class ${index}: function ${fn} is not its own`);
      }
    });
    for (const one of module.exports) {
      this.range(one, module.source.length, 0);
      if (one.from === null && module.variables[one.variable] === undefined) this.problem(`export ${one.exported}`);
    }
    for (const comment of module.comments) this.range(comment, module.source.length, 0);
    return this.problems;
  }

  private problem(text: string, instr?: Instr): void {
    if (this.problems.length >= 20) return;
    const where =
      instr === undefined ? '' : ` in op ${instr.op} «${this.module.source.slice(instr.start, instr.start + 60)}»`;
    this.problems.push(`${this.module.path} f${this.fn.index} ${this.fn.qualifiedName}: ${text}${where}`);
  }

  private range(at: { readonly start: number; readonly end: number }, end: number, start: number, instr?: Instr): void {
    if (!(at.start >= start && at.start <= at.end && at.end <= end)) {
      this.problem(`range ${at.start}–${at.end} outside of ${start}–${end}`, instr);
    }
  }

  private define(register: Reg, instr: Instr): void {
    if (register === NONE) return;
    if (this.written.has(register)) this.problem(`r${register} written twice`, instr);
    this.written.add(register);
    this.visible.add(register);
  }

  private read(register: Reg, instr: Instr, optional = false): void {
    if (register === NONE && optional) return;
    if (!this.visible.has(register)) this.problem(`r${register} read where it is not written`, instr);
  }

  private reads(registers: readonly Reg[], instr: Instr, optional = false): void {
    for (const register of registers) this.read(register, instr, optional);
  }

  /** Walks a block; `inside` runs while its registers are still visible. */
  private block(block: Block, start: number, end: number, inside?: () => void): void {
    const defined: Reg[] = [];
    for (const instr of block) {
      this.count += 1;
      this.range(instr, end, start, instr);
      this.instruction(instr);
      if ('dst' in instr && instr.dst !== NONE) defined.push(instr.dst);
    }
    inside?.();
    for (const register of defined) this.visible.delete(register);
  }

  private variable(id: number, instr: Instr): void {
    const variable = this.module.variables[id];
    if (variable === undefined) this.problem(`no variable v${id}`, instr);
    else if (variable.function !== this.fn.index && !variable.captured) this.problem(`v${id} is not captured`, instr);
    else if (variable.function !== this.fn.index && variable.function !== 0 && !this.fn.freeVariables.includes(id)) {
      this.problem(`v${id}.${variable.name} is not among the free variables`, instr);
    }
  }

  private instruction(instr: Instr): void {
    const { start, end } = instr;
    switch (instr.op) {
      case Op.Const:
      case Op.Regex:
      case Op.LoadGlobal:
      case Op.ImportModule:
      case Op.This:
      case Op.Arguments:
      case Op.CatchParam:
        break;
      case Op.Param:
        if (this.fn.params[instr.index] === undefined) this.problem(`no parameter ${instr.index}`, instr);
        break;
      case Op.LoadVar:
        this.variable(instr.variable, instr);
        break;
      case Op.StoreVar:
        this.variable(instr.variable, instr);
        this.stores[instr.variable]! += 1;
        this.read(instr.src, instr);
        break;
      case Op.StoreGlobal:
        this.read(instr.src, instr);
        break;
      case Op.GetField:
        this.read(instr.object, instr);
        this.range({ start: instr.nameStart, end: instr.nameEnd }, end, start, instr);
        break;
      case Op.GetIndex:
        this.reads([instr.object, instr.index], instr);
        break;
      case Op.SetField:
        this.reads([instr.object, instr.src], instr);
        break;
      case Op.SetIndex:
        this.reads([instr.object, instr.index, instr.src], instr);
        break;
      case Op.Delete:
        this.read(instr.object, instr);
        this.read(instr.index, instr, instr.name !== null);
        break;
      case Op.RestOf:
      case Op.Iterate:
      case Op.Await:
      case Op.Cast:
        this.read(instr.src, instr);
        break;
      case Op.Yield:
        this.read(instr.src, instr, true);
        break;
      case Op.Call:
        this.read(instr.callee, instr);
        this.read(instr.thisArg, instr, true);
        this.arguments(instr);
        break;
      case Op.CallMethod:
        this.read(instr.object, instr);
        this.range({ start: instr.nameStart, end: instr.nameEnd }, end, start, instr);
        this.arguments(instr);
        break;
      case Op.CallSuper:
        this.arguments(instr);
        break;
      case Op.New:
        this.read(instr.callee, instr, instr.type !== null);
        this.arguments(instr);
        break;
      case Op.Template:
        for (const part of instr.parts) if (typeof part !== 'string') this.read(part, instr);
        break;
      case Op.Binary:
        this.reads([instr.left, instr.right], instr);
        break;
      case Op.Unary:
        this.read(instr.operand, instr);
        break;
      case Op.ObjectLit:
        for (const entry of instr.entries) {
          this.read(entry.value, instr);
          this.read(entry.key, instr, true);
          this.range(entry, end, start, instr);
        }
        break;
      case Op.ArrayLit:
        this.reads(instr.items, instr, true);
        if (instr.spread !== null && instr.spread.length !== instr.items.length) this.problem('spread length', instr);
        break;
      case Op.Closure: {
        const fn = this.module.functions[instr.function];
        if (fn === undefined) this.problem(`no function ${instr.function}`, instr);
        else if (fn.parent !== this.fn.index) this.problem(`f${fn.index} has parent ${fn.parent}`, instr);
        break;
      }
      case Op.Class:
        if (this.module.classes[instr.class] === undefined) this.problem(`no class ${instr.class}`, instr);
        this.read(instr.superclass, instr, true);
        break;
      case Op.Jsx:
        this.read(instr.component, instr, instr.tag !== null);
        for (const attribute of instr.attributes) this.read(attribute.value, instr);
        this.reads(instr.children, instr);
        break;
      case Op.Unknown:
        if (instr.isError) this.errors += 1;
        else this.unknown += 1;
        this.reads(instr.sources, instr);
        break;
      case Op.If:
        this.read(instr.condition, instr);
        this.block(instr.then, start, end, () => this.read(instr.thenValue, instr, instr.dst === NONE));
        this.block(instr.else, start, end, () => this.read(instr.elseValue, instr, instr.dst === NONE));
        break;
      case Op.Loop:
        this.breakTargets.push(instr.id);
        this.continueTargets.push(instr.id);
        if (instr.testFirst) {
          this.block(instr.test, start, end, () => this.read(instr.condition, instr, true));
          this.block(instr.body, start, end);
        } else {
          this.block(instr.body, start, end);
          this.block(instr.test, start, end, () => this.read(instr.condition, instr, true));
        }
        this.block(instr.update, start, end);
        this.continueTargets.pop();
        this.breakTargets.pop();
        this.block(instr.else, start, end);
        break;
      case Op.Switch:
        this.read(instr.value, instr);
        this.breakTargets.push(instr.id);
        for (const one of instr.cases) {
          this.range(one, end, start, instr);
          this.block(one.test, start, end, () => this.reads(one.values, instr));
          this.block(one.body, start, end, () => this.read(one.result, instr, instr.dst === NONE));
        }
        this.breakTargets.pop();
        break;
      case Op.Labelled:
        this.breakTargets.push(instr.id);
        this.block(instr.body, start, end);
        this.breakTargets.pop();
        break;
      case Op.Try:
        this.block(instr.body, start, end);
        for (const handler of instr.handlers) this.block(handler.body, handler.start, handler.end);
        this.block(instr.else, start, end);
        this.block(instr.finalizer, start, end);
        break;
      case Op.Break:
        if (!this.breakTargets.includes(instr.target)) this.problem(`break to #${instr.target}`, instr);
        break;
      case Op.Continue:
        if (!this.continueTargets.includes(instr.target)) this.problem(`continue to #${instr.target}`, instr);
        break;
      case Op.Return:
        this.read(instr.value, instr, true);
        break;
      case Op.Throw:
        this.read(instr.value, instr);
        break;
    }
    if ('dst' in instr) this.define(instr.dst, instr);
  }

  private arguments(instr: Extract<Instr, { args: readonly Reg[] }>): void {
    this.reads(instr.args, instr);
    if (instr.spread !== null && instr.spread.length !== instr.args.length) this.problem('spread length', instr);
    if (instr.names !== null && instr.names.length !== instr.args.length) this.problem('names length', instr);
  }
}
