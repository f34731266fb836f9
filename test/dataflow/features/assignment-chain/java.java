import org.testkit.Sink;
import org.testkit.Source;

class AssignmentChain {
    void chain() {
        String a;
        String b;
        String c;
        a = b = Source.get();
        c = a = "fixed";
        Sink.put(b); // finding: test-flow
        Sink.put(a); // ok: test-flow
        Sink.put(c); // ok: test-flow
    }
}
