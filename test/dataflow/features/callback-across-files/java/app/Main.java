package app;

import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Main {
    void run() {
        Each.each(List.of(Source.get()), text -> Sink.put(text)); // finding: test-flow
        Each.each(List.of("guest"), text -> Sink.put(text)); // ok: test-flow
    }
}
