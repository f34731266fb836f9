import java.util.Iterator;
import org.testkit.Sink;
import org.testkit.Source;

class LoopBreak {
    void scan(Iterator<String> rows) {
        String name = Source.get();
        String other = "none";
        while (true) {
            name = "guest";
            if (rows.hasNext()) {
                other = Source.get();
                break;
            }
        }
        Sink.put(other); // finding: test-flow
        Sink.put(name); // ok: test-flow
    }
}
