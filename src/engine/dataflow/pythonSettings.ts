/**
 * Modules of Python that hold settings: who reads them goes through an object of a framework (`django.conf.settings`,
 * `app.config`), so that a connection without encryption is told where it is set, as in other configuration files.
 */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type ConstInstr, type StoreVarInstr } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { addFinding, valueConditionsHold } from './detect.js';
import { leadsSomewhere } from './settingNames.js';
import { constantValue } from './value.js';

const HOLDS_SETTINGS = /(?:^|\/)(?:settings|config)(?:\/[^/]+)?\.py$|(?:^|\/)(?:\w+_)?settings(?:_\w+)?\.py$/;
/** Settings of a developer's own machine and of tests. */
const IS_LOCAL = /(?:^|[/_.])(?:dev|devel|develop|development|local|debug|tests?|testing|ci|example|sample)[/_.]/i;
const IS_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Reports what the settings that the module's top level and its classes set say by themselves. */
export function checkSettingsModule(act: Activation): void {
  const { analysis, module, fn, definitions } = act;
  if (!HOLDS_SETTINGS.test(module.path) || IS_LOCAL.test(module.path)) return;
  const rules = (analysis.index.callRules.get('connection-url') ?? []).filter((rule) => analysis.enabled(rule));
  if (rules.length === 0) return;
  const check = (store: StoreVarInstr, { value, start, end }: ConstInstr): void => {
    const { name } = module.ir.variables[store.variable];
    if (typeof value !== 'string' || !IS_ADDRESS.test(value) || !leadsSomewhere([name], value)) return;
    for (const rule of rules)
      if (rule.languages.includes('python') && valueConditionsHold(analysis.base, rule.where, constantValue(value)))
        addFinding(act, rule, start, end, null, name, name, value);
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      const made = instr.op === Op.StoreVar ? definitions[instr.src] : undefined;
      if (instr.op === Op.StoreVar && made?.op === Op.Const) check(instr, made);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
}
