/** Answers of Python's web frameworks: a type that is set after they were made, texts that are returned with a status. */
import { forEachBlock } from '../ir/blocks.js';
import { NONE, Op, type Block, type Decorator, type FunctionIr, type Reg } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import type { CallSite } from './call.js';
import { classIr, lineage } from './hierarchy.js';
import { nameOfRegister } from './members.js';
import { heapObject } from './objects.js';
import type { State } from './state.js';
import type { Value } from './value.js';

/** Frameworks that answer JSON, or a plain text, where a handler does not say that it is a page. */
const JSON_BY_ITSELF: ReadonlySet<string> = new Set(['fastapi', 'litestar', 'ninja']);
const PAGES =
  /\bresponse_class\s*=\s*(?:\w+\.)*HTMLResponse\b|\bmedia_type\s*=\s*(?:(?:\w+\.)*MediaType\.HTML\b|["']text\/html)/;

/** Types that no browser shows as a page. */
export const NO_PAGE =
  /^(?:text\/(?:plain|csv|css|calendar|markdown|event-stream)|application\/(?!xhtml|xml)[\w.+-]+|image\/(?!svg)|audio\/|video\/|font\/)/i;

const TYPE_NAME = /^(?:mimetype|content_type|content-type)$/i;

/** `answer = make_response(text)`, then `answer.mimetype = 'text/plain'` or `answer.headers['Content-Type'] = …`. */
export function becomesNoPage(site: CallSite): boolean {
  const { act } = site;
  if (act.module.ir.language !== 'python') return false;
  if (WRITES.test(site.name) && nameOfRegister(act, site.receiverReg) === 'self') return isTyped(act);
  if (site.dst === NONE) return false;
  let found = false;
  const variables = new Set<number>();
  const holds = (reg: Reg): boolean => {
    const made = act.definitions[reg];
    if (made?.op === Op.GetField && made.name === 'headers') return holds(made.object);
    return made?.op === Op.LoadVar && variables.has(made.variable);
  };
  const visit = (block: Block): void => {
    for (const instr of block) {
      if (instr.op === Op.StoreVar && instr.src === site.dst) variables.add(instr.variable);
      else if (
        instr.op === Op.SetField &&
        instr.start > site.start &&
        TYPE_NAME.test(instr.name) &&
        holds(instr.object)
      ) {
        const value = act.definitions[instr.src];
        found ||= value?.op === Op.Const && typeof value.value === 'string' && NO_PAGE.test(value.value);
      }
      forEachBlock(instr, visit);
    }
  };
  visit(act.fn.body);
  return found;
}

/** Methods of Tornado's handlers that write the answer, and those of a class that run before them. */
const WRITES = /^(?:write|finish)$/;
const BEFORE = /^(?:set_default_headers|prepare)$/;

/** `self.set_header('Content-Type', 'application/json')` in the function, or in what runs before every method of the class. */
function isTyped({ analysis, module, fn }: Activation): boolean {
  if (setsType(fn, fn.body)) return true;
  if (fn.class === NONE) return false;
  return lineage(analysis, { module, index: fn.class }).some((cls) =>
    classIr(cls).methods.some((index) => {
      const method = cls.module.ir.functions[index];
      return BEFORE.test(method.name) && setsType(method, method.body);
    }),
  );
}

function setsType(fn: FunctionIr, block: Block): boolean {
  return block.some((instr) => {
    let found = false;
    forEachBlock(instr, (inner) => (found ||= setsType(fn, inner)));
    if (found || instr.op !== Op.CallMethod || instr.name !== 'set_header' || instr.args.length < 2) return found;
    const [name, type] = instr.args.map((arg) => fn.definitions[arg]);
    if (name?.op !== Op.Const || type?.op !== Op.Const) return false;
    return TYPE_NAME.test(String(name.value)) && NO_PAGE.test(String(type.value));
  });
}

/** `return text, 200`, `return text, 200, {'Content-Type': 'text/plain'}`: the text, null if it is no page. */
export function returnedBody(act: Activation, state: State, value: Value): Value | null {
  if (JSON_BY_ITSELF.has(act.entryLibrary) && !act.fn.decorators.some((one) => answersPages(act, one))) return null;
  const items = act.module.ir.language === 'python' ? knownItems(state, value) : null;
  if (items === null || items.length < 2 || items.length > 3) return value;
  for (const id of items.slice(1).flatMap((item) => item.refs ?? [])) {
    for (const [name, type] of heapObject(state, id)?.fields ?? [])
      if (TYPE_NAME.test(name) && type.text !== null && NO_PAGE.test(type.text)) return null;
  }
  return items[0];
}

/** `return body, 201` of Flask, `return 201, body` of Django Ninja; null for what is no such pair. */
export function answeredPair(
  { entryLibrary }: Activation,
  state: State,
  value: Value,
): { readonly body: Value; readonly status: Value | undefined } | null {
  const items = entryLibrary === 'flask' || entryLibrary === 'ninja' ? knownItems(state, value) : null;
  if (items === null || items.length < 2 || items.length > 3) return null;
  const [first, second] = items;
  return entryLibrary === 'flask' ? { body: first, status: second } : { body: second, status: first };
}

/** A number, or the name of one in `http.HTTPStatus`. */
const ERROR_STATUS =
  /^(?:[45]\d\d\b|(?:BAD_REQUEST|UNAUTHORIZED|FORBIDDEN|NOT_FOUND|CONFLICT|GONE|LOCKED|UNPROCESSABLE_ENTITY|TOO_MANY_REQUESTS|INTERNAL_SERVER_ERROR|BAD_GATEWAY|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT)$)/;

/** `return {'error': text}, 400`, of Django Ninja `return 400, {'error': text}`: what is answered with the status of an error, null if it is none. */
export function errorBody(act: Activation, state: State, value: Value): Value | null {
  const items = answeredPair(act, state, value);
  return items !== null && ERROR_STATUS.test(String(items.status?.single?.value)) ? items.body : null;
}

/** `@router.get('/x', response_class=HTMLResponse)`, `@get('/x', media_type=MediaType.HTML)`. */
function answersPages(act: Activation, decorator: Decorator): boolean {
  return PAGES.test(act.module.text(decorator.start, decorator.end));
}
