import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Indices {
  void shift() {
    List<String> list = new ArrayList<>();
    list.add("safe");
    list.add(Source.get());
    list.add("moresafe");
    Sink.put(list.get(1)); // finding: test-flow
    list.remove(0);
    Sink.put(list.get(0)); // finding: test-flow
    Sink.put(list.get(1)); // ok: test-flow
    list.add(0, "first");
    Sink.put(list.get(0)); // ok: test-flow
    Sink.put(list.get(1)); // finding: test-flow
    list.set(1, "gone");
    Sink.put(list.get(1)); // ok: test-flow
    list.addAll(List.of("x", Source.get()));
    Sink.put(list.get(3)); // ok: test-flow
    Sink.put(list.get(4)); // finding: test-flow
    list.clear();
    list.add("y");
    Sink.put(list.get(0)); // ok: test-flow
  }
}
