/** The functions of a project by the names that calls of them have, and what they may do with data. */
import { isTestPath } from '../../base/testPath.js';
import { NONE, type FunctionIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { keepsArguments, mayCheck } from './relevance.js';

/** Instructions of a method that only says that others have to do the work. */
const TRIVIAL = 3;

interface Owned {
  readonly module: ModuleContext;
  readonly fn: FunctionIr;
}

/** Bits of what functions of one name do. */
const enum Flow {
  /** One of them gives data by itself. */
  Gives = 1,
  /** One of them brings what it is given to a sink. */
  Takes = 2,
}

export class NamedFunctions {
  readonly #functions = new Map<string, Owned[]>();
  /** Constructors, and methods that take nothing, by the names of their classes. */
  readonly #ofClasses = new Map<string, Owned[]>();
  readonly #only = new Map<string, Owned | null>();
  readonly #checks = new Map<string, boolean>();
  readonly #keeps = new Map<string, boolean>();
  readonly #flows = new Map<string, number>();

  constructor(private readonly analysis: Analysis) {
    for (const module of analysis.modules)
      for (const fn of module.ir.functions) {
        if (fn.index === 0) continue;
        add(this.#functions, fn.name, module, fn);
        if (fn.class !== NONE && (fn.kind === 'constructor' || fn.params.length === 0))
          add(this.#ofClasses, module.ir.classes[fn.class].name, module, fn);
      }
  }

  /** The only member of that name that does anything, outside of tests; null where there is none, or more. */
  onlyMethod(name: string): Owned | null {
    let only = this.#only.get(name);
    if (only === undefined) {
      const methods =
        this.#functions
          .get(name)
          ?.filter(
            ({ module, fn }) =>
              isMember(module, fn) && !fn.isAbstract && fn.instructionCount > TRIVIAL && !isTestPath(module.path),
          ) ?? [];
      only = methods.length === 1 && !this.#isShared(name, methods[0]) ? methods[0] : null;
      this.#only.set(name, only);
    }
    return only;
  }

  /** Of a function that is no method of a class, is there another of its name, even one that does nothing? */
  #isShared(name: string, { fn }: Owned): boolean {
    return fn.class === NONE && (this.#functions.get(name)?.length ?? 0) > 1;
  }

  declares(name: string): boolean {
    return this.#functions.has(name) || this.#ofClasses.has(name);
  }

  /**
   * May a rule without data flow look at a call in what goes by this name: a function of the project with parameters, or a
   * class with a method without?
   */
  mayCheck(name: string): boolean {
    let checks = this.#checks.get(name);
    if (checks === undefined) {
      const checksIn = ({ module, fn }: Owned): boolean =>
        mayCheck(this.analysis, module, this.analysis.facts(module, fn));
      checks =
        this.#functions.get(name)?.some((one) => one.fn.params.length > 0 && checksIn(one)) === true ||
        this.#ofClasses.get(name)?.some((one) => one.fn.params.length === 0 && checksIn(one)) === true;
      this.#checks.set(name, checks);
    }
    return checks;
  }

  /** Does a method of this name keep what it is given? */
  keeps(name: string): boolean {
    let keeps = this.#keeps.get(name);
    if (keeps === undefined) {
      keeps = this.#functions.get(name)?.some(({ module, fn }) => keepsArguments(fn, module.ir)) === true;
      this.#keeps.set(name, keeps);
    }
    return keeps;
  }

  /** Is there one among these names whose function gives data, and another whose function takes it to a sink? */
  mayFlowBetween(names: Iterable<string>): boolean {
    let gives = 0;
    let takes = 0;
    let both = 0;
    for (const name of names) {
      const flow = this.#flowOf(name);
      if ((flow & Flow.Gives) !== 0) gives++;
      if ((flow & Flow.Takes) !== 0) takes++;
      if (flow === (Flow.Gives | Flow.Takes)) both++;
    }
    return gives > 0 && takes > 0 && gives + takes - both > 1;
  }

  #flowOf(name: string): number {
    let flow = this.#flows.get(name);
    if (flow === undefined) {
      flow = 0;
      const makers = this.#ofClasses.get(name)?.filter(({ fn }) => fn.kind === 'constructor') ?? [];
      for (const { module, fn } of [...(this.#functions.get(name) ?? []), ...makers]) {
        const { sources, sinks } = this.analysis.facts(module, fn);
        if (sources) flow |= Flow.Gives;
        if (sinks && fn.params.length > 0) flow |= Flow.Takes;
      }
      this.#flows.set(name, flow);
    }
    return flow;
  }
}

/**
 * Can a function be called as a member of something: a method of a class or an object, in JavaScript also one that an object
 * is given (`api.readAll = function () {}`, `{ readAll: () => {} }`) or that its module exports?
 */
function isMember({ ir }: ModuleContext, { kind, class: owner, name, parent }: FunctionIr): boolean {
  if (kind === 'method') return owner !== NONE || ir.language !== 'python';
  if (ir.language === 'python' || (kind !== 'function' && kind !== 'arrow')) return false;
  const declared = ir.variables.find((one) => one.name === name && one.function === parent);
  if (declared === undefined) return true;
  return parent === 0 && ir.exports.some(({ variable }) => variable === declared.id);
}

function add(table: Map<string, Owned[]>, name: string, module: ModuleContext, fn: FunctionIr): void {
  const owned = table.get(name);
  if (owned === undefined) table.set(name, [{ module, fn }]);
  else owned.push({ module, fn });
}
