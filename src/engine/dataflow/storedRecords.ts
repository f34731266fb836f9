/** Classes whose objects are records of a database, and which of their fields whoever reads one has no need of. */
import type { ClassIr, Decorator, FieldIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, supertypes, type ClassRef } from './hierarchy.js';
import { isShownByJava } from './javaEntities.js';
import { isMappedRecord } from './javaMappers.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens, ownerMatches, type NameVocabulary } from './nameVocabulary.js';
import { heapObject } from './objects.js';
import { HeapObject, OPEN_OBJECT, type State } from './state.js';
import { mayHoldText } from './textTypes.js';
import { joinTaints, Prim, type ObjectId, type Taint, type Value } from './value.js';

/** Source kinds of fields of records, with the data type. */
export interface StoredKind {
  readonly kind: 'stored-password' | 'stored-secret' | 'stored-special' | 'stored-sensitive';
  readonly dataType: string;
}

export interface StoredField extends StoredKind {
  readonly field: FieldIr;
  readonly owner: ClassRef;
}

const HASHED =
  /(?:^| )(?:password|passwd|pwd|passwort|kennwort|passphrase|passcode|pass|pw|pin) (?:hash|hashed|digest|salt|crypt|bcrypt|encrypted)$|(?:^| )(?:hashed|encrypted|salted|crypted) (?:password|passwd|pwd|passphrase|pin)$/;
const PASSWORD = /(?:^| )(?:password|passwd|pwd|passwort|kennwort|passphrase|passcode|pin)$/;
const SECRET =
  /(?:^| )(?:(?:totp|otp|mfa|fa|factor|client|shared|signing|webhook|api|app|auth) (?:secret|seed)|(?:totp|otp|mfa|signing|secret|api|private|encryption) key|(?:reset|refresh|access|verification|session|remember|activation|confirmation|invitation|recovery|api|bearer|oauth) token(?: hash)?|(?:recovery|backup|pick ?up|door|gate|locker|unlock|entry) codes?|(?:security|secret) answer(?: hash)?|(?:(?:phone|sms|mail|login|access|recovery|backup|verification|confirmation|invitation|invite|security|unlock) )?code (?:digest|salt)|(?:phone|sms|mail|login|access|recovery|backup|verification|confirmation|invitation|invite|security|unlock) code hash)$/;
/** What is told about a password, not the password. */
const ABOUT =
  /^(?:has|is|must|should|can|needs?|requires?|reset|change|changed|force|show|last|no|confirm|repeat|new|old|current|use|min|max) /;

/** A truth value. */
const TELLS = /^(?:has|is|must|should|can|needs?|requires?|use) /;

/** Data types of which a client is shown what it asks for, never all by the way. */
const SENSITIVE_CATEGORIES = new Set(['government']);
const SPECIAL_CATEGORIES = new Set(['special-category', 'criminal']);
const SENSITIVE_TYPES = new Set(['bank-account', 'payment-card', 'credit-standing']);

/** Names of password hashes, which no other object than a record has. */
export function isHashedPassword(name: string): boolean {
  return HASHED.test(nameTokens(name).join(' '));
}

export function isStoredPassword(name: string): boolean {
  const words = nameTokens(name).join(' ');
  return HASHED.test(words) || (PASSWORD.test(words) && !ABOUT.test(words));
}

/** What a field of a record is by its name; null where a client may have it. */
export function storedKind(vocabulary: NameVocabulary, name: string, owner: string): StoredKind | null {
  if (isStoredPassword(name)) return { kind: 'stored-password', dataType: 'password' };
  const words = nameTokens(name).join(' ');
  if (SECRET.test(words) && !TELLS.test(words)) return { kind: 'stored-secret', dataType: 'token-of-account' };
  for (const { type, owners } of vocabulary.classify(name)) {
    if (!type.kind.startsWith('personal:') || !ownerMatches(owners, owner)) continue;
    if (SPECIAL_CATEGORIES.has(type.category)) return { kind: 'stored-special', dataType: type.id };
    if (SENSITIVE_CATEGORIES.has(type.category) || SENSITIVE_TYPES.has(type.id))
      return { kind: 'stored-sensitive', dataType: type.id };
  }
  return null;
}

