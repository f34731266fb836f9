/**
 * Which files of a project are analysed, and what becomes of the others: every file that is met is either analysed,
 * reported as skipped, counted by type, or counted under the rule that left it out.
 */
import {
  ATTESTATIONS_FILE,
  CONFIG_FILE,
  createFileFilter,
  isSettingsFile,
  mayHaveFacts,
  scopesOf,
  type FileFilter,
  type ResolvedConfig,
} from '../config/index.js';
import { ACCEPTED_RISKS_FILE, BASELINE_FILE, dirname, mayBeTemplate, type Problem } from '../engine/index.js';
import type { ConfigTree } from './configTree.js';
import type { Exclusion } from '../reports/reportInput.js';
import { isExcludedFolder } from './excludes.js';
import { ignoreScope, isIgnored, type IgnoreScope } from './gitignore.js';
import type { FileGrammar } from './fileOutcome.js';
import { fileTypeOf, fileTypeOfScript, type FileType } from './languages.js';
import type { FileSource } from './ports.js';
import { isResolutionConfig, resolutionConfigsIn } from './resolutionConfigs.js';

export interface DiscoveredFile {
  readonly path: string;
  readonly grammar: FileGrammar;
  /** Bytes. */
  readonly size: number;
}

export interface Discovery {
  /** By path. */
  readonly files: readonly DiscoveredFile[];
  /**
   * Paths of files that are analysed where code renders them, sorted. The others are what they would be without: counted
   * by type, if that.
   */
  readonly templates: readonly string[];
  /** By path. */
  readonly skipped: readonly Problem[];
  /** Files by type, sorted. */
  readonly notAnalysedByType: Readonly<Record<string, number>>;
  readonly excluded: readonly Exclusion[];
  /** About files with the name of a configuration where none is read. */
  readonly problems: readonly Problem[];
  /** Files that say what imports name, also above the targets, where they may or may not exist. Sorted. */
  readonly resolutionFiles: readonly string[];
  /** Configuration files that may say something of a clause. Sorted. */
  readonly factFiles: readonly string[];
  /** Configuration files of programs, in which rules look at settings. Sorted. */
  readonly settingsFiles: readonly string[];
}

export interface DiscoveryInput {
  readonly source: FileSource;
  readonly config: ResolvedConfig;
  /** Configurations of folders are read here as they are met, and count instead of `config`. */
  readonly configs?: ConfigTree;
  /**
   * Root-relative paths to scan, '' for everything. A folder that is named is scanned even if a default or a
   * `.gitignore` would leave it out; a file that is left out is reported as skipped.
   */
  readonly targets: readonly string[];
  /** `.gitignore` files above the root and `.git/info/exclude`, outermost first. */
  readonly outerScopes: readonly IgnoreScope[];
}

/** Why a path is left out. */
interface Reason extends Pick<Exclusion, 'by' | 'pattern'> {
  /** The configuration that says so. */
  readonly file?: string;
}

export async function discover(input: DiscoveryInput): Promise<Discovery> {
  const walk = new Walk(input);
  for (const target of input.targets) await walk.target(target);
  return walk.finish();
}

/** What stands before the folder of rules whose tests are left out. */
const RULE_TESTS = 'rule-dirs: tests in ';

/** `<folder>/<family>/<id>/tests` and all below. */
function isRuleTest(folder: string, path: string): boolean {
  const above = folder === '' ? 0 : folder.split('/').length;
  return (folder === '' || path.startsWith(`${folder}/`)) && path.split('/')[above + 2] === 'tests';
}

const OWN_FOLDER = '.tom-review';

/** How many folders are listed at the same time. */
const PARALLEL_LISTS = 16;

class Walk {
  private readonly files = new Map<string, { path: string; grammar: FileGrammar }>();
  private readonly templates = new Set<string>();
  private readonly skipped = new Map<string, Problem>();
  private readonly counted = new Map<string, string>();
  private readonly excluded = new Map<string, Reason>();
  private readonly problems: Problem[] = [];
  private readonly resolutionFiles = new Set<string>();
  private readonly factFiles = new Set<string>();
  private readonly settingsFiles = new Set<string>();
  private readonly visited = new Set<string>();
  private readonly ignoreFiles = new Map<string, Promise<IgnoreScope | null>>();
  private readonly filters = new Map<string, FileFilter>();

