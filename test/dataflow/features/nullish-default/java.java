import java.util.Objects;
import java.util.Optional;
import org.testkit.Sink;
import org.testkit.Source;

class NullishDefault {
    void show(String given) {
        String name = given != null ? given : Source.get();
        String other = Objects.requireNonNullElse(Source.get(), "guest");
        String fixed = Optional.ofNullable((String) null).orElse("guest");
        Sink.put(name); // finding: test-flow
        Sink.put(other); // finding: test-flow
        Sink.put(fixed); // ok: test-flow
        Sink.put(Optional.ofNullable(given).orElse(Source.get())); // finding: test-flow
    }
}
