/**
 * Statements and statement-like elements of a tree, for everything that speaks of "the next statement": suppressions,
 * code actions. Told by the names of node kinds, which the grammars choose alike.
 */
import { NodeFlag, type FlatTree } from './flatTree.js';

export interface StatementUnit {
  readonly start: number;
  readonly end: number;
  /** False: a part of a statement that may have its own line, such as a property, an argument or a case. */
  readonly isStatement: boolean;
}

/** The module (`program`) and the body of a block are no statements; `_clause` is Python's `elif`, `except`, … */
const STATEMENT = /(_statement|_declaration|_definition|_signature|^internal_module|^module|^class_static_block)$/;
const ELEMENT =
  /^(pair|spread_element|shorthand_property_identifier|switch_(case|default|block_statement_group|rule)|variable_declarator|enum_assignment|jsx_attribute|keyword_argument|.*_clause)$/;
/** Each named child of these is an element. */
const LIST = /^(arguments|argument_list|array|list|tuple|set|formal_parameters)$/;

const enum Kind {
  None,
  Statement,
  Element,
  List,
  Decorator,
}

function classify(name: string): Kind {
  // bare tokens (`module` the keyword) are anonymous and never asked for
  if (name === 'decorator') return Kind.Decorator;
  if (STATEMENT.test(name)) return Kind.Statement;
  if (ELEMENT.test(name)) return Kind.Element;
  return LIST.test(name) ? Kind.List : Kind.None;
}

/** All units in preorder: by start, an outer one before those inside it. */
export function statementUnits(tree: FlatTree): StatementUnit[] {
  const { grammar, kind, flags, parent, start, end, nextSibling } = tree;
  const table = grammar.kindNames.map((name, id) => (grammar.kindNamed[id] ? classify(name) : Kind.None));
  const units: StatementUnit[] = [];
  /** Where the decorators of a class member begin, by the member's node. */
  const decoratedFrom = new Map<number, number>();
  for (let node = 1; node < tree.nodeCount; node += 1) {
    if ((flags[node] & (NodeFlag.Named | NodeFlag.Extra)) !== NodeFlag.Named) continue;
    const own = table[kind[node]];
    if (own === Kind.Decorator) {
      const next = nextSibling[node];
      if (next !== 0) decoratedFrom.set(next, decoratedFrom.get(node) ?? start[node]);
      continue;
    }
    const isStatement = own === Kind.Statement;
    if (!isStatement && own !== Kind.Element && table[kind[parent[node]]] !== Kind.List) continue;
    units.push({ start: decoratedFrom.get(node) ?? start[node], end: end[node], isStatement });
  }
  return units.sort((a, b) => a.start - b.start || b.end - a.end);
}
