/** What a function or a component hands on as it was given, by someone that the code does not show. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type FunctionIr, type Instr } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import type { ModuleContext } from './moduleContext.js';

/** Through how many variables it may have gone. */
const MAX_VARIABLES = 3;

/**
 * Is the argument, unchanged, a parameter that no call in the project passes, an input of an Angular component (`@Input`), or a
 * field of an AngularJS scope that the file never writes? Data whose way is known is none: other rules speak of it.
 */
export function isPassedOn({ act, args, argRegs }: CallSite, argument: number): boolean {
  if (argument >= argRegs.length || args[argument].taints !== null) return false;
  let definition = act.definitions[argRegs[argument]];
  for (let hops = 0; hops < MAX_VARIABLES && definition?.op === Op.LoadVar; hops++) {
    const { variable } = definition;
    const { stores, function: owner } = act.module.ir.variables[variable];
    const source = act.analysis.storesOf(act.fn).get(variable);
    if (stores !== 1 || owner !== act.fn.index || source === undefined) return false;
    const parameter = act.fn.params.find((p) => p.variable === variable);
    if (parameter !== undefined)
      return act.args?.[parameter.index] === undefined && !isCalledByName(act.analysis, act.fn.name);
    definition = act.definitions[source];
  }
  if (definition?.op !== Op.GetField) return false;
  const { name } = definition;
  const owner = act.definitions[definition.object];
  if (owner?.op === Op.This) return isInput(act, name);
  if (owner?.op !== Op.LoadVar || act.module.ir.variables[owner.variable].name !== '$scope') return false;
  return !someInstruction(act.module, (instr) => instr.op === Op.SetField && instr.name === name);
}

/** A field with Angular's `@Input`, which templates of other components fill. */
function isInput({ module, fn }: Activation, name: string): boolean {
  if (fn.class === NONE) return false;
  const field = module.ir.classes[fn.class].fields.find((f) => f.name === name);
  return field?.decorators.some((decorator) => decorator.name === 'Input') === true;
}

/** Does a call in the files that are analysed together name the function? */
function isCalledByName(analysis: Analysis, name: string): boolean {
  if (name === '') return false;
  return analysis.modules.some((module) =>
    someInstruction(module, (instr, fn) => {
      if (instr.op === Op.CallMethod) return instr.name === name;
      if (instr.op !== Op.Call) return false;
      const callee = fn.definitions[instr.callee];
      return callee?.op === Op.LoadVar && module.ir.variables[callee.variable].name === name;
    }),
  );
}

function someInstruction(module: ModuleContext, test: (instr: Instr, fn: FunctionIr) => boolean): boolean {
  const inBlock = (block: Block, fn: FunctionIr): boolean =>
    block.some((instr) => {
      if (test(instr, fn)) return true;
      let inside = false;
      forEachBlock(instr, (inner) => {
        inside ||= inBlock(inner, fn);
      });
      return inside;
    });
  return module.ir.functions.some((fn) => inBlock(fn.body, fn));
}
