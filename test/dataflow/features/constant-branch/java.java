import org.testkit.Sink;
import org.testkit.Source;

class ConstantBranch {
    void configured() {
        boolean debug = false;
        String name = "guest";
        String title = "none";
        if (debug) {
            name = Source.get();
        } else {
            title = Source.get();
        }
        Sink.put(name); // ok: test-flow
        Sink.put(title); // finding: test-flow
    }
}
