/** Views of Java's web frameworks: the name that a handler returns, with the model that it has filled. */
import { NONE, Op, type Parameter, type Reg, type TypeRef } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { answersBody } from './answers.js';
import { reportSinkKind } from './detect.js';
import { storedField } from './objects.js';
import type { State } from './state.js';
import { walkTemplate } from './templates.js';
import { knownPrefix, Value } from './value.js';

/** Property of a `ModelAndView` that holds the name of its view. */
const VIEW = '$view';

const GIVEN_MODEL = /(?:^|\.)(?:Model|ModelMap|ExtendedModelMap|ConcurrentModel|BindingAwareModelMap)$/;
const OTHER_MODEL = /(?:^|\.)(?:Map|HttpServletRequest)$/;

/** A model that a handler is given is one object for all functions that it hands it to. */
export function isGivenModel(type: TypeRef): boolean {
  return GIVEN_MODEL.test(type.name);
}

/** `return "profile";` of a handler, `return new ModelAndView("profile", …)`: the template is walked with the model. */
export function renderReturnedView(
  act: Activation,
  state: State,
  returned: Value,
  reg: Reg,
  at: { readonly start: number; readonly end: number },
): void {
  if (answersBody(act)) return;
  const names = (storedField(state, returned, VIEW) ?? returned).consts;
  if (names === null) {
    reportViewName(act, state, returned, at);
    return;
  }
  for (const name of names.slice(0, 4)) {
    if (typeof name !== 'string' || /[\s:<{]/.test(name)) continue;
    const template = act.analysis.resolveTemplate(act.module, name);
    if (template === null) continue;
    const objects: Value[] = [];
    const named: [string, Value][] = [];
    for (const parameter of act.fn.params) {
      const value = parameter.variable === NONE ? undefined : state.get(act.module.variableBase + parameter.variable);
      if (!(value instanceof Value)) continue;
      const attribute = attributeName(parameter);
      if ((parameter.type !== null && isGivenModel(parameter.type)) || OTHER_MODEL.test(parameter.type?.name ?? ''))
        objects.push(value.withTaints(null));
      else if (attribute !== null) named.push([attribute, value]);
    }
    // what is known of a ModelAndView as a whole is in its fields
    if (returned.refs !== null) objects.push(returned.withTaints(null));
    const made = constructed(act, reg);
    if (made !== null) {
      const [, key, value] = made.map((one) => act.read(one));
      if (value === undefined && key !== undefined) objects.push(key);
      else if (value !== undefined && key?.text != null) named.push([key.text, value]);
    }
    walkTemplate({ act, state, dst: NONE, ...at }, template, true, { objects, named });
  }
}

/** `return "page :: " + section;`: engines of templates evaluate expressions in the name of a view, and look for its file. */
function reportViewName(
  act: Activation,
  state: State,
  returned: Value,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const { fn, module, entryLibrary } = act;
  if (entryLibrary !== 'spring-web' || returned.taints === null || returned.refs !== null || fn.class === NONE) return;
  const owner = module.ir.classes[fn.class];
  if (!owner.decorators.some(({ name }) => /(?:^|\.)Controller$/.test(name))) return;
  if (!isText(fn.returnType) || /^(?:redirect|forward):/.test(knownPrefix(returned))) return;
  reportSinkKind(act, state, 'template', returned, start, end, 'the name of a view');
}

/** `String`, `Mono<String>`. */
function isText(type: TypeRef | null): boolean {
  if (type === null || type.primitive === 'string') return type !== null;
  return LATER.test(type.name) && type.args.length === 1 && type.args[0].primitive === 'string';
}

const LATER = /(?:^|\.)(?:Mono|Callable|DeferredResult|CompletableFuture)$/;

/** The name under which a parameter is in the model: objects that Spring fills from the request. */
function attributeName({ decorators, type }: Parameter): string | null {
  const mark = decorators.find(({ name }) => /(?:^|\.)ModelAttribute$/.test(name));
  if (mark === undefined && (decorators.some(({ name }) => !/Valid(?:ated)?$/.test(name)) || type === null))
    return null;
  const written = mark?.args.find(({ name }) => name === null || name === 'value' || name === 'name')?.value;
  if (typeof written === 'string') return written;
  const simple = type?.name.split('.').at(-1) ?? '';
  return type?.primitive != null || simple === '' ? null : simple.charAt(0).toLowerCase() + simple.slice(1);
}

/** The arguments of `new ModelAndView(…)`, where that is what a register holds. */
function constructed(act: Activation, reg: Reg): readonly Reg[] | null {
  let instr = act.definitions[reg];
  if (instr?.op === Op.LoadVar) {
    const stored = act.analysis.storesOf(act.fn).get(instr.variable);
    instr = stored === undefined ? undefined : act.definitions[stored];
  }
  return instr?.op === Op.New && /ModelAndView$/.test(instr.type?.name ?? '') && instr.args.length > 1
    ? instr.args
    : null;
}
