import static org.testkit.Clean.clean;
import static org.testkit.Sink.put;
import static org.testkit.Source.*;

import org.testkit.Sink;
import org.testkit.Source;

class Statics {
  void run() {
    Sink.put(get()); // finding: test-flow
    put(get()); // finding: test-flow
    put(clean(get())); // ok: test-flow
    put("x"); // ok: test-flow
    org.testkit.Sink.put(org.testkit.Source.get()); // finding: test-flow
  }
}
