/** Which files are tests, told from their paths alone. */

/** Folders of tests, of what they run on, and of what stands in for something there. */
const FOLDERS =
  /(?:^|\/)(?:tests?|testing|specs?|e2e|cypress|__tests?__|__mocks__|__fixtures__|testdata|test-?utils?|(?:unit|integration|functional|android|it|system)[-_]?tests?)\//i;

/** `a.test.ts`, `a.spec.js`, `a.e2e-spec.ts`, `a.cy.ts`, `test_a.py`, `a_test.py`, `a_spec.js`, `conftest.py`, `ATest.java`, `AIT.java` */
const FILES =
  /(?:[.\-_](?:tests?|specs?|e2e|cy)\.[^./]+|\/(?:test_[^/]*|tests|conftest)\.py|[a-z0-9](?:Tests?|TestCase|IT|ITCase)\.java)$/;

/**
 * Does a file hold tests or what only they use?
 * @param path relative to the root, with `/`
 */
export function isTestPath(path: string): boolean {
  return FOLDERS.test(path) || FILES.test(`/${path}`);
}
