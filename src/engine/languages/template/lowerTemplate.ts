/** The lowering of templates: text in, ModuleIr out. */
import type { ModuleIr } from '../../ir/ir.js';
import type { StatementUnit } from '../../syntax/statements.js';
import { lowerJinja } from './jinja.js';
import { TemplateBuilder } from './templateBase.js';
import { familyOf } from './templateFiles.js';

/** Lowers a template. Total: what is not known is left out. */
export function lowerTemplate(source: string, path: string): ModuleIr {
  switch (familyOf(path, source)) {
    case 'jinja':
      return lowerJinja(source, path);
    case null:
      return new TemplateBuilder(source, path).finish(() => undefined, []);
  }
}

/** What a comment that suppresses a finding speaks of: the lines of the template, comments aside. */
export function templateUnits({ source, comments }: ModuleIr): readonly StatementUnit[] {
  const units: StatementUnit[] = [];
  for (const line of source.matchAll(/[^\r\n]+/g)) {
    const first = line.index + line[0].length - line[0].trimStart().length;
    const last = line.index + line[0].trimEnd().length;
    const comment = comments.find((one) => one.start < last && one.end > first);
    const start = comment !== undefined && comment.start <= first ? comment.end : first;
    const end = comment !== undefined && comment.start > first ? comment.start : last;
    if (start < end) units.push({ start, end, isStatement: true });
  }
  return units;
}
