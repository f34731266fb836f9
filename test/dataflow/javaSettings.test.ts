/** `@Value("${…}")` with the settings files of a project. */
import assert from 'node:assert/strict';
import { clientAddress } from '../../src/engine/dataflow/javaSettings.js';
import type { Decorator } from '../../src/engine/ir/ir.js';
import { createEngine, type ResolutionConfig, type SyntaxRuntime } from '../../src/engine/index.js';
import { compileEngineData } from '../../scripts/engineData.js';
import { repositoryRoot } from '../support/ruleRunner.js';
import { createTestRuntime } from '../support/syntaxRuntime.js';
import { testData } from './testData.js';

const SOURCE = `
import org.springframework.beans.factory.annotation.Value;
import org.testkit.Sink;
import org.testkit.Source;

class Settings {
  @Value("\${shop.raw}") private boolean raw;
  private final boolean open;

  Settings(@Value("\${shop.open:true}") boolean open) {
    this.open = open;
  }

  boolean raw() { return raw; }
  boolean isOpen() { return open; }
}

class Page {
  private final Settings settings;

  Page(Settings settings) {
    this.settings = settings;
  }

  void show() {
    Sink.put(settings.raw() ? Source.get() : "none");
    Sink.put(settings.isOpen() ? Source.get() : "none");
  }
}
`;

const BOUND = `
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.testkit.Sink;
import org.testkit.Source;

@ConfigurationProperties(prefix = "shop")
record Shop(boolean open, Desk desk) {
  record Desk(boolean nightShift, boolean dayShift) {}
}

@ConfigurationProperties("store")
class Store {
  private boolean raw;

  boolean isRaw() { return raw; }
}

class Page {
  void show(Shop shop, Store store) {
    Sink.put(shop.open() ? Source.get() : "none");
    Sink.put(shop.desk().nightShift() ? Source.get() : "none");
    Sink.put(shop.desk().dayShift() ? Source.get() : "none");
    Sink.put(store.isRaw() ? Source.get() : "none");
  }
}
`;

const ASKED = `
import org.eclipse.microprofile.config.Config;
import org.springframework.core.env.Environment;
import org.testkit.Sink;
import org.testkit.Source;

class Page {
  private static final String PREFIX = "shop.";
  private final Environment env;
  private final Config config;

  Page(Environment env, Config config) {
    this.env = env;
    this.config = config;
  }

  void show() {
    Sink.put("on".equals(env.getRequiredProperty(PREFIX + "raw")) ? Source.get() : "none");
    Sink.put("on".equals(env.getProperty(key("open"))) ? Source.get() : "none");
    Sink.put("on".equals(config.getValue("shop.raw", String.class)) ? Source.get() : "none");
    Sink.put("on".equals(config.getValue("shop.other", String.class)) ? Source.get() : "none");
  }

  private static String key(String name) {
    return PREFIX + name;
  }
}
`;

const STREAMS = `
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

record Order(String note, int pieces) {}

class Streams {
  private final JdbcTemplate jdbc;

  Streams(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Bean Consumer<Order> orders() {
    return order -> jdbc.execute("insert into orders (note) values ('" + order.note() + "')");
  }
  @Bean Function<Order, Integer> counted() {
    return order -> {
      jdbc.execute("insert into counts (pieces) values (" + order.pieces() + ")");
      return order.pieces();
    };
  }
  @Bean Consumer<String> lines() {
    return this::keep;
  }
  Consumer<Order> other() {
    return order -> jdbc.execute("delete from orders where note = '" + order.note() + "'");
  }
  @Bean Supplier<String> ticks() {
    return () -> "tick";
  }
  private void keep(String line) {
    jdbc.execute("insert into lines (line) values ('" + line + "')");
  }
}
`;

