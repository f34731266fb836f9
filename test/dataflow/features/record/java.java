import org.testkit.Sink;
import org.testkit.Source;

record Item(String name, String kind) {
    Item {
        kind = kind.trim();
    }

    Item renamed(String other) {
        return new Item(other, kind);
    }
}

void show() {
    Item item = new Item(Source.get(), "book");
    Sink.put(item.name()); // finding: test-flow
    Sink.put(item.kind()); // ok: test-flow
    Sink.put(item.renamed("fixed").name()); // ok: test-flow
}
