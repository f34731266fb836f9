import assert from 'node:assert/strict';
import { readResolutionConfigs } from '../../src/service/index.js';
import { memoryFileSource } from '../support/memoryFileSource.js';

async function options(files: Record<string, string>): Promise<Record<string, unknown>> {
  const configs = await readResolutionConfigs(
    memoryFileSource(files),
    Object.keys(files).filter((path) => /(^|\/)(package|tsconfig|jsconfig)\.json$/.test(path)),
  );
  return Object.fromEntries(configs.map(({ path, value }) => [path, value]));
}

describe('files that say how imports resolve', () => {
  it('keep what counts, with comments and trailing commas', async () => {
    assert.deepEqual(
      await options({
        'tsconfig.json': '{ /* a */ "compilerOptions": { "strict": true, "baseUrl": "src", }, // b\n }',
        'package.json': '{"name": "a", "main": "x.js", "scripts": {"y": "z"}}',
        'b/package.json': '{"name": "b", "exports": {".": {"types": "./t.d.ts", "import": "./dist/i.js"}}}',
        'c/package.json': '{"private": true}',
        'd/package.json': 'no JSON',
      }),
      {
        'tsconfig.json': { compilerOptions: { baseUrl: './src' } },
        'package.json': { name: 'a', main: 'x.js' },
        'b/package.json': { name: 'b', source: './dist/i.js' },
      },
    );
  });

  it('inherit from files and packages of the project, each path from where it is written', async () => {
    const found = await options({
      'tsconfig.base.json': '{"compilerOptions": {"paths": {"@/*": ["lib/*"]}}}',
      'config/package.json': '{"name": "@acme/config"}',
      'config/strict.json': '{"compilerOptions": {"baseUrl": "../shared"}}',
      'apps/web/tsconfig.json': '{"extends": "../../tsconfig.base"}',
      'apps/api/tsconfig.json': '{"extends": ["../../tsconfig.base.json", "@acme/config/strict.json"]}',
      'apps/own/tsconfig.json':
        '{"extends": "../../tsconfig.base.json", "compilerOptions": {"paths": {"~/*": ["${configDir}/src/*"]}}}',
      'apps/npm/tsconfig.json': '{"extends": "@tsconfig/node20/tsconfig.json"}',
      'apps/loop/tsconfig.json': '{"extends": "./tsconfig.json"}',
    });
    assert.deepEqual(found, {
      'config/package.json': { name: '@acme/config' },
      'apps/web/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./../../lib/*'] } } },
      'apps/api/tsconfig.json': { compilerOptions: { baseUrl: './../../shared', paths: { '@/*': ['lib/*'] } } },
      'apps/own/tsconfig.json': { compilerOptions: { paths: { '~/*': ['./../../apps/own/src/*'] } } },
      'apps/npm/tsconfig.json': { compilerOptions: {} },
      'apps/loop/tsconfig.json': { compilerOptions: {} },
    });
  });

  it('include those of a solution', async () => {
    const found = await options({
      'tsconfig.json': '{"files": [], "references": [{"path": "./tsconfig.app.json"}, {"path": "./packages/x"}]}',
      'tsconfig.app.json': '{"compilerOptions": {"paths": {"@/*": ["./src/*"]}}}',
    });
    assert.deepEqual(found['tsconfig.app.json'], { compilerOptions: { paths: { '@/*': ['./src/*'] } } });
  });
});
