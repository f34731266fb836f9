import assert from 'node:assert/strict';
import { isSettingsYaml, parseSettingsYaml } from '../../src/config/settingsYaml.js';

describe('application.yml', () => {
  it('is known by its name', () => {
    const names = ['application.yml', 'src/main/resources/application-prod.yaml', 'bootstrap.yml'];
    for (const name of names) assert.ok(isSettingsYaml(name), name);
    for (const name of ['docker-compose.yml', 'my-application.yml', 'application.yml.j2'])
      assert.ok(!isSettingsYaml(name), name);
  });

  it('gives scalars by dotted keys', () => {
    const text = 'server:\n  port: 8080\n  ssl.enabled: true\nhosts:\n  - a\n  - name: b\nempty:\nlist: []\n';
    assert.deepEqual(parseSettingsYaml(text), {
      'server.port': '8080',
      'server.ssl.enabled': 'true',
      'hosts[0]': 'a',
      'hosts[1].name': 'b',
    });
  });

  it('leaves out what profiles set differently', () => {
    const text = 'a: 1\nb: x\n---\nspring.config.activate.on-profile: prod\na: 2\nb: x\n';
    assert.deepEqual(parseSettingsYaml(text), { b: 'x', 'spring.config.activate.on-profile': 'prod' });
  });

  it('takes the address of no profile, in whatever order the documents stand', () => {
    const profile = 'spring:\n  config:\n    activate:\n      on-profile: local\na: http://localhost:8080\n';
    const main = 'a: https://api.example.com\n';
    for (const text of [`${main}---\n${profile}`, `${profile}---\n${main}`])
      assert.equal(parseSettingsYaml(text)['a'], 'https://api.example.com');
  });

  it('gives nothing for a text that is no YAML, or nested without end', () => {
    assert.deepEqual(parseSettingsYaml('a: [1\nb: }'), {});
    assert.deepEqual(parseSettingsYaml('['.repeat(5000)), {});
    assert.deepEqual(parseSettingsYaml(''), {});
  });
});