  constructor(private readonly input: DiscoveryInput) {}

  private get config(): ResolvedConfig {
    return this.input.configs?.config ?? this.input.config;
  }

  /** What counts for the entries of a folder, with what has been read of its configuration. */
  private filterOf(folder: string): FileFilter {
    let filter = this.filters.get(folder);
    if (filter === undefined) this.filters.set(folder, (filter = createFileFilter(this.config.scopes, folder)));
    return filter;
  }

  async target(path: string): Promise<void> {
    for (const folder of parentsOf(path)) {
      await this.input.configs?.load(folder);
      for (const file of resolutionConfigsIn(folder)) this.resolutionFiles.add(file);
    }
    const kind = path === '' ? 'folder' : await this.input.source.kindOf(path);
    if (kind === 'folder') await this.folderTarget(path);
    else if (kind === 'file') await this.fileTarget(path);
    else if (kind === null) this.skip(path, 'unreadable', 'error', 'There is no such file.');
    else this.skip(path, 'unreadable', 'warning', 'It is neither a file nor a folder; links are not followed.');
  }

  private async folderTarget(path: string): Promise<void> {
    const reason = path === '' ? null : this.configuredExclude(path);
    if (reason !== null) {
      this.skip(path, 'excluded', 'warning', `It is left out by ${describe(reason)}.`);
      return;
    }
    const scopes = [...this.input.outerScopes];
    for (const folder of parentsOf(path)) scopes.push(...(await this.scopeOf(folder)));
    // a rule that leaves out the named folder itself would leave out all that is in it
    const kept = scopes.filter((scope) => path === '' || scope.judge(path, true) !== true);
    await this.walkFrom(path, kept);
  }

  private async fileTarget(path: string): Promise<void> {
    const reason = await this.reasonAgainst(path);
    if (reason !== null) this.skip(path, 'excluded', 'warning', `It is left out by ${describe(reason)}.`);
    else await this.file(path, true);
  }

  /** Why a file that was named is left out: for itself or for a folder above it. */
  private async reasonAgainst(path: string): Promise<Reason | null> {
    const scopes = [...this.input.outerScopes];
    for (const folder of parentsOf(path)) {
      if (folder !== '') {
        const reason = this.reasonAgainstFolder(folder, scopes);
        if (reason !== null) return reason;
      }
      scopes.push(...(await this.scopeOf(folder)));
    }
    return this.reasonAgainstFile(path, scopes);
  }

  private reasonAgainstFolder(path: string, scopes: readonly IgnoreScope[]): Reason | null {
    const name = nameOf(path);
    const isLifted = this.filterOf(dirname(path)).included.has(name);
    if (isExcludedFolder(path) && !isLifted) return { by: 'default', pattern: name };
    const reason = this.configuredExclude(path);
    if (reason !== null) return reason;
    return isIgnored(scopes, path, true) ? { by: 'gitignore', pattern: '.gitignore' } : null;
  }

  private reasonAgainstFile(path: string, scopes: readonly IgnoreScope[]): Reason | null {
    const reason = this.configuredExclude(path);
    if (reason !== null) return reason;
    const filter = this.filterOf(dirname(path));
    if (!filter.isIncluded(path)) return { by: 'configuration', pattern: 'include', file: filter.includeFile };
    return isIgnored(scopes, path, false) ? { by: 'gitignore', pattern: '.gitignore' } : null;
  }

  private configuredExclude(path: string): Reason | null {
    const excluded = this.filterOf(dirname(path)).excludedBy(path);
    if (excluded !== undefined) return { by: 'configuration', ...excluded };
    // what tests own rules is flawed on purpose
    const own = this.config.ruleDirs.find(({ path: folder }) => isRuleTest(folder, path));
    return own === undefined ? null : { by: 'configuration', pattern: RULE_TESTS + own.path, file: own.place.file };
  }

  /** Breadth first, a bounded number of folders at a time. */
  private async walkFrom(top: string, scopes: readonly IgnoreScope[]): Promise<void> {
    let level: { path: string; scopes: readonly IgnoreScope[] }[] = [{ path: top, scopes }];
    while (level.length > 0) {
      const next: typeof level = [];
      for (let at = 0; at < level.length; at += PARALLEL_LISTS) {
        const lists = level.slice(at, at + PARALLEL_LISTS).map((entry) => this.folder(entry.path, entry.scopes));
        for (const below of await Promise.all(lists)) next.push(...below);
      }
      level = next;
    }
  }

