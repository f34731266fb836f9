import java.util.function.Supplier;
import org.testkit.Sink;
import org.testkit.Source;

class CallbackResult {
    String compute(Supplier<String> make) {
        return "<" + make.get() + ">";
    }

    void show() {
        Sink.put(compute(() -> Source.get())); // finding: test-flow
        Sink.put(compute(() -> "guest")); // ok: test-flow
    }
}
