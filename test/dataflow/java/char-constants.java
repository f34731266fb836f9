import org.testkit.Sink;
import org.testkit.Source;

class Chars {
  void pick() {
    String text = Source.get();
    String other = Source.get();
    char c = "ABC".charAt(1);
    if (c == 'A') Sink.put(text); // ok: test-flow
    switch (c) {
      case 'A':
        other = "a";
        break;
      case 'B':
        other = "b";
        break;
      default:
        break;
    }
    Sink.put(other); // ok: test-flow
    if ('a' < 'b') Sink.put(text); // finding: test-flow
    if ((7 * 42) - 86 > 200) Sink.put("big");
    else Sink.put(text); // ok: test-flow
    if (7 / 2 == 3) Sink.put(text); // finding: test-flow
    else Sink.put(text); // ok: test-flow
  }
}
