import java.util.Arrays;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ListIndex {
    void pick() {
        String[] array = {"guest", Source.get(), "admin"};
        Sink.put(array[0]); // ok: test-flow
        Sink.put(array[1]); // finding: test-flow
        Sink.put(array[2]); // ok: test-flow
        array[0] = Source.get();
        array[1] = "fixed";
        Sink.put(array[0]); // finding: test-flow
        Sink.put(array[1]); // ok: test-flow
        List<String> list = Arrays.asList("guest", Source.get());
        Sink.put(list.get(0)); // ok: test-flow
        Sink.put(list.get(1)); // finding: test-flow
    }
}
