import org.testkit.Sink;
import org.testkit.Source;

class Yields {
  void run(int n) {
    String text = Source.get();
    String one = switch (n) {
      case 1 -> text;
      case 2 -> {
        String made = "b" + n;
        yield made;
      }
      default -> "c";
    };
    Sink.put(one); // finding: test-flow
    String two = switch (n) {
      case 1:
        yield "a";
      default:
        if (n > 3) yield "b";
        yield "c";
    };
    Sink.put(two); // ok: test-flow
    String three = switch ("b") {
      case "a" -> text;
      case "b" -> "fixed";
      default -> text;
    };
    Sink.put(three); // ok: test-flow
    int m = 2;
    switch (m) {
      case 1 -> Sink.put(text); // ok: test-flow
      case 2 -> Sink.put(text); // finding: test-flow
      default -> throw new IllegalStateException();
    }
  }
}
