/** What a template of plain text makes of the values that code gives it: a prompt, the text of a mail, a message to a chat. */
import { Op, type FunctionIr, type Reg } from '../ir/ir.js';
import type { CallSite } from './call.js';
import { memberValue } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { elementOf, heapObject } from './objects.js';
import type { Given } from './templates.js';
import { joinTaints, joinValues, Prim, stepTaints, UNKNOWN, Value, type Taint } from './value.js';

/** What tells of persons and of secrets; other data is looked at where the text is put together by code. */
const IS_TOLD = /^(?:personal:|password$|secret$)/;
/** Filters that keep a text as far as it tells something. */
const KEEPING =
  /^(?:upper|lower|title|capitalize|capfirst|trim|default|default_if_none|d|safe|e|escape|string|join|striptags|indent|wordwrap|truncate|truncatechars|truncatewords|replace|center|tojson|linebreaks|urlize)$/;
const MOST_LEVELS = 8;

/** The text that a template shows, with the data in it; null where it shows none. */
export function renderedText(site: CallSite, template: ModuleContext, shown: FunctionIr, given: Given): Value | null {
  let taints: readonly Taint[] | null = null;
  const reader = new Reader(site, template, shown, given);
  for (const instr of shown.definitions) {
    if (instr?.op !== Op.Call || instr.args.length === 0) continue;
    const callee = shown.definitions[instr.callee];
    if (callee?.op === Op.LoadGlobal && callee.name === 'unescaped')
      taints = joinTaints(taints, reader.read(instr.args[0], 0).taints);
  }
  const told = taints?.filter(({ origin }) => IS_TOLD.test(origin.kind)) ?? [];
  if (told.length === 0) return null;
  const { act, start, end } = site;
  const steps = stepTaints(told, 'call', act.module, start, end, `shown by ${template.path}`);
  return new Value(steps, null, Prim.String, null, null, null, null);
}

/** Values of expressions of a template, by what it is given. */
class Reader {
  constructor(
    private readonly site: CallSite,
    private readonly template: ModuleContext,
    private readonly shown: FunctionIr,
    private readonly given: Given,
  ) {}

  read(reg: Reg, level: number): Value {
    const made = level > MOST_LEVELS ? undefined : this.shown.definitions[reg];
    const inner = (one: Reg): Value => this.read(one, level + 1);
    switch (made?.op) {
      case Op.GetField: {
        const object = this.shown.definitions[made.object];
        if (object?.op === Op.LoadVar && this.isContext(object.variable)) return this.named(made.name);
        const { act, state } = this.site;
        const value = inner(made.object);
        return value === UNKNOWN ? value : memberValue(act, state, value, made.name, -1, this.site);
      }
      case Op.Template:
        return made.parts.map((part) => (typeof part === 'string' ? UNKNOWN : inner(part))).reduce(joinValues, UNKNOWN);
      case Op.If:
        return [made.thenValue, made.elseValue]
          .filter((one) => one >= 0)
          .map(inner)
          .reduce(joinValues, UNKNOWN);
      case Op.CallMethod:
        return KEEPING.test(made.name) ? made.args.map(inner).reduce(joinValues, UNKNOWN) : UNKNOWN;
      case Op.LoadVar: {
        const stored = this.site.act.analysis.onlyStore(this.template, this.shown, made.variable);
        return stored < 0 ? UNKNOWN : inner(stored);
      }
      case Op.Iterate:
        return elementOf(this.site.state, inner(made.src));
      default:
        return UNKNOWN;
    }
  }

  private isContext(variable: number): boolean {
    return this.template.ir.variables[variable].name === 'context';
  }

  private named(name: string): Value {
    const { named, objects } = this.given;
    const found = named.filter(([one]) => one === name).map(([, value]) => value);
    for (const { refs } of objects)
      for (const id of refs ?? []) {
        const value = heapObject(this.site.state, id)?.get(name);
        if (value !== undefined) found.push(value);
      }
    return found.length === 0 ? UNKNOWN : found.reduce(joinValues);
  }
}
