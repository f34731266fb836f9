import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardThenReassigned {
    void show() {
        String name = Source.get();
        if (!Check.check(name)) {
            return;
        }
        Sink.put(name); // ok: test-flow
        name = Source.get();
        Sink.put(name); // finding: test-flow
    }
}
