/**
 * Classes that make answers or forms of a Django model by naming it: `class Meta: model = User, fields = "__all__"` of REST
 * framework's serializers, of graphene's types, of forms.
 */
import type { ClassInstr, ClassIr, FieldIr } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import { reportSinkKind } from './detect.js';
import { declaredClass, type ClassRef } from './hierarchy.js';
import { nameTokens } from './nameVocabulary.js';
import { allocate } from './objects.js';
import { HeapObject, type State } from './state.js';
import { columnNames, storedFields, storedTaint } from './storedRecords.js';
import { UNKNOWN, type Taint, type Value } from './value.js';

const SERIALIZER = /^(?:\w*ModelSerializer|DjangoObjectType|ModelSchema)$/;
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
  if (!isForm && !SERIALIZER.test(base)) return;
  const meta = module.ir.classes.find(
    ({ name, start, end }) => name === 'Meta' && info.start < start && end <= info.end,
  );
  const named = meta === undefined ? undefined : field(meta, 'model');
  if (meta === undefined || named === undefined) return;
  if (info.methods.some((index) => OWN_WAY.test(module.ir.functions[index].name))) return;
  const model = /^model\s*=\s*((?:\w+\.)*\w+)$/.exec(textOf(act, named))?.[1];
  if (model === undefined) return;
  const cls = modelClass(act, model);
  const fields = field(meta, 'fields');
  const isAll =
    fields === undefined
      ? field(meta, 'exclude') !== undefined || base === 'DjangoObjectType'
      : /["']__all__["']/.test(textOf(act, fields));
  const place = fields ?? field(meta, 'exclude') ?? named;
  if (isForm) {
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
  if (shown.size === 0) return;
  const record = allocate(act, state, instr.dst, new HeapObject(shown, null, true, false, -1, null), 'serializer');
  reportSinkKind(act, state, 'response', record, place.start, place.end, info.name);
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

function modelClass(act: Activation, name: string): ClassRef | null {
  const [first] = name.split('.');
  const root = act.module.ir.variables.find((one) => one.function === 0 && one.name === first)?.id ?? -1;
  return declaredClass(act.analysis, act.module, { name, root, args: [], union: [], primitive: null, isArray: false });
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
