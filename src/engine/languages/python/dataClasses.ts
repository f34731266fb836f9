/** Classes whose constructor is made from their fields: dataclasses, named tuples, models. */
import { simpleName } from '../../ir/simpleName.js';
import { type Decorator, NONE, type Parameter, type Reg, type TypeRef, type VarId } from '../../ir/ir.js';
import { EMPTY_BLOCK } from '../../ir/irBuilder.js';
import { lowerExpression } from './expressions.js';
import { enterFunction, leaveFunction } from './functions.js';
import { PyField, PyKind } from './kinds.js';
import type { DataField, Lowering, OpenClass } from './lowering.js';
import { isStringConstant, stringConstant } from './strings.js';
import { lowerType } from './types.js';

const DATA_DECORATORS = /^(?:.*\.)?(?:dataclass|attrs|define|frozen|mutable|s)$/;
const DATA_BASES: ReadonlySet<string> = new Set(
  'NamedTuple TypedDict BaseModel BaseSettings RootModel GenericModel SQLModel Struct Schema'.split(' '),
);
/** Bases of classes whose unannotated fields are columns: `name = Column(String)`. */
const MODEL_BASES: ReadonlySet<string> = new Set(
  'Model Base DeclarativeBase MappedAsDataclass Document EmbeddedDocument DynamicDocument'.split(' '),
);
const ENUM_BASES: ReadonlySet<string> = new Set(
  'Enum IntEnum StrEnum Flag IntFlag TextChoices IntegerChoices Choices ReprEnum'.split(' '),
);

/** A class of constants. */
export function isEnum(bases: readonly string[]): boolean {
  return bases.some((base) => ENUM_BASES.has(simpleName(base)));
}

export interface ConstructorShape {
  readonly fields: readonly DataField[];
  /** The fields can be reached by position too. */
  readonly isTuple: boolean;
  /** The base has fields of its own that are not known here: further keywords go on to it. */
  readonly passesOn: boolean;
  /** A model of an ORM: what is not given stays empty. */
  readonly isModel: boolean;
}

/** The fields from which the class's constructor is made, in order; null if it has none of that kind. */
export function constructorFields(
  l: Lowering,
  cls: OpenClass,
  node: number,
  variable: VarId,
  bases: readonly TypeRef[],
  decorators: readonly Decorator[],
): ConstructorShape | null {
  const decorated = decorators.some((decorator) => DATA_DECORATORS.test(decorator.name));
  const isData = decorated || bases.some((base) => DATA_BASES.has(simpleName(base.name)));
  const isModel = bases.some((base) => MODEL_BASES.has(simpleName(base.name)) && !isOwnClass(l, base));
  const inherited: DataField[] = [...(tupleBase(l, node) ?? [])];
  const isTuple = inherited.length > 0 || bases.some((base) => simpleName(base.name) === 'NamedTuple');
  let derived = inherited.length > 0;
  let passesOn = false;
  for (const base of bases) {
    const known = l.dataFields.get(base.root);
    if (known !== undefined) {
      derived = true;
      for (const field of known) inherited.push({ ...field, node: 0 });
    } else if (isUnknownBase(l, base)) passesOn = true;
  }
  if (!isData && !isModel && !derived) return null;
  const fields = mergeFields(inherited, ownFields(l, node, isModel || decorated));
  if (fields.length === 0 && !isData) return null;
  if (variable !== NONE) l.dataFields.set(variable, fields);
  if (cls.constructors.length > 0) return null;
  return { fields, isTuple, passesOn, isModel: isModel && !isData };
}

/** `namedtuple('P', 'x y')` as a base. */
function tupleBase(l: Lowering, node: number): readonly DataField[] | null {
  const list = l.child(node, PyField.Superclasses);
  for (let base = list === 0 ? 0 : l.namedChild(list); base !== 0; base = l.nextNamed(base)) {
    const fields = l.kind(base) === PyKind.Call ? tupleFields(l, base) : null;
    if (fields !== null) return fields;
  }
  return null;
}

