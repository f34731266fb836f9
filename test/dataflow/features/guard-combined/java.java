import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardCombined {
    void show(boolean wide) {
        String name = Source.get();
        if (wide && Check.check(name)) {
            Sink.put(name); // ok: test-flow
        }
        if (wide || Check.check(name)) {
            Sink.put(name); // finding: test-flow
        }
        if (!Check.check(name) || wide) {
            return;
        }
        Sink.put(name); // ok: test-flow
    }
}
