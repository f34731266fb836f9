import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FileChangeType, MarkupContent, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { readAcceptedRisks } from '../../src/config/index.js';
import { baselineText } from '../../src/engine/index.js';
import { riskEntry, scan, type AcceptRiskTarget, type Settings, type Summary } from '../../src/server/protocol.js';
import { GitRepository } from '../support/gitRepository.js';
import { LspClient, OURS, TempFolder } from './support/lspClient.js';
import { CLEAN, SQL, SQL_PLACE } from './support/sources.js';

const RISKS = 'tom-review-accepted-risks.yaml';
const BASELINE = 'tom-review-baseline.json';
const OPTIONS = { ...OURS, acceptRiskCommand: 'tomReview.acceptRisk' };

let folder: TempFolder;
let client: LspClient;

async function start(files: Record<string, string>, settings: Partial<Settings> = {}): Promise<void> {
  folder = new TempFolder({ 'tom-review.yaml': 'root: true\n', ...files });
  client = await LspClient.start({
    folders: [folder.path],
    initializationOptions: OPTIONS,
    settings: { '': settings },
  });
}

async function change(name: string, text: string | null): Promise<void> {
  const file = path.join(folder.path, name);
  if (text === null) rmSync(file);
  else writeFileSync(file, text);
  const type = text === null ? FileChangeType.Deleted : FileChangeType.Changed;
  await client.watched([{ uri: folder.uri(name), type }]);
}

const setSettings = async (settings: Partial<Settings>): Promise<void> => {
  client.settings = { '': settings };
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
};

const messages = (name: string): string[] =>
  (client.diagnostics(folder.uri(name)) ?? []).map(({ range, message }) => `${range.start.line + 1} ${message}`);

const actionsAt = async (uri: string, diagnostics: Diagnostic[]): Promise<CodeAction[]> =>
  client.actions(uri, { start: SQL_PLACE, end: SQL_PLACE }, diagnostics);

async function hoverText(uri: string): Promise<string> {
  const hover = await client.hover(uri, SQL_PLACE);
  assert.ok(hover !== null && MarkupContent.is(hover.contents));
  return hover.contents.value;
}

