/**
 * What rules, models, data types and controls look like after compilation: plain JSON, built once (`dist/data/engine-data.json`)
 * or, for a team's own files, at run time by the same compiler. The authors' format stands in docs/adding-a-rule.md and
 * docs/adding-a-model.md. The engine indexes this when it starts (dataflow/apiIndex.ts).
 */
import type { Constant } from '../ir/ir.js';
import type { Severity } from '../findings/finding.js';
import type { Control, ControlDocument } from '../controls/control.js';
import type { CompiledPattern } from './pattern.js';

/** Model language: JavaScript models serve TypeScript too. */
/** `template`: what the outputs, filters and functions of all template languages are. */
export type ModelLanguage = 'javascript' | 'python' | 'java' | 'template';

export type PathStep =
  | { readonly step: 'member'; readonly name: string }
  | { readonly step: 'any-member' }
  /** Any member of a library, however deep, and of what its calls give. */
  | { readonly step: 'all-within' }
  | { readonly step: 'element' }
  | { readonly step: 'call' }
  | { readonly step: 'new' };

/** `express.Router()` = root module `express`, member Router, call. `new pg.Client` = root module `pg`, member Client, new. */
export interface ApiPath {
  readonly root: { readonly kind: 'module' | 'type' | 'global' | 'any'; readonly name: string };
  readonly steps: readonly PathStep[];
}

/** Where in a call a row applies. `property`: path inside the value, [] = the value itself. */
export type Place =
  | {
      readonly at: 'argument';
      /** -1 = only by its keyword. */
      readonly from: number;
      /** Inclusive; null = to the last one. */
      readonly to: number | null;
      /** Keyword that may name it instead of the position. */
      readonly keyword: string | null;
      readonly property: readonly string[];
    }
  | { readonly at: 'last-argument'; readonly property: readonly string[] }
  | { readonly at: 'receiver'; readonly property: readonly string[] }
  | { readonly at: 'result'; readonly property: readonly string[] }
  | {
      readonly at: 'callback';
      readonly argument: number;
      readonly parameter: number;
      readonly property: readonly string[];
    }
  /** What the callback returns. */
  | { readonly at: 'callback-result'; readonly argument: number; readonly property: readonly string[] };

export type ValueTest =
  | { readonly test: 'equals'; readonly values: readonly Constant[] }
  | { readonly test: 'matches'; readonly pattern: CompiledPattern; readonly negate: boolean }
  | { readonly test: 'missing' }
  | { readonly test: 'present' }
  | { readonly test: 'constant'; readonly expected: boolean }
  | { readonly test: 'below'; readonly limit: number }
  | { readonly test: 'above'; readonly limit: number }
  | { readonly test: 'built'; readonly expected: boolean }
  /** The value holds data of one of these source kinds that no `hash`, `encrypt` or `redact` took away. */
  | { readonly test: 'carries'; readonly kinds: readonly string[] }
  /** A function whose returns are all constants or nothing. */
  | { readonly test: 'returns-constant' }
  /** A function that gives back its first argument as it is. */
  | { readonly test: 'returns-argument' }
  /** A function that gives different results and never looks at this parameter, nor compares another. */
  | { readonly test: 'ignores'; readonly parameter: number }
  /** A function that says yes to everything: by its result, or by the callback that it is given. */
  | { readonly test: 'returns-yes' }
  /** A function that decides nothing, but hands one of these values to the callback that it is given last. */
  | { readonly test: 'answers'; readonly values: readonly Constant[] }
  /** A regular expression that takes exponential time on some text. */
  | { readonly test: 'slow-pattern' }
  /** Bytes that stand in the code: a text, a list of constants, or a new array that nothing can have filled. */
  | { readonly test: 'fixed-bytes' }
  /** An address that may begin with an unencrypted scheme, and as well with the encrypted one of the same protocol: something chooses. */
  | { readonly test: 'scheme-chosen' }
  /** The constant stands in the module of the call; no other module, such as a test, passes it in. */
  | { readonly test: 'written-here' }
  /** The argument is what the function or component around the call was given, unchanged, by someone the code does not show. */
  | { readonly test: 'passed-on' }
  /** The receiver is a class of records of the project, or keeps such, and nothing there changes a password before it is stored. */
  | { readonly test: 'kept-as-given' }
  /** The call's function, or a name that its result goes under, matches, taken as words: `cache key`. */
  | { readonly test: 'called'; readonly pattern: CompiledPattern }
  /** What the call keeps data in (a table, a collection, a class of records), or the function and class around it, matches, taken as words. */
  | { readonly test: 'kept-for'; readonly pattern: CompiledPattern }
  /** The file of the call imports a name that matches. */
  | { readonly test: 'imports'; readonly pattern: CompiledPattern }
  /** The result of the call is taken for who is calling, and nothing in the functions around it verifies anything. */
  | { readonly test: 'believed' }
  /** Some constant piece of a built string matches, wherever it stands. */
  | { readonly test: 'contains'; readonly pattern: CompiledPattern }
  | { readonly test: 'type'; readonly type: 'string' | 'number' | 'boolean' | 'function' | 'object' | 'file' };

