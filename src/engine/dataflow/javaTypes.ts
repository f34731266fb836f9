/**
 * Java's names of types: from what a file writes (`Statement`, `Map.Entry`, `java.sql.Statement`) to a class of the
 * project or to the API of a model.
 *
 * A simple name means, in this order: a type of the file, a single-type import, a type of the same package, of a package
 * imported on demand, of `java.lang`. In models a root is a full name: `java.sql.Statement`, or a package and members of it.
 */
import { simpleName } from '../ir/simpleName.js';
import { NONE, type Decorator, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { expandNodes, type ApiNode, type LanguageIndex } from './apiIndex.js';
import type { ModuleContext } from './moduleContext.js';
import { runNested } from './modules.js';
import { heapObject } from './objects.js';
import { Prim, UNKNOWN, Value } from './value.js';

export interface JavaClass {
  readonly module: ModuleContext;
  readonly index: number;
}

/** What a written name of a type stands for. */
export interface JavaType {
  /** The class of the project, null if it is none. */
  readonly cls: JavaClass | null;
  /** What models say of the type itself; empty for an unknown one. */
  readonly nodes: readonly ApiNode[];
  /** `java.util.List`; the name as written where its package cannot be told. */
  readonly fullName: string;
}

/** Annotations of Bean Validation, of static checkers and of API descriptions. */
const CHECKS =
  /^(?:Valid(?:ated|ate)?|NotNull|NonNull|Nonnull|Nullable|CheckForNull|NotBlank|NotEmpty|Size|Length|Min|Max|Range|Positive(?:OrZero)?|Negative(?:OrZero)?|Pattern|Email|URL|Past(?:OrPresent)?|Future(?:OrPresent)?|Digits|DecimalM(?:in|ax)|AssertTrue|AssertFalse|ConvertGroup|Schema|Parameter|ApiParam|SuppressWarnings)$/;

/** Does an annotation only check or describe what a parameter is given, and say nothing of where it comes from: `@Valid`? */
export function onlyChecks({ name }: Decorator): boolean {
  return CHECKS.test(simpleName(name));
}

const UNKNOWN_NODES: readonly ApiNode[] = [];

/** Resolves a written type name. `root`: the variable that its first part means, or NONE. */
export function javaType(analysis: Analysis, module: ModuleContext, name: string, root: number): JavaType {
  const key = root === NONE ? name : `${String(root)} ${name}`;
  let type = module.javaTypes.get(key);
  if (type === undefined) {
    type = resolve(analysis, module, name, root);
    module.javaTypes.set(key, type);
  }
  return type;
}

export function javaTypeOf(analysis: Analysis, module: ModuleContext, type: TypeRef): JavaType {
  let known = module.javaTypes.get(type);
  if (known === undefined) {
    known = javaType(analysis, module, type.name, type.root);
    module.javaTypes.set(type, known);
  }
  return known;
}

function resolve(analysis: Analysis, module: ModuleContext, name: string, root: number): JavaType {
  const dot = name.indexOf('.');
  const first = dot < 0 ? name : name.slice(0, dot);
  const rest = dot < 0 ? '' : name.slice(dot);
  if (root !== NONE) {
    const binding = module.ir.variables[root].import;
    if (binding === null) {
      const exported = exportedName(module, root);
      const index = module.classOf(root);
      if (rest === '')
        return {
          cls: index < 0 ? null : { module, index },
          nodes: UNKNOWN_NODES,
          fullName: qualify(module, exported ?? name),
        };
      const cls = exported === null ? null : exportedClass(module, exported + rest);
      return { cls, nodes: UNKNOWN_NODES, fullName: qualify(module, (exported ?? first) + rest) };
    }
    const full = binding.imported === '*' ? binding.module : `${binding.module}.${binding.imported}`;
    return known(analysis, module, full + rest) ?? { cls: null, nodes: UNKNOWN_NODES, fullName: full + rest };
  }
  if (first === '') return { cls: null, nodes: UNKNOWN_NODES, fullName: '' };
  // java.sql.Statement, written out
  if (rest !== '' && first[0] === first[0].toLowerCase()) {
    return known(analysis, module, name) ?? { cls: null, nodes: UNKNOWN_NODES, fullName: name };
  }
  const own = known(analysis, module, qualify(module, name));
  if (own !== null) return own;
  const packages = onDemandImports(module);
  for (const from of packages) {
    const found = known(analysis, module, `${from}.${name}`);
    if (found !== null) return found;
  }
  const implicit = known(analysis, module, `java.lang.${name}`);
  if (implicit !== null) return implicit;
  const global = analysis.languageIndex('java').globals.get(first);
  if (global !== undefined) return { cls: null, nodes: followMembers([global], rest), fullName: name };
  const unimported = unimportedTypes(analysis.languageIndex('java')).get(first);
  if (unimported != null) return { cls: null, nodes: followMembers(unimported, rest), fullName: name };
  return { cls: null, nodes: UNKNOWN_NODES, fullName: packages.length === 1 ? `${packages[0]}.${name}` : name };
}

const unimportedOf = new WeakMap<LanguageIndex, ReadonlyMap<string, readonly ApiNode[] | null>>();

/**
 * Types of models by their simple name, for names that no import explains: code that is being written, or pieces of code.
 * Names of one word are taken only if they are Java's own; those of several types mean none.
 */
function unimportedTypes(index: LanguageIndex): ReadonlyMap<string, readonly ApiNode[] | null> {
  let table = unimportedOf.get(index);
  if (table === undefined) {
    const found = new Map<string, ApiNode[] | null>();
    const visit = (node: ApiNode, name: string, path: string): void => {
      if (/^[A-Z]/.test(name) && (node.instance !== null || node.members !== null)) {
        if (/^java\./.test(path) || /[a-z][A-Z]/.test(name)) {
          const known = found.get(name);
          if (known === undefined) found.set(name, [node]);
          else if (known !== null) {
            const same = known.every((one) => one.instance === node.instance || one.path === node.path);
            if (same) known.push(node);
            else found.set(name, null);
          }
        }
        return;
      }
      for (const [next, child] of node.members ?? []) visit(child, next, `${path}.${next}`);
    };
    for (const [root, node] of index.modules) visit(node, simpleName(root), root);
    table = found;
    unimportedOf.set(index, table);
  }
  return table;
}

function known(analysis: Analysis, from: ModuleContext, full: string): JavaType | null {
  const cls = projectClass(analysis, from, full);
  if (cls !== null) return { cls, nodes: UNKNOWN_NODES, fullName: full };
  const nodes = apiNodes(analysis.languageIndex('java'), full);
  return nodes.length === 0 ? null : { cls: null, nodes, fullName: full };
}

function qualify(module: ModuleContext, name: string): string {
  const { packageName } = module.ir;
  return packageName === '' ? name : `${packageName}.${name}`;
}

/** Packages and types of which a file imports everything. */
export function onDemandImports(module: ModuleContext): readonly string[] {
  let list = onDemandOf.get(module);
  if (list === undefined) {
    list = module.ir.variables.flatMap((v) => (v.name === '*' && v.import !== null ? [v.import.module] : []));
    onDemandOf.set(module, list);
  }
  return list;
}

const onDemandOf = new WeakMap<ModuleContext, readonly string[]>();

// ---------------------------------------------------------------- classes of the project

/** The class of the project with this full name: `com.acme.Outer.Inner`. */
export function projectClass(analysis: Analysis, from: ModuleContext, full: string): JavaClass | null {
  const target = analysis.resolveModule(from, full);
  if (target === null) return null;
  const { packageName } = target.ir;
  return exportedClass(target, packageName === '' ? full : full.slice(packageName.length + 1));
}

function exportedClass(module: ModuleContext, name: string): JavaClass | null {
  for (const entry of module.ir.exports) {
    if (entry.exported !== name) continue;
    const index = module.classOf(entry.variable);
    return index < 0 ? null : { module, index };
  }
  return null;
}

function exportedName(module: ModuleContext, variable: number): string | null {
  return module.ir.exports.find((entry) => entry.variable === variable)?.exported ?? null;
}

/** The value of a class: its static members, and how to construct it. */
export function classValue(analysis: Analysis, cls: JavaClass): Value {
  const { module, index } = cls;
  const { variable } = module.ir.classes[index];
  if (variable === NONE) return UNKNOWN;
  runNested(analysis, module);
  const entry = (module.state ?? analysis.base).get(module.variableBase + variable);
  return entry instanceof Value ? entry : (module.classValues.get(variable) ?? UNKNOWN);
}

/** A static member of a class of the project, null if it has none of that name. */
export function staticMember(analysis: Analysis, cls: JavaClass, name: string): Value | null {
  const value = classValue(analysis, cls);
  const state = cls.module.state ?? analysis.base;
  for (const id of value.refs ?? []) {
    const object = heapObject(state, id);
    // methods stand under names that no field has
    const member = object?.get(`${name}()`) ?? object?.get(name);
    if (member !== undefined) return member;
  }
  return null;
}

// ---------------------------------------------------------------- models

const nodesOfIndex = new WeakMap<LanguageIndex, Map<string, readonly ApiNode[]>>();

/** What models say of a type by its full name: of a root of that name, and of members of a root that is its package. */
export function apiNodes(index: LanguageIndex, full: string): readonly ApiNode[] {
  let table = nodesOfIndex.get(index);
  if (table === undefined) nodesOfIndex.set(index, (table = new Map()));
  let nodes = table.get(full);
  if (nodes === undefined) {
    const found: ApiNode[] = [];
    for (let end = full.length; end > 0; end = full.lastIndexOf('.', end - 1)) {
      const root = index.modules.get(full.slice(0, end));
      if (root === undefined) continue;
      for (const node of followMembers([root], full.slice(end))) if (!found.includes(node)) found.push(node);
    }
    nodes = found.length === 0 ? UNKNOWN_NODES : expandNodes(found);
    table.set(full, nodes);
  }
  return nodes;
}

/** `path` is '' or `.a.b`. */
function followMembers(roots: readonly ApiNode[], path: string): readonly ApiNode[] {
  let nodes = roots;
  for (const part of path.split('.')) {
    if (part === '') continue;
    const found: ApiNode[] = [];
    for (const node of nodes) {
      const named = node.members?.get(part) ?? node.within;
      if (named != null && !found.includes(named)) found.push(named);
    }
    nodes = found;
  }
  return nodes;
}

// ---------------------------------------------------------------- values

/** The value of a type's name in an expression: a class of the project, the API of a model, or nothing known. */
export function javaTypeValue(analysis: Analysis, type: JavaType): Value {
  if (type.cls !== null) return classValue(analysis, type.cls);
  return type.nodes.length === 0 ? UNKNOWN : new Value(null, null, Prim.Any, type.nodes, null, null, null);
}

/** Where a member that is imported or not declared comes from. */
interface JavaMember {
  readonly name: string;
  readonly cls: JavaClass | null;
  /** A type declared in the owner. */
  readonly nested: JavaType | null;
  readonly nodes: readonly ApiNode[];
}

const membersOf = new WeakMap<ModuleContext, Map<string, JavaMember | null>>();

/** The static member `name` of a type by its full name, null if nothing is known of it. */
function memberOf(analysis: Analysis, module: ModuleContext, owner: string, name: string): JavaMember | null {
  let table = membersOf.get(module);
  if (table === undefined) membersOf.set(module, (table = new Map()));
  const key = `${owner}#${name}`;
  let member = table.get(key);
  if (member === undefined) {
    const cls = projectClass(analysis, module, owner);
    const nested = known(analysis, module, `${owner}.${name}`);
    const found: ApiNode[] = [];
    for (const node of apiNodes(analysis.languageIndex('java'), owner)) node.collectMember(name, found);
    const nodes = found.length === 0 ? UNKNOWN_NODES : expandNodes(found);
    member = cls === null && nested === null && nodes.length === 0 ? null : { name, cls, nested, nodes };
    table.set(key, member);
  }
  return member;
}

function memberValue(analysis: Analysis, member: JavaMember): Value | null {
  if (member.cls !== null) {
    const value = staticMember(analysis, member.cls, member.name);
    if (value !== null) return value;
  }
  if (member.nested !== null) return javaTypeValue(analysis, member.nested);
  return member.nodes.length === 0 ? null : new Value(null, null, Prim.Any, member.nodes, null, null, null);
}

/** `import a.B` (`imported` = '*'), `import static a.B.c`. */
export function javaImport(analysis: Analysis, module: ModuleContext, from: string, imported: string): Value {
  if (imported === '*') return javaTypeValue(analysis, javaType(analysis, module, from, NONE));
  const member = memberOf(analysis, module, from, imported);
  return (member === null ? null : memberValue(analysis, member)) ?? UNKNOWN;
}

/** A name that the file does not declare: a type, a full name, or a member that is imported on demand. */
export function javaGlobal(analysis: Analysis, module: ModuleContext, name: string): Value {
  const first = name[0];
  const isType = name.includes('.') || first !== first.toLowerCase();
  if (isType) {
    const type = javaType(analysis, module, name, NONE);
    if (type.cls !== null || type.nodes.length > 0) return javaTypeValue(analysis, type);
  }
  return importedOnDemand(analysis, module, name) ?? UNKNOWN;
}

/** A static member of one of the types of which everything is imported. */
export function importedOnDemand(analysis: Analysis, module: ModuleContext, name: string): Value | null {
  for (const owner of onDemandImports(module)) {
    const member = memberOf(analysis, module, owner, name);
    const value = member === null ? null : memberValue(analysis, member);
    if (value !== null) return value;
  }
  return null;
}
