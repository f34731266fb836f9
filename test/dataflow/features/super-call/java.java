import org.testkit.Sink;
import org.testkit.Source;

class SuperCall {
    static class Base {
        private final String name;

        Base(String name) {
            this.name = name;
        }

        String describe(String prefix) {
            return prefix + name;
        }
    }

    static class Derived extends Base {
        private final String kind;

        Derived(String name, String kind) {
            super(name);
            this.kind = kind;
        }

        @Override
        String describe(String prefix) {
            return "<" + super.describe(prefix) + ">";
        }
    }

    void show() {
        Derived item = new Derived(Source.get(), "book");
        Sink.put(item.describe("a")); // finding: test-flow
        Sink.put(item.kind); // ok: test-flow
        Sink.put(new Derived("guest", Source.get()).describe("a")); // ok: test-flow
    }
}
