import java.util.ArrayDeque;
import java.util.LinkedList;
import java.util.Queue;
import org.testkit.Sink;
import org.testkit.Source;

class QueueLibrary {
    void show() {
        Queue<String> dirty = new ArrayDeque<>();
        Queue<String> fixed = new LinkedList<>();
        dirty.offer(Source.get());
        fixed.add("guest");
        Sink.put(dirty.poll()); // finding: test-flow
        Sink.put(fixed.peek()); // ok: test-flow
    }
}
