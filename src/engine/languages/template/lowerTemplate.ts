/** The lowering of templates: text in, ModuleIr out. */
import type { ModuleIr } from '../../ir/ir.js';
import type { StatementUnit } from '../../syntax/statements.js';
import type { FlatTree } from '../../syntax/flatTree.js';
import { lowerJavaScript } from '../javascript/lowerJavaScript.js';
import { ejsCode, embeddedTemplate, type EmbeddedCode } from './embedded.js';
import { lowerFreemarker } from './freemarker.js';
import { lowerHandlebars } from './handlebars.js';
import { lowerJinja } from './jinja.js';
import { lowerJsp } from './jsp.js';
import { pugCode } from './pug.js';
import { TemplateBuilder } from './templateBase.js';
import { familyOf } from './templateFiles.js';
import { lowerThymeleaf } from './thymeleaf.js';
import { lowerVelocity } from './velocity.js';

/** The code of a template that is written in a programming language; null for the others. */
export function templateCode(source: string, path: string): EmbeddedCode | null {
  switch (familyOf(path, source)) {
    case 'ejs':
      return ejsCode(source);
    case 'pug':
      return pugCode(source);
    default:
      return null;
  }
}

/**
 * Lowers a template. Total: what is not known is left out.
 * @param tree of its code, where {@link templateCode} gives any
 */
export function lowerTemplate(source: string, path: string, tree: FlatTree | null = null): ModuleIr {
  switch (familyOf(path, source)) {
    case 'jinja':
      return lowerJinja(source, path);
    case 'handlebars':
      return lowerHandlebars(source, path);
    case 'ejs':
    case 'pug': {
      const code = tree === null ? null : templateCode(source, path);
      if (tree !== null && code !== null)
        return embeddedTemplate(lowerJavaScript(tree, path, 'javascript'), code, source);
      return new TemplateBuilder(source, path).finish(() => undefined, []);
    }
    case 'thymeleaf':
      return lowerThymeleaf(source, path);
    case 'freemarker':
      return lowerFreemarker(source, path);
    case 'velocity':
      return lowerVelocity(source, path);
    case 'jsp':
      return lowerJsp(source, path);
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
