/** Parameters of GraphQL resolvers in Python: the object they belong to and the context come before the arguments of the query. */
import { NONE, type FunctionIr, type Parameter } from '../ir/ir.js';
import type { ModuleContext } from './moduleContext.js';

const CONTEXT = /^_*info$/;
const TYPED = /(?:^|\.)(?:Info|ResolveInfo|GraphQLResolveInfo)$/;

/** Is the parameter something that the library passes, no argument of the query? */
export function isResolverContext({ params }: FunctionIr, parameter: Parameter): boolean {
  const at = params.indexOf(parameter);
  const context = params.findIndex(({ name, type }) => CONTEXT.test(name) || (type !== null && TYPED.test(type.name)));
  return at === context || (at === 0 && context === 1);
}

const NO_TEXT = 'Int|Float|Boolean|UUID|Date|DateTime|Time|Decimal|BigInt';

/** Does the class declare the argument of a Graphene resolver as a number, date or identifier: `count=graphene.Int()`? */
export function isNumericArgument({ ir }: ModuleContext, { class: owner }: FunctionIr, name: string): boolean {
  if (owner === NONE) return false;
  const { start, end } = ir.classes[owner];
  const declarations = [
    ...ir.source.slice(start, end).matchAll(new RegExp(`\\b${name}\\s*=\\s*(?:\\w+\\.)*([A-Z]\\w*)\\(`, 'g')),
  ];
  return declarations.length > 0 && declarations.every(([, type]) => new RegExp(`^(?:${NO_TEXT})$`).test(type));
}
