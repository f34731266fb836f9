import org.testkit.Sink;
import org.testkit.Source;

class Timer {
    void show() {
        String name = Source.get();
        String kind = "book";
        new Thread(() -> {
            Sink.put(name); // finding: test-flow
            Sink.put(kind); // ok: test-flow
        }).start();
    }
}
