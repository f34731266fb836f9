/** What the lowerings of all languages share: the tree, the builder, and where in the program the lowering is just now. */
import { IrBuilder } from '../ir/irBuilder.js';
import { NONE, type Reg } from '../ir/ir.js';
import { NodeFlag } from '../syntax/flatTree.js';
import { TreeReader } from './treeReader.js';

/** How deep statements and expressions may nest before the rest becomes `Unknown`. Chains do not count. */
export const MAX_DEPTH = 400;

/** How many links of one chain (`else if`, `c ? a : …`, `?.`) are nested in the IR; the rest stands side by side. */
export const MAX_CHAIN = 100;

/** A statement label in force. */
export interface Label {
  readonly name: string;
  readonly target: number;
}

export class LoweringBase<Kind extends number, Field extends number> extends TreeReader<Kind, Field> {
  readonly b = new IrBuilder();
  /** ERROR nodes in order, and which of them have their `Unknown`. */
  readonly errors: number[] = [];
  readonly loweredErrors = new Set<number>();

  /** Nesting of the lowering's own calls. */
  depth = 0;
  /** Names of the enclosing functions, classes and objects: `UserService.find`. */
  path = '';
  breakTarget = NONE;
  continueTarget = NONE;

  /** The path of a function, class or object named `name` at this place. */
  qualified(name: string): string {
    const { path } = this;
    if (path === '') return name;
    return name === '' ? path : `${path}.${name}`;
  }

  /** An `Unknown` for a node that is not lowered. */
  unknown(node: number, sources: readonly Reg[] = []): Reg {
    const isError = (this.flags[node] & NodeFlag.Error) !== 0;
    return this.b.unknown(sources, this.kindName(node), isError, this.start[node], this.end[node]);
  }

  /** The value of a part that error recovery left out of `node`. */
  missing(node: number): Reg {
    const end = this.end[node];
    return this.b.unknown([], 'MISSING', true, end, end);
  }

  /** The ERROR nodes in the subtree of `node`, in order. */
  *errorsInside(node: number): Generator<number> {
    const { errors } = this;
    // the first error at or after the node
    let low = 0;
    let high = errors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (errors[middle] < node) low = middle + 1;
      else high = middle;
    }
    if (low === errors.length) return;
    const end = this.subtreeEnd(node);
    for (let at = low; at < errors.length && errors[at] < end; at += 1) yield errors[at];
  }
}