/** Subject: an argument of the call (else the value at the row's place), then a property path inside it. */
export type Condition =
  | {
      readonly is: 'test';
      readonly argument: number | null;
      readonly keyword: string | null;
      readonly property: readonly string[];
      readonly value: ValueTest;
    }
  | { readonly is: 'any'; readonly of: readonly Condition[] }
  | { readonly is: 'all'; readonly of: readonly Condition[] }
  | { readonly is: 'not'; readonly of: Condition };

/**
 * What a decorator says something of; `parameters`: every parameter of the decorated function, `route-parameters`: those that
 * the decorator's path names (`/users/<name>`).
 */
export type DecoratorTarget =
  | 'parameter'
  | 'parameters'
  | 'route-parameters'
  /** Parameters that `${name}` in the decorator's text stands for. */
  | 'placeholders'
  /** Arguments of methods that the project only declares, for a library to make a client of them. */
  | 'client-parameter'
  /** The same for those without an annotation, by that of the method or its class. */
  | 'client-parameters'
  /** What a decorated entry function returns, or a part of it. */
  | 'returned'
  | 'field'
  | 'method'
  | 'class';

/** The path of a `call` site ends with a `call` or `new` step; paths of the other sites never do. */
export type RowSite =
  | { readonly on: 'call'; readonly path: ApiPath }
  | { readonly on: 'read'; readonly path: ApiPath }
  | { readonly on: 'write'; readonly path: ApiPath }
  | { readonly on: 'decorator'; readonly path: ApiPath; readonly target: DecoratorTarget }
  /** Methods of classes of the project that override this one of a library's class. */
  | { readonly on: 'override'; readonly path: ApiPath }
  /** Setters of classes of the project that extend or implement this one of a library, which fills them. */
  | { readonly on: 'setters'; readonly path: ApiPath }
  /** Classes of the project that extend or implement this one of a library. */
  | { readonly on: 'extends'; readonly path: ApiPath }
  /** A key that gets a value of which a text, a name of a class or of an API matches; it speaks for the class around it or for all. */
  | {
      readonly on: 'setting';
      readonly key: string;
      readonly pattern: CompiledPattern;
      readonly reach: 'class' | 'project';
    }
  | { readonly on: 'attribute'; readonly name: string; readonly element: string }
  /** Parameters of this model type (qualified name) are data as a whole. */
  | { readonly on: 'type'; readonly type: string }
  /** `isAnswer`: only where it is the text of the answer, not the name of a view. */
  | { readonly on: 'entry-return'; readonly isAnswer: boolean }
  /** Functions in variables that are declared with this type of a library. */
  | { readonly on: 'typed'; readonly path: ApiPath }
  | { readonly on: 'exports'; readonly files: readonly string[]; readonly names: readonly string[] };

