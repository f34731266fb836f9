import org.testkit.Sink;
import org.testkit.Source;

class GuardAssertion {
    static void assertPlain(String text) {
        if (!text.matches("[a-z]+")) {
            throw new IllegalArgumentException("bad");
        }
    }

    static void warn(String text) {
        if (!text.matches("[a-z]+")) {
            System.out.println("bad");
        }
    }

    void show() {
        String name = Source.get();
        assertPlain(name);
        Sink.put(name); // ok: test-flow
    }

    void open() {
        String name = Source.get();
        warn(name);
        Sink.put(name); // finding: test-flow
    }
}
