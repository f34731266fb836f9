import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardCall {
    void show() {
        String name = Source.get();
        String other = Source.get();
        if (Check.check(name)) {
            Sink.put(name); // ok: test-flow
            Sink.put(other); // finding: test-flow
        } else {
            Sink.put(name); // finding: test-flow
        }
    }
}
