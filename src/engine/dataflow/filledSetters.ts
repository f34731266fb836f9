/** Setters through which a framework fills an object of the project out of a request: actions of Struts, form beans. */
import { NONE, type FunctionIr, type TypeRef } from '../ir/ir.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { mayHoldText } from './textTypes.js';

const SETTER = /^set[A-Z]/;
/** Annotations of setters that get what the program or its configuration gives. */
const INJECTED = /(?:^|\.)(?:Inject|Autowired|Value|Resource|Qualifier|ConfigProperty|Named|EJB|PersistenceContext)$/;
/** Classes of objects that do something, and are handed in. */
const WORKER =
  /(?:Service|Dao|DAO|Manager|Repository|Helper|Utils?|Client|Factory|Config|Provider|Handler|Listener|Facade|Action)(?:Impl)?$/;
/** Maps that the framework itself hands in: session, application, parameters. */
const TABLE = /(?:^|\.)\w*Map$/;

/** Is the function a setter of a property that a request may fill: a text, or a record that has such properties? */
export function isFilledSetter(analysis: Analysis, module: ModuleContext, fn: FunctionIr): boolean {
  if (fn.class === NONE || !SETTER.test(fn.name) || fn.params.length !== 1) return false;
  const [{ type }] = fn.params;
  if (type === null || TABLE.test(type.name) || fn.decorators.some(({ name }) => INJECTED.test(name))) return false;
  return mayHoldText(module.ir.language, type) || isFilledRecord(analysis, module, type);
}

function isFilledRecord(analysis: Analysis, module: ModuleContext, type: TypeRef): boolean {
  const cls = declaredClass(analysis, module, type);
  if (cls === null) return false;
  const { kind, name, methods } = classIr(cls);
  if (kind !== 'class' || WORKER.test(name)) return false;
  const { language, functions } = cls.module.ir;
  return methods.some((index) => {
    const { name: method, params } = functions[index];
    return SETTER.test(method) && params.length === 1 && mayHoldText(language, params[0].type);
  });
}
