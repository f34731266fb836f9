import org.testkit.Sink;
import org.testkit.Source;

class Overload {
    String join(String first) {
        return join(first, "x");
    }

    String join(String first, String second) {
        return second;
    }

    String join(String first, int times) {
        return first;
    }

    void show() {
        Sink.put(join("a", Source.get())); // finding: test-flow
        Sink.put(join(Source.get())); // ok: test-flow
        Sink.put(join(Source.get(), 2)); // finding: test-flow
    }
}
