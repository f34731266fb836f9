import org.testkit.Sink;
import org.testkit.Source;

class ExceptionState {
    void show(Runnable task) {
        String name = "guest";
        String kind = Source.get();
        try {
            name = Source.get();
            task.run();
            name = "done";
            kind = "book";
        } catch (RuntimeException error) {
            kind = "none";
        }
        Sink.put(name); // finding: test-flow
        Sink.put(kind); // ok: test-flow
    }
}
