import java.util.Objects;
import java.util.Set;
import org.testkit.Sink;
import org.testkit.Source;

class Equality {
  private static final Set<String> NAMES = Set.of("ann", "bob");

  void check() {
    String name = Source.get();
    if ("ann".equals(name)) Sink.put(name); // ok: test-flow
    if (name.equals("ann")) Sink.put(name); // ok: test-flow
    else Sink.put(name); // finding: test-flow
    if (name.equalsIgnoreCase("bob")) Sink.put(name); // ok: test-flow
    if (Objects.equals(name, "ann")) Sink.put(name); // ok: test-flow
    if (!NAMES.contains(name)) return;
    Sink.put(name); // ok: test-flow
  }

  void select() {
    String name = Source.get();
    switch (name) {
      case "ann":
        Sink.put(name); // ok: test-flow
        break;
      default:
        Sink.put(name); // finding: test-flow
    }
    String kind = switch (name) {
      case "ann", "bob" -> "known";
      default -> name;
    };
    Sink.put(kind); // finding: test-flow
  }
}
