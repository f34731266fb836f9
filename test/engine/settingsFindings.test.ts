import assert from 'node:assert/strict';
import { compileEngineData } from '../../scripts/engineData.js';
import { createEngine, type ResolutionConfig, type SyntaxRuntime } from '../../src/engine/index.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';

const CLIENT = `
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.client.RestTemplate;

class Orders {
  private final RestTemplate rest = new RestTemplate();
  @Value("\${orders.base-url}") private String base;

  void send(String note) {
    rest.postForObject(base + "/notes", note, String.class);
    rest.postForObject("http://stock.lager-nord.de/notes", note, String.class);
  }
}
`;

describe('addresses in settings', () => {
  const engine = createEngine(compileEngineData('.').data);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await createTestRuntime(['java']);
  });
  after(() => runtime.dispose());

  const linesWith = (configs: readonly ResolutionConfig[]): readonly number[] => {
    const outcome = runtime.parse('java', CLIENT);
    if (!outcome.ok) throw new Error(outcome.message);
    const lowered = engine.lower(outcome.tree, 'src/main/java/Orders.java');
    const [result] = engine.analyseTogether([lowered], { asOf: '2026-01-15' }, configs);
    return result.findings.filter((f) => f.ruleId === 'cleartext-transport').map((f) => f.location.startLine);
  };

  it('are told where they are written, not where they are used', () => {
    const value = { 'orders.base-url': 'http://orders.lager-nord.de/v1' };
    assert.deepEqual(linesWith([{ path: 'src/main/resources/application.yml', value }]), [11]);
  });

  it('are told where they are used if nothing is told of their file or name', () => {
    const value = { 'orders.base-url': 'http://orders.lager-nord.de/v1' };
    assert.deepEqual(linesWith([{ path: 'src/main/resources/orders.properties', value }]), [10, 11]);
    const other = { 'orders.base-url': 'http://orders.lager-nord.de/v1', 'orders.name': 'x' };
    assert.deepEqual(linesWith([{ path: 'src/test/resources/application.yml', value: other }]), [10, 11]);
  });

  it('are not told where the setting asks for encryption', () => {
    const value = { 'orders.base-url': 'https://orders.lager-nord.de/v1' };
    assert.deepEqual(linesWith([{ path: 'src/main/resources/application.yml', value }]), [11]);
  });
});
