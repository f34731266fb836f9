import lombok.experimental.UtilityClass;
import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

@UtilityClass
class Labels {
  private final String PREFIX = "label ";

  String plain(String text) {
    return Clean.clean(text);
  }

  String framed(String text) {
    return PREFIX + rest(text);
  }

  private String rest(String text) {
    return text.trim();
  }

  String second(String first, String text) {
    return text;
  }

  class Nested {
    String of(String text) {
      return text;
    }
  }
}

class UseLabels {
  void use() {
    Sink.put(Labels.plain(Source.get())); // ok: test-flow
    Sink.put(Labels.framed(Source.get())); // finding: test-flow
    Sink.put(Labels.second("a", Source.get())); // finding: test-flow
    Sink.put(Labels.second(Source.get(), "a")); // ok: test-flow
    Sink.put(new Labels.Nested().of(Source.get())); // finding: test-flow
    Sink.put(new Labels.Nested().of("a")); // ok: test-flow
  }
}
