import org.testkit.Sink;
import org.testkit.Source;

class ConstructorFields {
    static class Order {
        private final String name;
        private final String kind;

        Order(String name, String kind) {
            this.name = name;
            this.kind = kind;
        }

        Order(String name) {
            this(name, "none");
        }
    }

    void show() {
        Order order = new Order(Source.get(), "book");
        Sink.put(order.name); // finding: test-flow
        Sink.put(order.kind); // ok: test-flow
        Order other = new Order(Source.get());
        Sink.put(other.name); // finding: test-flow
        Sink.put(other.kind); // ok: test-flow
    }
}
