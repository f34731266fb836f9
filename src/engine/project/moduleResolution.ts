/** Which file of the project an import names. One resolver a language; none of them reads a disk. */
import type { LanguageId, ModuleIr } from '../ir/ir.js';

/** A configuration file that changes how imports resolve, already parsed: `tsconfig.json`, `jsconfig.json`, `package.json`. */
export interface ResolutionConfig {
  /** Root-relative, `/` as separator. */
  readonly path: string;
  readonly value: unknown;
}

/** What a resolver knows of a module: its path, language, and for Java its package and classes. */
export interface ModuleSummary {
  readonly path: string;
  readonly language: LanguageId;
  readonly packageName: string;
  readonly classNames: readonly string[];
}

export function moduleSummary(ir: ModuleIr): ModuleSummary {
  return {
    path: ir.path,
    language: ir.language,
    packageName: ir.packageName,
    // with the path of the classes around: `Outer.Inner`
    classNames: ir.language === 'java' ? ir.exports.map((e) => e.exported) : [],
  };
}

export interface ModuleResolution {
  /** Path of the project file that `specifier`, written in `from`, names; null = outside the project. */
  resolve(from: ModuleSummary, specifier: string): string | null;
}

export function createResolution(
  modules: readonly ModuleSummary[],
  configs: readonly ResolutionConfig[],
): ModuleResolution {
  const script = new ScriptResolution(modules, configs);
  const python = new PythonResolution(modules);
  const java = new JavaResolution(modules);
  return {
    resolve(from, specifier) {
      switch (from.language) {
        case 'javascript':
        case 'typescript':
          return script.resolve(from.path, specifier);
        case 'python':
          return python.resolve(from.path, specifier);
        case 'java':
          return java.resolve(from.path, specifier);
        case 'template':
          return null;
      }
    },
  };
}

