/** What is read of a file before it is lowered: package, imports, types, comments, ERROR nodes. */
import { NONE } from '../../ir/ir.js';
import { NodeFlag } from '../../syntax/flatTree.js';
import { type ClassScope, readTypeDeclaration } from './classScopes.js';
import { isTypeDeclaration, JavaField, JavaKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { dottedName, isTypeLike } from './types.js';

/** Fills names and types of the module's level; gives the types declared there. */
export function readDeclarations(l: Lowering): ClassScope[] {
  readMarginalia(l);
  const scopes: ClassScope[] = [];
  for (let node = l.firstChild[0]; node !== 0; node = l.nextSibling[node]) {
    const kind = l.kind(node);
    if (kind === JavaKind.PackageDeclaration) {
      const name = l.childOfKind(node, JavaKind.ScopedIdentifier) || l.childOfKind(node, JavaKind.Identifier);
      if (name !== 0) l.packageName = dottedName(l, name);
    } else if (kind === JavaKind.ImportDeclaration) readImport(l, node);
    else if (kind === JavaKind.MethodDeclaration) readLooseMethod(l, node);
    else if (isTypeDeclaration(kind)) scopes.push(readTypeDeclaration(l, node, null, true));
  }
  // a type of the file hides an imported one
  for (const scope of scopes) if (scope.variable !== NONE) l.types.bind(scope.name, scope.variable);
  exportTypes(l, scopes, '');
  return scopes;
}

/** Comments and ERROR nodes, found in one pass over the arrays. */
function readMarginalia(l: Lowering): void {
  const { kindTable, rawKind, flags } = l;
  const count = rawKind.length;
  for (let node = 0; node < count; node += 1) {
    if ((flags[node] & (NodeFlag.Extra | NodeFlag.Error)) === 0) continue;
    const kind: JavaKind = kindTable[rawKind[node]];
    if (kind === JavaKind.LineComment) l.b.comments.push({ kind: 'line', start: l.start[node], end: l.end[node] });
    else if (kind === JavaKind.BlockComment) {
      l.b.comments.push({ kind: 'block', start: l.start[node], end: l.end[node] });
    } else if (kind === JavaKind.Error && node > 0) l.errors.push(node);
  }
}

/** import a.B; import a.*; import static a.B.c; import static a.B.*; */
function readImport(l: Lowering, node: number): void {
  const { b } = l;
  const nameNode = l.childOfKind(node, JavaKind.ScopedIdentifier) || l.childOfKind(node, JavaKind.Identifier);
  if (nameNode === 0) return;
  const written = dottedName(l, nameNode);
  const start = l.start[nameNode];
  const isStatic = l.childOfKind(node, JavaKind.StaticToken) !== 0;
  if (l.childOfKind(node, JavaKind.Asterisk) !== 0) {
    // the variable of an on-demand import has a name that no identifier can be
    const variable = b.variable('*', 'import', start, l.end[nameNode]);
    variable.import = { module: written, imported: '*', typeOnly: false };
    if (isStatic) {
      l.hasStaticOnDemand = true;
      b.importedModule(written, start);
    } else {
      l.onDemand.push(written);
      b.importedModule(`${written}.*`, start);
    }
    return;
  }
  const dot = written.lastIndexOf('.');
  const name = written.slice(dot + 1);
  const last =
    l.kind(nameNode) === JavaKind.ScopedIdentifier ? l.child(nameNode, JavaField.Name) || nameNode : nameNode;
  const variable = b.variable(name, 'import', l.start[last], l.end[last]);
  if (!isStatic || dot < 0) {
    variable.import = { module: written, imported: '*', typeOnly: false };
    l.types.bind(name, variable.id);
    b.importedModule(written, start);
    return;
  }
  const module = written.slice(0, dot);
  variable.import = { module, imported: name, typeOnly: false };
  b.importedModule(module, start);
  l.names.bind(name, variable.id);
  l.staticImports.set(name, variable.id);
  if (isTypeLike(name)) l.types.bind(name, variable.id);
}

function readLooseMethod(l: Lowering, node: number): void {
  const nameNode = l.child(node, JavaField.Name);
  if (nameNode === 0) return;
  const name = l.name(nameNode);
  if (l.staticImports.has(name)) return;
  l.staticImports.set(name, l.b.variable(name, 'function', l.start[nameNode], l.end[nameNode]).id);
}

/** Types are found from other files by their path: `Outer.Inner`. */
function exportTypes(l: Lowering, scopes: readonly ClassScope[], prefix: string): void {
  for (const scope of scopes) {
    if (scope.variable === NONE) continue;
    const exported = prefix + scope.name;
    const { start, end } = l.b.variables[scope.variable];
    l.b.exports.push({ exported, variable: scope.variable, from: null, start, end });
    exportTypes(l, scope.types, `${exported}.`);
  }
}

/** Types of `java.lang` that hardly any project declares anew. */
const JAVA_LANG = new Set(
  (
    'AutoCloseable Boolean Byte Character Class ClassLoader Comparable Deprecated Double Enum Error Exception Float ' +
    'FunctionalInterface IllegalArgumentException IllegalStateException IndexOutOfBoundsException Integer ' +
    'InterruptedException Iterable Long Math NullPointerException Number NumberFormatException Object Override Process ' +
    'ProcessBuilder Runnable Runtime RuntimeException SafeVarargs Short String StringBuffer StringBuilder ' +
    'SuppressWarnings System Thread ThreadLocal Throwable UnsupportedOperationException Void'
  ).split(' '),
);

/**
 * Where the types may come from that are used but neither declared nor imported by name: the package, and packages of
 * which everything is imported. They count as imported.
 */
export function importUndeclaredTypes(l: Lowering): void {
  const prefix = l.packageName === '' ? '' : `${l.packageName}.`;
  for (const [name, at] of l.undeclaredTypes) {
    if (JAVA_LANG.has(name)) continue;
    l.b.importedModule(prefix + name, at);
    for (const from of l.onDemand) if (!/^javax?\./.test(from)) l.b.importedModule(`${from}.${name}`, at);
  }
}
