import org.testframe.Events;
import org.testkit.Sink;
import org.testkit.Source;

class PublishSubscribe {
    void start() {
        Events events = new Events();
        events.on("order", text -> Sink.put(text)); // finding: test-flow
        events.on("title", text -> Sink.put(text)); // ok: test-flow
        events.emit("order", Source.get());
        events.emit("title", "guest");
    }
}
