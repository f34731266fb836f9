import java.util.HashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class KeysByBeginning {
    void answers(String person, String other) {
        Map<String, String> table = new HashMap<>();
        table.put("code_" + person, Source.get());
        table.put("page_" + other, "first");
        Sink.put(table.get("code_" + other)); // finding: test-flow
        Sink.put(table.get("code_7")); // finding: test-flow
        Sink.put(table.get("language")); // ok: test-flow
        Sink.put(table.get("page_" + person)); // ok: test-flow
        Sink.put(table.get(other)); // finding: test-flow
        Map<String, String> copy = new HashMap<>(table);
        Sink.put(copy.get("code_" + other)); // finding: test-flow
        for (String value : table.values()) {
            Sink.put(value); // finding: test-flow
        }
    }
}
