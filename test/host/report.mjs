/**
 * The HTML report in a real Chromium: its policy holds, nothing is loaded, axe finds nothing, filter and print work.
 *
 *   node test/host/report.mjs [FOLDER]       test-results
 *
 * Ends with `N passed, N failed`. Screenshots: FOLDER/report-*.png.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const shots = path.resolve(process.argv[2] ?? path.join(root, 'test-results'));
const cli = path.join(root, 'dist/cli/main.cjs');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'tom-review-report-'));
mkdirSync(shots, { recursive: true });

/** Names and texts that would be more than text if one of them were not escaped. */
const HOSTILE = '<img src=x onerror=alert(1)>';

/** A project with findings of every kind, in a file with a hostile name. */
function writeProject() {
  const project = path.join(folder, 'project');
  const source = path.join(project, `src ${HOSTILE}'"&amp;\u202e.js`.replace('/', ''));
  mkdirSync(project, { recursive: true });
  writeFileSync(path.join(project, 'page.ejs'), '');
  writeFileSync(path.join(project, 'packed.js'), `var a=[${'"x",'.repeat(3000)}];`);
  writeFileSync(
    source,
    `const express = require('express');
const { Client } = require('pg');
const app = express();
const db = new Client();
app.get('/user', async (request, response) => {
  const found = await db.query("SELECT '</script>${HOSTILE}' FROM users WHERE id = '" + request.query.id + "'");
  console.log(request.body.email);
  // tom-review-ignore cross-site-scripting -- ${HOSTILE}
  response.send('<p>' + request.query.name);
});
`,
  );
  return project;
}

function writeReport() {
  const file = path.join(folder, 'report.html');
  const args = ['report', writeProject(), '--format', 'html', '--as-of', '2026-06-15', '--output', file];
  const { status, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return pathToFileURL(file).href;
}

let passed = 0;
let failed = 0;
async function test(what, run) {
  try {
    await run();
    passed += 1;
    console.log(`  ok ${what}`);
  } catch (error) {
    failed += 1;
    console.log(`  FAILED ${what}: ${error.stack}`);
  }
}

/** Opens the report; `troubles` fills with whatever the page complains of, loads or runs that it should not. */
async function open(browser, url, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles = [];
  page.on('console', (message) => troubles.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== url) troubles.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.violations.push(event.violatedDirective),
    );
  });
  await page.goto(url);
  return { page, troubles, close: () => context.close() };
}

const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const url = writeReport();
const WIDE = { width: 1300, height: 900 };

for (const [mode, options] of Object.entries({
  light: { colorScheme: 'light', viewport: WIDE },
  dark: { colorScheme: 'dark', viewport: WIDE },
  narrow: { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  scriptless: { colorScheme: 'light', viewport: WIDE, javaScriptEnabled: false },
})) {
  const { page, troubles, close } = await open(browser, url, options);
  await test(`${mode}: opens without complaint and loads nothing`, async () => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: path.join(shots, `report-${mode}.png`) });
    assert.deepEqual(troubles, []);
    if (mode !== 'scriptless') assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
  });
  await test(`${mode}: is as wide as the window`, async () => {
    assert.ok((await page.locator('body').boundingBox()).width <= options.viewport.width);
    if (mode === 'scriptless') return;
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth), 0);
  });
  if (mode === 'scriptless') {
    await test('scriptless: shows every finding and no filter', async () => {
      assert.equal(await page.locator('article.finding:visible').count(), 4);
      assert.equal(await page.locator('#filter').isVisible(), false);
    });
  } else {
    await test(`${mode}: axe finds nothing`, async () => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document));
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`),
        [],
      );
    });
  }
  await close();
}

const { page, troubles } = await open(browser, url, { viewport: WIDE });
const visible = page.locator('article.finding:visible');

for (const [what, width, media] of [
  ['at 1200 px', 1200, 'screen'],
  ['at 1000 px', 1000, 'screen'],
  // A4 without its margins
  ['on paper', 688, 'print'],
]) {
  await test(`${what}: every table shows all of its columns`, async () => {
    const opened = await open(browser, url, { colorScheme: 'light', viewport: { width, height: 900 } });
    await opened.page.emulateMedia({ media });
    const hidden = await opened.page.evaluate(() =>
      [...document.querySelectorAll('.scroll')]
        .filter(
          (box) => box.querySelector('table') !== null && box.querySelector('table').scrollWidth > box.clientWidth + 1,
        )
        .map(
          (box) => `${box.getAttribute('aria-label')}: ${box.querySelector('table').scrollWidth} in ${box.clientWidth}`,
        ),
    );
    assert.deepEqual(hidden, []);
    await opened.close();
  });
}

await test('hostile names and texts stand there as text', async () => {
  assert.equal(await page.locator('img').count(), 0);
  assert.equal(await page.locator('script').count(), 1);
  const text = await page.locator('#findings').innerText();
  assert.ok(text.includes(HOSTILE));
  assert.ok(text.includes('\\u{202e}'));
});

await test('a number shows what it counts', async () => {
  assert.equal(await visible.count(), 4);
  await page.locator('#summary a[data-severity="critical"]').click();
  assert.equal(await visible.count(), 1);
  assert.match(await visible.first().innerText(), /SQL injection/);
  assert.match(await page.locator('#filter-result').innerText(), /^1 of 4 findings/);
});

await test('the filter narrows and is taken back', async () => {
  await page.getByRole('button', { name: 'Show all' }).click();
  await visible.nth(3).waitFor();
  await page.getByLabel('Search').fill('personal-data-in-log');
  assert.equal(await visible.count(), 1);
  await page.getByLabel('Search').fill('nothing has this');
  assert.equal(await visible.count(), 0);
  await page.getByLabel('Search').fill('');
  await page.locator('select[name=state]').selectOption('suppressed');
  assert.equal(await visible.count(), 1);
  // a link to a finding that is filtered out shows it
  await page.locator('#clauses a[href="#F-001"]').first().click();
  assert.ok(await page.locator('#F-001').isVisible());
});

await test('every link leads to something', async () => {
  const dead = await page.evaluate(() =>
    [...document.querySelectorAll('a')]
      .map((link) => link.getAttribute('href'))
      .filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null),
  );
  assert.deepEqual(dead, []);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
});

await test('has no style attribute and no handler', async () => {
  const count = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(({ attributes }) =>
        [...attributes].some(({ name }) => name === 'style' || name.startsWith('on')),
      ).length,
  );
  assert.equal(count, 0);
});

await test('is printed whole, without the filter', async () => {
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('#filter').isVisible(), false);
  assert.equal(await visible.count(), 4);
  assert.ok(await page.locator('ol.steps li').first().isVisible());
  await page.screenshot({ path: path.join(shots, 'report-print.png') });
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 20_000);
  await page.emulateMedia({ media: 'screen' });
});

await test('complained of nothing', () => assert.deepEqual(troubles, []));

await test('its policy stops foreign script and style', async () => {
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ran = true;';
    document.body.append(script);
    const element = document.createElement('p');
    element.setAttribute('style', 'color: red');
    document.body.append(element);
    return globalThis.ran === true || globalThis.getComputedStyle(element).color === 'rgb(255, 0, 0)';
  });
  assert.equal(ran, false);
  await page.waitForFunction(() => globalThis.violations.length >= 2);
});

await browser.close();
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
