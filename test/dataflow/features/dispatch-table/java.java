import java.util.Map;
import java.util.function.Supplier;
import org.testkit.Sink;
import org.testkit.Source;

class DispatchTable {
    static final Map<String, Supplier<String>> READERS = Map.of("request", () -> Source.get(), "fixed", () -> "guest");

    void show() {
        Sink.put(READERS.get("request").get()); // finding: test-flow
        Sink.put(READERS.get("fixed").get()); // ok: test-flow
    }
}
