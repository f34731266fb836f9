import org.testkit.Sink;
import org.testkit.Source;

class ClosureCapture {
    void show() {
        String name = Source.get();
        String kind = "book";
        Runnable write = () -> {
            Sink.put(name); // finding: test-flow
            Sink.put(kind); // ok: test-flow
        };
        write.run();
    }
}
