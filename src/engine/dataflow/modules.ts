/** Running a module's top level, and what it exports. */
import { NONE, type ExportIr } from '../ir/ir.js';
import { Activation, DATA_FUEL, wiringFuel, type Analysis } from './analysis.js';
import type { ModuleContext } from './moduleContext.js';
import { EMPTY_OBJECT, heapObject } from './objects.js';
import { pythonImport } from './pythonModules.js';
import { checkSettingsModule } from './pythonSettings.js';
import { HeapObject, joinEntries, State } from './state.js';
import { joinValues, Prim, UNKNOWN, Value } from './value.js';
import { walkBlock } from './walk.js';

/**
 * Walks the module's top level once; its variables and objects then stand in the base state.
 * A module that is already running (a cyclic import) is left as it is.
 */
export function runModule(analysis: Analysis, module: ModuleContext): void {
  if (module.phase !== 'new') return;
  module.phase = 'running';
  const top = module.ir.functions[0];
  const state = new State(analysis.base);
  module.state = state;
  module.exportsObject = analysis.freshObject();
  module.moduleObject = analysis.freshObject();
  analysis.moduleObjects.add(module.moduleObject);
  analysis.moduleObjects.add(module.exportsObject);
  const exportsValue = new Value(null, null, Prim.Object, null, [module.exportsObject], null, null);
  state.set(module.exportsObject, EMPTY_OBJECT);
  state.set(module.moduleObject, new HeapObject(new Map([['exports', exportsValue]]), null, true, false, -1, null));
  const act = new Activation(analysis, module, top, exportsValue, [], 0, 0, state.mark(), null);
  const loopDepth = analysis.loopDepth;
  analysis.loopDepth = 0;
  analysis.walked.add(top);
  const { fuel, rootSize, dataFuel } = analysis;
  analysis.fuel = wiringFuel(top);
  analysis.rootSize = 0;
  analysis.dataFuel = DATA_FUEL;
  walkBlock(top.body, state, act);
  if (module.ir.language === 'python') checkSettingsModule(act);
  analysis.loopDepth = loopDepth;
  analysis.fuel = fuel;
  analysis.rootSize = rootSize;
  analysis.dataFuel = dataFuel;
  for (const delta of act.returnDeltas)
    for (const [key, entry] of delta) if (state.get(key) === undefined) state.set(key, entry);
  for (const [key, entry] of state.map) {
    if (entry === undefined) continue;
    const old = analysis.base.get(key);
    const joined = old === undefined ? entry : joinEntries(old, entry);
    analysis.base.set(key, joined);
    // what is new was known to nobody
    if (old !== undefined && joined !== old) analysis.noteChange(key);
  }
  if (module.readEarly) analysis.exportsVersion++;
  module.phase = 'done';
  module.state = null;
  module.pending = act.pending;
}

/** How many modules may run because another one needs their classes or functions. */
const MAX_NESTED_RUNS = 40;

let nestedRuns = 0;

/** Runs a module that nothing imports, because something of it is called. */
export function runNested(analysis: Analysis, module: ModuleContext): void {
  if (module.phase !== 'new' || nestedRuns >= MAX_NESTED_RUNS) return;
  nestedRuns += 1;
  // its top level runs by itself: what it calls is no recursion of what is being walked
  const outer = analysis.stack.splice(0);
  try {
    runModule(analysis, module);
  } finally {
    nestedRuns -= 1;
    analysis.stack.push(...outer);
  }
}

function moduleState(analysis: Analysis, module: ModuleContext): State {
  runModule(analysis, module);
  if (module.state === null) return analysis.base;
  module.readEarly = true;
  analysis.earlyReads++;
  return module.state;
}

/** The value of `module.exports`. */
function commonJsExports(analysis: Analysis, module: ModuleContext): Value {
  const state = moduleState(analysis, module);
  const holder = heapObject(state, module.moduleObject);
  return holder?.get('exports') ?? UNKNOWN;
}

/** What a variable at the top of a module holds, or a member of that; null if nothing is known of it. */
export function valueAtTop(
  analysis: Analysis,
  module: ModuleContext,
  variable: number,
  members: readonly string[],
): Value | null {
  const { import: binding, function: owner } = module.ir.variables[variable];
  let value: Value | null = null;
  if (binding !== null) {
    const target = analysis.resolveModule(module, binding.module);
    if (target !== null) value = exportValue(analysis, target, binding.imported, analysis.base);
  } else if (owner === 0) {
    const entry = analysis.base.get(module.variableBase + variable);
    if (entry instanceof Value) value = entry;
  }
  for (const member of members) {
    const id = value?.refs?.length === 1 ? value.refs[0] : undefined;
    value = id === undefined ? null : (heapObject(analysis.base, id)?.get(member) ?? null);
  }
  return value;
}

/** What `import { name } from module` gives. 'default' of a CommonJS module is `module.exports` itself. */
export function exportValue(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  from: State,
  seen: Set<ModuleContext> | null = null,
): Value {
  const named = exportNamed(module, name);
  if (named?.from === null && module.ir.variables[named.variable].import === null) {
    const key = module.variableBase + named.variable;
    const entry = moduleState(analysis, module).get(key) ?? from.get(key);
    return entry instanceof Value ? entry : UNKNOWN;
  }
  // a member of an object: what is in it may change
  if (module.phase !== 'done' || name.includes('.'))
    return computeExport(analysis, module, name, from, seen ?? new Set());
  const cache = exportCache(analysis, module);
  let value = cache.get(name);
  if (value === undefined) {
    value = computeExport(analysis, module, name, from, seen ?? new Set());
    exportCache(analysis, module).set(name, value);
  }
  return value;
}

