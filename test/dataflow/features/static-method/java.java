import org.testkit.Sink;
import org.testkit.Source;

class StaticMethod {
    static String join(String first, String second) {
        return first + " " + second;
    }

    static String title(String text) {
        return "guest";
    }

    void show() {
        Sink.put(StaticMethod.join("a", Source.get())); // finding: test-flow
        Sink.put(StaticMethod.title(Source.get())); // ok: test-flow
    }
}
