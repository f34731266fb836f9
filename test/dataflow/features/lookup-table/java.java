import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class LookupTable {
    static final Map<String, String> COLUMNS = Map.of("name", "display_name", "date", "created_at");
    static final Map<String, String> OPEN = Map.of("name", Source.get());

    void column() {
        String key = Source.get();
        Sink.put(COLUMNS.get(key)); // ok: test-flow
        Sink.put(COLUMNS.getOrDefault(key, "id")); // ok: test-flow
        Sink.put(OPEN.get(key)); // finding: test-flow
        Sink.put(COLUMNS.getOrDefault(key, key)); // finding: test-flow
    }
}
