/**
 * The import table: which part of the source may know which other part.
 *
 * It is the one place where this is written down. Three things are made from it or compared with it:
 * - eslint.config.mjs turns it into `no-restricted-imports` blocks,
 * - test/architecture/tsconfigZones.test.ts compares it with the `references` of each zone's tsconfig.json,
 * - test/architecture/imports.test.ts follows the imports of every zone transitively.
 *
 * @typedef {object} Zone
 * @property {string} name name of the zone
 * @property {string} path folder below the repository root, or a single file
 * @property {string[]} mayImport zones it may import
 * @property {string[]} packages npm packages it may import (a name also allows its subpaths)
 * @property {string[]} [nodeFolders] subfolders, or "." for the whole zone, that may use Node's own modules
 * @property {string[]} [nodeFiles] single files that may use Node's own modules
 * @property {string} [door] the only file of this zone that other zones may import
 */

/** @type {Zone[]} */
export const zones = [
  { name: 'base', path: 'src/base', mayImport: [], packages: [] },
  {
    name: 'engine',
    path: 'src/engine',
    mayImport: ['base'],
    packages: ['web-tree-sitter', 'scslre', '@eslint-community/regexpp', 're2js'],
    door: 'src/engine/index.ts',
  },
  {
    name: 'config',
    path: 'src/config',
    mayImport: ['base', 'engine'],
    packages: ['yaml', '@noble/hashes'],
  },
  {
    name: 'reports',
    path: 'src/reports',
    mayImport: ['base', 'engine'],
    packages: ['@cfworker/json-schema', '@noble/hashes', 'd3-scale', 'd3-shape', 'fflate', 'jsonc-parser'],
  },
  {
    name: 'service',
    path: 'src/service',
    mayImport: ['base', 'engine', 'config', 'reports'],
    packages: ['ignore', 'jsonc-parser'],
  },
  {
    name: 'platform',
    path: 'src/platform',
    mayImport: ['base', 'engine', 'config', 'service'],
    packages: [],
    nodeFolders: ['node'],
  },
  { name: 'protocol', path: 'src/server/protocol.ts', mayImport: ['base'], packages: [] },
  {
    name: 'server',
    path: 'src/server',
    mayImport: ['base', 'engine', 'config', 'reports', 'service', 'platform', 'protocol'],
    packages: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
    nodeFiles: ['src/server/node.ts'],
  },
  {
    name: 'cli',
    path: 'src/cli',
    mayImport: ['base', 'engine', 'config', 'reports', 'service', 'platform'],
    packages: ['commander'],
    nodeFolders: ['.'],
  },
  {
    name: 'extension',
    path: 'src/extension',
    mayImport: ['base', 'protocol'],
    packages: ['vscode', 'vscode-languageclient'],
    nodeFiles: ['src/extension/node.ts'],
  },
  { name: 'webview', path: 'src/webview', mayImport: ['base'], packages: [] },
];

/** Zones that must stay free of clock, randomness, console and every other effect. */
export const pureZones = ['base', 'engine', 'config', 'reports'];

/**
 * The zone that a file belongs to; the longest matching path wins, so `protocol` goes before `server`.
 * @param {string} file path relative to the repository root, with forward slashes
 * @returns {Zone | undefined}
 */
export function zoneOf(file) {
  return zones
    .filter((zone) => file === zone.path || file.startsWith(zone.path + '/'))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/**
 * Whether a file may use Node's own modules.
 * @param {string} file path relative to the repository root, with forward slashes
 */
export function mayUseNode(file) {
  const zone = zoneOf(file);
  if (!zone) return false;
  const inNodeFolder = (zone.nodeFolders ?? []).some(
    (name) => name === '.' || file.startsWith(`${zone.path}/${name}/`),
  );
  return inNodeFolder || (zone.nodeFiles ?? []).includes(file);
}