/** The fields of `namedtuple('P', ['x', 'y'])`, `namedtuple('P', 'x y')`, `NamedTuple('P', [('x', int)])`; null for any other call. */
export function tupleFields(l: Lowering, call: number): readonly DataField[] | null {
  const callee = l.child(call, PyField.Function);
  const list = l.child(call, PyField.Arguments);
  if (callee === 0 || list === 0 || !/^(?:\w+\.)*(?:namedtuple|NamedTuple)$/.test(l.text(callee))) return null;
  const title = l.namedChild(list);
  const written = title === 0 ? 0 : l.nextNamed(title);
  if (written === 0) return null;
  const names: string[] = [];
  if (isStringConstant(l, written)) names.push(...stringConstant(l, written).split(/[\s,]+/));
  else {
    for (let item = l.namedChild(written); item !== 0; item = l.nextNamed(item)) {
      const name = l.kind(item) === PyKind.Tuple ? l.namedChild(item) : item;
      if (name === 0 || !isStringConstant(l, name)) return null;
      names.push(stringConstant(l, name));
    }
  }
  const fields = names.filter((name) => name !== '');
  return fields.length === 0 ? null : fields.map((name) => ({ name, type: null, hasDefault: false, node: 0 }));
}

/** `P = namedtuple('P', 'x y')`: a class. @returns its value */
export function lowerNamedTuple(l: Lowering, nameNode: number, call: number, fields: readonly DataField[]): Reg {
  const { b } = l;
  const name = l.name(nameNode);
  const variable = l.declared(name);
  const index = b.reserveClass();
  const start = l.start[call];
  const end = l.end[call];
  const value = b.class(index, NONE, start, end);
  const constructors: number[] = [];
  const outerPath = l.path;
  l.path = l.qualified(name);
  const shape = { fields, isTuple: true, passesOn: false, isModel: false };
  const cls = { index, constructors, hasPostInit: false };
  lowerDataConstructor(l, cls, variable, shape, { start, end, nameNode: call });
  l.path = outerPath;
  b.setClass({
    index,
    name,
    variable,
    kind: 'class',
    superclass: null,
    interfaces: [],
    decorators: [],
    fields: fields.map((field) => ({ name: field.name, isStatic: false, type: null, decorators: [], start, end })),
    methods: [],
    constructors,
    fieldInitializer: NONE,
    start,
    end,
  });
  if (variable !== NONE) l.dataFields.set(variable, fields);
  return value;
}

function isOwnClass(l: Lowering, base: TypeRef): boolean {
  return base.root !== NONE && l.b.variables[base.root].kind === 'class';
}

/** A class of another module that may have fields itself. */
function isUnknownBase(l: Lowering, base: TypeRef): boolean {
  const name = simpleName(base.name);
  if (DATA_BASES.has(name) || MODEL_BASES.has(name)) return false;
  return base.root !== NONE && l.b.variables[base.root].kind === 'import';
}

/** A field of the class itself takes the place of one that it inherits. */
function mergeFields(inherited: readonly DataField[], own: readonly DataField[]): DataField[] {
  const fields = inherited.map((field) => own.find((one) => one.name === field.name) ?? field);
  return [...fields, ...own.filter((one) => !inherited.some((field) => field.name === one.name))];
}

/** x: T, x: T = v; with `unannotated` also x = attr.ib(), x = Column(…) */
function ownFields(l: Lowering, node: number, unannotated: boolean): DataField[] {
  const fields: DataField[] = [];
  const body = l.child(node, PyField.Body);
  for (let statement = body === 0 ? 0 : l.namedChild(body); statement !== 0; statement = l.nextNamed(statement)) {
    if (l.kind(statement) !== PyKind.ExpressionStatement) continue;
    const assignment = l.namedChild(statement);
    if (assignment === 0 || l.kind(assignment) !== PyKind.Assignment) continue;
    const left = l.child(assignment, PyField.Left);
    if (left === 0 || l.kind(left) !== PyKind.Identifier) continue;
    const typeNode = l.child(assignment, PyField.Type);
    const right = l.child(assignment, PyField.Right);
    if (typeNode === 0 && !(unannotated && right !== 0 && l.kind(right) === PyKind.Call)) continue;
    if (typeNode !== 0 && /(?:^|\.)ClassVar\b/.test(l.text(typeNode))) continue;
    fields.push({
      name: l.name(left),
      type: typeNode === 0 ? null : lowerType(l, typeNode),
      hasDefault: right !== 0,
      node: assignment,
    });
  }
  return fields;
}

