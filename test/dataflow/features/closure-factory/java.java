import java.util.function.Supplier;
import org.testkit.Sink;
import org.testkit.Source;

class ClosureFactory {
    Supplier<String> printer(String text) {
        return () -> text;
    }

    void show() {
        Supplier<String> dirty = printer(Source.get());
        Supplier<String> fixed = printer("guest");
        Sink.put(dirty.get()); // finding: test-flow
        Sink.put(fixed.get()); // ok: test-flow
    }
}
