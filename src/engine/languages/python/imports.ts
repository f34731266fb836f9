/** Imports. An import only declares its variables; what it names is in the variable. */
import { NONE, type Reg } from '../../ir/ir.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';

/** The module that `a.b`, `.`, `..a.b` names, without blanks. */
export function moduleName(l: Lowering, node: number): string {
  const text = l.name(node);
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

/** The name node that one entry of `from m import a, b as c` binds, and the name it has in the module. */
export function importedName(l: Lowering, node: number): { readonly target: number; readonly imported: string } {
  if (l.kind(node) === PyKind.AliasedImport) {
    const name = l.child(node, PyField.Name);
    return { target: l.child(node, PyField.Alias), imported: name === 0 ? '' : moduleName(l, name) };
  }
  return { target: l.namedChild(node), imported: moduleName(l, node) };
}

/** import a.b, c as d */
export function lowerImport(l: Lowering, node: number): void {
  const { b } = l;
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
    const isAlias = l.kind(child) === PyKind.AliasedImport;
    const name = isAlias ? l.child(child, PyField.Name) : child;
    if (name === 0 || l.kind(name) !== PyKind.DottedName) continue;
    const module = moduleName(l, name);
    const first = l.namedChild(name);
    const target = isAlias ? l.child(child, PyField.Alias) : first;
    if (target === 0 || first === 0) continue;
    if (!isAlias && l.nextNamed(first) !== 0) b.importedModule(l.name(first), l.start[child]);
    b.importedModule(module, l.start[child]);
    bindImport(l, target, isAlias ? module : l.name(first), '*', child);
  }
}

/** from m import a, b as c; from m import * */
export function lowerImportFrom(l: Lowering, node: number): void {
  const { b } = l;
  const source = l.child(node, PyField.ModuleName);
  if (source === 0) return;
  const module = moduleName(l, source);
  b.importedModule(module, l.start[source]);
  const star = l.childOfKind(node, PyKind.WildcardImport);
  if (star !== 0) {
    const at = { start: l.start[star], end: l.end[star] };
    b.exports.push({ exported: '*', variable: NONE, from: { module, imported: '*' }, ...at });
    return;
  }
  for (let name = l.child(node, PyField.Name); name !== 0; name = l.nextInField(name, PyField.Name)) {
    const { target, imported } = importedName(l, name);
    if (target !== 0) bindImport(l, target, module, imported, name);
  }
}

/** A variable that is also assigned elsewhere takes the import as a value; in a class the name is an attribute too. */
function bindImport(l: Lowering, target: number, module: string, imported: string, node: number): void {
  const { b } = l;
  const name = l.name(target);
  const id = l.declared(name);
  const start = l.start[node];
  const end = l.end[node];
  const stored = id !== NONE && b.variables[id].import === null;
  if (!stored && l.cls === null) return;
  const value = importValue(l, module, imported, start, end);
  if (stored) l.storeName(name, value, start, end);
  else if (l.cls !== null) b.setField(l.cls.value, name, value, start, end);
}

function importValue(l: Lowering, module: string, imported: string, start: number, end: number): Reg {
  const { b } = l;
  const value = b.importModule(module, false, start, end);
  return imported === '*' ? value : b.getField(value, imported, start, end, start, end);
}
