import java.util.UUID;
import org.testkit.Sink;
import org.testkit.Source;

class EqualToOwnValue {
    void show() {
        String name = Source.get();
        String other = Source.get();
        if (name.equals(UUID.randomUUID().toString())) {
            Sink.put(name); // false: test-flow
            Sink.put(other); // finding: test-flow
        }
        if (name.equals(other)) {
            Sink.put(name); // finding: test-flow
        }
    }
}
