import org.testkit.Sink;
import org.testkit.Source;

class DeadCode {
    void stop() {
        String name = Source.get();
        Sink.put(name); // finding: test-flow
        if (true) {
            return;
        }
        Sink.put(name); // ok: test-flow
    }

    void fail() {
        String name = Source.get();
        if (true) {
            throw new IllegalStateException("closed");
        }
        Sink.put(name); // ok: test-flow
    }
}
