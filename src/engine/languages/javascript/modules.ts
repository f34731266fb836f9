/** Imports and exports. An import only declares its variables; what it names is in the variable. */
import { NONE, type VarId } from '../../ir/ir.js';
import { lowerClass, lowerClassDeclaration } from './classes.js';
import { lowerExpression, lowerNamed } from './expressions.js';
import { lowerClosure } from './functions.js';
import { JsField, JsKind } from './kinds.js';
import { stringValue } from './literals.js';
import type { Lowering } from './lowering.js';
import { lowerStatement } from './statements.js';

/** import x, { y } from 'm'; import x = require('m') */
export function lowerImport(l: Lowering, node: number): void {
  const { b } = l;
  const clause = l.childOfKind(node, JsKind.ImportRequireClause);
  if (clause === 0) {
    const source = l.child(node, JsField.Source);
    if (source !== 0) b.importedModule(stringValue(l, source), l.start[source]);
    return;
  }
  lowerImportRequire(l, node, clause);
}

function lowerImportRequire(l: Lowering, node: number, clause: number): VarId {
  const { b } = l;
  const source = l.child(clause, JsField.Source);
  const nameNode = l.namedChild(clause);
  if (source === 0 || nameNode === 0) return NONE;
  const value = b.importModule(stringValue(l, source), false, l.start[clause], l.end[clause]);
  const name = l.name(nameNode);
  l.storeName(name, value, l.start[node], l.end[node]);
  return l.bindings.resolve(name);
}

/** import A = B.C */
export function lowerImportAlias(l: Lowering, node: number): VarId {
  const nameNode = l.namedChild(node);
  const target = nameNode === 0 ? 0 : l.nextNamed(nameNode);
  if (target === 0) return NONE;
  const name = l.name(nameNode);
  l.storeName(name, lowerExpression(l, target), l.start[node], l.end[node]);
  return l.bindings.resolve(name);
}

/** export … in all its forms */
export function lowerExport(l: Lowering, node: number): void {
  const declaration = l.child(node, JsField.Declaration);
  const value = l.child(node, JsField.Value);
  let isDefault = false;
  let isStar = false;
  let isAssignment = false;
  let clause = 0;
  let namespace = 0;
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    switch (l.kind(child)) {
      case JsKind.DefaultToken:
        isDefault = true;
        break;
      case JsKind.StarToken:
        isStar = true;
        break;
      case JsKind.EqualsToken:
        isAssignment = true;
        break;
      case JsKind.ExportClause:
        clause = child;
        break;
      case JsKind.NamespaceExport:
        namespace = child;
        break;
      default:
        break;
    }
  }
  if (declaration !== 0) lowerExportedDeclaration(l, node, declaration, isDefault);
  else if (value !== 0) {
    // export default f()
    const stored = lowerNamed(l, value, 'default');
    storeDefault(l, node, stored);
  } else if (isAssignment) {
    // export = x
    const expression = l.namedChild(node);
    if (expression === 0) return;
    const start = l.start[node];
    const end = l.end[node];
    const module = l.b.loadGlobal('module', start, end);
    l.b.setField(module, 'exports', lowerNamed(l, expression, 'exports'), start, end);
  } else lowerExportList(l, node, clause, namespace, isStar);
}

/** Stores the value of a default export to the variable that stands for it. */
function storeDefault(l: Lowering, node: number, value: number): void {
  const { b } = l;
  const start = l.start[node];
  const end = l.end[node];
  const variable = b.variable('default', 'synthetic', start, end);
  variable.function = b.fn.index;
  b.storeVar(variable.id, value, start, end);
  b.exports.push({ exported: 'default', variable: variable.id, from: null, start, end });
}

function lowerExportedDeclaration(l: Lowering, node: number, declaration: number, isDefault: boolean): void {
  const { b } = l;
  switch (l.kind(declaration)) {
    case JsKind.FunctionDeclaration:
    case JsKind.GeneratorFunctionDeclaration:
      if (l.child(declaration, JsField.Name) === 0) {
        // export default function () {}
        storeDefault(l, node, lowerClosure(l, declaration, 'default', 'default'));
        return;
      }
      // its statement list has hoisted it
      break;
    case JsKind.ClassDeclaration:
    case JsKind.AbstractClassDeclaration:
      if (l.child(declaration, JsField.Name) === 0) {
        // export default class {}
        storeDefault(l, node, lowerClass(l, declaration, node, 'default', NONE));
        return;
      }
      // @D export class C {}
      lowerClassDeclaration(l, declaration, node);
      break;
    // export declare const x: T
    case JsKind.AmbientDeclaration:
    case JsKind.FunctionSignature:
      return;
    default:
      lowerStatement(l, declaration);
      break;
  }
  for (const name of declaredNames(l, declaration)) {
    const exported = isDefault ? 'default' : l.name(name);
    const variable = l.bindings.resolve(l.name(name));
    const start = l.start[name];
    const end = l.end[name];
    if (variable === NONE) continue;
    if (l.namespaceObject !== NONE) {
      if (!l.typeOnly.has(variable))
        b.setField(l.namespaceObject, exported, b.loadVar(variable, start, end), start, end);
    } else b.exports.push({ exported, variable, from: null, start, end });
  }
}

