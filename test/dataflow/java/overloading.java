import org.testkit.Sink;
import org.testkit.Source;

class Overloads {
  static void write(String text) {
    Sink.put(text); // finding: test-flow
  }

  static void write(String text, int count) {
    Sink.put("x"); // ok: test-flow
  }

  static void show(int number) {
    Sink.put("n" + number); // ok: test-flow
  }

  static void show(String text) {
    Sink.put(text); // finding: test-flow
  }

  String join(String first, String... rest) {
    return first;
  }

  String join(String first, String second) {
    return second;
  }

  void run() {
    write(Source.get());
    write(Source.get(), 1);
    show(3);
    show(Source.get());
    Sink.put(join(Source.get(), "x")); // ok: test-flow
    Sink.put(join(Source.get(), "x", "y")); // finding: test-flow
  }
}
