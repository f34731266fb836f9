/**
 * Loaded before a program (`NODE_OPTIONS=--require …/blockNetwork.cjs`), it lets no way into the network work and
 * writes each attempt to the file that TOM_REVIEW_NETWORK_LOG names. Also in worker threads and child processes.
 */
'use strict';
const { appendFileSync } = require('node:fs');
const { threadId } = require('node:worker_threads');

const note = (line) => appendFileSync(process.env.TOM_REVIEW_NETWORK_LOG, `${line}\n`);
note(`blocked in thread ${threadId}`);

function block(owner, ownerName, names) {
  for (const name of names) {
    if (typeof owner[name] !== 'function') continue;
    owner[name] = () => {
      note(`attempt: ${ownerName}.${name} ${new Error().stack.split('\n').slice(2, 4).join(' ')}`);
      throw new Error(`network is blocked: ${ownerName}.${name}`);
    };
  }
}

const net = require('node:net');
block(net.Socket.prototype, 'net.Socket', ['connect']);
block(net.Server.prototype, 'net.Server', ['listen']);
block(require('node:dgram').Socket.prototype, 'dgram.Socket', ['bind', 'connect', 'send']);
block(require('node:tls'), 'tls', ['connect']);
block(require('node:http2'), 'http2', ['connect']);
for (const name of ['http', 'https']) block(require(`node:${name}`), name, ['request', 'get']);
const dns = require('node:dns');
block(
  dns,
  'dns',
  Object.keys(dns).filter((name) => /^(lookup|resolve|reverse)/.test(name)),
);
block(
  dns.promises,
  'dns.promises',
  Object.keys(dns.promises).filter((name) => /^(lookup|resolve|reverse)/.test(name)),
);
block(globalThis, 'globalThis', ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']);
