import org.testkit.Sink;
import org.testkit.Source;

class Alias {
    static class Item {
        String name = "guest";
    }

    void order() {
        Item item = new Item();
        Item same = item;
        Item copy = new Item();
        same.name = Source.get();
        Sink.put(item.name); // finding: test-flow
        Sink.put(copy.name); // ok: test-flow
    }
}
