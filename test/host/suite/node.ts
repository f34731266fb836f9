/** Entry for the Node extension host: VS Code loads this file and calls `run`. */
import Mocha from 'mocha';
import { loadSuites } from 'host-test-suites';
import { finish, markReporterLines } from './report.js';

export function run(): Promise<void> {
  markReporterLines(Mocha.reporters.Base);
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => finish(runner.stats, resolve, reject));
  });
}
