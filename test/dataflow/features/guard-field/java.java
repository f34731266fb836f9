import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardField {
    static class Item {
        String name = Source.get();
        String note = Source.get();
    }

    void show() {
        Item item = new Item();
        if (Check.check(item.name)) {
            Sink.put(item.name); // ok: test-flow
            Sink.put(item.note); // finding: test-flow
        }
    }
}
