import java.util.concurrent.atomic.AtomicReference;
import org.testkit.Sink;
import org.testkit.Source;

class Atomic {
  void swap() {
    AtomicReference<String> box = new AtomicReference<>("fixed");
    Sink.put(box.get()); // ok: test-flow
    box.set(Source.get());
    Sink.put(box.get()); // finding: test-flow
    Sink.put(box.getAndSet("done")); // finding: test-flow
    Sink.put(box.get()); // ok: test-flow
  }
}
