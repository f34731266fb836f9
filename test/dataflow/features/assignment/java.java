import org.testkit.Sink;
import org.testkit.Source;

class Assignment {
    void greet() {
        String name = Source.get();
        String copy = name;
        String fixed = "guest";
        Sink.put(copy); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
    }
}
