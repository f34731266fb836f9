import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testkit.Sink;
import org.testkit.Source;

class Matchers {
  private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");
  private static final Pattern OPEN = Pattern.compile("[a-z]+.*");

  void check() {
    String text = Source.get();
    if (WORD.matcher(text).matches()) Sink.put(text); // ok: test-flow
    else Sink.put(text); // finding: test-flow
    if (OPEN.matcher(text).matches()) Sink.put(text); // finding: test-flow
    if (WORD.matcher(text).find()) Sink.put(text); // finding: test-flow
    if (text.matches("^\\d+$")) Sink.put(text); // ok: test-flow
    if (Pattern.matches("\\w+", text)) Sink.put(text); // ok: test-flow
    Matcher found = OPEN.matcher(text);
    if (found.find()) Sink.put(found.group()); // finding: test-flow
    Sink.put(text.replaceAll("[^A-Za-z0-9]", "")); // ok: test-flow
    Sink.put(text.replaceAll("[0-9]", "")); // finding: test-flow
  }

  void leave() {
    String text = Source.get();
    Matcher matcher = WORD.matcher(text);
    if (!matcher.matches()) return;
    Sink.put(text); // ok: test-flow
  }
}
