/** Decorators: `@Get('/x')`. */
import type { Constant, Decorator } from '../../ir/ir.js';
import { NONE } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { isStringConstant, numberValue, stringConstant } from './literals.js';
import type { Lowering } from './lowering.js';

/**
 * A decorator. `evaluate`: its expression is lowered here, which is only right in the function that declares the
 * decorated thing.
 */
export function lowerDecorator(l: Lowering, node: number, evaluate: boolean): Decorator {
  const start = l.start[node];
  const end = l.end[node];
  const whole = l.namedChild(node);
  if (whole === 0) return { name: '', root: NONE, called: false, args: [], value: NONE, start, end };
  const expression = l.strip(whole);
  const called = l.kind(expression) === JsKind.CallExpression;
  const callee = (called && l.child(expression, JsField.Function)) || expression;
  let first = callee;
  while (l.kind(first) === JsKind.MemberExpression) first = l.child(first, JsField.Object) || l.firstChild[first];
  const text = l.text(callee);
  const args: Decorator['args'][number][] = [];
  const list = called ? l.child(expression, JsField.Arguments) : 0;
  if (list !== 0) {
    for (let child = l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
      args.push({ name: null, value: constantArgument(l, child) });
    }
  }
  return {
    name: /\s/.test(text) ? text.replace(/\s+/g, '') : text,
    root: l.kind(first) === JsKind.Identifier ? l.resolve(l.name(first)) : NONE,
    called,
    args,
    value: evaluate ? lowerExpression(l, expression) : NONE,
    start,
    end,
  };
}

/** A constant or a list of constants; undefined for everything else. */
function constantArgument(l: Lowering, node: number): Constant | readonly Constant[] {
  if (l.kind(node) !== JsKind.Array) return constant(l, node);
  const items: Constant[] = [];
  for (let child = l.namedChild(node); child !== 0; child = l.nextNamed(child)) items.push(constant(l, child));
  return items;
}

function constant(l: Lowering, node: number): Constant {
  switch (l.kind(node)) {
    case JsKind.Number:
      return numberValue(l.text(node));
    case JsKind.True:
      return true;
    case JsKind.False:
      return false;
    case JsKind.Null:
      return null;
    default:
      return isStringConstant(l, node) ? stringConstant(l, node) : undefined;
  }
}
