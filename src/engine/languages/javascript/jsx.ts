/** JSX. */
import { NONE, type JsxInstr, type Reg } from '../../ir/ir.js';
import { lowerExpression } from './expressions.js';
import { JsField, JsKind } from './kinds.js';
import { decodeEntities, stringValue } from './literals.js';
import type { Lowering } from './lowering.js';

/** <a b={c}>d</a>, <A.B />, <>d</> */
export function lowerJsx(l: Lowering, node: number): Reg {
  const isElement = l.kind(node) === JsKind.JsxElement;
  const opening = isElement ? l.child(node, JsField.OpenTag) || l.childOfKind(node, JsKind.JsxOpeningElement) : node;
  if (opening === 0) return l.missing(node);
  const nameNode = l.child(opening, JsField.Name);
  // a fragment has the tag ''
  let tag: string | null = '';
  let component: Reg = NONE;
  if (nameNode !== 0) {
    if (isIntrinsic(l, nameNode)) tag = l.text(nameNode);
    else {
      tag = null;
      component = lowerExpression(l, nameNode);
    }
  }
  const attributes: JsxInstr['attributes'][number][] = [];
  for (let child = l.firstChild[opening]; child !== 0; child = l.nextSibling[child]) {
    const kind = l.kind(child);
    const start = l.start[child];
    const end = l.end[child];
    if (kind === JsKind.JsxAttribute) {
      const name = l.namedChild(child);
      if (name === 0) continue;
      const valueNode = l.nextNamed(name);
      attributes.push({ name: l.text(name), value: lowerAttributeValue(l, child, valueNode), start, end });
    } else if (kind === JsKind.JsxExpression) {
      // {...a}
      attributes.push({ name: null, value: lowerJsxExpression(l, child), start, end });
    }
  }
  const children: Reg[] = [];
  if (isElement) {
    for (let child = l.firstChild[node]; child !== 0; child = l.nextSibling[child]) lowerChild(l, child, children);
  }
  return l.b.jsx(tag, component, attributes, children, l.start[node], l.end[node]);
}

/** a, my-element, svg:a: an element of the document; A, a.b: a component */
function isIntrinsic(l: Lowering, nameNode: number): boolean {
  const kind = l.kind(nameNode);
  if (kind === JsKind.JsxNamespaceName) return true;
  if (kind !== JsKind.Identifier) return false;
  const first = l.source.charCodeAt(l.start[nameNode]);
  return (first >= 97 && first <= 122) || l.name(nameNode).includes('-');
}

function lowerAttributeValue(l: Lowering, attribute: number, value: number): Reg {
  // <a b />
  if (value === 0) return l.b.constant(true, l.start[attribute], l.end[attribute]);
  switch (l.kind(value)) {
    // b="c"
    case JsKind.String:
      return l.b.constant(stringValue(l, value), l.start[value], l.end[value]);
    // b={c}
    case JsKind.JsxExpression:
      return lowerJsxExpression(l, value);
    default:
      return lowerExpression(l, value);
  }
}

/** {a}, {...a} */
export function lowerJsxExpression(l: Lowering, node: number): Reg {
  const inner = l.namedChild(node);
  return inner === 0 ? l.b.constant(undefined, l.start[node], l.end[node]) : lowerExpression(l, inner);
}

function lowerChild(l: Lowering, child: number, children: Reg[]): void {
  const start = l.start[child];
  const end = l.end[child];
  switch (l.kind(child)) {
    case JsKind.JsxText: {
      const text = l.source.slice(start, end);
      if (text.trim() !== '') children.push(l.b.constant(text, start, end));
      break;
    }
    case JsKind.HtmlCharacterReference:
      children.push(l.b.constant(decodeEntities(l.source.slice(start, end)), start, end));
      break;
    // {a}; an empty {} holds at most a comment
    case JsKind.JsxExpression:
      if (l.namedChild(child) !== 0) children.push(lowerJsxExpression(l, child));
      break;
    case JsKind.JsxElement:
    case JsKind.JsxSelfClosingElement:
      children.push(lowerExpression(l, child));
      break;
    default:
      break;
  }
}
