/** What a framework answers of the value that a handler returns. */
import type { Decorator, TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Activation } from './analysis.js';
import { knownItems } from './builtins/common.js';
import { asDeclared } from './declaredTypes.js';
import { declaredClass } from './hierarchy.js';
import { wrappedType } from './javaEntities.js';
import { typeValueIn } from './members.js';
import type { State } from './state.js';
import { storedFields } from './storedRecords.js';
import { UNKNOWN, type Value } from './value.js';

/** Handlers whose caller says which fields it wants, or is another part of the same program. */
const NO_ANSWER = /^(?:Resolver|MessagePattern|EventPattern|GrpcMethod|GrpcStreamMethod|OnEvent|Process|Cron)$/;
/** Marks by which another class or a filter says what is answered. */
const SERIALIZED =
  /\b(?:Serialize|SerializeOptions|UseDto|TransformResponse|MapInterceptor|MapResponse)\b|(?:Serializer?|Transform\w*|Dto|Mapper)\w*Interceptor\s*\(/;

/** The value that goes into the answer; null where a schema, another class or the client says which part of it does. */
export function answeredValue(act: Activation, state: State, returned: Value): Value | null {
  switch (act.module.ir.language) {
    case 'java':
      return javaAnswer(act, state, returned);
    case 'python':
      return pythonAnswer(act, state, returned);
    default: {
      const marks = [...act.fn.decorators, ...(act.fn.class < 0 ? [] : act.module.ir.classes[act.fn.class].decorators)];
      return marks.some((mark) => isShaped(act, mark)) ? null : returned;
    }
  }
}

function isShaped(act: Activation, mark: Decorator): boolean {
  return NO_ANSWER.test(simpleName(mark.name)) || SERIALIZED.test(act.module.text(mark.start, mark.end));
}

/** Of a value of which nothing is known, the declared result tells. */
function javaAnswer(act: Activation, state: State, returned: Value): Value {
  const type = wrappedType(act.fn.returnType);
  if (type === null || returned.refs !== null) return returned;
  return asDeclared(act.analysis, act.module, state, returned, type);
}

/** FastAPI makes of the value what `response_model` or the declared result says. */
function pythonAnswer(act: Activation, state: State, returned: Value): Value | null {
  // jsonify(…) and the like have been looked at where they are called
  if (returned.apis?.some((node) => /(?:Response|jsonify|make_response)$/.test(node.path)) === true) return null;
  const items = act.entryLibrary === 'flask' ? knownItems(state, returned) : null;
  const body = items === null || items.length < 2 || items.length > 3 ? returned : items[0];
  if (act.entryLibrary !== 'fastapi') return body;
  const { analysis, module } = act;
  const model = declaredModel(act);
  if (model === null) return body;
  const cls = declaredClass(analysis, module, model);
  if (cls === null || storedFields(analysis, cls).length === 0) return null;
  return typeValueIn(analysis, module, state, model) ?? UNKNOWN;
}

function declaredModel(act: Activation): TypeRef | null {
  for (const mark of act.fn.decorators) {
    const given = /\bresponse_model\s*=\s*(?:(?:list|List|Sequence|Optional|Page)\[)?\s*(\w+)/.exec(
      act.module.text(mark.start, mark.end),
    )?.[1];
    if (given === undefined) continue;
    const root = act.module.ir.variables.find((one) => one.name === given && one.function === 0)?.id ?? -1;
    return { name: given, root, args: [], union: [], primitive: null, isArray: false };
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
