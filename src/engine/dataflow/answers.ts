/** What a framework answers of the value that a handler returns. */
import { NONE, type Decorator, type TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import { asDeclared } from './declaredTypes.js';
import { declaredClass } from './hierarchy.js';
import { wrappedType } from './javaEntities.js';
import { typeValueIn } from './members.js';
import { allocate, heapObject } from './objects.js';
import { NO_PAGE } from './pythonContentTypes.js';
import { answeredPair } from './pythonResponses.js';
import { shownSchema, shownValue } from './shownFields.js';
import { HeapObject, type State } from './state.js';
import { columnNames, storedFields } from './storedRecords.js';
import { joinValues, UNKNOWN, type Value } from './value.js';

/** Handlers whose caller says which fields it wants, or is another part of the same program. */
const NO_ANSWER = /^(?:Resolver|MessagePattern|EventPattern|GrpcMethod|GrpcStreamMethod|OnEvent|Process|Cron)$/;
/** Marks by which another class or a filter says what is answered. */
const SERIALIZED =
  /\b(?:Serialize|SerializeOptions|UseDto|TransformResponse|MapInterceptor|MapResponse)\b|(?:Serializer?|Transform\w*|Dto|Mapper)\w*Interceptor\s*\(/;

/** `@Header('Content-Type', 'text/csv')`, `@ContentType('text/csv')`: what the handler returns is shown as no page. */
export function returnsNoPage({ fn }: Activation): boolean {
  return fn.decorators.some(({ name, args }) => {
    const [first, second] = args.map(({ value }) => (typeof value === 'string' ? value : ''));
    if (simpleName(name) !== 'Header')
      return /^(?:ContentType|Produces)$/.test(simpleName(name)) && NO_PAGE.test(first ?? '');
    if (/^content-type$/i.test(first ?? '')) return NO_PAGE.test(second ?? '');
    return /^content-disposition$/i.test(first ?? '') && /^attachment/i.test(second ?? '');
  });
}

/** Handlers of Java whose answer is a body, not the name of a view. */
const ANSWERS_BODY = /(?:^|\.)(?:RestController|ResponseBody|Path)$/;

export function answersBody({ fn, module }: Activation): boolean {
  const marks: readonly Decorator[] = fn.decorators;
  const owner = fn.class === NONE ? [] : module.ir.classes[fn.class].decorators;
  return [...marks, ...owner].some(({ name }) => ANSWERS_BODY.test(name));
}

const ROUTE = /(?:^|\.)(?:Request|Get|Post|Put|Patch|Delete)Mapping$/;
const PAGE = /\bTEXT_HTML|text\/html|\bALL_VALUE|\*\/\*/;

/** Does a handler of Spring answer requests with the text that it returns, as a page unless its routes say what else it is? */
export function answersText(act: Activation): boolean {
  const { fn, module } = act;
  if (!fn.decorators.some(({ name }) => ROUTE.test(name)) || !answersBody(act)) return false;
  const owner = fn.class === NONE ? [] : module.ir.classes[fn.class].decorators;
  const routes = [...fn.decorators, ...owner].filter(({ name }) => ROUTE.test(name));
  const produced = routes.map(({ start, end }) => module.text(start, end)).find((text) => /\bproduces\s*=/.test(text));
  return produced === undefined || PAGE.test(produced);
}

/** The value that goes into the answer; null where a schema, another class or the client says which part of it does. */
export function answeredValue(act: Activation, state: State, returned: Value): Value | null {
  switch (act.module.ir.language) {
    case 'java':
      return javaAnswer(act, state, returned);
    case 'python':
      return pythonAnswer(act, state, returned);
    default: {
      const marks = [...act.fn.decorators, ...(act.fn.class < 0 ? [] : act.module.ir.classes[act.fn.class].decorators)];
      if (marks.some((mark) => isShaped(act, mark))) return null;
      const schema = act.entryLibrary === 'fastify' ? shownSchema(state, act.args?.at(1)) : null;
      return schema === null ? returned : shownValue(act, state, returned, schema);
    }
  }
}

function isShaped(act: Activation, mark: Decorator): boolean {
  return NO_ANSWER.test(simpleName(mark.name)) || SERIALIZED.test(act.module.text(mark.start, mark.end));
}

/** Of a value of which nothing is known, the declared result tells; null where Jackson shows a view of it alone. */
function javaAnswer(act: Activation, state: State, returned: Value): Value | null {
  if (act.fn.decorators.some(({ name }) => simpleName(name) === 'JsonView')) return null;
  const type = wrappedType(act.fn.returnType);
  if (type === null || returned.refs !== null) return returned;
  return asDeclared(act.analysis, act.module, state, returned, type);
}

/** FastAPI makes of the value what `response_model` or the declared result says, Django Ninja what `response` does. */
function pythonAnswer(act: Activation, state: State, returned: Value): Value | null {
  // jsonify(…) and the like have been looked at where they are called
  if (returned.apis?.some((node) => /(?:Response|jsonify|make_response)$/.test(node.path)) === true) return null;
  const pair = answeredPair(act, state, returned);
  const body = pair?.body ?? returned;
  if (act.entryLibrary === 'litestar') return hasDto(act) ? null : body;
  if (act.entryLibrary !== 'fastapi' && act.entryLibrary !== 'ninja') return body;
  const { analysis, module } = act;
  const model = declaredModel(act, String(pair?.status?.single?.value ?? 200));
  const left = leftOut(act);
  if (model === null) return left === null ? body : partOf(act, state, body, (name) => !left.includes(name));
  const cls = declaredClass(analysis, module, model);
  if (cls === null) return null;
  if (storedFields(analysis, cls).length > 0)
    return partOf(
      act,
      state,
      typeValueIn(analysis, module, state, model) ?? UNKNOWN,
      (name) => left?.includes(name) !== true,
    );
  const names = columnNames(analysis, cls);
  return partOf(act, state, body, (name) => names.includes(name) && left?.includes(name) !== true);
}

/** `@get("/", return_dto=UserDTO)`, or the same for all handlers of the class: a description of what is answered. */
function hasDto({ fn, module }: Activation): boolean {
  if (fn.decorators.some(({ start, end }) => /\b(?:return_)?dto\s*=/.test(module.text(start, end)))) return true;
  return fn.class !== NONE && module.ir.classes[fn.class].fields.some(({ name }) => /^(?:return_)?dto$/.test(name));
}

/** `response_model_exclude={"password_hash"}`: the fields that the decorator leaves out; null if it does not. */
function leftOut(act: Activation): readonly string[] | null {
  for (const mark of act.fn.decorators) {
    const given = /\bresponse_model_exclude\s*=\s*([[{(][^\]})]*[\]})])/.exec(
      act.module.text(mark.start, mark.end),
    )?.[1];
    if (given !== undefined) return [...given.matchAll(/["'](\w+)["']/g)].map(([, name]) => name);
  }
  return null;
}

/** Of the records in a value the fields that are answered; null where there is no record in it. */
function partOf(act: Activation, state: State, value: Value, takes: (name: string) => boolean): Value | null {
  let result: Value | null = null;
  const visit = (current: Value, depth: number): void => {
    for (const id of current.refs ?? []) {
      const object = heapObject(state, id);
      if (object === null) continue;
      if (object.classOf === null || storedFields(act.analysis, object.classOf).length === 0) {
        if (object.rest !== null && depth > 0) visit(object.rest, depth - 1);
        continue;
      }
      const fields = new Map([...object.fields].filter(([name]) => takes(name)));
      if (fields.size === 0) continue;
      const isWhole = fields.size === object.fields.size;
      const part = new HeapObject(fields, null, isWhole, true, -1, null);
      const made = allocate(act, state, NONE, part, 'answer');
      result = result === null ? made : joinValues(result, made);
    }
  };
  visit(value, 1);
  return result;
}

/** `response_model=list[Out]` of FastAPI, `response=list[schemas.Out]`, `response={200: Out, 404: Problem}` of Django Ninja */
const MODEL = '(?:(?:\\w+\\.)?(?:[lL]ist|Sequence|Optional|Page)\\[)?\\s*((?:\\w+\\.)*\\w+)';
const RESPONSE_MODEL = new RegExp(`\\bresponse(?:_model)?\\s*=\\s*${MODEL}`);
const BY_STATUS = /\bresponse\s*=\s*\{([^}]*)\}/;
const OF_STATUS = new RegExp(`(\\w+)\\s*:\\s*${MODEL}`, 'g');

/** The schema that a decorator names for an answer of that status; undefined where it names none. */
function writtenModel(text: string, status: string): string | undefined {
  const listed = BY_STATUS.exec(text)?.[1];
  if (listed === undefined) return RESPONSE_MODEL.exec(text)?.[1];
  const models = [...listed.matchAll(OF_STATUS)];
  return (models.find(([, key]) => key === status) ?? models.at(0))?.[2];
}

function declaredModel(act: Activation, status: string): TypeRef | null {
  for (const mark of act.fn.decorators) {
    const name = writtenModel(act.module.text(mark.start, mark.end), status);
    if (name === undefined) continue;
    const [first] = name.split('.');
    const root = act.module.ir.variables.find((one) => one.name === first && one.function === 0)?.id ?? -1;
    return { name, root, args: [], union: [], primitive: null, isArray: false };
  }
  let type = act.fn.returnType;
  for (
    let depth = 0;
    depth < 3 && type !== null && /^(?:\w+\.)?(?:list|List|Sequence|Iterable|Optional|Annotated)$/.test(type.name);
    depth++
  )
    type = type.args.at(0) ?? null;
  return type === null || type.name === '' || /^(?:Any|dict|Dict|object|typing\.Any)$/.test(type.name) ? null : type;
}
