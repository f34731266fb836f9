import org.testkit.Sink;
import org.testkit.Source;

class Jumps {
  void loop(int[] rows) {
    String text = "fixed";
    outer:
    for (int a : rows) {
      for (int b : rows) {
        if (b > a) {
          text = Source.get();
          break outer;
        }
      }
    }
    Sink.put(text); // finding: test-flow
    String other = Source.get();
    block: {
      other = "a";
      if (rows.length > 1) break block;
      other = "b";
    }
    Sink.put(other); // ok: test-flow
  }
}
