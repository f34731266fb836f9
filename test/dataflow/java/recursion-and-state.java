import org.testkit.Sink;
import org.testkit.Source;

class State {
  private String kept = "fixed";
  private static String shared = "fixed";

  void keep() {
    kept = Source.get();
  }

  void share() {
    shared = Source.get();
  }

  void show() {
    Sink.put(kept); // finding: test-flow
    Sink.put(shared); // finding: test-flow
  }

  static String repeat(String text, int n) {
    return n == 0 ? text : repeat(text, n - 1);
  }

  void recurse() {
    Sink.put(repeat(Source.get(), 3)); // finding: test-flow
    Sink.put(repeat("x", 3)); // ok: test-flow
  }
}