describe('settings of Spring', () => {
  const engine = createEngine(testData);
  let runtime: SyntaxRuntime;
  before(async () => {
    runtime = await createTestRuntime(['java']);
  });
  after(() => runtime.dispose());

  const linesWith = (configs: readonly ResolutionConfig[], source = SOURCE, by = engine): number[] => {
    const outcome = runtime.parse('java', source);
    if (!outcome.ok) throw new Error(outcome.message);
    const lowered = by.lower(outcome.tree, 'shop/Page.java');
    const [result] = by.analyseTogether([lowered], { asOf: '2026-01-15' }, configs);
    return result.findings.map((f) => f.location.startLine);
  };

  it('fill the fields of classes that are bound to them', () => {
    const value = { 'shop.open': 'false', 'shop.desk.night-shift': 'false', 'store.raw': 'false' };
    assert.deepEqual(linesWith([{ path: 'application.yml', value }], BOUND), [23]);
    assert.deepEqual(
      linesWith([{ path: 'application.yml', value: { 'desk.night-shift': 'false' } }], BOUND),
      [21, 22, 23, 24],
    );
  });

  it('decide where a file tells them', () => {
    const value = { 'shop.raw': 'false', 'shop.open': 'true' };
    assert.deepEqual(linesWith([{ path: 'src/main/resources/application.yml', value }]), [27]);
    assert.deepEqual(
      linesWith([{ path: 'application.properties', value: { ...value, 'shop.raw': 'true' } }]),
      [26, 27],
    );
  });

  it('are asked for by their keys', () => {
    const value = { 'shop.raw': 'off', 'shop.open': 'on' };
    assert.deepEqual(linesWith([{ path: 'application.yml', value }], ASKED), [19, 21]);
    assert.deepEqual(linesWith([], ASKED), [18, 19, 20, 21]);
    // what the environment says
    const elsewhere = { 'shop.raw': '${RAW}', 'shop.open': '${OPEN:off}', 'shop.other': 'off' };
    assert.deepEqual(linesWith([{ path: 'application.yml', value: elsewhere }], ASKED), [18, 19, 20]);
  });

  it('are not known where no file tells them, or two do differently', () => {
    assert.deepEqual(linesWith([]), [26, 27]);
    const files = ['false', 'true'].map((raw, i) => ({
      path: `application-${String(i)}.yml`,
      value: { 'shop.raw': raw },
    }));
    assert.deepEqual(linesWith(files), [26, 27]);
  });

  it('bind functions to the messages of others', () => {
    const whole = createEngine(compileEngineData(repositoryRoot).data);
    const found = (value: Record<string, string>): number[] =>
      linesWith([{ path: 'application.yml', value }], STREAMS, whole);
    assert.deepEqual(found({ 'spring.cloud.function.definition': 'orders;counted;lines' }), [18, 36]);
    assert.deepEqual(found({ 'spring.cloud.config.uri': 'x' }), []);
  });

  it('fill the addresses of clients that a library makes of an interface', () => {
    const properties = new Map([
      [
        'application.yml',
        new Map(Object.entries({ 'desk.url': '${desk.host:https://desk.example}', 'desk.on': 'true' })),
      ],
    ]);
    const address = (url: string, name = 'FeignClient'): string | null => {
      const args = [
        { name: 'name', value: 'desk' },
        { name: 'url', value: url },
      ];
      return clientAddress({ properties }, [{ name, root: -1, called: true, args, value: -1, start: 0, end: 0 }]);
    };
    assert.equal(address('${desk.url}/v1'), 'https://desk.example/v1');
    assert.equal(address('${till.url:https://till.example}'), 'https://till.example');
    assert.equal(address('https://stock.example'), 'https://stock.example');
    assert.equal(address('${till.url}'), null);
    assert.equal(address('${desk.on}'), null);
    assert.equal(address('https://stock.example', 'Tag'), null);
  });

  it('name the addresses of clients by the names of these', () => {
    const keys = {
      'quarkus.rest-client.chat.url': 'https://chat.example/api',
      'quarkus.rest-client."org.example.Board".url': 'https://board.example',
      'desk/mp-rest/url': '${DESK_URL:https://desk.example}',
      'spring.cloud.openfeign.client.config.stock.url': 'https://stock.example',
      'micronaut.http.services.till.urls[0]': 'https://till.example',
      'quarkus.rest-client.timer.url': '${TIMER_URL}',
    };
    const properties = new Map([['application.yml', new Map(Object.entries(keys))]]);
    const address = (name: string, args: Decorator['args']): string | null =>
      clientAddress(
        { properties },
        [{ name, root: -1, called: true, args, value: -1, start: 0, end: 0 }],
        'org.example.Board',
      );
    assert.equal(address('RegisterRestClient', [{ name: 'configKey', value: 'chat' }]), 'https://chat.example/api');
    assert.equal(address('RegisterRestClient', []), 'https://board.example');
    assert.equal(address('RegisterRestClient', [{ name: 'configKey', value: 'desk' }]), 'https://desk.example');
    assert.equal(address('FeignClient', [{ name: null, value: 'stock' }]), 'https://stock.example');
    assert.equal(address('Client', [{ name: 'id', value: 'till' }]), 'https://till.example');
    assert.equal(address('RegisterRestClient', [{ name: 'configKey', value: 'timer' }]), null);
    assert.equal(address('RegisterRestClient', [{ name: 'configKey', value: 'stock' }]), null);
    assert.equal(address('Tag', [{ name: null, value: 'chat' }]), null);
  });
});
