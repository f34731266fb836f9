import java.util.HashSet;
import org.testkit.Sink;
import org.testkit.Source;

class Set {
    void names() {
        Set<String> seen = new HashSet<>();
        seen.add("guest");
        Set<String> dirty = new HashSet<>();
        dirty.add(Source.get());
        for (String name : seen) {
            Sink.put(name); // ok: test-flow
        }
        for (String name : dirty) {
            Sink.put(name); // finding: test-flow
        }
    }
}