const STORED_MARKS = new Set([
  'Entity',
  'Document',
  'Table',
  'MappedEntity',
  'MappedSuperclass',
  'RedisHash',
  'Container',
  'Schema',
  'ViewEntity',
]);
const STORED_BASES: Readonly<Record<string, RegExp>> = {
  python: /^(?:Model|Base|DeclarativeBase|MappedAsDataclass|Document|AbstractUser|AbstractBaseUser)$/,
  typescript: /^(?:Model|BaseEntity|Document)$/,
  javascript: /^(?:Model|BaseEntity|Document)$/,
  java: /^(?:PanacheEntity|PanacheEntityBase|PanacheMongoEntity)$/,
};
/** Interfaces that describe a row. */
const ROW_NAME = /(?:Row|Record|Entity|Document)$/;

function has(decorators: readonly Decorator[], names: ReadonlySet<string>): boolean {
  return decorators.some(({ name }) => names.has(simpleName(name)));
}

/** In the fields of an object: it is a row with all columns of its table. */
export const WHOLE_ROW = '$whole';

const storedClasses = new WeakMap<ClassIr, boolean>();

/** Is the class a table by itself or by what it extends? */
export function isStored(analysis: Analysis, cls: ClassRef): boolean {
  const info = classIr(cls);
  let known = storedClasses.get(info);
  if (known === undefined) storedClasses.set(info, (known = isTable(analysis, cls, 0)));
  return known;
}

function isTable(analysis: Analysis, cls: ClassRef, depth: number): boolean {
  const info = classIr(cls);
  const { language } = cls.module.ir;
  if (language !== 'python' && has(info.decorators, STORED_MARKS)) return true;
  if (language === 'python' && TABLE_MARK.test(cls.module.text(info.start, info.end).split(':', 1)[0])) return true;
  const bases = [...(info.superclass === null ? [] : [info.superclass]), ...info.interfaces];
  if (bases.some(({ name }) => STORED_BASES[language].test(simpleName(name)))) {
    // a base of that name may be anything: the fields of a table are columns
    return language !== 'python' || hasPassword(info) || info.fields.some((field) => isColumn(cls.module, field));
  }
  if (info.kind === 'interface' && language === 'typescript' && ROW_NAME.test(info.name)) return true;
  if (language === 'java' && (isMappedRecord(analysis, cls) || holdsHash(info))) return true;
  return depth < 4 && supertypes(analysis, cls).some((above) => isTable(analysis, above, depth + 1));
}

/** A class with the hash of a password in it: nobody but the program that keeps it has that. */
function holdsHash({ kind, fields }: ClassIr): boolean {
  return kind !== 'interface' && fields.some(({ name, isStatic }) => !isStatic && isHashedPassword(name));
}

