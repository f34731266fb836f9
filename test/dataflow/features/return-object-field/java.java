import org.testkit.Sink;
import org.testkit.Source;

class ReturnObjectField {
    static class Item {
        String name;
        String kind;
    }

    Item read() {
        Item item = new Item();
        item.name = Source.get();
        item.kind = "book";
        return item;
    }

    void show() {
        Item item = read();
        Sink.put(item.name); // finding: test-flow
        Sink.put(item.kind); // ok: test-flow
    }
}
