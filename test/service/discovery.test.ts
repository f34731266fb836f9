import assert from 'node:assert/strict';
import { resolveConfig, type ConfigLayer } from '../../src/config/index.js';
import { discover, ignoreScopeAbove, type IgnoreScope } from '../../src/service/index.js';
import { memoryFileSource, type MemoryFile } from '../support/memoryFileSource.js';

interface Options {
  readonly targets?: readonly string[];
  readonly layer?: Partial<ConfigLayer>;
  readonly outerScopes?: readonly IgnoreScope[];
}

async function find(files: Readonly<Record<string, MemoryFile>>, options: Options = {}) {
  const found = await discover({
    source: memoryFileSource(files),
    config: resolveConfig([{ folder: '', layers: [{ file: 'tom-review.yaml', places: {}, ...options.layer }] }]),
    targets: options.targets ?? [''],
    outerScopes: options.outerScopes ?? [],
  });
  return {
    files: found.files.map((file) => file.path),
    grammars: found.files.map((file) => file.grammar),
    skipped: found.skipped.map((problem) => `${problem.path} ${problem.code}: ${problem.message}`),
    types: found.notAnalysedByType,
    excluded: found.excluded.map(({ by, pattern, paths }) => `${by} ${pattern} ${paths}`),
    problems: found.problems.map((problem) => `${problem.path}: ${problem.message}`),
    factFiles: found.factFiles,
  };
}

