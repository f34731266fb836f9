/**
 * Modules of Python that hold settings: who reads them goes through an object of a framework (`django.conf.settings`,
 * `app.config`), so that a connection without encryption is told where it is set, as in other configuration files.
 */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type ConstInstr, type StoreVarInstr } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { addFinding, valueConditionsHold } from './detect.js';
import { leadsSomewhere } from './settingNames.js';
import { constantValue, type Value } from './value.js';

const HOLDS_SETTINGS = /(?:^|\/)(?:settings|config)(?:\/[^/]+)?\.py$|(?:^|\/)(?:\w+_)?settings(?:_\w+)?\.py$/;
/** Settings of a developer's own machine and of tests. */
const IS_LOCAL = /(?:^|[/_.])(?:dev|devel|develop|development|local|debug|tests?|testing|ci|example|sample)[/_.]/i;
const IS_ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** `NAME = "https://…"`, `NAME: str = os.environ.get("NAME", "https://…")`, in a module or one of its classes. */
const ADDRESS_SETTING =
  /^[ \t]*([A-Z][A-Z0-9_]*)[ \t]*(?::[^=\n]*)?=[ \t]*(?:(?:\w+\.)*(?:get|getenv|config|env|str)\([^()\n]*?,[ \t]*(?:default[ \t]*=[ \t]*)?)?r?["']([a-z][a-z0-9+.-]*:\/\/[^"'\n]+)["']\)?[ \t]*(?:#.*)?$/gm;
const LOCAL_ADDRESS = /^[a-z]+:\/\/(?:[^/@]*@)?(?:localhost|127\.|0\.0\.0\.0|\[::1?\]|[\w-]+(?:[:/]|$))/i;

/** Objects of frameworks that hand out what modules of settings say. */
const HANDS_OUT: ReadonlySet<string> = new Set(['flask.Config', 'django.Settings']);

const addresses = new WeakMap<Analysis, { readonly modules: number; readonly byName: ReadonlyMap<string, string> }>();

/**
 * `current_app.config["API_URL"]`, `settings.API_URL`: an address that the project's settings give the name, where they agree on
 * one and it is encrypted; one that is not is reported where it is set.
 */
export function settingAddress(analysis: Analysis, nodes: readonly ApiNode[] | null, name: string): Value | null {
  if (nodes?.some(({ path }) => HANDS_OUT.has(path)) !== true) return null;
  let known = addresses.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = { modules: analysis.modules.length, byName: collectAddresses(analysis) };
    addresses.set(analysis, known);
  }
  const address = known.byName.get(name);
  return address === undefined ? null : constantValue(address);
}

function collectAddresses(analysis: Analysis): ReadonlyMap<string, string> {
  const values = new Map<string, Set<string>>();
  for (const { path, ir } of analysis.modules) {
    if (ir.language !== 'python' || !HOLDS_SETTINGS.test(path) || IS_LOCAL.test(path)) continue;
    for (const [, name, value] of ir.source.matchAll(ADDRESS_SETTING)) {
      if (LOCAL_ADDRESS.test(value)) continue;
      const found = values.get(name);
      if (found === undefined) values.set(name, new Set([value]));
      else found.add(value);
    }
  }
  const agreed = new Map<string, string>();
  for (const [name, [value, ...others]] of values)
    if (others.length === 0 && /^(?:https|wss):/i.test(value)) agreed.set(name, value);
  return agreed;
}

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
