/** Fields of which decorators say what may be in them, where a framework fills them: `@IsIn(['name', 'date']) sort: string`. */
import type { FieldIr } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, supertypes, type ClassRef } from './hierarchy.js';
import { decoratorRows } from './members.js';
import { validatedByPattern } from './patterns.js';

const masks = new WeakMap<FieldIr, number>();
const MOST_SUPERTYPES = 4;
/** A regular expression as the first argument: `Matches(/^[a-z]+$/)`. */
const PATTERN_ARGUMENT = /^@?[\w.$]+\(\s*\/((?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([a-z]*)/;

/** What a field of that name, of the class or of one above it, is free of by its decorators; bits of sanitizer kinds. */
export function checkedField(analysis: Analysis, cls: ClassRef, name: string, depth = 0): number {
  const field = classIr(cls).fields.find((one) => one.name === name);
  if (field !== undefined) return maskOf(analysis, cls, field);
  if (depth === MOST_SUPERTYPES) return 0;
  for (const above of supertypes(analysis, cls)) {
    const mask = checkedField(analysis, above, name, depth + 1);
    if (mask !== 0) return mask;
  }
  return 0;
}

function maskOf(analysis: Analysis, { module }: ClassRef, field: FieldIr): number {
  if (field.decorators.length === 0) return 0;
  let mask = masks.get(field);
  if (mask === undefined) {
    mask = 0;
    for (const decorator of field.decorators) {
      const rows = decoratorRows(analysis, module, [decorator], 'field').filter(({ row }) => row.verb === 'sanitizer');
      for (const { row } of rows) if (row.kind !== null) mask |= analysis.index.sanitizerBit(row.kind);
      const pattern = rows.length === 0 ? null : PATTERN_ARGUMENT.exec(module.text(decorator.start, decorator.end));
      for (const kind of pattern === null ? [] : validatedByPattern(pattern[1], pattern[2]))
        mask |= analysis.index.sanitizerBit(kind);
    }
    masks.set(field, mask);
  }
  return mask;
}