/** The nodes of the names that a declaration declares. */
function declaredNames(l: Lowering, declaration: number): number[] {
  const names: number[] = [];
  switch (l.kind(declaration)) {
    case JsKind.LexicalDeclaration:
    case JsKind.VariableDeclaration:
    case JsKind.UsingDeclaration:
      for (let child = l.namedChild(declaration); child !== 0; child = l.nextNamed(child)) {
        const name = l.kind(child) === JsKind.VariableDeclarator ? l.child(child, JsField.Name) : 0;
        if (name !== 0) patternNames(l, name, names, 0);
      }
      break;
    // export import A = B.C
    case JsKind.ImportAlias: {
      const name = l.namedChild(declaration);
      if (name !== 0) names.push(name);
      break;
    }
    default: {
      let name = l.child(declaration, JsField.Name);
      while (name !== 0 && l.kind(name) === JsKind.NestedIdentifier) name = l.namedChild(name);
      if (name !== 0 && l.kind(name) !== JsKind.String) names.push(name);
      break;
    }
  }
  return names;
}

function patternNames(l: Lowering, node: number, names: number[], depth: number): void {
  if (node === 0 || depth > 50) return;
  switch (l.kind(node)) {
    case JsKind.Identifier:
    case JsKind.ShorthandPropertyIdentifierPattern:
      names.push(node);
      break;
    case JsKind.PairPattern:
      patternNames(l, l.child(node, JsField.Value), names, depth + 1);
      break;
    case JsKind.AssignmentPattern:
    case JsKind.ObjectAssignmentPattern:
      patternNames(l, l.child(node, JsField.Left), names, depth + 1);
      break;
    case JsKind.ObjectPattern:
    case JsKind.ArrayPattern:
    case JsKind.RestPattern:
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
        patternNames(l, child, names, depth + 1);
      }
      break;
    default:
      break;
  }
}

function exportedName(l: Lowering, node: number): string {
  return l.kind(node) === JsKind.String ? stringValue(l, node) : l.name(node);
}

/** export { a as b }, export { a } from 'm', export * from 'm', export * as n from 'm' */
function lowerExportList(l: Lowering, node: number, clause: number, namespace: number, isStar: boolean): void {
  const { b } = l;
  const source = l.child(node, JsField.Source);
  const module = source === 0 ? null : stringValue(l, source);
  if (module !== null) b.importedModule(module, l.start[source]);
  const start = l.start[node];
  const end = l.end[node];
  if (clause !== 0) {
    for (let specifier = l.namedChild(clause); specifier !== 0; specifier = l.nextNamed(specifier)) {
      const nameNode = l.child(specifier, JsField.Name);
      if (nameNode === 0) continue;
      const alias = l.child(specifier, JsField.Alias);
      const name = exportedName(l, nameNode);
      const exported = alias === 0 ? name : exportedName(l, alias);
      const at = { start: l.start[specifier], end: l.end[specifier] };
      const variable = module === null ? l.bindings.resolve(name) : NONE;
      if (l.namespaceObject !== NONE) {
        if (variable !== NONE && !l.typeOnly.has(variable)) {
          const value = b.loadVar(variable, at.start, at.end);
          b.setField(l.namespaceObject, exported, value, at.start, at.end);
        }
      } else if (module !== null || variable !== NONE) {
        b.exports.push({ exported, variable, from: module === null ? null : { module, imported: name }, ...at });
      }
    }
  } else if (module !== null && namespace !== 0) {
    // export * as n from 'm'
    const nameNode = l.namedChild(namespace);
    const exported = nameNode === 0 ? 'default' : exportedName(l, nameNode);
    b.exports.push({ exported, variable: NONE, from: { module, imported: '*' }, start, end });
  } else if (module !== null && isStar) {
    // export * from 'm'
    b.exports.push({ exported: '*', variable: NONE, from: { module, imported: '*' }, start, end });
  }
}
