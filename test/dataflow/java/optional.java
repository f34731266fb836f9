import java.util.Optional;
import java.util.Set;
import org.testkit.Sink;
import org.testkit.Source;

class Optionals {
  Optional<String> find(String text) {
    return Optional.ofNullable(text).filter(s -> !s.isEmpty());
  }

  void run() {
    Optional<String> dirty = find(Source.get());
    Sink.put(dirty.get()); // finding: test-flow
    Sink.put(dirty.map(String::trim).orElse("none")); // finding: test-flow
    Sink.put(dirty.map(s -> "fixed").orElse("none")); // ok: test-flow
    dirty.ifPresent(s -> Sink.put(s)); // finding: test-flow
    Sink.put(dirty.flatMap(s -> Optional.of("x")).orElseThrow()); // ok: test-flow
    Sink.put(find("a").orElse("b")); // ok: test-flow
    Sink.put(find("a").orElseGet(() -> Source.get())); // finding: test-flow
    Optional<String> none = Optional.empty();
    Sink.put(none.orElse(Source.get())); // finding: test-flow
    dirty.filter(Set.of("a", "b")::contains).ifPresent(Sink::put); // ok: test-flow
    dirty.filter(s -> s.matches("[a-z]+")).ifPresent(Sink::put); // ok: test-flow
  }
}
