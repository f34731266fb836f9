import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver/node';
import { scan } from '../../src/server/protocol.js';
import { LspClient, TempFolder } from './support/lspClient.js';

const SEND = `const Sentry = require('@sentry/node');
exports.send = async (user) => {
  Sentry.setUser({ email: user.email });
  await fetch('https://api.example.com/users', { method: 'POST', body: JSON.stringify({ email: user.email }) });
};
`;

const CHANGED = 2;

describe('server: recipients of the configuration', () => {
  it('count at once when they change, for open documents and for others, folder by folder', async () => {
    const folder = new TempFolder({
      'tom-review.yaml': 'root: true\n',
      'a.js': SEND,
      'app/tom-review.yaml': "recipients: ['@sentry/*', api.example.com]\n",
      'app/b.js': SEND,
    });
    const client = await LspClient.start({ folders: [folder.path] });
    const lines = (name: string): number[] =>
      (client.diagnostics(folder.uri(name)) ?? []).map(({ range }) => range.start.line + 1);
    const untilLines = (name: string, expected: readonly number[]): Promise<true> =>
      client.until(`${name} ${expected.join()}`, () => lines(name).join() === expected.join());
    const configure = async (name: string, text: string): Promise<void> => {
      folder.write(name, text);
      await client.watched([{ uri: folder.uri(name), type: CHANGED }]);
    };

    await client.open(folder.uri('a.js'), SEND);
    await untilLines('a.js', [3]);
    const hover = await client.hover(folder.uri('a.js'), { line: 2, character: 5 });
    assert.ok(MarkupContent.is(hover?.contents));
    assert.match(hover.contents.value, /\*\*Recipient:\*\* \\?@sentry\/node \\?\(not approved\\?\)/);
    await client.request(scan, {});
    assert.deepEqual(lines('app/b.js'), []);

    await configure('tom-review.yaml', "root: true\nrecipients: ['@sentry/node']\n");
    await untilLines('a.js', [4]);
    await configure('tom-review.yaml', "root: true\nrecipients: ['@sentry/node', '*.example.com']\n");
    await untilLines('a.js', []);
    // what stands in the folder's own list is no matter of the root's
    await configure('app/tom-review.yaml', 'recipients: []\n');
    await client.open(folder.uri('app/b.js'), SEND);
    await untilLines('app/b.js', [3, 4]);
    assert.deepEqual(lines('a.js'), []);
    await client.stop();
    folder.remove();
  });
});
