import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ListCopy {
    void copies() {
        List<String> list = List.of("guest", Source.get());
        List<String> copy = new ArrayList<>(list);
        List<String> tail = list.subList(1, 2);
        String[] array = list.toArray(new String[0]);
        Sink.put(copy.get(0)); // ok: test-flow
        Sink.put(copy.get(1)); // finding: test-flow
        Sink.put(tail.get(0)); // finding: test-flow
        Sink.put(array[0]); // ok: test-flow
        Sink.put(array[1]); // finding: test-flow
    }
}
