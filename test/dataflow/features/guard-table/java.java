import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class GuardTable {
    static final Map<String, String> COLUMNS = Map.of("name", "u.name", "since", "u.created");

    void found() {
        String key = Source.get();
        String column = COLUMNS.get(key);
        if (column != null) {
            Sink.put(key); // ok: test-flow
        }
        if (COLUMNS.get(key) == null) {
            throw new IllegalArgumentException();
        }
        Sink.put(column + " = :" + key); // ok: test-flow
    }

    void notFound() {
        String key = Source.get();
        String column = COLUMNS.get(key);
        if (column == null) {
            Sink.put(key); // finding: test-flow
        }
    }

    void tableOfTheSender() {
        Map<String, String> table = new HashMap<>();
        table.put(Source.get(), "u.name");
        String key = Source.get();
        if (table.get(key) != null) {
            Sink.put(key); // finding: test-flow
        }
    }
}
