import org.testkit.Check;
import org.testkit.Sink;
import org.testkit.Source;

class GuardThrow {
    void show() {
        String name = Source.get();
        if (!Check.check(name)) {
            throw new IllegalArgumentException("bad name");
        }
        Sink.put(name); // ok: test-flow
    }

    void swallowed() {
        String name = Source.get();
        try {
            if (!Check.check(name)) {
                throw new IllegalArgumentException("bad name");
            }
        } catch (IllegalArgumentException error) {
            System.out.println("ignored");
        }
        Sink.put(name); // finding: test-flow
    }
}
