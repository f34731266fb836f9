/**
 * Methods of Java that nothing in the project calls: a framework, another program or a test does. What they are given is
 * data of kind `parameter`, so that a statement built from it is seen although nobody knows where it comes from.
 */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Parameter } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { joinTaints, type Value } from './value.js';

/** Types whose values can hold text that someone has written. */
const TEXTS = new Set(['CharSequence', 'InputStream', 'Reader', 'StringBuilder', 'Source', 'InputSource']);
const ARRAYS = new Set(['byte', 'char', 'String']);

interface Called {
  readonly modules: number;
  readonly names: ReadonlySet<string>;
}

const calledIn = new WeakMap<Analysis, Called>();

/** Name and number of arguments of every method that some code of the project calls. */
function calledNames(analysis: Analysis): ReadonlySet<string> {
  let called = calledIn.get(analysis);
  if (called?.modules !== analysis.modules.length) {
    const names = new Set<string>();
    const visit = (block: Block): void => {
      for (const instr of block) {
        if (instr.op === Op.CallMethod) names.add(`${instr.name}/${String(instr.args.length)}`);
        else if (instr.op === Op.CallSuper) names.add(`${instr.name ?? 'super'}/${String(instr.args.length)}`);
        else if (instr.op === Op.New && instr.type !== null)
          names.add(`new ${instr.type.name.split('.').at(-1) ?? ''}/${String(instr.args.length)}`);
        forEachBlock(instr, visit);
      }
    };
    for (const { ir } of analysis.modules) {
      if (ir.language !== 'java') continue;
      for (const fn of ir.functions) visit(fn.body);
      for (const variable of ir.variables) if (variable.import !== null) names.add(`${variable.import.imported}/*`);
    }
    called = { modules: analysis.modules.length, names };
    calledIn.set(analysis, called);
  }
  return called.names;
}

function isText(parameter: Parameter): boolean {
  const { type } = parameter;
  if (type === null || type.union.length > 0) return false;
  if (type.isArray) return ARRAYS.has(type.name);
  return type.primitive === 'string' || TEXTS.has(type.name);
}

/** Does a method take texts from callers that nobody knows? */
export function hasUnknownCallers(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  if (module.ir.language !== 'java' || fn.class === NONE || fn.isAbstract || !fn.params.some(isText)) return false;
  const names = calledNames(analysis);
  const count = String(fn.params.length);
  if (fn.kind === 'constructor') {
    return !names.has(`new ${module.ir.classes[fn.class].name}/${count}`);
  }
  if (fn.kind !== 'method') return false;
  return !names.has(`${fn.name}/${count}`) && !names.has(`${fn.name}/*`);
}

/** What such a method is given. The arguments of a program come from its operator. */
export function fromUnknownCaller(act: Activation, parameter: Parameter, value: Value): Value {
  const { analysis, module, fn } = act;
  if (act.depth !== 0 || value.taints !== null || parameter.decorators.length > 0 || !isText(parameter)) return value;
  if (!hasUnknownCallers(analysis, module, fn)) return value;
  const isMain = fn.isStatic && fn.name === 'main' && fn.params.length === 1;
  const kind = isMain ? 'command-line' : 'parameter';
  const { start, end, name } = parameter;
  return value.withTaints(
    joinTaints(value.taints, [analysis.sourceTaint(kind, '', module, start, end, 0, name, false, 0)]),
  );
}
