/**
 * Calls that come back only if a condition holds: `assert(COLUMNS.includes(by))`, `invariant(…)`, `Assert.isTrue(…)`,
 * `Preconditions.checkArgument(…)`, and functions of the project that raise an error unless they are given something true.
 */
import { NONE, Op, type Block, type CallInstr, type CallMethodInstr, type FunctionIr, type Reg } from '../ir/ir.js';
import { forEachBlock, hasBlocks } from '../ir/blocks.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import { writtenName } from './members.js';
import { refine } from './refine.js';
import type { State } from './state.js';

/** Functions of JavaScript's libraries that raise an error unless the first argument is true. */
const ASSERTS = /^(?:assert|invariant)$/;
const ASSERTING_METHODS: ReadonlySet<string> = new Set(['ok', 'isTrue', 'isOk']);

/** The same of Java's: by class and method. */
const JAVA_CLASSES = /^(?:Assert|Asserts|Validate|Preconditions|Verify|Assertions)$/;
const JAVA_METHODS: ReadonlySet<string> = new Set([
  'isTrue',
  'state',
  'validState',
  'checkArgument',
  'checkState',
  'verify',
  'check',
]);

/** Instructions of a function that does little more than look at its argument. */
const MOST_INSTRUCTIONS = 60;

/** Told after a call has come back. */
export function refineAsserted(act: Activation, state: State, instr: CallInstr | CallMethodInstr): void {
  if (instr.args.length === 0 || instr.spread !== null || !instr.args.some((reg) => isCondition(act, reg))) return;
  if (instr.op === Op.CallMethod) {
    if (isAssertingMethod(act, instr)) refine(act, state, instr.args[0], true);
    return;
  }
  const { fns } = act.read(instr.callee);
  if (fns === null) {
    if (isAssertingFunction(act, instr.callee)) refine(act, state, instr.args[0], true);
    return;
  }
  const fn = fns.length === 1 ? fns[0].fn : null;
  if (fn === null || fn.instructionCount > MOST_INSTRUCTIONS || instr.names !== null) return;
  fn.params.forEach(({ variable }, i) => {
    if (i < instr.args.length && variable !== NONE && throwsUnless(fn, variable))
      refine(act, state, instr.args[i], true);
  });
}

/** May the register hold the outcome of a test? */
function isCondition(act: Activation, reg: Reg): boolean {
  switch (act.definitions[reg]?.op) {
    case Op.Binary:
    case Op.Unary:
    case Op.If:
    case Op.Call:
    case Op.CallMethod:
      return true;
    default:
      return false;
  }
}

/** `invariant(…)`; in Java `checkArgument(…)` after `import static …Preconditions.checkArgument`. */
function isAssertingFunction({ definitions, module: { ir } }: Activation, reg: Reg): boolean {
  const callee = definitions[reg];
  if (callee?.op !== Op.LoadVar || ir.language === 'python') return false;
  const { name, import: binding } = ir.variables[callee.variable];
  if (ir.language !== 'java') return ASSERTS.test(name);
  return binding !== null && JAVA_METHODS.has(name) && JAVA_CLASSES.test(simpleName(binding.module));
}

function isAssertingMethod(act: Activation, { object, name }: CallMethodInstr): boolean {
  const { ir } = act.module;
  const owner = writtenName(ir, act.definitions, object);
  if (ir.language === 'java') return JAVA_METHODS.has(name) && JAVA_CLASSES.test(simpleName(owner));
  return ir.language !== 'python' && ASSERTING_METHODS.has(name) && ASSERTS.test(owner);
}

/** Does a function raise an error where a parameter is not true, `if (!condition) throw …`, whatever else it looks at? */
function throwsUnless({ body, definitions }: FunctionIr, variable: number): boolean {
  for (const instr of body) {
    if (instr.op === Op.If && instr.test === 'truthy') {
      const condition = definitions[instr.condition];
      const isNegated = condition?.op === Op.Unary && condition.operator === '!';
      const tested = isNegated ? definitions[condition.operand] : condition;
      const isParameter = tested?.op === Op.LoadVar && tested.variable === variable;
      if (isParameter && neverEnds(isNegated ? instr.then : instr.else)) return true;
    }
    if (hasWayOut([instr])) return false;
  }
  return false;
}

/** Does a block end with an error, with no way out before? */
function neverEnds(block: Block): boolean {
  return block.at(-1)?.op === Op.Throw && !hasWayOut(block);
}

/** Does a block return, or go on elsewhere, anywhere in it? */
function hasWayOut(block: Block): boolean {
  return block.some((instr) => {
    if (instr.op === Op.Return || instr.op === Op.Break || instr.op === Op.Continue) return true;
    let found = false;
    if (hasBlocks(instr))
      forEachBlock(instr, (inner) => {
        found ||= hasWayOut(inner);
      });
    return found;
  });
}
