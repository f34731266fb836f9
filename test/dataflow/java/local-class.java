import org.testkit.Sink;
import org.testkit.Source;

class Local {
  void run() {
    String text = Source.get();
    String fixed = "x";
    class Work {
      String dirty() {
        return text;
      }

      String clean() {
        return fixed;
      }
    }
    record Row(String a, String b) {}
    Work work = new Work();
    Sink.put(work.dirty()); // finding: test-flow
    Sink.put(work.clean()); // ok: test-flow
    Row row = new Row(text, fixed);
    Sink.put(row.a()); // finding: test-flow
    Sink.put(row.b()); // ok: test-flow
  }
}
