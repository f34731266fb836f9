import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class LoopForEach {
    void each() {
        for (String name : List.of("guest", Source.get())) {
            Sink.put(name); // finding: test-flow
        }
        for (String name : new String[] {"guest", "admin"}) {
            Sink.put(name); // ok: test-flow
        }
    }
}
