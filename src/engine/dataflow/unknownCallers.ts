/**
 * Methods of Java that nothing in the project calls: a framework, another program or a test does. What they are given is
 * data of kind `parameter`, so that a statement built from it is seen although nobody knows where it comes from.
 */
import { NONE, Op, type FunctionIr, type Parameter, type Reg, type TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation, Analysis } from './analysis.js';
import { javaTypeOf } from './javaTypes.js';
import type { ModuleContext } from './moduleContext.js';
import { joinTaints, type Value } from './value.js';

/** Types whose values can hold text that someone has written. */
const TEXTS = new Set(['CharSequence', 'InputStream', 'Reader', 'StringBuilder', 'Source', 'InputSource']);
const ARRAYS = new Set(['byte', 'char', 'String']);

/** A call, with the register of the object that it is made on. */
interface Call {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
  readonly object: Reg;
}

interface Called {
  readonly modules: number;
  /** By name and number of arguments. */
  readonly calls: ReadonlyMap<string, readonly Call[]>;
}

const calledIn = new WeakMap<Analysis, Called>();

/** Every call in the project of what it declares. */
function callsOf(analysis: Analysis): Called['calls'] {
  let called = calledIn.get(analysis);
  if (called?.modules !== analysis.modules.length) {
    const calls = new Map<string, Call[]>();
    const add = (key: string, call: Call): void => {
      const list = calls.get(key);
      if (list === undefined) calls.set(key, [call]);
      // so many callers are not looked at one by one
      else if (list.length < MAX_CALLS) list.push(call);
    };
    const modules = analysis.modules.filter(({ ir }) => ir.language === 'java');
    const declared = new Set(modules.flatMap(({ ir }) => [...ir.functions, ...ir.classes].map(({ name }) => name)));
    for (const module of modules) {
      const { ir } = module;
      for (const fn of ir.functions) {
        for (const instr of fn.definitions) {
          if (instr?.op === Op.CallMethod) {
            // most calls are of libraries
            if (declared.has(instr.name))
              add(`${instr.name}/${String(instr.args.length)}`, { module, fn, object: instr.object });
          } else if (instr?.op === Op.CallSuper)
            add(`${instr.name ?? 'super'}/${String(instr.args.length)}`, { module, fn, object: NONE });
          else if (instr?.op === Op.New && instr.type !== null) {
            const name = simpleName(instr.type.name);
            if (declared.has(name)) add(`new ${name}/${String(instr.args.length)}`, { module, fn, object: NONE });
          }
        }
      }
      for (const variable of ir.variables) {
        if (variable.import !== null)
          add(`${variable.import.imported}/*`, { module, fn: ir.functions[0], object: NONE });
      }
    }
    called = { modules: analysis.modules.length, calls };
    calledIn.set(analysis, called);
  }
  return called.calls;
}

const MAX_CALLS = 40;

/** Is the call made on an object that is declared to be of a library's type? Then it is no call of the project's method. */
function isOfLibrary(analysis: Analysis, call: Call): boolean {
  const definition = call.object === NONE ? undefined : call.fn.definitions[call.object];
  let type: TypeRef | null = null;
  if (definition?.op === Op.LoadVar) type = call.module.ir.variables[definition.variable].type;
  else if (definition?.op === Op.GetField && call.fn.class !== NONE) {
    const { fields } = call.module.ir.classes[call.fn.class];
    type = fields.find((field) => field.name === definition.name)?.type ?? null;
  }
  if (type === null || type.isArray) return false;
  const { cls, nodes } = javaTypeOf(analysis, call.module, type);
  return cls === null && nodes.length > 0;
}

function isCalled(analysis: Analysis, key: string): boolean {
  const calls = callsOf(analysis).get(key);
  if (calls === undefined) return false;
  return calls.length >= MAX_CALLS || !calls.every((call) => isOfLibrary(analysis, call));
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
  const counts = argumentCounts(fn);
  const { name, decorators } = module.ir.classes[fn.class];
  // settings, which Spring reads for it
  if (decorators.some((d) => simpleName(d.name) === 'ConfigurationProperties')) return false;
  if (fn.kind === 'constructor') {
    return !counts.some((count) => isCalled(analysis, `new ${name}/${String(count)}`));
  }
  return (
    fn.kind === 'method' &&
    !counts.some((count) => isCalled(analysis, `${fn.name}/${String(count)}`)) &&
    !isCalled(analysis, `${fn.name}/*`)
  );
}

/** Arguments beyond those of the parameters with which a method of any number of them is looked for. */
const MOST_VARIABLE = 12;

/** How many arguments a method may be called with. */
function argumentCounts({ params }: FunctionIr): readonly number[] {
  if (params.at(-1)?.rest !== 'positional') return [params.length];
  return Array.from({ length: MOST_VARIABLE }, (_, more) => params.length - 1 + more);
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
