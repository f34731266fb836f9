import org.testkit.Sink;
import org.testkit.Source;

interface Named {
  String name();

  default String label() {
    return "name: " + name();
  }

  static String fixed() {
    return "fixed";
  }
}

class Dirty implements Named {
  public String name() {
    return Source.get();
  }
}

class Quiet implements Named {
  public String name() {
    return Source.get();
  }

  @Override
  public String label() {
    return "quiet";
  }
}

class UseNamed {
  void show() {
    Sink.put(new Dirty().label()); // finding: test-flow
    Sink.put(new Quiet().label()); // ok: test-flow
    Sink.put(Named.fixed()); // ok: test-flow
  }
}
