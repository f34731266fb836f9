import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ParameterMutated {
    static class Item {
        String name;
        String kind;
    }

    void fill(Item item) {
        item.name = Source.get();
        item.kind = "book";
    }

    void append(List<String> names) {
        names.add(Source.get());
    }

    void show() {
        Item item = new Item();
        item.kind = Source.get();
        fill(item);
        Sink.put(item.name); // finding: test-flow
        Sink.put(item.kind); // ok: test-flow
        List<String> names = new ArrayList<>();
        names.add("fixed");
        append(names);
        Sink.put(names.get(1)); // finding: test-flow
        Sink.put(names.get(0)); // ok: test-flow
    }
}
