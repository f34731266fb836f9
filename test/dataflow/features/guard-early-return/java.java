import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardEarlyReturn {
    void show() {
        String name = Source.get();
        if (!Check.check(name)) {
            return;
        }
        Sink.put(name); // ok: test-flow
    }

    void unguarded() {
        String name = Source.get();
        if (!Check.check(name)) {
            System.out.println("bad name");
        }
        Sink.put(name); // finding: test-flow
    }
}
