import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testkit.Sink;
import org.testkit.Source;

class Comprehension {
    void names() {
        List<String> upper = Stream.of("a", Source.get()).map(String::toUpperCase).collect(Collectors.toList());
        List<String> fixed = Stream.of(Source.get()).map(name -> "x").toList();
        List<String> given = List.of(Source.get()).stream().map(name -> name + "!").toList();
        Sink.put(upper.get(1)); // finding: test-flow
        Sink.put(fixed.get(0)); // ok: test-flow
        Sink.put(given.get(0)); // finding: test-flow
        Sink.put(Stream.of("a", Source.get()).collect(Collectors.joining(","))); // finding: test-flow
        Sink.put(Stream.of("a", "b").collect(Collectors.joining(","))); // ok: test-flow
    }
}
