/**
 * Classes that make answers or forms of a Django model by naming it: `class Meta: model = User, fields = "__all__"` of REST
 * framework's serializers, of graphene's types, of forms.
 */
import type { ClassInstr, ClassIr, FieldIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import type { CallSite } from './call.js';
import { reportSinkKind } from './detect.js';
import { classIr, declaredClass, lineage, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { allocate, heapObject, writeField } from './objects.js';
import { HeapObject, type State } from './state.js';
import { keepAssigned, keepInFields } from './storedInput.js';
import { columnNames, storedFields, storedTaint } from './storedRecords.js';
import { Prim, UNKNOWN, Value, type Taint } from './value.js';

const SERIALIZER = /^(?:\w*ModelSerializer|DjangoObjectType|ModelSchema|SQLAlchemyAutoSchema)$/;
const FORM = /^ModelForm$/;
/** Columns by which somebody would give himself rights or money. */
const RIGHTS = /(?:^| )(?:role|roles|admin|superuser|staff|permissions?|balance|salary|credits?|verified|approved)$/;
/** A class that says itself what becomes of an object, or which fields are only written. */
const OWN_WAY = /^(?:to_representation|get_fields|get_extra_kwargs)$/;

/** A class that answers a model, or fills it, with all its fields or with some that nobody should get. */
export function reportModelClass(act: Activation, state: State, instr: ClassInstr): void {
  const { module } = act;
  const info = module.ir.classes[instr.class];
  const base = info.superclass === null ? '' : simpleName(info.superclass.name);
  const isForm = FORM.test(base);
  if (!isForm && !SERIALIZER.test(base)) {
    keepByView(act, { module, index: instr.class });
    return;
  }
  const meta = metaOf(module, info);
  const named = meta === undefined ? undefined : field(meta, 'model');
  if (meta === undefined || named === undefined) return;
  if (info.methods.some((index) => OWN_WAY.test(module.ir.functions[index].name))) return;
  const model = CLASS_NAME.exec(textOf(act, named))?.[1];
  if (model === undefined) return;
  const cls = modelNamed(act, module, model);
  const fields = field(meta, 'fields');
  const isAll =
    fields === undefined
      ? field(meta, 'exclude') !== undefined || base === 'DjangoObjectType' || base === 'SQLAlchemyAutoSchema'
      : /["']__all__["']/.test(textOf(act, fields));
  const place = fields ?? field(meta, 'exclude') ?? named;
  if (isForm) {
    if (cls !== null) keepInput(act, { module, index: instr.class, meta }, cls);
    if (
      cls !== null &&
      fields !== undefined &&
      isAll &&
      columnNames(act.analysis, cls).some((name) => RIGHTS.test(nameTokens(name).join(' ')))
    ) {
      const taint = act.analysis.sourceTaint('user-input', '', module, place.start, place.end, 0, info.name);
      reportSinkKind(act, state, 'record-fields', UNKNOWN.withTaints([taint]), place.start, place.end, model);
    }
    return;
  }
  const shown = new Map<string, Value>();
  for (const [name, taint] of toldFields(act, cls, model, named)) {
    const isNamed = fields !== undefined && !isAll && mentions(textOf(act, fields), name);
    const isSecret = taint.origin.kind === 'stored-password' || taint.origin.kind === 'stored-secret';
    if (!isAll && !(isNamed && isSecret)) continue;
    if (!isLeftOut(act, info, meta, name)) shown.set(name, UNKNOWN.withTaints([taint]));
  }
  answer(act, state, instr, shown, place, 'serializer');
  const depth = field(meta, 'depth');
  if (cls === null || depth === undefined || !/=\s*[1-9]/.test(textOf(act, depth))) return;
  const takes = (name: string): boolean =>
    (isAll || (fields !== undefined && mentions(textOf(act, fields), name))) && !isLeftOut(act, info, meta, name);
  answer(act, state, instr, relatedFields(act, cls, takes), depth, 'related');
}

/** The serializer answers records with these fields. */
function answer(
  act: Activation,
  state: State,
  { dst, class: index }: ClassInstr,
  shown: ReadonlyMap<string, Value>,
  { start, end }: FieldIr,
  key: string,
): void {
  if (shown.size === 0) return;
  const record = allocate(act, state, dst, new HeapObject(shown, null, true, false, -1, null), key);
  reportSinkKind(act, state, 'response', record, start, end, act.module.ir.classes[index].name);
}

const RELATION = /=\s*(?:\w+\.)*(?:ForeignKey|OneToOneField|ManyToManyField)\s*\(\s*(?:to\s*=\s*)?["']?(\w+(?:\.\w+)*)/;

/** REST framework's `depth`: the records that columns refer to, with all their fields. */
function relatedFields(act: Activation, model: ClassRef, takes: (name: string) => boolean): ReadonlyMap<string, Value> {
  const shown = new Map<string, Value>();
  for (const column of classIr(model).fields) {
    const named = RELATION.exec(model.module.text(column.start, column.end))?.[1];
    const related = named !== undefined && takes(column.name) ? modelNamed(act, model.module, named) : null;
    if (related === null) continue;
    for (const one of storedFields(act.analysis, related))
      shown.set(`${column.name}.${one.field.name}`, UNKNOWN.withTaints([storedTaint(act.analysis, related, one)]));
  }
  return shown;
}

/** Views that keep what they are sent in the model's columns. */
const KEEPING_VIEW = /^(?:\w*(?:Create|Update)\w*(?:View|Mixin)|ModelViewSet)$/;
/** Columns of free text, and fields of forms that let any text through. */
const TEXT_COLUMN = /=\s*(?:\w+\.)*(?:Char|Text|URL|JSON|FilePath)Field\s*\(/;
const CLASS_NAME = /^\w+\s*=\s*((?:\w+\.)*\w+)$/;

/** A form, serializer or view of the project, and the class in which it names model and fields: itself, or its `Meta`. */
interface Shape extends ClassRef {
  readonly meta: ClassIr;
}

/** The columns of the model hold what the form, serializer or view takes. */
function keepInput(act: Activation, shape: Shape, model: ClassRef): void {
  const { module, meta } = shape;
  const info = classIr(shape);
  const written = (name: string): string | null => {
    const one = field(meta, name);
    return one === undefined ? null : module.text(one.start, one.end);
  };
  const fields = written('fields');
  const left = (written('exclude') ?? '') + (written('read_only_fields') ?? '');
  const isAll = fields === null ? left !== '' : /["']__all__["']/.test(fields);
  // clean_url, validate_url: somebody looks at it
  const checked = info.methods.map((index) => /^(?:clean|validate)_(\w+)$/.exec(module.ir.functions[index].name)?.[1]);
  const { start, end } = field(meta, 'fields') ?? meta;
  const kept = new Map<string, Value>();
  for (const column of classIr(model).fields) {
    const { name } = column;
    const text = model.module.text(column.start, column.end);
    if (!TEXT_COLUMN.test(text) || /\bchoices\s*=/.test(text) || checked.includes(name)) continue;
    if (!(isAll || (fields !== null && mentions(fields, name))) || mentions(left, name)) continue;
    const own = field(info, name);
    if (own !== undefined && !TEXT_COLUMN.test(module.text(own.start, own.end))) continue;
    const taint = act.analysis.sourceTaint('user-input', '', module, start, end, 0, `${info.name}.${name}`);
    kept.set(name, UNKNOWN.withTaints([taint]));
  }
  if (kept.size > 0) keepInFields(act.analysis, { module, start, end }, model, kept);
}

/** `class Notes(CreateView): model = Note, fields = ["text"]`, `class Notes(ModelViewSet): serializer_class = NoteSerializer` */
function keepByView(act: Activation, view: ClassRef): void {
  const info = classIr(view);
  const bases = [...(info.superclass === null ? [] : [info.superclass]), ...info.interfaces];
  if (!bases.some(({ name }) => KEEPING_VIEW.test(simpleName(name)))) return;
  const model = namedClass(act, view.module, info, 'model');
  if (model !== null && field(info, 'fields') !== undefined) keepInput(act, { ...view, meta: info }, model);
  const serializer = namedClass(act, view.module, info, 'serializer_class');
  if (serializer !== null) keepSerializer(act, serializer);
}

/** What a serializer is given (`NoteSerializer(data=request.data)`) goes to the columns of its model. */
export function keepSerializer(act: Activation, serializer: ClassRef): void {
  const info = classIr(serializer);
  const { module } = serializer;
  if (info.superclass === null || !SERIALIZER.test(simpleName(info.superclass.name))) return;
  const meta = metaOf(module, info);
  const model = meta === undefined ? null : namedClass(act, module, meta, 'model');
  if (meta !== undefined && model !== null) keepInput(act, { ...serializer, meta }, model);
}

/** `form.save()`: the record that a form of a model gives back; null for any other object. */
export function savedRecord(act: Activation, state: State, form: Value): Value | null {
  for (const id of form.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls?.module.ir.language !== 'python') continue;
    const { superclass } = classIr(cls);
    const base = superclass === null ? '' : simpleName(superclass.name);
    const meta = FORM.test(base) || SERIALIZER.test(base) ? metaOf(cls.module, classIr(cls)) : undefined;
    const model = meta === undefined ? null : namedClass(act, cls.module, meta, 'model');
    if (model === null) continue;
    const record = act.analysis.classInstance(model.module, model.index);
    return new Value(null, null, Prim.Object, null, [record], null, null);
  }
  return null;
}

/** Fields of WTForms that let any text through. */
const TEXT_FIELD = /=\s*(?:\w+\.)*(?:String|TextArea|URL|Search|CKEditor|Quill)Field\s*\(/;
/** Validators that let only some texts through. */
const LIMITED = /\b(?:AnyOf|Regexp|UUID|Email|IPAddress|MacAddress|choices|filters)\b/;

/** `form.populate_obj(note)`: the record gets what the form of the project took, field by field. */
export function fillByForm(site: CallSite, form: Value, record: Value): void {
  const { act, state } = site;
  for (const id of form.refs ?? []) {
    const cls = heapObject(state, id)?.classOf ?? null;
    if (cls?.module.ir.language !== 'python') continue;
    const classes = lineage(act.analysis, cls);
    const checked = classes.flatMap(({ module, index }) =>
      module.ir.classes[index].methods.map((method) => module.ir.functions[method].name),
    );
    for (const { module, index } of classes) {
      for (const one of module.ir.classes[index].fields) {
        const text = module.text(one.start, one.end);
        if (!TEXT_FIELD.test(text) || LIMITED.test(text) || checked.includes(`validate_${one.name}`)) continue;
        const label = `${classIr(cls).name}.${one.name}`;
        const taint = act.analysis.sourceTaint('user-input', '', module, one.start, one.end, 0, label);
        fillColumn(site, record, one.name, UNKNOWN.withTaints([taint]));
      }
    }
  }
}

function fillColumn({ act, state, start, end }: CallSite, record: Value, name: string, value: Value): void {
  for (const id of record.refs ?? []) {
    const owner = heapObject(state, id)?.classOf ?? null;
    if (owner === null || !columnNames(act.analysis, owner).includes(name)) continue;
    writeField(state, [id], name, value);
    keepAssigned(act, { start, end }, owner, name, value);
  }
}

/** The class inside of a class that tells its options. */
export function metaOf(module: ModuleContext, info: ClassIr): ClassIr | undefined {
  return module.ir.classes.find(({ name, start, end }) => name === 'Meta' && info.start < start && end <= info.end);
}

/** The class of the project that an attribute of a class names: `model = Note`. */
function namedClass(act: Activation, module: ModuleContext, info: ClassIr, attribute: string): ClassRef | null {
  const one = field(info, attribute);
  const name = one === undefined ? undefined : CLASS_NAME.exec(module.text(one.start, one.end))?.[1];
  return name === undefined ? null : modelNamed(act, module, name);
}

/** The fields of the model that are told, each with its data. */
function toldFields(
  act: Activation,
  cls: ClassRef | null,
  model: string,
  named: FieldIr,
): readonly (readonly [string, Taint])[] {
  const { analysis, module } = act;
  if (cls !== null)
    return storedFields(analysis, cls).map((one) => [one.field.name, storedTaint(analysis, cls, one)] as const);
  // Django's own users
  if (!isDjangoUser(act, model)) return [];
  return [
    [
      'password',
      analysis.sourceTaint('stored-password', 'password', module, named.start, named.end, 0, `${model}.password`),
    ],
  ];
}

function isDjangoUser(act: Activation, model: string): boolean {
  const variable = act.module.ir.variables.find(({ name, function: owner }) => owner === 0 && name === model);
  if (variable === undefined) return model === 'get_user_model';
  if (variable.import !== null)
    return variable.import.module === 'django.contrib.auth.models' && variable.import.imported === 'User';
  return new RegExp(`^${model}\\s*=\\s*get_user_model\\(\\)`, 'm').test(act.module.ir.source);
}

/** The class of the project that a dotted name at the top of a module stands for. */
export function modelNamed(act: Activation, module: ModuleContext, name: string): ClassRef | null {
  const [first] = name.split('.');
  const root = module.ir.variables.find((one) => one.function === 0 && one.name === first)?.id ?? -1;
  return declaredClass(act.analysis, module, { name, root, args: [], union: [], primitive: null, isArray: false });
}

/** Is the field only written, excluded, or declared anew by the class? */
function isLeftOut(act: Activation, info: ClassIr, meta: ClassIr, name: string): boolean {
  if (info.fields.some((one) => one.name === name)) return true;
  return meta.fields.some((one) => {
    if (one.name !== 'exclude' && one.name !== 'extra_kwargs' && one.name !== 'write_only_fields') return false;
    const text = textOf(act, one);
    if (!mentions(text, name)) return false;
    return one.name !== 'extra_kwargs' || /["']write_only["']\s*:\s*True/.test(text);
  });
}

function mentions(text: string, name: string): boolean {
  return text.includes(`"${name}"`) || text.includes(`'${name}'`);
}

function field(info: ClassIr, name: string): FieldIr | undefined {
  return info.fields.find((one) => one.name === name);
}

function textOf(act: Activation, one: FieldIr): string {
  return act.module.text(one.start, one.end);
}
