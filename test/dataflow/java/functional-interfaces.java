import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.testkit.Sink;
import org.testkit.Source;

class Functional {
  interface Shape {
    String draw(String pen, int width);
  }

  private final Function<String, String> decorate = text -> "<" + text + ">";
  private final Map<String, Supplier<String>> table = new HashMap<>();

  Functional() {
    table.put("dirty", () -> Source.get());
    table.put("fixed", () -> "x");
  }

  void run() {
    Sink.put(decorate.apply(Source.get())); // finding: test-flow
    Sink.put(decorate.apply("x")); // ok: test-flow
    Shape shape = (pen, width) -> pen;
    Sink.put(shape.draw(Source.get(), 1)); // finding: test-flow
    Sink.put(shape.draw("pen", 1)); // ok: test-flow
    BiFunction<String, String, String> second = (a, b) -> b;
    Sink.put(second.apply(Source.get(), "x")); // ok: test-flow
    Sink.put(table.get("dirty").get()); // finding: test-flow
    Sink.put(table.get("fixed").get()); // ok: test-flow
    Function<String, String> chain = decorate.andThen(String::trim);
    Sink.put(wrap(text -> text + "!", Source.get())); // finding: test-flow
    Sink.put(wrap(text -> "fixed", Source.get())); // ok: test-flow
  }

  static String wrap(UnaryOperator<String> change, String text) {
    return change.apply(text);
  }
}