export interface CompiledRow {
  readonly library: string;
  readonly language: ModelLanguage;
  readonly verb:
    | 'source'
    | 'sink'
    | 'sanitizer'
    | 'guard'
    | 'propagator'
    | 'clean'
    | 'returns'
    | 'constant'
    | 'sets'
    | 'entry'
    | 'publish'
    | 'subscribe'
    | 'binds'
    | 'shared'
    | 'adds'
    | 'gives'
    | 'protects'
    | 'renders';
  /** Source, sink, sanitizer or guard kind; null for the other verbs. */
  readonly kind: string | null;
  readonly site: RowSite;
  /** Source/sink/sanitizer/guard place; for `entry` where the function value is. */
  readonly place: Place | null;
  /**
   * Sources: members of the data are strings, never objects (route parameters, headers); or the data stands somewhere inside, so
   * that only the whole has it; or they are the whole address of the page that the code runs in.
   */
  readonly as: 'string' | 'holder' | 'own-address' | null;
  /** Sources: sanitizer kinds that hold from the start (`location.href` is never another host). */
  readonly cleaned: readonly string[];
  /** Propagators. */
  readonly from: readonly Place[];
  readonly to: Place | null;
  readonly when: readonly Condition[];
  /** Qualified type name (`express.Request`) of each parameter of an entry function; null = unknown. */
  readonly parameters: readonly (string | null)[];
  /**
   * `publish` and `subscribe`: where the name of the event or topic stands; null = the receiver is one channel. What is
   * published (`from`) is received by the handlers (`place`) of the same receiver and name, at `to` inside their parameters.
   */
  readonly channel: Place | null;
  /** `publish` and `subscribe`: the name is one for all objects of the library, which connect to the same broker. */
  readonly isEverywhere?: boolean;
  /**
   * `publish` and `subscribe`: a broker of its own stands between the two, which hands what is published under a name on to the
   * queues that are bound to it. `binds`: the queue at `channel` gets what is published under the name at `from`.
   */
  readonly isBroker?: boolean;
  /** `subscribe`: where inside its parameters a handler is told the name. */
  readonly nameAt?: Place;
  /** `returns`, `shared` with a call: qualified type name. `adds` and `gives`: the type that members are added to, their name stands at `channel`. */
  readonly type: string | null;
  /** `sets`: property of the object at `place` that the call sets, to the value at `from` or to this constant. */
  readonly sets?: { readonly name: string; readonly value: Constant } | null;
  /** `adds`: only what runs before other handlers adds it, for those that run after it. */
  readonly inMiddleware?: boolean;
  /** `adds`: what is at `from` is the class of the member, which says what the member is where nothing is seen to add it. */
  readonly isDeclared?: boolean;
  /** `adds`: templates find the member, by their own type of this name. */
  readonly isForTemplates?: boolean;
  /** `adds`: the name of the member, where no place tells it. */
  readonly member?: string;
  /** Sinks: where the address of the request stands, then the one that a relative address is relative to. */
  readonly address?: readonly Place[];
  /** Entries: the schema that has checked what the first parameter, or its `member`, holds. */
  readonly checked?: Place;
  /** `renders`: which outputs the engine of the template at `place` escapes by itself. */
  readonly escapes?: Escaping;
  /** `protects`: which routes the functions at `place` run before. */
  readonly reach?: ProtectedRoutes;
  /** `protects`: where the address stands from which on they run; null = they run for all. */
  readonly path?: Place | null;
  /** `protects: requests`: the rule lets everybody through. */
  readonly open?: boolean;
  /** `entry`: false where what the framework calls answers no request of its own: a hook, an error handler. */
  readonly isRoute?: boolean;
}

/**
 * - `all`: values are escaped unless the template says otherwise
 * - `pages`: in templates whose name ends like that of a page; another one counts where what it gives is answered
 * - `none`: values are put out as they are
 */
