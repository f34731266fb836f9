import org.testkit.Sink;
import org.testkit.Source;

class Varargs {
  String last(String... all) {
    return all[all.length - 1];
  }

  String first(String head, String... tail) {
    return head;
  }

  String second(String... all) {
    return all[1];
  }

  void run() {
    Sink.put(last("a", Source.get())); // finding: test-flow
    Sink.put(first("a", Source.get())); // ok: test-flow
    Sink.put(second("a", Source.get())); // finding: test-flow
    Sink.put(second(Source.get(), "a")); // ok: test-flow
    String[] given = {"a", Source.get()};
    Sink.put(second(given)); // finding: test-flow
    Sink.put(first("x", given)); // ok: test-flow
  }
}
