import org.testkit.Sink;
import org.testkit.Source;

class ShortCircuit {
    void label(boolean admin) {
        String name;
        if (admin && (name = Source.get()) != null) {
            Sink.put(name); // finding: test-flow
        }
        String fixed = "none";
        if (false && (fixed = Source.get()) != null) {
            fixed = "never";
        }
        Sink.put(fixed); // ok: test-flow
    }
}