export type Escaping = 'all' | 'pages' | 'none';

/**
 * Which routes a `protects` row speaks of.
 *
 * - `later`: those that are registered on the receiver after it, and what is mounted there after it
 * - `all`: all of the receiver, whatever the order
 * - `plugin`: those that the functions given here register on the router that they get as their first argument
 * - `result`: all of what the call makes
 * - `project`: all of the library
 * - `requests`: those whose address the call before names: `requestMatchers("/x").authenticated()`; the first that fits decides
 * - `group`: those to which the rules on requests are limited: `securityMatcher("/api/**")`
 */
export type ProtectedRoutes = 'later' | 'all' | 'plugin' | 'result' | 'project' | 'requests' | 'group';

export interface CompiledType {
  /** `<library>.<Type>`. */
  readonly name: string;
  readonly language: ModelLanguage;
  /** Values with this type, each with optional conditions on the call that makes them. */
  readonly from: readonly { readonly path: ApiPath; readonly when: readonly Condition[] }[];
  readonly annotations: readonly ApiPath[];
  readonly receivers: readonly string[];
  /** Words that the names of classes of this type end with in libraries of which no model speaks: `Logger` of any. */
  readonly named?: NamePatterns;
  readonly parameters: { readonly names: readonly string[]; readonly with: readonly string[] } | null;
  /**
   * Types of the parameters of one method by which a class whose superclass nobody knows is taken for a subclass.
   * Empty: none is.
   */
  readonly heirsWith: readonly string[];
  /** Ends of the names of superclasses that nobody knows, by which a class is taken for a subclass: `Servicer`. */
  readonly heirsNamed?: readonly string[];
}

/** Token sequences, lower case: `apiKey` matches [['api', 'key']]. */
export type NamePatterns = readonly (readonly string[])[];

export interface CompiledSetting {
  readonly key: readonly string[];
  readonly owner: readonly string[];
  /** Names that the top level of the same module has to set to true. */
  readonly with: readonly string[];
  /** Names that the same function has to set to true, or to the text `true`. */
  readonly beside: readonly string[];
  /** In configuration files only, where the key is the end of the keys that lead to the value: `mail.smtp.ssl.trust`. */
  readonly inFile: boolean;
  readonly value: ValueTest;
}

export interface CompiledLiteral {
  /** On the text, or null. */
  readonly pattern: CompiledPattern | null;
  readonly description: string;
  /** The pattern may be spread over the pieces of a text that is put together, or written one after the other. */
  readonly acrossPieces: boolean;
  readonly names: NamePatterns;
  /** Tokens that stand nowhere in such a name. */
  readonly notNames: NamePatterns;
  /** Only as the default of a variable of the environment. */
  readonly isDefault: boolean;
  readonly minLength: number;
  /** Globs of files in which the entry does not count: tests and fixtures. */
  readonly notFiles: readonly string[];
  /** Shannon entropy in bits a character. */
  readonly minEntropy: number;
}

/** The first match of `find` inside the finding's range becomes `replace`; nothing is offered where it does not match. */
export interface CompiledQuickFix {
  readonly title: string;
  readonly kind: 'safe' | 'review';
  readonly find: CompiledPattern;
  readonly replace: string;
}

/**
 * Evidence rules: the places where the evidence could stand, so that a count says "12 of 50". A place counts if any of the
 * kinds named here is met there.
 */
export interface CompiledSites {
  /** Sink kinds: every place where a value reaches one of them… */
  readonly sinks: readonly string[];
  /** …and carries data of one of these source kinds, cleaned or not; empty: whatever the value is. */
  readonly sources: readonly string[];
  /** Conditions on that value. */
  readonly where: readonly Condition[];
  /** Every place that gives one of the rule's `settings` keys a value. */
  readonly settings: boolean;
  /** Every function that a framework calls: route, handler. The evidence counts in its registration or inside it. */
  readonly entries: boolean;
  /** Kinds of sinks that say of a route that it is meant for everybody: what protects its router does not count for it. */
  readonly exceptions: readonly string[];
  /** `place`: the evidence stands at the place itself; `function`: anywhere in the function around it. */
  readonly coveredBy: 'place' | 'function';
}

