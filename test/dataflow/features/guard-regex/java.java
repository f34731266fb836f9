import java.util.regex.Pattern;
import org.testkit.Sink;
import org.testkit.Source;

class GuardRegex {
    static final Pattern PLAIN = Pattern.compile("^[a-z0-9_]+$");

    void show() {
        String name = Source.get();
        if (name.matches("[a-z0-9_]+")) {
            Sink.put(name); // ok: test-flow
        }
        if (PLAIN.matcher(name).matches()) {
            Sink.put(name); // ok: test-flow
        }
        if (Pattern.matches("[a-z]+", name)) {
            Sink.put(name); // ok: test-flow
        }
        if (Pattern.compile("[a-z]").matcher(name).find()) {
            Sink.put(name); // finding: test-flow
        }
    }
}
