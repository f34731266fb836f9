/** Answers of Python's web frameworks: texts that are returned with a status, or as a page. */
import type { Decorator } from '../ir/ir.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import { NO_PAGE, typeIn, typeOfNamedClass } from './pythonContentTypes.js';
import type { State } from './state.js';
import type { Value } from './value.js';

/** Frameworks that answer JSON, or a plain text, where a handler does not say that it is a page. */
const JSON_BY_ITSELF: ReadonlySet<string> = new Set(['fastapi', 'litestar', 'ninja']);
const PAGES =
  /\bresponse_class\s*=\s*(?:\w+\.)*HTMLResponse\b|\bmedia_type\s*=\s*(?:(?:\w+\.)*MediaType\.HTML\b|["']text\/html)/;
const RESPONSE_CLASS = /\bresponse_class\s*=\s*((?:\w+\.)*\w+)/;

/** `return text, 200`, `return text, 200, {'Content-Type': 'text/plain'}`: the text, null if it is no page. */
export function returnedBody(act: Activation, state: State, value: Value): Value | null {
  if (JSON_BY_ITSELF.has(act.entryLibrary) && !act.fn.decorators.some((one) => answersPages(act, state, one)))
    return null;
  const items = act.module.ir.language === 'python' ? knownItems(state, value) : null;
  if (items === null || items.length < 2 || items.length > 3) return value;
  return items.slice(1).some((item) => NO_PAGE.test(typeIn(state, item) ?? '')) ? null : items[0];
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

/** `@router.get('/x', response_class=HTMLResponse)`, also by a class of the project, `@get('/x', media_type=MediaType.HTML)`. */
function answersPages(act: Activation, state: State, decorator: Decorator): boolean {
  const text = act.module.text(decorator.start, decorator.end);
  const named = RESPONSE_CLASS.exec(text)?.[1];
  const type = named === undefined ? null : typeOfNamedClass(act, state, named);
  return type === null ? PAGES.test(text) : /^text\/html/i.test(type);
}
