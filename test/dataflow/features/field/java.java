import org.testkit.Sink;
import org.testkit.Source;

class Field {
    static class Item {
        String name;
        String kind;
    }

    void order() {
        Item item = new Item();
        item.name = Source.get();
        item.kind = "book";
        Sink.put(item.name); // finding: test-flow
        Sink.put(item.kind); // ok: test-flow
        item.name = "fixed";
        Sink.put(item.name); // ok: test-flow
    }
}
