import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ListUnknownIndex {
    void pick(int index) {
        List<String> list = List.of("guest", Source.get());
        List<String> fixed = List.of("guest", "admin");
        Sink.put(list.get(index)); // finding: test-flow
        Sink.put(fixed.get(index)); // ok: test-flow
    }
}
