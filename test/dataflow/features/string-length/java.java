import org.testkit.Sink;
import org.testkit.Source;

class StringLength {
    void measure() {
        String name = Source.get();
        int size = name.length();
        Sink.put("" + size); // ok: test-flow
        Sink.put(name + size); // finding: test-flow
    }
}
