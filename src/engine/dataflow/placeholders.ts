/**
 * Texts in annotations in which `${name}` is replaced by what a parameter is given, before the text is run:
 * `@Select("select … order by ${sort}") List<Row> list(@Param("sort") String sort)`; and those of MyBatis' mapper files.
 */
import { NONE, type Decorator, type Parameter } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { classIr, type ClassMethod, type ClassRef } from './hierarchy.js';
import { addressOfBean } from './javaBeans.js';
import { clientAddress } from './javaSettings.js';
import { mapperStatement, writtenText } from './javaMappers.js';
import { decoratorRows, memberValue } from './members.js';
import { storedField, writeField } from './objects.js';
import { requestKind } from './recipients.js';
import { constantValue, stepTaints, type Value } from './value.js';

/** `${name}` of MyBatis and Spring, `<name>` of Jdbi. */
export const PLACEHOLDER = /\$\{\s*(\w+)|<(\w+)>/g;

/** A call of a method that the project only declares, with such a text. The finding stands at the text, or the method. */
export function reportPlaceholders(site: CallSite, method: ClassMethod): void {
  const { act } = site;
  const { owner, fn } = method;
  for (const decorator of fn.decorators) {
    const rows = decoratorRows(act.analysis, owner.module, [decorator], 'placeholders');
    if (rows.length === 0) continue;
    const there = activationAt(site, method);
    for (const [, braced, angled] of writtenText(act.analysis, owner.module, decorator).matchAll(PLACEHOLDER)) {
      const value = argumentNamed(site, fn.params, braced ?? angled);
      if (value === null) continue;
      for (const { row } of rows) {
        if (row.verb === 'sink' && row.kind !== null)
          reportSinkKind(there, site.state, row.kind, value, decorator.start, decorator.end, `@${decorator.name}`, row);
      }
    }
  }
  if (act.analysis.mapperStatements.size > 0) reportMapperStatement(site, method);
}

/** Types of parameters that are the address of a request instead of something in it. */
const ADDRESS_TYPES: ReadonlySet<string> = new Set(['URI', 'URL', 'UriBuilderFactory']);

/**
 * A call of a method that the project only declares, for a library to make a client of it: its annotations say where in the
 * request each argument goes, `Cover cover(@RequestParam("email") String email)`.
 * @param cls of the receiver, which may inherit the method
 */
export function reportClientArguments(site: CallSite, { owner, fn }: ClassMethod, cls: ClassRef): void {
  const { act, state } = site;
  if (!fn.isAbstract) return;
  const marks = [...fn.decorators, ...classIr(owner).decorators];
  fn.params.forEach(({ decorators, type }, index) => {
    const isAddress = type !== null && ADDRESS_TYPES.has(simpleName(type.name));
    const rows =
      decorators.length > 0
        ? decoratorRows(act.analysis, owner.module, decorators, 'client-parameter')
        : decoratorRows(act.analysis, owner.module, marks, 'client-parameters');
    for (const { row, decorator } of rows) {
      if (row.verb !== 'sink' || row.kind === null) continue;
      // without an annotation its type tells what a parameter is for
      if (decorators.length === 0 && isAddress !== (row.kind === 'url')) continue;
      const { start, end } = act.definitions[site.argRegs[index]] ?? site;
      if (row.kind === 'request-body') setBase(site, [...classIr(cls).decorators, ...classIr(owner).decorators], cls);
      const kind = row.kind === 'request-body' ? requestKind(site, row) : row.kind;
      reportSinkKind(act, state, kind, site.args[index], site.start, site.end, decorator, row, site, {
        start,
        end,
      });
    }
  });
}

/** What the requests of a client are relative to, where the annotations of its interface tell it, or the method that makes it. */
function setBase({ act, state, receiver }: CallSite, decorators: readonly Decorator[], cls: ClassRef): void {
  if (receiver?.refs == null || storedField(state, receiver, 'base') !== undefined) return;
  const { packageName } = cls.module.ir;
  const { name } = classIr(cls);
  const written = clientAddress(act.analysis, decorators, `${packageName}.${name}`);
  const address = written === null ? addressOfBean(act, state, name) : constantValue(written);
  if (address !== null) writeField(state, receiver.refs, 'base', address);
}

/** The statement that a mapper file has for the method. */
function reportMapperStatement(site: CallSite, method: ClassMethod): void {
  const { fn, owner } = method;
  const statement = mapperStatement(site.act.analysis, owner, fn);
  if (statement === null || statement.pasted === '') return;
  for (const placeholder of statement.pasted.split(' ')) {
    const [line, name] = placeholder.split(':');
    const [first, ...rest] = name.split('.');
    const argument = argumentNamed(site, fn.params, first);
    const value = argument === null || rest.length === 0 ? argument : propertyIn(site, argument, rest);
    if (value === null) continue;
    const place = `\${${name}} in ${statement.path}:${line}`;
    const { start, end } = site;
    const pasted = value.withTaints(
      stepTaints(value.taints, 'call', site.act.module, start, end, `passed to ${place}`),
    );
    reportSinkKind(activationAt(site, method), site.state, 'sql', pasted, fn.start, fn.end, place);
  }
}

function activationAt({ act }: CallSite, { owner, fn }: ClassMethod): Activation {
  return new Activation(act.analysis, owner.module, fn, act.thisValue, null, act.depth, act.context, act.entry, null);
}

function textOf(decorator: Decorator): string {
  return decorator.args
    .flatMap(({ value }) => value)
    .filter((value) => typeof value === 'string')
    .join(' ');
}

/** What the parameter of this name is given, or a property of the only parameter; a text alone goes by any name. */
export function argumentNamed(site: CallSite, params: readonly Parameter[], name: string): Value | null {
  const position = /^(?:arg(\d)|param(\d))$/.exec(name);
  const index = params.findIndex((parameter, i) => {
    const named = parameter.decorators.map(textOf).find((text) => text !== '');
    return (named ?? parameter.name) === name || i === Number(position?.[1] ?? Number(position?.[2]) - 1);
  });
  const [only] = site.args;
  if (index >= 0) return (site.args[index] as Value | undefined) ?? null;
  if (site.args.length !== 1) return null;
  return only.refs === null || /^(?:list|collection|array)$/.test(name) ? only : propertyIn(site, only, [name]);
}

/** A property of what a parameter is given, as a getter would tell it. */
export function propertyIn(site: CallSite, value: Value, path: readonly string[]): Value {
  return path.reduce((owner, name) => memberValue(site.act, site.state, owner, name, NONE, site), value);
}