describe('discovery', () => {
  it('gathers the files that configure something, but not what is left out', async () => {
    const { factFiles } = await find(
      {
        '.gitignore': '.env\n',
        '.env': '',
        '.env.production': '',
        '.env.example': '',
        '.github/workflows/ci.yml': '',
        '.gitlab-ci.yml': '',
        'compose.yaml': '',
        'deploy/stack.json': '',
        'deploy/link.yaml': { link: '/elsewhere' },
        'deploy/old/stack.json': '',
        'package.json': '',
        'test/fixtures/compose.yaml': '',
        'node_modules/a/compose.yaml': '',
      },
      { layer: { exclude: ['deploy/old/**'] } },
    );
    assert.deepEqual(factFiles, [
      '.env.production',
      '.github/workflows/ci.yml',
      '.gitlab-ci.yml',
      'compose.yaml',
      'deploy/stack.json',
    ]);
    assert.deepEqual((await find({ '.env': '' })).factFiles, ['.env']);
  });

  it('knows languages by extension and by the first line', async () => {
    const { files, grammars, types } = await find({
      'a.js': '',
      'b.mjs': '',
      'c.cjs': '',
      'd.jsx': '',
      'e.ts': '',
      'f.mts': '',
      'g.cts': '',
      'h.tsx': '',
      'I.JS': '',
      'bin/www': '#!/usr/bin/env node\n',
      'bin/dev': '#!/usr/bin/env -S TZ=UTC tsx --watch\n',
      'bin/run': '#!/bin/sh\n',
      'bin/data': 'just text\n',
      'README.md': '',
      '.eslintrc': '',
    });
    assert.deepEqual(files, [
      'I.JS',
      'a.js',
      'b.mjs',
      'bin/dev',
      'bin/www',
      'c.cjs',
      'd.jsx',
      'e.ts',
      'f.mts',
      'g.cts',
      'h.tsx',
    ]);
    assert.equal(grammars[files.indexOf('h.tsx')], 'tsx');
    assert.equal(grammars[files.indexOf('bin/dev')], 'typescript');
    assert.equal(grammars[files.indexOf('d.jsx')], 'javascript');
    assert.deepEqual(types, { '.sh': 1 });
  });

  it('counts source code without rules, by type', async () => {
    const { types, files } = await find({
      'a.rb': '',
      'b.rb': '',
      'view.ejs': '',
      'index.html': '',
      'App.astro': '',
      'types.d.ts': '',
      'types.d.mts': '',
      'style.d.css.ts': '',
      Dockerfile: '',
      'data.json': '',
    });
    assert.deepEqual(types, { '.astro': 1, '.d.ts': 3, '.ejs': 1, '.html': 1, '.rb': 2, Dockerfile: 1 });
    assert.deepEqual(files, []);
  });

  it('lists what is minified by name', async () => {
    const { skipped } = await find({ 'a.min.js': '', 'b-min.js': '', 'admin.js': '' });
    assert.equal(skipped.length, 2);
    assert.match(skipped[0], /^a\.min\.js minified: /);
  });

  it('leaves out folders by default, and counts them', async () => {
    const { files, excluded } = await find({
      'src/a.ts': '',
      'node_modules/x/a.js': '',
      'packages/p/node_modules/x/a.js': '',
      'packages/p/dist/a.js': '',
      'packages/distance/a.js': '',
      dist: 'a file of that name\n',
      '.git/hooks/a.js': '',
    });
    assert.deepEqual(files, ['packages/distance/a.js', 'src/a.ts']);
    assert.deepEqual(excluded, ['default .git 1', 'default dist 1', 'default node_modules 2']);
  });

  it('knows packages and ports by the folders that they are in', async () => {
    const { files, excluded } = await find({
      'app/src/main/java/shop/vendor/A.java': '',
      'app/src/main/java/shop/adapter/out/A.java': '',
      'app/src/main/out/A.java': '',
      'app/out/A.java': '',
      'vendor/A.java': '',
      'src/orders/adapters/out/a.ts': '',
      'src/orders/out/a.ts': '',
    });
    assert.deepEqual(files, [
      'app/src/main/java/shop/adapter/out/A.java',
      'app/src/main/java/shop/vendor/A.java',
      'src/orders/adapters/out/a.ts',
    ]);
    assert.deepEqual(excluded, ['default out 3', 'default vendor 1']);
  });

  it('honours .gitignore files at all levels', async () => {
    const { files, excluded } = await find({
      '.gitignore': '*.gen.ts\n/local\nlogs/\n!keep.gen.ts\n',
      'a.ts': '',
      'a.gen.ts': '',
      'keep.gen.ts': '',
      'local/a.ts': '',
      'src/local/a.ts': '',
      'src/logs/a.ts': '',
      'src/.gitignore': '!b.gen.ts\n/c.ts\n',
      'src/b.gen.ts': '',
      'src/c.ts': '',
      'src/x/c.ts': '',
      'src/x/d.gen.ts': '',
      'src/x/e.gen.ts': '',
      'src/x/.gitignore': '!*.gen.ts\ne.gen.ts\n',
      'A.GEN.TS': '',
    });
    assert.deepEqual(files, [
      'A.GEN.TS',
      'a.ts',
      'keep.gen.ts',
      'src/b.gen.ts',
      'src/local/a.ts',
      'src/x/c.ts',
      'src/x/d.gen.ts',
    ]);
    assert.deepEqual(excluded, ['gitignore .gitignore 5']);
  });

  it('honours ignore files above the root', async () => {
    const outerScopes = [ignoreScopeAbove('apps/web', '/apps/web/gen\n*.tmp.ts\n')];
    const files = { 'gen/a.ts': '', 'src/gen/a.ts': '', 'a.tmp.ts': '', 'b.tmp.ts': '', '.gitignore': '!b.tmp.ts' };
    assert.deepEqual((await find(files, { outerScopes })).files, ['b.tmp.ts', 'src/gen/a.ts']);
  });

  it('honours include and exclude', async () => {
    const files = {
      'src/a.ts': '',
      'src/b.test.ts': '',
      'lib/a.ts': '',
      'test/a.ts': '',
      'vendor/ours/a.ts': '',
      'vendor/x.ts': '',
    };
    assert.deepEqual((await find(files, { layer: { exclude: ['test', '**/*.test.ts'] } })).files, [
      'lib/a.ts',
      'src/a.ts',
    ]);
    const included = await find(files, { layer: { include: ['src', 'vendor/ours/**'], exclude: ['**/*.test.ts'] } });
    assert.deepEqual(included.files, ['src/a.ts', 'vendor/ours/a.ts']);
    assert.deepEqual(included.excluded, ['configuration **/*.test.ts 1', 'configuration include 3']);
  });

  it('follows no links, so that circles do no harm', async () => {
    const { files, excluded } = await find({
      'a.ts': '',
      loop: { link: '.' },
      'b.ts': { link: '/etc/passwd' },
      'c.png': { link: 'x' },
    });
    assert.deepEqual(files, ['a.ts']);
    assert.deepEqual(excluded, ['link symbolic links 2']);
  });

  it('reports what cannot be read', async () => {
    const { skipped } = await find({
      'secret/': { fault: 'permission denied' },
      'secret/a.ts': '',
      'gone.ts': { fault: '' },
    });
    assert.deepEqual(skipped, [
      'gone.ts unreadable: It cannot be read.',
      'secret unreadable: The folder cannot be read: permission denied.',
    ]);
  });

  it('takes names as they come', async () => {
    const names = [
      'a b.ts',
      'ä.ts',
      '#.ts',
      '..a.ts',
      '%41.ts',
      "it's.ts",
      'a\\b.ts',
      '-rf.ts',
      '[x].ts',
      'new\nline.ts',
      '__proto__.ts',
      'constructor/a.ts',
    ];
    const { files } = await find(Object.fromEntries(names.map((name) => [name, ''])));
    assert.deepEqual(files, [...names].sort());
  });

  it('does not mistake names of object properties for types', async () => {
    const { types } = await find({ 'a.constructor': '', 'b.__proto__': '', toString: '' });
    assert.deepEqual(types, {});
  });

  it('points out configuration that is not read', async () => {
    const { problems } = await find({ 'tom-review.yaml': '', 'app/tom-review.yaml': '', 'tom-review.yml': '' });
    assert.deepEqual(problems, ['tom-review.yml: It is not read: a configuration is named tom-review.yaml.']);
  });
});

