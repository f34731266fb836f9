/** Entry for the web-worker extension host: one bundled file, with mocha's build for browsers. */
import 'mocha/mocha.js'; // defines the globals `mocha` and `Mocha`
import { loadSuites } from 'host-test-suites';
import { finish, markReporterLines } from './report.js';

declare const mocha: BrowserMocha;

export function run(): Promise<void> {
  markReporterLines(Mocha.reporters.Base);
  mocha.setup({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false, forbidOnly: true });
  loadSuites();
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => finish(runner.stats, resolve, reject));
  });
}
