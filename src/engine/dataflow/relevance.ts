/**
 * Which functions are worth walking on their own. A function matters if it can hold data and bring it somewhere, if it holds
 * a place that a rule without data flow looks at, or if it leaves something behind that others use. Everything else is walked
 * only when a call brings data into it.
 */
import { simpleName } from '../ir/simpleName.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import {
  NONE,
  Op,
  type Block,
  type FunctionIr,
  type Instr,
  type Parameter,
  type Reg,
  type Variable,
} from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { overriddenRows } from './call.js';
import { declaredClass } from './hierarchy.js';
import { decoratorRows, typeNodesIn } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { exportValue } from './modules.js';
import { deepTaints } from './objects.js';
import { Told } from './triggers.js';
import { Prim, Value } from './value.js';

/** What one pass over a function's own body tells. */
export interface FunctionFacts {
  /** A setting key, or a name that leads to a sink of a rule on calls or constants. */
  readonly checks: boolean;
  /** A name that leads to a sink of a taint rule. */
  readonly sinks: boolean;
  /** A name that leads to a source, or that tells of personal data, a password or a secret. */
  readonly sources: boolean;
  readonly calls: boolean;
  /** Writes a field of `this` or a variable of the module. */
  readonly leaves: boolean;
  readonly usesThis: boolean;
  /** Module-level variables that it reads. */
  readonly reads: readonly number[];
  /** Variables of the module that it calls. */
  readonly called: readonly number[];
  /** Names of what it calls with arguments, where it holds a constant text that may be one of them. */
  readonly handsTextsTo: readonly string[];
}

/** Built-in methods that bring data from outside, and such that take a regular expression. */
const JAVA_SOURCES: ReadonlySet<string> = new Set(['getProperty', 'getenv']);
const JAVA_PATTERNS: ReadonlySet<string> = new Set(['matches', 'replaceAll', 'replaceFirst', 'split', 'compile']);

/** Built-in functions that bring data from outside. */
const PYTHON_SOURCES: ReadonlySet<string> = new Set(['input', 'raw_input']);

