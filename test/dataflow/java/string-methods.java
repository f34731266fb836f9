import org.testkit.Sink;
import org.testkit.Source;

class Strings {
  void change() {
    String text = Source.get();
    Sink.put(text.trim().toLowerCase().substring(1)); // finding: test-flow
    Sink.put("a".concat(text)); // finding: test-flow
    Sink.put(text.split(",")[0]); // finding: test-flow
    Sink.put(new String(text.toCharArray())); // finding: test-flow
    Sink.put(new String(text.getBytes())); // finding: test-flow
    Sink.put(text.charAt(0)); // finding: test-flow
    Sink.put(text.replace('a', 'b')); // finding: test-flow
    Sink.put("NAME".replace("NAME", "x")); // ok: test-flow
    Sink.put("a,b".split(",")[1]); // ok: test-flow
    Sink.put(text.strip().repeat(2)); // finding: test-flow
    Sink.put(text.isBlank() ? "none" : "some"); // ok: test-flow
    String s = text;
    s += "!";
    Sink.put(s); // finding: test-flow
    s = "x";
    Sink.put(s); // ok: test-flow
    Sink.put(new StringBuilder(text).reverse().toString()); // finding: test-flow
    if ("abc".length() == 2) Sink.put(text); // ok: test-flow
    if ("abc".startsWith("ab")) Sink.put(text); // finding: test-flow
  }
}
