/** Validators of Python's schemas (pydantic): what a field of an object that came in holds is what they give back. */
import { NONE, type FunctionIr } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import { invoke, type CallSite } from './call.js';
import { classIr, functionRef, lineage, type ClassRef } from './hierarchy.js';
import { genericClass } from './pythonObjects.js';
import type { State } from './state.js';
import { UNKNOWN, type Value } from './value.js';

const VALIDATES = /(?:^|\.)(?:field_validator|validator)$/;

interface Validator {
  readonly owner: ClassRef;
  readonly fn: FunctionIr;
  /** Names of fields; `*` = all. */
  readonly fields: ReadonlySet<unknown>;
}

const validators = new WeakMap<Analysis, Map<object, readonly Validator[]>>();

function validatorsOf(analysis: Analysis, cls: ClassRef): readonly Validator[] {
  let table = validators.get(analysis);
  if (table === undefined) validators.set(analysis, (table = new Map()));
  const key = classIr(cls);
  let known = table.get(key);
  if (known === undefined) {
    known = lineage(analysis, cls).flatMap((owner) =>
      classIr(owner).methods.flatMap((index) => {
        const fn = owner.module.ir.functions[index];
        const mark = fn.decorators.find(({ name }) => VALIDATES.test(name));
        // of a list, each element by itself
        if (mark === undefined || mark.args.some(({ name }) => name === 'each_item')) return [];
        return [
          { owner, fn, fields: new Set<unknown>(mark.args.filter((one) => one.name === null).map((one) => one.value)) },
        ];
      }),
    );
    table.set(key, known);
  }
  return known;
}

/** The value of a field after the validators that its class has for it. */
export function throughValidators(
  act: Activation,
  state: State,
  cls: ClassRef,
  name: string,
  value: Value,
  at: Pick<CallSite, 'start' | 'end'>,
): Value {
  let result = value;
  for (const { owner, fn, fields } of validatorsOf(act.analysis, cls)) {
    if ((!fields.has(name) && !fields.has('*')) || act.analysis.stack.includes(fn)) continue;
    const self = genericClass(owner.module, owner.index) ?? UNKNOWN;
    result = invoke(act, state, functionRef(owner.module, fn, null), self, [result], NONE, at);
  }
  return result;
}
