import org.testkit.Sink;
import org.testkit.Source;

class ExceptionFinally {
    void show(Runnable task) {
        String name = Source.get();
        String kind = "none";
        try {
            task.run();
        } finally {
            name = "fixed";
            kind = Source.get();
        }
        Sink.put(name); // ok: test-flow
        Sink.put(kind); // finding: test-flow
    }
}