/** The export of a name that says where it comes from; undefined for all that is exported in another way. */
export function exportNamed(module: ModuleContext, name: string): ExportIr | undefined {
  if (module.exportsByName === null) {
    const byName = new Map<string, ExportIr>();
    for (const entry of module.ir.exports)
      if (!byName.has(entry.exported) && (entry.from !== null || entry.variable !== NONE))
        byName.set(entry.exported, entry);
    module.exportsByName = byName;
  }
  return module.exportsByName.get(name);
}

function exportCache(analysis: Analysis, module: ModuleContext): Map<string, Value> {
  if (module.exportsVersion !== analysis.exportsVersion) {
    module.exportCache.clear();
    module.exportsVersion = analysis.exportsVersion;
  }
  return module.exportCache;
}

function computeExport(
  analysis: Analysis,
  module: ModuleContext,
  name: string,
  from: State,
  seen: Set<ModuleContext>,
): Value {
  if (seen.has(module)) return UNKNOWN;
  seen.add(module);
  const state = moduleState(analysis, module);
  const read = (key: number): Value => {
    const entry = state.get(key) ?? from.get(key);
    return entry instanceof Value ? entry : UNKNOWN;
  };
  if (name.includes('.')) {
    const [first, ...rest] = name.split('.');
    let value = exportValue(analysis, module, first, from, seen);
    for (const part of rest) {
      let next: Value | null = null;
      for (const id of value.refs ?? []) {
        const field = heapObject(state, id)?.get(part);
        if (field !== undefined) next = next === null ? field : joinValues(next, field);
      }
      value = next ?? UNKNOWN;
    }
    return value;
  }
  const entry = exportNamed(module, name);
  if (entry !== undefined && entry.from !== null) {
    const target = analysis.resolveModule(module, entry.from.module);
    if (target === null) return UNKNOWN;
    return entry.from.imported === '*'
      ? namespaceValue(analysis, target, from)
      : exportValue(analysis, target, entry.from.imported, from, seen);
  }
  if (entry !== undefined) {
    const binding = module.ir.variables[entry.variable].import;
    if (binding !== null && module.ir.language === 'python')
      return pythonImport(analysis, module, from, binding.module, binding.imported, seen);
    const target = binding === null ? null : analysis.resolveModule(module, binding.module);
    if (binding !== null && target !== null) {
      return binding.imported === '*'
        ? namespaceValue(analysis, target, from)
        : exportValue(analysis, target, binding.imported, from, seen);
    }
    return read(module.variableBase + entry.variable);
  }
  for (const entry of module.ir.exports) {
    if (entry.exported !== '*' || entry.from === null) continue;
    if (module.ir.language === 'python') {
      const value = pythonImport(analysis, module, from, entry.from.module, name, seen);
      if (value !== UNKNOWN) return value;
      continue;
    }
    const target = analysis.resolveModule(module, entry.from.module);
    if (target === null) continue;
    const value = exportValue(analysis, target, name, from, seen);
    if (value !== UNKNOWN) return value;
  }
  if (module.ir.language === 'python') return UNKNOWN;
  if (module.ir.language === 'java') {
    const variable = module.ir.variables.find((v) => v.function === 0 && v.name === name);
    if (variable !== undefined) return read(module.variableBase + variable.id);
    return UNKNOWN;
  }
  const all = commonJsExports(analysis, module);
  if (name === 'default' && module.ir.exports.length === 0) return all;
  let found: Value | null = null;
  for (const id of all.refs ?? []) {
    const field = heapObject(state, id)?.get(name);
    if (field !== undefined) found = found === null ? field : joinValues(found, field);
  }
  return found ?? UNKNOWN;
}

/** What `import * as m` and `require` give: an object with every export. */
export function namespaceValue(analysis: Analysis, module: ModuleContext, from: State): Value {
  if (module.phase !== 'done') return computeNamespace(analysis, module, from);
  // a name of Python holds what it was imported as: of other modules there are only their objects in it
  if (module.ir.language === 'python') {
    if (module.hasNamespace) return new Value(null, null, Prim.Object, null, [module.exportsObject], null, null);
    const { earlyReads } = analysis;
    const value = computeNamespace(analysis, module, from);
    module.hasNamespace = analysis.earlyReads === earlyReads;
    return value;
  }
  const known = exportCache(analysis, module).get('*');
  if (known !== undefined) return known;
  const value = computeNamespace(analysis, module, from);
  exportCache(analysis, module).set('*', value);
  return value;
}

function computeNamespace(analysis: Analysis, module: ModuleContext, from: State): Value {
  const state = moduleState(analysis, module);
  if (module.ir.exports.length === 0 && module.ir.language !== 'python') return commonJsExports(analysis, module);
  const id = module.exportsObject;
  const namespace = new Value(null, null, Prim.Object, null, [id], null, null);
  // modules that have each other's namespace among their names
  if (module.namespaceRunning) return namespace;
  module.namespaceRunning = true;
  const fields = new Map<string, Value>();
  const add = (target: ModuleContext, seen: Set<ModuleContext>): void => {
    if (seen.has(target)) return;
    seen.add(target);
    for (const entry of target.ir.exports) {
      if (entry.exported === '*' && entry.from !== null) {
        const next = analysis.resolveModule(target, entry.from.module);
        if (next !== null) add(next, seen);
      } else if (!fields.has(entry.exported)) {
        fields.set(entry.exported, exportValue(analysis, target, entry.exported, from));
      }
    }
  };
  add(module, new Set());
  module.namespaceRunning = false;
  const object = new HeapObject(fields, null, true, false, -1, null);
  // cached as the module's export object: its fields are constants of the analysis
  state.set(id, object);
  analysis.base.set(id, object);
  return namespace;
}
