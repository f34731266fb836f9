import java.util.Set;
import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardNegated {
    static final Set<String> DENIED = Set.of("root");

    void show() {
        String name = Source.get();
        if (Check.check(name) == false) {
            Sink.put(name); // finding: test-flow
        } else {
            Sink.put(name); // ok: test-flow
        }
        if (DENIED.contains(name)) {
            return;
        }
        Sink.put(name); // finding: test-flow
    }
}
