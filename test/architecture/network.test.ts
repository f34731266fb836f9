/** Nothing of ours opens a connection, but for one command. What runs is tested too: test/cli/network.test.ts, test/server/network.test.ts. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/sourceImports.js';

const WAYS = [
  /\b(?:fetch|importScripts|sendBeacon)\s*\(/,
  /\bnew (?:globalThis\.)?(?:WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection)\b/,
  /['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|undici)['"]\s*[;)]/,
];

/** What `tom-review install` fetches with; nothing else may know it. */
const INSTALL = 'fetchText.ts';

describe('the source', () => {
  it('fetches in one place, which one command knows', () => {
    const users = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && readFileSync(path.join(root, 'src', name), 'utf8').includes('/fetchText.js'),
    );
    assert.deepEqual(users, [path.join('cli', 'commands', 'install.ts')]);
  });

  it('has no way into the network', () => {
    const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && name !== path.join('platform', 'node', INSTALL),
    );
    assert.ok(files.length > 100);
    const found = files.flatMap((name) =>
      readFileSync(path.join(root, 'src', name), 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\/?\*|\/\/)/.test(line) && WAYS.some((way) => way.test(line)))
        .map((line) => `src/${name}: ${line.trim()}`),
    );
    assert.deepEqual(found, []);
  });

  it('would be caught if it had one', () => {
    for (const line of [
      "import net from 'node:net';",
      "const x = require('https')",
      'await fetch(url)',
      'new WebSocket(u)',
    ])
      assert.ok(
        WAYS.some((way) => way.test(line)),
        line,
      );
  });
});
