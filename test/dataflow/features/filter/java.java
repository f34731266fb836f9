import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Filter {
    void names() {
        List<String> kept = List.of(Source.get(), "a").stream().filter(name -> !name.isEmpty()).toList();
        List<String> fixed = List.of("a", "b").stream().filter(name -> !name.isEmpty()).toList();
        Sink.put(kept.get(0)); // finding: test-flow
        Sink.put(fixed.get(0)); // ok: test-flow
        Sink.put(List.of(Source.get()).stream().findFirst().get()); // finding: test-flow
    }
}
