import java.util.LinkedHashMap;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class Tables {
  void each() {
    Map.of("a", "fixed", "b", "also").forEach((key, value) -> Sink.put(key + value)); // ok: test-flow
    Map.of("a", "fixed", "b", Source.get()).forEach((key, value) -> Sink.put(value)); // finding: test-flow
    Map.of("a", "fixed", "b", Source.get()).forEach((key, value) -> Sink.put(key)); // ok: test-flow
  }

  void loop() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put("a", Source.get());
    table.put("b", "fixed");
    for (Map.Entry<String, String> entry : table.entrySet()) {
      Sink.put(entry.getKey()); // ok: test-flow
      Sink.put(entry.getValue()); // finding: test-flow
    }
  }

  void unknownKey() {
    Map<String, String> table = new LinkedHashMap<>();
    table.put(Source.get(), "fixed");
    for (var entry : table.entrySet()) {
      Sink.put(entry.getValue()); // ok: test-flow
    }
  }
}
