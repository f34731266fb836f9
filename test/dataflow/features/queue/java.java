import java.util.ArrayList;
import java.util.List;
import org.testkit.Sink;
import org.testkit.Source;

class Queue {
    static class Channel {
        private final List<String> items = new ArrayList<>();

        void publish(String item) {
            items.add(item);
        }

        String take() {
            return items.remove(0);
        }
    }

    void show() {
        Channel dirty = new Channel();
        Channel fixed = new Channel();
        dirty.publish(Source.get());
        fixed.publish("guest");
        Sink.put(dirty.take()); // finding: test-flow
        Sink.put(fixed.take()); // ok: test-flow
    }
}
