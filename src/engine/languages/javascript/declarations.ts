/**
 * The declaration pass: one walk over the flat tree, before lowering, that finds what each scope declares. `var` goes
 * to the function, `let`, `const`, `class` and `function` to the block, parameters to their function.
 *
 * It also picks up the comments and the ERROR nodes, since it sees every node anyway.
 */
import { type ImportBinding, NONE, type VariableKind, type VarId } from '../../ir/ir.js';
import { isFunctionKind, JsField, JsKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import { kindSet } from '../treeReader.js';
import type { Lowering } from './lowering.js';
import { stringValue } from './literals.js';

interface OpenScope {
  readonly node: number;
  /** Where it ends in the source. */
  readonly end: number;
  /** The function scope around a block, which takes its `var` declarations; null for a function scope. */
  readonly fn: OpenScope | null;
  names: Map<string, VarId> | null;
}

/** The kinds that the pass does something at: most nodes are of others. */
const LOOKED_AT = kindSet([
  JsKind.Comment,
  JsKind.Error,
  JsKind.AmbientDeclaration,
  JsKind.StatementBlock,
  JsKind.SwitchBody,
  JsKind.ForStatement,
  JsKind.ForInStatement,
  JsKind.CatchClause,
  JsKind.FunctionDeclaration,
  JsKind.GeneratorFunctionDeclaration,
  JsKind.FunctionExpression,
  JsKind.GeneratorFunction,
  JsKind.ArrowFunction,
  JsKind.MethodDefinition,
  JsKind.ClassStaticBlock,
  JsKind.VariableDeclarator,
  JsKind.ClassDeclaration,
  JsKind.AbstractClassDeclaration,
  JsKind.EnumDeclaration,
  JsKind.InterfaceDeclaration,
  JsKind.TypeAliasDeclaration,
  JsKind.Module,
  JsKind.InternalModule,
  JsKind.ImportStatement,
  JsKind.ImportAlias,
  JsKind.AssignmentExpression,
]);

class DeclarationPass {
  private readonly open: OpenScope[] = [];

  constructor(private readonly l: Lowering) {}

  run(): void {
    const { l, open } = this;
    const { kindTable, rawKind, parent, start } = l;
    const count = rawKind.length;
    let top: OpenScope = { node: 0, end: Number.POSITIVE_INFINITY, fn: null, names: null };
    open.push(top);
    // in `declare …` nothing is declared: where the last one ends
    let ambient = 0;
    for (let node = 1; node < count; node += 1) {
      const kind: JsKind = kindTable[rawKind[node]];
      if (LOOKED_AT[kind] === 0) continue;
      const above = parent[node];
      const begin = start[node];
      while (begin >= top.end) {
        open.pop();
        top = open[open.length - 1];
      }
      if (begin < ambient) {
        if (kind === JsKind.Comment) this.comment(node);
        else if (kind === JsKind.Error) l.errors.push(node);
        continue;
      }
      switch (kind) {
        case JsKind.Comment:
          this.comment(node);
          break;
        case JsKind.Error:
          l.errors.push(node);
          break;
        case JsKind.AmbientDeclaration:
          ambient = l.end[node];
          break;
        case JsKind.StatementBlock:
          if (!isFunctionKind(l.kind(above))) top = this.openBlock(node);
          break;
        case JsKind.SwitchBody:
        case JsKind.ForStatement:
          top = this.openBlock(node);
          break;
        case JsKind.ForInStatement:
          top = this.openBlock(node);
          this.forIn(node);
          break;
        case JsKind.CatchClause:
          top = this.openBlock(node);
          this.pattern(l.child(node, JsField.Parameter), 'catch', top, 0);
          break;
        case JsKind.FunctionDeclaration:
        case JsKind.GeneratorFunctionDeclaration:
          this.named(node, 'function');
          top = this.openFunction(node);
          this.parameters(node);
          break;
        case JsKind.FunctionExpression:
        case JsKind.GeneratorFunction:
        case JsKind.ArrowFunction:
        case JsKind.MethodDefinition:
        case JsKind.ClassStaticBlock:
          top = this.openFunction(node);
          this.parameters(node);
          break;
        case JsKind.VariableDeclarator: {
          const scope = l.kind(above) === JsKind.VariableDeclaration ? this.functionScope() : top;
          this.pattern(l.child(node, JsField.Name), 'local', scope, 0);
          break;
        }
        case JsKind.ClassDeclaration:
        case JsKind.AbstractClassDeclaration:
          this.named(node, 'class');
          break;
        case JsKind.EnumDeclaration: {
          const variable = this.named(node, 'class');
          if (variable !== NONE) l.enums.add(variable);
          break;
        }
        case JsKind.InterfaceDeclaration:
          this.type(node);
          break;
        case JsKind.TypeAliasDeclaration: {
          const variable = this.type(node);
          if (variable !== NONE) l.aliases.set(variable, l.child(node, JsField.Value));
          break;
        }
        case JsKind.Module:
        case JsKind.InternalModule:
          this.namespace(node);
          top = this.openFunction(node);
          break;
        case JsKind.ImportStatement:
          this.imports(node);
          break;
        case JsKind.ImportAlias: {
          const name = l.namedChild(node);
          if (name !== 0) this.declare(top, name, 'local');
          break;
        }
        case JsKind.AssignmentExpression: {
          // using x = y, in the TypeScript grammars
          const first = l.firstChild[node];
          if (first !== 0 && l.kind(first) === JsKind.UsingToken) {
            this.pattern(l.child(node, JsField.Left), 'local', top, 0);
          }
          break;
        }
        default:
          break;
      }
    }
  }

  private comment(node: number): void {
    const { l } = this;
    const start = l.start[node];
    const kind = l.source.startsWith('/*', start) ? 'block' : 'line';
    l.b.comments.push({ kind, start, end: l.end[node] });
  }

  private openFunction(node: number): OpenScope {
    const scope: OpenScope = { node, end: this.l.end[node], fn: null, names: null };
    this.open.push(scope);
    return scope;
  }

  private openBlock(node: number): OpenScope {
    const { top } = this;
    const scope: OpenScope = { node, end: this.l.end[node], fn: top.fn ?? top, names: null };
    this.open.push(scope);
    return scope;
  }

  private functionScope(): OpenScope {
    return this.top.fn ?? this.top;
  }

  private get top(): OpenScope {
    return this.open[this.open.length - 1];
  }

  /** Declares the name that `node` spells; a name that the scope has already keeps its variable. */
  private declare(scope: OpenScope, node: number, kind: VariableKind): VarId {
    const { l } = this;
    const name = l.name(node);
    if (name === '') return NONE;
    if (scope.names === null) {
      scope.names = new Map();
      l.scopes.set(scope.node, scope.names);
    }
    const known = scope.names.get(name);
    if (known !== undefined) {
      const variable = l.b.variables[known];
      if (l.typeOnly.delete(known)) {
        variable.kind = kind;
        variable.start = l.start[node];
        variable.end = l.end[node];
      } else if (kind === 'function' && variable.kind === 'local') variable.kind = kind;
      return known;
    }
    const variable = l.b.variable(name, kind, l.start[node], l.end[node]);
    scope.names.set(name, variable.id);
    return variable.id;
  }

  private named(node: number, kind: VariableKind): VarId {
    const name = this.l.child(node, JsField.Name);
    return name === 0 ? NONE : this.declare(this.top, name, kind);
  }

  /** An interface or alias: a name for types, which a value may share. */
  private type(node: number): VarId {
    const { l, top } = this;
    const name = l.child(node, JsField.Name);
    if (name === 0) return NONE;
    const known = top.names?.get(l.name(name));
    if (known !== undefined) return known;
    const variable = this.declare(top, name, 'class');
    if (variable !== NONE) l.typeOnly.add(variable);
    return variable;
  }

  private namespace(node: number): void {
    const { l } = this;
    let name = l.child(node, JsField.Name);
    while (name !== 0 && l.kind(name) === JsKind.NestedIdentifier) name = l.namedChild(name);
    if (name !== 0 && l.kind(name) === JsKind.Identifier) this.declare(this.top, name, 'local');
  }

  private forIn(node: number): void {
    const { l } = this;
    const keyword = l.child(node, JsField.Kind);
    if (keyword === 0) return;
    const scope = l.kind(keyword) === JsKind.VarToken ? this.functionScope() : this.top;
    this.pattern(l.child(node, JsField.Left), 'local', scope, 0);
  }

  private parameters(node: number): void {
    const { l, top } = this;
    for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
      const field = l.field(child);
      if (field === JsField.Parameter) this.pattern(child, 'parameter', top, 0);
      else if (field === JsField.Parameters) {
        for (let param = l.namedChild(child); param !== 0; param = l.nextNamed(param)) {
          this.pattern(param, 'parameter', top, 0);
        }
      }
    }
  }

  /** Declares every name that a pattern binds. */
  private pattern(node: number, kind: VariableKind, scope: OpenScope, depth: number): void {
    if (node === 0 || depth > MAX_DEPTH) return;
    const { l } = this;
    switch (l.kind(node)) {
      case JsKind.Identifier:
      case JsKind.ShorthandPropertyIdentifierPattern:
      case JsKind.ShorthandPropertyIdentifier:
        this.declare(scope, node, kind);
        break;
      // x: T, in parameters
      case JsKind.RequiredParameter:
      case JsKind.OptionalParameter:
        this.pattern(l.child(node, JsField.Pattern), kind, scope, depth + 1);
        break;
      // x = y
      case JsKind.AssignmentPattern:
      case JsKind.ObjectAssignmentPattern:
      case JsKind.AssignmentExpression:
        this.pattern(l.child(node, JsField.Left), kind, scope, depth + 1);
        break;
      // k: x
      case JsKind.PairPattern:
      case JsKind.Pair:
        this.pattern(l.child(node, JsField.Value), kind, scope, depth + 1);
        break;
      // { a, b }, [a, b], ...a
      case JsKind.ObjectPattern:
      case JsKind.ArrayPattern:
      case JsKind.Object:
      case JsKind.Array:
      case JsKind.RestPattern:
      case JsKind.SpreadElement:
        for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
          this.pattern(child, kind, scope, depth + 1);
        }
        break;
      default:
        break;
    }
  }

  private imports(node: number): void {
    const { l } = this;
    let typeOnly = false;
    let clause = 0;
    for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
      const kind = l.kind(child);
      if (kind === JsKind.TypeToken || kind === JsKind.TypeofToken) typeOnly = true;
      else if (kind === JsKind.ImportClause) clause = child;
      // import x = require('m')
      else if (kind === JsKind.ImportRequireClause) {
        const name = l.namedChild(child);
        const source = l.child(child, JsField.Source);
        if (name !== 0 && source !== 0) this.import(name, stringValue(l, source), '*', typeOnly);
      }
    }
    const source = l.child(node, JsField.Source);
    if (clause === 0 || source === 0) return;
    const module = stringValue(l, source);
    for (let child = l.namedChild(clause); child !== 0; child = l.nextNamed(child)) {
      switch (l.kind(child)) {
        // import x from 'm'
        case JsKind.Identifier:
          this.import(child, module, 'default', typeOnly);
          break;
        // import * as x from 'm'
        case JsKind.NamespaceImport: {
          const name = l.namedChild(child);
          if (name !== 0) this.import(name, module, '*', typeOnly);
          break;
        }
        // import { x, y as z, type T } from 'm'
        case JsKind.NamedImports:
          for (let specifier = l.namedChild(child); specifier !== 0; specifier = l.nextNamed(specifier)) {
            const name = l.child(specifier, JsField.Name);
            if (name === 0) continue;
            const alias = l.child(specifier, JsField.Alias);
            const first = l.kind(l.firstChild[specifier]);
            const onlyType =
              typeOnly ||
              (l.firstChild[specifier] !== name && (first === JsKind.TypeToken || first === JsKind.TypeofToken));
            const imported = l.kind(name) === JsKind.String ? stringValue(l, name) : l.name(name);
            this.import(alias === 0 ? name : alias, module, imported, onlyType);
          }
          break;
        default:
          break;
      }
    }
  }

  private import(name: number, module: string, imported: string, typeOnly: boolean): void {
    const variable = this.declare(this.top, name, 'import');
    if (variable === NONE) return;
    const binding: ImportBinding = { module, imported, typeOnly };
    this.l.b.variables[variable].import = binding;
  }
}

/** Finds every declaration of the module; fills `scopes`, `comments` and `errors` of the lowering. */
export function collectDeclarations(l: Lowering): void {
  new DeclarationPass(l).run();
}
