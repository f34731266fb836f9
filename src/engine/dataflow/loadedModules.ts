/** Modules that a program of JavaScript loads by names that it puts together: the files of a folder, one after the other. */
import { NONE, Op, type FunctionIr, type Reg } from '../ir/ir.js';
import { ALL_OF, loadedFolders } from '../project/loadedFolders.js';
import { dirname, joinPath } from '../project/moduleResolution.js';
import type { Activation, Analysis } from './analysis.js';
import type { CallSite } from './call.js';
import { writtenName } from './members.js';
import type { ModuleContext } from './moduleContext.js';
import { namespaceValue } from './modules.js';
import { allocate, listObject } from './objects.js';
import { constantValue, joinValues, type Value } from './value.js';
import { writtenPath } from './writtenPaths.js';

/** More files than these in a folder are not gone through one by one. */
export const MOST_FILES = 40;
const MOST_HOPS = 6;

type Folders = ReadonlyMap<string, readonly ModuleContext[]>;

const NO_FOLDERS: Folders = new Map();

const known = new WeakMap<Analysis, { readonly modules: number; readonly of: Map<ModuleContext, Folders> }>();

/** The folders that a module loads files of, with the modules in them but itself. */
function foldersOf(analysis: Analysis, module: ModuleContext): Folders {
  let entry = known.get(analysis);
  if (entry?.modules !== analysis.modules.length)
    known.set(analysis, (entry = { modules: analysis.modules.length, of: new Map() }));
  let folders = entry.of.get(module);
  if (folders === undefined) entry.of.set(module, (folders = findFolders(analysis, module)));
  return folders;
}

function findFolders(analysis: Analysis, module: ModuleContext): Folders {
  const { path, language, source } = module.ir;
  if (language !== 'javascript' && language !== 'typescript') return NO_FOLDERS;
  const specifiers = loadedFolders(source);
  if (specifiers.length === 0) return NO_FOLDERS;
  const folders = new Map<string, readonly ModuleContext[]>();
  for (const specifier of specifiers) {
    const folder = joinPath(dirname(path), specifier.slice(0, -ALL_OF.length));
    if (folder === null) continue;
    const inside = analysis.modules.filter(
      (one) =>
        one !== module &&
        (one.ir.language === 'javascript' || one.ir.language === 'typescript') &&
        (dirname(one.path) === folder || (isIndex(one) && dirname(dirname(one.path)) === folder)),
    );
    if (inside.length > 0 && inside.length <= MOST_FILES) folders.set(folder, inside);
  }
  return folders;
}

function isIndex({ path }: ModuleContext): boolean {
  return /\/index\.\w+$/.test(path);
}

/** What a folder lists of a module: the file, or the folder that it stands for. */
function listedName(module: ModuleContext, folder: string): string {
  return module.path.slice(folder === '' ? 0 : folder.length + 1).split('/')[0];
}

/** `readdirSync(__dirname)` in a module that loads what is there: the names of the files; null for any other call. */
export function listedFiles(site: CallSite): Value | null {
  const { act, state } = site;
  const folders = foldersOf(act.analysis, act.module);
  if (folders.size === 0) return null;
  const end = site.argRegs.length === 0 ? null : writtenPath(act, site.argRegs[0]);
  const fitting = [...folders].filter(([folder]) => end === null || folder === end || folder.endsWith(`/${end}`));
  if (fitting.length !== 1) return null;
  const [[folder, modules]] = fitting;
  const names = [...new Set(modules.map((module) => listedName(module, folder)))].sort();
  const list = allocate(
    act,
    state,
    site.dst,
    listObject(
      names.map((name) => constantValue(name)),
      null,
    ),
    'files',
  );
  for (const id of list.refs ?? []) act.analysis.fileLists.add(id);
  return list;
}

/** Is it a list of the files of a folder that the module loads? */
export function listsFiles(analysis: Analysis, { refs }: Value): boolean {
  return analysis.fileLists.size > 0 && refs?.length === 1 && analysis.fileLists.has(refs[0]);
}

/** What `require(path.join(__dirname, file))` gives; null where nothing tells what it loads. */
export function loadedModule({ act, state, argRegs }: CallSite): Value | null {
  const { analysis, module } = act;
  const folders = foldersOf(analysis, module);
  if (folders.size === 0) return null;
  const name = /([^/]+)\/?$/.exec(endOf(act, act.fn, argRegs[0], 0) ?? '')?.[1] ?? null;
  const all = [...folders].flatMap(([folder, modules]) =>
    modules.map((one) => ({ one, name: listedName(one, folder) })),
  );
  const named = name === null ? [] : all.filter((file) => withoutExtension(file.name) === withoutExtension(name));
  const loaded = named.length > 0 || name !== null ? named : all;
  let value: Value | null = null;
  for (const { one } of loaded) {
    const exported = namespaceValue(analysis, one, state);
    value = value === null ? exported : joinValues(value, exported);
  }
  return value;
}

function withoutExtension(name: string): string {
  return name.replace(/\.[cm]?[jt]sx?$/, '');
}

const JOINS = /^(?:join|resolve|pathToFileURL|fileURLToPath|toString|basename)$/;

/** What is known of the end of a text that is put together. */
function endOf(act: Activation, fn: FunctionIr, reg: Reg, hops: number): string | null {
  if (reg === NONE || hops > MOST_HOPS) return null;
  const text = fn === act.fn ? (act.regs[reg]?.text ?? null) : null;
  if (text !== null) return text;
  const made = fn.definitions[reg];
  const next = (one: Reg): string | null => endOf(act, fn, one, hops + 1);
  switch (made?.op) {
    case Op.Const:
      return typeof made.value === 'string' ? made.value : null;
    case Op.LoadVar:
      return next(act.analysis.onlyStore(act.module, fn, made.variable));
    case Op.Template: {
      let end = '';
      for (const part of [...made.parts].reverse()) {
        const piece = typeof part === 'string' ? part : next(part);
        if (piece === null) break;
        end = piece + end;
      }
      return end === '' ? null : end;
    }
    case Op.Binary: {
      const right = made.operator === '+' ? next(made.right) : null;
      return right === null ? null : (next(made.left) ?? '') + right;
    }
    case Op.GetField:
      return made.name === 'href' || made.name === 'pathname' ? next(made.object) : null;
    case Op.Await:
    case Op.Cast:
      return next(made.src);
    case Op.Call:
    case Op.CallMethod: {
      const callee = made.op === Op.CallMethod ? made.name : writtenName(act.module.ir, fn.definitions, made.callee);
      return JOINS.test(callee) && made.args.length > 0 ? next(made.args[made.args.length - 1]) : null;
    }
    default:
      return null;
  }
}
