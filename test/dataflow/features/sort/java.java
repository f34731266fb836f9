import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Sort {
    void names() {
        List<String> sorted = new ArrayList<>(List.of(Source.get(), "b"));
        Collections.sort(sorted);
        List<String> fixed = new ArrayList<>(List.of("b", "a"));
        Collections.reverse(fixed);
        Sink.put(sorted.get(0)); // finding: test-flow
        Sink.put(fixed.get(0)); // ok: test-flow
    }
}
