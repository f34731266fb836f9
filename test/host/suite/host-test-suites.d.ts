/** Made by test/host/build.mjs from all test/host/suite/*.test.ts. */
declare module 'host-test-suites' {
  /** Loads every suite; mocha's globals must exist by then. */
  export function loadSuites(): void;
}
