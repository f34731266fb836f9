import org.testkit.Sink;
import org.testkit.Source;

class Patterns {
  record Pair(String left, String right) {}

  record Box(Pair pair, int size) {}

  void match(Object given) {
    Object value = Source.get();
    if (value instanceof String text && !text.isEmpty()) Sink.put(text); // finding: test-flow
    if (value instanceof Integer number) Sink.put(number); // ok: test-flow
    Object pair = new Pair(Source.get(), "fixed");
    if (pair instanceof Pair(String left, String right)) {
      Sink.put(left); // finding: test-flow
      Sink.put(right); // ok: test-flow
    }
    Object box = new Box(new Pair("a", Source.get()), 3);
    if (!(box instanceof Box(Pair(var a, var b), int size))) return;
    Sink.put(a); // ok: test-flow
    Sink.put(b); // finding: test-flow
    Sink.put(size); // ok: test-flow
  }

  String select(Object value) {
    return switch (value) {
      case Pair(String left, String right) when left.isEmpty() -> right;
      case Pair p -> p.left();
      case String s -> s;
      default -> "none";
    };
  }

  void use() {
    Sink.put(select(new Pair(Source.get(), "x"))); // finding: test-flow
    Sink.put(select(new Pair("a", "b"))); // ok: test-flow
    Sink.put(select(Source.get())); // finding: test-flow
    Sink.put(select(3)); // ok: test-flow
  }
}
