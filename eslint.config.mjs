import { builtinModules } from 'node:module';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { pureZones, zones } from './scripts/importZones.mjs';

const deepestFolder = 8;
const nodeModules = [...new Set(builtinModules.map((name) => name.split('/')[0]))];
const packages = [...new Set(zones.flatMap((zone) => zone.packages))];
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Restricted import patterns for the files of `zone` that lie `depth` folders below the zone's own folder. */
function patternsFor(zone, depth, allowNode) {
  const up = '\\.\\./'.repeat(depth + 1);
  const patterns = [];
  for (const other of zones) {
    if (other.name === zone.name || other.path.startsWith(zone.path + '/')) continue;
    const inside = escape(other.path.replace(/^src\//, '').replace(/\.ts$/, ''));
    if (!zone.mayImport.includes(other.name)) {
      // a zone whose folder holds a smaller, permitted zone (server/protocol.ts) is forbidden except for that one
      const permitted = zones
        .filter((z) => zone.mayImport.includes(z.name) && z.path.startsWith(other.path + '/'))
        .map((z) => escape(z.path.slice(other.path.length).replace(/\.ts$/, '')));
      const except = permitted.length ? `(?!(${permitted.join('|')})(\\.(ts|js))?$)` : '';
      patterns.push({
        regex: `^${up}${inside}${except}(/|\\.(ts|js)$|$)`,
        message: `${zone.name} may not import ${other.name} (scripts/importZones.mjs).`,
      });
    } else if (other.door) {
      patterns.push({
        regex: `^${up}${inside}/(?!index(\\.(ts|js))?$)`,
        message: `Import ${other.name} through ${other.door} only.`,
      });
    }
  }
  const forbidden = packages.filter((name) => !zone.packages.includes(name));
  if (forbidden.length > 0) {
    patterns.push({
      regex: `^(${forbidden.map(escape).join('|')})(/|$)`,
      message: `This package may not be used in ${zone.name} (scripts/importZones.mjs).`,
    });
  }
  if (!allowNode) {
    patterns.push({
      regex: `^(node:|(${nodeModules.map(escape).join('|')})(/|$))`,
      message: `Node's own modules may not be used here (scripts/importZones.mjs).`,
    });
  }
  return patterns;
}

/** One block per zone and depth, so that `../config` means the zone and not a folder that happens to have its name. */
function importBlocks() {
  const blocks = [];
  // a zone that is a single file inside another zone's folder comes last: later blocks win
  for (const zone of [...zones].sort((a, b) => a.path.length - b.path.length)) {
    const block = (files, depth, allowNode) => ({
      files,
      rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(zone, depth, allowNode) }] },
    });
    if (zone.path.endsWith('.ts')) {
      blocks.push(block([zone.path], 0, false));
      continue;
    }
    const everywhere = (zone.nodeFolders ?? []).includes('.');
    for (let depth = 0; depth < deepestFolder; depth++) {
      blocks.push(block([`${zone.path}/${'*/'.repeat(depth)}*.ts`], depth, everywhere));
    }
    for (const folder of (zone.nodeFolders ?? []).filter((name) => name !== '.')) {
      for (let depth = 1; depth < deepestFolder; depth++) {
        blocks.push(block([`${zone.path}/${folder}/${'*/'.repeat(depth - 1)}*.ts`], depth, true));
      }
    }
    for (const file of zone.nodeFiles ?? []) {
      blocks.push(block([file], file.slice(zone.path.length + 1).split('/').length - 1, true));
    }
  }
  return blocks;
}

const noEffects = {
  files: pureZones.map((name) => `src/${name}/**/*.ts`),
  rules: {
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      ...['process', 'performance', 'fetch', 'setTimeout', 'setInterval', 'queueMicrotask'].map((name) => ({
        name,
        message: 'Base, engine, config and reports have no effects; pass a port or a parameter.',
      })),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: 'Dates enter as a parameter (asOf).' },
      { object: 'Math', property: 'random', message: 'Same input, same output.' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: 'Dates enter as a parameter (asOf).',
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/**',
      'dist/**',
      '.cache/**',
      'test-results/**',
      'rules/**/tests/**',
      'models/**/tests/**',
      'test/**/fixtures/**',
      'test/dataflow/features/**',
      'test/dataflow/programs/**',
      'test/projects/**',
      'docs/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      'no-undef': 'off',
      // some texts are searched for control characters on purpose
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
          ...['document', 'fetch', 'performance', 'TextDecoder', 'TextEncoder', 'AbortController'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  { files: ['test/**/*.ts', 'scripts/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'error' } },
  noEffects,
  ...importBlocks(),
);
