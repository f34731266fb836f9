/** Objects of a database that a handler of Java answers as they are, with what belongs to their login. */
import type { Decorator, TypeRef } from '../ir/ir.js';
import { simpleName } from '../ir/simpleName.js';
import type { Analysis } from './analysis.js';
import { classIr, declaredClass, type ClassRef } from './hierarchy.js';
import type { ModuleContext } from './moduleContext.js';
import { nameTokens } from './nameVocabulary.js';
import { mayHoldText } from './textTypes.js';

const CREDENTIAL =
  /(?:^| )(?:password|passwd|pwd|passwort|kennwort|passphrase|pin|(?:password|passwd|pwd|pin) (?:hash|digest|salt)|hashed password|(?:totp|otp|mfa|client|shared) secret|(?:reset|refresh) token|api key)$/;

const STORED = new Set(['Entity', 'Document', 'Table', 'MappedEntity', 'RedisHash', 'Container']);
/** What leaves a field out of an answer, or lets it in only. */
const HIDING = new Set([
  'JsonIgnore',
  'JsonView',
  'JsonbTransient',
  'XmlTransient',
  'JsonSerialize',
  'JsonbTypeSerializer',
]);
const WITH_GETTERS = new Set(['Getter', 'Data', 'Value']);
const WRAPPERS =
  /^(?:List|Set|Collection|Iterable|Optional|Page|Slice|Stream|ResponseEntity|HttpEntity|Mono|Flux|Uni|Multi|CompletableFuture|CompletionStage|Callable|DeferredResult|EntityModel|CollectionModel|PagedModel|HttpResponse|RestResponse|ArrayList)$/;

function has(decorators: readonly Decorator[], names: ReadonlySet<string>): boolean {
  return decorators.some(({ name }) => names.has(simpleName(name)));
}

/** `Account.passwordHash`, where a method with this declared result gives a stored object with such a field; else null. */
export function answeredCredential(analysis: Analysis, module: ModuleContext, type: TypeRef | null): string | null {
  let inner = type;
  for (let depth = 0; depth < 4 && inner !== null && WRAPPERS.test(simpleName(inner.name)); depth += 1)
    inner = inner.args.at(0) ?? null;
  if (inner === null || inner.primitive !== null) return null;
  const cls = declaredClass(analysis, module, inner.isArray ? { ...inner, isArray: false } : inner);
  if (cls === null || !has(classIr(cls).decorators, STORED)) return null;
  const field = classIr(cls).fields.find(
    ({ name, isStatic, type: held }) =>
      !isStatic && CREDENTIAL.test(nameTokens(name).join(' ')) && mayHoldText('java', held) && isShown(cls, name),
  );
  return field === undefined ? null : `${classIr(cls).name}.${field.name}`;
}

function isShown(cls: ClassRef, name: string): boolean {
  const info = classIr(cls);
  const own = info.fields.find((field) => field.name === name)?.decorators ?? [];
  if (has(own, HIDING)) return false;
  // @JsonProperty(access = WRITE_ONLY)
  if (own.some((d) => simpleName(d.name) === 'JsonProperty' && d.args.some((arg) => arg.name === 'access')))
    return false;
  const left = info.decorators.filter((d) => simpleName(d.name) === 'JsonIgnoreProperties');
  if (
    left.some(({ args }) => args.some(({ value }) => value === name || (Array.isArray(value) && value.includes(name))))
  )
    return false;
  const methods = info.methods.map((index) => cls.module.ir.functions[index]);
  const getter = methods.find((m) => m.name === `get${name[0].toUpperCase()}${name.slice(1)}` && m.params.length === 0);
  if (getter !== undefined) return !has(getter.decorators, HIDING);
  return has(info.decorators, WITH_GETTERS) || has(own, WITH_GETTERS);
}
