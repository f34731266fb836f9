import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class Overload {
    String join(String first) {
        return join(first, "x");
    }

    String join(String first, String second) {
        return second;
    }

    String join(String first, int times) {
        return first;
    }

    static String tidy(String text) {
        return Clean.clean(text).replace("x", "y");
    }

    static List<String> tidy(List<String> texts) {
        return texts.stream().map(Overload::tidy).toList();
    }

    static String kept(String text) {
        return text.replace("x", "y");
    }

    static List<String> kept(List<String> texts) {
        return texts.stream().map(Overload::kept).toList();
    }

    void lists() {
        List<String> given = (List<String>) (Object) Source.get();
        for (String one : tidy(given)) {
            Sink.put(one); // ok: test-flow
        }
        for (String one : kept(given)) {
            Sink.put(one); // finding: test-flow
        }
    }

    void show() {
        Sink.put(join("a", Source.get())); // finding: test-flow
        Sink.put(join(Source.get())); // ok: test-flow
        Sink.put(join(Source.get(), 2)); // finding: test-flow
    }

    String named(UUID id, String given) {
        return id.toString();
    }

    String named(Duration length, String given) {
        return given;
    }

    void told(UUID id, Duration length) {
        Sink.put(named(id, Source.get())); // ok: test-flow
        Sink.put(named(length, Source.get())); // finding: test-flow
    }
}
