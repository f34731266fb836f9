import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class FunctionReference {
    static void write(String text) {
        Sink.put(text); // finding: test-flow
    }

    static void title(String text) {
        Sink.put(text); // ok: test-flow
    }

    void show() {
        List.of(Source.get()).forEach(FunctionReference::write);
        List.of("guest").forEach(FunctionReference::title);
    }
}
