/**
 * The declaration pass: one walk over the flat tree, before lowering, that finds which names each scope binds. A name
 * bound anywhere in a function is the function's own, unless it says `global` or `nonlocal`; comprehensions have their
 * own names, `:=` inside them binds outside.
 *
 * It also picks up the comments, the ERROR nodes and the generators, since it sees every node anyway.
 */
import { type ImportBinding, NONE, type VariableKind, type VarId } from '../../ir/ir.js';
import { importedName, moduleName } from './imports.js';
import { PyField, PyKind } from './kinds.js';
import { MAX_DEPTH } from '../loweringBase.js';
import { kindSet } from '../treeReader.js';
import type { Lowering } from './lowering.js';

type ScopeKind = 'module' | 'function' | 'class' | 'comprehension';

interface OpenScope {
  readonly node: number;
  /** Where it ends in the source. */
  readonly end: number;
  readonly kind: ScopeKind;
  names: Map<string, VarId> | null;
  /** Names that mean something outside: `global` and `nonlocal`. */
  external: Set<string> | null;
}

/** The kinds that the pass does something at: most nodes are of others. */
const LOOKED_AT = kindSet([
  PyKind.Comment,
  PyKind.Error,
  PyKind.FunctionDefinition,
  PyKind.Lambda,
  PyKind.ClassDefinition,
  PyKind.ListComprehension,
  PyKind.SetComprehension,
  PyKind.DictionaryComprehension,
  PyKind.GeneratorExpression,
  PyKind.ForInClause,
  PyKind.ForStatement,
  PyKind.Assignment,
  PyKind.AugmentedAssignment,
  PyKind.NamedExpression,
  PyKind.AsPatternTarget,
  PyKind.ExceptClause,
  PyKind.CaseClause,
  PyKind.TypeAliasStatement,
  PyKind.ImportStatement,
  PyKind.ImportFromStatement,
  PyKind.GlobalStatement,
  PyKind.NonlocalStatement,
  PyKind.Yield,
]);

class DeclarationPass {
  private readonly open: OpenScope[] = [];
  private top: OpenScope = {
    node: 0,
    end: Number.POSITIVE_INFINITY,
    kind: 'module',
    names: null,
    external: null,
  };

  constructor(private readonly l: Lowering) {}

