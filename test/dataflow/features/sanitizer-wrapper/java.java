import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class SanitizerWrapper {
    static String tidy(String text) {
        return Clean.clean(text).trim();
    }

    static String noop(String text) {
        Clean.clean(text);
        return text;
    }

    void show() {
        Sink.put(tidy(Source.get())); // ok: test-flow
        Sink.put(noop(Source.get())); // finding: test-flow
    }
}
