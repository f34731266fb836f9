import assert from 'node:assert/strict';
import { isTestPath } from '../../src/base/testPath.js';

describe('paths of tests', () => {
  const tests = [
    ...['test/a.ts', 'packages/x/tests/b.py', 'src/__tests__/c.js', 'spec/d.rb', 'cypress/e.ts', 'src/__mocks__/f.ts'],
    ...['src/a.test.ts', 'src/a.spec.tsx', 'src/a.e2e-spec.ts', 'src/a_spec.js', 'app/test_views.py', 'app/tests.py'],
    ...[
      'app/views_test.py',
      'conftest.py',
      'app/conftest.py',
      'src/test/java/A.java',
      'src/integrationTest/java/A.java',
    ],
    ...['src/main/java/RoomTest.java', 'src/main/java/RoomTests.java', 'src/main/java/RoomIT.java', 'Test/A.java'],
  ];
  const others = [
    ...['src/a.ts', 'src/latest.ts', 'src/attest/a.ts', 'src/contest.py', 'app/testimonials.py', 'app/protest.py'],
    ...[
      'src/main/java/Latest.java',
      'src/main/java/Audit.java',
      'src/main/java/SPLIT.java',
      'src/inspect/a.js',
      'src/test.ts',
    ],
    ...['src/specialOffers/a.ts', 'src/a.testing-library.ts', 'app/test.html/../x.ts'],
  ];
  for (const path of tests) it(`${path} is one`, () => assert.equal(isTestPath(path), true));
  for (const path of others) it(`${path} is none`, () => assert.equal(isTestPath(path), false));
});
