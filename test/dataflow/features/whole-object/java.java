import java.util.List;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class WholeObject {
    void order() {
        Map<String, List<String>> item = Map.of("names", List.of(Source.get()));
        Map<String, List<String>> other = Map.of("names", List.of("guest"));
        Sink.put(item); // finding: test-flow
        Sink.put(other); // ok: test-flow
    }
}