async function targetOf(uri: string): Promise<AcceptRiskTarget> {
  const actions = await actionsAt(uri, await client.current(uri));
  const accept = actions.find(({ command }) => command?.command === 'tomReview.acceptRisk');
  assert.equal(accept?.title, 'Accept risk of sql-injection…');
  return accept.command?.arguments?.[0] as AcceptRiskTarget;
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const entryOf = (target: AcceptRiskTarget, expires: string, text = '') =>
  client.request(riskEntry, {
    ...{ text, target, reason: 'behind the VPN', owner: 'Ada', approver: 'Grace', ticket: '', expires },
  });

describe('server: records of a project', function () {
  this.timeout(60_000);
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  it('accepts a risk by a code action, follows the file, and says what is wrong with it', async () => {
    await start({});
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const target = await targetOf(uri);
    assert.deepEqual(
      [target.risksUri, target.path, target.rule, target.control],
      [...[folder.uri(RISKS), 'a.js', 'sql-injection', 'personaly/sql-injection']],
    );
    const written = await entryOf(target, inDays(30));
    assert.ok(written !== null);
    assert.equal(readAcceptedRisks(RISKS, written.text, null).entries[0].owner, 'Ada');
    await change(RISKS, written.text);
    await client.untilCodes(uri, []);
    await change(RISKS, written.text.replace(inDays(30), inDays(-1)));
    await client.untilCodes(uri, ['sql-injection']);
    await client.until('the expiry', () => messages(RISKS).some((text) => text.includes('has expired')));
    assert.match(messages(RISKS)[0], /^\d+ The acceptance by Ada has expired/);
    assert.match(await hoverText(uri), /\*\*Was accepted\*\* by Ada until/);
    await change(RISKS, written.text.replace('rule: sql-injection', 'rule: sql-injektion'));
    await client.until('the fault', () =>
      messages(RISKS).some((text) => text.includes('did you mean "sql-injection"')),
    );
    await change(RISKS, null);
    await client.until('nothing to say', () => messages(RISKS).length === 0);
    assert.equal(await entryOf(target, inDays(1), 'risks: 3\n'), null);
  });

  it('reports an accepted risk that fits nothing once its file is known', async () => {
    await start({ 'a.js': SQL });
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const written = await entryOf(await targetOf(uri), inDays(30));
    await change(RISKS, written?.text ?? '');
    await client.untilCodes(uri, []);
    assert.deepEqual(messages(RISKS), []);
    await client.replace(uri, client.document(uri).getText(), CLEAN);
    await client.until('the warning', () => messages(RISKS).some((text) => text.includes('remove the entry')));
  });

  it('suppresses by the configuration, and reports at its line what finds nothing', async () => {
    await start({ 'gen/a.js': SQL, 'b.js': SQL });
    await client.request(scan, {});
    await client.untilCodes(folder.uri('gen/a.js'), ['sql-injection']);
    await change(
      'tom-review.yaml',
      `root: true\nsuppressions:\n  - path: gen\n    reason: generated\n  - path: nothing\n    reason: is not there\n`,
    );
    await client.untilCodes(folder.uri('gen/a.js'), []);
    await client.until('the warning', () => messages('tom-review.yaml').length === 1);
    assert.match(messages('tom-review.yaml')[0], /^5 This suppression finds nothing to suppress/);
    assert.deepEqual(client.codes(folder.uri('b.js')), ['sql-injection']);
    await setSettings({ honourSuppressions: false });
    await client.untilCodes(folder.uri('gen/a.js'), ['sql-injection']);
  });

  it('shows only what is new, and tells what is overdue', async () => {
    await start({});
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const { fingerprint } = await targetOf(uri);
    const known = { path: 'a.js', rule: 'sql-injection', fingerprint, count: 1, firstSeen: inDays(-10) };
    await change(BASELINE, baselineText({ entries: [known] }));
    await client.until('overdue', () => messages('a.js').some((text) => text.endsWith(' Overdue by 3 days.')));
    const text = await hoverText(uri);
    assert.match(text, /\*\*Risk:\*\* \d+ of 100 \(harm critical · alteration · no personal data/);
    assert.ok(text.includes(`**Due:** ${inDays(-3)}, first seen ${inDays(-10)}, **overdue by 3 days**`), text);
    await setSettings({ show: 'new' });
    await client.untilCodes(uri, []);
    await client.until('the count of what is left out', () =>
      ((client.notified.get('tomReview/summary') ?? []) as Summary[]).some(({ leftOut }) => leftOut === 1),
    );
    await client.replace(uri, '+ status +', '+ (status) +');
    await client.untilCodes(uri, ['sql-injection']);
  });

  it('shows only what is on changed lines, also of text that is not saved', async () => {
    await start({ 'a.js': SQL, 'b.js': SQL });
    const repository = new GitRepository(folder.path);
    repository.commit('start');
    await client.request(scan, {});
    const [a, b] = [folder.uri('a.js'), folder.uri('b.js')];
    await client.open(a, SQL);
    await client.untilCodes(a, ['sql-injection']);
    await client.untilCodes(b, ['sql-injection']);
    await setSettings({ show: 'changed' });
    await client.untilCodes(a, []);
    await client.untilCodes(b, []);
    await client.change(a, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n\n' },
    ]);
    await client.current(a);
    assert.deepEqual(client.codes(a), []);
    await client.replace(a, 'SELECT', 'select');
    await client.untilCodes(a, ['sql-injection']);
    await change('b.js', SQL.replace('SELECT', 'select'));
    writeFileSync(path.join(folder.path, 'a.js'), client.document(a).getText());
    await client.save(a);
    await client.untilCodes(b, ['sql-injection']);
    assert.deepEqual(client.codes(a), ['sql-injection']);
    await setSettings({ show: 'changed', changedSince: 'no-such-branch' });
    await client.until('the reason', () =>
      JSON.stringify(client.notified.get('window/showMessage') ?? []).includes('no branch, tag or commit'),
    );
    await client.untilCodes(a, ['sql-injection']);
  });

  it('repairs suppressions that do nothing', async () => {
    await start({});
    let cases = 0;
    const suppressed = (comment: string): string => SQL.replace(/^(?=.*SELECT)/m, `  // ${comment}\n`);
    const repaired = async (comment: string, title: RegExp): Promise<string> => {
      const uri = folder.uri(`case${(cases += 1)}.js`);
      await client.open(uri, suppressed(comment));
      const diagnostics = await client.current(uri);
      const problem = diagnostics.find(({ code }) => code === 'suppression');
      assert.ok(problem !== undefined);
      const actions = await client.actions(uri, problem.range, diagnostics);
      const action = actions.find((one) => title.test(one.title));
      assert.ok(action !== undefined, actions.map((one) => one.title).join());
      assert.equal(action.diagnostics?.[0]?.code, 'suppression');
      await client.apply(uri, action);
      return client.document(uri).getText();
    };
    const unused = 'tom-review-ignore dom-xss -- not here';
    assert.equal(await repaired(unused, /^Remove the suppression/), SQL);
    assert.equal(
      await repaired('tom-review-ignore sql-injection, dom-xss -- checked', /^Remove dom-xss/),
      suppressed('tom-review-ignore sql-injection -- checked'),
    );
    assert.equal(
      await repaired('tom-review-ignore sql-injection -- checked until 2020-01-01', /^Extend/),
      suppressed(`tom-review-ignore sql-injection -- checked until ${inDays(90)}`),
    );
    assert.equal(
      await repaired('tom-review-ignore sql-injektion -- checked', /^Change to sql-injection/),
      suppressed('tom-review-ignore sql-injection -- checked'),
    );
  });
});

describe('server: quick fixes in YAML', function () {
  this.timeout(60_000);
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  /** Opens a file, applies the action of this title at its only problem, and gives the text; saved if wanted. */
  async function repair(name: string, text: string, problem: RegExp, title: RegExp): Promise<string> {
    const uri = folder.uri(name);
    if (client.diagnostics(uri) === undefined || !messages(name).some((one) => problem.test(one))) {
      await client.until(`${problem}`, () => messages(name).some((one) => problem.test(one)));
    }
    await client.open(uri, text, 'yaml');
    const found = client.diagnostics(uri)?.find(({ message }) => problem.test(String(message)));
    assert.ok(found !== undefined);
    const actions = await client.actions(uri, found.range, [found]);
    const action = actions.find((one) => title.test(one.title));
    assert.ok(action !== undefined, `${title} is none of: ${actions.map((one) => one.title).join()}`);
    assert.deepEqual(action.diagnostics, [found]);
    await client.apply(uri, action);
    // not saved yet, and it is not said any more
    await client.until('nothing to say', () => !messages(name).some((one) => problem.test(one)));
    return client.document(uri).getText();
  }

  async function saveText(name: string): Promise<void> {
    await change(name, client.document(folder.uri(name)).getText());
    await client.save(folder.uri(name));
  }

  it('take out suppressions that find nothing, one after the other', async () => {
    const text = `root: true
suppressions:
  # by protoc
  - path: gen
    reason: generated
  - path: none
    reason: is not there # was moved
  - { path: nowhere, reason: neither }
# end
`;
    await start({ 'gen/a.js': SQL, 'tom-review.yaml': text });
    await client.request(scan, {});
    await client.until('both', () => messages('tom-review.yaml').length === 2);
    const uri = folder.uri('tom-review.yaml');
    await client.open(uri, text, 'yaml');
    const removeFirst = async (line: number): Promise<string> => {
      assert.match(messages('tom-review.yaml')[0], new RegExp(`^${line} This suppression finds nothing`));
      const [found] = client.diagnostics(uri) ?? [];
      const [action, ...others] = await client.actions(uri, found.range, [found]);
      assert.deepEqual([action.title, others], ['Remove the entry', []]);
      await client.apply(uri, action);
      return client.document(uri).getText();
    };
    const first = await removeFirst(6);
    assert.equal(first, text.replace(/ {2}- path: none\n.*\n/, ''));
    // nothing is saved yet, and the other one has moved up with the text
    await client.until('the other one', () => messages('tom-review.yaml').length === 1);
    assert.match(messages('tom-review.yaml')[0], /^6 /);
    await saveText('tom-review.yaml');
    await removeFirst(6);
    assert.equal(client.document(uri).getText(), first.replace(/ {2}- \{.*\n/, ''));
    await saveText('tom-review.yaml');
    await client.untilCodes(uri, []);
    await client.untilCodes(folder.uri('gen/a.js'), []);
  });

  it('extend a suppression that has expired', async () => {
    const text = "root: true\nsuppressions: [{ path: gen, reason: generated, until: '2020-01-01' }]\n";
    await start({ 'gen/a.js': SQL, 'tom-review.yaml': text });
    await client.request(scan, {});
    await client.untilCodes(folder.uri('gen/a.js'), ['sql-injection']);
    const extended = await repair('tom-review.yaml', text, /has expired/, /^Extend the entry until/);
    assert.equal(extended, text.replace('2020-01-01', inDays(90)));
    await saveText('tom-review.yaml');
    await client.untilCodes(folder.uri('gen/a.js'), []);
    await client.untilCodes(folder.uri('tom-review.yaml'), []);
  });

  it('extend an accepted risk that has expired, or take it out', async () => {
    await start({});
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const text = (await entryOf(await targetOf(uri), inDays(-1), '# decided\n'))?.text ?? '';
    await change(RISKS, text);
    const extended = await repair(RISKS, text, /has expired/, /^Extend the entry until/);
    assert.equal(extended, text.replace(inDays(-1), inDays(90)));
    await saveText(RISKS);
    await client.untilCodes(uri, []);
    await client.untilCodes(folder.uri(RISKS), []);
    await change(RISKS, text);
    await client.close(folder.uri(RISKS));
    await client.untilCodes(uri, ['sql-injection']);
    assert.equal(await repair(RISKS, text, /has expired/, /^Remove the entry/), '# decided\nrisks: []\n');
    await saveText(RISKS);
    await client.untilCodes(folder.uri(RISKS), []);
    assert.deepEqual(client.codes(uri), ['sql-injection']);
  });

  it('take out an accepted risk that fits nothing, and offer nothing elsewhere', async () => {
    await start({ 'a.js': CLEAN });
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const one = (await entryOf(await targetOf(uri), inDays(30)))?.text ?? '';
    await client.replace(uri, client.document(uri).getText(), CLEAN);
    await client.untilCodes(uri, []);
    const other = one.replace('path: a.js', 'path: b.js').slice(one.indexOf('  - '));
    await change(RISKS, `${one}${other}`);
    const start3 = { line: 0, character: 0 };
    assert.equal(
      await repair(RISKS, `${one}${other}`, /remove the entry/, /^Remove the entry/),
      one.slice(0, one.indexOf('  - ')) + other,
    );
    assert.deepEqual(await client.actions(folder.uri(RISKS), { start: start3, end: start3 }), []);
  });

  it('put the nearest rule or control in', async () => {
    await start({});
    const uri = folder.uri('a.js');
    await client.open(uri, SQL);
    const text = (await entryOf(await targetOf(uri), inDays(30)))?.text ?? '';
    const wrong = text.replace('rule: sql-injection', 'rule: sql-injektion');
    await change(RISKS, wrong);
    assert.equal(await repairSaved(wrong, /did you mean "sql-injection"/, 'Change to "sql-injection"'), text);
    await client.untilCodes(uri, []);
    const control = text.replace('control: personaly/sql-injection', 'control: "personaly/sql-injektion"');
    await client.close(folder.uri(RISKS));
    await change(RISKS, control);
    const meant = 'Change to "personaly/sql-injection"';
    assert.equal(
      await repairSaved(control, /did you mean "personaly/, meant),
      control.replace('injektion', 'injection'),
    );
  });

  async function repairSaved(text: string, problem: RegExp, title: string): Promise<string> {
    const uri = folder.uri(RISKS);
    await client.until(`${problem}`, () => messages(RISKS).some((one) => problem.test(one)));
    await client.open(uri, text, 'yaml');
    const [found] = client.diagnostics(uri) ?? [];
    const action = (await client.actions(uri, found.range, [found])).find((one) => one.title === title);
    assert.ok(action !== undefined, JSON.stringify([found, await client.actions(uri, found.range, [found])]));
    await client.apply(uri, action);
    await saveText(RISKS);
    await client.untilCodes(uri, []);
    return client.document(uri).getText();
  }
});

describe('server: records in Restricted Mode', () => {
  it('are not read', async () => {
    folder = new TempFolder({
      'tom-review.yaml': 'root: true\nsuppressions:\n  - path: "**"\n    reason: hush\n',
      'a.js': SQL,
    });
    client = await LspClient.start({ folders: [folder.path], initializationOptions: { ...OPTIONS, trusted: false } });
    await client.request(scan, {});
    await client.untilCodes(folder.uri('a.js'), ['sql-injection']);
    await client.stop();
    folder.remove();
  });
});
