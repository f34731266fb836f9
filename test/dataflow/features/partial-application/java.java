import java.util.function.Consumer;
import org.testkit.Sink;
import org.testkit.Source;

class PartialApplication {
    void write(String kind, String name) {
        Sink.put(kind); // ok: test-flow
        Sink.put(name); // finding: test-flow
    }

    Consumer<String> writer(String kind) {
        return name -> write(kind, name);
    }

    void show() {
        writer("book").accept(Source.get());
    }
}
