import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class ListConcat {
    void merge() {
        List<String> mixed = new ArrayList<>(List.of("a"));
        mixed.addAll(List.of(Source.get()));
        List<String> fixed = new ArrayList<>(List.of("a"));
        fixed.addAll(List.of("b"));
        Sink.put(mixed.get(1)); // finding: test-flow
        Sink.put(fixed.get(1)); // ok: test-flow
        Sink.put(String.join(" ", mixed)); // finding: test-flow
        Sink.put(String.join(" ", fixed)); // ok: test-flow
    }
}
