import org.testkit.Sink;
import org.testkit.Source;

class CallContext {
    static String wrap(String text) {
        return "[" + text + "]";
    }

    void show() {
        String dirty = wrap(Source.get());
        String fixed = wrap("guest");
        Sink.put(dirty); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }
}
