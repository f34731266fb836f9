import org.testkit.Sink;
import org.testkit.Source;

class Reassignment {
    void lastWins() {
        String name = Source.get();
        Sink.put(name); // finding: test-flow
        name = "guest";
        Sink.put(name); // ok: test-flow
        name = Source.get();
        Sink.put(name); // finding: test-flow
    }
}
