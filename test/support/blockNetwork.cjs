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

// git is a program of its own: what it would ask another machine for is blocked before it runs
const REMOTE = /^(?:archive|clone|fetch|fetch-pack|ls-remote|pull|push|remote|submodule)$/;
function stopGit(file, args) {
  const words = Array.isArray(args) ? args : String(file).split(/\s+/);
  if (!/(?:^|[/\\\s])git(?:\.exe)?$/.test(String(file).split(/\s+/)[0]) || !words.some((word) => REMOTE.test(word)))
    return;
  note(`attempt: git ${words.join(' ')}`);
  throw new Error(`network is blocked: git ${words.join(' ')}`);
}
const processes = require('node:child_process');
const { spawn } = processes.ChildProcess.prototype;
processes.ChildProcess.prototype.spawn = function (options) {
  stopGit(options.file, (options.args ?? []).slice(1));
  return spawn.call(this, options);
};
for (const name of ['spawnSync', 'execFileSync', 'execSync']) {
  const original = processes[name];
  processes[name] = (file, args, ...more) => {
    stopGit(file, args);
    return original(file, args, ...more);
  };
}
