/** Python's names across modules: packages and their submodules, what a name written as type or decorator stands for. */
import { NONE, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { libraryNodes, type ApiNode } from './apiIndex.js';
import type { ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { exportNamed, exportValue, namespaceValue } from './modules.js';
import type { State } from './state.js';
import { Prim, UNKNOWN, Value } from './value.js';

/** `a.b` and `c` → `a.b.c`; `.` and `c` → `.c`. */
function submodule(module: string, name: string): string {
  return module.endsWith('.') ? module + name : `${module}.${name}`;
}

/** What imports of a module lead to; found once. */
interface ModuleImports {
  readonly targets: Map<string, ModuleContext | null>;
  /** Values of names of libraries: module → name → value. */
  readonly library: Map<string, Map<string, Value>>;
}

const importsOf = new WeakMap<ModuleContext, ModuleImports>();

function moduleImports(module: ModuleContext): ModuleImports {
  let imports = importsOf.get(module);
  if (imports === undefined) importsOf.set(module, (imports = { targets: new Map(), library: new Map() }));
  return imports;
}

function resolve(analysis: Analysis, from: ModuleContext, specifier: string): ModuleContext | null {
  const { targets } = moduleImports(from);
  let target = targets.get(specifier);
  if (target === undefined) targets.set(specifier, (target = analysis.resolveModule(from, specifier)));
  return target;
}

/** `from module import imported`, `import module` ('*'): a name of a project module, a submodule, or of a library. */
export function pythonImport(
  analysis: Analysis,
  from: ModuleContext,
  state: State,
  module: string,
  imported: string,
  seen: Set<ModuleContext> = new Set(),
): Value {
  const { library } = moduleImports(from);
  const known = library.get(module)?.get(imported);
  if (known !== undefined) return known;
  const target = resolve(analysis, from, module);
  if (imported === '*') {
    if (target !== null) return namespaceValue(analysis, target, state);
  } else {
    const value = target === null ? UNKNOWN : exportValue(analysis, target, imported, state, seen);
    if (value !== UNKNOWN) return value;
    const inner = resolve(analysis, from, submodule(module, imported));
    if (inner !== null) return namespaceValue(analysis, inner, state);
    if (target !== null) return UNKNOWN;
  }
  const nodes = libraryNodes(analysis.languageIndex('python'), module, imported);
  const value = nodes === null ? UNKNOWN : new Value(null, null, Prim.Any, nodes, null, null, null);
  let names = library.get(module);
  if (names === undefined) library.set(module, (names = new Map()));
  names.set(imported, value);
  return value;
}

/** A name that no scope declares may come from one of several `from m import *`. */
export function starImport(analysis: Analysis, from: ModuleContext, state: State, name: string): Value | null {
  for (let i = from.ir.exports.length - 1; i >= 0; i--) {
    const entry = from.ir.exports[i];
    if (entry.exported !== '*' || entry.from === null) continue;
    const value = pythonImport(analysis, from, state, entry.from.module, name);
    if (value !== UNKNOWN) return value;
  }
  return null;
}

const MAX_HOPS = 8;

/** The API nodes that a dotted name written as a type, decorator or superclass stands for. */
export function pythonNodes(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  root: number,
  state: State,
): readonly ApiNode[] {
  const index = analysis.languageIndex('python');
  const parts = name.split('.').slice(1);
  if (root === NONE) {
    const node = index.globals.get(name.split('.')[0]);
    return node === undefined ? [] : membersOf([node], parts);
  }
  return nodesOfVariable(analysis, module, root, parts, 0, state);
}

function nodesOfVariable(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
  parts: readonly string[],
  hops: number,
  state: State,
): readonly ApiNode[] {
  if (hops > MAX_HOPS) return [];
  const binding = module.ir.variables[variable].import;
  if (binding === null) {
    // `@app.route`, where app is a variable of the module that holds a library's object
    const value = state.get(module.variableBase + variable);
    if (value instanceof Value && value.apis !== null) return membersOf(value.apis, parts);
    // … that it is given, or that another function puts there: what its name tells
    const index = analysis.languageIndex('python');
    const named = index.entryDecorators.has(parts.at(-1) ?? '')
      ? index.receiverNodes(module.ir.variables[variable].name)
      : null;
    return membersOf(named ?? [], parts);
  }
  const path = binding.imported === '*' ? parts : [...binding.imported.split('.'), ...parts];
  const found = inProject(analysis, module, binding.module, path);
  if (found !== null) {
    const entry = exportNamed(found.module, found.path[0]);
    if (entry === undefined || entry.variable === NONE) return starNodes(analysis, found.module, found.path, hops);
    return nodesOfVariable(analysis, found.module, entry.variable, found.path.slice(1), hops + 1, analysis.base);
  }
  const nodes = libraryNodes(analysis.languageIndex('python'), binding.module, binding.imported);
  return nodes === null ? [] : membersOf(nodes, parts);
}

/** A name that a module of the project has from a star import. */
function starNodes(
  analysis: Analysis,
  module: ModuleContext,
  path: readonly string[],
  hops: number,
): readonly ApiNode[] {
  if (hops > MAX_HOPS) return [];
  for (const entry of module.ir.exports) {
    if (entry.exported !== '*' || entry.from === null) continue;
    const found = inProject(analysis, module, entry.from.module, path);
    if (found !== null) {
      const next = exportNamed(found.module, found.path[0]);
      if (next !== undefined && next.variable !== NONE)
        return nodesOfVariable(analysis, found.module, next.variable, found.path.slice(1), hops + 1, analysis.base);
      continue;
    }
    const nodes = libraryNodes(analysis.languageIndex('python'), entry.from.module, path[0]);
    if (nodes !== null) return membersOf(nodes, path.slice(1));
  }
  return [];
}

function membersOf(nodes: readonly ApiNode[], parts: readonly string[]): readonly ApiNode[] {
  let current = nodes;
  for (const part of parts) {
    const found: ApiNode[] = [];
    for (const node of current) node.collectMember(part, found);
    if (found.length === 0) return [];
    current = found;
  }
  return current;
}

/** The module of the project in which a path of names ends, with what is left of the path; null outside the project. */
function inProject(
  analysis: Analysis,
  from: ModuleContext,
  specifier: string,
  path: readonly string[],
): { readonly module: ModuleContext; readonly path: readonly string[] } | null {
  let spec = specifier;
  let rest = path;
  for (;;) {
    const target = resolve(analysis, from, spec);
    const has = target !== null && exportNamed(target, rest[0]) !== undefined;
    if (!has && rest.length > 1 && resolve(analysis, from, submodule(spec, rest[0])) !== null) {
      spec = submodule(spec, rest[0]);
      rest = rest.slice(1);
      continue;
    }
    return target === null || rest.length === 0 ? null : { module: target, path: rest };
  }
}

/** The class of the project that a written type names: `Repository`, `models.User`. */
export function pythonClass(analysis: Analysis, module: ModuleContext, type: TypeRef): ClassRef | null {
  if (type.root === NONE) return null;
  let cls = module.pythonClasses.get(type);
  if (cls === undefined) {
    cls = classOfVariable(analysis, module, type.root, type.name.split('.').slice(1), 0);
    module.pythonClasses.set(type, cls);
  }
  return cls;
}

function classOfVariable(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
  parts: readonly string[],
  hops: number,
): ClassRef | null {
  if (hops > MAX_HOPS) return null;
  const binding = module.ir.variables[variable].import;
  if (binding === null) {
    const index = module.classOf(variable);
    return index < 0 || parts.length > 0 ? null : { module, index };
  }
  const path = binding.imported === '*' ? parts : [...binding.imported.split('.'), ...parts];
  const found = inProject(analysis, module, binding.module, path);
  return found === null ? null : exportedClass(analysis, found.module, found.path, hops + 1);
}

function exportedClass(
  analysis: Analysis,
  module: ModuleContext,
  path: readonly string[],
  hops: number,
): ClassRef | null {
  if (hops > MAX_HOPS) return null;
  const named = exportNamed(module, path[0]);
  if (named !== undefined && named.variable !== NONE)
    return classOfVariable(analysis, module, named.variable, path.slice(1), hops);
  for (const entry of module.ir.exports) {
    if (entry.exported !== '*' || entry.from === null) continue;
    const found = inProject(analysis, module, entry.from.module, path);
    const cls = found === null ? null : exportedClass(analysis, found.module, found.path, hops + 1);
    if (cls !== null) return cls;
  }
  return null;
}

/** The type that a name stands for, with the module that says so: `Current = Annotated[User, Depends(user)]`. */
export function pythonAlias(
  analysis: Analysis,
  module: ModuleContext,
  type: TypeRef,
): { readonly module: ModuleContext; readonly type: TypeRef } | null {
  if (type.root === NONE) return null;
  let alias = module.pythonAliases.get(type);
  if (alias === undefined) {
    alias = aliasOfVariable(analysis, module, type.root, type.name.split('.').slice(1), 0);
    module.pythonAliases.set(type, alias);
  }
  return alias;
}

function aliasOfVariable(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
  parts: readonly string[],
  hops: number,
): { readonly module: ModuleContext; readonly type: TypeRef } | null {
  const { import: binding, alias } = module.ir.variables[variable];
  if (binding === null) return alias === null || parts.length > 0 ? null : { module, type: alias };
  const path = binding.imported === '*' ? parts : [...binding.imported.split('.'), ...parts];
  const found = hops > MAX_HOPS ? null : inProject(analysis, module, binding.module, path);
  if (found === null) return null;
  const entry = exportNamed(found.module, found.path[0]);
  return entry === undefined || entry.variable === NONE
    ? null
    : aliasOfVariable(analysis, found.module, entry.variable, found.path.slice(1), hops + 1);
}
