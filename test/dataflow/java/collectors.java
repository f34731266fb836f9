import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testkit.Sink;
import org.testkit.Source;

class Collect {
  void run(List<String> names) {
    List<String> dirty = List.of("a", Source.get());
    String joined = dirty.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining(", ", "[", "]"));
    Sink.put(joined); // finding: test-flow
    Map<String, String> byName = dirty.stream().collect(Collectors.toMap(s -> "k", s -> s + "!"));
    Sink.put(byName.get("k")); // finding: test-flow
    Map<String, List<String>> groups = dirty.stream().collect(Collectors.groupingBy(s -> "g"));
    Sink.put(groups.get("g").get(0)); // finding: test-flow
    Map<String, Integer> sizes = dirty.stream().collect(Collectors.toMap(s -> "k", String::length));
    Sink.put(sizes.get("k")); // ok: test-flow
    long count = dirty.stream().distinct().count();
    Sink.put("n" + count); // ok: test-flow
    String reduced = dirty.stream().reduce("", (a, b) -> a + b);
    Sink.put(reduced); // finding: test-flow
    String fixed = Stream.of("x", "y").reduce("", String::concat);
    Sink.put(fixed); // ok: test-flow
    Sink.put(dirty.stream().map(String::trim).findFirst().orElse("none")); // finding: test-flow
    Sink.put(dirty.stream().mapToInt(String::length).sum()); // ok: test-flow
    dirty.stream().flatMap(s -> Stream.of(s, "z")).forEach(Sink::put); // finding: test-flow
  }
}
