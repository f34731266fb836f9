import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class MapDefault {
    void settings() {
        Map<String, String> map = new HashMap<>(Map.of("kind", "book"));
        Sink.put(map.getOrDefault("name", Source.get())); // finding: test-flow
        Sink.put(map.getOrDefault("kind", "none")); // ok: test-flow
        map.putIfAbsent("note", Source.get());
        Sink.put(map.get("note")); // finding: test-flow
        Sink.put(map.computeIfAbsent("text", k -> Source.get())); // finding: test-flow
        Sink.put(map.computeIfAbsent("kind", k -> "none")); // ok: test-flow
    }
}
