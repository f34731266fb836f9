/** What a project is made of: for a first configuration. */
import { DEFAULT_CONFIG } from '../config/index.js';
import { rowsOfAll, type EngineData } from '../engine/index.js';
import { discover } from './discovery.js';
import type { IgnoreScope } from './gitignore.js';
import type { FileSource } from './ports.js';

export interface ProjectDescription {
  /** By number of files. */
  readonly languages: readonly { readonly name: string; readonly files: number }[];
  /** Libraries that there are models for and that the project depends on, sorted. */
  readonly libraries: readonly string[];
  /** Folders that hold nothing but generated code, by their names. */
  readonly excludes: readonly string[];
}

const NAMES: Readonly<Record<string, string>> = {
  ...{ javascript: 'JavaScript', typescript: 'TypeScript', tsx: 'TypeScript', python: 'Python', java: 'Java' },
};

/** Files that name what a project depends on. */
const MANIFESTS = [
  'package.json',
  'requirements.txt',
  'pyproject.toml',
  'Pipfile',
  'pom.xml',
  'build.gradle',
  'build.gradle.kts',
];
const GENERATED = /^(generated|gen|__generated__)$/;
const MAX_BYTES = 1_000_000;
/** Folders whose manifests are read. */
const MOST_FOLDERS = 200;

export async function describeProject(
  source: FileSource,
  data: EngineData,
  outerScopes: readonly IgnoreScope[],
): Promise<ProjectDescription> {
  const found = await discover({ source, config: DEFAULT_CONFIG, targets: [''], outerScopes });
  const counts = new Map<string, number>();
  const folders = new Set<string>(['']);
  const excludes = new Set<string>();
  for (const { path, grammar } of found.files) {
    const name = NAMES[grammar] ?? grammar;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const parts = path.split('/').slice(0, -1);
    parts.forEach((part, index) => {
      folders.add(parts.slice(0, index + 1).join('/'));
      if (GENERATED.test(part)) excludes.add(`**/${part}`);
    });
  }
  const libraries = new Map(rowsOfAll(data.models).map(({ library }) => [library.toLowerCase(), library]));
  const used = new Set<string>();
  for (const folder of [...folders].slice(0, MOST_FOLDERS)) {
    for (const manifest of MANIFESTS) {
      const file = folder === '' ? manifest : `${folder}/${manifest}`;
      if ((await source.kindOf(file)) !== 'file') continue;
      const read = await source.read(file, MAX_BYTES);
      for (const word of read.ok ? namesIn(manifest, read.text) : []) {
        const library = libraries.get(word.toLowerCase());
        if (library !== undefined) used.add(library);
      }
    }
  }
  const languages = [...counts].map(([name, files]) => ({ name, files }));
  return {
    languages: languages.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1)),
    libraries: [...used].sort(),
    excludes: [...excludes].sort(),
  };
}

/** Names of packages in a manifest: whole words, as far as one can tell without reading each format. */
function namesIn(manifest: string, text: string): Iterable<string> {
  if (manifest === 'package.json')
    return [...text.matchAll(/"((?:@[\w.-]+\/)?[\w.-]+)"\s*:\s*"[^"]*"/g)].map(([, name = '']) => name);
  return text.split(/[^\w.-]+/);
}