export function dirname(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Joins and removes `.` and `..`; null if it leaves the root. */
export function joinPath(base: string, relative: string): string | null {
  const parts = base === '' ? [] : base.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return null;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

const SCRIPT_EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];

/** Where a repository of several packages keeps them. */
const PACKAGE_FOLDERS = ['packages', 'libs', 'modules', 'shared'];
const PACKAGE_FOLDER = /(?<![^/])(?:packages|libs|modules|shared)(?=\/)/g;

interface PathAlias {
  readonly folder: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly exact: boolean;
  readonly targets: readonly string[];
}

function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** Node's and TypeScript's resolution over a set of paths: relative, `paths` and `baseUrl`, workspace packages. */
class ScriptResolution {
  readonly #files: ReadonlySet<string>;
  readonly #aliases: PathAlias[] = [];
  readonly #baseUrls: { folder: string; base: string }[] = [];
  readonly #packages = new Map<string, { folder: string; entries: readonly string[] }>();
  /** Folders with a package.json. */
  readonly #namedFolders = new Set<string>();
  readonly #cache = new Map<string, string | null>();

  constructor(modules: readonly ModuleSummary[], configs: readonly ResolutionConfig[]) {
    this.#files = new Set(
      modules.filter((m) => m.language === 'javascript' || m.language === 'typescript').map((m) => m.path),
    );
    for (const config of configs) this.#addConfig(config);
    // the nearest configuration first
    this.#aliases.sort((a, b) => b.folder.length - a.folder.length || b.prefix.length - a.prefix.length);
    this.#baseUrls.sort((a, b) => b.folder.length - a.folder.length);
  }

  #addConfig(config: ResolutionConfig): void {
    const folder = dirname(config.path);
    const value = record(config.value);
    if (value === null) return;
    if (config.path.endsWith('package.json')) {
      this.#namedFolders.add(folder);
      if (typeof value.name !== 'string') return;
      const entries: string[] = [];
      for (const key of ['source', 'types', 'module', 'main'])
        if (typeof value[key] === 'string') entries.push(value[key]);
      this.#packages.set(value.name, { folder, entries });
      return;
    }
    const options = record(value.compilerOptions);
    if (options === null) return;
    const base = typeof options.baseUrl === 'string' ? joinPath(folder, options.baseUrl) : folder;
    if (base === null) return;
    if (typeof options.baseUrl === 'string') this.#baseUrls.push({ folder, base });
    const paths = record(options.paths);
    for (const [pattern, targets] of Object.entries(paths ?? {})) {
      if (!Array.isArray(targets)) continue;
      const star = pattern.indexOf('*');
      const resolved = targets.filter((t): t is string => typeof t === 'string').map((t) => joinPath(base, t));
      this.#aliases.push({
        folder,
        prefix: star < 0 ? pattern : pattern.slice(0, star),
        suffix: star < 0 ? '' : pattern.slice(star + 1),
        exact: star < 0,
        targets: resolved.filter((t) => t !== null),
      });
    }
  }

  resolve(from: string, specifier: string): string | null {
    const folder = dirname(from);
    const key = `${folder}\n${specifier}`;
    let found = this.#cache.get(key);
    if (found === undefined) {
      found = this.#resolve(folder, specifier);
      this.#cache.set(key, found);
    }
    return found;
  }

  #resolve(folder: string, specifier: string): string | null {
    if (specifier.startsWith('.')) {
      const path = joinPath(folder, specifier);
      return path === null ? null : this.#file(path);
    }
    if (specifier.startsWith('/')) return this.#file(specifier.slice(1));
    for (const alias of this.#aliases) {
      if (alias.folder !== '' && folder !== alias.folder && !folder.startsWith(`${alias.folder}/`)) continue;
      if (
        alias.exact
          ? specifier !== alias.prefix
          : !(specifier.startsWith(alias.prefix) && specifier.endsWith(alias.suffix))
      )
        continue;
      const middle = specifier.slice(alias.prefix.length, specifier.length - alias.suffix.length);
      for (const target of alias.targets) {
        const file = this.#file(alias.exact ? target : target.replace('*', middle));
        if (file !== null) return file;
      }
    }
    for (const { folder: scope, base } of this.#baseUrls) {
      if (scope !== '' && folder !== scope && !folder.startsWith(`${scope}/`)) continue;
      const path = joinPath(base, specifier);
      const file = path === null ? null : this.#file(path);
      if (file !== null) return file;
    }
    const parts = specifier.split('/');
    const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
    const workspace = this.#packages.get(name);
    if (workspace !== undefined) {
      const rest = specifier.slice(name.length + 1);
      if (rest !== '') {
        return this.#inFolder(workspace.folder, rest) ?? this.#inFolder(workspace.folder, `src/${rest}`);
      }
      for (const entry of workspace.entries) {
        const file =
          this.#inFolder(workspace.folder, entry) ??
          this.#inFolder(workspace.folder, entry.replace(/^(?:\.\/)?(?:dist|lib|build|out)\//, 'src/'));
        if (file !== null) return file;
      }
      return this.#inFolder(workspace.folder, 'src/index') ?? this.#inFolder(workspace.folder, 'index');
    }
    return this.#conventional(folder, specifier) ?? this.#unnamedPackage(folder, specifier);
  }

  /** `@/lib/db`, `src/lib/db`, SvelteKit's `$lib/db`: from the root of the sources, where no configuration says what that is. */
  #conventional(folder: string, specifier: string): string | null {
    const path = specifier.replace(/^\$lib(?=\/|$)/, 'src/lib');
    const rest = /^(?:[@~#]|src)\/(.+)$/.exec(path)?.[1];
    if (rest === undefined) return null;
    for (let root: string | null = folder; root !== null; root = root === '' ? null : dirname(root)) {
      const file = this.#inFolder(root, `src/${rest}`) ?? (path.startsWith('src/') ? null : this.#inFolder(root, rest));
      if (file !== null) return file;
    }
    return null;
  }

  /** `@team/kit` is `packages/kit`, where no package.json says what is in that folder. */
  #unnamedPackage(folder: string, specifier: string): string | null {
    const [, name, rest] = /^@[^/]+\/([^/]+)(?:\/(.+))?$/.exec(specifier) ?? [];
    if (name === undefined) return null;
    const groups = (this.#groups ??= this.#packageGroups());
    if (groups.size === 0) return null;
    for (let root: string | null = folder; root !== null; root = root === '' ? null : dirname(root)) {
      for (const group of PACKAGE_FOLDERS) {
        const within = root === '' ? group : `${root}/${group}`;
        if (!groups.has(within)) continue;
        const own = `${within}/${name}`;
        if (this.#namedFolders.has(own)) continue;
        const file = this.#inFolder(own, `src/${rest ?? 'index'}`) ?? this.#inFolder(own, rest ?? 'index');
        if (file !== null) return file;
      }
    }
    return null;
  }

  #groups: ReadonlySet<string> | null = null;

  /** The folders of packages that there are. */
  #packageGroups(): ReadonlySet<string> {
    const groups = new Set<string>();
    for (const file of this.#files)
      for (const { index, 0: found } of file.matchAll(PACKAGE_FOLDER)) groups.add(file.slice(0, index + found.length));
    return groups;
  }

  #inFolder(folder: string, path: string): string | null {
    const joined = joinPath(folder, path);
    return joined === null ? null : this.#file(joined);
  }

  /** The file itself, with an extension, a TypeScript source of a `.js` name, or a folder's index. */
  #file(path: string): string | null {
    if (this.#files.has(path)) return path;
    for (const extension of SCRIPT_EXTENSIONS) if (this.#files.has(path + extension)) return path + extension;
    const written = /\.(m|c)?js(x)?$/.exec(path);
    if (written !== null) {
      const stem = path.slice(0, -written[0].length);
      for (const extension of [`.${written[1] ?? ''}ts`, '.tsx', '.ts'])
        if (this.#files.has(stem + extension)) return stem + extension;
    }
    for (const extension of SCRIPT_EXTENSIONS) {
      const index = path === '' ? `index${extension}` : `${path}/index${extension}`;
      if (this.#files.has(index)) return index;
    }
    return null;
  }
}

/** Libraries after which packages often name a module of their own: `content/requests.py`, `util/flask.py`. */
const NAMED_AFTER = new Set(
  (
    'abc ast asyncio base64 boto3 calendar celery cgi code collections copy csv datetime django docker email enum fastapi flask ' +
    'ftplib glob gzip hashlib hmac html http httpx imaplib importlib inspect io jinja2 json jwt ldap ldap3 logging lxml ' +
    'mimetypes operator os paramiko pickle platform profile psycopg2 pymongo queue random re redis requests secrets select ' +
    'shutil signal smtplib socket sqlalchemy sqlite3 ssl stat string subprocess tempfile threading time token tornado types ' +
    'typing urllib urllib2 uuid warnings xml yaml zipfile'
  ).split(' '),
);

/** Python's packages: relative imports by dots, absolute ones from any folder above that holds the package. */
class PythonResolution {
  /** Dotted suffix of a module's path → paths, shortest first. */
  readonly #byName = new Map<string, string[]>();
  /** Folders that are packages: a module in one goes by the package's name too. */
  readonly #packages = new Set<string>();

  constructor(modules: readonly ModuleSummary[]) {
    for (const module of modules) {
      if (module.language !== 'python') continue;
      if (module.path.endsWith('/__init__.py')) this.#packages.add(dirname(module.path));
      const stem = module.path.replace(/\.pyi?$/, '').replace(/\/__init__$/, '');
      const parts = stem.split('/');
      for (let i = parts.length - 1; i >= 0 && i >= parts.length - 8; i--) {
        const name = parts.slice(i).join('.');
        const list = this.#byName.get(name);
        if (list === undefined) this.#byName.set(name, [module.path]);
        else list.push(module.path);
      }
    }
  }

  resolve(from: string, specifier: string): string | null {
    const folder = dirname(from);
    const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
    if (dots > 0) {
      let base: string | null = folder;
      for (let i = 1; i < dots && base !== null; i++) base = base === '' ? null : dirname(base);
      if (base === null) return null;
      const rest = specifier.slice(dots).replaceAll('.', '/');
      return this.#exact(base === '' ? rest : rest === '' ? base : `${base}/${rest}`);
    }
    const candidates = this.#byName.get(specifier);
    if (candidates === undefined) return null;
    // the one that shares the longest path with the importing file; a module next to it, or from a root above
    let best: string | null = null;
    let bestScore = -1;
    const suffix = specifier.replaceAll('.', '/');
    const isLibrary = NAMED_AFTER.has(specifier.split('.')[0]);
    for (const path of candidates) {
      const stem = path.replace(/\.pyi?$/, '').replace(/\/__init__$/, '');
      const root = stem.slice(0, stem.length - suffix.length);
      if (root !== '' && !`${folder}/`.startsWith(root) && !`${folder}/`.startsWith(`${dirname(root.slice(0, -1))}`))
        continue;
      if (isLibrary && this.#packages.has(root.slice(0, -1))) continue;
      const score = `${folder}/`.startsWith(root) ? root.length + 1 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = path;
      }
    }
    return best === from ? null : best;
  }

  #exact(stem: string): string | null {
    const list = this.#byName.get(stem.split('/').slice(-8).join('.')) ?? [];
    for (const path of list)
      if (path === `${stem}.py` || path === `${stem}/__init__.py` || path === `${stem}.pyi`) return path;
    return null;
  }
}

/** Java: a type's full name, `package.Class`, names the file whose package and class it is. */
class JavaResolution {
  readonly #byType = new Map<string, string[]>();

  constructor(modules: readonly ModuleSummary[]) {
    for (const module of modules) {
      if (module.language !== 'java') continue;
      for (const name of module.classNames) {
        const full = module.packageName === '' ? name : `${module.packageName}.${name}`;
        const list = this.#byType.get(full);
        if (list === undefined) this.#byType.set(full, [module.path]);
        else if (!list.includes(module.path)) list.push(module.path);
      }
    }
    for (const list of this.#byType.values()) list.sort();
  }

  /** Of types with the same name (of several applications, or of tests) the one in the nearest folder. */
  resolve(from: string, specifier: string): string | null {
    const candidates = this.#byType.get(specifier);
    if (candidates === undefined) return null;
    if (candidates.length === 1) return candidates[0];
    let best = candidates[0];
    let bestShared = -1;
    for (const path of candidates) {
      let shared = 0;
      const length = Math.min(path.length, from.length);
      for (let i = 0; i < length && path.charCodeAt(i) === from.charCodeAt(i); i++) if (path[i] === '/') shared = i;
      if (shared > bestShared) {
        bestShared = shared;
        best = path;
      }
    }
    return best;
  }
}
