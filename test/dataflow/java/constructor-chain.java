import org.testkit.Sink;
import org.testkit.Source;

class Base {
  protected final String text;

  Base(String text) {
    this.text = text;
  }

  Base() {
    this("none");
  }

  String text() {
    return text;
  }
}

class Derived extends Base {
  private final String extra;

  Derived(String text, String extra) {
    super(text);
    this.extra = extra;
  }

  Derived(String extra) {
    this("fixed", extra);
  }

  Derived() {
    this.extra = "x";
  }

  static void run() {
    Derived two = new Derived(Source.get(), "x");
    Sink.put(two.text()); // finding: test-flow
    Sink.put(two.extra); // ok: test-flow
    Derived one = new Derived(Source.get());
    Sink.put(one.text()); // ok: test-flow
    Sink.put(one.extra); // finding: test-flow
    Sink.put(new Derived().text()); // ok: test-flow
  }
}
