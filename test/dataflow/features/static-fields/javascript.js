import { source, sink } from 'testkit';

class Registry {
  static current = 'none';
  static fixed = 'none';
  static load() {
    Registry.current = source();
    Registry.fixed = 'guest';
  }
}
Registry.load();
sink(Registry.current); // finding: test-flow
sink(Registry.fixed); // ok: test-flow
