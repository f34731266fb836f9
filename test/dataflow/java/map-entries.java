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

  static final Map<String, String> KNOWN = Map.of("name", "n.name", "since", "n.since");

  void checkedKeys() {
    Map<String, String> sent = (Map<String, String>) (Object) Source.get();
    sent.entrySet().stream().filter(entry -> KNOWN.containsKey(entry.getKey())).forEach(entry -> {
      Sink.put(entry.getKey()); // ok: test-flow
      Sink.put(entry.getValue()); // finding: test-flow
    });
    sent.entrySet().stream().filter(entry -> KNOWN.get(entry.getKey()) != null).map(entry -> entry.getKey()).forEach(
        key -> Sink.put(key)); // ok: test-flow
    sent.entrySet().stream().filter(entry -> entry.getValue() != null).forEach(entry -> Sink.put(entry.getKey())); // finding: test-flow
  }
}
