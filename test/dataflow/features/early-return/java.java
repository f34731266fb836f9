import org.testkit.Sink;
import org.testkit.Source;

class EarlyReturn {
    void handle(boolean ready) {
        String name = Source.get();
        if (ready) {
            Sink.put(name); // finding: test-flow
            return;
        }
        name = "guest";
        Sink.put(name); // ok: test-flow
    }

    String leave(boolean done) {
        String name = "guest";
        if (done) {
            name = Source.get();
            return name;
        }
        Sink.put(name); // ok: test-flow
        return name;
    }
}
