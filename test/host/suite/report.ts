import { reporterMark, summaryMark } from './marks.mjs';

/** Marks the lines of mocha's reporter, so that the runner outside can tell them from other output. */
export function markReporterLines(base: typeof Mocha.reporters.Base): void {
  base.consoleLog = (format: unknown = '', ...rest: unknown[]) => console.log(reporterMark + String(format), ...rest);
}

/** Tells the counts to the runner outside and settles the promise that VS Code waits for. */
export function finish(stats: Mocha.Stats | undefined, resolve: () => void, reject: (error: Error) => void): void {
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  console.log(summaryMark + JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0 || passes === 0) reject(new Error(`${passes} passed, ${failures} failed`));
  else resolve();
}