export interface CompiledRule {
  readonly id: string;
  readonly title: string;
  readonly family: 'injection' | 'transport' | 'secrets' | 'privacy' | 'evidence' | 'process';
  /** `attestation`: the product's own rule on attestations; it looks at no code. */
  readonly mode: 'taint' | 'call' | 'setting' | 'literal' | 'attestation';
  /** `evidence`: a good place. It is no finding; it feeds the status of controls only. */
  readonly polarity: 'violation' | 'evidence';
  readonly severity: Severity;
  readonly cwe: readonly number[];
  readonly controls: readonly string[];
  readonly languages: readonly string[];
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Markdown of rule.md. */
  readonly doc: string;
  readonly suppressible: boolean;
  /** Edits offered for a finding, on the text that it underlines. */
  readonly quickFixes: readonly CompiledQuickFix[];
  readonly sources: readonly string[];
  /** Kinds left out of `sources`. */
  readonly notSources: readonly string[];
  readonly sinks: readonly string[];
  readonly sanitizers: readonly string[];
  readonly where: readonly Condition[];
  /** `text`: the data is in the text itself, not in a property of an object beside it. */
  readonly position: 'any' | 'not-host' | 'unquoted-or-raw' | 'whole' | 'key' | 'text' | 'headers' | 'record';
  readonly severityBySource: Readonly<Record<string, Severity>>;
  readonly range: 'call' | 'argument' | 'property';
  /** What its sinks stand for are recipients of data: nothing is reported of those that the configuration approves. */
  readonly recipients?: boolean;
  /** Rules that say it better: nothing is reported where one of them reports the same place, or one inside or around it. */
  readonly yieldsTo?: readonly string[];
  readonly settings: readonly CompiledSetting[];
  readonly literals: readonly CompiledLiteral[];
  readonly exclude: readonly CompiledPattern[];
  /** Evidence rules of mode taint: the data must have been cleaned by one of these kinds on every way to the place. */
  readonly sanitizedBy?: readonly string[];
  /** Evidence rules: null where the evidence is not counted against anything. */
  readonly sites?: CompiledSites | null;
}

export interface CompiledDataType {
  readonly id: string;
  readonly title: Readonly<Record<'en' | 'de', string>>;
  readonly kind: string;
  readonly category: string;
  readonly sensitivity: 1 | 2 | 3 | 4;
  readonly names: NamePatterns;
  readonly ownerNames: readonly string[];
  /** Languages in which the names tell of data whoever owns them. */
  readonly freeIn: readonly string[];
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  readonly notTypes: readonly string[];
  readonly dpv: string | null;
}

/** What the models of one language say. */
export interface LanguageModels {
  readonly types: readonly CompiledType[];
  readonly rows: readonly CompiledRow[];
}

/** What rows of all languages say by name. */
export interface RowNames {
  /** Kinds. */
  readonly sources: readonly string[];
  readonly sinks: readonly string[];
  readonly sanitizers: readonly string[];
  /** Keys of settings. */
  readonly settings: readonly string[];
}

/** Everything the engine knows. `hash` names the content (cache key, reports). */
export interface EngineData {
  readonly version: 1;
  readonly hash: string;
  readonly rules: readonly CompiledRule[];
  /** Those of a language may be read only when they are first asked for. */
  readonly models: Readonly<Record<ModelLanguage, LanguageModels>>;
  readonly names: RowNames;
  readonly dataTypes: readonly CompiledDataType[];
  readonly controls: readonly Control[];
  readonly documents: readonly ControlDocument[];
}
