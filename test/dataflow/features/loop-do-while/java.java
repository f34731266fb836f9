import org.testkit.Sink;
import org.testkit.Source;

class LoopDoWhile {
    void attempt(boolean again) {
        String text = "none";
        String other = Source.get();
        do {
            text = Source.get();
            other = "none";
        } while (again);
        Sink.put(text); // finding: test-flow
        Sink.put(other); // ok: test-flow
    }
}