export function functionFacts(analysis: Analysis, module: ModuleContext, fn: FunctionIr): FunctionFacts {
  const { index } = analysis;
  const triggers = analysis.triggers(module.ir.language);
  const language = analysis.languageIndex(module.ir.language);
  let checks = false;
  let sinks = false;
  let sources = false;
  let calls = false;
  let leaves = false;
  let usesThis = false;
  const reads = new Set<number>();
  const called = new Set<number>();
  const callees = new Set<string>();
  let hasText = false;
  const isPython = module.ir.language === 'python';
  const isJava = module.ir.language === 'java';
  const comparisons = index.taintRules.has('comparison');
  const links = index.taintRules.has('account-link');
  const isScheme = (reg: Reg): boolean => {
    const piece = analysis.definitions(fn)[reg];
    return piece?.op === Op.Const && typeof piece.value === 'string' && piece.value.includes('://');
  };
  const name = (text: string): void => {
    const told = triggers.of(text);
    if (told === 0) return;
    if ((told & Told.Check) !== 0) checks = true;
    if ((told & Told.Sink) !== 0) sinks = true;
    if ((told & Told.Source) !== 0) sources = true;
  };
  const visit = (instr: Instr): void => {
    switch (instr.op) {
      case Op.Const:
        if (typeof instr.value === 'string' && instr.value !== '') hasText = true;
        return;
      case Op.GetField:
      case Op.CallMethod:
        name(instr.name);
        if (instr.op === Op.CallMethod) {
          calls = true;
          if (instr.args.length > 0) callees.add(instr.name);
        }
        if (isJava && instr.op === Op.CallMethod) {
          if (JAVA_SOURCES.has(instr.name)) sources = true;
          // a pattern that is not written out
          const pattern = instr.args.length === 0 ? undefined : analysis.definitions(fn)[instr.args[0]];
          if (JAVA_PATTERNS.has(instr.name) && pattern?.op !== Op.Const && index.taintRules.has('regex')) sinks = true;
        }
        return;
      case Op.SetField:
        name(instr.name);
        // a static field
        if (isJava) leaves = true;
        // a row on any member of something: `localStorage.*`
        if ((triggers.of('*') & Told.Sink) !== 0) sinks = true;
        if (analysis.definitions(fn)[instr.object]?.op === Op.This) leaves = true;
        return;
      case Op.LoadGlobal:
      case Op.StoreGlobal:
        name(instr.name);
        if (isPython && PYTHON_SOURCES.has(instr.name)) sources = true;
        return;
      case Op.LoadVar: {
        const variable = module.ir.variables[instr.variable];
        if (variable.function === 0 && fn.index !== 0) reads.add(instr.variable);
        // a Java type is told by what is called on it
        if (variable.import !== null && variable.import.imported !== '*') name(variable.import.imported);
        // a row on any member of a module: `js-cookie.*`
        else if (variable.import !== null && !isJava && language.module(variable.import.module) !== null) name('*');
        return;
      }
      case Op.StoreVar: {
        const variable = module.ir.variables[instr.variable];
        if (variable.function === 0) leaves = true;
        name(variable.name);
        return;
      }
      case Op.ObjectLit:
        for (const entry of instr.entries) if (entry.name !== null) name(entry.name);
        return;
      case Op.Call: {
        calls = true;
        // a function value held by a variable may be any API
        const callee = analysis.definitions(fn)[instr.callee];
        if (callee?.op === Op.LoadVar) {
          const variable = module.ir.variables[callee.variable];
          if (instr.args.length > 0) callees.add(variable.name);
          if (variable.kind !== 'function' && variable.kind !== 'class') {
            if (variable.function === 0) called.add(variable.id);
            else if (variable.kind !== 'parameter' || isKnownByName(analysis, module, variable)) checks = sinks = true;
          }
        } else if (callee?.op === Op.Call || callee?.op === Op.CallMethod) sinks = true;
        if (instr.names !== null) for (const keyword of instr.names) if (keyword !== null) name(keyword);
        return;
      }
      case Op.Template:
        if (links && instr.parts.some((part) => typeof part === 'string' && part.includes('://'))) sinks = true;
        return;
      case Op.Binary:
        if (links && instr.operator === '+' && (isScheme(instr.left) || isScheme(instr.right))) sinks = true;
        if (comparisons && (instr.operator.startsWith('==') || instr.operator.startsWith('!='))) sinks = true;
        return;
      case Op.New: {
        calls = true;
        const callee = instr.callee === NONE ? undefined : analysis.definitions(fn)[instr.callee];
        if (callee?.op === Op.LoadVar && module.ir.variables[callee.variable].kind === 'import')
          called.add(callee.variable);
        if (instr.type !== null) name(simpleName(instr.type.name));
        return;
      }
      case Op.CallSuper:
        calls = true;
        usesThis = true;
        return;
      case Op.This:
        usesThis = true;
        return;
      case Op.Jsx:
        for (const attribute of instr.attributes) if (attribute.name !== null) name(attribute.name);
        calls = true;
        return;
      default:
        return;
    }
  };
  const walk = (block: Block): void => {
    for (let i = 0; i < block.length; i++) {
      const instr = block[i];
      visit(instr);
      if (hasBlocks(instr)) forEachBlock(instr, walk);
    }
  };
  walk(fn.body);
  const handsTextsTo = hasText ? [...callees] : [];
  return { checks, sinks, sources, calls, leaves, usesThis, reads: [...reads], called: [...called], handsTextsTo };
}

/** Could walking the function by itself find something, or change what others find? */
export function isRelevant(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const facts = analysis.facts(module, fn);
  if (facts.leaves || mayCheck(analysis, module, facts)) return true;
  // what it brings to a sink may come from a function that it calls
  if (facts.sinks && facts.calls) return true;
  // a password or an algorithm that a helper of the project is given
  if (facts.handsTextsTo.some((name) => analysis.checkingHelpers.has(name))) return true;
  if (!facts.sinks && !facts.calls) return false;
  return facts.sources || hasTellingParameter(analysis, module, fn) || seesData(analysis, module, fn, facts);
}

