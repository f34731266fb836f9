import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class KeysByEnding {
    void answers(String person, String other) {
        Map<String, String> table = new HashMap<>();
        table.put(person + "_code", Source.get());
        table.put(other + "_page", "first");
        Sink.put(table.get(other + "_code")); // finding: test-flow
        Sink.put(table.get("ann_code")); // finding: test-flow
        Sink.put(table.get("language")); // ok: test-flow
        Sink.put(table.get(person + "_page")); // ok: test-flow
        Sink.put(table.get(other)); // finding: test-flow
        Map<String, String> copy = new HashMap<>(table);
        Sink.put(copy.get(other + "_code")); // finding: test-flow
        for (String value : table.values()) {
            Sink.put(value); // finding: test-flow
        }
    }
}
