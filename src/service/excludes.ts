/** What is left out of a scan without anyone saying so. Printed by `tom-review scan --list-excludes`. */

export interface DefaultExclude {
  /** Name of a folder, anywhere. */
  readonly folder: string;
  readonly why: string;
}

const groups: readonly (readonly [string, string])[] = [
  ['.git .hg .svn .jj', 'version control'],
  ['node_modules bower_components jspm_packages .yarn .pnpm-store', 'installed packages'],
  ['vendor vendors third_party third-party', 'code of others'],
  ['dist build out .next .nuxt .output .svelte-kit .angular .vercel .netlify .serverless', 'build output'],
  ['coverage .nyc_output storybook-static', 'reports'],
  ['.cache .parcel-cache .turbo .nx .eslintcache .tom-review', 'caches'],
  ['.venv venv __pycache__ .tox .gradle .mvn', 'environments of other languages'],
  ['.idea .vs .vscode-test', 'editors'],
];

export const DEFAULT_EXCLUDES: readonly DefaultExclude[] = groups.flatMap(([folders, why]) =>
  folders.split(' ').map((folder) => ({ folder, why })),
);

const names = new Set(DEFAULT_EXCLUDES.map(({ folder }) => folder));

/** Where folders are packages of a program of the JVM, whatever they are called: `src/main/java/shop/vendor`. */
const PACKAGES = /(?:^|\/)src\/\w+\/(?:java|kotlin|groovy|scala)\//;

/** What goes out of an application that is built as ports and adapters: `adapters/out`. */
const PORTS = /(?:^|\/)(?:adapters?|ports?)\/out$/;

/** Whether a folder is left out. */
export function isExcludedFolder(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return names.has(name) && !PACKAGES.test(path) && !PORTS.test(path);
}
