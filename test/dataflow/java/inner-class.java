import org.testkit.Sink;
import org.testkit.Source;

class Outer {
  private String dirty = Source.get();
  private String fixed = "x";

  class Inner {
    private final String own;

    Inner(String own) {
      this.own = own;
    }

    void show() {
      Sink.put(dirty); // finding: test-flow
      Sink.put(fixed); // ok: test-flow
      Sink.put(Outer.this.dirty); // finding: test-flow
      write(own); // ok: test-flow
    }
  }

  void write(String text) {
    Sink.put(text); // finding: test-flow
  }

  void run() {
    Inner inner = new Inner(Source.get());
    inner.show();
    Outer.Nested.show(Source.get());
    Outer.Nested.show("x");
  }

  static class Nested {
    static void show(String text) {
      Sink.put(text); // finding: test-flow
    }
  }
}
