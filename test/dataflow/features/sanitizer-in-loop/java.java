import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class SanitizerInLoop {
    void show(int rounds) {
        String name = Source.get();
        String other = Source.get();
        for (int i = 0; i < 3; i++) {
            name = Clean.clean(name);
        }
        for (int i = 0; i < rounds; i++) {
            other = Clean.clean(other);
        }
        Sink.put(name); // ok: test-flow
        Sink.put(other); // finding: test-flow
    }
}