interface ClassPlace {
  readonly start: number;
  readonly end: number;
  readonly nameNode: number;
}

/** A constructor that stores its arguments under the names of the fields. */
export function lowerDataConstructor(
  l: Lowering,
  cls: Pick<OpenClass, 'index' | 'constructors' | 'hasPostInit'>,
  variable: VarId,
  shape: ConstructorShape,
  place: ClassPlace,
): void {
  const { b } = l;
  const outer = enterFunction(l, l.path);
  const params: Parameter[] = [];
  b.beginFunction({
    name: '__init__',
    qualifiedName: `${outer.path}.__init__`,
    kind: 'constructor',
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    class: cls.index,
    params,
    decorators: [],
    returnType: null,
    start: place.start,
    end: place.end,
  });
  const nameStart = l.start[place.nameNode];
  const nameEnd = l.end[place.nameNode];
  const add = (name: string, type: TypeRef | null, rest: Parameter['rest'], hasDefault: boolean, node: number): Reg => {
    const start = node === 0 ? nameStart : l.start[node];
    const end = node === 0 ? nameEnd : l.end[node];
    const index = params.length;
    params.push({
      index,
      variable: NONE,
      name,
      type,
      rest,
      hasDefault,
      decorators: [],
      properties: [],
      start,
      end,
    });
    return b.param(index, start, end);
  };
  const self = b.this(nameStart, nameEnd);
  for (const { name, type, hasDefault, node } of shape.fields) {
    const start = node === 0 ? nameStart : l.start[node];
    const end = node === 0 ? nameEnd : l.end[node];
    let value = add(name, type, 'none', hasDefault || shape.isModel, node);
    if (hasDefault) {
      const mark = b.open();
      const replacement = lowerFieldDefault(l, variable, name, node, start, end);
      value = b.ifValue('nullish', value, b.close(mark), replacement, EMPTY_BLOCK, value, start, end);
    }
    b.setField(self, name, value, start, end);
    if (shape.isTuple) b.setIndex(self, b.constant(params.length - 1, start, end), value, start, end);
  }
  if (shape.passesOn) {
    const rest = add('kwargs', null, 'keyword', false, 0);
    b.callSuper(null, [rest], [true], ['**'], nameStart, nameEnd);
  }
  if (cls.hasPostInit) {
    b.callMethod(self, '__post_init__', nameStart, nameEnd, [], null, null, false, nameStart, nameEnd);
  }
  leaveFunction(l, outer);
  cls.constructors.push(b.endFunction());
}

const DESCRIPTOR =
  /(?:^|\.)(?:Column|mapped_column|relationship|deferred|column_property|synonym|[Ff]ield|ib|attrib|\w+Field|ForeignKey)$/;

/** The class's attribute of that name, or what `field(default=…)` says. */
function lowerFieldDefault(l: Lowering, variable: VarId, name: string, node: number, start: number, end: number): Reg {
  const { b } = l;
  const right = node === 0 ? 0 : l.child(node, PyField.Right);
  const list = right !== 0 && l.kind(right) === PyKind.Call ? l.child(right, PyField.Arguments) : 0;
  for (let child = list === 0 ? 0 : l.namedChild(list); child !== 0; child = l.nextNamed(child)) {
    if (l.kind(child) !== PyKind.KeywordArgument) continue;
    const keyword = l.child(child, PyField.Name);
    const value = l.child(child, PyField.Value);
    if (keyword === 0 || value === 0) continue;
    if (l.is(keyword, 'default')) return lowerExpression(l, value);
    if (l.is(keyword, 'default_factory') || l.is(keyword, 'factory')) {
      return b.call(lowerExpression(l, value), NONE, [], null, null, false, start, end);
    }
  }
  const callee = list === 0 ? 0 : l.child(right, PyField.Function);
  // what describes a column is not what an object has there
  if (variable === NONE || (callee !== 0 && DESCRIPTOR.test(l.text(callee)))) return b.constant(undefined, start, end);
  return b.getField(b.loadVar(variable, start, end), name, start, end, start, end);
}
