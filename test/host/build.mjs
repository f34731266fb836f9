/** Bundles the suites that run inside the extension hosts: one file for Node, one for the web worker. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const suites = path.join(import.meta.dirname, 'suite');

/** Where the bundles go; inside the extension's folder, as VS Code asks for it. */
export const bundleOf = {
  node: path.join(root, '.cache/host-tests/node.js'),
  web: path.join(root, '.cache/host-tests/web.js'),
};

/**
 * Makes the module `host-test-suites`, whose `loadSuites` loads every *.test.ts file of the suite folder; *.node.test.ts
 * only in the Node host.
 * @param {'node' | 'web'} kind
 */
const allSuites = (kind) => ({
  name: 'host-test-suites',
  setup(build) {
    build.onResolve({ filter: /^host-test-suites$/ }, (args) => ({ path: args.path, namespace: 'host-test-suites' }));
    build.onLoad({ filter: /.*/, namespace: 'host-test-suites' }, () => ({
      contents: `exports.loadSuites = () => {\n${readdirSync(suites)
        .filter((name) => name.endsWith('.test.ts') && (kind === 'node' || !name.endsWith('.node.test.ts')))
        .sort()
        .map((name) => `  require(${JSON.stringify(`./${name}`)});`)
        .join('\n')}\n};`,
      resolveDir: suites,
      loader: 'js',
    }));
  },
});

/** @param {'node' | 'web'} kind */
export async function buildSuites(kind) {
  const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning', plugins: [allSuites(kind)] };
  if (kind === 'node') {
    await esbuild.build({
      ...common,
      entryPoints: [path.join(suites, 'node.ts')],
      outfile: bundleOf.node,
      platform: 'node',
      target: 'node20',
      external: ['vscode', 'mocha'],
    });
  } else {
    await esbuild.build({
      ...common,
      entryPoints: [path.join(suites, 'web.ts')],
      outfile: bundleOf.web,
      platform: 'browser',
      target: 'es2022',
      external: ['vscode'],
      define: { global: 'globalThis' },
    });
  }
}
