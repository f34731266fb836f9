import org.testkit.Sink;
import org.testkit.Source;

record Item(String name, String kind) {}

void unpack() {
    Object item = new Item(Source.get(), "book");
    if (item instanceof Item(String name, String kind)) {
        Sink.put(name); // finding: test-flow
        Sink.put(kind); // ok: test-flow
    }
    if (item instanceof Item other) {
        Sink.put(other.name()); // finding: test-flow
        Sink.put(other.kind()); // ok: test-flow
    }
}
