/**
 * Who asks why something is or is not reported is told what the walk does, while it does it. An observer reads; it changes
 * nothing, so that what it sees is the analysis and not a second one.
 */
import type { TextRange } from '../../base/textRange.js';
import type { Block, FunctionIr, Instr, Reg } from '../ir/ir.js';
import type { CompiledRow } from '../rules/compiled.js';
import type { Activation } from './analysis.js';
import type { IndexedSetting } from './apiIndex.js';
import type { CallSite } from './call.js';
import type { SettingStop } from './detect.js';
import type { Mark, State } from './state.js';
import type { Value } from './value.js';

/** `quiet`: a call without data, of a function that is walked on its own. `fuel`: the effort for the root is used up. */
export type WhyNotFollowed = 'recursion' | 'depth' | 'fuel' | 'quiet';

export interface Observer {
  /** A function's body begins to be walked. */
  entered(act: Activation): void;
  /** An instruction has been walked. @param before the state before it */
  walked(act: Activation, state: State, instr: Instr, before: Mark): void;
  /** A block that cannot run, for the value that decides on it. */
  skipped(act: Activation, block: Block, by: Instr, decision: Value): void;
  /** The state now knows what a condition tells. @param before the state before that */
  refined(act: Activation, state: State, condition: Reg, before: Mark): void;
  /** A call is about to be made. */
  calls(site: CallSite, callee: Value, construct: boolean): void;
  /** It was made. @param isBuiltin the engine itself knows what it does */
  called(site: CallSite, result: Value, isBuiltin: boolean): void;
  /** A call of a function of the project is not followed. */
  notFollowed(act: Activation, at: TextRange, fn: FunctionIr, why: WhyNotFollowed): void;
  /** A value has reached a sink; what rules report of it is reported. */
  sink(
    act: Activation,
    state: State,
    kind: string,
    value: Value,
    range: TextRange,
    name: string,
    row: CompiledRow | null,
    site: CallSite | null,
  ): void;
  /** A key that a rule looks at has got a value. @param stop why the rule does not report it, null = it does */
  setting(act: Activation, entry: IndexedSetting, key: string, value: Value, range: TextRange, stop: SettingStop): void;
}
