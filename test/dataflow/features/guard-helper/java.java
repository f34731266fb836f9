import org.testkit.Sink;
import org.testkit.Source;

class GuardHelper {
    static boolean isPlain(String text) {
        return text.matches("[a-z]+");
    }

    static boolean isLong(String text) {
        return text.length() > 10;
    }

    void show() {
        String name = Source.get();
        if (isPlain(name)) {
            Sink.put(name); // ok: test-flow
        }
        if (isLong(name)) {
            Sink.put(name); // finding: test-flow
        }
    }
}