  /** Takes in the files of one folder and gives the folders in it. */
  private async folder(
    path: string,
    outer: readonly IgnoreScope[],
  ): Promise<{ path: string; scopes: readonly IgnoreScope[] }[]> {
    if (this.visited.has(path)) return [];
    this.visited.add(path);
    const listed = await this.input.source.list(path);
    if (!listed.ok) {
      this.skip(path === '' ? '.' : path, 'unreadable', 'warning', `The folder cannot be read: ${listed.message}.`);
      return [];
    }
    if (path === '' || listed.entries.some(({ name }) => name === CONFIG_FILE)) await this.input.configs?.load(path);
    const hasIgnoreFile = listed.entries.some((entry) => entry.name === '.gitignore' && entry.kind === 'file');
    const scopes = hasIgnoreFile ? [...outer, ...(await this.scopeOf(path))] : outer;
    const folders: { path: string; scopes: readonly IgnoreScope[] }[] = [];
    for (const { name, kind } of listed.entries) {
      const entry = path === '' ? name : `${path}/${name}`;
      if (kind === 'folder') {
        const reason = this.reasonAgainstFolder(entry, scopes);
        if (reason === null) folders.push({ path: entry, scopes });
        // the product's own folder is there or not, which must not make two reports differ
        else if (entry !== OWN_FOLDER) this.excluded.set(entry, reason);
      } else if (kind === 'link') {
        if (fileTypeOf(entry).kind !== 'other') this.excluded.set(entry, { by: 'link', pattern: 'symbolic links' });
      } else if (kind === 'file') {
        const type = fileTypeOf(entry).kind;
        if (isSettingsFile(entry) && this.reasonAgainstFile(entry, scopes) === null) this.settingsFiles.add(entry);
        if (mayBeTemplate(entry) && this.reasonAgainstFile(entry, scopes) === null) this.templates.add(entry);
        if (isResolutionConfig(entry)) this.resolutionFiles.add(entry);
        else if (type === 'other') {
          const isIn = this.reasonAgainstFile(entry, scopes) === null;
          if (isIn) this.checkConfigName(entry);
          if (isIn && mayHaveFacts(entry)) this.factFiles.add(entry);
        } else {
          const reason = this.reasonAgainstFile(entry, scopes);
          if (reason === null) await this.file(entry, false);
          else this.excluded.set(entry, reason);
        }
      }
    }
    return folders;
  }

  private async file(path: string, isNamed: boolean): Promise<void> {
    if (isNamed && isSettingsFile(path)) {
      this.settingsFiles.add(path);
      return;
    }
    let type: FileType = fileTypeOf(path);
    if (type.kind === 'unknown') type = fileTypeOfScript(await this.input.source.firstLine(path));
    switch (type.kind) {
      case 'analysed':
        this.files.set(path, { path, grammar: type.grammar });
        break;
      case 'minified':
        this.skip(path, 'minified', 'note', 'Its name says that it is minified; review its sources instead.');
        break;
      case 'without-rules':
        this.counted.set(path, type.type);
        if (isNamed) this.skip(path, 'no-rules', 'warning', `There are no rules for ${type.type} files yet.`);
        break;
      case 'other':
      case 'unknown':
        if (isNamed) this.skip(path, 'no-rules', 'warning', 'This is no source code of a known language.');
        break;
    }
  }

  /** A configuration that is never read is worse than none. */
  private checkConfigName(path: string): void {
    const name = nameOf(path);
    let message: string | null = null;
    if (/^\.?tom-?review\.(ya?ml|json)$/i.test(name) && name !== CONFIG_FILE) {
      message = `It is not read: a configuration is named ${CONFIG_FILE}.`;
    }
    if (message !== null) this.problems.push(problem(path, 'configuration', 'warning', message));
    this.checkRecordName(path, ACCEPTED_RISKS_FILE, 'accepted-risk');
    this.checkRecordName(path, BASELINE_FILE, 'baseline');
    this.checkRecordName(path, ATTESTATIONS_FILE, 'attestation');
  }

