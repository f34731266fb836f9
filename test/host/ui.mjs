/**
 * The real thing: the .vsix installed in code-server as a user installs it, driven in Chromium, with screenshots.
 *
 *   node test/host/ui.mjs [FILE.vsix] [FOLDER]      dist/tom-review.vsix, test-results
 *
 * Ends with `N passed, N failed`. Screenshots: FOLDER/ui-*.png.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { codeServerCommand, openBrowser, scratch, startCodeServer, writeSettings } from './host.mjs';

const extension = path.resolve(import.meta.dirname, '../..');
const vsix = path.resolve(process.argv[2] ?? path.join(extension, 'dist/tom-review.vsix'));
const shots = path.resolve(process.argv[3] ?? path.join(extension, 'test-results'));
const { publisher, name, version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
mkdirSync(shots, { recursive: true });

let passed = 0;
let failed = 0;

/** A browser window on the sample workspace, closed afterwards. */
async function withWindow(title, { workspaceTrust = false, theme = 'Default Light Modern' }, steps) {
  const { root, remove } = scratch('ui');
  const workspace = path.join(root, 'workspace');
  cpSync(path.join(import.meta.dirname, 'fixtures/workspace'), workspace, { recursive: true });
  writeSettings(root, {
    'workbench.colorTheme': theme,
    'editor.hover.delay': 100,
    // so that a scan's findings can be told from those of open files
    'explorer.autoReveal': false,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  });
  let server;
  let context;
  console.log(title);
  try {
    await codeServerCommand(root, '--install-extension', vsix);
    const installed = await codeServerCommand(root, '--list-extensions', '--show-versions');
    assert.ok(installed.includes(`${publisher}.${name}@${version}`), installed);
    server = await startCodeServer(root, { workspaceTrust });
    context = await openBrowser(root);
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.url}?folder=${encodeURIComponent(workspace)}`);
    const window = new Window(page);
    for (const [what, run] of steps) {
      const start = Date.now();
      try {
        await run(window);
        passed += 1;
        console.log(`  ok ${what} (${Date.now() - start} ms)`);
      } catch (error) {
        failed += 1;
        console.log(`  FAILED ${what}: ${error.stack}`);
        await window.shot(`failed-${failed}`).catch(() => undefined);
        break;
      }
    }
  } catch (error) {
    failed += 1;
    console.error(error);
  } finally {
    await context?.close().catch(() => undefined);
    await server?.stop();
    remove();
  }
}

class Window {
  constructor(page) {
    this.page = page;
  }

  shot(file) {
    return this.page.screenshot({ path: path.join(shots, `ui-${file}.png`) });
  }

  /** Opens a file of `src` by the explorer. */
  async open(file) {
    const { page } = this;
    const item = page.getByRole('treeitem', { name: file });
    if (!(await item.isVisible())) await page.getByRole('treeitem', { name: 'src' }).click();
    await item.dblclick();
    await page.locator('.tab.active').filter({ hasText: file }).waitFor();
  }

  /** Runs a command of the palette by its name. */
  async command(label) {
    const { page } = this;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${label}`);
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
  }

  /** The document inside the webview that is shown. */
  frame() {
    return this.page.frameLocator('iframe.webview.ready >> visible=true').frameLocator('iframe#active-frame');
  }

  problems() {
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Moves the mouse over a piece of code until its hover is there. */
  async hover(line, text, expected) {
    const { page } = this;
    const target = page
      .locator('.view-line')
      .filter({ hasText: line })
      .locator('span')
      .filter({ hasText: text })
      .last();
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: expected }).first();
    for (let attempt = 0; attempt < 6; attempt++) {
      await page.mouse.move(640, 30);
      await target.hover();
      if (
        await hover.waitFor({ timeout: 4000 }).then(
          () => true,
          () => false,
        )
      )
        return hover;
    }
    throw new Error(`no hover with ${expected}`);
  }
}

const isPage = async (window, heading) => {
  await window.frame().getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
};

