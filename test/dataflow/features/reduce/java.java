import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Reduce {
    void names() {
        String text = List.of(Source.get(), "b").stream().reduce("", (all, name) -> all + "," + name);
        String fixed = List.of("a", "b").stream().reduce("", (all, name) -> all + "," + name);
        Sink.put(text); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }
}
