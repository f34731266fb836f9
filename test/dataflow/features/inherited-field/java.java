import org.testkit.Sink;
import org.testkit.Source;

class InheritedField {
    static class Base {
        protected final String name;
        protected final String kind;

        Base(String name) {
            this.name = name;
            this.kind = "base";
        }
    }

    static class Derived extends Base {
        Derived(String name) {
            super(name);
        }

        void show() {
            Sink.put(name); // finding: test-flow
            Sink.put(kind); // ok: test-flow
        }
    }

    void run() {
        new Derived(Source.get()).show();
    }
}
