import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class IterationEntries {
    void each() {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", Source.get());
        Map<String, String> fixed = Map.of("name", "guest");
        for (Map.Entry<String, String> entry : fields.entrySet()) {
            Sink.put(entry.getValue()); // finding: test-flow
            Sink.put(entry.getKey()); // ok: test-flow
        }
        for (Map.Entry<String, String> entry : fixed.entrySet()) {
            Sink.put(entry.getValue()); // ok: test-flow
        }
        for (String value : fields.values()) {
            Sink.put(value); // finding: test-flow
        }
        for (String key : fields.keySet()) {
            Sink.put(key); // ok: test-flow
            Sink.put(fields.get(key)); // finding: test-flow
        }
        fields.forEach((key, value) -> {
            Sink.put(value); // finding: test-flow
            Sink.put(key); // ok: test-flow
        });
        Iterator<String> names = List.of(Source.get()).iterator();
        while (names.hasNext()) {
            Sink.put(names.next()); // finding: test-flow
        }
    }
}
