import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class Sanitizer {
    void show() {
        String name = Source.get();
        Sink.put(Clean.clean(name)); // ok: test-flow
        Sink.put(name); // finding: test-flow
        Sink.put(Clean.clean(name) + name); // finding: test-flow
    }
}
