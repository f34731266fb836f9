import org.testkit.Sink;
import org.testkit.Source;

class LoopIndex {
    void each() {
        String[] names = {Source.get(), Source.get()};
        String[] fixed = new String[] {"a", "b"};
        for (int i = 0; i < names.length; i++) {
            Sink.put(names[i]); // finding: test-flow
            Sink.put(fixed[i]); // ok: test-flow
        }
    }
}
