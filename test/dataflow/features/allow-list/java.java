import java.util.List;
import java.util.Map;
import java.util.Set;
import org.testkit.Sink;
import org.testkit.Source;

class AllowList {
    static final List<String> ALLOWED = List.of("name", "date");
    static final Set<String> KNOWN = Set.of("name", "date");
    static final Map<String, Integer> TABLE = Map.of("name", 1);

    void show() {
        String column = Source.get();
        if (ALLOWED.contains(column)) {
            Sink.put(column); // ok: test-flow
        }
        if (KNOWN.contains(column)) {
            Sink.put(column); // ok: test-flow
        }
        if (TABLE.containsKey(column)) {
            Sink.put(column); // ok: test-flow
        }
        Sink.put(column); // finding: test-flow
    }
}
