import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardStored {
    void show() {
        String name = Source.get();
        boolean valid = Check.check(name);
        if (valid) {
            Sink.put(name); // ok: test-flow
        } else {
            Sink.put(name); // finding: test-flow
        }
    }
}
