import assert from 'node:assert/strict';
import { isSettingsFile, readSettings } from '../../src/config/index.js';

/** `path=value@line text`, with what stands at the place. */
function settingsOf(path: string, text: string): readonly string[] | undefined {
  return readSettings(path, text)?.map(
    ({ path: keys, value, start, end }) => `${keys.join('.')}=${value}|${text.slice(start, end)}`,
  );
}

describe('settings of configuration files', () => {
  it('knows the files of programs by their names and folders', () => {
    for (const path of [
      'application.yml',
      'src/main/resources/application-prod.yaml',
      'src/main/resources/application.properties',
      '.env',
      '.env.production',
      'deploy/shop.env',
      'config/default.json',
      'appsettings.json',
      'settings.yaml',
      'database.properties',
    ])
      assert.equal(isSettingsFile(path), true, path);
  });

  it('leaves out examples, tests, texts and what belongs to tools', () => {
    for (const path of [
      '.env.example',
      '.env.test',
      'config/sample.config.json.dist',
      'src/test/resources/application.yml',
      'src/main/resources/application-test.yml',
      'src/main/resources/messages_de.properties',
      'package.json',
      'tsconfig.json',
      'docs/config/application.yml',
      '.github/workflows/ci.yml',
    ])
      assert.equal(isSettingsFile(path), false, path);
  });

  it('reads YAML and JSON with the place of each value', () => {
    assert.deepEqual(settingsOf('application.yml', 'a:\n  b.c: "x"\n  list: [1, two]\nd: true\n'), [
      'a.b.c=x|"x"',
      'a.list=1|1',
      'a.list=two|two',
      'd=true|true',
    ]);
    assert.deepEqual(settingsOf('config/default.json', '{ "mail": { "host": "h" } }'), ['mail.host=h|"h"']);
    assert.deepEqual(settingsOf('application.yml', 'a: !ref b\n'), []);
    assert.equal(settingsOf('application.yml', 'a: [1\nb: }'), undefined);
  });

  it('reads properties and .env with the place of each value', () => {
    const text = '# a=b\r\nspring.datasource.url = jdbc:x\r\nexport KEY="q r" # c\r\nempty=\r\nplain: v # c\r\n';
    assert.deepEqual(settingsOf('application.properties', text), [
      'spring.datasource.url=jdbc:x|jdbc:x',
      'KEY=q r|q r',
      'plain=v|v',
    ]);
  });
});
