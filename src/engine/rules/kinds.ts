/**
 * The vocabulary that rules and models share. A rule names kinds, a model attaches kinds to an API; neither knows
 * the other. A new kind is one line here that says what it means.
 */

export const SOURCE_KINDS = {
  'user-input': 'data that a remote party chooses: network request, message, upload',
  'browser-input': 'data that a page receives from outside: location, postMessage, referrer, window.name',
  environment: 'environment variables and local configuration; the operator controls them',
  'command-line': 'arguments and answers of whoever starts the program',
  'file-content': 'what a file contains',
  database: 'what a query returns; stored data that a remote party may have chosen earlier',
  'third-party-response': 'what another service answers',
  predictable: 'numbers of a generator that can be predicted',
  stored: 'what a file, a database or another service holds, in Java',
  configuration: 'settings of a Java program: environment variables and system properties',
  parameter: 'argument of a method that nothing in the project calls; made by the engine for Java',
  password: 'a password in clear text',
  secret: 'a key, token or other credential',
} as const satisfies Record<string, string>;

/** Source kinds of personal data are `personal:<data type>`; in a rule, PERSONAL alone means all of them. */
export const PERSONAL = 'personal';
export const PERSONAL_PREFIX = 'personal:';

export const SINK_KINDS = {
  sql: 'text of an SQL statement',
  nosql: 'query or update object of a document database, in which operators are objects or keys',
  'nosql-text': 'text that a document database parses as a query',
  command: 'command line that a shell reads',
  'command-argument': 'program or argument list of a process started without a shell',
  code: 'source text that is run as program code',
  html: 'HTML that a server sends',
  'dom-html': 'HTML that is inserted into a page',
  'dom-url': 'URL that a page navigates to or loads, where javascript: would run',
  path: 'path of a file or folder that is opened, written, deleted or sent',
  url: 'URL or host of an outgoing request',
  redirect: 'target of a redirect that a server sends',
  template: 'source text of a template',
  'template-data': 'object with the values of a template, options of the view among them',
  'unsafe-loader': 'loader that makes objects of any class, whatever it is given; the model row has the condition',
  'unchecked-extraction': 'unpacking of an archive that checks no entry; the model row has the condition',
  'unescaped-templates': 'template engine or template that escapes nothing; the model row has the condition',
  'object-key': 'key of a computed property write',
  'object-merge': 'object that is merged deeply into another',
  xml: 'XML text parsed with external entities on',
  deserialize: 'serialized text or bytes from which objects with behaviour are made',
  log: 'message or field of a log record',
  header: 'name or value of a response header',
  regex: 'pattern of a regular expression',
  'regex-literal': 'pattern of a regular expression written in the code; made by the engine',
  ldap: 'LDAP filter or distinguished name',
  xpath: 'XPath or XQuery expression',
  'eval-expression': 'expression of a small language that can reach program objects (SpEL, OGNL, EL)',
  'error-response': 'error text that is sent to the client',
  jndi: 'name that a naming service looks up; it may name another server',
  'trusted-store': 'session attribute or other place whose content later code takes for checked',
  unguessable: 'value that nobody may guess: token, session id, key, nonce',
  'broken-hash': 'broken hash function (MD5, SHA-1), whatever its input; the model row has the condition',
  'cipher-algorithm': 'name of a cipher, with mode and padding where the library takes them',
  'broken-cipher': 'cipher or mode that no longer protects, whatever its input; the model row has the condition',
  'key-algorithm': 'name of the algorithm that a key is made for',
  'url-parameter': 'query or path of a URL, which ends up in histories and logs',
  'browser-storage': 'cookie, localStorage, sessionStorage or IndexedDB of a browser',
  analytics: 'event or profile sent to an analytics service',
  'error-tracking': 'context sent to an error-tracking service',
  'third-party': 'anything else sent to an outside recipient',
  'llm-prompt': 'prompt or message sent to a language model',
  store: 'database, file, cache or queue that keeps the value',
  'weak-hash-input': 'input of a fast or broken hash function',
  'broken-hash-input': 'input of MD4, MD5, SHA-1 or RIPEMD',
  'strong-hash-input': 'input of a password hash function made for it (bcrypt, scrypt, argon2, PBKDF2)',
  comparison: 'operand of an equality comparison; made by the engine',
  credential: 'place where a password, key or token is expected',
  'tls-options': 'options of a TLS connection or server',
  'http-agent-options': 'options of an HTTP agent or client that reach TLS',
  'cookie-options': 'options of a cookie',
  'session-options': 'options of a session store or session middleware',
  'tls-version': 'TLS or SSL version',
  'accepts-any-host': 'verifier of host names that accepts all; the model row has the condition',
  'accepts-any-certificate': 'trust manager or strategy that accepts all; the model row has the condition',
  'weak-tls': 'version of TLS or SSL that no longer protects; the model row has the condition',
  'connection-url': 'URL or host of a connection that is opened, with its scheme',
  'cors-options': 'options of cross-origin resource sharing',
  'crypto-algorithm': 'name of a cipher, hash, key exchange or signature algorithm',
  'password-hash-settings': 'cost of a password hash that is too low; the model row has the condition',
  'cookie-without-secure':
    'options or name of a cookie that is sent over plain HTTP too; the model row has the condition',
  'cookie-without-httponly': 'options or name of a cookie that scripts can read; the model row has the condition',
  'cleartext-connection': 'host of a connection opened without encryption; the model row has the condition',
  'cleartext-listener':
    'resource definition that takes connections without encryption; the model row has the condition',
  'hsts-options': 'options that switch HTTP Strict Transport Security off; the model row has the condition',
  'collects-personal-data': 'option that makes a service collect personal data; the model row has the condition',
  'jwt-payload': 'claims of a signed token, which anyone who holds the token can read',
  'error-text': 'message of an error object',
  'query-condition': 'value that a database query compares stored values with',
} as const satisfies Record<string, string>;

/** Kinds of sanitizers and of guards. */
export const SANITIZER_KINDS = {
  'sql-escape': 'quoted or escaped for SQL',
  'shell-escape': 'quoted for a shell',
  'html-escape': 'escaped or cleaned for HTML',
  'url-encode': 'percent-encoded: no delimiter of a URL is left',
  'path-clean': 'cannot leave the intended folder',
  'host-check': 'URL whose host has been checked',
  'regex-escape': 'escaped for a regular expression',
  'header-clean': 'free of line breaks',
  'log-clean': 'free of line breaks and control characters',
  'ldap-escape': 'escaped for an LDAP filter or name',
  'xpath-escape': 'escaped for XPath',
  'nosql-clean': 'a plain value, or an object without operators',
  'key-check': 'not a key that reaches a prototype',
  'allow-list': 'one of a known set of values; stops every injection',
  number: 'a number, boolean, date or other value without text of its own; stops every injection',
  hash: 'hashed',
  encrypt: 'encrypted',
  redact: 'masked or removed',
} as const satisfies Record<string, string>;

export type SourceKind = keyof typeof SOURCE_KINDS;
export type SinkKind = keyof typeof SINK_KINDS;
export type SanitizerKind = keyof typeof SANITIZER_KINDS;
