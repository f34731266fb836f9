import org.testkit.Sink;
import org.testkit.Source;

class Swap {
    void exchange() {
        String a = Source.get();
        String b = "fixed";
        String t = a;
        a = b;
        b = t;
        Sink.put(a); // ok: test-flow
        Sink.put(b); // finding: test-flow
    }
}
