import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class GuardTypeTest {
    void show(Map<String, Object> values) {
        Map<String, Object> map = new HashMap<>();
        map.put("name", Source.get());
        Object name = map.get("name");
        if (name instanceof Integer) {
            Sink.put(name); // ok: test-flow
        } else {
            Sink.put(name); // finding: test-flow
        }
    }
}
