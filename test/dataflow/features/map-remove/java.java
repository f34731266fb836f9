import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class MapRemove {
    void settings() {
        Map<String, String> map = new HashMap<>();
        map.put("name", Source.get());
        map.put("other", Source.get());
        map.remove("name");
        Sink.put(map.get("name")); // ok: test-flow
        Sink.put(map.remove("other")); // finding: test-flow
    }
}
