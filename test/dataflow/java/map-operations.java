import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testkit.Sink;
import org.testkit.Source;

class Maps {
  void fill(String key) {
    Map<String, String> map = new HashMap<>();
    map.put("a", Source.get());
    map.put("b", "fixed");
    Sink.put(map.get("a")); // finding: test-flow
    Sink.put(map.get("b")); // ok: test-flow
    Sink.put(map.getOrDefault("b", "none")); // ok: test-flow
    Sink.put(map.getOrDefault("c", Source.get())); // finding: test-flow
    map.putIfAbsent("d", Source.get());
    Sink.put(map.get("d")); // finding: test-flow
    map.remove("a");
    Sink.put(map.get("a")); // ok: test-flow
    Map<String, List<String>> lists = new HashMap<>();
    lists.computeIfAbsent("x", k -> new ArrayList<>()).add(Source.get());
    Sink.put(lists.get("x").get(0)); // finding: test-flow
    lists.computeIfAbsent("y", k -> new ArrayList<>()).add("fixed");
    Sink.put(lists.get("y").get(0)); // ok: test-flow
    Map<String, String> copy = new HashMap<>(map);
    Sink.put(copy.get("b")); // ok: test-flow
    Sink.put(copy.get("d")); // finding: test-flow
    Map<String, String> made = Map.of("k", Source.get(), "l", "fixed");
    Sink.put(made.get("k")); // finding: test-flow
    Sink.put(made.get("l")); // ok: test-flow
    Map<String, String> unknown = new HashMap<>();
    unknown.put(key, Source.get());
    Sink.put(unknown.get("z")); // finding: test-flow
  }
}
