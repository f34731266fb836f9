import org.testkit.Sink;
import org.testkit.Source;

class CallParameter {
    void write(String name, String kind) {
        Sink.put(name); // finding: test-flow
        Sink.put(kind); // ok: test-flow
    }

    void show() {
        write(Source.get(), "book");
    }
}
