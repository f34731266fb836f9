/**
 * Texts in annotations in which `${name}` is replaced by what a parameter is given, before the text is run:
 * `@Select("select … order by ${sort}") List<Row> list(@Param("sort") String sort)`.
 */
import type { Decorator, Parameter } from '../ir/ir.js';
import { Activation } from './analysis.js';
import { propertyOf, type CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import type { ClassMethod } from './hierarchy.js';
import { decoratorRows } from './members.js';
import type { Value } from './value.js';

const PLACEHOLDER = /\$\{\s*(\w+)/g;

/** A call of a method that the project only declares, with such a text. The finding stands at the text. */
export function reportPlaceholders(site: CallSite, { owner, fn }: ClassMethod): void {
  const { act, state } = site;
  for (const decorator of fn.decorators) {
    const rows = decoratorRows(act.analysis, owner.module, [decorator], 'placeholders');
    if (rows.length === 0) continue;
    const there = new Activation(
      act.analysis,
      owner.module,
      fn,
      act.thisValue,
      null,
      act.depth,
      act.context,
      act.entry,
      null,
    );
    for (const [, name] of textOf(decorator).matchAll(PLACEHOLDER)) {
      const value = argumentNamed(site, fn.params, name);
      if (value === null) continue;
      for (const { row } of rows) {
        if (row.verb === 'sink' && row.kind !== null)
          reportSinkKind(there, state, row.kind, value, decorator.start, decorator.end, `@${decorator.name}`, row);
      }
    }
  }
}

function textOf(decorator: Decorator): string {
  return decorator.args
    .flatMap(({ value }) => value)
    .filter((value) => typeof value === 'string')
    .join(' ');
}

/** What the parameter of this name is given, or a property of the only parameter. */
function argumentNamed(site: CallSite, params: readonly Parameter[], name: string): Value | null {
  const index = params.findIndex((parameter) => {
    const named = parameter.decorators.map(textOf).find((text) => text !== '');
    return (named ?? parameter.name) === name;
  });
  if (index >= 0) return (site.args[index] as Value | undefined) ?? null;
  return site.args.length === 1 ? propertyOf(site.state, site.args[0], [name]) : null;
}
