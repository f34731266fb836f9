import java.util.Optional;
import org.testkit.Sink;
import org.testkit.Source;

class OptionalAccess {
    void show() {
        Optional<String> name = Optional.of(Source.get());
        Optional<String> fixed = Optional.of("guest");
        Sink.put(name.get()); // finding: test-flow
        Sink.put(fixed.get()); // ok: test-flow
        Sink.put(name.map(text -> text + "!").orElse("none")); // finding: test-flow
        Sink.put(fixed.map(text -> text + "!").orElse("none")); // ok: test-flow
        name.ifPresent(text -> Sink.put(text)); // finding: test-flow
    }
}
