/** Parses the paths of docs/adding-a-model.md: `new pg.Client`, `express.Router()`, `Request.query`, `any.toString()`. */
import { suggestion } from '../../../base/nearest.js';
import type { ApiPath, PathStep } from '../compiled.js';

/** The names that may begin a path in one model file. */
export interface PathScope {
  readonly library: string;
  /** Import roots, without `node:`. */
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** Types of this file, unqualified. */
  readonly types: readonly string[];
  /** Types of all files of the language, qualified: `express.Request`. */
  readonly qualifiedTypes: ReadonlySet<string>;
}

/**
 * What a path is for: a `call` ends with a call or `new` step (added when it is not written), a `name` is a value, a
 * member or a type and does not.
 */
export type PathUse = 'call' | 'name' | 'any';

export type PathOutcome = { readonly paths: readonly ApiPath[] } | { readonly error: string };

const STEP = /\.\*\*|\.\*|\.([A-Za-z_$](?:[\w$-]|\\\.)*)|\(\)|\[\]/y;

/** The module name as engine and models write it. */
export function normalModule(name: string): string {
  return name.startsWith('node:') ? name.slice('node:'.length) : name;
}

function startsWithName(text: string, name: string): boolean {
  if (!text.startsWith(name)) return false;
  const next = text[name.length];
  return next === undefined || next === '.' || next === '(' || next === '[';
}

/** The longest of `names` that `text` starts with. */
function longest(text: string, names: Iterable<string>): string | undefined {
  let found: string | undefined;
  for (const name of names) {
    if (startsWithName(text, name) && (found === undefined || name.length > found.length)) found = name;
  }
  return found;
}

function rootsOf(text: string, scope: PathScope): { length: number; roots: ApiPath['root'][] } | undefined {
  const prefix = text.startsWith('node:') ? 'node:'.length : 0;
  const module = longest(text.slice(prefix), scope.modules);
  const global = longest(text, scope.globals);
  if (module !== undefined) {
    const roots: ApiPath['root'][] = [{ kind: 'module', name: module }];
    // `process` is a module and a global at once
    if (global === module && prefix === 0) roots.push({ kind: 'global', name: global });
    return { length: prefix + module.length, roots };
  }
  const own = longest(text, scope.types);
  if (own !== undefined) return { length: own.length, roots: [{ kind: 'type', name: `${scope.library}.${own}` }] };
  const other = longest(text, scope.qualifiedTypes);
  if (other !== undefined) return { length: other.length, roots: [{ kind: 'type', name: other }] };
  if (global !== undefined) return { length: global.length, roots: [{ kind: 'global', name: global }] };
  if (startsWithName(text, 'any')) return { length: 'any'.length, roots: [{ kind: 'any', name: 'any' }] };
  return undefined;
}

function unknownRoot(text: string, scope: PathScope): string {
  const word = /^[^([]*/.exec(text)?.[0] ?? text;
  const first = /^(@[^.]*|[^.]*)/.exec(word)?.[0] ?? word;
  const names = [...scope.modules, ...scope.types, ...scope.globals, 'any'];
  const two = word.split('.').slice(0, 2).join('.');
  const near = word.includes('.') && [...scope.qualifiedTypes].some((t) => t.startsWith(`${first}.`));
  return near
    ? `unknown type "${two}"${suggestion(two, scope.qualifiedTypes)}`
    : `unknown root "${first}"${suggestion(first, names)}; a path begins with a module, global or type`;
}

function stepsOf(text: string): { steps: PathStep[] } | { error: string } {
  const steps: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(text);
    if (match === null) return { error: `cannot read "${text.slice(at)}": expected .name, .*, .**, () or []` };
    if (match[1] !== undefined) steps.push({ step: 'member', name: match[1].replaceAll('\\.', '.') });
    else if (match[0] === '.**') steps.push({ step: 'all-within' });
    else if (match[0] === '.*') steps.push({ step: 'any-member' });
    else if (match[0] === '()') steps.push({ step: 'call' });
    else steps.push({ step: 'element' });
  }
  return { steps };
}

/** One written path; more than one result where a name is both a module and a global. */
export function parsePath(written: string, use: PathUse, scope: PathScope): PathOutcome {
  const isNew = /^new\s+/.test(written);
  const text = written.replace(/^new\s+/, '').trim();
  const found = rootsOf(text, scope);
  if (found === undefined) return { error: unknownRoot(text, scope) };
  const rest = stepsOf(text.slice(found.length));
  if ('error' in rest) return rest;
  const steps = rest.steps;
  if (isNew) {
    const call = steps.findIndex((step) => step.step === 'call');
    if (call >= 0) steps[call] = { step: 'new' };
    else steps.push({ step: 'new' });
  }
  const last = steps.at(-1)?.step;
  const isCall = last === 'call' || last === 'new';
  if (use === 'call' && !isCall) steps.push({ step: 'call' });
  if (use === 'name' && isCall) return { error: `"${written}" is a call; a member or type is expected here` };
  if (found.roots[0]?.kind === 'any') {
    if (steps[0]?.step !== 'member') return { error: '"any" must be followed by a member: any.toString()' };
  }
  return { paths: found.roots.map((root) => ({ root, steps })) };
}
