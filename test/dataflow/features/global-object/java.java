import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class GlobalObject {
    static final Map<String, String> STATE = new HashMap<>();

    static void load() {
        STATE.put("name", Source.get());
        STATE.put("kind", "book");
    }

    static void show() {
        Sink.put(STATE.get("name")); // finding: test-flow
        Sink.put(STATE.get("kind")); // ok: test-flow
    }
}
