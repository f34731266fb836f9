import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { resolveConfig, type ConfigLayer } from '../../src/config/index.js';
import { settingsResults } from '../../src/service/index.js';
import { memoryFileSource } from '../support/memoryFileSource.js';

const { data } = compileEngineData('.');

async function resultsOf(path: string, text: string, layer: Partial<ConfigLayer> = {}) {
  const config = resolveConfig([{ folder: '', layers: [{ file: 'tom-review.yaml', places: {}, ...layer }] }]);
  return settingsResults(memoryFileSource({ [path]: text }), [path], { data, config, asOf: '2026-11-25' });
}

async function findingsIn(path: string, text: string): Promise<readonly string[]> {
  const results = await resultsOf(path, text);
  return results.flatMap(({ findings }) =>
    findings.map(
      ({ ruleId, location: { startLine, startColumn, endColumn }, state }) =>
        `${ruleId} ${startLine}:${startColumn}-${endColumn} ${state}`,
    ),
  );
}

describe('rules on settings', () => {
  it('report credentials and connections without encryption where the value stands', async () => {
    const text = [
      'spring:',
      '  datasource:',
      '    url: jdbc:postgresql://db.lager-nord.de/stock?sslmode=disable',
      '    password: Herbst-Inventur-41',
      '  rabbitmq:',
      '    addresses: amqp://queue.lager-nord.de:5672',
      'partner:',
      '  base-url: http://orders.lager-nord.de/v1',
    ].join('\n');
    assert.deepEqual(await findingsIn('src/main/resources/application.yml', text), [
      'cleartext-transport 3:10-66 open',
      'hardcoded-credential 4:15-33 open',
      'cleartext-transport 6:16-47 open',
      'cleartext-transport 8:13-43 open',
    ]);
    assert.deepEqual(await findingsIn('.env', 'SMTP_PASS="k9!Herbst-Regal"\n'), ['hardcoded-credential 1:12-27 open']);
    assert.deepEqual(await findingsIn('application.properties', 'jwt.secret=Regal-7f2k-Herbst-91xq\n'), [
      'hardcoded-credential 1:12-34 open',
    ]);
    // a setting stands for itself, whatever its domain is called
    assert.deepEqual(await findingsIn('application.properties', 'scoring.base-url=http://api.scoring.example/v2\n'), [
      'cleartext-transport 1:18-47 open',
    ]);
  });

  it('stay silent where the value comes from elsewhere, is local, or only names something', async () => {
    const text = [
      'spring:',
      '  datasource:',
      '    url: jdbc:postgresql://db.lager-nord.de/stock?sslmode=verify-full',
      '    password: ${DB_PASSWORD}',
      '  rabbitmq:',
      '    addresses: amqps://queue.lager-nord.de:5671',
      '  redis:',
      '    url: redis://localhost:6379',
      'api:',
      '  docs-url: http://docs.lager-nord.de',
      '  base-url: https://api.scoring.example/v2',
      '  licence: { url: http://www.apache.org/licenses/LICENSE-2.0 }',
      '  secret: changeme',
    ].join('\n');
    assert.deepEqual(await findingsIn('application.yml', text), []);
    assert.deepEqual(await findingsIn('application.yml', 'a: [\npassword: Herbst-Inventur-41'), []);
  });

  it('report what switches checks of connections off', async () => {
    const text = [
      'spring:',
      '  mail:',
      '    properties:',
      '      mail.smtp.ssl.trust: "*"',
      '      mail.smtp.ssl.checkserveridentity: false',
      '      mail.smtp.ssl.protocols: TLSv1.1 TLSv1.2',
      '  kafka:',
      '    properties:',
      '      "ssl.endpoint.identification.algorithm": ""',
      '  rabbitmq:',
      '    ssl: { verify-hostname: false, validate-server-certificate: false }',
      'server:',
      '  ssl:',
      '    enabled-protocols: [TLSv1.2, TLSv1.1]',
      '  servlet:',
      '    session:',
      '      cookie: { secure: false, httpOnly: false }',
    ].join('\n');
    assert.deepEqual(await findingsIn('src/main/resources/application.yml', text), [
      'tls-verification-disabled 4:28-31 open',
      'tls-hostname-not-verified 5:42-47 open',
      'weak-tls-version 6:32-47 open',
      'tls-hostname-not-verified 9:48-50 open',
      'tls-hostname-not-verified 11:29-34 open',
      'tls-verification-disabled 11:65-70 open',
      'weak-tls-version 14:34-41 open',
      'insecure-cookie 17:25-30 open',
      'cookie-readable-by-script 17:42-47 open',
    ]);
    assert.deepEqual(await findingsIn('application.properties', 'quarkus.tls.trust-all=true\n'), [
      'tls-verification-disabled 1:23-27 open',
    ]);
    assert.deepEqual(await findingsIn('.env', 'NODE_TLS_REJECT_UNAUTHORIZED=0\n'), [
      'tls-verification-disabled 1:30-31 open',
    ]);
  });

  it('leave these checks to the computers of those who write the program, and to others', async () => {
    const text = 'quarkus.tls.trust-all=true\nserver.servlet.session.cookie.secure=false\n';
    assert.deepEqual(await findingsIn('application-dev.properties', text), []);
    const documents = [
      'spring.config.activate.on-profile: local',
      'server.servlet.session.cookie.secure: false',
      '---',
      'server.servlet.session.cookie.secure: true',
      'spring.mail.properties.mail.smtp.ssl.trust: smtp.lager-nord.de',
      'server.ssl.enabled-protocols: TLSv1.3,TLSv1.2',
      'shop.cookie.secure: false',
      'trust-all-orders: true',
    ].join('\n');
    assert.deepEqual(await findingsIn('application.yml', documents), []);
  });

  it('hide the value', async () => {
    const [result] = await resultsOf('.env', 'DB_PASSWORD=Herbst-Inventur-41\n');
    assert.ok(!JSON.stringify(result).includes('Inventur'));
  });

  it('follow comments and the configuration', async () => {
    const text = 'password: Herbst-Inventur-41 # tom-review-ignore hardcoded-credential -- of the demo\n';
    const above = '# tom-review-ignore hardcoded-credential -- of the demo\npassword: Herbst-Inventur-41\n';
    assert.deepEqual(await findingsIn('config/demo.yml', above), ['hardcoded-credential 2:11-29 suppressed']);
    assert.deepEqual(await findingsIn('config/demo.yml', text), ['hardcoded-credential 1:11-29 suppressed']);
    const off = await resultsOf('config/demo.yml', above, { rules: { 'hardcoded-credential': { severity: 'off' } } });
    assert.deepEqual(
      off.flatMap(({ findings }) => findings),
      [],
    );
  });
});
