import org.testkit.Sink;
import org.testkit.Source;

record Item(String name, String kind) {}

String nameOf(Item item) {
    return item.name();
}

void show() {
    Sink.put(nameOf(new Item(Source.get(), "book"))); // finding: test-flow
    Sink.put(nameOf(new Item("guest", Source.get()))); // ok: test-flow
}
