import assert from 'node:assert/strict';
import { MarkupContent, type CodeAction, type Position } from 'vscode-languageserver/node';
import { controls, page } from '../../src/server/protocol.js';
import { editsOf, LspClient, OURS, TempFolder } from './support/lspClient.js';
import { CLEAN, JSX, SQL, SQL_PLACE, XSS } from './support/sources.js';

describe('server: hover, code actions, pages', () => {
  let folder: TempFolder;
  let plain: LspClient;
  let ours: LspClient;

  before(async () => {
    folder = new TempFolder({ 'tom-review.yaml': 'root: true\n' });
    plain = await LspClient.start({ folders: [folder.path], documentChanges: false });
    ours = await LspClient.start({ folders: [folder.path], initializationOptions: OURS, snippets: true });
  });
  after(async () => {
    await Promise.all([plain.stop(), ours.stop()]);
    folder.remove();
  });

  async function hoverText(client: LspClient, uri: string, position: Position): Promise<string> {
    const hover = await client.hover(uri, position);
    assert.ok(hover !== null && MarkupContent.is(hover.contents));
    return hover.contents.value;
  }

  it('says in the hover what, why, what to do, the controls, the severity and the path', async () => {
    const uri = folder.uri('hover.js');
    await plain.open(uri, SQL);
    const text = await hoverText(plain, uri, SQL_PLACE);
    assert.match(text, /\*\*SQL injection\*\* · Critical severity/);
    assert.match(text, /This SQL statement is built from/);
    assert.match(text, /\*\*Why:\*\* /);
    assert.match(text, /\*\*Fix:\*\* /);
    assert.match(text, /- Protection against SQL injection \(Persona\.ly, Data Access Control\)/);
    assert.match(text, /\*\*Path:\*\* .* → /);
    assert.match(text, /\(line 8\)/);
    assert.ok(!text.includes('command:') && !text.includes('tom-review:'));
    assert.equal(await plain.hover(uri, { line: 0, character: 0 }), null);
  });

  it('links to pages in the hover of our own client only, by one command', async () => {
    const uri = folder.uri('hover.js');
    await ours.open(uri, SQL);
    const text = await hoverText(ours, uri, SQL_PLACE);
    const targets = [...text.matchAll(/\]\((.*?)\)/g)].map((match) => match[1] ?? '');
    assert.ok(targets.length >= 2);
    assert.ok(targets.every((target) => target.startsWith('command:tomReview.openPage?')));
    assert.ok(
      targets.some((target) =>
        decodeURIComponent(target).endsWith('["tom-review:/controls/personaly/sql-injection.md"]'),
      ),
    );
  });

  it('shows nothing of the code as markdown or HTML', async () => {
    const uri = folder.uri('hostile.js');
    const hostile = SQL.replaceAll('status', 'status_2').replace(
      '"SELECT',
      '"[x](command:evil) <img src=x> ![y](http://e.vil) SELECT',
    );
    await plain.open(uri, hostile);
    const text = await hoverText(plain, uri, SQL_PLACE);
    assert.ok(!/(?<!\\)\]\((command|http)/.test(text), text);
    assert.ok(!/(?<!\\)<img/.test(text), text);
  });

  it('offers actions in order: fixes, the rule with its controls, suppressing', async () => {
    const uri = folder.uri('order.js');
    await ours.open(uri, SQL);
    const diagnostics = await ours.current(uri);
    const actions = await ours.actions(uri, { start: SQL_PLACE, end: SQL_PLACE }, diagnostics);
    const order = actions.map(kindOf);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => 'fss'.indexOf(a) - 'fss'.indexOf(b) || 0),
    );
    assert.deepEqual(order.slice(-2), ['show', 'suppress']);
    const show = actions.find((action) => kindOf(action) === 'show');
    assert.deepEqual(show?.command?.arguments, ['tom-review:/rules/sql-injection.md']);
    assert.equal(actions.at(-1)?.diagnostics?.[0]?.code, 'sql-injection');
    assert.ok(actions.every((action) => action.kind === 'quickfix'));
  });

  it('has no command for a client that did not name one', async () => {
    const uri = folder.uri('order.js');
    await plain.open(uri, SQL);
    const actions = await plain.actions(uri, { start: SQL_PLACE, end: SQL_PLACE });
    assert.ok(actions.length > 0);
    assert.ok(actions.every((action) => action.command === undefined));
    assert.deepEqual(
      await plain.actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }),
      [],
    );
  });

  it('suppresses a finding with a comment above it, as indented, and with the line breaks of the file', async () => {
    for (const [name, source] of [
      ['lf', SQL],
      ['crlf', SQL.replaceAll('\n', '\r\n')],
    ] as const) {
      const uri = folder.uri(`suppress-${name}.js`);
      await plain.open(uri, source);
      await plain.untilCodes(uri, ['sql-injection']);
      const action = await suppression(plain, uri, SQL_PLACE);
      await plain.apply(uri, action);
      assert.equal(plain.document(uri).getText().split(/\r?\n/)[8], '  // tom-review-ignore sql-injection -- reason');
      assert.equal(/[^\r]\n/.test(plain.document(uri).getText()), name === 'lf');
      assert.deepEqual(await plain.current(uri), []);
    }
  });

  it('suppresses between JSX elements with a comment in braces', async () => {
    const uri = folder.uri('Profile.tsx');
    await plain.open(uri, JSX, 'typescriptreact');
    const [finding] = await plain.current(uri);
    assert.ok(finding);
    await plain.apply(uri, await suppression(plain, uri, finding.range.start));
    assert.equal(plain.document(uri).getText().split('\n')[4], '      {/* tom-review-ignore dom-xss -- reason */}');
    assert.deepEqual(await plain.current(uri), []);
  });

  it('suppresses inside a text of several lines with a comment above its statement', async () => {
    const uri = folder.uri('template.js');
    const source = SQL.replace(
      /"SELECT[^;]*;/,
      '`\n    SELECT * FROM orders\n    WHERE status = ${pool.query("x" + status)}`);',
    );
    await plain.open(uri, source);
    const found = await plain.current(uri);
    const inner = found.find((diagnostic) => diagnostic.range.start.line > 9);
    assert.ok(inner, JSON.stringify(found));
    await plain.apply(uri, await suppression(plain, uri, inner.range.start));
    assert.match(
      plain.document(uri).getText().split('\n')[8] ?? '',
      /^ {2}\/\/ tom-review-ignore sql-injection -- reason$/,
    );
    assert.deepEqual(await plain.current(uri), []);
  });

  it('lets an editor that can do so put the cursor on the reason', async () => {
    const uri = folder.uri('snippet.js');
    await ours.open(uri, SQL);
    const action = await suppression(ours, uri, SQL_PLACE);
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    const [edit] = change.edits;
    assert.ok(edit !== undefined && 'snippet' in edit);
    assert.equal(edit.snippet.value, '  // tom-review-ignore sql-injection -- ${1:reason}\n');
  });

  it('reports a comment that suppresses nothing, and one without a reason', async () => {
    const uri = folder.uri('unused.js');
    await plain.open(
      uri,
      `// tom-review-ignore sql-injection -- not needed\n${CLEAN}\n// tom-review-ignore sql-injection\nf();\n`,
    );
    const found = await plain.current(uri);
    assert.deepEqual(
      found.map(({ code, tags }) => [code, tags]),
      [
        ['suppression', [1]],
        ['suppression', undefined],
      ],
    );
  });

  it('never shows a secret', async () => {
    const uri = folder.uri('secret.js');
    const secret = 'sk_live_' + 'a8F3kL92mQx7Zt5RwY1bNc6D';
    await ours.open(
      uri,
      `import Stripe from 'stripe';\nexport const stripe = new Stripe('${secret}');\nconst password = 'hunter2-Xk9!';\nconnect({ user: 'app', password });\n`,
    );
    const found = await ours.until('a finding about the secret', () => {
      const list = ours.diagnostics(uri) ?? [];
      return list.length > 0 ? list : undefined;
    });
    const texts = [JSON.stringify(found), ours.logged.join('\n')];
    for (const { range } of found) {
      texts.push(JSON.stringify(await ours.hover(uri, range.start)));
      const actions = await ours.actions(uri, range, found);
      texts.push(JSON.stringify(actions.map(({ title }) => title)));
    }
    for (const text of texts) assert.ok(!text.includes(secret) && !text.includes('hunter2'), text);
  });

  it('gives pages of rules and controls, and a list of all controls', async () => {
    const uri = folder.uri('xss.js');
    await ours.open(uri, XSS);
    await ours.untilCodes(uri, ['cross-site-scripting']);
    const rule = await ours.request(page, { uri: 'tom-review:/rules/sql-injection.md' });
    assert.ok(rule);
    const headings = [...rule.markdown.matchAll(/^#+ .*$/gm)].map(([heading]) => heading);
    assert.deepEqual(headings.slice(0, 2), ['# SQL injection', '## Controls']);
    assert.ok(rule.markdown.includes('(tom-review:/controls/personaly/sql-injection.md)'));

    const list = await ours.request(controls, undefined);
    assert.equal(list.length, 39);
    for (const item of list) {
      const found = await ours.request(page, { uri: item.page });
      assert.ok(found !== null && found.markdown.startsWith('# '), item.id);
      for (const part of ['## Where it comes from', '## How it is served', '## Rules']) {
        assert.ok(found.markdown.includes(part), `${item.id}: ${part}`);
      }
    }
    const attacks = list.find((item) => item.id === 'lumar/waf-attack-classes');
    assert.ok(attacks && attacks.findings >= 1);
    for (const wrong of [
      'tom-review:/rules/none.md',
      'tom-review:/rules/../x.md',
      'file:///etc/passwd',
      'https://x/rules/sql-injection.md',
    ]) {
      assert.equal(await ours.request(page, { uri: wrong }), null, wrong);
    }
  });
});

function kindOf(action: CodeAction): string {
  if (action.title.startsWith('Show ')) return 'show';
  return action.title.startsWith('Suppress ') ? 'suppress' : 'fix';
}

async function suppression(client: LspClient, uri: string, at: Position): Promise<CodeAction> {
  const actions = await client.actions(uri, { start: at, end: at });
  const found = actions.find((action) => kindOf(action) === 'suppress');
  assert.ok(found, JSON.stringify(actions));
  assert.ok(editsOf(found, uri).length === 1);
  return found;
}
