import org.testkit.Sink;
import org.testkit.Source;

class Page {
  interface Part {
    String text();
  }

  private final String title = Source.get();

  void show(String given) {
    String local = Source.get();
    Part dirty = new Part() {
      public String text() {
        return local;
      }
    };
    Part outer = new Part() {
      public String text() {
        return title;
      }
    };
    Part fixed = new Part() {
      private final String title = "own";

      public String text() {
        return title;
      }
    };
    Sink.put(dirty.text()); // finding: test-flow
    Sink.put(outer.text()); // finding: test-flow
    Sink.put(fixed.text()); // ok: test-flow
  }
}
