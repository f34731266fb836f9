import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.testkit.Sink;
import org.testkit.Source;

class EventEmitter {
    static class Bus {
        private final Map<String, List<Consumer<String>>> handlers = new HashMap<>();

        void on(String name, Consumer<String> handler) {
            handlers.computeIfAbsent(name, key -> new ArrayList<>()).add(handler);
        }

        void emit(String name, String value) {
            for (Consumer<String> handler : handlers.getOrDefault(name, List.of())) {
                handler.accept(value);
            }
        }
    }

    void show() {
        Bus bus = new Bus();
        bus.on("order", text -> Sink.put(text)); // finding: test-flow
        bus.on("title", text -> Sink.put(text)); // ok: test-flow
        bus.emit("order", Source.get());
        bus.emit("title", "guest");
    }
}