describe('named paths', () => {
  const files = {
    '.gitignore': 'gen/\n*.tmp.ts\n',
    'src/a.ts': '',
    'src/b.ts': '',
    'gen/a.ts': '',
    'gen/b.tmp.ts': '',
    'dist/a.js': '',
    'dist/node_modules/x.js': '',
    'test/a.ts': '',
    'x.tmp.ts': '',
    'a.rb': '',
    'notes.txt': '',
  };
  const layer = { exclude: ['test'] };

  it('are the only ones scanned, each once', async () => {
    assert.deepEqual((await find(files, { targets: ['src', 'src/a.ts', 'src/b.ts'] })).files, ['src/a.ts', 'src/b.ts']);
  });

  it('of folders are scanned although left out; their contents are not exempt', async () => {
    assert.deepEqual((await find(files, { targets: ['dist'] })).files, ['dist/a.js']);
    // the rule `gen/` says nothing of what is in the folder by itself; `*.tmp.ts` stands in the same file and goes with it
    assert.ok((await find(files, { targets: ['gen'] })).files.includes('gen/a.ts'));
  });

  it('of folders are skipped where the configuration says so', async () => {
    assert.deepEqual((await find(files, { targets: ['test'], layer })).skipped, [
      'test excluded: It is left out by "exclude: test" in tom-review.yaml.',
    ]);
  });

  it('of files that are left out or unknown are listed as skipped', async () => {
    const targets = ['test/a.ts', 'gen/a.ts', 'dist/a.js', 'x.tmp.ts', 'a.rb', 'notes.txt', 'gone.ts'];
    const { files: found, skipped, types } = await find(files, { targets, layer });
    assert.deepEqual(found, []);
    assert.deepEqual(skipped, [
      'a.rb no-rules: There are no rules for .rb files yet.',
      'dist/a.js excluded: It is left out by default (a folder named dist); name it under "include" in tom-review.yaml to scan it.',
      'gen/a.ts excluded: It is left out by a .gitignore file.',
      'gone.ts unreadable: There is no such file.',
      'notes.txt no-rules: This is no source code of a known language.',
      'test/a.ts excluded: It is left out by "exclude: test" in tom-review.yaml.',
      'x.tmp.ts excluded: It is left out by a .gitignore file.',
    ]);
    assert.deepEqual(types, { '.rb': 1 });
  });
});
