/** Decorators: `@app.route('/x', methods=['POST'])`. */
import { type Constant, type Decorator, NONE, type Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { PyField, PyKind } from './kinds.js';
import type { Lowering } from './lowering.js';
import { isStringConstant, numberValue, stringConstant } from './strings.js';

/** The decorators of a `decorated_definition`, outermost first; they are evaluated here. */
export function lowerDecorators(l: Lowering, node: number): Decorator[] {
  const decorators: Decorator[] = [];
  for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) {
    if (l.kind(child) !== PyKind.Decorator) continue;
    const expression = l.namedChild(child);
    if (expression !== 0)
      decorators.push(lowerDecorator(l, l.strip(expression), child, lowerExpression(l, expression)));
  }
  return decorators;
}

/**
 * An expression read as a decorator: of a definition, or of a parameter by what marks it (`q = Query(…)`,
 * `Annotated[str, Query()]`).
 */
export function lowerDecorator(l: Lowering, expression: number, place: number, value: Reg): Decorator {
  const called = l.kind(expression) === PyKind.Call;
  const callee = (called && l.child(expression, PyField.Function)) || expression;
  let first = callee;
  while (l.kind(first) === PyKind.Attribute) {
    const object = l.child(first, PyField.Object);
    if (object === 0) break;
    first = object;
  }
  const text = l.text(callee);
  const list = called ? l.child(expression, PyField.Arguments) : 0;
  return {
    name: /\s/.test(text) ? text.replace(/\s+/g, '') : text,
    root: l.kind(first) === PyKind.Identifier ? l.resolve(l.name(first)) : NONE,
    called,
    args: list === 0 || l.kind(list) !== PyKind.ArgumentList ? NO_ARGUMENTS : constantArguments(l, list),
    value,
    start: l.start[place],
    end: l.end[place],
  };
}

const NO_ARGUMENTS: Decorator['args'] = [];

function constantArguments(l: Lowering, list: number): Decorator['args'] {
  const args: Decorator['args'][number][] = [];
  for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== PyKind.KeywordArgument) {
      args.push({ name: null, value: constants(l, child) });
      continue;
    }
    const name = l.child(child, PyField.Name);
    const value = l.child(child, PyField.Value);
    if (name !== 0) args.push({ name: l.name(name), value: value === 0 ? undefined : constants(l, value) });
  }
  return args;
}

/** A constant or a list of constants; undefined for everything else. */
function constants(l: Lowering, node: number): Constant | readonly Constant[] {
  switch (l.kind(node)) {
    case PyKind.List:
    case PyKind.Tuple:
    case PyKind.Set: {
      const items: Constant[] = [];
      for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) items.push(constantOf(l, child));
      return items;
    }
    default:
      return constantOf(l, node);
  }
}

function constantOf(l: Lowering, node: number): Constant {
  switch (l.kind(node)) {
    case PyKind.Integer:
    case PyKind.Float:
      return numberValue(l.name(node));
    case PyKind.True:
      return true;
    case PyKind.False:
      return false;
    case PyKind.None:
      return null;
    default:
      return isStringConstant(l, node) ? stringConstant(l, node) : undefined;
  }
}