  run(): void {
    const { l, open } = this;
    const { kindTable, rawKind, parent, start } = l;
    const count = rawKind.length;
    open.push(this.top);
    for (let node = 1; node < count; node += 1) {
      const kind: PyKind = kindTable[rawKind[node]];
      if (LOOKED_AT[kind] === 0) continue;
      const above = parent[node];
      while (start[node] >= this.top.end) {
        open.pop();
        this.top = open[open.length - 1];
      }
      switch (kind) {
        case PyKind.Comment:
          l.b.comments.push({ kind: 'line', start: l.start[node], end: l.end[node] });
          break;
        case PyKind.Error:
          l.errors.push(node);
          break;
        case PyKind.FunctionDefinition:
          this.named(node, 'function');
          this.enter(node, 'function');
          this.parameters(l.child(node, PyField.Parameters));
          break;
        case PyKind.Lambda:
          this.enter(node, 'function');
          this.parameters(l.child(node, PyField.Parameters));
          break;
        case PyKind.ClassDefinition:
          this.named(node, 'class');
          this.enter(node, 'class');
          break;
        case PyKind.ListComprehension:
        case PyKind.SetComprehension:
        case PyKind.DictionaryComprehension:
        case PyKind.GeneratorExpression:
          this.enter(node, 'comprehension');
          break;
        case PyKind.ForInClause:
        case PyKind.ForStatement:
          this.target(l.child(node, PyField.Left), 'local', this.top, 0);
          break;
        case PyKind.Assignment:
          this.assignment(node);
          break;
        case PyKind.AugmentedAssignment:
          this.target(l.child(node, PyField.Left), 'local', this.top, 0);
          break;
        case PyKind.NamedExpression:
          this.target(l.child(node, PyField.Name), 'local', this.binder(), 0);
          break;
        case PyKind.AsPatternTarget: {
          const isCatch = l.kind(parent[above]) === PyKind.ExceptClause;
          this.target(l.namedChild(node), isCatch ? 'catch' : 'local', this.top, 0);
          break;
        }
        // except E, e
        case PyKind.ExceptClause: {
          const first = l.child(node, PyField.Value);
          const second = first === 0 ? 0 : l.nextInField(first, PyField.Value);
          if (second !== 0 && l.kind(second) === PyKind.Identifier) this.declare(this.top, second, 'catch');
          break;
        }
        case PyKind.CaseClause:
          for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
            if (l.kind(child) === PyKind.CasePattern) this.pattern(child, 0);
          }
          break;
        case PyKind.TypeAliasStatement: {
          const type = l.child(node, PyField.Left);
          const name = type === 0 ? 0 : l.namedChild(type);
          if (name !== 0 && l.kind(name) === PyKind.Identifier) this.declare(this.top, name, 'local');
          break;
        }
        case PyKind.ImportStatement:
          this.imports(node);
          break;
        case PyKind.ImportFromStatement:
          this.importsFrom(node);
          break;
        case PyKind.GlobalStatement:
        case PyKind.NonlocalStatement:
          this.external(node, kind === PyKind.GlobalStatement);
          break;
        case PyKind.Yield:
          this.generator();
          break;
        default:
          break;
      }
    }
    this.exports();
  }

  private enter(node: number, kind: ScopeKind): void {
    this.top = { node, end: this.l.end[node], kind, names: null, external: null };
    this.open.push(this.top);
  }

  /** The scope in which `:=` binds: the first one that is no comprehension. */
  private binder(): OpenScope {
    let at = this.open.length - 1;
    while (at > 0 && this.open[at].kind === 'comprehension') at -= 1;
    return this.open[at];
  }

  private generator(): void {
    for (let at = this.open.length - 1; at > 0; at -= 1) {
      if (this.open[at].kind !== 'function') continue;
      this.l.generators.add(this.open[at].node);
      return;
    }
  }

  /** Declares the name that `node` spells; a name that the scope has already keeps its variable. */
  private declare(scope: OpenScope, node: number, kind: VariableKind): VarId {
    const { l } = this;
    const name = l.name(node);
    if (name === '' || scope.external?.has(name) === true) return NONE;
    if (scope.names === null) {
      scope.names = new Map();
      l.scopes.set(scope.node, scope.names);
    }
    const known = scope.names.get(name);
    if (known !== undefined) {
      const variable = l.b.variables[known];
      if (kind === 'function' && variable.kind === 'local') variable.kind = kind;
      if (kind !== 'import' && variable.import !== null && !this.isFallback(node, scope)) forgetImport(l, known);
      return known;
    }
    const own = scope.kind === 'class' && kind !== 'class' && kind !== 'function' && kind !== 'import';
    const variable = l.b.variable(name, own ? 'synthetic' : kind, l.start[node], l.end[node]);
    scope.names.set(name, variable.id);
    return variable.id;
  }

  /** `x = None`, or a binding under `except`: what a name means when importing it failed. */
  private isFallback(node: number, scope: OpenScope): boolean {
    const { l } = this;
    for (let at = l.parent[node]; at > scope.node; at = l.parent[at]) {
      const kind = l.kind(at);
      if (kind === PyKind.ExceptClause) return true;
      if (kind === PyKind.Assignment) {
        const right = l.child(at, PyField.Right);
        const value = right === 0 ? PyKind.None : l.kind(right);
        if (value === PyKind.None || value === PyKind.False) return true;
      }
    }
    return false;
  }

  private named(node: number, kind: VariableKind): void {
    const name = this.l.child(node, PyField.Name);
    if (name !== 0) this.declare(this.top, name, kind);
  }

  private parameters(node: number): void {
    if (node === 0) return;
    const { l } = this;
    for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
      this.target(child, 'parameter', this.top, 0);
    }
  }

  /** x = y, x: T */
  private assignment(node: number): void {
    const { l } = this;
    this.target(l.child(node, PyField.Left), 'local', this.top, 0);
  }

  /** Declares every name that a target or parameter binds. */
  private target(node: number, kind: VariableKind, scope: OpenScope, depth: number): void {
    if (node === 0 || depth > MAX_DEPTH) return;
    const { l } = this;
    switch (l.kind(node)) {
      case PyKind.Identifier:
        this.declare(scope, node, kind);
        break;
      // x = v, x: T = v
      case PyKind.DefaultParameter:
      case PyKind.TypedDefaultParameter:
        this.target(l.child(node, PyField.Name), kind, scope, depth + 1);
        break;
      // x: T
      case PyKind.TypedParameter:
        this.target(l.namedChild(node), kind, scope, depth + 1);
        break;
      // a, (b, *c), [d], *e, **f
      case PyKind.PatternList:
      case PyKind.TuplePattern:
      case PyKind.ListPattern:
      case PyKind.ListSplatPattern:
      case PyKind.DictionarySplatPattern:
      case PyKind.ParenthesizedExpression:
      case PyKind.Tuple:
      case PyKind.List:
      case PyKind.ListSplat:
      case PyKind.ExpressionList:
        for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
          this.target(child, kind, scope, depth + 1);
        }
        break;
      default:
        break;
    }
  }

  /** Declares what a pattern of `match` captures. */
  private pattern(node: number, depth: number): void {
    if (depth > MAX_DEPTH) return;
    const { l } = this;
    switch (l.kind(node)) {
      // x, as opposed to m.X
      case PyKind.DottedName: {
        const name = l.namedChild(node);
        if (name !== 0 && l.nextNamed(name) === 0) this.declare(this.top, name, 'local');
        break;
      }
      // *rest, **rest, p as x
      case PyKind.Identifier:
        this.declare(this.top, node, 'local');
        break;
      // C(p, k=q), k=q: the first part is a name of something else
      case PyKind.ClassPattern:
      case PyKind.KeywordPattern: {
        const first = l.namedChild(node);
        if (first === 0) break;
        for (let child = l.nextNamed(first); child !== 0; child = l.nextNamed(child)) this.pattern(child, depth + 1);
        break;
      }
      case PyKind.CasePattern:
      case PyKind.UnionPattern:
      case PyKind.ListPattern:
      case PyKind.TuplePattern:
      case PyKind.AsPattern:
      case PyKind.SplatPattern:
        for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) this.pattern(child, depth + 1);
        break;
      // {k: p, **rest}
      case PyKind.DictPattern:
        for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
          if (l.field(child) !== PyField.Key) this.pattern(child, depth + 1);
        }
        break;
      default:
        break;
    }
  }

  /** import a.b, c as d */
  private imports(node: number): void {
    const { l } = this;
    for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) {
      if (l.kind(child) === PyKind.AliasedImport) {
        const name = l.child(child, PyField.Name);
        const alias = l.child(child, PyField.Alias);
        if (name !== 0 && alias !== 0) this.import(alias, moduleName(l, name), '*');
      } else if (l.kind(child) === PyKind.DottedName) {
        const first = l.namedChild(child);
        if (first === 0) continue;
        const variable = this.import(first, l.name(first), '*');
        if (variable === NONE || l.nextNamed(first) === 0) continue;
        const dotted = l.dottedImports.get(variable);
        if (dotted === undefined) l.dottedImports.set(variable, [moduleName(l, child)]);
        else dotted.push(moduleName(l, child));
      }
    }
  }

  /** from m import a, b as c; from m import * */
  private importsFrom(node: number): void {
    const { l } = this;
    const source = l.child(node, PyField.ModuleName);
    if (source === 0) return;
    const module = moduleName(l, source);
    if (l.childOfKind(node, PyKind.WildcardImport) !== 0) {
      if (!l.starImports.includes(module)) l.starImports.push(module);
      return;
    }
    for (let name = l.child(node, PyField.Name); name !== 0; name = l.nextInField(name, PyField.Name)) {
      const { target, imported } = importedName(l, name);
      if (target !== 0) this.import(target, module, imported);
    }
  }

  private import(name: number, module: string, imported: string): VarId {
    const { l, top } = this;
    const known = top.names?.get(l.name(name));
    const variable = this.declare(top, name, 'import');
    // a name bound to something else before keeps to what is stored, as does one that is rebound later
    if (variable === NONE || known !== undefined) return known ?? variable;
    const binding: ImportBinding = { module, imported, typeOnly: false };
    l.b.variables[variable].import = binding;
    return variable;
  }

  /** global x, nonlocal x */
  private external(node: number, isGlobal: boolean): void {
    const { l, top } = this;
    if (top.kind === 'module') return;
    for (let name = l.namedChild(node); name !== 0; name = l.nextNamed(name)) {
      if (l.kind(name) !== PyKind.Identifier) continue;
      (top.external ??= new Set()).add(l.name(name));
      if (!isGlobal) continue;
      const variable = this.declare(this.open[0], name, 'local');
      if (variable === NONE) continue;
      let globals = l.globals.get(top.node) as Map<string, VarId> | undefined;
      if (globals === undefined) l.globals.set(top.node, (globals = new Map<string, VarId>()));
      globals.set(l.name(name), variable);
    }
  }

  /** Everything at the top of a module can be imported from it. */
  private exports(): void {
    const { l } = this;
    const names = l.scopes.get(0);
    if (names === undefined) return;
    for (const [name, id] of names) {
      const { start, end } = l.b.variables[id];
      l.b.exports.push({ exported: name, variable: id, from: null, start, end });
    }
  }
}

/** The name is imported and assigned: its variable holds what was stored last. */
function forgetImport(l: Lowering, id: VarId): void {
  const variable = l.b.variables[id];
  variable.import = null;
  variable.kind = 'local';
  l.dottedImports.delete(id);
}

/** Finds every declaration of the module; fills `scopes`, `comments`, `errors` and the rest of the lowering's tables. */
export function collectDeclarations(l: Lowering): void {
  new DeclarationPass(l).run();
}
