import org.testkit.Sink;
import org.testkit.Source;

class NestedConstantConditions {
    void levels() {
        int level = 7 * 6;
        String kept = Source.get();
        String lost = Source.get();
        if (level > 40) {
            if (level - 40 == 2) {
                lost = "fixed";
            }
            if (level < 10) {
                kept = "fixed";
            }
        } else {
            kept = "fixed";
        }
        Sink.put(kept); // finding: test-flow
        Sink.put(lost); // ok: test-flow
    }
}
