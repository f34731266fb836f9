/**
 * Finds a Chromium or Chrome for the tests that need a browser; as root on Debian or Ubuntu it installs one.
 *
 *   node scripts/chromium.mjs       prints its path
 */
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './install.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const packages = ['chromium', 'fonts-dejavu-core'];

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} path of a browser: CHROME_PATH, else the first known name on PATH */
function findChromium() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!isExecutable(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which cannot be executed.`);
    return chosen;
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => path.join(folder, name))).find(isExecutable);
}

/**
 * Path of a browser.
 * @throws {Error} with the command that installs one
 */
export function chromiumPath() {
  const found = findChromium();
  if (found) return found;
  const prefix = process.getuid?.() === 0 ? '' : 'sudo ';
  const install = `${prefix}apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.error(`No Chromium found; running: ${install}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    runQuietly('apt-get', ['update', '-qq'], { env });
    runQuietly('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    `These tests need Chromium or Chrome. Install it (Debian, Ubuntu: ${install}) or set CHROME_PATH to it. ` +
      'npm run test:quick runs all tests that need no browser.',
  );
}

if (process.argv[1] === import.meta.filename) {
  try {
    console.log(chromiumPath());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
