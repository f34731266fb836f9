import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.testkit.Sink;
import org.testkit.Source;
import org.testkit.Url;

class Formats {
  void build(int n) {
    String name = Source.get();
    Sink.put(String.format("name=%s", name)); // finding: test-flow
    Sink.put(String.format("n=%d %s", n, "x")); // ok: test-flow
    Sink.put("%s, %s".formatted("a", name)); // finding: test-flow
    Sink.put("%2$s".formatted(name, "b")); // ok: test-flow
    Sink.put(String.format(Locale.ROOT, "%s", name)); // finding: test-flow
    Sink.put(MessageFormat.format("a {0} b {1}", "x", name)); // finding: test-flow
    Sink.put(MessageFormat.format("a {0}", "x")); // ok: test-flow
    Sink.put(String.join(", ", "a", name)); // finding: test-flow
    Sink.put(String.join(", ", List.of("a", "b"))); // ok: test-flow
    Sink.put(String.valueOf(name)); // finding: test-flow
    Url.open(String.format("https://example.org/%s", name)); // ok: test-host
    Url.open(String.format("https://%s/", name)); // finding: test-host
    String block = """
        hello %s
        """.formatted(name);
    Sink.put(block); // finding: test-flow
  }
}
