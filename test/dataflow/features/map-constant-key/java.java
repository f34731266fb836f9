import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class MapConstantKey {
    void settings() {
        Map<String, String> map = new HashMap<>();
        map.put("name", Source.get());
        map.put("kind", "book");
        String key = "na" + "me";
        Sink.put(map.get("name")); // finding: test-flow
        Sink.put(map.get(key)); // finding: test-flow
        Sink.put(map.get("kind")); // ok: test-flow
        map.put("name", "fixed");
        Sink.put(map.get("name")); // ok: test-flow
    }
}