/** `class User(SQLModel, table=True)`. */
const TABLE_MARK = /\btable\s*=\s*True\b/;
const COLUMN = /:\s*(?:\w+\.)*Mapped\b|=\s*(?:\w+\.)*(?:Column|mapped_column|[A-Z]\w*Field|ForeignKey)\s*\(/;

function isColumn(module: ModuleContext, field: FieldIr): boolean {
  return COLUMN.test(module.text(field.start, field.end));
}

/** `email = models.EmailField()` in a class of records: each record has its own. */
export function isColumnOf(analysis: Analysis, cls: ClassRef, field: FieldIr): boolean {
  const { module } = cls;
  if (module.ir.language !== 'python' || !isColumn(module, field) || !isStored(analysis, cls)) return false;
  return !NO_TEXT_COLUMN.test(module.text(field.start, field.end));
}

const NO_TEXT_COLUMN =
  /=\s*(?:\w+\.)*(?:Boolean|NullBoolean|ManyToMany)Field\s*\(|=\s*(?:\w+\.)*(?:ForeignKey|OneToOneField)\s*\(|\bBoolean\b/;

/** The types of data by which a birth date is that of somebody who can be told. */
const TELLS_WHO = new Set([
  'person-name',
  'full-name',
  'email-address',
  'phone-number',
  'postal-address',
  'address-of-person',
]);

/** The birth date in a record of a person, with which and the rest of it somebody else could pass for the person. */
function birthDateOf(analysis: Analysis, cls: ClassRef): StoredField | null {
  const info = classIr(cls);
  const { vocabulary } = analysis.index;
  let birth: FieldIr | null = null;
  let who = 0;
  for (const field of info.fields) {
    if (field.isStatic && cls.module.ir.language !== 'python') continue;
    for (const { type, owners } of vocabulary.classify(field.name)) {
      if (!ownerMatches(owners, info.name)) continue;
      if (type.id === 'birth-date') birth = field;
      else if (TELLS_WHO.has(type.id)) who++;
    }
  }
  if (birth === null || who < 2 || birth.type?.primitive === 'boolean' || !isShown(cls, cls, birth)) return null;
  return { kind: 'stored-sensitive', dataType: 'birth-date', field: birth, owner: cls };
}

/** Django's users have a password that their class does not declare. */
function hasPassword(info: ClassIr): boolean {
  return info.superclass !== null && /^Abstract(?:Base)?User$/.test(simpleName(info.superclass.name));
}

/** The fields of a class, those of classes above it too. */
export function columnNames(analysis: Analysis, cls: ClassRef, depth = 0): readonly string[] {
  const own = classIr(cls).fields.map(({ name }) => name);
  return depth > 4
    ? own
    : [...own, ...supertypes(analysis, cls).flatMap((one) => columnNames(analysis, one, depth + 1))];
}

const fieldsOf = new WeakMap<ClassIr, readonly StoredField[]>();

/** The fields of a record that no answer should have, those of classes above too; none for other classes. */
export function storedFields(analysis: Analysis, cls: ClassRef): readonly StoredField[] {
  const info = classIr(cls);
  let fields = fieldsOf.get(info);
  if (fields === undefined) {
    fields = collectFields(analysis, cls);
    fieldsOf.set(info, fields);
  }
  return fields;
}

const fieldsOfRows = new WeakMap<ClassIr, readonly StoredField[]>();

/** The same of a class whose objects a query fills with rows, be it told to be a record elsewhere or not. */
export function rowFields(analysis: Analysis, cls: ClassRef): readonly StoredField[] {
  const info = classIr(cls);
  let fields = fieldsOfRows.get(info);
  if (fields === undefined) fieldsOfRows.set(info, (fields = collectFields(analysis, cls, true)));
  return fields;
}

const PLAIN_RECORD = /(?:^|\.)(?:dataclass|attrs|define|frozen|mutable|s)$/;

/** The fields of a class into whose objects a program puts what a row holds: a data class of Python is a record then. */
function filledFields(analysis: Analysis, cls: ClassRef): readonly StoredField[] {
  const { decorators, superclass } = classIr(cls);
  const isPlain = cls.module.ir.language === 'python' && decorators.some(({ name }) => PLAIN_RECORD.test(name));
  return isPlain || superclass?.name === 'NamedTuple' ? rowFields(analysis, cls) : storedFields(analysis, cls);
}

function collectFields(analysis: Analysis, cls: ClassRef, isRow = false): readonly StoredField[] {
  const info = classIr(cls);
  if (info.kind === 'enum') return [];
  const stored = isRow || isStored(analysis, cls);
  const isShape = info.kind === 'interface' && cls.module.ir.language === 'typescript';
  if ((!stored && !isShape) || hidesItself(cls)) return [];
  const found: StoredField[] = [];
  const visit = (one: ClassRef, depth: number): void => {
    for (const field of classIr(one).fields) {
      if (field.isStatic && one.module.ir.language !== 'python') continue;
      if (field.type?.primitive === 'boolean' || field.type?.primitive === 'number' || isMethod(one.module, field))
        continue;
      if (!mayHoldText(one.module.ir.language, field.type) && one.module.ir.language === 'java') continue;
      const kind = storedKind(analysis.index.vocabulary, field.name, info.name);
      if (kind === null || found.some((other) => other.field.name === field.name)) continue;
      // a type that only describes an object is a record's where it has a hash
      if (!stored && !isHashedPassword(field.name)) continue;
      if (isShown(cls, one, field)) found.push({ ...kind, field, owner: one });
    }
    if (depth < 4) for (const above of supertypes(analysis, one)) visit(above, depth + 1);
  };
  visit(cls, 0);
  const birth = birthDateOf(analysis, cls);
  if (birth !== null && !found.some(({ field }) => field.name === birth.field.name)) found.push(birth);
  if (hasPassword(info) && !found.some(({ field }) => field.name === 'password')) {
    const { start, end } = cls.module.ir.variables[info.variable] ?? info;
    const field = { name: 'password', start, end, isStatic: false, type: null, decorators: [] };
    found.push({ kind: 'stored-password', dataType: 'password', field, owner: cls });
  }
  return found;
}

/** `getSessionToken = (expires?: Date) => …`: a field that holds a method. */
function isMethod(module: ModuleContext, field: FieldIr): boolean {
  const { language } = module.ir;
  if (language !== 'javascript' && language !== 'typescript') return false;
  return FUNCTION_FIELD.test(module.text(field.start, field.end));
}

const FUNCTION_FIELD = /^[^=(]*=\s*(?:async\b\s*)?(?:function\b|\w+\s*=>|\([^{}]*?\)\s*(?::[^{}=]*)?=>)/;

/** A class that says itself what becomes of it in an answer. */
export function hidesItself(cls: ClassRef): boolean {
  const info = classIr(cls);
  return info.methods.some((index) => cls.module.ir.functions[index].name === 'toJSON');
}

const HIDDEN_FIELD = new Set(['Exclude', 'HideField', 'Hidden', 'ApiHideProperty']);
const HIDDEN_OPTION = /\b(?:select\s*:\s*false|hidden\s*:\s*true)\b/;

function isShown(cls: ClassRef, owner: ClassRef, field: FieldIr): boolean {
  const { module } = owner;
  if (module.ir.language === 'java') return isShownByJava(cls, owner, field.name);
  if (module.ir.language === 'python') return !/\bexclude\s*=\s*True\b/.test(module.text(field.start, field.end));
  if (has(field.decorators, HIDDEN_FIELD)) return false;
  if (has(classIr(cls).decorators, HIDDEN_FIELD) && !field.decorators.some(({ name }) => simpleName(name) === 'Expose'))
    return false;
  return !field.decorators.some(({ start, end }) => HIDDEN_OPTION.test(module.text(start, end)));
}

/** Data of which somebody decides by what it stands in: a field of a record. */
export function isStoredData(taint: Taint): boolean {
  return taint.origin.kind.startsWith('stored-');
}

/**
 * Writes a field of an object that may be a record. A constant clears what the field held, also where only the class of the
 * object is known; any other value is from now on what the record has in that field.
 */
export function writeRecordField(
  analysis: Analysis,
  state: State,
  refs: readonly ObjectId[],
  name: string,
  value: Value,
): void {
  const isCleared = value.consts !== null || (value.prim & ~Prim.Nullish) === 0;
  for (const id of refs) {
    const object = heapObject(state, id) ?? OPEN_OBJECT;
    const held = object.fields.get(name)?.taints?.filter(isStoredData) ?? [];
    if (isCleared && object.many && held.length > 0) {
      const { rest, open, many, length, classOf } = object;
      state.set(id, new HeapObject(new Map([...object.fields, [name, value]]), rest, open, many, length, classOf));
      continue;
    }
    const told = isCleared ? [] : held.length > 0 ? held : declaredTaints(analysis, object, name, value);
    const kept = told.length === 0 ? value : value.withTaints(joinTaints(value.taints, told));
    state.set(id, object.set(name, kept, refs.length > 1));
  }
}

/** What a field of a new record is by its class. */
function declaredTaints(analysis: Analysis, object: HeapObject, name: string, value: Value): readonly Taint[] {
  if (object.classOf === null) return [];
  const isOfRow = value.taints?.some(({ origin }) => origin.kind === 'database') === true;
  const fields = isOfRow ? filledFields(analysis, object.classOf) : storedFields(analysis, object.classOf);
  const stored = fields.find(({ field }) => field.name === name);
  return stored === undefined ? [] : [storedTaint(analysis, object.classOf, stored)];
}

/** The data of a record's field, which begins where the class declares it. */
export function storedTaint(analysis: Analysis, cls: ClassRef, { field, kind, dataType, owner }: StoredField): Taint {
  return analysis.sourceTaint(
    kind,
    dataType,
    owner.module,
    field.start,
    field.end,
    0,
    `${classIr(cls).name}.${field.name}`,
  );
}
