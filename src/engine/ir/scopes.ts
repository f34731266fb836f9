/**
 * Name resolution while a lowering walks a module: which variable a name means at this place.
 *
 * One map from name to variable, with an undo list: entering a scope binds its names, leaving it restores what
 * they meant before. A lookup is one hash access, however deep the scopes are.
 */
import { NONE, type VarId } from './ir.js';

/** The names that one scope declares, found by a language's declaration pass before lowering. */
export type ScopeNames = ReadonlyMap<string, VarId>;

export class Bindings {
  private readonly current = new Map<string, VarId>();
  private readonly undoNames: string[] = [];
  private readonly undoValues: VarId[] = [];

  /** The variable that `name` means here, or NONE for a global. */
  resolve(name: string): VarId {
    const variable = this.current.get(name);
    return variable === undefined ? NONE : variable;
  }

  /** Makes `name` mean `variable` until `restore` of an earlier mark. */
  bind(name: string, variable: VarId): void {
    const before = this.current.get(name);
    this.undoNames.push(name);
    this.undoValues.push(before === undefined ? NONE : before);
    this.current.set(name, variable);
  }

  bindAll(names: ScopeNames): void {
    for (const [name, variable] of names) this.bind(name, variable);
  }

  /** A place to `restore` to. */
  mark(): number {
    return this.undoNames.length;
  }

  restore(mark: number): void {
    while (this.undoNames.length > mark) {
      const name = this.undoNames.pop()!;
      this.current.set(name, this.undoValues.pop()!);
    }
  }
}
