import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FileChangeType } from 'vscode-languageserver/node';
import { attestationEntry, controlsTree, page, scan, type ControlTreeItem } from '../../src/server/protocol.js';
import { LspClient, OURS, TempFolder } from './support/lspClient.js';
import { SQL } from './support/sources.js';

const ATTESTATIONS = 'tom-review-attestations.yaml';
const OPTIONS = { ...OURS, attestCommand: 'tomReview.attest' };
const LATE =
  'attestations:\n  - control: lumar/organization\n    version: 1\n    owner: Jane Doe\n    statement: It was so.\n    date: 2020-01-01\n';

describe('server: controls', () => {
  let folder: TempFolder;
  let client: LspClient;

  before(async () => {
    folder = new TempFolder({
      'tom-review.yaml': 'root: true\ncontrols: [tom.yaml]\n',
      'tom.yaml':
        'id: acme\ntitle: Measures of Acme\nversion: 1\nupdated: 2026-01-01\nclauses:\n  - id: queries\n    title: Queries take parameters\n    satisfies: [personaly/sql-injection]\n',
      'src/a.js': SQL,
      'compose.yaml': 'services:\n  backup:\n    image: x\n    environment: { BACKUP_RETENTION_DAYS: 7 }\n',
      [ATTESTATIONS]: LATE,
    });
    client = await LspClient.start({ folders: [folder.path], initializationOptions: OPTIONS });
  });
  after(async () => {
    await client.stop();
    folder.remove();
  });

  async function control(id: string): Promise<ControlTreeItem> {
    const [only] = await client.request(controlsTree, undefined);
    const found = only?.documents.flatMap(({ controls }) => controls).find((one) => one.id === id);
    assert.ok(found !== undefined);
    return found;
  }

  it('are not checked before a scan', async () => {
    const { word, facets } = await control('lumar/data-minimum');
    assert.equal(word, 'not-checked');
    assert.deepEqual(
      facets[0].reasons.map(({ message }) => message),
      ['The project has not been scanned as a whole.'],
    );
  });

  it('have what configuration files say after it', async () => {
    const messages = async () =>
      (await control('personaly/availability')).facets[0].reasons.map(({ message }) => message);
    assert.deepEqual(await messages(), ['The project has not been scanned as a whole.']);
    await client.request(scan, {});
    assert.deepEqual(await messages(), [
      'There is no rule yet for: how often a schedule runs, and backups that scripts or cloud services set up.',
      'backup-schedule: 0 of 1 backup with a schedule. The service backup makes a backup, and no schedule is seen.',
    ]);
  });

  it('have status, rules, findings and lines after it, those of the team too', async () => {
    await client.request(scan, {});
    for (const id of ['personaly/sql-injection', 'acme/queries']) {
      const { word, findings, rules } = await control(id);
      assert.equal(word, 'gap-found');
      assert.equal(findings, 1);
      const [finding] = rules.flatMap((rule) => rule.findings);
      assert.equal(finding?.path, 'src/a.js');
      assert.equal(finding.place.uri, folder.uri('src/a.js'));
    }
    const { place } = await control('acme/queries');
    assert.deepEqual(place, { uri: folder.uri('tom.yaml'), line: 5, character: 4 });
  });

  it('have a page with status, places and what was attested', async () => {
    const gap = await client.request(page, { uri: 'tom-review:/controls/personaly/sql-injection.md' });
    assert.match(gap?.markdown ?? '', /## Status\n\n\*\*Gap found\*\*/);
    const team = await client.request(page, { uri: 'tom-review:/controls/acme/queries.md' });
    assert.match(team?.markdown ?? '', /It satisfies \[personaly\/sql\\?-injection\]/);
    const late = await client.request(page, { uri: 'tom-review:/controls/lumar/organization.md' });
    assert.match(late?.markdown ?? '', /\*\*Attestation overdue\*\*/);
    assert.match(
      late?.markdown ?? '',
      /## Attestations\n\n- 2020-01-01, whole clause \(version 1\), Jane Doe: It was so/,
    );
    assert.match(late?.markdown ?? '', /\]\(tom-review:\/line\/1\/13\/file/);
    assert.match(late?.markdown ?? '', /\]\(tom-review:\/attest\/lumar\/organization\)/);
  });

  it('are attested again by a code action, and have the nearest name put in', async () => {
    const uri = folder.uri(ATTESTATIONS);
    await client.open(uri, LATE, 'yaml');
    const [late] = client.diagnostics(uri) ?? [];
    const [again, ...others] = await client.actions(uri, late.range, [late]);
    assert.deepEqual(others, []);
    assert.equal(again.title, 'Attest lumar/organization again…');
    assert.deepEqual(again.command?.arguments, ['lumar/organization', {}]);
    assert.deepEqual(again.diagnostics, [late]);
    const atDate = { line: 5, character: 0 };
    assert.deepEqual(await client.actions(uri, { start: atDate, end: atDate }), []);
    await client.close(uri);
    const wrong = LATE.replace('lumar/organization', 'lumar/organisation');
    const write = async (text: string): Promise<void> => {
      writeFileSync(path.join(folder.path, ATTESTATIONS), text);
      await client.watched([{ uri, type: FileChangeType.Changed }]);
    };
    await write(wrong);
    await client.untilCodes(uri, ['attestation']);
    await client.open(uri, wrong, 'yaml');
    const [mistake] = client.diagnostics(uri) ?? [];
    const [fix] = await client.actions(uri, mistake.range, [mistake]);
    assert.equal(fix.title, 'Change to "lumar/organization"');
    await client.apply(uri, fix);
    assert.equal(client.document(uri).getText(), LATE);
    await client.close(uri);
    await write(LATE);
    await client.untilCodes(uri, ['attestation-overdue']);
  });

  it('show what is overdue or wrong in the file of attestations, and take a new entry', async () => {
    const shown = () =>
      (client.diagnostics(folder.uri(ATTESTATIONS)) ?? []).map(
        ({ range, message }) => `${range.start.line} ${message}`,
      );
    assert.match(shown().join(), /^5 The attestation of lumar\/organization is overdue since 2021-01-01/);
    const today = new Date().toISOString().slice(0, 10);
    const written = await client.request(attestationEntry, {
      ...{ text: LATE, control: 'lumar/organization', item: '', version: 1, owner: 'Jane Doe' },
      ...{ statement: 'It is so.', evidence: '', date: today },
    });
    assert.ok(written !== null);
    writeFileSync(path.join(folder.path, ATTESTATIONS), written.text);
    await client.watched([{ uri: folder.uri(ATTESTATIONS), type: FileChangeType.Changed }]);
    await client.until('no diagnostic', () => shown().length === 0);
    assert.equal((await control('lumar/organization')).word, 'attested');
  });
});
