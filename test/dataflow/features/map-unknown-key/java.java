import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class MapUnknownKey {
    void settings(String key) {
        Map<String, String> map = new HashMap<>();
        map.put(key, Source.get());
        Map<String, String> fixed = Map.of("a", "b");
        Sink.put(map.get("name")); // finding: test-flow
        Sink.put(map.get(key)); // finding: test-flow
        Sink.put(fixed.get(key)); // ok: test-flow
    }
}
