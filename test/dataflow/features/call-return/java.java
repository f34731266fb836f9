import org.testkit.Sink;
import org.testkit.Source;

class CallReturn {
    String read() {
        return Source.get();
    }

    String title() {
        return "guest";
    }

    void show() {
        Sink.put(read()); // finding: test-flow
        Sink.put(title()); // ok: test-flow
    }
}
