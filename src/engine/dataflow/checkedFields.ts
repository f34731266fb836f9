/** Fields of which decorators say what may be in them, where a framework fills them: `@IsIn(['name', 'date']) sort: string`. */
import type { Decorator, FieldIr, TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, supertypes, type ClassRef } from './hierarchy.js';
import { classOfType, decoratorRows } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { validatedByPattern } from './patterns.js';
import { pythonAlias } from './pythonModules.js';
import { isShortLength } from './slowMatch.js';
import { showsMask } from './textTypes.js';

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

function maskOf(analysis: Analysis, cls: ClassRef, field: FieldIr): number {
  const { module } = cls;
  const isPython = module.ir.language === 'python';
  if (field.decorators.length === 0 && !isPython) return 0;
  let mask = masks.get(field);
  if (mask === undefined) {
    mask = 0;
    for (const kind of isPython ? schemaKinds(analysis, cls, field) : []) mask |= analysis.index.sanitizerBit(kind);
    for (const decorator of field.decorators) {
      const rows = decoratorRows(analysis, module, [decorator], 'field').filter(({ row }) => row.verb === 'sanitizer');
      for (const { row } of rows) if (row.kind !== null) mask |= analysis.index.sanitizerBit(row.kind);
      const pattern = rows.length === 0 ? null : PATTERN_ARGUMENT.exec(module.text(decorator.start, decorator.end));
      const kinds = pattern === null ? beanKinds(decorator) : validatedByPattern(pattern[1], pattern[2]);
      for (const kind of kinds) mask |= analysis.index.sanitizerBit(kind);
    }
    masks.set(field, mask);
  }
  return mask;
}

/** What a parameter of a Java handler is free of by its annotations, which the framework checks before it calls. */
export function checkedParameter(analysis: Analysis, marks: readonly Decorator[]): number {
  let mask = 0;
  for (const mark of marks) for (const kind of beanKinds(mark)) mask |= analysis.index.sanitizerBit(kind);
  return mask;
}

/** `@Size(max = 200)`, `@Length(min = 1, max = 200)`, `@MaxLength(200)`, `@Length(1, 200)` */
function limitsLength({ name, args }: Decorator): boolean {
  const named = args.find((arg) => arg.name === 'max')?.value;
  switch (simpleName(name)) {
    case 'Size':
      return isShortLength(named);
    case 'MaxLength':
      return isShortLength(args.at(0)?.value);
    case 'Length':
      return isShortLength(named ?? args.at(1)?.value);
    default:
      return false;
  }
}

/** `@Pattern(regexp = "[A-Z]{2}")` of Bean Validation: the whole text has to match. */
function beanKinds(mark: Decorator): readonly string[] {
  const { name, args } = mark;
  if (limitsLength(mark)) return ['length-limit'];
  if (simpleName(name) !== 'Pattern') return [];
  const pattern = args.find((arg) => arg.name === 'regexp')?.value;
  return typeof pattern === 'string' ? validatedByPattern(`^${pattern.replace(/^\^|(?<!\\)\$$/g, '')}$`, '') : [];
}

/** Types of a schema's fields whose values hold no free text. */
const VALUE_TYPE =
  /^\w+\s*:\s*(?:(?:typing\.)?(?:Optional|Annotated)\s*\[\s*)?(?:\w+\.)*(?:UUID[1-8]?|date|datetime|time|timedelta|Decimal|IPv[46]Address|(?:Positive|NonNegative)(?:Int|Float)|Literal\s*\[[^\]]*\])\s*(?:[=,\]|]|$)/;
