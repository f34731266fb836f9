import assert from 'node:assert/strict';
import { importFacts, importGroups, type ResolutionConfig } from '../../../src/engine/index.js';

describe('packages of one repository', () => {
  const files = {
    'server/src/tides.ts': `import { high } from '@harbour/tides';\nimport { low } from '@harbour/tides/low';`,
    'packages/tides/src/index.ts': 'export const high = 1;',
    'packages/tides/src/low.ts': 'export const low = 1;',
  };
  const groups = (configs: readonly ResolutionConfig[]): number =>
    importGroups(
      Object.entries(files).map(([path, text]) => importFacts({ path, language: 'typescript', text })),
      configs,
    ).length;

  it('are found by their folder where no package.json names them', () => {
    assert.equal(groups([]), 1);
    assert.equal(groups([{ path: 'server/package.json', value: { name: 'server' } }]), 1);
  });

  it('are what their package.json says, where there is one', () => {
    const named = (name: string): number => groups([{ path: 'packages/tides/package.json', value: { name } }]);
    assert.equal(named('@harbour/tides'), 1);
    assert.equal(named('@port/tides'), 3);
  });
});

describe("SvelteKit's library of a project", () => {
  const connected = (path: string, specifier: string): boolean =>
    importGroups(
      [
        importFacts({
          path: 'web/src/routes/berths/+server.ts',
          language: 'typescript',
          text: `import { a } from '${specifier}';`,
        }),
        importFacts({ path, language: 'typescript', text: 'export const a = 1;' }),
      ],
      [],
    ).length === 1;

  it('is the folder src/lib', () => {
    assert.ok(connected('web/src/lib/server/berths.ts', '$lib/server/berths'));
    assert.ok(connected('web/src/lib/index.ts', '$lib'));
    assert.ok(!connected('web/lib/server/berths.ts', '$lib/server/berths'));
    assert.ok(!connected('web/src/lib/server/berths.ts', '$library/server/berths'));
  });
});
