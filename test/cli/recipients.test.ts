import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { DataTransfer, Finding } from '../../src/engine/index.js';
import { TestProject } from './project.js';

const CLIENT = `const { Analytics } = require('@segment/analytics-node');
exports.analytics = new Analytics({ writeKey: process.env.KEY });
`;
/** Segment on line 4, a host on line 5. */
const SENDER = `const axios = require('axios');
const { analytics } = require('CLIENT');
exports.send = async (user) => {
  analytics.identify({ userId: user.id, traits: { email: user.email } });
  await axios.post('https://api.example.com/users', { email: user.email });
};
`;

const FILES = {
  'client.js': CLIENT,
  'a.js': SENDER.replace('CLIENT', './client'),
  'app/a.js': SENDER.replace('CLIENT', '../client'),
  'app/own/a.js': SENDER.replace('CLIENT', '../../client'),
};

interface Report {
  readonly configuration: { readonly hash: string };
  readonly findings: readonly Finding[];
  readonly files: readonly { readonly transfers?: readonly DataTransfer[] }[];
}

describe('recipients of the configuration', () => {
  let project: TestProject;
  beforeEach(() => (project = new TestProject(FILES)));
  afterEach(() => project.remove());

  const scan = (...args: string[]): Report => {
    const { stdout, stderr } = project.run(['scan', '--format', 'json', '--fail-on', 'none', ...args]);
    assert.equal(stderr, '');
    return JSON.parse(stdout) as Report;
  };
  const found = ({ findings }: Report): string[] =>
    findings.map(({ location, recipients = [] }) => {
      return `${location.path}:${location.startLine} ${recipients.map(({ name }) => name).join()}`;
    });
  const transfers = ({ files }: Report): string[] =>
    files.flatMap(({ transfers: list = [] }) =>
      list.map(({ location, recipients }) => {
        return `${location.path}:${location.startLine} ${recipients.map(({ name, isApproved }) => `${name} ${isApproved}`).join()}`;
      }),
    );

  it('are those of the nearest configuration, up to a root, with results of earlier scans too', () => {
    const segment = (path: string): string => `${path}/a.js:4 @segment/analytics-node`.replace(/^\//, '');
    const host = (path: string): string => `${path}/a.js:5 api.example.com`.replace(/^\//, '');
    const all = [segment(''), segment('app'), segment('app/own')];
    const first = scan();
    assert.deepEqual(found(first), all);
    assert.deepEqual(transfers(first), [`${host('')} false`, `${host('app')} false`, `${host('app/own')} false`]);

    project.write({ 'tom-review.yaml': "recipients: ['@segment/*']\n" });
    const second = scan();
    assert.deepEqual(found(second), [host(''), host('app'), host('app/own')]);
    assert.deepEqual(
      transfers(second),
      all.map((place) => `${place} true`),
    );

    project.write({ 'app/tom-review.yaml': "recipients: ['*.example.com']\n" });
    const third = scan();
    assert.deepEqual(found(third), [host(''), segment('app'), segment('app/own')]);

    project.write({ 'app/own/tom-review.yaml': 'root: true\n' });
    const fourth = scan();
    assert.deepEqual(found(fourth), [host(''), segment('app'), segment('app/own')]);
    assert.deepEqual(
      transfers(fourth).filter((one) => one.startsWith('app/own')),
      [`${host('app/own')} false`],
    );

    const hashes = [first, second, third, fourth].map(({ configuration }) => configuration.hash);
    assert.equal(new Set(hashes).size, 4);
    // what is kept of each is used again, and says the same
    assert.deepEqual(scan('--no-cache'), fourth);
    for (const name of ['tom-review.yaml', 'app/tom-review.yaml', 'app/own/tom-review.yaml'])
      rmSync(project.path(name));
    assert.deepEqual(scan(), first);
  });

  it('change no fingerprint of what stays', () => {
    const prints = (report: Report): Map<string, string> =>
      new Map(
        report.findings.map(({ location, fingerprint }) => [`${location.path}:${location.startLine}`, fingerprint]),
      );
    const before = prints(scan());
    project.write({ 'app/tom-review.yaml': "recipients: ['@segment/*', '*.example.com']\n" });
    const after = prints(scan());
    assert.equal(after.size, 1);
    for (const [place, print] of after) assert.equal(before.get(place), print);
  });

  it('are the reason that explain gives', () => {
    const explain = (place: string): { stdout: string; status: number | null } => project.run(['explain', place]);
    let answer = explain('a.js:4');
    assert.equal(answer.status, 1);
    assert.match(answer.stdout, /^ +recipient @segment\/analytics-node \(not approved\)$/m);
    answer = explain('a.js:5');
    assert.equal(answer.status, 0);
    assert.match(answer.stdout, /api\.example\.com gets it by a request, and no list .* \(no-recipient-list\)$/m);

    project.write({ 'tom-review.yaml': "recipients: ['@segment/analytics-node']\n" });
    answer = explain('a.js:4');
    assert.equal(answer.status, 0);
    assert.match(answer.stdout, /: @segment\/analytics-node is an approved recipient\. \(approved-recipient\)$/m);
    assert.match(answer.stdout, /personal-data-in-analytics does not report it\. .* is an approved recipient\./);
    answer = explain('a.js:5');
    assert.equal(answer.status, 1);
    assert.match(answer.stdout, /recipient api\.example\.com \(not approved\)/);
  });

  it('are named with each finding', () => {
    assert.match(project.run(['scan']).stdout, /^ {6}recipient @segment\/analytics-node \(not approved\)$/m);
  });

  it('stand in reports with what is approved, also in one that is made from a JSON report', () => {
    project.write({ 'tom-review.yaml': "recipients: ['@segment/*']\n", 'b.js': SENDER.replace('CLIENT', './client') });
    const report = (...args: string[]): string => {
      const { stdout, stderr, status } = project.run(['report', '--format', 'markdown', ...args]);
      assert.equal(status, 0, stderr);
      return stdout;
    };
    const direct = report();
    assert.match(direct, /\| E\\-mail address \|.*\| \\@segment\/analytics\\-node \| approved \| a\.js:4:3, /);
    assert.match(direct, /\| E\\-mail address \|.*\| api\.example\.com \| not approved \| F-001, /);
    project.run(['scan', '--format', 'json', '--output', 'scan.json']);
    assert.equal(report('--from', 'scan.json'), direct);
  });

  it('end a scan with place and remedy where an entry is none', () => {
    project.write({ 'tom-review.yaml': "recipients: ['api.example.com:443', '*']\n" });
    const { stderr, status } = project.run(['scan']);
    assert.equal(status, 2);
    assert.match(stderr, /tom-review\.yaml:1:14: "api\.example\.com:443" has a port; name the host alone/);
    assert.match(
      stderr,
      /tom-review\.yaml:1:37: "\*" has a \* at a place where it has no meaning; write \*\.example\.com/,
    );
  });
});