  /** Records stand at the root of a project only. */
  private checkRecordName(path: string, file: string, code: Problem['code']): void {
    const name = nameOf(path);
    const stem = (text: string): string =>
      text
        .replace(/^\./, '')
        .replace(/\.(ya?ml|jsonc?)$/i, '')
        .toLowerCase();
    if (path === file || stem(name) !== stem(file)) return;
    if (name !== file) {
      this.problems.push(problem(path, code, 'error', `It is not read: it has to be named ${file}.`));
    } else if (this.isInNestedProject(path)) {
      this.problems.push(problem(path, code, 'note', 'It counts when its folder is scanned by itself.'));
    } else {
      const remedy =
        'move what it says there, or make its folder a project of its own (root: true in a tom-review.yaml)';
      this.input.configs?.misplaced(path, `only the ${file} at the root counts; ${remedy}`);
    }
  }

  private isInNestedProject(path: string): boolean {
    const [outermost] = scopesOf(this.config.scopes, path);
    return outermost !== undefined && outermost.folder !== '' && outermost.layers.at(-1)?.root === true;
  }

  private scopeOf(folder: string): Promise<IgnoreScope[]> {
    const path = folder === '' ? '.gitignore' : `${folder}/.gitignore`;
    let scope = this.ignoreFiles.get(folder);
    if (scope === undefined) {
      scope = this.input.source.read(path, 1_000_000).then((read) => (read.ok ? ignoreScope(folder, read.text) : null));
      this.ignoreFiles.set(folder, scope);
    }
    return scope.then((found) => (found === null ? [] : [found]));
  }

  private skip(path: string, code: Problem['code'], severity: Problem['severity'], message: string): void {
    this.skipped.set(path, problem(path, code, severity, message));
  }

  async finish(): Promise<Discovery> {
    const files: DiscoveredFile[] = [];
    const wanted = [...this.files.values()].filter((file) => !this.skipped.has(file.path));
    for (let at = 0; at < wanted.length; at += 64) {
      const part = wanted.slice(at, at + 64);
      const sizes = await Promise.all(part.map((file) => this.input.source.sizeOf(file.path)));
      part.forEach((file, index) => {
        const size = sizes[index] ?? null;
        if (size === null) this.skip(file.path, 'unreadable', 'warning', 'It cannot be read.');
        else files.push({ ...file, size });
      });
    }
    const byType: Record<string, number> = {};
    for (const type of [...this.counted.values()].sort()) byType[type] = (byType[type] ?? 0) + 1;
    return {
      files: files.sort(byPath),
      templates: [...this.templates].sort(),
      skipped: [...this.skipped.values()].sort(byPath),
      notAnalysedByType: byType,
      excluded: this.exclusions(),
      problems: this.problems.sort(byPath),
      resolutionFiles: [...this.resolutionFiles].sort(),
      factFiles: [...this.factFiles].sort(),
      settingsFiles: [...this.settingsFiles].sort(),
    };
  }

  private exclusions(): Exclusion[] {
    const counts = new Map<string, { by: Exclusion['by']; pattern: string; paths: number }>();
    for (const reason of this.excluded.values()) {
      const key = `${reason.by}\0${reason.pattern}`;
      const count = counts.get(key);
      if (count === undefined) counts.set(key, { by: reason.by, pattern: reason.pattern, paths: 1 });
      else count.paths += 1;
    }
    return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, exclusion]) => exclusion);
  }
}

/** By code units, which is the same everywhere. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

export function problem(path: string, code: Problem['code'], severity: Problem['severity'], message: string): Problem {
  return { code, severity, path, location: null, message };
}

function describe(reason: Reason): string {
  switch (reason.by) {
    case 'default':
      return `default (a folder named ${reason.pattern}); name it under "include" in ${CONFIG_FILE} to scan it`;
    case 'configuration':
      if (reason.pattern.startsWith(RULE_TESTS)) return `"${reason.pattern}" in ${reason.file}`;
      return reason.pattern === 'include'
        ? `"include" in ${reason.file}`
        : `"exclude: ${reason.pattern}" in ${reason.file}`;
    case 'gitignore':
      return 'a .gitignore file';
    case 'link':
      return 'default (a symbolic link)';
  }
}

/** The folders above a path, from the root ('') down. */
function parentsOf(path: string): string[] {
  if (path === '') return [];
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index).join('/'));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
