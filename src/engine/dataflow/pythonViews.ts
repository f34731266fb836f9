/**
 * Django's views by classes: the template that a class names gets what `get_context_data` returns, and the objects that the
 * view is about under the names that Django gives them (`object`, `book`, `book_list`, `context_object_name`).
 * https://docs.djangoproject.com/en/stable/ref/class-based-views/
 */
import { NONE } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import { Activation, type Analysis } from './analysis.js';
import { apiSuperclass, invoke, type CallSite } from './call.js';
import { classIr, functionRef, lineage, type ClassRef } from './hierarchy.js';
import { ANY_KEYWORD } from './keywordArguments.js';
import type { ModuleContext } from './moduleContext.js';
import { allocate, elementOf } from './objects.js';
import { classAttribute, pythonMember } from './pythonObjects.js';
import { HeapObject, State } from './state.js';
import { showsUnescaped, walkTemplate } from './templates.js';
import { Prim, UNKNOWN, Value } from './value.js';

/** Effort for one view: its query and its context are small. */
const FUEL = 400;
/** One of a finite set of names. */
const MOST_NAMES = 4;
const SHOWS_MANY = /(?:List|Archive)\w*View$/;
const SHOWS_ONE = /(?:Detail|Update|Delete|Date\w*)View$/;

/** Renders the templates of the views that a module declares. */
export function renderViews(analysis: Analysis, module: ModuleContext): void {
  const [top] = module.ir.functions;
  for (const { index, fields } of module.ir.classes) {
    const place = fields.find(({ name }) => name === 'template_name');
    if (place === undefined) continue;
    const view: ClassRef = { module, index };
    const names = classAttribute(analysis, analysis.base, view, 'template_name')?.consts ?? [];
    for (const name of names.slice(0, MOST_NAMES)) {
      const template = typeof name === 'string' ? analysis.resolveTemplate(module, name) : null;
      if (template === null || !showsUnescaped(analysis, template)) continue;
      const state = new State(analysis.base);
      const act = new Activation(analysis, module, top, UNKNOWN, null, 0, 0, state.mark(), null);
      analysis.fuel = FUEL;
      const { start, end } = place;
      const at = { act, state, dst: NONE, start, end };
      const context = callOn(at, view, 'get_context_data');
      const objects = context?.refs == null ? [] : [context.withTaints(null)];
      walkTemplate(at, template, true, { objects, named: shownObjects(at, view) });
    }
  }
}

type At = Pick<CallSite, 'act' | 'state' | 'start' | 'end'>;

/** What a method of the view gives, null if the project declares none. */
function callOn({ act, state, ...at }: At, view: ClassRef, name: string): Value | null {
  const member = pythonMember(act.analysis, view, name, 'any');
  if (member === null) return null;
  const apis = apiSuperclass(act.analysis, view);
  const self = new Value(null, null, Prim.Object, apis, [instanceOf(act.analysis, view)], null, null);
  return invoke(act, state, functionRef(member.module, member.fn, null), self, [], NONE, at);
}

function instanceOf(analysis: Analysis, { module, index }: ClassRef): number {
  return analysis.classInstance(module, index);
}

/** The objects that a view of Django is about, by the names that its template knows. */
function shownObjects(at: At, view: ClassRef): readonly (readonly [string, Value])[] {
  const { act, state } = at;
  const { analysis } = act;
  const bases = lineage(analysis, view).flatMap((cls) => {
    const { superclass, interfaces } = classIr(cls);
    return [superclass, ...interfaces].map((type) => (type === null ? '' : simpleName(type.name)));
  });
  const isMany = bases.some((base) => SHOWS_MANY.test(base));
  if (!isMany && !bases.some((base) => SHOWS_ONE.test(base))) return [];
  const model = classAttribute(analysis, state, view, 'model')?.fns?.find(({ classIndex }) => classIndex >= 0);
  let object = isMany ? null : callOn(at, view, 'get_object');
  if (object?.refs == null) {
    const query = callOn(at, view, 'get_queryset') ?? classAttribute(analysis, state, view, 'queryset');
    object = query?.refs == null ? null : elementOf(state, query);
  }
  if (object?.refs == null) {
    if (model === undefined) return [];
    const id = analysis.classInstance(model.module, model.classIndex);
    object = new Value(null, null, Prim.Object, null, [id], null, null);
  }
  const named = classAttribute(analysis, state, view, 'context_object_name')?.text ?? null;
  const name = model === undefined ? '' : model.module.ir.classes[model.classIndex].name.toLowerCase();
  const shown = isMany
    ? allocate(act, state, NONE, new HeapObject(new Map(), object, true, true, -1, null), 'shown')
    : object;
  const names = isMany ? ['object_list', 'page_obj', `${name}_list`] : ['object', name];
  if (named !== null) names.push(named);
  return names.filter((one) => one !== '').map((one) => [one, shown] as const);
}

/** `super().get_context_data(news=news, **kwargs)`: the context has what it is given; null if that is nothing. */
export function givenContext(site: CallSite): Value | null {
  const fields = new Map<string, Value>();
  site.names?.forEach((name, i) => {
    if (name !== null && name !== ANY_KEYWORD) fields.set(name, site.args[i]);
  });
  if (fields.size === 0) return null;
  return allocate(site.act, site.state, site.dst, new HeapObject(fields, null, true, false, -1, null), 'context');
}