/** Columns of Django's models and of SQLAlchemy's that hold no free text: `models.DecimalField(…)`, `Column(Integer)`. */
const VALUE_COLUMN =
  /=\s*(?:\w+\.)*(?:(?:\w*(?:Integer|Auto|Float|Decimal|Boolean|Date|Time|DateTime|Duration|UUID|IPAddress))Field\s*\(|(?:mapped_c|C)olumn\s*\(\s*(?:["']\w+["']\s*,\s*)?(?:\w+\.)*(?:\w*Integer|Float|Numeric|DECIMAL|Boolean|Date|DateTime|Time|Interval|U[Uu][Ii][Dd])\b)/;
/** A column of Django's with a list of its values. */
const CHOSEN_COLUMN = /=\s*(?:\w+\.)*\w+Field\s*\([^)]*\bchoices\s*=/s;

/** `Field(pattern="…")`, `constr(regex=r"…")`, `StringConstraints(pattern="…")` */
const SCHEMA_PATTERN = /\b(?:pattern|regex)\s*=\s*r?(["'])(\^(?:(?!\1)[^\\\n]|\\.)*\$)\1/;

/** `Field(max_length=200)`, `constr(max_length=200)` */
const SCHEMA_LENGTH = /\bmax_length\s*=\s*(\d+)/;

/** What a parameter is free of by its mark: `Query(pattern="^[a-z]+$")`; bits of sanitizer kinds. */
export function checkedByMarks(analysis: Analysis, module: ModuleContext, marks: readonly Decorator[]): number {
  let mask = 0;
  for (const { start, end } of marks) {
    for (const kind of writtenKinds(module.text(start, end))) mask |= analysis.index.sanitizerBit(kind);
  }
  return mask;
}

/** Does a type of Python name an enumeration of the project or a few constants, with or without `None`? */
export function isEnumeration(analysis: Analysis, module: ModuleContext, type: TypeRef): boolean {
  if (type.union.length > 0) {
    const members = type.union.filter(({ name }) => name !== 'None');
    return members.length > 0 && members.every((member) => isEnumeration(analysis, module, member));
  }
  if (type.isArray || type.primitive !== null) return type.primitive === 'literal';
  if (/(?:^|\.)Optional$/.test(type.name) && type.args.length === 1)
    return isEnumeration(analysis, module, type.args[0]);
  const owner = classOfType(analysis, module, analysis.base, type);
  if (owner === null) return false;
  const { superclass, interfaces } = classIr(owner);
  return [superclass, ...interfaces].some((base) => base !== null && /(?:^|\.)\w*Enum$/.test(base.name));
}

/** What a field of a schema (pydantic, SQLModel) is free of, by its type and its pattern. */
function schemaKinds(analysis: Analysis, { module, index }: ClassRef, field: FieldIr): readonly string[] {
  const info = module.ir.classes[index];
  // a class that checks nothing by itself
  if (info.superclass === null || info.decorators.length > 0) return [];
  const written = module.text(field.start, field.end);
  if (VALUE_TYPE.test(written) || VALUE_COLUMN.test(written)) return ['number'];
  if (CHOSEN_COLUMN.test(written)) return ['allow-list'];
  // its text is a row of stars
  if (showsMask('python', field.type)) return ['log-clean', 'header-clean'];
  if (field.type !== null && isEnumeration(analysis, module, field.type)) return ['allow-list'];
  // a text is no object with operators
  const text = field.type !== null && isText(analysis, module, field.type) ? ['nosql-clean'] : [];
  const named = field.type === null ? [] : namedKinds(analysis, module, field.type);
  return [...writtenKinds(written), ...named, ...text];
}

/** Types of schemas whose values are texts. */
const TEXT_TYPE = /(?:^|\.)(?:EmailStr|StrictStr|(?:Any)?(?:Http|Websocket|File|Ftp)?Ur[li]|Any(?:Http)?Url)$/;
const STANDS_FOR_FIRST = /(?:^|\.)(?:Optional|Annotated)$/;
const MOST_ALIASES = 4;

/** Does a type let texts through alone, or nothing? */
function isText(analysis: Analysis, module: ModuleContext, type: TypeRef, hops = 0): boolean {
  if (type.union.length > 0)
    return type.union.every((one) => one.name === 'None' || isText(analysis, module, one, hops + 1));
  if (type.isArray || hops > MOST_ALIASES) return false;
  if (type.primitive === 'string' || TEXT_TYPE.test(type.name)) return true;
  if (STANDS_FOR_FIRST.test(type.name) && type.args.length > 0) return isText(analysis, module, type.args[0], hops + 1);
  const meant = pythonAlias(analysis, module, type);
  return meant !== null && isText(analysis, meant.module, meant.type, hops + 1);
}

/** What the marks of a type say that has a name of its own: `Slug = Annotated[str, StringConstraints(pattern="…")]`. */
function namedKinds(analysis: Analysis, module: ModuleContext, type: TypeRef, hops = 0): readonly string[] {
  const named = type.union.find(({ name }) => name !== 'None') ?? type;
  const kinds = named.marks?.flatMap(({ start, end }) => writtenKinds(module.text(start, end))) ?? [];
  if (kinds.length > 0 || hops > MOST_ALIASES || named.primitive !== null) return kinds;
  const meant = pythonAlias(analysis, module, named);
  return meant === null ? kinds : namedKinds(analysis, meant.module, meant.type, hops + 1);
}

/** What the arguments of a field or of a mark say of a text: its pattern, its greatest length. */
function writtenKinds(written: string): readonly string[] {
  const pattern = SCHEMA_PATTERN.exec(written)?.[2];
  const limit = SCHEMA_LENGTH.exec(written)?.[1];
  return [
    ...(pattern === undefined ? [] : validatedByPattern(pattern, '')),
    ...(limit !== undefined && isShortLength(Number(limit)) ? ['length-limit'] : []),
  ];
}
