import org.testkit.Sink;
import org.testkit.Source;

class PassThroughTwoCalls {
    void inner(String text) {
        Sink.put(text); // finding: test-flow
    }

    void outer(String text) {
        inner(text);
    }

    void closed(int size) {
        Sink.put("size " + size); // ok: test-flow
    }

    void show() {
        outer(Source.get());
        closed(Source.get().length());
    }
}
