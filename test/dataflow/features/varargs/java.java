import org.testkit.Sink;
import org.testkit.Source;

class Varargs {
    void write(String first, String... others) {
        Sink.put(first); // ok: test-flow
        Sink.put(others[0]); // finding: test-flow
        Sink.put(others[1]); // ok: test-flow
    }

    void show() {
        write("fixed", Source.get(), "book");
    }
}
