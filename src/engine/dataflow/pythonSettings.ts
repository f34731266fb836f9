/**
 * Modules of Python that hold settings: who reads them goes through an object of a framework (`django.conf.settings`,
 * `app.config`), so that a connection without encryption is told where it is set, as in other configuration files.
 */
import { forEachBlock } from '../ir/blocks.js';
import { Op, type Block, type ConstInstr, type FunctionIr, type ObjectLitInstr, type StoreVarInstr } from '../ir/ir.js';
import type { Activation, Analysis } from './analysis.js';
import type { ApiNode } from './apiIndex.js';
import { addFinding, valueConditionsHold } from './detect.js';
import { leadsSomewhere } from './settingNames.js';
import { HeapObject } from './state.js';
import { constantValue, Prim, UNKNOWN, Value } from './value.js';

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

/** What modules of settings say of a name. */
interface KnownSettings {
  readonly modules: number;
  readonly addresses: ReadonlyMap<string, string>;
  /** Dictionaries, as objects; null where it cannot be told which of several counts. */
  readonly tables: ReadonlyMap<string, Value | null>;
}

const settings = new WeakMap<Analysis, KnownSettings>();

/**
 * `current_app.config["API_URL"]`, `settings.API_URL`: an address that the project's settings give the name, where they agree on
 * one and it is encrypted; one that is not is reported where it is set. `settings.COOKIE_OPTIONS`: the dictionary of that name.
 */
export function settingValue(analysis: Analysis, nodes: readonly ApiNode[] | null, name: string): Value | null {
  if (nodes?.some(({ path }) => HANDS_OUT.has(path)) !== true) return null;
  let known = settings.get(analysis);
  if (known?.modules !== analysis.modules.length) {
    known = {
      modules: analysis.modules.length,
      addresses: collectAddresses(analysis),
      tables: collectTables(analysis),
    };
    settings.set(analysis, known);
  }
  const address = known.addresses.get(name);
  return address === undefined ? (known.tables.get(name) ?? null) : constantValue(address);
}

/** Dictionaries by their names, at the top of modules that hold settings. */
function collectTables(analysis: Analysis): ReadonlyMap<string, Value | null> {
  const tables = new Map<string, Value | null>();
  for (const { path, ir } of analysis.modules) {
    if (ir.language !== 'python' || !HOLDS_SETTINGS.test(path) || IS_LOCAL.test(path)) continue;
    const [top] = ir.functions;
    for (const instr of top.body) {
      if (instr.op !== Op.StoreVar) continue;
      const { name } = ir.variables[instr.variable];
      const made = top.definitions[instr.src];
      if (!/^[A-Z][A-Z0-9_]*$/.test(name)) continue;
      const table = made?.op === Op.ObjectLit && !tables.has(name) ? tableValue(analysis, top, made, 0) : null;
      tables.set(name, table);
    }
  }
  return tables;
}

/** Names of what is secret: it is looked at where it is set. */
const IS_SECRET = /pass|secret|token|key|pwd|credential/i;
const IS_OPTION = /^[\w.+-]{0,24}$/;

/** The dictionary with its constants: truth values, numbers and words that name a choice. */
function tableValue(analysis: Analysis, top: FunctionIr, { entries }: ObjectLitInstr, depth: number): Value {
  const fields = new Map<string, Value>();
  for (const { name, value } of entries) {
    if (name === null) continue;
    const made = top.definitions[value];
    let field: Value = UNKNOWN;
    if (made?.op === Op.Const) {
      const isTold = typeof made.value === 'string' && (IS_SECRET.test(name) || !IS_OPTION.test(made.value));
      if (!isTold) field = constantValue(made.value);
    } else if (made?.op === Op.ObjectLit && depth < 2) field = tableValue(analysis, top, made, depth + 1);
    fields.set(name, field);
  }
  const isOpen = entries.some(({ name }) => name === null);
  const id = analysis.freshObject();
  analysis.setBase(id, new HeapObject(fields, isOpen ? UNKNOWN : null, isOpen, false, -1, null));
  return new Value(null, null, Prim.Object, null, [id], null, null);
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
  const check = (path: readonly string[], { value, start, end }: ConstInstr): void => {
    if (typeof value !== 'string' || !IS_ADDRESS.test(value) || !leadsSomewhere(path, value)) return;
    const name = path[path.length - 1];
    for (const rule of rules)
      if (rule.languages.includes('python') && valueConditionsHold(analysis.base, rule.where, constantValue(value)))
        addFinding(act, rule, start, end, null, name, name, value);
  };
  const checkTable = (path: readonly string[], { entries }: ObjectLitInstr): void => {
    for (const { name, value } of entries) {
      const made = definitions[value];
      if (name === null || path.length > 3) continue;
      if (made?.op === Op.Const) check([...path, name], made);
      else if (made?.op === Op.ObjectLit) checkTable([...path, name], made);
    }
  };
  const checkStored = ({ variable, src }: StoreVarInstr): void => {
    const { name } = module.ir.variables[variable];
    const made = definitions[src];
    if (made?.op === Op.Const) check([name], made);
    else if (made?.op === Op.ObjectLit && /^[A-Z][A-Z0-9_]*$/.test(name)) checkTable([name], made);
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.StoreVar) checkStored(instr);
      forEachBlock(instr, visit);
    }
  };
  visit(fn.body);
}
