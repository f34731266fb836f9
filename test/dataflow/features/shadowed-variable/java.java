import java.util.function.Consumer;
import org.testkit.Sink;
import org.testkit.Source;

class ShadowedVariable {
    String name = Source.get();

    void scopes() {
        String name = "inner";
        Sink.put(name); // ok: test-flow
        Sink.put(this.name); // finding: test-flow
        Consumer<String> show = text -> Sink.put(text); // ok: test-flow
        show.accept("guest");
    }
}
