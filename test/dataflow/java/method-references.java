import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.testkit.Clean;
import org.testkit.Sink;
import org.testkit.Source;

class References {
  private final String prefix = "p";

  String add(String text) {
    return prefix + text;
  }

  String drop(String text) {
    return prefix;
  }

  static String same(String text) {
    return text;
  }

  static class User {
    private final String name;

    User(String name) {
      this.name = name;
    }

    String getName() {
      return name;
    }

    String getKind() {
      return "user";
    }
  }

  void run() {
    List<String> dirty = List.of(Source.get());
    dirty.stream().map(this::add).forEach(Sink::put); // finding: test-flow
    dirty.stream().map(this::drop).forEach(Sink::put); // ok: test-flow
    dirty.stream().map(References::same).forEach(Sink::put); // finding: test-flow
    dirty.stream().map(String::trim).forEach(Sink::put); // finding: test-flow
    dirty.stream().map(String::length).forEach(Sink::put); // ok: test-flow
    dirty.stream().map(Clean::clean).forEach(Sink::put); // ok: test-flow
    dirty.stream().map(User::new).map(User::getName).forEach(Sink::put); // finding: test-flow
    dirty.stream().map(User::new).map(User::getKind).forEach(Sink::put); // ok: test-flow
    Supplier<String> source = Source::get;
    Sink.put(source.get()); // finding: test-flow
    Function<String, String> bound = this::add;
    Sink.put(bound.apply("x")); // ok: test-flow
    Sink.put(bound.apply(Source.get())); // finding: test-flow
  }
}