await withWindow('trusted workspace', {}, [
  [
    'squiggles in an open file',
    async (window) => {
      await window.open('orders.js');
      await window.page.locator('.squiggly-error').nth(1).waitFor();
      assert.equal(await window.page.locator('.squiggly-error').count(), 2);
      await window.shot('squiggles');
    },
  ],
  [
    'hover says what, why, what to do and which control',
    async (window) => {
      const hover = await window.hover('pool.query("SELECT', 'query', 'Protection against SQL injection');
      const text = await hover.innerText();
      for (const part of ['SQL injection', 'Critical severity', 'Why:', 'Fix:', 'Controls:', 'Path:'])
        assert.ok(text.includes(part), `${part} in ${text}`);
      await window.shot('hover');
    },
  ],
  [
    'the control in the hover opens its page',
    async (window) => {
      await window.page
        .locator('.monaco-hover:visible a')
        .filter({ hasText: 'Protection against SQL injection' })
        .first()
        .click();
      await isPage(window, 'Protection against SQL injection');
      const text = await window.frame().locator('main').innerText();
      for (const part of ['Data Access Control', 'How it is served', 'Related provisions', 'Art. 32(1)(b)'])
        assert.ok(text.includes(part), part);
      await window.shot('control-page');
    },
  ],
  [
    'a link of the control page opens the page of a rule, which leads with its controls',
    async (window) => {
      await window.frame().getByRole('link', { name: 'SQL injection', exact: true }).click();
      await isPage(window, 'SQL injection');
      assert.equal(await window.frame().locator('h2').first().innerText(), 'Controls');
      await window.shot('rule-page');
    },
  ],
  [
    'quick fixes: rule and controls, then suppressing with the cursor on the reason',
    async (window) => {
      const { page } = window;
      await window.open('orders.js');
      const widget = page.locator('.action-widget');
      await page.locator('.squiggly-error').first().waitFor();
      for (let attempt = 0; attempt < 5; attempt++) {
        await page.keyboard.press('Escape');
        await page
          .locator('.view-line')
          .filter({ hasText: 'pool.query("SELECT' })
          .locator('span')
          .filter({ hasText: 'query' })
          .last()
          .click();
        await page.keyboard.press('Control+Period');
        if (
          await widget
            .getByText('Suppress sql-injection')
            .waitFor({ timeout: 4000 })
            .then(
              () => true,
              () => false,
            )
        )
          break;
      }
      await window.shot('quickfix');
      await widget.getByText('Suppress sql-injection').click();
      await page.locator('.view-line').filter({ hasText: 'tom-review-ignore sql-injection' }).waitFor();
      await page.keyboard.type('an example of what not to do');
      await page.waitForFunction(() => document.querySelectorAll('.squiggly-error').length === 1);
      await window.shot('suppressed');
      await page.keyboard.press('Control+Z');
      for (let i = 0; i < 30 && (await page.locator('.squiggly-error').count()) < 2; i++)
        await page.keyboard.press('Control+Z');
      assert.equal(await page.locator('.squiggly-error').count(), 2);
    },
  ],
  [
    'a scan finds what is in files that are not open, and it stays in Problems',
    async (window) => {
      const { page } = window;
      await window.command('TOM Review: Scan Workspace');
      await page.keyboard.press('Control+Shift+M');
      // rows out of sight are not in the page
      await window.command('View: Toggle Maximized Panel');
      await window.problems().filter({ hasText: 'mail.ts' }).first().waitFor();
      await window.problems().filter({ hasText: 'Profile.tsx' }).first().waitFor();
      const row = window.problems().filter({ hasText: 'This SQL statement is built from' }).first();
      assert.match(await row.innerText(), /TOM Review[\s\S]*sql-injection/);
      assert.equal(
        await row.locator('a.monaco-link').first().getAttribute('href'),
        'tom-review:/rules/sql-injection.md',
      );
      await page
        .locator('.statusbar-item')
        .filter({ hasText: /^\s*\d+\s*$/ })
        .first()
        .waitFor();
      await window.shot('problems');
      await window.command('View: Toggle Maximized Panel');
    },
  ],
  [
    'the code of a problem opens the page of its rule',
    async (window) => {
      await window.command('View: Close All Editors');
      const row = window.problems().filter({ hasText: 'This command is built from' }).first();
      await row
        .locator('a.monaco-link')
        .first()
        .click({ modifiers: ['Control'] });
      await isPage(window, 'Command injection');
      await window.shot('rule-from-problem');
    },
  ],
  [
    'all controls in a list',
    async (window) => {
      const { page } = window;
      await window.command('View: Close All Editors');
      await window.command('TOM Review: Show Control');
      await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Encryption' }).first().waitFor();
      await page.waitForTimeout(500); // the list fades in
      await window.shot('controls');
      await page.locator('.quick-input-widget input').fill('waf');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the Welcome view',
    async (window) => {
      await window.page.locator('.activitybar').getByRole('tab', { name: 'TOM Review' }).click();
      await window.page.locator('.welcome-view').getByText('Scan Workspace').first().waitFor();
      await window.shot('welcome');
    },
  ],
  [
    'the log names files and counts, and has no source text',
    async (window) => {
      await window.command('TOM Review: Show Log');
      const log = window.page.locator('.panel .view-lines');
      await log.getByText('files analysed').first().waitFor();
      const text = await log.innerText();
      assert.ok(!text.includes('SELECT'), text);
      await window.shot('log');
    },
  ],
  [
    'own rules',
    async (window) => {
      await window.page.keyboard.press('Control+Shift+E');
      await window.open('ledger.js');
      await window.page.locator('.editor-instance [class*="squiggly-"]').first().waitFor();
      await window.shot('own-rule');
    },
  ],
]);

await withWindow('Restricted Mode, dark theme', { workspaceTrust: true, theme: 'Default Dark Modern' }, [
  [
    'squiggles and hover',
    async (window) => {
      await window.open('orders.js');
      await window.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
      await window.page.locator('.squiggly-error').nth(1).waitFor();
      await window.hover('pool.query("SELECT', 'query', 'Protection against SQL injection');
      await window.shot('restricted');
    },
  ],
  [
    'pages',
    async (window) => {
      await window.page
        .locator('.monaco-hover:visible a')
        .filter({ hasText: 'Protection against SQL injection' })
        .first()
        .click();
      await isPage(window, 'Protection against SQL injection');
      await window.shot('restricted-page');
    },
  ],
  [
    'own rules are not used',
    async (window) => {
      await window.open('ledger.js');
      // longer than it takes in the trusted window
      await window.page.waitForTimeout(5000);
      assert.equal(await window.page.locator('.editor-instance [class*="squiggly-"]').count(), 0);
      await window.shot('restricted-own-rule');
    },
  ],
]);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
