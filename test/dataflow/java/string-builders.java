import java.util.List;
import java.util.StringJoiner;
import org.testkit.Sink;
import org.testkit.Source;
import org.testkit.Url;

class Builders {
  void build() {
    StringBuilder text = new StringBuilder("a");
    StringBuilder same = text;
    same.append(Source.get());
    Sink.put(text.toString()); // finding: test-flow
    Sink.put(text); // finding: test-flow
    StringBuffer other = new StringBuffer(Source.get());
    other.setLength(0);
    other.append("x").append(1);
    Sink.put(other.toString()); // ok: test-flow
    StringBuilder front = new StringBuilder();
    front.append("/path").insert(0, "https://example.org").append(Source.get());
    Url.open(front.toString()); // ok: test-host
    Url.open(front.insert(0, Source.get()).toString()); // finding: test-host
    StringJoiner joiner = new StringJoiner(", ");
    joiner.add("a").add(Source.get());
    Sink.put(joiner.toString()); // finding: test-flow
    StringBuilder loop = new StringBuilder();
    for (String part : List.of("a", "b")) loop.append(part);
    Sink.put(loop.toString()); // ok: test-flow
    helper(loop);
    Sink.put(loop.toString()); // finding: test-flow
  }

  void helper(StringBuilder into) {
    into.append(Source.get());
  }
}
