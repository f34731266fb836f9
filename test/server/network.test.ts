import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { controls, scan } from '../../src/server/protocol.js';
import { BlockedNetwork } from '../support/network.js';
import { installRemoteSources } from '../support/remoteSources.js';
import { LspClient, OURS, TempFolder } from './support/lspClient.js';
import { SQL, SQL_PLACE, XSS } from './support/sources.js';

describe('server: without a network', () => {
  for (const transport of ['stdio', 'ipc'] as const) {
    it(`opens no connection: ${transport}`, async function () {
      this.timeout(60_000);
      const network = new BlockedNetwork();
      const folder = new TempFolder({ 'tom-review.yaml': 'root: true\n', 'a.js': SQL, 'b.js': XSS });
      const client = await LspClient.start({
        folders: [folder.path],
        initializationOptions: OURS,
        transport,
        env: network.env,
      });
      try {
        const uri = folder.uri('a.js');
        await client.open(uri, SQL);
        assert.ok((await client.current(uri)).length > 0);
        assert.ok((await client.hover(uri, SQL_PLACE)) !== null);
        assert.ok((await client.request(controls, {})).length > 0);
        assert.deepEqual((await client.request(scan, {})).failures, []);
      } finally {
        await client.stop();
      }
      assert.ok(network.threads > 0);
      assert.deepEqual(network.attempts, []);
      network.remove();
      folder.remove();
    });
  }

  it('takes what is installed of git and https, and says what is not', async function () {
    this.timeout(120_000);
    const network = new BlockedNetwork();
    const folder = new TempFolder({ 'a.js': SQL, 'b.js': XSS });
    const sources = await installRemoteSources(folder.path);
    for (const isInstalled of [true, false]) {
      if (!isInstalled) rmSync(path.join(folder.path, '.tom-review'), { recursive: true });
      const client = await LspClient.start({ folders: [folder.path], initializationOptions: OURS, env: network.env });
      try {
        await client.open(folder.uri('a.js'), SQL);
        const [{ severity }] = await client.current(folder.uri('a.js'));
        // "low" is a hint, "critical" an error
        assert.equal(severity === DiagnosticSeverity.Error, !isInstalled);
        const config = folder.uri('tom-review.yaml');
        await client.untilCodes(config, isInstalled ? [] : ['configuration', 'configuration']);
        const faults = (client.diagnostics(config) ?? []).map(({ message }) => message);
        assert.deepEqual(
          faults,
          isInstalled ? [] : sources.map((source) => `"${source}" is not installed; run "tom-review install"`),
        );
        await client.request(scan, {});
        const shown = client.diagnostics(folder.uri('b.js')) ?? [];
        assert.equal(shown.length, isInstalled ? 0 : 1);
      } finally {
        await client.stop();
      }
    }
    assert.ok(network.threads > 1);
    assert.deepEqual(network.attempts, []);
    network.remove();
    folder.remove();
  });
});