/** Is there a place in it that a rule without data flow looks at? */
export function mayCheck(analysis: Analysis, module: ModuleContext, facts: FunctionFacts): boolean {
  return facts.checks || facts.called.some((variable) => mayHoldApi(analysis, module, module.ir.variables[variable]));
}

/** May a variable of the module hold something of a library? What it holds tells, when the module has run. */
function mayHoldApi(analysis: Analysis, module: ModuleContext, variable: Variable): boolean {
  const { language } = module.ir;
  if (module.phase !== 'done' || language === 'python' || language === 'java') return true;
  if (isKnownByName(analysis, module, variable)) return true;
  if (variable.import === null) {
    const held = analysis.base.get(module.variableBase + variable.id);
    return held instanceof Value && held.apis !== null;
  }
  const { module: specifier, imported } = variable.import;
  const target = analysis.resolveModule(module, specifier);
  if (target === null) return analysis.languageIndex(language).module(specifier) !== null;
  if (target.phase !== 'done' || imported === '*') return true;
  return exportValue(analysis, target, imported, analysis.base).apis !== null;
}

/** May a value that nothing is known of be of a library, by its name or its written type? */
function isKnownByName(analysis: Analysis, module: ModuleContext, { name, type }: Variable): boolean {
  if (type !== null && type.primitive === null) return true;
  return analysis.languageIndex(module.ir.language).receiverNodes(name) !== null;
}

function hasTellingParameter(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  const language = analysis.languageIndex(module.ir.language);
  if (fn.params.length > 0 && hasFrameworkParameters(analysis, module, fn)) return true;
  for (const parameter of fn.params) {
    if (module.ir.language === 'java') {
      if (tellsOfType(analysis, module, parameter)) return true;
    } else {
      if (parameter.decorators.length > 0) return true;
      if (parameter.type !== null && parameter.type.primitive === null) return true;
    }
    if (analysis.index.vocabulary.classify(parameter.name).length > 0) return true;
    if (language.conventions.some((c) => c.names.has(parameter.name))) return true;
    if (language.conventionalType(fn.params, parameter) !== null) return true;
    if (parameter.properties.some((p) => analysis.index.vocabulary.classify(p).length > 0)) return true;
  }
  return false;
}

/** In Java every parameter has a type: does a model speak of it, or does the class hold data? */
function tellsOfType(analysis: Analysis, module: ModuleContext, parameter: Parameter): boolean {
  if (decoratorRows(analysis, module, parameter.decorators, 'parameter').length > 0) return true;
  const { type } = parameter;
  if (type === null || type.primitive !== null) return false;
  if (typeNodesIn(analysis, module, type) !== null) return true;
  for (const part of [type, ...type.args]) {
    const cls = declaredClass(analysis, module, part);
    if (cls === null) continue;
    const id = analysis.classInstance(cls.module, cls.index);
    if (deepTaints(analysis.base, new Value(null, null, Prim.Object, null, [id], null, null)) !== null) return true;
  }
  return false;
}

/** Does a framework fill the parameters? */
function hasFrameworkParameters(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  return (
    decoratorRows(analysis, module, fn.decorators, 'parameters').length > 0 ||
    decoratorRows(analysis, module, fn.decorators, 'route-parameters').length > 0 ||
    overriddenRows(analysis, module, fn).length > 0
  );
}

function seesData(analysis: Analysis, module: ModuleContext, fn: FunctionIr, facts: FunctionFacts): boolean {
  if (facts.usesThis && fn.class !== NONE) {
    const id = analysis.classInstance(module, fn.class);
    if (deepTaints(analysis.base, new Value(null, null, Prim.Object, null, [id], null, null)) !== null) return true;
  }
  for (const id of facts.reads) {
    if (module.ir.variables[id].import !== null) continue;
    const entry = analysis.base.get(module.variableBase + id);
    if (entry instanceof Value && deepTaints(analysis.base, entry) !== null) return true;
  }
  return false;
}
