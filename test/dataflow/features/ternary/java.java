import org.testkit.Sink;
import org.testkit.Source;

class Ternary {
    void label(boolean admin) {
        String name = admin ? Source.get() : "guest";
        String fixed = admin ? "admin" : "guest";
        String never = (7 * 42) - 86 > 200 ? "guest" : Source.get();
        Sink.put(name); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
        Sink.put(never); // ok: test-flow
    }
}
