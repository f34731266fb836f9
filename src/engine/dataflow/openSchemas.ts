/** Schemas of Python (pydantic) that keep what came in under names which they do not declare. */
import type { Analysis } from './analysis.js';
import { classIr, lineage, type ClassRef } from './hierarchy.js';

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
