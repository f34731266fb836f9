import assert from 'node:assert/strict';
import { controls, scan } from '../../src/server/protocol.js';
import { BlockedNetwork } from '../support/network.js';
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
});
