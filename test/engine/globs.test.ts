import assert from 'node:assert/strict';
import { compileGlob } from '../../src/engine/dataflow/globs.js';

describe('globs', () => {
  const cases: readonly [glob: string, matching: readonly string[], others: readonly string[]][] = [
    ['pages/api/**', ['pages/api/a.ts', 'pages/api/a/b.ts'], ['src/pages/api/a.ts', 'pages/ap']],
    ['**/app/**/route.ts', ['app/route.ts', 'src/app/users/route.ts'], ['app/router.ts', 'src/route.ts']],
    ['src/{routes,pages}/*.{js,ts}', ['src/routes/a.js', 'src/pages/b.ts'], ['src/routes/a/b.js', 'src/other/a.js']],
    ['test?.py', ['test1.py'], ['test.py', 'test12.py']],
    ['a{b', ['a{b'], ['ab']],
    ['**', ['a', 'a/b'], []],
  ];
  for (const [glob, matching, others] of cases) {
    it(glob, () => {
      const matches = compileGlob(glob);
      for (const path of matching) assert.equal(matches(path), true, path);
      for (const path of others) assert.equal(matches(path), false, path);
    });
  }
});
