/** What schemas of Python (pydantic) do with what they are made of: which names they keep, and whether they check types. */
import { NONE } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';

const SCHEMA = /(?:^|\.)(?:BaseModel|BaseSettings|GenericModel|RootModel)$/;

/** Does an object of the class refuse values that are not of the types of its fields when it is made: `Order(count=text)`? */
export function checksTypes(analysis: Analysis, cls: ClassRef): boolean {
  return lineage(analysis, cls).some((one) => {
    const { superclass } = classIr(one);
    if (superclass === null || superclass.root === NONE || !SCHEMA.test(superclass.name)) return false;
    return one.module.ir.variables[superclass.root].import?.module.startsWith('pydantic') === true;
  });
}

/** `ConfigDict(extra='allow')`, `class Patch(BaseModel, extra='allow')`, `extra = Extra.allow`, `{'extra': 'allow'}` */
const OTHERS = /(?:\bextra\s*=|["']extra["']\s*:)\s*(?:["'](\w+)["']|(?:\w+\.)?Extra\.(\w+)\b)/;

/** Does an object of the class hold what it was sent under other names too? The nearest class that says so decides. */
export function keepsOthers(analysis: Analysis, cls: ClassRef): boolean {
  for (const one of lineage(analysis, cls)) {
    const { start, end } = classIr(one);
    const said = OTHERS.exec(one.module.text(start, end));
    if (said !== null) return (said[1] ?? said[2]) === 'allow';
  }
  return false;
}
