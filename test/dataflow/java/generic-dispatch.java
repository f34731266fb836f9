import org.testkit.Sink;
import org.testkit.Source;

interface Store {
  String load(String key);
}

class FileStore implements Store {
  public String load(String key) {
    return Source.get();
  }
}

class MemoryStore implements Store {
  public String load(String key) {
    return "fixed";
  }
}

abstract class Report {
  abstract String body();

  String text() {
    return "report " + body();
  }
}

class DirtyReport extends Report {
  String body() {
    return Source.get();
  }
}

class FixedReport extends Report {
  String body() {
    return "x";
  }
}

class Service<T extends Store> {
  private final Store store;
  private final T typed;

  Service(Store store, T typed) {
    this.store = store;
    this.typed = typed;
  }

  void run(Report report, FixedReport fixed) {
    Sink.put(store.load("a")); // finding: test-flow
    Sink.put(typed.load("a")); // finding: test-flow
    Sink.put(new MemoryStore().load("a")); // ok: test-flow
    Sink.put(report.text()); // finding: test-flow
    Sink.put(fixed.text()); // ok: test-flow
    Store local = new MemoryStore();
    Sink.put(local.load("b")); // ok: test-flow
  }
}
