import org.testkit.Clean;
import org.testkit.Escape;
import org.testkit.Sink;
import org.testkit.Source;

class SanitizerOtherKind {
    void show() {
        String name = Source.get();
        Sink.put(Escape.escape(name)); // finding: test-flow
        Sink.put(Clean.clean(Escape.escape(name))); // ok: test-flow
    }
}
