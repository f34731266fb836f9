import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ListOrder {
    void queue() {
        List<String> list = new ArrayList<>();
        list.add("first");
        list.add(Source.get());
        list.add("third");
        list.remove(0);
        Sink.put(list.get(0)); // finding: test-flow
        Sink.put(list.get(1)); // ok: test-flow
        list.set(0, "fixed");
        Sink.put(list.get(0)); // ok: test-flow
        list.add(0, Source.get());
        Sink.put(list.get(0)); // finding: test-flow
    }
}
