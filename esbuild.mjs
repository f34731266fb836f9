/**
 * Builds every bundle and copies what they load at run time.
 *
 *   node esbuild.mjs [--watch] [--production]
 *
 * All bundles are CommonJS (VS Code's two extension hosts and plain Node load it alike); the browser server
 * and the report page are classic scripts. That is also why the package.json at the root has no `"type": "module"`:
 * VS Code's web-worker host takes a `.js` file of such a package for an ES module and refuses it. The sources are
 * ES modules all the same: src, scripts and test have their own package.json with that type.
 *
 * At run time a bundle finds its files relative to itself: ../wasm (tree-sitter and the grammars), ../data (compiled
 * rules, models, data types and controls), ../server, ../worker.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  metafile: true,
  minifySyntax: production,
  minifyWhitespace: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
  // esbuild would take web-tree-sitter's ESM build, which needs import.meta.url: the CommonJS build works everywhere
  // and the UMD build of jsonc-parser hides its imports
  alias: {
    'web-tree-sitter': path.join(root, 'node_modules/web-tree-sitter/web-tree-sitter.cjs'),
    'jsonc-parser': path.join(root, 'node_modules/jsonc-parser/lib/esm/main.js'),
  },
};

/** @type {import('esbuild').BuildOptions} */
const forNode = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // `import.meta.url` in our sources keeps its meaning inside a CommonJS bundle
  define: { 'import.meta.url': 'importMetaUrl' },
};
const importMetaUrl = "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;";

/** @type {import('esbuild').BuildOptions} */
const forBrowser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  define: { global: 'globalThis' },
};

/** @type {Record<string, import('esbuild').BuildOptions & { entry: string, outfile: string }>} */
export const bundles = {
  'extension for desktop': {
    ...forNode,
    entry: 'src/extension/node.ts',
    outfile: 'dist/extension/node.cjs',
    external: ['vscode'],
    banner: { js: importMetaUrl },
  },
  'extension for the web': {
    ...forBrowser,
    format: 'cjs',
    entry: 'src/extension/browser.ts',
    outfile: 'dist/extension/browser.js',
    external: ['vscode'],
  },
  'language server for Node': {
    ...forNode,
    entry: 'src/server/node.ts',
    outfile: 'dist/server/node.cjs',
    banner: { js: importMetaUrl },
  },
  'language server for a Worker': {
    ...forBrowser,
    format: 'iife',
    entry: 'src/server/browser.ts',
    outfile: 'dist/server/browser.js',
  },
  'command line': {
    ...forNode,
    entry: 'src/cli/main.ts',
    outfile: 'dist/cli/main.cjs',
    banner: { js: `#!/usr/bin/env node\n${importMetaUrl}` },
  },
  'scan worker': {
    ...forNode,
    entry: 'src/platform/node/scanWorker.ts',
    outfile: 'dist/worker/scanWorker.cjs',
    banner: { js: importMetaUrl },
  },
  'report page': {
    ...forBrowser,
    format: 'iife',
    entry: 'src/webview/main.ts',
    outfile: 'dist/webview/main.js',
  },
};

/**
 * Compiles rules/, models/, data-types/ and controls/ to dist/data.
 * @returns {boolean} whether that worked; the script itself says what is wrong
 */
function buildData() {
  const script = path.join(root, 'scripts/build-data.ts');
  if (!existsSync(script)) {
    console.log('skipped: compiled data (scripts/build-data.ts does not exist)');
    return true;
  }
  const run = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: 'inherit' });
  return run.status === 0;
}

/** Copies the tree-sitter runtime and the grammars to dist/wasm. */
function copyWasm() {
  const target = path.join(root, 'dist/wasm');
  mkdirSync(target, { recursive: true });
  cpSync(
    path.join(root, 'node_modules/web-tree-sitter/web-tree-sitter.wasm'),
    path.join(target, 'web-tree-sitter.wasm'),
  );
  const grammars = path.join(root, 'grammars');
  if (!existsSync(grammars)) {
    console.log('skipped: grammars (the folder does not exist)');
    return;
  }
  for (const name of readdirSync(grammars)) {
    if (name.endsWith('.wasm') || name === 'grammars.json') cpSync(path.join(grammars, name), path.join(target, name));
  }
}

/** Style sheets and pictures of the report page are copied as they are. */
function copyWebviewAssets() {
  const source = path.join(root, 'src/webview');
  for (const name of existsSync(source) ? readdirSync(source) : []) {
    if (!/\.(css|svg)$/.test(name)) continue;
    mkdirSync(path.join(root, 'dist/webview'), { recursive: true });
    cpSync(path.join(source, name), path.join(root, 'dist/webview', name));
  }
}

async function buildBundles() {
  const inputs = new Set();
  const outputs = {};
  for (const [name, { entry, ...options }] of Object.entries(bundles)) {
    if (!existsSync(path.join(root, entry))) {
      console.log(`skipped: ${name} (${entry} does not exist)`);
      rmSync(path.join(root, options.outfile), { force: true });
      continue;
    }
    /** @type {import('esbuild').BuildOptions} */
    const build = { ...options, entryPoints: [entry] };
    if (watch) {
      await (await esbuild.context(build)).watch();
      continue;
    }
    const result = await esbuild.build(build);
    for (const input of Object.keys(result.metafile?.inputs ?? {})) inputs.add(input);
    for (const [file, output] of Object.entries(result.metafile?.outputs ?? {})) outputs[file] = output.bytes;
  }
  if (watch) return;
  // which sources and packages went into the bundles: read by scripts/notices.mjs and by tests
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  writeFileSync(
    path.join(root, '.cache/bundled.json'),
    JSON.stringify({ inputs: [...inputs].sort(), outputs }, null, 2) + '\n',
  );
  for (const [file, bytes] of Object.entries(outputs)) {
    if (!file.endsWith('.map')) console.log(`${String(Math.ceil(bytes / 1024)).padStart(6)} KiB  ${file}`);
  }
}

if (process.argv[1] === import.meta.filename) {
  copyWasm();
  copyWebviewAssets();
  const dataBuilt = buildData();
  await buildBundles();
  if (!dataBuilt) {
    console.error('The bundles are built, but the compiled data is not: see the problems above.');
    if (!watch) process.exit(1);
  }
  if (watch) console.log('watching; a change in rules/, models/, data-types/ or controls/ needs a new build');
}
