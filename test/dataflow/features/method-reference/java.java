import java.util.function.Consumer;
import org.testkit.Sink;
import org.testkit.Source;

class MethodReference {
    void write(String text) {
        Sink.put(text); // finding: test-flow
    }

    void title(String text) {
        Sink.put(text); // ok: test-flow
    }

    void show() {
        Consumer<String> write = this::write;
        Consumer<String> title = this::title;
        write.accept(Source.get());
        title.accept("guest");
    }
}
