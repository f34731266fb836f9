import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class ObjectMerge {
    void settings() {
        Map<String, String> defaults = Map.of("name", "guest", "kind", "book");
        Map<String, String> merged = new HashMap<>(defaults);
        merged.put("name", Source.get());
        Map<String, String> fixed = new HashMap<>();
        fixed.put("name", Source.get());
        fixed.putAll(defaults);
        Sink.put(merged.get("name")); // finding: test-flow
        Sink.put(merged.get("kind")); // ok: test-flow
        Sink.put(fixed.get("name")); // ok: test-flow
    }
}
