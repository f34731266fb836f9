import java.util.function.BiConsumer;
import org.testkit.Sink;
import org.testkit.Source;

class Callback {
    void withName(BiConsumer<String, String> use) {
        use.accept(Source.get(), "book");
    }

    void show() {
        withName((name, kind) -> {
            Sink.put(name); // finding: test-flow
            Sink.put(kind); // ok: test-flow
        });
    }
}
